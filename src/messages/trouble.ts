/** What can be wrong with messages as a whole. Of whom they are is no part of it. */
export const troubles = ['messages-wait', 'messages-failed', 'stands-still'] as const
export type Trouble = (typeof troubles)[number]

/** Minutes: a message that still waits then has been tried and not taken. */
export const waitsTooLong = 5

/** Minutes since the program last went round: it goes every fifteen seconds. */
export const standsStillFrom = 5

/** The words of the message to whoever looks after the program. No name, no address, no word of anybody. */
export interface TroubleWords {
  readonly subject: string
  readonly says: Readonly<Record<Trouble, string>>
  readonly what: (publicUrl: string) => string
}

export const troubleInEnglish: TroubleWords = {
  subject: 'Rightdoor: messages need you',
  says: {
    'messages-wait': `Messages have waited for more than ${waitsTooLong} minutes.`,
    'messages-failed':
      'Messages could not be handed over in the last hour. Those to a young person have become tasks of a colleague.',
    'stands-still': `What sends messages has not gone round for more than ${standsStillFrom} minutes.`,
  },
  what: (publicUrl) =>
    `This is about ${publicUrl}. On its machine "rightdoor doctor" says more. You are told of the same once an hour at most.`,
}

/** What is said in the message, one line for each trouble. */
export const troubleSaid = (
  which: readonly Trouble[],
  publicUrl: string,
  words: TroubleWords = troubleInEnglish,
): string => [...which.map((each) => words.says[each]), words.what(publicUrl)].join('\n\n')
