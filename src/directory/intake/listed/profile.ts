import { type PartPlayed, parsePartPlayed } from '../../../language/part-played.ts'
import type {
  Delivery,
  KindOfStep,
  ListedArea,
  ListedLocation,
  ListedSchedule,
  Sector,
  Signposting,
} from '../../listing.ts'
import { known } from '../../offer.ts'
import { objectIn, type Raw, textIn } from '../raw.ts'
import { sayDay, sayNumber, sayText } from '../text/fields.ts'
import { readDay } from '../text/when.ts'
import type { RecordReading } from '../tools.ts'

/** What a profile is made from: the service's record, and what is already known of one place. */
export interface ProfileOf {
  readonly raw: Raw
  readonly name: string
  readonly location: ListedLocation | undefined
  readonly schedules: readonly ListedSchedule[]
  readonly areas: readonly ListedArea[]
}

/**
 * What signposting needs, only as far as the feed states it in a field of its own: nothing is read out of free text, no topic and no
 * grouping is ever set by the program. A mapping file, or our own feed, states more under `signposting`.
 */
export function profileOf(reading: RecordReading, of: ProfileOf): Signposting {
  const stated = objectIn(of.raw, 'signposting') ?? {}
  const say = (name: string): string | undefined => sayText(reading, stated, name)
  return known<Signposting>({
    plain_summary: say('plain_summary'),
    topics: wordsIn(stated, 'topics'),
    groupings: [],
    kind: kinds.find((kind) => kind === stated['kind']),
    sector: sectors.find((sector) => sector === stated['sector']),
    who_can_ask: whoCanAsk(stated),
    self_referral: selfReferral(of.raw, stated),
    who_for: say('who_for'),
    how_to_start: say('how_to_start'),
    what_happens_next: say('what_happens_next'),
    likely_results: say('likely_results'),
    limits: say('limits'),
    delivery: deliveryOf(of, wordsIn(stated, 'delivery')),
    wait: waitOf(reading, of.raw),
    checked_by: say('checked_by'),
    check_by: sayDay(reading, stated, 'check_by'),
    confidentiality: say('confidentiality'),
    consent_age_note: say('consent_age_note'),
    out_of_area: say('out_of_area'),
    sensitive_location: isTrue(stated['sensitive_location']),
    reach: reachOf(of, textIn(stated, 'reach')),
  })
}

const kinds: readonly KindOfStep[] = ['self-care', 'community', 'someone-to-talk-to', 'team']
const sectors: readonly Sector[] = ['health', 'education', 'social-care', 'voluntary', 'community']
const reaches = ['local', 'national', 'online'] as const
const isTrue = (value: unknown): boolean => value === true || /^(true|yes|1)$/i.test(String(value ?? ''))

function wordsIn(stated: Raw, name: string): readonly string[] {
  const value = stated[name]
  const words = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;|]/) : []
  return words
    .filter((word) => typeof word === 'string')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function whoCanAsk(stated: Raw): readonly PartPlayed[] | undefined {
  const parts = wordsIn(stated, 'who_can_ask').flatMap((word) => parsePartPlayed(word) ?? [])
  return parts.length > 0 ? [...new Set(parts)] : undefined
}

function selfReferral(raw: Raw, stated: Raw): 'yes' | 'no' | undefined {
  const said = textIn(stated, 'self_referral')?.toLowerCase() ?? textIn(raw, 'self_referral')?.toLowerCase()
  if (said !== undefined && /^(yes|true|1)$/.test(said)) return 'yes'
  if (said !== undefined && /^(no|false|0)$/.test(said)) return 'no'
  const access = textIn(raw, 'attending_access')?.trim() ?? ''
  if (/\bself[- ]?refer|drop[- ]?in|walk[- ]?in|open access|open to all|no referral/i.test(access)) return 'yes'
  return /^((professional|gp|agency|school|health) )?referral( only| required| needed)?$/i.test(access)
    ? 'no'
    : undefined
}

const ways: readonly (readonly [RegExp, Delivery])[] = [
  [/at school|in school|school[- ]based/i, 'at-school'],
  [/home[- ]?visit|at home|in (your|the) home|outreach/i, 'at-home'],
  [/online|virtual|video|web|app\b|internet|remote/i, 'online'],
  [/\btext|sms|whats ?app/i, 'text'],
  [/phone|helpline|voice/i, 'phone'],
  [/venue|in[- ]?person|face[- ]to[- ]face|building|centre|drop[- ]?in/i, 'in-person'],
]

function deliveryOf(of: ProfileOf, stated: readonly string[]): readonly Delivery[] {
  const codes = ways.map(([, way]) => way)
  const named = stated.flatMap((word) => codes.find((code) => code === word) ?? [])
  if (named.length > 0) return [...new Set(named)]
  const said = [textIn(of.raw, 'attending_type'), ...of.schedules.map((schedule) => schedule.attending_type)].join(
    ' ; ',
  )
  const heard = ways.filter(([shape]) => shape.test(said)).map(([, way]) => way)
  if (heard.length > 0) return heard
  if (of.location === undefined || of.location.location_type === 'postal') return []
  return of.location.location_type === 'virtual' ? ['online'] : ['in-person']
}

const everywhere =
  /^(the )?(whole of (the )?)?(national(ly)?|nation ?wide|uk|united kingdom|england|great britain|gb|england (and|&) wales)(([- ]wide)|( and [a-z ]+))?$/i
const nationalLine = /\b(national|uk[- ]wide|nation ?wide) (help ?line|phone ?line|text ?line|web ?chat)\b/i

/** National where an area of the record says so, or its name says that it is a national line. */
function reachOf(of: ProfileOf, stated: string | undefined): Signposting['reach'] {
  const given = reaches.find((reach) => reach === stated)
  if (given) return given
  const areas = of.areas.flatMap((area) => [area.name, area.extent, area.description]).map((text) => text?.trim() ?? '')
  const codes = of.areas.map((area) => area.uri ?? '')
  const isNational =
    areas.some((text) => everywhere.test(text)) || codes.some((uri) => /\b(E92000001|K0[2-4]000001)\b/.test(uri))
  return isNational || nationalLine.test(of.name) ? 'national' : undefined
}

/** A wait is shown only with the day it was true: the day of the last check, else of the last change. */
function waitOf(reading: RecordReading, raw: Raw): Signposting['wait'] {
  const said = sayText(reading, raw, 'wait_time')
  const asOf = readDay(textIn(raw, 'assured_date', 'last_modified') ?? '')
  if (said === undefined || said === 'wait_time' || asOf === undefined) return undefined
  const days = sayNumber(raw, 'wait_days')
  return known<NonNullable<Signposting['wait']>>({
    days: days !== undefined && days >= 0 ? days : undefined,
    said,
    as_of: asOf,
  })
}
