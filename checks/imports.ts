import { posix } from 'node:path'
import { type CodeFile, isNode, isTest, type Node, ofType, plainText } from './code.ts'

/** One import line: who asks, for what, and whether only a type is meant. */
export interface Import {
  readonly file: string
  readonly start: number
  readonly to: string
  readonly target: Target
  readonly typeOnly: boolean
}

export type Target =
  | { readonly is: 'file'; readonly path: string }
  | { readonly is: 'node'; readonly name: string }
  | { readonly is: 'package'; readonly name: string }

/** How far a file stands from the domain, which its suffix says. */
export type Distance = 'pure' | 'view' | 'page' | 'store' | 'edge' | 'test'

const importTypes = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
] as const

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

function targetOf(from: string, specifier: string): Target {
  if (specifier.startsWith('.')) return { is: 'file', path: posix.join(posix.dirname(from), specifier) }
  if (specifier.startsWith('node:')) return { is: 'node', name: specifier }
  return { is: 'package', name: packageOf(specifier) }
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true
  const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'].filter(isNode) : []
  return specifiers.length > 0 && specifiers.every((specifier) => specifier['importKind'] === 'type')
}

/** Everything that a file asks for, static and dynamic, types included. */
export const importsOf = (file: CodeFile): readonly Import[] =>
  ofType(file, ...importTypes).flatMap((node) => {
    const to = plainText(node['source'])
    if (to === undefined) return []
    return [{ file: file.path, start: node.start, to, target: targetOf(file.path, to), typeOnly: isTypeOnly(node) }]
  })

/** `src/directory/match/asking.ts` -> `directory`; a file beside main.ts is of the room ''. */
export const roomOf = (path: string): string => {
  const [, room = '', ...rest] = path.split('/')
  return rest.length === 0 ? '' : room
}

const suffixes: readonly (readonly [RegExp, Distance])[] = [
  [/\.page\.tsx?$/, 'page'],
  [/\.store\.ts$/, 'store'],
  [/\.edge\.(tsx?|js)$/, 'edge'],
  [/\.tsx$/, 'view'],
  [/\.ts$/, 'pure'],
]

/** @returns undefined where a file ends in nothing that the picture knows. */
export const distanceOf = (path: string): Distance | undefined =>
  isTest({ path, text: '' }) ? 'test' : suffixes.find(([suffix]) => suffix.test(path))?.[1]

/** @returns the files of the first circle found, in the order in which they ask for each other. */
export function circleIn(imports: readonly Import[]): readonly string[] | undefined {
  const asks = grouped(imports)
  const done = new Set<string>()
  for (const start of asks.keys()) {
    const circle = walk(start, { asks, done, way: [] })
    if (circle) return circle
  }
  return undefined
}

interface Walk {
  readonly asks: ReadonlyMap<string, readonly string[]>
  readonly done: Set<string>
  readonly way: readonly string[]
}

function walk(file: string, { asks, done, way }: Walk): readonly string[] | undefined {
  const seenAt = way.indexOf(file)
  if (seenAt >= 0) return [...way.slice(seenAt), file]
  if (done.has(file)) return undefined
  for (const next of asks.get(file) ?? []) {
    const circle = walk(next, { asks, done, way: [...way, file] })
    if (circle) return circle
  }
  done.add(file)
  return undefined
}

function grouped(imports: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const asks = new Map<string, readonly string[]>()
  for (const { file, target } of imports)
    if (target.is === 'file') asks.set(file, [...(asks.get(file) ?? []), target.path])
  return asks
}
