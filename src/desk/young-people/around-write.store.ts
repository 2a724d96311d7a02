import type { Turn } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { openAccount } from '../../access/sign-in/sign-in-account.store.ts'
import type { Professional } from '../../access/subject.ts'
import { addStanding, endStanding, reviewProxy, stopProxy } from '../../people/network.store.ts'
import { type ProxyScope, type Standing, type StandsAs, standsAt } from '../../people/network.ts'
import { addCarer } from '../../people/people.store.ts'
import type { Names } from '../../people/person.ts'
import { sealText } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { noteStandings, readStandings, turnAround } from './around.store.ts'
import { recordWay } from './ways.ts'

/** A change of who stands by a young person. */
export interface Changing {
  readonly subject: Professional
  readonly youngPerson: Id
  readonly key: string
}

export type ChangeOfAround =
  | {
      readonly is: 'add'
      readonly who: Id
      readonly as: 'worker' | 'team' | 'in-plan'
      readonly saidBy: string
      readonly until?: Day
    }
  | ({ readonly is: 'add-carer' } & NewCarer)
  | { readonly is: 'end' | 'looked-at'; readonly standing: Id }
  | { readonly is: 'stop'; readonly standing: Id; readonly by: 'court' | 'worker' }
  | { readonly is: 'review'; readonly standing: Id; readonly opens: ProxyScope['opens'] }

export interface NewCarer {
  readonly names: Names
  readonly opens: ProxyScope['opens']
  readonly evidence: string
  readonly checkedBy: Id
  readonly checkedOn: Day
}

export type NotChanged = { readonly is: 'not-there' } | { readonly is: 'already' } | { readonly is: 'last-worker' }

/** Does one change to who stands by a young person, once, with its row. */
export function changeAround(inside: Inside, changing: Changing, change: ChangeOfAround): Promise<Done | NotChanged> {
  const { subject, youngPerson, key } = changing
  return onceOnly<NotChanged>(inside.handle, { locality: subject.locality, person: subject.id, key }, async () => {
    const found = await turnAround(inside, youngPerson, 'write')
    if (!found) return { is: 'not-there' }
    const around = await readStandings(found.turn)
    const changed = await changeOne(inside, { changing, turn: found.turn, around }, change)
    if ('is' in changed) return changed
    await noteStandings(found.turn, 'write', [changed.standing])
    return { is: 'done', to: recordWay(youngPerson, 'around') }
  })
}

interface At {
  readonly changing: Changing
  readonly turn: Turn
  readonly around: readonly Standing[]
}

type Changed = { readonly standing: Standing } | NotChanged

async function changeOne(inside: Inside, at: At, change: ChangeOfAround): Promise<Changed> {
  switch (change.is) {
    case 'add':
      return addColleague(inside, at, change)
    case 'add-carer':
      return addACarer(inside, at, change)
    default:
      return changeStanding(inside, at, change)
  }
}

async function addColleague(
  { handle, now }: Inside,
  { changing: { subject }, turn, around }: At,
  { who, as, saidBy, until }: Extract<ChangeOfAround, { readonly is: 'add' }>,
): Promise<Changed> {
  const isThere = around.some((each) => each.subject === who && each.as.is === as && standsAt(each, now))
  if (isThere) return { is: 'already' }
  const standing = madeBy({ subject, turn, now, who, as: { is: as }, saidBy })
  const ends = until === undefined ? {} : { until: Date.parse(`${until}T23:59:59Z`) }
  await addStanding(handle, { ...standing, ...ends })
  return { standing }
}

async function addACarer(
  { handle, keys, now }: Inside,
  { changing: { subject }, turn }: At,
  carer: NewCarer,
): Promise<Changed> {
  const { locality } = subject
  const who = newId()
  const made = await keys.need(who)
  const theirs = await keys.find(turn.youngPerson)
  if (made.is !== 'held' || theirs.is !== 'held') return { is: 'not-there' }
  await addCarer(handle, { id: who, locality, names: carer.names }, made.key.sealing('record'))
  await openAccount(handle, { locality, person: who, now })
  const as = { is: 'proxy', opens: carer.opens, reviewedOn: turn.context.today, stop: { is: 'running' } } as const
  const standing = madeBy({ subject, turn, now, who, as, saidBy: '' })
  await addStanding(handle, standing)
  const id = newId()
  await handle.query(
    `insert into proxy_evidence (id, locality, edge, young_person, checked_on, checked_by, sealed_evidence)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[id, locality, standing.id, turn.youngPerson, carer.checkedOn, carer.checkedBy],
      sealText(theirs.key.sealing(`evidence ${id}`), carer.evidence),
    ],
  )
  return { standing }
}

interface Making {
  readonly subject: Professional
  readonly turn: Turn
  readonly now: number
  readonly who: Id
  readonly as: StandsAs
  readonly saidBy: string
}

/** Whoever adds themselves says so alone: somebody else has still to look at it. */
const madeBy = ({ subject, turn, now, who, as, saidBy }: Making): Standing => ({
  ...{ id: newId(), locality: subject.locality, youngPerson: turn.youngPerson, subject: who, as, since: now, saidBy },
  ...{ madeBy: subject.id, selfClaimed: who === subject.id },
})

async function changeStanding(
  { handle, now }: Inside,
  { changing: { subject }, turn, around }: At,
  change: Exclude<ChangeOfAround, { readonly is: 'add' | 'add-carer' }>,
): Promise<Changed> {
  const standing = around.find(({ id }) => id === change.standing)
  if (!standing || !standsAt(standing, now)) return { is: 'not-there' }
  const at = new Date(now)
  switch (change.is) {
    case 'end': {
      // Of the record that they stand by: one that is joined with it may be parted from it again.
      const isOfIt = ({ youngPerson }: Standing): boolean => youngPerson === standing.youngPerson
      const workers = around.filter((each) => isOfIt(each) && each.as.is === 'worker' && standsAt(each, now))
      if (standing.as.is === 'worker' && workers.length === 1) return { is: 'last-worker' }
      return (await endStanding(handle, standing.id, at)) ? { standing } : { is: 'not-there' }
    }
    case 'looked-at': {
      if (standing.subject === subject.id) return { is: 'not-there' }
      const { rowCount } = await handle.query('update edge set self_claimed = false where id = $1 and self_claimed', [
        standing.id,
      ])
      return rowCount === 1 ? { standing } : { is: 'not-there' }
    }
    case 'stop':
      return (await stopProxy(handle, standing.id, { by: change.by, at })) ? { standing } : { is: 'not-there' }
    case 'review':
      return (await reviewProxy(handle, standing.id, { opens: change.opens, on: turn.context.today }))
        ? { standing }
        : { is: 'not-there' }
  }
}
