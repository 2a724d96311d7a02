import { ellieLets, typedWords } from './audit-of-routes-own.ts'
import type { Fields, Filled, LeftBy, Taken, World } from './audit-of-routes-world.ts'

const needOf = (world: World, who: string): Promise<string> =>
  world.one("select item from fact where young_person = $1 and kind = 'need' and n = 1 order by recorded_at limit 1", [
    world.person(who),
  ])

/** The goal that was set first in a need, on a page. */
const goalOf = async (world: World, who: string): Promise<string> =>
  world.one(
    "select item from fact where need = $1 and kind = 'goal' and plain ->> 'is' = 'goal' and n = 1 order by recorded_at limit 1",
    [await needOf(world, who)],
  )

const mine = async (world: World, page: string, fields: Fields): Promise<Filled> => {
  const need = await needOf(world, 'sam')
  return { page: `/me/need/${need}/${page}`, params: { need }, fields }
}

const myGoal = async (world: World, fields: Fields, params: Readonly<Record<string, string>> = {}): Promise<Filled> => {
  const [need, goal] = [await needOf(world, 'sam'), await goalOf(world, 'sam')]
  return { page: `/me/need/${need}/goal/${goal}`, params: { need, goal, ...params }, fields }
}

const refused = { by: 'ellie' } as const

/** What Sam does alone with goals, and says of whether it helps. */
const ownForms: readonly Taken[] = [
  {
    post: '/me/need/:need/goals',
    by: 'sam',
    form: (world) => mine(world, 'goals', { says: typedWords, shortName: 'one', with: 'me' }),
    refused,
  },
  {
    post: '/me/need/:need/goal/:goal/rate',
    by: 'sam',
    form: (world) => myGoal(world, { of: '4', how: 'numbers' }),
    refused,
  },
  {
    post: '/me/need/:need/goal/:goal/:what',
    by: 'sam',
    form: (world) => myGoal(world, {}, { what: 'paused' }),
    refused,
  },
  {
    post: '/me/need/:need/goal/:goal/words',
    by: 'sam',
    form: (world) => myGoal(world, { says: `${typedWords}, anew`, shortName: 'two' }),
    refused,
  },
  { post: '/me/need/:need/helping', by: 'sam', form: (world) => mine(world, 'goals', { answer: 'a-bit' }), refused },
  {
    post: '/me/need/:need/helping/more',
    by: 'sam',
    form: async (world) => {
      const html = await world.read('sam', `/me/need/${await needOf(world, 'sam')}/helping`)
      const check = /name="check" value="([^"]+)"/.exec(html)?.[1] ?? ''
      return mine(world, 'helping', { check, heard: 'yes', words: typedWords })
    },
    refused,
  },
  {
    post: '/me/need/:need/helping/talk',
    by: 'sam',
    form: (world) => mine(world, 'helping', { wayOn: 'carry-on', talked: typedWords }),
    refused,
  },
]

const deskNeed = '/desk/young-person/:id/need/:need'

/** The page of Tom’s goals, as his teacher fills it in. */
async function atDesk(world: World, fields: Fields, params: Readonly<Record<string, string>> = {}): Promise<Filled> {
  const [id, need] = [world.person('tom'), await needOf(world, 'tom')]
  return { page: `/desk/young-person/${id}/need/${need}/goals`, params: { id, need, ...params }, fields }
}

const deskActs: Readonly<Record<string, Fields>> = {
  agreed: {},
  theirs: { of: '4', how: 'words' },
  beside: { of: '5', how: 'numbers' },
  first: {},
  paused: {},
  'taken-up': {},
}

const deskForms: readonly Taken[] = [
  {
    post: `${deskNeed}/goals`,
    by: 'teacher',
    form: (world) => atDesk(world, { says: typedWords, shortName: 'one' }),
    refused: { by: 'school-nurse' },
  },
  ...Object.entries(deskActs).map(
    ([what, fields]): Taken => ({
      post: `${deskNeed}/goal/:goal/:what`,
      variant: what,
      by: 'teacher',
      form: async (world) => atDesk(world, fields, { goal: await goalOf(world, 'tom'), what }),
      refused: { by: 'school-nurse' },
    }),
  ),
  {
    post: `${deskNeed}/helping`,
    by: 'teacher',
    form: (world) => atDesk(world, { answer: 'yes' }),
    refused: { by: 'school-nurse' },
  },
  {
    post: `${deskNeed}/helping/talk`,
    by: 'teacher',
    form: (world) => atDesk(world, { wayOn: 'carry-on', words: typedWords }),
    refused: { by: 'school-nurse' },
  },
]

/** A goal of Ellie’s in what she let her mum read: before she lets her mum see nothing more. */
export const goalForCarerForm: Taken = {
  post: '/me/with/:youngPerson/need/:need/goal/:goal',
  by: 'ellies-mum',
  form: async (world) => {
    const { youngPerson, need } = await ellieLets(world)
    const on = `/me/need/${need}/goals`
    await world.send('ellie', on, { page: on, fields: { says: typedWords, shortName: 'one', with: 'them' } })
    const goal = await world.one("select item from fact where need = $1 and kind = 'goal'", [need])
    const page = `/me/with/${youngPerson}/need/${need}`
    return { page, params: { youngPerson, need, goal }, fields: { of: '6', how: 'numbers' } }
  },
  refused: { by: 'aishas-mum', answers: 404 },
}

