import { z } from 'zod'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Sealing } from '../../messages/sealing.edge.ts'
import { tellWhoeverComplained } from '../../messages/to-others.store.ts'
import { answerComplaint, lookInto, readComplaint, readComplaints } from '../../people/complaint.store.ts'
import type { ComplaintOpened } from '../../people/complaint.ts'
import { type Id, parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { listShown, oneShown } from './complaints-shown.page.tsx'
import { type ComplaintsWords, complaintsInEnglish } from './complaints-words.ts'

/** What answering needs of the installation. */
export interface ComplaintsDeps {
  /** Opens what was written and seals what is answered. */
  readonly complaints: Sealing
  /** Seals messages that wait. */
  readonly messages: Sealing
}

const officers = ['privacy-officer'] as const
const all = '/desk/complaints'

/** Complaints of the place, for its privacy officers: read, looked into, answered. */
export const complaintsRoutes = (
  deps: ComplaintsDeps,
  words: ComplaintsWords = complaintsInEnglish,
): readonly SignedInRoute[] => [
  { get: '/desk/complaints', says: 'looked at complaints', may: officers, answer: (asked) => list(asked, words) },
  {
    get: '/desk/complaints/:id',
    says: 'read a complaint',
    may: officers,
    answer: (asked) => one(asked, { deps, words }),
  },
  {
    post: '/desk/complaints/:id/look',
    says: 'began to look into a complaint',
    may: officers,
    answer: (asked) => look(asked, { deps, words }),
  },
  {
    post: '/desk/complaints/:id/answer',
    says: 'answered a complaint',
    may: officers,
    answer: (asked) => answer(asked, { deps, words }),
  },
]

async function list(asked: AskedSignedIn, words: ComplaintsWords): Promise<Reply> {
  if (!may(asked, 'know', { is: 'complaint' })) return { is: 'not-found' }
  return listShown(asked, words, await asked.within(({ handle }) => readComplaints(handle)))
}

interface With {
  readonly deps: ComplaintsDeps
  readonly words: ComplaintsWords
  readonly fault?: keyof ComplaintsWords['faults']
}

async function one(asked: AskedSignedIn, { deps, words, fault }: With): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  if (!id || !may(asked, 'read', { is: 'complaint' })) return { is: 'not-found' }
  const draft = fault ? undefined : await asked.draft()
  const found = await asked.within(async (inside) => {
    const complaint = await readComplaint(inside.handle, id, deps.complaints)
    if (complaint) await noted(inside, asked, { id, did: 'read' })
    return complaint
  })
  return found ? oneShown(asked, words, { complaint: found, fault, draft }) : { is: 'not-found' }
}

const noted = (
  { note }: Inside,
  asked: AskedSignedIn,
  { id, did }: { readonly id: Id; readonly did: 'read' | 'write' },
): Promise<void> =>
  note({
    ...{ record: working(asked.subject).agency, did, kind: 'complaint', item: id },
    ...{ outcome: 'allowed', because: '', showThem: false },
  })

const once = (
  asked: AskedSignedIn,
  work: (inside: Inside) => Promise<Done | 'not-there' | 'done'>,
): Promise<Done | 'not-there' | 'done'> => {
  const { locality, id } = working(asked.subject)
  return asked.within((inside) =>
    onceOnly<'not-there' | 'done'>(inside.handle, { locality, person: id, key: asked.key }, () => work(inside)),
  )
}

async function look(asked: AskedSignedIn, { deps, words }: With): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  if (!id || !may(asked, 'write', { is: 'complaint' })) return { is: 'not-found' }
  const { id: by } = working(asked.subject)
  const done = await once(asked, async (inside) => {
    if (!(await readComplaint(inside.handle, id, deps.complaints))) return 'not-there'
    if (await lookInto(inside.handle, { id, by, at: asked.now })) await noted(inside, asked, { id, did: 'write' })
    return { is: 'done', to: `${all}/${id}` }
  })
  return settled(asked, { deps, words }, done)
}

async function answer(asked: AskedSignedIn, { deps, words }: With): Promise<Reply> {
  const id = parseId(asked.params['id'] ?? '')
  const text = asked.form.first('answer') ?? ''
  if (!id || !may(asked, 'write', { is: 'complaint' })) return { is: 'not-found' }
  if (text === '') return one(asked, { deps, words, fault: 'words' })
  const { id: by } = working(asked.subject)
  const done = await once(asked, async (inside) => {
    const complaint = await readComplaint(inside.handle, id, deps.complaints)
    if (!complaint) return 'not-there'
    const sealedAnswer = deps.complaints.seal(text)
    if (!(await answerComplaint(inside.handle, { id, by, at: asked.now, sealedAnswer }))) return 'done'
    await tell(asked, inside, { deps, words, complaint })
    await noted(inside, asked, { id, did: 'write' })
    return { is: 'done', to: `${all}/${id}` }
  })
  return settled(asked, { deps, words }, done)
}

const settled = (asked: AskedSignedIn, given: With, done: Done | 'not-there' | 'done'): Reply | Promise<Reply> => {
  if (done === 'not-there') return { is: 'not-found' }
  return done === 'done' ? one(asked, { ...given, fault: 'done' }) : { is: 'go', to: asked.frame.base + done.to }
}

const leftShape = z.object({
  contact: z.object({ channel: z.enum(['email', 'text']), to: z.string() }),
  code: z.string(),
})

interface Telling extends With {
  readonly complaint: ComplaintOpened
}

/** One neutral line and a way to the answer, to where they said; it is forgotten in the same act. */
async function tell(
  { origin, frame, locality }: AskedSignedIn,
  { handle }: Inside,
  { deps, words: { message: words }, complaint: { sealedContact } }: Telling,
): Promise<void> {
  const text = sealedContact && deps.complaints.open(sealedContact)
  if (!text) return
  const { contact, code } = leftShape.parse(JSON.parse(text))
  const body = words.body(`${origin}${frame.base}/complaint/code/${code}`)
  await tellWhoeverComplained({
    query: (sql, values) => handle.query(sql, [...values]),
    sealed: deps.messages,
    locality,
    message: { contact, subject: words.subject, body: frame.demonstration ? body + words.madeUp : body },
  })
}
