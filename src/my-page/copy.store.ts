import { whoHasLooked } from '../access/audit/audit.store.ts'
import type { Look } from '../access/audit/audit-looks.ts'
import { projected } from '../access/facts/facts.ts'
import { answerTo, note, readItems, recordsOf, type Turn } from '../access/facts/facts-read.store.ts'
import { textIn } from '../access/facts/item-said.ts'
import { type Called, readNames } from '../access/facts/who-is-who.store.ts'
import type { Item, ItemKind } from '../access/object.ts'
import type { Inside } from '../access/sign-in/inside.store.ts'
import { readNetwork } from '../people/network.store.ts'
import { type Standing, standsAt } from '../people/network.ts'
import { readWhoTheyAre } from '../people/people.store.ts'
import { dayIn } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { type CopiedPicture, picturesOf } from './copy-pictures.store.ts'

/** One thing in a copy: what it says, by whom, and of which day. */
export interface CopiedItem {
  readonly id: Id
  readonly kind: ItemKind
  readonly on: string
  readonly by: string
  readonly says: Readonly<Record<string, unknown>>
  readonly picture?: CopiedPicture
}

/** A young person's whole record, as far as it may be theirs to take away: what `decide` denies is not in it. */
export interface Copied {
  readonly who: Readonly<Record<string, unknown>>
  /** What stands of who they are in records that were joined with the first. */
  readonly alsoWrittenDownAs?: readonly Readonly<Record<string, unknown>>[]
  readonly items: readonly CopiedItem[]
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
  const names = await readNames(inside, [
    ...reads.map(({ item }) => item.writtenBy),
    ...around.map(({ subject }) => subject),
  ])
  const nameOf = (id: Id): string => (records.includes(id) ? unnamed.me : nameIn(names, id, unnamed))
  const looks = await allowed(turn, 'looked')
  const pictures = await picturesOf(turn, reads)
  return {
    who: await whoTheyAre(inside, turn, turn.youngPerson),
    ...(records.length > 1 ? { alsoWrittenDownAs: await alsoWrittenDown(inside, turn) } : {}),
    items: reads.map(({ id, on, item, body }) => {
      const picture = pictures.get(id)
      const says = body.is === 'open' ? withoutAuthor(body.fields) : {}
      const by = nameOf(item.writtenBy)
      const isTakenDown = item.is === 'own-words' && !records.includes(item.writtenBy)
      const whose = isTakenDown ? unnamed.writtenDown(by, textIn(says['interpretedBy'])) : by
      return { id, kind: item.is, on, by: whose, says, ...(picture ? { picture } : {}) }
    }),
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

/** Who wrote it is said by name beside it. */
const withoutAuthor = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'by'))

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
