import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import type { ActingAs } from '../src/access/sign-in/session.ts'
import { type Opened, openTestRightdoor } from '../src/testing.edge.ts'

/** `did kind outcome`, each as it stands in a row; or why none is left. */
type Leaves = readonly string[] | { readonly none: string }

interface Told {
  /** What it leaves about somebody, or something, that is there for whoever asks. */
  readonly allowed: Leaves
  /** What it leaves about Ellie, or something, that is not. Missing where the address holds no id. */
  readonly refused?: Leaves
}

const ownSignIn: Leaves = { none: 'a page about their own sign-in, with nothing of anybody’s record' }
const blankForm: Leaves = { none: 'a form with nothing of anybody in it' }
const ownOffers: Leaves = { none: 'offers of a service, which hold nobody' }
const onlyCounts: Leaves = { none: 'counts and fixed words, with nobody in them' }
const nothingThere: Leaves = { none: 'an id that is nobody’s finds nothing to leave a row about' }
const ownPage: Leaves = [
  'read own-words allowed',
  'read plan allowed',
  'read appointment allowed',
  'read safe-contact allowed',
]
const own = { allowed: ownSignIn }
const refusedOne: Leaves = ['read identity refused']
const about = (...more: readonly string[]): Told => ({
  allowed: ['read identity allowed', ...more],
  refused: refusedOne,
})
const whenFound = (allowed: Leaves = { none: 'only with an id of their own, which other tests bring' }): Told => ({
  allowed,
  refused: nothingThere,
})

