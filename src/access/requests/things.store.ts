import { openText, type Sealing, sealText } from '../../people/sealing.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Gathered, GroundToTakeOut, Mark, Opinion, ReasonToLook, Release, Said, Thing } from './pack.ts'
import type { AccessRequest } from './request.ts'
import type { Kept } from './requests.store.ts'

/** @returns undefined where there is no key any more: nothing of them can be read. */
async function keyOf({ keys }: Kept, { id, youngPerson }: AccessRequest): Promise<Sealing | undefined> {
  const found = await keys.find(youngPerson)
  return found.is === 'held' ? found.key.sealing(`request ${id}`) : undefined
}

/** @throws where there is no key any more: nothing more is kept of them. */
async function sealingOf(kept: Kept, request: AccessRequest): Promise<Sealing> {
  const sealing = await keyOf(kept, request)
  if (!sealing) throw new Error('the key of somebody whose request this is was destroyed')
  return sealing
}

/** Keeps what was gathered, in the place of what was gathered before and of what was said of it. */
export async function keepThings(kept: Kept, request: AccessRequest, things: readonly Gathered[]): Promise<void> {
  const sealing = await sealingOf(kept, request)
  await kept.handle.query('delete from access_thing where request = $1', [request.id])
  for (const { n, source, item, lookHere, thing } of things)
    await kept.handle.query(
      'insert into access_thing (request, n, locality, source, item, look_here, sealed_thing) values ($1, $2, $3, $4, $5, $6, $7)',
      [request.id, n, request.locality, source, item ?? null, lookHere, sealText(sealing, JSON.stringify(thing))],
    )
}

/** Whether anything was gathered for a request, whatever can still be opened of it. */
export async function hasThings(handle: Handle, request: Id): Promise<boolean> {
  const { rowCount } = await handle.query('select from access_thing where request = $1 limit 1', [request])
  return rowCount === 1
}

interface ThingRow {
  readonly n: number
  readonly source: string
  readonly item: Id | null
  readonly look_here: readonly ReasonToLook[]
  readonly sealed_thing: Uint8Array
}

/** Everything that was gathered for a request, in its order; nothing where its key is destroyed. */
export async function readThings(kept: Kept, request: AccessRequest): Promise<readonly Gathered[]> {
  const sealing = await keyOf(kept, request)
  if (!sealing) return []
  const { rows } = await kept.handle.query<ThingRow>(
    'select n, source, item, look_here, sealed_thing from access_thing where request = $1 order by n',
    [request.id],
  )
  return rows.map(({ n, source, item, look_here, sealed_thing }) => ({
    ...{ n, source, lookHere: look_here, thing: thingIn(openText(sealing, sealed_thing)) },
    ...(item ? { item } : {}),
  }))
}

/** What opens was sealed here, by `keepThings`, and proved whole. @throws where it cannot be opened: then nothing is given. */
function thingIn(text: string | undefined): Thing {
  if (text === undefined) throw new Error('something that was gathered cannot be opened')
  return JSON.parse(text) as Thing
}

interface MarkRow {
  readonly id: Id
  readonly thing: number
  readonly does: Said['does']
  readonly ground: GroundToTakeOut | null
  readonly is_shown: boolean
  readonly sealed_words: Uint8Array | null
  readonly by_person: Id
  readonly at: Date
}

/** What was said of the things of a request, and still is. */
export async function readMarks(kept: Kept, request: AccessRequest): Promise<readonly Mark[]> {
  const sealing = await keyOf(kept, request)
  if (!sealing) return []
  const { rows } = await kept.handle.query<MarkRow>(
    `select id, thing, does, ground, is_shown, sealed_words, by_person, at from access_mark
     where request = $1 and taken_back_at is null order by thing, at, id`,
    [request.id],
  )
  return rows.map((row) => ({
    id: row.id,
    thing: row.thing,
    by: row.by_person,
    at: row.at,
    said: saidIn(row, sealing),
  }))
}

