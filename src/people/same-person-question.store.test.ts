import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Day, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Database } from '../store/database.ts'
import { type Acting, asPerson } from '../store/second-lock.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import { addAgency, addProfessional } from './agencies.store.ts'
import { joinRecords } from './merge.store.ts'
import { addStanding } from './network.store.ts'
import { addYoungPerson } from './people.store.ts'
import type { WhoTheyAre } from './person.ts'
import { likenessOf } from './same-person.ts'
import { answerQuestion, askAbout, askWhetherSame, readQuestions, whomToAsk } from './same-person-question.store.ts'
import { parseSameAnswer, type SameAnswer, whetherHere } from './same-person-question.ts'
import { hashUnder, sealingUnder } from './testing.edge.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const place = 'ashmere'
const [lakeside, school, priya, tom, ada, front] = [newId(), newId(), newId(), newId(), newId(), newId()]
const [yard, omar, yusuf] = [newId(), newId(), newId()]
const sealing = sealingUnder('a key')
const hash = hashUnder('another key')
const leoIs: WhoTheyAre = {
  names: { given: 'Leo', family: 'O’Neill' },
  born: { is: 'known', on: day('2014-06-01') },
}
let database: Database
const agencyOf = (person: Id): Id => (person === tom || person === omar ? school : person === yusuf ? yard : lakeside)
const as = (person: Id, part = 'helper', locality = place): Acting => ({
  locality,
  person,
  part,
  agency: agencyOf(person),
})
const officer = as(ada, 'privacy-officer')

beforeAll(async () => {
  database = await openTestDatabase()
  const { pool } = database
  await pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere'), ('brook', 'Brook')")
  for (const [id, name] of [
    [lakeside, 'Lakeside'],
    [school, 'Oak School'],
    [yard, 'The Yard'],
  ] as const)
    await addAgency(pool, { id, locality: place, name, sector: 'health' })
  for (const [id, name, agency] of [
    [priya, 'Priya', lakeside],
    [tom, 'Tom', school],
    [ada, 'Ada', lakeside],
    [front, 'Flo', lakeside],
    [omar, 'Omar', school],
    [yusuf, 'Yusuf', yard],
  ] as const)
    await addProfessional(pool, { id, locality: place, agency, name })
})
beforeEach(async () => {
  await database.pool.query('truncate same_person_ask, same_person_answer, same_person_question, merge, merge_moved')
  await database.pool.query('delete from likeness')
})
afterAll(() => database.close())

const likenessIs = (who: WhoTheyAre, home: string) => likenessOf(who, { home, place }, hash)

async function writeDown(worker: Id, who: WhoTheyAre = leoIs, home = 'AS4 2'): Promise<Id> {
  const id = newId()
  await asPerson(database, as(worker), async (handle) => {
    await addYoungPerson(handle, { id, locality: place, ...who }, { sealing, likeness: likenessIs(who, home) })
    const standing = { locality: place, youngPerson: id, subject: worker, as: { is: 'worker' }, since: 0 } as const
    await addStanding(handle, { ...standing, id: newId(), madeBy: worker, saidBy: 'herself', selfClaimed: false })
  })
  return id
}
const asks = (acting: Acting, who: WhoTheyAre = leoIs, home = 'AS4 2') =>
  asPerson(database, acting, (handle) => askWhetherSame(handle, place, likenessIs(who, home)))
const waiting = (acting: Acting) => asPerson(database, acting, (handle) => readQuestions(handle))
const noted: (readonly Id[])[] = []
const answers = (acting: Acting & { person: Id }, id: Id, answer: SameAnswer) =>
  asPerson(database, acting, (handle) =>
    answerQuestion(
      handle,
      { id, answer },
      {
        ...{ by: acting.person, agency: agencyOf(acting.person), locality: place, at: new Date() },
        note: async (records) => void noted.push(records),
      },
    ),
  )
const asWho = (person: Id, part?: string) => ({ ...as(person, part), person })

