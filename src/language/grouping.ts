import { fold, scatter } from '../shared/fold.ts'

/** What kind of support is being worked on now, for one need, with the person's agreement. Never a label of a person. */
export type Grouping = 'thriving' | 'advice' | 'help' | 'more-help' | 'risk-support'

/** A set. It is held in some order because files have lines; nothing may read a meaning into that order. */
export const groupings: ReadonlySet<Grouping> = new Set<Grouping>([
  'help',
  'thriving',
  'risk-support',
  'advice',
  'more-help',
])

/** The names of Wolpert et al. (2019). */
export const nameOf: Readonly<Record<Grouping, string>> = {
  thriving: 'Thriving',
  advice: 'Getting Advice and Signposting',
  help: 'Getting Help',
  'more-help': 'Getting More Help',
  'risk-support': 'Getting Risk Support',
}

const alsoKnownAs: ReadonlyMap<string, Grouping> = new Map<string, Grouping>([
  ['thriving', 'thriving'],
  ['coping', 'advice'],
  ['advice', 'advice'],
  ['getting advice', 'advice'],
  ['getting advice and signposting', 'advice'],
  ['signposting', 'advice'],
  ['help', 'help'],
  ['getting help', 'help'],
  ['more help', 'more-help'],
  ['getting more help', 'more-help'],
  ['getting additional help', 'more-help'],
  ['risk support', 'risk-support'],
  ['getting risk support', 'risk-support'],
])

/** Reads a name as other programs write it, older names (Coping, Getting Additional Help) and local labels included. */
export function parseGrouping(
  text: string,
  localLabels: ReadonlyMap<string, Grouping> = new Map(),
): Grouping | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, ' ')
    .replace('&', 'and')
  return localLabels.get(plain) ?? alsoKnownAs.get(plain)
}

/**
 * The five in an order that means nothing: turned by `seed` (a page, or a page and a person), so that no kind of support
 * comes first everywhere, and a screen stays still while somebody uses it.
 */
export function inNoOrder(seed: string): readonly Grouping[] {
  const turned = fold(seed, 2_166_136_261)
  const weighed = [...groupings].map((grouping) => ({ grouping, weight: scatter(fold(grouping, turned)) }))
  return weighed.sort((one, other) => one.weight - other.weight).map(({ grouping }) => grouping)
}
