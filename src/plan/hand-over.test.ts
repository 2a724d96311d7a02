import { describe, expect, test } from 'vitest'
import { dayOf, numbered } from '../decision/testing.edge.ts'
import { addDays } from '../shared/day.ts'
import {
  type HandOver,
  type HandOverFact,
  handOversIn,
  isOpen,
  type Shared,
  toAskAgainOn,
  whatTheySee,
} from './hand-over.ts'
import { accept, answerBack, askBack, sayNotUs } from './hand-over-answer.ts'
import { askForHelp, type SentAsking, stopAsking } from './hand-over-ask.ts'
import { handOverCounts } from './hand-over-counts.ts'
import { handOverFaultInEnglish } from './hand-over-words.ts'
import { faultsIn, keptIn } from './testing.edge.ts'

const on = dayOf('2026-11-22')
const [tom, teacher, worker] = [numbered(1), numbered(2), numbered(3)]
const [autismTeam, sideGate, club] = [numbered(20), numbered(21), numbered(22)]
const chosen = { whose: 'young-person', how: 'said-to-writer' }
const shares: readonly Shared[] = [
  { is: 'item', item: numbered(40) },
  { is: 'about-them', what: 'name' },
]
const asking: SentAsking = { offer: autismTeam, way: 'here', shares, chosen }

/** What the last of the facts came to. */
const now = (...facts: readonly HandOverFact[]): HandOver => {
  const last = handOversIn(facts).at(-1)
  if (!last) throw new Error('nothing was asked')
  return last
}
const asked = (change: Partial<SentAsking> = {}, handOver = numbered(50)): HandOverFact =>
  keptIn(askForHelp({ ...asking, ...change }, { handOver, by: teacher, on }))
const them = { is: 'asked', by: worker, on: addDays(on, 3) } as const
const sender = { is: 'sender', by: teacher, on: addDays(on, 3) } as const
const notUs = { why: 'We only see young people of sixteen and over.', offer: sideGate, saidYesOn: '' }

describe('Tom, 13, asks for help', () => {
  test('he chooses who is asked and what they see, thing by thing; nobody chooses it for him', () => {
    expect(now(asked())).toMatchObject({
      sender: teacher,
      whom: { offer: autismTeam },
      shares,
      chosen,
      state: { is: 'waiting', since: on },
    })
    const nothing = askForHelp(
      { way: 'pigeon', shares: [], chosen: { whose: 'school', how: '' } },
      { handOver: numbered(50), by: teacher, on },
    )
    expect(faultsIn(nothing)).toEqual([
      'nobody-is-asked',
      'way-is-missing',
      'nothing-is-shared',
      'young-persons-side-did-not-choose',
    ])
  })

  test('the preview is what they see, and they see that and no more', () => {
    const things = [
      { as: { is: 'item', item: numbered(40) } as const, says: 'his drawing' },
      { as: { is: 'item', item: numbered(41) } as const, says: 'what he said about home' },
      { as: { is: 'about-them', what: 'name' } as const, says: 'Tom' },
      { as: { is: 'about-them', what: 'age' } as const, says: '13' },
    ]
    expect(whatTheySee(shares, things).map(({ says }) => says)).toEqual(['his drawing', 'Tom'])
    expect(whatTheySee(now(asked()).shares, things)).toEqual(whatTheySee(shares, things))
  })

  test('somebody takes it on by name, and it is answered once', () => {
    const accepted = keptIn(accept(now(asked()), { person: worker, name: '' }, them))
    const after = now(asked(), accepted)
    expect(after.state).toEqual({ is: 'accepted', on: addDays(on, 3), who: { is: 'person', id: worker } })
    expect(faultsIn(sayNotUs(after, notUs, them))).toEqual(['is-answered-already'])
    expect(faultsIn(accept(now(asked()), { name: ' ' }, them))).toEqual(['name-is-missing'])
  })

  test('a question is asked and answered, and it waits again from that day', () => {
    const question = keptIn(askBack(now(asked()), 'Can he come on Mondays?', them))
    const open = now(asked(), question)
    expect(open.state).toEqual({ is: 'question', since: them.on, asks: { said: 'Can he come on Mondays?' } })
    const answer = keptIn(answerBack(open, 'Yes, after three.', { by: teacher, on: addDays(on, 5) }))
    expect(now(asked(), question, answer).state).toEqual({ is: 'waiting', since: addDays(on, 5) })
    expect(faultsIn(answerBack(now(asked()), '', { by: teacher, on }))).toEqual([
      'words-are-missing',
      'is-answered-already',
    ])
  })
})

