import type { ListedService } from '../listing.ts'
import type { Form } from './forms/detect.ts'
import { fromV1, vendorLabels } from './forms/from-v1.ts'
import { eachInTurn, type GiveWay } from './giving-way.ts'
import { faultsOf } from './listed/listed-shape.ts'
import { normalise, sourceIdOf } from './listed/normalise.ts'
import { canonical, depthOf, emptyValuesIn, isRaw, listIn, type Raw, written } from './raw.ts'
import { type Note, startNotes } from './text/note.ts'
import type { Reading } from './tools.ts'

/** Why a record could not be kept. */
export type WhyQuarantined =
  | 'not-a-record'
  | 'not-readable'
  | 'nested-too-deep'
  | 'blank-name'
  | 'duplicate-id'
  | 'columns-shifted'
  | 'shape'
  | 'held-by-another-feed'

export interface Quarantined {
  readonly because: WhyQuarantined
  /** In plain words, for whoever looks after the feed. */
  readonly says: string
  /** `row 7`, `/contents/3` or an address. */
  readonly where: string
  readonly sourceId?: string
  readonly name?: string
  /** The record as it came, as JSON text. */
  readonly raw: string
}

export interface KeptRecord {
  readonly service: ListedService
  readonly where: string
  readonly raw: string
  readonly notes: readonly Note[]
  /** Read from a list only, because its details could not be had: never takes the place of a fuller one. */
  readonly listOnly?: boolean
}

/** What was made of the records of a feed. Nothing is lost: kept + quarantined + repeated = read. */
export interface ReadFeed {
  readonly form: Form
  readonly read: number
  readonly kept: readonly KeptRecord[]
  readonly services: readonly ListedService[]
  readonly quarantined: readonly Quarantined[]
  /** Records that came a second time, the same to the letter. */
  readonly repeated: number
  readonly emptyValues: number
}

export interface RawRecord {
  readonly where: string
  readonly raw: unknown
  readonly listOnly?: boolean
  /** A fault that the reader of the file has already found in this row. */
  readonly fault?: { readonly because: WhyQuarantined; readonly says: string }
}

const deepest = 50

/** Normalises and checks every record. One bad record never costs another. */
export function readRecords(form: Form, records: readonly RawRecord[], reading: Reading): ReadFeed {
  const going = startReading(form, reading)
  for (const record of records) going.take(record)
  return going.end()
}

export interface InTurns extends Reading {
  readonly giveWay: GiveWay
  readonly progress: (done: number) => void
}

/** The same, giving way to others between two records. */
export async function readRecordsInTurns(
  form: Form,
  records: readonly RawRecord[],
  reading: InTurns,
): Promise<ReadFeed> {
  const going = startReading(form, reading)
  await eachInTurn(
    records,
    (record, index) => {
      going.take(record)
      if ((index + 1) % 100 === 0) reading.progress(index + 1)
    },
    reading.giveWay,
  )
  return going.end()
}

interface Going {
  readonly take: (record: RawRecord) => void
  readonly end: () => ReadFeed
}

function startReading(form: Form, reading: Reading): Going {
  const kept = new Map<string, { readonly read: KeptRecord; readonly raw: unknown }>()
  const quarantined: Quarantined[] = []
  let taken = 0
  let repeated = 0
  let emptyValues = 0
  return {
    take(record) {
      taken += 1
      const read = readRecord(form, record, reading)
      if ('because' in read) {
        quarantined.push(read)
        return
      }
      emptyValues += emptyValuesIn(record.raw)
      const earlier = kept.get(read.service.id)
      if (!earlier) kept.set(read.service.id, { read, raw: record.raw })
      else if (canonical(earlier.raw) === canonical(record.raw)) repeated += 1
      else quarantined.push(duplicateOf(read, earlier.read))
    },
    end() {
      const all = [...kept.values()].map(({ read }) => read)
      const services = all.map((record) => record.service)
      return { form, read: taken, kept: all, services, quarantined, repeated, emptyValues }
    },
  }
}

function duplicateOf(read: KeptRecord, earlier: KeptRecord): Quarantined {
  const says = `has the same id as the record at ${earlier.where} ("${earlier.service.name}") but says something else`
  return {
    because: 'duplicate-id',
    says,
    where: read.where,
    sourceId: read.service.source.id,
    name: read.service.name,
    raw: read.raw,
  }
}

function readRecord(form: Form, record: RawRecord, reading: Reading): KeptRecord | Quarantined {
  const { where, raw } = record
  if (record.fault) return { ...record.fault, where, raw: written(raw) }
  if (!isRaw(raw)) return refuse(record, 'not-a-record', 'is not a record but a single value or a list')
  if (depthOf(raw, deepest + 1) > deepest)
    return refuse(record, 'nested-too-deep', `is nested more than ${deepest} deep`)
  const { notes, note } = startNotes()
  try {
    const service = normalise({ ...reading, note }, asV3(form, raw))
    if (service.name === '') return refuse(record, 'blank-name', 'has no name')
    const faults = faultsOf(service)
    if (faults.length > 0) return refuse(record, 'shape', faults.join('; '))
    const kept = { service, where, raw: written(raw), notes }
    return record.listOnly ? { ...kept, listOnly: true } : kept
  } catch (error) {
    return refuse(
      record,
      'not-readable',
      `could not be read: ${error instanceof Error ? error.message : 'unknown fault'}`,
    )
  }
}

function asV3(form: Form, raw: Raw): Raw {
  if (form === 'open-referral-uk-1') return fromV1(raw)
  const labels = vendorLabels(raw)
  return labels.length > 0 ? { ...raw, attributes: [...listIn(raw, 'attributes'), ...labels] } : raw
}

function refuse(record: RawRecord, because: WhyQuarantined, says: string): Quarantined {
  const raw = isRaw(record.raw) ? record.raw : {}
  const sourceId = sourceIdOf(raw)
  const name =
    typeof raw['name'] === 'string' ? raw['name'].replaceAll(/\0|\p{Surrogate}/gu, '').slice(0, 200) : undefined
  return {
    because,
    says,
    where: record.where,
    ...(sourceId === undefined ? {} : { sourceId }),
    ...(name === undefined ? {} : { name }),
    raw: written(record.raw),
  }
}
