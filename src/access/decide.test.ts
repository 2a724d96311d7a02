import { describe, expect, test } from 'vitest'
import { type Day, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Answer } from './answer.ts'
import type { Breaking, Context, Edge, Override } from './context.ts'
import { decide as decideOn } from './decide.ts'
import type { Act, AgencyThing, Item, Thing } from './object.ts'
import type { Sharing } from './sharing.ts'
import type { Job, Professional, Subject } from './subject.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}

const [samira, priya, dad, school, clinic, yard] = [id(1), id(2), id(3), id(4), id(5), id(6)]
const now = Date.parse('2026-11-22T12:00:00Z')
const minutes = (many: number): number => many * 60_000

const ordinary: Context = {
  now,
  today: day('2026-11-22'),
  edges: [],
  agreements: [],
  comingOfAge: { narrows: [day('2023-05-04'), day('2028-05-04')], adult: day('2030-05-04'), isKnown: true },
  overrides: [],
  breakings: [],
}
const joined = (edge: Edge, more: Partial<Context> = {}): Context => ({ ...ordinary, ...more, edges: [edge] })
const since = { start: now - minutes(60), selfClaimed: false }

const herself: Subject = { as: 'young-person', id: samira, locality: 'ashmere' }
const herDad: Subject = { as: 'carer', id: dad, locality: 'ashmere' }
const at = (as: Job, more: Partial<Professional> = {}): Professional => ({
  ...{ as, id: priya, locality: 'ashmere', agency: clinic, teams: [yard], mayBreakGlass: false },
  ...more,
})

const words: Item = {
  ...{ about: 'young-person', locality: 'ashmere', agency: clinic, youngPerson: samira, is: 'own-words' },
  ...{ writtenBy: samira, sensitivity: 'open-to-team', named: [], sharing: { with: 'my-worker', also: [] } },
}
const shared = (sharing: Partial<Sharing>, more: Partial<Item> = {}): Item => ({
  ...words,
  ...more,
  sharing: { ...words.sharing, ...sharing },
})
type Who = readonly [Subject, Act, Thing]
const decide = (...[subject, act, thing, context]: readonly [...Who, Context]): Answer =>
  decideOn({ subject, act, thing, context })
const said = ({ allow, reasons }: Answer): string => (allow ? ['yes', ...reasons].join(' ') : reasons.join(' '))

const { agency: _held, ...heldByNobody } = shared({ with: 'only-me', also: [{ who: school, by: 'young-person' }] })
const begunAlone: Item = heldByNobody

const worker: Context = joined({ is: 'worker', ...since })
const team: Context = joined({ is: 'team', ...since })
const self: Context = joined({ is: 'self', ...since })
const proxy = (more: Partial<Extract<Edge, { is: 'proxy' }>> = {}): Context =>
  joined({ is: 'proxy', opens: 'wide', reviewedOn: day('2026-01-01'), stopped: false, ...since, ...more })

interface Told {
  readonly when: string
  readonly who: Subject
  readonly does?: Act
  readonly what?: Item
  readonly given: Context
  readonly then: string
}

