import type { SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { aroundThemRoutes } from './around.page.tsx'
import { codeRoutes } from './code.page.tsx'
import { emergencyRoutes } from './emergency.page.tsx'
import { identityRoutes } from './identity.page.tsx'
import { judgedRoutes } from './judged.page.tsx'
import { listRoutes } from './list.page.tsx'
import { newPersonRoutes } from './new-person.page.tsx'
import { overrideRoutes } from './override.page.tsx'
import { recordRoutes } from './record.page.tsx'
import { shareRoutes } from './share.page.tsx'
import { toLookAtRoutes } from './to-look-at.page.tsx'
import { writeRoutes } from './write.page.tsx'
import type { YoungPeopleDesk } from './young-people-desk.ts'

/** Every page about young people at the desk. */
export const youngPeopleRoutes = (desk: YoungPeopleDesk): readonly SignedInRoute[] => [
  ...listRoutes(),
  ...newPersonRoutes(desk),
  ...recordRoutes(desk.signIn.keys),
  ...writeRoutes(),
  ...identityRoutes(desk),
  ...aroundThemRoutes(),
  ...judgedRoutes(),
  ...codeRoutes(desk),
  ...shareRoutes(desk),
  ...overrideRoutes(desk),
  ...toLookAtRoutes(desk),
  ...emergencyRoutes(desk),
]
