import type { SeenBy } from './seen-by.store.ts'
import { seenByInEnglish as words } from './seen-by-words.ts'

/** Nobody takes it that somebody else knows: who of those in a plan can read it here, and who has to be told. */
export const SeenByShown = ({ seenBy: { sees, doesNot } }: { readonly seenBy: SeenBy }) => (
  <section class="rd-plan__seen rd-noprint" aria-labelledby="seen-by">
    <h2 id="seen-by">{words.heading}</h2>
    {sees.length > 0 && <p dir="auto">{words.sees(sees)}</p>}
    {doesNot.length > 0 && <p dir="auto">{words.doesNot(doesNot)}</p>}
    {sees.length + doesNot.length === 0 && <p>{words.nobody}</p>}
  </section>
)
