/** The words of answering complaints. */
export interface ComplaintsWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly back: { readonly privacy: string; readonly all: string }
  readonly waiting: (many: number) => string
  readonly none: string
  readonly done: (many: number) => string
  readonly states: Readonly<Record<'received' | 'looked-into' | 'answered', string>>
  readonly facts: { readonly received: string; readonly state: string; readonly by: string; readonly answered: string }
  readonly reference: string
  readonly said: string
  readonly contact: string
  readonly noContact: string
  readonly look: string
  readonly lookSays: string
  readonly answer: string
  readonly answerHint: string
  readonly send: string
  readonly answered: string
  readonly notSent: string
  readonly problem: string
  readonly faults: { readonly words: string; readonly done: string }
  readonly draft: string
  readonly message: { readonly subject: string; readonly body: (where: string) => string; readonly madeUp: string }
}

export const complaintsInEnglish: ComplaintsWords = {
  title: 'Complaints',
  heading: 'Complaints',
  lede: 'Each has had its code at once. Say within 30 days that you are looking into it, and answer without putting it off.',
  back: { privacy: 'Back to privacy', all: 'Back to complaints' },
  waiting: (many) => (many === 1 ? 'One waits' : `${many} wait`),
  none: 'Nothing waits.',
  done: (many) => `Answered (${many})`,
  states: { received: 'Received', 'looked-into': 'Being looked into', answered: 'Answered' },
  facts: { received: 'Received', state: 'How far', by: 'They hear more by', answered: 'Answered' },
  reference: 'Complaint',
  said: 'What they say',
  contact: 'They left where to tell them. When you answer, one line goes there, and it is deleted.',
  noContact: 'They left nothing. They read your answer with their code.',
  look: 'I am looking into it',
  lookSays: 'They read that somebody has begun.',
  answer: 'Your answer',
  answerHint: 'What you found, what you will do, and that they can tell the ICO. They may be ten years old.',
  send: 'Send the answer',
  answered: 'The answer that was sent',
  notSent: 'What you wrote, which was not sent',
  problem: 'There is a problem',
  faults: { words: 'Write an answer', done: 'It was answered already' },
  draft: 'This is what you had written.',
  message: {
    subject: 'There is an answer',
    body: (where) => `There is an answer to what you wrote. Read it here: ${where}`,
    madeUp: ' (This is a demonstration: everything in it is made up.)',
  },
}