describe('R10 “autism, not us” never ends alone', () => {
  test('it is not taken without a plain reason and a way on: another offer, or somebody who has said yes', () => {
    const open = now(asked())
    expect(faultsIn(sayNotUs(open, { why: '', saidYesOn: '' }, them))).toEqual(['why-is-missing', 'onward-is-missing'])
    expect(faultsIn(sayNotUs(open, { ...notUs, offer: autismTeam }, them))).toEqual(['onward-is-missing'])
    const person = { name: 'Ms Bell' }
    const named = { why: notUs.why, person, saidYesOn: '' }
    expect(faultsIn(sayNotUs(open, named, them))).toEqual(['has-not-said-yes'])
    expect(faultsIn(sayNotUs(open, { ...named, saidYesOn: '2026-12-24' }, them))).toEqual(['has-not-said-yes'])
    expect(keptIn(sayNotUs(open, { ...named, saidYesOn: '2026-11-24' }, them))).toMatchObject({
      onward: { is: 'person-who-said-yes', on: '2026-11-24' },
    })
  })

  test('it stays open until Tom chooses who is asked next, with what they see chosen anew', () => {
    const answered = [asked(), keptIn(sayNotUs(now(asked()), notUs, them))]
    const open = now(...answered)
    expect(open.state).toMatchObject({ is: 'not-us', why: { said: notUs.why }, onward: { offer: sideGate } })
    expect(isOpen(open)).toBe(true)
    expect(faultsIn(accept(open, { name: 'Jo' }, them))).toEqual(['is-answered-already'])
    const next = keptIn(
      askForHelp(
        { ...asking, offer: club, shares: shares.slice(0, 1) },
        { handOver: numbered(51), after: open, by: teacher, on: them.on },
      ),
    )
    const [first, second] = handOversIn([...answered, next])
    expect(first?.state).toEqual({ is: 'went-on', to: numbered(51) })
    expect(second).toMatchObject({ after: first?.id, whom: { offer: club }, shares: shares.slice(0, 1) })
    const early = askForHelp(asking, { handOver: numbered(51), after: now(asked()), by: teacher, on })
    expect(faultsIn(early)).toEqual(['is-not-to-be-taken-further'])
  })

  test('only his side can stop it: not those who were asked, not even in his name, and not his teacher for herself', () => {
    const open = now(asked(), keptIn(sayNotUs(now(asked()), notUs, them)))
    const stop = (is: 'asked' | 'sender' | 'young-persons-side', how: string, whose = 'young-person') =>
      faultsIn(stopAsking(open, { chosen: { whose, how }, why: '' }, { is, by: tom, on }))
    expect(stop('asked', 'said-to-writer')).toEqual(['young-persons-side-did-not-choose'])
    expect(stop('asked', 'themselves')).toEqual(['young-persons-side-did-not-choose'])
    expect(stop('sender', 'themselves')).toEqual(['young-persons-side-did-not-choose'])
    expect(stop('young-persons-side', 'themselves', 'school')).toEqual(['young-persons-side-did-not-choose'])
    expect(stop('sender', 'said-to-writer')).toEqual([])
    expect(stop('young-persons-side', 'themselves')).toEqual([])
    const stopped = keptIn(stopAsking(open, { chosen, why: 'I like the club.' }, { is: 'sender', by: teacher, on }))
    expect(now(asked(), stopped).state).toMatchObject({ is: 'stopped', chosen })
    expect(faultsIn(stopAsking(now(asked(), stopped), { chosen, why: '' }, { is: 'sender', by: teacher, on }))).toEqual(
      ['is-not-open'],
    )
  })

  test('what cannot follow changes nothing: an answer after the end, a second asking of the same, a next one too early', () => {
    const accepted = keptIn(accept(now(asked()), { name: 'Jo' }, them))
    const late = keptIn(sayNotUs(now(asked()), notUs, them))
    expect(now(asked(), accepted, late).state.is).toBe('accepted')
    expect(handOversIn([asked(), asked({ offer: club })])).toHaveLength(1)
    const early = { ...asked({}, numbered(51)), after: numbered(50) } as HandOverFact
    expect(handOversIn([asked(), early]).map(({ state }) => state.is)).toEqual(['waiting', 'waiting'])
    expect(handOversIn([asked(), early])[1]).not.toHaveProperty('after')
  })
})

