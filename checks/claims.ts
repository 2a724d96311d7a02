import { posix } from 'node:path'
import { type CodeFile, isNode, nameOf, ofType, plainText, within } from './code.ts'
import { finding, lineAt, type TextFile } from './tree.ts'

/** Something that a page says is there: a file, a script, a command, a setting. */
export interface Claim {
  readonly path: string
  readonly line: number
  readonly names: string
}

const found = (page: TextFile, shape: RegExp): readonly Claim[] =>
  [...page.text.matchAll(shape)].map((match) => ({
    path: page.path,
    line: lineAt(page.text, match.index),
    names: match[1] ?? '',
  }))

/** Places that only exist once the program was built or has run. */
const madeLater = /^(dist|data|node_modules|coverage)\//

/** Files and folders between backticks: `src/shared/day.ts`, `content/`, `LICENCE`, `migrations/*.sql`. */
export function namedPaths(page: TextFile, roots: ReadonlySet<string>): readonly Claim[] {
  return found(page, /`([\w.@*-][\w./@*-]*)`/g).filter(
    ({ names }) =>
      roots.has(names.split('/')[0] ?? '') && !madeLater.test(names) && (names.includes('/') || roots.has(names)),
  )
}

/** Links to files of the repository. */
export const linkedPaths = (page: TextFile): readonly Claim[] =>
  found(page, /\]\((?!https?:|mailto:|#|\/)([^)#\s]+)[^)]*\)/g).map((claim) => ({
    ...claim,
    names: posix.normalize(posix.join(posix.dirname(page.path), claim.names)),
  }))

/** Scripts of package.json: `npm test`, `npm run --silent rightdoor`. */
export const namedScripts = (page: TextFile): readonly Claim[] => [
  ...found(page, /\bnpm (start|test)\b/g),
  ...found(page, /\bnpm run (?:--silent |-s )?([a-z][\w:-]*)/g),
]

/** Commands of the program: `rightdoor intake`, `npm run --silent rightdoor -- intake`. */
export const namedCommands = (page: TextFile): readonly Claim[] =>
  found(page, /(?:`|^ {4}(?:.*? )?|^)(?:npm run (?:--silent )?)?rightdoor (?:-- )?([a-z]+(?:-[a-z]+)*)\b/gm)

/** Settings: `PUBLIC_URL`. */
export const namedSettings = (page: TextFile): readonly Claim[] => found(page, /`([A-Z][A-Z0-9_]{3,})(?:=[^`]*)?`/g)

const toShape = (names: string): RegExp =>
  new RegExp(
    `^${names.replaceAll(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll(/\*+/g, '[^/]*')}${names.endsWith('/') ? '' : '(/|$)'}`,
  )

/** Claims of files that are not there. */
export const missing = (claims: readonly Claim[], paths: readonly string[]): readonly string[] =>
  claims
    .filter(({ names }) => !paths.some((path) => toShape(names).test(path)))
    .map(({ path, line, names }) => finding(path, line, `${names} is not there`))

/** Claims that are not among what is known. */
export const unknown = (claims: readonly Claim[], known: ReadonlySet<string>): readonly string[] =>
  claims
    .filter(({ names }) => !known.has(names))
    .map(({ path, line, names }) => finding(path, line, `${names} is not known`))

const settingShape = /^[A-Z][A-Z0-9_]{3,}$/

/** The settings that a program reads: `given('PORT')`, `environment['PORT']`, `process.env.PORT`, or a list of them, `oidcSettings`. */
export const settingsRead = (file: CodeFile): readonly string[] => {
  const asked = ofType(file, 'CallExpression').flatMap((call) => {
    const args = Array.isArray(call['arguments']) ? call['arguments'] : []
    return nameOf(call['callee']) === 'given' ? [plainText(args[0])] : []
  })
  const taken = ofType(file, 'MemberExpression').flatMap((member) => {
    const object = member['object']
    const whose = isNode(object) ? (nameOf(object) ?? nameOf(object['property'])) : undefined
    return whose === 'env' || whose === 'environment' ? [nameOf(member['property'])] : []
  })
  const listed = ofType(file, 'VariableDeclarator')
    .filter((made) => /[a-z]Settings$/.test(nameOf(made['id']) ?? ''))
    .flatMap((made) => (isNode(made['init']) ? within(made['init']).map(plainText) : []))
  return [...asked, ...taken, ...listed].filter((name) => name !== undefined && settingShape.test(name)).map(String)
}
