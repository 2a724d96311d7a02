import { hasEnded, type Owner } from '../../goals/goal.ts'
import { type GoalsOfNeed, goalsOfNeed } from '../../plan/goals-of-need.store.ts'
import { inWords } from '../../shared/day.ts'
import { ButtonLink } from '../../web/nhs/button.tsx'
import type { NeedAtDesk } from '../needs/need.store.ts'
import { recordWay } from '../young-people/ways.ts'
import { type DeskGoalWords, deskGoalInEnglish } from './desk-goal-words.ts'

interface OnNeedProps {
  readonly at: NeedAtDesk
  readonly base: string
  readonly words?: DeskGoalWords
}

/** The goals on the page of their need: what they are called, whether it is time to talk, and the way to them. */
export function GoalsOnNeed({ at, base, words = deskGoalInEnglish }: OnNeedProps) {
  const of = goalsOfNeed(at.whole, at.today)
  const there = of.goals.filter(({ now }) => !hasEnded(now))
  return (
    <section class="rd-section rd-section--near" aria-labelledby="goals">
      <h2 id="goals">{words.heading}</h2>
      <TimeToTalk of={of} words={words} />
      {there.length === 0 && <p class="rd-by">{words.none}</p>}
      {there.length > 0 && (
        <ul>
          {there.map(({ id, now }) => (
            <li key={id} dir="auto">
              {now.owner.is === 'person'
                ? words.others.named(now.shortName.said, ownerName(at, now.owner, words))
                : now.shortName.said}
            </li>
          ))}
        </ul>
      )}
      <p class="rd-noprint">
        <ButtonLink to={base + recordWay(at.who.id, `need/${at.whole.need.id}/goals`)} variant="secondary">
          {words.open}
        </ButtonLink>
      </p>
    </section>
  )
}

/** What a parent or carer is called who has goals of their own here. */
export const ownerName = ({ called }: Pick<NeedAtDesk, 'called'>, owner: Owner, words: DeskGoalWords): string =>
  (owner.is === 'person' && called.get(owner.id)?.name) || words.somebody

/** Why it is time to talk; nothing where it is not. */
export function TimeToTalk({ of, words }: { readonly of: GoalsOfNeed; readonly words: DeskGoalWords }) {
  if (of.invitations.length === 0) return null
  const { talk } = words
  return (
    <>
      <p>
        <b>{talk.heading}.</b>
      </p>
      {of.invitations.map((each) => (
        <p key={each.is}>
          {each.is === 'review-day'
            ? talk.review(inWords(each.on))
            : talk.twice(inWords(each.first.on), inWords(each.second.on))}
        </p>
      ))}
    </>
  )
}