describe('H03 Before Priya writes Leo down', () => {
  test('who is known by nobody is known by nobody', async () => {
    expect(await asks(as(priya))).toEqual({ is: 'nobody-alike' })
  })

  test('she is told that he may be here already, and neither his name, nor his id, nor who stands by him', async () => {
    const leo = await writeDown(tom)
    const told = await asks(as(priya))
    expect(told).toEqual({ is: 'somebody-perhaps' })
    expect(JSON.stringify(told)).not.toContain(leo)
    expect(await asks(as(front, 'front-desk'))).toEqual({ is: 'somebody-perhaps' })
  })

  test('whom she stands by herself she sees, and that there is another beside him', async () => {
    const hers = await writeDown(priya)
    const known = { person: hers, agreesOn: ['given', 'family', 'born', 'home'], likely: 'one-perhaps' }
    expect(await asks(as(priya))).toEqual({ is: 'those-you-stand-by', alike: [known], others: false })
    await writeDown(tom)
    expect(await asks(as(priya))).toEqual({ is: 'those-you-stand-by', alike: [known], others: true })
  })

  test('his twin Orla, of the same family, birthday and home, is asked about and called what she may be', async () => {
    const hers = await writeDown(priya)
    const orlaIs = { ...leoIs, names: { given: 'Orla', family: 'O’Neill' } }
    expect(await asks(as(priya), orlaIs)).toMatchObject({
      is: 'those-you-stand-by',
      alike: [{ person: hers, agreesOn: ['family', 'born', 'home'], likely: 'twins-perhaps' }],
    })
    expect(await asks(as(tom), orlaIs)).toEqual({ is: 'somebody-perhaps' })
  })

  test('two of the four are not enough, nor a record of another place', async () => {
    await writeDown(tom)
    expect(await asks(as(priya), { ...leoIs, born: { is: 'not-known' } }, 'BR1 1')).toEqual({ is: 'nobody-alike' })
    expect((await asks(as(priya, 'helper', 'brook'))).is).not.toBe('somebody-perhaps')
  })

  test('two records that are one count as one', async () => {
    const [kept, joined] = [await writeDown(priya), await writeDown(priya)]
    await asPerson(database, as(priya), (handle) =>
      joinRecords(
        handle,
        { id: newId(), kept, joined, reason: 'He said so', twinsAsked: false },
        { locality: place, by: priya, at: new Date(), sealing, note: async () => {} },
      ),
    )
    expect(await asks(as(priya))).toMatchObject({ alike: [{ person: kept }], others: false })
  })

  test('nobody finds out by asking: thirty times an hour, and not a carer, a young person, an administrator or the privacy officer', async () => {
    await writeDown(tom)
    for (let asked = 0; asked < 30; asked++) expect((await asks(as(priya))).is).toBe('somebody-perhaps')
    expect(await asks(as(priya))).toEqual({ is: 'not-answered' })
    expect((await asks(as(front, 'front-desk'))).is).toBe('somebody-perhaps')
    await database.pool.query("update same_person_ask set at = at - interval '61 minutes'")
    expect((await asks(as(priya))).is).toBe('somebody-perhaps')
    for (const part of ['carer', 'young-person', 'link', 'administrator', 'curator', 'privacy-officer', 'nobody'])
      expect(await asks(as(ada, part))).toEqual({ is: 'not-answered' })
  })
})

