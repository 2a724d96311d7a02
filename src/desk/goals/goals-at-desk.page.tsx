import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { KeptGoal } from '../../goals/goal.store.ts'
import { byOwner, hasEnded, type OwnersGoals } from '../../goals/goal.ts'
import { GoalChart } from '../../goals/goal-chart.tsx'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import { nameOfNeed } from '../../needs/need.ts'
import { goalsOfNeed, toDraw } from '../../plan/goals-of-need.store.ts'
import { inWords } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { type Fault, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { type DeskGoalWords, deskGoalInEnglish } from './desk-goal-words.ts'
import { GoalForms, type GoalsProps, type Unkept } from './goal-forms.tsx'
import {
  actAtDesk,
  type DeskFault,
  deskGoalActs,
  helpingAtDesk,
  readGoalsAtDesk,
  setAtDesk,
  type WhichNeed,
} from './goals-at-desk.store.ts'
import { ownerName } from './goals-on-need.tsx'
import { HelpingAtDesk, TalkAtDesk } from './helping-at-desk.tsx'
import { SetGoalForm } from './set-goal-form.tsx'

/** The goals of a need on a screen that can be turned to the young person: theirs first, how others see it beside. */
export const goalsAtDeskRoutes = (words: DeskGoalWords = deskGoalInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/goals',
    says: 'looked at the goals of a young person',
    may: withYoungPeople,
    answer: (asked) => goalsPage(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/goals',
    says: 'wrote down a goal of a young person',
    may: withYoungPeople,
    answer: (asked) => keep(asked, words, { what: 'set', by: (which) => setAtDesk(asked, which) }),
  },
  {
    post: '/desk/young-person/:id/need/:need/goal/:goal/:what',
    says: 'wrote something down about a goal of a young person',
    may: withYoungPeople,
    answer: (asked) => keepAct(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/helping',
    says: 'kept whether a young person says it helps',
    may: withYoungPeople,
    answer: (asked) =>
      keep(asked, words, { what: 'tap', by: (which) => helpingAtDesk(asked, { ...which, what: 'tap' }) }),
  },
  {
    post: '/desk/young-person/:id/need/:need/helping/talk',
    says: 'wrote down what was chosen when they talked',
    may: withYoungPeople,
    answer: (asked) =>
      keep(asked, words, { what: 'talk', by: (which) => helpingAtDesk(asked, { ...which, what: 'talk' }) }),
  },
]

function whichIn({ params }: AskedSignedIn): WhichNeed | undefined {
  const [youngPerson, need] = [parseId(params['id'] ?? ''), parseId(params['need'] ?? '')]
  return youngPerson && need && { youngPerson, need }
}

async function goalsPage(asked: AskedSignedIn, words: DeskGoalWords, unkept?: Unkept): Promise<Reply> {
  const which = whichIn(asked)
  const read = which && (await asked.within((inside) => readGoalsAtDesk(inside, which)))
  if (!read) return { is: 'not-found' }
  const { at, others } = read
  const faults = unkept?.faults ?? []
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + recordWay(at.who.id, `need/${at.whole.need.id}`), says: words.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults.map(({ says }) => ({ says }))} />}
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        <h1>{words.heading}</h1>
        <p class="rd-lede" dir="auto">
          {[calledOf(at.who) || words.young, nameOfNeed(at.whole, '', '')].filter((text) => text !== '').join(': ')}
        </p>
        <Goals {...{ asked, at, words, unkept, others }} />
      </>
    ),
  }
}

function Goals(props: GoalsProps) {
  const { at, words } = props
  const of = goalsOfNeed(at.whole, at.today)
  const [{ goals: own } = { goals: [] }, ...others] = byOwner(of.goals)
  return (
    <>
      <TalkAtDesk {...props} />
      {own.length === 0 ? (
        <p>{others.length > 0 ? words.others.noneOfTheirs : words.none}</p>
      ) : (
        <section aria-labelledby="chart">
          <h2 id="chart">{words.chartHeading}</h2>
          <p class="rd-by rd-noprint">{words.turned}</p>
          <GoalChart {...toDraw({ ...of, goals: own })} words={words.chart} />
        </section>
      )}
      {own.map((goal) => (
        <OneGoal key={goal.id} {...props} goal={goal} />
      ))}
      {others.map((each) => (
        <OthersGoals key={each.goals[0]?.id} {...props} {...each} />
      ))}
      <SetGoalForm {...props} />
      <HelpingAtDesk {...props} />
    </>
  )
}

