import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { KeptGoal } from '../../goals/goal.store.ts'
import { type Goal, hasEnded, isActive } from '../../goals/goal.ts'
import { GoalChart } from '../../goals/goal-chart.tsx'
import { OtherWays, RateFields } from '../../goals/rate-fields.tsx'
import { type Rating, type Scale, scales } from '../../goals/rating.ts'
import { goalsOfNeed, toDraw } from '../../plan/goals-of-need.store.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Details, ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { needIn } from '../need/need.page.tsx'
import { needInEnglish } from '../need/need-words.ts'
import { type MyNeed, namesOf } from '../need/read-need.store.ts'
import { GoalWordFields, type Typed, typedWith } from './goal-fields.tsx'
import { readMine } from './goals.page.tsx'
import { type GoalAct, goalActs, keepAct, keepRating, keepReworded, type WhichGoal } from './goals-keep.store.ts'
import { GoalSaid, SeenBy } from './goals-shown.tsx'
import { type MyGoalWords, myGoalInEnglish } from './my-goal-words.ts'
import { OthersGoalSaid } from './others-goals.tsx'

/** One goal of a young person’s: to say how far it has come, to change, to let go. */
export const goalRoutes = (words: MyGoalWords = myGoalInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/goal/:goal',
    says: 'looked at a goal of theirs',
    may: ['young-person'],
    answer: (asked) => goalPage(asked, words),
  },
  {
    post: '/me/need/:need/goal/:goal/rate',
    says: 'said how far they have come',
    may: ['young-person'],
    answer: (asked) => rateGoal(asked, words),
  },
  {
    post: '/me/need/:need/goal/:goal/words',
    says: 'said a goal in other words',
    may: ['young-person'],
    answer: (asked) => rewordGoal(asked, words),
  },
  {
    post: '/me/need/:need/goal/:goal/:what',
    says: 'changed something about a goal of theirs',
    may: ['young-person'],
    answer: (asked) => actOn(asked, words),
  },
]

function whichIn(asked: AskedSignedIn): WhichGoal | undefined {
  const [need, goal] = [needIn(asked), parseId(asked.params['goal'] ?? '')]
  return need && goal && { need, goal }
}

interface Shown {
  readonly rating?: { readonly error: string; readonly chosen: string | undefined }
  readonly rewording?: Typed
  readonly fault?: string
}

async function goalPage(asked: AskedSignedIn, words: MyGoalWords, shown: Shown = {}): Promise<Reply> {
  const [which, mine] = [whichIn(asked), await readMine(asked)]
  const of = mine && goalsOfNeed(mine.whole, asked.today)
  const goal = of?.goals.find(({ id }) => id === which?.goal)
  if (!mine || !of || !goal) return { is: 'not-found' }
  const faults = faultsOf(shown)
  const base = asked.frame.base
  const isOwn = goal.now.owner.is === 'young-person'
  const done = (['rated', 'back', 'did'] as const).find((each) => asked.query.first(each))
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: `${base}/me/need/${mine.whole.need.id}/goals`, says: words.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        {done && <Notification title={words.title} heading={doneSays(done, words)} done />}
        <h1 dir="auto">{goal.now.shortName.said}</h1>
        {isOwn ? <GoalSaid {...{ mine, words, goal, base }} /> : <OthersGoalSaid {...{ mine, words, goal }} />}
        {isActive(goal.now) && <Rate {...{ asked, mine, words, goal }} rating={shown.rating} />}
        {goal.now.ratings.length > 0 && (
          <section aria-labelledby="chart">
            <h2 id="chart">{words.chart.heading}</h2>
            <GoalChart {...toDraw({ ...of, goals: [goal] })} words={words.chart} />
          </section>
        )}
        {isOwn && !hasEnded(goal.now) && <Acts {...{ asked, mine, words, goal }} rewording={shown.rewording} />}
        <SeenBy {...{ mine, words, item: goal.read.item, id: goal.id, base }} />
      </>
    ),
  }
}

const doneSays = (done: 'rated' | 'back' | 'did', { rate, acts }: MyGoalWords): string =>
  ({ rated: rate.kept, back: rate.takenBack, did: acts.done })[done]

const faultsOf = ({ rating, rewording, fault }: Shown): Typed['faults'] => [
  ...(rating ? [{ says: rating.error, at: 'of' }] : []),
  ...(rewording?.faults ?? []),
  ...(fault ? [{ says: fault }] : []),
]

interface OneProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words: MyGoalWords
  readonly goal: KeptGoal
}

const goalWay = (need: Id, goal: Id): string => `/me/need/${need}/goal/${goal}`

function Rate({ asked, mine, words, goal, rating }: OneProps & { readonly rating: Shown['rating'] }) {
  const on = goalWay(mine.whole.need.id, goal.id)
  const today = goal.now.ratings.find((each) => each.as === 'young-person' && each.on === asked.today)
  if (today && !rating)
    return <Answered {...{ asked, words, on, today }} mayTakeBack={today.by === mine.turn.youngPerson} />
  const how = scaleIn(asked)
  const names = namesOf(mine, goal.read.item, needInEnglish.sharing.somebody)
  const scale = goal.now.owner.is === 'young-person' ? words.rating : words.others.rating
  return (
    <form class="rd-form rd-noprint" method="post" action={`${asked.frame.base}${on}/rate`}>
      <FormMarks personal={asked.personal} on={on} />
      <RateFields id="of" how={how} words={scale} error={rating?.error} chosen={rating?.chosen} />
      <OtherWays how={how} words={scale} to={asked.frame.base + on} />
      <p class="rd-who-sees">{words.rate.reads(names)}</p>
      <Button>{words.rate.keep}</Button>
    </form>
  )
}

