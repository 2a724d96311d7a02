import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heardUrgency, type ShowAbove } from './urgent-words.ts'
import { readUrgentWords } from './words.edge.ts'

const urgentWords = readUrgentWords(new URL('../../content/en/', import.meta.url))
const hear = (text: string) => heardUrgency(text, urgentWords)

const inDanger = [
  'i want to die',
  'I WANT TO DIE',
  'i wanna die',
  'i just wanna dieeee',
  'i want to fucking die',
  'i really just want to die',
  'kms',
  'k m s',
  'k.m.s.',
  'im gonna kms tonight',
  'k*ll myself',
  'i want to kill my self',
  'going to kill myself',
  '#suicidal',
  'feeling sucidal',
  'suicdal thoughts',
  'suisidal',
  'unalive myself',
  'i don’t want to be here',
  "I don't want to be here anymore",
  'i do not want to be here any more',
  'dont wanna be here',
  'no one would miss me',
  'noone would miss me',
  'everyone would be better off without me',
  'not suicidal but i want to end it all',
  'i wrote a goodbye letter',
  'dying to go but i want to die',
  'my phone died and i want to die',
  'cant wait for end of term so i can kill myself',
  'i took too many tablets',
  'I’ve taken 20 paracetamol',
  'she has taken an overdose',
  'overdosd on his meds',
  'he od on tablets',
  'mum took loads of her pills',
  'cut too deep and it wont stop bleeding',
  'nowhere to sleep tonight',
  'my dad hits me',
  'daddy hits me',
  'my mum keeps hitting me',
  'hes hurting my mum',
  'boyfriend put his hands round my neck',
  'I was raped',
  'my drink was spiked',
  'voices telling me to hurt my sister',
  'he has a knife',
  'theyre going to force me to marry',
  'baby not breathing',
  'hasn’t eaten for days',
]

const worriedAboutSomebody = [
  'year 8 pupil says she wants to kill herself',
  'my friend wants to die and made me promise not to tell',
  'a girl I support in lunch club said she wants to be dead',
  'a girl at the club told me her brother tried to kill himself',
  'my son says he doesn’t want to be here',
  'my daughter left a suicide note',
  'he said he doesnt want to wake up',
  'can’t wake her',
  'student found unconscious',
  'my child is missing',
  'cant keep him safe tonight',
  'she swallowed bleach',
]

const askWhetherInDanger = [
  'dont want to be here at school',
  'my brother killed himself last year',
  'mum will kill me if i fail',
  'pupil self harming',
  'he won’t stop cutting, I found blades',
  'my friend is cutting herself',
  'friend keeps hurting her self',
  'hearing voices',
  'im scared to go home',
  'suicide prevention training for school staff',
  'lost my dad to suicide',
  'whats the point',
  'i can’t do this any more',
  'wish i could disappear',
  'i hate myself',
  'i dont want to die but im scared',
  'unexplained bruises on a child in my class',
  'someone leaked my pics',
  'kys they said',
  'kicked out of home',
  'county lines',
  'scared i will hurt my baby',
  'she has stopped eating and keeps making herself sick',
]

const falseAlarms = [
  "I'm dying to go to the party",
  'dying to know who won',
  'my phone died and im bored',
  'killing time before the bus',
  'my feet are killing me',
  'my homework is killing me',
  'i nearly died laughing',
  'I want to die of embarrassment',
  'wanna die of embarassment',
  'ran 10 kms today',
  'ran ten kms',
  'hanging out with friends',
  'cutting class again',
  'i cut my finger cooking',
  'ending it with my boyfriend',
  'i want to end it with my girlfriend',
  'scared of the dark',
  'spiked hair',
  'with a knife and fork',
  'emergency contact form',
  'her story touched me',
  'dead tired',
  'dyeing my hair',
  'how do i tell my kids grandad died',
  'tummy hurts every morning before school',
  "won't come out of her room",
  'someone told me they’re sad after a death',
  'he cooked me dinner',
  'a teacher looked in on us',
  'hunting for a job',
  'bed wetting',
  'want to make friends',
  'i cant sleep',
  'im so locked in',
  'i want to give up smoking',
  'wants to talk to someone',
  '',
  '…!?',
]

