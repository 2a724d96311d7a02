import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { nameOfNeed } from '../../needs/need.ts'
import { requestsIn } from '../../plan/ask.store.ts'
import { HelpInPlan } from '../../plan/asked-here.tsx'
import type { PlanFault } from '../../plan/plan-typed.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { fieldsOf } from '../../web/fields.ts'
import { Details, ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { whereChanged } from './changed-form.tsx'
import { needIn } from './need.page.tsx'
import { needInEnglish } from './need-words.ts'
import { PlanForm, type PlanFormFault } from './plan-form.tsx'
import { askers, keepChanged, keepOwnPlan, keepPart } from './plan-keeps.store.ts'
import { plansOfMine } from './plan-of-mine.ts'
import { type SentPlan, sentIn, sentOf } from './plan-sent.ts'
import { PlanOfMine } from './plan-shown.tsx'
import { type MyPlanWords, myPlanInEnglish } from './plan-words.ts'
import { type MyNeed, readMyNeed } from './read-need.store.ts'

/** The plan of a young person’s own need: to read, print, say yes to, and to make one of their own, without asking anybody. */
export const planRoutes = (words: MyPlanWords = myPlanInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/plan',
    says: 'looked at their plan',
    may: ['young-person'],
    answer: (asked) => planPage(asked, words),
  },
  {
    post: '/me/need/:need/plan',
    says: 'made a plan of their own',
    may: ['young-person'],
    answer: (asked) => make(asked, words),
  },
  {
    post: '/me/need/:need/plan/part',
    says: 'said whether they do their part',
    may: ['young-person'],
    answer: (asked) => sayOfPart(asked, words),
  },
  {
    post: '/me/need/:need/plan/changed',
    says: 'said that things have changed',
    may: ['young-person'],
    answer: (asked) => sayChanged(asked, words),
  },
]

interface Shown {
  readonly sent?: SentPlan
  readonly changed?: string
  readonly faults?: readonly PlanFormFault[]
}

const readMine = async (asked: AskedSignedIn): Promise<MyNeed | undefined> => {
  const need = needIn(asked)
  return need && asked.within((inside) => readMyNeed(inside, asked.subject.id, need))
}

async function planPage(asked: AskedSignedIn, words: MyPlanWords, shown: Shown = {}): Promise<Reply> {
  const mine = await readMine(asked)
  if (!mine) return { is: 'not-found' }
  const { faults = [] } = shown
  const drafted = shown.faults ? shown : await typedBefore(asked)
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.form.title,
    back: {
      to: `${asked.frame.base}/me/need/${mine.whole.need.id}`,
      says: nameOfNeed(mine.whole, needInEnglish.title),
    },
    main: (
      <>
        {faults.length > 0 && <ErrorSummary errors={faults.map(({ at, says }) => ({ says, ...(at ? { at } : {}) }))} />}
        <Done {...{ asked, mine, words }} />
        <PlanOfMine {...{ asked, mine, words }} changed={drafted.changed} isOwnPage />
        <HelpInPlan
          requests={requestsIn(mine.whole)}
          requestWay={(id) => `${asked.frame.base}/me/need/${mine.whole.need.id}/request/${id}`}
        />
        <OwnPlanForm {...{ asked, mine, words, faults }} sent={drafted.sent} />
      </>
    ),
  }
}

interface OwnFormProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words: MyPlanWords
  readonly faults: readonly PlanFormFault[]
  /** What was typed and not kept. */
  readonly sent: SentPlan | undefined
}

/** The form of a plan of their own: folded where there is one already. */
function OwnPlanForm({ asked, mine, words, faults, sent }: OwnFormProps) {
  const { plans, naming } = plansOfMine(mine)
  const [plan] = plans
  const form = (
    <PlanForm
      {...{ asked, plan, words, faults, naming }}
      sent={sent ?? (plan && sentOf(plan.now, words.form))}
      need={mine.whole.need.id}
      asks={askers(mine, words)}
    />
  )
  if (plan)
    return (
      <div class="rd-noprint">
        <Details summary={words.form.again} open={sent !== undefined}>
          {form}
        </Details>
      </div>
    )
  return (
    <div class="rd-noprint">
      <h2>{words.form.heading}</h2>
      <p>{words.form.lede}</p>
      {form}
    </div>
  )
}