const gets: Readonly<Record<string, Told>> = {
  '/sign-in/again': own,
  '/sign-in/again/passkey': own,
  '/sign-in/again/organisation': own,
  '/account': own,
  '/account/words': own,
  '/account/contact': own,
  '/account/contact/:token': { allowed: ownSignIn, refused: ownSignIn },
  '/account/codes': own,
  '/account/password': own,
  '/account/app': own,
  '/account/passkey': own,
  '/account/organisation': own,
  '/account/delete': own,
  '/me': { allowed: ownPage },
  '/me/needs/new': { allowed: blankForm },
  '/me/needs/cards': { allowed: blankForm },
  '/me/needs/along/:offer/:became': { allowed: { none: 'an offer and an answer, with nothing of anybody’s record' } },
  '/me/need/:need/cards': whenFound(),
  '/me/need/:need/try': whenFound(),
  '/me/need/:need/try/:point': whenFound(),
  '/me/picture/:item': whenFound(['read own-words allowed']),
  '/me/picture/:item/says': whenFound(['read own-words allowed']),
  '/me/need/:need': whenFound(),
  '/me/need/:need/share': whenFound(),
  '/me/need/:need/ask': whenFound(),
  '/me/need/:need/agree': whenFound(),
  '/me/need/:need/agreement/:agreement': whenFound(),
  '/me/need/:need/agreement/:agreement/print': whenFound(),
  '/me/need/:need/request/:request': whenFound(),
  '/me/need/:need/plan': whenFound(),
  '/me/need/:need/goals': whenFound(),
  '/me/need/:need/goal/:goal': whenFound(),
  '/me/need/:need/helping': whenFound(),
  '/me/need/:need/questions': whenFound(),
  '/me/need/:need/questions/:decision': whenFound(),
  '/me/need/:need/stay-safe': whenFound(),
  '/me/need/:need/stay-safe/print': whenFound(),
  '/me/need/:need/moving-on': whenFound(),
  '/me/need/:need/moving-on/print': whenFound(),
  '/me/need/:need/letter': whenFound(),
  '/me/need/:need/letter/print': whenFound(),
  '/me/with/:youngPerson/need/:need/stay-safe': whenFound(),
  '/me/with/:youngPerson/need/:need/stay-safe/print': whenFound(),
  '/me/words/:item': { allowed: ['read own-words allowed'], refused: nothingThere },
  '/me/with/:youngPerson': {
    allowed: ['read view allowed', 'read appointment allowed', 'read own-words allowed', 'read plan allowed'],
    refused: { none: 'whom they do not stand by is not looked for' },
  },
  '/me/with/:youngPerson/need/:need': whenFound(),
  '/me/with/:youngPerson/need/:need/goals': whenFound(),
  '/me/with/:youngPerson/need/:need/view/:item': whenFound(),
  '/me/with/:youngPerson/picture/:item': whenFound(),
  '/me/who-can-see': { allowed: ownPage },
  '/me/who-can-see/:item': { allowed: ownPage, refused: ownPage },
  '/me/as/:person': { allowed: ownPage, refused: ownPage },
  '/me/who-has-looked': {
    allowed: { none: 'their own rows, read by themselves: each look would be a row of the next' },
  },
  '/me/copy': { allowed: blankForm },
  '/me/copy/read': {
    allowed: ['identity', 'network', 'looked', 'own-words', 'plan', 'appointment', 'safe-contact'].map(
      (kind) => `export ${kind} allowed`,
    ),
  },
  '/me/everything': { allowed: blankForm },
  '/me/everything/:request': whenFound(),
  '/me/around': { allowed: { none: 'who stands by them, read by themselves' } },
  '/me/contact': { allowed: ['read safe-contact allowed'] },
  '/desk': { allowed: onlyCounts },
  '/desk/today': { allowed: { none: 'what one holds: in the demonstration one other holds something' } },
  '/desk/asked': {
    allowed: {
      none: 'days of what waits; whose it is that somebody asked about leaves a row: src/asking-for-help.test.ts',
    },
  },
  '/desk/young-person/:id/need/:need/ask': { allowed: ['read identity allowed'], refused: refusedOne },
  '/desk/young-person/:id/need/:need/agree': about(),
  '/desk/young-person/:id/need/:need/plan': about(),
  '/desk/young-person/:id/need/:need/goals': about(),
  '/desk/young-person/:id/need/:need/questions': about(),
  '/desk/young-person/:id/need/:need/cards': about(),
  '/desk/young-person/:id/need/:need/try': about(),
  '/desk/young-person/:id/need/:need/try/:point': about(),
  '/desk/young-person/:id/need/:need/plan/make': about(),
  '/desk/young-person/:id/need/:need/ending': about(),
  '/desk/young-person/:id/need/:need/ending/one': about(),
  '/desk/young-person/:id/need/:need/moving-on': about(),
  '/desk/young-person/:id/need/:need/letter': about(),
  '/desk/young-person/:id/need/:need/letter/print': {
    allowed: ['print identity allowed'],
    refused: ['print identity refused'],
  },
  '/desk/young-person/:id/need/:need/stay-safe': about(),
  '/desk/young-person/:id/need/:need/stay-safe/print': {
    allowed: ['print identity allowed'],
    refused: ['print identity refused'],
  },
  '/desk/young-person/:id/need/:need/agreement/:agreement': about(),
  '/desk/young-person/:id/need/:need/agreement/:agreement/print': {
    allowed: ['print identity allowed'],
    refused: ['print identity refused'],
  },
  '/desk/young-person/:id/request/:request': whenFound(),
  '/desk/young-person/:id/needs/new': about(),
  '/desk/young-person/:id/item/:item/picture': whenFound(['read plan allowed']),
  '/desk/young-person/:id/need/:need': { allowed: ['read identity allowed'], refused: refusedOne },
  '/desk/experience': { allowed: onlyCounts },
  '/desk/told': { allowed: onlyCounts },
  '/desk/not-reached': { allowed: { none: 'nobody waits to be reached in the demonstration' } },
  '/desk/privacy': { allowed: onlyCounts },
  '/desk/privacy/glass': { allowed: ['know breaking-review allowed'] },
  '/desk/privacy/glass/:id': whenFound(),
  '/desk/overrides': { allowed: ['know safeguarding allowed'] },
  '/desk/overrides/:id': whenFound(),
  '/desk/privacy/claims': { allowed: { none: 'claims of colleagues, with nobody’s name' } },
  '/desk/privacy/same-person': { allowed: { none: 'no question waits in the demonstration' } },
  '/desk/same-person': { allowed: { none: 'no question waits in the demonstration' } },
  '/desk/same-person/join/:id': whenFound(),
  '/desk/same-person/joined/:id': whenFound(),
  '/desk/privacy/agreements': { allowed: { none: 'agreements between agencies, which hold nobody' } },
  '/desk/privacy/looks': { allowed: blankForm },
  '/desk/privacy/settings': { allowed: ['search people allowed'] },
  '/desk/complaints': { allowed: onlyCounts },
  '/desk/complaints/:id': whenFound(),
  '/desk/access-requests': { allowed: ['know everything allowed'] },
  '/desk/access-requests/new': { allowed: blankForm },
  '/desk/access-requests/:id': whenFound(),
  '/desk/access-requests/:id/things': whenFound(),
  '/desk/access-requests/:id/things/:thing': whenFound(),
  '/desk/access-requests/:id/preview': whenFound(),
  '/desk/access-requests/:id/letter': whenFound(),
  '/desk/people': { allowed: ['read people-of-agency allowed'] },
  '/desk/invite': { allowed: blankForm },
  '/desk/invite/anew': { allowed: ['read people-of-agency allowed'] },
  '/desk/people/:id': { allowed: ['read people-of-agency allowed'], refused: nothingThere },
  '/desk/people/:id/leave': { allowed: { none: 'how many a colleague works with: a count' }, refused: nothingThere },
  '/desk/teams': { allowed: { none: 'names of teams, with nobody in them' } },
  '/desk/hand-over': { allowed: ['read identity allowed'] },
  '/desk/hand-over/of/:worker': {
    allowed: ['read identity allowed', 'read identity refused'],
    refused: nothingThere,
  },
  '/desk/young-people': { allowed: ['know people allowed'] },
  '/desk/young-people/new': { allowed: blankForm },
  '/desk/young-person/:id': about(
    ...['own-words', 'plan', 'appointment', 'safe-contact', 'private-note'].map((kind) => `read ${kind} allowed`),
  ),
  '/desk/young-person/:id/print': {
    allowed: ['identity', 'own-words', 'plan', 'appointment', 'safe-contact', 'private-note'].map(
      (kind) => `print ${kind} allowed`,
    ),
    refused: ['print identity refused'],
  },
  '/desk/young-person/:id/write/:kind': about(),
  '/desk/young-person/:id/item/:item': about('read plan allowed'),
  '/desk/young-person/:id/identity': about(),
  '/desk/young-person/:id/around': about('read network allowed'),
  '/desk/young-person/:id/competence': about(),
  '/desk/young-person/:id/code': about(),
  '/desk/young-person/:id/item/:item/share': about('read plan allowed'),
  '/desk/young-person/:id/override': about(),
  '/desk/to-look-at': { allowed: { none: 'nothing waits in the demonstration' } },
  '/desk/emergency': { allowed: blankForm },
  '/desk/safeguarding': { allowed: ['know safeguarding allowed'] },
  '/desk/safeguarding/:id': whenFound(),
  '/desk/offers': { allowed: ownOffers },
  '/desk/offers/:offer': whenFound(ownOffers),
  '/desk/offers/:offer/edit': whenFound(ownOffers),
  '/desk/waiting': { allowed: ownOffers },
  '/desk/waiting/:id': whenFound(ownOffers),
  '/desk/stale': { allowed: ownOffers },
  '/desk/feeds': { allowed: ownOffers },
  '/place': { allowed: ['read unmet allowed'] },
  '/place/not-found/:quarter/csv': whenFound(),
  '/place/offers': { allowed: onlyCounts },
  '/place/moving-on': { allowed: ['read unmet allowed'] },
  '/place/stale': { allowed: ownOffers },
  '/place/measures': { allowed: { none: 'what a place decided about sets of questions: nobody is in it' } },
  '/place/measures/:measure': whenFound(),
  '/place/choices': { allowed: { none: 'what a place says of things to try: nobody is in it but who wrote it' } },
  '/place/choices/new': whenFound(),
  '/place/choices/:choice': whenFound(),
  '/place/choices/:choice/edit': whenFound(),
  '/place/starting-points/new': whenFound(),
  '/place/starting-points/:point/edit': whenFound(),
}

