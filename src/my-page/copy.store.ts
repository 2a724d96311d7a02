import { whoHasLooked } from '../access/audit/audit.store.ts'
import type { Look } from '../access/audit/audit-looks.ts'
import { projected } from '../access/facts/facts.ts'
import { answerTo, note, readItems, recordsOf, type Turn } from '../access/facts/facts-read.store.ts'
import { textIn } from '../access/facts/item-said.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { type Called, readNames } from '../access/facts/who-is-who.store.ts'
import type { Item, ItemKind } from '../access/object.ts'
import type { Inside } from '../access/sign-in/inside.store.ts'
import { readNetwork } from '../people/network.store.ts'
import { type Standing, standsAt } from '../people/network.ts'
import { readWhoTheyAre } from '../people/people.store.ts'
import { dayIn } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { type CopiedPicture, picturesOf } from './copy-pictures.store.ts'
import { besideIn, type CopiedBeside, type CopiedSays, idsIn, saysIn } from './copy-things.ts'

/** One thing in a copy: what it says, by whom, and of which day. */
export interface CopiedItem extends CopiedSays, CopiedBeside {
  readonly id: Id
  readonly kind: ItemKind
  /** Which of several that are kept alike: a plan, a wait, an ending, moving on, a letter. */
  readonly is?: string
  /** What they brought that it belongs to. */
  readonly need?: Id
  readonly on: string
  readonly by: string
  readonly picture?: CopiedPicture
}

/** The shape of the file for a computer, as `docs/for-integrators.md` tells it. It changes its number when a program that read it would be misled. */
export const copyShape = 'rightdoor-own-record/1'

/** A young person's whole record, as far as it may be theirs to take away: what `decide` denies is not in it. */
export interface Copied {
  readonly shape: typeof copyShape
  readonly who: Readonly<Record<string, unknown>>
  /** What stands of who they are in records that were joined with the first. */
  readonly alsoWrittenDownAs?: readonly Readonly<Record<string, unknown>>[]
  readonly items: readonly CopiedItem[]
  /** What people are called whose ids stand in what happened. */
  readonly people: Readonly<Record<string, string>>
  readonly around: readonly { readonly who: string; readonly as: string; readonly since: string }[]
  readonly looked: readonly Look[]
}

/** What people are called in a copy who have no name in it. */
export interface Unnamed {
  readonly me: string
  readonly somebody: string
  /** Of their own words that somebody else took down. */
  readonly writtenDown: (by: string, interpretedBy: string | undefined) => string
}

/** Everything that somebody may take away of themselves. Each thing leaves its row. */
export async function copyOf(inside: Inside, youngPerson: Id, unnamed: Unnamed): Promise<Copied> {
  const turn = await inside.turn(youngPerson)
  const records = recordsOf(turn)
  const reads = (await readItems(turn, 'export')).flatMap((read) => (read.is === 'read' ? [read] : []))
  const around = (await allowed(turn, 'network')).length > 0 ? await readAround(inside, records) : []
  const said = reads.map(({ body }) => saysIn(body.is === 'open' ? body.fields : {}))
  const inFacts = [...new Set(said.flatMap(({ happened }) => idsIn(happened)))]
  const names = await readNames(inside, [
    ...reads.map(({ item }) => item.writtenBy),
    ...around.map(({ subject }) => subject),
    ...inFacts,
  ])
  const nameOf = (id: Id): string => (records.includes(id) ? unnamed.me : nameIn(names, id, unnamed))
  const looks = await allowed(turn, 'looked')
  const copying = { nameOf, unnamed, records, pictures: await picturesOf(turn, reads), beside: besideIn(reads, nameOf) }
  const isSomebody = (id: Id): boolean => names.has(id) || records.includes(id)
  return {
    shape: copyShape,
    who: await whoTheyAre(inside, turn, turn.youngPerson),
    ...(records.length > 1 ? { alsoWrittenDownAs: await alsoWrittenDown(inside, turn) } : {}),
    items: reads.map((read, at) => copiedItem(read, said[at] ?? { says: {} }, copying)),
    people: Object.fromEntries(inFacts.filter(isSomebody).map((id) => [id, nameOf(id)])),
    around: around.map(({ subject, as, since }) => ({
      ...{ who: nameOf(subject), as: as.is },
      since: dayIn(new Date(since)),
    })),
    looked: looks.length > 0 ? await whoHasLooked(inside.handle, records, { atMost: 10_000, names: 'never' }) : [],
  }
}

