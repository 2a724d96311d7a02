import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { feelings, isOver } from '../../ending/ending.ts'
import { EndingShown } from '../../ending/ending-shown.tsx'
import { tellEnding } from '../../ending/ending-told.ts'
import { feelingInEnglish } from '../../ending/ending-words.ts'
import { endingsIn, endingsOfOneIn, type KeptEnding } from '../../plan/ending.store.ts'
import { endingsOfPlansIn } from '../../risk-support/ending.store.ts'
import type { Id } from '../../shared/id.ts'
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
  /** Which ending of one help the error is about. */
  readonly of?: Id | undefined
}

/** How it ended, or how one help did, on a young person's own page. */
export const EndingOfMine = (props: EndingProps) => (
  <>
    <WholeEnded {...props} />
    <OnesEnded {...props} />
  </>
)

const namesIn = ({ names }: MyNeed) => new Map([...names].map(([id, { name }]) => [id, name]))

/** What ended by itself, while the rest goes on: to read, and to say how that was. */
function OnesEnded({ asked, mine, words = myEndingInEnglish, error, of }: EndingProps) {
  const ones = [...endingsOfPlansIn(mine.whole.things), ...endingsOfOneIn(mine.whole.things)]
  if (ones.length === 0) return null
  return (
    <section aria-labelledby="ended-ones">
      <h2 id="ended-ones">{words.one}</h2>
      {ones.map((ending) => (
        <Card key={ending.id}>
          <EndingShown told={tellEnding(ending.now, namesIn(mine))} />
          <FeltForm {...{ asked, mine, words, ending }} error={of === ending.id ? error : undefined} isOne />
        </Card>
      ))}
    </section>
  )
}

/** To read, to say how that was, and to come back. */
function WholeEnded({ asked, mine, words = myEndingInEnglish, error, of }: EndingProps) {
  const [ending] = endingsIn(mine.whole.things)
  if (!ending) return null
  const names = namesIn(mine)
  const over = isOver(ending.now)
  return (
    <section aria-labelledby="ending">
      <h2 id="ending">{over ? words.heading : words.before}</h2>
      <Card>
        <EndingShown told={tellEnding(ending.now, names)} />
      </Card>
      {over && (
        <div class="rd-noprint">
          <FeltForm {...{ asked, mine, words, ending }} error={of ? undefined : error} />
          <BackForm {...{ asked, mine, words, ending }} />
        </div>
      )}
    </section>
  )
}

interface FormProps extends Required<Omit<EndingProps, 'error' | 'of'>> {
  readonly ending: KeptEnding
  /** It is the ending of one help. */
  readonly isOne?: boolean
  readonly error?: string | undefined
}

const wayOf = ({ whole }: MyNeed): string => `/me/need/${whole.need.id}`

/** By themselves, and as often as they like: the last answer counts. */
const FeltForm = ({ asked: { frame, personal }, mine, words, error, ending, isOne = false }: FormProps) => (
  <form class="rd-form rd-noprint" method="post" action={`${frame.base}${wayOf(mine)}/ending/felt`}>
    <FormMarks personal={personal} on={wayOf(mine)} />
    {isOne && <input type="hidden" name="item" value={ending.id} />}
    <Radios
      id={isOne ? `felt-${ending.id}` : 'felt'}
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
