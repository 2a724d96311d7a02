import { describe, expect, test } from 'vitest'
import { allowedHeavy, allowedInNames, allowedInSentences, allowedRungs } from './allowed-words.ts'
import { type CodeFile, codeIn, isNode, isTest, nameOf, ofType, planted, within } from './code.ts'
import { readTerms, untrueTerms } from './glossary.ts'
import { namesIn, type Said, saidByCode, saidByContent, wordsOf } from './said.ts'
import { filesIn, textOf } from './tree.ts'
import { forbiddenNames, forbiddenSentences, heavy, idleExcuses, isAllowed, rungs, sentencesWith } from './words.ts'

const source = codeIn('src/', 'enhance/').filter((file) => !isTest(file))
const spoken = source.flatMap(saidByCode)
const content = filesIn('content/')
  .filter(({ path }) => /\.(json|md)$/.test(path))
  .flatMap(saidByContent)
const everything = [...spoken, ...content]
const names = source.flatMap(namesIn)

/** Sentences of the five, by where they stand or by what they say. */
const isAboutTheFive = ({ path, key, says }: Said): boolean =>
  /grouping|\bfive\b|groups/.test(`${path} ${key}`) ||
  /getting (advice|help|more help|risk support)|thriving/i.test(says)

const explainsMisreading = ({ key }: Said): boolean => /misreading/.test(key)

/** Passages that are written for people who help, and say so in their key or in the file's name. */
const forThoseWhoHelp = ({ path, key }: Said): boolean =>
  /forThoseWhoHelp|professional|howToRead|misreading/.test(key) || /evidence|principles|mappings/.test(path)

/** Lists with numbers that hold the five. */
const numberedFive = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    ofType(file, 'JSXElement')
      .filter((element) => {
        const opening = element['openingElement']
        const isNumbered = isNode(opening) && nameOf(opening['name']) === 'ol'
        return isNumbered && within(element).some((node) => /^(groupings|inNoOrder)$/.test(nameOf(node) ?? ''))
      })
      .map(() => file.path),
  )

describe('LANGUAGE.md', () => {
  const page = textOf('LANGUAGE.md') ?? ''
  const { terms, rows } = readTerms(page)

  test('every row of the table was read', () => {
    expect(terms.length).toBeGreaterThan(30)
    expect(terms).toHaveLength(rows)
  })

  test('every identifier is exported by the file that the page names, or is marked as not built yet', () => {
    expect(untrueTerms(terms, source)).toEqual([])
  })

  test('a row that is not true is seen', () => {
    const row = (cell: string) => readTerms(`| a | ${cell} | b | c |`).terms
    expect(untrueTerms(row('`Grade` (language/grouping)'), source)).toHaveLength(1)
    expect(untrueTerms(row('`Grouping` (language/grade)'), source)).toHaveLength(1)
    expect(untrueTerms(row('`Grouping` (language/grouping, not built yet)'), source)).toHaveLength(1)
  })
})

describe('Words that stay out', () => {
  test('interface and content were read', () => {
    expect(spoken.filter(({ path }) => path.endsWith('.tsx')).length).toBeGreaterThan(20)
    expect(content.length).toBeGreaterThan(500)
    expect(names.length).toBeGreaterThan(1000)
  })

  test('no sentence of ours holds one', () => {
    expect(forbiddenSentences(everything, allowedInSentences)).toEqual([])
  })

  test('no name of ours holds one', () => expect(forbiddenNames(names, allowedInNames)).toEqual([]))

  test('no column or table holds one', () => {
    const tables = filesIn('migrations/').flatMap(saidByContent)
    const columns = tables.flatMap((line) =>
      line.says
        .replace(/--.*/, '')
        .split(/[^\w]+/)
        .map((says) => ({ ...line, says })),
    )
    expect(columns.length).toBeGreaterThan(20)
    expect(
      forbiddenNames(columns, [{ path: /./, says: /^(age_band|case|level|when)$/i, because: 'R7, and SQL' }]),
    ).toEqual([])
  })

  test('R14 nothing that is said of the five makes a ladder of them', () => {
    const five = everything.filter((said) => isAboutTheFive(said) && !explainsMisreading(said))
    expect(five.length).toBeGreaterThan(30)
    expect(sentencesWith(five, rungs, allowedRungs)).toEqual([])
  })

  test('R14 the five never stand in a numbered list', () => {
    expect(numberedFive(source)).toEqual([])
    expect(numberedFive([planted('a.tsx', 'const a = <ol>{inNoOrder(x).map(item)}</ol>')])).toHaveLength(1)
  })

  test('R16 what young people read has no decision, option or preference in it', () => {
    const read = everything.filter((said) => !forThoseWhoHelp(said))
    expect(read.length).toBeGreaterThan(500)
    expect(sentencesWith(read, heavy, allowedHeavy)).toEqual([])
  })

  test('every exception has a reason and something to excuse', () => {
    const all = [...allowedInSentences, ...allowedInNames, ...allowedRungs, ...allowedHeavy]
    expect(all.filter(({ because }) => because.length < 15)).toEqual([])
    expect(idleExcuses([...everything, ...names], all)).toEqual([])
  })
})

describe('The rules see what they are there to see', () => {
  const page = (text: string) => saidByCode(planted('src/doors/door.page.tsx', text))

  test.each([
    'const a = <p>You are at level two</p>',
    'const a = <p aria-label="Choose your tier">x</p>',
    'const a = { hint: "Your referral was sent" }',
    'const a = <p>{`Your pathway starts here`}</p>',
    'const a = <p>We can step down your support</p>',
    'const a = <p>Your case is closed</p>',
  ])('a forbidden word in %s', (text) => {
    expect(forbiddenSentences(page(text), [])).toHaveLength(1)
  })

  test('a class, an address, a join of "in case" and what people type are no sentences of ours', () => {
    expect(forbiddenSentences(page('const a = <p class="card tier">Just in case you need it</p>'), [])).toEqual([])
    const typed = saidByContent({ path: 'content/en/topics.json', text: '{"said":["my referral was refused"]}' })
    expect(typed).toEqual([])
  })

  test('a forbidden word in content, with its line', () => {
    const text = '{\n "help": {\n  "short": "For severe cases"\n }\n}'
    const said = saidByContent({ path: 'content/en/groupings.json', text })
    expect(said).toEqual([{ path: 'content/en/groupings.json', line: 3, key: 'help.short', says: 'For severe cases' }])
    expect(forbiddenSentences(said, [])).toHaveLength(1)
    expect(sentencesWith(said, rungs, [])).toHaveLength(1)
  })

  test('a forbidden word in a name', () => {
    const said = namesIn(planted('a.ts', 'const riskLevelOf = (patientId: string, caseCount: 1, lowerCase: 2) => 3'))
    expect(forbiddenNames(said, [])).toHaveLength(3)
    expect(wordsOf('riskLevelOf')).toEqual(['risk', 'level', 'of'])
  })

  test('an exception holds only where it was made', () => {
    const said = { path: 'src/doors/a.ts', line: 1, key: '', says: 'client' }
    expect(isAllowed(said, allowedInNames)).toBe(false)
    expect(isAllowed({ ...said, path: 'src/doors/a.store.ts' }, allowedInNames)).toBe(true)
    expect(idleExcuses([said], allowedInNames)).toHaveLength(allowedInNames.length)
  })
})
