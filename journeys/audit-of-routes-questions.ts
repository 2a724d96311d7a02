import type { LeftBy, Taken, World } from './audit-of-routes-world.ts'

const needOf = (world: World, who: string): Promise<string> =>
  world.one("select item from fact where young_person = $1 and kind = 'need' and n = 1 order by recorded_at limit 1", [
    world.person(who),
  ])

/** That the place uses a set of questions, as whoever runs it decided. */
const decided = (world: World): Promise<string> =>
  world.one(
    `insert into measure_decision (id, locality, measure, version, n, turned, agency, decided_by, decided_on, because, device, review_on, at)
     select gen_random_uuid(), 'ashmere', 'phq-9', '2026-11-23', (select count(*) + 1 from measure_decision), 'on', id, 'somebody', '2026-11-20', 'asked for',
       'read by people', '2099-11-20', now() from agency where locality = 'ashmere' order by name limit 1 returning id`,
  )

/** A set of questions: answered by Sam alone, and a score of Tom’s, written in at the desk. */
export const questionForms: readonly Taken[] = [
  {
    post: '/me/need/:need/questions/:decision',
    by: 'sam',
    form: async (world) => {
      const [need, decision] = [await needOf(world, 'sam'), await decided(world)]
      const page = `/me/need/${need}/questions/${decision}`
      return { page, params: { need, decision }, fields: { 'q-1': '1', with: 'me' } }
    },
    refused: { by: 'ellie' },
  },
  {
    post: '/desk/young-person/:id/need/:need/questions/:decision',
    by: 'teacher',
    form: async (world) => {
      const [id, need, decision] = [world.person('tom'), await needOf(world, 'tom'), await decided(world)]
      const day = { [`on-${decision}-day`]: '3', [`on-${decision}-month`]: '11', [`on-${decision}-year`]: '2026' }
      const page = `/desk/young-person/${id}/need/${need}/questions`
      return { page, params: { id, need, decision }, fields: { ...day, 'scale-total': '4' } }
    },
    refused: { by: 'school-nurse' },
  },
]

/** What somebody outside the program decided, as whoever plans for the place writes it down. */
const typed = async (world: World) => ({
  agency: await world.one("select id from agency where locality = 'ashmere' order by name limit 1"),
  ...{ by: 'Ada Obi, safety officer', because: 'asked for', device: 'read by people', licence: 'L 1' },
  ...{ 'review-day': '20', 'review-month': '11', 'review-year': '2099' },
})

/** Sets of questions that a place switches on and off. */
export const measureForms: readonly Taken[] = [
  {
    post: '/place/measures/:measure/on',
    by: 'hafsa',
    form: async (world) => {
      const measure = await world.one(
        `select measure from (values ('sdq'), ('ors'), ('cors'), ('srs'), ('cgas')) as each (measure)
         where not exists (select from measure_decision as there where there.measure = each.measure) limit 1`,
      )
      return { page: `/place/measures/${measure}`, params: { measure }, fields: await typed(world) }
    },
    refused: { by: 'approver' },
  },
  {
    post: '/place/measures/:measure/off',
    by: 'hafsa',
    form: async (world) => {
      await decided(world)
      return { page: '/place/measures/phq-9', params: { measure: 'phq-9' }, fields: await typed(world) }
    },
    refused: { by: 'administrator' },
  },
]

const byDeciding: LeftBy = {
  leaves: ['settings measure-decision allowed: council another (not shown to them)'],
}

export const leftByMeasures: Readonly<Record<string, LeftBy>> = {
  '/place/measures/:measure/on': byDeciding,
  '/place/measures/:measure/off': byDeciding,
}

export const leftByQuestions: Readonly<Record<string, LeftBy>> = {
  '/me/need/:need/questions/:decision': {
    leaves: [
      'read agreement allowed: sam another',
      'read goal allowed: sam another ×3',
      'read need allowed: sam :need',
      'read own-words allowed: sam another ×3',
      'read plan allowed: sam another ×2',
      'read request allowed: sam another ×3',
      'write measure allowed: sam another',
    ],
  },
  '/desk/young-person/:id/need/:need/questions/:decision': {
    leaves: ['read identity allowed: tom tom', 'write measure allowed: tom another'],
    refused: ['read identity refused: tom tom'],
  },
}
