import type { Weekday } from '../../../directory/match/asking.ts'
import { known } from '../../../directory/offer.ts'
import type { Place } from '../../../places/place.ts'
import type { PlaceIndex } from '../../../places/place-index.ts'
import { parseId } from '../../../shared/id.ts'
import { ok, type Result, refused } from '../../../shared/result.ts'

/** What somebody asks of the feed, read from the address. What is absent narrows nothing. */
export interface Question {
  readonly search?: string
  readonly near?: Place
  readonly metres?: number
  readonly minimumAge?: number
  readonly maximumAge?: number
  /** Ours: the offer's ages contain it. */
  readonly age?: number
  /** `17:00` */
  readonly startTime?: string
  readonly endTime?: string
  readonly days: readonly Weekday[]
  readonly taxonomyTermIds: readonly string[]
  readonly taxonomyIds: readonly string[]
  readonly organizationIds: readonly string[]
  readonly parentId?: string
  readonly topOnly: boolean
  /** Milliseconds since 1970. */
  readonly modifiedAfter?: number
  readonly full: boolean
  readonly fullService: boolean
  readonly minimal: boolean
  readonly format: 'json' | 'ndjson'
  readonly page: number
  readonly perPage: number
}

/** A parameter that cannot be read, and what would be read instead. */
export interface Fault {
  readonly parameter: string
  readonly message: string
}

/** The address's parameters. */
export interface Parameters {
  readonly first: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
}

export const mostPerPage = 200
export const usualPerPage = 50

type Read<Value> = (text: string) => Value | undefined

const wholeNumber =
  (least: number, most: number): Read<number> =>
  (text) => {
    const value = Number(text)
    return /^\d{1,9}$/.test(text) && value >= least && value <= most ? value : undefined
  }

const numberOf =
  (least: number, most: number): Read<number> =>
  (text) => {
    const value = Number(text)
    return /^\d{1,9}(\.\d{1,6})?$/.test(text) && value >= least && value <= most ? value : undefined
  }

const truth: Read<boolean> = (text) => {
  const small = text.toLowerCase()
  if (small === 'true' || small === '1') return true
  return small === 'false' || small === '0' ? false : undefined
}

const time: Read<string> = (text) => /^((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?$/.exec(text)?.[1]

const weekdays: readonly (readonly [Weekday, string])[] = [
  ['MO', 'monday'],
  ['TU', 'tuesday'],
  ['WE', 'wednesday'],
  ['TH', 'thursday'],
  ['FR', 'friday'],
  ['SA', 'saturday'],
  ['SU', 'sunday'],
]

const weekday: Read<Weekday> = (text) => {
  const small = text.toLowerCase()
  return small.length < 2
    ? undefined
    : weekdays.find(([code, name]) => code.toLowerCase() === small || name === small || name.slice(0, 3) === small)?.[0]
}

/** A "+" in an address arrives as a blank. */
const moment: Read<number> = (text) => {
  const whole = text.replace(/ (\d{2}:?\d{2})$/, '+$1')
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i.test(whole)) return undefined
  const zoned = /T|\s/.test(whole) && !/(Z|[+-]\d{2}:?\d{2})$/i.test(whole.slice(10)) ? `${whole}Z` : whole
  const at = Date.parse(zoned)
  return Number.isNaN(at) ? undefined : at
}

const format: Read<'json' | 'ndjson'> = (text) => {
  const small = text.toLowerCase()
  return small === 'json' || small === 'ndjson' ? small : undefined
}

const says = {
  page: 'a whole number from 1',
  per_page: 'a whole number from 1; more than 200 is read as 200',
  minimum_age: 'a number of years from 0 to 130',
  maximum_age: 'a number of years from 0 to 130',
  age: 'a number of years from 0 to 130',
  start_time: 'a time such as 09:30',
  end_time: 'a time such as 17:30',
  day: 'a day such as MO or monday',
  modified_after: 'a date or date-time such as 2026-11-21T00:00:00Z',
  full: 'true or false',
  full_service: 'true or false',
  minimal: 'true or false',
  top_only: 'true or false',
  format: 'json or ndjson',
  postcode: 'a postcode or the beginning of one that we know, such as DN15 7',
  proximity: 'a number of metres from 1, together with postcode',
  taxonomy_term_id: 'an id such as 3f7b145d-84af-42d7-8fae-eaca714b02b2',
  taxonomy_id: 'an id such as 3f7b145d-84af-42d7-8fae-eaca714b02b2',
  organization_id: 'an id such as 3f7b145d-84af-42d7-8fae-eaca714b02b2',
  parent_id: 'an id such as 3f7b145d-84af-42d7-8fae-eaca714b02b2',
} as const
type Parameter = keyof typeof says

/** Reads a question. Every fault is told at once. A full postcode is cut to its sector here; an empty value is no value. */
export function parseQuestion(given: Parameters, places: PlaceIndex): Result<Question, Fault> {
  const faults: Fault[] = []
  const complain = (parameter: Parameter): undefined => {
    faults.push({ parameter, message: `Give ${parameter} as ${says[parameter]}.` })
  }
  const all = <Value>(parameter: Parameter, read: Read<Value>): readonly Value[] =>
    given
      .all(parameter)
      .filter((text) => text !== '')
      .flatMap((text) => read(text) ?? complain(parameter) ?? [])
  const one = <Value>(parameter: Parameter, read: Read<Value>): Value | undefined => all(parameter, read)[0]
  const years = numberOf(0, 130)
  const question = {
    search: given.first('search') || undefined,
    near: one('postcode', places.lookUp),
    metres: one('proximity', numberOf(1, 2_000_000)),
    minimumAge: one('minimum_age', years),
    maximumAge: one('maximum_age', years),
    age: one('age', years),
    startTime: one('start_time', time),
    endTime: one('end_time', time),
    days: all('day', weekday),
    taxonomyTermIds: all('taxonomy_term_id', parseId),
    taxonomyIds: all('taxonomy_id', parseId),
    organizationIds: all('organization_id', parseId),
    parentId: one('parent_id', parseId),
    topOnly: one('top_only', truth) ?? false,
    modifiedAfter: one('modified_after', moment),
    full: one('full', truth) ?? false,
    fullService: one('full_service', truth) ?? false,
    minimal: one('minimal', truth) ?? false,
    format: one('format', format) ?? 'json',
    page: one('page', wholeNumber(1, 999_999_999)) ?? 1,
    perPage: Math.min(mostPerPage, one('per_page', wholeNumber(1, 999_999_999)) ?? usualPerPage),
  }
  if (question.metres !== undefined && !given.first('postcode')) complain('proximity')
  return faults.length > 0 ? refused(...faults) : ok(known<Question>(question))
}
