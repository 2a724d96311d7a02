import { readFileSync } from 'node:fs'
import readability from 'text-readability'
import { describe, expect, test } from 'vitest'
import { type Grouping, groupings, nameOf } from '../language/grouping.ts'
import type { Id } from '../shared/id.ts'
import { agree } from './agreement.ts'
import { sayAgain } from './agreement-acts.ts'
import { type AgreementFact, agreementsIn } from './agreement-facts.ts'
import { type Naming, type ReadBack, readBack } from './read-back.ts'
import { readBackInEnglish } from './read-back-words.ts'
import { anAgreement, dayOf, numbered, readForm, vectors } from './testing.edge.ts'

const { kinds } = JSON.parse(readFileSync(new URL('../../content/en/groupings.json', import.meta.url), 'utf8')) as {
  readonly kinds: Readonly<Record<Grouping, { readonly short: string }>>
}
const names: ReadonlyMap<Id, string> = new Map([
  [numbered(1), 'Maya'],
  [numbered(3), 'Mrs Osei'],
])
const naming: Naming = {
  person: (id) => names.get(id) ?? 'somebody',
  choice: (code) => (code === 'a-book-about-grief' ? 'A book about grief' : 'something else'),
  support: Object.fromEntries([...groupings].map((one) => [one, kinds[one].short])) as Record<Grouping, string>,
}

const readTo = (row: number | 'young-person', facts: readonly AgreementFact[]): ReadBack => {
  const [now] = agreementsIn(facts)
  const read = now && readBack(now, { row, naming })
  if (!read) throw new Error('nothing was read back')
  return read
}
const agreed = (...change: Parameters<typeof anAgreement>): readonly AgreementFact[] => [
  { is: 'agreed-together', agreement: anAgreement(...change) },
]
const asText = ({ sentences }: ReadBack): string => sentences.flatMap(({ says, below }) => [says, ...below]).join('\n')

/** Every valid agreement, read to everybody whom it is about. */
const everything = vectors.valid.flatMap(({ name, typed, agreeing }) => {
  const read = agree(readForm(typed), agreeing)
  if (read.is !== 'ok') throw new Error(name)
  const rows: readonly (number | 'young-person')[] =
    typed.standing.is === 'not-taking-part' ? ['young-person', ...typed.tookPart.keys()] : [...typed.tookPart.keys()]
  const facts: readonly AgreementFact[] = [{ is: 'agreed-together', agreement: read.value }]
  return rows.map((row) => ({ row, agreement: read.value, back: readTo(row, facts) }))
})

