import type { KindOfStep } from '../directory/listing.ts'
import type { Why } from '../directory/match/asking.ts'
import type { PartPlayed } from '../language/part-played.ts'
import { unreachable } from '../shared/result.ts'

/** What "why you see this" is said about: names of topics as this asker would say them, and where "near" is. */
export interface SayingWhy {
  readonly topicLabel: (id: string) => string
  readonly asker?: PartPlayed
  readonly near?: string
}

const always: Readonly<Record<KindOfStep, string>> = {
  'self-care': 'something you can do yourself is always shown',
  community: 'something nearby is always shown',
  'someone-to-talk-to': 'someone to talk to is always shown',
  team: 'a team is always shown',
}

const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) && !/^I['’ ]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text

function distance(km: number, near: string | undefined): string {
  const miles = km / 1.609_344
  if (miles < 0.5) return `it is very near ${near ?? 'you'}`
  const about = miles < 3 ? Math.round(miles * 2) / 2 : Math.round(miles)
  const away = about === 0.5 ? 'half a mile' : about === 1 ? 'a mile' : `${about} miles`
  return `it is about ${away} away${near ? ` from ${near}` : ''}`
}

/** One reason in words, without a capital or a full stop; undefined for what the facts of the card say already. */
export function sayWhy(why: Why, { topicLabel, asker, near }: SayingWhy): string | undefined {
  switch (why.is) {
    case 'about':
      return `it is about “${lower(topicLabel(why.topic))}”`
    case 'says':
      return `it says ${why.words
        .slice(0, 3)
        .map((word) => `“${word}”`)
        .join(', ')}`
    case 'age-fits':
      return asker === 'young-person' || asker === undefined
        ? `it is for age ${why.age}`
        : `it is for somebody of ${why.age}`
    case 'age-not-known':
      return 'we don’t know which ages it is for: ask'
    case 'age-in-text':
      return why.fits ? `it says “${why.quote}”` : `it says “${why.quote}”, so check that the age is right`
    case 'you-can-ask':
      return asker === 'young-person' ? 'you can ask yourself' : 'you can ask'
    case 'who-can-ask-not-known':
      return 'we don’t know who can ask: ring and see'
    case 'near':
      return distance(why.km, near)
    case 'anywhere':
      return 'you can use it from anywhere'
    case 'always-one':
      return always[why.kind]
    case 'not-checked-lately':
    case 'closed-for-now':
      return undefined
    default:
      return unreachable(why)
  }
}

/** `You said “sad”; it is for age 9; it is near you.` as one sentence. */
export function sayAll(reasons: readonly Why[], saying: SayingWhy): string {
  const said = reasons.flatMap((why) => sayWhy(why, saying) ?? []).slice(0, 4)
  const all = said.length > 1 ? `${said.slice(0, -1).join(', ')}, and ${said.at(-1)}` : (said[0] ?? 'it may help')
  return `${all}.`
}
