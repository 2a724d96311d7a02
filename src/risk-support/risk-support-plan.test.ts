import { describe, expect, test } from 'vitest'
import type { Naming } from '../needs/naming.ts'
import { addDays, type Day, parseDay } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import type { Said } from '../shared/said.ts'
import { agreeCodeWord, codeWordFacts, type TypedCodeWord } from './code-word.ts'
import { gapsIn } from './gaps.ts'
import { gapSaid, helpedSaid, readPart, whenSaid } from './lines.ts'
import { type PartCode, type PartWritten, partCodes } from './part.ts'
import { emptyPart, type TypedPart, timesWritten, writePart } from './part-typed.ts'
import { riskSupportFacts, viewFacts } from './plan-kept.ts'
import { plainOfRiskSupport, tellRiskSupport } from './plan-told.ts'
import {
  beginAlone,
  beginPlan,
  endPlan,
  type RiskSupportFault,
  running,
  sayHelped,
  type TypedBeginning,
  type TypedOne,
  tellLead,
} from './plan-typed.ts'
import {
  historyOf,
  planAfter,
  type RiskSupportFact,
  type RiskSupportPlan,
  riskSupportPlanOf,
} from './risk-support-plan.ts'
import { sayView, type TypedView, type ViewSaid, viewsSideBySide } from './views.ts'

const id = (text: string): Id => {
  const read = parseId(text)
  if (!read) throw new Error(text)
  return read
}
const day = (text: string): Day => {
  const read = parseDay(text)
  if (!read) throw new Error(text)
  return read
}
const callum = id('00000000-0000-4000-8000-000000000001')
const beth = id('00000000-0000-4000-8000-000000000002')
const omar = id('00000000-0000-4000-8000-000000000003')
const dad = id('00000000-0000-4000-8000-000000000004')
const naming: Naming = {
  youngPerson: callum,
  names: new Map([
    [beth, 'Beth Lloyd'],
    [omar, 'Omar Said'],
    [dad, 'Iain Reid'],
  ]),
}
const today = day('2026-11-23')
const writing = { by: beth, on: today, names: naming.names }
const one = (...people: readonly Id[]): TypedOne => ({ people, names: [] })
const called = (...names: readonly string[]): TypedOne => ({ people: [], names })
const nobody: TypedOne = { people: [], names: [] }
const begins: TypedBeginning = { lead: one(beth), backUp: one(omar), reviewOn: '2026-12-14' }

const kept = (read: ReturnType<typeof beginPlan>): RiskSupportFact => {
  if (read.is === 'refused') throw new Error(read.because.map(({ is }) => is).join(', '))
  return read.value
}
const faults = (read: ReturnType<typeof beginPlan>): readonly RiskSupportFault[] =>
  read.is === 'refused' ? read.because.map(({ is }) => is) : []
const planOf = (...facts: readonly RiskSupportFact[]): RiskSupportPlan => {
  const plan = riskSupportPlanOf(facts)
  if (!plan) throw new Error('no plan')
  return plan
}
const begun = kept(beginPlan(undefined, begins, writing))

const typed = (is: PartCode, change: Partial<TypedPart> = {}): TypedPart => ({
  ...{ is, texts: {}, rows: [], lead: nobody, backUp: nobody },
  ...change,
})
const rows = (...all: readonly Readonly<Record<string, string>>[]) => all.map((texts, at) => ({ at, texts }))
const written = (part: TypedPart, by: Id = beth, on: Day = today): RiskSupportFact =>
  kept(writePart(part, { ...writing, by, on }))

const end = {
  because: { said: 'He is safe enough' },
  risk: { is: 'remains', what: { said: 'The nights' }, heldBy: { is: 'person', id: omar } },
  wayBack: { said: 'Ring the team' },
} as const
/** As plans ended before each had the record of an ending. */
const asItEndedBefore: RiskSupportFact = {
  ...{ is: 'ended', by: beth, on: today, why: { said: 'The dog is well' } },
  ...{ holds: { said: 'Dad' }, wayBack: { said: 'The canal' } },
}

