import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { readPublished } from '../directory.store.ts'
import type { ListedService } from '../listing.ts'
import { maybeTheSame } from './duplicates.ts'
import { feedReadFrom, findFeedOf, isLocality, keepFailure, keepReport } from './feed.store.ts'
import type { Form } from './forms/detect.ts'
import { type Mapping, readMapping } from './forms/mapping.ts'
import { givesWay } from './giving-way.edge.ts'
import { type Kept, keepReading } from './keep.store.ts'
import { readOfferHolders } from './own-offers.store.ts'
import { withOwnOffers } from './own-offers.ts'
import { type RawRecord, type ReadFeed, readRecordsInTurns } from './read-records.ts'
import { countBy, failedReport, type IntakeReport, qualityOf } from './report.ts'
import { usualFetching } from './source/page.edge.ts'
import { readAddress } from './source/read-address.edge.ts'
import { readPath, readText } from './source/read-path.edge.ts'
import { decode } from './text/encoding.ts'
import { tools } from './tools.edge.ts'

/** What to take in, and how. */
export interface Intake {
  readonly database: Parameters<typeof keepReading>[0]
  /** The slug of a locality that exists. */
  readonly locality: string
  /** A file, a folder, or an address that begins with http:// or https://. */
  readonly from: string
  /** Makes public what waits in this feed, but for what needs a person: see `whyAPerson`. */
  readonly approve?: boolean
  /** What the national list shows in this locality: nothing that is taken in may pass for it. */
  readonly national?: readonly ListedService[]
  /** The path of a mapping file, for CSV lists. */
  readonly mapping?: string
  /** The name of the feed; else the mapping's, the one that holds these records already, or one made of the file's or host's name. */
  readonly feedName?: string
  /** Hosts that may be read; else those in `INTAKE_HOSTS`, parted by commas or spaces. */
  readonly hosts?: readonly string[]
  readonly timeoutMs?: number
  readonly maxBytes?: number
  readonly backOffMs?: number
  readonly progress?: (progress: IntakeProgress) => void
}

export interface IntakeProgress {
  readonly doing: 'reading' | 'pages' | 'details' | 'checking' | 'keeping'
  readonly done: number
  readonly of?: number
}

/**
 * Takes in a feed: reads it, makes listed services of it, keeps them as proposals (or public, with `approve`). Whatever the feed holds,
 * this ends with a report; it throws only where the database does.
 */
export async function intake(asked: Intake): Promise<IntakeReport> {
  const started = performance.now()
  const { database, locality } = asked
  const fail = async (...problems: readonly string[]): Promise<IntakeReport> => {
    const feed =
      asked.feedName ?? (await feedReadFrom(database, locality, nameOfSource(asked.from))) ?? nameFrom(asked.from)
    const report = { ...failedReport({ locality, feed, from: asked.from, problems }), milliseconds: since(started) }
    await keepFailure(database, report)
    return report
  }
  if (!(await isLocality(database, locality))) return fail(`There is no locality "${locality}" here.`)
  const mapping = asked.mapping === undefined ? undefined : await mappingAt(asked.mapping)
  if (mapping?.is === 'unsound') return fail(...mapping.says.map((says) => `${asked.mapping}: ${says}`))
  asked.progress?.({ doing: 'reading', done: 0 })
  const source = await readSource(asked, mapping?.mapping)
  if (source.is === 'failed') return fail(source.says)
  const feed =
    asked.feedName ??
    mapping?.mapping.feed ??
    (await feedReadFrom(database, locality, nameOfSource(asked.from))) ??
    (await findFeedOf(database, locality, source.records)) ??
    nameFrom(asked.from)
  asked.progress?.({ doing: 'checking', done: 0, of: source.records.length })
  const read = await readRecordsInTurns(source.form, source.records, {
    feed,
    base: source.base ?? feed,
    tools,
    giveWay: givesWay(),
    progress: (done) => asked.progress?.({ doing: 'checking', done, of: source.records.length }),
  })
  const holders = await readOfferHolders(database, locality, asked.national ?? [])
  const kept = withOwnOffers(read.kept, { feed, holders, nameId: tools.nameId })
  const report = await keep(asked, { feed, source, read: { ...read, kept } })
  return { ...report, milliseconds: since(started) }
}

const since = (started: number): number => Math.round(performance.now() - started)

interface Source {
  readonly is: 'read'
  readonly form: Form
  readonly records: readonly RawRecord[]
  readonly problems: readonly string[]
  readonly encoding: string
  readonly whole: boolean
  readonly base?: string
}

type SourceOrNot = Source | { readonly is: 'failed'; readonly says: string }

