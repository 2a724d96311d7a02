import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, type Day, parseDay } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import type { Database } from '../store/database.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import {
  countFollowUps,
  countUnmet,
  countWrong,
  findSignpost,
  keepAnswer,
  keepSignpost,
  type ToAsk,
  takeThoseToAsk,
} from './doors.store.ts'
import { answer, type Signpost } from './signpost.ts'

const madeOn = parseDay('2026-11-21')
if (!madeOn) throw new Error('the day of this test is none')
const today: Day = madeOn
const newId = (): Id => parseId(randomUUID()) ?? newId()
const code = 'K7QF-29MX-ABCD-2345'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere'), ('brook', 'Brook')")
})
beforeEach(() => database.pool.query('truncate signpost, unmet_search, wrong_report'))
afterAll(() => database.close())

const rows = async (table: string) => (await database.pool.query(`select * from ${table}`)).rows
const signpost = (more: Partial<Signpost> = {}): Signpost => ({
  id: newId(),
  locality: 'ashmere',
  offers: [newId()],
  madeOn: today,
  askOn: addDays(today, 7),
  state: { is: 'open' },
  ...more,
})
const sealedContact = Buffer.from('sealed: 07700 900123')

describe('Searches that found nothing', () => {
  const unmet = {
    topics: ['sleep', 'worry'],
    area: 'AS4',
    ageBand: '11-15',
    language: '',
    how: 'nothing-found',
  } as const

  test('R7: each is counted once for its topic, area, ages and language, and never as a row of its own', async () => {
    for (let times = 0; times < 3; times++) await countUnmet(database, { locality: 'ashmere', unmet, today })
    expect(await rows('unmet_search')).toEqual(
      ['sleep', 'worry'].map((topic) => ({
        locality: 'ashmere',
        on_day: today,
        topic,
        area: 'AS4',
        age_band: '11-15',
        language: '',
        how: 'nothing-found',
        times: 3,
      })),
    )
  })

  test('R7: what has no topic is counted too, and each place and day by itself', async () => {
    await countUnmet(database, { locality: 'ashmere', unmet: { ...unmet, topics: [] }, today })
    await countUnmet(database, { locality: 'brook', unmet: { ...unmet, topics: [] }, today })
    await countUnmet(database, { locality: 'brook', unmet: { ...unmet, topics: [] }, today: addDays(today, 1) })
    expect((await rows('unmet_search')).map(({ topic, times }) => [topic, times])).toEqual(Array(3).fill(['', 1]))
  })
})

test('"this is wrong" is counted by offer, thing and day', async () => {
  const offer = newId()
  for (const what of ['closed', 'closed', 'contact'] as const)
    await countWrong(database, { locality: 'ashmere', offer, what, today })
  expect((await rows('wrong_report')).map(({ what, times }) => [what, times]).sort()).toEqual([
    ['closed', 2],
    ['contact', 1],
  ])
})

