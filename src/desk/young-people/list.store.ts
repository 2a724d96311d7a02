import type { Context, Edge } from '../../access/context.ts'
import { decide } from '../../access/decide.ts'
import { edgeOf } from '../../access/facts/who-stands.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { isProfessional, type Professional } from '../../access/subject.ts'
import { type EdgeRow, standingOf } from '../../people/network.store.ts'
import { parseRecord } from '../../people/person.ts'
import { openText } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { identityItem } from './as-items.ts'
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
  for (const row of rows) people.set(row.young_person, [...(people.get(row.young_person) ?? []), row])
  const listed: Listed[] = []
  for (const [youngPerson, edges] of people) {
    const found = await listedOf(inside, { subject, today, youngPerson, rows: edges })
    if (found) listed.push(found)
  }
  const lifted = await readLifted(inside, { subject, today, besides: [...people.keys()] })
  return [...inOrder(listed, 'own'), ...inOrder(listed, 'team'), ...inOrder(lifted, 'lifted')]
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

interface Besides extends Looking {
  readonly besides: readonly Id[]
}

/** Those who are open for a while, because a denial was lifted, and whom they do not stand by. */
async function readLifted(inside: Inside, { subject, today, besides }: Besides): Promise<readonly Listed[]> {
  const { handle, now, turn } = inside
  const { rows } = await handle.query<{ readonly young_person: Id; readonly sealed_record: Uint8Array | null }>(
    `select distinct lifting.young_person, person.sealed_record from lifting join person on person.id = lifting.young_person
     where lifting.by_person = $1 and lifting.starts <= $2 and $2 < lifting.ends and lifting.young_person <> all ($3::uuid[])`,
    [subject.id, new Date(now), besides],
  )
  const listed: Listed[] = []
  for (const { young_person, sealed_record } of rows) {
    const { context, keys } = await turn(young_person)
    const item = identityItem({ subject, youngPerson: young_person, context })
    const { allow, fields } = decide({ subject, act: 'read', thing: item, context })
    const found = allow ? await keys.find(young_person) : undefined
    const text =
      found?.is === 'held' && sealed_record ? openText(found.key.sealing('record'), sealed_record) : undefined
    const who = text === undefined ? undefined : parseRecord(text)
    if (who) listed.push({ who: knownPerson(young_person, { who, today }, fields), stands: 'lifted' })
  }
  return listed
}

/** Leaves one row for a look at the list, or for a search in it: no name, and no word of what was looked for. */
export async function noteLooking({ note }: Inside, { subject }: Looking, did: 'know' | 'search'): Promise<void> {
  if (!isProfessional(subject)) return
  await note({ record: subject.agency, did, kind: 'people', outcome: 'allowed', because: '', showThem: false })
}
