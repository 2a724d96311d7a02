import type { SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { listRoutes } from './list.page.tsx'
import { recordRoutes } from './record.page.tsx'

/** Every page about young people at the desk. */
export const youngPeopleRoutes = (): readonly SignedInRoute[] => [...listRoutes(), ...recordRoutes()]
