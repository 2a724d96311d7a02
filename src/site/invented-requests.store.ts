import { demonstrationPerson, demonstrationService } from '../access/sign-in/demonstration-accounts.store.ts'
import { actingOf, type Inside, insideOf } from '../access/sign-in/inside.store.ts'
import type { SignedInSubject } from '../access/sign-in/signed-in.store.ts'
import { readNeed } from '../needs/need.store.ts'
import { keepAsk } from '../plan/ask.store.ts'
import { readAskedOfUs } from '../plan/asked-of-us.store.ts'
import { answerRequest, readRequest } from '../plan/hand-over.store.ts'
import { handOversIn } from '../plan/hand-over.ts'
import { askBack } from '../plan/hand-over-answer.ts'
import { askForHelp } from '../plan/hand-over-ask.ts'
import { standingOf } from '../plan/request-words.ts'
import { readShowable } from '../plan/showable.store.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import { asPerson } from '../store/second-lock.ts'
import type { InventedPeople } from './invented-people.edge.ts'
import { demonstrationNeed, type Planting, subjectOf, teamId } from './invented-people.store.ts'

type Invented = InventedPeople['requests'][number]

/** Whom the invented people asked for help, through the same doors as everybody else. */
export async function plantRequests(planting: Planting): Promise<void> {
  for (const [at, request] of planting.people.requests.entries()) {
    const id = await plantAsked(planting, request, `demonstration request ${at}`)
    if (request.asks) await plantQuestion(planting, { request, asks: request.asks, id })
  }
}

interface Acting<Value> {
  readonly by: string
  readonly daysAgo: number
  readonly does: (inside: Inside, today: Day) => Promise<Value>
}

const aDay = 86_400_000

/** The teams of somebody at work. */
export const teamsOf = (people: InventedPeople, locality: string, by: string): { readonly teams?: readonly Id[] } => {
  const teams = people.teams.filter(({ members }) => members.includes(by)).map(({ key }) => teamId(locality, key))
  return teams.length > 0 ? { teams } : {}
}

/** Does something as one of the invented people, so many days ago. */
export function asInvented<Value>(
  { database, keys, locality, people, today, now }: Planting,
  { by, daysAgo, does }: Acting<Value>,
): Promise<Value> {
  const subject: SignedInSubject = { ...subjectOf(locality, by), ...teamsOf(people, locality, by) }
  const then = { now: now - daysAgo * aDay, today: addDays(today, -daysAgo) }
  return asPerson(database, actingOf(subject), (handle) =>
    does(insideOf(keys, { subject, handle, ...then }), then.today),
  )
}

const byThemselves = { whose: 'young-person', how: 'themselves' } as const

/** Everything that was said in the need is shown, and nothing else. */
const plantAsked = (
  planting: Planting,
  { of, need, by, offer, called, team, daysAgo }: Invented,
  key: string,
): Promise<Id> =>
  asInvented(planting, {
    ...{ by, daysAgo },
    does: async (inside, on) => {
      const { locality } = planting
      const turn = await inside.turn(demonstrationPerson(locality, of))
      const whole = await readNeed(turn, demonstrationNeed(locality, of, need))
      if (!whole) throw new Error(`${of} brought nothing called ${need}`)
      const shows = (await readShowable(turn, { whole, called: new Map() })).filter(
        ({ as: what }) => what.is === 'item',
      )
      const service = demonstrationService(locality, offer)
      const asked = askForHelp(
        { offer: service, way: 'here', shares: shows.map((each) => each.as), chosen: byThemselves },
        { handOver: newId(), by: demonstrationPerson(locality, by), on },
      )
      if (asked.is !== 'ok' || asked.value.is !== 'asked') throw new Error(`a request of ${of} was not put together`)
      const readsHere = { team: teamId(locality, team), name: team, agency: '' }
      const looked = {
        is: 'ready',
        asked: asked.value,
        shows,
        service: { id: service, name: called, organisation: '', readsHere },
      } as const
      const kept = await keepAsk(turn, {
        ...{ key, need: whole.need.id, looked, whom: called, by: 'young-person' },
        sharing: whole.item.item.sharing,
      })
      if (kept.is !== 'kept') throw new Error(`a request of ${of} was not kept: ${kept.is}`)
      return kept.item
    },
  })

interface Asks {
  readonly request: Invented
  readonly asks: NonNullable<Invented['asks']>
  readonly id: Id
}

const plantQuestion = (planting: Planting, { request, asks, id }: Asks): Promise<void> =>
  asInvented(planting, {
    ...{ by: asks.by, daysAgo: asks.daysAgo },
    does: async (inside, on) => {
      await readAskedOfUs(inside.handle, { today: on, now: inside.now })
      const turn = await inside.turn(demonstrationPerson(planting.locality, request.of))
      const there = await readRequest(turn, id)
      const by = demonstrationPerson(planting.locality, asks.by)
      const fact = there && askBack(there.handOver, asks.words, { is: 'asked', by, on })
      if (!there || fact?.is !== 'ok' || fact.value.is === 'asked') throw new Error('a question was not put together')
      const [after] = handOversIn([...there.happened.facts, fact.value])
      const standing = after ? standingOf(after, request.called, () => '') : there.standing
      const written = await answerRequest(turn, {
        key: 'demonstration question',
        request: there,
        fact: fact.value,
        standing,
      })
      if (written.is !== 'kept') throw new Error(`a question was not kept: ${written.is}`)
    },
  })
