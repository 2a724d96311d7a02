import { answerTo, note, recordsOf, type Turn } from '../../access/facts/facts-read.store.ts'
import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import type { Act } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { readNetwork } from '../../people/network.store.ts'
import { type Standing, standsAt } from '../../people/network.ts'
import type { Id } from '../../shared/id.ts'
import { networkItem } from './as-items.ts'
import { readWhose } from './whose.store.ts'
import type { KnownPerson } from './whose.ts'

/** Everybody who stands, or stood, by a young person. */
export interface AroundThem {
  readonly who: KnownPerson
  readonly now: readonly Standing[]
  readonly before: readonly Standing[]
  readonly called: ReadonlyMap<Id, Called>
  readonly mayWrite: boolean
  readonly colleagues: readonly Colleague[]
}

/** Somebody who works in the place and can be asked to stand by a young person. */
export interface Colleague {
  readonly id: Id
  readonly name: string
  readonly agency: string
}

/** @returns undefined where who stands around them is not for whoever asks. */
export async function readAroundThem(inside: Inside, id: Id): Promise<AroundThem | undefined> {
  const found = await turnAround(inside, id, 'read')
  if (!found) return undefined
  const { turn, who } = found
  const theirs = (await readStandings(turn)).filter(({ as }) => as.is !== 'self')
  await noteStandings(turn, 'read', theirs)
  const mayWrite = answerTo(turn, 'write', networkItem(turn)).allow
  return {
    who,
    now: theirs.filter((standing) => standsAt(standing, inside.now)),
    before: theirs.filter((standing) => !standsAt(standing, inside.now)),
    called: await readNames(inside, [
      ...theirs.map(({ subject }) => subject),
      ...theirs.flatMap(({ madeBy }) => madeBy ?? []),
    ]),
    mayWrite,
    colleagues: mayWrite ? await readColleagues(inside, turn) : [],
  }
}

/** Everybody who stands, or stood, by any record that is this young person, in the order in which they came. */
export async function readStandings(turn: Turn): Promise<readonly Standing[]> {
  const all: Standing[] = []
  for (const record of recordsOf(turn)) all.push(...(await readNetwork(turn.handle, record)).around)
  return all.sort((one, other) => one.since - other.since)
}

/** Whose turn it is with the network of a young person, where they may do this with it. */
export async function turnAround(
  inside: Inside,
  id: Id,
  act: Act,
): Promise<{ readonly turn: Turn; readonly who: KnownPerson } | undefined> {
  const turn = await inside.turn(id)
  const who = await readWhose(turn, 'read')
  return who && answerTo(turn, act, networkItem(turn)).allow ? { turn, who } : undefined
}

/** Leaves a row for each that was read or changed. */
export const noteStandings = (turn: Turn, act: Act, standings: readonly Standing[]): Promise<void> =>
  note(
    turn,
    act,
    standings.map((standing) => {
      const item = networkItem(turn, standing)
      return { id: standing.id, item, answer: answerTo(turn, act, item) }
    }),
  )

/** Those who help people, by agency and name: professionals are known to those whom they work with. */
async function readColleagues({ handle }: Inside, turn: Turn): Promise<readonly Colleague[]> {
  const { today } = turn.context
  const { rows } = await handle.query<Colleague>(
    `select person.id, person.name, agency.name as agency from person join agency on agency.id = person.agency
     where person.is_a = 'professional' and (person.left_on is null or person.left_on > $1)
       and exists (select from job where job.person = person.id and job.from_day <= $1 and (job.until_day is null or $1 < job.until_day)
         and job.is_a in ('helper', 'team-lead', 'front-desk', 'safeguarding-lead'))
     order by agency.name, person.name, person.id`,
    [today],
  )
  return rows
}
