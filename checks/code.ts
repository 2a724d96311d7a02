import { parseAst } from 'vitest/node'
import { filesIn, finding, lineAt, type TextFile } from './tree.ts'

/** A node of the syntax tree (ESTree, with TypeScript and JSX), as the parser inside vitest gives it. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

/** A file that holds code, parsed once. */
export interface CodeFile extends TextFile {
  readonly program: Node
  /** Every node, each before its parts. */
  readonly nodes: readonly Node[]
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value

/** The nodes that a node is made of, in the order of its parts. */
export const partsOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((part) => (Array.isArray(part) ? part.filter(isNode) : isNode(part) ? [part] : []))

/** A node and everything inside it. */
export const within = (node: Node): readonly Node[] => [node, ...partsOf(node).flatMap(within)]

const languageOf = (path: string): 'ts' | 'tsx' | 'js' =>
  path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js'

/** @throws where the text is not a program: a check that cannot read has not looked. */
export function parseCode({ path, text }: TextFile): CodeFile {
  const program: unknown = parseAst(text, { lang: languageOf(path), sourceType: 'module' }, path)
  if (!isNode(program)) throw new Error(`${path} was not parsed`)
  return { path, text, program, nodes: within(program) }
}

/** A file that is not in the tree, to show that a check goes red. */
export const planted = (path: string, text: string): CodeFile => parseCode({ path, text })

const isCode = ({ path }: TextFile): boolean => /\.(tsx?|mjs|js)$/.test(path) && !path.endsWith('.d.ts')

export const isTest = ({ path }: TextFile): boolean => /\.test\.tsx?$/.test(path)

/** Every program under `folders`. */
export const codeIn = (...folders: readonly string[]): readonly CodeFile[] =>
  filesIn(...folders)
    .filter(isCode)
    .map(parseCode)

export const ofType = (file: CodeFile, ...types: readonly string[]): readonly Node[] =>
  file.nodes.filter((node) => types.includes(node.type))

/** What a check says about a node of a file. */
export const findingAt = (file: TextFile, node: { readonly start: number }, says: string): string =>
  finding(file.path, lineAt(file.text, node.start), says)

/** The text of a string literal or of a template without holes. */
export function plainText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateLiteral') return undefined
  const pieces = partsOf(node)
  const only = pieces[0]
  return pieces.length === 1 && only ? pieceText(only) : undefined
}

/** The written text of one piece of a template. */
export function pieceText(piece: Node): string {
  const value = piece['value']
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : ''
}

/** The name that an identifier, a key or a JSX name stands for. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier' || node.type === 'PrivateIdentifier')
    return typeof node['name'] === 'string' ? node['name'] : undefined
  return plainText(node)
}

export interface Comment {
  readonly text: string
  readonly start: number
}

const opaque = new Set(['Literal', 'TemplateElement', 'JSXText'])

/** The comments of a file: what lies outside every string, template, regular expression and JSX text. */
export function commentsOf(file: CodeFile): readonly Comment[] {
  const bare = file.text.split('')
  for (const node of file.nodes.filter(({ type }) => opaque.has(type))) bare.fill(' ', node.start, node.end)
  return [...bare.join('').matchAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g)].map((found) => ({
    text: file.text.slice(found.index, found.index + found[0].length),
    start: found.index,
  }))
}

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const

export interface FunctionSpan {
  readonly start: number
  readonly lines: number
  readonly parameters: number
}

/** Every function of a file, with the lines from its first to its last and how many parameters it takes. */
export const functionsOf = (file: CodeFile): readonly FunctionSpan[] =>
  ofType(file, ...functionTypes).map((node) => ({
    start: node.start,
    lines: lineAt(file.text, node.end) - lineAt(file.text, node.start) + 1,
    parameters: Array.isArray(node['params']) ? node['params'].length : 0,
  }))

/** Every name that a file exports. */
export const exportsOf = (file: CodeFile): readonly string[] =>
  ofType(file, 'ExportNamedDeclaration').flatMap((node) => {
    const declaration = node['declaration']
    const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'].filter(isNode) : []
    const listed = specifiers.map((specifier) => nameOf(specifier['exported']))
    if (!isNode(declaration)) return listed.filter((name) => name !== undefined)
    const declared =
      declaration.type === 'VariableDeclaration' ? declaratorsOf(declaration) : [nameOf(declaration['id'])]
    return [...listed, ...declared].filter((name) => name !== undefined)
  })

const declaratorsOf = (declaration: Node): readonly (string | undefined)[] =>
  partsOf(declaration).map((declarator) => nameOf(declarator['id']))