describe('help now is shown first', () => {
  test.each([...inDanger, ...worriedAboutSomebody])('when somebody says “%s”', (text) => {
    expect(hear(text)).toBe('now')
  })
})

describe('one calm question about danger stands above the results', () => {
  test.each(askWhetherInDanger)('when somebody says “%s”', (text) => {
    expect(hear(text)).toBe('ask')
  })
})

describe('nothing is raised', () => {
  test.each(falseAlarms)('when somebody says “%s”', (text) => {
    expect(hear(text)).toBeUndefined()
  })
})

describe('whatever is typed', () => {
  test('an urgent sentence is heard in the middle of any other words', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (before, after) => {
        expect(hear(`${before} i want to kill myself ${after}`)).toBe('now')
      }),
    )
  })

  test('text that is not valid Unicode is still heard', () => {
    expect(hear('\ud800 i want to die \udc00')).toBe('now')
    expect(hear('kill\u200b myself')).toBe('now')
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ['now', 'ask', undefined].includes(hear(text))))
  })

  const long: Readonly<Record<string, string>> = {
    'half a false alarm over and over': 'want to end it with ',
    'one letter': 'a ',
    stars: '*',
    'one word without end': 'x',
    'broken pairs': '\ud800',
    'words one letter out': 'hangin swalloed ',
    'drawn-out letters': 'helppppp ',
    numbers: '20 ',
  }

  test.each(Object.entries(long))('100 kB of %s takes time in proportion, and the end is heard', (_, unit) => {
    const timed = (bytes: number): readonly [number, ShowAbove | undefined] => {
      const text = `${unit.repeat(Math.ceil(bytes / unit.length))} my feet hurt. i want to kill myself`
      const from = performance.now()
      const heard = hear(text)
      return [performance.now() - from, heard]
    }
    const [took, heard] = timed(100_000)
    expect(heard).toBe('now')
    expect(took).toBeLessThan(2_000)
  })
})

const reference = new URL('../../../shared/data/topics.json', import.meta.url)
const there = existsSync(reference)

interface Reference {
  readonly urgency: {
    readonly checks: readonly { readonly text: string; readonly expected: string }[]
    readonly general_phrases: readonly Listed[]
  }
  readonly topics: readonly { readonly urgent_words: readonly Listed[] }[]
}

interface Listed {
  readonly phrase: string
  readonly needs_near?: readonly string[]
}

/** The reference names the answer it expects under a word that we do not use; the answer is the value that is one of three. */
const expectedOf = (listed: Listed): unknown =>
  Object.values(listed).find((value) => value === 'now' || value === 'ask' || value === 'none')

describe('against the reference list, where it is at hand', () => {
  const known: Reference = there
    ? JSON.parse(readFileSync(reference, 'utf8'))
    : { urgency: { checks: [], general_phrases: [] }, topics: [] }

  test.skipIf(!there)('every check sentence gives the answer it asks for', () => {
    expect(known.urgency.checks.length).toBeGreaterThan(40)
    expect(known.urgency.checks.filter(({ text, expected }) => (hear(text) ?? 'none') !== expected)).toEqual([])
  })

  test.skipIf(!there)('every general phrase gives the answer it asks for', () => {
    const phrases = known.urgency.general_phrases
    expect(phrases.length).toBeGreaterThan(200)
    expect(phrases.filter((listed) => (hear(listed.phrase) ?? 'none') !== expectedOf(listed))).toEqual([])
  })

  test.skipIf(!there)('every topic’s urgent words are heard, and “happened today” only beside what happened', () => {
    const phrases = known.topics.flatMap((topic) => topic.urgent_words)
    expect(phrases.length).toBeGreaterThan(200)
    const missed = phrases.filter((listed) => {
      const near = listed.needs_near?.slice(1, 2) ?? []
      return (hear([listed.phrase, ...near].join(' ')) ?? 'none') !== expectedOf(listed)
    })
    expect(missed.map(({ phrase }) => phrase)).toEqual(['happened today'])
    expect(hear('it happened today')).toBe('ask')
    expect(hear('he forced her and it happened today')).toBe('now')
  })
})
