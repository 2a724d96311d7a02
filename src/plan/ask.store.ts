import type { Body, Written } from '../access/facts/facts.ts'
import type { Turn } from '../access/facts/facts-read.store.ts'
import type { Called } from '../access/facts/who-is-who.store.ts'
import type { Sharing } from '../access/sharing.ts'
import type { ListedService } from '../directory/listing.ts'
import type { Published } from '../directory/published.ts'
import type { WholeNeed } from '../needs/need.store.ts'
import { type Id, parseId } from '../shared/id.ts'
import type { CouldBeAsked, Looked, ToAsk } from './ask-looked.ts'
import { mostFound, type SentAsk } from './ask-typed.ts'
import { readTeamsOf } from './asked-of-us.store.ts'
import { type Request, requestIn, sendRequest } from './hand-over.store.ts'
import { handOversIn } from './hand-over.ts'
import { standingOf } from './request-words.ts'
import { readShowable } from './showable.store.ts'

/** The published directory of a place. */
export type PublishedOf = (locality: string) => Published | undefined

interface Asking {
  readonly turn: Turn
  readonly whole: WholeNeed
  readonly called: ReadonlyMap<Id, Called>
  readonly services: readonly ListedService[]
  readonly sent: SentAsk
}

/** Reads what can be shown, and who can be asked: found by a few letters, or chosen already. */
export async function readToAsk({ turn, whole, called, services, sent }: Asking): Promise<ToAsk> {
  const things = await readShowable(turn, { whole, called })
  const chosen = parseId(sent.offer)
  const listed = servicesFound(services, sent.q, chosen)
  const teams = await readTeamsOf(
    turn.handle,
    listed.map(({ id }) => id),
  )
  const found = listed.map(({ id, name, organization }): CouldBeAsked => {
    const readsHere = teams.get(id)
    return { id, name, organisation: organization.name, ...(readsHere ? { readsHere } : {}) }
  })
  const before = parseId(sent.after)
  const after = before && whole.things.flatMap((thing) => (thing.id === before ? (requestIn(thing) ?? []) : []))[0]
  return { things, found, ...(after ? { after } : {}) }
}

function servicesFound(
  services: readonly ListedService[],
  q: string,
  chosen: Id | undefined,
): readonly ListedService[] {
  const letters = q.toLocaleLowerCase('en-GB')
  const isMeant = ({ id, name, organization, status }: ListedService): boolean =>
    id === chosen ||
    (letters !== '' &&
      status === 'active' &&
      `${name}\n${organization.name}`.toLocaleLowerCase('en-GB').includes(letters))
  return services
    .filter(isMeant)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .slice(0, mostFound)
}

/** What a service is called in the list of the place. */
export const nameOfService = (services: readonly ListedService[], id: Id): string | undefined =>
  services.find((service) => service.id === id)?.name

/** The requests of a need, the newest first. */
export const requestsIn = ({ things }: Pick<WholeNeed, 'things'>): readonly Request[] =>
  things.flatMap((thing) => requestIn(thing) ?? [])

interface KeepsAsk {
  readonly key: string
  readonly need: Id
  readonly looked: Extract<Looked, { readonly is: 'ready' }>
  readonly whom: string
  /** Who adds whoever reads it: the young person, or who wrote down what they chose. */
  readonly by: 'young-person' | 'worker'
  readonly sharing: Sharing
}

/** Keeps a request that was looked at. Where somebody reads it here, it is there for them from then on. */
export function keepAsk(turn: Turn, { key, need, looked, whom, by, sharing }: KeepsAsk): Promise<Written<Body>> {
  const [handOver] = handOversIn([looked.asked])
  const team = looked.asked.way === 'here' ? looked.service?.readsHere?.team : undefined
  return sendRequest(turn, {
    ...{ key, need, asked: looked.asked, shows: looked.shows },
    standing: handOver ? standingOf(handOver, whom, () => whom) : '',
    sharing: { with: sharing.with, also: [...sharing.also, ...(team ? [{ who: team, by }] : [])] },
    ...(team ? { team } : {}),
    ...(looked.after ? { after: looked.after } : {}),
  })
}
