import { standsToRead } from '../../access/facts/who-sees.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import { namingInEnglish } from '../../needs/naming.ts'
import { nameOfWho } from '../../risk-support/lines.ts'
import type { PaperForm } from '../../risk-support/on-paper-words.ts'
import { PaperPage, paperIn } from '../../risk-support/paper-page.tsx'
import type { RiskSupportFault } from '../../risk-support/plan-typed.ts'
import { whichIn } from '../../risk-support/risk-support.store.ts'
import { leadOf } from '../../risk-support/risk-support-plan.ts'
import type { ViewFault } from '../../risk-support/views.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ErrorSummary, Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { needIn } from '../need/need.page.tsx'
import { needInEnglish } from '../need/need-words.ts'
import { readersOf } from '../need/plan-of-mine.ts'
import { type MyNeed, namesOf, readMyNeed } from '../need/read-need.store.ts'
import { BeginAlone } from './begin-alone.tsx'
import type { MayKnow } from './code-word.tsx'
import { canLead, itemToBegin, whoMayKnow } from './own-parts.store.ts'
import { ownPartsInEnglish } from './own-parts-words.ts'
import { keepHelped, keepOwnView, readStaySafe, type StaySafeHere } from './stay-safe.store.ts'
import type { Typed } from './stay-safe-forms.tsx'
import { StaySafeForMe } from './stay-safe-shown.tsx'
import { type MyStaySafeWords, myStaySafeInEnglish } from './stay-safe-words.ts'

/** A young person’s own plan to stay safe: to read, to print, to say how they see it and that they helped to write it. */
export const staySafeRoutes = (words: MyStaySafeWords = myStaySafeInEnglish): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/stay-safe',
    says: 'looked at their plan to stay safe',
    may: ['young-person'],
    answer: (asked) => planPage(asked, words),
  },
  {
    get: '/me/need/:need/stay-safe/print',
    says: 'printed their plan to stay safe',
    may: ['young-person'],
    answer: (asked) => printPage(asked, words),
  },
  {
    post: '/me/need/:need/stay-safe/view',
    says: 'said how they see it',
    may: ['young-person'],
    answer: (asked) => act(asked, words, keepOwnView),
  },
  {
    post: '/me/need/:need/stay-safe/helped',
    says: 'said whether they helped to write their plan to stay safe',
    may: ['young-person'],
    answer: (asked) => act(asked, words, keepHelped),
  },
]

/** What was typed and not kept, and why, by field. */
export interface Written {
  readonly typed?: Typed
  readonly faults?: Readonly<Record<string, string>>
}

export const wayOf = (need: string): string => `/me/need/${need}/stay-safe`

/** Which plan is meant, where there is more than one. */
export const itemIn = (asked: AskedSignedIn): Id | undefined =>
  parseId(asked.form.first('item') ?? asked.query.first('item') ?? '')

/** Back to the plan in which something was kept. */
export const keptIn = (asked: AskedSignedIn, way: string): string => {
  const item = itemIn(asked)
  return `${asked.frame.base}${way}?kept=1${item ? `&item=${item}` : ''}`
}

/** The need with all that they have in it, and their plan to stay safe where there is one. */
export const readMine = (
  asked: AskedSignedIn,
  item: Id | undefined = itemIn(asked),
): Promise<{ mine: MyNeed; here?: StaySafeHere } | undefined> =>
  asked.within(async (inside) => {
    const need = needIn(asked)
    const mine = need && (await readMyNeed(inside, asked.subject.id, need))
    if (!mine) return undefined
    const here = await readStaySafe(mine.turn, { need, item })
    return { mine, ...(here ? { here } : {}) }
  })

export async function planPage(asked: AskedSignedIn, words: MyStaySafeWords, written: Written = {}): Promise<Reply> {
  const { faults = {} } = written
  const typed = written.typed ?? typedBefore(await asked.draft())
  const item = parseId(typed['item'] ?? '') ?? itemIn(asked)
  const read = await readMine(asked, item)
  if (!read || (item && !read.here)) return { is: 'not-found' }
  const need = read.mine.whole.need.id
  const names = read.here ? namesOf(read.mine, read.here.kept.read.item, needInEnglish.sharing.somebody) : []
  return {
    is: 'page',
    ...(Object.keys(faults).length > 0 ? { status: 422 } : {}),
    title: words.title,
    back: { to: `${asked.frame.base}/me/need/${need}`, says: words.back },
    main: (
      <>
        <Faults faults={faults} />
        <Done asked={asked} words={words} />
        <StaySafeForMe
          {...{ asked, words, typed, faults }}
          {...read}
          way={wayOf(need)}
          seenBy={names}
          asksForLead={askedWhoLeads(read)}
          mayKnow={mayKnow(read)}
        />
        {(!read.here || read.here.kept.now.ended) && (
          <BeginOwn {...{ asked, typed, faults }} {...read} way={wayOf(need)} />
        )}
      </>
    ),
  }
}

/** Those who can read the plan, and so can be told the code word. */
const mayKnow = ({ mine, here }: { readonly mine: MyNeed; readonly here?: StaySafeHere }): readonly MayKnow[] =>
  here ? whoMayKnow(mine, here.kept.read.item, needInEnglish.sharing.somebody) : []

