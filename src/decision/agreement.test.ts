import { describe, expect, test } from 'vitest'
import { agree } from './agreement.ts'
import { changeMind, sayAgain } from './agreement-acts.ts'
import { type AgreementFact, agreementsIn, agreementsOfToday, reviewHasCome } from './agreement-facts.ts'
import { ownChoiceAnswers, ownChoices, sayOwnChoice } from './agreement-own-choice.ts'
import { agreementFaultInEnglish } from './agreement-words.ts'
import { anAgreement, dayOf, numbered, readForm, vectors } from './testing.edge.ts'

const [ordinary] = vectors.valid
const today = dayOf('2026-11-22')
const [aisha, dad, nurse] = [numbered(1), numbered(2), numbered(3)]
const aims = vectors.valid.find(({ name }) => name === 'help with an aim')?.typed.aims

/** What a refusal says, or nothing. */
const faultsIn = (change: Parameters<typeof anAgreement>[0]) => {
  if (!ordinary) throw new Error('there is no ordinary agreement')
  const read = agree(readForm({ ...ordinary.typed, ...change }), ordinary.agreeing)
  return read.is === 'refused' ? read.because.map(({ is }) => is) : []
}

const kept = <Fact>(read: { readonly is: 'ok'; readonly value: Fact } | { readonly is: 'refused' }): Fact => {
  if (read.is !== 'ok') throw new Error(JSON.stringify(read))
  return read.value
}

describe('R18 a grouping is kept only with who took part, what was on the table, why, how they stand and when it is looked at again', () => {
  test.each(vectors.valid)('$name', ({ name, typed, agreeing }) => {
    expect(agree(readForm(typed), agreeing)).toEqual({ is: 'ok', value: vectors.expected[name] })
  })

  test.each(vectors.invalid)('$name: all that is still to be said is said at once', ({ typed, agreeing, because }) => {
    expect(agree(readForm(typed), agreeing)).toEqual({ is: 'refused', because })
  })

  test('every fault is shown by one of them, and its words say what to do', () => {
    const shown = new Set<string>(vectors.invalid.flatMap(({ because }) => because.map(({ is }) => is)))
    expect(Object.keys(agreementFaultInEnglish).filter((fault) => !shown.has(fault))).toEqual([])
    for (const says of Object.values(agreementFaultInEnglish))
      expect(says).toMatch(/^(Enter|Select|Add|The day .* must)/)
  })
})

describe('R20 Aisha, 14, and her mum see it differently', () => {
  const views = [
    { of: 1, says: 'Therapy every week, from now on.' },
    { of: 0, says: 'Sport, and to be left alone.' },
    { of: 2, says: 'Her mood has been low for months.' },
  ]
  const differing = { is: 'we-differ', views, meanwhile: 'Six weeks of sport and two check-ins.', because: '' }

  test('is kept with each view, hers first, what they do meanwhile, and the day on which they talk again', () => {
    const { standing, reviewOn } = anAgreement({ standing: differing })
    expect(standing).toMatchObject({ is: 'we-differ', meanwhile: { said: 'Six weeks of sport and two check-ins.' } })
    expect(standing.is === 'we-differ' && standing.views.map(({ of }) => of)).toEqual([0, 1, 2])
    expect(reviewOn > today).toBe(true)
  })

  test('holds back no kind of help: whatever people can agree to, they can differ on and begin', () => {
    const asGood = vectors.valid.filter(({ typed }) => typed.tookPart.length === 3 && typed.standing.is === 'agreed')
    expect(asGood.length).toBeGreaterThan(3)
    for (const { typed } of asGood) expect(faultsIn({ ...typed, standing: differing })).toEqual([])
  })

  test('what nobody asked for is not asked: not taking part needs no views, and to agree needs no why', () => {
    expect(faultsIn({ standing: { is: 'agreed', views: [], meanwhile: '', because: '' } })).toEqual([])
  })
})

describe('R24 help that works towards something begins with what success looks like', () => {
  test('with how likely that is by a day, and what if not', () => {
    expect(aims).toBeDefined()
    for (const grouping of ['help', 'more-help'] as const)
      expect(faultsIn({ grouping, aims: aims ?? empty })).toEqual([])
  })

  test.each([
    ['what success looks like', { success: ' ' }, 'success-is-missing'],
    ['how likely it is', { likely: ' ' }, 'likely-is-missing'],
    ['by when', { by: ' ' }, 'by-when-is-no-day'],
    ['a day that lies ahead', { by: today }, 'by-when-is-not-ahead'],
    ['what if not', { ifNot: ' ' }, 'if-not-is-missing'],
  ])(
    'without %s it is refused by that name, for help and for more help, and for nothing that works towards nothing',
    (_, left, fault) => {
      for (const grouping of ['help', 'more-help'] as const)
        expect(faultsIn({ grouping, aims: { ...(aims ?? empty), ...left } })).toEqual([fault])
      for (const grouping of ['help', 'more-help'] as const)
        expect(faultsIn({ grouping, aims: empty })).toEqual([
          ...['success-is-missing', 'likely-is-missing', 'by-when-is-no-day', 'if-not-is-missing'],
        ])
      expect(faultsIn({ grouping: 'advice', aims: empty })).toEqual([])
    },
  )

  test('without a day to look at it again, or with one that does not lie ahead, it is refused by that name', () => {
    for (const grouping of ['help', 'more-help'] as const) {
      const help = { grouping, aims: aims ?? empty } as const
      expect(faultsIn({ ...help, reviewOn: '' })).toEqual(['review-is-no-day'])
      expect(faultsIn({ ...help, reviewOn: today })).toEqual(['review-is-not-ahead'])
      expect(faultsIn({ ...help, reviewOn: '2030-01-01' })).toEqual(['review-is-too-far-ahead'])
    }
  })

  test('“not known” is an answer, and words beside it are kept', () => {
    const unknown = anAgreement({ grouping: 'help', aims: { ...(aims ?? empty), likely: '', likelyIsNotKnown: true } })
    expect(unknown.aims).toMatchObject({ likely: { is: 'not-known' } })
    const both = anAgreement({ grouping: 'help', aims: { ...(aims ?? empty), likelyIsNotKnown: true } })
    expect(both.aims).toMatchObject({ likely: { is: 'said', words: { said: aims?.likely } } })
  })

  const empty = { success: '', likely: '', likelyIsNotKnown: false, by: '', ifNot: '' }
})

