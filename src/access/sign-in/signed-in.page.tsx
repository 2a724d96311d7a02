import type { Asked, Personal, Reply, Route } from '../../web/route.ts'
import { cannotRead } from '../../web/server-apologies.tsx'
import { ways } from '../../web/ways.ts'
import type { Instant } from '../context.ts'
import { personKeys } from '../facts/person-keys.store.ts'
import { isProfessional } from '../subject.ts'
import { type DraftFields, dropTaken, keepDraft, readDraft } from './draft.store.ts'
import type { FormTokens } from './form-token.edge.ts'
import { actWithin, type Inside, type Keys } from './inside.store.ts'
import { inPlace } from './session.store.ts'
import { type ActingAs, idleMinutes, type Session, signedInLately } from './session.ts'
import { cookieTakenAway, tokenIn } from './session-cookie.ts'
import type { SignInDesk } from './sign-in-desk.store.ts'
import { holderOf } from './sign-in-desk.store.ts'
import { type SignedInSubject, type WhoIsIn, whoIsIn } from './signed-in.store.ts'
import { partsInEnglish } from './signed-in-words.ts'

/** What stands behind every page of somebody signed in. */
export interface Behind extends Keys {
  /** Where people sign in, but for the place, which each request brings. */
  readonly desk: Omit<SignInDesk, 'locality'>
  readonly tokens: FormTokens
}

/** What one request of somebody signed in brings. */
export interface AskedSignedIn extends Asked {
  readonly subject: SignedInSubject
  readonly session: Session
  readonly works?: WhoIsIn['works']
  /** What the frame says of them; every form on a page stands with its token. */
  readonly personal: Personal
  /** The key of the form that was sent, together with where it was sent: the same again is done once. Empty for GET. */
  readonly key: string
  /** Everything within is kept, or nothing. Embedded there is one connection: nothing else may be asked meanwhile. */
  readonly within: <Value>(work: (inside: Inside) => Promise<Value>) => Promise<Value>
  /** Keeps what was written and leads to where they show again who they are; `undefined` where they did so lately. */
  readonly againFirst: () => Promise<Reply | undefined>
  /** What stood in the fields of this page when it could not be taken; asked in the same transaction where one is open. */
  readonly draft: (inside?: Inside) => Promise<DraftFields | undefined>
}

type Answering = (asked: AskedSignedIn) => Reply | Promise<Reply>

/** One row of a table for those who have signed in. For everybody else its address leads nowhere. */
export type SignedInRoute =
  | { readonly get: string; readonly says: string; readonly may: readonly ActingAs[]; readonly answer: Answering }
  | {
      readonly post: string
      readonly says: string
      readonly may: readonly ActingAs[]
      readonly answer: Answering
      /** As a row of `web/route` does. */
      readonly takesPicture?: boolean
    }

/** Puts the sign-in before each row: who is not signed in is led there, and whose part may not come finds nothing. */
export function behindSignIn(behind: Behind, rows: readonly SignedInRoute[]): readonly Route[] {
  const pages = rows.flatMap((row) => ('get' in row ? [new RegExp(`^${row.get.replaceAll(/:\w+/g, '[^/]+')}$`)] : []))
  const within: Pages = { ...behind, isPage: (path) => isInside(path) && pages.some((page) => page.test(path)) }
  return rows.map((row) => ({ ...row, answer: (asked: Asked) => answerTo(within, row, asked) }))
}

interface Pages extends Behind {
  /** Is there a page of somebody signed in at this path inside the place? */
  readonly isPage: (path: string) => boolean
}

async function answerTo(behind: Pages, row: SignedInRoute, asked: Asked): Promise<Reply> {
  const place = { database: behind.desk.database, locality: asked.locality }
  const found = await whoIsIn(place, tokenIn(asked.header('cookie')), asked.now.getTime())
  if (found.is !== 'open') return signInFirst(behind, row, { asked, left: found.is === 'left' })
  if (!row.may.includes(found.subject.as)) return { is: 'not-found' }
  const form = behind.tokens.read(asked.form.first('form'))
  if ('post' in row && form?.account !== found.session.account) return cannotRead(400)
  const key = form ? `${form.key} ${asked.path}` : ''
  const signedIn = askedBy(behind, { asked, found, key })
  const reply = await row.answer(signedIn)
  if (form && reply.is === 'go' && !reply.to.includes(ways.signInAgain)) await forgetDraft(signedIn, form.madeAt)
  return dressed(reply, signedIn.personal)
}

