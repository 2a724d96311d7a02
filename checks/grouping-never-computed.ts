import { type CodeFile, findingAt, isNode, type Node, nameOf, ofType, pieceText, plainText, within } from './code.ts'
import type { Writer } from './no-triage.ts'
import { finding, lineAt, type TextFile } from './tree.ts'

const codes = new Set(['thriving', 'advice', 'help', 'more-help', 'risk-support'])
const ofOne = /^(grouping|chosenGrouping|keptGroupingShape|ChosenByPeople|peopleChoseIn)$/
const ofTheFive = /^(groupings|inNoOrder)$/

/** A code of the five that is a value somewhere for another reason: which one, where, and why. */
export interface AnotherMeaning extends Writer {
  readonly codes: readonly string[]
}

const mentions = (node: unknown, names: RegExp): boolean =>
  isNode(node) && within(node).some((part) => names.test(nameOf(part) ?? ''))

const argumentsOf = (call: Node): readonly Node[] =>
  Array.isArray(call['arguments']) ? call['arguments'].filter(isNode) : []

/** What a member expression or a call of one asks for: `all.sort(…)` -> `sort`. */
const askedFor = (call: Node): string =>
  isNode(call['callee']) && call['callee'].type === 'MemberExpression' ? (nameOf(call['callee']['property']) ?? '') : ''

const objectOf = (call: Node): unknown => (isNode(call['callee']) ? call['callee']['object'] : undefined)

const found = (files: readonly CodeFile[], of: (file: CodeFile) => readonly Node[], says: string): readonly string[] =>
  files.flatMap((file) => of(file).map((node) => findingAt(file, node, says)))

/** Nodes that hold a code without making it a value: the key of a table, a type, an import. */
const notValues = (file: CodeFile): ReadonlySet<unknown> =>
  new Set([
    ...ofType(file, 'Property', 'TSPropertySignature').map((property) => property['key']),
    ...ofType(file, 'TSLiteralType').flatMap(within),
    ...ofType(file, 'ImportDeclaration').flatMap(within),
  ])

const codesIn = (file: CodeFile): readonly Node[] => {
  const without = notValues(file)
  return file.nodes.filter((node) => codes.has(plainText(node) ?? '') && !without.has(node))
}

const means = (meanings: readonly AnotherMeaning[], file: CodeFile, node: Node): boolean =>
  meanings.some(({ path, codes: meant }) => path.test(file.path) && meant.includes(plainText(node) ?? ''))

/** One of the five that stands in code as a value: written by whoever wrote the program, and chosen by nobody. */
export const writtenDown = (files: readonly CodeFile[], meanings: readonly AnotherMeaning[]): readonly string[] =>
  found(files, (file) => codesIn(file).filter((node) => !means(meanings, file, node)), 'writes one of the five')

/** Other meanings that nothing has. */
export const idleMeanings = (files: readonly CodeFile[], meanings: readonly AnotherMeaning[]): readonly string[] =>
  meanings.flatMap(({ path, codes: meant }) =>
    meant
      .filter(
        (code) => !files.some((file) => path.test(file.path) && codesIn(file).some((node) => plainText(node) === code)),
      )
      .map((code) => `${path} ${code}`),
  )

const orderings = new Set(['<', '>', '<=', '>=', '-'])
const sorting = new Set(['sort', 'toSorted', 'orderBy', 'sortBy', 'localeCompare', 'indexOf', 'findIndex'])

/** A kind of support that is compared to order, or by which something is sorted. */
export const ordered = (files: readonly CodeFile[]): readonly string[] =>
  found(
    files,
    (file) => [
      ...ofType(file, 'BinaryExpression').filter(
        (node) => orderings.has(String(node['operator'])) && mentions(node, ofOne),
      ),
      ...ofType(file, 'CallExpression').filter((call) => sorting.has(askedFor(call)) && mentions(call, ofOne)),
    ],
    'puts kinds of support in an order',
  )

