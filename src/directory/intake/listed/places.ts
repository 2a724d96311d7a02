import type { ListedAddress, ListedLocation, ListedSchedule } from '../../listing.ts'
import { known } from '../../offer.ts'
import { listIn, type Raw, textIn } from '../raw.ts'
import { sayDay, sayId, sayLine, sayLink, sayNumber, sayText, sayTime, withoutRepeats } from '../text/fields.ts'
import { readWeekdays, weekdays } from '../text/when.ts'
import type { RecordReading } from '../tools.ts'

export function schedulesIn(reading: RecordReading, raws: readonly Raw[], within: string): readonly ListedSchedule[] {
  const schedules = raws.map((raw) => {
    const byday = daysIn(reading, raw)
    const interval = sayNumber(raw, 'interval')
    return known<ListedSchedule>({
      id: sayId(reading, raw, { kind: 'schedules', within }),
      freq: frequency(raw, byday),
      interval: interval !== undefined && interval >= 1 && interval <= 52 ? Math.floor(interval) : undefined,
      byday,
      bymonthday: /^-?\d{1,2}(,-?\d{1,2})*$/.exec(textIn(raw, 'bymonthday')?.replaceAll(' ', '') ?? '')?.[0],
      dtstart: sayDay(reading, raw, 'dtstart'),
      valid_from: sayDay(reading, raw, 'valid_from'),
      valid_to: sayDay(reading, raw, 'valid_to', 'until'),
      opens_at: sayTime(reading, raw, 'opens_at'),
      closes_at: sayTime(reading, raw, 'closes_at'),
      description: sayText(reading, raw, 'description'),
      attending_type: sayLine(reading, raw, 'attending_type'),
      notes: sayText(reading, raw, 'notes'),
    })
  })
  return withoutRepeats(schedules).filter((schedule) => Object.keys(schedule).some((name) => name !== 'id'))
}

function daysIn(reading: RecordReading, raw: Raw): string | undefined {
  const said = textIn(raw, 'byday', 'weekday')
  if (said === undefined || said.trim() === '')
    return /daily/i.test(textIn(raw, 'freq') ?? '') ? weekdays.join() : undefined
  const days = readWeekdays(said)
  if (days === undefined) reading.note('time-dropped', 'byday', said)
  return days
}

function frequency(raw: Raw, byday: string | undefined): ListedSchedule['freq'] {
  const said = textIn(raw, 'freq')?.toLowerCase() ?? ''
  if (/month/.test(said)) return 'MONTHLY'
  if (/week|dai|day/.test(said)) return 'WEEKLY'
  if (byday === undefined || said !== '') return undefined
  return /\d/.test(byday) ? 'MONTHLY' : 'WEEKLY'
}

export function locationIn(reading: RecordReading, raw: Raw, within: string): ListedLocation {
  const id = sayId(reading, raw, { kind: 'locations', within })
  const addresses = listIn(raw, 'addresses', 'physical_addresses', 'physical_address', 'address')
  const accessibility = listIn(
    raw,
    'accessibility',
    'accessibility_for_disabilities',
    'accessibility_for_disabilitys',
    'accessibilities',
  )
  const type = textIn(raw, 'location_type')?.trim().toLowerCase()
  return known<ListedLocation>({
    id,
    location_type: type === 'postal' || type === 'virtual' ? type : 'physical',
    name: sayLine(reading, raw, 'name'),
    description: sayText(reading, raw, 'description'),
    transportation: sayText(reading, raw, 'transportation'),
    ...pointIn(reading, raw),
    addresses: withoutRepeats(addresses.flatMap((each) => addressIn(reading, each, id) ?? [])),
    accessibility: withoutRepeats(accessibility.flatMap((each) => accessIn(reading, each, id))),
  })
}

function pointIn(reading: RecordReading, raw: Raw): { latitude: number | undefined; longitude: number | undefined } {
  const latitude = sayNumber(raw, 'latitude', 'lat')
  const longitude = sayNumber(raw, 'longitude', 'lon', 'lng', 'long')
  const isThere = latitude !== undefined && longitude !== undefined && (latitude !== 0 || longitude !== 0)
  const isSound = isThere && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  if (!isSound && (latitude ?? longitude) !== undefined)
    reading.note('point-dropped', 'latitude', `${latitude}, ${longitude}`)
  return isSound ? { latitude, longitude } : { latitude: undefined, longitude: undefined }
}

function addressIn(reading: RecordReading, raw: Raw, within: string): ListedAddress | undefined {
  const [first, ...others] = [
    sayLine(reading, raw, 'address_1', 'street', 'line_1'),
    sayLine(reading, raw, 'address_2', 'line_2'),
    sayLine(reading, raw, 'address_3'),
    sayLine(reading, raw, 'address_4'),
  ].filter((line) => line !== undefined)
  const city = sayLine(reading, raw, 'city', 'town')
  const postal_code = sayLine(reading, raw, 'postal_code', 'postcode')
  const address_1 = first ?? city ?? postal_code
  if (address_1 === undefined) return undefined
  return known<ListedAddress>({
    id: sayId(reading, raw, { kind: 'addresses', within }),
    address_1,
    address_2: others.length > 0 ? others.join(', ') : undefined,
    city,
    region: sayLine(reading, raw, 'region'),
    state_province: sayLine(reading, raw, 'state_province', 'county'),
    postal_code: postal_code === undefined ? undefined : tidyPostcode(postal_code),
    country: countryOf(textIn(raw, 'country')),
  })
}

const countryOf = (said: string | undefined): string => {
  const code = said?.trim().toUpperCase() ?? ''
  return /^[A-Z]{2}$/.test(code) && code !== 'UK' ? code : 'GB'
}

/** "dn157as" as "DN15 7AS"; what is no British postcode stays as it is. */
export function tidyPostcode(said: string): string {
  const solid = said.toUpperCase().replaceAll(/[\s.-]+/g, '')
  const parts = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(solid)
  return parts ? `${parts[1]} ${parts[2]}` : said
}

function accessIn(reading: RecordReading, raw: Raw, within: string): ListedLocation['accessibility'] {
  const said = known<ListedLocation['accessibility'][number]>({
    id: sayId(reading, raw, { kind: 'accessibility', within }),
    description: sayText(reading, raw, 'description', 'accessibility'),
    details: sayText(reading, raw, 'details'),
    url: sayLink(reading, raw, 'url'),
  })
  return (said.description ?? said.details ?? said.url) === undefined ? [] : [said]
}
