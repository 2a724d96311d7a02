import { addDays, dayIn } from '../src/shared/day.ts'
import { typedWords } from './audit-of-routes-own.ts'
import type { Fields, Filled, LeftBy, Taken, World } from './audit-of-routes-world.ts'

export const needOf = (world: World, who: string): Promise<string> =>
  world.one("select item from fact where young_person = $1 and kind = 'need' and n = 1 order by recorded_at limit 1", [
    world.person(who),
  ])

const openPart = async (world: World, need: string, is: 'plan' | 'wait'): Promise<string> =>
  world.one(
    "select item from fact where need = $1 and kind = 'plan' and plain ->> 'is' = $2 and n = 1 order by recorded_at limit 1",
    [need, is],
  )

export const deskNeed = '/desk/young-person/:id/need/:need'
const aDayAhead = (name: string, days: number): Fields => {
  const [year = '', month = '', day = ''] = addDays(dayIn(new Date()), days).split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** One of Tom’s pages, as his teacher fills it in. */
export async function atDesk(world: World, page: string, fields: Fields): Promise<Filled> {
  const [id, need] = [world.person('tom'), await needOf(world, 'tom')]
  return { page: page.replace(':id', id).replace(':need', need), params: { id, need }, fields }
}

/** What stands in the page of a plan for one of its small forms. */
const onPage = async (world: World, pattern: RegExp): Promise<string> => {
  const [id, need] = [world.person('tom'), await needOf(world, 'tom')]
  return pattern.exec(await world.read('teacher', `/desk/young-person/${id}/need/${need}/plan`))?.[1] ?? ''
}
const partOn = (world: World): Promise<string> => onPage(world, /name="part" value="([^"]+)"/)
const checkInOn = (world: World): Promise<string> => onPage(world, /name="check-in" value="([^"]+)"/)

type Filling = (world: World) => Promise<Fields> | Fields

const onPlan: Readonly<Record<string, Filling>> = {
  'taken-back': async (world) => ({ part: await partOn(world) }),
  accepted: async (world) => ({ part: await partOn(world) }),
  part: () => ({ 'who-new': 'named', 'name-new': typedWords, 'what-new': typedWords, 'when-new': typedWords }),
  'left-out': async (world) => ({ part: await partOn(world), why: typedWords }),
  'asked-after': (world) => ({ how: typedWords, ...aDayAhead('asked-next', 9), 'asked-asks': world.person('teacher') }),
  'next-day': (world) => ({ ...aDayAhead('other-next', 12), 'other-asks': world.person('teacher') }),
  looked: () => ({}),
}
const onWait: Readonly<Record<string, Filling>> = {
  begin: (world) => ({
    meanwhile: typedWords,
    ...aDayAhead('first-next', 7),
    'first-asks': world.person('teacher'),
  }),
  'check-in-agreed': (world) => ({ ...aDayAhead('another-next', 14), 'another-asks': world.person('teacher') }),
  'checked-in': async (world) => {
    const checkIn = await checkInOn(world)
    const next = aDayAhead(`after-${checkIn}-next`, 21)
    return { 'check-in': checkIn, says: typedWords, ...next, [`after-${checkIn}-asks`]: world.person('teacher') }
  },
  heard: () => ({ heard: typedWords }),
  meanwhile: () => ({ meanwhile: `${typedWords}, again` }),
  looked: () => ({}),
  over: () => ({ why: typedWords }),
}

const smallForms = (of: 'plan' | 'wait', all: Readonly<Record<string, Filling>>): readonly Taken[] =>
  Object.entries(all).map(([what, fields]) => ({
    post: `${deskNeed}/${of}/:what`,
    variant: what,
    by: 'teacher',
    form: async (world) => {
      const { params, ...form } = await atDesk(world, `${deskNeed}/plan`, await fields(world))
      return { ...form, params: { ...params, what } }
    },
    refused: { by: 'school-nurse' },
  }))

/** A page of Sam’s own. */
const mine = async (world: World, fields: Fields): Promise<Filled> => {
  const need = await needOf(world, 'sam')
  return { page: `/me/need/${need}/plan`, params: { need }, fields }
}