/** All fourteen parts, with nothing missing. */
const whole: readonly TypedPart[] = [
  typed('my-signs', { texts: { says: 'I stop answering' } }),
  typed('helps-on-my-own', { texts: { says: 'The canal' } }),
  typed('reasons', { texts: { says: 'The dog' } }),
  typed('places-and-people', { texts: { says: 'Gran’s kitchen' } }),
  typed('people-to-tell', { texts: { says: 'Dad, Gran' } }),
  typed('services', {
    rows: rows({ who: 'Crisis line', how: '01632 960 123', hours: 'day and night', does: 'They listen' }),
  }),
  typed('safer', { rows: rows({ what: 'Tablets are locked away', who: 'Dad' }) }),
  typed('makes-it-worse', { texts: { says: 'Being asked why' } }),
  typed('agreed-with', {
    texts: { emergency: 'A quiet room', police: 'Ring Dad first', school: 'Leave without asking' },
  }),
  typed('who-leads', {
    ...{ lead: one(beth), backUp: one(omar) },
    rows: rows({ who: 'Harbour team', role: 'Sees him each week', outOfHours: 'The night line rings back' }),
  }),
  typed('tried', { rows: rows({ what: 'Talking in a group', did: 'He left after two' }) }),
  typed('try-again', { texts: { says: 'If he asks for it' } }),
  typed('copies', { texts: { notShared: 'The code word' }, rows: rows({ who: 'Dad', on: '2026-11-23' }) }),
  typed('review', { texts: { on: '2026-12-14', ending: 'We sit down together' } }),
]
const agreedWord = (change: Partial<TypedCodeWord> = {}, by: Id = beth, plan?: RiskSupportPlan) =>
  agreeCodeWord(
    plan ?? planOf(begun),
    { word: 'heron', people: [beth, omar], named: 'Gran, ', seen: '', isGone: false, ...change },
    { by, on: today, item: dad, youngPerson: callum },
  )
const wordIn = (read: ReturnType<typeof agreedWord>) => {
  if (read.is === 'refused') throw new Error(read.because.map(({ is }) => is).join(', '))
  return read.value
}
const full = planOf(
  begun,
  ...whole.map((part) => written(part)),
  wordIn(agreedWord()).inPlan,
  kept(sayHelped({ is: 'helped', because: '', told: 'themselves' }, { by: callum, on: today })),
)

