import { typedWords } from './audit-of-routes-own.ts'
import type { Fields, Filled, Taken, World } from './audit-of-routes-world.ts'

/** The colleague who was asked in first. */
const asked = (world: World): Promise<string> =>
  world.one("select id from person where name like 'Heron%' order by made_at limit 1")

const ofColleague =
  (fields: Fields = {}, params: Readonly<Record<string, string>> = {}) =>
  async (world: World): Promise<Filled> => {
    const id = await asked(world)
    return { page: `/desk/people/${id}`, params: { id, ...params }, fields }
  }

const byAdministrator = (does: string, more: Partial<Taken> = {}): Taken => ({
  post: `/desk/people/:id/${does}`,
  by: 'administrator',
  form: ofColleague(),
  refused: { by: 'team-lead' },
  ...more,
})

const handOver = (world: World): Promise<string> =>
  world.one('select id from hand_over where answer is null order by id limit 1')

/** What those send who keep the list of colleagues, and who hand over whom they work with. */
export const agencyForms: readonly Taken[] = [
  {
    post: '/desk/invite',
    by: 'administrator',
    form: () => ({ page: '/desk/invite', fields: { called: 'Heron Lock', job: 'helper', how: 'hand' } }),
    answers: 200,
    refused: { by: 'team-lead' },
  },
  byAdministrator('code', { answers: 200 }),
  byAdministrator('name', { form: ofColleague({ called: 'Heron of the Lock' }) }),
  byAdministrator('work-email', { form: ofColleague({ email: 'heron@the-yard.example' }) }),
  byAdministrator('job', { form: ofColleague({ job: 'curator' }) }),
  byAdministrator('job/end/:job', { form: ofColleague({}, { job: 'curator' }) }),
  byAdministrator('glass/:job', { form: ofColleague({}, { job: 'helper' }) }),
  byAdministrator('glass/:job/end', { form: ofColleague({}, { job: 'helper' }) }),
  {
    post: '/desk/teams',
    by: 'administrator',
    form: () => ({ page: '/desk/teams', fields: { called: 'Heron Evenings' } }),
    refused: { by: 'team-lead' },
  },
  {
    post: '/desk/teams/:id',
    by: 'administrator',
    form: async (world) => ({
      page: '/desk/teams',
      params: { id: await world.one("select id from team where name = 'Heron Evenings'") },
      fields: { called: 'Heron Nights' },
    }),
    refused: { by: 'team-lead' },
  },
  byAdministrator('teams', {
    form: async (world) => ({
      ...(await ofColleague()(world)),
      fields: { team: await world.one("select id from team where name = 'Heron Nights'") },
    }),
  }),
  byAdministrator('code/anew', {
    answers: 200,
    form: async (world) => {
      await world.opened.database.pool.query(
        `insert into credential (id, locality, account, kind, made_at)
         select gen_random_uuid(), locality, id, 'totp', $2 from account where person = $1`,
        [await asked(world), world.opened.clock.now],
      )
      // Somebody else of the agency can say yes.
      await world.as('officer-of-the-yard')
      return ofColleague()(world)
    },
  }),
  {
    post: '/desk/invite/anew/:id',
    by: 'officer-of-the-yard',
    form: async (world) => {
      const page = '/desk/invite/anew'
      const id = /\/desk\/invite\/anew\/([\w-]+)"/.exec(await world.read('officer-of-the-yard', page))?.[1] ?? ''
      return { page, params: { id }, fields: { says: 'yes' } }
    },
    refused: { by: 'administrator' },
  },
  byAdministrator('leave'),
  {
    post: '/desk/hand-over/of/:worker',
    by: 'counsellor',
    form: (world) => ({
      page: '/desk/hand-over',
      params: { worker: world.person('counsellor') },
      fields: { [`to-${world.person('jordan')}`]: world.person('team-lead') },
    }),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/desk/hand-over/back/:id',
    by: 'counsellor',
    form: async (world) => ({ page: '/desk/hand-over', params: { id: await handOver(world) } }),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/desk/hand-over/of/:worker',
    variant: 'for a colleague',
    by: 'team-lead',
    form: (world) => ({
      page: `/desk/hand-over/of/${world.person('counsellor')}`,
      params: { worker: world.person('counsellor') },
      fields: { [`to-${world.person('sam')}`]: world.person('team-lead') },
    }),
    refused: { by: 'school-nurse' },
  },
  ...['not-taken', 'taken'].map(
    (answer): Taken => ({
      post: '/desk/hand-over/asked/:id',
      variant: answer,
      by: 'team-lead',
      form: async (world) => {
        const page = '/desk/hand-over'
        const fields = { [`to-${world.person('sam')}`]: world.person('team-lead') }
        if (answer === 'taken')
          await world.send('counsellor', `/desk/hand-over/of/${world.person('counsellor')}`, { page, fields })
        return { page, params: { id: await handOver(world) }, fields: { answer } }
      },
      refused: { by: 'school-nurse' },
    }),
  ),
]

