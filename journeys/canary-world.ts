import { auditHash } from '../src/access/audit/audit-hash.edge.ts'
import type { Context } from '../src/access/context.ts'
import { type Beginning, beginItem } from '../src/access/facts/facts.store.ts'
import { masterKey } from '../src/access/facts/person-keys.edge.ts'
import type { Item } from '../src/access/object.ts'
import { demonstrationAgency, demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { demonstrationAccounts } from '../src/access/sign-in/demonstration-accounts.ts'
import { actWithin, type Keys } from '../src/access/sign-in/inside.store.ts'
import { isJob } from '../src/access/sign-in/sign-in.ts'
import type { SignedInSubject } from '../src/access/sign-in/signed-in.store.ts'
import { dayIn } from '../src/shared/day.ts'
import type { Id } from '../src/shared/id.ts'
import { newId } from '../src/shared/new-id.edge.ts'
import type { Prepared } from '../src/store/testing.edge.ts'
import { demonstrationAt, type Opened, testNow } from '../src/testing.edge.ts'
import { secret } from './canary-people.ts'
import type { Secret } from './canary-planting.ts'
import { plantSecrets } from './canary-secrets.ts'
import { contextFor, plantUnusual } from './canary-standing.ts'
import { marked, type Thing, things } from './canary-things.ts'

/** One thing with a canary in each of its fields: `canary17words`. */
export interface Canary {
  readonly number: number
  readonly id: Id
  readonly item: Item
}

/** Somebody who tries every address. */
export interface Persona {
  readonly key: string
  /** What stands before every address of their place. */
  readonly base: string
  readonly subject: SignedInSubject
}

/** The demonstration with unusual relationships and a canary in every private field. */
export interface World {
  readonly canaries: readonly Canary[]
  /** Names, numbers and reasons that stand beside the things. */
  readonly secrets: readonly Secret[]
  readonly personas: readonly Persona[]
  readonly youngPeople: readonly Id[]
  /** How somebody stands to a young person: worked out from what was planted, not from the tables. */
  readonly contextOf: (persona: Persona, youngPerson: Id) => Context
}

/** Two places with the same people in each; no wall but the one of the law stands between them. */
const places = ['ashmere', 'elsewhere'] as const
type Place = (typeof places)[number]

/** What stands beside the things is numbered from here. */
export const firstSecret = 10_000

const inTime = demonstrationAt('two_places', () => testNow)

/** The demonstration in two places: what the next start leaves after somebody made the other place. */
export const twoPlaces: Prepared = {
  ...inTime,
  async prepare(database) {
    await inTime.prepare(database)
    await database.pool.query(
      `insert into locality (slug, name, demonstration, is_default, hosts, authorities, settings)
       values ('elsewhere', 'Elsewhere', true, false, '{}', '{}', '{}')`,
    )
    await inTime.prepare(database)
  },
}

/** @param opened the whole program, with the demonstration in both places. */
export async function makeWorld(opened: Opened): Promise<World> {
  const now = opened.clock.now.getTime()
  const today = dayIn(opened.clock.now)
  const teams = await teamsOf(opened)
  const personas = places.flatMap((place) =>
    demonstrationAccounts.map(({ key }) => ({
      key,
      base: place === 'ashmere' ? '' : `/${place}`,
      subject: subjectOf(place, key, teams),
    })),
  )
  const contextOf = (persona: Persona, youngPerson: Id): Context => contextFor(persona, youngPerson, { now, today })
  const needs: Needs = new Map()
  const canaries: Canary[] = []
  for (const place of places) {
    await plantUnusual(opened, place, { now, today })
    for (const { by, item, body } of things(place)) {
      const author = personas.find(({ key, subject }) => key === by && subject.locality === place)
      if (!author) throw new Error(`nobody is called ${by}`)
      const kept = await plant(opened, { author, item, needs, body: marked(body, canaries.length) })
      if (kept) canaries.push({ number: canaries.length, ...kept })
    }
  }
  const youngPeople = personas.filter(({ subject }) => subject.as === 'young-person').map(({ subject }) => subject.id)
  const secrets: Secret[] = []
  for (const [at, place] of places.entries()) {
    const from = firstSecret + at * 1_000
    secrets.push(...(await plantSecrets({ opened, world: { canaries, personas, contextOf }, place }, from)))
  }
  return { canaries, secrets, personas, youngPeople, contextOf }
}

async function teamsOf({ database }: Opened): Promise<ReadonlyMap<string, readonly Id[]>> {
  const { rows } = await database.pool.query<{ person: Id; team: Id }>('select person, team from team_member')
  return new Map(rows.map(({ person: who }) => [who, rows.filter((row) => row.person === who).map(({ team }) => team)]))
}

function subjectOf(place: Place, key: string, teams: ReadonlyMap<string, readonly Id[]>): SignedInSubject {
  const who = demonstrationAccounts.find((account) => account.key === key)
  if (!who) throw new Error(`nobody is called ${key}`)
  const id = demonstrationPerson(place, key)
  if (!('agency' in who) || !isJob(who.actsAs))
    return { as: who.actsAs === 'carer' ? 'carer' : 'young-person', id, locality: place }
  const agency = demonstrationAgency(place, who.agency)
  return { as: who.actsAs, id, locality: place, agency, teams: teams.get(id) ?? [], mayBreakGlass: who.mayBreakGlass }
}

/** Needs that were planted already, by whose they are: what is said of them stands in one after the other. */
type Needs = Map<Id, Id[]>

/** A need stands by itself; own words and views stand in one of the needs of whose they are, whoever may see that one. */
function threadFor(
  { is, youngPerson }: Pick<Item, 'is' | 'youngPerson'>,
  needs: Needs,
): Pick<Beginning, 'id' | 'thread'> {
  const theirs = needs.get(youngPerson) ?? []
  if (is === 'need') {
    const id = newId()
    needs.set(youngPerson, [...theirs, id])
    return { id, thread: { need: id, plain: { opened: 'alone', owners: [youngPerson] } } }
  }
  const [first, ...others] = theirs
  if (!first || (is !== 'own-words' && is !== 'view')) return {}
  needs.set(youngPerson, [...others, first])
  return { thread: { need: first } }
}

interface Planting extends Omit<Thing, 'by' | 'body'> {
  readonly needs: Needs
  readonly author: Persona
  readonly body: Readonly<Record<string, unknown>>
}

/** @returns undefined where whoever it is may not write it: then it is nowhere. */
async function plant(
  opened: Opened,
  { author, item, body, needs }: Planting,
): Promise<Omit<Canary, 'number'> | undefined> {
  const keys: Keys = { master: masterKey(secret), hashOf: auditHash(secret), agesOf: () => [] }
  const when = { now: opened.clock.now.getTime(), today: dayIn(opened.clock.now) }
  const { youngPerson, locality: _, ...rest } = item
  const written = await actWithin(keys, opened.database, {
    ...{ subject: author.subject, ...when },
    work: async (inside) =>
      beginItem(await inside.turn(youngPerson), { key: newId(), item: rest, body, ...threadFor(item, needs) }),
  })
  if (written.is !== 'kept') return undefined
  const agency = 'agency' in author.subject ? { agency: author.subject.agency } : {}
  return {
    id: written.item,
    item: { about: 'young-person', writtenBy: author.subject.id, ...agency, ...item },
  }
}
