import type { SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { askServiceRoutes } from './ask-them.page.tsx'
import type { CurationDesk } from './at-desk.store.ts'
import { editRoutes } from './edit.page.tsx'
import { feedsRoutes } from './feeds.page.tsx'
import { offerPageRoutes } from './offer.page.tsx'
import { offerActsRoutes } from './offer-acts.page.tsx'
import { offerAskedRoutes } from './offer-asked.page.tsx'
import { offersRoutes } from './offers.page.tsx'
import { proposalRoutes } from './proposal.page.tsx'
import { staleRoutes } from './stale.page.tsx'
import { waitingRoutes } from './waiting.page.tsx'

/** Every page of those who keep the directory right. */
export const curationRoutes = (desk: CurationDesk): readonly SignedInRoute[] => [
  ...offersRoutes(desk),
  ...offerPageRoutes(desk),
  ...editRoutes(),
  ...offerActsRoutes(desk),
  ...offerAskedRoutes(),
  ...waitingRoutes(),
  ...proposalRoutes(desk),
  ...staleRoutes(desk),
  ...askServiceRoutes(desk),
  ...feedsRoutes(desk),
]
