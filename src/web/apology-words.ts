/** A heading and what to do; never blame. */
export interface Apology {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly more?: string
}

/** The words of the pages that stand where another page could not. */
export interface ApologyWords {
  readonly notFound: Apology
  readonly cannotRead: Apology
  readonly tooLong: Apology
  readonly cannotKeep: Apology
  readonly somethingBroke: Apology
  /** `minutes` are whole, 1 or more. */
  readonly tooMany: (minutes: number) => Apology
}

const notRead = { title: 'We could not read that', heading: 'We couldn’t read that' }

export const apologiesInEnglish: ApologyWords = {
  notFound: {
    title: 'Not found',
    heading: 'This page isn’t here',
    lede: 'The address may be old, or a letter may be missing.',
    more: 'Go to the front page with the name at the top, or use “Need help now” if it can’t wait.',
  },
  cannotRead: { ...notRead, lede: 'Something got lost on the way. Go back and try again.' },
  tooLong: { ...notRead, lede: 'It was longer than this page can take. Try fewer words.' },
  cannotKeep: {
    title: 'Not just now',
    heading: 'We can’t keep that just now',
    lede: 'Nothing was saved. Please try again in a minute.',
    more: '“Need help now” and finding support still work.',
  },
  somethingBroke: {
    title: 'Something went wrong',
    heading: 'Something went wrong here',
    lede: 'It’s our fault, not yours. Please try again. Nothing you wrote was kept.',
  },
  tooMany: (minutes) => ({
    title: 'Please wait a moment',
    heading: 'Please wait a moment',
    lede: `That was a lot at once. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  }),
}
