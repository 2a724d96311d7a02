import type {
  ListedArea,
  ListedAttribute,
  ListedContact,
  ListedCost,
  ListedLanguage,
  ListedPhone,
} from '../../listing.ts'
import { known } from '../../offer.ts'
import { type Raw, textIn } from '../raw.ts'
import { callingCost } from '../text/calling-cost.ts'
import { sayDay, sayEmail, sayId, sayLine, sayNumber, sayText, withoutRepeats } from '../text/fields.ts'
import { readLink } from '../text/link.ts'
import type { RecordReading } from '../tools.ts'

const phoneTypes: readonly (readonly [RegExp, ListedPhone['type']])[] = [
  [/textphone|minicom|tty/i, 'textphone'],
  [/text|sms|whats ?app/i, 'text'],
  [/fax/i, 'fax'],
  [/cell|mobile/i, 'cell'],
  [/video/i, 'video'],
  [/pager/i, 'pager'],
  [/voice|phone|landline/i, 'voice'],
]

/** The telephones of a list; one entry that holds several numbers becomes several. */
export function phonesIn(reading: RecordReading, raws: readonly Raw[], within: string): readonly ListedPhone[] {
  const phones = raws.flatMap((raw) => {
    const said = textIn(raw, 'number', 'phone', 'telephone', 'value')
    if (said === undefined || said.trim() === '') return []
    const type = phoneTypes.find(([shape]) => shape.test(textIn(raw, 'type') ?? ''))?.[1]
    return numbersIn(reading, said).map((number, index) => {
      const own = index === 0 ? raw : { ...raw, id: undefined, number }
      const description = sayLine(reading, raw, 'description', 'contact')
      const id = sayId(reading, own, { kind: 'phones', within })
      return known<ListedPhone>({ id, number, type, description })
    })
  })
  return withoutRepeats(phones)
}

function numbersIn(reading: RecordReading, said: string): readonly string[] {
  const found = reading.tools.readPhones(said)
  if (found.length === 0) reading.note('phone-dropped', 'phone', said)
  for (const { is, number } of found) {
    if (is === 'not-checked') reading.note('phone-not-checked', 'phone', said)
    const cost = callingCost(number)
    if (cost !== 'usual') reading.note(cost === 'more' ? 'phone-costs-more' : 'phone-costly', 'phone', said)
  }
  return found.map((phone) => phone.number)
}

export function contactsIn(reading: RecordReading, raws: readonly Raw[], within: string): readonly ListedContact[] {
  const contacts = raws.map((raw) => {
    const id = sayId(reading, raw, { kind: 'contacts', within })
    const phones = Array.isArray(raw['phones']) ? raw['phones'].filter((each) => typeof each === 'object' && each) : []
    const alone = textIn(raw, 'phone', 'telephone')
    return known<ListedContact>({
      id,
      name: sayLine(reading, raw, 'name'),
      title: sayLine(reading, raw, 'title'),
      email: sayEmail(reading, raw, 'email'),
      phones: phonesIn(reading, [...phones, ...(alone === undefined ? [] : [{ number: alone }])], id),
    })
  })
  return withoutRepeats(contacts).filter(({ name, title, email, phones }) => name ?? title ?? email ?? phones[0])
}

const invented = /example\.(com|org|net)|\/\/path\/to|localhost/i

