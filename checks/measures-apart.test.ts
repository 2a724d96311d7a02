import { expect, test } from 'vitest'
import { measuresFolder, shipped } from '../src/measures/testing.edge.ts'
import { type CodeFile, codeIn, isTest, planted } from './code.ts'
import { importsOf, roomOf } from './imports.ts'
import { reach } from './rooms.ts'
import { filesIn } from './tree.ts'

const source = codeIn('src/').filter((file) => !isTest(file))

/** The only way to the words that owners have for ranges of scores. */
const theWords = 'src/measures/ranges/ranges.edge.ts'

/** The page of a measure itself, wherever it will stand; and what tests read. */
const mayReadThem = [/^src\/[a-z-]+\/measures\/measure\.page\.tsx$/, /^src\/measures\/testing\.edge\.ts$/]

const filesAskedFor = (file: CodeFile): readonly string[] =>
  importsOf(file).flatMap(({ target }) => (target.is === 'file' ? [target.path] : []))

/** Everything that a file comes to use, by whatever way. */
function usedBy(start: string, asks: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const used = new Set<string>()
  const waiting = [start]
  for (const next of waiting)
    for (const other of asks.get(next) ?? [])
      if (!used.has(other)) {
        used.add(other)
        waiting.push(other)
      }
  return used
}

const isPage = (path: string): boolean => /\.tsx$/.test(path) || /\.page\./.test(path)

/** Pages, and parts of pages, that come by the words and are not the measure's own. */
function pagesWithTheWords(files: readonly CodeFile[]): readonly string[] {
  const asks = new Map(files.map((file) => [file.path, filesAskedFor(file)]))
  return files
    .map(({ path }) => path)
    .filter((path) => isPage(path) && !mayReadThem.some((own) => own.test(path)))
    .filter((path) => usedBy(path, asks).has(theWords))
}

const importers = (files: readonly CodeFile[], of: RegExp): readonly string[] =>
  files.filter((file) => filesAskedFor(file).some((path) => of.test(path))).map(({ path }) => path)

test('R19 R31 nothing that decides, plans, listens or finds comes to know a measure', () => {
  const apart = ['decision', 'directory', 'doors', 'needs', 'plan', 'goals', 'access', 'language']
  for (const room of apart) expect(reach(room).has('measures'), room).toBe(false)
  const there = source.filter(({ path }) => apart.includes(roomOf(path)))
  expect(there.length).toBeGreaterThan(100)
  expect(importers(there, /^src\/measures\//)).toEqual([])
  expect(
    importers([planted('src/plan/plan.ts', "import { score } from '../measures/scoring.ts'")], /^src\/measures\//),
  ).toHaveLength(1)
})

test('R19 R31 words for ranges of scores are read by no page but the measure’s own, by whatever way', () => {
  expect(source.some(({ path }) => path === theWords)).toBe(true)
  expect(source.filter(({ path }) => isPage(path)).length).toBeGreaterThan(50)
  expect(pagesWithTheWords(source)).toEqual([])
  expect(
    importers(source, new RegExp(`^${theWords}$`)).filter((path) => !mayReadThem.some((own) => own.test(path))),
  ).toEqual([])
})

test('a page that came by them would be seen, also where another file stands between, and the measure’s own page would not', () => {
  const between = planted(
    'src/desk/needs/scores.ts',
    "import { readNamedRanges } from '../../measures/ranges/ranges.edge.ts'",
  )
  const page = planted('src/desk/needs/need.page.tsx', "import { scores } from './scores.ts'")
  const own = planted(
    'src/desk/measures/measure.page.tsx',
    "import { readNamedRanges } from '../../measures/ranges/ranges.edge.ts'",
  )
  expect(pagesWithTheWords([between, page, own])).toEqual(['src/desk/needs/need.page.tsx'])
})

test('R31 no measure that is loaded holds such a word, so that nothing can be sorted or shown by it', () => {
  const ranges = filesIn('content/measures/').filter(({ path }) => path.endsWith('ranges.json'))
  expect(ranges.length).toBeGreaterThan(5)
  expect(measuresFolder).toMatch(/content\/measures$/)
  const words = ranges.flatMap(({ text }) => [...text.matchAll(/"says": "([^"]+)"/g)].map(([, says]) => says ?? ''))
  expect(new Set(words).size).toBeGreaterThan(10)
  const loaded = JSON.stringify([...shipped.values()].map(({ measure }) => measure))
  expect([...new Set(words)].filter((says) => loaded.includes(`"${says}"`))).toEqual([])
  expect(loaded).not.toMatch(/"(says|ranges|lists)":/)
})
