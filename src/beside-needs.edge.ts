import type { SignedInRoute } from './access/sign-in/signed-in.page.tsx'
import { readNeedAtDesk } from './desk/needs/need.store.ts'
import { withYoungPeople } from './desk/young-people/record.page.tsx'
import { readMyNeed } from './my-page/need/read-need.store.ts'
import { parseId } from './shared/id.ts'
import { besideMyNeedRoutes, besideNeedAtDeskRoutes } from './site/what-could-help/beside-need.page.tsx'
import type { ThingsToTry } from './site/what-could-help/what-could-help.page.tsx'

/** Things to try beside a need, at the desk and on somebody's own page: only where the need itself could be read. */
export const besideNeedRoutes = (things: ThingsToTry): readonly SignedInRoute[] => [
  ...besideNeedAtDeskRoutes({
    ...{ things, helpers: withYoungPeople },
    isThere: async ({ params, within }) => {
      const [id, need] = [parseId(params['id'] ?? ''), parseId(params['need'] ?? '')]
      if (!id || !need) return false
      return (await within((inside) => readNeedAtDesk(inside, id, need))) !== undefined
    },
  }),
  ...besideMyNeedRoutes({
    ...{ things, helpers: withYoungPeople },
    isThere: async ({ params, subject, within }) => {
      const need = parseId(params['need'] ?? '')
      if (!need) return false
      return (await within((inside) => readMyNeed(inside, subject.id, need))) !== undefined
    },
  }),
]
