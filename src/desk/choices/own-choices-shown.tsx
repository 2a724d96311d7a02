import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { writtenQuestions } from '../../decision/choice.ts'
import { choicesInEnglish } from '../../decision/choice-words.ts'
import { CellShown } from '../../decision/compare-cell.tsx'
import { choiceWritten, type PlaceVersion } from '../../decision/place-version.ts'
import { inWords } from '../../shared/day.ts'
import { Facts } from '../../web/facts.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import type { WriteChoiceWords } from './write-choice-words.ts'

/** All that stands in one version, as people would read it, with who answers for it. */
interface VersionProps {
  readonly version: PlaceVersion
  readonly id: string
  readonly words: WriteChoiceWords
}

export function VersionShown({ version, id, words }: VersionProps) {
  const { written, became } = version
  const choice = written && choiceWritten({ ...version, written }, became.is === 'checked' ? became : undefined)
  if (!written || choice?.origin.is !== 'written') return null
  const author = choice.origin.by
  return (
    <>
      <p>
        <b dir="auto">{written.name}</b>
      </p>
      {writtenQuestions.map((question) => (
        <div key={question}>
          <h4>{choicesInEnglish.questions[question]}</h4>
          <CellShown cell={choice.cells[question]} id={`${id}-${question}`} words={choicesInEnglish} author={author} />
        </div>
      ))}
      <Facts
        facts={[
          { says: words.one.writtenBy, is: author.name },
          { says: words.one.conflicts, is: author.conflicts },
          { says: words.one.review, is: inWords(author.reviewBy) },
        ]}
      />
    </>
  )
}

/** What happened to it: who wrote, took away, let through or sent back, and when. */
export function BecameOf({
  version,
  words: { one },
}: {
  readonly version: PlaceVersion
  readonly words: WriteChoiceWords
}) {
  const { by, on, written, became } = version
  const wrote = written ? one.wrote(by.name, on) : one.took(by.name, on)
  if (!written) return <p>{wrote}</p>
  switch (became.is) {
    case 'waits':
      return (
        <p>
          {wrote} <b class="rd-note">{one.waits}</b>
        </p>
      )
    case 'checked':
      return (
        <p>
          {wrote} {one.checked(became)}
        </p>
      )
    case 'sent-back':
      return (
        <p>
          {wrote} <span dir="auto">{one.sentBack(became.by, became.on, became.because)}</span>
        </p>
      )
  }
}

interface HistoryProps {
  readonly versions: readonly PlaceVersion[]
  readonly words: WriteChoiceWords
}

/** Every version, the latest first; each can be opened, and none was ever written over. */
export const History = ({ versions, words }: HistoryProps) => (
  <section aria-labelledby="history">
    <h2 id="history">{words.one.history}</h2>
    <ol class="rd-plain-list" reversed>
      {versions.map((version) => (
        <li key={version.id}>
          <BecameOf version={version} words={words} />
          {version.written && (
            <Details summary={words.one.whole}>
              <VersionShown {...{ version, words }} id={`v${version.n}`} />
            </Details>
          )}
        </li>
      ))}
    </ol>
  </section>
)

interface OwnListProps {
  readonly asked: AskedSignedIn
  readonly versions: readonly PlaceVersion[]
  readonly shown: ReadonlySet<string>
  readonly mayWrite: boolean
  /** Each starting point, by its id and what it is about. */
  readonly points: readonly { readonly id: string; readonly about: string }[]
  readonly words: WriteChoiceWords
}

/** What the place wrote itself, with how it stands, and where to write more. */
export function WrittenHere({ asked, versions, shown, mayWrite, points, words }: OwnListProps) {
  const { base } = asked.frame
  const latest = versions.filter(({ choice, n }) => versions.every((other) => other.choice !== choice || other.n <= n))
  return (
    <section aria-labelledby="own">
      <h2 id="own">{words.ofThePlace.heading}</h2>
      <p>{latest.length === 0 ? words.ofThePlace.none : words.ofThePlace.lede}</p>
      <ul>
        {latest.map((version) => (
          <li key={version.choice}>
            <a href={`${base}/place/choices/${version.choice}`} dir="auto">
              {nameOf(version, versions)}
            </a>{' '}
            {words.states[stateOf(version, { versions, shown })]}
          </li>
        ))}
      </ul>
      {mayWrite &&
        points.map(({ id, about }) => (
          <p key={id}>
            <a href={`${base}/place/choices/new?about=${id}`}>{words.new.link(about)}</a>
          </p>
        ))}
    </section>
  )
}

/** What it is called; where it was taken away, what it was called before. */
export const nameOf = ({ choice, written }: PlaceVersion, versions: readonly PlaceVersion[]): string =>
  written?.name ??
  versions
    .filter((each) => each.choice === choice)
    .toSorted((one, other) => other.n - one.n)
    .find((each) => each.written)?.written?.name ??
  choice

interface Stands {
  readonly versions: readonly PlaceVersion[]
  /** Ids of all that people are shown now. */
  readonly shown: ReadonlySet<string>
}

export function stateOf(latest: PlaceVersion, { versions, shown }: Stands): keyof WriteChoiceWords['states'] {
  if (!latest.written) return 'away'
  if (latest.became.is === 'checked') return shown.has(latest.choice) ? 'shown' : 'notYet'
  const before = versions.filter(({ choice, n }) => choice === latest.choice && n < latest.n)
  const settled = before
    .toSorted((one, other) => other.n - one.n)
    .find(({ written, became }) => !written || became.is === 'checked')
  if (settled?.written && shown.has(latest.choice)) return 'shownAndWaits'
  return latest.became.is === 'sent-back' ? 'sentBack' : 'waits'
}
