import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupings } from '../language/grouping.ts'
import { addDays } from '../shared/day.ts'
import { parseSaid } from '../shared/said.ts'
import { agree } from './agreement.ts'
import { changeMind, sayAgain } from './agreement-acts.ts'
import { type AgreementFact, agreementFacts, agreementsIn, agreementsOfToday } from './agreement-facts.ts'
import { anAgreement, dayOf, numbered, readForm, type SentAgreement, vectors } from './testing.edge.ts'

const today = dayOf('2026-11-22')
const wordy = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constant('أهلا 🙂'))

/** Any history: agreements, reviews of any of them, changed minds and interpreters’ words, in any order and as often as it likes. */
const anyFact: fc.Arbitrary<AgreementFact> = fc
  .record({
    which: fc.nat(4),
    of: fc.option(fc.nat(4)),
    days: fc.nat(300),
    words: wordy,
    row: fc.integer({ min: -1, max: 4 }),
    is: fc.constantFrom('agree', 'change', 'say-again'),
    grouping: fc.constantFrom(...groupings),
  })
  .map(({ which, of, days, words, row, is, grouping }): AgreementFact => {
    const on = addDays(today, days)
    const aims = { success: words, likely: words, likelyIsNotKnown: true, by: addDays(on, 9), ifNot: words }
    const reason = parseSaid(words) ? words : 'because'
    const moment = of === null ? ({ is: 'open' } as const) : ({ is: 'review', of: numbered(of) } as const)
    const agreement = anAgreement(
      { grouping, reason, reviewOn: addDays(on, 30), aims: { ...aims, success: reason, ifNot: reason } },
      { id: numbered(which), moment, today: on },
    )
    const change = changeMind(agreement, { whose: row, why: words, by: numbered(1), on })
    const again = sayAgain(agreement, { to: row, language: 'so', says: words, by: numbered(3), on })
    if (is === 'change' && change.is === 'ok') return change.value
    if (is === 'say-again' && again.is === 'ok') return again.value
    return { is: 'agreed-together', agreement }
  })
const anyHistory = fc.array(anyFact, { maxLength: 40, size: 'max' })

describe('Whatever happens, in whatever order', () => {
  test('what was agreed once is never changed by what comes after', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(40), (facts, upTo) => {
        const before = agreementsIn(facts.slice(0, upTo))
        const after = agreementsIn(facts)
        for (const [at, { agreement, changes }] of before.entries()) {
          expect(after[at]?.agreement).toEqual(agreement)
          expect(after[at]?.changes.slice(0, changes.length)).toEqual(changes)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('where something was agreed, something stands: an agreement ends only by another', () => {
    fc.assert(
      fc.property(anyHistory, (facts) => {
        expect(agreementsOfToday(facts).length > 0).toBe(agreementsIn(facts).length > 0)
      }),
      { numRuns: 200 },
    )
  })

  test('R19 the kind of support is the one that was sent, letter for letter, or there is no agreement', () => {
    const sent = vectors.valid.map(({ typed }) => typed)
    const [ordinary] = vectors.valid
    if (!ordinary) throw new Error('there is no ordinary agreement')
    const anyForm: fc.Arbitrary<SentAgreement> = fc.record({
      grouping: fc.oneof(
        wordy,
        fc.constantFrom(...groupings, 'Coping', 'HELP', ' help', 'Getting Help', '4', 'toString'),
      ),
      tookPart: fc.constantFrom(...sent.map(({ tookPart }) => tookPart)),
      onTheTable: fc.constantFrom(...sent.map(({ onTheTable }) => onTheTable)),
      reason: wordy,
      standing: fc.constantFrom(...sent.map(({ standing }) => standing)),
      aims: fc.constantFrom(...sent.map(({ aims }) => aims)),
      reviewOn: fc.constantFrom('2026-12-01', '2026-11-22', ''),
    })
    let agreed = 0
    fc.assert(
      fc.property(anyForm, (form) => {
        const read = agree(readForm(form), ordinary.agreeing)
        if (read.is === 'ok') {
          agreed++
          expect(read.value.grouping).toBe(form.grouping)
        }
        if (![...groupings].some((one) => one === form.grouping))
          expect(read).toMatchObject({
            is: 'refused',
            because: expect.arrayContaining([{ is: 'grouping-is-not-chosen' }]),
          })
      }),
      { numRuns: 1000 },
    )
    expect(agreed).toBeGreaterThan(10)
  })

  test('no word of anybody lies open, and what is kept is read back to the letter', () => {
    const secret = 'zq7 words of hers'
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...vectors.valid), (facts, { typed, agreeing }) => {
        const marked = JSON.parse(
          JSON.stringify(typed, (key, value) =>
            [
              'name',
              'through',
              'interpreter',
              'words',
              'says',
              'reason',
              'meanwhile',
              'because',
              'success',
              'likely',
              'ifNot',
            ].includes(key) &&
            typeof value === 'string' &&
            value !== ''
              ? `${secret} ${value}`
              : value,
          ),
        ) as SentAgreement
        const read = agree(readForm(marked), agreeing)
        if (read.is !== 'ok') throw new Error(JSON.stringify(read))
        for (const fact of [...facts, { is: 'agreed-together', agreement: read.value } as const]) {
          const plain = agreementFacts.plain(fact)
          const words = agreementFacts.words(fact)
          expect(JSON.stringify(plain)).not.toContain(secret)
          expect(textsIn(plain).filter((text) => !isOpen.test(text))).toEqual([])
          const back = agreementFacts.read(JSON.parse(JSON.stringify(plain)), JSON.parse(JSON.stringify(words)))
          expect(back).toEqual(fact)
          if (words.length > 0) expect(agreementFacts.read(plain, words.slice(1))).toBeUndefined()
        }
      }),
      { numRuns: 30 },
    )
  })

  /** An id, a day, or a code. */
  const isOpen = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}|[a-z]+(-[a-z]+)*)$/

  const textsIn = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(textsIn)
        : []
})
