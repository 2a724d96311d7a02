import type { Item } from '../../access/object.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import { raterInEnglish } from '../../goals/goal-words.ts'
import { type Check, helpingAnswers, type Invitation, waysOn } from '../../goals/is-this-helping.ts'
import type { GoalsOfNeed } from '../../plan/goals-of-need.store.ts'
import { inWords } from '../../shared/day.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { needInEnglish } from '../need/need-words.ts'
import { type MyNeed, namesOf } from '../need/read-need.store.ts'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { MyGoalWords } from './my-goal-words.ts'
import { amongHelpers } from './who-reads-answers.ts'

export interface HelpingProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words: MyGoalWords
  readonly of: GoalsOfNeed
}

/** Who reads their answer: those who can see what was answered before; where nobody answered yet, whoever helps and can see the need. */
export function readersOf({ mine, of }: Pick<HelpingProps, 'mine' | 'of'>): readonly string[] {
  const begun: Item = { ...mine.whole.item.item, is: 'goal', sharing: amongHelpers(mine) }
  return namesOf(mine, of.helping?.read.item ?? begun, needInEnglish.sharing.somebody)
}

/** Their own answer of today, where they gave one. */
export const answeredToday = ({ asked, of }: Pick<HelpingProps, 'asked' | 'of'>): Check | undefined =>
  of.helping?.now.checks.find(({ as, on }) => as === 'young-person' && on === asked.today)

export const helpingWay = ({ mine }: Pick<HelpingProps, 'mine'>): string => `/me/need/${mine.whole.need.id}/helping`

/** “Is this helping?” in one tap, with who reads it said first; where they have answered today, what they said; nothing where it has ended. */
export function HelpingTap(props: HelpingProps & { readonly depth?: 1 | 2 | 3 }) {
  const { asked, words, of, depth = 2 } = props
  const { helping } = words
  const today = answeredToday(props)
  const on = helpingWay(props)
  const Heading = `h${depth}` as const
  if (of.isOver) return null
  return (
    <section class="rd-helping rd-noprint" aria-labelledby="helping">
      <Heading id="helping">{helping.heading}</Heading>
      {today ? (
        <p>
          {helping.today(helping.answers[today.answer])}{' '}
          {depth > 1 && <a href={asked.frame.base + on}>{helping.look}</a>}
        </p>
      ) : (
        <form method="post" action={asked.frame.base + on}>
          <FormMarks personal={asked.personal} on={on} />
          <p>{helping.lede}</p>
          <p class="rd-who-sees">{helping.reads(readersOf(props))}</p>
          <div class="rd-helping__answers">
            {helpingAnswers.map((answer) => (
              <Button key={answer} name="answer" value={answer} variant="secondary">
                {helping.answers[answer]}
              </Button>
            ))}
          </div>
        </form>
      )}
    </section>
  )
}

/** That it is time to talk, and why; with the way to write down what they chose. */
export function Invited(props: HelpingProps & { readonly error?: string | undefined }) {
  const { asked, words, of, error } = props
  const { talk } = words
  if (of.invitations.length === 0) return null
  const on = helpingWay(props)
  return (
    <section class="rd-card rd-card--lit" aria-labelledby="talk">
      <h2 class="rd-card__title" id="talk">
        {talk.heading}
      </h2>
      {of.invitations.map((each) => (
        <p key={each.is}>{because(each, words)}</p>
      ))}
      <p>{talk.nothing}</p>
      <div class="rd-noprint">
        <Details summary={talk.open} open={error !== undefined}>
          <form class="rd-form" method="post" action={`${asked.frame.base}${on}/talk`}>
            <FormMarks personal={asked.personal} on={on} />
            <Radios
              id="wayOn"
              name="wayOn"
              asks={{ says: talk.asks }}
              error={error}
              choices={waysOn.map((value) => ({ value, says: talk.ways[value] }))}
            />
            <Textarea id="talked" name="talked" rows={3} asks={{ says: talk.words }} autocomplete="off" dir="auto" />
            <p class="rd-who-sees">{words.helping.more.wordsRead(readersOf(props))}</p>
            <Unread frame={asked.frame} words={keptUnreadInEnglish} />
            <Button>{talk.keep}</Button>
          </form>
        </Details>
      </div>
    </section>
  )
}

function because(invitation: Invitation, { talk }: MyGoalWords): string {
  if (invitation.is === 'review-day') return talk.review(inWords(invitation.on))
  return talk.twice(inWords(invitation.first.on), inWords(invitation.second.on))
}

/** Everything that was answered and talked about, the newest first. */
export function HelpingBefore({ asked, words, of }: HelpingProps) {
  const { helping, talk } = words
  const { checks, talks } = of.helping?.now ?? { checks: [], talks: [] }
  const lines = [
    ...checks.map((each) => ({ on: each.on, id: each.id, line: lineOf(each, words), says: each.says?.said })),
    ...talks.map((each, at) => ({
      ...{ on: each.on, id: `talk ${at}`, says: each.says?.said },
      line: talk.chose(inWords(each.on), talk.ways[each.wayOn].toLowerCase()),
    })),
  ].toSorted((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0))
  return (
    <section class="rd-section rd-section--near" aria-labelledby="before">
      <h2 id="before">{helping.before}</h2>
      {lines.length === 0 && <p class="rd-by">{helping.noneYet}</p>}
      <ul class="rd-answers">
        {lines.map(({ id, line, says }) => (
          <li key={id}>
            {line}
            {says && <blockquote dir="auto">{says}</blockquote>}
          </li>
        ))}
      </ul>
      {of.helping && (
        <p class="rd-noprint">
          <a href={`${asked.frame.base}/me/who-can-see/${of.helping.id}`}>{words.who}</a>
        </p>
      )}
    </section>
  )
}

const lineOf = ({ as, on, answer }: Check, { helping }: MyGoalWords): string =>
  as === 'young-person'
    ? helping.line(inWords(on), helping.answers[answer])
    : helping.theirLine(raterInEnglish[as].toLowerCase(), inWords(on), helping.answers[answer])
