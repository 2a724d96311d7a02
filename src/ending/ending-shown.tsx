import type { EndingTold } from './ending-told.ts'

/** An ending to read and to print: when it ended, and then each line of its record. */
export const EndingShown = ({ told: { words, standing } }: { readonly told: EndingTold }) => (
  <>
    <p class="rd-plan__way">{standing}</p>
    {words.split('\n').map((line) => (
      <p key={line} dir="auto">
        {line}
      </p>
    ))}
  </>
)
