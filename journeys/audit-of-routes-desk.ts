import { typedWords } from './audit-of-routes-own.ts'
import type { Fields, Filled, Taken, World } from './audit-of-routes-world.ts'

const record = (world: World, key: string, rest = ''): string => `/desk/young-person/${world.person(key)}${rest}`

/** A form about somebody whom the school nurse stands by, on its own page. */
const about =
  (rest: string, fields: (world: World) => Fields = () => ({}), key = 'callum') =>
  (world: World): Filled => ({
    page: record(world, key, rest),
    params: { id: world.person(key) },
    fields: fields(world),
  })

const standing = (world: World, who: string, of: string): Promise<string> =>
  world.one(
    'select id from edge where young_person = $1 and subject = $2 and ends is null order by starts desc limit 1',
    [world.person(of), world.person(who)],
  )

/** A form of who stands by Ellie, about one standing. */
const aroundEllie =
  (who: string, what: string, fields: Fields = {}) =>
  async (world: World): Promise<Filled> => ({
    page: record(world, 'ellie', '/around'),
    params: { id: world.person('ellie'), what, standing: await standing(world, who, 'ellie') },
    fields,
  })

const seen = { 'checkedOn-day': '1', 'checkedOn-month': '11', 'checkedOn-year': '2026' }
const until = { 'until-day': '1', 'until-month': '6', 'until-year': '2027' }
const itemBy = (world: World, who: string, kind: string): Promise<string> =>
  world.one('select item from fact where written_by = $1 and kind = $2 order by item limit 1', [
    world.person(who),
    kind,
  ])

