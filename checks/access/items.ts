import {
  type AgencyThing,
  agencyThingKinds,
  type Item,
  type ItemKind,
  itemKinds,
  type Sensitivity,
  sensitivities,
} from '../../src/access/object.ts'
import type { Id } from '../../src/shared/id.ts'
import { elsewhere, here, ids } from './cast.ts'

type Sharing = Item['sharing']
type Added = Sharing['also'][number]
type Choice = Sharing['with']
export const choices: readonly Choice[] = ['only-me', 'my-worker', 'my-team']

const added = (who: Id, by: Added['by']): Added => ({ who, by })

/** Everybody whom a choice can name, and the ways in which it misses. */
export const additions = {
  nobody: [],
  meByThem: [added(ids.me, 'young-person')],
  meByWorker: [added(ids.me, 'worker')],
  meByWorkerSomebodyByThem: [added(ids.me, 'worker'), added(ids.somebody, 'young-person')],
  meByBoth: [added(ids.me, 'worker'), added(ids.me, 'young-person')],
  myTeam: [added(ids.myOtherTeam, 'worker')],
  myAgency: [added(ids.myAgency, 'young-person')],
  otherTeam: [added(ids.otherTeam, 'young-person')],
  somebody: [added(ids.somebody, 'young-person'), added(ids.otherAgency, 'worker')],
} as const satisfies Readonly<Record<string, readonly Added[]>>

/** Whom an item can name: nobody, me, me behind somebody else, or what I belong to, which names nobody. */
export const namings = {
  nobody: [],
  me: [ids.me],
  meAndThem: [ids.somebody, ids.them, ids.me],
  myTeamAndAgency: [ids.myTeam, ids.myAgency],
} as const satisfies Readonly<Record<string, readonly Id[]>>

/** The ways in which the items of one product differ; what is not listed is ordinary. */
export interface Differences {
  readonly kinds?: readonly ItemKind[]
  readonly sensitivities?: readonly Sensitivity[]
  readonly named?: readonly (readonly Id[])[]
  readonly authors?: readonly Id[]
  readonly choices?: readonly Choice[]
  readonly also?: readonly (readonly Added[])[]
  readonly agencies?: readonly (Id | undefined)[]
  readonly localities?: readonly string[]
}

/** Every combination of the differences. */
export function itemsOf(differ: Differences): readonly Item[] {
  const sharings = (differ.choices ?? ['my-team']).flatMap((to) =>
    (differ.also ?? [additions.nobody]).map((also): Sharing => ({ with: to, also })),
  )
  const places = (differ.localities ?? [here]).flatMap((locality) =>
    (differ.agencies ?? [ids.myAgency]).map((agency) => ({ locality, ...(agency === undefined ? {} : { agency }) })),
  )
  const circles = (differ.sensitivities ?? ['open-to-team']).flatMap((sensitivity) =>
    (differ.named ?? [namings.nobody]).flatMap((named) =>
      (differ.authors ?? [ids.somebody]).map((writtenBy) => ({ sensitivity, named, writtenBy })),
    ),
  )
  return (differ.kinds ?? itemKinds).flatMap((is) =>
    circles.flatMap((circle) =>
      places.flatMap((place) =>
        sharings.map(
          (sharing): Item => ({ about: 'young-person', youngPerson: ids.them, is, ...circle, ...place, sharing }),
        ),
      ),
    ),
  )
}

export const everySensitivity = sensitivities

/** Every kind of thing of an agency, of mine, of another, here and elsewhere. */
export const agencyThings: readonly AgencyThing[] = agencyThingKinds.flatMap((is) =>
  [ids.myAgency, ids.otherAgency].flatMap((agency) =>
    [here, elsewhere].map((locality): AgencyThing => ({ about: 'agency', locality, agency, is })),
  ),
)
