import { oracleAnswer } from '../checks/access/oracle.ts'
import type { Context } from '../src/access/context.ts'
import { type Act, type Item, type ItemKind, itemKinds } from '../src/access/object.ts'
import type { Id } from '../src/shared/id.ts'
import type { Opened } from '../src/testing.edge.ts'
import type { Persona, World } from './canary-world.ts'

interface Asked {
  readonly world: World
  readonly persona: Persona
  readonly context: (youngPerson: Id) => Context
  readonly young?: Id
  /** The thing that the address names. */
  readonly thing?: Item
  /** What was really asked of somebody in the demonstration, beside the canaries. */
  readonly requests: readonly Item[]
}

const lets = ({ persona, context }: Asked, act: Act, thing: Item): boolean =>
  oracleAnswer({ subject: persona.subject, act, thing, context: context(thing.youngPerson) }).allow

/** Who somebody is: theirs, for all who stand by them; who stands in a plan or was asked is named on it. */
function mayKnowWho(asked: Asked, act: Act): boolean {
  const { persona, young, context } = asked
  if (!young) return false
  const isInAPlan = context(young).edges.some(({ is }) => is === 'in-plan')
  const named = isInAPlan ? [persona.subject.id] : []
  return lets(asked, act, {
    ...{
      about: 'young-person',
      locality: persona.subject.locality,
      youngPerson: young,
      is: 'identity',
      writtenBy: young,
    },
    ...{ sensitivity: 'open-to-team', named },
    sharing: { with: 'my-team', also: named.map((who) => ({ who, by: 'worker' })) },
  })
}

const knows = (asked: Asked): boolean => mayKnowWho(asked, 'read')
const withItem =
  (...acts: readonly Act[]) =>
  (asked: Asked): boolean =>
    asked.thing !== undefined && acts.some((act) => asked.thing && lets(asked, act, asked.thing))
const ofTheirOwn = ({ persona, thing }: Asked): boolean => thing?.youngPerson === persona.subject.id

const isNeed = ({ thing }: Asked): boolean => thing?.is === 'need'

/** Kept to keep them safe, by the agency that the lead stands in: there is something, and it is theirs to read by the job. */
const isKeptSafe = (asked: Asked): boolean =>
  asked.world.canaries.some(
    ({ item }) => item.is === 'safeguarding' && item.youngPerson === asked.young && lets(asked, 'read', item),
  )

/** Whoever is asked for help knows no name that was not chosen for them, and finds what was. */
const isShownSomething = (asked: Asked): boolean =>
  [...asked.world.canaries.map(({ item }) => item), ...asked.requests].some(
    (item) => item.youngPerson === asked.young && lets(asked, 'read', item),
  )

const ownNeed = (asked: Asked): boolean => isNeed(asked) && ofTheirOwn(asked) && withItem('read')(asked)
const needAtDesk = (asked: Asked): boolean => isNeed(asked) && knows(asked) && withItem('read')(asked)

/** On a carer's page of one young person, nothing of another. */
const isForCarer = (asked: Asked): boolean =>
  asked.persona.subject.as === 'carer' && asked.thing?.youngPerson === asked.young && withItem('read')(asked)

/** What belongs to a need and is found by an id of its own. */
const oneOf =
  (is: ItemKind, whose: (asked: Asked) => boolean = () => true) =>
  (asked: Asked): boolean =>
    asked.thing?.is === is && whose(asked) && withItem('read')(asked)

