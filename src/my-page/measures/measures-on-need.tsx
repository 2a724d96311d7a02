import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import type { MyNeed } from '../need/read-need.store.ts'
import { type MyMeasureWords, myMeasureInEnglish } from './my-measure-words.ts'

interface OnNeedProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words?: MyMeasureWords
}

/** The way to the sets of questions; nothing, where the place uses none and none was answered. */
export function MeasuresOnNeed({ asked, mine, words = myMeasureInEnglish }: OnNeedProps) {
  const isAnswered = mine.whole.things.some(({ item }) => item.is === 'measure')
  if (!mine.usesMeasures && !isAnswered) return null
  return (
    <section class="rd-section rd-section--near rd-noprint" aria-labelledby="questions">
      <h2 id="questions">{words.heading}</h2>
      <p>{words.lede}</p>
      <p>
        <ButtonLink to={`${asked.frame.base}/me/need/${mine.whole.need.id}/questions`} variant="secondary">
          {words.look}
        </ButtonLink>
      </p>
    </section>
  )
}
