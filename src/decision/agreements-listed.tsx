import { type Grouping, nameOf } from '../language/grouping.ts'
import { type Day, inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { Card } from '../web/card.tsx'
import { ButtonLink } from '../web/nhs/button.tsx'
import { Details } from '../web/nhs/notices.tsx'
import { KindSign } from '../web/shapes.tsx'
import { type AgreementNow, reviewHasCome, type Whose } from './agreement-facts.ts'
import type { AgreementPageWords } from './agreement-page-words.ts'
import { readBackInEnglish } from './read-back-words.ts'

interface Listed extends AgreementNow {
  /** The thing that holds it. */
  readonly item: { readonly id: Id }
  /** What each of those who took part is called. */
  readonly names: readonly string[]
}

interface ListedProps {
  /** In the order in which they were made. */
  readonly all: readonly Listed[]
  readonly today: Day
  /** The need, with what stands before it: what was agreed, and what is to be, lie below it. */
  readonly at: string
  /** What the young person is called here. */
  readonly young: string
  readonly mayWrite: boolean
  /** On which day it ended, or all of what it belongs to did; nobody looks at that again on a day. */
  readonly endedOn: (agreement: Id) => Day | undefined
  readonly words: AgreementPageWords
}

/** What was agreed on a need, as it stands today; what it followed is folded away below it. */
export function AgreementsListed(listed: ListedProps) {
  const { all, at, mayWrite, words } = listed
  const now = all.filter(({ stands }) => stands.is !== 'followed')
  const before = all.filter(({ stands }) => stands.is === 'followed')
  if (all.length === 0 && !mayWrite) return null
  return (
    <section aria-labelledby="agreed" class={all.length === 0 ? 'rd-agreed rd-noprint' : 'rd-agreed'}>
      <h2 id="agreed">{words.listed.heading}</h2>
      {now.length === 0 && words.listed.none && <p class="rd-by">{words.listed.none}</p>}
      {now.length > 1 && <p class="rd-why">{words.listed.twice}</p>}
      {now.map((one) => (
        <OneListed key={one.item.id} one={one} listed={listed} />
      ))}
      {before.length > 0 && (
        <Details summary={words.listed.before}>
          <ul>
            {before.map(({ item, agreement }) => (
              <li key={item.id}>
                <a href={`${at}/agreement/${item.id}`}>{words.listed.of(inWords(agreement.on))}</a>
              </li>
            ))}
          </ul>
        </Details>
      )}
      {mayWrite && now.length === 0 && (
        <p class="rd-noprint">
          <ButtonLink to={`${at}/agree`} variant="secondary">
            {words.listed.write}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

interface OneProps {
  readonly one: Listed
  readonly listed: ListedProps
}

/** Why first, then how they stand to it: each view where they see it differently. */
function OneListed({ one, listed: { today, at, mayWrite, words, young, endedOn } }: OneProps) {
  const { agreement, changes, item } = one
  const kind: Grouping = agreement.grouping
  const [first] = changes
  const ended = endedOn(item.id)
  return (
    <Card as="section" labelledBy={`agreed-${item.id}`}>
      <h3 id={`agreed-${item.id}`} class="rd-card__title">
        <KindSign of={kind} name={nameOf[kind]} />
      </h3>
      <blockquote class="rd-told__said" dir="auto">
        {agreement.reason.said.split('\n').map((line, row) => (
          <p key={`${row} ${line}`}>{line}</p>
        ))}
      </blockquote>
      <HowTheyStand {...{ one, words, young }} />
      {ended ? (
        <p>{words.listed.ended(inWords(ended))}</p>
      ) : (
        <p>
          {words.listed.review(inWords(agreement.reviewOn))}{' '}
          {reviewHasCome(agreement, today) && <b class="rd-note">{words.listed.reviewIsHere}</b>}
        </p>
      )}
      {first && (
        <p class="rd-why">
          <b>{words.changed(whoseName(one, first.whose, young), inWords(first.on))}</b>
        </p>
      )}
      <p class="rd-actions rd-noprint">
        <a href={`${at}/agreement/${item.id}`}>{words.listed.readBack}</a>
        {mayWrite && !ended && <a href={`${at}/agree?again=${item.id}`}>{words.again}</a>}
      </p>
    </Card>
  )
}

/** The young person is called as they are called here; the others as they were when it was written. */
function whoseName({ agreement, names }: Listed, whose: Whose, young: string): string {
  const isYoung = whose === 'young-person' || agreement.tookPart[whose]?.part === 'young-person'
  return isYoung ? young : (names[whose] ?? '')
}

interface StandProps {
  readonly one: Listed
  readonly young: string
  readonly words: AgreementPageWords
}

const sayings = readBackInEnglish['young-person']

function HowTheyStand({ one, young, words }: StandProps) {
  const { standing } = one.agreement
  if (standing.is === 'agreed') return <p>{sayings.agreed}</p>
  if (standing.is === 'agreed-to-try') return <p>{sayings.try}</p>
  if (standing.is === 'not-taking-part')
    return (
      <p>
        {words.listed.notThere} <q dir="auto">{standing.because.said}</q>
      </p>
    )
  return (
    <>
      <p>{sayings.differ}</p>
      <dl class="rd-facts rd-facts--one">
        {standing.views.map(({ of, says }) => (
          <div key={of}>
            <dt dir="auto">{words.listed.view(whoseName(one, of, young))}</dt>
            <dd dir="auto">{says.said}</dd>
          </div>
        ))}
        <div>
          <dt>{words.listed.meanwhile}</dt>
          <dd dir="auto">{standing.meanwhile.said}</dd>
        </div>
      </dl>
    </>
  )
}
