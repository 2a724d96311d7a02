import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Item } from '../object.ts'

export const howAsked = ['own-page', 'paper', 'telephone'] as const
export type HowAsked = (typeof howAsked)[number]

/** Who asked, where a privacy officer wrote it down: no copy of what was shown. */
export interface WrittenDown {
  readonly who: string
  readonly checked: string
}

/** That somebody signed, and when. */
export interface Signed {
  readonly by: Id
  readonly at: Date
}

export type AnswerGiven =
  | { readonly is: 'not-yet' }
  | { readonly is: 'given'; readonly how: 'own-page' | 'paper'; readonly at: Date; readonly until: Day }
  | { readonly is: 'refused'; readonly at: Date; readonly because: string }
  | { readonly is: 'nothing-kept'; readonly at: Date }

/** One request for everything that an agency keeps about a young person. */
export interface AccessRequest {
  readonly id: Id
  readonly locality: string
  readonly agency: Id
  readonly agencyName: string
  readonly youngPerson: Id
  readonly forPerson: Id
  readonly ofRecords: readonly Id[]
  readonly how: HowAsked
  readonly enteredBy?: Id
  readonly writtenDown?: WrittenDown
  /** That somebody else said that it was asked, where it was written down. */
  readonly confirmed?: Signed
  readonly receivedOn: Day
  readonly extended?: { readonly on: Day; readonly because: string }
  readonly complaint?: { readonly id: Id; readonly about?: Id }
  readonly askedToLook?: Id
  readonly gatheredAt?: Date
  readonly lookedThrough?: Signed
  readonly signed?: Signed
  readonly answer: AnswerGiven
  /** How often it was changed: whoever changes it says which of them they saw. */
  readonly n: number
}

/** How far a request has come. */
export type Stage =
  | 'asked'
  | 'to-look-through'
  | 'to-sign'
  | 'to-give'
  | 'to-fetch'
  | 'closed'
  | 'refused'
  | 'nothing-kept'

export function stageOf({ answer, signed, lookedThrough, gatheredAt }: AccessRequest, today: Day): Stage {
  if (answer.is === 'given') return today > answer.until ? 'closed' : 'to-fetch'
  if (answer.is !== 'not-yet') return answer.is
  if (signed) return 'to-give'
  if (lookedThrough) return 'to-sign'
  return gatheredAt ? 'to-look-through' : 'asked'
}

/** A carer is answered with what they themselves may read, and nothing else. */
export const isForCarer = ({ forPerson, youngPerson, ofRecords }: AccessRequest): boolean =>
  forPerson !== youngPerson && !ofRecords.includes(forPerson)

/** That it takes longer, that it was refused or that nothing is kept is told by somebody where no page of theirs tells it; a carer asks on their own page. */
export const isToldInPerson = (request: AccessRequest): boolean =>
  !isForCarer(request) &&
  (request.answer.is === 'not-yet' ? request.extended !== undefined : request.answer.is !== 'given')

/** A request as `decide` is asked about it (docs/who-may-see-what.md). */
export const itemOfRequest = (request: AccessRequest): Item => ({
  ...{ about: 'young-person', locality: request.locality, agency: request.agency, youngPerson: request.youngPerson },
  ...{ is: 'everything', writtenBy: request.forPerson, sensitivity: 'open-to-team', named: [] },
  sharing: {
    with: 'only-me',
    also: request.askedToLook ? [{ who: request.askedToLook, by: 'worker' }] : [],
  },
})

/** One that came on paper or by telephone waits for a second person who says that it was asked. */
export const isToBeConfirmed = ({ how, confirmed }: Pick<AccessRequest, 'how' | 'confirmed'>): boolean =>
  how !== 'own-page' && confirmed === undefined

/** Why somebody cannot say that a request was asked, look through it, or sign it. */
export type NotThem = 'they-wrote-it-down' | 'it-is-about-them' | 'they-looked-through-it' | 'they-made-a-mark'

export const mayNotLook = ({ complaint }: AccessRequest, who: Id): NotThem | undefined =>
  complaint?.about === who ? 'it-is-about-them' : undefined

export const mayNotConfirm = (request: AccessRequest, who: Id): NotThem | undefined =>
  request.enteredBy === who ? 'they-wrote-it-down' : mayNotLook(request, who)

/** The second is never the first, nor anybody who made a mark, nor whom the complaint is about. */
export function mayNotSign(request: AccessRequest, who: Id, markedBy: readonly Id[]): NotThem | undefined {
  if (request.lookedThrough?.by === who) return 'they-looked-through-it'
  return markedBy.includes(who) ? 'they-made-a-mark' : mayNotLook(request, who)
}
