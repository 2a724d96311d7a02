import { describe, expect, test } from 'vitest'
import { codeIn, functionsOf, ofType, planted } from './code.ts'
import {
  anys,
  barrels,
  blindCasts,
  classes,
  commentedOut,
  defaultExports,
  enums,
  greedyFunctions,
  isCode,
  junkDrawers,
  longFunctions,
  looseEnds,
  misnamed,
  nonNulls,
  suppressed,
  unplaced,
  writable,
} from './style.ts'

const source = codeIn('src/')
const ours = [...source, ...codeIn('checks/', 'journeys/', 'bench/')]

describe('Values, not objects', () => {
  test('the whole of the source was read', () => {
    expect(source.length).toBeGreaterThan(20)
    expect(ours.length).toBeGreaterThan(source.length)
    expect(source.flatMap((file) => ofType(file, 'TSInterfaceDeclaration')).length).toBeGreaterThan(30)
  })

  test('nothing is any', () => expect(anys(ours)).toEqual([]))
  test('nothing is an enum', () => expect(enums(ours)).toEqual([]))
  test('nothing is exported without a name', () => expect(defaultExports(ours)).toEqual([]))
  test('no file only hands on what others export', () => expect(barrels(ours)).toEqual([]))
  test('the domain holds no class', () => expect(classes(source)).toEqual([]))
  test('the shapes of the domain are readonly, their lists too', () => expect(writable(source)).toEqual([]))
  test('nothing is declared to be there without proof', () => expect(nonNulls(ours)).toEqual([]))
  test('no cast goes by way of unknown or never', () => expect(blindCasts(source)).toEqual([]))
})

describe('Files and functions', () => {
  test('no name is a junk drawer', () => expect(junkDrawers(ours)).toEqual([]))
  test('files are in kebab-case', () => expect(misnamed(ours)).toEqual([]))
  test('the end of every name in src says how far it stands from the domain', () => {
    expect(unplaced(source.filter(({ path }) => !path.endsWith('.js')))).toEqual([])
  })

  test('no function is longer than forty lines', () => {
    expect(ours.flatMap(functionsOf).length).toBeGreaterThan(100)
    expect(longFunctions(ours)).toEqual([])
  })

  test('no function takes more than three parameters', () => expect(greedyFunctions(ours)).toEqual([]))
})

describe('Comments', () => {
  test('none silences a tool', () => expect(suppressed(ours)).toEqual([]))
  test('none is code that was switched off', () => expect(commentedOut(ours)).toEqual([]))
  test('none leaves a loose end without saying where it is followed up', () => expect(looseEnds(ours)).toEqual([]))
})

describe('The rules see what they are there to see', () => {
  const at = (text: string) => [planted('src/directory/offer.ts', text)]
  const lines = (count: number) => `function long() {\n${'  act()\n'.repeat(count - 2)}}`

  test.each([
    ['any', anys, 'const shape: Record<string, any> = {}'],
    ['an enum', enums, 'enum Colour { Blue }'],
    ['a default export', defaultExports, 'export default 3'],
    ['a barrel', barrels, "export { a } from './a.ts'\nexport { b } from './b.ts'"],
    ['a star', barrels, "export * from './a.ts'\nconst b = 3"],
    ['a class', classes, 'class Offer {}'],
    ['a property that can be written', writable, 'export interface Offer { name: string }'],
    ['a nested property that can be written', writable, 'export type Offer = { readonly at: { name: string } }'],
    ['a list that can be written', writable, 'export interface Offer { readonly names: string[] }'],
    ['a non-null assertion', nonNulls, 'const name = names[0]!'],
    ['a definite assignment', nonNulls, 'let name!: string'],
    ['a cast by way of unknown', blindCasts, 'const offer = thing as unknown as Offer'],
    ['a suppression', suppressed, `// ${'biome'}-ignore lint: because\nconst a = 3`],
    ['a long function', longFunctions, lines(41)],
    ['a function of four parameters', greedyFunctions, 'const add = (a: 1, b: 2, c: 3, d: 4) => a'],
    ['code in a comment', commentedOut, '// const a = b + 3\nconst c = 3'],
    ['a loose end', looseEnds, `// ${'TO'}DO later\nconst c = 3`],
  ])('%s', (_, rule, text) => {
    expect(rule(at(text))).toHaveLength(1)
  })

  test('a suppression that is only spoken of in a string is none', () => {
    expect(suppressed(at("const word = '// biome-ignore'"))).toEqual([])
  })

  test('a function of forty lines, a page that is a class and a readonly list pass', () => {
    expect(longFunctions(at(lines(40)))).toEqual([])
    expect(classes([planted('src/store/pool.edge.ts', 'class Pool {}')])).toEqual([])
    expect(writable(at('interface Tally { count: number }'))).toEqual([])
    expect(writable(at('export interface Offer { readonly names: readonly string[] }'))).toEqual([])
  })

  test('a sentence is not code, though it names some', () => {
    const sentences = [
      '// Kooth (paid for) is switched on',
      '// note: see day',
      '// the last of `names`',
      '/** A day. */',
    ]
    expect(sentences.filter(isCode)).toEqual([])
    expect(['// return offers', '// notify(offers)', "// import { a } from './a.ts'"].filter(isCode)).toHaveLength(3)
  })

  test('names', () => {
    const files = ['src/doors/utils.ts', 'src/services/a.ts', 'src/doors/date-helper.ts'].map((path) => ({
      path,
      text: '',
    }))
    expect(junkDrawers(files)).toHaveLength(3)
    expect(misnamed([{ path: 'src/doors/newDoor.ts', text: '' }])).toHaveLength(1)
    expect(unplaced([{ path: 'src/doors/door.mts', text: '' }])).toHaveLength(1)
  })
})
