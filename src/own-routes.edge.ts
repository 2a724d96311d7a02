import { stillHereRoutes } from './access/sign-in/coming-and-going.page.tsx'
import { type Behind, behindSignIn } from './access/sign-in/signed-in.page.tsx'
import { deskRoutes } from './desk/desk.page.tsx'
import type { Route } from './web/route.ts'

/** What the pages of those who have signed in need. */
export interface OwnPages {
  readonly behind: Behind
}

/** Every route behind the sign-in: the tables of all rooms, one after the other. */
export const ownRoutes = ({ behind }: OwnPages): readonly Route[] =>
  behindSignIn(behind, [...stillHereRoutes(), ...deskRoutes()])
