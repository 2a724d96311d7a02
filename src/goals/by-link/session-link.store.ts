import { z } from 'zod'
import type { Turn } from '../../access/facts/facts-read.store.ts'
import { addStanding, endStanding } from '../../people/network.store.ts'
import { openText, sealText } from '../../people/sealing.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { idShape } from '../../shared/shapes.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Begins } from '../kept.store.ts'
import { type AskedByLink, type LinkTimes, linkHours } from './session-link.ts'

/** What a link shows, as it was when it was made. */
export interface ShownByLink {
  readonly goals: readonly AskedByLink[]
  /** With whom they begin to be shared, where nobody has answered yet. */
  readonly begins: Begins
}

const shape: z.ZodType<ShownByLink> = z.object({
  goals: z.array(z.object({ id: idShape, called: z.string() })),
  begins: z.object({
    sensitivity: z.enum(['open-to-team', 'named-people', 'sealed', 'private']),
    named: z.array(idShape),
    sharing: z.object({
      with: z.enum(['only-me', 'my-worker', 'my-team']),
      also: z.array(z.object({ who: idShape, by: z.enum(['young-person', 'worker']) })),
    }),
  }),
})

/** A link that somebody makes for one meeting. */
export interface MakesLink {
  readonly need: Id
  /** The record in which the need stands. */
  readonly youngPerson: Id
  readonly madeBy: Id
  /** A keyed hash of its code. */
  readonly knownAs: Uint8Array
  readonly shows: ShownByLink
}

const hour = 3_600_000

/**
 * Makes it, in the place of those that were made for this need before and never answered. The same form sent again finds it made.
 * @returns undefined where the key of the record was destroyed.
 */
export async function makeSessionLink(turn: Turn, makes: MakesLink): Promise<Id | undefined> {
  const { handle, keys, context } = turn
  const { need, youngPerson, madeBy, knownAs, shows } = makes
  if (turn.subject.as === 'nobody') return undefined
  const { locality } = turn.subject
  const before = await handle.query<{ readonly id: Id }>('select id from session_link where known_as = $1', [knownAs])
  if (before.rows[0]) return before.rows[0].id
  await stopSessionLinks(turn, need)
  const id = newId()
  const found = await keys.need(youngPerson)
  if (found.is !== 'held') return undefined
  const until = context.now + linkHours * hour
  await handle.query(
    `insert into session_link (id, locality, young_person, need, known_as, made_by, made_at, ends_at, sealed_shows)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, locality, youngPerson, need, knownAs, madeBy, new Date(context.now), new Date(until)],
      sealText(found.key.sealing(id), JSON.stringify(shows)),
    ],
  )
  await addStanding(handle, {
    ...{ id, locality, youngPerson, subject: youngPerson, as: { is: 'link' }, since: context.now, until },
    ...{ madeBy, saidBy: '', selfClaimed: false },
  })
  return id
}

/** Stops those of a need that nobody has answered: they open nothing from now on. @returns how many there were. */
export async function stopSessionLinks({ handle, context }: Turn, need: Id): Promise<number> {
  const at = new Date(context.now)
  const { rows } = await handle.query<{ readonly id: Id }>(
    `update session_link set stopped_at = $2, sealed_shows = null
     where need = $1 and used_at is null and stopped_at is null and ends_at > $2 returning id`,
    [need, at],
  )
  for (const { id } of rows) await endStanding(handle, id, at)
  return rows.length
}

/** A link that somebody showed, whatever became of it. */
export interface FoundLink extends LinkTimes {
  readonly id: Id
  readonly youngPerson: Id
  readonly need: Id
  readonly madeBy: Id
  readonly sealedShows?: Uint8Array
  /** A keyed hash of the form with which it was answered. */
  readonly usedWith?: Uint8Array
}

interface LinkRow {
  readonly id: Id
  readonly young_person: Id
  readonly need: Id
  readonly made_by: Id
  readonly ends_at: Date
  readonly used_at: Date | null
  readonly used_with: Uint8Array | null
  readonly stopped_at: Date | null
  readonly sealed_shows: Uint8Array | null
}

/** @param handle of nobody in particular. */
export async function findSessionLink(handle: Handle, knownAs: Uint8Array): Promise<FoundLink | undefined> {
  const { rows } = await handle.query<LinkRow>({
    ...{ name: 'session-link', text: 'select * from app_session_link($1)', values: [knownAs] },
  })
  const [row] = rows
  if (!row) return undefined
  const {
    id,
    young_person: youngPerson,
    need,
    made_by: madeBy,
    ends_at,
    used_at,
    used_with,
    stopped_at,
    sealed_shows,
  } = row
  return {
    ...{ id, youngPerson, need, madeBy, endsAt: ends_at.getTime() },
    ...(used_at && used_with ? { usedAt: used_at.getTime(), usedWith: used_with } : {}),
    ...(stopped_at ? { stoppedAt: stopped_at.getTime() } : {}),
    ...(sealed_shows ? { sealedShows: sealed_shows } : {}),
  }
}

/** @returns undefined where it was taken away, or cannot be opened any more. */
export async function openShown(
  { keys }: Turn,
  { id, youngPerson, sealedShows }: FoundLink,
): Promise<ShownByLink | undefined> {
  const found = await keys.find(youngPerson)
  const text = found.is === 'held' && sealedShows ? openText(found.key.sealing(id), sealedShows) : undefined
  return text === undefined ? undefined : shape.safeParse(JSON.parse(text)).data
}

/** Uses a link up, once: two who send at the same moment wait for each other, and one of them is told that it was used. */
export async function useSessionLink({ handle, context }: Turn, link: Id, usedWith: Uint8Array): Promise<boolean> {
  const { rowCount } = await handle.query(
    `update session_link set used_at = $2, used_with = $3, sealed_shows = null
     where id = $1 and used_at is null and stopped_at is null and ends_at > $2`,
    [link, new Date(context.now), usedWith],
  )
  return rowCount === 1
}
