import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsInWords, fieldOf, readForm } from './agree-faults.ts'
import { type FormKnows, ownRows, readTyped, type Sent, sentOf, typedRows, viewRows, young } from './agree-typed.ts'
import { agreeAtDeskInEnglish, agreeForMeInEnglish } from './agree-words.ts'
import { groupingField, peopleChoseIn } from './agreement-grouping.ts'
import { dayOf, numbered } from './testing.edge.ts'

const [aisha, mum, gp] = [numbered(1), numbered(2), numbered(3)]
const known = [
  { id: gp, name: 'Anjali Rao, Ashmere GPs Together' },
  { id: mum, name: 'Nadia, a parent or carer', part: 'parent-carer' as const },
]
const yard = numbered(50)
const offerCalled = (id: string) => (id === yard ? 'The Yard' : undefined)
const knows: FormKnows = { youngPerson: aisha, known, choices: new Map([['moving-more', 'Moving more']]), offerCalled }
const agreeing = { id: numbered(100), need: numbered(10), moment: { is: 'open' }, by: gp } as const

const read = (sent: Sent) =>
  readForm(readTyped(sent, knows, peopleChoseIn(sent)), { ...agreeing, today: dayOf('2026-11-22') })
const typed = (fields: Readonly<Record<string, string>>) =>
  sentOf(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])))

const ordinary = {
  ...{ [`there-${young}`]: 'yes', [`how-${young}`]: 'there', waiting: 'yes', [groupingField]: 'advice' },
  ...{ reason: 'She wants somewhere to go.', standing: 'agreed' },
  ...{ 'reviewOn-day': '13', 'reviewOn-month': '12', 'reviewOn-year': '2026' },
}
const faultsOf = (fields: Readonly<Record<string, string>>): readonly string[] => {
  const form = read(typed({ ...ordinary, ...fields }))
  return form.is === 'refused' ? form.because.map((fault) => `${fieldOf(fault)} ${fault.is}`) : []
}

describe('R18 what is typed becomes an agreement, or says where what is missing', () => {
  test('and names it in the order of the page, from the people to the day', () => {
    const form = read(typed({ standing: 'agreed' }))
    const because = form.is === 'refused' ? form.because : []
    const at = faultsInWords(because, { name: 'Aisha', known, words: agreeAtDeskInEnglish }).map((fault) => fault.at)
    expect(at).toEqual([`there-${young}`, 'waiting', groupingField, 'reason', 'reviewOn-day'])
  })

  test('the ordinary form needs nothing more', () => expect(faultsOf({})).toEqual([]))

  test.each([
    [{ 'name-new-2': 'Dee' }, ['part-new-2 part-is-missing', 'how-new-2 how-is-missing']],
    [{ [`there-${mum}`]: 'yes' }, [`part-${mum} part-is-missing`, `how-${mum} how-is-missing`]],
    [{ [`how-${mum}`]: 'there' }, [`there-${mum} told-of-somebody-who-was-not-there`]],
    [{ [`interpreter-${young}`]: 'Hodan' }, [`language-${young} language-is-missing`]],
    [{ [`language-${young}`]: 'so' }, [`interpreter-${young} interpreter-has-no-name`]],
    [{ [`through-${young}`]: 'Mum' }, [`how-${young} through-beside`]],
    [{ [`how-${young}`]: 'through-somebody' }, [`through-${young} through-whom-is-missing`]],
    [
      { standing: 'we-differ' },
      ['view-1-of fewer-than-two-views', 'view-young young-persons-view-is-missing', 'meanwhile meanwhile-is-missing'],
    ],
    [{ 'view-3': 'Nobody’s' }, ['standing views-beside']],
    [{ standing: 'we-differ', 'view-3': 'x', meanwhile: 'y', 'view-young': 'z' }, ['view-3-of view-is-nobodys']],
    [{ standing: 'we-differ', 'view-3-of': gp, meanwhile: 'y', 'view-young': 'z' }, ['view-3-of view-is-nobodys']],
    [{ meanwhile: 'y' }, ['standing views-beside']],
    [{ because: 'y' }, ['standing because-beside']],
    [{ standing: 'not-taking-part', because: 'y' }, ['standing young-person-is-said-to-take-part-and-not']],
    [{ choice: 'of-another-page' }, ['waiting choice-is-unknown']],
    [{ [`there-${young}`]: '', [`how-${young}`]: '' }, [`there-${young} young-person-is-missing`]],
    [{ 'reviewOn-month': 'May' }, ['reviewOn-day review-is-no-day']],
    [{ success: 'Laughing' }, ['likely likely-is-missing', 'by-day by-when-is-no-day', 'ifNot if-not-is-missing']],
  ])('%j: %j', (fields, faults) => expect(faultsOf(fields)).toEqual(faults))

  test('R21 an offer and a choice are kept as they are called today, and one that is in the directory no more is said', () => {
    const form = read(typed({ ...ordinary, offer: yard, choice: 'moving-more', 'own-1': 'Sundays with Nan' }))
    expect(form.is === 'ok' && form.value.onTheTable).toEqual([
      { is: 'waiting' },
      { is: 'choice', choice: 'moving-more', called: { said: 'Moving more' } },
      { is: 'offer', offer: yard, called: { said: 'The Yard' } },
      { is: 'own', words: { said: 'Sundays with Nan' } },
    ])
    for (const gone of [numbered(51), 'no-id']) expect(faultsOf({ offer: gone })).toEqual(['waiting offer-is-unknown'])
  })

  test('in a row it says whose, so that no two say the same', () => {
    const form = read(typed({ ...ordinary, 'name-new-1': 'Dee', 'name-new-2': 'Jo', [`there-${mum}`]: 'yes' }))
    const naming = { name: 'Aisha', known, words: agreeAtDeskInEnglish }
    const says = faultsInWords(form.is === 'refused' ? form.because : [], naming).map((fault) => fault.says)
    expect(new Set(says).size).toBe(says.length)
    expect(says).toContain('Another person 2: select what part each person plays')
    expect(says).toContain('Nadia, a parent or carer: select how each person took part')
  })

  test('whoever is not among those who are known is nobody, by whatever id', () => {
    const form = readTyped(typed({ ...ordinary, [`there-${numbered(9)}`]: 'yes' }), knows, undefined)
    expect(form.people).toEqual([young])
  })
})

