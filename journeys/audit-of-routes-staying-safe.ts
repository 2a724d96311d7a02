import { addDays, dayIn } from '../src/shared/day.ts'
import { typedWords } from './audit-of-routes-own.ts'
import type { Fields, Filled, LeftBy, Taken, World } from './audit-of-routes-world.ts'

const deskPlan = '/desk/young-person/:id/need/:need/stay-safe'
const ownPlan = '/me/need/:need/stay-safe'
const carersPlan = '/me/with/:youngPerson/need/:need/stay-safe'

const aDayAhead = (name: string, days: number): Fields => {
  const [year = '', month = '', day = ''] = addDays(dayIn(new Date()), days).split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

const needOf = (world: World): Promise<string> =>
  world.one("select item from fact where young_person = $1 and kind = 'need' and n = 1 order by recorded_at limit 1", [
    world.person('tom'),
  ])

/** Tom’s plan to stay safe, as his teacher writes in it. */
async function atDesk(world: World, fields: Fields): Promise<Filled> {
  const [id, need] = [world.person('tom'), await needOf(world)]
  return { page: deskPlan.replace(':id', id).replace(':need', need), params: { id, need }, fields }
}

type Filling = (world: World) => Fields

/** Begun, written in and said of: every form of it. It ends as one help does. */
const atDeskAll: readonly (readonly [string, string, Filling])[] = [
  ['begin', 'begin', (world) => ({ lead: world.person('teacher'), ...aDayAhead('reviewOn', 20) })],
  ...[
    'my-signs',
    'helps-on-my-own',
    'reasons',
    'places-and-people',
    'people-to-tell',
    'makes-it-worse',
    'try-again',
  ].map((part) => [part, part, () => ({ [`${part}-says`]: typedWords })] as const),
  ['services', 'services', () => ({ 'services-who-0': typedWords, 'services-does-0': typedWords })],
  ['safer', 'safer', () => ({ 'safer-what-0': typedWords, 'safer-who-0': typedWords })],
  ['agreed-with', 'agreed-with', () => ({ 'agreed-with-school': typedWords })],
  [
    'who-leads',
    'who-leads',
    (world) => ({
      'who-leads-lead': world.person('teacher'),
      'who-leads-who-0': typedWords,
      'who-leads-role-0': typedWords,
    }),
  ],
  ['lead-named', 'who-leads', () => ({ times: '2', 'who-leads-leadNamed': typedWords })],
  ['told-lead', 'told-lead', () => aDayAhead('toldOn', 0)],
  ['tried', 'tried', () => ({ 'tried-what-0': typedWords })],
  ['code-word', 'code-word', (world) => ({ codeWord: typedWords, knows: world.person('teacher') })],
  ['emptied', 'tried', () => ({ times: '1', empty: '1' })],
  ['copies', 'copies', () => ({ 'copies-notShared': typedWords })],
  ['review', 'review', () => ({ ...aDayAhead('review-on', 30), 'review-ending': typedWords })],
  ['helped', 'helped', () => ({ helped: 'did-not', because: typedWords })],
  ['view', 'view', () => ({ whose: 'themselves', problem: typedWords })],
]

const mine = async (world: World, fields: Fields): Promise<Filled> => {
  const need = await needOf(world)
  return { page: ownPlan.replace(':need', need), params: { need }, fields }
}

/** A plan to stay safe that Aisha’s doctor began and Aisha shares with her mum. */
async function sharedWithMum(world: World): Promise<Filled> {
  const [aisha, record] = [world.person('aisha'), `/desk/young-person/${world.person('aisha')}`]
  const opened = await world.send('gp', `${record}/needs`, {
    page: `${record}/needs/new`,
    fields: { is: 'own-words', words: typedWords },
  })
  const need = new URL(opened.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1) ?? ''
  const page = `${record}/need/${need}/stay-safe`
  await world.send('gp', `${page}/begin`, {
    page,
    fields: { lead: world.person('gp'), ...aDayAhead('reviewOn', 20) },
  })
  const item = await world.one("select item from fact where need = $1 and kind = 'risk-support'", [need])
  const who = `/me/who-can-see/${item}`
  await world.send('aisha', who, { page: who, fields: { with: 'my-worker', also: world.person('aishas-mum') } })
  const params = { youngPerson: aisha, need }
  return { page: `/me/with/${aisha}/need/${need}/stay-safe`, params, fields: { problem: typedWords } }
}

/** What Tom brings alone, and how he begins a plan to stay safe for it. */
async function begunAlone(world: World): Promise<Filled> {
  const written = await world.send('tom', '/me/needs', { page: '/me/needs/new', fields: { words: typedWords } })
  const need = new URL(written.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1) ?? ''
  const fields = { reviewOn: addDays(dayIn(new Date()), 14) }
  return { page: ownPlan.replace(':need', need), params: { need }, fields }
}

/** Plans to stay safe: at the desk with Tom, on his own page, and by a mum with whom one is shared. */
export const stayingSafeForms: readonly Taken[] = [
  ...atDeskAll.map(
    ([variant, what, fields]): Taken => ({
      post: `${deskPlan}/:what`,
      variant,
      by: 'teacher',
      form: async (world) => {
        const { params, ...form } = await atDesk(world, fields(world))
        return { ...form, params: { ...params, what } }
      },
      refused: { by: 'school-nurse' },
    }),
  ),
  {
    post: `${ownPlan}/view`,
    by: 'tom',
    form: (world) => mine(world, { problem: typedWords }),
    refused: { by: 'ellie' },
  },
  {
    post: `${ownPlan}/helped`,
    by: 'tom',
    form: (world) => mine(world, { helped: 'helped' }),
    refused: { by: 'ellie' },
  },
  {
    post: `${ownPlan}/keep`,
    by: 'tom',
    form: (world) => mine(world, {}),
    answers: 200,
    refused: { by: 'ellie' },
  },
  {
    post: `${ownPlan}/part/:part`,
    by: 'tom',
    form: async (world) => {
      const { params, ...form } = await mine(world, { times: '1', part: 'reasons', 'reasons-says': typedWords })
      return { ...form, params: { ...params, part: 'reasons' } }
    },
    refused: { by: 'ellie' },
  },
  {
    post: `${ownPlan}/code-word`,
    by: 'tom',
    form: async (world) => {
      const form = await mine(world, {})
      const html = await world.read('tom', form.page ?? '')
      const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(html) ?? []
      return { ...form, fields: { codeWord: typedWords, knows: world.person('teacher'), seen } }
    },
    refused: { by: 'ellie' },
  },
  {
    post: `${ownPlan}/begin`,
    by: 'tom',
    form: begunAlone,
    refused: { by: 'ellie' },
  },
  {
    post: `${ownPlan}/want-end`,
    by: 'tom',
    form: (world) => mine(world, { wantEndSays: typedWords }),
    refused: { by: 'ellie' },
  },
  {
    post: `${deskPlan}/:what`,
    variant: 'goes-on',
    by: 'teacher',
    form: async (world) => {
      const { params, ...form } = await atDesk(world, { agreedToGoOn: typedWords, wish: '1' })
      return { ...form, params: { ...params, what: 'goes-on' } }
    },
    refused: { by: 'school-nurse' },
  },
  {
    post: `${ownPlan}/goes-on`,
    by: 'tom',
    form: async (world) => {
      const { page = '', ...form } = await mine(world, {})
      await world.send('tom', `${page}/want-end`, { page, fields: {} })
      const [, wish = ''] = /name="wish" value="(\d+)"/.exec(await world.read('tom', page)) ?? []
      return { ...form, page, fields: { wish } }
    },
    refused: { by: 'ellie' },
  },
  {
    post: `${ownPlan}/end`,
    by: 'tom',
    form: async (world) => {
      const { page, params, fields } = await begunAlone(world)
      await world.send('tom', `${page}/begin`, { page: page ?? '', fields: fields ?? {} })
      const end = { endWhy: 'not-helping', endSays: typedWords, remains: 'held', endHeldBy: typedWords }
      return { page: page ?? '', params: params ?? {}, fields: end }
    },
    refused: { by: 'ellie' },
  },
  { post: `${carersPlan}/view`, by: 'aishas-mum', form: sharedWithMum, refused: { by: 'ellies-mum', answers: 404 } },
]

const notTom = ['read identity refused: tom tom']
const changed = (...left: readonly string[]): LeftBy => ({
  leaves: ['read identity allowed: tom tom', 'read need allowed: tom :need', ...left],
  refused: notTom,
})
/** It is read for the page, and once more when it is written. */
const inPlan = changed('read risk-support allowed: tom =item ×2', 'write risk-support allowed: tom =item')

const inOwnPlan: LeftBy = {
  leaves: ['read risk-support allowed: tom =item', 'write risk-support allowed: tom =item'],
}

export const leftByStayingSafe: Readonly<Record<string, LeftBy>> = {
  ...Object.fromEntries(atDeskAll.map(([what]) => [`${deskPlan}/:what ${what}`, inPlan])),
  [`${deskPlan}/:what code-word`]: changed(
    ...['read risk-support allowed: tom =item ×2', 'write risk-support allowed: tom =item'],
    'write risk-support allowed: tom another',
  ),
  [`${deskPlan}/:what begin`]: changed('write risk-support allowed: tom another'),
  [`${ownPlan}/view`]: { leaves: ['read risk-support allowed: tom =item', 'write risk-support allowed: tom =item'] },
  [`${ownPlan}/keep`]: { leaves: ['export risk-support allowed: tom =item'] },
  [`${ownPlan}/helped`]: { leaves: ['read risk-support allowed: tom =item', 'write risk-support allowed: tom =item'] },
  [`${ownPlan}/part/:part`]: {
    leaves: ['read risk-support allowed: tom =item', 'write risk-support allowed: tom =item'],
  },
  [`${deskPlan}/:what goes-on`]: inPlan,
  [`${ownPlan}/want-end`]: inOwnPlan,
  [`${ownPlan}/goes-on`]: inOwnPlan,
  [`${ownPlan}/end`]: inOwnPlan,
  [`${ownPlan}/code-word`]: {
    leaves: [
      ...['narrow risk-support allowed: tom =seen', 'read agreement allowed: tom another'],
      ...['read goal allowed: tom another ×2', 'read measure allowed: tom another', 'read need allowed: tom :need'],
      ...['read own-words allowed: tom another ×2', 'read plan allowed: tom another ×3'],
      ...['read risk-support allowed: tom =item ×3', 'read risk-support allowed: tom =seen ×2'],
      ...['read view allowed: tom another', 'write risk-support allowed: tom =item'],
      'write risk-support allowed: tom another',
    ],
  },
  [`${ownPlan}/begin`]: {
    leaves: [
      ...['read need allowed: tom :need', 'read own-words allowed: tom another'],
      'write risk-support allowed: tom another',
    ],
  },
  [`${carersPlan}/view`]: {
    leaves: ['read risk-support allowed: aisha =item', 'write risk-support allowed: aisha =item'],
  },
}
