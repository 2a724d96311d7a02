import { typedWords } from './audit-of-routes-own.ts'
import type { Fields, LeftBy, Taken, World } from './audit-of-routes-world.ts'

/** The need of somebody, whatever else they brought: the first of all. */
const needOf = (world: World, key: string): Promise<string> =>
  world.one(
    "select item from fact where young_person = $1 and kind = 'need' and n = 1 order by recorded_at, item limit 1",
    [world.person(key)],
  )

/** What was agreed of it, by the form that was sent before. */
const agreementOf = (world: World, need: string): Promise<string> =>
  world.one("select item from fact where need = $1 and kind = 'agreement' order by recorded_at, item limit 1", [need])

/** Everything that has to be said, with somebody who is only named and a few words of their own. */
const agreed: Fields = {
  ...{ 'there-young': 'yes', 'how-young': 'there', 'own-1': typedWords, waiting: 'yes' },
  ...{ grouping: 'advice', reason: typedWords, standing: 'agreed' },
  ...{ 'reviewOn-day': '3', 'reviewOn-month': '1', 'reviewOn-year': '2027' },
}

const mine = async (world: World, rest: string) => {
  const need = await needOf(world, 'sam')
  const params = rest.includes(':agreement') ? { need, agreement: await agreementOf(world, need) } : { need }
  return { page: Object.entries(params).reduce((page, [name, id]) => page.replace(`:${name}`, id), rest), params }
}

const atDesk = async (world: World, rest: string) => {
  const need = await needOf(world, 'tom')
  const ids = { id: world.person('tom'), need }
  const params = rest.includes(':agreement') ? { ...ids, agreement: await agreementOf(world, need) } : ids
  return { page: Object.entries(params).reduce((page, [name, id]) => page.replace(`:${name}`, id), rest), params }
}

const [myAgreement, deskNeed] = ['/me/need/:need/agreement/:agreement', '/desk/young-person/:id/need/:need']

/** What people agree, and what comes to it. */
export const agreeingForms: readonly Taken[] = [
  {
    post: '/me/need/:need/agree',
    by: 'sam',
    form: async (world) => ({ ...(await mine(world, '/me/need/:need/agree')), fields: { ...agreed, with: 'me' } }),
    refused: { by: 'ellie' },
  },
  {
    post: '/me/need/:need/agreement/:agreement/changed-mind',
    by: 'sam',
    form: async (world) => ({ ...(await mine(world, myAgreement)), fields: { why: typedWords } }),
    refused: { by: 'ellie' },
  },
  {
    post: '/me/need/:need/agreement/:agreement/own-choice',
    by: 'sam',
    form: async (world) => ({
      ...(await mine(world, myAgreement)),
      fields: { answer: 'partly', 'own-words': typedWords },
    }),
    refused: { by: 'ellie' },
  },
  {
    post: '/desk/young-person/:id/need/:need/agree',
    by: 'teacher',
    form: async (world) => ({ ...(await atDesk(world, `${deskNeed}/agree`)), fields: agreed }),
    refused: { by: 'crisis-nurse' },
  },
  {
    post: '/desk/young-person/:id/need/:need/agreement/:agreement/changed-mind',
    by: 'teacher',
    form: async (world) => ({
      ...(await atDesk(world, `${deskNeed}/agreement/:agreement`)),
      fields: { whose: '0', why: typedWords },
    }),
    refused: { by: 'crisis-nurse' },
  },
  {
    post: '/desk/young-person/:id/need/:need/agreement/:agreement/said-again',
    by: 'teacher',
    form: async (world) => ({
      ...(await atDesk(world, `${deskNeed}/agreement/:agreement`)),
      fields: { to: '0', language: 'so', says: typedWords },
    }),
    refused: { by: 'crisis-nurse' },
  },
]

const notTom = ['read identity refused: tom tom']
const kept: LeftBy = { leaves: ['read agreement allowed: tom :agreement', 'write agreement allowed: tom :agreement'] }

export const leftByAgreeing: Readonly<Record<string, LeftBy>> = {
  '/me/need/:need/agree': { leaves: ['write agreement allowed: sam another'] },
  '/me/need/:need/agreement/:agreement/changed-mind': {
    leaves: ['read agreement allowed: sam :agreement', 'write agreement allowed: sam :agreement'],
  },
  '/me/need/:need/agreement/:agreement/own-choice': {
    leaves: ['read agreement allowed: sam :agreement', 'write own-words allowed: sam another'],
  },
  '/desk/young-person/:id/need/:need/agree': {
    leaves: ['read identity allowed: tom tom', 'write agreement allowed: tom another'],
    refused: notTom,
  },
  '/desk/young-person/:id/need/:need/agreement/:agreement/changed-mind': kept,
  '/desk/young-person/:id/need/:need/agreement/:agreement/said-again': kept,
}
