import readability from 'text-readability'
import { describe, expect, test } from 'vitest'
import { partsPlayed } from '../language/part-played.ts'
import { choose } from './what-to-say.ts'
import { readTopics, readWhatToSay } from './words.edge.ts'

const contentDir = new URL('../../content/en/', import.meta.url)
const words = readWhatToSay(contentDir)
const topics = readTopics(contentDir)

const everyAnswer = partsPlayed.flatMap((asker) =>
  ['nothing-known', ...topics.map(({ id }) => id)].map((topic) => ({
    asker,
    topic,
    advice: choose({ asker, topics: [topic] }, words),
  })),
)

describe('whoever asks, about whatever it is', () => {
  test('there is an answer for each of the eight askers and every topic', () => {
    expect(everyAnswer).toHaveLength(8 * 47)
    const covered = new Set([...words.situations, ...words.openers.openers].map(({ topic }) => topic))
    expect([...covered].sort()).toEqual(topics.map(({ id }) => id).sort())
  })

  test('there are one or two sentences to borrow, in quotation marks', () => {
    for (const { advice } of everyAnswer) {
      expect([1, 2]).toContain(advice.say.length)
      for (const sentence of advice.say) expect(sentence).toMatch(/^“[^“”]+”$/)
    }
  })

  test('there are two to four short lines of what to do', () => {
    for (const { advice } of everyAnswer) {
      expect([2, 3, 4]).toContain(advice.do.length)
      for (const line of advice.do) expect(line.split(/\s+/).length).toBeLessThanOrEqual(25)
    }
  })

  test('they are shown how to ask what matters and what should be different', () => {
    for (const { advice } of everyAnswer) expect(advice.ask).toHaveLength(2)
  })

  test('everybody but a young person reads their own duty; a young person reads that they have rights', () => {
    for (const { asker, advice } of everyAnswer) expect(advice.duty === undefined).toBe(asker === 'young-person')
    const [forMaya] = everyAnswer.filter(({ asker }) => asker === 'young-person')
    expect(forMaya?.advice.more.find(({ is }) => is === 'duty')?.heading).toBe('Your rights')
  })

  test('the full page has who to tell, what not to promise, five minutes, today and this week', () => {
    for (const { advice } of everyAnswer) {
      const parts = new Set(advice.more.map(({ is }) => is))
      for (const part of ['start', 'what-matters', 'what-should-change', 'not-promise', 'tell'] as const)
        expect(parts).toContain(part)
      for (const part of ['five-minutes', 'today', 'this-week'] as const) expect(parts).toContain(part)
    }
  })

  test('nothing says that it was checked while no person has checked it', () => {
    expect(everyAnswer.filter(({ advice }) => advice.isChecked)).toEqual([])
  })

  test('what stands from memory is never shown first and always says so', () => {
    const lines = everyAnswer.flatMap(({ advice }) => advice.more.flatMap((section) => section.lines))
    const fromMemory = new Set(lines.filter((line) => line.isFromMemory).map(({ says }) => says))
    expect(fromMemory.size).toBeGreaterThan(10)
    const first = everyAnswer.flatMap(({ advice }) => [...advice.do, advice.notPromise, advice.duty ?? ''])
    expect(first.filter((says) => fromMemory.has(says))).toEqual([])
  })
})

describe('by what was told', () => {
  test('Mrs Osei, at lunch, told of a death, is told to say “died” and what helps today', () => {
    const advice = choose({ asker: 'school', topics: ['bereavement'] }, words)
    expect(advice.say.join(' ')).toContain('died')
    expect(advice.do.join(' ')).toContain('Say “died”')
    expect(advice.notPromise).toContain('Don’t promise to keep it secret')
    expect(advice.duty).toContain('safeguarding lead')
  })

  test('Callum’s friend reads which promises not to keep, and which adults to tell', () => {
    const advice = choose({ asker: 'friend', topics: ['self-harm'] }, words)
    expect(advice.notPromise).toContain('secret')
    expect(advice.more.find(({ is }) => is === 'tell')?.lines.length).toBeGreaterThan(2)
  })

  test('a parent of a child who cannot go to school reads words for parents, a teacher words for school', () => {
    const parent = choose({ asker: 'parent-carer', topics: ['school-attendance'] }, words)
    const teacher = choose({ asker: 'school', topics: ['school-attendance'] }, words)
    expect(parent.say.join(' ')).toContain('I’m on your side')
    expect(teacher.say.join(' ')).toContain('We’ve missed you')
  })

  test('thoughts of suicide are answered first, whatever else was said before them', () => {
    const advice = choose({ asker: 'parent-carer', topics: ['eating', 'worry', 'suicidal-thoughts'] }, words)
    const alone = choose({ asker: 'parent-carer', topics: ['suicidal-thoughts'] }, words)
    expect([advice.say, advice.do]).toEqual([alone.say, alone.do])
    expect(new Set(advice.more.map(({ about }) => about))).toEqual(new Set(['suicidal-thoughts', 'eating', undefined]))
    const worried = choose({ asker: 'parent-carer', topics: ['worry', 'suicidal-thoughts'] }, words)
    expect(worried.say).toEqual(alone.say)
  })

  test('what is like abuse brings its advice, with a beginning of its own', () => {
    const advice = choose({ asker: 'community', topics: ['sexual-violence'] }, words)
    expect(advice.say[0]).toContain('It was not your fault')
    expect(advice.more.some(({ about }) => about === 'abuse-neglect')).toBe(true)
  })

  test('for every other topic there is a sentence to borrow and one thing to avoid', () => {
    const advice = choose({ asker: 'health', topics: ['panic'] }, words)
    expect(advice.say[0]).toContain('What helps when this happens?')
    expect(advice.avoid).toContain('calm down')
  })

  test('a young person is spoken to, with words to begin with and no rules for helpers', () => {
    const advice = choose({ asker: 'young-person', topics: ['worry'] }, words)
    expect(advice.say[0]).toMatch(/^“I /)
    expect(advice.avoid).toBeUndefined()
    const aboutThem = everyAnswer.filter(({ asker }) => asker === 'young-person')
    for (const { advice: own } of aboutThem) expect(own.instead).toEqual([])
  })

  test('somebody who said neither who they are nor what it is still gets words', () => {
    expect(choose({ topics: [] }, words).say.length).toBeGreaterThan(0)
    expect(choose({ topics: ['no-such-topic'] }, words)).toEqual(choose({ asker: 'someone-else', topics: [] }, words))
  })
})

