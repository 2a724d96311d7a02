/**
 * The name that browsers tie to one host: a cookie of that name must be Secure, have no Domain, and Path=/.
 * @NOTE the demonstration on http://localhost keeps the name and Secure: browsers take localhost for safe and accept Secure cookies
 * there, so no weaker cookie exists in any mode. One that does not needs https in front of the demonstration.
 */
export const sessionCookie = '__Host-sid'

const manner = 'Secure; HttpOnly; SameSite=Lax; Path=/'

/** The text of `Set-Cookie`. It has no age: the browser forgets it when it is closed. */
export const cookieFor = (token: string): string => `${sessionCookie}=${token}; ${manner}`

/** The text of `Set-Cookie` that takes it away. */
export const cookieTakenAway = `${sessionCookie}=; ${manner}; Max-Age=0`

const shapeOfToken = /^[A-Za-z0-9_-]{43}$/

/** @returns the token in a `Cookie` header, or undefined where there is none, it has another shape, or there are several. */
export function tokenIn(header: string | undefined): string | undefined {
  const found = (header ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each.startsWith(`${sessionCookie}=`))
    .map((each) => each.slice(sessionCookie.length + 1))
  const [token] = found
  return found.length === 1 && token !== undefined && shapeOfToken.test(token) ? token : undefined
}
