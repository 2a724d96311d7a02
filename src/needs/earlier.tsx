import { earlierInEnglish } from './newest-words.ts'

interface EarlierProps {
  readonly many: number
  /** The page with all of it. */
  readonly to: string
}

/** Leads to what was said before, where there is more of it. It stands on paper as well: whoever holds that knows that it is not all. */
export const Earlier = ({
  many,
  to,
  words = earlierInEnglish,
}: EarlierProps & { readonly words?: (many: number) => string }) =>
  many === 0 ? null : (
    <p>
      <a href={to}>{words(many)}</a>
    </p>
  )
