import type { SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { type AccessRequestsDeps, usualWords, type With } from './acting.page.tsx'
import { enterRoutes } from './enter.page.tsx'
import { giveRoutes } from './give.page.tsx'
import { letterRoutes } from './letter.page.tsx'
import { accessRequestListRoutes } from './list.page.tsx'
import { moreRoutes } from './more.page.tsx'
import { oneRequestRoutes } from './one.page.tsx'
import { thingRoutes } from './thing.page.tsx'
import { thingsRoutes } from './things.page.tsx'

/** Everything that an agency does with requests for everything that is kept. */
export function accessRequestRoutes(deps: AccessRequestsDeps): readonly SignedInRoute[] {
  const given: With = { deps, words: usualWords }
  return [
    ...accessRequestListRoutes(),
    ...enterRoutes(deps),
    ...oneRequestRoutes(given),
    ...thingsRoutes(given),
    ...thingRoutes(given),
    ...giveRoutes(given),
    ...letterRoutes(given),
    ...moreRoutes(given),
  ]
}
