import { describe, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import type { Sharing } from '../sharing.ts'
import { actsOf, isLetIn, projected, sharingAsWanted } from './facts.ts'

const [priya, tom] = ['priya' as Id, 'tom' as Id]
const mine: Sharing = { with: 'my-worker', also: [{ who: priya, by: 'worker' }] }

describe('What a change of who sees something asks for', () => {
  test.each([
    ['nothing changes', mine, []],
    ['Samira’s team as well as her worker', { ...mine, with: 'my-team' }, ['share']],
    ['herself alone', { ...mine, with: 'only-me' }, ['narrow']],
    ['Tom as well', { ...mine, also: [...mine.also, { who: tom, by: 'young-person' }] }, ['share']],
    ['no longer Priya', { ...mine, also: [] }, ['narrow']],
    ['Tom instead of Priya', { ...mine, also: [{ who: tom, by: 'young-person' }] }, ['share', 'narrow']],
    ['her team, no longer Priya', { with: 'my-team', also: [] }, ['share', 'narrow']],
    [
      'herself alone, and Tom',
      { with: 'only-me', also: [...mine.also, { who: tom, by: 'worker' }] },
      ['share', 'narrow'],
    ],
  ] as const)('%s', (_, after, acts) => {
    expect(actsOf(mine, after)).toEqual(acts)
  })

  test('who was there stays as they were added; who is new was added by whoever acts', () => {
    const wanted = { with: 'my-worker', also: [tom, priya, tom] } as const
    expect(sharingAsWanted(mine, wanted, 'young-person').also).toEqual([
      { who: tom, by: 'young-person' },
      { who: priya, by: 'worker' },
    ])
    expect(sharingAsWanted(mine, wanted, 'helper').also[0]).toEqual({ who: tom, by: 'worker' })
  })
})

describe('What may leave, and what is let in', () => {
  test('only fields that are there and may leave', () => {
    expect(projected({ words: 'a', why: 'b' }, ['id', 'on', 'words', 'toString'])).toEqual({ words: 'a' })
  })

  test.each([
    [{ words: 'a' }, true],
    [{ words: 'a', by: 'me' }, false],
    [JSON.parse('{"__proto__":1}'), false],
    [{ constructor: 1 }, false],
    [{}, false],
  ])('%j is let in where words are: %j', (body, isIn) => {
    expect(isLetIn(body, ['words'])).toBe(isIn)
  })
})