const told: readonly Told[] = [
  { when: 'Samira reads her own words', who: herself, given: self, then: 'yes' },
  {
    when: 'Samira reads what she kept to herself',
    who: herself,
    what: shared({ with: 'only-me' }),
    given: self,
    then: 'yes',
  },
  { when: 'her worker reads what she shared with her worker', who: at('helper'), given: worker, then: 'yes' },
  {
    when: 'her worker reads what she kept to herself',
    who: at('helper'),
    what: shared({ with: 'only-me' }),
    given: worker,
    then: 'not-shared-with-you',
  },
  {
    when: 'a colleague in the team reads what was for the worker alone',
    who: at('helper'),
    given: team,
    then: 'not-shared-with-you',
  },
  {
    when: 'a colleague in the team reads what was for the team',
    who: at('helper'),
    what: shared({ with: 'my-team' }),
    given: team,
    then: 'yes',
  },
  {
    when: 'somebody at the clinic who does not know her looks her up',
    who: at('helper'),
    what: shared({ with: 'my-team' }),
    given: ordinary,
    then: 'no-relationship',
  },
  {
    when: 'her worker opens it a minute after they stopped working together',
    who: at('helper'),
    given: joined({ is: 'worker', ...since, end: now - minutes(1) }),
    then: 'no-relationship',
  },
  {
    when: 'the front desk opens her words',
    who: at('front-desk'),
    what: shared({ with: 'my-team' }),
    given: team,
    then: 'not-this-job',
  },
  {
    when: 'the front desk sees when she comes',
    who: at('front-desk'),
    what: shared({ with: 'my-team' }, { is: 'appointment' }),
    given: team,
    then: 'yes',
  },
  { when: 'a worker widens what she said', who: at('helper'), does: 'share', given: worker, then: 'not-this-job' },
  { when: 'Samira widens what she said', who: herself, does: 'share', given: self, then: 'yes' },
  {
    when: 'a school without an agreement asks',
    who: at('helper', { agency: school }),
    given: worker,
    then: 'no-agreement',
  },
  {
    when: 'a worker in another place asks',
    who: at('helper', { locality: 'brook' }),
    given: worker,
    then: 'other-place',
  },
  { when: 'nobody in particular asks', who: { as: 'nobody' }, given: ordinary, then: 'nobody' },
  {
    when: 'she began alone and shared it with a school',
    who: at('helper', { agency: school }),
    what: begunAlone,
    given: worker,
    then: 'yes',
  },
  {
    when: 'her dad reads her words',
    who: herDad,
    what: shared({ with: 'my-team' }),
    given: proxy(),
    then: 'not-shared-with-you',
  },
  {
    when: 'her dad reads a plan that names him',
    who: herDad,
    what: shared({ also: [{ who: dad, by: 'worker' }] }, { is: 'plan' }),
    given: proxy(),
    then: 'yes',
  },
  {
    when: 'her dad reads a goal a worker named him on, and nobody looked since her 11th birthday',
    who: herDad,
    what: shared({ also: [{ who: dad, by: 'worker' }] }, { is: 'goal' }),
    given: proxy({ reviewedOn: day('2023-05-03') }),
    then: 'not-in-their-view',
  },
  {
    when: 'her dad reads a goal she herself shared with him, whoever looked when',
    who: herDad,
    what: shared({ also: [{ who: dad, by: 'young-person' }] }, { is: 'goal' }),
    given: proxy({ reviewedOn: day('2020-01-01') }),
    then: 'yes',
  },
  {
    when: 'her dad reads a goal a worker named him on and she shared with somebody else, unlooked at since her 11th birthday',
    who: herDad,
    what: shared(
      {
        also: [
          { who: dad, by: 'worker' },
          { who: school, by: 'young-person' },
        ],
      },
      { is: 'goal' },
    ),
    given: proxy({ reviewedOn: day('2023-05-03') }),
    then: 'not-in-their-view',
  },
  {
    when: 'her dad, to whom little was opened once and much when somebody looked again, reads a goal that names him',
    who: herDad,
    what: shared({ also: [{ who: dad, by: 'worker' }] }, { is: 'goal' }),
    given: {
      ...ordinary,
      edges: [...proxy({ opens: 'narrow', reviewedOn: day('2025-01-01') }).edges, ...proxy().edges],
    },
    then: 'yes',
  },
  {
    when: 'Samira, who by now helps at the clinic, opens her own words in her job',
    who: at('helper', { id: samira }),
    given: self,
    then: 'no-relationship',
  },
  {
    when: 'her dad, whom a court stopped, reads what she once shared',
    who: herDad,
    what: shared({ also: [{ who: dad, by: 'young-person' }] }),
    given: proxy({ stopped: true }),
    then: 'proxy-ended',
  },
  {
    when: 'Samira opens what is sealed to keep her safe',
    who: herself,
    what: { ...words, is: 'agreement', sensitivity: 'sealed', writtenBy: priya },
    given: self,
    then: 'not-for-you',
  },
  {
    when: 'the safeguarding lead reads a sealed concern without knowing her',
    who: at('safeguarding-lead'),
    what: { ...words, is: 'safeguarding', sensitivity: 'sealed' },
    given: ordinary,
    then: 'yes',
  },
  {
    when: 'a colleague opens a worker’s private note',
    who: at('helper', { id: id(9) }),
    what: {
      ...words,
      is: 'private-note',
      sensitivity: 'private',
      writtenBy: priya,
      sharing: { with: 'my-team', also: [] },
    },
    given: team,
    then: 'not-for-you',
  },
  {
    when: 'somebody named in the plan reads what does not name them',
    who: at('helper'),
    what: shared({ with: 'my-team' }, { is: 'plan' }),
    given: joined({ is: 'in-plan', ...since }),
    then: 'not-for-you',
  },
  {
    when: 'somebody of a club that was asked for help reads the request, which the school holds',
    who: at('helper'),
    what: shared({ also: [{ who: yard, by: 'worker' }] }, { is: 'request', agency: school }),
    given: joined({ is: 'asked', ...since }),
    then: 'yes',
  },
  {
    when: 'somebody of the same club reads a request to somebody else',
    who: at('helper'),
    what: shared({ with: 'my-team' }, { is: 'request', agency: school }),
    given: joined({ is: 'asked', ...since }),
    then: 'no-agreement',
  },
  {
    when: 'somebody of a club that was asked for help reads the plan that it is part of',
    who: at('helper'),
    what: shared({ also: [{ who: yard, by: 'worker' }] }, { is: 'plan', agency: school }),
    given: joined({ is: 'asked', ...since }),
    then: 'no-agreement',
  },
  {
    when: 'somebody who works with her in another agency reads a request to a third',
    who: at('helper'),
    what: shared({ also: [{ who: id(9), by: 'young-person' }] }, { is: 'request', agency: school }),
    given: worker,
    then: 'no-agreement',
  },
  {
    when: 'somebody of a club that was asked for help, long after that ended, reads the request',
    who: at('helper'),
    what: shared({ also: [{ who: yard, by: 'worker' }] }, { is: 'request', agency: school }),
    given: joined({ is: 'asked', ...since, end: now }),
    then: 'no-relationship',
  },
  {
    when: 'the commissioner of the place looks at one person',
    who: at('place-lead'),
    given: team,
    then: 'not-this-job',
  },
]

