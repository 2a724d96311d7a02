import type { MovingStands } from './moving-days.ts'
import { type GapCode, gapCodes, type Transition } from './transition.ts'

/** Everything that is missing by now. Before the support begins only what has to be there by then; whether somebody holds it afterwards from the 18th birthday on. */
export function gapsIn(transition: Transition | undefined, stands: MovingStands): readonly GapCode[] {
  const arranged = transition?.arranged
  const isShown = stands !== 'not-yet'
  const isSupported = isShown && stands !== 'planned'
  const isAdult = stands === 'after-adult' || stands === 'past-support'
  const missing: Readonly<Record<GapCode, boolean>> = {
    'nobody-named': isShown && !arranged?.worker,
    'adult-service-said-no': arranged?.adult.is === 'said-no',
    'no-meeting': isSupported && (!arranged || arranged.meeting.is === 'none' || arranged.meeting.is === 'not-met'),
    'nothing-offered': isSupported && !arranged?.offered && arranged?.adult.is !== 'said-yes',
    'nobody-holds-it-then': isAdult && !arranged?.holdsAfter,
  }
  return gapCodes.filter((gap) => missing[gap])
}

/** Gaps that nobody has counted yet. */
export const notRecorded = (transition: Transition, stands: MovingStands): readonly GapCode[] =>
  gapsIn(transition, stands).filter((gap) => !transition.recorded.includes(gap))
