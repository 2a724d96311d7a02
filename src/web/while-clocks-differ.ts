import type { Route } from './route.ts'
import { cannotKeep } from './server-apologies.tsx'

export interface WhileClocksDiffer {
  readonly agree: () => Promise<boolean>
  /** Told each time that something was refused. */
  readonly told: () => void
  /** What is answered all the same: it keeps nothing, or only ends something. */
  readonly evenThen: ReadonlySet<string>
}

/** What somebody sends would be kept with a wrong time while two clocks differ: it is refused as when nothing can be kept. What is read goes on. */
export const refusingWhileClocksDiffer = (routes: readonly Route[], asked: WhileClocksDiffer): readonly Route[] =>
  routes.map((route): Route => {
    if ('get' in route || asked.evenThen.has(route.post)) return route
    return {
      ...route,
      async answer(request) {
        if (await asked.agree()) return route.answer(request)
        asked.told()
        return cannotKeep
      },
    }
  })