describe('R30 the plan names one lead and a back-up', () => {
  const refusals: readonly { when: string; change: Partial<TypedBeginning>; then: readonly RiskSupportFault[] }[] = [
    { when: 'nobody leads', change: { lead: nobody }, then: ['no-lead'] },
    { when: 'two people lead', change: { lead: one(beth, dad) }, then: ['two-leads'] },
    {
      when: 'one is chosen and another is named',
      change: { lead: { people: [beth], names: ['Ada'] } },
      then: ['two-leads'],
    },
    { when: 'the lead stands in for herself', change: { backUp: one(beth) }, then: ['lead-and-back-up-are-one'] },
    {
      when: 'she is named with other letters',
      change: { backUp: called('beth  LLOYD') },
      then: ['lead-and-back-up-are-one'],
    },
    { when: 'two stand in', change: { backUp: one(omar, dad) }, then: ['two-back-ups'] },
    { when: 'the day is no day', change: { reviewOn: '2026-02-30' }, then: ['review-is-no-day'] },
    { when: 'the day is today', change: { reviewOn: today }, then: ['review-is-not-ahead'] },
    { when: 'the day is past', change: { reviewOn: '2026-11-22' }, then: ['review-is-not-ahead'] },
    { when: 'the day is years away', change: { reviewOn: '2029-01-01' }, then: ['review-is-too-far-ahead'] },
    { when: 'all of it', change: { lead: nobody, reviewOn: '' }, then: ['no-lead', 'review-is-no-day'] },
  ]
  test.each(refusals)('where $when, it does not begin and it is said why', ({ change, then }) =>
    expect(faults(beginPlan(undefined, { ...begins, ...change }, writing))).toEqual(then),
  )

  test('it begins without a back-up, and that shows as a gap', () => {
    const plan = planOf(kept(beginPlan(undefined, { ...begins, backUp: nobody }, writing)))
    expect(gapsIn(plan)).toContainEqual({ is: 'no-back-up' })
    expect(readPart(plan, 'who-leads', { naming }).gaps).toContain('Nobody yet for when the lead is away.')
  })

  test('an agency without a role and one without anything for the night show as gaps, each by its name', () => {
    const roles = rows({ who: 'School', outOfHours: 'Nothing' }, { who: 'Harbour team', role: 'Sees him each week' })
    const plan = planOf(begun, written(typed('who-leads', { lead: one(beth), backUp: one(omar), rows: roles })))
    expect(readPart(plan, 'who-leads', { naming }).gaps).toEqual([
      'School: what they do is not agreed yet.',
      'Harbour team: nothing is agreed yet for nights and weekends.',
    ])
  })

  test('on a copy its lines stand behind one another, with one full stop between each two', () => {
    const { parts } = tellRiskSupport(full, naming)
    expect(parts?.find(({ does }) => does.includes('leads'))?.does).toMatch(/^Beth Lloyd leads\. \w/)
    expect(parts?.filter(({ does }) => does.includes('..'))).toEqual([])
  })

  test('whoever writes it anew with no lead is refused, and the lead stays', () => {
    expect(faults(writePart(typed('who-leads'), writing))).toEqual(['no-lead'])
    expect(readPart(planOf(begun), 'who-leads', { naming }).blocks[0]?.lines[0]).toBe('Beth Lloyd leads.')
  })

  test('a plan that has just begun says of each part that it is not written yet; a whole one has no gap', () => {
    const missing = gapsIn(planOf(begun)).flatMap((gap) => (gap.is === 'part-is-not-written' ? [gap.part] : []))
    expect(missing).toEqual(partCodes.filter((code) => code !== 'who-leads' && code !== 'review'))
    expect(gapsIn(full)).toEqual([])
    for (const gap of gapsIn(planOf(begun))) expect(gapSaid(gap)).toMatch(/\.$/)
  })
})

