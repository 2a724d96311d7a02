import type { Context, Edge } from '../../access/context.ts'
import { decide } from '../../access/decide.ts'
import { answerTo } from '../../access/facts/facts-read.store.ts'
import { edgeOf } from '../../access/facts/who-stands.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { isProfessional, type Professional } from '../../access/subject.ts'
import { type EdgeRow, standingOf } from '../../people/network.store.ts'
import { parseRecord } from '../../people/person.ts'
import { openText } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import { identityItem } from './as-items.ts'
import { openWhose } from './whose.store.ts'
import { byName, type KnownPerson, knownPerson } from './whose.ts'

/** How somebody of a list comes to be in it. */
export type StandsBy = 'own' | 'team' | 'lifted'

/** A young person in a list: who they are, as far as that may be known, and how whoever looks stands by them. */
export interface Listed {
  readonly who: KnownPerson
  readonly stands: StandsBy
}

export interface Looking {
  readonly subject: Professional
  readonly today: Day
}

interface Row extends EdgeRow {
  readonly sealed_record: Uint8Array | null
}

const theirEdges = `select edge.id, edge.locality, edge.young_person, edge.subject, edge.kind, edge.starts, edge.ends, edge.made_by,
    edge.said_by, edge.self_claimed, edge.opens, edge.reviewed_on, edge.stopped_at, edge.stopped_by, person.sealed_record
  from edge join person on person.id = edge.young_person
  where edge.subject = $1 and edge.kind in ('worker', 'team', 'in-plan', 'asked') and edge.starts <= $2
    and (edge.ends is null or $2 < edge.ends) order by edge.starts, edge.id`

/**
 * The young people whom somebody may know of, each once: first those they stand by themselves, then those of their team, then those who are
 * open to them for a while. Names are sealed: the list is opened as a whole and put in order here.
 */
export async function readYoungPeople(inside: Inside, { subject, today }: Looking): Promise<readonly Listed[]> {
  const { handle, now } = inside
  const { rows } = await handle.query<Row>(theirEdges, [subject.id, new Date(now)])
  const people = new Map<Id, Row[]>()
  const { keptOf, all } = await readKept(handle)
  for (const row of rows) {
    const kept = keptOf(row.young_person)
    people.set(kept, [...(people.get(kept) ?? []), row])
  }
  const listed: Listed[] = []
  for (const [youngPerson, edges] of people) {
    const around = { subject, today, youngPerson, rows: edges }
    const found = all.has(youngPerson) ? await listedAsOne(inside, around) : await listedOf(inside, around)
    if (found) listed.push(found)
  }
  const lifted = await readLifted(inside, { subject, today, keptOf, besides: [...people.keys()] })
  return [...inOrder(listed, 'own'), ...inOrder(listed, 'team'), ...inOrder(lifted, 'lifted')]
}

interface KeptOf {
  /** The record that is kept, for one that may have been joined with it. */
  readonly keptOf: (record: Id) => Id
  /** Those with which another was joined. */
  readonly all: ReadonlySet<Id>
}

/** Which records are read as one now, of those whom whoever asks stands by: nearly always none. */
async function readKept(handle: Handle): Promise<KeptOf> {
  const { rows } = await handle.query<{ readonly kept: Id; readonly joined: Id }>(
    'select kept, joined from merge where undone_at is null',
  )
  const into = new Map(rows.map(({ kept, joined }) => [joined, kept]))
  const keptOf = (record: Id): Id => {
    const kept = into.get(record)
    return kept === undefined ? record : keptOf(kept)
  }
  return { keptOf, all: new Set(rows.map(({ kept }) => keptOf(kept))) }
}

/** Somebody of whom there are several records, in which they may be called differently: once, by the name of the kept one. */
async function listedAsOne(inside: Inside, { subject, youngPerson, rows }: Around): Promise<Listed | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await openWhose(turn, answerTo(turn, 'read', identityItem({ ...turn, subject })))
  return who && { who, stands: standsAs(rows.map(standingOf).map(edgeOf)) }
}

const inOrder = (listed: readonly Listed[], stands: StandsBy): readonly Listed[] =>
  listed.filter((each) => each.stands === stands).sort((one, other) => byName(one.who, other.who))

interface Around extends Looking {
  readonly youngPerson: Id
  readonly rows: readonly Row[]
}

async function listedOf(
  { keys, now }: Inside,
  { subject, today, youngPerson, rows }: Around,
): Promise<Listed | undefined> {
  const edges = rows.map(standingOf).map(edgeOf)
  const context: Context = { now, today, edges, ...nothingElse }
  const item = identityItem({ subject, youngPerson, context })
  const answer = decide({ subject, act: 'read', thing: item, context })
  const sealed = rows[0]?.sealed_record
  const found = answer.allow && sealed ? await keys.find(youngPerson) : undefined
  const text = found?.is === 'held' && sealed ? openText(found.key.sealing('record'), sealed) : undefined
  const who = text === undefined ? undefined : parseRecord(text)
  return who && { who: knownPerson(youngPerson, { who, today }, answer.fields), stands: standsAs(edges) }
}

const nothingElse = {
  agreements: [],
  comingOfAge: { narrows: [], isKnown: false },
  overrides: [],
  breakings: [],
}

const standsAs = (edges: readonly Edge[]): StandsBy => (edges.every(({ is }) => is === 'team') ? 'team' : 'own')

interface Besides extends Looking, Pick<KeptOf, 'keptOf'> {
  readonly besides: readonly Id[]
}

/** Those who are open for a while, because a denial was lifted, and whom they do not stand by. */
async function readLifted(inside: Inside, { subject, keptOf, besides }: Besides): Promise<readonly Listed[]> {
  const { handle, now, turn } = inside
  const { rows } = await handle.query<{ readonly young_person: Id }>(
    `select distinct lifting.young_person from lifting join person on person.id = lifting.young_person
     where lifting.by_person = $1 and lifting.starts <= $2 and $2 < lifting.ends`,
    [subject.id, new Date(now)],
  )
  const people = new Set(rows.map(({ young_person }) => keptOf(young_person)))
  const listed: Listed[] = []
  for (const youngPerson of people) {
    if (besides.includes(youngPerson)) continue
    const its = await turn(youngPerson)
    const who = await openWhose(its, answerTo(its, 'read', identityItem({ ...its, subject })))
    if (who) listed.push({ who, stands: 'lifted' })
  }
  return listed
}

/** Leaves one row for a look at the list, or for a search in it: no name, and no word of what was looked for. */
export async function noteLooking({ note }: Inside, { subject }: Looking, did: 'know' | 'search'): Promise<void> {
  if (!isProfessional(subject)) return
  await note({ record: subject.agency, did, kind: 'people', outcome: 'allowed', because: '', showThem: false })
}
