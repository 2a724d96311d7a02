import { describe, expect, test } from 'vitest'
import {
  circlesInTheTable,
  lostImports,
  neverInTheTable,
  strayArrows,
  strayPackages,
  usesOfTests,
  worldInPureFiles,
} from './architecture.ts'
import { codeIn, isTest, planted } from './code.ts'
import { circleIn, distanceOf, importsOf, roomOf } from './imports.ts'
import { pastTheNamedWays, waysIn } from './messages.ts'
import { atTheEdge, atTheStart, composing, mayUse, neverArrows, notBuiltYet } from './rooms.ts'
import { tree } from './tree.ts'

const source = codeIn('src/')
const paths = new Set(tree.map(({ path }) => path))
const rooms = new Set(source.map(({ path }) => roomOf(path)).filter((room) => room !== ''))
const named = [...mayUse.keys(), ...composing, ...atTheEdge, ...atTheStart].filter((room) => room !== '')

describe('The picture and the folders are the same', () => {
  test('every folder of src is a room of the table', () => {
    expect(rooms.size).toBeGreaterThanOrEqual(7)
    expect([...rooms].filter((room) => !named.includes(room))).toEqual([])
  })

  test('every room of the table is built, or is listed as not built yet', () => {
    expect(named.filter((room) => !rooms.has(room))).toEqual(named.filter((room) => notBuiltYet.includes(room)))
  })

  test('every built room was looked at: it stands at one end of some import', () => {
    const ends = source
      .flatMap(importsOf)
      .flatMap(({ file, target }) => [file, target.is === 'file' ? target.path : file])
    const seen = new Set(ends.map(roomOf))
    expect([...rooms].filter((room) => !seen.has(room))).toEqual([])
  })

  test('every kind of file that a rule speaks of exists', () => {
    const kinds = new Set(source.map(({ path }) => distanceOf(path)))
    for (const kind of ['pure', 'page', 'store', 'edge', 'test'] as const) expect(kinds).toContain(kind)
  })

  test('only what knows everything stands beside the rooms', () => {
    const beside = source.filter((file) => roomOf(file.path) === '' && !isTest(file)).map(({ path }) => path)
    expect(beside.length).toBeGreaterThan(0)
    expect(beside.filter((path) => !/^src\/(main|cli|[a-z-]+\.edge)\.ts$/.test(path))).toEqual([])
  })
})

describe('What goes out', () => {
  test('to a person has only one way, and the link that they asked for; every other way has a name and is used where it is named', () => {
    expect(pastTheNamedWays(source)).toEqual([])
    const used = source.flatMap(importsOf).filter(({ target }) => target.is === 'file' && waysIn.has(target.path))
    expect(used.length).toBeGreaterThan(7)
    for (const [path, names] of waysIn)
      for (const file of [path, ...Object.values(names).flat()]) expect(paths, file).toContain(file)
  })

  test.each([
    ['src/my-page/me.page.tsx', "import { putInOutbox } from '../messages/into-the-outbox.store.ts'"],
    ['src/my-page/me.page.tsx', "import { putInOutbox as plain } from '../messages/into-the-outbox.store.ts'"],
    ['src/my-page/me.page.tsx', "import * as all from '../messages/to-others.store.ts'"],
    ['src/my-page/me.page.tsx', "const { putInOutbox } = await import('../messages/into-the-outbox.store.ts')"],
    ['src/messages/all.store.ts', "export { putInOutbox } from './into-the-outbox.store.ts'"],
    ['src/messages/all.store.ts', "export * from './to-others.store.ts'"],
    ['src/desk/complaints/complaints.page.tsx', "import { askAService } from '../../messages/to-others.store.ts'"],
    ['src/desk/desk.page.tsx', "import { sendSignInLink } from '../messages/sign-in-link.store.ts'"],
    ['src/people/merge.store.ts', "const sql = 'insert into outbox (id) values ($1)'"],
    ['src/people/merge.store.ts', 'const sql = `select app_put_in_outbox($1)`'],
  ])('%s may not say %s', (path, text) => {
    expect(pastTheNamedWays([planted(path, text)])).toHaveLength(1)
  })
})

describe('Arrows', () => {
  test('the table has no circle', () => {
    expect(mayUse.size).toBeGreaterThan(20)
    expect(circlesInTheTable()).toEqual([])
    expect(circlesInTheTable(new Map([...mayUse, ['shared', ['plan']]]))).toContain('shared')
  })

  test('the table names only rooms that are in it', () => {
    expect([...mayUse.values()].flat().filter((room) => !mayUse.has(room))).toEqual([])
    expect(notBuiltYet.filter((room) => !named.includes(room))).toEqual([])
  })

  test('R19 R31 the arrows that must never exist are not in the table, not even by way of a third room', () => {
    expect(neverArrows.length).toBeGreaterThanOrEqual(12)
    expect(neverInTheTable()).toEqual([])
    expect(neverInTheTable(new Map([...mayUse, ['needs', ['measures']]]))).toEqual([
      'decision -> measures: a grouping is never computed',
    ])
  })

  test('a file uses only the rooms that the table opens to its room', () => {
    expect(source.flatMap(importsOf).length).toBeGreaterThan(50)
    expect(strayArrows(source)).toEqual([])
  })

  test('every import leads to a file', () => {
    expect(lostImports(source, paths)).toEqual([])
  })

  test('nothing but a test uses a test', () => {
    expect(usesOfTests(source.filter((file) => !isTest(file)))).toEqual([])
  })

  test('no files ask for each other in a circle', () => {
    expect(circleIn(source.flatMap(importsOf))).toBeUndefined()
  })
})

