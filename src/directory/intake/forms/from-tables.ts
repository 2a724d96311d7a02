import { eachInTurn, type GiveWay } from '../giving-way.ts'
import { anyOf, type Raw, textIn } from '../raw.ts'
import type { RawRecord } from '../read-records.ts'
import type { Row, Table } from './table.ts'

/** The tables of HSDS, by every name that the standard and its versions give their files. */
const names: Readonly<Record<string, readonly string[]>> = {
  services: ['services', 'service'],
  organizations: ['organizations', 'organization', 'organisations'],
  locations: ['locations', 'location'],
  service_at_locations: [
    'service_at_locations',
    'service_at_location',
    'services_at_location',
    'services_at_locations',
  ],
  addresses: ['addresses', 'address', 'physical_addresses', 'physical_address', 'postal_addresses', 'postal_address'],
  phones: ['phones', 'phone'],
  contacts: ['contacts', 'contact'],
  schedules: ['schedules', 'schedule', 'regular_schedules', 'regular_schedule'],
  holiday_schedules: ['holiday_schedules', 'holiday_schedule'],
  service_areas: ['service_areas', 'service_area'],
  languages: ['languages', 'language'],
  cost_options: ['cost_options', 'cost_option'],
  funding: ['funding', 'fundings'],
  accessibility: [
    'accessibility',
    'accessibilities',
    'accessibility_for_disabilities',
    'accessibility_for_disabilitys',
  ],
  attributes: ['attributes', 'attribute', 'service_attributes', 'other_attributes'],
  taxonomies: ['taxonomies', 'taxonomy'],
  taxonomy_terms: ['taxonomy_terms', 'taxonomy_term', 'terms'],
  service_taxonomies: [
    'service_taxonomies',
    'service_taxonomy',
    'service_taxonomys',
    'link_taxonomies',
    'link_taxonomy',
  ],
  eligibilities: ['eligibilities', 'eligibility', 'eligibilitys'],
  organization_identifiers: ['organization_identifiers', 'organization_identifier'],
}

/** The table that a file of this name holds, or undefined: `Physical_Addresses.csv` holds `addresses`. */
export function hsdsTable(fileName: string): string | undefined {
  const plain = fileName
    .toLowerCase()
    .replace(/^.*[/\\]/, '')
    .replace(/\.(csv|tsv|txt)$/, '')
    .replaceAll(/[\s-]+/g, '_')
  return Object.keys(names).find((table) => names[table]?.includes(plain))
}

type Index = (table: string, column: string, value: string | undefined) => readonly Raw[]

/** Puts the rows of a folder of HSDS tables together: one record for each row of `services`, nested as the API nests it. */
export function recordsOfTables(tables: readonly Table[], giveWay: GiveWay): Promise<readonly RawRecord[]> {
  const index = indexOf(tables)
  const services = tables.filter((table) => hsdsTable(table.name) === 'services').flatMap((table) => table.rows)
  const recordOf = (row: Row): RawRecord => ({
    where: `services ${row.where}`,
    raw: serviceFrom(row, index),
    ...(row.fault ? { fault: row.fault } : {}),
  })
  return eachInTurn(services, recordOf, giveWay)
}

function indexOf(tables: readonly Table[]): Index {
  const maps = new Map<string, Map<string, Raw[]>>()
  return (table, column, value) => {
    if (value === undefined) return []
    const key = `${table}/${column}`
    const map = maps.get(key) ?? rowsBy(tables, table, column)
    maps.set(key, map)
    return map.get(value.trim().toLowerCase()) ?? []
  }
}

function rowsBy(tables: readonly Table[], name: string, column: string): Map<string, Raw[]> {
  const map = new Map<string, Raw[]>()
  for (const table of tables.filter((each) => hsdsTable(each.name) === name)) {
    for (const { cells, fault } of table.rows) {
      const value = cells[column]?.toLowerCase()
      if (value === undefined || fault) continue
      const others = map.get(value)
      if (others) others.push(cells)
      else map.set(value, [cells])
    }
  }
  return map
}

function serviceFrom(row: Row, index: Index): Raw {
  const { cells } = row
  const id = cells['id']
  const own = (table: string): readonly Raw[] => index(table, 'service_id', id).filter(isOfTheService)
  const organisation = index('organizations', 'id', cells['organization_id'])[0]
  const contacts = index('contacts', 'service_id', id).map((contact) => ({
    ...contact,
    phones: index('phones', 'contact_id', textIn(contact, 'id')),
  }))
  return {
    ...cells,
    organization: organisation && organisationFrom(organisation, index),
    phones: own('phones').filter((phone) => textIn(phone, 'contact_id') === undefined),
    contacts,
    schedules: [...own('schedules'), ...own('holiday_schedules').map(holidayFrom)],
    service_areas: index('service_areas', 'service_id', id).map((area) => ({
      ...area,
      name: anyOf(area, 'name', 'service_area'),
    })),
    languages: index('languages', 'service_id', id),
    cost_options: index('cost_options', 'service_id', id),
    funding: index('funding', 'service_id', id),
    attributes: attributesFrom(id, index),
    ...eligibilityFrom(index('eligibilities', 'service_id', id), cells),
    service_at_locations: placesFrom(id, index),
  }
}

