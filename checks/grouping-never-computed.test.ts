import { describe, expect, test } from 'vitest'
import { type CodeFile, codeIn, isTest, planted } from './code.ts'
import {
  type AnotherMeaning,
  chosenByThePage,
  idleMakers,
  idleMeanings,
  type Makers,
  ordered,
  setBeforehand,
  sqlIn,
  strayMakers,
  takenFromTheFive,
  workedOutInSql,
  writtenDown,
} from './grouping-never-computed.ts'
import { roomOf } from './imports.ts'
import { filesIn } from './tree.ts'

const source = codeIn('src/').filter((file) => !isTest(file) && roomOf(file.path) !== 'language')

const five = ['thriving', 'advice', 'help', 'more-help', 'risk-support']

/** Where one of these words is a value for another reason, or a tag of an offer that somebody wrote. */
const meanings: readonly AnotherMeaning[] = [
  {
    path: /^src\/(access\/(object|carers|fields)|my-page\/items|risk-support\/risk-support\.store)\.tsx?$/,
    codes: ['risk-support'],
    because: 'a kind of thing in a record: the plan to stay safe',
  },
  { path: /^src\/cli\.ts$/, codes: ['help'], because: 'what is typed to learn of the commands' },
  { path: /^src\/directory\/match\/general-help\.ts$/, codes: ['advice'], because: 'a kind of place: citizens advice' },
  {
    path: /^src\/directory\/(demonstration|intake\/listed\/listed-shape)\.ts$/,
    codes: five,
    because: 'the shape of the tags of an offer, as it was written or read',
  },
  {
    path: /^src\/directory\/national\.edge\.ts$/,
    codes: ['thriving', 'advice'],
    because: 'tags of national lines, which are offers',
  },
  {
    path: /^src\/exchange\/open-referral\/testing-rich\.edge\.ts$/,
    codes: ['advice', 'help'],
    because: 'tags of an offer that a test invents',
  },
]

/** What asks for a place among the five, and means only which of a set of offers carry a tag. */
const aboutOffers = /^src\/directory\/match\/narrow\.ts$/
const aboutPeople = source.filter(({ path }) => !aboutOffers.test(path))

/** Where one may come from: a form that people sent, and an agreement that was kept. A page that takes one is named here with its reason. */
const makers: Makers = {
  home: /^src\/decision\/agreement-grouping\.ts$/,
  handlers: [
    { path: /^src\/decision\/testing\.edge\.ts$/, because: 'what a test sends in the place of people' },
    { path: /^src\/desk\/needs\/agree\.page\.tsx$/, because: 'the form in which people agree together' },
    {
      path: /^src\/my-page\/need\/agree\.page\.tsx$/,
      because: 'the form in which a young person says what they chose',
    },
    {
      path: /^src\/site\/invented-agreed\.store\.ts$/,
      because: 'what the invented people of a demonstration chose, in the form that their file fills in',
    },
  ],
  readers: [{ path: /^src\/decision\/agreement-kept\.ts$/, because: 'an agreement, as it was kept' }],
}

describe('R19 no code chooses a kind of support for anybody', () => {
  test('the whole of the source was read', () => {
    expect(source.length).toBeGreaterThan(300)
    expect(filesIn('migrations/').length).toBeGreaterThan(10)
  })

  test('none of the five is written down as a value, but where the word means something else', () => {
    expect(writtenDown(source, meanings)).toEqual([])
    expect(idleMeanings(source, meanings)).toEqual([])
  })

  test('none is compared to order, nothing is sorted by them, and none is taken out by its place or by a rule', () => {
    expect([...ordered(aboutPeople), ...takenFromTheFive(aboutPeople)]).toEqual([])
    expect([...ordered(source), ...takenFromTheFive(source)]).not.toEqual([])
  })

  test('none stands in where nobody chose', () => expect(setBeforehand(source)).toEqual([]))

  test('no page has chosen before anybody chose', () => expect(chosenByThePage(source)).toEqual([]))

  test('one is made only out of a form that people sent, by a named handler, or read back as it was kept', () => {
    expect(strayMakers(source, makers)).toEqual([])
    expect(idleMakers(source, makers)).toEqual([])
  })

  test('no SQL orders by them, works one out, or lets one stand in', () => {
    expect(workedOutInSql([...filesIn('migrations/'), ...sqlIn(source)])).toEqual([])
  })
})

