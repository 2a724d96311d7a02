import { type Beginning, beginItem } from '../access/facts/facts.store.ts'
import { personKeys } from '../access/facts/person-keys.store.ts'
import {
  demonstrationAgency,
  demonstrationPerson,
  demonstrationService,
  plantDemonstrationAccounts,
} from '../access/sign-in/demonstration-accounts.store.ts'
import { demonstrationAccounts } from '../access/sign-in/demonstration-accounts.ts'
import { actingOf, insideOf, type Keys } from '../access/sign-in/inside.store.ts'
import { isJob } from '../access/sign-in/sign-in.ts'
import type { SignedInSubject } from '../access/sign-in/signed-in.store.ts'
import { addStanding } from '../people/network.store.ts'
import type { StandsAs } from '../people/network.ts'
import { writeRecord } from '../people/person.ts'
import { likenessFields, likenessOf } from '../people/same-person.ts'
import { type KeyedHash, sealText } from '../people/sealing.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { namedId } from '../shared/named-id.edge.ts'
import type { Database } from '../store/database.ts'
import { asOperator, asPerson, type Handle } from '../store/second-lock.ts'
import type { InventedItem, InventedPeople } from './invented-people.edge.ts'

/** What is needed to put invented people into a place. */
export interface Planting {
  readonly database: Database
  readonly keys: Keys
  /** Finds them again when somebody would write them down a second time. */
  readonly likeness: KeyedHash
  readonly locality: string
  readonly people: InventedPeople
  readonly today: Day
  readonly now: number
}

/** Puts the invented people of a demonstration in, once: who they are, who stands by them, and what they wrote. @returns false where they are here already. */
export async function plantInventedPeople(planting: Planting): Promise<boolean> {
  if (!(await plantWhoTheyAre(planting))) return false
  for (const [at, item] of planting.people.items.entries()) await plantItem(planting, item, at)
  return true
}

/** As whoever runs the place. @returns false where they are here already. */
const plantWhoTheyAre = (planting: Planting): Promise<boolean> =>
  asOperator(planting.database, planting.locality, async (handle) => {
    const { locality, people, today } = planting
    await plantDemonstrationAccounts(handle, { locality, today })
    const { rowCount } = await handle.query('select 1 from team where locality = $1 limit 1', [locality])
    if (rowCount !== 0) return false
    await plantNames(handle, planting)
    await plantTeams(handle, planting)
    await plantWhoIsAsked(handle, planting)
    for (const standing of people.standing) await plantStanding(handle, planting, standing)
    for (const { one, other, kinds } of people.agreements)
      await handle.query(
        'insert into agency_agreement (id, locality, one, other, kinds, from_day, until_day) values ($1, $2, $3, $4, $5, $6, $7)',
        [
          ...[namedId(`agreement ${locality} ${one} ${other}`), locality, demonstrationAgency(locality, one)],
          ...[demonstrationAgency(locality, other), kinds, addDays(today, -365), addDays(today, 365)],
        ],
      )
    return true
  })

/** Who they are, sealed, in the rows that stand for them. */
export async function plantNames(
  handle: Handle,
  {
    locality,
    people,
    keys,
    likeness,
    today,
  }: Omit<Planting, 'people'> & { readonly people: Pick<InventedPeople, 'names'> },
): Promise<void> {
  const held = personKeys(handle, locality, keys.master)
  for (const { key, age, pronouns, ...names } of people.names) {
    const person = demonstrationPerson(locality, key)
    const found = await held.need(person)
    if (found.is !== 'held') continue
    const born = age === undefined ? ({ is: 'not-known' } as const) : bornOf(age, today)
    const who = { names, born, ...(pronouns ? { pronouns } : {}) }
    await handle.query('update person set sealed_record = $2 where id = $1', [
      person,
      sealText(found.key.sealing('record'), writeRecord(who)),
    ])
    if (age === undefined) continue
    const alike = likenessOf(who, { home: '', place: locality }, likeness)
    await handle.query(
      'insert into likeness (person, locality, given, family, born, home) values ($1, $2, $3, $4, $5, $6)',
      [person, locality, ...likenessFields.map((field) => alike[field] ?? null)],
    )
  }
}

/** A third of a year past their birthday, so that nobody turns a year older on the first day of a demonstration. */
const bornOf = (age: number, today: Day) => ({ is: 'known', on: addDays(today, -(age * 365 + 120)) }) as const

async function plantTeams(handle: Handle, { locality, people, today }: Planting): Promise<void> {
  for (const { key, agency, name, members } of people.teams) {
    const team = teamId(locality, key)
    await handle.query('insert into team (id, locality, agency, name) values ($1, $2, $3, $4)', [
      ...[team, locality, demonstrationAgency(locality, agency), name],
    ])
    for (const member of members)
      await handle.query('insert into team_member (team, person, locality, from_day) values ($1, $2, $3, $4)', [
        ...[team, demonstrationPerson(locality, member), locality, addDays(today, -200)],
      ])
  }
  const { team, reads } = people.duty
  await handle.query('insert into duty_team (locality, team, reads) values ($1, $2, $3)', [
    ...[locality, teamId(locality, team), reads],
  ])
}

