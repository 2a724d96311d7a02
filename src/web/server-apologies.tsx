import { type Apology, type ApologyWords, apologiesInEnglish } from './apology-words.ts'
import type { Page } from './route.ts'

/** The pages that stand where another page could not, in one language. */
export interface Apologies {
  /** For addresses that lead nowhere. Denied looks the same. */
  readonly notFound: Page
  /** For a question that cannot be read: what to do, never blame. */
  readonly cannotRead: (status: 400 | 413) => Page
  /** While the database does not answer: help now and finding support go on; what would have to be kept is refused plainly. */
  readonly cannotKeep: Page
  readonly somethingBroke: Page
  readonly tooMany: (seconds: number) => Page
}

export const apologiesIn = (words: ApologyWords): Apologies => ({
  notFound: apology(404, words.notFound),
  cannotRead: (status) => apology(400, status === 413 ? words.tooLong : words.cannotRead),
  cannotKeep: apology(503, words.cannotKeep),
  somethingBroke: apology(503, words.somethingBroke),
  tooMany: (seconds) => apology(429, words.tooMany(seconds < 60 ? 1 : Math.ceil(seconds / 60))),
})

function apology(status: NonNullable<Page['status']>, { title, heading, lede, more }: Apology): Page {
  const main = (
    <>
      <h1>{heading}</h1>
      <p class="rd-lede">{lede}</p>
      {more && <p>{more}</p>}
    </>
  )
  return { is: 'page', status, title, main }
}

export const { notFound, cannotRead, cannotKeep, somethingBroke, tooMany } = apologiesIn(apologiesInEnglish)
