import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import { type Acting, asPerson } from '../../store/second-lock.ts'
import { openTestDatabase } from '../../store/testing.edge.ts'

const [school, owen, grace, beth, kofi, callum] = [newId(), newId(), newId(), newId(), newId(), newId()]
const of = (person: Id, part: string): Acting => ({ locality: 'ashmere', person, part, agency: school })
const officer = of(owen, 'privacy-officer')
const secondOfficer = of(grace, 'privacy-officer')
const nurse = of(beth, 'helper')

let database: Database
const run = (sql: string, values: readonly unknown[] = []) => database.pool.query(sql, [...values])
const does = (acting: Acting, sql: string, values: readonly unknown[] = []) =>
  asPerson(database, acting, async (handle) => (await handle.query(sql, [...values])).rowCount)
const refused = { code: '42501' }

beforeAll(async () => {
  database = await openTestDatabase()
  await run("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
  await run("insert into agency (id, locality, name, sector) values ($1, 'ashmere', 'A school', 'education')", [school])
  await run("insert into person (id, locality, is_a, sealed_record) values ($1, 'ashmere', 'young-person', '\\x00')", [
    callum,
  ])
  for (const [person, name] of [
    [owen, 'Owen'],
    [grace, 'Grace'],
    [beth, 'Beth'],
    [kofi, 'Kofi'],
  ])
    await run("insert into person (id, locality, is_a, agency, name) values ($1, 'ashmere', 'professional', $2, $3)", [
      person,
      school,
      name,
    ])
  await run(
    `insert into edge (id, locality, young_person, subject, kind, starts, made_by)
     values ($1, 'ashmere', $2, $3, 'worker', now() - interval '30 days', $3)`,
    [newId(), callum, beth],
  )
  await run(
    `insert into fact (locality, item, n, young_person, agency, kind, sensitivity, shared_with, written_by, on_day)
     values ('ashmere', $1, 1, $2, $3, 'private-note', 'private', 'my-worker', $4, '2026-11-01')`,
    [newId(), callum, school, beth],
  )
  await run(
    `insert into competence (id, locality, young_person, decides, is_able, on_day, judged_by, sealed_reasons)
     values ($1, 'ashmere', $2, 'who-sees-their-things', true, '2026-11-01', $3, '\\x00')`,
    [newId(), callum, beth],
  )
})
beforeEach(() => run('truncate access_mark, access_thing, access_release, access_request cascade'))
afterAll(() => database.close())

/** A request that is Callum's own, or was written down by Owen; Beth was asked to look through it, and one thing was gathered. */
async function asked(how: 'own-page' | 'paper' = 'own-page'): Promise<Id> {
  const id = newId()
  const onPaper = how === 'paper'
  await run(
    `insert into access_request (id, locality, agency, young_person, for_person, of_records, how, entered_by, sealed_asked, received_on, asked_to_look)
     values ($1, 'ashmere', $2, $3, $3, array[$3::uuid], $4, $5, $6, '2026-11-20', $7)`,
    [id, school, callum, how, onPaper ? owen : null, onPaper ? Buffer.from('asked') : null, beth],
  )
  await run(
    "insert into access_thing (request, n, locality, source, sealed_thing) values ($1, 1, 'ashmere', 'fact', '\\x00')",
    [id],
  )
  return id
}
const looksThrough = (id: Id, acting = nurse) =>
  does(acting, 'update access_request set looked_through_at = now(), looked_through_by = $2 where id = $1', [
    ...[id, acting.person],
  ])
const release = "insert into access_release (request, locality, sealed_release) values ($1, 'ashmere', $2)"
const signs = (id: Id, acting = officer) =>
  asPerson(database, acting, async (handle) => {
    await handle.query('delete from access_release where request = $1', [id])
    await handle.query(release, [id, Buffer.from('signed')])
    await handle.query('update access_request set signed_at = now(), signed_by = $2 where id = $1', [id, acting.person])
  })
const marks = (acting: Acting, request: Id, by: Id | undefined) =>
  does(
    acting,
    "insert into access_mark (id, locality, request, thing, does, by_person, at) values ($1, 'ashmere', $2, 1, 'leave-in', $3, now())",
    [newId(), request, by],
  )
const stateOf = async (id: Id) =>
  (await run('select looked_through_by as looked, signed_by as signed, answer from access_request where id = $1', [id]))
    .rows[0]

describe('A request on paper, of which nobody else has said yet that it was asked', () => {
  const opens = (id: Id) =>
    asPerson(database, officer, async (handle) => {
      await handle.query("select set_config('app.answering', $1, true)", [id])
      const many: (number | null)[] = []
      for (const table of ['fact', 'competence']) many.push((await handle.query(`select from ${table}`)).rowCount)
      return many
    })

  test('opens nothing of Callum to Owen, who wrote it down; once Beth has said so, or where Callum asked, it does', async () => {
    const paper = await asked('paper')
    expect(await opens(paper)).toEqual([0, 0])
    await does(nurse, 'update access_request set confirmed_at = now(), confirmed_by = $2 where id = $1', [paper, beth])
    expect(await opens(paper)).toEqual([1, 1])
    await run('truncate access_request cascade')
    expect(await opens(await asked())).toEqual([1, 1])
  })

  test('does not keep Callum from asking himself, nor what he asked keep it from being written down', async () => {
    await asked('paper')
    await asked()
    expect((await run('select from access_request')).rowCount).toBe(2)
    await expect(asked()).rejects.toMatchObject({ code: '23505' })
    await expect(asked('paper')).rejects.toMatchObject({ code: '23505' })
  })
})

describe('Beth, who was asked to look through it', () => {
  test('marks and takes back in her own name, and in nobody else’s: so that Owen cannot sign what he marked', async () => {
    const id = await asked()
    expect(await marks(nurse, id, beth)).toBe(1)
    await expect(marks(officer, id, beth)).rejects.toMatchObject(refused)
    await expect(marks(nurse, id, owen)).rejects.toMatchObject(refused)
    const takesBack = (by: Id) =>
      does(nurse, 'update access_mark set taken_back_at = now(), taken_back_by = $1 where taken_back_at is null', [by])
    await expect(takesBack(owen)).rejects.toMatchObject(refused)
    expect(await takesBack(beth)).toBe(1)
  })

  test('says that it was looked through, and gives, refuses and hands on nothing', async () => {
    const id = await asked()
    for (const change of [
      "answered_at = now(), answered_by = $2, answer = 'nothing-kept'",
      `answered_at = now(), answered_by = '${owen}', answer = 'refused', sealed_answer = '\\x00'`,
      `asked_to_look = '${kofi}'`,
      'gathered_at = now(), gathered_by = $2',
      "extended_on = '2026-11-21', sealed_extension = '\\x00'",
      `complaint_about = '${owen}'`,
    ])
      await expect(
        does(nurse, `update access_request set ${change} where id = $1 and $2::uuid is not null`, [id, beth]),
      ).rejects.toMatchObject(refused)
    expect(await looksThrough(id)).toBe(1)
    await signs(id)
    const gives = (by: Id) =>
      does(
        ...([
          nurse,
          "update access_request set answered_at = now(), answered_by = $2, answer = 'given', given = 'paper', until_day = '2026-12-01' where id = $1",
        ] as const),
        [id, by],
      )
    await expect(gives(beth)).rejects.toMatchObject(refused)
    expect(await stateOf(id)).toMatchObject({ looked: beth, signed: owen, answer: null })
  })

  test('puts nothing in the place of what Owen signed: who takes it away takes back his signature', async () => {
    const id = await asked()
    await looksThrough(id)
    await expect(does(nurse, release, [id, Buffer.from('planted')])).rejects.toMatchObject(refused)
    await signs(id)
    expect(await stateOf(id)).toMatchObject({ signed: owen })
    expect(await does(nurse, 'delete from access_release where request = $1', [id])).toBe(1)
    expect(await stateOf(id)).toMatchObject({ looked: beth, signed: null })
    await expect(does(nurse, release, [id, Buffer.from('planted')])).rejects.toMatchObject(refused)
  })
})

test('an officer who looked through it puts down nothing to be signed, and nobody after it was signed; Grace signs it anew', async () => {
  const id = await asked()
  await looksThrough(id, officer)
  await expect(does(officer, release, [id, Buffer.from('planted')])).rejects.toMatchObject(refused)
  await signs(id, secondOfficer)
  await run('delete from access_release where request = $1', [id])
  await expect(does(secondOfficer, release, [id, Buffer.from('planted')])).rejects.toMatchObject(refused)
  await does(officer, 'update access_request set signed_at = null, signed_by = null where id = $1', [id])
  await signs(id, secondOfficer)
  expect(await stateOf(id)).toMatchObject({ looked: owen, signed: grace })
})

test('an officer answers in their own name alone, and a mark made afterwards still undoes what both said', async () => {
  const id = await asked()
  await looksThrough(id)
  await signs(id)
  const gives = (by: Id) =>
    does(
      ...([
        officer,
        "update access_request set answered_at = now(), answered_by = $2, answer = 'given', given = 'paper', until_day = '2026-12-01' where id = $1",
      ] as const),
      [id, by],
    )
  await expect(gives(grace)).rejects.toMatchObject(refused)
  await marks(nurse, id, beth)
  expect(await stateOf(id)).toMatchObject({ looked: null, signed: null })
  expect((await run('select from access_release')).rowCount).toBe(0)
  await looksThrough(id)
  await signs(id)
  expect(await gives(owen)).toBe(1)
})
