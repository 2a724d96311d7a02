import type { Id } from '../../shared/id.ts'

/** Where the pages about young people stand, inside a place. */
export const youngPeopleWays = {
  all: '/desk/young-people',
  add: '/desk/young-people/new',
  toLookAt: '/desk/to-look-at',
  emergency: '/desk/emergency',
} as const

/** Where one young person's pages stand. */
export const recordWay = (id: Id, rest = ''): string => `/desk/young-person/${id}${rest === '' ? '' : `/${rest}`}`
export const itemWay = (id: Id, item: Id, rest = ''): string =>
  recordWay(id, `item/${item}${rest === '' ? '' : `/${rest}`}`)