describe('each part is written by itself', () => {
  test('what stood before is kept, with who wrote it and when, and nothing else changes', () => {
    const later = addDays(today, 3)
    const plan = planOf(
      begun,
      written(typed('reasons', { texts: { says: 'The dog' } }), callum),
      written(typed('reasons', { texts: { says: 'The dog, and Gran' } }), beth, later),
    )
    expect(plan.parts.reasons).toEqual({
      part: { is: 'reasons', says: { said: 'The dog, and Gran' } },
      ...{ by: beth, on: later },
      before: [{ part: { is: 'reasons', says: { said: 'The dog' } }, by: callum, on: today }],
    })
    expect(plan.parts['who-leads'].before).toEqual([])
  })

  test.each([
    { part: typed('my-signs', { texts: { says: ' ' } }), then: ['nothing-is-written'] },
    { part: typed('services'), then: ['nothing-is-written'] },
    { part: typed('services', { rows: rows({ who: '', how: '999' }) }), then: ['who-is-missing'] },
    { part: typed('safer', { rows: rows({ what: '', who: 'Dad' }) }), then: ['what-is-missing'] },
    { part: typed('agreed-with'), then: ['nothing-is-written'] },
    { part: typed('copies', { rows: rows({ who: 'Dad', on: 'soon' }) }), then: ['copy-has-no-day'] },
    { part: typed('copies', { rows: rows({ who: 'Dad', on: '2027-01-01' }) }), then: ['copy-is-of-a-day-to-come'] },
    { part: typed('review', { texts: { on: '2026-11-01' } }), then: ['review-is-not-ahead'] },
  ] as const)('what cannot be kept of $part.is is said by name: $then', ({ part, then }) =>
    expect(faults(writePart(part, writing))).toEqual(then),
  )

  test('every fact comes back as it was kept, and no word of anybody lies open', () => {
    const facts = [
      begun,
      ...whole.map((part) => written(part)),
      kept(sayHelped({ is: 'helped', because: '', told: 'themselves' }, { by: callum, on: today })),
      kept(sayHelped({ is: 'did-not', because: 'The dog was ill', told: 'said-to-writer' }, writing)),
      kept(endPlan(full, { ...end, because: { said: 'The dog is well' }, wayBack: { said: 'The canal' } }, writing)),
      asItEndedBefore,
      { is: 'lead-told', by: omar, on: today, toldOn: today } as const,
      wordIn(agreedWord()).inPlan,
      wordIn(agreedWord({ isGone: true })).inPlan,
      kept(beginAlone(undefined, { reviewOn: '2026-12-14' }, { by: callum, on: today })),
      kept(emptyPart(full, 'safer', { by: callum, on: today, seen: 1 })),
    ]
    for (const fact of facts) {
      const plain = riskSupportFacts.plain(fact)
      expect(riskSupportFacts.read(plain, riskSupportFacts.words(fact))).toEqual(fact)
      expect(JSON.stringify(plain)).not.toMatch(/heron|canal|Harbour|Dad|dog/)
    }
    expect(JSON.stringify(plainOfRiskSupport(full))).not.toMatch(/heron|canal|Harbour|Dad|dog/)
  })
})

describe('H17 a lead who is only named', () => {
  const names = (name: string, before?: RiskSupportPlan) =>
    before
      ? planAfter(before, written(typed('who-leads', { lead: called(name) })))
      : planOf(kept(beginPlan(undefined, { ...begins, lead: called(name) }, writing)))
  const named = names('Ada Obi') ?? full
  const told = planAfter(named, kept(tellLead(named, '2026-11-22', { by: omar, on: today }))) ?? full
  const toTell = 'Ada Obi has no account here, and so nobody has asked them. Beth Lloyd tells them that they lead.'

  test('it says that nobody was asked, and who tells them; that waits for whoever named them', () => {
    expect(readPart(named, 'who-leads', { naming }).gaps).toContain(toTell)
    expect(plainOfRiskSupport(named)).toMatchObject({ changedOn: today, whoAsks: beth, tells: true })
    expect(JSON.stringify(plainOfRiskSupport(named))).not.toContain('Ada')
    expect(plainOfRiskSupport(full)).toMatchObject({ changedOn: null, tells: null })
  })

  test('once they were told it says by whom and on which day, and nothing waits', () => {
    const read = readPart(told, 'who-leads', { naming })
    expect(read.gaps).not.toContain(toTell)
    expect(read.blocks.at(-1)?.lines).toEqual([
      'Ada Obi has no account here. Omar Said told them on 22 November 2026 that they lead.',
    ])
    expect(plainOfRiskSupport(told)).toMatchObject({ changedOn: null, whoAsks: null, tells: null })
  })

  test('somebody else who is named has not been told; the same name, written again, has', () => {
    expect(plainOfRiskSupport(names('Bo', told) ?? full)).toMatchObject({ tells: true })
    expect(plainOfRiskSupport(names('Ada Obi', told) ?? full)).toMatchObject({ tells: null })
  })

  test.each([
    { plan: named, day: 'soon', then: 'told-is-no-day' },
    { plan: named, day: '2026-11-24', then: 'told-is-to-come' },
    { plan: told, day: '2026-11-22', then: 'nobody-is-to-be-told' },
    { plan: full, day: '2026-11-22', then: 'nobody-is-to-be-told' },
  ] as const)('$then is said by name', ({ plan, day: text, then }) =>
    expect(faults(tellLead(plan, text, { by: omar, on: today }))).toEqual([then]),
  )
})