const byNobody = new Set(['default', 'catch', 'prefault'])

const isSetBeforehand = (node: Node): boolean => {
  switch (node.type) {
    case 'AssignmentPattern':
      return ofOne.test(nameOf(node['left']) ?? '')
    case 'LogicalExpression':
      return node['operator'] !== '&&' && endsInOne(node['left']) && nameOf(node['right']) !== 'undefined'
    case 'AssignmentExpression':
      return node['operator'] !== '=' && endsInOne(node['left'])
    case 'CallExpression':
      return byNobody.has(askedFor(node)) && mentions(objectOf(node), ofOne)
    default:
      return false
  }
}

/** `grouping`, `agreement.grouping`, `peopleChoseIn(form)`. */
function endsInOne(node: unknown): boolean {
  if (!isNode(node)) return false
  const last =
    node.type === 'MemberExpression' ? node['property'] : node.type === 'CallExpression' ? node['callee'] : node
  return ofOne.test(nameOf(last) ?? '') || (node.type === 'ChainExpression' && endsInOne(node['expression']))
}

/** A value that stands in where nobody chose. */
export const setBeforehand = (files: readonly CodeFile[]): readonly string[] =>
  found(files, (file) => file.nodes.filter(isSetBeforehand), 'stands in where nobody chose')

const takes = new Set(['at', 'find', 'findLast', 'shift', 'pop', 'next', 'reduce', 'values'])

/** One that is taken out of the five: by its place, by a rule, or by chance. */
export const takenFromTheFive = (files: readonly CodeFile[]): readonly string[] =>
  found(
    files,
    (file) => [
      ...ofType(file, 'MemberExpression').filter(
        (node) => node['computed'] === true && mentions(node['object'], ofTheFive),
      ),
      ...ofType(file, 'VariableDeclarator').filter(
        ({ id, init }) => isNode(id) && id.type === 'ArrayPattern' && mentions(init, ofTheFive),
      ),
      ...ofType(file, 'CallExpression').filter(
        (call) => takes.has(askedFor(call)) && mentions(objectOf(call), ofTheFive),
      ),
    ],
    'takes one out of the five',
  )

const marks = /^(checked|defaultChecked|selected|defaultValue|value|chosen|initial)$/
const whatWasSent = /^(sent|typed|form)$/

const attributesOf = (opening: unknown): readonly Node[] =>
  isNode(opening) && Array.isArray(opening['attributes']) ? opening['attributes'].filter(isNode) : []

const isFieldOfIt = (element: Node): boolean =>
  attributesOf(element['openingElement']).some(
    (attribute) => nameOf(attribute['name']) === 'name' && mentions(attribute['value'], /^(grouping|groupingField)$/),
  )

/** The code that a choice stands for is no mark; whether it is ticked is. */
const isMark = (opening: Node, attribute: Node): boolean => {
  const name = nameOf(attribute['name']) ?? ''
  const isCodeOfChoice = name === 'value' && ['input', 'option', 'Radio'].includes(nameOf(opening['name']) ?? '')
  return marks.test(name) && !isCodeOfChoice && !mentions(attribute['value'], whatWasSent)
}

/** A field in which a page has chosen already; what somebody sent may stand in it again. */
export const chosenByThePage = (files: readonly CodeFile[]): readonly string[] =>
  found(
    files,
    (file) =>
      ofType(file, 'JSXElement')
        .filter(isFieldOfIt)
        .flatMap(within)
        .filter(({ type }) => type === 'JSXOpeningElement')
        .flatMap((opening) => attributesOf(opening).filter((attribute) => isMark(opening, attribute))),
    'is chosen before anybody chose',
  )

/** Where one may be made: by name, and out of what. */
export interface Makers {
  /** The one file that says what one is. */
  readonly home: RegExp
  /** Handlers of a form that people sent. */
  readonly handlers: readonly Writer[]
  /** What reads back what was kept. */
  readonly readers: readonly Writer[]
}

