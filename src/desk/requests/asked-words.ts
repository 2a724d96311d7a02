/** Words of the inbox of a team that is asked for help. */
export interface AskedWords {
  readonly title: string
  readonly lede: string
  readonly none: string
  readonly kept: string
  readonly asked: (day: string, by: string) => string
  readonly for: (offer: string) => string
  readonly waits: (day: string) => string
  readonly question: (day: string) => string
  readonly open: string
  readonly takenOn: string
  readonly takenOnIt: (day: string) => string
  readonly about: (name: string, standing: string) => string
  readonly somebody: string
  readonly themselves: string
  readonly mine: string
  readonly theirs: string
  readonly sendIt: string
  readonly mineStates: Readonly<Record<'waiting' | 'question' | 'not-us', (day: string) => string>>
  readonly theirStates: Readonly<Record<'waiting' | 'question' | 'not-us', (day: string) => string>>
  readonly overdue: string
}

export const askedInEnglish: AskedWords = {
  title: 'Asked of us',
  lede: 'Somebody asked your team for help for a young person. What has waited longest stands first. Nothing of it stands here: open one to read it.',
  none: 'Nobody waits for an answer from your team.',
  kept: 'It is kept. The young person, and whoever asked you, see it at once.',
  asked: (day, by) => `Asked on ${day} by ${by}`,
  for: (offer) => `Asked of: ${offer}`,
  waits: (day) => `It waits for an answer since ${day}.`,
  question: (day) => `You asked a question on ${day}. No answer yet.`,
  open: 'Read it',
  takenOn: 'What you said yes to',
  takenOnIt: (day) => `You said yes on ${day}`,
  about: (name, standing) => `${name}: ${standing}`,
  somebody: 'somebody',
  themselves: 'a young person themselves',
  mine: 'What you asked others',
  theirs: 'What those whose needs you hold asked',
  sendIt:
    'They asked by letter, secure email or telephone, and nothing goes by itself: ask them whether it was sent, and write down the answer.',
  mineStates: {
    waiting: (day) => `No answer since ${day}`,
    question: (day) => `They asked you a question on ${day}`,
    'not-us': (day) => `They said on ${day} that it is not for them. Choose together who is asked next`,
  },
  theirStates: {
    waiting: (day) => `No answer since ${day}`,
    question: (day) => `They were asked a question on ${day}, and have not answered yet`,
    'not-us': (day) => `It was answered on ${day} that it is not for them. Choose together who is asked next`,
  },
  overdue: 'Two weeks have gone by: ring them.',
}
