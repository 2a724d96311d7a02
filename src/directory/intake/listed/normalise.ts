import type { Id } from '../../../shared/id.ts'
import type { ListedContact, ListedOffer, ListedOrganization, ListedPhone, ListedService } from '../../listing.ts'
import { known } from '../../offer.ts'
import { listIn, objectIn, type Raw, textIn } from '../raw.ts'
import {
  sayDay,
  sayEmail,
  sayId,
  sayInstant,
  sayLine,
  sayLink,
  sayNumber,
  sayText,
  withoutRepeats,
} from '../text/fields.ts'
import type { RecordReading } from '../tools.ts'
import { apart } from './apart.ts'
import { areasIn, attributesIn, contactsIn, costsIn, languagesIn, phonesIn } from './parts.ts'
import { locationIn, schedulesIn } from './places.ts'
import { profileOf } from './profile.ts'

/**
 * A raw HSDS 3.0 record (older and tabular forms are turned into one first) as a listed service. Lenient: what cannot be understood is
 * left out and noted. A blank name stays blank; the shape refuses it afterwards.
 */
export function normalise(reading: RecordReading, raw: Raw): ListedService {
  const id = serviceId(reading, raw)
  const parts = partsOf(reading, raw, id)
  const name = sayLine(reading, raw, 'name') ?? ''
  return known<ListedService>({
    id,
    source: { feed: reading.feed, id: sourceIdOf(raw) ?? id },
    organization: organisationOf(reading, raw, name),
    name,
    ...textsOf(reading, raw),
    url: sayLink(reading, raw, 'url'),
    email: sayEmail(reading, raw, 'email'),
    status: statusOf(reading, raw),
    ...agesOf(reading, raw),
    assured_date: sayDay(reading, raw, 'assured_date'),
    last_modified: sayInstant(reading, raw, 'last_modified'),
    ...parts,
    service_at_locations: offersOf(reading, { raw, id, name, parts }),
  })
}