/** Of whoever was named, and of those who hold what it is about, whoever can open both: who can open the plan alone can answer nothing in it. */
function askedWhoLeads({ mine, here }: { readonly mine: MyNeed; readonly here?: StaySafeHere }): readonly string[] {
  if (!here) return []
  const lead = leadOf(here.kept.now)
  const opens = mine.around.filter((each) =>
    [here.kept.read.item, mine.whole.item.item].every((item) => standsToRead(each, item)),
  )
  const canOpen = lead?.is === 'person' && opens.some(({ person }) => person === lead.id)
  const named = canOpen ? [nameOfWho(lead, here.naming)] : []
  const holds = readersOf({ ...mine, around: opens }, here.kept.read.item, needInEnglish.sharing.somebody)
  return [...new Set([...named, ...holds])]
}

/** The way to begin it alone, where there is none that goes on. */
const BeginOwn = ({ asked, mine, here, way, typed, faults }: BeginOwnProps) => (
  <BeginAlone
    {...{ asked, way, typed, faults, words: ownPartsInEnglish }}
    isAgain={here !== undefined}
    readers={namesOf(mine, here?.kept.read.item ?? itemToBegin(mine), needInEnglish.sharing.somebody)}
    leads={canLead(mine, needInEnglish.sharing.somebody)}
  />
)

interface BeginOwnProps extends Required<Written> {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly here?: StaySafeHere
  readonly way: string
}

export const Faults = ({ faults }: Required<Pick<Written, 'faults'>>) =>
  Object.keys(faults).length > 0 ? (
    <ErrorSummary errors={Object.entries(faults).map(([at, says]) => ({ says, ...(at ? { at } : {}) }))} />
  ) : null

export const Done = ({ asked, words }: { readonly asked: AskedSignedIn; readonly words: MyStaySafeWords }) =>
  asked.query.first('kept') ? (
    <div class="rd-noprint">
      <Notification title={words.title} heading={words.kept} done />
    </div>
  ) : null

export const typedBefore = (draft: Readonly<Record<string, readonly string[]>> | undefined): Typed =>
  Object.fromEntries(
    Object.entries(draft ?? {}).flatMap(([name, [text]]) => (text === undefined ? [] : [[name, text]])),
  )

export const typedIn = ({ form }: Pick<AskedSignedIn, 'form'>): Typed =>
  Object.fromEntries(form.names.map((name) => [name, form.first(name) ?? '']))

const fields: Readonly<Partial<Record<RiskSupportFault | ViewFault, string>>> = {
  'not-said-whether': 'helped',
  'reason-is-missing': 'because',
  'view-has-no-words': 'problem',
}

/** Each fault at its field. */
export const faultsSaid = (
  done: Acted<RiskSupportFault | ViewFault>,
  words: MyStaySafeWords,
): Readonly<Record<string, string>> =>
  done.is === 'refused'
    ? Object.fromEntries(done.because.map((is) => [fields[is] ?? '', words.faults[is] ?? words.notKept]))
    : { '': words.notKept }

async function act(
  asked: AskedSignedIn,
  words: MyStaySafeWords,
  keep: typeof keepHelped | typeof keepOwnView,
): Promise<Reply> {
  const need = needIn(asked)
  if (!need) return { is: 'not-found' }
  const done = await keep(asked, { youngPerson: asked.subject.id, need })
  if (done.is === 'kept') return { is: 'go', to: keptIn(asked, wayOf(need)) }
  if (done.is === 'not-there') return { is: 'not-found' }
  return planPage(asked, words, { typed: typedIn(asked), faults: faultsSaid(done, words) })
}

/** An address of a plan, so that the same one is meant where there is more than one. */
export const withWhich = (way: string, { kept, others }: StaySafeHere): string =>
  others.length > 0 ? `${way}?${whichIn(kept.id, others)}` : way

interface PaperOfProps {
  readonly asked: Pick<AskedSignedIn, 'today'>
  readonly here: StaySafeHere
  readonly form: PaperForm
  readonly words: MyStaySafeWords
  readonly to: string
}

/** On paper, with how each person sees it; on paper “you” is whoever finds it, and so the young person is called that. */
export const PaperOf = ({ asked, here: { kept, others, naming, codeWord }, form, words, to }: PaperOfProps) => (
  <PaperPage
    which={whichIn(kept.id, others)}
    {...{ to, form, naming, codeWord, today: asked.today, plan: kept.now, views: kept.views }}
    says={{ ...words.views, you: namingInEnglish.youngPerson }}
  />
)

async function printPage(asked: AskedSignedIn, words: MyStaySafeWords): Promise<Reply> {
  const need = needIn(asked)
  const form = paperIn(asked.query.first('as'))
  const reading = form === 'card' ? 'print-card' : 'print'
  const here =
    need &&
    (await asked.within(async (inside) =>
      readStaySafe(await inside.turn(asked.subject.id), { need, reading, item: itemIn(asked) }),
    ))
  if (!here) return { is: 'not-found' }
  const way = asked.frame.base + wayOf(need)
  return {
    is: 'page',
    title: words.title,
    back: { to: withWhich(way, here), says: words.look },
    main: <PaperOf {...{ asked, here, form, words }} to={`${way}/print`} />,
  }
}