/** What those who stand by young people send. */
export const deskForms: readonly Taken[] = [
  {
    post: '/desk/young-people',
    by: 'school-nurse',
    form: () => ({ page: '/desk/young-people', fields: { name: typedWords } }),
    answers: 200,
    refused: { by: 'administrator' },
  },
  {
    post: '/desk/young-people/new',
    by: 'school-nurse',
    form: () => ({
      page: '/desk/young-people/new',
      fields: { given: 'Heron', family: typedWords, ageGroup: '11-to-15' },
    }),
    refused: { by: 'administrator' },
  },
  ...(
    [
      ['view', { words: typedWords }],
      ['plan', { words: typedWords }],
      ['appointment', { startsAt: 'Tuesday', where: typedWords, withWhom: 'Heron', why: typedWords }],
      ['private-note', { words: typedWords }],
      ['safeguarding', { words: typedWords }],
      [
        'safe-contact',
        { channel: 'email', to: 'heron@mail.example', safe: 'yes', mayBeSaid: 'nothing', days: ['mon'], from: '9:00' },
      ],
    ] as const
  ).map(
    ([kind, fields]): Taken => ({
      post: '/desk/young-person/:id/write/:kind',
      variant: kind,
      by: 'school-nurse',
      form: (world) => ({
        page: record(world, 'callum', `/write/${kind}`),
        params: { id: world.person('callum'), kind },
        fields,
      }),
      refused: { by: 'crisis-nurse' },
    }),
  ),
  {
    post: '/desk/young-person/:id/item/:item',
    by: 'school-nurse',
    form: async (world) => {
      const item = await itemBy(world, 'school-nurse', 'plan')
      return {
        page: record(world, 'callum', `/item/${item}`),
        params: { id: world.person('callum'), item },
        fields: { words: `${typedWords}, again` },
      }
    },
    refused: { by: 'crisis-nurse' },
  },
  {
    post: '/desk/young-person/:id/needs',
    by: 'teacher',
    form: (world) => ({
      page: record(world, 'tom', '/needs/new'),
      params: { id: world.person('tom') },
      fields: { is: 'own-words', words: typedWords, called: typedWords },
    }),
    refused: { by: 'crisis-nurse' },
  },
  {
    post: '/desk/young-person/:id/need/:need/cards',
    by: 'teacher',
    form: async (world) => {
      const need = await world.one(
        "select item from fact where young_person = $1 and kind = 'need' and n = 1 limit 1",
        [world.person('tom')],
      )
      return {
        page: record(world, 'tom', `/need/${need}/cards`),
        params: { id: world.person('tom'), need },
        fields: { question: typedWords, about: 'helps', card: 'maybe', do: 'keep' },
      }
    },
    refused: { by: 'school-nurse' },
  },
  {
    post: '/desk/young-person/:id/need/:need/said',
    by: 'teacher',
    form: async (world) => {
      const need = await world.one(
        "select item from fact where young_person = $1 and kind = 'need' and n = 1 limit 1",
        [world.person('tom')],
      )
      return {
        page: record(world, 'tom', `/need/${need}`),
        params: { id: world.person('tom'), need },
        fields: { is: 'view', words: typedWords },
      }
    },
    refused: { by: 'crisis-nurse' },
  },
  {
    post: '/desk/young-person/:id/identity',
    by: 'school-nurse',
    form: about('/identity', () => ({ known: 'Heron' })),
    refused: { by: 'crisis-nurse' },
  },
  {
    post: '/desk/young-person/:id/around/:what',
    variant: 'add',
    by: 'social-worker',
    form: (world) => ({
      page: record(world, 'ellie', '/around'),
      params: { id: world.person('ellie'), what: 'add' },
      fields: { who: world.person('counsellor'), how: 'worker', saidBy: typedWords },
    }),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/desk/young-person/:id/around/:what',
    variant: 'carer',
    by: 'social-worker',
    form: (world) => ({
      page: record(world, 'ellie', '/around'),
      params: { id: world.person('ellie'), what: 'carer' },
      fields: {
        given: 'Heron',
        family: 'Lock',
        opens: 'narrow',
        evidence: typedWords,
        checkedBy: world.person('gp'),
        ...seen,
      },
    }),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/desk/young-person/:id/around/:what/:standing',
    variant: 'end',
    by: 'social-worker',
    form: aroundEllie('counsellor', 'end'),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/desk/young-person/:id/around/:what/:standing',
    variant: 'stop',
    by: 'social-worker',
    form: aroundEllie('ellies-mum', 'stop', { by: 'court' }),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/desk/young-person/:id/around/:what/:standing',
    variant: 'review',
    by: 'social-worker',
    form: aroundEllie('ellies-foster-carer', 'review', { opens: 'narrow' }),
    refused: { by: 'school-nurse' },
  },
  {
    post: '/desk/young-person/:id/competence',
    by: 'school-nurse',
    form: about('/competence', () => ({
      ...{ which: 'who-sees-their-things', isAble: 'yes', reasons: typedWords },
      ...{ 'on-day': '20', 'on-month': '11', 'on-year': '2026' },
    })),
    refused: { by: 'crisis-nurse' },
  },
  {
    post: '/desk/young-person/:id/code',
    by: 'school-nurse',
    form: about('/code'),
    answers: 200,
    refused: { by: 'crisis-nurse' },
  },
  {
    post: '/desk/young-person/:id/code/:standing',
    by: 'gp',
    form: async (world) => ({
      page: record(world, 'aisha', '/code'),
      params: { id: world.person('aisha'), standing: await standing(world, 'aishas-mum', 'aisha') },
    }),
    answers: 200,
    refused: { by: 'crisis-nurse' },
  },
  ...['shared', 'not-shared'].map(
    (outcome): Taken => ({
      post: '/desk/young-person/:id/item/:item/share',
      variant: outcome,
      by: 'gp',
      form: async (world) => {
        const item = await itemBy(world, 'gp', 'plan')
        return {
          page: record(world, 'aisha', `/item/${item}/share`),
          params: { id: world.person('aisha'), item },
          fields: {
            ...{
              to: world.person('school-nurse'),
              basis: 'agreed',
              purpose: typedWords,
              told: 'yes',
              check: 'yes',
              outcome,
            },
            ...until,
          },
        }
      },
      refused: { by: 'crisis-nurse' },
    }),
  ),
]