/** What the form was filled with has been taken: it stands in no later form of that page. */
async function forgetDraft({ form, path, locality, session, within }: AskedSignedIn, madeAt: Instant): Promise<void> {
  const page = form.first('on') ?? ''
  if (!isInside(page)) return
  await within((inside) => dropTaken(inside, { locality, person: session.person, page }, { path, madeAt }))
}

interface Coming {
  readonly asked: Asked
  readonly left: boolean
}

/** Nothing that was written is lost: it waits for whose form it was, sealed. */
async function signInFirst(behind: Pages, row: SignedInRoute, { asked, left }: Coming): Promise<Reply> {
  const { frame, path, form } = asked
  const headers = { 'set-cookie': cookieTakenAway, 'cache-control': 'no-store' }
  if (left && 'get' in row) return { is: 'go', to: frame.base || ways.front, headers }
  const page = 'post' in row ? (form.first('on') ?? '') : path
  const kept = 'post' in row && (await keepFor(behind, asked, page))
  const to = isInside(page) ? `?to=${encodeURIComponent(page)}` : ''
  return { is: 'go', to: `${frame.base}${ways.signIn}${to}${kept ? `${to ? '&' : '?'}kept=1` : ''}`, headers }
}

/** A path inside the place, which may end in a token: no other host, no query, no words. */
export const isInside = (path: string): boolean => /^\/[\w/-]{1,200}$/.test(path) && !path.includes('//')

async function keepFor(behind: Pages, asked: Asked, page: string): Promise<boolean> {
  const seen = behind.tokens.read(asked.form.first('form'))
  const { locality, path } = asked
  const now = asked.now.getTime()
  if (!seen || now - seen.madeAt > longestWritten || !behind.isPage(page)) return false
  return inPlace({ ...behind.desk, locality }, async (handle) => {
    const holder = await holderOf(handle, seen.account, now)
    const keys = personKeys(handle, locality, behind.master)
    return holder
      ? keepDraft({ handle, keys }, { locality, person: holder.person, page, now, path, fields: fieldsIn(asked) })
      : false
  })
}

/** How long somebody may write at a form, in milliseconds: after a day its token keeps nothing for anybody who is not signed in. */
const longestWritten = 86_400_000

const ofTheForm: ReadonlySet<string> = new Set(['form', 'on'])

const fieldsIn = ({ form }: Asked): DraftFields =>
  Object.fromEntries(form.names.filter((name) => !ofTheForm.has(name)).map((name) => [name, form.all(name)]))

interface ByWhom {
  readonly asked: Asked
  readonly found: WhoIsIn
  readonly key: string
}

function askedBy(behind: Pages, { asked, found, key }: ByWhom): AskedSignedIn {
  const { session, subject, works } = found
  const { locality, today } = asked
  const now = asked.now.getTime()
  const within: AskedSignedIn['within'] = (work) =>
    actWithin(behind, behind.desk.database, { subject, now, today, work })
  return {
    ...asked,
    ...{ session, subject, key, within },
    personal: personalOf(behind, { ...found, frame: asked.frame, now }),
    ...(works ? { works } : {}),
    async againFirst() {
      if (signedInLately(session, now)) return undefined
      const page = asked.form.first('on') ?? asked.path
      const draft = { locality, person: session.person, page, now, path: asked.path, fields: fieldsIn(asked) }
      if (key !== '' && behind.isPage(page)) await within((inside) => keepDraft(inside, draft))
      return { is: 'go', to: `${asked.frame.base}${ways.signInAgain}?to=${encodeURIComponent(page)}` }
    },
    draft(inside) {
      const of = { locality, person: session.person, page: asked.path }
      return inside ? readDraft(inside, of) : within((own) => readDraft(own, of))
    },
  }
}

interface PersonalOf extends WhoIsIn, Pick<Asked, 'frame'> {
  readonly now: Instant
}

function personalOf({ tokens }: Behind, { session, works, subject, frame, now }: PersonalOf): Personal {
  return {
    called: works?.name ?? '',
    as: partsInEnglish[subject.as],
    home: frame.base + (isProfessional(subject) ? ways.desk : ways.me),
    idleMinutes: idleMinutes(session),
    formToken: tokens.make(session.account, now),
  }
}

/** Every page says whose it is, and nothing of it is kept on the way or by the browser. */
function dressed(reply: Reply, personal: Personal): Reply {
  switch (reply.is) {
    case 'page':
      return { ...reply, personal }
    case 'file':
      return { ...reply, cache: 'no-store' }
    default:
      return reply
  }
}
