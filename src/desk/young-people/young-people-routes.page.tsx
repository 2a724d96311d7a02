import type { SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { identityRoutes } from './identity.page.tsx'
import { listRoutes } from './list.page.tsx'
import { newPersonRoutes } from './new-person.page.tsx'
import { recordRoutes } from './record.page.tsx'
import { writeRoutes } from './write.page.tsx'
import type { YoungPeopleDesk } from './young-people-desk.ts'

/** Every page about young people at the desk. */
export const youngPeopleRoutes = (desk: YoungPeopleDesk): readonly SignedInRoute[] => [
  ...listRoutes(),
  ...newPersonRoutes(desk),
  ...recordRoutes(),
  ...writeRoutes(),
  ...identityRoutes(desk),
]
