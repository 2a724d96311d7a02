import type { Asking, Near, Weekday } from '../directory/match/asking.ts'
import type { Published } from '../directory/published.ts'
import type { Topic } from '../language/topic.ts'
import type { PlaceIndex } from '../places/place-index.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { WhatIsWrong } from './doors.store.ts'
import type { Question } from './question.ts'
import type { Unmet } from './unmet.ts'
import { heardUrgency, type UrgentWords } from './urgent-words.ts'

/** What the pages at the doors work with: everything to look things up is in memory, and little is ever kept. */
export interface AtTheDoor {
  readonly published: (locality: string) => Published | undefined
  readonly topics: readonly Topic[]
  readonly urgentWords: UrgentWords
  readonly places: () => PlaceIndex
  readonly seal: { readonly seal: (words: string) => string; readonly open: (sealed: string) => string | undefined }
  /**
   * Where things to try about one of these topics lie side by side, without what stands before every address of the place. Without a topic, where all of
   * them are. Undefined where there is nothing to show.
   */
  readonly sideBySide?: (locality: string, topics?: readonly string[]) => string | undefined
  /** Counts what was missing; a failure to count never stops an answer. */
  readonly countUnmet: (locality: string, unmet: Unmet, today: Day) => Promise<void>
  readonly countWrong: (report: {
    readonly locality: string
    readonly offer: Id
    readonly what: WhatIsWrong
    readonly today: Day
  }) => Promise<void>
}

/** The name without what is added in brackets or behind a semicolon. */
const shortly = (label: string): string => label.replace(/\s*[(;].*$/, '')

/** A topic's name as the asker would say it. */
export function labelFor(topic: Topic, asker: Question['asker']): string {
  if (asker === undefined || asker === 'young-person') return topic.label.young
  return asker === 'parent-carer' ? topic.label.parent : shortly(topic.label.professional)
}

export const topicLabel =
  (topics: readonly Topic[], asker: Question['asker']) =>
  (id: string): string => {
    const topic = topics.find((each) => each.id === id)
    return topic ? labelFor(topic, asker) : id
  }

/** The middle of the sector or outcode that was named, where it is known. */
export function nearOf(door: Pick<AtTheDoor, 'places'>, where: string | undefined): Near | undefined {
  const place = where === undefined ? undefined : door.places().lookUp(where)
  if (!where || !place) return undefined
  const authority = (place.authorityShare ?? 1) >= 0.9 ? place.authority : undefined
  return { label: where, latitude: place.latitude, longitude: place.longitude, ...(authority ? { authority } : {}) }
}

const weekdays: readonly Weekday[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

const hoursAndMinutes = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const shortWeekday = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/London', weekday: 'short' })

/** The weekday and time in England at an instant. */
export function localTime(now: Date): { readonly weekday: Weekday; readonly time: string } {
  const time = hoursAndMinutes.format(now)
  const day = shortWeekday.format(now).slice(0, 2).toUpperCase()
  return { weekday: weekdays.find((each) => each === day) ?? 'MO', time }
}

/** The ids of the topics that were chosen; unknown codes are passed over. */
export const chosenTopics = (
  { topics }: Pick<AtTheDoor, 'topics'>,
  { topicCodes }: Pick<Question, 'topicCodes'>,
): readonly string[] => topicCodes.flatMap((code) => topics.find((topic) => topic.code === code)?.id ?? [])

/** The question as the directory is asked. */
export function askingOf(
  door: Pick<AtTheDoor, 'topics' | 'places'>,
  question: Question,
  at: { readonly today: Day; readonly now?: Date },
): Asking {
  const near = nearOf(door, question.where)
  return {
    words: question.words,
    topics: chosenTopics(door, question),
    ...(question.asker ? { asker: question.asker } : {}),
    ...(question.age === undefined ? {} : { age: question.age }),
    ...(near ? { near } : {}),
    only: question.only,
    today: at.today,
    ...(at.now ? { now: localTime(at.now) } : {}),
  }
}

/** Whether help now stands above the results: because of the words, or because of a topic that was chosen. */
export function helpAbove(
  door: Pick<AtTheDoor, 'topics' | 'urgentWords'>,
  question: Question,
): 'now' | 'ask' | undefined {
  const heard = heardUrgency(question.words, door.urgentWords)
  const chosen = door.topics.some((topic) => topic.neverSuggest && question.topicCodes.includes(topic.code))
  return heard ?? (chosen ? 'ask' : undefined)
}
