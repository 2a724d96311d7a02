import { expect, test } from 'vitest'
import { type CodeFile, codeIn, commentsOf, isTest, planted } from './code.ts'
import { titlesOf } from './test-titles.ts'

const firstDoor = Array.from({ length: 16 }, (_, index) => `R${index + 1}`)
const theirOwnWords = ['R17', 'R23', 'R35']
const whatIsAgreed = ['R18', 'R19', 'R20', 'R21', 'R22', 'R24']
const whetherItHelps = ['R25', 'R26', 'R27', 'R28', 'R29']
const stayingSafe = ['R30', 'R31', 'R32', 'R33', 'R34', 'R36']

/** @returns which requirements the titles and comments of these tests name, each with the files that do. */
function namedBy(files: readonly CodeFile[]): ReadonlyMap<string, readonly string[]> {
  const mentions = files.flatMap((file) => {
    const titles = titlesOf(file).filter(({ runs }) => runs)
    const said = [...titles.map(({ title }) => title), ...commentsOf(file).map(({ text }) => text)].join('\n')
    return [...new Set(said.match(/\bR\d{1,2}\b/g) ?? [])].map((id) => [id, file.path] as const)
  })
  return new Map(mentions.map(([id]) => [id, mentions.filter(([other]) => other === id).map(([, path]) => path)]))
}

const tests = codeIn('src/', 'journeys/', 'checks/').filter(
  (file) => isTest(file) && file.path !== 'checks/requirements.test.ts',
)
const named = namedBy(tests)

test.each([...firstDoor, ...theirOwnWords, ...whatIsAgreed, ...whetherItHelps, ...stayingSafe])(
  '%s is named by a test',
  (id) => {
    expect(tests.length).toBeGreaterThan(10)
    expect(named.get(id) ?? []).not.toEqual([])
  },
)

test('a requirement is found in a title and in a comment, not in a number beside it, and not in a test that is held back', () => {
  const text =
    "// R7: never empty\ntest('R3 offers carry tags', () => {})\ntest.skip('R4 waits', () => {})\nconst a = 'R5'"
  expect([...namedBy([planted('src/a.test.ts', text)]).keys()].toSorted()).toEqual(['R3', 'R7'])
})
