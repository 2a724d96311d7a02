import { describe, expect, test } from 'vitest'
import { addDays } from '../shared/day.ts'
import { addWords, check, type HelpingFact, helpingOf, invitationsOf, nothingYet, talk } from './is-this-helping.ts'
import { checkSession } from './session-check.ts'
import { answering, dayOf, faultsIn, jordan, keptFrom, mum, numbered, priya } from './testing.edge.ts'

const today = dayOf('2026-11-23')
const said = (on: string, answer: string, change: object = {}): HelpingFact =>
  keptFrom(check(nothingYet, { answer, says: '' }, answering(on, change)))
const helpingAfter = (...facts: readonly HelpingFact[]) => helpingOf(facts) ?? nothingYet
const asks = (...facts: readonly HelpingFact[]) =>
  invitationsOf(helpingAfter(...facts), { reviewOn: undefined, today }).map(({ is }) => is)

describe('R26 “Is this helping?” is asked at each contact, and answered in one tap', () => {
  test('Jordan says a bit, with words that are his', () => {
    const fact = keptFrom(check(nothingYet, { answer: 'a-bit', says: ' It is ok ' }, answering('2026-11-02')))
    expect(helpingAfter(fact).checks).toMatchObject([{ answer: 'a-bit', says: { said: 'It is ok' } }])
  })

  test('words can come after the tap, to one’s own answer and no other', () => {
    const before = helpingAfter(said('2026-11-02', 'no'))
    const [{ id } = { id: numbered(0) }] = before.checks
    const worded = keptFrom(addWords(before, { check: id, says: 'It is all talk' }, { by: jordan, on: today }))
    expect(helpingAfter(said('2026-11-02', 'no'), ...(worded ? [worded] : [])).checks).toMatchObject([
      { answer: 'no', says: { said: 'It is all talk' } },
    ])
    expect(keptFrom(addWords(before, { check: id, says: ' ' }, { by: jordan, on: today }))).toBeUndefined()
    expect(faultsIn(addWords(before, { check: id, says: 'x' }, { by: mum, on: today }))).toEqual([
      'check-is-not-theirs',
    ])
  })

  test('no answer, a second one at one meeting, and one by somebody who helps are refused by their names', () => {
    const before = helpingAfter(said('2026-11-02', 'yes'))
    expect(faultsIn(check(nothingYet, { answer: 'great', says: '' }, answering('2026-11-02')))).toEqual([
      'answer-is-missing',
    ])
    expect(faultsIn(check(before, { answer: 'no', says: '' }, answering('2026-11-02')))).toEqual(['answered-already'])
    const worker = answering('2026-11-02', { by: priya, as: 'professional' })
    expect(faultsIn(check(nothingYet, { answer: 'yes', says: '' }, worker))).toEqual(['answer-is-not-theirs'])
    expect(helpingAfter(said('2026-11-02', 'yes'), said('2026-11-02', 'no', { id: numbered(5) })).checks.length).toBe(1)
  })
})

describe('R26 Two answers in a row that said no or a bit invite the people to talk, and change nothing', () => {
  test.each([
    ['one', ['no'], []],
    ['a bit twice', ['a-bit', 'a-bit'], ['said-twice']],
    ['a bit, then no', ['yes', 'a-bit', 'no'], ['said-twice']],
    ['yes between them', ['no', 'yes', 'no'], []],
    ['not today between them is no answer to it', ['no', 'not-today', 'no'], ['said-twice']],
    ['not today twice', ['not-today', 'not-today'], []],
    ['a yes afterwards does not settle it: they have not talked', ['no', 'no', 'yes'], ['said-twice']],
  ])('%s', (_, answers, then) => {
    expect(asks(...answers.map((answer, at) => said(`2026-11-0${at + 1}`, answer)))).toEqual(then)
  })

  test('one “no” of Jordan’s and one of his mother’s are two people, not two in a row', () => {
    const hers = { by: mum, as: 'parent-carer', id: numbered(9) }
    expect(asks(said('2026-11-01', 'no'), said('2026-11-02', 'no', hers))).toEqual([])
  })

  test('it holds until they talked, the answer is kept, and it begins anew from there', () => {
    const twice = [said('2026-11-01', 'no'), said('2026-11-08', 'no')]
    const chose = keptFrom(
      talk(helpingAfter(...twice), { wayOn: 'change-something', says: 'Meet outside' }, { by: priya, on: today }),
    )
    expect(chose).toMatchObject({ wayOn: 'change-something', says: { said: 'Meet outside' }, checks: 2 })
    expect(asks(...twice, chose)).toEqual([])
    expect(asks(...twice, chose, said('2026-11-15', 'no'))).toEqual([])
    expect(asks(...twice, chose, said('2026-11-15', 'no'), said('2026-11-22', 'a-bit'))).toEqual(['said-twice'])
    expect(helpingAfter(...twice, chose).checks.length).toBe(2)
    expect(faultsIn(talk(nothingYet, { wayOn: 'improve', says: '' }, { by: priya, on: today }))).toEqual([
      'way-on-is-missing',
    ])
  })

  test('a day to look again that has come invites as well, until they talked on it or after it', () => {
    const on = (reviewOn: string, ...facts: readonly HelpingFact[]) =>
      invitationsOf(helpingAfter(...facts), { reviewOn: dayOf(reviewOn), today }).map(({ is }) => is)
    const talked = (by: number): HelpingFact =>
      keptFrom(talk(nothingYet, { wayOn: 'carry-on', says: '' }, { by: priya, on: addDays(today, by) }))
    expect(on('2026-11-24')).toEqual([])
    expect(on('2026-11-23')).toEqual(['review-day'])
    expect(on('2026-11-20', talked(-5))).toEqual(['review-day'])
    expect(on('2026-11-20', talked(0))).toEqual([])
  })
})

describe('R29 What is asked of one meeting is in our own words, and each of the four may be left out', () => {
  const doing = { check: numbered(4), by: jordan, on: today }

  test('two are answered, two are left out', () => {
    expect(keptFrom(checkSession([], { heard: 'yes', useful: 'partly' }, doing))?.answers).toEqual({
      heard: 'yes',
      useful: 'partly',
    })
    expect(keptFrom(checkSession([], { heard: '' }, doing))).toBeUndefined()
  })

  test('an answer that is none, and a second of one meeting, are refused by their names', () => {
    expect(faultsIn(checkSession([], { heard: '10' }, doing))).toEqual(['answer-is-not-known'])
    const before = keptFrom(checkSession([], { heard: 'yes' }, doing))
    expect(faultsIn(checkSession(before ? [before] : [], { heard: 'no' }, doing))).toEqual(['is-answered-already'])
  })
})
