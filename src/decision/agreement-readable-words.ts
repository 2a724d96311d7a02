import type { PartPlayed } from '../language/part-played.ts'
import type { How } from './agreement-people.ts'
import type { Standing } from './standing.ts'

/** Plain words for an agreement where it stands among other things: on a record, in a copy, on the page of a parent. */
export interface ReadableWords {
  readonly somebody: string
  readonly parts: Readonly<Record<PartPlayed, string>>
  readonly how: Readonly<Record<Exclude<How['is'], 'through-somebody'>, string>>
  readonly through: (whom: string) => string
  readonly interpreted: (by: string, language: string) => string
  readonly workedOn: (name: string, says: string) => string
  readonly waiting: string
  readonly onTheTable: (things: readonly string[]) => string
  readonly success: (words: string) => string
  readonly likely: (words: string) => string
  readonly likelyNotKnown: string
  readonly by: (day: string) => string
  readonly ifNot: (words: string) => string
  readonly standing: Readonly<Record<Standing['is'], string>>
  readonly view: (name: string, says: string) => string
  readonly meanwhile: (words: string) => string
  readonly changedMind: (who: string, day: string, why: string) => string
}

export const readableInEnglish: ReadableWords = {
  somebody: 'Somebody',
  parts: {
    'young-person': 'The young person',
    'parent-carer': 'a parent or carer',
    friend: 'a friend',
    school: 'from school or college',
    health: 'from health',
    'social-care': 'from social care',
    community: 'from a club, the community or a charity',
    'someone-else': 'somebody else',
  },
  how: { there: 'in the room', 'by-phone': 'by phone or video' },
  through: (whom) => `through ${whom}`,
  interpreted: (by, language) => `interpreted by ${by} (${language})`,
  workedOn: (name, says) => `What is worked on now: ${name}. “${says}”`,
  waiting: 'waiting, and looking after oneself',
  onTheTable: (things) => `Things to try that were talked about: ${things.join('; ')}.`,
  success: (words) => `What it will look like if this helps: ${words}`,
  likely: (words) => `How likely that is: ${words}`,
  likelyNotKnown: 'Nobody knows how likely that is.',
  by: (day) => `Hoped for by ${day}.`,
  ifNot: (words) => `If it does not help: ${words}`,
  standing: {
    agreed: 'All who took part agree.',
    'agreed-to-try': 'All who took part agree to try it first, and then look at how it goes.',
    'we-differ': 'They see it differently, and help can start all the same.',
    'not-taking-part': 'The young person did not take part. Why:',
  },
  view: (name, says) => `${name}: ${says}`,
  meanwhile: (words) => `Until they talk again: ${words}`,
  changedMind: (who, day, why) => `${who} changed their mind on ${day}.${why ? ` ${why}` : ''} Then they talk again.`,
}
