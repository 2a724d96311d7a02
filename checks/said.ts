import { type CodeFile, isNode, type Node, nameOf, pieceText, within } from './code.ts'
import { lineAt, type TextFile } from './tree.ts'

/** Words that somebody will read: where they stand, and under which key (`kinds.help.more`) where it is data. */
export interface Said {
  readonly path: string
  readonly line: number
  readonly key: string
  readonly says: string
}

const readAttributes =
  /^(alt|title|label|placeholder|summary|content|aria-(label|description|roledescription)|[a-z]+Label)$/

/** Is this prose, and not a code, a class or a path? */
const isProse = (text: string): boolean =>
  !text.includes('(?') && /[a-z]{2,}[^\w]*\s+[\w“‘(]/i.test(text) && !looksLikeSql.test(text)

const looksLikeSql =
  /\b(select|insert into|update|delete from|create (table|index|role)|alter table)\b[\s\S]*\b(from|set|values|table|on|to|\()|\bisolation level\b/i

const said = (file: TextFile, at: { readonly start: number }, says: string): Said => ({
  path: file.path,
  line: lineAt(file.text, at.start),
  key: '',
  says,
})

function unreadParts(node: Node): readonly Node[] {
  if (node.type === 'ImportDeclaration' || node.type === 'TSLiteralType') return within(node)
  if (node.type !== 'JSXAttribute') return []
  const name = nameOf(node['name']) ?? ''
  const value = node['value']
  return isNode(value) && value.type === 'Literal' && !readAttributes.test(name) ? [value] : []
}

/** What a program shows to people: text between tags, attributes that are read out, and every string that is prose. */
export function saidByCode(file: CodeFile): readonly Said[] {
  const unread = new Set(file.nodes.flatMap(unreadParts))
  return file.nodes.flatMap((node) => {
    if (unread.has(node)) return []
    if (node.type === 'JSXText') return /\S/.test(textIn(node)) ? [said(file, node, textIn(node))] : []
    if (node.type === 'TemplateElement') return isProse(pieceText(node)) ? [said(file, node, pieceText(node))] : []
    const text = textIn(node)
    return node.type === 'Literal' && (isProse(text) || isShownAttribute(file, node)) ? [said(file, node, text)] : []
  })
}

const textIn = (node: Node): string => (typeof node['value'] === 'string' ? node['value'] : '')

const isShownAttribute = (file: CodeFile, literal: Node): boolean =>
  file.nodes.some(
    (node) =>
      node.type === 'JSXAttribute' && node['value'] === literal && readAttributes.test(nameOf(node['name']) ?? ''),
  )

/** What people type is theirs: it is understood, never shown as our words. */
const whatPeopleType = /(^|\.)(said|isNot|phrase|phrases|typed|matches)(\.|$)/

const isAddress = /^https?:\/\/\S+$/

/** What a file of content says: every string of a JSON file, every line of a Markdown file. */
export function saidByContent(file: TextFile): readonly Said[] {
  if (file.path.endsWith('.json')) {
    const data: unknown = JSON.parse(file.text)
    return stringsIn(data, '').flatMap(({ key, says }) =>
      whatPeopleType.test(key) || isAddress.test(says)
        ? []
        : [{ path: file.path, line: lineOf(file.text, says), key, says }],
    )
  }
  return file.text.split('\n').map((says, index) => ({ path: file.path, line: index + 1, key: '', says }))
}

const lineOf = (text: string, says: string): number =>
  Math.max(1, lineAt(text, Math.max(0, text.indexOf(JSON.stringify(says)))))

function stringsIn(value: unknown, key: string): readonly { readonly key: string; readonly says: string }[] {
  if (typeof value === 'string') return [{ key, says: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => stringsIn(part, key === '' ? name : `${key}.${name}`))
}

/** The words that a name is made of: `ageBandOf` -> age, band, of. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

/** The names that a program gives or uses, each once a line. */
export const namesIn = (file: CodeFile): readonly Said[] =>
  file.nodes.flatMap((node) => {
    const name = node.type === 'Identifier' || node.type === 'JSXIdentifier' ? nameOf(node) : undefined
    return name === undefined ? [] : [said(file, node, name)]
  })