describe('the code word is kept apart', () => {
  const saysTo = (codeWord?: { said: string }) =>
    readPart(full, 'people-to-tell', { naming, codeWord: codeWord as Said | undefined }).blocks.flatMap(
      ({ lines }) => lines,
    )

  test('the plan says that there is one and who knows it, and holds no letter of it', () => {
    const known = 'A code word is agreed. It is known to Beth Lloyd, Omar Said and Gran, and to nobody else.'
    expect(saysTo()).toEqual(['Dad, Gran', known])
    expect(saysTo({ said: 'heron' })).toContain('Our code word: heron')
    expect(JSON.stringify([full, tellRiskSupport(full, naming)])).not.toContain('heron')
  })

  test('the word is kept by itself, with no letter of it in its open part', () => {
    const { apart, people } = wordIn(agreedWord())
    if (!apart) throw new Error('no word')
    expect(people).toEqual([beth, omar])
    expect(JSON.stringify(codeWordFacts.plain(apart))).not.toContain('heron')
    expect(codeWordFacts.read(codeWordFacts.plain(apart), codeWordFacts.words(apart))).toEqual(apart)
  })

  test('whoever writes it down knows it, and that is said; the young person is never named as one who knows', () => {
    expect(wordIn(agreedWord({ people: [omar], named: '' })).people).toEqual([omar, beth])
    expect(wordIn(agreedWord({ people: [omar], named: '' }, callum)).people).toEqual([omar])
  })

  test.each([
    { change: { word: ' ' }, then: 'word-is-missing' },
    { change: { people: [], named: ' ,' }, then: 'nobody-knows-the-word' },
    { change: { seen: dad }, then: 'word-was-agreed-meanwhile' },
  ] as const)('$then is said by name', ({ change, then }) =>
    expect(faults(agreedWord(change, callum) as ReturnType<typeof beginPlan>)).toEqual([then]),
  )

  test('whoever comes to lead later does not know it, and that is a gap; there can be none any more', () => {
    const others = planAfter(full, written(typed('who-leads', { lead: one(dad) })))
    expect(others && readPart(others, 'people-to-tell', { naming }).gaps).toEqual([
      'Whoever leads does not know the code word.',
    ])
    const none = planAfter(full, wordIn(agreedWord({ isGone: true, seen: dad }, callum, full)).inPlan)
    expect(none && readPart(none, 'people-to-tell', { naming }).gaps).toEqual(['No code word yet.'])
  })

  test('one that was written before it was kept apart is read as it was, and it says who reads it', () => {
    const part = { is: 'people-to-tell', says: { said: 'Dad' }, codeWord: { said: 'heron' } } as const
    const before = planOf(begun, { is: 'part-written', by: beth, on: today, part: part as PartWritten })
    expect(readPart(before, 'people-to-tell', { naming })).toMatchObject({
      blocks: [{ lines: ['Dad', 'Our code word: heron'] }],
      gaps: [gapSaid({ is: 'code-word-is-open' })],
    })
  })
})

describe('a part that no longer holds', () => {
  const empties = (plan: RiskSupportPlan, seen: number) => emptyPart(plan, 'reasons', { by: callum, on: today, seen })
  const emptied = planAfter(full, kept(empties(full, 1))) ?? full

  test('it is empty, it says so, and what stood there is kept with who said that', () => {
    expect(readPart(emptied, 'reasons', { naming })).toMatchObject({
      blocks: [],
      gaps: ['Nothing stands here now. What stood here no longer holds. Said by The young person on 23 November 2026.'],
    })
    expect(historyOf(emptied, 'reasons')).toMatchObject([{ by: beth, noLonger: { by: callum, on: today } }])
    expect(gapsIn(emptied)).toEqual([{ is: 'part-holds-no-longer', part: 'reasons' }])
  })

  test('it is written anew, and what stood there before is still there', () => {
    const anew = planAfter(emptied, written(typed('reasons', { texts: { says: 'Gran' } }), callum))
    expect(anew?.parts.reasons).toMatchObject({ part: { says: { said: 'Gran' } }, before: [{ by: beth }] })
    expect(anew && timesWritten(anew, 'reasons')).toBe(3)
  })

  test('nobody who wrote meanwhile is passed over; nothing is emptied twice, nor who leads, nor the day', () => {
    expect(faults(empties(full, 0))).toEqual(['somebody-was-quicker'])
    expect(faults(empties(emptied, 2))).toEqual(['nothing-is-written'])
    for (const part of ['who-leads', 'review'] as const)
      expect(faults(emptyPart(full, part, { by: beth, on: today, seen: 2 }))).toEqual(['nothing-is-written'])
  })
})

