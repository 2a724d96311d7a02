import { readFileSync } from 'node:fs'
import type { Counted, HelpGiven } from './help-given.ts'

/** The method once more, written from its words alone and with nothing of the program: slow, and sentence by sentence. */
export interface TheText {
  readonly scales: readonly TextScale[]
  readonly norms: readonly TextNorms[]
}

interface TextScale {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly rater: string
  readonly reliableBy: number
  readonly better: string
  readonly norms?: { readonly set: string; readonly scale: string }
}

interface TextNorms {
  readonly id: string
  readonly rows: readonly {
    readonly sex?: string
    readonly ages?: { readonly from: number; readonly to: number }
    readonly of: Readonly<Record<string, readonly [number, number]>>
  }[]
}

/** Reads the facts as they lie there, past the program's own reader. */
export function theText(folder: string): TheText {
  const json = (path: string) => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'))
  const { tools } = json('national/scales.json') as {
    tools: readonly { better: string; scales: readonly Omit<TextScale, 'better'>[] }[]
  }
  return {
    scales: tools.flatMap(({ better, scales }) => scales.map((scale) => ({ ...scale, better }))),
    norms: [json('norms/rcads-national-self.json'), json('norms/rcads-national-parent.json')],
  }
}

interface Row {
  readonly uid: number
  readonly day: number
  readonly value: number
}

/** What the figure says of one, by rater. */
export function byTheText(text: TheText, given: HelpGiven): Readonly<Record<string, Counted>> {
  const { age, endedOn, firstContact } = given
  if (age === null || age < 0 || age > 17 || endedOn === null || firstContact === null) return {}
  const result: Record<string, Counted> = {}
  for (const rater of ['self', 'parent', 'clinician']) {
    const there = text.scales
      .filter((scale) => scale.rater === rater)
      .map((scale) => ({ scale, rows: rowsThatCount(given, scale) }))
      .filter(({ rows }) => rows.length > 0)
    if (there.length === 0) continue
    const changes = there.flatMap(({ scale, rows }) => changeIn(text, given, { scale, rows }))
    const worse = changes.includes(-1)
    const better = !worse && changes.includes(1)
    result[`${rater.charAt(0).toUpperCase()}${rater.slice(1)}`] = {
      assessment: given.secondContact !== null,
      paired: changes.length > 0,
      improved: Number(better),
      noChange: Number(changes.length > 0 && !worse && !better),
      deteriorated: Number(worse),
    }
  }
  return result
}

/** "Score numeric, in range (inclusive), dated <= the end, de-duplicated"; "keep scores dated >= first contact". */
function rowsThatCount({ scores, endedOn, firstContact }: HelpGiven, scale: TextScale): readonly Row[] {
  const numeric = scores
    .filter((one) => one.scale === scale.name)
    .filter(({ raw }) => (typeof raw === 'number' && Number.isFinite(raw)) || /^\s*-?\d+(\.\d+)?\s*$/.test(String(raw)))
    .filter(({ raw }) => typeof raw === 'number' || typeof raw === 'string')
    .map(({ uid, day, raw }) => ({ uid, day, value: Number(raw) }))
    .filter(({ value }) => !(value < scale.from) && !(value > scale.to))
  const unique = numeric.filter(
    (one) => !numeric.some((other) => other.day === one.day && other.value === one.value && other.uid < one.uid),
  )
  return unique.filter(({ day }) => day <= (endedOn ?? 0) && day >= (firstContact ?? 0))
}

const isEarlier = (one: Row, other: Row): boolean =>
  one.day < other.day || (one.day === other.day && one.uid < other.uid)

/** "First = earliest (ties by id). Last = latest, not the first, dated >= second contact." @returns 1, 0 or -1 of a pair, and nothing without one. */
function changeIn(text: TheText, given: HelpGiven, { scale, rows }: { scale: TextScale; rows: readonly Row[] }) {
  const { secondContact } = given
  const first = rows.find((one) => rows.every((other) => other === one || isEarlier(one, other)))
  if (first === undefined || secondContact === null) return []
  const later = rows.filter((one) => one !== first && one.day >= secondContact)
  const last = later.find((one) => later.every((other) => other === one || isEarlier(other, one)))
  if (last === undefined) return []
  const moved = scored(text, given, { scale, value: last.value }) - scored(text, given, { scale, value: first.value })
  const rounded = Math.round(moved * 1e6) / 1e6
  if (Math.abs(rounded) < scale.reliableBy) return [0]
  return [rounded > 0 === (scale.better === 'up') ? 1 : -1]
}

/** "RCADS raw to T", or as it is where there is no norm. */
function scored({ norms }: TheText, given: HelpGiven, { scale, value }: { scale: TextScale; value: number }): number {
  const { sex, age } = given
  const rows = norms.find(({ id }) => id === scale.norms?.set)?.rows ?? []
  const row = rows.find(({ sex: of, ages }) => of === sex && ages && age !== null && ages.from <= age && age <= ages.to)
  const [mean, sd] = (scale.norms && row?.of[scale.norms.scale]) ?? []
  return mean === undefined || sd === undefined ? value : 50 + (10 * (value - mean)) / sd
}
