import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from './directory/match/asking.ts'
import { askingOf } from './doors/at-the-door.ts'
import type { Question } from './doors/question.ts'
import { parseDay } from './shared/day.ts'
import { type Opened, openTestRightdoor } from './testing.edge.ts'

let at: Opened
beforeAll(async () => {
  at = await openTestRightdoor()
})
afterAll(() => at.close())

const today = parseDay('2026-11-21')
if (!today) throw new Error('the day of these tests is none')

const asks = (words: string, more: Partial<Question> = {}): Answer => {
  const { topics, places, holding } = at.rightdoor
  const found = holding.published('ashmere')?.finder
  if (!found) throw new Error('there is no demonstration')
  return found.find(askingOf({ topics, places }, { words, topicCodes: [], only: {}, ...more }, { today }))
}
/** The names of the first answers. Where there are fewer, nothing can be said of them. */
function first({ found }: Answer, many = 3): readonly string[] {
  expect(found.length).toBeGreaterThanOrEqual(many)
  return found.slice(0, many).map(({ offer }) => offer.name)
}

describe('What people say in their own way', () => {
  test('a lunchtime assistant who was told that a child is sad is led to no refuge, and to nobody who teaches speech', () => {
    const answer = asks('a child told me she is sad', { asker: 'school' })
    expect(answer.heard).toEqual(['low-mood'])
    expect(first(answer).filter((name) => /refuge|speech|missing/i.test(name))).toEqual([])
  })

  test('a friend who cries and won’t talk is sad, and needs no speech therapist', () => {
    expect(first(asks('my friend cries all the time and won’t talk')).join()).not.toMatch(/speech/i)
  })

  test('a mother whose son is always on his Xbox is understood', () => {
    const answer = asks('my son is always on his xbox', { asker: 'parent-carer', age: 13 })
    expect(answer.heard).toEqual(['online-life'])
  })

  test('somebody who says that nobody likes them is not first sent to a night for deaf people', () => {
    expect(first(asks('nobody likes me'), 1).join()).not.toMatch(/deaf|learning disability/i)
  })

  test('a mother of a crying baby is not shown what is for the loss of one', () => {
    const names = first(asks('baby won’t stop crying', { asker: 'parent-carer', age: 0 }))
    expect(names.filter((name) => /died/.test(name))).toEqual([])
  })

  test('words of which nothing was understood lead to people, and not to whatever holds one of them', () => {
    const answer = asks('the zebra went sideways with a teapot and custard, ink everywhere')
    expect(answer.nothingFits).toBe(true)
    expect(answer.found[0]?.kind).toBe('someone-to-talk-to')
  })
})

describe('What may mean danger', () => {
  test.each([
    [
      'suicidal-thoughts',
      ['ending it', 'found a note in her room', 'giving things away', 'wants to end it all', 'kms'],
    ],
    ['self-harm', ['she has relapsed', 'cut my wrist', 'clean for 3 weeks']],
    ['eating', ['her periods stopped', 'restricting again', 'makes herself sick']],
    ['abuse-neglect', ['being hurt at home', 'he touched me', 'always hungry', 'locked out']],
    ['sexual-violence', ['was it my fault', 'he forced me', 'made me do things', 'was asleep when it happened']],
  ] as const)('is heard as %s, however the lists of phrases grow', (topic, all) => {
    expect(all.filter((words) => !asks(words).heard.includes(topic))).toEqual([])
  })
})
