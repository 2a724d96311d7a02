import { describe, expect, test } from 'vitest'
import { lifeIn } from './invented-needs.edge.ts'

const life = (act: object): string =>
  JSON.stringify({
    who: { key: 'kit', given: 'Kit', age: 9 },
    needs: [{ key: 'mornings', happened: [{ by: 'kit', daysAgo: 3, ...act }] }],
  })

describe('Whoever writes what somebody invented brought', () => {
  test('is understood, and what was left out is what it usually is', () => {
    const read = lifeIn('kit.json', life({ is: 'opened', how: 'alone', words: 'too early' }))
    expect(read.of).toBe('kit')
    expect(read.needs[0]?.happened).toEqual([
      { is: 'opened', by: 'kit', daysAgo: 3, how: 'alone', words: 'too early', in: 'en' },
    ])
  })

  test.each([
    [{ is: 'opened', how: 'alone', words: '' }, 'needs[0].happened[0].words'],
    [{ is: 'opened', how: 'by-post', words: 'too early' }, 'needs[0].happened[0].how'],
    [{ is: 'began-to-sing' }, 'needs[0].happened[0].is'],
    [{ is: 'let-see', whom: 'nobody', daysAgo: 9_000 }, 'needs[0].happened[0].daysAgo'],
    [{ is: 'met', rated: { mornings: 11 } }, 'needs[0].happened[0].rated.mornings'],
    [{ is: 'wrote-part', part: 'how-bad' }, 'needs[0].happened[0].part'],
  ])('is told the file and the place in it: %j', (act, at) => {
    expect(() => lifeIn('kit.json', life(act))).toThrow('kit.json')
    expect(() => lifeIn('kit.json', life(act))).toThrow(at)
  })

  test('is told where it is not said whose needs they are, or said twice', () => {
    const needs = [{ key: 'mornings', happened: [{ is: 'opened', by: 'kit', daysAgo: 3, how: 'alone', words: 'so' }] }]
    for (const whose of [{}, { of: 'tom', who: { key: 'kit' } }])
      expect(() => lifeIn('kit.json', JSON.stringify({ ...whose, needs }))).toThrow('whose needs they are')
  })
})
