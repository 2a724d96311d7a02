import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the repository, by its path from the root (`src/shared/day.ts`) and with its text. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

export const root = fileURLToPath(new URL('..', import.meta.url))

const notOurs = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage', '.rightdoor', 'screenshots'])
const binary = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.ico', '.woff', '.woff2', '.pdf', '.gz', '.zip'])

function pathsUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name) || entry.name.endsWith('.log')) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return pathsUnder(path)
    return entry.isFile() && !binary.has(extname(entry.name)) ? [path] : []
  })
}

/** Every text file of the repository, as it lies on the disk now; what is built or installed is left out. */
export const tree: readonly TextFile[] = pathsUnder('')
  .toSorted()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** @returns the files whose path begins with one of `starts` (`src/`, `README.md`). */
export const filesIn = (...starts: readonly string[]): readonly TextFile[] =>
  tree.filter(({ path }) => starts.some((start) => path.startsWith(start)))

export const textOf = (path: string): string | undefined => tree.find((file) => file.path === path)?.text

/** What a check has to say about one place, `src/shared/day.ts:12 …`. */
export const finding = (path: string, line: number, says: string): string => `${path}:${line} ${says}`

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
