import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'

/** Who does something, and on which day. */
export interface Doing {
  readonly by: Id
  readonly on: Day
}

/** Whose rating it is. Theirs stand side by side and are never put together into one. */
export const raters = ['young-person', 'parent-carer', 'professional'] as const
export type Rater = (typeof raters)[number]

/** How it was rated: by a word, on a line from 0 to 10, or by a drawing. Each comes to a whole number from 0 to 10. */
export const scales = ['words', 'numbers', 'pictures'] as const
export type Scale = (typeof scales)[number]

/** Whether they said it here themselves, or whoever wrote it down heard it from them. */
export type Told = 'themselves' | 'said-to-writer'

/** From whom an answer is, when, and at which meeting where that is known. */
export interface Answering extends Doing {
  readonly id: Id
  readonly as: Rater
  readonly told: Told
  /** Whose answer it is, where somebody else wrote it down and it is not the young person’s. */
  readonly whose?: Id
  readonly contact?: Id
}

/** What somebody answers about how far a goal has come. “Not today” is an answer, and no number. */
export type Rating =
  | (Answering & { readonly is: 'rated'; readonly of: number; readonly how: Scale })
  | (Answering & { readonly is: 'not-today' })

/** What happens to the ratings of a goal. */
export type RatingFact = Rating | (Doing & { readonly is: 'taken-back'; readonly rating: Id })

export const lowest = 0
export const highest = 10

const isInRange = (of: number): boolean => Number.isInteger(of) && of >= lowest && of <= highest

/** One person in a row of ratings: they are one whoever wrote it down, where it is known whose it is. */
export function raterKey({ as, told, by, whose }: Pick<Answering, 'as' | 'told' | 'by' | 'whose'>): string {
  if (as === 'young-person') return as
  return `${as} ${told === 'themselves' ? by : (whose ?? 'said')}`
}

/** Two answers of one person at one meeting; where it is not known which it was, on one day. */
export const isOneContact = (one: Answering, other: Answering): boolean =>
  raterKey(one) === raterKey(other) &&
  (one.contact && other.contact ? one.contact === other.contact : one.on === other.on)

/** The ratings that stand, in their order. What was taken back is gone from here, and stays among the facts. */
export function ratingsOf(facts: readonly RatingFact[]): readonly Rating[] {
  let standing: Rating[] = []
  for (const fact of facts) {
    if (fact.is === 'taken-back')
      standing = standing.filter((each) => each.id !== fact.rating || !mayTakeBack(each, fact))
    else if (fact.is === 'not-today' || isInRange(fact.of)) {
      if (!standing.some((each) => each.id === fact.id || isOneContact(each, fact))) standing.push(fact)
    }
  }
  return standing
}

/** Whoever wrote it down can take it back on the same day. */
const mayTakeBack = (rating: Rating, { by, on }: Doing): boolean => rating.by === by && rating.on === on

export type RatingFault =
  | 'goal-has-ended'
  | 'goal-is-not-worked-on'
  | 'rating-is-missing'
  | 'rating-out-of-range'
  | 'rated-already'
  | 'scale-is-missing'

/** What is known of a goal where it is rated: by a link, no more than this. */
export interface Rateable {
  readonly standing: { readonly is: string }
  readonly ratings: readonly Rating[]
}

/** An answer as it was sent: a number as text, or that it is not for today. */
export interface TypedRating {
  readonly of: string
  readonly how: string
}

export const notToday = 'not-today'

/** Rates a goal from 0 to 10, or says that it is not for today. */
export function rate(goal: Rateable, { of, how }: TypedRating, answering: Answering): Result<RatingFact, RatingFault> {
  const scale = scales.find((one) => one === how)
  const isNotToday = of === notToday
  const because: readonly RatingFault[] = [
    ...standingFaults(goal),
    ...(goal.ratings.some((each) => isOneContact(each, answering)) ? (['rated-already'] as const) : []),
    ...(isNotToday ? [] : numberFaults(of)),
    ...(isNotToday || scale ? [] : (['scale-is-missing'] as const)),
  ]
  if (because.length > 0) return refused(...because)
  if (isNotToday || !scale) return ok({ is: 'not-today', ...answering })
  return ok({ is: 'rated', ...answering, of: Number(of), how: scale })
}

const ended: ReadonlySet<string> = new Set(['reached', 'changed', 'no-longer-wanted'])

function standingFaults({ standing }: Rateable): readonly RatingFault[] {
  if (standing.is === 'active') return []
  return [ended.has(standing.is) ? 'goal-has-ended' : 'goal-is-not-worked-on']
}

function numberFaults(of: string): readonly RatingFault[] {
  if (of.trim() === '') return ['rating-is-missing']
  return /^\d{1,2}$/.test(of.trim()) && isInRange(Number(of)) ? [] : ['rating-out-of-range']
}

/** Takes back what was given by mistake, on the same day and while the goal goes on. */
export function takeBack(goal: Rateable, rating: Id, { by, on }: Doing): Result<RatingFact, 'rating-stays'> {
  const found = ended.has(goal.standing.is) ? undefined : goal.ratings.find(({ id }) => id === rating)
  return found && mayTakeBack(found, { by, on }) ? ok({ is: 'taken-back', by, on, rating }) : refused('rating-stays')
}

/** A rating that is a number. */
export type Rated = Extract<Rating, { readonly is: 'rated' }>

export const ratedIn = (ratings: readonly Rating[]): readonly Rated[] =>
  ratings.flatMap((each) => (each.is === 'rated' ? [each] : []))

/** Where each of them began: the first number that they gave, whatever it was. Nobody begins at 0 who did not say so. */
export const startsIn = (ratings: readonly Rating[]): ReadonlyMap<string, Rated> =>
  new Map(
    ratedIn(ratings)
      .toReversed()
      .map((each) => [raterKey(each), each]),
  )
