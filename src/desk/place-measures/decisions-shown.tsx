import type { Pack } from '../../measures/pack/pack.ts'
import type { MeasureDecision } from '../../measures/switch/decision.ts'
import { inWords } from '../../shared/day.ts'
import { lineInEnglish } from '../../shared/list-in-english.ts'
import { Details } from '../../web/nhs/notices.tsx'
import type { PlaceMeasuresWords } from './place-measures-words.ts'

interface DecisionProps {
  readonly decision: MeasureDecision
  readonly isPastReview?: boolean
  readonly words: PlaceMeasuresWords
}

/** One decision, whole: who, when, why, under which licence and until when. */
export function DecisionShown({ decision, isPastReview = false, words }: DecisionProps) {
  const { agency, by, on, because, device, licence, reviewOn } = decision
  const says = words.decision
  const rows = [
    [says.for, agency.name],
    [says.by, `${by}, ${inWords(on)}`],
    [says.because, because],
    [says.device, device],
    [says.licence, licence],
    [says.review, reviewOn && inWords(reviewOn)],
  ] as const
  return (
    <>
      <dl class="rd-facts">
        {rows.map(
          ([what, is]) =>
            is && (
              <div key={what}>
                <dt>{what}</dt>
                <dd dir="auto">{is}</dd>
              </div>
            ),
        )}
      </dl>
      {isPastReview && (
        <p>
          <b>{says.past}</b>
        </p>
      )}
    </>
  )
}

interface HistoryProps {
  readonly decisions: readonly MeasureDecision[]
  readonly words: PlaceMeasuresWords
}

/** Every decision about one measure: nothing of it is written over. */
export const DecisionHistory = ({ decisions, words }: HistoryProps) =>
  decisions.length === 0 ? (
    <p>{words.historyNone}</p>
  ) : (
    <Details summary={words.history} open={decisions.length < 4}>
      <ol class="rd-plain-list">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <h3>
              {words.turned[decision.turned]}, {inWords(decision.on)}
            </h3>
            <DecisionShown decision={decision} words={words} />
          </li>
        ))}
      </ol>
    </Details>
  )

/** What is to be known of a pack before anybody decides: whose it is, what allows it, how it is scored, who checked it. */
export function PackShown({ pack, words }: { readonly pack: Pack; readonly words: PlaceMeasuresWords }) {
  const { measure, licence } = pack
  const { facts } = words
  const norms = measure.norms.map(({ name, people }) => facts.madeFrom(name, people))
  const rows = [
    [facts.owner, licence.owner],
    [facts.terms, licence.terms],
    [facts.allows, allowsIn(pack, words)],
    [facts.who, lineInEnglish(measure.raters.map((rater) => facts.raters[rater]))],
    [facts.from, measure.source.from],
    [facts.norms, norms.length > 0 ? norms.join('; ') : facts.noNorms],
    [facts.checked, checkedIn(pack, words)],
  ] as const
  return (
    <>
      <p>
        {pack.questionnaire?.description} {pack.questionnaire ? words.withWords : words.scoresOnly}{' '}
        {measure.usedFrom && words.madeFor(measure.usedFrom.age)}
      </p>
      <dl class="rd-facts">
        {rows.map(([what, is]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{is}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function allowsIn({ licence: { grant } }: Pack, { facts }: PlaceMeasuresWords): string {
  if (grant.is === 'licensed') return facts.licensed(grant.to, inWords(grant.until))
  return `${grant.is === 'free-for-all' ? facts.free : facts.scoresOnly}. ${grant.because}`
}

const checkedIn = ({ licence: { checkedBy, checkedOn } }: Pack, { facts }: PlaceMeasuresWords): string =>
  checkedBy !== null && checkedOn !== null ? facts.checkedBy(checkedBy, inWords(checkedOn)) : facts.unchecked
