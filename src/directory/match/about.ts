import { generalHelp } from './general-help.ts'
import type { Reader } from './reader.ts'
import type { Readings } from './reading.ts'
import { rarity } from './word-index.ts'

/** What one offer is about: for each topic from 0 to 1, and the general kinds of help that it gives. */
export interface About {
  readonly topics: Float32Array
  readonly general: Float32Array
  /** Topics whose words it holds while it means another. */
  readonly not: readonly number[]
}

/** How telling each phrase is: 1 for one that few listings hold, less for what one in ten says. */
export function tellingOf({ subjects }: Reader, { phrases, ends }: Readings): Float32Array {
  const having = new Float32Array(subjects.length)
  for (const phrase of phrases) having[phrase] = (having[phrase] ?? 0) + 1
  const few = rarity(ends.length, Math.max(1, ends.length / fewOf))
  return having.map((number) => Math.max(leastTelling, Math.min(1, rarity(ends.length, number) / few)))
}

const fewOf = 80
const leastTelling = 0.3
const half = 1.5
const leastTold = 0.08
const besideCurated = 0.7
/** What the text speaks of beside what the name says. */
const besideTheName = 0.5
const deniedCounts = 1.5
/** A listing that names many topics is less about each. */
const manyTopics = 4
const lostPerTopic = 0.08

const share = (weight: number): number => weight / (weight + half)

/** What all that was read says of the offers, one offer after another. */
interface Weighing {
  readonly reader: Reader
  readonly readings: Readings
  /** From `tellingOf`; general help is general, and is not weighed by it. */
  readonly telling: Float32Array
}

/** Adds up what an offer says for each topic and general kind of help. @returns how many topics it names. */
function addUp({ reader, readings, telling }: Weighing, at: number, weights: Float32Array): number {
  const topics = reader.topics.length
  weights.fill(0)
  let named = 0
  for (let index = readings.ends[at - 1] ?? 0; index < (readings.ends[at] ?? 0); index += 1) {
    const phrase = readings.phrases[index] ?? 0
    const subject = reader.subjects[phrase] ?? 0
    const before = weights[subject] ?? 0
    if (before === 0 && subject < topics) named += 1
    weights[subject] = before + (readings.weights[index] ?? 0) * (subject < topics ? (telling[phrase] ?? 1) : 1)
  }
  return named
}

const answeredBy = ({ answers }: Reader, general: Float32Array, topic: number): number => {
  let most = 0
  for (let index = 0; index < general.length; index += 1) {
    const here = general[index] ?? 0
    if (here > 0) most = Math.max(most, (answers[index]?.[topic] ?? 0) * here)
  }
  return most
}

const fewTopics = 2
const lostPerFurther = 0.025
const lostPerPlace = 0.02
const lostBehindTheFirst = 0.2
const leastCurated = 0.55

/** A person has put the topic on the offer: it counts most where it is one of few, stands first, and the text speaks of it. */
function asCurated(curated: readonly string[], topic: string, inText: number): number {
  const further = Math.max(0, curated.length - fewTopics)
  const place = curated.indexOf(topic)
  const lost = lostPerFurther * further + lostPerPlace * place + (place > 0 ? lostBehindTheFirst : 0)
  const alone = Math.max(leastCurated, 1 - lost)
  return alone + (1 - alone) * inText
}

/** Makes the function that tells what each offer is about; what it returns is used again by the next call. */
export function tellingWhat(weighing: Weighing): (at: number) => About {
  const { reader, readings } = weighing
  const count = reader.topics.length
  const weights = new Float32Array(count + generalHelp.length)
  const about = { topics: new Float32Array(count), general: new Float32Array(generalHelp.length), not: [] as number[] }
  return (at) => {
    const many = addUp(weighing, at, weights)
    const focus = 1 / (1 + lostPerTopic * Math.max(0, many - manyTopics))
    const named = readings.named[at]
    const isNamed = named !== undefined && [...named].some((subject) => subject < count)
    const [against, curated = []] = [readings.against[at], readings.curated[at]]
    for (let index = 0; index < generalHelp.length; index += 1)
      about.general[index] = share(weights[count + index] ?? 0)
    about.not.length = 0
    for (let topic = 0; topic < count; topic += 1) {
      const denied = against?.get(topic) ?? 0
      const apart = isNamed && !named.has(topic) ? besideTheName : 1
      const direct = focus * apart * Math.max(0, (weights[topic] ?? 0) - deniedCounts * denied)
      const isCurated = curated.length > 0 && curated.includes(reader.topics[topic] ?? '')
      if (denied > 0 && direct === 0 && !isCurated) about.not.push(topic)
      const told = 1 - (1 - share(direct)) * (1 - answeredBy(reader, about.general, topic))
      const counts = denied > 0 && direct === 0 ? 0 : told
      about.topics[topic] = isCurated
        ? asCurated(curated, reader.topics[topic] ?? '', share(direct))
        : counts < leastTold
          ? 0
          : counts * (curated.length > 0 ? besideCurated : 1)
    }
    return about
  }
}
