import { answeredIn, type KeptAnswered } from '../../measures/answered/answered.store.ts'
import { ButtonLink } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import type { NeedAtDesk } from '../needs/need.store.ts'
import { recordWay } from '../young-people/ways.ts'
import { type DeskMeasureWords, deskMeasureInEnglish } from './desk-measure-words.ts'

interface OnNeedProps {
  readonly at: NeedAtDesk
  readonly base: string
  readonly words?: DeskMeasureWords
}

/** What was answered, on the page of its need, where whoever opens it reads each answer; and the way to the rest. Nothing, where the place uses no measure. */
export function AnsweredOnNeed({ at, base, words = deskMeasureInEnglish }: OnNeedProps) {
  const there = answeredIn(at.whole.things)
  if (there.length === 0 && !at.usesMeasures) return null
  const newest = there.filter(({ now }, index) => there.findIndex((each) => each.now.measure === now.measure) === index)
  const earlier = there.filter((each) => !newest.includes(each))
  return (
    <section class="rd-section rd-section--near" aria-labelledby="questions">
      <h2 id="questions">{words.heading}</h2>
      {there.length === 0 && <p class="rd-by">{words.noneYet}</p>}
      {newest.map((kept) => (
        <Lines key={kept.id} kept={kept} />
      ))}
      {earlier.length > 0 && (
        <Details summary={words.earlier}>
          {earlier.map((kept) => (
            <Lines key={kept.id} kept={kept} />
          ))}
        </Details>
      )}
      <p class="rd-noprint">
        <ButtonLink to={base + recordWay(at.who.id, `need/${at.whole.need.id}/questions`)} variant="secondary">
          {words.look}
        </ButtonLink>
      </p>
    </section>
  )
}

/** As it was kept in words; a score alone is not shown here. */
function Lines({ kept: { read } }: { readonly kept: KeptAnswered }) {
  const fields = read.body.is === 'open' ? read.body.fields : {}
  const [called, answered] = [fields['called'], fields['answered']]
  return (
    <>
      <p>
        <b>{typeof called === 'string' ? called : ''}</b>
      </p>
      {typeof answered === 'string' && (
        <ul>
          {answered.split('\n').map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}
