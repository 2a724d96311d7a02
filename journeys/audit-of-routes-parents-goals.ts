import { ellieLets, typedWords } from './audit-of-routes-own.ts'
import type { Fields, Filled, LeftBy, Taken, World } from './audit-of-routes-world.ts'

const own = '/me/with/:youngPerson/need/:need'
const refused = { by: 'aishas-mum', answers: 404 } as const

async function letIn(world: World, fields: Fields): Promise<Filled> {
  const params = await ellieLets(world)
  return { page: `/me/with/${params.youngPerson}/need/${params.need}/goals`, params, fields }
}

/** A goal of Ellie’s mum’s own, in what Ellie let her read. */
async function withGoal(world: World, what: string, fields: Fields): Promise<Filled> {
  const { page = '', params = {} } = await letIn(world, {})
  await world.send('ellies-mum', page, { page, fields: { says: typedWords, shortName: 'one' } })
  const goal = await world.one("select item from fact where need = $1 and kind = 'goal'", [params['need']])
  return { page, params: { ...params, goal, what }, fields }
}

const acts: Readonly<Record<string, Fields>> = {
  rate: { of: '6', how: 'numbers' },
  paused: {},
  words: { says: `${typedWords}, anew`, shortName: 'two' },
}

/** What a parent does with goals of her own: before Ellie lets her see nothing more. */
export const parentsGoalForms: readonly Taken[] = [
  {
    post: `${own}/goals`,
    by: 'ellies-mum',
    form: (world) => letIn(world, { says: typedWords, shortName: 'one' }),
    refused,
  },
  ...Object.entries(acts).map(
    ([variant, fields]): Taken => ({
      ...{ post: `${own}/goal/:goal/:what`, variant, by: 'ellies-mum', refused },
      form: (world) => withGoal(world, variant, fields),
    }),
  ),
]

const ofGoal: LeftBy = { leaves: ['read goal allowed: ellie :goal', 'write goal allowed: ellie :goal'] }

export const leftByParentsGoals: Readonly<Record<string, LeftBy>> = {
  [`${own}/goals`]: { leaves: ['write goal allowed: ellie another'] },
  [`${own}/goal/:goal/:what rate`]: ofGoal,
  [`${own}/goal/:goal/:what paused`]: ofGoal,
  [`${own}/goal/:goal/:what words`]: {
    leaves: ['read goal allowed: ellie :goal', 'write goal allowed: ellie :goal', 'write goal allowed: ellie another'],
  },
}