/** For each address with the id of a young person or a thing: whether the law leaves anything there for whoever asks. */
const thereBy: Readonly<Record<string, (asked: Asked) => boolean>> = {
  '/me/words/:item': (asked) => ofTheirOwn(asked) && withItem('read')(asked),
  '/me/who-can-see/:item': (asked) => ofTheirOwn(asked) && withItem('read')(asked),
  '/me/need/:need': ownNeed,
  '/me/need/:need/share': ownNeed,
  '/me/need/:need/cards': ownNeed,
  '/me/need/:need/try': ownNeed,
  '/me/need/:need/try/:point': ownNeed,
  '/me/need/:need/ask': ownNeed,
  '/me/need/:need/plan': ownNeed,
  '/me/need/:need/goals': ownNeed,
  '/me/need/:need/helping': ownNeed,
  '/me/need/:need/questions': ownNeed,
  // No place of this world uses a set of questions.
  '/me/need/:need/questions/:decision': () => false,
  // No goal of this world was set on a page.
  '/me/need/:need/goal/:goal': () => false,
  '/me/need/:need/stay-safe': ownNeed,
  // Nothing in this world holds a plan to stay safe.
  '/me/need/:need/stay-safe/print': () => false,
  '/desk/young-person/:id/need/:need/stay-safe/print': () => false,
  '/me/with/:youngPerson/need/:need/stay-safe': () => false,
  '/me/with/:youngPerson/need/:need/stay-safe/print': () => false,
  '/me/need/:need/moving-on': ownNeed,
  // Nothing in this world holds a folder.
  '/me/need/:need/moving-on/print': () => false,
  '/desk/young-person/:id/need/:need/moving-on': needAtDesk,
  // Nothing in this world holds a letter.
  '/me/need/:need/letter': () => false,
  '/me/need/:need/letter/print': () => false,
  '/desk/young-person/:id/need/:need/letter': needAtDesk,
  '/desk/young-person/:id/need/:need/letter/print': () => false,
  '/me/need/:need/agree': ownNeed,
  '/me/need/:need/request/:request': oneOf('request', ofTheirOwn),
  '/me/need/:need/agreement/:agreement': oneOf('agreement', ofTheirOwn),
  '/me/need/:need/agreement/:agreement/print': oneOf('agreement', ofTheirOwn),
  // Nothing in this world has a picture.
  '/me/picture/:item': () => false,
  '/me/picture/:item/says': () => false,
  '/desk/young-person/:id/item/:item/picture': () => false,
  '/desk/young-person/:id/needs/new': knows,
  '/desk/young-person/:id/need/:need': needAtDesk,
  '/desk/young-person/:id/need/:need/ask': needAtDesk,
  '/desk/young-person/:id/need/:need/cards': needAtDesk,
  '/desk/young-person/:id/need/:need/try': needAtDesk,
  '/desk/young-person/:id/need/:need/try/:point': needAtDesk,
  '/desk/young-person/:id/need/:need/plan': needAtDesk,
  '/desk/young-person/:id/need/:need/plan/make': needAtDesk,
  '/desk/young-person/:id/need/:need/ending': needAtDesk,
  '/desk/young-person/:id/need/:need/ending/one': needAtDesk,
  '/desk/young-person/:id/need/:need/goals': needAtDesk,
  '/desk/young-person/:id/need/:need/questions': needAtDesk,
  '/desk/young-person/:id/need/:need/stay-safe': needAtDesk,
  '/desk/young-person/:id/need/:need/agree': needAtDesk,
  '/desk/young-person/:id/need/:need/agreement/:agreement': oneOf('agreement', knows),
  '/desk/young-person/:id/need/:need/agreement/:agreement/print': oneOf('agreement', knows),
  '/desk/young-person/:id/request/:request': oneOf('request'),
  '/me/with/:youngPerson': ({ context, young, persona }) =>
    young !== undefined && persona.subject.as === 'carer' && isProxyNow(context(young)),
  '/me/with/:youngPerson/need/:need': (asked) => isNeed(asked) && isForCarer(asked),
  '/me/with/:youngPerson/need/:need/goals': (asked) => isNeed(asked) && isForCarer(asked),
  '/me/with/:youngPerson/need/:need/view/:item': (asked) =>
    asked.thing?.is === 'view' && asked.thing.writtenBy === asked.persona.subject.id && isForCarer(asked),
  // Nothing in this world has a picture.
  '/me/with/:youngPerson/picture/:item': () => false,
  '/desk/young-person/:id': (asked) => knows(asked) || isKeptSafe(asked) || isShownSomething(asked),
  '/desk/young-person/:id/print': (asked) => mayKnowWho(asked, 'print') || isKeptSafe(asked) || isShownSomething(asked),
  '/desk/young-person/:id/write/:kind': knows,
  '/desk/young-person/:id/item/:item': withItem('read', 'write'),
  '/desk/young-person/:id/identity': (asked) => mayKnowWho(asked, 'write'),
  '/desk/young-person/:id/around': knows,
  '/desk/young-person/:id/competence': knows,
  '/desk/young-person/:id/code': knows,
  '/desk/young-person/:id/item/:item/share': withItem('share'),
  '/desk/young-person/:id/override': (asked) => knows(asked) || isKeptSafe(asked),
  '/desk/safeguarding/:id': isKeptSafe,
}

