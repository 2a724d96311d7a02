import { aboutOf } from '../../decision/about-point.ts'
import type { Choice } from '../../decision/choice.ts'
import { type LaidChoice, layOut } from '../../decision/choice-here.ts'
import type { StartingPoint } from '../../decision/choices-file.ts'
import { type Comparison, type ComparisonFault, compare } from '../../decision/compare.ts'
import type { ChoicesOfPlace } from '../../decision/place-choices.ts'
import { choicesToLay } from '../../decision/starting-points.ts'
import { offersToStart } from '../../decision/starts-here.ts'
import type { Mode } from '../../directory/national.ts'
import type { Offer } from '../../directory/offer.ts'
import type { Topic } from '../../language/topic.ts'
import type { Day } from '../../shared/day.ts'
import { fold, scatter } from '../../shared/fold.ts'
import type { Result } from '../../shared/result.ts'
import { ways } from '../../web/ways.ts'

/** A starting point as somebody can open it: under the three characters of its topic, which say nothing to whoever reads the address (H07). */
export interface Opened {
  readonly point: StartingPoint
  readonly topic: Topic
  /** What may be shown here now. Empty until a named person has signed what has to lie there. */
  readonly choices: readonly Choice[]
}

/** Every starting point of a place whose topic the finder knows. */
export const openedIn = (
  { points }: Pick<ChoicesOfPlace, 'points'>,
  topics: readonly Topic[],
  mode: Mode,
): readonly Opened[] =>
  points.flatMap((point) => {
    const topic = aboutOf(point, topics)
    return topic ? [{ point, topic, choices: choicesToLay(point, mode) }] : []
  })

interface ShownIn {
  readonly choicesIn: (locality: string) => Pick<ChoicesOfPlace, 'points'> | undefined
  readonly topics: readonly Topic[]
  readonly mode: Mode
}

/** Where things to try for a topic lie side by side, inside a place. */
export const wayTo = ({ code }: Pick<Topic, 'code'>): string => `${ways.tryThings}/${code}`

/** Leads to what there is to show, and nowhere where there is nothing. */
export const sideBySideIn =
  ({ choicesIn, topics, mode }: ShownIn) =>
  (locality: string, about?: readonly string[]): string | undefined => {
    const shown = openedIn(choicesIn(locality) ?? { points: [] }, topics, mode).filter(
      ({ choices }) => choices.length > 0,
    )
    if (about === undefined) return shown.length > 0 ? ways.tryThings : undefined
    const one = about.flatMap((id) => shown.find(({ topic }) => topic.id === id) ?? [])[0]
    return one && wayTo(one.topic)
  }

/** Five characters for a choice, that mean nothing to somebody who reads the address: its own id says what it is about. */
export const codeOfChoice = ({ id }: Pick<Choice, 'id'>): string =>
  (scatter(fold(id, 2_166_136_261)) & 0x1ffffff).toString(32).padStart(5, '0')

/** What lies in an address: that somebody looked, and what they ticked. */
export interface Ticked {
  readonly looked: boolean
  readonly codes: readonly string[]
}

interface Given {
  readonly first: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
}

/** Codes that mean nothing here are passed over: an address may be old. */
export const readTicked = (given: Given): Ticked => ({
  looked: given.first('look') !== undefined || given.all('try').length > 0,
  codes: codesIn(given),
})

const code = /^[0-9a-v]{5}$/

/** The codes of what was ticked, each once. */
export const codesIn = (given: Pick<Given, 'all'>): readonly string[] => [
  ...new Set(
    given
      .all('try')
      .flatMap((codes) => codes.split('.'))
      .filter((each) => code.test(each)),
  ),
]

interface Here {
  readonly startsHere: ChoicesOfPlace['startsHere']
  readonly offers: Iterable<Offer>
}

/** To wait and look after oneself always lies there; beside it what was ticked, each with how it is begun here now. */
export function laidBeside(choices: readonly Choice[], codes: readonly string[], here: Here): readonly LaidChoice[] {
  const offers = [...here.offers]
  return choices
    .filter((choice) => choice.isWaiting || codes.includes(codeOfChoice(choice)))
    .map((choice) => layOut(choice, offersToStart(here.startsHere.get(choice.id) ?? [], offers)))
}

/** @returns them side by side, or what to do first. Whoever adds something outside the NHS has added something. */
export function sideBySide(laid: readonly LaidChoice[], today: Day): Result<Comparison, ComparisonFault> {
  const compared = compare(laid, today)
  if (compared.is === 'ok') return compared
  const isOutsideMissing = compared.because.some(({ is }) => is === 'nothing-outside-the-nhs')
  return { is: 'refused', because: compared.because.filter(({ is }) => !(isOutsideMissing && is === 'too-few')) }
}