describe('An offer that has no account here', () => {
  test.each(['letter', 'secure-email', 'telephone'])(
    'is asked by %s; the sender writes down the answer, and the same clock runs',
    (way) => {
      const open = now(asked({ way }))
      expect(faultsIn(accept(open, { name: 'Jo' }, them))).toEqual(['is-theirs-to-answer'])
      expect(accept(open, { name: 'Jo' }, sender).is).toBe('ok')
      expect(toAskAgainOn(open)).toBe(toAskAgainOn(now(asked())))
      expect(toAskAgainOn(open, 5)).toBe(addDays(on, 5))
    },
  )

  test('an offer with an account answers for itself', () => {
    expect(faultsIn(accept(now(asked()), { name: 'Jo' }, sender))).toEqual(['is-theirs-to-answer'])
  })

  test('nobody has to ask again once it is accepted, taken further or stopped', () => {
    expect(toAskAgainOn(now(asked(), keptIn(accept(now(asked()), { name: 'Jo' }, them))))).toBeUndefined()
  })
})

describe('What is counted of an offer', () => {
  const answeredAfter = (days: number, n: number, is: 'accepted' | 'not-us'): readonly HandOver[] => {
    const fact = asked({}, numbered(60 + n))
    const at = { ...them, on: addDays(on, days) }
    const answer = is === 'accepted' ? accept(now(fact), { name: 'Jo' }, at) : sayNotUs(now(fact), notUs, at)
    return handOversIn([fact, keptIn(answer)])
  }
  const nine = Array.from({ length: 9 }, (_, n) => answeredAfter(n, n, n < 6 ? 'accepted' : 'not-us')).flat()

  test('nothing is said of it below ten answers, however often it was asked', () => {
    const waiting = Array.from({ length: 20 }, (_, n) => now(asked({}, numbered(90 + n))))
    expect(handOverCounts([...nine, ...waiting], autismTeam)).toEqual({ is: 'too-few' })
  })

  test('from ten on: how often asked and answered, days until half had heard, how many accepted, and how many “not us”', () => {
    const ten = [...nine, ...answeredAfter(30, 9, 'not-us'), now(asked({}, numbered(90)))]
    expect(handOverCounts(ten, autismTeam)).toEqual({
      is: 'counted',
      asked: 11,
      answered: 10,
      daysToHear: 5,
      accepted: 6,
      notUs: 4,
    })
    expect(handOverCounts(ten, club)).toEqual({ is: 'too-few' })
  })

  test('one that was taken further still counts as “not us”', () => {
    const first = asked({}, numbered(60))
    const bounced = [first, keptIn(sayNotUs(now(first), notUs, them))]
    const next = keptIn(
      askForHelp({ ...asking, offer: club }, { handOver: numbered(61), after: now(...bounced), by: teacher, on }),
    )
    const all = [...nine.slice(1), ...answeredAfter(4, 9, 'accepted'), ...handOversIn([...bounced, next])]
    expect(handOverCounts(all, autismTeam)).toMatchObject({ is: 'counted', notUs: 4 })
  })
})

test('the words of every fault say what to do', () => {
  for (const says of Object.values(handOverFaultInEnglish)) expect(says).toMatch(/^(Enter|Select|Check|Ask) /)
})
