import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Job } from '../../access/subject.ts'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Reply } from '../../web/route.ts'
import type { Around } from './around.tsx'
import { lookAtThem, onePage, startingPointsPage, type ThingsToTry, type Trying } from './what-could-help.page.tsx'
import { type WhatCouldHelpWords, whatCouldHelpInEnglish } from './what-could-help-words.ts'

/** Things to try, looked at beside a need: the same pages behind the sign-in, so that each leads back to the need. Nothing of the need stands on them. */
export interface BesideNeeds {
  readonly things: ThingsToTry
  /** Who works with young people. */
  readonly helpers: readonly Job[]
  /** Is this need there for whoever asks? */
  readonly isThere: (asked: AskedSignedIn) => Promise<boolean>
  readonly words?: WhatCouldHelpWords
}

export const besideNeedAtDeskRoutes = (beside: BesideNeeds): readonly SignedInRoute[] => [
  {
    get: '/desk/young-person/:id/need/:need/try',
    says: 'looked together at what can be tried',
    may: beside.helpers,
    answer: (asked) => within(beside, asked, startingPointsPage),
  },
  {
    get: '/desk/young-person/:id/need/:need/try/:point',
    says: 'compared together what could help',
    may: beside.helpers,
    answer: (asked) => within(beside, asked, onePage),
  },
  {
    post: '/desk/young-person/:id/need/:need/try/:point',
    says: 'chose together what to compare',
    may: beside.helpers,
    answer: (asked) => within(beside, asked, lookAtThem),
  },
]

export const besideMyNeedRoutes = (beside: BesideNeeds): readonly SignedInRoute[] => [
  {
    get: '/me/need/:need/try',
    says: 'looked at what can be tried for what they brought',
    may: ['young-person'],
    answer: (asked) => within(beside, asked, startingPointsPage),
  },
  {
    get: '/me/need/:need/try/:point',
    says: 'compared what could help with what they brought',
    may: ['young-person'],
    answer: (asked) => within(beside, asked, onePage),
  },
  {
    post: '/me/need/:need/try/:point',
    says: 'chose what to compare for what they brought',
    may: ['young-person'],
    answer: (asked) => within(beside, asked, lookAtThem),
  },
]

async function within(
  { things, isThere, words = whatCouldHelpInEnglish }: BesideNeeds,
  asked: AskedSignedIn,
  page: (trying: Trying) => Reply,
): Promise<Reply> {
  // A form brings codes and letters, and nothing of a need is read for it; where it leads to, that is asked.
  if (page !== lookAtThem && !(await isThere(asked))) return { is: 'not-found' }
  return page({ things, asked, words, around: aroundNeed(asked, words) })
}

/** Of the need only its id stands in an address, in a path behind the sign-in. */
function aroundNeed({ path, personal }: AskedSignedIn, { back }: WhatCouldHelpWords): Around {
  const need = path.replace(/\/try(\/.*)?$/, '')
  const toNeed = { to: need, says: back.need }
  const all = { to: `${need}/try`, says: back.others }
  const isAll = path === all.to
  return {
    ...{ at: all.to, back: isAll ? toNeed : all, looksHere: true },
    ...(isAll ? {} : { backFromOne: toNeed }),
    marks: (on) => FormMarks({ personal, on }),
  }
}
