import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Settings } from '../locality/locality.ts'
import { type Day, isAfter } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { namedId } from '../shared/named-id.edge.ts'
import type { Delivery, ListedPhone, ListedService, Signposting } from './listing.ts'
import {
  crisisEntry,
  entriesToShow,
  type Mode,
  type NationalEntry,
  type NationalList,
  nationalEntry,
} from './national.ts'
import { known } from './offer.ts'
import { readCost, readHours, readPhone } from './short-forms.ts'

const idOf = (...names: readonly string[]): Id => namedId(`urn:rightdoor:national:${names.join(':')}`)

function readAs<Shape>(file: URL, shape: z.ZodType<Shape>): Shape {
  const read = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (read.success) return read.data
  throw new Error(`${file.pathname.split('/').slice(-2).join('/')} cannot be read.\n${z.prettifyError(read.error)}`)
}

/** Reads the national list. @param contentDir the folder `content/`. Throws, naming the file, where it cannot be read. */
export function readNational(contentDir: URL): NationalList {
  const folder = new URL('national/', contentDir.href.endsWith('/') ? contentDir.href : `${contentDir.href}/`)
  return {
    entries: readAs(new URL('entries.json', folder), z.array(nationalEntry)),
    crisis: readAs(new URL('crisis.json', folder), z.array(crisisEntry)),
  }
}

function phonesOf({ id, phones, texts }: NationalEntry): readonly ListedPhone[] {
  const voice = phones.flatMap((written) => {
    const phone = readPhone(written)
    return phone ? [{ id: idOf(id, 'phone', written), ...phone }] : []
  })
  const text = texts.map(({ number, send }) => ({
    id: idOf(id, 'text', number),
    number,
    type: 'text' as const,
    ...(send ? { description: `text the word ${send}` } : {}),
  }))
  return [...voice, ...text]
}

const deliveryOf = ({ id, phones, texts, website, email }: NationalEntry): readonly Delivery[] => {
  if (id === 'gp-practice') return ['in-person', 'phone']
  const ways: readonly (readonly [Delivery, boolean])[] = [
    ['phone', phones.length > 0],
    ['text', texts.length > 0],
    ['online', website !== undefined || email !== undefined],
  ]
  return ways.flatMap(([way, there]) => (there ? [way] : []))
}

/** A line for crises is not one of the five kinds of support, so it carries none. */
const groupingsOf = ({ id, kind }: NationalEntry): Signposting['groupings'] =>
  id === 'nhs111-mh' ? [] : kind === 'self-care' ? ['thriving', 'advice'] : ['advice']

function signpostingOf(entry: NationalEntry): Signposting {
  return known<Signposting>({
    plain_summary: entry.what_for,
    topics: entry.topics,
    groupings: groupingsOf(entry),
    kind: entry.kind,
    sector: entry.sector,
    who_can_ask: entry.who_can_ask,
    self_referral: entry.who_can_ask.includes('young-person') ? 'yes' : undefined,
    who_for: entry.who_for,
    how_to_start: entry.how_to_start,
    what_happens_next: entry.what_happens_next,
    limits: entry.limits,
    delivery: deliveryOf(entry),
    checked_by: entry.checkedBy,
    sensitive_location: false,
    reach: 'national',
  })
}

const hoursOf = ({ id, hours }: NationalEntry): ListedService['schedules'] =>
  hours.flatMap((written) => {
    const open = readHours(written)
    return open ? [{ id: idOf(id, 'open', written), ...open }] : []
  })

function locationOf({
  id,
  sign,
}: NationalEntry): NonNullable<ListedService['service_at_locations'][number]['location']> {
  const accessibility = sign ? [{ id: idOf(id, 'sign'), description: sign }] : []
  return { id: idOf(id, 'no-place'), location_type: 'virtual', addresses: [], accessibility }
}

function listedFrom(entry: NationalEntry, today: Day): ListedService {
  const { id, checkedOn } = entry
  const checked = checkedOn && !isAfter(checkedOn, today) ? checkedOn : undefined
  const costs = entry.cost ? [{ id: idOf(id, 'cost'), ...readCost(entry.cost) }] : []
  return {
    id: idOf(id),
    source: { feed: 'national', id: `national:${id}` },
    organization: { id: idOf(id, 'organisation'), name: entry.name },
    name: entry.name,
    status: 'active',
    ...known<Partial<ListedService>>({
      url: entry.website,
      email: entry.email,
      minimum_age: entry.ages?.from,
      maximum_age: entry.ages?.to,
      assured_date: checked,
      alert: checked ? undefined : 'Not yet checked by a named person.',
      fees_description: entry.cost,
    }),
    phones: phonesOf(entry),
    contacts: [],
    schedules: hoursOf(entry),
    service_areas: [{ id: idOf(id, 'area'), name: 'England' }],
    languages: [],
    cost_options: costs,
    funding: [],
    attributes: [],
    service_at_locations: [
      {
        id: idOf(id, 'offer'),
        location: locationOf(entry),
        phones: [],
        schedules: [],
        signposting: signpostingOf(entry),
      },
    ],
  }
}

/** What the national list adds to a locality's directory. @param switchedOn what that locality pays for, from its settings. */
export const nationalServices = ({
  entries,
  mode,
  switchedOn,
  today,
}: {
  readonly entries: readonly NationalEntry[]
  readonly mode: Mode
  readonly switchedOn: Settings['switchedOn']
  readonly today: Day
}): readonly ListedService[] => entriesToShow(entries, mode, switchedOn).map((entry) => listedFrom(entry, today))
