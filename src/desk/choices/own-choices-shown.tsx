import { writtenQuestions } from '../../decision/choice.ts'
import { choicesInEnglish } from '../../decision/choice-words.ts'
import { CellShown } from '../../decision/compare-cell.tsx'
import { choiceWritten, isThing, type PlaceVersion, type WrittenByPlace } from '../../decision/place-version.ts'
import { inWords } from '../../shared/day.ts'
import { Facts } from '../../web/facts.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { ownPointInEnglish } from './own-point-words.ts'
import type { WriteChoiceWords } from './write-choice-words.ts'

/** All that stands in one version, as people would read it, with who answers for it. */
interface VersionProps {
  readonly version: PlaceVersion
  readonly id: string
  readonly words: WriteChoiceWords
}

export function VersionShown({ version, id, words }: VersionProps) {
  const { written } = version
  if (!written) return null
  if (isThing(written)) return <ThingShown {...{ version, written, id, words }} />
  return (
    <>
      <p>
        <b dir="auto">{written.name}</b>
      </p>
      <Facts facts={[{ says: ownPointInEnglish.whoFor, is: written.whoFor }]} />
    </>
  )
}

function ThingShown({ version, written, id, words }: VersionProps & { readonly written: WrittenByPlace }) {
  const { became } = version
  const choice = choiceWritten({ ...version, written }, became.is === 'checked' ? became : undefined)
  if (choice?.origin.is !== 'written') return null
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
  const wrote = written ? one.wrote(by.name, on) : one.asksAway(by.name, on)
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
    case 'away':
      return <p>{became.by === undefined ? one.took(by.name, on) : `${wrote} ${one.letGo(became.by, became.on)}`}</p>
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

/** What it is called; where it is to be taken away, or was, what it was called before. */
export const nameOf = ({ choice, written }: PlaceVersion, versions: readonly PlaceVersion[]): string =>
  written?.name ??
  versions
    .filter((each) => each.choice === choice)
    .toSorted((one, other) => other.n - one.n)
    .find((each) => each.written)?.written?.name ??
  choice

interface Stands {
  /** Ids of all that people are shown now. */
  readonly shown: ReadonlySet<string>
}

export function stateOf(latest: PlaceVersion, { shown }: Stands): keyof WriteChoiceWords['states'] {
  const isShown = shown.has(latest.choice)
  switch (latest.became.is) {
    case 'away':
      return 'away'
    case 'checked':
      return isShown ? 'shown' : 'notYet'
    case 'waits':
      if (!latest.written) return 'toGo'
      return isShown ? 'shownAndWaits' : 'waits'
    case 'sent-back':
      if (!latest.written) return 'stays'
      return isShown ? 'shownAndWaits' : 'sentBack'
  }
}
