import { setTimeout as pause } from 'node:timers/promises'
import type { Form, FoundRecords } from '../forms/detect.ts'
import { isRaw, type Raw, textIn, written } from '../raw.ts'
import { recordsInJson } from '../read-json.ts'
import type { RawRecord } from '../read-records.ts'
import { decode } from '../text/encoding.ts'
import { large, recordsInBytes, recordsInLargeJson } from './large-json.edge.ts'
import { type FetchedPage, type Fetching, fetchPage } from './page.edge.ts'

/** How an address is read. */
export interface ReadingAddress extends Fetching {
  readonly progress: (doing: 'pages' | 'details', done: number, of: number | undefined) => void
  /** The first wait before another try; the next is three times as long. */
  readonly backOffMs: number
}

/** What an address gave. `whole` only where every page and every detail was read and the totals agree. */
export type AddressRead =
  | {
      readonly is: 'read'
      readonly form: Form
      readonly records: readonly RawRecord[]
      readonly problems: readonly string[]
      readonly whole: boolean
      readonly base: string
      readonly encoding: string
    }
  | { readonly is: 'text'; readonly text: string; readonly encoding: string }
  | { readonly is: 'failed'; readonly says: string }

const mostPages = 5_000

/** Reads every page of a feed's list and then every service's details, four at once. */
export async function readAddress(address: URL, how: ReadingAddress): Promise<AddressRead> {
  const given = await firstPage(address, how)
  if (given.is !== 'list') return given.is === 'other' ? readBase(address, given, how) : given
  return readList(address, given, how)
}

type First =
  | { readonly is: 'list'; readonly found: FoundRecords; readonly encoding: string }
  | { readonly is: 'other'; readonly says: string; readonly text: string; readonly encoding: string }
  | { readonly is: 'failed'; readonly says: string }

async function firstPage(address: URL, how: ReadingAddress): Promise<First> {
  const page = await fetchPage(address, how)
  if (page.is !== 'page') return { is: 'failed', says: page.says }
  const found = page.status < 300 && page.bytes.length >= large ? await recordsInLargeJson(page.bytes) : undefined
  if (found) return { is: 'list', found, encoding: 'utf-8' }
  const { text, as } = decode(page.bytes)
  const says = `${address.href} answered ${page.status}.`
  if (page.status >= 500) return { is: 'failed', says }
  if (page.status >= 300) return { is: 'other', says, text: '', encoding: as }
  const read = recordsInJson(text)
  if (read.is === 'records') return { is: 'list', found: read.found, encoding: as }
  return { is: 'other', says: `${address.href}: ${read.says}`, text, encoding: as }
}

/** The address given is the feed's base: its list stands under /services. */
async function readBase(address: URL, base: First & { is: 'other' }, how: ReadingAddress): Promise<AddressRead> {
  if (/\.(csv|tsv|txt)$/i.test(address.pathname)) return { is: 'text', text: base.text, encoding: base.encoding }
  if (/\/services\/?$/.test(address.pathname)) return { is: 'failed', says: base.says }
  const list = new URL(address)
  list.pathname = `${address.pathname.replace(/\/+$/, '')}/services`
  const given = await firstPage(list, how)
  if (given.is === 'list') return readList(list, given, how)
  if (given.is === 'failed') return given
  return base.text === ''
    ? { is: 'failed', says: given.says }
    : { is: 'text', text: base.text, encoding: base.encoding }
}

interface Listing {
  readonly records: Map<string, RawRecord>
  readonly problems: string[]
  readonly total: number | undefined
}

