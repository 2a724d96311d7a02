import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Professional } from '../../access/subject.ts'
import { actOnPlan } from '../../plan/plan.store.ts'
import { PlanShown } from '../../plan/plan-shown.tsx'
import { type Id, parseId } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { Card } from '../../web/card.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { type Fault, textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { calledOf } from '../young-people/whose.ts'
import { MakeForm } from './make-form.tsx'
import { keptAtDesk, type PlanAtDesk, readPlanAtDesk } from './plan-at-desk.store.ts'
import { planValues, type Round } from './plan-rows.ts'
import { type At, factsOfPlan, faultsOfPlan, type SentPlan, sentPlan } from './plan-sent.ts'
import { type DeskPlanWords, deskPlanInEnglish, wordsFor } from './plan-words.ts'

/** A plan is made at the desk, or made anew: by whoever helps, with the young person. */
export const makePlanRoutes = (words: DeskPlanWords = deskPlanInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/plan/make',
    says: 'began to make a plan',
    may: withYoungPeople,
    answer: (asked) => formPage(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/plan/make',
    says: 'made a plan',
    may: withYoungPeople,
    answer: (asked) => make(asked, words),
  },
]

/** Whose plan a request is about. */
export interface Whose {
  readonly youngPerson: Id
  readonly need: Id
  readonly subject: Professional
}

export function whoseIn({ params, subject }: AskedSignedIn): Whose | undefined {
  const [youngPerson, need] = [parseId(params['id'] ?? ''), parseId(params['need'] ?? '')]
  return youngPerson && need ? { youngPerson, need, subject: working(subject) } : undefined
}

/** What was typed and not kept, and why. */
interface Filled {
  readonly values?: Values
  readonly faults?: readonly Fault[]
  /** Somebody was quicker: how it stands now is shown beside. */
  readonly isOlder?: boolean
}

async function formPage(asked: AskedSignedIn, given: DeskPlanWords, filled: Filled = {}): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = whose && (await asked.within((inside) => readPlanAtDesk(inside, whose.subject, whose)))
  if (!at?.mayWrite) return { is: 'not-found' }
  const words = wordsFor(given, at.who)
  const { faults = [], isOlder } = filled
  const before = at.plan ? planValues(at.plan.now) : {}
  const values = filled.values ?? (await asked.draft()) ?? before
  const title = at.plan ? words.make.again : words.make.title
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title,
    back: { to: asked.frame.base + recordWay(at.who.id, `need/${at.need.id}`), says: words.back },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        <h1>{words.make.heading}</h1>
        <p class="rd-lede">{headingOf(at, words)}</p>
        {isOlder && at.plan && (
          <Card light="place">
            <PlanShown plan={at.plan.now} naming={at.naming} words={words.shown} today={asked.today} />
          </Card>
        )}
        <p>{words.make.lede}</p>
        <MakeForm {...{ asked, at, words, values, faults }} />
      </>
    ),
  }
}

/** Whose it is, and what they call it. */
export const headingOf = ({ who, need }: PlanAtDesk, words: DeskPlanWords): string =>
  [calledOf(who) || words.young, need.called].filter((text) => text !== '').join(': ')

async function make(asked: AskedSignedIn, words: DeskPlanWords): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = whose && (await asked.within((inside) => readPlanAtDesk(inside, whose.subject, whose)))
  if (!whose || !at?.mayWrite) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  if (textIn(values, 'more')) return formPage(asked, words, { values })
  const sent = sentPlan(values, roundOf(at))
  const kept = await keep(asked, whose, { sent, values })
  if (kept.is === 'kept') return { is: 'go', to: `${asked.frame.base}${planWay(whose)}?kept=1` }
  if (kept.is === 'not-there') return { is: 'not-found' }
  if (kept.is === 'refused') return formPage(asked, words, { values, faults: faultsSaid(sent, asked, { at, words }) })
  const isOlder = kept.is === 'older'
  const faults = [{ at: 'way', says: isOlder ? words.older : words.notKept }]
  return formPage(asked, words, { values, faults, isOlder })
}

/** Who can be chosen on the forms of a plan. */
export const roundOf = ({ around, asks }: PlanAtDesk): Round => ({
  ...{ round: new Set(around.map(({ id }) => id)), mayAsk: new Set(asks.map(({ id }) => id)), newId },
})

/** Where the plan of a need stands. */
export const planWay = ({ youngPerson, need }: Pick<Whose, 'youngPerson' | 'need'>): string =>
  recordWay(youngPerson, `need/${need}/plan`)

const keep = (asked: AskedSignedIn, { youngPerson, need, subject }: Whose, { sent, values }: Sending) =>
  asked.within(async (inside) => {
    const turn = await inside.turn(youngPerson)
    const item = parseId(textIn(values, 'plan'))
    return actOnPlan(turn, {
      ...{ key: asked.key, need, begins: keptAtDesk(turn), seen: Number(textIn(values, 'n')) },
      ...(item ? { item } : {}),
      act: (before, whose) =>
        factsOfPlan(sent, { by: subject.id, on: asked.today, youngPerson: whose, isOnlyTheirs: false }, before),
    })
  })

interface Sending {
  readonly sent: SentPlan
  readonly values: Values
}

const faultsSaid = (
  sent: SentPlan,
  { today, subject }: AskedSignedIn,
  { at, words }: { readonly at: PlanAtDesk; readonly words: DeskPlanWords },
): readonly Fault[] => {
  const planning = { by: subject.id, on: today, youngPerson: at.naming.youngPerson, isOnlyTheirs: false }
  return faultsOfPlan(sent, planning).map((fault) => ({ at: fault.field, says: saidOf(fault, words) }))
}

const saidOf = ({ field, is, row }: At, words: DeskPlanWords): string => {
  if (row === undefined) return words.faults[is]
  const of = field.startsWith('ring') ? words.make.ringOf(row) : words.make.partOf(row)
  return `${of}: ${words.faults[is]}`
}
