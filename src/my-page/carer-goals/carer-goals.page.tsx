import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { goalsIn } from '../../goals/goal.store.ts'
import { activeOf, byOwner, mostActive, type Owner } from '../../goals/goal.ts'
import { GoalChart } from '../../goals/goal-chart.tsx'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import { goalsOfNeed, toDraw } from '../../plan/goals-of-need.store.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { ofCarer } from '../carer-need/carer-need.page.tsx'
import { needWay, type OfCarer, readNeedForCarer } from '../carer-need/carer-need.store.ts'
import { notThere } from '../carer-need/not-kept.tsx'
import { draftIn, type Typed } from '../goals/goal-fields.tsx'
import { goalActs } from '../goals/goals-keep.store.ts'
import { type CarerGoalsProps, ownGoalsWay, SetOwn, type Unkept } from './carer-goal-forms.tsx'
import { type CarerGoalWords, carerGoalInEnglish } from './carer-goal-words.ts'
import { actAsCarer, type CarerGoalAct, type CarerGoalFault, setAsCarer } from './carer-goals.store.ts'
import { OneOwnGoal } from './carer-goals-shown.tsx'

/** A parent’s or carer’s own goals in what a young person let them read: theirs to word and to change, apart from the young person’s. */
export const carerGoalsRoutes = (words: CarerGoalWords = carerGoalInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/with/:youngPerson/need/:need/goals',
    says: 'looked at their own goals in what a young person let them read',
    may: ['carer'],
    answer: (asked) => goalsPage(asked, words),
  },
  {
    post: '/me/with/:youngPerson/need/:need/goals',
    says: 'set a goal of their own in what a young person let them read',
    may: ['carer'],
    answer: (asked) => keep(asked, words, { what: 'set', by: (of) => setAsCarer(asked, of) }),
  },
  {
    post: '/me/with/:youngPerson/need/:need/goal/:goal/:what',
    says: 'did something with a goal of their own',
    may: ['carer'],
    answer: (asked) => keepAct(asked, words),
  },
]

async function goalsPage(asked: AskedSignedIn, words: CarerGoalWords, unkept?: Unkept): Promise<Reply> {
  const of = ofCarer(asked)
  const read = of && (await asked.within((inside) => readNeedForCarer(inside, of)))
  if (!of || !read) return { is: 'not-found' }
  const faults = unkept?.typed.faults ?? []
  const draft = unkept ? undefined : await draftIn(asked)
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + needWay(of), says: words.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults.map((fault) => atField(fault, unkept))} />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        <Goals {...{ asked, of, read, words, unkept }} draft={draft} />
      </>
    ),
  }
}

/** Where the field stands: each goal has its own. */
const atField = ({ at, says }: Typed['faults'][number], unkept: Unkept | undefined) =>
  at === undefined ? { says } : { says, at: unkept?.goal ? `${at}-${unkept.goal}` : at }

function Goals(props: CarerGoalsProps & { readonly draft: Typed | undefined }) {
  const { asked, of, read, words, unkept, draft } = props
  const me: Owner = { is: 'person', id: asked.subject.id }
  const all = goalsIn(read.whole.things)
  const own = byOwner(all).find(({ owner }) => owner.is === 'person' && owner.id === me.id)?.goals ?? []
  const active = activeOf(
    own.map(({ now }) => now),
    me,
  )
  return (
    <>
      {own.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <section aria-labelledby="chart">
          <h2 id="chart">{words.chart.heading}</h2>
          <GoalChart {...toDraw({ ...goalsOfNeed(read.whole, asked.today), goals: own })} words={words.chart} />
        </section>
      )}
      {own.map((goal) => (
        <OneOwnGoal key={goal.id} {...props} goal={goal} />
      ))}
      <SetOwn
        {...{ asked, of, words }}
        typed={unkept?.what === 'set' ? unkept.typed : draft}
        isFull={active.length >= mostActive}
      />
    </>
  )
}

interface Keeping {
  readonly what: string
  readonly goal?: Id
  readonly by: (of: OfCarer) => Promise<Acted<CarerGoalFault>>
}

async function keep(asked: AskedSignedIn, words: CarerGoalWords, { what, goal, by }: Keeping): Promise<Reply> {
  const of = ofCarer(asked)
  if (!of) return { is: 'not-found' }
  const kept = await by(of)
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}${ownGoalsWay(of)}?kept=1` }
  const { form } = asked
  const says = form.first('says') ?? ''
  if (kept.is === 'not-there') return notThere(asked, says)
  const faults =
    kept.is === 'refused'
      ? kept.because.map((fault) => withField(fault, words.faults[fault]))
      : [{ says: kept.is === 'older' ? words.older : words.notKept }]
  const typed = { says, shortName: form.first('shortName') ?? '', faults }
  return goalsPage(asked, words, { what, ...(goal ? { goal } : {}), typed, chosen: form.first('of') })
}

const fields: Readonly<Partial<Record<CarerGoalFault, string>>> = {
  'words-are-missing': 'says',
  'words-are-too-long': 'says',
  'words-are-the-same': 'says',
  'short-name-is-too-long': 'shortName',
  'rating-is-missing': 'of',
  'rating-out-of-range': 'of',
  'rated-already': 'of',
}

function withField(fault: CarerGoalFault, says: string): Typed['faults'][number] {
  const at = fields[fault]
  return at ? { at, says } : { says }
}

const acts: readonly CarerGoalAct[] = [...goalActs, 'rate', 'words']

function keepAct(asked: AskedSignedIn, words: CarerGoalWords): Promise<Reply> | Reply {
  const goal = parseId(asked.params['goal'] ?? '')
  const what = acts.find((one) => one === asked.params['what'])
  if (!goal || !what) return { is: 'not-found' }
  return keep(asked, words, { what, goal, by: (of) => actAsCarer(asked, { ...of, goal, what }) })
}