/** What a parent or carer has for themselves, in a drawing of its own. */
function OthersGoals({ owner, goals, ...props }: GoalsProps & OwnersGoals<KeptGoal>) {
  const { at, words } = props
  const name = ownerName(at, owner, words)
  const id = `of-${owner.is === 'person' ? owner.id : owner.is}`
  return (
    <section class="rd-section rd-section--near" aria-labelledby={id}>
      <h2 id={id} dir="auto">
        {words.others.heading(name)}
      </h2>
      <p>{words.others.lede(name)}</p>
      <GoalChart {...toDraw({ ...goalsOfNeed(at.whole, at.today), goals })} words={words.chart} />
      {goals.map((goal) => (
        <OneGoal key={goal.id} {...props} goal={goal} />
      ))}
    </section>
  )
}

function OneGoal(props: GoalsProps & { readonly goal: KeptGoal }) {
  const { words, goal } = props
  const { says, shortName, standing, agreedBy } = goal.now
  const nameOf = (id: Id): string => nameIn(props, id)
  return (
    <Card as="article" light={hasEnded(goal.now) ? 'stale' : undefined} labelledBy={`goal-${goal.id}`}>
      <h3 class="rd-card__title" id={`goal-${goal.id}`} dir="auto">
        {shortName.said}
      </h3>
      <blockquote class="rd-goal__says" dir="auto">
        {says.said}
      </blockquote>
      {standing.is !== 'active' && <p>{words.stands(words.standing[standing.is], inWords(standing.on))}</p>}
      {standing.is === 'not-safe' && (
        <div class="rd-goal__route">
          <blockquote dir="auto">{standing.says.said}</blockquote>
          <p>{words.talks(nameOf(standing.whoTalks))}</p>
        </div>
      )}
      <p class="rd-by">
        {setBySays(props)} {agreedBy.length > 0 && words.agreed(agreedBy.map(nameOf))}
      </p>
      <GoalForms {...props} />
    </Card>
  )
}

const nameIn = ({ at, words }: Pick<GoalsProps, 'at' | 'words'>, id: Id): string =>
  id === at.whole.need.youngPerson ? calledOf(at.who) || words.young : (at.called.get(id)?.name ?? words.somebody)

/** Whether whose goal it is set it, or somebody wrote it down for them. */
function setBySays(props: GoalsProps & { readonly goal: KeptGoal }): string {
  const { at, words, goal } = props
  const { setBy, setOn, owner } = goal.now
  if (setBy === at.whole.need.youngPerson) return words.setThemselves(inWords(setOn))
  const says = owner.is === 'person' && owner.id === setBy ? words.others.setThemselves : words.setBy
  return says(nameIn(props, setBy), inWords(setOn))
}

interface Keeping {
  readonly what: string
  readonly goal?: Id
  readonly by: (which: WhichNeed) => Promise<Acted<DeskFault>>
}

async function keep(asked: AskedSignedIn, words: DeskGoalWords, { what, goal, by }: Keeping): Promise<Reply> {
  const which = whichIn(asked)
  if (!which) return { is: 'not-found' }
  const kept = await by(which)
  if (kept.is === 'kept')
    return { is: 'go', to: `${asked.frame.base}${recordWay(which.youngPerson, `need/${which.need}/goals`)}?kept=1` }
  if (kept.is === 'not-there') return { is: 'not-found' }
  const faults =
    kept.is === 'refused'
      ? kept.because.map((fault) => ({ at: fieldOf(fault, what), says: words.faults[fault] }))
      : [{ at: '', says: kept.is === 'older' ? words.older : words.notKept }]
  return goalsPage(asked, words, { what, ...(goal ? { goal } : {}), values: valuesIn(asked.form), faults })
}

const fields: Readonly<Partial<Record<DeskFault, Fault['at']>>> = {
  'words-are-missing': 'says',
  'words-are-too-long': 'says',
  'words-are-the-same': 'says',
  'short-name-is-too-long': 'shortName',
  'reason-is-missing': 'why',
  'who-talks-is-missing': 'whoTalks',
  'way-on-is-missing': 'wayOn',
  'owner-is-missing': 'whose',
}

const fieldOf = (fault: DeskFault, what: string): string =>
  fields[fault] ?? (what === 'theirs' || what === 'beside' ? 'of' : '')

function keepAct(asked: AskedSignedIn, words: DeskGoalWords): Promise<Reply> | Reply {
  const goal = parseId(asked.params['goal'] ?? '')
  const what = deskGoalActs.find((one) => one === asked.params['what'])
  if (!goal || !what) return { is: 'not-found' }
  return keep(asked, words, { what, goal, by: (which) => actAtDesk(asked, { ...which, goal, what }) })
}
