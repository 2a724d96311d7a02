import { describe, expect, test } from 'vitest'
import { type CodeFile, codeIn, findingAt, isTest, planted } from './code.ts'
import { fieldsOf, madeForThem, neverAsked } from './forms.ts'
import { importsOf, roomOf } from './imports.ts'
import { idleWriters, numbersForTheFive, orders, ordersByScore, strayWriters, type Writer } from './no-triage.ts'
import { reach } from './rooms.ts'
import { saidByCode, saidByContent } from './said.ts'
import { filesIn } from './tree.ts'
import { sentencesWith } from './words.ts'

const source = codeIn('src/').filter((file) => !isTest(file))
const outsideLanguage = source.filter(({ path }) => !path.startsWith('src/language/'))
const fields = source.flatMap(fieldsOf)

/** What writes a grouping down where it is of one need of a person: an agreement that people made, read from their form or read back. */
const writersOfOne: readonly Writer[] = [
  {
    path: /^src\/decision\/agreement\.ts$/,
    because: 'what the people of an agreement chose, in a form that they sent',
  },
  { path: /^src\/decision\/agreement-kept\.ts$/, because: 'the same, read back as it was kept' },
  {
    path: /^src\/decision\/agree-typed\.ts$/,
    because: 'what people chose in a form, handed on as its handler read it',
  },
  { path: /^src\/decision\/agreement-plain\.ts$/, because: 'the same, where agreements are counted' },
  { path: /^src\/decision\/testing\.edge\.ts$/, because: 'what a test sends in the place of people' },
  { path: /^src\/exchange\/open-referral\/taxonomies\.ts$/, because: 'the name of a taxonomy, whose terms tag offers' },
]

/** Tags on offers, and what somebody asked to see only: never about a person. */
const writersOfTags: readonly Writer[] = [
  { path: /^src\/directory\//, because: 'tags that a listing carries, as it was written or read' },
  { path: /^src\/doors\/question\.ts$/, because: 'the filter that the seeker ticked' },
  { path: /^src\/exchange\//, because: 'the same tags, written out to another program' },
]

const clinical = /severity|triage|risk score|risk level|clinical range|cut-?off|caseness/i
const asked = (files: readonly CodeFile[]) =>
  files.flatMap((file) =>
    fieldsOf(file)
      .filter(({ name }) => neverAsked.test(name))
      .map((field) => findingAt(file, field, `asks for ${field.name}`)),
  )

describe('R19 nothing works out a grouping for anybody', () => {
  test('the source was read', () => {
    expect(source.length).toBeGreaterThan(40)
    expect(filesIn('migrations/').length).toBeGreaterThan(0)
  })

  test('nothing writes the grouping of a person', () => {
    expect(strayWriters(outsideLanguage, 'grouping', writersOfOne)).toEqual([])
  })

  test('the tags of an offer are written only where a listing or a filter is read', () => {
    expect(strayWriters(outsideLanguage, 'groupings', writersOfTags)).toEqual([])
    expect(idleWriters(source, 'groupings', writersOfTags.slice(0, 1))).toEqual([])
  })

  test('the five are put in no order, and none of them has a number', () => {
    expect(orders(outsideLanguage)).toEqual([])
    expect(numbersForTheFive(source)).toEqual([])
  })

  test('no page has chosen one of them beforehand', () => expect(madeForThem(source)).toEqual([]))

  test('the directory and the doors never come to know measures, goals or risk', () => {
    const closed = ['measures', 'goals', 'risk-support', 'people', 'needs']
    for (const room of ['directory', 'doors']) expect(closed.filter((one) => reach(room).has(one))).toEqual([])
    const looked = source.filter(({ path }) => ['directory', 'doors'].includes(roomOf(path))).flatMap(importsOf)
    expect(looked.length).toBeGreaterThan(20)
    expect(looked.filter(({ to }) => closed.some((room) => to.includes(`/${room}/`)))).toEqual([])
  })

  test('no list is ordered by a score, a risk or a priority', () => {
    expect(ordersByScore([...source, ...filesIn('migrations/')])).toEqual([])
  })
})

describe('R5 no severity, score or diagnosis is asked', () => {
  test('no field asks for it, on a page or in an address', () => {
    expect(fields.length).toBeGreaterThan(10)
    expect(asked(source)).toEqual([])
  })

  test('no sentence of the interface speaks of it', () => {
    const said = [...source.flatMap(saidByCode), ...filesIn('content/en/').flatMap(saidByContent)]
    const ours = said.filter(({ key }) => !/misreading|forThoseWhoHelp/.test(key))
    expect(ours.length).toBeGreaterThan(500)
    expect(sentencesWith(ours, clinical, [])).toEqual([])
  })
})

describe('The rules see what they are there to see', () => {
  const at = (text: string, path = 'src/doors/a.page.tsx') => [planted(path, text)]

  test('a grouping that is written or assigned', () => {
    expect(strayWriters(at("const a = { grouping: 'help' }"), 'grouping', [])).toHaveLength(1)
    expect(strayWriters(at("person.grouping = 'help'"), 'grouping', [])).toHaveLength(1)
    expect(strayWriters(at('const { grouping } = offer'), 'grouping', [])).toEqual([])
    expect(strayWriters(at('const a = { groupings }'), 'groupings', writersOfTags)).toHaveLength(1)
    expect(idleWriters(at('const a = 3'), 'groupings', writersOfTags)).toHaveLength(writersOfTags.length)
  })

  test.each([
    'const a = [...groupings].sort()',
    "const a = inNoOrder('x').indexOf('help')",
    'const a = offer.groupings.toSorted(byWeight)',
  ])('an order of the five in %s', (text) => expect(orders(at(text))).toHaveLength(1))

  test.each([
    'const a: Record<Grouping, number> = b',
    'const a: Readonly<Record<Grouping, number>> = b',
    'const a = new Set<Map<Grouping, number>>()',
    "const a = { thriving: 1, advice: 2, help: 3, 'more-help': 4, 'risk-support': 5 }",
  ])('a number for each of the five in %s', (text) => expect(numbersForTheFive(at(text))).toHaveLength(1))

  test('words for each of the five are no numbers', () => {
    expect(
      numbersForTheFive(at("const a: Record<Grouping, string> = { 'more-help': 'a', 'risk-support': 'b' }")),
    ).toEqual([])
  })

  test('a choice that the page made', () => {
    expect(madeForThem(at('const a = <input type="radio" name="grouping" checked />'))).toHaveLength(1)
    expect(madeForThem(at('const a = <input type="checkbox" name="kind" checked={true} />'))).toHaveLength(1)
    expect(madeForThem(at('const a = <input type="checkbox" name="kind" checked={was.has(x)} />'))).toEqual([])
  })

  test('a field, a parameter, an ordering and a sentence', () => {
    expect(asked(at('const a = <input name="severity" />'))).toHaveLength(1)
    expect(asked(at('const a = <TextField name={"phq9-total"} />'))).toHaveLength(1)
    expect(asked(at("const a = asked.query.first('diagnosis')"))).toHaveLength(1)
    expect(asked(at("const a = asked.query.first('topic')"))).toEqual([])
    expect(ordersByScore(at('const a = `select * from person order by total_score desc`'))).toHaveLength(1)
    expect(ordersByScore(at("const a = rows.orderBy('risk_score')"))).toHaveLength(1)
    expect(sentencesWith(at('const a = <p>Your risk score is 3</p>').flatMap(saidByCode), clinical, [])).toHaveLength(1)
  })
})
