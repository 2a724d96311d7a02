import type { Earlier } from '../access/facts/facts-earlier.store.ts'
import { SaidLines } from '../needs/said-lines.tsx'
import { languageOf } from '../needs/script.ts'
import { inWords } from '../shared/day.ts'
import { Details } from '../web/nhs/notices.tsx'

interface EarlierProps {
  readonly earlier: readonly Earlier[]
  readonly words: EarlierWords
}

/** What is said above words as they stood before. */
export interface EarlierWords {
  readonly summary: string
  readonly since: (day: string) => string
}

export const earlierInEnglish: EarlierWords = {
  summary: 'What stood here before',
  since: (day) => `Written on ${day}.`,
}

/** Words as they stood before they were changed, the newest first, for whoever may look at them. */
export const EarlierShown = ({ earlier, words }: EarlierProps) =>
  earlier.length === 0 ? null : (
    <Details summary={words.summary}>
      {earlier.map(({ text, on }, at) => (
        <figure key={`${at} ${on}`} class="rd-said rd-said--view">
          <SaidLines said={text} tag={languageOf(text)} />
          <figcaption>{words.since(inWords(on))}</figcaption>
        </figure>
      ))}
    </Details>
  )
