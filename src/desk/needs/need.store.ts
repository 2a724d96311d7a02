import type { Body, Written } from '../../access/facts/facts.ts'
import { readItem, recordsOf, type Turn } from '../../access/facts/facts-read.store.ts'
import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { usesAnyMeasure } from '../../measures/switch/decisions.store.ts'
import { readStandsIn, type StandsInFor } from '../../needs/cover.store.ts'
import { openNeed, readNeed, type Saying, sayInNeed, type WholeNeed } from '../../needs/need.store.ts'
import type { AboutWhat } from '../../needs/own-words.ts'
import type { DatedAge } from '../../people/ages.ts'
import { namedInPlans } from '../../plan/plans-in.store.ts'
import { namedInKept, riskSupportIn } from '../../risk-support/risk-support.store.ts'
import { type Day, dayIn } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { transitionsIn } from '../../transition/transition.store.ts'
import { namedInTransition } from '../../transition/transition-told.ts'
import { usualFor } from '../young-people/as-items.ts'
import { mayBegin } from '../young-people/record.store.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'

/** A need for whoever helps: whose it is, and what everybody in it is called. */
export interface NeedAtDesk {
  readonly who: KnownPerson
  readonly whole: WholeNeed
  readonly called: ReadonlyMap<Id, Called>
  /** Teams that hold it, by their names. */
  readonly teams: ReadonlyMap<Id, string>
  readonly today: Day
  /** The dated ages of the place. */
  readonly ages: readonly DatedAge[]
  /** Whether the place uses any set of questions. */
  readonly usesMeasures: boolean
}

/** @returns undefined where it is not there for whoever asks. */
export async function readNeedAtDesk(inside: Inside, youngPerson: Id, need: Id): Promise<NeedAtDesk | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await readWhose(turn, 'read')
  const whole = who && (await readNeed(turn, need))
  if (!who || !whole) return undefined
  const people = [
    ...whole.need.owners,
    ...whole.things.map(({ item }) => item.writtenBy),
    ...namedInPlans(whole.things),
    ...riskSupportIn(whole.things).flatMap(namedInKept),
    ...transitionsIn(whole.things).flatMap(({ now }) => namedInTransition(now)),
  ]
  const { today } = turn.context
  const [called, teams, usesMeasures] = await Promise.all([
    readNames(inside, people),
    readTeams(inside, people),
    usesAnyMeasure(inside.handle),
  ])
  return { who, whole, today, called, teams, usesMeasures, ages: inside.ages }
}

