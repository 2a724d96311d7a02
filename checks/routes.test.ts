import { describe, expect, test } from 'vitest'
import { codeIn, isTest, planted } from './code.ts'
import { besideTheTables, homeless, reachedFrom, rowsOf, silent, tablesOf, twice, unregistered } from './routes.ts'

const source = codeIn('src/').filter((file) => !isTest(file))
const start = 'src/main.ts'

/** What a machine asks of the server itself: no page, nobody's words. */
const serverItself = ['/livez', '/readyz', '/assets/:name', '/robots.txt', '/.well-known/security.txt']

describe('A route that is not in a table does not exist', () => {
  test('tables and rows were found', () => {
    expect(source.flatMap(tablesOf).length).toBeGreaterThan(2)
    expect(source.flatMap(rowsOf).length).toBeGreaterThan(10)
  })

  test('every row stands in an exported table', () => expect(homeless(source)).toEqual([]))
  test('every row says what is done and who may', () => expect(silent(source)).toEqual([]))
  test('no row is there twice', () => expect(twice(source)).toEqual([]))

  test('no route is made beside the tables, but for what a machine asks of the server itself', () => {
    const beside = besideTheTables(source)
    expect(beside.filter((says) => !serverItself.some((path) => says.includes(` ${path} `)))).toEqual([])
    expect(serverItself.filter((path) => !beside.some((says) => says.includes(` ${path} `)))).toEqual([])
    expect(beside.filter((says) => !says.startsWith('src/web/server'))).toEqual([])
  })

  test('every table is registered: what the program starts from comes to it', () => {
    const reached = reachedFrom(start, source)
    expect(reached.size).toBeGreaterThan(10)
    expect(unregistered(source, reached)).toEqual([])
  })
})

describe('The rules see what they are there to see', () => {
  const row = "{ get: '/find', says: 'asked', may: 'anyone', answer }"
  const table = planted('src/doors/routes.page.tsx', `export const doorRoutes: readonly Route[] = [${row}]`)
  const main = planted(start, "import { doorRoutes } from './doors/routes.page.tsx'")

  test('a table, however it is written', () => {
    const made = (text: string) => tablesOf(planted('src/doors/a.page.tsx', text))
    expect(tablesOf(table)).toHaveLength(1)
    expect(made(`export const routes = (ways: Ways): readonly Route[] => [${row}]`)).toHaveLength(1)
    expect(made(`export function routes(ways: Ways): readonly Route[] { return [${row}] }`)).toHaveLength(1)
    expect(made(`export const routes = [${row}] satisfies readonly Route[]`)).toHaveLength(1)
    expect(homeless([table])).toEqual([])
  })

  test('a row outside, a silent row, and one that is there twice', () => {
    expect(homeless([planted('a.ts', `const stray = ${row}`)])).toHaveLength(1)
    expect(silent([planted('a.ts', "const a = { post: '/wrong', answer }")])).toEqual([
      'a.ts:1 post /wrong lacks says, may',
    ])
    expect(twice([table, planted('a.ts', `const b = ${row}`)])).toHaveLength(1)
  })

  test('a route beside the tables, and a fetch that is none', () => {
    expect(besideTheTables([planted('a.ts', "app.get('/secret', (context) => context.text('x'))")])).toHaveLength(1)
    expect(besideTheTables([planted('a.ts', "pages.get('/find')")])).toEqual([])
  })

  test('a table that nobody registers', () => {
    const files = [main, table]
    expect(unregistered(files, reachedFrom(start, files))).toEqual([])
    expect(unregistered([table], reachedFrom(start, [table]))).toHaveLength(1)
  })
})
