import { eachInTurn, type GiveWay } from '../giving-way.ts'
import type { Raw } from '../raw.ts'
import type { RawRecord } from '../read-records.ts'
import { readTime, weekdays } from '../text/when.ts'
import { labelled } from './from-v1.ts'
import { type Fix, type Mappable, type Mapping, mappable, type Source } from './mapping.ts'
import { plainColumn, type Row, type Table } from './table.ts'

/** One record for each row of a list, as its mapping says. */
export const recordsOfMapping = (table: Table, mapping: Mapping, giveWay: GiveWay): Promise<readonly RawRecord[]> =>
  eachInTurn(
    table.rows,
    (row) => ({ where: row.where, raw: serviceFrom(row, mapping), ...(row.fault ? { fault: row.fault } : {}) }),
    giveWay,
  )

type Say = (field: Mappable) => string | undefined

function serviceFrom(row: Row, mapping: Mapping): Raw {
  const cell = cellsOf(row, mapping)
  const say: Say = (field) => sayFrom(mapping.fields[field], cell)
  const id = [mapping.id].flat().map((column) => cell(column) ?? '')
  const labels = Object.entries(mapping.labels).flatMap(([list, from]) =>
    valuesOf(from, cell).map((name) => labelled(list, name)),
  )
  const simple = mappable.filter((field) => !field.includes('.') && field !== 'phone' && field !== 'languages')
  return {
    ...Object.fromEntries(simple.map((field) => [field, say(field)])),
    id: id.some((part) => part !== '') ? id.join('|') : undefined,
    phone: say('phone'),
    languages: valuesOf(mapping.fields.languages, cell).map((name) => ({ name })),
    organization: organisationFrom(say),
    schedules: hoursFrom(say),
    service_areas: areaFrom(say),
    service_at_locations: placeFrom(say, valuesOf(mapping.fields['location.accessibility'], cell)),
    attributes: labels,
    signposting: { ...mapping.signposting, self_referral: selfReferral(mapping, cell) },
    row: row.cells,
  }
}

type Cell = (column: string) => string | undefined

/** A cell by the name of its column; words for "nothing is known" count as empty. */
function cellsOf(row: Row, mapping: Mapping): Cell {
  const nothing = new Set(mapping.nothing.map((word) => word.trim().toLowerCase()))
  return (column) => {
    const said = row.cells[plainColumn(column)]?.replaceAll(/[\s\u00a0]+/g, ' ').trim()
    return said === undefined || said === '' || nothing.has(said.toLowerCase()) ? undefined : said
  }
}

function sayFrom(from: Source | undefined, cell: Cell): string | undefined {
  if (from === undefined) return undefined
  if (typeof from === 'string') return cell(from)
  if ('always' in from) return from.always
  if ('first' in from) return from.first.map(cell).find((value) => value !== undefined)
  if ('sentence' in from) return sentenceOf(from.sentence, cell)
  const said = cell(from.column)
  const meant = said === undefined ? undefined : (wordFor(from.words, said) ?? said)
  return (from.fix ?? []).reduce<string | undefined>((value, fix) => value && mend[fix](value), meant)
}

function valuesOf(from: Source | undefined, cell: Cell): readonly string[] {
  const value = sayFrom(from, cell)
  const split = typeof from === 'object' && 'split' in from ? from.split : undefined
  if (value === undefined) return []
  const pieces = split === undefined ? [value] : value.split(split)
  return [...new Set(pieces.map((piece) => piece.trim()))].filter((piece) => piece !== '')
}

const wordFor = (words: Readonly<Record<string, string>> | undefined, said: string): string | undefined =>
  Object.entries(words ?? {}).find(([word]) => word.trim().toLowerCase() === said.toLowerCase())?.[1]

function sentenceOf(sentence: string, cell: Cell): string | undefined {
  const columns = [...sentence.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '')
  if (columns.some((column) => cell(column) === undefined)) return undefined
  return sentence.replaceAll(/\{([^}]+)\}/g, (_, column: string) => cell(column) ?? '')
}

