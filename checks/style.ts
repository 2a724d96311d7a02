import { isPure } from './architecture.ts'
import {
  type CodeFile,
  commentsOf,
  findingAt,
  functionsOf,
  isNode,
  isTest,
  type Node,
  nameOf,
  ofType,
  parseCode,
  partsOf,
  within,
} from './code.ts'
import { distanceOf } from './imports.ts'
import { finding, type TextFile } from './tree.ts'

const whereEver = (files: readonly CodeFile[], types: readonly string[], says: string): readonly string[] =>
  files.flatMap((file) => ofType(file, ...types).map((node) => findingAt(file, node, says)))

export const anys = (files: readonly CodeFile[]): readonly string[] => whereEver(files, ['TSAnyKeyword'], 'any')

export const enums = (files: readonly CodeFile[]): readonly string[] => whereEver(files, ['TSEnumDeclaration'], 'enum')

export const defaultExports = (files: readonly CodeFile[]): readonly string[] =>
  whereEver(files, ['ExportDefaultDeclaration'], 'default export')

/** Classes in plain files: the domain is values. */
export const classes = (files: readonly CodeFile[]): readonly string[] =>
  whereEver(
    files.filter(({ path }) => isPure(path)),
    ['ClassDeclaration', 'ClassExpression'],
    'class in the domain',
  )

/** `value!` and `let value!: Shape`. */
export const nonNulls = (files: readonly CodeFile[]): readonly string[] => [
  ...whereEver(files, ['TSNonNullExpression'], 'non-null assertion'),
  ...files.flatMap((file) =>
    file.nodes.filter((node) => node['definite'] === true).map((node) => findingAt(file, node, 'definite assignment')),
  ),
]

const castTypes = new Set(['TSUnknownKeyword', 'TSNeverKeyword'])

/** `as unknown as Shape`, `as never`: a cast that proves nothing. */
export const blindCasts = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    ofType(file, 'TSAsExpression').flatMap((node) => {
      const to = node['typeAnnotation']
      return isNode(to) && castTypes.has(to.type) ? [findingAt(file, node, 'a cast that proves nothing')] : []
    }),
  )

const suppressions = ['biome-ignore', 'ts-ignore', 'ts-expect-error', 'ts-nocheck', 'eslint-disable', 'prettier-ignore']

export const suppressed = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    commentsOf(file)
      .filter(({ text }) => suppressions.some((word) => text.includes(word)))
      .map((comment) => findingAt(file, comment, 'lint suppression')),
  )

/** A file that only hands on what other files export. */
export const barrels = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) => {
    const statements = partsOf(file.program)
    const handedOn = statements.filter((node) => node.type.startsWith('Export') && isNode(node['source']))
    const star = handedOn.some((node) => node.type === 'ExportAllDeclaration')
    return star || (handedOn.length > 0 && handedOn.length === statements.length) ? [`${file.path}:1 barrel`] : []
  })

/** Properties of the domain's exported shapes that could be written to, lists included; a tally inside one file may be. */
export const writable = (files: readonly CodeFile[]): readonly string[] =>
  files
    .filter(({ path }) => isPure(path))
    .flatMap((file) =>
      ofType(file, 'ExportNamedDeclaration')
        .flatMap(partsOf)
        .filter(({ type }) => type === 'TSInterfaceDeclaration' || type === 'TSTypeAliasDeclaration')
        .flatMap(within)
        .filter((node) => node.type === 'TSPropertySignature')
        .flatMap((node) => {
          const name = nameOf(node['key']) ?? 'a property'
          if (node['readonly'] !== true) return [findingAt(file, node, `${name} is not readonly`)]
          return isWritableList(node) ? [findingAt(file, node, `${name} is a list that could be written to`)] : []
        }),
    )

function isWritableList(property: Node): boolean {
  const annotation = property['typeAnnotation']
  const type = isNode(annotation) ? annotation['typeAnnotation'] : undefined
  return isNode(type) && type.type === 'TSArrayType'
}

const junk = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'manager',
  'managers',
  'service',
  'services',
])

/** Names that say nothing, as a folder, a file or a part of either. */
export const junkDrawers = (files: readonly TextFile[]): readonly string[] =>
  files.filter(({ path }) => path.split(/[/.-]/).some((part) => junk.has(part))).map(({ path }) => path)

/** Files that are not in kebab-case, or end in no suffix of the picture. */
export const misnamed = (files: readonly TextFile[]): readonly string[] =>
  files
    .filter(({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(page|store|edge|test))*\.(tsx?|js)$/.test(baseOf(path)))
    .map(({ path }) => path)

/** Files of src whose suffix gives them no distance. */
export const unplaced = (files: readonly TextFile[]): readonly string[] =>
  files.filter(({ path }) => distanceOf(path) === undefined).map(({ path }) => path)

const baseOf = (path: string): string => path.split('/').at(-1) ?? path

const mostLines = 40
const mostParameters = 3

export const longFunctions = (files: readonly CodeFile[]): readonly string[] =>
  files
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      functionsOf(file)
        .filter(({ lines }) => lines > mostLines)
        .map((each) => findingAt(file, each, `a function of ${each.lines} lines`)),
    )

export const greedyFunctions = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    functionsOf(file)
      .filter(({ parameters }) => parameters > mostParameters)
      .map((each) => findingAt(file, each, `a function of ${each.parameters} parameters`)),
  )

const saysSomething = new Set([
  'VariableDeclaration',
  'FunctionDeclaration',
  'ImportDeclaration',
  'ReturnStatement',
  'IfStatement',
  'AssignmentExpression',
  'AwaitExpression',
  'ArrowFunctionExpression',
])

/** A comment is commented-out code when it parses, and does something. */
export function isCode(comment: string): boolean {
  const text = comment.replace(/^\/\/+|^\/\*+|\*+\/$/g, '').trim()
  try {
    const { nodes } = parseCode({ path: 'comment.ts', text: `async function commented() {\n${text}\n}` })
    const parts = nodes
      .slice(1)
      .filter((node) => node.type !== 'FunctionDeclaration' || nameOf(node['id']) !== 'commented')
    return parts.some((node) => saysSomething.has(node.type)) || /^[\w.]+\([^)]*\)$/.test(text)
  } catch {
    return /^(import|export)\b.*\bfrom\s+['"]/.test(text)
  }
}

export const commentedOut = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    commentsOf(file)
      .filter(({ text }) => isCode(text))
      .map((comment) => findingAt(file, comment, 'commented-out code')),
  )

const plainMarks = /\b(TODO|FIXME|XXX|HACK)\b/

/** A note of something to do names where it is followed up: `@TODO (12)`. */
export const looseEnds = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    commentsOf(file)
      .filter(({ text }) => plainMarks.test(text) && !/@TODO \(.+\)/.test(text))
      .map(({ start }) => finding(file.path, file.text.slice(0, start).split('\n').length, 'a loose end')),
  )
