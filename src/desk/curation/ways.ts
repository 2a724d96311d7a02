import type { Frame } from '../../web/route.ts'
import { deskInEnglish } from '../desk-words.ts'

/** Where offers are kept right. */
export const ways = {
  offers: '/desk/offers',
  offer: (id: string) => `/desk/offers/${id}`,
  edit: (id: string) => `/desk/offers/${id}/edit`,
  waiting: '/desk/waiting',
  proposal: (id: string) => `/desk/waiting/${id}`,
  stale: '/desk/stale',
  feeds: '/desk/feeds',
  thanks: '/still-right',
  stillRight: (code: string) => `/still-right/${code}`,
} as const

/** The way up from a list that stands on the desk. */
export const backToDesk = ({ base }: Pick<Frame, 'base'>) => ({ to: `${base}/desk`, says: deskInEnglish.heading })
