import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Fault } from '../../decision/standing.ts'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import { boxesOf, boxName, type OwnPart } from '../../risk-support/part-boxes.ts'
import type { RiskSupportFault } from '../../risk-support/plan-typed.ts'
import type { Reply } from '../../web/route.ts'
import { needIn } from '../need/need.page.tsx'
import { beginOwn, keepOwnPart, keepOwnWord, ownPartIn } from './own-parts.store.ts'
import { keptIn, planPage, readMine, typedIn, wayOf } from './stay-safe.page.tsx'
import type { Typed } from './stay-safe-forms.tsx'
import { type MyStaySafeWords, myStaySafeInEnglish } from './stay-safe-words.ts'

/** What a young person does alone with their plan to stay safe: begins it, and writes or empties the parts that are theirs. */
export const ownPartsRoutes = (words: MyStaySafeWords = myStaySafeInEnglish): readonly SignedInRoute[] => [
  {
    post: '/me/need/:need/stay-safe/begin',
    says: 'began their plan to stay safe',
    may: ['young-person'],
    answer: (asked) => begin(asked, words),
  },
  {
    post: '/me/need/:need/stay-safe/code-word',
    says: 'agreed a code word',
    may: ['young-person'],
    answer: (asked) => agree(asked, words),
  },
  {
    post: '/me/need/:need/stay-safe/part/:part',
    says: 'wrote in their plan to stay safe',
    may: ['young-person'],
    answer: (asked) => write(asked, words),
  },
]

async function agree(asked: AskedSignedIn, words: MyStaySafeWords): Promise<Reply> {
  const read = await readMine(asked)
  if (!read?.here) return { is: 'not-found' }
  const done = await keepOwnWord(asked, { mine: read.mine, plan: read.here.kept })
  const at = ({ is }: Fault<RiskSupportFault>): string => (is === 'nobody-knows-the-word' ? 'knows' : 'codeWord')
  const knows = asked.form.all('knows').join(' ')
  return answered(asked, { done, words, at, typed: { ...typedIn(asked), knows } })
}

async function begin(asked: AskedSignedIn, words: MyStaySafeWords): Promise<Reply> {
  const read = await readMine(asked)
  if (!read) return { is: 'not-found' }
  const done = await beginOwn(asked, read.mine)
  return answered(asked, { done, words, at: () => 'reviewOn' })
}

async function write(asked: AskedSignedIn, words: MyStaySafeWords): Promise<Reply> {
  const [need, part] = [needIn(asked), ownPartIn(asked.params['part'])]
  if (!need || !part) return { is: 'not-found' }
  const done = await keepOwnPart(asked, { need, part })
  return answered(asked, { done, words, at: (because) => boxOf(part, because) })
}

/** At which box something is to be put right: the first of the part, unless it is about one of its rows. */
function boxOf(part: OwnPart, { is, row = 0 }: Fault<RiskSupportFault>): string {
  const { once, rows } = boxesOf[part]
  const [first = rows[0] ?? ''] = once
  return is === 'what-is-missing' ? boxName(part, 'what', row) : boxName(part, first, once.length > 0 ? undefined : row)
}

interface Answered {
  readonly done: Acted<Fault<RiskSupportFault>>
  readonly words: MyStaySafeWords
  readonly at: (because: Fault<RiskSupportFault>) => string
  readonly typed?: Typed
}

/** Back to the plan, or the page with what was typed and what is to be put right. */
export async function answered(
  asked: AskedSignedIn,
  { done, words, at, typed = typedIn(asked) }: Answered,
): Promise<Reply> {
  const need = needIn(asked)
  if (!need || done.is === 'not-there') return { is: 'not-found' }
  if (done.is === 'kept') return { is: 'go', to: keptIn(asked, wayOf(need)) }
  const faults =
    done.is === 'refused'
      ? Object.fromEntries(done.because.map((because) => [at(because), words.faults[because.is] ?? words.notKept]))
      : { '': words.notKept }
  return planPage(asked, words, { typed, faults })
}