/** Every text of a value that people read: sources and marks are left out. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    /^(source|topic|like|asker)$/.test(name) ? [] : textsIn(part),
  )
}

const allTexts = [
  ...words.askers,
  ...words.situations,
  ...words.openers.openers,
  ...Object.values(words.headings),
].flatMap(textsIn)

/** Reading age in years: the school grade of Flesch and Kincaid (1975) plus five. */
const readingAge = (text: string): number => readability.fleschKincaidGrade(text) + 5

const countWords = (text: string): number => text.split(/\s+/).length

/** A line that ends without a mark gets one, so that lines do not run together. */
const asPassage = (lines: readonly string[]): string =>
  lines.map((line) => (/[.?!]”?$/.test(line) ? line : `${line}.`)).join(' ')

describe('what is read', () => {
  test('every passage of fifty words or more has a reading age of 11 or under', () => {
    const pieces = [...words.askers, ...words.situations].flatMap((piece) => [
      ...Object.values('sections' in piece ? piece.sections : piece.forYou).map(textsIn),
      ...('forHelpers' in piece ? Object.values(piece.forHelpers).map(textsIn) : []),
      textsIn(piece),
    ])
    const answers = everyAnswer.map(({ advice }) => [...advice.say, ...advice.do, advice.notPromise, advice.duty ?? ''])
    const passages = [...pieces, ...answers, words.openers.openers.flatMap(textsIn), allTexts].map(asPassage)
    const long = passages.filter((passage) => countWords(passage) >= 50)
    expect(long.length).toBeGreaterThan(400)
    expect(long.filter((passage) => readingAge(passage) > 11)).toEqual([])
  })

  test('the measure of reading age tells plain words from heavy ones', () => {
    expect(readingAge('The cat sat on the mat. It was a warm day and the cat was glad.')).toBeLessThan(8)
    expect(
      readingAge('Organisational considerations necessitate multidisciplinary safeguarding deliberation.'),
    ).toBeGreaterThan(16)
  })

  test('no line is long', () => {
    expect(allTexts.length).toBeGreaterThan(500)
    expect(allTexts.filter((text) => countWords(text) > 36)).toEqual([])
  })

  test('no word of ours is one that we never use, and none is a heavy one', () => {
    const never =
      /\b(tiers?|levels?|bands?|severit\w+|triag\w+|discharg\w+|patients?|clients?|referrals?|providers?|stakeholders?|pathways?|caseloads?|portals?|decisions?|options?|preferences?|cases?|step(ped)? (up|down))\b/i
    const labels = topics.flatMap(({ label }) => Object.values(label))
    expect(never.test('a care pathway')).toBe(true)
    expect([...allTexts, ...labels].filter((text) => never.test(text))).toEqual([])
  })

  test('no exclamation mark, and no way of dying or of self-harm is named', () => {
    const methods =
      /\b(hang(ing)?|noose|overdos\w+|bridge|railway|rope|jump(ing|ed)?|bleach|razors?|blades?|paracetamol)\b/i
    expect(methods.test('a bridge')).toBe(true)
    expect(allTexts.filter((text) => text.includes('!') || methods.test(text))).toEqual([])
  })
})

test('R12: a friend is never told to do what is for a helper to do', () => {
  const advice = choose({ asker: 'friend', topics: ['self-harm'] }, words)
  const lines = advice.more.flatMap((section) => section.lines.map(({ says }) => says))
  const forHelpers = words.situations.flatMap((piece) => Object.values(piece.forHelpers).flatMap((each) => each ?? []))
  expect(lines.length).toBeGreaterThan(3)
  expect(forHelpers.length).toBeGreaterThan(10)
  expect(lines.filter((line) => forHelpers.some(({ says }) => says === line))).toEqual([])
})
