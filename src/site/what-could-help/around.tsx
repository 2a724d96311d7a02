import type { ComponentChildren } from 'preact'
import { ways } from '../../web/ways.ts'

/** Where things to try are looked at: by anyone, without a name; or beside a need, by those who are signed in, so that the way back is there. */
export interface Around {
  /** Where they lie, inside the place. */
  readonly at: string
  /** Where one comes back to from all of them, inside the place. */
  readonly back: { readonly to: string; readonly says: string }
  /** Where one comes back to from those of one starting point, if not to all of them. */
  readonly backFromOne?: Around['back']
  /** What stands in a form of somebody signed in, by the page that it stands on. */
  readonly marks?: (on: string) => ComponentChildren
  /** Offers are looked for on the page itself, so that nobody is led away from it. */
  readonly looksHere: boolean
}

export const forAnyone = (back: string): Around => ({
  at: ways.tryThings,
  back: { to: ways.front, says: back },
  looksHere: false,
})
