import type { Turn } from '../../access/facts/facts-read.store.ts'
import { answerTo } from '../../access/facts/facts-read.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { type Acted, namesFor } from '../../needs/kept-in-need.store.ts'
import type { Naming } from '../../needs/naming.ts'
import { readCodeWord } from '../../risk-support/code-word.store.ts'
import { type RiskSupportFault, running, sayHelped } from '../../risk-support/plan-typed.ts'
import {
  type AnotherPlan,
  actOnRiskSupport,
  addView,
  type KeptRiskSupport,
  namedInKept,
  othersBeside,
  readRiskSupport,
  staySafesFor,
} from '../../risk-support/risk-support.store.ts'
import { sayView, type ViewFault } from '../../risk-support/views.ts'
import type { Id } from '../../shared/id.ts'
import { parseId } from '../../shared/id.ts'
import { ok, refused } from '../../shared/result.ts'
import type { Said } from '../../shared/said.ts'

/** A plan to stay safe for the young person, or for a parent or carer with whom it is shared. */
export interface StaySafeHere {
  readonly kept: KeptRiskSupport
  /** Others that go on beside it, which whoever looks may read as well. */
  readonly others: readonly AnotherPlan[]
  /** The code word, where whoever looks may know it. */
  readonly codeWord?: Said
  readonly naming: Naming
  /** Whether whoever looks may add how they see it. */
  readonly mayAdd: boolean
}

/** Whose it is, and in which need. */
export interface OfPlan {
  readonly youngPerson: Id
  readonly need: Id
}

/** Which plan of a need, where it is said, and how it is read. */
export interface WhichStaySafe {
  readonly need: Id
  readonly item?: Id | undefined
  readonly reading?: 'read' | 'print' | 'print-card' | 'export'
}

/** @returns undefined where there is none for whoever looks. */
export async function readStaySafe(
  turn: Turn,
  { need, item, reading = 'read' }: WhichStaySafe,
): Promise<StaySafeHere | undefined> {
  const all = await staySafesFor(turn, need)
  const which = item ?? all[0]?.id
  if (!which) return undefined
  const kept = await readRiskSupport(turn, { need, item: which, reading: reading === 'print-card' ? 'print' : reading })
  if (!kept) return undefined
  const others = othersBeside(all, kept.id)
  // On paper it stands on the card alone, and in no file that lies about on a phone.
  const codeWord =
    reading === 'print' || reading === 'export'
      ? undefined
      : await readCodeWord(turn, kept, reading === 'read' ? 'read' : 'print')
  const names = await namesFor(turn, [...namedInKept(kept), ...others.map(({ by }) => by)])
  return {
    ...{ kept, others },
    ...(codeWord ? { codeWord } : {}),
    naming: { youngPerson: kept.read.item.youngPerson, names },
    mayAdd: answerTo(turn, 'write', kept.read.item).allow,
  }
}

type Asking = Pick<AskedSignedIn, 'within' | 'subject' | 'key' | 'today' | 'form'>

const textIn = ({ form }: Asking, name: string): string => (form.first(name) ?? '').trim()

function whichIn(asking: Asking, { need }: OfPlan) {
  const item = parseId(textIn(asking, 'item'))
  return { key: asking.key, need, ...(item ? { item } : {}) }
}

/** Keeps how whoever writes sees it: under their own name, beside all the others. */
export const keepOwnView = (asking: Asking, of: OfPlan): Promise<Acted<ViewFault>> =>
  asking.within(async (inside) =>
    addView(await inside.turn(of.youngPerson), {
      ...whichIn(asking, of),
      says: (youngPerson) =>
        sayView(
          {
            ...{ whose: 'themselves', name: '', problem: textIn(asking, 'problem') },
            ...{ cause: textIn(asking, 'cause'), whatHelps: textIn(asking, 'whatHelps') },
          },
          { by: asking.subject.as === 'young-person' ? youngPerson : asking.subject.id, on: asking.today },
        ),
    }),
  )

/** Keeps that they helped to write it, or why not: theirs alone to say here. */
export const keepHelped = (asking: Asking, of: OfPlan): Promise<Acted<RiskSupportFault>> =>
  asking.within(async (inside) => {
    const turn = await inside.turn(of.youngPerson)
    const kept = await actOnRiskSupport(turn, {
      ...whichIn(asking, of),
      act: (now) => {
        const goesOn = running(now)
        if (goesOn.is === 'refused') return goesOn
        const typed = { is: textIn(asking, 'helped'), because: textIn(asking, 'because'), told: 'themselves' } as const
        const said = sayHelped(typed, { by: turn.youngPerson, on: asking.today })
        return said.is === 'ok' ? ok([said.value]) : refused(...said.because)
      },
    })
    return kept.is === 'refused' ? { is: 'refused', because: kept.because.map(({ is }) => is) } : kept
  })