const playing: Readonly<Partial<Record<ActingAs, string>>> = {
  'young-person': 'callum',
  carer: 'aishas-mum',
  helper: 'school-nurse',
  'place-lead': 'hafsa',
}
const nobodys = '00000000-0000-4000-8000-000000000000'
const person = (key: string): string => demonstrationPerson('ashmere', key)

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
}, 240_000)
afterAll(() => opened.close())

/** How many rows of the audit there are of each `did kind outcome`. */
async function counted(): Promise<ReadonlyMap<string, number>> {
  const { rows } = await opened.database.pool.query<{ row: string; many: number }>(
    "select did || ' ' || kind || ' ' || outcome as row, count(*)::int as many from audit where did <> 'sealed' group by 1",
  )
  return new Map(rows.map(({ row, many }) => [row, many]))
}

async function itemOf(who: string, kind: string): Promise<string> {
  const { rows } = await opened.database.pool.query<{ item: string }>(
    'select item from fact where young_person = $1 and written_by = $2 and kind = $3 order by item limit 1',
    [person('callum'), person(who), kind],
  )
  return rows[0]?.item ?? nobodys
}

interface Filling {
  readonly young: string
  readonly item: string
  readonly other: string
}

const filled = (route: string, { young, item, other }: Filling): string =>
  route
    .replace(':item', item)
    .replace(':kind', 'plan')
    .replace(':youngPerson', young)
    .replace('/desk/young-person/:id', `/desk/young-person/${young}`)
    .replaceAll(/:\w+/g, other)

