import type { Body, Written } from '../../access/facts/facts.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { parseId } from '../../shared/id.ts'
import { unreachable } from '../../shared/result.ts'
import type { Page, Reply } from '../../web/route.ts'
import { textIn, type Values, valuesIn } from './form-values.ts'
import { withYoungPeople } from './record.page.tsx'
import { kindsToBegin } from './record.store.ts'
import { recordWay } from './ways.ts'
import { readWritable, type WhatToWrite, type Writable, writeIt } from './write.store.ts'
import { readForm, valuesOf, WriteForm, type WritePage } from './write-form.tsx'
import { type WriteWords, writeInEnglish } from './write-words.ts'

/** Writing something about a young person, and changing it. */
export const writeRoutes = (words: WriteWords = writeInEnglish): readonly SignedInRoute[] =>
  (['/desk/young-person/:id/write/:kind', '/desk/young-person/:id/item/:item'] as const).flatMap((path) => [
    {
      get: path,
      says: 'opened a form about a young person',
      may: withYoungPeople,
      answer: (asked: AskedSignedIn) => formPage(asked, words),
    },
    {
      post: path,
      says: 'wrote something about a young person',
      may: withYoungPeople,
      answer: (asked: AskedSignedIn) => write(asked, words),
    },
  ])

function whatIsAsked({ params }: AskedSignedIn): WhatToWrite | undefined {
  const youngPerson = parseId(params['id'] ?? '')
  const item = parseId(params['item'] ?? '')
  const kind = kindsToBegin.find((each) => each === params['kind'])
  if (!youngPerson) return undefined
  if (item) return { is: 'change', youngPerson, item }
  return kind && { is: 'new', youngPerson, kind }
}

const isWrittenHere = ({ kind, stands }: Writable, words: WriteWords): boolean =>
  (stands ? words.change : words.heading)[kind] !== undefined

async function formPage(asked: AskedSignedIn, words: WriteWords): Promise<Reply> {
  const what = whatIsAsked(asked)
  const writable = what && (await asked.within((inside) => readWritable(inside, what)))
  if (!writable || !isWrittenHere(writable, words)) return { is: 'not-found' }
  const draft = await asked.draft()
  const body = writable.stands?.body
  const stood = body?.is === 'open' ? valuesOf(writable.kind, body.fields) : {}
  // What was written before the sign-in ran out rests on what stood there then.
  const n = draft ? seenIn(draft) : (writable.stands?.n ?? 0)
  return page({ asked, words, writable, values: draft ?? stood, faults: [], n, hadWritten: draft !== undefined })
}

/** The number of the fact that whoever writes saw; 0 where none is said. */
const seenIn = (values: Values): number => (/^\d{1,6}$/.test(textIn(values, 'n')) ? Number(textIn(values, 'n')) : 0)

const page = (shown: WritePage): Page => ({
  is: 'page',
  ...(shown.faults.length > 0 || shown.both ? { status: 422 } : {}),
  title: shown.words.title,
  back: { to: shown.asked.frame.base + recordWay(shown.writable.who.id), says: shown.words.back },
  main: <WriteForm {...shown} />,
})

async function write(asked: AskedSignedIn, words: WriteWords): Promise<Reply> {
  const what = whatIsAsked(asked)
  const writable = what && (await asked.within((inside) => readWritable(inside, what)))
  if (!what || !writable || !isWrittenHere(writable, words)) return { is: 'not-found' }
  const values = valuesIn(asked.form)
  const { kind, letIn, who } = writable
  const expected = seenIn(values)
  const read = readForm({ kind, letIn, words }, values, asked.today)
  const shown = { asked, words, writable, values, n: expected }
  if (read.is === 'refused') return page({ ...shown, faults: read.because })
  const writing = { what, body: read.value, key: asked.key, expected }
  const written = await asked.within((inside) => writeIt(inside, writing))
  return replyTo(written, shown, asked.frame.base + recordWay(who.id))
}

function replyTo(written: Written<Body>, shown: Omit<WritePage, 'faults'>, to: string): Reply {
  switch (written.is) {
    case 'kept':
      return { is: 'go', to }
    case 'older':
      return page({ ...shown, faults: [], n: written.n, both: written })
    case 'destroyed':
      return page({ ...shown, faults: [{ at: 'words', says: shown.words.cannotBeKept }] })
    case 'not-there':
    case 'not-let-in':
      return { is: 'not-found' }
    default:
      return unreachable(written)
  }
}
