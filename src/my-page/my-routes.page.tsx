import type { SignedInRoute } from '../access/sign-in/signed-in.page.tsx'
import type { WhereTried } from '../decision/things-to-try.ts'
import type { PacksIn } from '../measures/pack/pack.ts'
import { aroundRoutes } from './around.page.tsx'
import { asTheySeeItRoutes } from './as-they-see-it.page.tsx'
import { carerRoutes } from './carer.page.tsx'
import { carerGoalsRoutes } from './carer-goals/carer-goals.page.tsx'
import { carerNeedRoutes } from './carer-need/carer-need.page.tsx'
import { changeViewRoutes } from './carer-need/change-view.page.tsx'
import { contactRoutes } from './contact.page.tsx'
import { copyRoutes } from './copy.page.tsx'
import { everythingRoutes } from './everything.page.tsx'
import { goalRoutes } from './goals/goal.page.tsx'
import { goalsRoutes } from './goals/goals.page.tsx'
import { letterRoutes } from './letter/letter.page.tsx'
import { meRoutes } from './me.page.tsx'
import { cardsRoutes } from './need/cards.page.tsx'
import { endingRoutes } from './need/ending.page.tsx'
import { needRoutes } from './need/need.page.tsx'
import { newNeedRoutes } from './need/new-need.page.tsx'
import { pictureRoutes } from './need/picture.page.tsx'
import { pictureSaysRoutes } from './need/picture-says.page.tsx'
import { planRoutes } from './need/plan.page.tsx'
import { shareNeedRoutes } from './need/share-need.page.tsx'
import { ownWordsRoutes } from './own-words.page.tsx'
import { carerStaySafeRoutes } from './stay-safe/carer-stay-safe.page.tsx'
import { keepOnPhoneRoutes } from './stay-safe/keep-on-phone.page.tsx'
import { ownEndingRoutes } from './stay-safe/own-ending.page.tsx'
import { ownPartsRoutes } from './stay-safe/own-parts.page.tsx'
import { staySafeRoutes } from './stay-safe/stay-safe.page.tsx'
import { transitionRoutes } from './transition/transition.page.tsx'
import { whoCanSeeRoutes } from './who-can-see.page.tsx'
import { whoHasLookedRoutes } from './who-has-looked.page.tsx'

export type SideBySide = (locality: string) => string | undefined

/** The same rows, told with each request where things to try lie side by side: what has to be signed may be so by then. */
export const toldWhereTried = (rows: readonly SignedInRoute[], sideBySide: SideBySide): readonly SignedInRoute[] =>
  rows.map((row) => ({
    ...row,
    answer: (asked) => {
      const told: typeof asked & WhereTried = { ...asked, sideBySide: sideBySide(asked.locality) }
      return row.answer(told)
    },
  }))

/** Every page of a young person's own, and of those who care for them. */
export const mineRoutes = (sideBySide: SideBySide, packsIn: PacksIn): readonly SignedInRoute[] => [
  ...meRoutes(),
  ...newNeedRoutes(),
  ...cardsRoutes(),
  ...pictureSaysRoutes(),
  ...toldWhereTried([...needRoutes(), ...pictureRoutes()], sideBySide),
  ...shareNeedRoutes(),
  ...planRoutes(),
  ...toldWhereTried(endingRoutes(), sideBySide),
  ...goalsRoutes(),
  ...goalRoutes(),
  ...staySafeRoutes(),
  ...keepOnPhoneRoutes(),
  ...ownPartsRoutes(),
  ...ownEndingRoutes(),
  ...transitionRoutes(),
  ...letterRoutes(),
  ...ownWordsRoutes(),
  ...carerRoutes(),
  ...carerNeedRoutes(),
  ...carerGoalsRoutes(),
  ...changeViewRoutes(),
  ...carerStaySafeRoutes(),
  ...whoCanSeeRoutes(),
  ...asTheySeeItRoutes(),
  ...whoHasLookedRoutes(),
  ...copyRoutes(packsIn),
  ...everythingRoutes(),
  ...aroundRoutes(),
  ...contactRoutes(),
]
