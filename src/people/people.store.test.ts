import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Day, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Database } from '../store/database.ts'
import { type Acting, asPerson, type Handle } from '../store/second-lock.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import {
  addAgency,
  addProfessional,
  addTeam,
  joinTeam,
  keepAgreed,
  readAgencies,
  readJobs,
  readProfessionals,
  readTeamsOf,
  startJob,
} from './agencies.store.ts'
import { addStanding, endStanding, leave, readNetwork, resumeProxy, reviewProxy, stopProxy } from './network.store.ts'
import { whoStandsBy } from './network.ts'
import { addCarer, addYoungPerson, changeWhoTheyAre, findAlike, readWhoTheyAre } from './people.store.ts'
import type { WhoTheyAre } from './person.ts'
import { likenessOf } from './same-person.ts'
import { hashUnder, sealingUnder } from './testing.edge.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const [today, tomorrow] = [day('2026-11-21'), day('2026-11-22')]
const place = 'ashmere'
const [lakeside, school, team] = [newId(), newId(), newId()]
const [priya, ben, ada, tom] = [newId(), newId(), newId(), newId()]
const sealing = sealingUnder('a key')
const hash = hashUnder('another key')
const hour = 3_600_000

const mayaIs: WhoTheyAre = {
  names: { given: 'Maya', family: 'Okonkwo', known: 'May' },
  pronouns: 'she/her',
  born: { is: 'known', on: day('2011-03-09') },
}

let database: Database
const as = (person: Id, part = 'helper'): Acting => ({ locality: place, person, part, agency: lakeside })

beforeAll(async () => {
  database = await openTestDatabase()
  const { pool } = database
  await pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
  await addAgency(pool, { id: lakeside, locality: place, name: 'Lakeside', sector: 'health' })
  await addAgency(pool, { id: school, locality: place, name: 'Oak School', sector: 'education', organisation: newId() })
  await addTeam(pool, { id: team, locality: place, agency: lakeside, name: 'Sleep' })
  for (const [id, name, agency] of [
    [priya, 'Priya', lakeside],
    [ben, 'Ben', lakeside],
    [ada, 'Ada', lakeside],
    [tom, 'Tom', school],
  ] as const)
    await addProfessional(pool, { id, locality: place, agency, name })
  for (const person of [priya, ben])
    await startJob(pool, { person, locality: place, is: 'helper', mayBreakGlass: person === ben, from: today })
  await joinTeam(pool, { team, person: priya, locality: place, from: today })
})
afterAll(() => database.close())

/** A worker writes somebody down and stands by them from then on. */
async function writeDown(worker: Id, who: WhoTheyAre, home = 'AS4 2'): Promise<Id> {
  const id = newId()
  const likeness = likenessOf(who, { home, place }, hash)
  await asPerson(database, as(worker), async (handle) => {
    await addYoungPerson(handle, { id, locality: place, ...who }, { sealing, likeness })
    await addStanding(handle, standing(id, worker))
  })
  return id
}

const standing = (youngPerson: Id, subject: Id) => ({
  id: newId(),
  locality: place,
  youngPerson,
  subject,
  as: { is: 'worker' } as const,
  since: Date.now() - hour,
  madeBy: subject,
  saidBy: 'herself',
  selfClaimed: false,
})

describe('Agencies and their people', () => {
  test('Lakeside and Oak School are there, with who works for them', async () => {
    const agencies = await readAgencies(database.pool, place)
    expect(agencies.map(({ name, sector }) => [name, sector])).toEqual([
      ['Lakeside', 'health'],
      ['Oak School', 'education'],
    ])
    const names = (await readProfessionals(database.pool, lakeside)).map(({ name }) => name)
    expect(names).toEqual(['Ada', 'Ben', 'Priya'])
  })

  test('Priya has a job and a team from her first day on, and Ben may break the glass', async () => {
    expect(await readJobs(database.pool, priya, tomorrow)).toMatchObject([{ is: 'helper', mayBreakGlass: false }])
    expect(await readJobs(database.pool, ben, today)).toMatchObject([{ is: 'helper', mayBreakGlass: true }])
    expect(await readJobs(database.pool, priya, day('2026-11-20'))).toEqual([])
    expect(await readTeamsOf(database.pool, priya, today)).toEqual([team])
    expect(await readTeamsOf(database.pool, ben, today)).toEqual([])
  })

  test('two agencies of one place agree, and one does not agree with itself', async () => {
    const agreed = { id: newId(), locality: place, kinds: ['plan'], from: today, until: tomorrow }
    await keepAgreed(database.pool, { ...agreed, parties: [lakeside, school] })
    const withItself = keepAgreed(database.pool, { ...agreed, id: newId(), parties: [school, school] })
    await expect(withItself).rejects.toMatchObject({ code: '23514' })
  })
})