/** The code of a link that Tom’s teacher makes. */
async function codeOf(world: World): Promise<string> {
  const { page = '' } = await atDesk(world, {})
  const made = await world.send('teacher', page.replace('/goals', '/check'), { page })
  return /class="rd-code">([^<]+)/.exec(await made.text())?.[1] ?? ''
}

const byTheCode = { none: 'anybody may who holds the code' }

const linkForms: readonly Taken[] = [
  { post: '/me/need/:need/check', by: 'sam', answers: 200, form: (world) => mine(world, 'goals', {}), refused },
  { post: '/me/need/:need/check/stop', by: 'sam', form: (world) => mine(world, 'goals', {}), refused },
  {
    post: `${deskNeed}/check`,
    ...{ by: 'teacher', answers: 200 },
    form: (world) => atDesk(world, {}),
    refused: { by: 'school-nurse' },
  },
  {
    post: `${deskNeed}/check/stop`,
    by: 'teacher',
    form: (world) => atDesk(world, {}),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/check',
    ...{ by: 'nobody', answers: 200 },
    form: async (world) => ({ page: '/check', fields: { code: await codeOf(world) } }),
    refused: byTheCode,
  },
  {
    post: '/check/answers',
    by: 'nobody',
    form: async (world) => {
      const code = await codeOf(world)
      const html = await (await world.opened.post('/check', { code })).text()
      const shown = /name="shown" value="([^"]*)"/.exec(html)?.[1] ?? ''
      return { page: '/check', fields: { code, shown, once: 'one-form', answer: 'yes', heard: 'yes' } }
    },
    refused: byTheCode,
  },
]

/** Goals, and whether it helps: by Sam alone, and at the desk with Tom; by a link at last. */
export const goalForms: readonly Taken[] = [...ownForms, ...deskForms, ...linkForms]

/** What is read of Sam’s need before something is kept in it. */
const readFirst = (goals: readonly string[], ...written: readonly string[]): LeftBy => ({
  leaves: [
    'read agreement allowed: sam another',
    ...goals,
    'read need allowed: sam :need',
    'read own-words allowed: sam another ×3',
    'read plan allowed: sam another ×2',
    'read request allowed: sam another ×3',
    ...written,
  ],
})
const anotherWritten = 'write goal allowed: sam another'

const notTom = ['read identity refused: tom tom']
const ofTom = (...leaves: readonly string[]): LeftBy => ({ leaves, refused: notTom })
const ofHisNeed = [
  'read agreement allowed: tom another',
  'read goal allowed: tom another ×2',
  'read identity allowed: tom tom',
  'read need allowed: tom :need',
  'read own-words allowed: tom another ×2',
  'read plan allowed: tom another ×3',
  'read view allowed: tom another',
]
const ofHisGoal = ofTom(
  'read goal allowed: tom :goal',
  'read identity allowed: tom tom',
  'write goal allowed: tom :goal',
)

export const leftByGoals: Readonly<Record<string, LeftBy>> = {
  '/me/need/:need/goals': readFirst([], anotherWritten),
  '/me/need/:need/goal/:goal/rate': { leaves: ['read goal allowed: sam :goal', 'write goal allowed: sam :goal'] },
  '/me/need/:need/goal/:goal/:what': { leaves: ['read goal allowed: sam :goal', 'write goal allowed: sam :goal'] },
  '/me/need/:need/goal/:goal/words': {
    leaves: ['read goal allowed: sam :goal', 'write goal allowed: sam :goal', anotherWritten],
  },
  '/me/need/:need/helping': readFirst(['read goal allowed: sam another ×2'], anotherWritten),
  // What was answered is read with the rest of the need, and once more when something is kept behind it.
  '/me/need/:need/helping/more': readFirst(['read goal allowed: sam another ×4'], anotherWritten),
  '/me/need/:need/helping/talk': readFirst(['read goal allowed: sam another ×4'], anotherWritten),
  '/me/with/:youngPerson/need/:need/goal/:goal': {
    leaves: ['read goal allowed: ellie :goal', 'write goal allowed: ellie :goal'],
  },
  [`${deskNeed}/goals`]: ofTom('read identity allowed: tom tom', 'write goal allowed: tom another'),
  ...Object.fromEntries(Object.keys(deskActs).map((what) => [`${deskNeed}/goal/:goal/:what ${what}`, ofHisGoal])),
  [`${deskNeed}/helping`]: ofTom('read identity allowed: tom tom', 'write goal allowed: tom another'),
  '/me/need/:need/check': readFirst(['read goal allowed: sam another ×3'], 'send goal allowed: sam :need'),
  '/me/need/:need/check/stop': readFirst(['read goal allowed: sam another ×3'], 'narrow goal allowed: sam :need'),
  [`${deskNeed}/check`]: ofTom(...ofHisNeed, 'send goal allowed: tom :need'),
  [`${deskNeed}/check/stop`]: ofTom(...ofHisNeed, 'narrow goal allowed: tom :need'),
  // Whoever holds the link acts in Tom’s name, as somebody with a link.
  '/check': { leaves: ['read goal allowed: tom another by tom'] },
  '/check/answers': { leaves: ['write goal allowed: tom another by tom'] },
  [`${deskNeed}/helping/talk`]: ofTom(
    'read goal allowed: tom another',
    'read identity allowed: tom tom',
    'write goal allowed: tom another',
  ),
}
