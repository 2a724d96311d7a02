/** What stands in a letter to somebody who asked for everything that is kept, in words for them. */
export const letterInEnglish = {
  heading: 'You asked for everything that is kept about you',
  from: (agency: string, place: string, day: string) => `From ${agency}, ${place}. ${day}.`,
  cameOn: (day: string, reference: string) => `You asked on ${day}. Our number for it is ${reference}.`,
  longer: (day: string) => `It takes longer. You get an answer by ${day}. This is why:`,
  refused: 'We said no to it. This is why:',
  nothingKept: 'We looked, and we keep nothing about you.',
  print: 'Print this page, and give it to them in a way that is safe. Nobody is told that it is there.',
  complain: {
    heading: 'If something is wrong',
    toUs: 'Is something wrong or missing, or does it take too long? You can complain to us. You don’t need a name for that:',
    ico: 'You can also tell the people who watch over this for everybody in the UK. It is free: the Information Commissioner’s Office, ico.org.uk/make-a-complaint, or phone 0303 123 1113.',
  },
}

export type LetterWords = typeof letterInEnglish