describe('Who may say who works where', () => {
  const job = { locality: place, is: 'helper', mayBreakGlass: true, from: today }
  const gives = (acting: Acting, person: Id) =>
    asPerson(database, acting, (handle) => startJob(handle, { ...job, person, from: tomorrow }))

  test('Ada, the administrator of Lakeside, gives jobs to her own people; nobody gives one to themselves', async () => {
    await gives(as(ada, 'administrator'), ben)
    for (const [acting, person] of [
      [as(priya), priya],
      [as(ada, 'administrator'), tom],
      [{ ...as(tom, 'administrator'), agency: school }, priya],
    ] as const)
      await expect(gives(acting, person)).rejects.toMatchObject({ code: '42501' })
  })

  test('a professional is added to an agency by its own administrator', async () => {
    const adds = (acting: Acting) =>
      asPerson(database, acting, (handle) =>
        addProfessional(handle, { id: newId(), locality: place, agency: school, name: 'New' }),
      )
    await adds({ ...as(tom, 'administrator'), agency: school })
    await expect(adds(as(ada, 'administrator'))).rejects.toMatchObject({ code: '42501' })
    await expect(adds({ ...as(tom), agency: school })).rejects.toMatchObject({ code: '42501' })
  })
})

describe('Who somebody is', () => {
  test('Priya writes Maya down and reads who she is; Tom, and another key, find nobody', async () => {
    const maya = await writeDown(priya, mayaIs)
    const reads = (who: Acting, key = sealing) => asPerson(database, who, (handle) => readWhoTheyAre(handle, maya, key))
    expect(await reads(as(priya))).toEqual(mayaIs)
    expect(await reads({ ...as(tom), agency: school })).toBeUndefined()
    expect(await reads(as(priya), sealingUnder('no key'))).toBeUndefined()
  })

  test('nobody who reads the disk finds a name on it', async () => {
    await writeDown(priya, mayaIs)
    const { rows } = await database.pool.query<{ row: string }>(
      "select encode(sealed_record, 'escape') as row from person where sealed_record is not null union all select likeness::text from likeness",
    )
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.filter(({ row }) => /maya|okonkwo|2011-/i.test(row))).toEqual([])
  })

  test('Maya becomes Mai; Tom, who does not stand by her, changes nothing', async () => {
    const maya = await writeDown(priya, mayaIs)
    const who = { ...mayaIs, names: { given: 'Mai', family: 'Okonkwo' } }
    const change = { person: maya, who, likeness: likenessOf(who, { home: 'AS4 2', place }, hash) }
    const changes = (acting: Acting) =>
      asPerson(database, acting, (handle) => changeWhoTheyAre(handle, change, sealing))
    expect(await changes({ ...as(tom), agency: school })).toBe(false)
    expect(await changes(as(priya))).toBe(true)
    const read = await asPerson(database, as(priya), (handle) => readWhoTheyAre(handle, maya, sealing))
    expect(read?.names.given).toBe('Mai')
  })
})

describe('Somebody who may be here already', () => {
  const alikeTo = (who: WhoTheyAre, acting: Acting, home = 'AS4 2') =>
    asPerson(database, acting, (handle) => findAlike(handle, place, likenessOf(who, { home, place }, hash)))
  const leoIs: WhoTheyAre = { names: { given: 'Leo', family: 'O’Neill' }, born: { is: 'known', on: day('2014-06-01') } }

  test('is found by three of the four: name, birthday, home', async () => {
    const leo = await writeDown(ben, leoIs)
    expect(await alikeTo({ ...leoIs, names: { given: 'LÉO', family: 'oneill' } }, as(ben))).toEqual([
      { person: leo, agreesOn: ['given', 'family', 'born', 'home'] },
    ])
    expect(await alikeTo(leoIs, as(ben), 'BR1 1')).toEqual([{ person: leo, agreesOn: ['given', 'family', 'born'] }])
  })

  test('a twin with a name of her own, somebody with the same name elsewhere, and a record that says little are not', async () => {
    const twin = { ...leoIs, names: { given: 'Orla', family: 'Flynn' } }
    expect(await alikeTo(twin, as(ben))).toEqual([])
    expect(await alikeTo({ ...leoIs, born: { is: 'not-known' } }, as(ben), '')).toEqual([])
  })

  test('nobody learns that a stranger has a record', async () => {
    expect(await alikeTo(leoIs, as(priya))).toEqual([])
  })
})

