import { type Met, phrasesAmong } from '../../language/phrase-book.ts'
import type { Reader, Speaks } from './reader.ts'

/** What was read in offers, before it is known how common phrases are: one row of phrases and weights, offer after offer. */
export interface Readings {
  readonly phrases: readonly number[]
  readonly weights: readonly number[]
  /** Where the row of each offer ends. */
  readonly ends: readonly number[]
  /** For each offer how much speaks against a topic; most have nothing. */
  readonly against: readonly (ReadonlyMap<number, number> | undefined)[]
  readonly curated: readonly (readonly string[])[]
  /** For each offer the subjects that its name speaks for; most have none. */
  readonly named: readonly (ReadonlySet<number> | undefined)[]
}

/** Sums for the offer that is being read, one place for each phrase; empty again when it has been read. */
interface Desk {
  readonly times: Uint16Array
  readonly weights: Float64Array
  readonly touched: number[]
  readonly against: Map<number, number>
}

const inName = 3.5
const nearTheStart = 1.4
const startWords = 45

const isDenied = (meanings: readonly Speaks[], subject: number): boolean =>
  meanings.some((speaks) => speaks.is === 'against' && speaks.subject === subject)

function note({ weights, touched, against }: Desk, speaks: Exclude<Speaks, { is: 'nothing' }>, weight: number): void {
  const { phrase, subject } = speaks
  if (speaks.is === 'against') {
    against.set(subject, (against.get(subject) ?? 0) + weight)
    return
  }
  if (weights[phrase] === 0) touched.push(phrase)
  weights[phrase] = (weights[phrase] ?? 0) + weight * speaks.weight
}

/** A phrase that is said again counts less each time. */
function noteAll(desk: Desk, all: readonly Met<Speaks>[], weightAt: (word: number) => number): void {
  for (const { from, meanings } of all) {
    if (meanings.some(({ is }) => is === 'nothing')) continue
    for (const speaks of meanings) {
      if (speaks.is === 'nothing') continue
      const again = (desk.times[speaks.phrase] ?? 0) + 1
      desk.times[speaks.phrase] = again
      if (speaks.is === 'for' && isDenied(meanings, speaks.subject)) continue
      note(desk, speaks, weightAt(from) / again)
    }
  }
  for (const { meanings } of all)
    for (const speaks of meanings) if (speaks.is !== 'nothing') desk.times[speaks.phrase] = 0
}

/** Reads one offer after another: its name, its text, then `finish`. Texts are the book's numbers for their roots. */
export function readingWith({ book, subjects }: Reader) {
  const desk: Desk = {
    times: new Uint16Array(subjects.length),
    weights: new Float64Array(subjects.length),
    touched: [],
    against: new Map(),
  }
  const [phrases, weights, ends]: [number[], number[], number[]] = [[], [], []]
  const against: (ReadonlyMap<number, number> | undefined)[] = []
  const curated: (readonly string[])[] = []
  const named: (ReadonlySet<number> | undefined)[] = []
  const readings: Readings = { phrases, weights, ends, against, curated, named }
  /** @param topics ids that a person has put on the offer: the strongest sign */
  const finish = (topics: readonly string[]): void => {
    for (const phrase of desk.touched) {
      phrases.push(phrase)
      weights.push(desk.weights[phrase] ?? 0)
      desk.weights[phrase] = 0
    }
    ends.push(phrases.length)
    against.push(desk.against.size > 0 ? new Map(desk.against) : undefined)
    curated.push(topics)
    desk.touched.length = 0
    desk.against.clear()
  }
  /** Of each offer the name is read first. */
  const readName = (roots: Int32Array): void => {
    const met = phrasesAmong(book, roots)
    noteAll(desk, met, () => inName)
    named.push(desk.touched.length > 0 ? new Set(desk.touched.flatMap((phrase) => subjects[phrase] ?? [])) : undefined)
  }
  return {
    readings,
    readName,
    readText: (roots: Int32Array): void =>
      noteAll(desk, phrasesAmong(book, roots), (word) => (word < startWords ? nearTheStart : 1)),
    finish,
  }
}
