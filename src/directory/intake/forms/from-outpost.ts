import { eachInTurn, type GiveWay } from '../giving-way.ts'
import type { Raw } from '../raw.ts'
import type { RawRecord } from '../read-records.ts'
import { labelled } from './from-v1.ts'
import type { Row, Table } from './table.ts'

/** The columns by which the service list of Outpost is known (wearefuturegov/outpost, data_import/services, seen 2026-11-21). */
export const isOutpost = (columns: readonly string[]): boolean =>
  ['import_id', 'import_id_reference', 'name', 'organisation'].every((column) => columns.includes(column))

/** One record for each row that refers to no other; rows that do add places, costs, hours and contacts to it. */
export async function recordsOfOutpost(table: Table, giveWay: GiveWay): Promise<readonly RawRecord[]> {
  const owners = new Set(table.rows.filter(isOwner).map((row) => row.cells['import_id']))
  const parts = partsByOwner(table)
  const recordsOf = (row: Row): readonly RawRecord[] => {
    const reference = row.cells['import_id_reference']
    if (isOwner(row)) {
      const raw = serviceFrom(row, [row, ...(parts.get(row.cells['import_id'] ?? '') ?? [])])
      return [{ where: row.where, raw, ...(row.fault ? { fault: row.fault } : {}) }]
    }
    if (owners.has(reference) && !row.fault) return []
    const says = row.fault?.says ?? `refers to import_id ${reference}, which is not in this file`
    return [{ where: row.where, raw: row.cells, fault: row.fault ?? { because: 'not-readable' as const, says } }]
  }
  return (await eachInTurn(table.rows, recordsOf, giveWay)).flat()
}

const isOwner = (row: Row): boolean => row.cells['import_id_reference'] === undefined

function partsByOwner(table: Table): ReadonlyMap<string, readonly Row[]> {
  const parts = new Map<string, Row[]>()
  for (const row of table.rows) {
    const owner = row.cells['import_id_reference']
    if (owner === undefined || row.fault) continue
    const others = parts.get(owner)
    if (others) others.push(row)
    else parts.set(owner, [row])
  }
  return parts
}

const isYes = (said: string | undefined): boolean => /^(true|yes|y|1|t)$/i.test(said ?? '')
const isNo = (said: string | undefined): boolean => /^(false|no|n|0|f)$/i.test(said ?? '')

function serviceFrom(row: Row, rows: readonly Row[]): Raw {
  const { cells } = row
  const each = (read: (cells: Row['cells']) => Raw | undefined): readonly Raw[] =>
    rows.map((part) => read(part.cells)).filter((part) => part !== undefined)
  const labels = ['service_taxonomies', 'suitabilities', 'send_needs_support'] as const
  return {
    id: cells['import_id'],
    name: cells['name'],
    description: [cells['description'], cells['support_description']].filter((text) => text !== undefined).join('\n\n'),
    url: cells['url'],
    organization: { name: cells['organisation'] },
    status: statusOf(cells),
    minimum_age: cells['min_age'],
    maximum_age: cells['max_age'],
    application_process: cells['how_to_start'],
    self_referral: isYes(cells['needs_referral']) ? 'no' : isNo(cells['needs_referral']) ? 'yes' : undefined,
    contacts: each(contactFrom),
    schedules: each(scheduleFrom),
    cost_options: each(costFrom),
    attributes: labels.flatMap((label) => listOf(cells[label]).map((name) => labelled(label, name))),
    service_at_locations: each(placeFrom),
    signposting: {},
  }
}

/** Not approved, not visible, or past its last day: it is not for the public. */
function statusOf(cells: Row['cells']): string {
  if (isYes(cells['temporarily_closed'])) return 'temporarily closed'
  return isNo(cells['approved']) || isNo(cells['visible']) ? 'inactive' : 'active'
}

const listOf = (said: string | undefined): readonly string[] =>
  (said ?? '')
    .split(/[;\n]/)
    .map((label) => label.trim())
    .filter((label) => label !== '')

/** Contacts that the service does not show stay out: they are for the people who keep the list. */
function contactFrom(cells: Row['cells']): Raw | undefined {
  const has = cells['contact_name'] ?? cells['contact_email'] ?? cells['contact_phone']
  if (has === undefined || isNo(cells['contact_visible'])) return undefined
  return {
    name: cells['contact_name'],
    title: cells['contact_title'],
    email: cells['contact_email'],
    phone: cells['contact_phone'],
  }
}

function scheduleFrom(cells: Row['cells']): Raw | undefined {
  const weekday = cells['scheduled_weekday']
  return weekday === undefined
    ? undefined
    : { byday: weekday, opens_at: cells['schedules_opens_at'], closes_at: cells['schedules_closes_at'] }
}

function costFrom(cells: Row['cells']): Raw | undefined {
  if (cells['cost_amount'] === undefined && cells['cost_option'] === undefined)
    return isYes(cells['free']) ? { amount: 0, amount_description: 'Free' } : undefined
  return { option: cells['cost_option'], amount: cells['cost_amount'], amount_description: cells['cost_type'] }
}

/** A place that is not shown is left out; one whose exact address is hidden keeps its town and the first part of its postcode. */
function placeFrom(cells: Row['cells']): Raw | undefined {
  const has = cells['location_name'] ?? cells['location_address_1'] ?? cells['location_postcode']
  if (has === undefined || isNo(cells['location_visible'])) return undefined
  const isHidden = isYes(cells['mask_exact_address'])
  const postcode = cells['location_postcode']
  const address = {
    address_1: isHidden ? undefined : cells['location_address_1'],
    city: cells['location_city'],
    postal_code: isHidden ? postcode?.split(/\s+/)[0] : postcode,
  }
  const exact = { latitude: cells['location_latitude'], longitude: cells['location_longitude'] }
  return {
    location: {
      name: isHidden ? undefined : cells['location_name'],
      ...(isHidden ? {} : exact),
      addresses: [address],
      accessibility: listOf(cells['location_accessibilities']).map((description) => ({ description })),
    },
  }
}
