import { z } from 'zod'
import { type Meant, misspellingsOf } from './one-letter-out.ts'
import { spokenWords, type Wording } from './spoken-words.ts'

/**
 * What is shown above the results: help now first, or one calm question whether somebody is in danger. It never hides,
 * blocks or empties anything, and says nothing about a person.
 */
export type ShowAbove = 'now' | 'ask'

const phrase = z
  .string()
  .regex(/^[a-z0-9 *#{}-]+$/, 'Write phrases in lower case letters and numbers, without apostrophes')

const heard = z
  .strictObject({
    /** Only to keep the file readable: a topic, or a plain word for what the phrases have in common. */
    about: z.string(),
    show: z.enum(['now', 'ask']),
    phrases: z.array(phrase).min(1),
    /** Where given, one of these must also stand somewhere in the text. */
    near: z.array(phrase).min(1).optional(),
  })
  .readonly()

/** The file of urgent words as people write and review it. */
export const urgentWordsFile = z
  .strictObject({
    note: z.string(),
    checkedBy: z.string().nullable(),
    checkedOn: z.iso.date().nullable(),
    lists: z.record(z.string(), z.array(phrase).min(1)),
    heard: z.array(heard).min(1),
    /** Phrases that hold an urgent word and mean something harmless. */
    falseAlarms: z.array(phrase),
    sameWords: z.record(z.string(), z.string()),
    passedOver: z.array(z.string()),
    realWords: z.array(z.string()),
  })
  .superRefine((file, context) => {
    const phrases = [...file.heard.flatMap((group) => group.phrases), ...file.falseAlarms]
    for (const text of phrases)
      for (const [, list = ''] of text.matchAll(/\{([^}]*)\}/g))
        if (!(list in file.lists))
          context.addIssue({
            code: 'custom',
            path: ['lists'],
            message: `"${text}" names the list {${list}}, which is not there`,
          })
  })

export type UrgentWordsFile = z.infer<typeof urgentWordsFile>

interface PhraseEnd {
  readonly show: ShowAbove | 'nothing'
  readonly near?: ReadonlySet<string>
}

/** One word of the phrases, what may follow it, and the phrases that end with it. */
interface Step {
  readonly next: ReadonlyMap<string, Step>
  readonly ends: readonly PhraseEnd[]
}

/** Urgent words made ready for hearing. */
export interface UrgentWords {
  readonly start: Step
  readonly wording: Wording
  readonly meant: Meant
}

interface GrowingStep {
  readonly next: Map<string, GrowingStep>
  readonly ends: PhraseEnd[]
}

/** `kill {self}` is `kill myself`, `kill herself` and so on. */
function everyWayOfSaying(text: string, lists: UrgentWordsFile['lists']): readonly string[] {
  const gap = /\{([^}]*)\}/.exec(text)
  if (gap === null) return [text]
  const members = lists[gap[1] ?? ''] ?? []
  return members.flatMap((member) => everyWayOfSaying(text.replace(gap[0], member), lists))
}

function addPhrase(start: GrowingStep, words: readonly string[], end: PhraseEnd): void {
  let step = start
  for (const word of words) {
    const following = step.next.get(word) ?? { next: new Map(), ends: [] }
    step.next.set(word, following)
    step = following
  }
  step.ends.push(end)
}

/** Makes the file ready: done once at start, so that hearing a text takes time in proportion to the text alone. */
export function readyToHear(file: UrgentWordsFile): UrgentWords {
  const sameWords = new Map(Object.entries(file.sameWords).map(([said, same]) => [said, same.split(' ')]))
  const asWritten: Wording = { sameWords, passedOver: new Set(file.passedOver), known: new Set() }
  const start: GrowingStep = { next: new Map(), ends: [] }
  const known = new Set([...sameWords.keys()].flatMap((said) => said.split(' ')))
  const urgent = new Set<string>()
  const add = (text: string, end: PhraseEnd) => {
    for (const way of everyWayOfSaying(text, file.lists)) {
      const words = spokenWords(way, asWritten)
      for (const word of words) (end.show === 'nothing' ? known : urgent).add(word)
      addPhrase(start, words, end)
    }
  }
  for (const { phrases, show, near } of file.heard) {
    const end = near ? { show, near: new Set(near.flatMap((word) => spokenWords(word, asWritten))) } : { show }
    for (const text of phrases) add(text, end)
  }
  for (const text of file.falseAlarms) add(text, { show: 'nothing' })
  const realWords = new Set([...file.realWords, ...known])
  return {
    start,
    wording: { ...asWritten, known: new Set([...known, ...urgent]) },
    meant: misspellingsOf(urgent, realWords),
  }
}

/** What one written word may be in a phrase: itself, a word it misspells, or a number (`##`: of two digits or more). */
function readings(word: string, meant: Meant): readonly string[] {
  if (/^\d+$/.test(word)) return word.length > 1 ? [word, '#', '##'] : [word, '#']
  const likely = meant(word)
  return likely.includes(word) ? likely : [word, ...likely]
}

const order: Readonly<Record<PhraseEnd['show'], number>> = { now: 2, ask: 1, nothing: 0 }

const theMoreUrgent = (ends: readonly PhraseEnd[]): PhraseEnd | undefined =>
  ends.reduce<PhraseEnd | undefined>(
    (best, end) => (best && order[best.show] >= order[end.show] ? best : end),
    undefined,
  )

interface Found {
  readonly length: number
  readonly end: PhraseEnd
}

/** A text made ready: what each of its words may be, and all of them as a set. */
interface Told {
  readonly ways: readonly (readonly string[])[]
  readonly said: ReadonlySet<string>
}

const isNear = ({ near }: PhraseEnd, said: ReadonlySet<string>): boolean =>
  near === undefined || [...near].some((word) => said.has(word))

/** The longest phrase that begins with the word at `at`; of two equally long, the more urgent. */
function longestFrom(start: Step, { ways, said }: Told, at: number): Found | undefined {
  let steps: readonly Step[] = [start]
  let found: Found | undefined
  for (let length = 1; at + length <= ways.length && steps.length > 0; length += 1) {
    const readable = ways[at + length - 1] ?? []
    steps = steps.flatMap((step) => readable.flatMap((way) => step.next.get(way) ?? []))
    const end = theMoreUrgent(steps.flatMap(({ ends }) => ends).filter((each) => isNear(each, said)))
    if (end) found = { length, end }
  }
  return found
}

/**
 * Decides whether help now, or the question about danger, is shown above the results of a text.
 * A phrase that lies wholly inside a longer one gives way to it ("dying to go"); of those left the most urgent counts.
 * @returns undefined where nothing urgent was heard. No list is complete: help now is one tap away on every page whatever this says.
 */
export function heardUrgency(words: string, urgentWords: UrgentWords): ShowAbove | undefined {
  const spoken = spokenWords(words, urgentWords.wording)
  const told: Told = {
    ways: spoken.map((word) => readings(word, urgentWords.meant)),
    said: new Set(spoken),
  }
  let coveredTo = 0
  let isAsk = false
  for (let at = 0; at < told.ways.length; at += 1) {
    const found = longestFrom(urgentWords.start, told, at)
    if (!found || at + found.length <= coveredTo) continue
    coveredTo = at + found.length
    if (found.end.show === 'now') return 'now'
    isAsk ||= found.end.show === 'ask'
  }
  return isAsk ? 'ask' : undefined
}
