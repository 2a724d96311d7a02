import { type CodeFile, exportsOf } from './code.ts'
import { finding, lineAt } from './tree.ts'

/** A row of LANGUAGE.md: the identifier, the file under src/ that holds it, and whether it is said to be built. */
export interface Term {
  readonly line: number
  readonly identifier: string
  readonly file: string
  readonly built: boolean
}

const rowShape = /^\|[^|]+\| `(\w+)` \(([\w./-]+)(, not built yet)?\) \|/gm

/** @returns the terms of the table, and how many rows the table has in all. */
export function readTerms(page: string): { readonly terms: readonly Term[]; readonly rows: number } {
  const terms = [...page.matchAll(rowShape)].map((row) => ({
    line: lineAt(page, row.index),
    identifier: row[1] ?? '',
    file: row[2] ?? '',
    built: row[3] === undefined,
  }))
  return { terms, rows: page.split('\n').filter((line) => line.startsWith('| ')).length - 1 }
}

const endings = ['.ts', '.tsx', '.page.tsx', '.edge.ts', '.store.ts']

/** Rows that say what is not so. */
export const untrueTerms = (terms: readonly Term[], source: readonly CodeFile[]): readonly string[] =>
  terms.flatMap(({ line, identifier, file, built }) => {
    const paths = endings.map((ending) => `src/${file}${ending}`)
    const found = paths.map((path) => source.find((each) => each.path === path)).find((each) => each !== undefined)
    const say = (words: string) => [finding('LANGUAGE.md', line, words)]
    if (!found) return built ? say(`${file} is not there`) : []
    if (!built) return say(`${file} is built by now`)
    return exportsOf(found).includes(identifier) ? [] : say(`${found.path} exports no ${identifier}`)
  })