/** What is sealed of a mark. */
interface MarkWords {
  readonly passage?: string
  readonly reason: string
  readonly opinion?: Opinion
}

function saidIn({ does, ground, is_shown: isShown, sealed_words }: MarkRow, sealing: Sealing): Said {
  if (does === 'leave-in' || !ground || !sealed_words) return { does: 'leave-in' }
  const text = openText(sealing, sealed_words)
  if (text === undefined) throw new Error('what was said of a thing cannot be opened')
  const { passage = '', reason, opinion } = JSON.parse(text) as MarkWords
  const takingOut = { ground, reason, isShown, ...(opinion ? { opinion } : {}) }
  return does === 'take-out-whole' ? { does, ...takingOut } : { does, passage, ...takingOut }
}

/** Everybody who said anything of the things of a request, also what was taken back. */
export async function whoMarked(handle: Handle, request: Id): Promise<readonly Id[]> {
  const { rows } = await handle.query<{ readonly by: Id }>(
    'select distinct by_person as by from access_mark where request = $1',
    [request],
  )
  return rows.map(({ by }) => by)
}

/** Keeps what somebody says of one thing. What was said before of the whole of it, or that it stays, no longer holds. */
export async function keepMark(kept: Kept, request: AccessRequest, mark: Mark): Promise<void> {
  const { said } = mark
  const isPassage = said.does === 'take-out-passage'
  await kept.handle.query(
    `update access_mark set taken_back_at = $3, taken_back_by = $4 where request = $1 and thing = $2 and taken_back_at is null
     and (not $5 or does <> 'take-out-passage')`,
    [request.id, mark.thing, mark.at, mark.by, isPassage],
  )
  await kept.handle.query(
    `insert into access_mark (id, locality, request, thing, does, ground, is_shown, sealed_words, by_person, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[mark.id, request.locality, request.id, mark.thing, said.does],
      ...(said.does === 'leave-in'
        ? [null, true, null]
        : [said.ground, said.isShown, await sealedSaid(kept, request, said)]),
      ...[mark.by, mark.at],
    ],
  )
}

async function sealedSaid(
  kept: Kept,
  request: AccessRequest,
  said: Exclude<Said, { readonly does: 'leave-in' }>,
): Promise<Uint8Array> {
  const words: MarkWords = {
    reason: said.reason,
    ...(said.does === 'take-out-passage' ? { passage: said.passage } : {}),
    ...(said.opinion ? { opinion: said.opinion } : {}),
  }
  return sealText(await sealingOf(kept, request), JSON.stringify(words))
}

/** @returns whether it was there and held still. */
export async function takeBackMark(
  { handle }: Pick<Kept, 'handle'>,
  request: Id,
  { id, by, at }: { readonly id: Id; readonly by: Id; readonly at: Date },
): Promise<boolean> {
  const { rowCount } = await handle.query(
    'update access_mark set taken_back_at = $3, taken_back_by = $4 where request = $1 and id = $2 and taken_back_at is null',
    [request, id, at, by],
  )
  return rowCount === 1
}

/** Keeps what was signed: only what is given, and nothing that was taken out. */
export async function keepRelease(kept: Kept, request: AccessRequest, release: Release): Promise<void> {
  const sealing = await sealingOf(kept, request)
  await kept.handle.query('insert into access_release (request, locality, sealed_release) values ($1, $2, $3)', [
    ...[request.id, request.locality, sealText(sealing, JSON.stringify(release))],
  ])
}

/** What is given. @returns undefined where there is none, or not for whoever asks. */
export async function readRelease(kept: Kept, request: AccessRequest): Promise<Release | undefined> {
  const { rows } = await kept.handle.query<{ readonly sealed_release: Uint8Array }>(
    'select sealed_release from access_release where request = $1',
    [request.id],
  )
  const sealing = await keyOf(kept, request)
  const text = rows[0] && sealing && openText(sealing, rows[0].sealed_release)
  // What opens was sealed here, by `keepRelease`, and proved whole.
  return text === undefined ? undefined : (JSON.parse(text) as Release)
}
