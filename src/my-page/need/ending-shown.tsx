import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { feelings, isOver } from '../../ending/ending.ts'
import { EndingShown } from '../../ending/ending-shown.tsx'
import { tellEnding } from '../../ending/ending-told.ts'
import { feelingInEnglish } from '../../ending/ending-words.ts'
import { endingsIn, type KeptEnding } from '../../plan/ending.store.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { type MyEndingWords, myEndingInEnglish } from './ending-words.ts'
import type { MyNeed } from './read-need.store.ts'

interface EndingProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words?: MyEndingWords
  readonly error?: string | undefined
}

/** How it ended, on a young person's own page: to read, to say how that was, and to come back. */
export function EndingOfMine({ asked, mine, words = myEndingInEnglish, error }: EndingProps) {
  const [ending] = endingsIn(mine.whole.things)
  if (!ending) return null
  const names = new Map([...mine.names].map(([id, { name }]) => [id, name]))
  const over = isOver(ending.now)
  return (
    <section aria-labelledby="ending">
      <h2 id="ending">{over ? words.heading : words.before}</h2>
      <Card>
        <EndingShown told={tellEnding(ending.now, names)} />
      </Card>
      {over && (
        <div class="rd-noprint">
          <FeltForm {...{ asked, mine, words, error, ending }} />
          <BackForm {...{ asked, mine, words, ending }} />
        </div>
      )}
    </section>
  )
}

interface FormProps extends Required<Omit<EndingProps, 'error'>> {
  readonly ending: KeptEnding
  readonly error?: string | undefined
}

const wayOf = ({ whole }: MyNeed): string => `/me/need/${whole.need.id}`

/** By themselves, and as often as they like: the last answer counts. */
const FeltForm = ({ asked: { frame, personal }, mine, words, error, ending }: FormProps) => (
  <form class="rd-form" method="post" action={`${frame.base}${wayOf(mine)}/ending/felt`}>
    <FormMarks personal={personal} on={wayOf(mine)} />
    <Radios
      id="felt"
      name="felt"
      asks={{ says: words.asks }}
      hint={words.hint}
      error={error}
      choices={feelings.map((value) => ({ value, says: feelingInEnglish[value] }))}
      chosen={ending.now.felt?.how}
      small
    />
    <Button variant="secondary">{words.keep}</Button>
  </form>
)

/** One act, and nothing to fill in. */
const BackForm = ({ asked: { frame, personal }, mine, words }: FormProps) => (
  <form class="rd-form" method="post" action={`${frame.base}${wayOf(mine)}/ending/back`}>
    <FormMarks personal={personal} on={wayOf(mine)} />
    <p>{words.backLede}</p>
    <Button>{words.back}</Button>
  </form>
)
