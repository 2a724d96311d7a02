import { z } from 'zod'
import { parseDay } from '../../../shared/day.ts'
import { parseId } from '../../../shared/id.ts'
import type { ListedService } from '../../listing.ts'
import { soundEmail } from '../text/link.ts'

const id = z.string().refine((text) => parseId(text) === text, 'is no id of the shape 8-4-4-4-12 in lower case')
const text = z
  .string()
  .min(1)
  .max(20_100)
  .refine((said) => !said.includes('\0'), 'holds a NUL character')
const line = text.refine((said) => said.trim() !== '' && !said.includes('\n'), 'is blank or has several lines')
const day = z.string().refine((said) => parseDay(said) !== undefined, 'is no day')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time of day')
const link = z.string().regex(/^https?:\/\/[!-~]+$/, 'is no address of a web page')
const email = z.string().max(254).regex(soundEmail, 'is no email address')
const age = z.int().min(0).max(120)

const phone = z.strictObject({
  id,
  number: z.string().regex(/^[+\d][\d ()x-]*( ext \d+)?$/, 'is no telephone number'),
  type: z.enum(['text', 'voice', 'fax', 'cell', 'video', 'pager', 'textphone']).optional(),
  description: text.optional(),
})

const schedule = z.strictObject({
  id,
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  interval: z.int().min(1).optional(),
  byday: z
    .string()
    .regex(/^(-?\d)?(MO|TU|WE|TH|FR|SA|SU)(,(-?\d)?(MO|TU|WE|TH|FR|SA|SU))*$/)
    .optional(),
  bymonthday: z.string().optional(),
  dtstart: day.optional(),
  valid_from: day.optional(),
  valid_to: day.optional(),
  opens_at: time.optional(),
  closes_at: time.optional(),
  description: text.optional(),
  attending_type: text.optional(),
  notes: text.optional(),
})

const location = z.strictObject({
  id,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: line.optional(),
  description: text.optional(),
  transportation: text.optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  addresses: z.array(
    z.strictObject({
      id,
      address_1: line,
      address_2: line.optional(),
      city: line.optional(),
      region: line.optional(),
      state_province: line.optional(),
      postal_code: line.optional(),
      country: z.string().length(2),
    }),
  ),
  accessibility: z.array(
    z.strictObject({ id, description: text.optional(), details: text.optional(), url: link.optional() }),
  ),
})

const signposting = z.looseObject({
  topics: z.array(z.string().min(1)),
  groupings: z.array(z.enum(['help', 'thriving', 'risk-support', 'advice', 'more-help'])),
  delivery: z.array(z.enum(['in-person', 'at-home', 'at-school', 'online', 'phone', 'text'])),
  sensitive_location: z.boolean(),
})

const organization = z.strictObject({
  id,
  name: line,
  description: text.optional(),
  email: email.optional(),
  website: link.optional(),
  logo: link.optional(),
  uri: link.optional(),
  organization_identifiers: z
    .array(z.strictObject({ id, identifier_scheme: line.optional(), identifier_type: line, identifier: line }))
    .optional(),
})

/** What every listed service must be before it is kept: the last gate of intake, and of what is written by hand. */
const listedService = z.strictObject({
  id,
  source: z.strictObject({ feed: line, id: line }),
  organization,
  name: line,
  alternate_name: line.optional(),
  description: text.optional(),
  url: link.optional(),
  email: email.optional(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  interpretation_services: text.optional(),
  application_process: text.optional(),
  fees_description: text.optional(),
  accreditations: text.optional(),
  eligibility_description: text.optional(),
  minimum_age: age.optional(),
  maximum_age: age.optional(),
  assured_date: day.optional(),
  alert: text.optional(),
  last_modified: z.iso.datetime().optional(),
  phones: z.array(phone),
  contacts: z.array(
    z.strictObject({
      id,
      name: line.optional(),
      title: line.optional(),
      email: email.optional(),
      phones: z.array(phone),
    }),
  ),
  schedules: z.array(schedule),
  service_areas: z.array(
    z.strictObject({
      id,
      name: line.optional(),
      description: text.optional(),
      extent: z.string().min(1).optional(),
      extent_type: z.enum(['geojson', 'topojson', 'kml', 'text']).optional(),
      uri: link.optional(),
    }),
  ),
  languages: z.array(z.strictObject({ id, name: line, code: z.string().optional(), note: text.optional() })),
  cost_options: z.array(
    z.strictObject({
      id,
      option: text.optional(),
      amount: z.number().min(0).optional(),
      amount_description: text.optional(),
      valid_from: day.optional(),
      valid_to: day.optional(),
    }),
  ),
  funding: z.array(z.strictObject({ id, source: text })),
  attributes: z.array(
    z.strictObject({
      id,
      term: z.strictObject({ id, code: line.optional(), name: line, taxonomy: line }),
      value: text.optional(),
    }),
  ),
  service_at_locations: z
    .array(
      z.strictObject({
        id,
        description: text.optional(),
        location: location.optional(),
        phones: z.array(phone),
        schedules: z.array(schedule),
        signposting,
      }),
    )
    .min(1),
})

/** @returns what is wrong with it, one line for each fault (`url is no address of a web page`); empty where nothing is. */
export function faultsOf(service: ListedService): readonly string[] {
  const read = listedService.safeParse(service)
  if (read.success) return []
  return read.error.issues.slice(0, 20).map((issue) => `${issue.path.join('/')} ${issue.message}`)
}
