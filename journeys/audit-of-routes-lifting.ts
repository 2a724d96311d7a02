import { typedWords } from './audit-of-routes-own.ts'
import type { Fields, Taken } from './audit-of-routes-world.ts'

/** Jordan’s date of birth, as the demonstration makes it up. */
const jordanBorn = (): Fields => {
  const day = new Date(Date.parse('2026-11-21') - (17 * 365 + 120) * 86_400_000)
  return {
    'bornOn-day': String(day.getUTCDate()),
    'bornOn-month': String(day.getUTCMonth() + 1),
    'bornOn-year': String(day.getUTCFullYear()),
  }
}

/** What is opened for safety or in an emergency, what is found of that, and who was told by hand. */
export const liftingForms: readonly Taken[] = [
  {
    post: '/desk/young-person/:id/override',
    by: 'school-nurse',
    form: (world) => ({
      page: `/desk/young-person/${world.person('callum')}/override`,
      params: { id: world.person('callum') },
      fields: { reason: typedWords, tell: 'yes', hours: '1' },
    }),
    refused: { by: 'crisis-nurse' },
  },
  {
    post: '/desk/overrides/:id',
    by: 'safeguarding-lead',
    form: async (world) => {
      const id = await world.one("select id from lifting where kind = 'override' order by starts desc limit 1")
      return { page: `/desk/overrides/${id}`, params: { id }, fields: { found: 'right', note: typedWords } }
    },
    refused: { by: 'team-lead' },
  },
  {
    post: '/desk/emergency',
    by: 'safeguarding-lead',
    form: () => ({
      page: '/desk/emergency',
      fields: {
        ...{ ground: 'danger-of-serious-harm', reason: typedWords, tell: 'yes', given: 'Jordan', family: 'Bailey' },
        ...jordanBorn(),
      },
    }),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/desk/privacy/glass/:id',
    by: 'privacy-officer',
    form: async (world) => {
      const id = await world.one("select id from lifting where kind = 'break-glass' order by starts desc limit 1")
      return { page: `/desk/privacy/glass/${id}`, params: { id }, fields: { found: 'right', note: typedWords } }
    },
    refused: { by: 'safeguarding-lead' },
  },
  {
    post: '/desk/told',
    by: 'safeguarding-lead',
    form: () => ({
      page: '/desk/told',
      fields: { looked: ['safeguarding-lead', 'helper'], changes: typedWords },
    }),
    refused: { by: 'team-lead' },
  },
  {
    post: '/desk/not-reached/:id',
    by: 'school-nurse',
    form: async (world) => {
      const id = await world.one(
        `insert into message_blocked (id, locality, about, task_for, channel, because)
         values (gen_random_uuid(), 'ashmere', $1, $2, 'text', array['not-safe']) returning id`,
        [world.person('callum'), world.person('school-nurse')],
      )
      return { page: '/desk/not-reached', params: { id } }
    },
    refused: { by: 'gp' },
  },
]
