import type { Day } from '../../../shared/day.ts'
import { type Id, parseId } from '../../../shared/id.ts'
import { canonical, type Raw, textIn } from '../raw.ts'
import type { RecordReading } from '../tools.ts'
import { unmangle } from './encoding.ts'
import { readEmail, readLink } from './link.ts'
import { toPlainText } from './plain-text.ts'
import { readDay, readInstant, readTime } from './when.ts'

/** The longest text that is kept of one field; a description of 20,000 letters is twelve pages. */
const longest = 20_000

const loneSurrogates = /\p{Surrogate}/gu
/** Control, direction and zero-width characters; the two joiners stay, some languages are written with them. */
const unseen = /[^\P{Cc}\n\t]|[^\P{Cf}\u200c\u200d]/gu
const unseenAround = /^[\p{Cc}\p{Cf}\s]+|[\p{Cc}\p{Cf}\s]+$/gu

/** Safe plain text of several lines; undefined where nothing is left. */
export function sayText(reading: RecordReading, raw: Raw, ...names: readonly string[]): string | undefined {
  const said = textIn(raw, ...names)
  return said === undefined ? undefined : cleanText(reading, names[0] ?? '', said)
}

/** The same in one line, for names and labels. */
export function sayLine(reading: RecordReading, raw: Raw, ...names: readonly string[]): string | undefined {
  const line = sayText(reading, raw, ...names)
    ?.replaceAll(/\s+/g, ' ')
    .replace(/^- /, '')
    .trim()
  return line === undefined || line === '' ? undefined : line.slice(0, 1_000)
}

function cleanText(reading: RecordReading, field: string, said: string): string | undefined {
  const short = said.length > longest * 5 ? said.slice(0, longest * 5) : said
  const whole = short.replaceAll(loneSurrogates, '\ufffd').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (whole.includes('\0') || whole.includes('\ufffd')) reading.note('characters-removed', field)
  const mended = unmangle(whole)
  if (mended !== undefined) reading.note('encoding-mended', field, whole)
  const { text, hadHtml, hadUnsafe } = toPlainText((mended ?? whole).replaceAll(unseen, ''))
  if (hadHtml) reading.note('html-cleaned', field)
  if (hadUnsafe) reading.note('unsafe-html-removed', field, whole)
  if (text.length > longest || said.length > short.length) reading.note('text-cut', field, `${said.length} letters`)
  const kept = text.length > longest ? `${text.slice(0, longest).replace(/\p{Surrogate}$/u, '')} …` : text
  const clean = kept.replaceAll(unseen, '').trim()
  return clean === '' ? undefined : clean
}

export function sayLink(reading: RecordReading, raw: Raw, ...names: readonly string[]): string | undefined {
  const said = textIn(raw, ...names)
    ?.replaceAll(unseen, '')
    .trim()
  if (said === undefined || said === '') return undefined
  const read = readLink(said)
  const field = names[0] ?? ''
  if (read.is === 'dropped') reading.note('link-dropped', field, said)
  if (read.is === 'repaired') reading.note(read.tracking ? 'tracking-removed' : 'link-repaired', field, said)
  return read.is === 'dropped' ? undefined : read.url
}

/** Unseen characters around an address are copied with it; inside, they are meant to deceive, and it is dropped. */
export function sayEmail(reading: RecordReading, raw: Raw, ...names: readonly string[]): string | undefined {
  const said = textIn(raw, ...names)?.replaceAll(unseenAround, '')
  if (said === undefined || said === '') return undefined
  const read = readEmail(said)
  if (read.is !== 'kept') reading.note(`email-${read.is}`, names[0] ?? '', said)
  return read.is === 'dropped' ? undefined : read.email
}

export function sayDay(reading: RecordReading, raw: Raw, ...names: readonly string[]): Day | undefined {
  const said = textIn(raw, ...names)
  const day = said === undefined ? undefined : readDay(said)
  if (said?.trim() && day === undefined) reading.note('day-dropped', names[0] ?? '', said)
  return day
}

export function sayInstant(reading: RecordReading, raw: Raw, ...names: readonly string[]): string | undefined {
  const said = textIn(raw, ...names)
  const instant = said === undefined ? undefined : readInstant(said)
  if (said?.trim() && instant === undefined) reading.note('day-dropped', names[0] ?? '', said)
  return instant
}

export function sayTime(reading: RecordReading, raw: Raw, ...names: readonly string[]): string | undefined {
  const said = textIn(raw, ...names)
  const time = said === undefined ? undefined : readTime(said)
  if (said?.trim() && time === undefined) reading.note('time-dropped', names[0] ?? '', said)
  return time
}

/** A number, also where it is written as text ("£3.50"); undefined where it is none. */
export function sayNumber(raw: Raw, ...names: readonly string[]): number | undefined {
  const said = textIn(raw, ...names)
    ?.replaceAll(/[£,\s]/g, '')
    .trim()
  if (said === undefined || said === '') return undefined
  const value = Number(said)
  return Number.isFinite(value) ? value : undefined
}

/**
 * The id of a record or of a part. An id of UUID shape stays; another becomes a named one, from the feed's address; a part without
 * any gets one from `within` (its owner's id) and what it says, so that it is the same at the next reading.
 */
export function sayId(reading: RecordReading, raw: Raw, where: { readonly kind: string; readonly within: string }): Id {
  const own = textIn(raw, 'id')?.replace(/^urn:uuid:|^\{|\}$/gi, '')
  const kept = own === undefined ? undefined : parseId(own)
  if (kept) return kept
  if (own === undefined) return reading.tools.nameId(`${where.within}/${where.kind}/${canonical(raw)}`)
  reading.note('id-made', where.kind, own)
  return reading.tools.nameId(`${reading.base}/${where.kind}/${own.trim()}`)
}

/** Parts without the second of two that have the same id. */
export const withoutRepeats = <Part extends { readonly id: Id }>(parts: readonly Part[]): readonly Part[] => {
  const seen = new Set<Id>()
  return parts.filter((part) => !seen.has(part.id) && seen.add(part.id))
}
