import type { PoolClient } from 'pg'
import type { Asking } from '../src/directory/match/asking.ts'
import { buildFinderInSteps } from '../src/directory/match/finder.ts'
import { leftOutByAge } from '../src/directory/match/left-out-by-age.ts'
import type { Offer } from '../src/directory/offer.ts'
import { plainWords } from '../src/language/plain-words.ts'
import { openDatabase } from '../src/store/open.edge.ts'
import { readTopics } from './lists.ts'
import { manyOffers, manyQuestions } from './many-offers.ts'

const sizes = [20_000, 100_000]
const questions = 1_000
const forWarming = 200
const questionsOfTheBaseline = 100
/** PostgreSQL is asked as many of its questions as it answers in this time. */
const secondsOfTheBaseline = 60
const kilometresOfTheBaseline = 15

interface Figures {
  readonly seconds: number
  /** The longest that a build keeps others waiting, in milliseconds. */
  readonly longest?: number
  readonly megabytes?: number
  readonly questions: number
  readonly p50: number
  readonly p99: number
  /** The same with what was left out because of an age, as the page of results asks it: two questions. */
  readonly asThePage?: { readonly p50: number; readonly p99: number }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const used = (): number => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1_048_576
}

/** Milliseconds of processor time since then, all threads; time given to other programs does not count. */
const cpuSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

async function ours(offers: readonly Offer[], asked: readonly Asking[]): Promise<Figures> {
  const topics = readTopics()
  const before = used()
  let longest = 0
  let step = performance.now()
  const start = process.cpuUsage()
  const finder = await buildFinderInSteps({ offers, topics }, {}, async () => {
    longest = Math.max(longest, performance.now() - step)
    step = performance.now()
  })
  const seconds = cpuSince(start) / 1_000
  const megabytes = used() - before
  for (const asking of asked.slice(0, forWarming)) finder.find(asking)
  const once = processorTimes(asked, (asking) => finder.find(asking))
  const asThePage = processorTimes(asked, (asking) => leftOutByAge(finder, asking, finder.find(asking).found))
  return { seconds, longest, megabytes, questions: asked.length, ...once, asThePage }
}

function processorTimes(asked: readonly Asking[], work: (asking: Asking) => unknown): { p50: number; p99: number } {
  const took = asked.map((asking) => {
    const asks = process.cpuUsage()
    work(asking)
    return cpuSince(asks)
  })
  const sorted = took.toSorted((one, other) => one - other)
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99) }
}

const table = `create temporary table bench_offer (
  place int primary key, words tsvector, youngest int, oldest int, latitude float8, longitude float8, online boolean)`

const query = `select place, ts_rank_cd(words, asked) as fit from bench_offer, to_tsquery('english', $1) as asked
  where words @@ asked and youngest <= $2 and oldest >= $2 and (online or
    111.195 * sqrt((latitude - $3) ^ 2 + ((longitude - $4) * cos(radians($3))) ^ 2) <= $5)
  order by fit desc, place limit 50`

const insert = `insert into bench_offer
  select place, setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', said), 'C'),
    youngest, oldest, latitude, longitude, online
  from unnest($1::int[], $2::text[], $3::text[], $4::int[], $5::int[], $6::float8[], $7::float8[], $8::boolean[])
    as each (place, name, said, youngest, oldest, latitude, longitude, online)`

type Client = PoolClient

/** Memory as a server of this size would be given it, and no more than one processor for a question, as ours. */
const settings = [
  'set statement_timeout = 0',
  "set temp_buffers = '512MB'",
  "set maintenance_work_mem = '256MB'",
  "set work_mem = '64MB'",
  'set jit = off',
  'set max_parallel_workers_per_gather = 0',
]