const mend: Readonly<Record<Fix, (value: string) => string | undefined>> = {
  /** A spreadsheet took the number for a quantity: the first 0 is gone, and 1618341000 became 1618341e3. */
  'leading-0': (value) => {
    const whole = /^[1-9]\d{4,9}e\d$/i.test(value) ? String(Number(value)) : value
    return /^[1-9]\d{8,9}$/.test(whole.replaceAll(' ', '')) ? `0${whole}` : whole
  },
  /** E0800001 lost a nought: codes of areas have a letter and eight digits. */
  'area-code': (value) => (/^[A-Z]\d{7}$/.test(value) ? `${value.slice(0, 3)}0${value.slice(3)}` : value),
  capitals: (value) => (value === value.toUpperCase() ? inWords(value) : value),
  'only-email': (value) => (value.includes('@') ? value : undefined),
  'only-phone': (value) => /\+?\(?\d[\d\s()-]{7,}\d/.exec(value)?.[0],
  'only-link': (value) =>
    /^(https?:\/\/|www\.)|^[\w.-]+\.(org|com|uk|net)\b/i.test(value) && !value.includes('@') ? value : undefined,
}

const small = new Set(['and', 'of', 'the', 'in', 'for', 'on', 'at', 'by', 'to', 'with', 'a', 'an'])

/** THE FRIENDS OF SALE as "The Friends of Sale"; what has digits or no vowel (CIO, 1ST) keeps its capitals. */
const inWords = (shouted: string): string =>
  shouted.toLowerCase().replaceAll(/[\p{L}\p{N}'’]+/gu, (word, at: number) => {
    if (/\d/.test(word) || !/[aeiouy]/.test(word)) return /^\d+(st|nd|rd|th)$/.test(word) ? word : word.toUpperCase()
    return at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)
  })

function organisationFrom(say: Say): Raw {
  const numbers = [
    { identifier_type: 'Charity number', identifier_scheme: 'GB-CHC', identifier: say('organization.charity_number') },
    { identifier_type: 'Company number', identifier_scheme: 'GB-COH', identifier: say('organization.company_number') },
  ]
  return {
    id: say('organization.id'),
    name: say('organization.name') ?? say('name'),
    description: say('organization.description'),
    website: say('organization.website'),
    email: say('organization.email'),
    organization_identifiers: numbers.filter((number) => number.identifier !== undefined),
  }
}

function areaFrom(say: Say): readonly Raw[] {
  const code = say('area.code')
  const isCode = code !== undefined && /^[A-Z]\d{8}$/.test(code)
  const uri = isCode ? `http://statistics.data.gov.uk/id/statistical-geography/${code}` : undefined
  const name = say('area.name')
  return name === undefined && uri === undefined ? [] : [{ name, uri }]
}

/** "12 High Street, Sale, Manchester": the last part is the town unless the list has a column for it. */
function placeFrom(say: Say, accessibility: readonly string[]): readonly Raw[] {
  const said = say('location.address')
  const parts = (said ?? '').split(/\s*,\s*/).filter((part) => part !== '')
  const city = say('location.city') ?? (parts.length > 1 ? parts.at(-1) : undefined)
  const lines = say('location.city') === undefined && parts.length > 1 ? parts.slice(0, -1) : parts
  const postal_code = say('location.postcode')
  if (said === undefined && postal_code === undefined && say('location.latitude') === undefined) return []
  const address = { address_1: lines[0], address_2: lines.slice(1).join(', '), city, postal_code }
  return [
    {
      location: {
        location_type: say('location.type'),
        name: say('location.name'),
        latitude: say('location.latitude'),
        longitude: say('location.longitude'),
        addresses: [address],
        accessibility: accessibility.map((description) => ({ description })),
      },
    },
  ]
}

const dayColumns: readonly Mappable[] = [
  'hours.monday',
  'hours.tuesday',
  'hours.wednesday',
  'hours.thursday',
  'hours.friday',
  'hours.saturday',
  'hours.sunday',
]

/** Hours of a day, "08:30-13:00,14:00-17:30" or "CLOSED"; days with the same hours share an entry. What is said in words stays words. */
function hoursFrom(say: Say): readonly Raw[] {
  const spans = new Map<string, string[]>()
  const unclear: string[] = []
  for (const [index, column] of dayColumns.entries()) {
    const said = say(column)
    if (said === undefined || /^closed$/i.test(said)) continue
    for (const piece of said.split(/\s*[,;]\s*/)) {
      const [opens, closes, more] = piece.split(/\s*(?:-|–|\bto\b)\s*/).map(readTime)
      const day = weekdays[index] ?? 'MO'
      if (opens === undefined || closes === undefined || more !== undefined) unclear.push(`${day} ${piece}`)
      else spans.set(`${opens} ${closes}`, [...(spans.get(`${opens} ${closes}`) ?? []), day])
    }
  }
  const held = [...spans].map(([span, days]) => {
    const [opens_at, closes_at] = span.split(' ')
    return { freq: 'WEEKLY', byday: days.join(), opens_at, closes_at }
  })
  const words = [say('hours.said'), unclear.length > 0 ? unclear.join('; ') : undefined].filter(
    (said) => said !== undefined,
  )
  return [...held, ...words.map((description) => ({ description }))]
}

function selfReferral(mapping: Mapping, cell: Cell): string | undefined {
  const stated = mapping.signposting.self_referral
  if (typeof stated !== 'object') return stated
  const said = cell(stated.column)
  return said === undefined ? undefined : wordFor(stated.words, said)
}
