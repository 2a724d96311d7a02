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
    ['somebody who may not learns nothing more', { ...joining, reason: '' }, { ...of, mayJoin: false }, ['not-there']],
    ['no reason', { ...joining, reason: ' ' }, of, ['needs-a-reason']],
    ['one with itself', { ...joining, joined: a }, of, ['one-already']],
    ['what is one already', joining, { ...of, keptIsOneWith: [a, b] }, ['one-already']],
    ['half of another', joining, { ...of, joinedIsOneWith: [c, b] }, ['is-part-of-another']],
    ['with half of another', joining, { ...of, keptIsOneWith: [c, a] }, ['is-part-of-another']],
    ['twins, and nobody asked', joining, { ...of, agreesOn: ['family', 'born', 'home'] }, ['may-be-twins']],
  ] as const)('not: %s', (_, asked, known, because) => {
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