describe('After Priya wrote Leo down, whom Tom knows', () => {
  const both = async () => {
    const [toms, hers] = [await writeDown(tom), await writeDown(priya)]
    const asked = await asPerson(database, as(priya), (handle) => askAbout(handle, hers))
    return { toms, hers, asked }
  }

  test('the question waits for Tom and for the privacy officers of both agencies, and is not there for Priya or any other', async () => {
    const { toms, hers, asked } = await both()
    expect(asked).toBe(1)
    const question = { one: hers, other: toms, likely: 'one-perhaps', askedBy: priya, state: { is: 'waiting' } }
    expect(await waiting(as(tom))).toMatchObject([question])
    expect(await waiting(officer)).toMatchObject([question])
    expect(await waiting(as(omar, 'privacy-officer'))).toMatchObject([question])
    for (const acting of [
      as(yusuf, 'privacy-officer'),
      as(priya),
      as(front, 'front-desk'),
      as(ada, 'administrator'),
      as(tom, 'helper', 'brook'),
    ])
      expect(await waiting(acting)).toEqual([])
    const again = await asPerson(database, as(priya), (handle) => askAbout(handle, hers))
    expect([again, (await waiting(officer)).length]).toEqual([0, 1])
  })

  test('the privacy officer learns whom to ring, and nobody else does', async () => {
    await both()
    const [question] = await waiting(officer)
    const rings = (who: Acting) => asPerson(database, who, (handle) => whomToAsk(handle, question?.id ?? priya))
    expect(await rings(officer)).toEqual([priya, tom].sort())
    expect(await rings(as(tom))).toEqual([])
    expect(await rings(as(yusuf, 'privacy-officer'))).toEqual([])
  })

  test('Tom says that they are one, and then Ada for the other agency: each once, leaving a row with both; nothing is joined, and then he may', async () => {
    const { toms, hers } = await both()
    const joins = () =>
      asPerson(database, as(tom), (handle) =>
        joinRecords(
          handle,
          { id: newId(), kept: toms, joined: hers, reason: 'We rang each other', twinsAsked: false },
          { locality: place, by: tom, at: new Date(), sealing, note: async () => {} },
        ),
      )
    expect(await joins()).toEqual({ is: 'refused', because: ['not-there'] })
    const [question] = await waiting(as(tom))
    if (!question) throw new Error('no question')
    expect(await answers(asWho(priya), question.id, 'same')).toBe(false)
    expect(await answers(asWho(tom), question.id, 'same')).toBe(true)
    expect(noted.at(-1)).toEqual([hers, toms])
    expect(await answers(asWho(tom), question.id, 'different')).toBe(false)
    expect(await joins()).toEqual({ is: 'refused', because: ['not-there'] })
    expect(await answers(asWho(ada, 'privacy-officer'), question.id, 'same')).toBe(true)
    expect(await answers(asWho(omar, 'privacy-officer'), question.id, 'different')).toBe(false)
    expect((await database.pool.query('select from merge')).rowCount).toBe(0)
    expect((await joins()).is).toBe('ok')
  })

  test('an answer from before they were parted as wrongly joined lets nobody join them again; asked anew, it is answered anew', async () => {
    const { toms, hers } = await both()
    const may = async () =>
      (
        await asPerson(database, as(tom), (handle) =>
          handle.query<{ may: boolean }>('select app_may_join($1, $2) as may', [toms, hers]),
        )
      ).rows[0]?.may
    const sayThatTheyAreOne = async () => {
      const [question] = await waiting(as(tom))
      if (!question) throw new Error('no question')
      expect(await answers(asWho(tom), question.id, 'same')).toBe(true)
      expect(await may()).toBe(false)
      expect(await answers(asWho(ada, 'privacy-officer'), question.id, 'same')).toBe(true)
    }
    const askAnew = () => asPerson(database, as(priya), (handle) => askAbout(handle, hers))
    const saying = { locality: place, by: tom, sealing, note: async () => {} }
    const joins = () =>
      asPerson(database, as(tom), (handle) =>
        joinRecords(
          handle,
          { id: newId(), kept: toms, joined: hers, reason: 'We rang each other', twinsAsked: false },
          { ...saying, at: new Date() },
        ),
      )
    await sayThatTheyAreOne()
    expect(await askAnew()).toBe(0)
    expect((await joins()).is).toBe('ok')
    await database.pool.query(
      "update merge set undone_at = now() + interval '1 second', undone_by = $1, sealed_undone_reason = '\\x00'",
      [tom],
    )
    expect(await may()).toBe(false)
    expect(await joins()).toEqual({ is: 'refused', because: ['not-there'] })
    expect([await askAnew(), await askAnew()]).toEqual([1, 0])
    await database.pool.query("update merge set undone_at = now() - interval '1 millisecond'")
    await database.pool.query("update same_person_question set answered_at = answered_at - interval '1 hour'")
    await sayThatTheyAreOne()
    expect(await may()).toBe(true)
    expect((await joins()).is).toBe('ok')
  })

  test.each(['different', 'cannot-say'] as const)(
    'where the answer is "%s" nobody may join them by it',
    async (answer) => {
      const { toms, hers } = await both()
      const [question] = await waiting(officer)
      expect(await answers(asWho(ada, 'privacy-officer'), question?.id ?? hers, answer)).toBe(true)
      const may = await asPerson(
        database,
        as(tom),
        async (handle) => (await handle.query('select app_may_join($1, $2) as may', [toms, hers])).rows,
      )
      expect(may).toEqual([{ may: false }])
    },
  )

  test('Priya, who is a privacy officer as well, does not answer what she asked: not by her page, and not past it', async () => {
    const { toms, hers } = await both()
    const priyaReviews = asWho(priya, 'privacy-officer')
    const [question] = await waiting(priyaReviews)
    const id = question?.id ?? priya
    expect(await answers(priyaReviews, id, 'same')).toBe(false)
    const says = (acting: Acting, agency: Id) =>
      asPerson(database, acting, (handle) =>
        handle.query('insert into same_person_answer values ($1, $2, $3, $4, $5, now())', [
          ...[id, place, agency, 'same', acting.person],
        ]),
      )
    await expect(says(priyaReviews, lakeside)).rejects.toMatchObject({ code: '42501' })
    await expect(says(as(ada, 'privacy-officer'), school)).rejects.toMatchObject({ code: '42501' })
    await expect(says(as(yusuf, 'privacy-officer'), yard)).rejects.toMatchObject({ code: '42501' })
    const changes = asPerson(database, as(ada, 'privacy-officer'), (handle) =>
      handle.query("update same_person_question set answer = 'same', answered_by = $1, answered_at = now()", [ada]),
    )
    await expect(changes).rejects.toMatchObject({ code: '42501' })
    expect(await answers(asWho(ada, 'privacy-officer'), id, 'same')).toBe(true)
    const may = async (who: Acting) =>
      (
        await asPerson(database, who, (handle) =>
          handle.query<{ may: boolean }>('select app_may_join($1, $2) as may', [toms, hers]),
        )
      ).rows[0]?.may
    expect([await may(as(priya)), await may(as(tom))]).toEqual([false, false])
    expect(await answers(asWho(omar, 'privacy-officer'), id, 'same')).toBe(true)
    expect([await may(as(priya)), await may(as(tom)), await may(officer)]).toEqual([true, true, false])
  })

  test('who stands by both by their own claim alone, or while a denial is lifted, joins nothing', async () => {
    const { toms, hers } = await both()
    await database.pool.query(
      `insert into edge (id, locality, young_person, subject, kind, starts, made_by, self_claimed)
       values ($1, $2, $3, $4, 'worker', now(), $4, true)`,
      [newId(), place, toms, priya],
    )
    await expect(
      asPerson(database, as(priya), (handle) =>
        handle.query(
          `insert into merge (id, locality, kept, joined, by_person, sealed_reason) values ($1, $2, $3, $4, $5, '\\x00')`,
          [newId(), place, toms, hers, priya],
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('somebody who does not stand by a young person asks nothing about them', async () => {
    const leo = await writeDown(tom)
    await writeDown(tom)
    expect(await asPerson(database, as(priya), (handle) => askAbout(handle, leo))).toBe(0)
  })
})

test('what is said to whoever asks holds no id of anybody whom they do not stand by', () => {
  expect(whetherHere([], [{ agreeOn: 4, people: 2 }])).toEqual({ is: 'somebody-perhaps' })
  expect(whetherHere([], [])).toEqual({ is: 'nobody-alike' })
  expect(parseSameAnswer('maybe')).toEqual({ is: 'refused', because: ['answer-is-unknown'] })
  expect(parseSameAnswer('same')).toEqual({ is: 'ok', value: 'same' })
})
