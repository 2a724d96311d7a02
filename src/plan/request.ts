import { z } from 'zod'
import type { Id } from '../shared/id.ts'
import { dayShape, idShape } from '../shared/shapes.ts'
import { aboutThem, type HandOver, type HandOverState, type Shared } from './hand-over.ts'

/** One thing as whoever is asked sees it: a copy of what was chosen, word for word, on the day on which it was chosen. */
export interface ShownThing {
  readonly as: Shared
  readonly heading: string
  readonly says: string
  /** Who said it, and when; missing for what is told of the young person. */
  readonly by?: string | undefined
  readonly on?: string | undefined
  /** A BCP 47 language tag. */
  readonly in?: string | undefined
  /** Its writer marked it as hard to read, so it is folded here too. */
  readonly hardToRead?: true | undefined
}

const sharedShape: z.ZodType<Shared> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('item'), item: idShape }),
  z.object({ is: z.literal('about-them'), what: z.enum(aboutThem) }),
])

const shownShape: z.ZodType<readonly ShownThing[]> = z.array(
  z.object({
    as: sharedShape,
    heading: z.string(),
    says: z.string(),
    by: z.string().optional(),
    on: dayShape.optional(),
    in: z.string().optional(),
    hardToRead: z.literal(true).optional(),
  }),
)

/** @returns nothing where another version wrote it otherwise. */
export const shownIn = (value: unknown): readonly ShownThing[] => shownShape.safeParse(value).data ?? []

/** What lists and counts are made from: ids, days and fixed words. `team` reads it here, where there is one. */
export function plainOfRequest(
  { sender, whom, way, askedOn, state, firstHeardOn, wasNotUs }: HandOver,
  team: Id | undefined,
): Readonly<Record<string, unknown>> {
  return {
    ...{ is: 'request', sender, way, state: state.is, askedOn, since: sinceOf(state) ?? askedOn, wasNotUs },
    ...(whom.is === 'offer' ? { service: whom.offer } : {}),
    ...(team ? { team } : {}),
    ...(firstHeardOn ? { firstHeardOn } : {}),
    ...(state.is === 'accepted' && state.who.is === 'person' ? { acceptedBy: state.who.id } : {}),
  }
}

function sinceOf(state: HandOverState): string | undefined {
  if ('since' in state) return state.since
  return 'on' in state ? state.on : undefined
}

/** What a field of a form is called that stands for one thing that can be shown. */
export const sharedCode = (shared: Shared): string => (shared.is === 'item' ? shared.item : `about-${shared.what}`)