/** Fills the table, then makes its index, then counts: a bulk load as the manual of PostgreSQL advises it. */
async function fill(client: Client, offers: readonly Offer[]): Promise<void> {
  for (const setting of settings) await client.query(setting)
  await client.query(table)
  for (let from = 0; from < offers.length; from += 2_000) {
    const some = offers.slice(from, from + 2_000)
    await client.query(insert, [
      some.map((_, index) => from + index),
      some.map(({ name }) => name),
      some.map(({ description }) => description.slice(0, 4_000)),
      some.map(({ who }) => who.youngest ?? 0),
      some.map(({ who }) => who.oldest ?? 99),
      some.map((offer) => offer.at?.latitude ?? 0),
      some.map((offer) => offer.at?.longitude ?? 0),
      some.map(({ reach }) => reach !== 'local'),
    ])
  }
  await client.query('create index on bench_offer using gin (words)')
  await client.query('vacuum analyze bench_offer')
}

/** Milliseconds of each question that was answered in time. */
async function askBaseline(client: Client, asked: readonly Asking[]): Promise<readonly number[]> {
  const took: number[] = []
  const until = performance.now() + secondsOfTheBaseline * 1_000
  for (const { words, age, near } of asked) {
    const start = performance.now()
    if (start > until) break
    const wanted = plainWords(words).join(' | ')
    await client.query(query, [wanted, age ?? 14, near?.latitude ?? 0, near?.longitude ?? 0, kilometresOfTheBaseline])
    took.push(performance.now() - start)
  }
  return took
}

/** PostgreSQL full text over the same offers: age, distance and rank; no topics, no reasons, no variety. */
async function baseline(offers: readonly Offer[], asked: readonly Asking[]): Promise<Figures> {
  const database = await openDatabase(process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'] ?? 'memory:')
  const client = await database.pool.connect()
  try {
    const began = performance.now()
    await fill(client, offers)
    const seconds = (performance.now() - began) / 1_000
    const took = await askBaseline(client, asked.slice(0, questionsOfTheBaseline))
    const sorted = took.toSorted((one, other) => one - other)
    return { seconds, questions: sorted.length, p50: at(sorted, 0.5), p99: at(sorted, 0.99) }
  } finally {
    client.release()
    await database.close()
  }
}

const said = (name: string, { seconds, longest, megabytes, questions, p50, p99 }: Figures): string =>
  `  ${name.padEnd(24)} ready in ${seconds.toFixed(1).padStart(5)} s   ${
    megabytes === undefined ? '        ' : `${megabytes.toFixed(0).padStart(5)} MB`
  }   p50 ${p50.toFixed(2).padStart(7)} ms   p99 ${p99.toFixed(2).padStart(7)} ms of ${questions} questions${
    longest === undefined ? '' : `   longest step ${longest.toFixed(0)} ms`
  }`

/** `npm run bench -- find`: a full find (words, age, distance, filters, reasons) beside PostgreSQL full text. `--ours` leaves that out. */
export async function find(): Promise<void> {
  const topics = readTopics()
  for (const size of sizes) {
    const offers = manyOffers(size, topics)
    const asked = manyQuestions(questions, topics)
    const own = await ours(offers, asked)
    console.log(
      `\n${size.toLocaleString('en-GB')} offers (aim: p99 of 10 ms or less; ours in processor time, PostgreSQL as waited for)`,
    )
    console.log(said('Rightdoor', own))
    if (own.asThePage)
      console.log(
        `  with other ages          p50 ${own.asThePage.p50.toFixed(2)} ms   p99 ${own.asThePage.p99.toFixed(2)} ms   ${(own.asThePage.p50 / own.p50).toFixed(1)} and ${(own.asThePage.p99 / own.p99).toFixed(1)} times finding alone`,
      )
    if (process.argv.includes('--ours')) continue
    const theirs = await baseline(offers, asked)
    console.log(said('PostgreSQL full text', theirs))
    console.log(
      `  times faster             p50 ${(theirs.p50 / own.p50).toFixed(1)}   p99 ${(theirs.p99 / own.p99).toFixed(1)}`,
    )
  }
}