const scaleIn = ({ query, form }: AskedSignedIn): Scale =>
  scales.find((one) => one === (form.first('how') ?? query.first('how'))) ?? 'numbers'

interface AnsweredProps {
  readonly asked: AskedSignedIn
  readonly words: MyGoalWords
  readonly on: string
  readonly today: Rating
  readonly mayTakeBack: boolean
}

const Answered = ({ asked, words, on, today, mayTakeBack }: AnsweredProps) => (
  <div class="rd-noprint">
    <p>{words.rate.done}</p>
    {mayTakeBack && (
      <form method="post" action={`${asked.frame.base}${on}/take-back`}>
        <FormMarks personal={asked.personal} on={on} />
        <input type="hidden" name="rating" value={today.id} />
        <Button variant="secondary" small>
          {words.rate.takeBack}
        </Button>
      </form>
    )}
  </div>
)

function Acts({ asked, mine, words, goal, rewording }: OneProps & { readonly rewording: Typed | undefined }) {
  const on = goalWay(mine.whole.need.id, goal.id)
  const { acts } = words
  const there = actsThere(goal.now)
  return (
    <section class="rd-section rd-section--near rd-noprint" aria-labelledby="acts">
      <h2 id="acts">{acts.heading}</h2>
      <form class="rd-actions" method="post" action={`${asked.frame.base}${on}/${there[0]}`}>
        <FormMarks personal={asked.personal} on={on} />
        {there.map((what) => (
          <Button key={what} variant="secondary" to={`${asked.frame.base}${on}/${what}`}>
            {acts[what]}
          </Button>
        ))}
      </form>
      <Details summary={acts.reword} open={rewording !== undefined}>
        <form class="rd-form" method="post" action={`${asked.frame.base}${on}/words`}>
          <FormMarks personal={asked.personal} on={on} />
          <p>{acts.rewordLede}</p>
          <GoalWordFields
            words={words.set}
            frame={asked.frame}
            typed={rewording ?? { says: goal.now.says.said, shortName: goal.now.shortName.said, faults: [] }}
          />
          <Button>{acts.rewordKeep}</Button>
        </form>
      </Details>
    </section>
  )
}

/** What was not safe to work on is taken up again when they have talked about it, by whoever helps. */
function actsThere(goal: Goal): readonly Exclude<GoalAct, 'take-back'>[] {
  if (isActive(goal)) return ['first', 'reached', 'paused', 'no-longer-wanted']
  return goal.standing.is === 'not-safe' ? ['no-longer-wanted'] : ['taken-up', 'no-longer-wanted']
}

async function rateGoal(asked: AskedSignedIn, words: MyGoalWords): Promise<Reply> {
  const which = whichIn(asked)
  if (!which) return { is: 'not-found' }
  const kept = await keepRating(asked, which)
  if (kept.is === 'kept') return goTo(asked, which, 'rated')
  if (kept.is === 'not-there') return { is: 'not-found' }
  const error = kept.is === 'refused' ? kept.because.map((fault) => words.faults[fault]).join('. ') : words.notKept
  return goalPage(asked, words, { rating: { error, chosen: asked.form.first('of') } })
}

const goTo = ({ frame }: AskedSignedIn, { need, goal }: WhichGoal, done: 'rated' | 'back' | 'did'): Reply => ({
  is: 'go',
  to: `${frame.base}${goalWay(need, goal)}?${done}=1`,
})

async function rewordGoal(asked: AskedSignedIn, words: MyGoalWords): Promise<Reply> {
  const which = whichIn(asked)
  if (!which) return { is: 'not-found' }
  const kept = await keepReworded(asked, which)
  if (kept.is === 'kept') return goTo(asked, { ...which, goal: kept.item }, 'did')
  if (kept.is === 'not-there') return { is: 'not-found' }
  const typed = typedWith(asked, kept.is === 'refused' ? kept.because : [], words)
  return goalPage(asked, words, {
    rewording: kept.is === 'refused' ? typed : { ...typed, faults: [{ says: words.older }] },
  })
}

async function actOn(asked: AskedSignedIn, words: MyGoalWords): Promise<Reply> {
  const which = whichIn(asked)
  const what = goalActs.find((one) => one === asked.params['what'])
  if (!which || !what) return { is: 'not-found' }
  const kept = await keepAct(asked, { ...which, what })
  if (kept.is === 'kept') return goTo(asked, which, what === 'take-back' ? 'back' : 'did')
  if (kept.is === 'not-there') return { is: 'not-found' }
  const fault = kept.is === 'refused' ? kept.because.map((each) => words.faults[each]).join('. ') : words.notKept
  return goalPage(asked, words, { fault })
}