describe('The rules see what they are there to see', () => {
  const at = (text: string, path = 'src/desk/agree/agree.page.tsx'): readonly CodeFile[] => [planted(path, text)]

  test.each([
    "const first = 'more-help'",
    'const first = `advice`',
    "const of = (score: number) => (score > 15 ? 'risk-support' : 'thriving')",
    "const form = { first: () => 'help' }",
    'const page = <Radio value="thriving" />',
    "const table = { 1: 'advice' }",
  ])('one that is written down in %s', (text) => expect(writtenDown(at(text), []).length).toBeGreaterThan(0))

  test('the key of a table of words, and a type, are no values; another meaning holds only where it was said', () => {
    expect(writtenDown(at("const words = { 'more-help': 'a', help: 'b' }\ntype One = 'help' | 'advice'"), [])).toEqual(
      [],
    )
    expect(writtenDown(at("if (name === 'help') say()"), meanings)).toHaveLength(1)
    expect(writtenDown(at("if (name === 'help') say()", 'src/cli.ts'), meanings)).toEqual([])
    expect(idleMeanings(at('const a = 3'), meanings).length).toBeGreaterThan(meanings.length)
  })

  test.each([
    'const more = one.grouping > other.grouping',
    'const sorted = agreements.toSorted((one, other) => rank[one.grouping] - rank[other.grouping])',
    'const sorted = all.sort((one, other) => one.grouping.localeCompare(other.grouping))',
    "const rows = select.orderBy('grouping')",
    'const at = order.indexOf(agreement.grouping)',
  ])('an order in %s', (text) => expect(ordered(at(text)).length).toBeGreaterThan(0))

  test.each([
    'const chosen = agreement.grouping ?? last.grouping',
    'const chosen = agreement?.grouping || usual',
    'const chosen = peopleChoseIn(asked.form) ?? before',
    'const make = ({ grouping = usual }) => grouping',
    'const make = (grouping = usual) => grouping',
    'typed.grouping ??= usual',
    'const shape = z.object({ grouping: keptGroupingShape.default(usual) })',
    'const shape = keptGroupingShape.catch(usual)',
  ])('one that stands in in %s', (text) => expect(setBeforehand(at(text))).toHaveLength(1))

  test('to say that there is none is nothing that stands in', () => {
    expect(
      setBeforehand(at('const a = agreement.grouping ?? undefined\nconst b = grouping && words[grouping]')),
    ).toEqual([])
  })

  test.each([
    'const one = [...groupings][0]',
    "const one = inNoOrder('a').at(score)",
    "const [one] = inNoOrder('a')",
    'const one = [...groupings].find((each) => fits(each, score))',
    'const one = groupings.values().next()',
    'const one = [...groupings].reduce((best, each) => better(best, each))',
  ])('one that is taken out of the five in %s', (text) => expect(takenFromTheFive(at(text)).length).toBeGreaterThan(0))

  test.each([
    'const page = <input type="radio" name="grouping" checked={suggested === code} />',
    'const page = <input type="radio" name={groupingField} defaultChecked={first} />',
    'const page = <Radios name={groupingField} chosen={last.grouping} />',
    'const page = <select name="grouping"><option value={code} selected={code === usual}>a</option></select>',
    'const page = <select name="grouping" value={usual} />',
  ])('one that the page chose in %s', (text) => expect(chosenByThePage(at(text))).toHaveLength(1))

  test('what somebody sent may stand in the field again, and a choice has a code', () => {
    const again = 'const page = <input type="radio" name="grouping" value={code} checked={sent.grouping === code} />'
    expect(chosenByThePage(at(again))).toEqual([])
    expect(
      chosenByThePage(at('const page = <Radios name={groupingField} chosen={typed.first(groupingField)} />')),
    ).toEqual([])
  })

  test.each([
    'const one = text as ChosenByPeople',
    'const isOne = (text: string): text is ChosenByPeople => true',
    'const shape = z.custom<ChosenByPeople>()',
    'const one = peopleChoseIn({ first: () => score })',
    "import { peopleChoseIn } from '../../decision/agreement-grouping.ts'",
    'const one = keptGroupingShape.parse(score)',
  ])('one that is made without people in %s', (text) => {
    expect(strayMakers(at(text), makers).length).toBeGreaterThan(0)
    expect(strayMakers(at(text, 'src/decision/agreement-grouping.ts'), makers)).toEqual([])
  })

  test('a named handler reads a form that was sent, not one that was made up; and a name that makes none is seen', () => {
    const named = {
      ...makers,
      handlers: [{ path: /^src\/desk\/agree\/agree\.page\.tsx$/, because: 'the form of an agreement' }],
    }
    expect(strayMakers(at('const one = peopleChoseIn(asked.form)'), named)).toEqual([])
    expect(strayMakers(at('const one = peopleChoseIn({ first: () => score })'), named)).toHaveLength(1)
    expect(idleMakers(at('const a = 3'), named)).toHaveLength(2)
  })

  test.each([
    'select * from agreement order by grouping',
    "select case when score > 15 then 'more-help' else null end",
    "alter table agreement alter column grouping set default 'advice'",
    "select coalesce(grouping, 'x') from agreement",
  ])('SQL that works one out: %s', (text) => {
    expect(workedOutInSql([{ path: 'migrations/9999_a.sql', text }])).toHaveLength(1)
    expect(workedOutInSql(sqlIn(at(`const sql = \`${text}\``)))).toHaveLength(1)
  })

  test('to count agreements by kind of support is no order', () => {
    const text = "select grouping, count(*) from agreement where grouping in ('help', 'advice') group by grouping"
    expect(workedOutInSql([{ path: 'a.sql', text }])).toEqual([])
  })
})
