import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAgency, addProfessional, addTeam, joinTeam, keepAgreed, startJob } from '../../people/agencies.store.ts'
import type { DatedAge } from '../../people/ages.ts'
import { addStanding, endStanding, stopProxy } from '../../people/network.store.ts'
import type { StandsAs } from '../../people/network.ts'
import { addCarer, addYoungPerson } from '../../people/people.store.ts'
import { sealText } from '../../people/sealing.ts'
import { sealingUnder } from '../../people/testing.edge.ts'
import { addDays, type Day, dayIn, parseDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import { asPerson } from '../../store/second-lock.ts'
import { openTestDatabase } from '../../store/testing.edge.ts'
import type { Context } from '../context.ts'
import { decide } from '../decide.ts'
import type { Item, ItemKind } from '../object.ts'
import type { Job, Professional, Subject } from '../subject.ts'
import { type Around, readAround } from './who-sees.store.ts'
import { decidesWhoSees, type StandingAsked, whoStands } from './who-stands.store.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const place = 'ashmere'
const hour = 3_600_000
const now = Date.now()
const today = dayIn(new Date(now))
const [maya, mother, priya, tom, lena] = [newId(), newId(), newId(), newId(), newId()]
const [lakeside, school] = [newId(), newId()]
const sealing = sealingUnder('Maya’s key')
const bornOn = day('2011-03-09')
const ages: readonly DatedAge[] = [
  { name: 'proxy-narrows', years: 11, from: day('2020-01-01') },
  { name: 'proxy-narrows', years: 16, from: day('2020-01-01') },
  { name: 'adult', years: 18, from: day('2020-01-01') },
]

const worker = (id: Id, as: Job = 'helper', agency = lakeside): Professional => ({
  as,
  id,
  locality: place,
  agency,
  teams: [],
  mayBreakGlass: id === tom,
})
const mayaActs: Subject = { as: 'young-person', id: maya, locality: place }
const motherActs: Subject = { as: 'carer', id: mother, locality: place }

let database: Database

const standing = (subject: Id, as: StandsAs, since = now - 48 * hour) => ({
  id: newId(),
  locality: place,
  youngPerson: maya,
  subject,
  as,
  since,
  madeBy: priya,
  saidBy: 'Priya',
  selfClaimed: false,
})
const proxy = standing(mother, { is: 'proxy', opens: 'wide', reviewedOn: day('2026-01-05'), stop: { is: 'running' } })

beforeAll(async () => {
  database = await openTestDatabase()
  const { pool } = database
  await pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
  await addAgency(pool, { id: lakeside, locality: place, name: 'Lakeside', sector: 'health' })
  await addAgency(pool, { id: school, locality: place, name: 'Oak School', sector: 'education' })
  for (const [id, agency] of [
    [priya, lakeside],
    [tom, lakeside],
    [lena, school],
  ] as const)
    await addProfessional(pool, { id, locality: place, agency, name: 'Somebody' })
  const names = { given: 'Maya', family: 'Okonkwo' }
  const who = { id: maya, locality: place, names, born: { is: 'known', on: bornOn } } as const
  await addYoungPerson(pool, who, { sealing, likeness: {} })
  await addCarer(pool, { id: mother, locality: place, names }, sealing)
  await addStanding(pool, standing(priya, { is: 'worker' }))
  await addStanding(pool, standing(lena, { is: 'team' }))
  await addStanding(pool, proxy)
})
afterAll(() => database.close())

/** Reads behind the second lock, as whoever asks. */
function standsNow(subject: Subject, change: Partial<StandingAsked> = {}): Promise<Context> {
  if (subject.as === 'nobody') throw new Error('nobody is not behind the lock')
  const acting = {
    locality: subject.locality,
    person: subject.id,
    part: subject.as,
    ...('agency' in subject ? { agency: subject.agency } : {}),
  }
  const birthday = { is: 'sealed', sealing } as const
  const asked = { subject, youngPerson: maya, now, today, birthday, ages, reasons: sealing, ...change }
  return asPerson(database, acting, (handle) => whoStands(handle, asked))
}

const item = (is: ItemKind, change: Partial<Item> = {}): Item => ({
  about: 'young-person',
  locality: place,
  agency: lakeside,
  youngPerson: maya,
  is,
  writtenBy: priya,
  sensitivity: 'open-to-team',
  named: [],
  sharing: { with: 'my-team', also: [{ who: mother, by: 'worker' }] },
  ...change,
})
const reads = async (subject: Subject, is: ItemKind, change: Partial<StandingAsked> = {}) =>
  decide({ subject, act: 'read', thing: item(is), context: await standsNow(subject, change) })

describe('How somebody stands, read from the tables', () => {
  test('Maya is herself, needs no record of that, and reads her plan; she is not Sam', async () => {
    expect((await standsNow(mayaActs)).edges).toEqual([{ is: 'self', start: 0, selfClaimed: false }])
    expect((await standsNow(mayaActs, { youngPerson: newId() })).edges).toEqual([])
    expect((await reads(mayaActs, 'plan')).allow).toBe(true)
  })

  test('Priya works with her and reads the plan; Tom, of the same agency, does not', async () => {
    expect((await standsNow(worker(priya))).edges).toMatchObject([{ is: 'worker', selfClaimed: false }])
    expect((await reads(worker(priya), 'plan')).allow).toBe(true)
    expect((await reads(worker(tom), 'plan')).reasons).toEqual(['no-relationship'])
  })

  test('a standing counts up to, not including, its end', async () => {
    const ben = newId()
    await addProfessional(database.pool, { id: ben, locality: place, agency: lakeside, name: 'Ben' })
    const his = standing(ben, { is: 'worker' })
    await addStanding(database.pool, his)
    await endStanding(database.pool, his.id, new Date(now))
    expect((await reads(worker(ben), 'plan', { now: now - 1 })).allow).toBe(true)
    expect((await reads(worker(ben), 'plan')).reasons).toEqual(['no-relationship'])
  })

  test('Lena, of the school, reads the plan when the two agencies agreed, on those days and on that kind alone', async () => {
    const asLena = worker(lena, 'helper', school)
    expect((await reads(asLena, 'plan')).reasons).toEqual(['no-agreement'])
    const parties = [lakeside, school] as const
    const kinds = ['plan', 'a-kind-that-was']
    await keepAgreed(database.pool, { id: newId(), locality: place, parties, kinds, from: today, until: today })
    expect((await standsNow(asLena)).agreements).toEqual([{ parties, kinds: ['plan'], from: today, until: today }])
    expect((await reads(asLena, 'plan')).allow).toBe(true)
    expect((await reads(asLena, 'goal')).reasons).toEqual(['no-agreement'])
    expect((await reads(asLena, 'plan', { today: addDays(today, 1) })).reasons).toEqual(['no-agreement'])
  })
})

describe('A mother', () => {
  const goals = (change: Partial<StandingAsked>) => reads(motherActs, 'goal', change)

  test('who sees goals sees no more of them from the 16th birthday on, the day and not the day before', async () => {
    expect((await goals({ today: day('2027-03-08') })).allow).toBe(true)
    expect((await goals({ today: day('2027-03-09') })).reasons).toEqual(['not-in-their-view'])
    expect((await reads(motherActs, 'plan', { today: day('2027-03-09') })).allow).toBe(true)
    expect((await reads(motherActs, 'plan', { today: day('2029-03-09') })).reasons).toEqual(['proxy-ended'])
  })

  test('sees the narrower view where the birthday is sealed under another key, or not known', async () => {
    for (const birthday of [{ is: 'sealed', sealing: sealingUnder('another') } as const, { is: 'given' } as const]) {
      expect((await standsNow(motherActs, { birthday })).comingOfAge.isKnown).toBe(false)
      expect((await goals({ birthday })).reasons).toEqual(['not-in-their-view'])
      expect((await reads(motherActs, 'plan', { birthday })).allow).toBe(true)
    }
    expect((await goals({ birthday: { is: 'given', on: bornOn } })).allow).toBe(true)
  })

  test('sees only what is meant for her once somebody recorded that Maya can decide, and a later doubt gives nothing back', async () => {
    const judged = (isAble: boolean, on: Day, decides = decidesWhoSees) =>
      database.pool.query(
        `insert into competence (id, locality, young_person, decides, is_able, on_day, judged_by, sealed_reasons)
         values ($1, $2, $3, $4, $5, $6, $7, '\\x00')`,
        [newId(), place, maya, decides, isAble, on, priya],
      )
    await judged(true, addDays(today, -3), 'an-immunisation')
    await judged(true, addDays(today, 5))
    expect(await standsNow(motherActs)).not.toHaveProperty('canDecideSince')
    await judged(true, addDays(today, -2))
    await judged(false, addDays(today, -1))
    expect((await standsNow(motherActs)).canDecideSince).toBe(addDays(today, -2))
    expect((await reads(motherActs, 'plan')).reasons).toEqual(['not-in-their-view'])
  })

  test('sees nothing from the moment at which Maya stopped it', async () => {
    await stopProxy(database.pool, proxy.id, { by: 'young-person', at: new Date(now) })
    expect((await standsNow(motherActs)).edges).toMatchObject([{ is: 'proxy', stopped: true }])
    expect((await reads(motherActs, 'plan')).reasons).toEqual(['proxy-ended'])
  })
})

describe('A denial that was lifted', () => {
  const lift = (kind: 'override' | 'break-glass', reason: Uint8Array, [starts, ends]: readonly [number, number]) =>
    database.pool.query(
      `insert into lifting (id, locality, kind, by_person, young_person, starts, ends, ground, sealed_reason, tell)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'unsafe')`,
      [
        ...[newId(), place, kind, tom, maya, new Date(starts), new Date(ends)],
        ...[kind === 'override' ? null : 'danger-of-serious-harm', reason],
      ],
    )
  const why = sealText(sealing, 'She wrote that she is in danger tonight.')

  test('by nobody, without a reason that can be read, or ended early, lifts nothing', async () => {
    await lift('override', sealText(sealingUnder('another'), 'x'), [now - hour, now + hour])
    await lift('break-glass', why, [now - hour / 2, now - hour / 4])
    expect((await reads(worker(tom), 'own-words')).reasons).toEqual(['no-relationship'])
    expect((await standsNow(worker(priya))).overrides).toEqual([])
  })

  test('by Tom, who broke the glass, lifts it for him for an hour, and Maya is not told where that is unsafe', async () => {
    await lift('break-glass', why, [now - hour / 2, now + hour / 2])
    const answer = await reads(worker(tom), 'own-words')
    expect(answer.reasons).toEqual(['lifted-by-break-glass'])
    expect(answer.obligations).toContain('kept-from-them-and-why')
    expect((await reads(worker(tom), 'own-words', { now: now + hour / 2 })).allow).toBe(false)
  })

  test('by Tom, who overrode for her safety, is looked at before the glass', async () => {
    await lift('override', why, [now - hour, now + hour])
    expect((await standsNow(worker(tom))).overrides.filter(({ reason }) => reason !== '')).toEqual([
      {
        by: tom,
        youngPerson: maya,
        start: now - hour,
        end: now + hour,
        reason: 'She wrote that she is in danger tonight.',
        tellThem: 'unsafe',
      },
    ])
    expect((await reads(worker(tom), 'own-words')).reasons).toEqual(['lifted-by-override'])
  })
})

describe('Maya asks who stands round her', () => {
  const aroundHer = (): Promise<readonly Around[]> =>
    asPerson(database, { locality: place, person: maya, part: 'young-person' }, (handle) =>
      readAround(handle, {
        ...{
          locality: place,
          youngPerson: maya,
          now,
          today,
          birthday: { is: 'sealed', sealing },
          ages,
          reasons: sealing,
        },
      }),
    )

  beforeAll(async () => {
    const { pool } = database
    const team = newId()
    await addTeam(pool, { id: team, locality: place, agency: lakeside, name: 'Lakeside West' })
    await joinTeam(pool, { locality: place, team, person: priya, from: addDays(today, -9) })
    const job = { locality: place, from: addDays(today, -9), mayBreakGlass: false }
    await startJob(pool, { ...job, person: priya, is: 'helper' })
    await startJob(pool, { ...job, person: priya, is: 'team-lead' })
    await startJob(pool, { ...job, person: tom, is: 'helper', mayBreakGlass: true })
    await startJob(pool, { ...job, person: lena, is: 'helper' })
    await addStanding(pool, standing(tom, { is: 'team' }))
    await pool.query(
      `insert into lifting (id, locality, kind, by_person, young_person, starts, ends, ground, sealed_reason, tell)
       values ($1, $2, 'break-glass', $3, $4, $5, $6, 'they-agreed', $7, 'yes')`,
      [newId(), place, tom, maya, new Date(now), new Date(now + hour), sealText(sealing, 'She asked me to look.')],
    )
  })

  test('and reads of everybody at once what she reads of each alone', async () => {
    const around = await aroundHer()
    const jobsOf = around.map(({ person, acts }) => [person, acts.map(({ subject }) => subject.as)])
    expect(new Map(jobsOf as [Id, string[]][])).toEqual(
      new Map([
        [priya, ['helper', 'team-lead']],
        [lena, ['helper']],
        [mother, ['carer']],
        [tom, ['helper']],
      ]),
    )
    for (const { subject, context } of around.flatMap(({ acts }) => acts)) {
      const asked = {
        subject,
        youngPerson: maya,
        now,
        today,
        birthday: { is: 'sealed', sealing } as const,
        ages,
        reasons: sealing,
      }
      const alone = await asPerson(database, { locality: place, person: maya, part: 'young-person' }, (handle) =>
        whoStands(handle, asked),
      )
      expect(context).toEqual(alone)
    }
  })

  test('with the teams they are in, what they lifted and told her, and what their agencies agreed', async () => {
    const acts = (await aroundHer()).flatMap(({ acts: all }) => all)
    const of = (id: Id) => acts.find(({ subject }) => subject.as !== 'nobody' && subject.id === id)
    expect(of(priya)?.subject).toMatchObject({ teams: [expect.any(String)], mayBreakGlass: false })
    expect(of(tom)?.subject).toMatchObject({ teams: [], mayBreakGlass: true })
    expect(of(tom)?.context.breakings.map(({ reason }) => reason)).toEqual(['She asked me to look.'])
    expect(of(priya)?.context.breakings).toEqual([])
    expect(of(lena)?.context.agreements).toHaveLength(1)
  })
})

test('nobody in particular stands nowhere', async () => {
  const asked = { subject: { as: 'nobody' } as const, youngPerson: maya, now, today, ages, reasons: sealing }
  const context = await asPerson(database, { locality: place, part: 'nobody' }, (handle) =>
    whoStands(handle, { ...asked, birthday: { is: 'given' } }),
  )
  expect(context).toMatchObject({ edges: [], agreements: [], overrides: [], breakings: [] })
})
