import { type CodeFile, isNode, type Node, nameOf, ofType, plainText } from './code.ts'

/** A test, by its title, and whether it always runs. */
export interface Titled {
  readonly path: string
  readonly title: string
  readonly runs: boolean
}

const starts = new Set(['test', 'it', 'describe'])
const holdsBack = new Set(['skip', 'skipIf', 'todo', 'runIf', 'fails'])

/** `test.skipIf(x)` -> ['test', 'skipIf'] */
function wordsOfCallee(callee: Node): readonly string[] {
  if (callee.type === 'Identifier') return [nameOf(callee) ?? '']
  const inner = callee['object'] ?? callee['callee'] ?? callee['tag']
  const own = callee.type === 'MemberExpression' ? [nameOf(callee['property']) ?? ''] : []
  return isNode(inner) ? [...wordsOfCallee(inner), ...own] : own
}

/** Every titled test of a file, groups of tests included. */
export const titlesOf = (file: CodeFile): readonly Titled[] =>
  ofType(file, 'CallExpression').flatMap((call) => {
    const callee = call['callee']
    const args = Array.isArray(call['arguments']) ? call['arguments'] : []
    const title = plainText(args[0])
    const words = isNode(callee) ? wordsOfCallee(callee) : []
    if (title === undefined || args.length < 2 || !starts.has(words[0] ?? '')) return []
    return [{ path: file.path, title, runs: !words.some((word) => holdsBack.has(word)) }]
  })

/** @param proof `src/a.test.ts :: the title` */
export function faultOf(proof: string, titles: readonly Titled[]): string | undefined {
  const [path, title] = proof.split(' :: ')
  const found = titles.filter((each) => each.path === path && each.title === title)
  if (found.length === 0) return `there is no test “${proof}”`
  return found.some(({ runs }) => runs) ? undefined : `the test “${proof}” is held back`
}