/** The feed's own id of a record, as it stands there. */
export const sourceIdOf = (raw: Raw): string | undefined => {
  const own = textIn(raw, 'id')
    ?.replaceAll('\0', '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .trim()
    .slice(0, 500)
  return own === '' ? undefined : own
}

/** A record without an id is known by its name and who runs it. */
function serviceId(reading: RecordReading, raw: Raw): Id {
  if (sourceIdOf(raw) !== undefined) return sayId(reading, raw, { kind: 'services', within: reading.base })
  reading.note('id-made', 'services')
  const organisation = objectIn(raw, 'organization')
  const known = [textIn(raw, 'name'), organisation && textIn(organisation, 'name'), textIn(raw, 'url')]
  return reading.tools.nameId(`${reading.base}/services/${known.join('/')}`)
}

type Texts = Pick<
  ListedService,
  | 'alternate_name'
  | 'description'
  | 'interpretation_services'
  | 'application_process'
  | 'fees_description'
  | 'accreditations'
  | 'eligibility_description'
  | 'alert'
>

const textsOf = (reading: RecordReading, raw: Raw): Texts =>
  known<Texts>({
    alternate_name: sayLine(reading, raw, 'alternate_name'),
    description: sayText(reading, raw, 'description'),
    interpretation_services: sayText(reading, raw, 'interpretation_services'),
    application_process: sayText(reading, raw, 'application_process'),
    fees_description: sayText(reading, raw, 'fees_description', 'fees'),
    accreditations: sayText(reading, raw, 'accreditations'),
    eligibility_description: sayText(reading, raw, 'eligibility_description'),
    alert: sayText(reading, raw, 'alert'),
  })

const statuses: readonly (readonly [RegExp, ListedService['status']])[] = [
  [/^(active|live|open|published|approved|current)?$/, 'active'],
  [/temporar|suspend|pause/, 'temporarily closed'],
  [/defunct|closed|ceased|ended|deleted|removed/, 'defunct'],
  [/inactive|archiv|draft|hidden|expired|unpublish|withdrawn|pending|unapproved/, 'inactive'],
]

function statusOf(reading: RecordReading, raw: Raw): ListedService['status'] {
  const said = textIn(raw, 'status')?.trim().toLowerCase().replaceAll(/[_-]+/g, ' ') ?? ''
  const status = statuses.find(([shape]) => shape.test(said))?.[1]
  if (status === undefined) reading.note('status-not-known', 'status', said)
  return status ?? 'active'
}

/** Whole years. Below nothing is "not known" in several feeds; over 120, or the wrong way round, is a slip. */
function agesOf(reading: RecordReading, raw: Raw): Pick<ListedService, 'minimum_age' | 'maximum_age'> {
  const [youngest, oldest] = ['minimum_age', 'maximum_age'].map((name) => {
    const said = sayNumber(raw, name)
    const isSound = said !== undefined && said >= 0 && said <= 120
    if (said !== undefined && !isSound && said !== -1) reading.note('age-dropped', name, said)
    if (said === undefined && textIn(raw, name)?.trim()) reading.note('age-dropped', name, textIn(raw, name))
    return isSound ? Math.floor(said) : undefined
  })
  const isEmpty = youngest === 0 && oldest === 0
  if (isEmpty || (youngest ?? 0) > (oldest ?? 120)) {
    reading.note('age-dropped', 'minimum_age', `${youngest} to ${oldest}`)
    return {}
  }
  return known<Pick<ListedService, 'minimum_age' | 'maximum_age'>>({ minimum_age: youngest, maximum_age: oldest })
}

function organisationOf(reading: RecordReading, raw: Raw, serviceName: string): ListedOrganization {
  const organisation = objectIn(raw, 'organization', 'organisation') ?? {}
  const named = sayLine(reading, organisation, 'name')
  if (named === undefined) reading.note('organisation-not-named', 'organization')
  const ownId = textIn(organisation, 'id') ?? textIn(raw, 'organization_id')
  const within = `${reading.base}/organizations/${named ?? serviceName}`
  const identity = ownId === undefined ? { name: named ?? serviceName } : { id: ownId }
  const identifiers = listIn(organisation, 'organization_identifiers', 'identifiers').flatMap((each) => {
    const identifier = sayLine(reading, each, 'identifier')
    if (identifier === undefined) return []
    const identifier_scheme = sayLine(reading, each, 'identifier_scheme')
    const identifier_type = sayLine(reading, each, 'identifier_type') ?? identifier_scheme ?? 'identifier'
    const id = sayId(reading, each, { kind: 'organization_identifiers', within })
    return known<NonNullable<ListedOrganization['organization_identifiers']>[number]>({
      id,
      identifier_scheme,
      identifier_type,
      identifier,
    })
  })
  return known<ListedOrganization>({
    id: sayId(reading, identity, { kind: 'organizations', within }),
    name: named ?? (serviceName || 'Not named'),
    description: sayText(reading, organisation, 'description'),
    email: sayEmail(reading, organisation, 'email'),
    website: sayLink(reading, organisation, 'website', 'url'),
    logo: sayLink(reading, organisation, 'logo'),
    uri: sayLink(reading, organisation, 'uri'),
    organization_identifiers: identifiers.length > 0 ? withoutRepeats(identifiers) : undefined,
  })
}

type Parts = Pick<
  ListedService,
  'phones' | 'contacts' | 'schedules' | 'service_areas' | 'languages' | 'cost_options' | 'funding' | 'attributes'
>

function partsOf(reading: RecordReading, raw: Raw, id: Id): Parts {
  const contacts = contactsIn(reading, listIn(raw, 'contacts', 'contact'), id)
  const own = phonesIn(reading, phoneList(raw), id)
  return {
    phones:
      own.length + contacts.flatMap((contact) => contact.phones).length > 0
        ? own
        : organisationPhones(reading, raw, id),
    contacts: [...contacts, ...contactsOfPlaces(reading, raw, id)].filter(
      (contact, index, all) => all.findIndex((other) => other.id === contact.id) === index,
    ),
    schedules: schedulesIn(reading, listIn(raw, 'schedules', 'regular_schedules'), id),
    service_areas: areasIn(reading, listIn(raw, 'service_areas', 'service_area'), id),
    languages: languagesIn(reading, listIn(raw, 'languages', 'language'), id),
    cost_options: costsIn(reading, listIn(raw, 'cost_options', 'cost_option'), id),
    funding: withoutRepeats(
      listIn(raw, 'funding', 'fundings').flatMap((each) => {
        const source = sayText(reading, each, 'source')
        return source === undefined ? [] : { id: sayId(reading, each, { kind: 'funding', within: id }), source }
      }),
    ),
    attributes: attributesIn(reading, listIn(raw, 'attributes', 'attribute'), id),
  }
}

/** `phones` is a list in the standard; some feeds have one `phone` or `telephone` beside it, as text. */
const phoneList = (raw: Raw): readonly Raw[] => {
  const listed = listIn(raw, 'phones')
  const alone = textIn(raw, 'phone', 'telephone')
  return listed.length > 0 || alone === undefined ? listed : [{ number: alone }]
}

function organisationPhones(reading: RecordReading, raw: Raw, id: Id): readonly ListedPhone[] {
  const organisation = objectIn(raw, 'organization')
  return organisation === undefined ? [] : phonesIn(reading, phoneList(organisation), id)
}

function contactsOfPlaces(reading: RecordReading, raw: Raw, id: Id): readonly ListedContact[] {
  return placesIn(raw).flatMap((place) => [
    ...contactsIn(reading, listIn(place, 'contacts'), id),
    ...contactsIn(reading, listIn(objectIn(place, 'location') ?? {}, 'contacts'), id),
  ])
}

/** Services at a location; where a feed hangs plain locations on a service, each is one. */
const placesIn = (raw: Raw): readonly Raw[] => {
  const places = listIn(raw, 'service_at_locations', 'service_at_location')
  return places.length > 0 ? places : listIn(raw, 'locations', 'location').map((location) => ({ location }))
}

interface OfferOf {
  readonly raw: Raw
  readonly id: Id
  readonly name: string
  readonly parts: Parts
}

/** One offer for each place; one without a place where the record names none. */
function offersOf(reading: RecordReading, of: OfferOf): readonly ListedOffer[] {
  const places = placesIn(of.raw)
  const offers = (places.length > 0 ? places : [{}]).map((place) => offerAt(reading, of, place))
  return withoutRepeats(apart(reading, of.id, offers))
}

function offerAt(reading: RecordReading, of: OfferOf, place: Raw): ListedOffer {
  const rawLocation = objectIn(place, 'location')
  const location = rawLocation && locationIn(reading, rawLocation, of.id)
  const inside = `${of.id}/${location?.id ?? 'no-place'}`
  const id = textIn(place, 'id')
    ? sayId(reading, place, { kind: 'service_at_locations', within: of.id })
    : reading.tools.nameId(`${inside}/offer`)
  const phones = [...phoneList(place), ...phoneList(rawLocation ?? {})]
  const schedules = [...listIn(place, 'schedules', 'regular_schedules'), ...listIn(rawLocation ?? {}, 'schedules')]
  const held = schedulesIn(reading, schedules, inside)
  return known<ListedOffer>({
    id,
    description: sayText(reading, place, 'description'),
    location,
    phones: phonesIn(reading, phones, inside),
    schedules: held,
    signposting: profileOf(reading, {
      raw: of.raw,
      name: of.name,
      location,
      schedules: [...held, ...of.parts.schedules],
      areas: of.parts.service_areas,
    }),
  })
}
