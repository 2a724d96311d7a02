import { type CodeFile, findingAt, isNode, type Node, nameOf, ofType, partsOf, plainText, within } from './code.ts'
import { importsOf } from './imports.ts'

/** A row that looks like a route: `{ get: '/find', says: …, may: …, answer: … }`. */
export interface Row {
  readonly file: CodeFile
  readonly start: number
  readonly method: 'get' | 'post'
  readonly path: string
}

/** An exported table of routes. */
export interface Table {
  readonly file: CodeFile
  readonly name: string
  readonly node: Node
}

const keysOf = (object: Node): ReadonlyMap<string, Node> =>
  new Map(
    partsOf(object)
      .filter(({ type }) => type === 'Property')
      .map((property) => [nameOf(property['key']) ?? '', property]),
  )

/** Every row of a file, wherever it stands. */
export const rowsOf = (file: CodeFile): readonly Row[] =>
  ofType(file, 'ObjectExpression').flatMap((object) => {
    const keys = keysOf(object)
    return (['get', 'post'] as const).flatMap((method) => {
      const path = plainText(keys.get(method)?.['value'])
      return path === undefined || !path.startsWith('/') ? [] : [{ file, start: object.start, method, path }]
    })
  })

const namesRoute = (node: unknown): boolean =>
  isNode(node) &&
  within(node).some((part) => part.type === 'Identifier' && ['Route', 'SignedInRoute'].includes(nameOf(part) ?? ''))

/** Exported constants, and functions, whose stated type is a list of routes. */
export const tablesOf = (file: CodeFile): readonly Table[] =>
  ofType(file, 'ExportNamedDeclaration').flatMap(({ declaration }) => {
    if (!isNode(declaration)) return []
    const makers = declaration.type === 'VariableDeclaration' ? partsOf(declaration) : [declaration]
    return makers.flatMap((maker) => {
      const name = nameOf(maker['id'])
      return name !== undefined && statesRoutes(maker) ? [{ file, name, node: maker }] : []
    })
  })

function statesRoutes(maker: Node): boolean {
  const id = maker['id']
  const value = isNode(maker['init']) ? maker['init'] : maker
  const stated = [isNode(id) ? id['typeAnnotation'] : undefined, value['returnType'], value['typeAnnotation']]
  return stated.some(namesRoute)
}

/** Rows that stand in no table. */
export const homeless = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) => {
    const tables = tablesOf(file)
    return rowsOf(file)
      .filter(({ start }) => !tables.some(({ node }) => node.start <= start && start < node.end))
      .map((row) => findingAt(file, row, `${row.method} ${row.path} stands in no table of routes`))
  })

/** Rows that do not say what is done, or who may. */
export const silent = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    rowsOf(file).flatMap((row) => {
      const object = ofType(file, 'ObjectExpression').find(({ start }) => start === row.start)
      const keys = object ? keysOf(object) : new Map<string, Node>()
      const lacks = ['says', 'may', 'answer'].filter((key) => !keys.has(key))
      return lacks.length === 0 ? [] : [findingAt(file, row, `${row.method} ${row.path} lacks ${lacks.join(', ')}`)]
    }),
  )

/** The same method and path twice. */
export const twice = (files: readonly CodeFile[]): readonly string[] => {
  const rows = files.flatMap(rowsOf)
  return rows
    .filter((row, index) => rows.findIndex(({ method, path }) => method === row.method && path === row.path) !== index)
    .map((row) => findingAt(row.file, row, `${row.method} ${row.path} is there twice`))
}

const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'all', 'on'])

/** Routes that were made beside the tables: `app.get('/…', …)`. */
export const besideTheTables = (files: readonly CodeFile[]): readonly string[] =>
  files.flatMap((file) =>
    ofType(file, 'CallExpression').flatMap((call) => {
      const callee = call['callee']
      const args = Array.isArray(call['arguments']) ? call['arguments'] : []
      const path = plainText(args[0])
      const isRoute =
        isNode(callee) && callee.type === 'MemberExpression' && methods.has(nameOf(callee['property']) ?? '')
      return isRoute && path?.startsWith('/') && args.length > 1
        ? [findingAt(file, call, `${path} is beside the tables`)]
        : []
    }),
  )

/** The files that a start can reach by its imports. */
export function reachedFrom(start: string, files: readonly CodeFile[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [start]
  for (const path of waiting) {
    const file = reached.has(path) ? undefined : files.find((each) => each.path === path)
    if (!file) continue
    reached.add(path)
    waiting.push(...importsOf(file).flatMap(({ target }) => (target.is === 'file' ? [target.path] : [])))
  }
  return reached
}

/** Tables that nothing but their own file speaks of. */
export const unregistered = (files: readonly CodeFile[], reached: ReadonlySet<string>): readonly string[] =>
  files.flatMap(tablesOf).flatMap((table) => {
    const users = files.filter((file) => file !== table.file && reached.has(file.path))
    const isUsed = users.some((file) =>
      ofType(file, 'ImportSpecifier').some(({ imported }) => nameOf(imported) === table.name),
    )
    return isUsed ? [] : [findingAt(table.file, table.node, `${table.name} is registered nowhere`)]
  })
