import { type NamingWords, namingInEnglish } from '../needs/naming.ts'
import type { Accepted } from './part.ts'
import type { PlanWay } from './plan.ts'

/** Those who have no name here, or whose name is not said. */
export interface WhoseWords extends NamingWords {
  readonly thoseAsked: string
}

/** How a plan and a wait are told in plain lines: on a record, to whoever may see them, and on somebody’s copy. */
export interface ToldWords extends WhoseWords {
  readonly ways: Readonly<Record<PlanWay, string>>
  readonly by: (day: string) => string
  readonly part: (what: string, when: string) => string
  readonly accepted: Readonly<Record<Accepted['is'], string>>
  readonly saidYes: (many: number, of: number) => string
  readonly toRing: (who: string, how: string, when: string) => string
  readonly asks: (day: string, who: string) => string
  readonly looksAgain: (day: string) => string
  readonly meanwhile: (what: string) => string
  readonly waiting: (since: string, heard: string) => string
  readonly over: (why: string) => string
  readonly isOver: (day: string) => string
}

/** In the third person: whoever reads it may not be whose plan it is. No name of the young person stands in it, which may be kept from a reader. */
export const toldInEnglish: ToldWords = {
  ...namingInEnglish,
  thoseAsked: 'Those who were asked for help',
  ways: {
    'with-others': 'Several people do something.',
    'wait-and-look-after-myself': 'To wait, and look after oneself.',
    'nobody-is-asked-now': 'Nobody is asked for help now.',
  },
  by: (day) => `by ${day}`,
  part: (what, when) => `${what} (${when})`,
  accepted: { 'not-yet': 'not said yes yet', accepted: 'said yes', 'taken-back': 'can’t do it any more' },
  saidYes: (many, of) =>
    many === of ? 'Everybody has said yes to their part.' : `Said yes to ${many} of ${of} parts so far.`,
  toRing: (who, how, when) => `To ring: ${who}, ${how} (${when}).`,
  asks: (day, who) => `On ${day} ${who} asks how things are.`,
  looksAgain: (day) => `On ${day} they look at it again by themselves.`,
  meanwhile: (what) => `Meanwhile: ${what}`,
  waiting: (since, heard) => `Waiting since ${since}. Last heard on ${heard}.`,
  over: (why) => `The wait is over: ${why}`,
  isOver: (day) => `Over since ${day}.`,
}
