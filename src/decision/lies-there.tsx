import { ways } from '../web/ways.ts'
import type { LiesThere } from './agreement-content.ts'
import type { AgreementPageWords } from './agreement-page-words.ts'

interface LiesThereProps {
  readonly base: string
  readonly lies: readonly LiesThere[]
  readonly words: Pick<AgreementPageWords, 'lies'>
}

/** The same beside the need, so that the way back to it is there. @param need its address inside the place */
export const besideNeed =
  (need: string) =>
  ({ about, to }: LiesThere): LiesThere => ({ about, to: `${need}/try${to.slice(ways.tryThings.length)}` })

/** Back to what was on the table, side by side: a line for each thing that people ticked something of. */
export const WhereItLies = ({ base, lies, words }: LiesThereProps) => (
  <>
    {lies.map(({ about, to }) => (
      <p key={to}>
        <a href={base + to}>{words.lies(about)}</a>
      </p>
    ))}
  </>
)