const nameIn = (names: ReadonlyMap<Id, Called>, id: Id, { somebody }: Unnamed): string => {
  const called = names.get(id)
  return called ? [called.name, called.agency].filter(Boolean).join(', ') : somebody
}

interface Copying {
  readonly nameOf: (id: Id) => string
  readonly unnamed: Unnamed
  readonly records: readonly Id[]
  readonly pictures: ReadonlyMap<Id, CopiedPicture>
  readonly beside: ReadonlyMap<Id, CopiedBeside>
}

/** Their own words that somebody else took down are theirs, and it says who did. */
function copiedItem(
  { id, on, item, thread }: OpenItem,
  said: CopiedSays,
  { nameOf, unnamed, records, pictures, beside }: Copying,
): CopiedItem {
  const by = nameOf(item.writtenBy)
  const isTakenDown = item.is === 'own-words' && !records.includes(item.writtenBy)
  const [picture, is] = [pictures.get(id), textIn(thread.plain['is'])]
  return {
    ...{ id, kind: item.is, on },
    ...(is ? { is } : {}),
    ...(thread.need && thread.need !== id ? { need: thread.need } : {}),
    by: isTakenDown ? unnamed.writtenDown(by, textIn(said.says['interpretedBy'])) : by,
    ...said,
    ...beside.get(id),
    ...(picture ? { picture } : {}),
  }
}

/** The fields of something of theirs that stands in no fact, for `export`; it leaves its row. */
async function allowed(turn: Turn, is: ItemKind): Promise<readonly string[]> {
  const { subject, youngPerson } = turn
  const item: Item = {
    ...{ about: 'young-person', locality: subject.as === 'nobody' ? '' : subject.locality, youngPerson, is },
    ...{ writtenBy: youngPerson, sensitivity: 'open-to-team', named: [], sharing: { with: 'my-team', also: [] } },
  }
  const answer = answerTo(turn, 'export', item)
  await note(turn, 'export', [{ id: youngPerson, item, answer }])
  return answer.fields
}

async function alsoWrittenDown(inside: Inside, turn: Turn): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const all: Readonly<Record<string, unknown>>[] = []
  for (const record of recordsOf(turn).slice(1)) all.push(await whoTheyAre(inside, turn, record))
  return all
}

async function whoTheyAre(
  { handle, keys }: Inside,
  turn: Turn,
  record: Id,
): Promise<Readonly<Record<string, unknown>>> {
  const fields = await allowed({ ...turn, youngPerson: record }, 'identity')
  const found = await keys.find(record)
  const who = found.is === 'held' ? await readWhoTheyAre(handle, record, found.key.sealing('record')) : undefined
  if (!who) return {}
  const { names, pronouns, born, nhsNumber } = who
  return projected(
    {
      names: [names.given, names.family, names.known ? `(${names.known})` : ''].filter(Boolean).join(' '),
      ...(pronouns ? { pronouns } : {}),
      ...(born.is === 'known' ? { bornOn: born.on } : {}),
      ...(born.is === 'about' ? { ageGroup: born.ageGroup } : {}),
      ...(nhsNumber ? { nhsNumber } : {}),
    },
    fields,
  )
}

async function readAround({ handle, now }: Inside, records: readonly Id[]): Promise<readonly Standing[]> {
  const all: Standing[] = []
  for (const record of records) all.push(...(await readNetwork(handle, record)).around)
  return all.filter((standing) => standing.as.is !== 'self' && standsAt(standing, now))
}