describe('R30 a plan that the young person begins alone', () => {
  const alone = (lead?: Id) =>
    planOf(
      kept(beginAlone(undefined, { reviewOn: '2026-12-14', ...(lead ? { lead } : {}) }, { by: callum, on: today })),
    )

  test('that nobody leads it is a gap, and whoever holds what it is about is asked', () => {
    expect(readPart(alone(), 'who-leads', { naming }).gaps[0]).toBe('Nobody leads this plan yet.')
    expect(plainOfRiskSupport(alone())).toMatchObject({ changedOn: today, whoAsks: null })
    expect(whenSaid(alone(), day('2026-12-15'), { naming })[0]).toContain('Whoever holds what it is about is asked')
  })

  test('whoever was named is asked first, and it says that they have not said yet that they lead', () => {
    expect(readPart(alone(beth), 'who-leads', { naming }).gaps[0]).toContain('has not said yet that they do')
    expect(plainOfRiskSupport(alone(beth))).toMatchObject({ changedOn: today, whoAsks: beth })
  })

  test('once somebody who helps has said who leads, nobody is asked that any more', () => {
    const led = planAfter(alone(), written(typed('who-leads', { lead: one(beth) })))
    expect(led && plainOfRiskSupport(led)).toMatchObject({ changedOn: null, whoAsks: beth })
    expect(led && readPart(led, 'who-leads', { naming }).gaps).not.toContain('Nobody leads this plan yet.')
    const other = planAfter(alone(), written(typed('reasons', { texts: { says: 'The dog' } }), callum))
    expect(other && plainOfRiskSupport(other)).toMatchObject({ changedOn: today })
  })

  test('without a day ahead it does not begin, nor where one goes on', () => {
    const begins = (reviewOn: string, before?: RiskSupportPlan) =>
      beginAlone(before, { reviewOn }, { by: callum, on: today })
    expect(faults(begins(''))).toEqual(['review-is-no-day'])
    expect(faults(begins('2026-11-01'))).toEqual(['review-is-not-ahead'])
    expect(faults(begins('2026-12-14', full))).toEqual(['is-there-already'])
  })
})

describe('H08 a plan whose day has passed', () => {
  test('before its day it says when it was agreed and when to look again', () =>
    expect(whenSaid(full, today, { naming })).toEqual([
      'Agreed on 23 November 2026.',
      'Look at it again on 14 December 2026.',
      'Check that it is still right.',
    ]))

  test('on its day it says that it is the day, and after it that nobody has looked, and who is asked', () => {
    expect(whenSaid(full, day('2026-12-14'), { naming })).toContain('Today is the day to look at it again.')
    expect(whenSaid(full, day('2026-12-15'), { naming })).toEqual([
      'The day to look at this again was 14 December 2026, and nobody has yet. It was last agreed on 23 November 2026. Some of it may not be right any more. Beth Lloyd is asked to look at it again.',
    ])
  })

  test('to write a part is not to look at it again; only a new day ahead is', () => {
    const after = day('2026-12-20')
    const part = planAfter(full, written(typed('reasons', { texts: { says: 'The dog' } }), beth, after))
    const looked = planAfter(full, written(typed('review', { texts: { on: '2027-01-10' } }), beth, after))
    if (!part || !looked) throw new Error('no plan')
    expect(whenSaid(part, after, { naming })[0]).toContain('nobody has yet')
    expect(whenSaid(looked, after, { naming })).toContain('Agreed on 20 December 2026.')
  })
})

