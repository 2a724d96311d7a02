import { addDays, dayIn } from '../src/shared/day.ts'
import { typedWords } from './audit-of-routes-own.ts'
import { deskNeed } from './audit-of-routes-planning.ts'
import type { Fields, Filled, LeftBy, Taken, World } from './audit-of-routes-world.ts'

const dayFields = (name: string, days: number): Fields => {
  const [year = '', month = '', day = ''] = addDays(dayIn(new Date()), days).split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** What Jordan, 17, brings, written down by Mark. */
async function brings(world: World): Promise<string> {
  const record = `/desk/young-person/${world.person('jordan')}`
  const opened = await world.send('counsellor', `${record}/needs`, {
    page: `${record}/needs/new`,
    fields: { is: 'own-words', words: typedWords },
  })
  return new URL(opened.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1) ?? ''
}

const begun = (world: World): Promise<string> =>
  world.one("select need from fact where plain ->> 'is' = 'transition' order by recorded_at desc limit 1", [])

/** Jordan’s own page of it. */
const mine = async (world: World): Promise<Filled> => {
  const need = await brings(world)
  const fields = { helps: typedWords, 'to-know': typedWords }
  return { page: `/me/need/${need}/moving-on`, params: { need }, fields }
}

/** The same at the desk, with what stands in the form of what was seen. */
async function atDesk(world: World, fields: Fields): Promise<Filled> {
  const [id, need] = [world.person('jordan'), await begun(world)]
  const page = `${deskNeed}/moving-on`.replace(':id', id).replace(':need', need)
  const html = await world.read('counsellor', page)
  const [item = '', n = ''] = ['item', 'n'].map((name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1])
  return { page, params: { id, need }, fields: { ...fields, item, n } }
}

/** Jordan writes in the folder, and Mark arranges with them how they move on. */
export const movingOnForms: readonly Taken[] = [
  { post: '/me/need/:need/moving-on/folder', by: 'jordan', form: mine, refused: { by: 'ellie' } },
  {
    post: `${deskNeed}/moving-on/folder`,
    by: 'counsellor',
    form: (world) => atDesk(world, { helps: typedWords, 'does-not-help': `${typedWords}, loud` }),
    refused: { by: 'school-nurse' },
  },
  {
    post: `${deskNeed}/moving-on`,
    by: 'counsellor',
    form: (world) =>
      atDesk(world, {
        ...{ adult: 'said-no', adultWho: typedWords, meeting: 'none', offered: typedWords },
        ...{ whoAsks: world.person('counsellor'), ...dayFields('supportUntil', 900), ...dayFields('nextOn', 20) },
      }),
    refused: { by: 'school-nurse' },
  },
]

/** It is read for the page, and once more when it is written. */
const atTheDesk: LeftBy = {
  leaves: [
    ...['read identity allowed: jordan jordan', 'read need allowed: jordan :need'],
    ...['read plan allowed: jordan =item ×2', 'write plan allowed: jordan =item'],
  ],
  refused: ['read identity refused: jordan jordan'],
}

export const leftByMovingOn: Readonly<Record<string, LeftBy>> = {
  '/me/need/:need/moving-on/folder': {
    leaves: ['read need allowed: jordan :need', 'write plan allowed: jordan another'],
  },
  [`${deskNeed}/moving-on/folder`]: atTheDesk,
  [`${deskNeed}/moving-on`]: atTheDesk,
}
