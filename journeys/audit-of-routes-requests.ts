import { typedWords } from './audit-of-routes-own.ts'
import type { Fields, Filled, Taken, World } from './audit-of-routes-world.ts'

const newest = (world: World): Promise<string> => world.one('select id from access_request limit 1')

/** A form of the request that came last, on its page. */
const ofRequest =
  (page: string, fields: (world: World) => Fields = () => ({})) =>
  async (world: World): Promise<Filled> => {
    const id = await newest(world)
    return { page: page.replace(':id', id), params: { id, request: id, thing: '1' }, fields: fields(world) }
  }

const on = '/desk/access-requests/:id'
const own = '/me/everything/:id'

const inRequest = (does: string, more: Partial<Taken> & { readonly fields?: (world: World) => Fields } = {}): Taken => {
  const { fields, ...rest } = more
  return {
    post: `${on}/${does}`,
    by: 'privacy-officer',
    form: ofRequest(on, fields),
    refused: { by: 'gp' },
    ...rest,
  }
}

const ownReading = (does: string): Taken => ({
  post: `/me/everything/:request/${does}`,
  by: 'callum',
  form: ofRequest(own),
  answers: 200,
  refused: { by: 'aisha' },
})

const born = async (world: World): Promise<Fields> => {
  const copy: unknown = await (await world.send('callum', '/me/copy/file', { page: '/me/copy' })).json()
  const [, year = '', month = '', day = ''] = /"bornOn":"(\d+)-(\d+)-(\d+)"/.exec(JSON.stringify(copy)) ?? []
  return { 'born-day': day, 'born-month': month, 'born-year': year }
}

/** Callum asks anew: what was asked before is not there any more. */
async function askedAnew(world: World): Promise<string> {
  await world.opened.database.pool.query(
    'delete from access_mark; delete from access_thing; delete from access_release; delete from access_request',
  )
  await world.send('callum', '/me/everything/ask', { page: '/me/everything' })
  return newest(world)
}

const anew =
  (fields: Fields = {}) =>
  async (world: World): Promise<Filled> => {
    const id = await askedAnew(world)
    return { page: on.replace(':id', id), params: { id }, fields }
  }

/** Whoever looks through it says of each thing that is left to say something of that it stays. */
async function leaveTheRest(world: World, page: string): Promise<void> {
  await world.send('school-nurse', `${page}/leave-the-rest`, { page: `${page}/things` })
  const html = await world.read('school-nurse', `${page}/things`)
  for (const [, thing = '', text = ''] of html.matchAll(/<li id="thing-(\d+)">([\s\S]*?)<\/li>/g)) {
    const to = `${page}/things/${thing}`
    if (text.includes('Not looked at')) await world.send('school-nurse', to, { page: to, fields: { does: 'leave-in' } })
  }
}

/** What is sent from the day on which somebody asks for everything that is kept, to the day on which they have it. */
export const requestForms: readonly Taken[] = [
  {
    post: '/me/everything/ask',
    by: 'callum',
    form: () => ({ page: '/me/everything' }),
    refused: { by: 'school-nurse' },
  },
  inRequest('gather'),
  inRequest('ask', { fields: (world) => ({ who: world.person('school-nurse') }) }),
  {
    post: `${on}/things/:thing`,
    by: 'school-nurse',
    form: ofRequest(`${on}/things/1`, () => ({
      does: 'take-out-whole',
      ground: 'about-somebody-else',
      reason: typedWords,
    })),
    refused: { by: 'gp' },
  },
  {
    post: `${on}/things/:thing/back/:mark`,
    by: 'school-nurse',
    form: async (world) => {
      const id = await newest(world)
      const page = `/desk/access-requests/${id}/things/1`
      const mark = /\/back\/([\w-]+)"/.exec(await world.read('school-nurse', page))?.[1] ?? ''
      return { page, params: { id, thing: '1', mark } }
    },
    refused: { by: 'gp' },
  },
  { ...inRequest('leave-the-rest'), by: 'school-nurse', form: ofRequest(`${on}/things`) },
  {
    ...inRequest('looked-through'),
    by: 'school-nurse',
    form: async (world) => {
      const id = await newest(world)
      const page = `/desk/access-requests/${id}`
      await leaveTheRest(world, page)
      return { page, params: { id } }
    },
  },
  inRequest('sign'),
  inRequest('give', { fields: () => ({ how: 'own-page' }) }),
  ownReading('read'),
  ownReading('page'),
  ownReading('file'),
  inRequest('longer', { form: anew({ 'why-longer': typedWords }) }),
  inRequest('complaint', {
    form: async (world) => {
      const id = await newest(world)
      await world.opened.post('/complaint', { words: typedWords })
      const complaint = await world.one('select id from complaint order by received_at desc limit 1')
      return { page: on.replace(':id', id), params: { id }, fields: { complaint, about: world.person('school-nurse') } }
    },
  }),
  inRequest('refuse', { fields: () => ({ 'why-not': typedWords }) }),
  inRequest('nothing-kept', { form: anew() }),
  {
    post: '/desk/access-requests/new',
    by: 'privacy-officer',
    form: async (world) => {
      await askedAnew(world)
      await world.opened.database.pool.query('delete from access_request')
      return {
        page: '/desk/access-requests/new',
        fields: {
          ...{
            how: 'paper',
            'came-day': '1',
            'came-month': '11',
            'came-year': '2026',
            who: typedWords,
            checked: typedWords,
          },
          ...{ given: 'Callum', family: 'Reid', ...(await born(world)) },
        },
      }
    },
    refused: { by: 'school-nurse' },
  },
  inRequest('confirm', {
    by: 'school-nurse',
    form: async (world) => {
      const id = await newest(world)
      const page = `/desk/access-requests/${id}`
      await world.send('privacy-officer', `${page}/ask`, { page, fields: { who: world.person('school-nurse') } })
      return { page, params: { id } }
    },
  }),
  inRequest('paper', {
    answers: 200,
    form: async (world) => {
      const id = await newest(world)
      const page = `/desk/access-requests/${id}`
      const say = (who: string, does: string, fields: Fields = {}) =>
        world.send(who, `${page}/${does}`, { page, fields })
      await say('privacy-officer', 'gather')
      await leaveTheRest(world, page)
      await say('school-nurse', 'looked-through')
      await say('privacy-officer', 'sign')
      await say('privacy-officer', 'give', { how: 'paper' })
      return { page, params: { id } }
    },
  }),
]
