import type { SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import type { LookingAtPlace } from './at-place.store.ts'
import { notFoundRoutes } from './not-found.page.tsx'
import { offeredRoutes } from './offered.page.tsx'
import { toldRoutes } from './told/told.page.tsx'
import { transitionGapsRoutes } from './transition/transition-gaps.page.tsx'

/** Every page of those who plan for a place. */
export const placeRoutes = (looking: LookingAtPlace): readonly SignedInRoute[] => [
  ...notFoundRoutes(looking),
  ...offeredRoutes(looking),
  ...toldRoutes(),
  ...transitionGapsRoutes(looking),
]