/** @returns what a look left that was not there before. */
async function leftBy(look: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await counted()
  await look()
  return [...(await counted())]
    .filter(([row, many]) => many > (before.get(row) ?? 0))
    .map(([row]) => row)
    .toSorted()
}

const rowsOf = (leaves: Leaves): readonly string[] => ('none' in leaves ? [] : leaves.toSorted())

test('every page that can be looked at behind the sign-in is in the table, and nothing else is', () => {
  const routes = opened.rightdoor.routes.flatMap((route) =>
    'get' in route && route.may !== 'anyone' ? [route.get] : [],
  )
  expect(routes.filter((route) => !(route in gets))).toEqual([])
  expect(Object.keys(gets).filter((route) => !routes.includes(route))).toEqual([])
  const silent = Object.values(gets).filter(({ allowed }) => 'none' in allowed)
  expect(routes.length - silent.length).toBeGreaterThan(25)
})

test('each look leaves its rows and no other, allowed and refused', { timeout: 600_000 }, async () => {
  const wrong: string[] = []
  for (const route of opened.rightdoor.routes) {
    if (!('get' in route) || route.may === 'anyone') continue
    const told = gets[route.get]
    if (!told) continue
    const part = route.may.find((each) => each === 'helper') ?? route.may[0] ?? ''
    const key = playing[part as ActingAs] ?? part
    const who = await opened.signInAs(key)
    const isYoung = part === 'young-person'
    const there = {
      young: person(part === 'carer' ? 'aisha' : 'callum'),
      item: await itemOf(isYoung ? 'callum' : 'school-nurse', isYoung ? 'own-words' : 'plan'),
      other: person(otherAt(route.get)),
    }
    const notThere = { young: person('ellie'), item: nobodys, other: nobodys }
    const tries = [[told.allowed, there] as const, ...(told.refused ? [[told.refused, notThere] as const] : [])]
    for (const [leaves, filling] of tries) {
      const path = filled(route.get, filling)
      const left = await leftBy(() => who.get(path))
      if (JSON.stringify(left) !== JSON.stringify(rowsOf(leaves)))
        wrong.push(`${key} ${path} left ${left.join(', ') || 'nothing'}, not ${rowsOf(leaves).join(', ') || 'nothing'}`)
    }
  }
  expect(wrong).toEqual([])
})

/** A colleague whom whoever asks may look at, or who sees their things. */
const otherAt = (route: string): string =>
  route.startsWith('/desk/people') ? 'curator' : route.startsWith('/desk/hand-over') ? 'counsellor' : 'school-nurse'