describe('No word is lost', () => {
  const rows = [young, mum, gp, ...typedRows]
  const words = [
    'reason',
    'meanwhile',
    'because',
    'success',
    'likely',
    'ifNot',
    `view-${young}`,
    ...viewRows,
    ...ownRows,
  ].concat(
    rows.flatMap((row) => [`through-${row}`, `interpreter-${row}`]),
    typedRows.map((row) => `name-${row}`),
  )
  const chosen: Readonly<Record<string, readonly string[]>> = {
    standing: ['agreed', 'agreed-to-try', 'we-differ', 'not-taking-part'],
    'nobody-knows': ['yes'],
    ...Object.fromEntries(viewRows.map((row) => [`${row}-of`, [mum, gp, young, 'new-1']])),
    ...Object.fromEntries(
      rows.flatMap((row) => [
        [`there-${row}`, ['yes']],
        [`how-${row}`, ['there', 'by-phone', 'through-somebody']],
        [`part-${row}`, ['health', 'parent-carer']],
        [`language-${row}`, ['so', 'ur']],
      ]),
    ),
  }
  const some = fc.subarray(words, { maxLength: 4 })
  const choices = fc
    .subarray(Object.entries(chosen), { maxLength: 5 })
    .chain((few) => fc.record(Object.fromEntries(few.map(([name, values]) => [name, fc.constantFrom(...values)]))))

  test('whatever is filled in: it stands in the agreement, or nothing is kept', () => {
    let kept = 0
    fc.assert(
      fc.property(some, choices, (filled, chose) => {
        const said = Object.fromEntries(filled.map((name) => [name, `the words of ${name}`]))
        const hopes = ['success', 'likely', 'ifNot'].some((name) => filled.includes(name))
        const by = hopes ? { 'by-day': '1', 'by-month': '12', 'by-year': '2026' } : {}
        const form = read(typed({ ...ordinary, ...chose, ...said, ...by }))
        if (form.is === 'refused') return
        kept++
        for (const words of Object.values(said)) expect(JSON.stringify(form.value)).toContain(words)
      }),
      {
        numRuns: 1_000,
        examples: [
          [[`through-${young}`], {}],
          [['success', 'likely', 'ifNot', 'own-2'], { 'nobody-knows': 'yes' }],
        ],
      },
    )
    expect(kept).toBeGreaterThan(20)
  })
})

describe('R16 what a young person is asked', () => {
  test('has no decision, option or preference in it', () => {
    expect(JSON.stringify(agreeForMeInEnglish)).not.toMatch(/\b(decision|option|preference)s?\b/i)
  })
})