const isAddress = (from: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(from)

async function readSource(asked: Intake, mapping: Mapping | undefined): Promise<SourceOrNot> {
  if (!isAddress(asked.from)) return wholeUnlessProblems(await readPath(asked.from, mapping))
  if (!URL.canParse(asked.from)) return { is: 'failed', says: `${asked.from} is no address.` }
  const progress = (doing: 'pages' | 'details', done: number, of: number | undefined): void =>
    asked.progress?.(of === undefined ? { doing, done } : { doing, done, of })
  const read = await readAddress(new URL(asked.from), {
    hosts: asked.hosts ?? (process.env['INTAKE_HOSTS'] ?? '').split(/[\s,]+/).filter((host) => host !== ''),
    timeoutMs: asked.timeoutMs ?? usualFetching.timeoutMs,
    maxBytes: asked.maxBytes ?? usualFetching.maxBytes,
    backOffMs: asked.backOffMs ?? 500,
    progress,
  })
  if (read.is !== 'text') return read
  return wholeUnlessProblems(
    await readText(new URL(asked.from).pathname, read.text, { encoding: read.encoding, mapping }),
  )
}

const wholeUnlessProblems = (read: Awaited<ReturnType<typeof readPath>>): SourceOrNot =>
  read.is === 'failed' ? read : { ...read, whole: read.problems.length === 0 }

async function mappingAt(path: string): Promise<ReturnType<typeof readMapping>> {
  try {
    return readMapping(decode(await readFile(path)).text)
  } catch {
    return { is: 'unsound', says: ['this mapping file could not be opened'] }
  }
}

interface Taken {
  readonly feed: string
  readonly source: Source
  readonly read: ReadFeed
}

/** An empty feed is never taken for a good reading: it is far likelier that something broke. */
async function keep(asked: Intake, taken: Taken): Promise<IntakeReport> {
  const { feed, source, read } = taken
  const { database, locality, from, approve = false } = asked
  const problems = read.read === 0 ? [...source.problems, 'The feed holds no services.'] : source.problems
  const outcome = source.whole && read.read > 0 ? 'complete' : 'partial'
  const progress = (done: number, of: number): void => asked.progress?.({ doing: 'keeping', done, of })
  const published = await readPublished(database, locality)
  const others = published.filter((service) => service.source.feed !== feed)
  const kept = await keepReading(database, {
    locality,
    feed,
    form: read.form,
    from: nameOfSource(from),
    kept: read.kept,
    quarantined: read.quarantined,
    outcome,
    approve,
    there: [...published, ...(asked.national ?? [])],
    progress,
  })
  const doubles = await maybeTheSame([...read.services, ...others], givesWay())
  const report = reportOf({ ...taken, asked, outcome, problems, kept, doubles })
  await keepReport(database, kept.run, report)
  return report
}

interface Done extends Taken {
  readonly asked: Intake
  readonly outcome: 'complete' | 'partial'
  readonly problems: readonly string[]
  readonly kept: Kept
  readonly doubles: IntakeReport['maybeTheSame']
}

const reportOf = ({ asked, feed, source, read, outcome, problems, kept, doubles }: Done): IntakeReport => ({
  kept: kept.new + kept.changed + kept.unchanged,
  changed: kept.changed,
  unchanged: kept.unchanged,
  quarantined: kept.quarantined.length,
  new: kept.new,
  read: read.read,
  repeated: read.repeated,
  outcome,
  problems,
  locality: asked.locality,
  feed,
  form: read.form,
  from: asked.from,
  waiting: kept.waiting,
  approved: kept.approved,
  needsAPerson: kept.needsAPerson,
  notMet: kept.notMet,
  missing: kept.missing,
  quarantineReasons: countBy(kept.quarantined.map((each) => each.because)),
  quarantine: kept.quarantined.slice(0, 50).map(({ raw: _, ...each }) => each),
  quality: qualityOf(read, source.encoding),
  maybeTheSame: doubles,
  milliseconds: 0,
})

/** What stands in the list of feeds: the address, or the file's path from the root. */
const nameOfSource = (from: string): string => (isAddress(from) ? from : resolve(from))

/** `Shropshire-services-2026-09-01.json` gives `shropshire-services`; `https://directory.example/api/` gives `directory-example`. */
export function nameFrom(from: string): string {
  const stem = isAddress(from) && URL.canParse(from) ? new URL(from).hostname : basename(from).replace(/\.[a-z]+$/i, '')
  const plain = stem
    .toLowerCase()
    .replaceAll(/\d{4}(-?\d{2}){0,2}/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return plain === '' ? 'feed' : plain.slice(0, 80)
}
