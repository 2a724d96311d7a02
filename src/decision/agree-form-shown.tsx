import type { Grouping } from '../language/grouping.ts'
import type { Personal } from '../web/route.ts'
import type { KnownHere, Sent } from './agree-typed.ts'
import type { AgreeWords } from './agree-words.ts'
import type { OffersOnForm } from './offers-to-try.ts'
import type { ThingsToTry } from './things-to-try.ts'

/** The form of an agreement, as it is shown. */
export interface FormShown {
  /** What stands before the addresses of the place. */
  readonly base: string
  /** The page that it stands on and that it is sent to, inside the place. */
  readonly on: string
  readonly personal: Personal
  /** A page and a person: what stands in no order stays where it is while somebody fills it in. */
  readonly seed: string
  /** A young person fills it in on their own page. */
  readonly isTheirOwn: boolean
  /** What the young person is called here. */
  readonly name: string
  readonly known: readonly KnownHere[]
  readonly toTry: readonly ThingsToTry[]
  /** Offers of the directory that were ticked, and what was found by letters. */
  readonly offers: OffersOnForm
  /** The code of what the need is about, where somebody came from there. */
  readonly openPoint: string | undefined
  /** The five in the words for young people. */
  readonly support: Readonly<Record<Grouping, string>>
  /** Somebody else can see the need: then a young person says whether they see this too. */
  readonly isShared: boolean
  readonly sent: Sent
  readonly faultAt: (field: string) => string | undefined
  readonly words: AgreeWords
}