describe('Changing one’s mind', () => {
  const first = anAgreement()
  const agreed: AgreementFact = { is: 'agreed-together', agreement: first }
  const changed = kept(changeMind(first, { whose: 0, by: aisha, on: today, why: '' }))

  test('is one act, needs no reason, and leads to a talk', () => {
    expect(agreementsIn([agreed]).map(({ stands }) => stands)).toEqual([{ is: 'in-force' }])
    const [now] = agreementsIn([agreed, changed])
    expect(now?.stands).toEqual({ is: 'to-talk-about', since: today })
    expect(now?.changes).toEqual([{ whose: 0, by: aisha, on: today }])
  })

  test('leaves what was agreed as it was written, and the talk ends in another agreement', () => {
    const moment = { is: 'review', of: first.id } as const
    const second = anAgreement({ reason: 'She would like to try the counsellor.' }, { id: numbered(101), moment })
    const all = agreementsIn([agreed, changed, { is: 'agreed-together', agreement: second }])
    expect(all.map(({ agreement }) => agreement)).toEqual([first, second])
    expect(all.map(({ stands }) => stands.is)).toEqual(['followed', 'in-force'])
  })

  test('is open to a young person who took no part, and to nobody who was not there', () => {
    expect(changeMind(first, { whose: 'young-person', by: aisha, on: today, why: '' }).is).toBe('refused')
    expect(changeMind(first, { whose: 7, by: aisha, on: today, why: '' }).is).toBe('refused')
    const because = 'She had a test.'
    const without = anAgreement({
      tookPart: ordinary?.typed.tookPart.slice(1) ?? [],
      standing: { is: 'not-taking-part', views: [], meanwhile: '', because },
    })
    expect(changeMind(without, { whose: 'young-person', by: aisha, on: today, why: 'I want to' }).is).toBe('ok')
  })

  test('two who write at once both stand, and an agreement that follows itself or a later one follows nothing', () => {
    const other = anAgreement({}, { id: numbered(101), moment: { is: 'review', of: numbered(102) } })
    const third = anAgreement({}, { id: numbered(102), moment: { is: 'review', of: numbered(102) } })
    const facts = [first, other, third].map((agreement) => ({ is: 'agreed-together', agreement }) as const)
    expect(agreementsOfToday(facts).map(({ agreement }) => agreement.id)).toEqual([first.id, other.id, third.id])
  })
})

describe('What comes to an agreement', () => {
  test('the interpreter’s words are kept beside it, with their language', () => {
    const first = anAgreement()
    const said = kept(sayAgain(first, { to: 1, language: 'so', says: 'Waan isla ogolaannay.', by: nurse, on: today }))
    const [now] = agreementsIn([{ is: 'agreed-together', agreement: first }, said])
    expect(now?.agreement).toEqual(first)
    expect(now?.interpreted).toEqual([{ to: 1, language: 'so', says: { said: 'Waan isla ogolaannay.' } }])
    expect(sayAgain(first, { to: 9, language: '', says: ' ', by: nurse, on: today })).toEqual({
      is: 'refused',
      because: ['took-no-part', 'language-is-missing', 'words-are-missing'],
    })
  })

  test('the day to look again comes, and changes nothing but that it has come', () => {
    const first = anAgreement()
    expect(reviewHasCome(first, dayOf('2026-12-12'))).toBe(false)
    expect(reviewHasCome(first, dayOf('2026-12-13'))).toBe(true)
    expect(reviewHasCome(first, dayOf('2031-01-01'))).toBe(true)
  })
})

describe('Was this your own choice?', () => {
  const sent = { agreement: numbered(100), by: aisha, on: today, answer: 'partly', words: 'Mum was in the room.' }

  test('a young person answers in private, and nobody answers for them', () => {
    expect(sayOwnChoice(sent, aisha).is).toBe('ok')
    expect(sayOwnChoice({ ...sent, by: dad }, aisha)).toEqual({ is: 'refused', because: ['is-not-theirs-to-say'] })
    expect(sayOwnChoice({ ...sent, answer: '' }, aisha)).toEqual({ is: 'refused', because: ['answer-is-missing'] })
    for (const answer of ownChoiceAnswers) expect(sayOwnChoice({ ...sent, answer, words: '' }, aisha).is).toBe('ok')
  })

  test('the answer stands in no agreement, and what lies open of it says only that there is one', () => {
    const said = kept(sayOwnChoice(sent, aisha))
    expect(ownChoices.plain(said)).toEqual({
      agreement: sent.agreement,
      by: aisha,
      on: today,
      answer: { said: 0 },
      words: { said: 1 },
    })
    expect(ownChoices.words(said)).toEqual(['partly', 'Mum was in the room.'])
    expect(ownChoices.read(ownChoices.plain(said), ownChoices.words(said))).toEqual(said)
    expect(JSON.stringify(agreementsIn([{ is: 'agreed-together', agreement: anAgreement() }]))).not.toMatch(
      /partly|own choice/,
    )
  })
})