describe('Suffixes', () => {
  test('a plain file asks for no package but zod, a page for the markup, a store for SQL', () => {
    expect(source.filter(({ path }) => distanceOf(path) === 'pure').length).toBeGreaterThan(10)
    expect(strayPackages(source)).toEqual([])
  })

  test('a plain file has no clock, no chance, no environment and no network', () => {
    expect(worldInPureFiles(source)).toEqual([])
  })
})

describe('The rules see what they are there to see', () => {
  const people = planted('src/directory/match/near.ts', "import { who } from '../../people/nobody.ts'")

  test('an arrow from the directory to people', () => {
    expect(strayArrows([people])).toEqual(['src/directory/match/near.ts:1 directory may not use people'])
  })

  test.each([
    ['src/shared/day.ts', "import type { Offer } from '../directory/offer.ts'"],
    ['src/directory/offer.ts', "import { layout } from '../web/layout.ts'"],
    ['src/directory/offer.store.ts', "import { layout } from '../web/layout.ts'"],
    ['src/doors/question.page.tsx', "import { front } from '../site/front.page.tsx'"],
    ['src/doors/question.ts', "import { feed } from '../exchange/feed.ts'"],
    ['src/web/form.ts', "import { nameOf } from '../language/grouping.ts'"],
    ['src/doors/question.ts', "import { start } from '../main.ts'"],
    ['src/site/front.page.tsx', "import { find } from '../commands/find.ts'"],
    ['src/site/front.page.tsx', "import { rows } from '../store/database.ts'"],
    ['src/exchange/feed.ts', "import { layout } from '../web/layout.ts'"],
    ['src/doors/question.ts', "const late = await import('../people/person.ts')"],
    ['src/doors/question.ts', "import words from '../../content/en/words.ts'"],
  ])('%s may not say %s', (path, text) => {
    expect(strayArrows([planted(path, text)])).toHaveLength(1)
  })

  test.each([
    ['src/directory/offer.store.ts', "import { rows } from '../store/database.ts'"],
    ['src/doors/question.page.tsx', "import { layout } from '../web/layout.ts'"],
    ['src/site/front.page.tsx', "import { offers } from '../directory/offer.ts'"],
    ['src/main.ts', "import { front } from './site/front.page.tsx'"],
  ])('%s may say %s', (path, text) => {
    expect(strayArrows([planted(path, text)])).toEqual([])
  })

  test.each([
    ['src/directory/offer.ts', "import { readFileSync } from 'node:fs'"],
    ['src/directory/offer.ts', "import { html } from 'hono/html'"],
    ['src/directory/offer.page.tsx', "import { Hono } from 'hono'"],
    ['src/directory/offer.store.ts', "import { createHash } from 'node:crypto'"],
    ['src/web/route.ts', "import { Fragment } from 'preact'"],
  ])('%s may not ask for %s', (path, text) => {
    expect(strayPackages([planted(path, text)])).toHaveLength(1)
  })

  test.each([
    'const now = Date.now()',
    'const now = new Date()',
    'const now = Date()',
    'const chance = Math.random()',
    "const secret = process.env['SECRET']",
    "const page = await fetch('https://example.org')",
    "console.log('hello')",
  ])('a plain file may not say %s', (text) => {
    expect(worldInPureFiles([planted('src/directory/offer.ts', text)])).toHaveLength(1)
    expect(worldInPureFiles([planted('src/directory/offer.edge.ts', text)])).toEqual([])
  })

  test('an instant that was given is not the clock', () => {
    expect(worldInPureFiles([planted('src/shared/day.ts', 'const day = new Date(at)')])).toEqual([])
  })

  test('a circle of three files, a lost import, and a use of a test', () => {
    const ring = ['a', 'b', 'c'].map((name, index) =>
      planted(`src/doors/${name}.ts`, `import './${['b', 'c', 'a'][index]}.ts'`),
    )
    expect(circleIn(ring.flatMap(importsOf))).toEqual([
      'src/doors/a.ts',
      'src/doors/b.ts',
      'src/doors/c.ts',
      'src/doors/a.ts',
    ])
    expect(lostImports([people], paths)).toHaveLength(1)
    expect(usesOfTests([planted('src/doors/a.ts', "import './b.test.ts'")])).toHaveLength(1)
  })
})
