import type { Day } from '../../shared/day.ts'

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthIn = (month: Day): string => months.format(new Date(month))

/** Words of what waits today, to whoever helps. */
export interface DueWords {
  readonly heading: string
  readonly lede: string
  readonly changed: (name: string) => string
  readonly cameBack: (name: string) => string
  readonly youAsk: (name: string) => string
  readonly youCheckIn: (name: string) => string
  readonly theyCheckIn: (who: string, name: string) => string
  readonly theyAsk: (who: string, name: string) => string
  readonly themselves: (name: string) => string
  readonly lookAgain: (name: string) => string
  readonly timeToTalk: (name: string) => string
  readonly staySafe: (name: string) => string
  readonly theyStaySafe: (who: string, name: string) => string
  readonly staySafeLead: (name: string) => string
  readonly tellLead: (name: string) => string
  readonly theyTellLead: (who: string, name: string) => string
  readonly staySafeEnd: (name: string) => string
  readonly moveOn: (name: string) => string
  readonly theyMoveOn: (who: string, name: string) => string
  readonly letter: (name: string) => string
  /** @param month its first day. */
  readonly month: (month: Day) => string
  /** A month is asked for until the next one is. */
  readonly monthGoes: string
  readonly today: string
  readonly since: (day: string) => string
  readonly saidOn: (day: string) => string
  readonly closed: string
  readonly young: string
  /** The same where a sentence begins with it. */
  readonly youngFirst: string
  readonly somebody: string
}

export const dueInEnglish: DueWords = {
  heading: 'What waits for you',
  lede: 'What has been waiting longest comes first. Nothing of a young person’s ends by itself.',
  changed: (name) => `${name} says that things have changed`,
  cameBack: (name) => `${name} has come back`,
  youAsk: (name) => `You ask ${name} how things are`,
  youCheckIn: (name) => `You ask ${name} how they are while they wait`,
  theyCheckIn: (who, name) => `${who} asks ${name} how they are while they wait`,
  theyAsk: (who, name) => `${who} asks ${name} how things are`,
  themselves: (name) => `${name} wanted to look at their plan by themselves: ask how it went`,
  lookAgain: (name) => `You agreed to look again together with ${name}`,
  timeToTalk: (name) => `Talk with ${name} about whether this is helping`,
  staySafe: (name) => `You look again at the plan to stay safe, together with ${name}`,
  theyStaySafe: (who, name) => `${who} looks again at the plan to stay safe, together with ${name}`,
  staySafeLead: (name) => `${name} began a plan to stay safe alone: see who leads it, and write that in it`,
  tellLead: (name) => `Tell whoever leads the plan to stay safe of ${name}: they have no account here`,
  theyTellLead: (who, name) => `${who} tells whoever leads the plan to stay safe of ${name}: they have no account here`,
  staySafeEnd: (name) => `${name} wants the plan to stay safe to end: talk about it together`,
  moveOn: (name) => `You ask ${name} how moving on goes`,
  theyMoveOn: (who, name) => `${who} asks ${name} how moving on goes`,
  letter: (name) => `${name} has read the letter and says that it is not right yet`,
  month: (month) => `Look at ${monthIn(month)} together: what we were told of, and what came of it`,
  monthGoes: 'When the next month is over, that one is asked for in its place.',
  today: 'Today',
  since: (day) => `Since ${day}`,
  saidOn: (day) => `Said on ${day}`,
  closed: 'They have closed what they brought. You can still ask how they are.',
  young: 'the young person',
  youngFirst: 'The young person',
  somebody: 'Somebody',
}
