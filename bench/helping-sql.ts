import type { HelpGiven } from '../src/measures/national/help-given.ts'
import type { NationalFacts } from '../src/measures/national/national-scale.ts'
import type { Database } from '../src/store/database.ts'
import type { Sums } from './helping-national.ts'

const tables = `
  create table bench_scale (id int primary key, rater text, better int, low real, high real, by real);
  create table bench_norm (scale int, sex text, age int, mean double precision, sd double precision);
  create table bench_help (id int primary key, sex text, age int, first_contact int, second_contact int, ended_on int);
  create table bench_score (help int, uid int, scale int, day int, raw double precision)`

const inRows = 20_000

type Rows = readonly (readonly unknown[])[]

async function fill(
  { pool }: Database,
  table: string,
  { types, rows }: { readonly types: string; readonly rows: Rows },
) {
  const names = types.split(' ')
  const columns = names.map((type, at) => `$${at + 1}::${type}[]`).join(', ')
  for (let from = 0; from < rows.length; from += inRows) {
    const some = rows.slice(from, from + inRows)
    const values = names.map((_, at) => some.map((row) => row[at]))
    await pool.query(`insert into ${table} select * from unnest(${columns})`, values)
  }
}

const scaleRows = (facts: NationalFacts): Rows =>
  [...facts.scales.values()].map(({ national: { rater, better }, from, to, reliableBy }, at) => {
    return [at, rater, better === 'up' ? 1 : -1, from, to, reliableBy]
  })

const normRows = (facts: NationalFacts): Rows =>
  [...facts.scales.values()].flatMap(({ norms }, at) =>
    [...norms].map(([key, { mean, sd }]) => [at, ...key.split(' '), mean, sd]),
  )

const helpRows = (all: readonly HelpGiven[]): Rows =>
  all.map(({ id, sex, age, firstContact, secondContact, endedOn }) => {
    return [Number(id), sex, age, firstContact, secondContact, endedOn]
  })

function scoreRows(facts: NationalFacts, all: readonly HelpGiven[]): Rows {
  const places = new Map([...facts.scales.keys()].map((name, at) => [name, at]))
  return all.flatMap(({ id, scores }) =>
    scores.map(({ uid, scale, day, raw }) => [Number(id), uid, places.get(scale), day, raw]),
  )
}

/** The same million scores, and the facts of the method, as tables. */
export async function sqlTables(database: Database, facts: NationalFacts, all: readonly HelpGiven[]): Promise<void> {
  for (const statement of tables.split(';')) await database.pool.query(statement)
  await fill(database, 'bench_scale', { types: 'int text int real real float8', rows: scaleRows(facts) })
  await fill(database, 'bench_norm', { types: 'int text int float8 float8', rows: normRows(facts) })
  await fill(database, 'bench_help', { types: 'int text int int int int', rows: helpRows(all) })
  await fill(database, 'bench_score', { types: 'int int int int float8', rows: scoreRows(facts, all) })
  await database.pool.query('create index on bench_score (help)')
  await database.pool.query('analyze')
}

const statement = `
  with valid as (
    select s.help, s.scale, s.uid, s.day, h.second_contact, f.rater, f.better, f.by,
      case when n.mean is null then s.raw else (s.raw - n.mean) / n.sd * 10 + 50 end as score,
      row_number() over (partition by s.help, s.scale, s.day, s.raw order by s.uid) as twice
    from bench_score s
      join bench_help h on h.id = s.help and h.age between 0 and 17 and s.day between h.first_contact and h.ended_on
      join bench_scale f on f.id = s.scale and s.raw between f.low and f.high
      left join bench_norm n on n.scale = s.scale and n.sex = h.sex and n.age = h.age),
  kept as (select *, row_number() over (partition by help, scale order by day, uid) as n from valid where twice = 1),
  lasts as (select help, scale, max(n) as n from kept where n > 1 and day >= second_contact group by help, scale),
  changes as (
    select one.help, one.rater, other.score - one.score as moved, one.by, one.better
    from lasts join kept other using (help, scale, n) join kept one on one.help = lasts.help and one.scale = lasts.scale and one.n = 1),
  raters as (
    select help, rater, bool_or(abs(moved) >= by - 1e-6 and moved * better < 0) as worse, bool_or(abs(moved) >= by - 1e-6 and moved * better > 0) as better
    from changes group by help, rater)
  select rater, count(*) as paired, count(*) filter (where better and not worse) as improved, count(*) filter (where worse) as deteriorated
  from raters group by rater`

/** The national method as one statement, for those who would rather read it in SQL. */
export async function nationalInSql({ pool }: Database): Promise<Sums> {
  const { rows } = await pool.query<{ rater: string; paired: string; improved: string; deteriorated: string }>(
    statement,
  )
  return new Map(
    rows.map(({ rater, ...sums }) => [rater, [Number(sums.paired), Number(sums.improved), Number(sums.deteriorated)]]),
  )
}
