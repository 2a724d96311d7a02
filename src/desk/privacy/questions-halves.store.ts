import { answerTo, note, presentItems, recordsOf, type Turn } from '../../access/facts/facts-read.store.ts'
import { readNames } from '../../access/facts/who-is-who.store.ts'
import type { ItemKind } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { type Standing, standsAt } from '../../people/network.ts'
import { readWhoTheyAre } from '../../people/people.store.ts'
import type { Id } from '../../shared/id.ts'
import { noteStandings, readStandings } from '../young-people/around.store.ts'
import { identityItem, networkItem } from '../young-people/as-items.ts'
import { type KnownPerson, knownPerson } from '../young-people/whose.ts'

/** One of two records, as far as whoever asks may know of it: what would be shown of it anyhow, and nothing more. */
export interface Half {
  readonly id: Id
  /** Missing where who they are is not for whoever asks. */
  readonly who?: KnownPerson
  /** How many things of a kind they may know of. */
  readonly things: readonly { readonly kind: ItemKind; readonly many: number }[]
  readonly workers: readonly string[]
  readonly carers: readonly string[]
}

const alone = (edges: Turn['context']['edges'], now: number): boolean =>
  !edges.some(
    ({ is, selfClaimed, start, end }) =>
      (is === 'worker' || is === 'team') && !selfClaimed && start <= now && (end === undefined || now < end),
  )

/** Whether somebody stands by a young person as a worker or of a team, as somebody else says too, and may change who they are. */
export const mayJoinFor = (turn: Turn): boolean =>
  !alone(turn.context.edges, turn.context.now) && answerTo(turn, 'write', identityItem(turn)).allow

/** Reads one record by itself, whether or not it is read as one with another now. Each thing that is counted leaves its row. */
export async function readHalf(inside: Inside, id: Id): Promise<Half> {
  const turn = await inside.turn(id)
  const present = (await presentItems(turn.handle, recordsOf(turn))).filter(({ item }) => item.youngPerson === id)
  const known = present
    .map((each) => ({ ...each, answer: answerTo(turn, 'know', each.item) }))
    .filter(({ answer }) => answer.allow)
  await note(turn, 'know', known)
  const many = new Map<ItemKind, number>()
  for (const { item } of known) many.set(item.is, (many.get(item.is) ?? 0) + 1)
  const who = await whoOf(turn, id)
  return {
    id,
    ...(who ? { who } : {}),
    things: [...many].map(([kind, count]) => ({ kind, many: count })),
    ...(await peopleOf(inside, turn, id)),
  }
}

async function whoOf(turn: Turn, id: Id): Promise<KnownPerson | undefined> {
  const item = { ...identityItem(turn), youngPerson: id, writtenBy: id }
  const answer = answerTo(turn, 'read', item)
  await note(turn, 'read', [{ id, item, answer }])
  const found = answer.allow ? await turn.keys.find(id) : undefined
  const who = found?.is === 'held' ? await readWhoTheyAre(turn.handle, id, found.key.sealing('record')) : undefined
  return who && knownPerson(id, { who, today: turn.context.today }, answer.fields)
}

async function peopleOf(inside: Inside, turn: Turn, id: Id): Promise<Pick<Half, 'workers' | 'carers'>> {
  if (!answerTo(turn, 'read', networkItem(turn)).allow) return { workers: [], carers: [] }
  const theirs = (await readStandings(turn)).filter(
    (standing) => standing.youngPerson === id && standing.as.is !== 'self' && standsAt(standing, inside.now),
  )
  await noteStandings(turn, 'read', theirs)
  const called = await readNames(
    inside,
    theirs.map(({ subject }) => subject),
  )
  const named = (which: (standing: Standing) => boolean): readonly string[] => [
    ...new Set(
      theirs.filter(which).flatMap(({ subject }) => {
        const found = called.get(subject)
        return found ? [[found.name, found.agency].filter(Boolean).join(', ')] : []
      }),
    ),
  ]
  const isCarer = ({ as }: Standing): boolean => as.is === 'proxy' || as.is === 'link'
  return { workers: named((standing) => !isCarer(standing)), carers: named(isCarer) }
}
