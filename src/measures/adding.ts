import type { Answers } from './answers.ts'
import type { How, Item, Scale } from './measure.ts'

/** Why a scale has no number. */
export type WhyNotScored = 'too-many-missing' | 'a-scale-is-missing' | 'is-entered'

/** The raw number of one scale, or why there is none and how many answers there were. */
export type Added =
  | { readonly raw: number }
  | { readonly raw: undefined; readonly because: WhyNotScored; readonly answered: number; readonly of: number }

/** Raw numbers of the scales that came before, each at the place of its scale in the measure. */
export type Found = readonly (number | undefined)[]

/** Adds up one scale. */
export type Adder = (answers: Answers, found: Found) => Added

/** What a scale of a measure is added up among. */
export interface Among {
  readonly items: readonly Item[]
  readonly scales: readonly Pick<Scale, 'id'>[]
}

export function adderOf(how: How, among: Among): Adder {
  const isEntered: Added = { raw: undefined, because: 'is-entered', answered: 0, of: 0 }
  if (how.is === 'items') return addingItems(how, among)
  return how.is === 'scales' ? addingScales(how, among) : () => isEntered
}

/** Where scales stand in the measure; one that is not there is found nowhere. */
const placesOf = (ids: readonly string[], { scales }: Among): readonly number[] =>
  ids.map((id) => scales.findIndex((scale) => scale.id === id))

/** Halves go up, as they do on paper. */
export const whole = (value: number): number => Math.floor(value + 0.5)

type OfItems = Extract<How, { is: 'items' }>

function addingItems(how: OfItems, among: Among): Adder {
  const asked = how.at.flatMap((place) => turnOf(among.items[place], place))
  const of = asked.length
  const needs = placesOf(how.needs, among)
  const fill = filler(how, of)
  return (answers, found) => {
    let sum = 0
    let answered = 0
    for (const { place, unscored, sign, plus } of asked) {
      const answer = answers[place]
      if (answer === undefined || answer === unscored) continue
      sum += plus + sign * answer
      answered += 1
    }
    if (answered === 0 || of - answered > how.mostMissing)
      return { raw: undefined, because: 'too-many-missing', answered, of }
    for (const scale of needs)
      if (found[scale] === undefined) return { raw: undefined, because: 'a-scale-is-missing', answered, of }
    return { raw: fill(sum, answered) }
  }
}

/** Where an answer stands, and how it counts: `plus + sign * answer`. */
const turnOf = (item: Item | undefined, place: number) => {
  if (!item) return []
  const { isReversed, from, to, unscored } = item
  return [{ place, unscored, sign: isReversed ? -1 : 1, plus: isReversed ? from + to : 0 }]
}

/** From the sum of what was answered to the raw number: a mean, or a sum in which the gaps count as the others did. */
function filler({ by, times, isWhole }: OfItems, of: number): (sum: number, answered: number) => number {
  const raw = (sum: number, answered: number): number => {
    if (by === 'mean') return (sum / answered) * times
    return (answered < of ? (sum / answered) * of : sum) * times
  }
  return isWhole ? (sum, answered) => whole(raw(sum, answered)) : raw
}

function addingScales({ scales, by }: Extract<How, { is: 'scales' }>, among: Among): Adder {
  const places = placesOf(scales, among)
  return (_, found) => {
    const there = places.flatMap((place) => found[place] ?? [])
    if (there.length < places.length)
      return { raw: undefined, because: 'a-scale-is-missing', answered: there.length, of: places.length }
    const sum = there.reduce((all, one) => all + one, 0)
    return { raw: by === 'mean' ? sum / there.length : sum }
  }
}

/** What a scale is made of besides answers. */
const restsOn = ({ how }: Scale): readonly string[] =>
  how.is === 'scales' ? how.scales : how.is === 'items' ? how.needs : []

/** Each scale after those that it rests on. */
export function inTurn(scales: readonly Scale[]): readonly Scale[] {
  const turn: Scale[] = []
  const add = (scale: Scale): void => {
    if (turn.includes(scale)) return
    for (const other of scales) if (restsOn(scale).includes(other.id) && other !== scale) add(other)
    turn.push(scale)
  }
  for (const scale of scales) add(scale)
  return turn
}