const scope = { is: 'proxy', opens: 'wide', reviewedOn: today, stop: { is: 'running' } } as const

/** Maya is written down, and her mother stands by her with a wide view. */
async function mayaAndHerMother() {
  const maya = await writeDown(priya, mayaIs)
  const mother = newId()
  const proxy = { ...standing(maya, mother), madeBy: priya }
  await asPerson(database, as(priya), async (handle) => {
    await addCarer(handle, { id: mother, locality: place, names: { given: 'Ngozi', family: 'Okonkwo' } }, sealing)
    await addStanding(handle, { ...proxy, as: scope })
  })
  return { maya, mother, proxy }
}

describe('Those who stand round a young person', () => {
  test('Maya’s mother stands by her until the young person stops it, and a review never goes back', async () => {
    const { maya, mother, proxy } = await mayaAndHerMother()
    await asPerson(database, as(priya), async (handle) => {
      expect(await reviewProxy(handle, proxy.id, { opens: 'wide', on: day('2020-01-01') })).toBe(false)
      expect(await reviewProxy(handle, proxy.id, { opens: 'narrow', on: tomorrow })).toBe(true)
    })
    const mayaActs: Acting = { locality: place, person: maya, part: 'young-person' }
    const network = await asPerson(database, mayaActs, async (handle) => {
      expect(await stopProxy(handle, proxy.id, { by: 'young-person', at: new Date() })).toBe(true)
      expect(await stopProxy(handle, proxy.id, { by: 'young-person', at: new Date() })).toBe(false)
      return readNetwork(handle, maya)
    })
    const stopped = { is: 'stopped', by: 'young-person' }
    expect(network.around.find(({ subject }) => subject === mother)?.as).toEqual({
      ...scope,
      opens: 'narrow',
      reviewedOn: tomorrow,
      stop: stopped,
    })
    expect(whoStandsBy(network, Date.now())).toEqual(expect.arrayContaining([priya, mother]))
    expect(whoStandsBy(network, Date.now() - 2 * hour)).toEqual([])
  })

  test('what Maya stopped a court can stop as well, and what a court stopped stays the court’s', async () => {
    const { maya, proxy } = await mayaAndHerMother()
    const stops = (handle: Handle, by: 'court' | 'young-person' | 'worker') =>
      stopProxy(handle, proxy.id, { by, at: new Date() })
    const mayaActs: Acting = { locality: place, person: maya, part: 'young-person' }
    expect(await asPerson(database, mayaActs, (handle) => stops(handle, 'young-person'))).toBe(true)
    expect(await asPerson(database, as(priya), (handle) => stops(handle, 'court'))).toBe(true)
    expect(await asPerson(database, as(priya), (handle) => stops(handle, 'worker'))).toBe(false)
    const opensAgain = await asPerson(database, mayaActs, async (handle) => [
      await stops(handle, 'young-person'),
      await resumeProxy(handle, proxy.id),
    ])
    expect(opensAgain).toEqual([false, false])
    const { rows } = await database.pool.query('select stopped_by from edge where id = $1', [proxy.id])
    expect(rows).toEqual([{ stopped_by: 'court' }])
  })

  test('past the program as well: nobody lifts a court’s stop, stops in another’s name, or looks over their own claim', async () => {
    const { maya, proxy } = await mayaAndHerMother()
    const mayaActs: Acting = { locality: place, person: maya, part: 'young-person' }
    const sets = (acting: Acting, to: string) =>
      asPerson(database, acting, async (handle) => {
        const { rowCount } = await handle.query(`update edge set ${to} where id = $1`, [proxy.id])
        return rowCount
      })
    const [running, stopped] = ['stopped_at = null, stopped_by = null', 'stopped_at = now(), stopped_by =']
    const no = { code: '42501' }
    await expect(sets(mayaActs, `${stopped} 'court'`)).rejects.toMatchObject(no)
    await expect(sets(as(priya), `${stopped} 'young-person'`)).rejects.toMatchObject(no)
    expect(await sets(mayaActs, `${stopped} 'young-person'`)).toBe(1)
    await expect(sets(as(priya), running)).rejects.toMatchObject(no)
    expect(await sets(mayaActs, running)).toBe(1)
    expect(await sets(mayaActs, `${stopped} 'young-person'`)).toBe(1)
    expect(await sets(as(priya), `${stopped} 'court'`)).toBe(1)
    for (const [acting, to] of [
      [mayaActs, running],
      [mayaActs, `${stopped} 'young-person'`],
      [as(priya), running],
      [as(priya), `${stopped} 'worker'`],
    ] as const)
      await expect(sets(acting, to)).rejects.toMatchObject(no)
    const claim = {
      ...standing(maya, priya),
      id: newId(),
      madeBy: priya,
      selfClaimed: true,
      as: { is: 'team' },
    } as const
    await asPerson(database, as(priya), (handle) => addStanding(handle, claim))
    const looksOver = (who: Acting) =>
      asPerson(database, who, async (handle) => {
        const { rowCount } = await handle.query('update edge set self_claimed = false where id = $1', [claim.id])
        return rowCount
      })
    await expect(looksOver(as(priya))).rejects.toMatchObject(no)
    expect(await looksOver(mayaActs)).toBe(1)
  })

  test('what has ended is not ended again', async () => {
    const maya = await writeDown(priya, mayaIs)
    const ended = await asPerson(database, as(priya), async (handle) => {
      const [worker] = (await readNetwork(handle, maya)).around
      if (!worker) throw new Error('nobody stands by her')
      const at = new Date()
      return [await endStanding(handle, worker.id, at), await endStanding(handle, worker.id, new Date(+at + hour))]
    })
    expect(ended).toEqual([true, false])
  })
})