describe('Who may see what', () => {
  test.each(told)('$when: $then', ({ who, does = 'read', what = words, given, then }) => {
    expect(said(decide(who, does, what, given))).toBe(then)
  })

  test('what is denied lets nothing out and asks for nothing', () => {
    expect(decide(herDad, 'read', words, proxy())).toEqual({
      ...{ allow: false, fields: [], obligations: [], reasons: ['not-shared-with-you'] },
    })
  })

  test('that something is there says no more than that and when', () => {
    expect(decide(at('helper'), 'know', words, worker).fields).toEqual(['id', 'on'])
  })

  test('what Samira said is put right by her and by nobody else, but for whoever took it down for her', () => {
    const dads: Item = { ...shared({ with: 'my-team' }), is: 'view', writtenBy: dad }
    const takenDown = shared({ with: 'my-worker' }, { writtenBy: priya })
    expect(said(decide(at('helper'), 'write', words, worker))).toBe('not-this-job')
    expect(said(decide(at('helper'), 'write', takenDown, worker))).toBe('yes')
    expect(said(decide(herself, 'write', takenDown, self))).toBe('yes')
    expect(said(decide(at('helper'), 'write', dads, worker))).toBe('not-this-job')
    expect(said(decide(at('helper'), 'write', { ...dads, writtenBy: priya }, worker))).toBe('yes')
  })

  test('a form that names every column changes only those that this person may write', () => {
    expect(decide(herself, 'write', words, self).fields).toEqual([
      'about',
      'words',
      'language',
      'interpretedBy',
      'picture',
      'alt',
      'cards',
      'asked',
      'hardToRead',
    ])
    expect(decide(at('front-desk'), 'write', shared({ with: 'my-team' }, { is: 'appointment' }), team).fields).toEqual([
      ...['startsAt', 'where', 'withWhom'],
    ])
  })

  test('whoever takes a copy away, or lets others in, signs in again; and a professional writes down why', () => {
    expect(decide(herself, 'export', words, self).obligations).toEqual(['sign-in-again'])
    const plan = shared({ with: 'my-team' }, { is: 'plan' })
    expect(decide(at('helper'), 'share', plan, worker).obligations).toEqual(['sign-in-again', 'record-the-share'])
  })

  test('somebody who says themselves that they work with her is looked at by somebody else', () => {
    const claimed = joined({ is: 'worker', ...since, selfClaimed: true })
    expect(decide(at('helper'), 'read', words, claimed).obligations).toEqual(['review-the-relationship'])
  })
})

