import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { activeOf, byOwner, mostActive } from '../../goals/goal.ts'
import { GoalChart } from '../../goals/goal-chart.tsx'
import { nameOfNeed } from '../../needs/need.ts'
import { goalsOfNeed, toDraw } from '../../plan/goals-of-need.store.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { Details, ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import { KeepButtons } from '../keep-buttons.tsx'
import { needIn } from '../need/need.page.tsx'
import { needInEnglish } from '../need/need-words.ts'
import { type MyNeed, namesOf, readMyNeed } from '../need/read-need.store.ts'
import { draftIn, GoalWordFields, type Typed, typedWith } from './goal-fields.tsx'
import { keepGoal } from './goals-keep.store.ts'
import { GoalsListed } from './goals-shown.tsx'
import { HelpingTap, Invited } from './helping-shown.tsx'
import { type MyGoalWords, myGoalInEnglish } from './my-goal-words.ts'
import { OthersGoals } from './others-goals.tsx'

/** A young person’s goals in a need: how far each has come, drawn for them first, and the way to set one. */
export const goalsRoutes = (words: MyGoalWords = myGoalInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/goals',
    says: 'looked at their goals',
    may: ['young-person'],
    answer: (asked) => goalsPage(asked, words),
  },
  {
    post: '/me/need/:need/goals',
    says: 'set a goal',
    may: ['young-person'],
    answer: (asked) => set(asked, words),
  },
]

export const readMine = async (asked: AskedSignedIn): Promise<MyNeed | undefined> => {
  const need = needIn(asked)
  return need && asked.within((inside) => readMyNeed(inside, asked.subject.id, need))
}

async function goalsPage(asked: AskedSignedIn, words: MyGoalWords, typed?: Typed): Promise<Reply> {
  const mine = await readMine(asked)
  if (!mine) return { is: 'not-found' }
  const faults = typed?.faults ?? []
  const draft = typed ?? (await draftIn(asked))
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: {
      to: `${asked.frame.base}/me/need/${mine.whole.need.id}`,
      says: nameOfNeed(mine.whole, needInEnglish.title),
    },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.set.kept} done />}
        {asked.query.first('stopped') && <Notification title={words.title} heading={words.link.stopped} done />}
        <h1>{words.heading}</h1>
        <Goals {...{ asked, mine, words }} typed={draft} />
      </>
    ),
  }
}

function Goals({ asked, mine, words, typed }: Omit<SetProps, 'isFull'>) {
  const of = goalsOfNeed(mine.whole, asked.today)
  const props = { asked, mine, words, of }
  const [own, ...others] = byOwner(of.goals)
  const all = (own?.goals ?? []).map(({ now }) => now)
  const isFull = activeOf(all, { is: 'young-person' }).length >= mostActive
  return (
    <>
      <Invited {...props} />
      {all.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <section aria-labelledby="chart">
          <h2 id="chart">{words.chart.heading}</h2>
          <GoalChart {...toDraw({ ...of, goals: own?.goals ?? [] })} words={words.chart} />
        </section>
      )}
      <GoalsListed {...props} goals={own?.goals ?? []} />
      <HelpingTap {...props} />
      <OnAnotherPhone {...{ asked, mine, words }} />
      <SetGoal {...{ asked, mine, words, typed, isFull }} />
      {others.map((each) => (
        <OthersGoals key={each.goals[0]?.id} {...props} {...each} />
      ))}
    </>
  )
}

/** The way to a code for one time. Their words stand on that phone only where they say so here. */
const OnAnotherPhone = ({ asked, mine, words: { link: words } }: Omit<SetProps, 'typed' | 'isFull'>) => (
  <div class="rd-noprint">
    <Details summary={words.open}>
      <form class="rd-form" method="post" action={`${asked.frame.base}/me/need/${mine.whole.need.id}/check`}>
        <FormMarks personal={asked.personal} on={`/me/need/${mine.whole.need.id}/goals`} />
        <p>{words.lede}</p>
        <Checkboxes
          id="full"
          name="full"
          asks={{ says: words.shows }}
          hint={words.fullHint}
          choices={[{ value: 'yes', says: words.full }]}
          chosen={[]}
        />
        <Button>{words.make}</Button>
      </form>
    </Details>
  </div>
)

interface SetProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words: MyGoalWords
  readonly typed: Typed | undefined
  readonly isFull: boolean
}

function SetGoal({ asked, mine, words: { set: words, lede }, typed, isFull }: SetProps) {
  const on = `/me/need/${mine.whole.need.id}/goals`
  const isShared = namesOf(mine, mine.whole.item.item, needInEnglish.sharing.somebody).length > 0
  return (
    <section class="rd-section rd-section--near rd-noprint" aria-labelledby="set">
      <h2 id="set">{words.heading}</h2>
      {isFull && !typed ? (
        <p>{words.full}</p>
      ) : (
        <form class="rd-form" method="post" action={asked.frame.base + on}>
          <FormMarks personal={asked.personal} on={on} />
          <p>{lede}</p>
          <GoalWordFields {...{ words, typed }} frame={asked.frame} />
          <KeepButtons {...{ isShared, words }} />
        </form>
      )}
    </section>
  )
}

async function set(asked: AskedSignedIn, words: MyGoalWords): Promise<Reply> {
  const mine = await readMine(asked)
  if (!mine) return { is: 'not-found' }
  const kept = await keepGoal(asked, mine)
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}/me/need/${mine.whole.need.id}/goals?kept=1` }
  if (kept.is === 'not-there') return { is: 'not-found' }
  if (kept.is === 'refused') return goalsPage(asked, words, typedWith(asked, kept.because, words))
  return goalsPage(asked, words, { ...typedWith(asked, [], words), faults: [{ says: words.set.notKept }] })
}