export function areasIn(reading: RecordReading, raws: readonly Raw[], within: string): readonly ListedArea[] {
  const areas = raws.map((raw) => {
    const uri = areaLink(reading, textIn(raw, 'uri'))
    const extent = textIn(raw, 'extent')
    const isShape = extent !== undefined && /^\s*[{<]/.test(extent)
    const type = textIn(raw, 'extent_type')?.toLowerCase()
    return known<ListedArea>({
      id: sayId(reading, raw, { kind: 'service_areas', within }),
      name: sayLine(reading, raw, 'name', 'service_area'),
      description: sayText(reading, raw, 'description'),
      extent: isShape
        ? extent
            .slice(0, 1_000_000)
            .replaceAll('\0', '')
            .replaceAll(/\p{Surrogate}/gu, '')
        : sayText(reading, raw, 'extent'),
      extent_type:
        extent === undefined ? undefined : (shapes.find((shape) => shape === type) ?? (isShape ? 'geojson' : 'text')),
      uri,
    })
  })
  return withoutRepeats(areas).filter((area) => area.name ?? area.description ?? area.extent ?? area.uri)
}

const shapes = ['geojson', 'topojson', 'kml', 'text'] as const

/** Addresses of areas that lead to the standard's examples were never filled in. */
function areaLink(reading: RecordReading, said: string | undefined): string | undefined {
  if (said === undefined || said.trim() === '') return undefined
  const read = invented.test(said) ? { is: 'dropped' as const } : readLink(said)
  if (read.is === 'dropped') reading.note('area-link-dropped', 'uri', said)
  return read.is === 'dropped' ? undefined : read.url
}

export function languagesIn(reading: RecordReading, raws: readonly Raw[], within: string): readonly ListedLanguage[] {
  const languages = raws.flatMap((raw) => {
    const code = textIn(raw, 'code')?.trim().toLowerCase()
    const name = sayLine(reading, raw, 'name', 'language') ?? (code === undefined ? undefined : languageName(code))
    if (name === undefined) return []
    return known<ListedLanguage>({
      id: sayId(reading, raw, { kind: 'languages', within }),
      name,
      code: code !== undefined && /^[a-z]{2,3}$/.test(code) ? code : undefined,
      note: sayText(reading, raw, 'note'),
    })
  })
  return withoutRepeats(languages)
}

function languageName(code: string): string | undefined {
  if (!/^[a-z]{2,3}$/.test(code)) return undefined
  const name = new Intl.DisplayNames('en-GB', { type: 'language' }).of(code)
  return name === code ? undefined : name
}

export function costsIn(reading: RecordReading, raws: readonly Raw[], within: string): readonly ListedCost[] {
  const costs = raws.map((raw) => {
    const amount = sayNumber(raw, 'amount')
    const isSound = amount === undefined || (amount >= 0 && amount <= 1_000_000)
    if (!isSound) reading.note('value-dropped', 'amount', amount)
    return known<ListedCost>({
      id: sayId(reading, raw, { kind: 'cost_options', within }),
      option: sayText(reading, raw, 'option'),
      amount: isSound ? amount : undefined,
      amount_description: sayText(reading, raw, 'amount_description'),
      valid_from: sayDay(reading, raw, 'valid_from'),
      valid_to: sayDay(reading, raw, 'valid_to'),
    })
  })
  return withoutRepeats(costs).filter((cost) => (cost.option ?? cost.amount ?? cost.amount_description) !== undefined)
}

/** Attributes with their terms. A term without a name is left out. */
export function attributesIn(reading: RecordReading, raws: readonly Raw[], within: string): readonly ListedAttribute[] {
  const attributes = raws.flatMap((raw) => {
    const term = typeof raw['taxonomy_term'] === 'object' ? (raw['taxonomy_term'] as Raw | null) : null
    const name = term && sayLine(reading, term, 'name')
    if (!term || !name) return []
    const taxonomy = sayLine(reading, term, 'taxonomy', 'vocabulary') ?? 'not-named'
    const value = sayText(reading, raw, 'value')
    return known<ListedAttribute>({
      id: sayId(reading, raw, { kind: 'attributes', within }),
      term: known<ListedAttribute['term']>({
        id: sayId(reading, term, { kind: 'taxonomy_terms', within: `${reading.base}/taxonomies/${taxonomy}` }),
        code: sayLine(reading, term, 'code') ?? curieIn(term),
        name,
        taxonomy,
      }),
      value,
    })
  })
  return withoutRepeats(attributes)
}

/** `esdServiceType:242` as the id of a term is its code. */
function curieIn(term: Raw): string | undefined {
  const id = textIn(term, 'id')?.trim()
  return id !== undefined && /^[a-z][a-z0-9]*:[\w.-]+$/i.test(id) ? id : undefined
}
