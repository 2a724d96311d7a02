import { demonstrationService } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { typedWords } from './audit-of-routes-own.ts'
import { type LeftBy, place, type Taken, type World } from './audit-of-routes-world.ts'

const samsNeed = (world: World): Promise<string> =>
  world.one("select item from fact where young_person = $1 and kind = 'need' and n = 1 order by recorded_at limit 1", [
    world.person('sam'),
  ])

const samsRequest = (world: World): Promise<string> =>
  world.one('select item from request_now where young_person = $1 order by asked_on limit 1', [world.person('sam')])

/** The first thing of a need that can be shown: what stands in the list is read to draw it. */
const firstWords = (world: World, need: string): Promise<string> =>
  world.one("select item from fact where need = $1 and kind = 'own-words' and n = 1 order by recorded_at limit 1", [
    need,
  ])

/** Asking somebody for help: looked at before it goes, and answered by whoever was asked. */
export const askingForms: readonly Taken[] = [
  {
    post: '/me/need/:need/ask',
    by: 'sam',
    form: async (world) => {
      const need = await samsNeed(world)
      const offer = demonstrationService(place, 'yard-talking-group')
      const fields = { offer, way: 'here', show: await firstWords(world, need), looked: 'yes', person: typedWords }
      return { page: `/me/need/${need}/ask`, params: { need }, fields }
    },
    refused: { by: 'ellie' },
  },
  {
    post: '/me/need/:need/request/:request',
    by: 'sam',
    form: async (world) => {
      const [need, request] = [await samsNeed(world), await samsRequest(world)]
      return {
        page: `/me/need/${need}/request/${request}`,
        params: { need, request },
        fields: { did: 'answer', says: typedWords },
      }
    },
    refused: { by: 'ellie' },
  },
  {
    post: '/desk/young-person/:id/need/:need/ask',
    by: 'counsellor',
    form: async (world) => {
      const need = await samsNeed(world)
      const [id, show] = [world.person('sam'), await firstWords(world, need)]
      const fields = { person: typedWords, way: 'letter', show, chose: 'young-person', looked: 'yes' }
      return { page: `/desk/young-person/${id}/need/${need}/ask`, params: { id, need }, fields }
    },
    refused: { by: 'school-nurse' },
  },
  {
    post: '/desk/young-person/:id/request/:request',
    by: 'gp',
    form: async (world) => {
      const [id, request] = [world.person('sam'), await samsRequest(world)]
      return {
        page: `/desk/young-person/${id}/request/${request}`,
        params: { id, request },
        fields: { did: 'question', asks: typedWords },
      }
    },
    refused: { by: 'school-nurse' },
  },
]

const answered = ['read request allowed: sam :request', 'write request allowed: sam :request']

export const leftByAsking: Readonly<Record<string, LeftBy>> = {
  '/me/need/:need/ask': {
    leaves: [
      'read identity allowed: sam sam',
      'read need allowed: sam :need',
      'read own-words allowed: sam =show',
      'read plan allowed: sam another ×2',
      'read request allowed: sam another',
      'write request allowed: sam another',
    ],
  },
  '/me/need/:need/request/:request': { leaves: answered },
  '/desk/young-person/:id/need/:need/ask': {
    leaves: [
      'read identity allowed: sam sam ×2',
      'read need allowed: sam :need',
      'read own-words allowed: sam =show',
      'read plan allowed: sam another ×2',
      'read request allowed: sam another ×2',
      'write request allowed: sam another',
    ],
    refused: ['read identity refused: sam sam'],
  },
  '/desk/young-person/:id/request/:request': { leaves: answered },
}
