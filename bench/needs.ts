import type { Id } from '../src/shared/id.ts'
import type { Database } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.edge.ts'
import { openDatabase } from '../src/store/open.edge.ts'
import type { Measured } from './cpu.ts'
import { callum, type House, houseOn } from './needs-house.ts'
import { plantNeeds, rebuilt } from './needs-many.ts'
import { serverPrograms, startOwnServer } from './own-server.ts'
import { cpuOf, measureSpent, middle, quarters, type Took } from './spent.ts'

const inAll = { rounds: 21, requests: 10, warmUp: 50 }

/** Each line beside the first, which is the plain one. */
function say(took: ReadonlyMap<string, readonly Took[]>): void {
  const [plain = []] = took.values()
  for (const [name, each] of took) {
    const [low, high] = quarters(each, cpuOf)
    const times = middle(each, cpuOf) / middle(plain, cpuOf)
    console.log(
      `  ${name.padEnd(44)} ${middle(each, cpuOf).toFixed(2).padStart(6)} CPU-ms (${low.toFixed(2)} to ${high.toFixed(2)}): program ${middle(each, ({ program }) => program).toFixed(2)}, server ${middle(each, ({ server }) => server).toFixed(2)}   by the clock ${middle(each, ({ wall }) => wall).toFixed(2)} ms   ${times.toFixed(1)} times`,
    )
  }
}

async function openings(house: House): Promise<void> {
  const { database } = house.opened
  const need = await house.needOf(200)
  await database.pool.query('analyze')
  const text = 'select * from fact where need = $1 order by on_day desc, recorded_at desc, item'
  const plain = async (): Promise<void> => {
    const { rowCount } = await database.pool.query({ name: 'plain-need', text, values: [need] })
    must(rowCount === 200)
  }
  const at = { own: `/me/need/${need}`, desk: `/desk/young-person/${callum}/need/${need}` }
  const newest = (html: string): void => must(html.includes('more from before') && html.split('rd-said').length > 20)
  const all = (html: string): void => must(!html.includes('more from before') && html.split('rd-said').length > 150)
  // What nobody has opened yet stands on the page whole, so that the first look is not the one that is measured.
  await house.nurse.read(at.desk)
  const measured = [
    { name: 'a plain select of the same 200 rows', once: plain },
    { name: 'the need, read', once: async () => must((await house.opens(need)) === 199) },
    { name: 'the page of the young person', once: async () => newest(await house.callum.read(at.own)) },
    { name: 'the page at the desk', once: async () => newest(await house.nurse.read(at.desk)) },
    { name: 'of the young person, all of it', once: async () => all(await house.callum.read(`${at.own}?all=1`)) },
    { name: 'at the desk, all of it', once: async () => all(await house.nurse.read(`${at.desk}?all=1`)) },
  ]
  console.log('\n  A need with 200 facts opens (aim: 15 ms or less)')
  say(await measureSpent(database, measured, inAll))
}

function must(is: boolean): void {
  if (!is) throw new Error('the bench measures something else than it says')
}

/** So many needs of each size, in turn, that none grows by more than a few facts. */
const sizes = [
  [10, 60],
  [200, 8],
  [1_000, 2],
] as const

async function appends(house: House): Promise<void> {
  const { database } = house.opened
  const appending: Measured[] = []
  for (const [facts, many] of sizes) {
    const grown: Id[] = []
    for (let nth = 0; nth < many; nth += 1) grown.push(await house.needOf(facts))
    let turn = 0
    const once = async (): Promise<void> => {
      const need = grown[turn % many]
      turn += 1
      if (need) await house.says(need)
    }
    appending.push({ name: `to a need with ${facts.toLocaleString('en-GB')} facts`, once })
  }
  const plain = await plainInsert(database)
  await database.pool.query('analyze')
  console.log('\n  Something is said in a need: access, audit, sealing and read tables (aim: 3 CPU-ms or less)')
  say(await measureSpent(database, [{ name: 'a plain insert of one row', once: plain }, ...appending], inAll))
}

/** A row like that of a fact, into a table with its indexes, without lock, keys of others and triggers. */
async function plainInsert({ pool }: Database): Promise<() => Promise<unknown>> {
  await pool.query('create table plain_fact (like fact including defaults including indexes)')
  const columns =
    'locality, n, young_person, agency, kind, sensitivity, named, shared_with, also, sealed_body, written_by, on_day, need, plain'
  const { rows } = await pool.query<Record<string, unknown>>(
    `select ${columns} from fact where kind = 'own-words' and need is not null limit 1`,
  )
  const [row = {}] = rows
  const values = columns.split(', ').map((name) => (name === 'also' || name === 'plain' ? '{}' : row[name]))
  const places = values.map((_, at) => `$${at + 1}`).join(', ')
  const text = `insert into plain_fact (item, ${columns}) values (gen_random_uuid(), ${places})`
  return () => pool.query({ name: 'plain-insert', text, values })
}

async function rebuilding(database: Database, many: number): Promise<void> {
  const seconds = await plantNeeds(database, many)
  const { rows } = await database.pool.query<{ facts: number }>('select count(*) as facts from fact')
  const scan = async (): Promise<number> => {
    const began = performance.now()
    await database.pool.query('select count(distinct need), max(length(plain::text)) from fact')
    return (performance.now() - began) / 1_000
  }
  const again = await rebuilt(database)
  console.log(
    `\n  All read tables of ${many.toLocaleString('en-GB')} needs and their ${again.made.requests.rows.toLocaleString('en-GB')} requests, made anew from ${rows[0]?.facts.toLocaleString('en-GB')} facts (aim: 60 s or less for 100,000)`,
  )
  console.log(
    `  ${again.seconds.toFixed(1)} s by the clock, each row byte for byte as it was kept live in ${seconds.toFixed(0)} s; to read the same facts once ${(await scan()).toFixed(1)} s`,
  )
}

async function measure(name: string, open: () => Promise<Database>, many: number): Promise<void> {
  const database = await open()
  // A connection that ends takes what it spent with it.
  database.pool.options.idleTimeoutMillis = 0
  console.log(`\n${name}`)
  const house = await houseOn(database)
  await openings(house)
  await appends(house)
  await house.opened.close()
  const other = await open()
  await rebuilding(other, many)
  await other.close()
}

const migrated = async (location: string): Promise<Database> => {
  const database = await openDatabase(location)
  await migrate(database, new URL('../migrations/', import.meta.url))
  return database
}

async function onServer(): Promise<void> {
  if (!serverPrograms()) return console.log('\nPostgreSQL is not installed here, so nothing is measured on it.')
  const server = await startOwnServer(['shared_buffers=1GB', 'max_wal_size=8GB', 'synchronous_commit=off'])
  let opened = 0
  try {
    const open = async (): Promise<Database> => {
      opened += 1
      const first = await openDatabase(server.socketUrl)
      await first.pool.query(`create database needs_${opened}`)
      await first.close()
      return migrated(server.socketUrl.replace('/postgres?', `/needs_${opened}?`))
    }
    await measure(server.version, open, process.argv.includes('--tenth') ? 10_000 : 100_000)
  } finally {
    server.stop()
  }
}

/** `npm run bench -- needs`: a need that is opened, something that is said in one, and all that is read quickly of many made anew. */
export async function needs(): Promise<void> {
  if (!process.argv.includes('--embedded')) await onServer()
  if (!process.argv.includes('--server')) await measure('The built-in database', () => migrated('memory:'), 10_000)
}