/** A row that names a place as well belongs to the place. */
const isOfTheService = (row: Raw): boolean => textIn(row, 'service_at_location_id') === undefined

const holidayFrom = (row: Raw): Raw => {
  const isClosed = /^(true|1|yes)$/i.test(textIn(row, 'closed') ?? '')
  return {
    ...row,
    valid_from: anyOf(row, 'valid_from', 'start_date'),
    valid_to: anyOf(row, 'valid_to', 'end_date'),
    notes: isClosed ? 'closed' : anyOf(row, 'notes'),
  }
}

const organisationFrom = (row: Raw, index: Index): Raw => ({
  ...row,
  website: anyOf(row, 'website', 'url'),
  phones: index('phones', 'organization_id', textIn(row, 'id')).filter(
    (phone) => textIn(phone, 'service_id') === undefined,
  ),
  organization_identifiers: index('organization_identifiers', 'organization_id', textIn(row, 'id')),
})

function placesFrom(serviceId: string | undefined, index: Index): readonly Raw[] {
  return index('service_at_locations', 'service_id', serviceId).map((place) => {
    const id = textIn(place, 'id')
    const at = (table: string): readonly Raw[] => index(table, 'service_at_location_id', id)
    const location = index('locations', 'id', textIn(place, 'location_id'))[0]
    return {
      ...place,
      phones: at('phones'),
      contacts: at('contacts'),
      schedules: [...at('schedules'), ...at('holiday_schedules').map(holidayFrom)],
      location: location && locationFrom(location, index),
    }
  })
}

function locationFrom(row: Raw, index: Index): Raw {
  const id = textIn(row, 'id')
  return {
    ...row,
    addresses: index('addresses', 'location_id', id),
    accessibility: index('accessibility', 'location_id', id).map((each) => ({
      ...each,
      description: anyOf(each, 'description', 'accessibility'),
    })),
    phones: index('phones', 'location_id', id).filter(
      (phone) => (anyOf(phone, 'service_id', 'organization_id', 'contact_id', 'service_at_location_id') ?? '') === '',
    ),
  }
}

function attributesFrom(serviceId: string | undefined, index: Index): readonly Raw[] {
  const three = index('attributes', 'link_id', serviceId).map((row) => ({
    ...row,
    taxonomy_term: termFrom(index('taxonomy_terms', 'id', textIn(row, 'taxonomy_term_id'))[0], index),
  }))
  const two = index('service_taxonomies', 'service_id', serviceId).map((row) => {
    const termId = textIn(row, 'taxonomy_term_id', 'taxonomy_id')
    const term = index('taxonomy_terms', 'id', termId)[0] ?? index('taxonomies', 'id', termId)[0]
    return { ...row, value: anyOf(row, 'taxonomy_detail'), taxonomy_term: termFrom(term, index) }
  })
  return [...three, ...two].filter((each) => each.taxonomy_term !== undefined)
}

function termFrom(term: Raw | undefined, index: Index): Raw | undefined {
  if (!term) return undefined
  const taxonomy = index('taxonomies', 'id', textIn(term, 'taxonomy_id'))[0]
  return { ...term, taxonomy: anyOf(term, 'taxonomy', 'vocabulary') ?? (taxonomy && anyOf(taxonomy, 'name')) }
}

/** HSDS 2 keeps ages and who it is for in a table of their own. */
function eligibilityFrom(rows: readonly Raw[], cells: Raw): Raw {
  if (rows.length === 0) return {}
  const ages = (name: string): readonly number[] => rows.map((row) => Number(textIn(row, name) || 'none'))
  const least = Math.min(...ages('minimum_age'))
  const most = Math.max(...ages('maximum_age'))
  const words = [...new Set(rows.flatMap((row) => textIn(row, 'eligibility') ?? []))].join(', ')
  return {
    minimum_age: anyOf(cells, 'minimum_age') ?? (Number.isNaN(least) ? undefined : least),
    maximum_age: anyOf(cells, 'maximum_age') ?? (Number.isNaN(most) ? undefined : most),
    eligibility_description: anyOf(cells, 'eligibility_description') ?? (words || undefined),
  }
}
