import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Locality, usualSettings } from '../locality/locality.ts'
import type { Place } from '../places/place.ts'
import type { Day } from '../shared/day.ts'
import {
  type WrittenLocality,
  writtenLocality,
  writtenOrganisations,
  writtenPlaces,
  writtenService,
  writtenVenues,
} from './demonstration.ts'
import { listedFrom } from './demonstration-listing.edge.ts'
import type { ListedService } from './listing.ts'

/** An invented locality: everything in it, its people included, is made up, and every page says so. */
export interface Demonstration {
  readonly locality: Locality
  readonly places: readonly Place[]
  readonly services: readonly ListedService[]
  /** How many people of each age from 0 to 25 are said to live there. */
  readonly youngPeople: WrittenLocality['young_people']
}

const within = (folder: URL, path: string): URL =>
  new URL(path, folder.href.endsWith('/') ? folder.href : `${folder.href}/`)

function named(value: unknown): string {
  const holder = z.object({ id: z.string() }).safeParse(value)
  return holder.success ? ` “${holder.data.id}”` : ''
}

function readAs<Shape>(file: URL, shape: z.ZodType<Shape>): Shape {
  const written: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const read = shape.safeParse(written)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path: [first, ...rest], message }) => {
    const entry = Array.isArray(written) && typeof first === 'number' ? named(written[first]) : ''
    return `entry ${String(first ?? '')}${entry} ${rest.join('.')}: ${message}`
  })
  throw new Error(`${file.pathname.split('/').slice(-3).join('/')} cannot be read.\n${faults.join('\n')}`)
}

/** Somebody invented, who reads complaints. */
function contactFrom({ contact }: WrittenLocality): Pick<Locality['settings'], 'contact'> {
  if (!contact) return {}
  const { name, phone, email } = contact
  return { contact: { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}) } }
}

function localityFrom(written: WrittenLocality): Locality {
  return {
    slug: written.slug,
    name: written.name,
    demonstration: true,
    isDefault: true,
    hosts: [],
    authorities: [written.authority],
    settings: {
      ...usualSettings,
      ...contactFrom(written),
      switchedOn: written.switched_on.map(({ entry, youngest, oldest }) => ({
        entry,
        ...(youngest === undefined ? {} : { youngest }),
        ...(oldest === undefined ? {} : { oldest }),
      })),
    },
  }
}

function readPlaces(folder: URL, authority: string): readonly Place[] {
  return readAs(within(folder, 'places.json'), writtenPlaces).map(({ code, latitude, longitude }) => ({
    code,
    kind: code.includes(' ') ? 'sector' : 'outcode',
    latitude,
    longitude,
    authority,
    authorityShare: 1,
  }))
}

/**
 * Reads the demonstration locality.
 * @param contentDir the folder `content/` of the product.
 * @param today the day from which "checked 3 days ago" is counted back.
 * Throws, with the name of file and entry, where something is written in a way that cannot be read.
 */
export function readDemonstration(contentDir: URL, today: Day): Demonstration {
  const folder = within(contentDir, 'demonstration/ashmere/')
  const written = readAs(within(folder, 'locality.json'), writtenLocality)
  const places = readPlaces(folder, written.authority)
  const organisations = readAs(within(folder, 'organisations.json'), writtenOrganisations)
  const venues = readAs(within(folder, 'venues.json'), writtenVenues)
  const around = { slug: written.slug, area: written.area, organisations, venues, places, today }
  const services = readdirSync(within(folder, 'offers/'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => readAs(within(folder, `offers/${file}`), z.array(writtenService)))
    .map((service) => listedFrom(service, around))
  return { locality: localityFrom(written), places, services, youngPeople: written.young_people }
}
