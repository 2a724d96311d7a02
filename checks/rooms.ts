/**
 * The rooms of src/ and what each may use: the architecture as a table. An arrow is added only with a record in decisions/;
 * what is missing here is missing on purpose.
 */
export const mayUse: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    shared: [],
    language: ['shared'],
    locality: ['shared', 'language'],
    places: ['shared'],
    people: ['shared', 'language'],
    access: ['shared', 'language', 'people'],
    directory: ['shared', 'language', 'locality', 'places'],
    doors: ['shared', 'language', 'directory', 'locality', 'places'],
    messages: ['shared', 'people'],
    needs: ['shared', 'language', 'people'],
    decision: ['shared', 'language', 'people', 'directory', 'needs'],
    goals: ['shared', 'people', 'needs'],
    ending: ['shared', 'language', 'people', 'needs'],
    transition: ['shared', 'people', 'needs'],
    letter: ['shared', 'people', 'needs'],
    plan: ['shared', 'language', 'people', 'directory', 'decision', 'goals', 'needs', 'ending'],
    'risk-support': ['shared', 'language', 'people', 'decision', 'needs', 'directory', 'ending'],
    measures: ['shared', 'people', 'needs'],
    populations: ['shared', 'language'],
    improvement: ['shared', 'language'],
    community: ['shared', 'language', 'populations', 'improvement'],
    simulation: ['shared', 'language'],
    web: ['shared'],
    store: ['shared'],
  }),
)

/** Rooms that keep something about a young person: their stores may use `access`, because nothing of it is kept or read past `decide`. */
export const keepingRecords: readonly string[] = [
  'needs',
  'decision',
  'goals',
  'ending',
  'transition',
  'letter',
  'plan',
  'risk-support',
  'measures',
]

/** Rooms that bring others together: they may use any room, and no room uses them. */
export const composing: readonly string[] = ['site', 'my-page', 'desk', 'place']

/** What starts the program and what is typed to it: knows everything, and nothing else knows it ('' is src/ itself). */
export const atTheStart: readonly string[] = ['', 'commands']

/** Standards at the edge: may use any room of the domain, and no room of the domain uses it. */
export const atTheEdge: readonly string[] = ['exchange']

/** Rooms that the picture has and that hold no file yet; a test fails when one of them is there after all. */
export const notBuiltYet: readonly string[] = ['populations', 'improvement', 'community', 'simulation']

/** `from` never comes to know `to`, not even by way of a third room. */
export interface Never {
  readonly from: string
  readonly to: string
  readonly because: string
}

const never = (from: readonly string[], to: readonly string[], because: string): readonly Never[] =>
  from.flatMap((one) => to.map((other) => ({ from: one, to: other, because })))

export const neverArrows: readonly Never[] = [
  ...never(['decision'], ['measures', 'goals', 'risk-support'], 'a grouping is never computed'),
  ...never(['plan'], ['risk-support'], 'treatment and risk support are kept apart'),
  ...never(['risk-support'], ['plan'], 'treatment and risk support are kept apart'),
  ...never(
    ['populations', 'simulation'],
    ['people', 'needs'],
    'the whole-system view never meets a name or a sentence',
  ),
  ...never(['doors', 'directory'], ['people'], 'anyone may look without saying who they are'),
  ...never(['directory'], ['measures'], 'matching is by need, never by score'),
]

/** @returns every room that a room can come to know by the table, however long the way. */
export function reach(room: string, table: ReadonlyMap<string, readonly string[]> = mayUse): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [...(table.get(room) ?? [])]
  for (const next of waiting) {
    if (reached.has(next)) continue
    reached.add(next)
    waiting.push(...(table.get(next) ?? []))
  }
  return reached
}
