import { type CodeFile, findingAt, isNode, type Node, nameOf, ofType, partsOf, within } from './code.ts'
import { finding, lineAt, type TextFile } from './tree.ts'

/** Files that may write a grouping down, and how they come by it. */
export interface Writer {
  readonly path: RegExp
  readonly because: string
}

const writes = (file: CodeFile, field: string): readonly Node[] =>
  file.nodes.filter(
    (node) =>
      (node.type === 'Property' && nameOf(node['key']) === field && !isPattern(file, node)) ||
      (node.type === 'AssignmentExpression' && isNode(node['left']) && nameOf(node['left']['property']) === field),
  )

const isPattern = (file: CodeFile, property: Node): boolean =>
  ofType(file, 'ObjectPattern').some((pattern) => partsOf(pattern).includes(property))

/** Places that write `field` and are not among its writers. */
export const strayWriters = (
  files: readonly CodeFile[],
  field: string,
  writers: readonly Writer[],
): readonly string[] =>
  files.flatMap((file) =>
    writers.some(({ path }) => path.test(file.path))
      ? []
      : writes(file, field).map((node) => findingAt(file, node, `writes ${field}`)),
  )

/** Writers that write nothing. */
export const idleWriters = (files: readonly CodeFile[], field: string, writers: readonly Writer[]): readonly string[] =>
  writers
    .filter(({ path }) => !files.some((file) => path.test(file.path) && writes(file, field).length > 0))
    .map(({ path }) => String(path))

const ordering = new Set(['sort', 'toSorted', 'indexOf', 'findIndex', 'lastIndexOf', 'at', 'reverse', 'toReversed'])
const theFive = /^(groupings|inNoOrder)$/

/** Sorting the five, or asking which place one of them has. */
export const orders = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    ofType(file, 'CallExpression').flatMap((call) => {
      const callee = call['callee']
      if (!isNode(callee) || callee.type !== 'MemberExpression' || !ordering.has(nameOf(callee['property']) ?? ''))
        return []
      const object = callee['object']
      const ofTheFive = isNode(object) && within(object).some((node) => theFive.test(nameOf(node) ?? ''))
      return ofTheFive ? [findingAt(file, call, 'puts the five in an order')] : []
    }),
  )

/** A number for each of the five: `Record<Grouping, number>`, `Map<Grouping, number>`, or a table of numbers under their names. */
export const numbersForTheFive = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    file.nodes
      .filter((node) => (node.type === 'TSTypeReference' ? isNumberByGrouping(node) : isTableOfNumbers(node)))
      .map((node) => findingAt(file, node, 'gives each of the five a number')),
  )

function isNumberByGrouping(reference: Node): boolean {
  const given = reference['typeArguments']
  if (!isNode(given)) return false
  const [key, value] = partsOf(given)
  return (
    key !== undefined && value?.type === 'TSNumberKeyword' && within(key).some((node) => nameOf(node) === 'Grouping')
  )
}

function isTableOfNumbers(node: Node): boolean {
  if (node.type !== 'ObjectExpression') return false
  const properties = partsOf(node).filter(({ type }) => type === 'Property')
  const names = properties.map((property) => nameOf(property['key']))
  const isOfTheFive = names.includes('more-help') && names.includes('risk-support')
  return isOfTheFive && properties.every(({ value }) => isNode(value) && typeof value['value'] === 'number')
}

const sqlOrder = /order\s+by[^;)]*?\b(\w*(score|severity|risk|priority)\w*)/gi

/** SQL, in a string or a file, that orders people or records by what was scored. */
export const ordersByScore = (files: readonly TextFile[]): readonly string[] =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(sqlOrder), ...text.matchAll(/orderBy\(\s*['"](\w*(score|severity|risk|priority)\w*)/gi)].map(
      (found) => finding(path, lineAt(text, found.index), `orders by ${found[1]}`),
    ),
  )
