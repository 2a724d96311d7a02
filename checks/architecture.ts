import { type CodeFile, findingAt, isNode, nameOf, ofType } from './code.ts'
import { type Distance, distanceOf, type Import, importsOf, roomOf } from './imports.ts'
import { atTheEdge, atTheStart, composing, keepingRecords, mayUse, neverArrows, reach } from './rooms.ts'
import { finding, lineAt } from './tree.ts'

const knowsAnything = (room: string): boolean => composing.includes(room) || atTheEdge.includes(room)

/** The rooms that a file's suffix opens to it, beside those of its room. */
const opens: Readonly<Record<Distance, readonly string[]>> = {
  pure: [],
  view: ['web'],
  page: ['web', 'access'],
  store: ['store'],
  edge: [],
  test: ['web', 'store', 'access', 'locality'],
}

const opened = (distance: Distance | undefined, room: string): boolean =>
  distance !== undefined && opens[distance].includes(room)

const keepsByLaw = (own: string, distance: Distance | undefined, room: string): boolean =>
  distance === 'store' && room === 'access' && keepingRecords.includes(own)

/** May a file of this room and this distance use that room? */
function isAllowed(file: string, room: string): boolean {
  const own = roomOf(file)
  const distance = distanceOf(file)
  if (own === room || atTheStart.includes(own)) return true
  if (atTheStart.includes(room) || composing.includes(room)) return false
  if (atTheEdge.includes(room)) return composing.includes(own)
  if (knowsAnything(own) && room !== 'store') return room !== 'web' || composing.includes(own) || opened(distance, room)
  if (own === 'web' || own === 'store') return room === 'shared'
  return (mayUse.get(own) ?? []).includes(room) || opened(distance, room) || keepsByLaw(own, distance, room)
}

/** Arrows between rooms that the table does not hold. */
export const strayArrows = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    importsOf(file).flatMap((asked) => {
      if (asked.target.is !== 'file') return []
      if (!asked.target.path.startsWith('src/')) return [at(file, asked, `leaves src/ for ${asked.to}`)]
      const room = roomOf(asked.target.path)
      return isAllowed(file.path, room)
        ? []
        : [at(file, asked, `${roomOf(file.path)} may not use ${room || 'the root'}`)]
    }),
  )

const at = (file: CodeFile, asked: Import, says: string): string =>
  finding(file.path, lineAt(file.text, asked.start), says)

/** Imports of a file that is not there. */
export const lostImports = (files: readonly CodeFile[], paths: ReadonlySet<string>): readonly string[] =>
  files.flatMap((file) =>
    importsOf(file).flatMap((asked) =>
      asked.target.is === 'file' && !paths.has(asked.target.path) ? [at(file, asked, `finds no ${asked.to}`)] : [],
    ),
  )

/** Only tests import tests. */
export const usesOfTests = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    importsOf(file).flatMap((asked) =>
      asked.target.is === 'file' && distanceOf(asked.target.path) === 'test' ? [at(file, asked, 'uses a test')] : [],
    ),
  )

/** Packages that a file may ask for by its distance; an edge and a test may ask for any. */
const packages: Readonly<Record<Exclude<Distance, 'edge' | 'test'>, readonly string[]>> = {
  pure: ['zod'],
  view: ['preact'],
  page: ['preact', 'zod'],
  store: ['kysely', 'pg', 'zod'],
}

/** Rooms whose plain files may name a package's types: they are about that package's world. A type is gone when it runs. */
const typesOnly: ReadonlyMap<string, readonly string[]> = new Map([
  ['web', ['preact']],
  ['store', ['kysely', 'pg']],
])

/** Packages and `node:` modules where the suffix does not allow them. */
export const strayPackages = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) => {
    const distance = distanceOf(file.path)
    if (distance === undefined || distance === 'edge' || distance === 'test' || isRoot(file)) return []
    return importsOf(file).flatMap((asked) => {
      if (asked.target.is === 'file') return []
      const { name } = asked.target
      const named = asked.typeOnly && (typesOnly.get(roomOf(file.path)) ?? []).includes(name)
      return named || packages[distance].includes(name)
        ? []
        : [at(file, asked, `a ${distance} file may not use ${name}`)]
    })
  })

/** main.ts, cli.ts and the commands know everything, packages and the world with it. */
const isRoot = ({ path }: CodeFile): boolean => atTheStart.includes(roomOf(path))

const worldly = new Set([
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'console',
  'crypto',
  'performance',
])
const chancy = new Set(['Date.now', 'Math.random'])

/** The clock, chance, the environment and the network in a file that is to be pure. */
export const worldInPureFiles = (files: readonly CodeFile[]): readonly string[] =>
  files.filter((file) => isPure(file.path)).flatMap((file) => [...namesOfTheWorld(file), ...clocks(file)])

export const isPure = (path: string): boolean => distanceOf(path) === 'pure' && !atTheStart.includes(roomOf(path))

const namesOfTheWorld = (file: CodeFile): readonly string[] =>
  ofType(file, 'MemberExpression', 'CallExpression').flatMap((node) => {
    const object = nameOf(node.type === 'CallExpression' ? node['callee'] : node['object'])
    const whole = `${object}.${nameOf(node['property'])}`
    if (chancy.has(whole)) return [findingAt(file, node, `${whole} in a pure file: take it as an argument`)]
    return object !== undefined && worldly.has(object) ? [findingAt(file, node, `${object} in a pure file`)] : []
  })

const clocks = (file: CodeFile): readonly string[] =>
  ofType(file, 'NewExpression', 'CallExpression').flatMap((node) => {
    const bare = Array.isArray(node['arguments']) && node['arguments'].length === 0
    const reads = nameOf(node['callee']) === 'Date' && (bare || node.type === 'CallExpression')
    return reads && isNode(node)
      ? [findingAt(file, node, 'reads the clock in a pure file: take the day as an argument')]
      : []
  })

/** Arrows of the table that must never exist, direct or by way of others. */
export const neverInTheTable = (table: ReadonlyMap<string, readonly string[]> = mayUse): readonly string[] =>
  neverArrows.flatMap(({ from, to, because }) => (reach(from, table).has(to) ? [`${from} -> ${to}: ${because}`] : []))

/** Rooms of the table that come to know themselves. */
export const circlesInTheTable = (table: ReadonlyMap<string, readonly string[]> = mayUse): readonly string[] =>
  [...table.keys()].filter((room) => reach(room, table).has(room))
