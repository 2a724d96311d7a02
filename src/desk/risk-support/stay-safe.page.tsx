import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Fault as Because } from '../../decision/standing.ts'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import { keepCodeWord } from '../../risk-support/code-word.store.ts'
import type { RiskSupportFault } from '../../risk-support/plan-typed.ts'
import { actOnRiskSupport, addView } from '../../risk-support/risk-support.store.ts'
import type { ViewFault } from '../../risk-support/views.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { type Whose, whoseIn } from '../plan/make.page.tsx'
import { type Fault, textIn, type Values, valuesIn } from '../young-people/form-values.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { codeWordTyped } from './code-word-form.tsx'
import { keptAtDesk, readStaySafeAtDesk, type StaySafeAtDesk } from './stay-safe-at-desk.store.ts'
import { actSent, fieldOf, viewSent } from './stay-safe-sent.ts'
import { StaySafeShown } from './stay-safe-shown.tsx'
import { type StaySafeWords, staySafeInEnglish } from './stay-safe-words.ts'

/** The plan to stay safe of a need, on a screen that is turned to the young person: each part is written and kept by itself. */
export const staySafeAtDeskRoutes = (words: StaySafeWords = staySafeInEnglish): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/stay-safe',
    says: 'looked at a plan to stay safe',
    may: withYoungPeople,
    answer: (asked) => planPage(asked, words),
  },
  {
    post: '/desk/young-person/:id/need/:need/stay-safe/:what',
    says: 'wrote in a plan to stay safe',
    may: withYoungPeople,
    answer: (asked) => act(asked, words),
  },
]

/** What was typed and not kept, and why. */
interface Written {
  readonly values?: Values
  readonly faults?: readonly Fault[]
}

export const staySafeWay = ({ youngPerson, need }: Pick<Whose, 'youngPerson' | 'need'>): string =>
  recordWay(youngPerson, `need/${need}/stay-safe`)

/** Which plan is meant, where there is more than one. */
export const planIn = (asked: AskedSignedIn): Id | undefined =>
  parseId(asked.form.first('item') ?? asked.query.first('item') ?? '')

async function planPage(asked: AskedSignedIn, words: StaySafeWords, written: Written = {}): Promise<Reply> {
  const whose = whoseIn(asked)
  const { faults = [] } = written
  const values = written.values ?? (await asked.draft()) ?? {}
  const item = parseId(textIn(values, 'item')) ?? planIn(asked)
  const at =
    whose &&
    (await asked.within((inside) => readStaySafeAtDesk(inside, whose.subject, { ...whose, item, isShown: true })))
  if (!whose || !at || (item && !at.kept)) return { is: 'not-found' }
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
        <StaySafeShown {...{ asked, at, words, values, faults }} />
      </>
    ),
  }
}

async function act(asked: AskedSignedIn, words: StaySafeWords): Promise<Reply> {
  const whose = whoseIn(asked)
  const item = planIn(asked)
  const at = whose && (await asked.within((inside) => readStaySafeAtDesk(inside, whose.subject, { ...whose, item })))
  if (!whose || !at?.mayWrite) return { is: 'not-found' }
  const what = asked.params['what'] ?? ''
  const values = { ...valuesIn(asked.form), what: [what] }
  const done = await keep(asked, { whose, at, what, values })
  if (done.is === 'kept')
    return { is: 'go', to: `${asked.frame.base}${staySafeWay(whose)}?kept=1${item ? `&item=${item}` : ''}` }
  if (done.is === 'not-there') return { is: 'not-found' }
  const faults =
    done.is === 'refused'
      ? done.because.map((because) => ({ at: fieldOf(what, because), says: words.faults[because.is] }))
      : [{ at: '', says: done.is === 'older' ? words.faults['somebody-was-quicker'] : words.notKept }]
  return planPage(asked, words, { values, faults })
}

interface Keeping {
  readonly whose: Whose
  readonly at: StaySafeAtDesk
  readonly what: string
  readonly values: Values
}

const keep = (
  asked: AskedSignedIn,
  { whose: { youngPerson, need, subject }, at, what, values }: Keeping,
): Promise<Acted<Because<RiskSupportFault | ViewFault>>> =>
  asked.within(async (inside) => {
    const turn = await inside.turn(youngPerson)
    const item = parseId(textIn(values, 'item'))
    const which = { key: asked.key, need, ...(item ? { item } : {}) }
    const doing = { by: subject.id, on: asked.today }
    if (what === 'view') {
      const kept = await addView(turn, { ...which, says: () => viewSent(values, doing) })
      return kept.is === 'refused' ? { ...kept, because: kept.because.map((is) => ({ is })) } : kept
    }
    const works = new Set(at.works.map(({ id }) => id))
    const plan = item ?? at.kept?.id
    if (what === 'code-word' && plan)
      return keepCodeWord(turn, {
        ...which,
        plan,
        typed: codeWordTyped(values, new Set(at.mayKnow.map(({ id }) => id))),
        on: asked.today,
      })
    const does = actSent(what, { ...doing, names: at.naming.names, works, values })
    if (!does) return { is: 'not-there' }
    return actOnRiskSupport(turn, { ...which, ...(what === 'begin' ? { begins: keptAtDesk(turn) } : {}), act: does })
  })
