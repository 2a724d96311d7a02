import type { Asked, Reply, Route } from '../../web/route.ts'
import { ways, whereLeavingLeads } from '../../web/ways.ts'
import { endSession, leaveSession } from './session.store.ts'
import { everyPart } from './session.ts'
import { cookieTakenAway, tokenIn } from './session-cookie.ts'
import type { Behind, SignedInRoute } from './signed-in.page.tsx'

/** Leaving, in a hurry or not. Anybody may, so that nobody is held up by a form that is out of date. */
export const goingRoutes = ({ desk }: Pick<Behind, 'desk'>): readonly Route[] => [
  { post: ways.signOut, says: 'signed out', may: 'anyone', answer: (asked) => signOut(desk, asked) },
  { post: ways.exit, says: 'left in a hurry', may: 'anyone', answer: (asked) => exit(desk, asked) },
]

/** Says that somebody is still there; finding their session notes it. */
export const stillHereRoutes = (): readonly SignedInRoute[] => [
  {
    post: ways.stillHere,
    says: 'is still here',
    may: everyPart,
    answer: () => ({ is: 'file', type: 'text/plain; charset=utf-8', body: 'here' }),
  },
]

/** Nothing that was shown stays in what the browser has kept for quick returns. */
const forgotten = { 'clear-site-data': '"cache"', 'cache-control': 'no-store' }

async function signOut(desk: Behind['desk'], { locality, frame, header }: Asked): Promise<Reply> {
  const token = tokenIn(header('cookie'))
  if (token) await endSession({ ...desk, locality }, token)
  return { is: 'go', to: frame.base || ways.front, headers: { ...forgotten, 'set-cookie': cookieTakenAway } }
}

/** The cookie stays: it now stands for a neutral page, until they sign in again. */
async function exit(desk: Behind['desk'], { locality, header, now }: Asked): Promise<Reply> {
  const token = tokenIn(header('cookie'))
  if (token) await leaveSession({ ...desk, locality }, token, now.getTime())
  return { is: 'go', to: whereLeavingLeads, headers: forgotten }
}
