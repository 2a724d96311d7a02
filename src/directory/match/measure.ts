import { type Day, daysBetween } from '../../shared/day.ts'
import type { AgeSaid } from '../age-said.ts'
import type { Asked } from './asked.ts'
import type { Asking } from './asking.ts'
import { ofAnyAge, smallTopics } from './offers-speak.ts'
import type { WhoAsks } from './who-asks.ts'

/** One question's measure, made once and asked of many offers. */
export interface Measure {
  readonly age?: AgeSaid
  /** The age was stated as such: it is then a hard rule elsewhere too. */
  readonly ageIsStated: boolean
  readonly today: number
  /** Places of the topics that were chosen or heard; undefined where nothing was said. */
  readonly topics?: ReadonlySet<number>
  readonly forms: number
  readonly near?: { readonly latitude: number; readonly longitude: number; readonly east: number }
  /** It is about a small child of the young person's, or of theirs to come. */
  readonly aboutSmall: boolean
  /** It is of a household or of any age: that an offer speaks of young people then says little. */
  readonly ofAnyAge: boolean
  readonly who: WhoAsks
}

const radians = Math.PI / 180
const halfPlainly = 0.5

export function measureOf({
  asking,
  asked,
  topics,
}: {
  readonly asking: Asking
  readonly asked: Asked
  readonly topics: readonly string[]
}): Measure {
  const age = asking.age === undefined ? asked.saidAge : { from: asking.age, to: asking.age }
  const near = asking.near && {
    latitude: asking.near.latitude,
    longitude: asking.near.longitude,
    east: Math.cos(asking.near.latitude * radians),
  }
  return {
    ...(age && { age }),
    ageIsStated: asking.age !== undefined,
    today: daysBetween('1970-01-01' as Day, asking.today),
    forms: asked.forms,
    ...(asked.saysSomething && { topics: new Set(asked.topics.map(({ topic }) => topic)) }),
    who: asked.who,
    ...(near && { near }),
    ofAnyAge: asked.topics.some(({ topic, plainly }) => plainly > halfPlainly && ofAnyAge.has(topics[topic] ?? '')),
    aboutSmall: asked.topics.some(({ topic }) => smallTopics.has(topics[topic] ?? '')),
  }
}
