import type { ListedContact, ListedPhone, ListedSchedule, ListedService } from '../../../directory/listing.ts'
import { filled, type JsonRecord, mailAddress } from './filled.ts'

const phoneRecord = (phone: ListedPhone): JsonRecord =>
  filled({ id: phone.id, number: phone.number, type: phone.type, description: phone.description })

/** Telephones that have a number. */
export const phoneRecords = (phones: readonly ListedPhone[]): readonly JsonRecord[] =>
  phones.filter(({ number }) => number.trim() !== '').map(phoneRecord)

/**
 * A contact without the person: no name, and no mailbox or title that goes with one. What is left is how to reach a desk.
 * Nothing left: no contact.
 */
export function contactRecords(contacts: readonly ListedContact[]): readonly JsonRecord[] {
  return contacts.flatMap((contact) => {
    const name = contact.name?.trim() ?? ''
    const namesThem = name !== '' && (contact.title ?? '').toLowerCase().includes(name.toLowerCase())
    const record = filled({
      id: contact.id,
      title: namesThem ? undefined : contact.title,
      email: name === '' ? mailAddress(contact.email) : undefined,
      phones: phoneRecords(contact.phones),
    })
    return Object.keys(record).length > 1 ? [record] : []
  })
}

/** `17:00` as the standard's own example writes it. Local to Europe/London: an offset would be wrong for half the year. */
const atTime = (time: string | undefined): string | undefined =>
  time !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? `${time}:00` : time

export const scheduleRecord = (schedule: ListedSchedule): JsonRecord =>
  filled({
    id: schedule.id,
    valid_from: schedule.valid_from,
    valid_to: schedule.valid_to,
    dtstart: schedule.dtstart,
    freq: schedule.freq,
    interval: schedule.interval,
    byday: schedule.byday,
    bymonthday: schedule.bymonthday,
    description: schedule.description,
    opens_at: atTime(schedule.opens_at),
    closes_at: atTime(schedule.closes_at),
    attending_type: schedule.attending_type,
    notes: schedule.notes,
  })

export const areaRecord = (area: ListedService['service_areas'][number]): JsonRecord =>
  filled({
    id: area.id,
    name: area.name,
    description: area.description,
    extent: area.extent,
    extent_type: area.extent_type,
    uri: area.uri,
    service_area: area.name,
  })

export const costRecord = (cost: ListedService['cost_options'][number]): JsonRecord =>
  filled({
    id: cost.id,
    valid_from: cost.valid_from,
    valid_to: cost.valid_to,
    option: cost.option,
    currency: cost.amount === undefined ? undefined : 'gbp',
    amount: Number.isFinite(cost.amount) ? cost.amount : undefined,
    amount_description: cost.amount_description,
  })

export const languageRecord = ({ id, name, code, note }: ListedService['languages'][number]): JsonRecord =>
  filled({ id, name, code, note })
