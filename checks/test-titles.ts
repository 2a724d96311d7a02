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

const calleeWords = (call: Node): readonly string[] => (isNode(call['callee']) ? wordsOfCallee(call['callee']) : [])

const isStart = (call: Node): boolean => starts.has(calleeWords(call)[0] ?? '')

const isHeldBack = (call: Node): boolean => calleeWords(call).some((word) => holdsBack.has(word))

const isAround = (outer: Node, inner: Node): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Every titled test of a file, groups of tests included. Whatever holds a group back holds back each test in it. */
export function titlesOf(file: CodeFile): readonly Titled[] {
  const calls = ofType(file, 'CallExpression').filter(isStart)
  const held = calls.filter(isHeldBack)
  return calls.flatMap((call) => {
    const args = Array.isArray(call['arguments']) ? call['arguments'] : []
    const title = plainText(args[0])
    if (title === undefined || args.length < 2) return []
    return [{ path: file.path, title, runs: !held.some((outer) => isAround(outer, call)) }]
  })
}

/** @param proof `src/a.test.ts :: the title` */
export function faultOf(proof: string, titles: readonly Titled[]): string | undefined {
  const [path, title] = proof.split(' :: ')
  const found = titles.filter((each) => each.path === path && each.title === title)
  if (found.length === 0) return `there is no test “${proof}”`
  return found.every(({ runs }) => runs) ? undefined : `the test “${proof}” is held back`
}
