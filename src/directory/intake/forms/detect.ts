import { anyOf, isRaw, listIn, objectIn, type Raw, textIn } from '../raw.ts'

/** Which form a feed has. */
export type Form = 'open-referral-uk-1' | 'open-referral-uk-3' | 'hsds-tables' | 'outpost' | 'mapped-csv'

/** Records found in a JSON text, and what its envelope says about them. */
export interface FoundRecords {
  readonly form: Form
  /** A pointer to each record, `/contents/3`, and the record. */
  readonly records: readonly { readonly where: string; readonly raw: unknown }[]
  /** How many records the feed says it has in all its pages. */
  readonly total?: number
  readonly pages?: number
  /** The number of this page, as the feed counts. */
  readonly page?: number
}

const envelopes = ['contents', 'content', 'services', 'service', 'items', 'results', 'data', 'records'] as const

/** Finds the records of a parsed JSON value: an envelope, a bare list, one service. Undefined where it is none of these. */
export function findRecords(value: unknown, inside = 0): FoundRecords | undefined {
  if (Array.isArray(value)) return found(value, '', {})
  if (!isRaw(value)) return undefined
  if (Array.isArray(value['services']) && Array.isArray(value['organizations'])) return undefined
  const key = envelopes.find((name) => Array.isArray(value[name]))
  const list = key === undefined ? undefined : value[key]
  if (key !== undefined && Array.isArray(list) && !looksLikeService(value)) return found(list, `/${key}`, value)
  if (looksLikeService(value)) return found([value], '', {})
  const inner = objectIn(value, 'data', 'result', 'response', '_embedded')
  return inner && inside < 3 ? findRecords(inner, inside + 1) : undefined
}

const looksLikeService = (raw: Raw): boolean =>
  textIn(raw, 'name') !== undefined &&
  ['status', 'description', 'organization', 'organization_id', 'service_at_locations'].some((name) => name in raw)

function found(list: readonly unknown[], at: string, envelope: Raw): FoundRecords {
  const one = list.length === 1 && at === ''
  return {
    form: formOf(list, envelope),
    records: list.map((raw, index) => ({ where: one ? '/' : `${at}/${index}`, raw })),
    ...numberIn(envelope, 'total', 'total_items', 'totalElements', 'total', 'count'),
    ...numberIn(envelope, 'pages', 'total_pages', 'totalPages'),
    ...numberIn(envelope, 'page', 'page_number', 'number'),
  }
}

function numberIn(raw: Raw, as: string, ...names: readonly string[]): Raw {
  const value = anyOf(raw, ...names)
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? { [as]: number } : {}
}

const onlyInV1 = [
  'attending_access',
  'attending_type',
  'deliverable_type',
  'eligibilitys',
  'service_taxonomys',
  'regular_schedules',
  'holiday_schedules',
  'fundings',
  'pc_metadata',
]

/** The envelope tells the two standards apart; without one, fields that only the first one has. */
function formOf(list: readonly unknown[], envelope: Raw): Form {
  if ('total_items' in envelope || 'total_pages' in envelope) return 'open-referral-uk-3'
  if ('totalElements' in envelope || 'totalPages' in envelope) return 'open-referral-uk-1'
  const sample = list.filter(isRaw).slice(0, 50)
  return sample.some(isV1) ? 'open-referral-uk-1' : 'open-referral-uk-3'
}

function isV1(raw: Raw): boolean {
  if (onlyInV1.some((name) => name in raw)) return true
  const organisation = objectIn(raw, 'organization')
  const places = listIn(raw, 'service_at_locations').map((place) => objectIn(place, 'location') ?? {})
  return (
    (organisation !== undefined && 'url' in organisation && !('website' in organisation)) ||
    places.some((place) => 'physical_addresses' in place)
  )
}

/** How a text begins that is no JSON at all. */
export type NotJson = 'empty' | 'html' | 'xml' | 'other'

export function whatItIs(text: string): NotJson {
  const start = text.slice(0, 1_000).trimStart().toLowerCase()
  if (start === '') return 'empty'
  if (/^<(!doctype html|html|head|body|!--)/.test(start)) return 'html'
  return start.startsWith('<') ? 'xml' : 'other'
}