describe('R31 no score, no grade and no colour on anybody', () => {
  test('every number that a fact can hold is the place of a word that is sealed, and no field counts or grades', () => {
    for (const fact of [begun, ...whole.map((part) => written(part))]) {
      const found = namesWithNumbers(riskSupportFacts.plain(fact))
      expect(found.filter((name) => name !== 'said')).toEqual([])
    }
    const weighed = begun.is === 'begun' ? { ...riskSupportFacts.plain(begun), score: 4 } : {}
    expect(riskSupportFacts.read(weighed, riskSupportFacts.words(begun))).toBeUndefined()
    const names = namesIn([full, plainOfRiskSupport(full), tellRiskSupport(full, naming), gapsIn(planOf(begun))])
    const weighs = /^(scores?|levels?|grades?|ratings?|colou?rs?|red|amber|green|high|low|weight|counts?)$/
    const parts = names.flatMap((name) => name.split(/(?=[A-Z])|-/)).map((part) => part.toLowerCase())
    expect(parts).toContain('lead')
    expect(parts.filter((part) => weighs.test(part))).toEqual([])
  })
})

const namesIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => [name, ...namesIn(part)])
    : []

const namesWithNumbers = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => (typeof part === 'number' ? [name] : namesWithNumbers(part)))
    : []

describe('R32 “I helped write this”', () => {
  test('Callum says so himself, with the day; what the nurse writes down of it is told as hers', () => {
    expect(full.helped && helpedSaid(full.helped, { naming })).toBe(
      '“I helped write this.” Said by the young person on 23 November 2026.',
    )
    const told = planOf(begun, kept(sayHelped({ is: 'helped', because: '', told: 'said-to-writer' }, writing)))
    expect(told.helped && helpedSaid(told.helped, { naming })).toBe(
      '“I helped write this.” Said on 23 November 2026, written down by Beth Lloyd.',
    )
  })

  test('or the reason why not, which is not left out', () => {
    const says = { is: 'did-not', because: 'He was asleep when it was written', told: 'said-to-writer' } as const
    const plan = planOf(begun, kept(sayHelped(says, writing)))
    expect(plan.helped && helpedSaid(plan.helped, { naming })).toContain('He was asleep when it was written')
    expect(faults(sayHelped({ ...says, because: ' ' }, writing))).toEqual(['reason-is-missing'])
    expect(faults(sayHelped({ ...says, is: '' }, writing))).toEqual(['not-said-whether'])
  })

  test('what is written afterwards is not what he helped to write, and it says so', () => {
    const plan = planAfter(full, written(typed('reasons', { texts: { says: 'Something else' } })))
    expect(plan?.helped && helpedSaid(plan.helped, { naming })).toContain('Something was written in it after that.')
  })
})