const isProxyNow = ({ edges, now }: Context): boolean =>
  edges.some(({ is, start, end }) => is === 'proxy' && start <= now && (end === undefined || now < end))

/** Addresses that hold the id of something else: what may be there is told by other tests. */
const ofSomethingElse =
  /^\/desk\/(?:privacy|overrides|same-person|complaints|access-requests|people|hand-over|offers|waiting)\/|^\/place\/|^\/me\/(?:everything|as|needs\/along)\/|^\/account\/contact\//

/** What stands of every thing of the two places: those with canaries, and those that the demonstration begins with. Who may see it is not read here. */
async function everyItem({ database }: Opened): Promise<ReadonlyMap<string, Item>> {
  const { rows } = await database.pool.query<{ readonly id: string; readonly item: Item }>(
    `select latest.item as id, jsonb_strip_nulls(jsonb_build_object('about', 'young-person', 'locality', latest.locality, 'agency', latest.agency,
       'youngPerson', latest.young_person, 'is', latest.kind, 'writtenBy', first.written_by, 'sensitivity', latest.sensitivity,
       'named', latest.named, 'sharing', jsonb_build_object('with', latest.shared_with, 'also', latest.also))) as item
     from (select distinct on (item) * from fact order by item, n desc) as latest join fact first on first.item = latest.item and first.n = 1`,
  )
  return new Map(rows.map(({ id, item }) => [id, item]))
}

/** @returns of which kind an address is that must lead nowhere for somebody; undefined where something may be there. */
export async function absentFor(
  opened: Opened,
  world: World,
): Promise<(persona: Persona, path: string) => string | undefined> {
  const items = new Map<string, Item>([
    ...(await everyItem(opened)),
    ...world.canaries.map((canary) => [String(canary.id), canary.item] as const),
  ])
  const requests = [...items.values()].filter(({ is }) => is === 'request')
  const youngPeople = new Map(world.youngPeople.map((id) => [String(id), id]))
  const routes = opened.rightdoor.routes.flatMap((route) =>
    'get' in route && route.may !== 'anyone' && route.get.includes('/:')
      ? [{ ...route, of: new RegExp(`^${route.get.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`) }]
      : [],
  )
  const unknown = routes.filter(({ get }) => !(get in thereBy) && !ofSomethingElse.test(get))
  if (unknown.length > 0) throw new Error(`nobody said who may be at ${unknown.map(({ get }) => get).join(', ')}`)
  return (persona, path) => {
    const inside = path.slice(persona.base.length)
    const route = routes.find(({ of }) => of.test(inside))
    if (!route || inside.startsWith('/elsewhere/') || inside === '/desk/young-people/new') return undefined
    const { id, youngPerson, item, need, request, agreement, kind } = route.of.exec(inside)?.groups ?? {}
    const isTheirs = Array.isArray(route.may) && route.may.includes(persona.subject.as)
    if (!isTheirs) return route.get
    const young = youngPeople.get(id ?? youngPerson ?? '')
    const thing = items.get(item ?? request ?? agreement ?? need ?? '')
    const context = (whose: Id): Context => world.contextOf(persona, whose)
    const there = thereBy[route.get]
    if (!there || (kind !== undefined && !itemKinds.some((each) => each === kind))) return undefined
    const asked = { world, persona, context, requests, ...(young ? { young } : {}), ...(thing ? { thing } : {}) }
    return there(asked) ? undefined : route.get
  }
}