async function readList(list: URL, first: First & { is: 'list' }, how: ReadingAddress): Promise<AddressRead> {
  const { found } = first
  const listing: Listing = { records: new Map(), problems: [], total: found.total }
  addNew(listing, list.href, found)
  const pagesWhole = found.records.length === 0 || (await readFurtherPages(list, found, { listing, how }))
  const size = listing.records.size
  const isShort = found.total !== undefined && size < found.total
  if (isShort)
    listing.problems.push(
      `The feed says it has ${found.total} services; ${size} different ones were found in its pages.`,
    )
  const isApi = /\/services\/?$/.test(list.pathname)
  const details = isApi ? await readDetails(list, [...listing.records.values()], { listing, how }) : undefined
  return {
    is: 'read',
    form: found.form,
    records: details?.records ?? [...listing.records.values()],
    problems: listing.problems,
    whole: pagesWhole && !isShort && (details?.whole ?? true),
    base: list.href.replace(/[?#].*$/, '').replace(/\/services\/?$/, ''),
    encoding: first.encoding,
  }
}

/** @returns how many records of a page were not known yet. */
function addNew(listing: Listing, address: string, found: FoundRecords): number {
  const before = listing.records.size
  for (const { where, raw } of found.records) {
    const id = isRaw(raw) ? textIn(raw, 'id') : undefined
    const content = id === undefined ? written(raw) : id
    const same = listing.records.get(content)
    if (!same) listing.records.set(content, { where: `${address}#${where}`, raw })
    else if (isRaw(raw) && isRaw(same.raw) && raw['name'] !== same.raw['name'])
      listing.records.set(`${content} ${listing.records.size}`, { where: `${address}#${where}`, raw })
  }
  return listing.records.size - before
}

interface Going {
  readonly listing: Listing
  readonly how: ReadingAddress
}

async function readFurtherPages(list: URL, first: FoundRecords, { listing, how }: Going): Promise<boolean> {
  const start = first.page ?? 1
  let failures = 0
  let stale = 0
  for (let page = start + 1; page < start + mostPages; page += 1) {
    if (isAll(listing, first, page - start - stale)) return failures === 0
    const url = new URL(list)
    url.searchParams.set('page', String(page))
    const read = await fetchAgain(url, how)
    const records = read.is === 'page' && read.status < 300 ? await recordsInBytes(read.bytes) : undefined
    how.progress('pages', page - start + 1, first.pages)
    if (records?.is !== 'records') {
      if (first.total === undefined && first.pages === undefined && stale + failures === 0) return true
      listing.problems.push(`Page ${page} could not be read: ${saysOf(read, records)}`)
      failures += 1
      if (failures >= 3) return false
      continue
    }
    if (records.found.records.length === 0) return failures === 0
    if (addNew(listing, url.href, records.found) > 0) continue
    stale += 1
    if (stale < 2 && first.total !== undefined && listing.records.size < first.total) continue
    return endOfNews(listing, first, page) && failures === 0
  }
  listing.problems.push(`The feed has more than ${mostPages} pages; reading stopped there.`)
  return false
}

/** All pages that were announced, or all records: what comes after is not asked for. */
function isAll(listing: Listing, first: FoundRecords, pagesRead: number): boolean {
  const hasAllPages = first.pages !== undefined && pagesRead >= first.pages
  return hasAllPages || (first.total !== undefined && listing.records.size >= first.total)
}

/** A page without anything new: the end, where nothing more was promised, else a loop. */
function endOfNews(listing: Listing, first: FoundRecords, page: number): boolean {
  const isEnd = first.total === undefined || listing.records.size >= first.total
  if (!isEnd)
    listing.problems.push(`The feed goes round in a circle: page ${page} holds nothing new. Reading stopped there.`)
  return isEnd
}

function saysOf(page: FetchedPage, records: ReturnType<typeof recordsInJson> | undefined): string {
  if (page.is !== 'page') return page.says
  return records?.is === 'not-a-feed' ? records.says : `it answered ${page.status}.`
}

/** One page, tried up to three times where that may help; a host that is only slow, twice. */
async function fetchAgain(url: URL, how: ReadingAddress): Promise<FetchedPage> {
  for (let turn = 0; ; turn += 1) {
    const page = await fetchPage(url, how)
    const isBusy = page.is === 'page' && (page.status === 429 || page.status >= 500)
    const mayHelp = isBusy || (page.is === 'unreachable' && (!page.slow || turn < 1))
    if (!mayHelp || turn >= 2) return page
    const asked = page.is === 'page' && page.retryAfter !== undefined ? Math.min(page.retryAfter, 30) * 1000 : 0
    await pause(Math.max(asked, how.backOffMs * 3 ** turn))
  }
}

interface Detail {
  readonly raw?: Raw
  readonly isAbsent: boolean
  readonly says: string
}

interface Details {
  readonly records: readonly RawRecord[]
  readonly whole: boolean
}

/** Details where they can be had. A feed without any (all absent) is taken at its list; one that fails in between is partial. */
async function readDetails(list: URL, records: readonly RawRecord[], { listing, how }: Going): Promise<Details> {
  const details = new Map<RawRecord, Detail>()
  let next = 0
  const hasDetails = (): boolean =>
    details.size < 10 || [...details.values()].some((detail) => detail.raw !== undefined)
  const work = async (): Promise<void> => {
    for (let record = records[next]; record !== undefined && hasDetails(); record = records[next]) {
      next += 1
      details.set(record, await readDetail(list, record, how))
      how.progress('details', details.size, records.length)
    }
  }
  await Promise.all([work(), work(), work(), work()])
  const failed = [...details.values()].filter((detail) => detail.raw === undefined)
  const noneThere = failed.length === details.size && failed.every((detail) => detail.isAbsent)
  if (failed.length > 0) {
    const unread = records.length - details.size + failed.length
    listing.problems.push(
      `The details of ${unread} of ${records.length} services could not be read (${failed[0]?.says ?? ''}).`,
    )
  }
  const merged = records.map((record) => {
    const detail = details.get(record)?.raw
    if (detail && isRaw(record.raw)) return { ...record, raw: { ...record.raw, ...filled(detail) } }
    return noneThere ? record : { ...record, listOnly: true }
  })
  return { records: merged, whole: failed.length === 0 || noneThere }
}

const filled = (raw: Raw): Raw =>
  Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null && value !== ''))

async function readDetail(list: URL, record: RawRecord, how: ReadingAddress): Promise<Detail> {
  const id = isRaw(record.raw) ? textIn(record.raw, 'id') : undefined
  if (id === undefined) return { isAbsent: true, says: 'no id' }
  const url = new URL(list)
  url.search = ''
  url.pathname = `${list.pathname.replace(/\/+$/, '')}/${encodeURIComponent(id.replaceAll(/\p{Surrogate}/gu, ''))}`
  const page = await fetchAgain(url, how)
  if (page.is !== 'page') return { isAbsent: false, says: page.says }
  if (page.status >= 300)
    return { isAbsent: page.status === 404 || page.status === 410, says: `it answered ${page.status}` }
  const read = await recordsInBytes(page.bytes)
  const raw = read.is === 'records' ? read.found.records[0]?.raw : undefined
  const isSame = isRaw(raw) && (textIn(raw, 'id') ?? id).toLowerCase() === id.toLowerCase()
  return isSame ? { raw, isAbsent: false, says: '' } : { isAbsent: false, says: 'it is not the record asked for' }
}