interface Kept {
  readonly service: string
  readonly offer: string
}

/** The nth service of The Yard, and its offer at the first place. */
async function kept(world: World, nth: number): Promise<Kept> {
  const text = await world.one(
    `select json_build_object('service', id, 'offer', approved -> 'service_at_locations' -> 0 ->> 'id')::text from listed_service
     where organisation = (select organisation::text from agency where id = $1) and approved is not null order by approved ->> 'name' offset ${nth} limit 1`,
    [world.agency('yard')],
  )
  return JSON.parse(text) as Kept
}

const ofOffer = (does: string, nth: number, fields: Fields = {}): Taken => ({
  post: `/desk/offers/:offer/${does}`,
  by: 'curator',
  form: async (world) => {
    const { offer } = await kept(world, nth)
    const page = `/desk/offers/${offer}`
    return { page: does === 'edit' ? `${page}/edit` : page, params: { offer }, fields }
  },
  refused: { by: 'approver' },
})

const settling = (does: string, nth: number, fields: Fields = {}): Taken => ({
  post: `/desk/waiting/:id/${does}`,
  by: 'approver',
  form: async (world) => {
    const { service } = await kept(world, nth)
    return { page: `/desk/waiting/${service}`, params: { id: service }, fields }
  },
  refused: { by: 'curator' },
})

/** Makes the nth service of The Yard one that nobody has checked for years, and that can be asked. */
const stale = async (world: World, nth: number): Promise<string> =>
  world.one(
    `update listed_service set approved = jsonb_set(jsonb_set(approved, '{assured_date}', '"2021-05-03"'), '{email}', '"heron@mail.example"')
     where id = $1 returning id`,
    [(await kept(world, nth)).service],
  )

/** What those send who keep offers right, approve changes, and ask whether they still are. */
export const offerForms: readonly Taken[] = [
  ofOffer('edit', 0, { cost: typedWords }),
  settling('approve', 0),
  ofOffer('still-right', 2),
  ofOffer('pause', 3, { until: '3 March 2027' }),
  { ...ofOffer('asked', 2, { team: 'nobody' }), by: 'team-lead', refused: { by: 'curator' } },
  ofOffer('open-again', 3),
  ofOffer('close', 3),
  settling('send-back', 3, { because: typedWords }),
  ofOffer('take-back', 3),
  {
    post: '/desk/stale/:id/ask',
    by: 'approver',
    form: async (world) => ({ page: '/desk/stale', params: { id: await stale(world, 4) } }),
    refused: { by: 'curator' },
  },
  {
    post: '/still-right/:code',
    by: 'nobody',
    form: async (world) => {
      await world.opened.rightdoor.work()
      const letter = world.opened.sent().find((each) => each.includes('/still-right/')) ?? ''
      const code = /\/still-right\/([\w-]+)/.exec(letter.replaceAll('=\n', ''))?.[1] ?? ''
      return { page: `/still-right/${code}`, params: { code }, fields: { answer: 'still-right' } }
    },
    refused: { none: 'whoever was sent the code may answer' },
  },
  {
    post: '/desk/stale',
    by: 'approver',
    form: async (world) => {
      await stale(world, 5)
      return { page: '/desk/stale' }
    },
    refused: { by: 'curator' },
  },
]