describe('Follow-ups', () => {
  test('R9: a signpost is found again by its code, in its own place only', async () => {
    const kept = signpost()
    await keepSignpost(database, kept, { code })
    expect(await findSignpost(database, 'ashmere', code)).toEqual(kept)
    expect(await findSignpost(database, 'brook', code)).toBeUndefined()
    expect(await findSignpost(database, 'ashmere', 'K7QF-29MX-ABCD-2346')).toBeUndefined()
  })

  test('of the code only its hash is kept, and nothing says who asked', async () => {
    await keepSignpost(database, signpost(), { code })
    const [row] = await rows('signpost')
    expect(Buffer.from(row.code_hash)).toEqual(createHash('sha256').update(code).digest())
    expect(JSON.stringify(row)).not.toContain(code)
    expect(Object.keys(row).sort()).toEqual([
      'ask_on',
      'asked_on',
      'became',
      'became_on',
      'code_hash',
      'id',
      'locality',
      'made_on',
      'offers',
      'sealed_contact',
    ])
  })

  test('an answer is kept, can be changed, and deletes the contact that was left', async () => {
    const kept = signpost()
    await keepSignpost(database, kept, { code, sealedContact })
    await keepAnswer(database, answer(kept, 'could-not-get-in', addDays(today, 2)))
    await keepAnswer(database, answer(kept, 'reached', addDays(today, 9)))
    expect((await findSignpost(database, 'ashmere', code))?.state).toEqual({
      is: 'answered',
      became: 'reached',
      on: '2026-11-30',
    })
    expect((await rows('signpost'))[0].sealed_contact).toBeNull()
  })

  test('a signpost that is still open changes nothing when it is kept again', async () => {
    const kept = signpost()
    await keepSignpost(database, kept, { code, sealedContact })
    await keepAnswer(database, kept)
    expect((await rows('signpost'))[0].sealed_contact).not.toBeNull()
  })

  test('R9: who has not answered is asked on their day, once, and their contact is deleted in the same breath', async () => {
    const kept = signpost()
    await keepSignpost(database, kept, { code, sealedContact })
    const asked: ToAsk[] = []
    const take = (day: Day) =>
      takeThoseToAsk(database, day, async (toAsk) => {
        asked.push(toAsk)
        return true
      })
    expect(await take(addDays(today, 6))).toBe(0)
    expect(await take(addDays(today, 7))).toBe(1)
    expect(await take(addDays(today, 8))).toBe(0)
    expect(await take(addDays(today, 400))).toBe(0)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.signpost).toEqual(kept)
    expect(Buffer.from(asked[0]?.sealedContact ?? [])).toEqual(sealedContact)
    expect((await rows('signpost'))[0]).toMatchObject({ sealed_contact: null, asked_on: '2026-11-28' })
    expect((await findSignpost(database, 'ashmere', code))?.state).toEqual({ is: 'asked', on: '2026-11-28' })
  })

  test('R22: who said "please do not ask", and who has answered, is never asked', async () => {
    const { askOn: _, ...never } = signpost()
    await keepSignpost(database, never, { code, sealedContact })
    const answered = signpost()
    await keepSignpost(database, answered, { code: 'AAAA-29MX-ABCD-2345' })
    await keepAnswer(database, answer(answered, 'did-not-want', today))
    expect(await takeThoseToAsk(database, addDays(today, 4_000), async () => true)).toBe(0)
  })

  test('a contact that cannot be opened with this secret waits for the right one', async () => {
    await keepSignpost(database, signpost(), { code, sealedContact })
    expect(await takeThoseToAsk(database, addDays(today, 7), async () => false)).toBe(1)
    expect((await rows('signpost'))[0]).toMatchObject({ asked_on: '2026-11-28' })
    expect((await rows('signpost'))[0].sealed_contact).not.toBeNull()
  })

  test('when the message cannot be written, nobody is marked as asked and no contact is lost', async () => {
    await keepSignpost(database, signpost(), { code, sealedContact })
    const fail = () => Promise.reject(new Error('no room'))
    await expect(takeThoseToAsk(database, addDays(today, 7), fail)).rejects.toThrow('no room')
    expect((await rows('signpost'))[0]).toMatchObject({ asked_on: null })
    expect((await rows('signpost'))[0].sealed_contact).not.toBeNull()
  })

  test('R9: signposts without an answer are counted from the day after theirs, and every answer is', async () => {
    const ends = ['reached', 'reached', 'not-suitable', 'could-not-get-in', 'did-not-want'] as const
    for (const [index, became] of ends.entries()) {
      const each = signpost()
      await keepSignpost(database, each, { code: `AAAA-AAAA-AAAA-000${index}` })
      await keepAnswer(database, answer(each, became, today))
    }
    await keepSignpost(database, signpost(), { code })
    expect(await countFollowUps(database, 'ashmere', addDays(today, 8))).toEqual({
      made: 6,
      unanswered: 1,
      became: { reached: 2, 'not-suitable': 1, 'could-not-get-in': 1, 'did-not-want': 1 },
    })
    expect(await countFollowUps(database, 'ashmere', addDays(today, 7))).toMatchObject({ unanswered: 0 })
    expect(await countFollowUps(database, 'brook', today)).toMatchObject({ made: 0 })
  })
})
