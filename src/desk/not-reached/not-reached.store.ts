import { answerTo, type Turn } from '../../access/facts/facts-read.store.ts'
import { readNames } from '../../access/facts/who-is-who.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { type DidNotGo, seenTo, whatDidNotGo } from '../../messages/to-a-person.store.ts'
import type { Id } from '../../shared/id.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { networkItem } from '../young-people/as-items.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'

/**
 * How somebody comes to see that another could not be told. `behind`: whoever was to see to it has gone, and whoever leads learns of whom it is
 * from nobody but those who stand by them.
 */
export type Sees = 'mine' | 'stands-by' | 'behind'

/** Somebody could not be told, as far as whoever looks may know of it. */
export interface NotReached extends Omit<DidNotGo, 'about'> {
  readonly sees: Sees
  /** Only where whoever looks may know who it is. */
  readonly who?: KnownPerson
  /** Where it is somebody else's: what they are called. */
  readonly taskOf?: string
  /** Colleagues who stand by them, where whoever was to see to it has gone. */
  readonly ask: readonly string[]
}

/** How many are shown at once: the longest waiting. */
export const mostShown = 50

interface Waiting extends DidNotGo {
  readonly sees: Sees
  readonly turn?: Turn
}

/** What waits for whoever looks, the oldest first. It opens nothing and leaves no row: what is shown of each does. */
async function whatWaits(inside: Inside, subject: Professional): Promise<readonly Waiting[]> {
  const turns = new Map<Id, Turn>()
  const waiting: Waiting[] = []
  for (const task of await whatDidNotGo(inside.handle)) {
    const turn = turns.get(task.about) ?? (await inside.turn(task.about))
    turns.set(task.about, turn)
    const sees = seesAs(subject, task, turn)
    if (sees) waiting.push({ ...task, sees, ...(sees === 'behind' ? {} : { turn }) })
  }
  return waiting
}

/**
 * Whether whoever looks stands by them now, as the law of access has it: to write how they can be reached is asked, because no denial that was
 * lifted for a while lets that through.
 */
const standsBy = (turn: Turn): boolean => answerTo(turn, 'write', { ...networkItem(turn), is: 'safe-contact' }).allow

/** Whoever stands by them now, and whose task it is. What is there besides was left behind by somebody who has gone. */
function seesAs({ id, as }: Professional, { taskFor, hasGone }: DidNotGo, turn: Turn): Sees | undefined {
  if (standsBy(turn)) return taskFor === id ? 'mine' : 'stands-by'
  if (taskFor === id) return 'mine'
  return hasGone && (as === 'team-lead' || as === 'safeguarding-lead') ? 'behind' : undefined
}

/** How many wait for whoever looks. */
export const countNotReached = async (inside: Inside, subject: Professional): Promise<number> =>
  (await whatWaits(inside, subject)).length

export interface AllNotReached {
  readonly many: number
  readonly shown: readonly NotReached[]
}

/** Everybody who could not be told and whom nobody has been in touch with yet; for each whose name is read, its row. */
export async function readNotReached(inside: Inside, subject: Professional): Promise<AllNotReached> {
  const all = await whatWaits(inside, subject)
  const first = all.slice(0, mostShown)
  const called = await readNames(
    inside,
    first.map(({ taskFor }) => taskFor),
  )
  const known = new Map<Id, KnownPerson | undefined>()
  const shown: NotReached[] = []
  for (const { about, turn, ...task } of first) {
    if (turn && !known.has(about)) known.set(about, await namedFor(turn))
    const who = turn && known.get(about)
    const taskOf = task.taskFor === subject.id ? undefined : called.get(task.taskFor)?.name
    const ask = task.sees === 'behind' ? await whoCanSeeTo(inside, task.id) : []
    shown.push({ ...task, ask, ...(who ? { who } : {}), ...(taskOf ? { taskOf } : {}) })
  }
  return { many: all.length, shown }
}

/** Whose task it is may stand by nobody, as a privacy officer does: then it is not asked who it is. */
const namedFor = async (turn: Turn): Promise<KnownPerson | undefined> =>
  standsBy(turn) ? readWhose(turn, 'read') : undefined

async function whoCanSeeTo({ handle }: Inside, task: Id): Promise<readonly string[]> {
  const { rows } = await handle.query<{ readonly name: string }>(
    'select name from person where id in (select app_who_can_see_to($1)) order by lower(name), id',
    [task],
  )
  return rows.map(({ name }) => name)
}

/** Somebody got in touch in another way: once, with its row. */
export function wasInTouch(
  inside: Inside,
  { subject, task, key, to }: InTouch,
): Promise<Done | { readonly is: 'not-there' }> {
  const which = { locality: subject.locality, person: subject.id, key }
  return onceOnly<{ readonly is: 'not-there' }>(inside.handle, which, async () => {
    const found = (await whatWaits(inside, subject)).find(({ id, sees }) => id === task && sees !== 'behind')
    if (!found) return { is: 'not-there' }
    const at = new Date(inside.now)
    if (!(await seenTo(inside.handle, task, { person: subject.id, at }))) return { is: 'not-there' }
    await inside.note({
      ...{ record: found.about, did: 'in-touch', kind: 'safe-contact', item: task },
      ...{ outcome: 'allowed', because: '', showThem: true },
    })
    return { is: 'done', to }
  })
}

export interface InTouch {
  readonly subject: Professional
  readonly task: Id
  readonly key: string
  readonly to: string
}
