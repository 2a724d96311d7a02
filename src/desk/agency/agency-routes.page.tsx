import type { SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { handOverRoutes } from './hand-over.page.tsx'
import { inviteRoutes } from './invite.page.tsx'
import { leavingRoutes } from './leaving.page.tsx'
import { peopleRoutes } from './people.page.tsx'
import { jobRoutes, personRoutes } from './person.page.tsx'
import type { AgencyDeps } from './seeing-to.page.tsx'
import { teamRoutes } from './teams.page.tsx'

/** Everything of an agency's own people: who works in it, and handing over. */
export const agencyRoutes = (deps: AgencyDeps): readonly SignedInRoute[] => [
  ...peopleRoutes(),
  ...inviteRoutes(deps),
  ...personRoutes(deps),
  ...jobRoutes(deps),
  ...leavingRoutes(),
  ...teamRoutes(),
  ...handOverRoutes(),
]
