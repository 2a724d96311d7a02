import sharp from 'sharp'
import { formTokenIn } from '../src/testing.edge.ts'
import type { Taken, World } from './audit-of-routes-world.ts'

/** Words that are typed into every box: they may stand in no row. */
export const typedWords = 'a grey heron by the lock'

const itemOf = (world: World, who: string, kind: string): Promise<string> =>
  world.one(
    `select item from fact where young_person = $1 and written_by = $1 and kind = $2 and shared_with = 'only-me' and n = 1
     order by recorded_at, item limit 1`,
    [world.person(who), kind],
  )

const ownItem = async (world: World, page: string): Promise<{ page: string; params: { item: string } }> => {
  const item = await itemOf(world, 'callum', 'own-words')
  return { page: page.replace(':item', item), params: { item } }
}

/** What Sam has brought, and the numbers that its forms carry. */
const samsNeed = async (world: World, page: string) => {
  const need = await world.one("select item from fact where young_person = $1 and kind = 'need' and n = 1 limit 1", [
    world.person('sam'),
  ])
  return { page: page.replace(':need', need), params: { need } }
}

/** What young people say of what they brought. */
const needForms: readonly Taken[] = [
  {
    post: '/me/needs',
    by: 'sam',
    form: () => ({ page: '/me/needs/new', fields: { words: typedWords, called: typedWords } }),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/me/need/:need/words',
    by: 'sam',
    form: async (world) => ({
      ...(await samsNeed(world, '/me/need/:need')),
      fields: { about: 'helps', words: typedWords, with: 'me' },
    }),
    refused: { by: 'ellie' },
  },
  {
    post: '/me/need/:need/picture',
    by: 'sam',
    form: async (world) => ({
      ...(await samsNeed(world, '/me/need/:need')),
      fields: { about: 'helps', alt: typedWords },
    }),
    answers: 422,
    refused: { by: 'ellie' },
  },
  {
    post: '/me/need/:need/called',
    by: 'sam',
    form: async (world) => ({ ...(await samsNeed(world, '/me/need/:need')), fields: { n: '1', called: typedWords } }),
    refused: { by: 'ellie' },
  },
  {
    post: '/me/need/:need/share',
    by: 'sam',
    form: async (world) => {
      const there = await samsNeed(world, '/me/need/:need/share')
      const things = await world.opened.database.pool.query<{ item: string; n: number }>(
        'select item, max(n) as n from fact where need = $1 group by item',
        [there.params.need],
      )
      const seen = things.rows.map(({ item, n }) => [item === there.params.need ? 'n' : `n-${item}`, `${n}`])
      return { ...there, fields: { ...Object.fromEntries(seen), to: 'nobody' } }
    },
    refused: { by: 'ellie' },
  },
]

/** Something that Ellie brought and lets her mum read. */
export async function ellieLets(world: World): Promise<{ youngPerson: string; need: string }> {
  const written = await world.send('ellie', '/me/needs', { page: '/me/needs/new', fields: { words: typedWords } })
  const page = new URL(written.headers.get('location') ?? '', 'http://here').pathname
  const need = page.split('/').at(-1) ?? ''
  const thing = await world.one("select item from fact where need = $1 and kind = 'own-words'", [need])
  const fields = { to: 'nobody', also: world.person('ellies-mum'), thing }
  await world.send('ellie', `${page}/share`, { page: `${page}/share`, fields })
  return { youngPerson: world.person('ellie'), need }
}

const withEllie = async (world: World) => {
  const params = await ellieLets(world)
  return { page: `/me/with/${params.youngPerson}/need/${params.need}`, params, fields: { words: typedWords } }
}

/** A picture of Ellie’s, as a browser sends one. @returns what it stands in. */
async function ellieDraws(world: World): Promise<string> {
  const { need } = await ellieLets(world)
  const [who, page] = [await world.as('ellie'), `/me/need/${need}`]
  const body = new FormData()
  const fields = { form: formTokenIn(await who.read(page)), on: page, about: 'helps', alt: typedWords }
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const dots = { width: 8, height: 8, channels: 3, background: '#fff' } as const
  body.append('picture', new Blob([new Uint8Array(await sharp({ create: dots }).png().toBuffer())]), 'door.png')
  const to = new URL(`${page}/picture`, 'http://localhost')
  await world.opened.rightdoor.fetch(new Request(to, { method: 'POST', body, headers: { cookie: who.cookie } }))
  return world.one('select item from picture where young_person = $1 order by item limit 1', [world.person('ellie')])
}

