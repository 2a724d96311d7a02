import type { CodeFile } from './code.ts'
import { findingAt, isTest, nameOf, ofType, plainText } from './code.ts'
import { importsOf } from './imports.ts'
import { finding, lineAt } from './tree.ts'

const raw = 'src/messages/into-the-outbox.store.ts'
const named = 'src/messages/to-others.store.ts'
const toPerson = 'src/messages/to-a-person.store.ts'
const link = 'src/messages/sign-in-link.store.ts'

/** Who may ask for what puts something into the outbox: a file's own names, and which files may say them. */
export const waysIn: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>> = new Map([
  [raw, { putInOutbox: [named], sealedAsItWaits: [link], Query: [named] }],
  [link, { sendSignInLink: ['src/behind-sign-in.edge.ts'] }],
  [
    named,
    {
      askAService: ['src/desk/curation/ask-them.page.tsx'],
      askAColleagueIn: ['src/desk/agency/invite.page.tsx'],
      tellAColleague: ['src/desk/young-people/tell-of-lifting.store.ts', 'src/desk/agency/invite-anew.store.ts'],
      tellWhoeverComplained: ['src/desk/complaints/complaints.page.tsx'],
      followUp: ['src/site/prompts.store.ts'],
      sendAList: ['src/site/keeping-in-touch.store.ts'],
    },
  ],
])

/** Files in which SQL puts something into the outbox. What goes to a person has only `tellThem`, and the link that they asked for. */
const writers: readonly string[] = [raw, toPerson, link]

/** What is put into the outbox past the named ways: a name that is asked for by somebody else, the whole file at once, or SQL of one's own. */
export const pastTheNamedWays = (files: readonly CodeFile[]): readonly string[] =>
  files.filter((file) => !isTest(file)).flatMap((file) => [...strayNames(file), ...straySql(file)])

const strayNames = (file: CodeFile): readonly string[] =>
  importsOf(file).flatMap((asked) => {
    const names = asked.target.is === 'file' ? waysIn.get(asked.target.path) : undefined
    if (!names) return []
    const wanted = namesAskedFor(file, asked.start)
    return wanted
      .filter((name) => !(names[name] ?? []).includes(file.path))
      .map((name) => finding(file.path, lineAt(file.text, asked.start), `may not use ${name} of ${asked.to}`))
  })

/** The names of one import; `everything` where it takes the file as a whole, or hands it on. */
function namesAskedFor(file: CodeFile, start: number): readonly string[] {
  const node = ofType(file, 'ImportDeclaration').find((each) => each.start === start)
  const specifiers = node && ofType(file, 'ImportSpecifier').filter((each) => each.start > start && each.end < node.end)
  if (!specifiers || specifiers.length === 0) return ['everything']
  return specifiers.map((each) => nameOf(each['imported']) ?? 'everything')
}

const intoOutbox = /\b(insert\s+into\s+outbox|app_put_in_outbox)\b/i

const straySql = (file: CodeFile): readonly string[] =>
  writers.includes(file.path)
    ? []
    : ofType(file, 'Literal', 'TemplateElement').flatMap((node) => {
        const text = node.type === 'Literal' ? plainText(node) : file.text.slice(node.start, node.end)
        return intoOutbox.test(text ?? '') ? [findingAt(file, node, 'puts into the outbox by SQL of its own')] : []
      })
