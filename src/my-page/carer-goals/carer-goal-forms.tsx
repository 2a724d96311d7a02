import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { KeptGoal } from '../../goals/goal.store.ts'
import { isActive } from '../../goals/goal.ts'
import { OtherWays, RateFields } from '../../goals/rate-fields.tsx'
import { raterKey, type Scale, scales } from '../../goals/rating.ts'
import type { Id } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { type NeedForCarer, needWay, type OfCarer } from '../carer-need/carer-need.store.ts'
import { GoalWordFields, type Typed } from '../goals/goal-fields.tsx'
import type { CarerGoalWords } from './carer-goal-words.ts'

/** What was sent about one goal and not kept, and why. */
export interface Unkept {
  readonly what: string
  readonly goal?: Id
  readonly typed: Typed
  readonly chosen: string | undefined
}

export interface CarerGoalsProps {
  readonly asked: AskedSignedIn
  readonly of: OfCarer
  readonly read: NeedForCarer
  readonly words: CarerGoalWords
  readonly unkept: Unkept | undefined
}

export interface OneOwnProps extends CarerGoalsProps {
  readonly goal: KeptGoal
}

/** Their own answers: those that they gave, and those that somebody wrote down for them. */
export const ownRatings = ({ asked, goal }: Pick<OneOwnProps, 'asked' | 'goal'>) => {
  const me = raterKey({ as: 'parent-carer', told: 'themselves', by: asked.subject.id })
  return goal.now.ratings.filter((each) => raterKey(each) === me)
}

export const ownGoalsWay = (of: OfCarer): string => `${needWay(of)}/goals`

const unkeptHere = ({ unkept, goal }: OneOwnProps, what: string): Unkept | undefined =>
  unkept?.what === what && unkept.goal === goal.id ? unkept : undefined

const wayTo = ({ asked, of, goal }: OneOwnProps, what: string): string =>
  `${asked.frame.base}${needWay(of)}/goal/${goal.id}/${what}`

/** How far they have come, by a number, a word or a drawing; who reads it is said first. */
export function RateOwn(props: OneOwnProps) {
  const { asked, of, words, goal } = props
  const here = unkeptHere(props, 'rate')
  if (!isActive(goal.now)) return null
  const today = ownRatings(props).find(({ on }) => on === asked.today)
  if (today && !here) return <Answered {...props} rating={today.id} mayTakeBack={today.by === asked.subject.id} />
  const how = scaleIn(asked)
  return (
    <Details summary={words.rate.open} open={here !== undefined || asked.query.first('rate') === goal.id}>
      <form class="rd-form" method="post" action={wayTo(props, 'rate')}>
        <FormMarks personal={asked.personal} on={ownGoalsWay(of)} />
        <p>{words.reads}</p>
        <RateFields
          id={`of-${goal.id}`}
          how={how}
          words={words.rating}
          error={here?.typed.faults.map(({ says }) => says).join('. ')}
          chosen={here?.chosen}
        />
        <OtherWays how={how} words={words.rating} to={asked.frame.base + ownGoalsWay(of)} also={`&rate=${goal.id}`} />
        <Button>{words.rate.keep}</Button>
      </form>
    </Details>
  )
}

const scaleIn = ({ query, form }: AskedSignedIn): Scale =>
  scales.find((one) => one === (form.first('how') ?? query.first('how'))) ?? 'numbers'

function Answered(props: OneOwnProps & { readonly rating: Id; readonly mayTakeBack: boolean }) {
  const { asked, of, words, rating, mayTakeBack } = props
  return (
    <>
      <p>{words.rate.done}</p>
      {mayTakeBack && (
        <form method="post" action={wayTo(props, 'take-back')}>
          <FormMarks personal={asked.personal} on={ownGoalsWay(of)} />
          <input type="hidden" name="rating" value={rating} />
          <Button variant="secondary" small>
            {words.rate.takeBack}
          </Button>
        </form>
      )}
    </>
  )
}

/** What was not safe to work on is taken up again when they have talked about it, by whoever helps. */
export function ActsOnOwn(props: OneOwnProps) {
  const { asked, of, words, goal } = props
  const there = isActive(goal.now)
    ? (['first', 'reached', 'paused', 'no-longer-wanted'] as const)
    : goal.now.standing.is === 'not-safe'
      ? (['no-longer-wanted'] as const)
      : (['taken-up', 'no-longer-wanted'] as const)
  return (
    <Details summary={words.acts.open} open={there.some((what) => unkeptHere(props, what) !== undefined)}>
      <form class="rd-actions" method="post" action={wayTo(props, there[0])}>
        <FormMarks personal={asked.personal} on={ownGoalsWay(of)} />
        {there.map((what) => (
          <Button key={what} variant="secondary" small to={wayTo(props, what)}>
            {words.acts[what]}
          </Button>
        ))}
      </form>
    </Details>
  )
}

/** Other words: another goal. */
export function RewordOwn(props: OneOwnProps) {
  const { asked, of, words, goal } = props
  const here = unkeptHere(props, 'words')
  const before: Typed = { says: goal.now.says.said, shortName: goal.now.shortName.said, faults: [] }
  return (
    <Details summary={words.reword.open} open={here !== undefined}>
      <form class="rd-form" method="post" action={wayTo(props, 'words')}>
        <FormMarks personal={asked.personal} on={ownGoalsWay(of)} />
        <p>{words.reword.lede}</p>
        <GoalWordFields words={words.set} typed={here?.typed ?? before} frame={asked.frame} id={`-${goal.id}`} />
        <Button>{words.reword.keep}</Button>
      </form>
    </Details>
  )
}

/** The way to set one, where there is room; who reads it is said first. */
export function SetOwn({
  asked,
  of,
  words,
  typed,
  isFull,
}: Pick<CarerGoalsProps, 'asked' | 'of' | 'words'> & { readonly typed: Typed | undefined; readonly isFull: boolean }) {
  return (
    <section class="rd-section rd-section--near rd-noprint" aria-labelledby="set">
      <h2 id="set">{words.set.heading}</h2>
      {isFull && !typed ? (
        <p>{words.set.full}</p>
      ) : (
        <form class="rd-form" method="post" action={asked.frame.base + ownGoalsWay(of)}>
          <FormMarks personal={asked.personal} on={ownGoalsWay(of)} />
          <p>{words.reads}</p>
          <GoalWordFields words={words.set} typed={typed} frame={asked.frame} />
          <Button>{words.set.keep}</Button>
        </form>
      )}
    </section>
  )
}
