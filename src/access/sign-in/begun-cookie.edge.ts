import type { Instant } from '../context.ts'
import { type Begun, type ByExchange, begunMinutes, readBegun } from './begun.ts'
import type { SignInKeys } from './sign-in-keys.edge.ts'

/** Where and under which keys something is sealed: it opens in no other place. */
export interface BegunAt {
  readonly locality: string
  readonly keys: SignInKeys
}

const nameOf = (by: ByExchange): string => `__Host-${by}`
const manner = 'Secure; HttpOnly; SameSite=Lax; Path=/'
const boundTo = (by: ByExchange, { locality }: BegunAt): string => `begun ${by} ${locality}`

/** The text of `Set-Cookie` that keeps what was begun in the browser that began it, for ten minutes. Nobody can read it there. */
export function cookieOfBegun(at: BegunAt, by: ByExchange, begun: Begun): string {
  const sealed = Buffer.from(at.keys.seal(JSON.stringify(begun), boundTo(by, at))).toString('base64url')
  return `${nameOf(by)}=${sealed}; ${manner}; Max-Age=${begunMinutes * 60}`
}

/** The text of `Set-Cookie` that takes it away. */
export const begunTakenAway = (by: ByExchange): string => `${nameOf(by)}=; ${manner}; Max-Age=0`

/** @returns undefined where there is none, several, or one that was changed, has expired or is of another place. */
export function begunIn(
  at: BegunAt,
  by: ByExchange,
  { cookies, now }: { readonly cookies: string | undefined; readonly now: Instant },
): Begun | undefined {
  const found = (cookies ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each.startsWith(`${nameOf(by)}=`))
    .map((each) => each.slice(nameOf(by).length + 1))
  const [sealed] = found
  if (found.length !== 1 || sealed === undefined || !/^[\w-]{40,3800}$/.test(sealed)) return undefined
  const text = at.keys.open(Buffer.from(sealed, 'base64url'), boundTo(by, at))
  return text === undefined ? undefined : readBegun(text, now)
}
