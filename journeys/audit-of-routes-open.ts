import { shortId } from '../src/directory/published.ts'
import type { Id } from '../src/shared/id.ts'
import { typedWords } from './audit-of-routes-own.ts'
import type { Taken, World } from './audit-of-routes-world.ts'

const anybody = { none: 'anybody may, without an account' }

const offer = ({ opened }: World): Id | '' =>
  [...(opened.rightdoor.holding.published('ashmere')?.offers.keys() ?? [])][0] ?? ''

const short = (world: World): string => {
  const id = offer(world)
  return id === '' ? '' : shortId(id)
}

const followUp = async (world: World): Promise<string> => {
  const made = await world.opened.post(`/o/${offer(world)}/follow-up`, {})
  return /\/f\/([^?]+)/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
}

/** What anybody sends who looks for something, without an account. */
export const openForms: readonly Taken[] = [
  { post: '/find', by: 'nobody', form: () => ({ page: '/find/ask', fields: { words: typedWords } }), refused: anybody },
  { post: '/find/nothing-fits', by: 'nobody', form: () => ({ page: '/find', fields: {} }), refused: anybody },
  {
    post: '/what-could-help/:point',
    by: 'nobody',
    form: () => ({ page: '/what-could-help/MK2', params: { point: 'MK2' }, fields: { own: typedWords } }),
    refused: anybody,
  },
  {
    post: '/o/:id/wrong',
    by: 'nobody',
    form: (world) => ({ page: `/o/${offer(world)}`, params: { id: offer(world) }, fields: { what: 'closed' } }),
    refused: anybody,
  },
  {
    post: '/list/send',
    by: 'nobody',
    form: (world) => ({ page: '/find', fields: { s: short(world), to: 'heron@mail.example' } }),
    refused: anybody,
  },
  {
    post: '/o/:id/follow-up',
    by: 'nobody',
    form: (world) => ({ page: `/o/${offer(world)}`, params: { id: offer(world) } }),
    refused: anybody,
  },
  {
    post: '/f',
    by: 'nobody',
    form: async (world) => ({ page: '/f', fields: { code: await followUp(world) } }),
    refused: anybody,
  },
  {
    post: '/f/:code',
    by: 'nobody',
    form: async (world) => {
      const code = await followUp(world)
      return { page: `/f/${code}`, params: { code }, fields: { became: 'reached' } }
    },
    refused: anybody,
  },
]