async function readTeams({ handle }: Inside, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await handle.query<{ readonly id: Id; readonly name: string }>({
    ...{ name: 'teams-named', text: 'select id, name from team where id = any ($1)' },
    values: [[...new Set(ids)]],
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Whether whoever asks may open a need of theirs, and whose it would be. */
export async function readToOpen(inside: Inside, youngPerson: Id): Promise<KnownPerson | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await readWhose(turn, 'read')
  return who && mayBegin(turn, 'need') ? who : undefined
}

/** What somebody at work says in a need: what the young person said, taken down, or how they see it themselves. */
export interface SaysAtDesk {
  readonly key: string
  readonly is: 'own-words' | 'view'
  readonly about?: AboutWhat
  readonly saying: Saying
}

const keptFor = (turn: Turn, is: 'own-words' | 'view') => ({
  ...usualFor(is),
  named:
    turn.context.edges.every((edge) => edge.is === 'in-plan' || edge.is === 'asked') && turn.subject.as !== 'nobody'
      ? [turn.subject.id]
      : [],
})

/** Opens a need with what was said first; whoever opens it holds it. */
export async function openAtDesk(
  inside: Inside,
  subject: Professional,
  {
    youngPerson,
    called,
    says: { key, is, saying },
  }: { readonly youngPerson: Id; readonly called?: string; readonly says: SaysAtDesk },
): Promise<Written<Body>> {
  const turn = await inside.turn(youngPerson)
  if (!(await readWhose(turn, 'read'))) return { is: 'not-there' }
  return openNeed(turn, {
    ...{ key, owners: [subject.id], opened: is === 'own-words' ? 'together' : 'for-them' },
    ...(called ? { called } : {}),
    ...{ first: { is, ...saying }, kept: keptFor(turn, is) },
  })
}

/** Keeps what was said in a need that is there for them. */
export async function sayAtDesk(
  inside: Inside,
  { youngPerson, need, says }: { readonly youngPerson: Id; readonly need: Id; readonly says: SaysAtDesk },
): Promise<Written<Body>> {
  const turn = await inside.turn(youngPerson)
  return sayInNeed(turn, { ...says, need, kept: keptFor(turn, says.is) })
}

/** A need in a list: whose it is, what they call it, since when it is here and nothing was said in it. What was said in it is not opened for a list. */
export interface HeldNeed {
  readonly id: Id
  readonly who: KnownPerson
  /** Every record of theirs, the kept one first. */
  readonly records: readonly Id[]
  readonly called: string
  readonly openedOn: Day
  readonly lastOn: Day
  /** Who holds it: whoever looks, their team, or a colleague who is away and for whom they stand in. */
  readonly by: 'me' | 'my-team' | 'somebody-away'
  readonly away?: StandsInFor
  /** Since when it is theirs, because somebody could not go on with it. */
  readonly cameOn?: Day
  /** They hold it and may not read it: it came to them from somebody with whom alone it was shared. */
  readonly isClosed?: true
}

interface HeldRow {
  readonly need: Id
  readonly young_person: Id
  readonly owners: readonly Id[]
  readonly opened_on: Day
  readonly last_at: Date
  readonly came_on: Day | null
}

/** What ended, and nobody came back since, waits for nobody. @param row whose need it is. */
export const isNotOver = (row: string): string => `not exists (select from fact as ended where ended.need = ${row}.need
  and ended.kind = 'plan' and ended.plain ->> 'is' = 'ending' and ended.plain ->> 'cameBackOn' is null
  and not exists (select from fact as later where later.item = ended.item and later.n > ended.n))`

const mostHeld = 50

/**
 * What somebody holds, or one of their teams, or somebody who is away and for whom they stand in: the one in which nothing was said for longest
 * first. What they may not read is not there.
 */
export async function readHeld(inside: Inside, subject: Professional, today: Day): Promise<readonly HeldNeed[]> {
  const standsIn = await readStandsIn(inside.handle, subject.id, today)
  const { rows } = await inside.handle.query<HeldRow>(
    `select need, young_person, owners, opened_on, last_at, (select max(on_day) from fact where fact.need = need_now.need and kind = 'network'
       and plain ->> 'is' = 'left' and plain ->> 'onDuty' = any ($3)) as came_on
     from need_now where young_person = any (array(select app_reached())) and is_read and ${isNotOver('need_now')}
       and (owners && $1 or (owners && $4 and young_person = any ($5)))
     order by last_at, need limit $2`,
    [
      ...[[subject.id, ...subject.teams], mostHeld, [subject.id, ...subject.teams]],
      ...[standsIn.map(({ away }) => away), standsIn.map(({ youngPerson }) => youngPerson)],
    ],
  )
  const held: HeldNeed[] = []
  for (const row of rows) {
    const turn = await inside.turn(row.young_person)
    const who = await readWhose(turn, 'read')
    const read = who && (await readItem(turn, 'read', row.need))
    const theirs = heldOf(row, { subject, standsIn })
    if (!who || (read?.is !== 'read' && theirs.by !== 'me')) continue
    const called = read?.is === 'read' && read.body.is === 'open' ? read.body.fields['called'] : ''
    const isClosed = read?.is === 'read' ? {} : { isClosed: true as const }
    held.push({
      who,
      records: recordsOf(turn),
      called: typeof called === 'string' ? called : '',
      ...theirs,
      ...isClosed,
    })
  }
  return held
}

function heldOf(
  { need, young_person, owners, opened_on, last_at, came_on }: HeldRow,
  { subject, standsIn }: { readonly subject: Professional; readonly standsIn: readonly StandsInFor[] },
): Omit<HeldNeed, 'who' | 'records' | 'called'> {
  const since = { id: need, openedOn: opened_on, lastOn: dayIn(last_at), ...(came_on ? { cameOn: came_on } : {}) }
  if (owners.includes(subject.id)) return { ...since, by: 'me' }
  if (owners.some((owner) => subject.teams.includes(owner))) return { ...since, by: 'my-team' }
  const away = standsIn.find((each) => each.youngPerson === young_person && owners.includes(each.away))
  return { ...since, by: 'somebody-away', ...(away ? { away } : {}) }
}