/** What was just done, and who will read it. */
function Done({
  asked,
  mine,
  words,
}: {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words: MyPlanWords
}) {
  const readers = whereChanged(mine, plansOfMine(mine))?.readers ?? []
  const heading = asked.query.first('changed')
    ? words.changed.kept(readers)
    : asked.query.first('made')
      ? words.form.kept
      : asked.query.first('said')
        ? words.said
        : undefined
  if (!heading) return null
  return (
    <div class="rd-noprint">
      <Notification title={words.heading} heading={heading} done />
    </div>
  )
}

/** What had been typed in either form of this page before their time ran out. */
async function typedBefore(asked: AskedSignedIn): Promise<Shown> {
  const draft = await asked.draft()
  if (!draft) return {}
  const [changed] = draft['words'] ?? []
  if (changed !== undefined) return { changed }
  const fields = fieldsOf(Object.entries(draft).flatMap(([name, all]) => all.map((value) => [name, value] as const)))
  return { sent: sentIn(fields) }
}

async function make(asked: AskedSignedIn, words: MyPlanWords): Promise<Reply> {
  const mine = await readMine(asked)
  if (!mine) return { is: 'not-found' }
  const sent = sentIn(asked.form)
  const kept = await keepOwnPlan(asked, mine, { sent, words })
  if (kept.is === 'kept') return gone(asked, mine.whole.need.id, 'made')
  if (kept.is === 'not-there') return { is: 'not-found' }
  const { older, notKept } = words.form
  const faults =
    kept.is === 'refused'
      ? saidOf(kept.because, sent, words)
      : [{ at: '', says: kept.is === 'older' ? older : notKept }]
  return planPage(asked, words, { sent, faults })
}

const gone = ({ frame }: AskedSignedIn, need: Id, done: 'made' | 'said' | 'changed'): Reply => ({
  is: 'go',
  to: `${frame.base}/me/need/${need}/plan?${done}=1`,
})

/** In the order in which they stand on the form. */
const fields: readonly (readonly [PlanFault, string])[] = [
  ['way-is-missing', 'way'],
  ['nobody-does-anything', 'what'],
  ['when-is-missing', 'when'],
  ['nobody-to-ring', 'line'],
  ['name-is-missing', 'name'],
  ['how-to-ring-is-missing', 'how'],
  ['when-to-ring-is-missing', 'answers'],
  ['next-day-is-no-day', 'day'],
  ['next-day-is-not-ahead', 'day'],
  ['next-day-is-too-far-ahead', 'day'],
  ['nobody-asks', 'asks'],
]

/** Each is said once: their own lines share one time, which is asked for where there is no line yet as well. */
function saidOf(
  because: readonly { readonly is: PlanFault }[],
  sent: SentPlan,
  words: MyPlanWords,
): readonly PlanFormFault[] {
  const found = new Set(because.map(({ is }) => is))
  if (found.has('nobody-does-anything') && sent.when === '') found.add('when-is-missing')
  return fields.filter(([is]) => found.has(is)).map(([is, at]) => ({ at, says: words.faults[is] }))
}

async function sayOfPart(asked: AskedSignedIn, words: MyPlanWords): Promise<Reply> {
  const [need, item] = [needIn(asked), parseId(asked.form.first('item') ?? '')]
  if (!need || !item) return { is: 'not-found' }
  const kept = await keepPart(asked, { need, item })
  if (kept.is === 'kept') return gone(asked, need, 'said')
  if (kept.is === 'not-there') return { is: 'not-found' }
  return planPage(asked, words, { faults: [{ at: '', says: words.cannot }] })
}

async function sayChanged(asked: AskedSignedIn, words: MyPlanWords): Promise<Reply> {
  const mine = await readMine(asked)
  const where = mine && whereChanged(mine, plansOfMine(mine))
  if (!where) return { is: 'not-found' }
  const need = mine.whole.need.id
  const says = asked.form.first('words') ?? ''
  const kept = await keepChanged(asked, { ...where, need, says })
  if (kept.is === 'kept') return gone(asked, need, 'changed')
  if (kept.is === 'not-there') return { is: 'not-found' }
  return planPage(asked, words, { changed: says, faults: [{ at: 'changed', says: words.form.notKept }] })
}
