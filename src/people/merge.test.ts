import { describe, expect, test } from 'vitest'
import { newId } from '../shared/new-id.edge.ts'
import { likelyOf, mayBeJoined, seenAs } from './merge.ts'
import { likenessFields } from './same-person.ts'

const [a, b, c] = [newId(), newId(), newId()]
const joining = { kept: a, joined: b, reason: 'Both say so', twinsAsked: false }
const of = { mayJoin: true, keptIsOneWith: [a], joinedIsOneWith: [b], agreesOn: likenessFields }

describe('Two records that look alike', () => {
  test.each([
    ['the same in all four', ['given', 'family', 'born', 'home'], 'one-perhaps'],
    ['the same name and birthday in another home', ['given', 'family', 'born'], 'one-perhaps'],
    ['brothers born on one day in one home', ['family', 'born', 'home'], 'twins-perhaps'],
    ['a given name and a home', ['given', 'home'], 'little-in-common'],
    ['nothing', [], 'little-in-common'],
  ] as const)('%s', (_, agreesOn, likely) => expect(likelyOf(agreesOn)).toBe(likely))
})

describe('Two records are joined by somebody’s word', () => {
  test('who may, gives a reason, and names two that stand alone: they are joined', () => {
    expect(mayBeJoined(joining, of)).toEqual({ is: 'ok', value: 'may-join' })
  })

  test.each([
    {
      when: 'somebody who may not learns nothing more',
      asked: { ...joining, reason: '' },
      known: { ...of, mayJoin: false },
      because: ['not-there'],
    },
    { when: 'no reason', asked: { ...joining, reason: ' ' }, known: of, because: ['needs-a-reason'] },
    { when: 'one with itself', asked: { ...joining, joined: a }, known: of, because: ['one-already'] },
    { when: 'what is one already', asked: joining, known: { ...of, keptIsOneWith: [a, b] }, because: ['one-already'] },
    {
      when: 'half of another',
      asked: joining,
      known: { ...of, joinedIsOneWith: [c, b] },
      because: ['is-part-of-another'],
    },
    {
      when: 'with half of another',
      asked: joining,
      known: { ...of, keptIsOneWith: [c, a] },
      because: ['is-part-of-another'],
    },
    {
      when: 'twins, and nobody asked',
      asked: joining,
      known: { ...of, agreesOn: ['family', 'born', 'home'] },
      because: ['may-be-twins'],
    },
  ] as const)('not: $when', ({ asked, known, because }) => {
    expect(mayBeJoined(asked, known)).toEqual({ is: 'refused', because })
  })

  test('who look like twins are joined where somebody asked and they are one', () => {
    const twins = { ...of, agreesOn: ['family', 'born', 'home'] } as const
    expect(mayBeJoined({ ...joining, twinsAsked: true }, twins).is).toBe('ok')
  })
})

test('an id of one person is seen as the one that is kept, and everybody else’s as it is', () => {
  expect([seenAs([a, b], b), seenAs([a, b], a), seenAs([a, b], c), seenAs([], c)]).toEqual([a, a, c, c])
})
