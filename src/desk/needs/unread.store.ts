import { answerTo, presentItem, readItem } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { readStandsIn, type StandsInFor } from '../../needs/cover.store.ts'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import { readWaitingWith, readWordsWaiting } from '../../needs/unread.store.ts'
import { saidUpTo, type WaitingWith, type WordsWaiting } from '../../needs/unread.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'

/** Words in a need that somebody else holds, which have waited so long that whoever else can read them is told. */
export interface WaitsElsewhere {
  readonly need: Id
  readonly who: KnownPerson
  readonly called: string
  readonly since: Date
  /** Those who hold it, by their names. */
  readonly holders: readonly string[]
}

/** What was said and opened by nobody, for somebody who helps. */
export interface Unread {
  /** In what they hold themselves, or see to: since when. */
  readonly held: ReadonlyMap<Id, Date>
  readonly elsewhere: readonly WaitsElsewhere[]
  /** With whom of their agency words wait; for whoever leads a team. */
  readonly byHolder: readonly WaitingWith[]
}

const mostElsewhere = 20

/** What `decide` does not let them read is not there: then whoever leads is told, by whom it is held and not whose it is. */
export async function readUnread(
  inside: Inside,
  subject: Professional,
  { today, now }: { readonly today: Day; readonly now: Date },
): Promise<Unread> {
  const { handle } = inside
  const waiting = await readWordsWaiting(handle, now)
  const standsIn = await readStandsIn(handle, subject.id, today)
  const isMine = (each: WordsWaiting): boolean => seesTo(subject, standsIn, each)
  const late = saidUpTo(now, 'colleagues')
  const others = waiting.filter((each) => !isMine(each) && each.since <= late)
  const elsewhere: WaitsElsewhere[] = []
  for (const each of others) {
    if (elsewhere.length === mostElsewhere) break
    const told = await readElsewhere(inside, each)
    if (told) elsewhere.push(told)
  }
  const held = new Map(waiting.filter(isMine).map(({ need, since }) => [need, since]))
  return { held, elsewhere, byHolder: await readWaitingWith(handle, now) }
}

const seesTo = (subject: Professional, standsIn: readonly StandsInFor[], { owners, youngPerson }: WordsWaiting) =>
  owners.includes(subject.id) ||
  owners.some((owner) => subject.teams.includes(owner)) ||
  standsIn.some((each) => each.youngPerson === youngPerson && owners.includes(each.away))

async function readElsewhere(
  inside: Inside,
  { need, youngPerson, owners, since }: WordsWaiting,
): Promise<WaitsElsewhere | undefined> {
  const turn = await inside.turn(youngPerson)
  const present = await presentItem(turn, need)
  if (!present || !answerTo(turn, 'read', present.item).allow) return undefined
  const who = await readWhose(turn, 'read')
  if (!who) return undefined
  const read = await readItem(turn, 'read', need)
  if (read.is !== 'read') return undefined
  const called = read.body.is === 'open' ? read.body.fields['called'] : ''
  const names = await namesFor(inside, owners)
  const holders = owners.flatMap((owner) => names.get(owner) ?? [])
  return { need, who, since, holders, called: typeof called === 'string' ? called : '' }
}