describe('What was agreed is read back to each who took part', () => {
  test('to Maya, 9, as “you”, in the words for young people, with every word of it', () => {
    const says = asText(readTo(0, agreed()))
    expect(says).toContain(kinds.advice.short)
    for (const part of ['You', 'Dad', 'Mrs Osei', 'Dad took part by phone.', 'A book about grief', 'the Tuesday club'])
      expect(says).toContain(part)
    expect(says).toContain('She wants somewhere to go on Tuesdays')
    expect(says).toContain('We look at this again on 13 December 2026.')
    expect(says).not.toContain('Maya')
    expect(says).not.toContain(nameOf.advice)
  })

  test('R21 what was on the table is called as it was then, whatever the lists call it now', () => {
    const typed = [
      { is: 'choice', choice: 'a-book-about-grief', called: 'A book called Sad' },
      { is: 'offer', offer: numbered(50), called: 'The Yard' },
    ] as const
    const [table] = readTo(0, agreed({ onTheTable: typed })).sentences.filter(({ about }) => about === 'table')
    expect(table?.below).toEqual(['A book called Sad', 'The Yard'])
  })

  test('to her dad with her name, and to Mrs Osei with the name that her colleagues use', () => {
    expect(asText(readTo(1, agreed()))).toContain('Maya')
    expect(asText(readTo(1, agreed()))).not.toContain(nameOf.advice)
    expect(asText(readTo(2, agreed()))).toContain(nameOf.advice)
    expect(asText(readTo(2, agreed()))).toContain(kinds.advice.short)
  })

  test('nobody is read an agreement who took no part in it, but the young person', () => {
    const [now] = agreementsIn(agreed())
    expect(now && readBack(now, { row: 9, naming })).toBeUndefined()
    expect(now && readBack(now, { row: 'young-person', naming })?.to).toBe('young-person')
  })

  test('where they differ each view is read, hers first, and that help can start', () => {
    const standing = {
      is: 'we-differ',
      views: [
        { of: 1, says: 'Therapy.' },
        { of: 0, says: 'Sport.' },
      ],
      meanwhile: 'Six weeks of sport.',
      because: '',
    }
    const says = asText(readTo(0, agreed({ standing })))
    expect(says).toMatch(/Help can still start.*You said:\nSport\.\nDad said:\nTherapy\..*Six weeks of sport\./s)
  })

  test('everything that somebody said stands in every read-back, to the letter', () => {
    expect(everything.length).toBeGreaterThan(20)
    for (const { agreement, back } of everything) {
      const says = asText(back)
      const { reason, standing, aims } = agreement
      const grouping: Grouping = agreement.grouping
      const own = [
        reason.said,
        kinds[grouping].short,
        ...(standing.is === 'we-differ'
          ? [standing.meanwhile.said, ...standing.views.map((view) => view.says.said)]
          : []),
        ...(standing.is === 'not-taking-part' ? [standing.because.said] : []),
        ...(aims.is === 'said' ? [aims.success.said, aims.ifNot.said] : []),
        ...(aims.is === 'said' && aims.likely.is === 'said' ? [aims.likely.words.said] : []),
      ]
      expect(own.filter((words) => !says.includes(words))).toEqual([])
    }
  })

  test('the interpreter’s words stand beside what is read to the one to whom they were said', () => {
    const [fact] = agreed()
    if (fact?.is !== 'agreed-together') throw new Error('no agreement')
    const again = sayAgain(fact.agreement, {
      to: 1,
      language: 'so',
      says: 'Waan isla ogolaannay.',
      by: numbered(3),
      on: dayOf('2026-11-22'),
    })
    if (again.is !== 'ok') throw new Error('not kept')
    expect(readTo(1, [fact, again.value]).interpreted).toEqual([
      { to: 1, language: 'so', says: { said: 'Waan isla ogolaannay.' } },
    ])
    expect(readTo(0, [fact, again.value]).interpreted).toEqual([])
  })
})

describe('As pictures', () => {
  test('it is the same, in the same order, and nothing is left out', () => {
    for (const { back } of everything) {
      expect(back.pictures.map(({ words }) => words)).toEqual(back.sentences.map(({ says, below }) => [says, ...below]))
    }
  })

  test('no drawing tells one kind of support from another', () => {
    const drawn = [...groupings].map((grouping) => {
      const found = everything.find(({ agreement }) => agreement.grouping === grouping)
      expect(found, grouping).toBeDefined()
      return found?.back.pictures[0]?.drawing
    })
    expect(new Set(drawn).size).toBe(1)
  })
})

describe('R16 what is read to a young person', () => {
  const { 'young-person': say } = readBackInEnglish
  const saidOf = (words: (name: string & Grouping, other: string) => string): string => {
    const [name] = groupings
    return name ? words(name, 'Mum') : ''
  }
  const ours = Object.values(say)
    .map((words) => (typeof words === 'string' ? words : saidOf(words)))
    .map((text) => text.replace(/:$/, '.'))
    .filter((text) => text.includes(' '))

  test('can be read at eleven, in sentences of at most sixteen words', () => {
    expect(ours.length).toBeGreaterThan(18)
    expect(readability.fleschKincaidGrade(ours.join(' ')) + 5).toBeLessThanOrEqual(11)
    for (const sentence of ours.join(' ').split(/[.?!]\s/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(16)
  })

  test('has no decision, option or preference in it', () => {
    expect(ours.filter((text) => /\b(decision|option|preference)s?\b/i.test(text))).toEqual([])
  })
})
