import { groundsToTakeOut, type Said, type TakingOut } from '../../access/requests/pack.ts'
import { type Day, inWords } from '../../shared/day.ts'
import { dayTyped, textIn, type Values } from '../young-people/form-values.ts'
import type { AccessFault } from './access-requests-words.ts'

/** What somebody typed of a thing; or everything that is to be put right. */
export function saidTyped(values: Values, today: Day): Said | { readonly faults: readonly AccessFault[] } {
  const does = textIn(values, 'does')
  if (does === 'leave-in') return { does }
  if (does !== 'take-out-whole' && does !== 'take-out-passage') return { faults: ['does'] }
  const passage = textIn(values, 'passage')
  const needsPassage = does === 'take-out-passage' && passage === ''
  const taking = takingOut(values, today)
  if ('faults' in taking) return { faults: [...(needsPassage ? (['passage'] as const) : []), ...taking.faults] }
  if (needsPassage) return { faults: ['passage'] }
  return does === 'take-out-whole' ? { does, ...taking } : { does, passage, ...taking }
}

function takingOut(values: Values, today: Day): TakingOut | { readonly faults: readonly AccessFault[] } {
  const ground = groundsToTakeOut.find((each) => each === textIn(values, 'ground'))
  const reason = textIn(values, 'reason')
  const by = textIn(values, 'opinion-by')
  const on = dayTyped(values, 'opinion-on')
  const isHarm = ground === 'serious-harm'
  const isDay = on !== undefined && on !== 'wrong' && on <= today
  const faults: readonly AccessFault[] = [
    ...(ground ? [] : (['ground'] as const)),
    ...(isHarm && by === '' ? (['opinion'] as const) : []),
    ...(isHarm && !isDay ? (['opinion-on'] as const) : []),
    ...(reason ? [] : (['reason'] as const)),
  ]
  if (!ground || faults.length > 0) return { faults }
  const opinion = isHarm && isDay ? { opinion: { by, on: inWords(on) } } : {}
  return { ground, reason, ...opinion, isShown: !(isHarm && textIn(values, 'mark') === 'no') }
}