describe('Somebody who leaves', () => {
  const now = () => ({ at: new Date(), day: today })
  const administrator = as(ada, 'administrator')
  const leaves = (who: Id, acting = administrator) => asPerson(database, acting, (handle) => leave(handle, who, now()))

  test('Noor is the last who works with Callum: she cannot leave until Ben works with him, and then everything of hers ends', async () => {
    const noor = newId()
    await addProfessional(database.pool, { id: noor, locality: place, agency: lakeside, name: 'Noor' })
    await startJob(database.pool, { person: noor, locality: place, is: 'helper', mayBreakGlass: false, from: today })
    const callum = await writeDown(noor, { ...mayaIs, names: { given: 'Callum', family: 'Reid' } })
    const refusal = { is: 'refused', because: [{ is: 'would-leave-them-with-nobody', youngPeople: [callum] }] }
    expect(await leaves(noor)).toEqual(refusal)
    expect(await readJobs(database.pool, noor, tomorrow)).toHaveLength(1)
    await asPerson(database, as(noor), (handle) =>
      addStanding(handle, { ...standing(callum, ben), madeBy: noor, saidBy: 'Noor' }),
    )
    expect(await leaves(noor)).toEqual({ is: 'ok', value: 'may-leave' })
    expect(await readJobs(database.pool, noor, tomorrow)).toEqual([])
    const left = (await readProfessionals(database.pool, lakeside)).find(({ id }) => id === noor)
    expect(left?.leftOn).toBe(today)
    const after = await asPerson(database, as(noor), (handle) => readWhoTheyAre(handle, callum, sealing))
    expect(after).toBeUndefined()
    expect(await leaves(ben)).toMatchObject({ is: 'refused' })
  })

  test('only an administrator of their own agency ends somebody’s work there', async () => {
    for (const acting of [as(ben), { ...as(ada, 'administrator'), agency: school }, as(priya, 'team-lead')])
      expect(await leaves(ben, acting)).toEqual({ is: 'refused', because: [{ is: 'not-of-your-agency' }] })
  })

  test('of two who leave at once one stays: somebody is left for Callum’s sister', async () => {
    const [one, other] = [newId(), newId()]
    for (const id of [one, other])
      await addProfessional(database.pool, { id, locality: place, agency: lakeside, name: `One of two ${id}` })
    const sister = await writeDown(one, { ...mayaIs, names: { given: 'Isla', family: 'Reid' } })
    await asPerson(database, as(one), (handle) => addStanding(handle, { ...standing(sister, other), madeBy: one }))
    const both = await Promise.all([leaves(one), leaves(other)])
    expect(both.map(({ is }) => is).sort()).toEqual(['ok', 'refused'])
  })
})
