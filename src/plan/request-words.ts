import { inWords } from '../shared/day.ts'
import { unreachable } from '../shared/result.ts'
import type { HandOver, HandOverFact } from './hand-over.ts'
import { handOverFaultInEnglish, wayOfAskingInEnglish } from './hand-over-words.ts'

/** What the page of a request says, to everybody who may read it. */
export interface RequestWords {
  readonly title: string
  readonly heading: (whom: string) => string
  readonly whoever: string
  /** A young person whose name was not chosen to be shown. */
  readonly themselves: string
  readonly sent: string
  readonly kept: string
  readonly older: string
  readonly notKept: string
  readonly theySee: string
  readonly youSee: string
  readonly happened: string
  readonly from: (name: string, agency: string) => string
  readonly toNeed: string
  readonly letter: (date: string) => string
  readonly letterHow: string
  /** To the young person, of a request that is no page of anybody here. */
  readonly letterOfTheirs: string
  readonly accept: { readonly button: string; readonly hint: string; readonly theirs: string; readonly name: string }
  readonly ask: { readonly summary: string; readonly asks: string; readonly hint: string; readonly button: string }
  readonly answer: { readonly asks: string; readonly hint: string; readonly theirs: string; readonly button: string }
  readonly notUs: {
    readonly summary: string
    readonly lede: string
    readonly why: string
    readonly whyHint: string
    readonly onward: string
    readonly offer: string
    readonly choose: string
    readonly or: string
    readonly person: string
    readonly personHint: string
    readonly yesOn: string
    readonly button: string
  }
  readonly next: {
    readonly heading: string
    readonly offer: (name: string) => string
    readonly person: (name: string, day: string) => string
    readonly ask: string
  }
  readonly stop: {
    readonly summary: string
    readonly lede: string
    readonly why: string
    readonly whyHint: string
    readonly button: string
    readonly told: string
    readonly theirs: string
  }
  readonly faults: typeof handOverFaultInEnglish
}

export const requestInEnglish: RequestWords = {
  title: 'Asking for help',
  heading: (whom) => `Asking ${whom}`,
  whoever: 'whoever was asked',
  themselves: 'the young person',
  sent: 'It is kept, and it is on its way.',
  kept: 'It is kept.',
  older: 'Somebody answered while you were writing. Nothing of yours was kept yet: look again.',
  notKept: 'It could not be kept. Try again.',
  theySee: 'What they see',
  youSee: 'What you were shown',
  happened: 'What has happened',
  from: (name, agency) => (agency ? `Asked by ${name}, ${agency}` : `Asked by ${name}`),
  toNeed: 'Back to what it is about',
  letter: (date) => `Print this page: it is the letter, dated ${date}.`,
  letterHow: 'When an answer comes, write it down here. Until then you stay with it.',
  letterOfTheirs:
    'Nothing goes by itself. Print this page and send it, or ring them and read it out; whoever helps you can do it with you. When they answer, tell whoever helps you, and it’s written down here.',
  accept: {
    button: 'I take this on',
    hint: 'From then on you are there for this young person, and they see your name.',
    theirs: 'They said yes',
    name: 'Who takes it on, by name',
  },
  ask: {
    summary: 'Ask a question first',
    asks: 'What do you want to ask?',
    hint: 'Whoever asked you reads it, and so does the young person.',
    button: 'Send the question',
  },
  answer: {
    asks: 'Answer the question',
    hint: 'Whoever asked it reads this, and so does the young person',
    theirs: 'Whoever asked it reads this',
    button: 'Send the answer',
  },
  notUs: {
    summary: 'This is not for us',
    lede: 'Nobody is sent away. Say why, and where it can go from here: another offer, or somebody who has said yes. The young person and whoever asked you see it at once.',
    why: 'Why it is not for you',
    whyHint: 'In plain words. The young person reads this.',
    onward: 'Where can it go from here?',
    offer: 'Another offer',
    choose: 'Choose one',
    or: 'or',
    person: 'Somebody who has said yes',
    personHint: 'Their name, and where they work.',
    yesOn: 'The day on which they said yes',
    button: 'Say that it is not for us',
  },
  next: {
    heading: 'What could come next',
    offer: (name) => `They say that ${name} could be asked.`,
    person: (name, day) => `They say that ${name} has said yes, on ${day}.`,
    ask: 'Choose who is asked next',
  },
  stop: {
    summary: 'Stop asking',
    lede: 'Only the young person, or who chooses for them, can stop this. Nothing else changes: whoever is with them stays.',
    why: 'Why, if you want to say',
    whyHint: 'You need not',
    button: 'Stop asking them',
    told: 'The young person said so to me',
    theirs: 'You can stop asking at any time. You need not say why, and nothing else changes.',
  },
  faults: handOverFaultInEnglish,
}

/** How a request stands, in one plain sentence that is kept with it. @param whom what they are called who were asked. */
export function standingOf({ state, way, askedOn }: HandOver, whom: string, called: (id: string) => string): string {
  switch (state.is) {
    case 'waiting':
      return `${whom}: asked on ${inWords(askedOn)}. ${wayOfAskingInEnglish[way]}. No answer yet.`
    case 'question':
      return `${whom}: asked on ${inWords(askedOn)}. They asked a question first, on ${inWords(state.since)}.`
    case 'accepted': {
      const name = state.who.is === 'person' ? called(state.who.id) : state.who.name.said
      return `${whom}: ${name} said yes on ${inWords(state.on)}.`
    }
    case 'not-us':
      return `${whom}: they said on ${inWords(state.since)} that it is not for them, and what could come next.`
    case 'went-on':
      return `${whom}: somebody else was asked.`
    case 'stopped':
      return `${whom}: asking was stopped on ${inWords(state.on)}.`
    default:
      return unreachable(state)
  }
}

/** One thing that happened to a request: what, and below it what was said. */
export function happenedInWords(
  fact: HandOverFact,
  called: (id: string) => string,
): { readonly what: string; readonly said?: string } {
  const [by, on] = [called(fact.by), inWords(fact.on)]
  switch (fact.is) {
    case 'asked':
      return { what: `${by} asked, on ${on}. ${wayOfAskingInEnglish[fact.way]}.` }
    case 'accepted': {
      const name = fact.who.is === 'person' ? called(fact.who.id) : fact.who.name.said
      return { what: `${name} said yes, on ${on}.` }
    }
    case 'asked-back':
      return { what: `${by} asked a question, on ${on}:`, said: fact.asks.said }
    case 'answered-back':
      return { what: `${by} answered, on ${on}:`, said: fact.says.said }
    case 'not-us':
      return { what: `${by} said that it is not for them, on ${on}:`, said: fact.why.said }
    case 'stopped':
      return { what: `Asking was stopped, on ${on}.`, ...(fact.why ? { said: fact.why.said } : {}) }
    default:
      return unreachable(fact)
  }
}
