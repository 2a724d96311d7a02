import { inWords } from '../../shared/day.ts'
import type { ListedOffer, ListedService } from '../listing.ts'
import { type AtPlace, placeName } from './at-place.ts'
import { type OfferField, offerFields, placeFields, textOf } from './offer-fields.ts'

/** One field that is not the same, in lines. Fields that have no name here are named by where they stand in the record. */
export interface Difference {
  readonly field: OfferField | 'status' | 'alert' | 'checked' | { readonly other: string }
  /** Where a service has several places. */
  readonly place?: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const ofPlaces: ReadonlySet<OfferField> = new Set<OfferField>(placeFields)
const shared = offerFields.filter((field) => !ofPlaces.has(field) && field !== 'phone')
const atEach: readonly OfferField[] = ['phone', ...placeFields]

const inLines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/**
 * All that would be another in public, field by field: what somebody approves is what they saw. Nothing is left out: what has no
 * field of its own stands under `other`.
 */
export function differences(before: ListedService | undefined, after: ListedService): readonly Difference[] {
  const [first] = after.service_at_locations
  const placed = after.service_at_locations.flatMap((offer) => atPlaces(before, after, offer))
  const common = first ? fieldsThatDiffer(shared, placeOf(before, undefined), { service: after, offer: first }) : []
  return [...common, ...onceOnly(placed), ...others(before, after), ...ownFields(before, after)]
}

/** A number that stands for all places is said once. */
const onceOnly = (placed: readonly Difference[]): readonly Difference[] => {
  const seen = new Set<string>()
  return placed.filter((each) => {
    if (each.field !== 'phone') return true
    const key = JSON.stringify([each.before, each.after])
    return !seen.has(key) && seen.add(key)
  })
}

function placeOf(service: ListedService | undefined, offerId: string | undefined): AtPlace | undefined {
  const offer = service?.service_at_locations.find(({ id }) => offerId === undefined || id === offerId)
  return service && offer && { service, offer }
}

function atPlaces(before: ListedService | undefined, after: ListedService, offer: ListedOffer): readonly Difference[] {
  const place = placeName(after, offer)
  const found = fieldsThatDiffer(atEach, placeOf(before, offer.id), { service: after, offer })
  return found.map((each) => (place === undefined ? each : { ...each, place }))
}

const fieldsThatDiffer = (
  fields: readonly OfferField[],
  before: AtPlace | undefined,
  after: AtPlace,
): readonly Difference[] =>
  fields
    .map((field) => ({
      field,
      before: before ? inLines(textOf(field, before)) : [],
      after: inLines(textOf(field, after)),
    }))
    .filter(isDifferent)

const isDifferent = ({ before, after }: Pick<Difference, 'before' | 'after'>): boolean =>
  before.join('\n') !== after.join('\n')

const said = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])

function ownFields(before: ListedService | undefined, after: ListedService): readonly Difference[] {
  const checked = (service: ListedService | undefined): readonly string[] =>
    said(service?.assured_date && inWords(service.assured_date))
  const pairs: readonly Difference[] = [
    { field: 'status', before: said(before?.status), after: said(after.status) },
    { field: 'alert', before: said(before?.alert), after: said(after.alert) },
    { field: 'checked', before: checked(before), after: checked(after) },
  ]
  return pairs.filter(isDifferent)
}

/** Parts of a record that a field above shows whole, so that they need not be shown again. */
const shownAbove: readonly RegExp[] = [
  /^(name|description|minimum_age|maximum_age|url|email|status|alert|assured_date|last_modified|fees_description)$/,
  /^eligibility_description$|^application_process$/,
  /^phones \d+ (number|type|description)$|^contacts \d+ phones \d+ (number|type|description)$/,
  /^languages \d+ (name|code|note)$|^cost_options \d+ (amount|amount_description|option)$/,
  /^service_areas \d+ name$/,
  /^(service_at_locations \d+ )?schedules \d+ (freq|byday|opens_at|closes_at|description)$/,
  /^service_at_locations \d+ phones \d+ (number|type|description)$/,
  /^service_at_locations \d+ signposting (plain_summary|who_for|how_to_start|what_happens_next|self_referral|checked_by)$/,
  /^service_at_locations \d+ signposting (who_can_ask \d+|wait (said|as_of|days)|places_free (many|as_of))$/,
  /^service_at_locations \d+ location accessibility \d+ description$/,
]

function others(before: ListedService | undefined, after: ListedService): readonly Difference[] {
  const was = leavesOf(before)
  const is = leavesOf(after)
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => was.get(path) !== is.get(path) && !shownAbove.some((shape) => shape.test(path)))
    .map((path) => ({
      field: { other: path.replaceAll('_', ' ') },
      before: said(was.get(path)),
      after: said(is.get(path)),
    }))
}

/** Every value of a record by its path; ids and the source say nothing to people. */
function leavesOf(value: unknown, path: readonly string[] = []): ReadonlyMap<string, string> {
  if (value === undefined || value === null) return new Map()
  if (typeof value !== 'object') return new Map([[path.join(' '), String(value)]])
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((each: unknown, index) => [String(index + 1), each] as const)
    : Object.entries(value).filter(([name]) => name !== 'id' && name !== 'source')
  return new Map(entries.flatMap(([name, each]) => [...leavesOf(each, [...path, name])]))
}
