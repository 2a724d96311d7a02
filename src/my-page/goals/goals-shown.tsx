import type { ComponentChildren } from 'preact'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { KeptGoal } from '../../goals/goal.store.ts'
import { byOwner, hasEnded, isActive, type Owner } from '../../goals/goal.ts'
import { ratedIn } from '../../goals/rating.ts'
import { goalsOfNeed } from '../../plan/goals-of-need.store.ts'
import { inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { ways } from '../../web/ways.ts'
import { needInEnglish } from '../need/need-words.ts'
import { type MyNeed, namesOf } from '../need/read-need.store.ts'
import { HelpingTap, Invited } from './helping-shown.tsx'
import { type MyGoalWords, myGoalInEnglish } from './my-goal-words.ts'

interface MineProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words?: MyGoalWords
}

/** On the page of a need: the goals in short, and the one tap. */
export function GoalsOfMine({ asked, mine, words = myGoalInEnglish }: MineProps) {
  const of = goalsOfNeed(mine.whole, asked.today)
  const to = `${asked.frame.base}/me/need/${mine.whole.need.id}/goals`
  const there = of.goals.filter(({ now }) => !hasEnded(now))
  const active = there.filter(({ now }) => now.owner.is === 'young-person')
  const others = byOwner(there).slice(1)
  return (
    <section class="rd-section rd-section--near" aria-labelledby="goals">
      <h2 id="goals">{words.heading}</h2>
      <Invited {...{ asked, mine, words, of }} />
      {active.length === 0 && <p>{words.none}</p>}
      {active.length > 0 && (
        <ul>
          {active.map(({ id, now }) => (
            <li key={id} dir="auto">
              <a href={`${asked.frame.base}/me/need/${mine.whole.need.id}/goal/${id}`}>{now.shortName.said}</a>
            </li>
          ))}
        </ul>
      )}
      {others.map(({ owner, goals: [first] }) => (
        <p key={first?.id}>
          <a href={to}>{words.others.there(ownerName(mine, owner, words))}</a>
        </p>
      ))}
      <p class="rd-noprint">
        <ButtonLink to={to} variant="secondary">
          {active.length === 0 ? words.set.heading : words.look}
        </ButtonLink>
      </p>
      <HelpingTap {...{ asked, mine, words, of }} depth={3} />
    </section>
  )
}

/** What somebody is called who has goals of their own here. */
export const ownerName = ({ names }: MyNeed, owner: Owner, words: MyGoalWords): string =>
  (owner.is === 'person' && names.get(owner.id)?.name) || words.somebody

interface ListedProps extends Required<MineProps> {
  readonly goals: readonly KeptGoal[]
}

/** Every goal in full, those that are worked on first. */
export const GoalsListed = ({ goals, ...props }: ListedProps) => (
  <>
    {goals.map((goal) => (
      <OneGoal key={goal.id} {...props} goal={goal}>
        <GoalSaid {...{ ...props, goal }} base={props.asked.frame.base} />
      </OneGoal>
    ))}
  </>
)

interface OneProps extends Required<MineProps> {
  readonly goal: KeptGoal
  readonly children: ComponentChildren
}

/** One of them: what was said of it, how far they say it has come, who can see it. */
export function OneGoal({ asked, mine, words, goal, children }: OneProps) {
  const { base } = asked.frame
  const { id, now, read } = goal
  const last = ratedIn(now.ratings).findLast(({ as }) => as === 'young-person')
  return (
    <Card as="article" light={hasEnded(now) ? 'stale' : undefined} labelledBy={`goal-${id}`}>
      <h3 class="rd-card__title" id={`goal-${id}`} dir="auto">
        {now.shortName.said}
      </h3>
      {children}
      {last && <p>{words.last(last.of, inWords(last.on))}</p>}
      <p class="rd-noprint">
        <ButtonLink to={`${base}/me/need/${mine.whole.need.id}/goal/${id}`} variant="secondary">
          {!isActive(now) ? words.openEnded : now.owner.is === 'young-person' ? words.open : words.others.open}
        </ButtonLink>
      </p>
      <SeenBy {...{ mine, words, item: read.item, id, base }} />
    </Card>
  )
}

interface SaidProps {
  readonly mine: MyNeed
  readonly words: MyGoalWords
  readonly goal: KeptGoal
  readonly base: string
}

/** Their words, who agreed, and how it stands where it is not simply worked on. */
export function GoalSaid({ mine, words, goal: { now }, base }: SaidProps) {
  const { standing, says, agreedBy, setBy, setOn } = now
  const nameOf = (id: Id): string => mine.names.get(id)?.name ?? words.helper
  return (
    <>
      <blockquote class="rd-goal__says" dir="auto">
        {says.said}
      </blockquote>
      {setBy !== mine.whole.need.youngPerson && <p class="rd-by">{words.setBy(nameOf(setBy), inWords(setOn))}</p>}
      {agreedBy.length > 0 && <p class="rd-by">{words.agreed(agreedBy.map(nameOf))}</p>}
      {standing.is === 'not-safe' ? (
        <NotSafe {...{ words, base }} name={nameOf(standing.whoTalks)} says={standing.says.said} />
      ) : (
        standing.is !== 'active' && <p>{words.standing[standing.is](inWords(standing.on))}</p>
      )}
    </>
  )
}

interface NotSafeProps {
  readonly words: MyGoalWords
  readonly base: string
  readonly name: string
  readonly says: string
}

/** That it is not worked on, why as it was said to them, who talks with them, and help that does not wait. */
const NotSafe = ({ words, base, name, says }: NotSafeProps) => (
  <div class="rd-goal__route">
    <p>
      <b>{words.standing['not-safe'](name)}</b>
    </p>
    <p class="rd-by">{words.notSafeSays}</p>
    <blockquote dir="auto">{says}</blockquote>
    <p>
      {words.notSafeHelp} <a href={base + ways.helpNow}>{words.help}</a>
    </p>
  </div>
)

interface SeenProps {
  readonly mine: MyNeed
  readonly words: MyGoalWords
  readonly item: KeptGoal['read']['item']
  readonly id: Id
  readonly base: string
}

export function SeenBy({ mine, words, item, id, base }: SeenProps) {
  const names = namesOf(mine, item, needInEnglish.sharing.somebody)
  return (
    <p class="rd-by">
      {names.length === 0 ? words.onlyYou : words.seenBy(names)}{' '}
      <a class="rd-noprint" href={`${base}/me/who-can-see/${id}`}>
        {words.who}
      </a>
    </p>
  )
}
