import { oracleAnswer } from '../checks/access/oracle.ts'
import { demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { addDays, dayIn } from '../src/shared/day.ts'
import type { Id } from '../src/shared/id.ts'
import { newId } from '../src/shared/new-id.edge.ts'
import { lawOf, nobody, type Planting, type Secret, sealedFor } from './canary-planting.ts'
import type { Canary, Persona } from './canary-world.ts'

/** Somebody who stands by a young person, as the database keeps it. */
interface KeptEdge {
  readonly id: Id
  readonly young_person: Id
  readonly kind: string
}

/** Who says that somebody stands by them, and what was seen of it; and what a thing was shared for. */
export async function plantNetwork(planting: Planting): Promise<readonly Secret[]> {
  const { opened, place, world } = planting
  const secrets: Secret[] = []
  const { rows } = await opened.database.pool.query<KeptEdge>(
    'select id, young_person, kind from edge where locality = $1 order by id',
    [place],
  )
  for (const edge of rows) {
    secrets.push(await plantSayer(planting, edge))
    if (edge.kind === 'proxy') secrets.push(await plantEvidence(planting, edge))
  }
  for (const plan of world.canaries.filter(({ item }) => item.locality === place && item.is === 'plan'))
    secrets.push(await plantPurpose(planting, plan))
  return secrets
}

/** Who says that somebody stands by a young person. */
async function plantSayer({ opened, place, world, word }: Planting, edge: KeptEdge): Promise<Secret> {
  const { id, young_person: young, kind } = edge
  const saidBy = word('saidBy')
  await opened.database.pool.query('update edge set said_by = $2 where id = $1', [id, saidBy])
  return {
    text: saidBy,
    of: young,
    says: `who says that somebody is a ${kind}`,
    mayRead: (persona) => lawOf(world, young, place).lets(persona, 'network').includes('who'),
    owedTo: nobody,
  }
}

/** What was seen of a carer before they could act for a young person. */
async function plantEvidence(planting: Planting, { id, young_person: young }: KeptEdge): Promise<Secret> {
  const { opened, place, word } = planting
  const [evidence, seen] = [newId(), word('evidence')]
  const seal = await sealedFor(planting, young, `evidence ${evidence}`)
  await opened.database.pool.query(
    `insert into proxy_evidence (id, locality, edge, young_person, checked_on, checked_by, sealed_evidence)
       values ($1, $2, $3, $4, $5, $6, $7)`,
    [evidence, place, id, young, dayIn(opened.clock.now), demonstrationPerson(place, 'gp'), seal(seen)],
  )
  return { text: seen, of: young, says: 'what was seen of a carer', mayRead: nobody, owedTo: nobody }
}

/** What a plan was shared for, with the GP. */
async function plantPurpose(planting: Planting, { id: item, item: of }: Canary): Promise<Secret> {
  const { opened, place, world, word } = planting
  const { now } = opened.clock
  const [id, purpose] = [newId(), word('purpose')]
  const seal = await sealedFor(planting, of.youngPerson, `share ${id}`)
  await opened.database.pool.query(
    `insert into share_record (id, locality, young_person, item, by_person, at, outcome, with_person, fields, basis, told, until_day,
         sealed_words) values ($1, $2, $3, $4, $5, $6, 'shared', $7, '{words}', 'agreed', 'yes', $8, $9)`,
    [
      ...[id, place, of.youngPerson, item, of.writtenBy, now, demonstrationPerson(place, 'gp')],
      ...[addDays(dayIn(now), 90), seal(JSON.stringify({ purpose }))],
    ],
  )
  // It stands on the page on which the thing is shared: whoever may share it, or keep it from somebody, reads it.
  const shares = (persona: Persona): boolean => {
    const context = world.contextOf(persona, of.youngPerson)
    return (['share', 'read'] as const).every(
      (act) => oracleAnswer({ subject: persona.subject, act, thing: of, context }).allow,
    )
  }
  return { text: purpose, of: of.youngPerson, says: 'what a plan was shared for', mayRead: shares, owedTo: nobody }
}