describe('When somebody may be in danger', () => {
  const override: Override = {
    ...{ by: priya, youngPerson: samira, start: now - minutes(5), end: now + minutes(5) },
    ...{ reason: 'She told her friend where she was going', tellThem: 'yes' },
  }
  const kept = shared({ with: 'only-me' })

  test('a worker reads what was kept, says why, tells her, and somebody looks at it within two working days', () => {
    expect(decide(at('helper'), 'read', kept, { ...worker, overrides: [override] })).toMatchObject({
      allow: true,
      obligations: ['keep-the-reason', 'tell-them', 'review-in-two-working-days'],
      reasons: ['lifted-by-override'],
    })
  })

  test('that she was not told is written down with why', () => {
    const untold = { ...override, tellThem: 'unsafe' } as const
    expect(decide(at('helper'), 'read', kept, { ...worker, overrides: [untold] }).obligations).toContain(
      'kept-from-them-and-why',
    )
  })

  test.each<[string, Partial<Override>]>([
    ['without a reason', { reason: '  ' }],
    ['after it has ended', { end: now }],
    ['of somebody else', { by: id(9) }],
    ['about somebody else', { youngPerson: id(9) }],
  ])('an override %s opens nothing', (_, change) => {
    const given = { ...worker, overrides: [{ ...override, ...change }] }
    expect(said(decide(at('helper'), 'read', kept, given))).toBe('not-shared-with-you')
  })

  test('it changes nothing of what she wrote, and opens nothing to the front desk', () => {
    const given = { ...worker, overrides: [override] }
    expect(said(decide(at('helper'), 'narrow', shared({ with: 'only-me' }, { is: 'plan' }), given))).toBe(
      'not-shared-with-you',
    )
    expect(said(decide(at('front-desk'), 'read', kept, given))).toBe('not-this-job')
  })
})

describe('Breaking the glass', () => {
  const breaking: Breaking = {
    ...{ by: priya, youngPerson: samira, at: now, reason: 'She is in A&E and cannot speak' },
    ...{ ground: 'danger-of-serious-harm', showThem: 'yes' },
  }
  const doctor = at('helper', { mayBreakGlass: true })
  const broken = (change: Partial<Breaking> = {}): Context => ({ ...ordinary, breakings: [{ ...breaking, ...change }] })

  test('somebody who was granted it reads for an hour, and the privacy officer is told that it happened', () => {
    expect(decide(doctor, 'read', words, broken())).toMatchObject({
      obligations: ['keep-the-reason', 'alert-the-privacy-officer', 'review-the-breaking', 'show-it-to-them'],
      reasons: ['lifted-by-break-glass'],
    })
    expect(said(decide(doctor, 'read', words, broken({ at: now - minutes(60) + 1 })))).toBe('yes lifted-by-break-glass')
    expect(said(decide(doctor, 'read', words, broken({ at: now - minutes(60) })))).toBe('no-relationship')
  })

  test('it opens nothing to those who were not granted it, nor another agency’s wall, nor more than reading', () => {
    expect(said(decide(at('helper'), 'read', words, broken()))).toBe('no-relationship')
    expect(said(decide({ ...doctor, agency: school }, 'read', words, broken()))).toBe('no-agreement')
    expect(said(decide(doctor, 'print', words, broken()))).toBe('no-relationship')
  })
})

describe('Things of an agency', () => {
  const offer: AgencyThing = { about: 'agency', locality: 'ashmere', agency: clinic, is: 'offer' }

  test.each<[string, Subject, Act, AgencyThing, string]>([
    ['a curator edits an offer of her agency', at('curator'), 'write', offer, 'yes'],
    ['a curator edits an offer of another', at('curator', { agency: school }), 'write', offer, 'no-agreement'],
    ['a curator approves her own change', at('curator'), 'approve', offer, 'not-this-job'],
    ['an approver of the place approves it', at('approver', { agency: school }), 'approve', offer, 'yes'],
    [
      'a place lead sees what nobody found',
      at('place-lead', { agency: school }),
      'read',
      { ...offer, is: 'unmet' },
      'yes',
    ],
    ['a helper opens a complaint', at('helper'), 'read', { ...offer, is: 'complaint' }, 'not-this-job'],
    ['a young person opens the settings', herself, 'read', { ...offer, is: 'settings' }, 'not-this-job'],
    ['nobody asks', { as: 'nobody' }, 'know', offer, 'nobody'],
    ['a curator of another place asks', at('curator', { locality: 'brook' }), 'know', offer, 'other-place'],
  ])('%s', (_, ...[who, does, what, then]) => expect(said(decide(who, does, what, ordinary))).toBe(then))
})
