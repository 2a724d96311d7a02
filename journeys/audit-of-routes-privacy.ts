import { typedWords } from './audit-of-routes-own.ts'
import type { Filled, Taken, World } from './audit-of-routes-world.ts'

const question = (world: World): Promise<string> =>
  world.one('select id from same_person_question order by asked_at desc limit 1')

const agreement = async (world: World): Promise<Filled> => ({
  page: '/desk/privacy/agreements',
  params: { id: await world.one("select id from agency_agreement where kinds = array['view'] limit 1") },
})

const complaint = async (world: World): Promise<{ id: string; page: string }> => {
  const id = await world.one('select id from complaint order by received_at desc limit 1')
  return { id, page: `/desk/complaints/${id}` }
}

const joined = async (world: World): Promise<Filled> => {
  const id = await world.one('select id from merge order by at desc limit 1')
  return { page: `/desk/same-person/joined/${id}`, params: { id } }
}

/** What those send who look after privacy, and who join two records of one person. */
export const privacyForms: readonly Taken[] = [
  {
    post: '/desk/privacy/claims/:id',
    by: 'privacy-officer',
    form: async (world) => ({
      page: '/desk/privacy/claims',
      params: {
        id: await world.one(
          `insert into edge (id, locality, young_person, subject, kind, starts, made_by, said_by, self_claimed)
           values (gen_random_uuid(), 'ashmere', $1, $2, 'worker', '2026-11-10', $2, 'heron', true) returning id`,
          [world.person('callum'), world.person('teacher')],
        ),
      },
      fields: { found: 'right' },
    }),
    refused: { by: 'safeguarding-lead' },
  },
  {
    post: '/desk/same-person/answer/:id',
    by: 'gp',
    form: async (world) => ({
      page: '/desk/same-person',
      params: {
        id: await world.one(
          `insert into same_person_question (id, locality, one, other, agrees_on, asked_by, asked_at)
           values (gen_random_uuid(), 'ashmere', $1, $2, array['given', 'family', 'born'], $3, '2026-11-20T10:00:00Z') returning id`,
          [world.person('callum'), world.person('aisha'), world.person('school-nurse')],
        ),
      },
      fields: { answer: 'same' },
    }),
    refused: { by: 'counsellor' },
  },
  {
    post: '/desk/privacy/same-person/:id',
    by: 'privacy-officer',
    form: async (world) => ({
      page: '/desk/privacy/same-person',
      params: { id: await question(world) },
      fields: { answer: 'same' },
    }),
    refused: { by: 'safeguarding-lead' },
  },
  {
    post: '/desk/same-person/join/:id',
    by: 'gp',
    form: async (world) => {
      const id = await question(world)
      return {
        page: `/desk/same-person/join/${id}`,
        params: { id },
        fields: { kept: world.person('aisha'), reason: typedWords },
      }
    },
    refused: { by: 'counsellor' },
  },
  {
    post: '/desk/same-person/joined/:id/sign-ins',
    by: 'gp',
    form: async (world) => ({ ...(await joined(world)), fields: { here: 'yes' } }),
    refused: { by: 'counsellor' },
  },
  {
    post: '/desk/same-person/joined/:id',
    by: 'gp',
    form: async (world) => ({ ...(await joined(world)), fields: { reason: typedWords } }),
    refused: { by: 'counsellor' },
  },
  {
    post: '/desk/privacy/agreements',
    by: 'privacy-officer',
    form: (world) => ({
      page: '/desk/privacy/agreements',
      fields: {
        agency: world.agency('yard'),
        kind: ['view'],
        'until-day': '31',
        'until-month': '3',
        'until-year': '2027',
      },
    }),
    refused: { by: 'safeguarding-lead' },
  },
  {
    post: '/desk/privacy/agreements/:id/agree',
    by: 'officer-of-the-yard',
    form: agreement,
    refused: { by: 'privacy-officer' },
  },
  {
    post: '/desk/privacy/agreements/:id/end',
    by: 'privacy-officer',
    form: agreement,
    refused: { by: 'safeguarding-lead' },
  },
  {
    post: '/desk/privacy/looks',
    by: 'privacy-officer',
    form: (world) => ({
      page: '/desk/privacy/looks',
      fields: {
        ...{ 'from-day': '1', 'from-month': '11', 'from-year': '2026', colleague: world.person('school-nurse') },
        ...{ 'until-day': '22', 'until-month': '11', 'until-year': '2026' },
      },
    }),
    answers: 200,
    refused: { by: 'safeguarding-lead' },
  },
  {
    post: '/desk/privacy/looks/young-person',
    by: 'privacy-officer',
    form: () => {
      const day = new Date(Date.parse('2026-11-21') - (17 * 365 + 120) * 86_400_000)
      const [year = '', month = '', on = ''] = day.toISOString().slice(0, 10).split('-')
      return {
        page: '/desk/privacy/looks',
        fields: { given: 'Jordan', family: 'Bailey', 'born-day': on, 'born-month': month, 'born-year': year },
      }
    },
    answers: 200,
    refused: { by: 'safeguarding-lead' },
  },
  {
    post: '/complaint',
    by: 'nobody',
    form: () => ({ fields: { words: typedWords } }),
    refused: { none: 'anybody may complain, without an account' },
  },
  {
    post: '/complaint/code',
    by: 'nobody',
    form: async (world) => {
      const made = await world.opened.post('/complaint', { words: typedWords })
      const html = await world.opened.read(made.headers.get('location') ?? '')
      return { fields: { code: /class="rd-code">([^<]+)</.exec(html)?.[1] ?? '' } }
    },
    refused: { none: 'anybody may come back with a code' },
  },
  {
    post: '/desk/complaints/:id/look',
    by: 'privacy-officer',
    form: async (world) => {
      const { id, page } = await complaint(world)
      return { page, params: { id } }
    },
    refused: { by: 'safeguarding-lead' },
  },
  {
    post: '/desk/complaints/:id/answer',
    by: 'privacy-officer',
    form: async (world) => {
      const { id, page } = await complaint(world)
      return { page, params: { id }, fields: { answer: typedWords } }
    },
    refused: { by: 'safeguarding-lead' },
  },
]