async function plantWhoIsAsked(handle: Handle, { locality, people }: Planting): Promise<void> {
  for (const { offer, team } of people.asked)
    await handle.query('insert into offer_team (service, locality, team) values ($1, $2, $3)', [
      ...[demonstrationService(locality, offer), locality, teamId(locality, team)],
    ])
}

export const teamId = (locality: string, key: string): Id => namedId(`rightdoor demonstration ${locality} team ${key}`)

const aDay = 86_400_000

/** The id of a standing that is planted. */
export const standingId = (
  locality: string,
  { youngPerson, who, as }: Pick<InventedPeople['standing'][number], 'youngPerson' | 'who' | 'as'>,
): Id => namedId(`standing ${locality} ${youngPerson} ${who} ${as}`)

/** Somebody stands by a young person, since so many days. */
export async function plantStanding(
  handle: Handle,
  { locality, today, now }: Planting,
  standing: InventedPeople['standing'][number],
): Promise<void> {
  const { youngPerson, who, as, opens = 'narrow', daysAgo, saidBy } = standing
  const stands: StandsAs =
    as === 'proxy' ? { is: as, opens, reviewedOn: addDays(today, -daysAgo), stop: { is: 'running' } } : { is: as }
  await addStanding(handle, {
    id: standingId(locality, { youngPerson, who, as }),
    ...{ locality, as: stands, saidBy, selfClaimed: false },
    youngPerson: demonstrationPerson(locality, youngPerson),
    subject: demonstrationPerson(locality, who),
    since: now - daysAgo * aDay,
  })
}

export const demonstrationNeed = (locality: string, of: string, need: string): Id =>
  namedId(`rightdoor demonstration ${locality} need ${of} ${need}`)

/** In which need it is, and of the need itself how it began and who holds it. */
function threadOf(
  { locality }: Planting,
  { of, is, need, opened, owners }: InventedItem,
): Pick<Beginning, 'id' | 'thread'> {
  if (need === undefined) return {}
  const id = demonstrationNeed(locality, of, need)
  if (is !== 'need') return { thread: { need: id } }
  const held = owners.map((who) => demonstrationPerson(locality, who))
  return { id, thread: { need: id, plain: { opened: opened ?? 'alone', owners: held } } }
}

/** As whoever wrote it, through the same doors as everybody else. */
async function plantItem(planting: Planting, item: InventedItem, at: number): Promise<void> {
  const { database, keys, locality, today, now } = planting
  const subject = subjectOf(locality, item.by)
  const then = { now: now - item.daysAgo * aDay, today: addDays(today, -item.daysAgo) }
  const person = (who: string): Id => demonstrationPerson(locality, who)
  await asPerson(database, actingOf(subject), async (handle) => {
    const turn = await insideOf(keys, { subject, handle, ...then }).turn(person(item.of))
    const by = subject.as === 'young-person' ? ('young-person' as const) : ('worker' as const)
    const written = await beginItem(turn, {
      key: `demonstration ${at}`,
      item: {
        is: item.is,
        sensitivity: item.sensitivity,
        named: item.named.map(person),
        sharing: { with: item.with, also: item.also.map((who) => ({ who: person(who), by })) },
      },
      body: datedIn(item.body, today),
      ...threadOf(planting, item),
    })
    if (written.is !== 'kept') throw new Error(`item ${at} of the demonstration was not kept: ${written.is}`)
  })
}

export function subjectOf(locality: string, key: string): SignedInSubject {
  const who = demonstrationAccounts.find((account) => account.key === key)
  if (!who) throw new Error(`nobody in the demonstration is called ${key}`)
  const id = demonstrationPerson(locality, key)
  if (!('agency' in who) || !isJob(who.actsAs)) {
    return { as: who.actsAs === 'carer' ? 'carer' : 'young-person', id, locality }
  }
  const agency = demonstrationAgency(locality, who.agency)
  return { as: who.actsAs, id, locality, agency, teams: [], mayBreakGlass: who.mayBreakGlass }
}

/** `{ "daysAgo": 3 }` and `{ "inDays": 9 }`, wherever they stand, are days. */
const datedIn = (body: Readonly<Record<string, unknown>>, today: Day): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, dated(value, today)]))

function dated(value: unknown, today: Day): unknown {
  if (Array.isArray(value)) return value.map((each) => dated(each, today))
  if (typeof value !== 'object' || value === null) return value
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
  const [[name, days] = []] = entries
  if (entries.length === 1 && typeof days === 'number' && name === 'daysAgo') return addDays(today, -days)
  if (entries.length === 1 && typeof days === 'number' && name === 'inDays') return addDays(today, days)
  return Object.fromEntries(entries.map(([key, each]) => [key, dated(each, today)]))
}
