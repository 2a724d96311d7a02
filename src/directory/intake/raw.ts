/** A record as a feed holds it: anything may be missing, null, empty or of another type than was promised. */
export type Raw = Readonly<Record<string, unknown>>

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** The first of these fields that says something. */
export const anyOf = (raw: Raw, ...names: readonly string[]): unknown =>
  names.map((name) => raw[name]).find((value) => isThere(value))

/** A field as text, numbers and yes/no included; undefined where it says nothing. */
export function textIn(raw: Raw, ...names: readonly string[]): string | undefined {
  const value = anyOf(raw, ...names)
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : undefined
}

/** The objects of a list; a single object counts as a list of one, anything else is left out. */
export function listIn(raw: Raw, ...names: readonly string[]): readonly Raw[] {
  const value = names.map((name) => raw[name]).find((each) => isRaw(each) || (Array.isArray(each) && each.length > 0))
  if (isRaw(value)) return [value]
  return Array.isArray(value) ? value.filter(isRaw) : []
}

export function objectIn(raw: Raw, ...names: readonly string[]): Raw | undefined {
  return listIn(raw, ...names)[0]
}

/** How deep a value is nested, counted without recursion so that no feed can exhaust the stack. */
export function depthOf(value: unknown, enough = 1_000): number {
  let layer: readonly unknown[] = [value]
  let depth = 0
  while (depth < enough) {
    const below = layer.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
    if (below.length === 0) return depth
    layer = below
    depth += 1
  }
  return depth
}

/** How many values of a record are an empty text or null. */
export function emptyValuesIn(value: unknown): number {
  if (value === '' || value === null) return 1
  if (typeof value !== 'object') return 0
  return Object.values(value).reduce<number>((sum, each) => sum + emptyValuesIn(each), 0)
}

/** The record as JSON text; what lies deeper than `deepest` is replaced by "…", so that anything can be kept. */
export function written(value: unknown, deepest = 60): string {
  return JSON.stringify(clip(value, deepest)) ?? 'null'
}

function clip(value: unknown, left: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (left === 0) return '…'
  if (Array.isArray(value)) return value.map((each) => clip(each, left - 1))
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, clip(each, left - 1)]))
}

/** The same text for the same value, whatever the order of its fields: two readings of one record can be compared. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (!isRaw(value)) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`
}

/** JSON text that every jsonb column takes: no NUL, no half of a surrogate pair. */
export const keepable = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/\\u(0000|d[89a-f][0-9a-f]{2})/gi, '\\ufffd')
