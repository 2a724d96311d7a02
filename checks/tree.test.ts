import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { finding, lineAt, root, type TextFile, tree } from './tree.ts'

const folder = (...parts: readonly string[]): string => `/${parts.join('/')}/`

/** What belongs to one machine or one person, and to nobody who reads this. */
const notForTheTree: readonly (readonly [string, RegExp])[] = [
  [
    'a path of one machine',
    new RegExp(
      `(?<![\\w.])(${['work', 'tmp', 'root', 'Users'].map((name) => folder(name)).join('|')}|${folder('home')}\\w)`,
    ),
  ],
  [
    'a host of packages',
    new RegExp(['registry\\.[a-z]+\\.', 'npm\\.pkg\\.', 'artifactor[y]', 'verdacci[o]', 'pypi\\.'].join('|'), 'i'),
  ],
  ['a private key', new RegExp(`BEGIN ${'[A-Z ]*'}PRIVATE KEY`)],
  ['a key of a service', /\b(ghp_\w{30}|AKIA[0-9A-Z]{16}|xox[bap]-\w{10}|sk-[a-zA-Z0-9]{32})/],
  ['an NHS number that could be somebody’s', /\b[4-7]\d{2} \d{3} \d{4}\b/],
]

const strays = (files: readonly TextFile[]): readonly string[] =>
  files.flatMap(({ path, text }) =>
    notForTheTree.flatMap(([what, shape]) => {
      const found = shape.exec(text)
      return found ? [finding(path, lineAt(text, found.index), `${what}: ${found[0]}`)] : []
    }),
  )

const sumOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

const filesBelow = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : [],
  )

const others = join(root, '..', 'shared', 'data')
const small = 20_000_000

describe('What the repository holds', () => {
  test('the whole of it was read', () => {
    expect(tree.length).toBeGreaterThan(100)
    for (const path of ['package.json', 'checks/tree.ts', 'src/language/grouping.ts'])
      expect(tree.map((file) => file.path)).toContain(path)
  })

  test('no path of one machine, no host of packages, no key, and nobody’s number', () =>
    expect(strays(tree)).toEqual([]))

  test.skipIf(!existsSync(others))('no file of other people’s data (skipped where the data is absent)', () => {
    const theirs = new Set(
      filesBelow(others)
        .filter((path) => statSync(path).size < small)
        .map((path) => sumOf(readFileSync(path))),
    )
    expect(theirs.size).toBeGreaterThan(20)
    expect(tree.filter(({ text }) => theirs.has(sumOf(text))).map(({ path }) => path)).toEqual([])
  })
})

test('the rules see what they are there to see', () => {
  const texts = [
    `const a = '${folder('work', 'main')}'`,
    `write('${folder('tmp', 'a')}')`,
    `see ${folder('home', 'sam')}`,
    `https://${'registry'}.npmjs.org/`,
    `-----BEGIN RSA ${'PRIVATE'} KEY-----`,
    ['485', '777', '3456'].join(' '),
  ]
  for (const text of texts) expect(strays([{ path: 'a.md', text }])).toHaveLength(1)
  expect(
    strays([{ path: 'a.md', text: '/find, src/home/, https://example.org/work/, 0800 1111, 999 000 0000' }]),
  ).toEqual([])
  expect(sumOf('a')).not.toBe(sumOf('b'))
})