const isIn = (file: CodeFile, writers: readonly Writer[]): boolean => writers.some(({ path }) => path.test(file.path))

const makesType = (node: Node): boolean => {
  const typed = ['TSAsExpression', 'TSTypePredicate', 'TSTypeAssertion'].includes(node.type)
    ? node['typeAnnotation']
    : undefined
  const given =
    node.type === 'CallExpression' && /^(custom|transform)$/.test(askedFor(node)) ? node['typeArguments'] : undefined
  return mentions(typed, /^ChosenByPeople$/) || mentions(given, /^ChosenByPeople$/)
}

/** The form that a handler reads is one that was sent, by its name; not something that was made up on the way. */
const readsNoForm = (call: Node): boolean => {
  const [form] = argumentsOf(call)
  const last = form?.type === 'MemberExpression' ? form['property'] : form
  return !/^(form|sent)$/.test(nameOf(last) ?? '')
}

const namesIn = (file: CodeFile, name: string): readonly Node[] =>
  file.nodes.filter((node) => node.type === 'Identifier' && nameOf(node) === name)

/** Places that make one and are not where one may be made. */
export const strayMakers = (files: readonly CodeFile[], { home, handlers, readers }: Makers): readonly string[] =>
  files
    .filter(({ path }) => !home.test(path))
    .flatMap((file) => [
      ...file.nodes.filter(makesType).map((node) => findingAt(file, node, 'makes one without a form')),
      ...(isIn(file, handlers) ? [] : namesIn(file, 'peopleChoseIn')).map((node) =>
        findingAt(file, node, 'is no named handler'),
      ),
      ...(isIn(file, readers) ? [] : namesIn(file, 'keptGroupingShape')).map((node) =>
        findingAt(file, node, 'reads back no agreement'),
      ),
      ...(file.path.endsWith('.page.tsx') ? ofType(file, 'CallExpression') : [])
        .filter((call) => nameOf(call['callee']) === 'peopleChoseIn' && readsNoForm(call))
        .map((call) => findingAt(file, call, 'reads no form that was sent')),
    ])

/** Handlers and readers that make none. */
export const idleMakers = (files: readonly CodeFile[], { handlers, readers }: Makers): readonly string[] =>
  [
    ...handlers.filter(
      ({ path }) => !files.some((file) => path.test(file.path) && namesIn(file, 'peopleChoseIn').length > 0),
    ),
    ...readers.filter(
      ({ path }) => !files.some((file) => path.test(file.path) && namesIn(file, 'keptGroupingShape').length > 0),
    ),
  ].map(({ path }) => String(path))

const inSql = [
  /order\s+by[^;)]*\bgrouping\b/gi,
  /\b(then|else|default)\s+'(thriving|advice|help|more-help|risk-support)'/gi,
  /\bcoalesce\s*\([^)]*\bgrouping\b/gi,
]

/** SQL, in a file or in a string, that orders by kinds of support, works one out, or lets one stand in. */
export const workedOutInSql = (files: readonly TextFile[]): readonly string[] =>
  files.flatMap(({ path, text }) =>
    inSql.flatMap((shape) =>
      [...text.matchAll(shape)].map((match) => finding(path, lineAt(text, match.index), `works one out: ${match[0]}`)),
    ),
  )

/** The strings and templates of a program, as files of SQL. */
export const sqlIn = (files: readonly CodeFile[]): readonly TextFile[] =>
  files.map((file) => ({
    path: file.path,
    text: file.nodes
      .flatMap((node) =>
        node.type === 'TemplateElement' ? [pieceText(node)] : node.type === 'Literal' ? [plainText(node) ?? ''] : [],
      )
      .join('\n'),
  }))

/** Every one of the five that stands anywhere in a value. */
export function codesInside(value: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof value === 'string') return codes.has(value) ? [value] : []
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const parts = value instanceof Map || value instanceof Set ? [...value.values()] : Object.values(value)
  return parts.flatMap((part) => codesInside(part, seen))
}
