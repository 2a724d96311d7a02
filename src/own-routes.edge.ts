import { againRoutes } from './access/sign-in/again.page.tsx'
import { stillHereRoutes } from './access/sign-in/coming-and-going.page.tsx'
import { behindSignIn, type SignedInRoute } from './access/sign-in/signed-in.page.tsx'
import type { SigningIn } from './access/sign-in/signing-in.page.tsx'
import { deskRoutes } from './desk/desk.page.tsx'
import { youngPeopleRoutes } from './desk/young-people/young-people-routes.page.tsx'
import { aroundRoutes } from './my-page/around.page.tsx'
import { asTheySeeItRoutes } from './my-page/as-they-see-it.page.tsx'
import { carerRoutes } from './my-page/carer.page.tsx'
import { meRoutes } from './my-page/me.page.tsx'
import { ownWordsRoutes } from './my-page/own-words.page.tsx'
import { whoCanSeeRoutes } from './my-page/who-can-see.page.tsx'
import { whoHasLookedRoutes } from './my-page/who-has-looked.page.tsx'
import type { Route } from './web/route.ts'

/** What the pages of those who have signed in need. */
export interface OwnPages {
  readonly signing: SigningIn
}

/** Every route behind the sign-in: the tables of all rooms, one after the other. */
export const ownRoutes = ({ signing }: OwnPages): readonly Route[] =>
  behindSignIn(signing, [
    ...stillHereRoutes(),
    ...accountRoutesOf(signing),
    ...mineRoutes(),
    ...deskRoutes(),
    ...youngPeopleRoutes(),
  ])

const mineRoutes = (): readonly SignedInRoute[] => [
  ...meRoutes(),
  ...ownWordsRoutes(),
  ...carerRoutes(),
  ...whoCanSeeRoutes(),
  ...asTheySeeItRoutes(),
  ...whoHasLookedRoutes(),
  ...aroundRoutes(),
]

const accountRoutesOf = (signing: SigningIn): readonly SignedInRoute[] => [...againRoutes(signing)]
