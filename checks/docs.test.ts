import { describe, expect, test } from 'vitest'
import {
  linkedPaths,
  missing,
  namedCommands,
  namedPaths,
  namedScripts,
  namedSettings,
  settingsRead,
  unknown,
} from './claims.ts'
import { codeIn, isTest, ofType, plainText, planted } from './code.ts'
import { manifestShape } from './packages.ts'
import { filesIn, textOf, tree } from './tree.ts'

const pages = tree.filter(({ path }) => /^([^/]+|docs\/.+|decisions\/.+|journeys\/.+|bench\/.+)\.md$/.test(path))
const paths = tree.map(({ path }) => path)
const roots = new Set(paths.map((path) => path.split('/')[0] ?? ''))
const source = codeIn('src/').filter((file) => !isTest(file))
const scripts = new Set(['ci', ...Object.keys(manifestShape.parse(JSON.parse(textOf('package.json') ?? '')).scripts)])
const read = new Set(source.flatMap(settingsRead))
const readme = { path: 'README.md', text: textOf('README.md') ?? '' }

/** What tests, builds and npm itself set; nobody sets it for the program. */
const ofTests = new Set(['TEST_DATABASE_URL', 'PROOF', 'CHROMIUM', 'VITEST_RUN', 'INIT_CWD', 'CI'])

const commandFiles = source.filter(({ path }) => /^src\/(cli|commands)/.test(path))
const commands = new Set(
  commandFiles.flatMap((file) =>
    ofType(file, 'Literal', 'Property').map((node) => String(plainText(node) ?? plainText(node['key']) ?? '')),
  ),
)

describe('What the pages say is there', () => {
  test('the pages that everybody looks for are written', () => {
    const needed = [
      'README.md',
      'LANGUAGE.md',
      'STYLE.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'SECURITY.md',
      'INTENDED-PURPOSE.md',
      'LICENCE',
    ]
    expect(needed.filter((path) => !paths.includes(path))).toEqual([])
    expect(pages.length).toBeGreaterThan(10)
  })

  test('files and folders', () => {
    const claims = pages.flatMap((page) => namedPaths(page, roots))
    expect(claims.length).toBeGreaterThan(15)
    expect(missing(claims, paths)).toEqual([])
  })

  test('links within the repository', () => expect(missing(pages.flatMap(linkedPaths), paths)).toEqual([]))

  test('scripts', () => {
    const claims = pages.flatMap(namedScripts)
    expect(claims.length).toBeGreaterThan(5)
    expect(unknown(claims, scripts)).toEqual([])
  })

  test('commands of the program', () => {
    const claims = pages.flatMap(namedCommands)
    expect(claims.length).toBeGreaterThan(3)
    expect(commandFiles.length).toBeGreaterThan(0)
    expect(unknown(claims, commands)).toEqual([])
  })
})

describe('Settings', () => {
  test('each one that is read stands in the README', () => {
    expect(read.size).toBeGreaterThan(8)
    const told = new Set(namedSettings(readme).map(({ names }) => names))
    expect([...read].filter((name) => !told.has(name) && !ofTests.has(name))).toEqual([])
  })

  test('each one that a page speaks of is read', () => {
    const known = new Set([...read, ...ofTests])
    const shaped = pages.flatMap(namedSettings).filter(({ names }) => names.includes('_') || read.has(names))
    expect(shaped.length).toBeGreaterThan(8)
    expect(unknown(shaped, known)).toEqual([])
  })
})

describe('Records of decisions', () => {
  const records = filesIn('decisions/')

  test('are numbered without a gap, one page each: because, we will, so', () => {
    expect(records.length).toBeGreaterThanOrEqual(6)
    for (const [index, { path, text }] of records.entries()) {
      const number = index + 1
      expect(path).toMatch(new RegExp(`^decisions/${String(number).padStart(4, '0')}-[a-z-]+\\.md$`))
      expect(text).toMatch(
        new RegExp(`^# ${number}\\. [\\s\\S]*\\*\\*Because\\*\\*[\\s\\S]*\\*\\*We will\\*\\*[\\s\\S]*\\*\\*So\\*\\*`),
      )
      expect(text.split('\n').length).toBeLessThanOrEqual(70)
    }
  })
})

describe('The rules see what they are there to see', () => {
  const page = {
    path: 'docs/a.md',
    text: '`src/nowhere.ts` [b](../b.md) `npm run fly` `rightdoor fly` `WRONG_SETTING=3`\n`dist/app.js` [c](https://example.org/c.md)',
  }

  test('a file, a link, a script, a command and a setting that are not there', () => {
    expect(missing(namedPaths(page, roots), paths)).toEqual(['docs/a.md:1 src/nowhere.ts is not there'])
    expect(missing(linkedPaths(page), paths)).toEqual(['docs/a.md:1 b.md is not there'])
    expect(unknown(namedScripts(page), scripts)).toEqual(['docs/a.md:1 fly is not known'])
    expect(unknown(namedCommands(page), new Set(['find']))).toEqual(['docs/a.md:1 fly is not known'])
    expect(unknown(namedSettings(page), read)).toEqual(['docs/a.md:1 WRONG_SETTING is not known'])
  })

  test('a pattern and a folder that are there', () => {
    const text = '`src/shared/*.ts` `content/` `LICENCE` `decisions/0002`'
    const claims = namedPaths({ path: 'a.md', text }, roots)
    expect(claims).toHaveLength(4)
    expect(missing(claims.slice(0, 3), paths)).toEqual([])
  })

  test('settings, however they are read', () => {
    const text = "given('PORT'); environment['DATABASE_URL']; process.env.SECRET; given('lower')"
    expect(settingsRead(planted('a.ts', text))).toEqual(['PORT', 'DATABASE_URL', 'SECRET'])
  })
})
