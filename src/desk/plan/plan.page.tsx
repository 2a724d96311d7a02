import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Fault as Because } from '../../decision/standing.ts'
import { HelpInPlan } from '../../plan/asked-here.tsx'
import { actOnPlan } from '../../plan/plan.store.ts'
import { PlanShown } from '../../plan/plan-shown.tsx'
import { WaitShown } from '../../plan/wait-shown.tsx'
import { actOnWait } from '../../plan/waiting.store.ts'
import { parseId } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { type Fault, textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { actField } from './act-fields.ts'
import type { ActsProps } from './act-form.tsx'
import { planActs, type SentAct, waitActs } from './acts-sent.ts'
import { headingOf, planWay, roundOf, type Whose, whoseIn } from './make.page.tsx'
import { PartActs, PlanActs } from './plan-acts.tsx'
import { keptAtDesk, readPlanAtDesk } from './plan-at-desk.store.ts'
import { type DeskPlanWords, deskPlanInEnglish, wordsFor } from './plan-words.ts'
import { SeenByShown } from './seen-by-shown.tsx'
import { WaitActs } from './wait-acts.tsx'

/** The plan of a need, and the wait, for whoever helps: what it is now, and each thing that can be done with it. It prints as one page. */
export const planAtDeskRoutes = (words: DeskPlanWords = deskPlanInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/plan',
    says: 'looked at the plan for what a young person brought',
    may: withYoungPeople,
    answer: (asked) => planPage(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/plan/:what',
    says: 'changed the plan for what a young person brought',
    may: withYoungPeople,
    answer: (asked) => act(asked, words, 'plan'),
  },
  {
    post: '/desk/young-person/:id/need/:need/wait/:what',
    says: 'wrote down how a young person waits',
    may: withYoungPeople,
    answer: (asked) => act(asked, words, 'wait'),
  },
]

/** What was typed and not kept, and why. */
interface Written {
  readonly values?: Values
  readonly faults?: readonly Fault[]
}

async function planPage(asked: AskedSignedIn, given: DeskPlanWords, written: Written = {}): Promise<Reply> {
  const whose = whoseIn(asked)
  const at = whose && (await asked.within((inside) => readPlanAtDesk(inside, whose.subject, whose)))
  if (!whose || !at) return { is: 'not-found' }
  const words = wordsFor(given, at.who)
  const { faults = [] } = written
  const props = { asked, at, words, faults, values: written.values ?? (await asked.draft()) ?? {} }
  return {
    is: 'page',
    ...(faults.length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: asked.frame.base + recordWay(at.who.id, `need/${at.need.id}`), says: words.back },
    main: (
      <>
        {faults.length > 0 && (
          <ErrorSummary errors={faults.map(({ at: field, says }) => ({ says, ...(field ? { at: field } : {}) }))} />
        )}
        {asked.query.first('kept') && (
          <div class="rd-noprint">
            <Notification title={words.title} heading={words.kept} done />
          </div>
        )}
        <h1>{words.heading}</h1>
        <p class="rd-lede">{headingOf(at, words)}</p>
        <ThePlan {...props} />
        <HelpInPlan requests={at.help} requestWay={(id) => asked.frame.base + recordWay(at.who.id, `request/${id}`)} />
        <TheWait {...props} />
      </>
    ),
  }
}

function ThePlan(props: ActsProps) {
  const { asked, at, words } = props
  const make = `${asked.frame.base}${recordWay(at.who.id, `need/${at.need.id}/plan/make`)}`
  return (
    <>
      {at.plan ? (
        <Card>
          <PlanShown
            plan={at.plan.now}
            naming={at.naming}
            words={words.shown}
            today={asked.today}
            depth={2}
            {...(at.mayWrite ? { doing: (part) => <PartActs {...props} part={part} /> } : {})}
          />
          {at.seenBy && <SeenByShown seenBy={at.seenBy} />}
        </Card>
      ) : (
        <p>{words.none}</p>
      )}
      {at.mayWrite && <PlanActs {...props} />}
      {at.mayWrite && (
        <p class="rd-noprint">
          <ButtonLink to={make} {...(at.plan ? { variant: 'secondary' } : {})}>
            {at.plan ? words.make.openAgain : words.make.open}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function TheWait(props: ActsProps) {
  const { asked, at, words } = props
  return (
    <section class={`rd-section rd-section--near${at.wait ? '' : ' rd-noprint'}`} aria-labelledby="wait">
      <h2 id="wait">{words.shown.wait}</h2>
      {at.wait ? (
        <Card>
          <WaitShown wait={at.wait.now} naming={at.naming} words={words.shown} today={asked.today} />
        </Card>
      ) : (
        <p class="rd-by">{words.waits.none}</p>
      )}
      {at.mayWrite && <WaitActs {...props} />}
    </section>
  )
}

async function act(asked: AskedSignedIn, words: DeskPlanWords, of: 'plan' | 'wait'): Promise<Reply> {
  const whose = whoseIn(asked)
  const what = asked.params['what'] ?? ''
  if (!whose || !Object.hasOwn(of === 'plan' ? planActs : waitActs, what)) return { is: 'not-found' }
  const at = await asked.within((inside) => readPlanAtDesk(inside, whose.subject, whose))
  if (!at?.mayWrite) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const sent = { ...roundOf(at), values, doing: { by: whose.subject.id, on: asked.today } }
  const done = await keep(asked, whose, { of, what, sent })
  if (done.is === 'kept') return { is: 'go', to: `${asked.frame.base}${planWay(whose)}?kept=1` }
  if (done.is === 'not-there') return { is: 'not-found' }
  const faults =
    done.is === 'refused'
      ? saidOf(done.because, { what, values, words })
      : [{ at: '', says: done.is === 'older' ? words.older : words.notKept }]
  return planPage(asked, words, { values, faults })
}

interface Keeping {
  readonly of: 'plan' | 'wait'
  readonly what: string
  readonly sent: SentAct
}

/** These take the place of what stood there, and so rest on what was seen. */
const replacing: ReadonlySet<string> = new Set(['next-day', 'meanwhile'])

const keep = (asked: AskedSignedIn, { youngPerson, need }: Whose, { of, what, sent }: Keeping) =>
  asked.within(async (inside) => {
    const turn = await inside.turn(youngPerson)
    const item = parseId(textIn(sent.values, 'item'))
    const seen = replacing.has(what) ? { seen: Number(textIn(sent.values, 'n')) } : {}
    const acts = { key: asked.key, need, ...(item ? { item } : {}), ...seen }
    const [plan, wait] = [planActs[what], waitActs[what]]
    if (of === 'plan' && plan) return actOnPlan(turn, { ...acts, act: plan(sent) })
    if (of === 'plan' || !wait) return { is: 'not-there' } as const
    return actOnWait(turn, { ...acts, ...(what === 'begin' ? { begins: keptAtDesk(turn) } : {}), act: wait(sent) })
  })

interface Said {
  readonly what: string
  readonly values: Values
  readonly words: DeskPlanWords
}

const saidOf = (
  because: readonly Because<keyof DeskPlanWords['faults']>[],
  { what, values, words }: Said,
): readonly Fault[] =>
  because.map(({ is, row }) => ({
    at: actField(what, values, { is, ...(row === undefined ? {} : { row }) }),
    says: words.faults[is],
  }))
