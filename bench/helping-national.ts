import { fileURLToPath } from 'node:url'
import { readNationalFacts } from '../src/measures/national/facts.edge.ts'
import type { HelpGiven } from '../src/measures/national/help-given.ts'
import type { NationalFacts } from '../src/measures/national/national-scale.ts'
import { sideBySide } from '../src/measures/national/side-by-side.ts'
import { scatter } from '../src/shared/fold.ts'
import type { Database } from '../src/store/database.ts'
import { openDatabase } from '../src/store/open.edge.ts'
import { quantile } from './cpu.ts'
import { nationalInSql, sqlTables } from './helping-sql.ts'

const people = 100_000
const scoresOfEach = 10
const atOnce = 5_000
const aim = 10

/** One of a hundred thousand, by chance that is the same each time: three scales, days before and after the contacts, some numbers out of range. */
function helpGiven(id: number, names: readonly string[]): HelpGiven {
  const chance = (n: number, below: number): number => scatter(id * 64 + n + 1) % below
  const secondContact = chance(1, 12) === 0 ? null : 20 + chance(2, 40)
  const scores = Array.from({ length: scoresOfEach }, (_, at) => {
    const scale = names[(chance(3, names.length) + chance(10 + at, 3) * 7) % names.length] ?? ''
    return { uid: id * scoresOfEach + at, scale, day: chance(20 + at, 160), raw: chance(40 + at, 30) }
  })
  const sex = ['F', 'M', 'F', 'M', 'X'][chance(4, 5)] ?? null
  return { id: String(id), sex, age: chance(5, 20), firstContact: chance(6, 20), secondContact, endedOn: 150, scores }
}

/** Sums by rater, as both ways of counting give them. */
export type Sums = ReadonlyMap<string, readonly [paired: number, improved: number, deteriorated: number]>

function adding(facts: NationalFacts): { readonly add: (given: HelpGiven) => void; readonly sums: Sums } {
  const sums = new Map<string, [number, number, number]>()
  return {
    sums,
    add(given) {
      for (const [rater, { paired, change }] of sideBySide(facts, given).national.raters) {
        const sum = sums.get(rater) ?? [0, 0, 0]
        sum[0] += paired ? 1 : 0
        sum[1] += change === 'better' ? 1 : 0
        sum[2] += change === 'worse' ? 1 : 0
        sums.set(rater, sum)
      }
    },
  }
}

type HelpRow = readonly [id: number, sex: string, age: number, first: number, second: number | null, ended: number]
type ScoresRow = readonly [help: number, scores: string]

/** A page of help, and beside it the scores of each in one line: a row for each score would cost ten times as much to hand over. */
async function pageOf({ pool }: Database, from: number): Promise<readonly [readonly HelpRow[], readonly ScoresRow[]]> {
  const asked = async (text: string) =>
    (await pool.query({ text, values: [from, from + atOnce], rowMode: 'array' })).rows as readonly unknown[]
  const help = asked(
    'select id, sex, age, first_contact, second_contact, ended_on from bench_help where id >= $1 and id < $2',
  )
  const scores = asked(`select help, string_agg(uid || ' ' || scale || ' ' || day || ' ' || raw, ',')
    from bench_score where help >= $1 and help < $2 group by help`)
  return [(await help) as readonly HelpRow[], (await scores) as readonly ScoresRow[]]
}

/** Streams it out of the database, a page after the other, and counts by both methods with every reason. */
async function countStreamed(database: Database, facts: NationalFacts, names: readonly string[]): Promise<Sums> {
  const { add, sums } = adding(facts)
  let next = pageOf(database, 0)
  for (let from = 0; from < people; from += atOnce) {
    const [help, scores] = await next
    next = pageOf(database, from + atOnce)
    const sent = new Map(scores)
    for (const row of help) add(readRow(row, sent.get(row[0]) ?? '', names))
  }
  await next
  return sums
}

function readRow(
  [id, sex, age, firstContact, secondContact, endedOn]: HelpRow,
  sent: string,
  names: readonly string[],
): HelpGiven {
  const scores = sent.split(',').map((one) => {
    const [uid = '', scale = '', day = '', raw = ''] = one.split(' ')
    return { uid: Number(uid), scale: names[Number(scale)] ?? '', day: Number(day), raw: Number(raw) }
  })
  return { id: String(id), sex, age, firstContact, secondContact, endedOn, scores }
}

interface Took {
  /** By the clock, which other programs of the machine run on as well. */
  readonly clock: number
  /** Processor time of the program; the built-in database is a thread of it. */
  readonly cpu: number
}

const taking = async <Value>(work: () => Promise<Value> | Value): Promise<readonly [Took, Value]> => {
  const [began, before] = [performance.now(), process.cpuUsage()]
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return [{ clock: (performance.now() - began) / 1_000, cpu: (user + system) / 1e6 }, value]
}

const told = (sums: Sums): string => JSON.stringify([...sums].toSorted())

/** The national method over a million scores: by values alone, out of the built-in database, and as one statement inside it. */
export async function nationalMethod(): Promise<void> {
  const facts = readNationalFacts(fileURLToPath(new URL('../content/measures', import.meta.url)))
  const names = [...facts.scales.keys()]
  const all = Array.from({ length: people }, (_, id) => helpGiven(id, names))
  const byValues = () => {
    const { add, sums } = adding(facts)
    for (const given of all) add(given)
    return sums
  }
  const database = await openDatabase('memory:')
  try {
    await sqlTables(database, facts, all)
    const took = new Map<string, Took[]>()
    const ways = {
      [valuesAlone]: byValues,
      [streamed]: () => countStreamed(database, facts, names),
      [inSql]: () => nationalInSql(database),
    }
    for (let round = 0; round < 3; round += 1)
      for (const [way, work] of Object.entries(ways)) {
        const [once, sums] = await taking<Sums>(work)
        if (told(sums) !== told(byValues())) throw new Error(`${way} counts otherwise: ${told(sums)}`)
        took.set(way, [...(took.get(way) ?? []), once])
      }
    say(took)
  } finally {
    await database.close()
  }
}

const valuesAlone = 'by values alone'
const streamed = 'out of the built-in database'
const inSql = 'the national one alone, as one statement inside it'

function say(took: ReadonlyMap<string, readonly Took[]>): void {
  const many = (people * scoresOfEach).toLocaleString('en-GB')
  console.log(
    `\nThe national method and ours over ${many} scores of ${people.toLocaleString('en-GB')}, with every reason. Aim: ${aim} s or less`,
  )
  const middle = (way: string, of: keyof Took): number =>
    quantile(
      (took.get(way) ?? []).map((one) => one[of]),
      0.5,
    )
  for (const [way, each] of took) {
    const clocks = each.map(({ clock }) => clock.toFixed(1)).join(', ')
    console.log(
      `  ${way.padEnd(50)} ${middle(way, 'cpu').toFixed(2)} s of processor time, ${middle(way, 'clock').toFixed(2)} s by the clock (${clocks})`,
    )
  }
  console.log(
    `  streamed takes ${(middle(streamed, 'cpu') / middle(inSql, 'cpu')).toFixed(2)} times the one statement. All came to the same sums.`,
  )
}
