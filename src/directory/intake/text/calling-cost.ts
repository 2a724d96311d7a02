/** What it costs to ring a number from here, as far as its first digits tell (reference: Ofcom's numbering plan). */
export type CallingCost =
  /** Within the minutes that most people have, or free. */
  | 'usual'
  /** 084 and 0870: a charge for the service on top. */
  | 'more'
  /** 09, 0871 to 0873, 118, personal numbers (070), pagers (076) and numbers abroad: used to take money. */
  | 'costly'
  /** 999 and 112 are nobody's own number. */
  | 'emergency'

const ranges: readonly (readonly [RegExp, CallingCost])[] = [
  [/^(999|112|18000)$/, 'emergency'],
  [/^(09|087[123]|070|118|076(?!24))/, 'costly'],
  [/^(084|0870)/, 'more'],
]

/** @param number as a person would dial it, in any grouping; a prefix for Relay UK or for hiding one's own number is looked behind. */
export function callingCost(number: string): CallingCost {
  if (/^\s*(\+|00)(?!44)/.test(number)) return 'costly'
  const digits = number
    .replaceAll(/\D/g, '')
    .replace(/^(00)?44(?=[1-9]\d{8})/, '0')
    .replace(/^(1800[12]|141|1470)(?=\d{3})/, '')
  return ranges.find(([shape]) => shape.test(digits))?.[1] ?? 'usual'
}
