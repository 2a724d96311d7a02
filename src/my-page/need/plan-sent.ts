import type { Doing } from '../../decision/agreement-acts.ts'
import { acceptPart, type PartInPlan } from '../../plan/part.ts'
import { type Plan, type PlanFact, planAfter, type ToRing } from '../../plan/plan.ts'
import type { TypedPlan } from '../../plan/plan-acts.ts'
import { whenTold } from '../../plan/plan-told.ts'
import type { TypedPart, TypedToRing } from '../../plan/plan-typed.ts'
import { type Id, parseId } from '../../shared/id.ts'
import type { Fields } from '../../web/route.ts'
import { type AnyTime, anyTimes, type FormWords } from './plan-words.ts'

/** What a young person wrote on the form of a plan of their own, as it was sent, so that it stands there again. */
export interface SentPlan {
  readonly way: string
  /** One thing on each line. */
  readonly what: string
  readonly when: string
  readonly lines: readonly AnyTime[]
  readonly name: string
  readonly how: string
  readonly answers: string
  readonly day: string
  readonly asks: string
  /** Which plan they saw, and as what. */
  readonly item?: Id
  readonly n: number
}

const one = (values: Fields, name: string): string => values.first(name) ?? ''

export function sentIn(form: Fields): SentPlan {
  const item = parseId(one(form, 'item'))
  return {
    ...{ way: one(form, 'way'), what: one(form, 'what'), when: one(form, 'when') },
    lines: anyTimes.filter((line) => form.all('line').includes(line)),
    ...{ name: one(form, 'name'), how: one(form, 'how'), answers: one(form, 'answers') },
    ...{ day: one(form, 'day'), asks: one(form, 'asks'), n: Number(one(form, 'n')) },
    ...(item ? { item } : {}),
  }
}

/** How a plan that stands fills the form: their own parts of it, and whom they can ring. */
export function sentOf(plan: Plan, words: FormWords): SentPlan {
  const own = plan.parts.filter(isTheirs)
  const lines = anyTimes.filter((line) => plan.toRing.some(({ how }) => how.said === words.lines[line].how))
  const { named } = othersToRing(plan, words)
  return {
    ...{ way: plan.way, what: own.map(({ what }) => what.said).join('\n'), when: commonWhen(own), lines },
    name: named?.who.is === 'named' ? named.who.name.said : '',
    ...{ how: named?.how.said ?? '', answers: named?.when.said ?? '' },
    ...{ day: plan.next.on, asks: plan.next.whoAsks, n: 0 },
  }
}

const isTheirs = ({ whose }: PartInPlan): boolean => whose.is === 'young-person'

/** Who can be rung beside those who answer at any time: one who is named can be changed here, the others stay as they are. */
export function othersToRing(
  plan: Plan,
  words: FormWords,
): { readonly named?: ToRing; readonly stay: readonly ToRing[] } {
  const others = plan.toRing.filter(({ how }) => anyTimes.every((line) => words.lines[line].how !== how.said))
  const named = others.find(({ who }) => who.is === 'named')
  return { ...(named ? { named } : {}), stay: others.filter((one) => one !== named) }
}

/** One time for all of them, where there is one. */
function commonWhen(own: readonly PartInPlan[]): string {
  const times = new Set(own.map(({ when }) => whenTold(when)))
  const [only = ''] = times
  return times.size === 1 ? only : ''
}

interface Making {
  readonly before: Plan | undefined
  readonly words: FormWords
  /** Those who may be the one who asks. */
  readonly asks: readonly Id[]
  readonly newId: () => Id
}

/** The plan that it comes to: their own parts anew, and what others do as it stands. */
export function typedOf(sent: SentPlan, { before, words, asks, newId }: Making): TypedPlan {
  const whoAsks = asks.find((id) => id === sent.asks)
  const others = (before?.parts ?? []).filter((part) => !isTheirs(part)).map(asTyped)
  return {
    way: sent.way,
    parts: [...ownParts(sent, before, newId), ...others],
    toRing: [
      ...sent.lines.map((line) => ({ ...words.lines[line], name: words.lines[line].who, when: words.anyTime })),
      ...otherToRing(sent, before, words),
    ],
    next: { on: sent.day, ...(whoAsks ? { whoAsks } : {}) },
  }
}

/** A line that stays as it was is the same part, with its own time unless that was changed. */
function ownParts({ what, when }: SentPlan, before: Plan | undefined, newId: () => Id): readonly TypedPart[] {
  const own = (before?.parts ?? []).filter(isTheirs)
  const isSameTime = when === '' || when === commonWhen(own)
  return what
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const same = own.find((part) => part.what.said === line.trim())
      if (same && isSameTime) return asTyped(same)
      return { id: same?.id ?? newId(), kind: 'i-do', name: '', what: line, by: '', often: when }
    })
}

function asTyped({ id, kind, whose, what, when }: PartInPlan): TypedPart {
  return {
    ...{ id, kind, what: what.said, name: whose.is === 'named' ? whose.name.said : '' },
    ...(whose.is === 'person' ? { person: whose.id } : {}),
    ...(whose.is === 'offer' ? { offer: whose.offer } : {}),
    ...(when.is === 'by' ? { by: when.day, often: '' } : { by: '', often: when.says.said }),
  }
}

function otherToRing(
  { name, how, answers }: SentPlan,
  before: Plan | undefined,
  words: FormWords,
): readonly TypedToRing[] {
  const stay = (before ? othersToRing(before, words).stay : []).map(asTypedRing)
  return name === '' && how === '' && answers === '' ? stay : [{ name, how, when: answers }, ...stay]
}

const asTypedRing = ({ who, how, when }: ToRing): TypedToRing => ({
  ...(who.is === 'person' ? { person: who.id, name: '' } : { name: who.name.said }),
  ...{ how: how.said, when: when.said },
})

/** Whoever writes what they do themselves says yes to it. */
export function withTheirYes(made: PlanFact, before: Plan | undefined, { by, on }: Doing): readonly PlanFact[] {
  const plan = planAfter(before, made, by)
  const own = (plan?.parts ?? []).filter((part) => isTheirs(part) && part.accepted.is !== 'accepted')
  const told = { is: 'themselves' } as const
  return [
    made,
    ...own.flatMap((part): readonly PlanFact[] => {
      const yes = acceptPart(part, { told, by, on, youngPerson: by })
      return yes.is === 'ok' ? [yes.value] : []
    }),
  ]
}