/** What a parent or carer says of it, and what Ellie says with cards and of her picture. */
const carerForms: readonly Taken[] = [
  {
    post: '/me/with/:youngPerson/need/:need/view',
    by: 'ellies-mum',
    form: withEllie,
    refused: { by: 'aishas-mum', answers: 404 },
  },
  {
    post: '/me/with/:youngPerson/need/:need/view/:item',
    by: 'ellies-mum',
    form: async (world) => {
      const { page, params, fields } = await withEllie(world)
      await world.send('ellies-mum', `${page}/view`, { page, fields })
      const item = await world.one("select item from fact where need = $1 and kind = 'view'", [params.need])
      return { page: `${page}/view/${item}`, params: { ...params, item }, fields: { words: `${typedWords}, again` } }
    },
    refused: { by: 'aishas-mum', answers: 404 },
  },
  {
    post: '/me/needs/cards',
    by: 'ellie',
    form: () => ({ page: '/me/needs/cards', fields: { card: 'sad', do: 'keep' } }),
    refused: { by: 'aishas-mum' },
  },
  {
    post: '/me/needs/along/:offer/:became',
    by: 'ellie',
    form: (world) => {
      const [first] = world.opened.rightdoor.holding.published('ashmere')?.offers.keys() ?? []
      const params = { offer: first ?? '', became: 'reached' }
      return { page: `/me/needs/along/${first}/reached`, params, fields: { words: typedWords } }
    },
    refused: { by: 'aishas-mum' },
  },
  {
    post: '/me/need/:need/cards',
    by: 'ellie',
    form: async (world) => {
      const { need } = await ellieLets(world)
      return { page: `/me/need/${need}/cards`, params: { need }, fields: { about: 'helps', card: 'maybe', do: 'keep' } }
    },
    refused: { by: 'aisha' },
  },
  {
    post: '/me/picture/:item/says',
    by: 'ellie',
    form: async (world) => {
      const item = await ellieDraws(world)
      return { page: `/me/picture/${item}/says`, params: { item }, fields: { alt: `${typedWords}, again` } }
    },
    refused: { by: 'aisha' },
  },
  { post: '/me/not-kept', by: 'ellies-mum', form: () => ({ page: '/me' }), refused: { by: 'ellie' } },
]

/** What young people and carers send from their own pages. */
export const ownForms: readonly Taken[] = [
  ...needForms,
  ...carerForms,
  {
    post: '/me/words',
    by: 'callum',
    form: () => ({ page: '/me', fields: { words: typedWords } }),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/me/words/:item',
    by: 'callum',
    form: async (world) => ({
      ...(await ownItem(world, '/me/words/:item')),
      fields: { words: `${typedWords}, again` },
    }),
    refused: { by: 'aisha' },
  },
  {
    post: '/me/who-can-see/:item',
    by: 'callum',
    form: async (world) => ({ ...(await ownItem(world, '/me/who-can-see/:item')), fields: { with: 'my-worker' } }),
    refused: { by: 'aisha' },
  },
  {
    post: '/me/with/:youngPerson/view',
    by: 'aishas-mum',
    form: (world) => ({
      page: `/me/with/${world.person('aisha')}`,
      params: { youngPerson: world.person('aisha') },
      fields: { words: typedWords },
    }),
    refused: { by: 'ellies-mum' },
  },
  { post: '/me/copy', by: 'callum', form: () => ({ page: '/me/copy' }), refused: { by: 'aishas-mum' } },
  {
    post: '/me/copy/page',
    by: 'callum',
    form: () => ({ page: '/me/copy' }),
    answers: 200,
    refused: { by: 'aishas-mum' },
  },
  {
    post: '/me/copy/file',
    by: 'callum',
    form: () => ({ page: '/me/copy' }),
    answers: 200,
    refused: { by: 'aishas-mum' },
  },
  {
    post: '/me/around/:person/stop',
    by: 'aisha',
    form: (world) => ({ page: '/me/around', params: { person: world.person('aishas-mum') } }),
    refused: { by: 'ellie' },
  },
  {
    post: '/me/around/:person/start-again',
    by: 'aisha',
    form: (world) => ({ page: '/me/around', params: { person: world.person('aishas-mum') } }),
    refused: { by: 'ellie' },
  },
  {
    post: '/me/contact',
    by: 'callum',
    form: () => ({
      page: '/me/contact',
      fields: {
        channel: 'email',
        to: 'heron@mail.example',
        safe: 'yes',
        mayBeSaid: 'nothing',
        days: ['mon'],
        from: '9:00',
      },
    }),
    refused: { by: 'aishas-mum' },
  },
  {
    post: '/me/contact/still-right',
    by: 'callum',
    form: () => ({ page: '/me/contact' }),
    refused: { by: 'aishas-mum' },
  },
]
