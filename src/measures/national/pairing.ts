import type { HelpGiven, SentScore } from './help-given.ts'
import type { NationalFacts, NationalScale } from './national-scale.ts'

/** Why one score does not count. */
export type WhyLeftOut =
  | 'scale-not-counted'
  | 'not-a-number'
  | 'out-of-range'
  | 'after-it-ended'
  | 'before-first-contact'
  | 'sent-twice'

export interface LeftOut {
  readonly uid: number
  readonly scale: string
  readonly because: WhyLeftOut
}

/** A score that counts. */
export interface Valid {
  readonly uid: number
  readonly day: number
  readonly raw: number
}

/** One scale: its first score, and the last one where there is one to hold it against. */
export interface ScalePair {
  readonly scale: NationalScale
  readonly first: Valid
  readonly last?: Valid
  /** How many scores of it count. */
  readonly many: number
}

export interface Paired {
  readonly pairs: readonly ScalePair[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Pairs what was sent, scale by scale. First is the earliest on or after the first contact, last the latest that is another one and
 * on or after the second contact. Both are the same by every way of judging them.
 * Source: NHSDigital/mental-health-monthly-statistics @ 7b4d742, cyp_outcomes_prep.py.
 */
export function pairScores({ scales }: NationalFacts, given: HelpGiven): Paired {
  const valid = new Map<NationalScale, Valid[]>()
  const leftOut: LeftOut[] = []
  for (const sent of given.scores) {
    const scale = scales.get(sent.scale)
    const read = scale ? readScore(sent, scale, given) : 'scale-not-counted'
    if (scale === undefined || typeof read === 'string') {
      leftOut.push({ uid: sent.uid, scale: sent.scale, because: typeof read === 'string' ? read : 'scale-not-counted' })
      continue
    }
    const others = valid.get(scale)
    if (others) others.push(read)
    else valid.set(scale, [read])
  }
  const pairs: ScalePair[] = []
  for (const [scale, scores] of valid) {
    const once = scores.length === 1 ? scores : eachOnce(scale, scores, leftOut)
    const [first] = once
    if (first) pairs.push(pairOf(scale, { first, scores: once, secondContact: given.secondContact }))
  }
  return { pairs, leftOut }
}

const number = /^-?\d+(\.\d+)?$/

/** A number, or a text that is one: the data set sends all scores as text. */
function numberIn(raw: unknown): number {
  if (typeof raw === 'number') return raw
  return typeof raw === 'string' && number.test(raw.trim()) ? Number(raw) : Number.NaN
}

function readScore(sent: SentScore, { from, to }: NationalScale, given: HelpGiven): Valid | WhyLeftOut {
  const raw = numberIn(sent.raw)
  if (!Number.isFinite(raw)) return 'not-a-number'
  if (raw < from || raw > to) return 'out-of-range'
  if (given.endedOn !== null && sent.day > given.endedOn) return 'after-it-ended'
  if (given.firstContact === null || sent.day < given.firstContact) return 'before-first-contact'
  return { uid: sent.uid, day: sent.day, raw }
}

/** In the order of their days, then of their ids; the same score of one day only once, by its lowest id. */
function eachOnce(scale: NationalScale, scores: Valid[], leftOut: LeftOut[]): readonly Valid[] {
  const inOrder = scores.sort((one, other) => one.day - other.day || one.uid - other.uid)
  return inOrder.filter((score, at) => {
    for (let before = at - 1; before >= 0 && inOrder[before]?.day === score.day; before -= 1)
      if (inOrder[before]?.raw === score.raw) {
        leftOut.push({ uid: score.uid, scale: scale.name, because: 'sent-twice' })
        return false
      }
    return true
  })
}

interface Of extends Pick<HelpGiven, 'secondContact'> {
  readonly first: Valid
  readonly scores: readonly Valid[]
}

function pairOf(scale: NationalScale, { first, scores, secondContact }: Of): ScalePair {
  const latest = scores[scores.length - 1]
  const many = scores.length
  const isLast = many > 1 && latest !== undefined && secondContact !== null && latest.day >= secondContact
  return isLast ? { scale, first, last: latest, many } : { scale, first, many }
}