/** Plans and waits, made and kept: at the desk with Tom, and by Sam alone. */
export const planningForms: readonly Taken[] = [
  {
    post: `${deskNeed}/plan/make`,
    by: 'teacher',
    form: (world) =>
      atDesk(world, `${deskNeed}/plan/make`, {
        ...{ way: 'with-others', 'who-0': 'young-person', 'what-0': typedWords, 'when-0': typedWords, 'yes-0': 'yes' },
        ...{ 'ring-name-0': typedWords, 'ring-how-0': typedWords, 'ring-when-0': typedWords },
        ...{ ...aDayAhead('next', 5), asks: world.person('teacher') },
      }),
    refused: { by: 'school-nurse' },
  },
  ...smallForms('plan', onPlan),
  ...smallForms('wait', onWait),
  {
    post: '/me/need/:need/plan',
    by: 'sam',
    form: async (world) => {
      const html = await world.read('sam', `/me/need/${await needOf(world, 'sam')}/plan`)
      const asks = /name="asks" type="radio" value="([^"]+)"/.exec(html)?.[1] ?? ''
      return mine(world, {
        ...{ way: 'nobody-is-asked-now', what: typedWords, when: typedWords, line: ['text'] },
        ...{ day: addDays(dayIn(new Date()), 5), asks },
      })
    },
    refused: { by: 'ellie' },
  },
  {
    post: '/me/need/:need/plan/part',
    by: 'sam',
    form: async (world) => {
      const need = await needOf(world, 'sam')
      const html = await world.read('sam', `/me/need/${need}/plan`)
      const part = /name="part" value="([^"]+)"/.exec(html)?.[1] ?? ''
      return mine(world, { item: await openPart(world, need, 'plan'), part, says: 'no' })
    },
    refused: { by: 'ellie' },
  },
  {
    post: '/me/need/:need/plan/changed',
    by: 'sam',
    form: (world) => mine(world, { words: typedWords }),
    refused: { by: 'ellie' },
  },
]

export const notTom = ['read identity refused: tom tom']

/** Whose it is and the need are read; the plan and the wait as well, and what is changed once more when it is. */
const changed = (...left: readonly string[]): LeftBy => ({
  leaves: ['read identity allowed: tom tom', 'read need allowed: tom :need', ...left],
  refused: notTom,
})
const ofPlan = changed('read plan allowed: tom =item ×2', 'write plan allowed: tom =item')
const ofWait = changed(
  'read plan allowed: tom =item ×2',
  'read plan allowed: tom another',
  'write plan allowed: tom =item',
)

const each = (of: 'plan' | 'wait', all: Readonly<Record<string, Filling>>, left: LeftBy) =>
  Object.fromEntries(Object.keys(all).map((what) => [`${deskNeed}/${of}/:what ${what}`, left]))

export const leftByPlanning: Readonly<Record<string, LeftBy>> = {
  [`${deskNeed}/plan/make`]: changed('write plan allowed: tom another'),
  ...each('plan', onPlan, ofPlan),
  ...each('wait', onWait, ofWait),
  // Nothing had changed, so the page holds no such form, and nothing says which plan.
  [`${deskNeed}/plan/:what looked`]: changed('read plan allowed: tom another ×2', 'write plan allowed: tom another'),
  [`${deskNeed}/wait/:what looked`]: changed('read plan allowed: tom another ×3', 'write plan allowed: tom another'),
  [`${deskNeed}/wait/:what begin`]: changed('read plan allowed: tom another', 'write plan allowed: tom another'),
  '/me/need/:need/plan': {
    leaves: [
      'read agreement allowed: sam another',
      'read need allowed: sam :need',
      'read own-words allowed: sam another ×3',
      'read plan allowed: sam =item ×2',
      'read plan allowed: sam another',
      'read request allowed: sam another ×3',
      'write plan allowed: sam =item',
    ],
  },
  '/me/need/:need/plan/part': { leaves: ['read plan allowed: sam =item', 'write plan allowed: sam =item'] },
  '/me/need/:need/plan/changed': {
    leaves: [
      'read agreement allowed: sam another',
      'read need allowed: sam :need',
      'read own-words allowed: sam another ×3',
      'read plan allowed: sam another ×3',
      'read request allowed: sam another ×3',
      'write plan allowed: sam another',
    ],
  },
}