describe('R33 it ends by itself', () => {
  test('whoever reads it reads why, who looks after what is left from that day, and the way back', () => {
    const plan = planOf(begun, kept(endPlan(full, end, writing)))
    expect(plan.ended).toMatchObject({ why: { said: 'He is safe enough' }, by: beth, on: today })
    expect(tellRiskSupport(plan, naming).words.split('\n')).toEqual([
      'This plan ended on 23 November 2026. It is kept, and can begin again.',
      'Why: He is safe enough',
      'Who looks after what is left to do: Omar Said',
      'The way back: Ring the team',
    ])
    expect(readPart(plan, 'review', { naming }).blocks).toEqual([{ lines: [] }])
    const none = planOf(begun, kept(endPlan(full, { ...end, risk: { is: 'none-that-we-know' } }, writing)))
    expect(tellRiskSupport(none, naming).words).toContain('Nobody knows of any danger that is left.')
    expect(plainOfRiskSupport(plan)).toMatchObject({ reviewOn: null, whoAsks: null })
    expect(running(plan)).toMatchObject({ because: [{ is: 'has-ended' }] })
  })

  test('one that ended before with three answers of its own is read as it was', () => {
    const { words } = tellRiskSupport(planOf(begun, asItEndedBefore), naming)
    expect(words).toContain('Why: The dog is well\nWho looks after what is left to do: Dad\nThe way back: The canal')
  })

  test('nothing ends twice, and nothing that was not begun', () => {
    expect(faults(endPlan(planOf(begun, asItEndedBefore), end, writing))).toEqual(['has-ended'])
    expect(faults(endPlan(undefined, end, writing))).toEqual(['is-not-begun'])
  })

  test('no other plan is known to it: it holds nothing of any treatment, so that either may end while the other goes on', () =>
    expect(namesIn(full).filter((name) => /treatment|need|goal|agreement/i.test(name))).toEqual([]))

  test('it can begin again, and nobody has to tell it all anew', () => {
    const ended = planAfter(full, kept(endPlan(full, end, writing)))
    const again = planAfter(ended, kept(beginPlan(ended, begins, writing)))
    expect(again?.ended).toBeUndefined()
    expect(again?.parts.reasons?.part.says.said).toBe('The dog')
    expect(again?.parts['who-leads'].part.agencies).toHaveLength(1)
    expect(faults(beginPlan(full, begins, writing))).toEqual(['is-there-already'])
  })
})

describe('R34 each person’s own view, side by side', () => {
  const view = (by: Id, change: Partial<TypedView>): ViewSaid => {
    const said = sayView(
      { whose: 'themselves', name: '', problem: '', cause: '', whatHelps: '', ...change },
      { by, on: today },
    )
    if (said.is === 'refused') throw new Error(said.because.join(', '))
    return said.value
  }

  test('Callum, his dad and the nurse differ: each keeps their own words, the young person’s first', () => {
    const facts = [
      view(beth, { problem: 'He does not sleep', whatHelps: 'Rest' }),
      view(dad, { problem: 'The phone' }),
      view(callum, { problem: 'Nobody listens' }),
    ]
    expect(viewsSideBySide(facts, callum).map(({ now }) => now.problem?.said)).toEqual([
      'Nobody listens',
      'He does not sleep',
      'The phone',
    ])
  })

  test('what one says anew stands beside what they said before, and never in the place of another’s', () => {
    const facts = [
      view(dad, { cause: 'The phone' }),
      view(beth, { cause: 'Loss' }),
      view(dad, { cause: 'His gran died' }),
    ]
    const [first, second] = viewsSideBySide(facts, callum)
    expect([first?.now.cause?.said, first?.before.map(({ cause }) => cause?.said)]).toEqual([
      'His gran died',
      ['The phone'],
    ])
    expect(second?.now.cause?.said).toBe('Loss')
  })

  test('what Gran says is written down under her name; what the nurse takes down for Callum is his', () => {
    const facts = [
      view(beth, { whose: 'named', name: 'Gran', whatHelps: 'Come to tea' }),
      view(beth, { whose: 'young-person', whatHelps: 'Leave me be' }),
    ]
    expect(viewsSideBySide(facts, callum).map(({ whose }) => whose)).toEqual([
      { is: 'young-person' },
      { is: 'named', name: { said: 'Gran' } },
    ])
    for (const fact of facts) expect(viewFacts.read(viewFacts.plain(fact), viewFacts.words(fact))).toEqual(fact)
  })

  test('an empty view, and one of nobody, are refused by name', () =>
    expect(
      sayView({ whose: 'named', name: '', problem: ' ', cause: '', whatHelps: '' }, { by: beth, on: today }),
    ).toMatchObject({ because: ['whose-view-is-missing', 'view-has-no-words'] }))
})
