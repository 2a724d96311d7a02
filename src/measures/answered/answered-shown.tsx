import { Details } from '../../web/nhs/notices.tsx'
import type { Scale } from '../measure.ts'
import { endBefore, type NormSet } from '../norms.ts'
import type { Pack } from '../pack/pack.ts'
import { type AgainstNorm, type Scored, shownRange } from '../scoring.ts'
import type { Answered } from './answered.ts'
import { nameOf, numberInWords, saidAnswers } from './answered-told.ts'
import { cameFromInEnglish, scoreInEnglish } from './answered-words.ts'

interface AnsweredProps {
  readonly answered: Answered
  /** Undefined where the pack is not here any more: what was answered stays. */
  readonly pack: Pack | undefined
}

/** The answers first, each beside its question, and behind them, folded, what they add up to. */
export function AnsweredShown({ answered, pack }: AnsweredProps) {
  const said = saidAnswers(answered, pack)
  const there = said.filter(({ isLeftOut }) => !isLeftOut).length
  if (answered.is === 'not-today') return <p>{scoreInEnglish.notToday}.</p>
  return (
    <>
      {said.length > 0 && (
        <dl class="rd-facts rd-facts--one">
          {said.map(({ asks, says }) => (
            <div key={asks}>
              <dt>{asks}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      )}
      {there < said.length && <p>{scoreInEnglish.gaps(there, said.length)}</p>}
      <Details summary={answered.is === 'entered' ? scoreInEnglish.foldedEntered : scoreInEnglish.folded}>
        <p>{scoreInEnglish.lede}</p>
        <Scores scored={answered.scored} pack={pack} />
      </Details>
    </>
  )
}

interface ScoresProps {
  readonly scored: readonly Scored[]
  readonly pack: Pack | undefined
}

/** Each number with what it can be, whom it is held against, and where it comes from. It has no colour, no order and no word for how much it is. */
function Scores({ scored, pack }: ScoresProps) {
  return (
    <>
      {scored.map((each) => {
        const scale = pack?.measure.scales.find(({ id }) => id === each.scale)
        return (
          <dl key={each.scale} class="rd-facts">
            <div>
              <dt>{nameOf(each, pack)}</dt>
              <dd>
                {each.is === 'scored' ? numberInWords(each.shown) : whyNone(each)}
                {scale && each.is === 'scored' && `, ${rangeInWords(scale)}${beforeTable(scale, each.raw)}`}
              </dd>
            </div>
            {each.is === 'scored' && (
              <div>
                <dt>{scoreInEnglish.norm}</dt>
                <dd>{besideOthers(each.norm, pack?.measure.norms ?? [])}</dd>
              </div>
            )}
            <div>
              <dt>{scoreInEnglish.source}</dt>
              <dd>{cameFromInEnglish(each.provenance)}</dd>
            </div>
          </dl>
        )
      })}
    </>
  )
}

function rangeInWords(scale: Scale): string {
  const { from, to } = shownRange(scale)
  return scoreInEnglish.range(numberInWords(from), numberInWords(to))
}

/** Which of the two a number is, where a table or a line makes one of the other. */
const beforeTable = ({ conversion }: Scale, raw: number): string =>
  conversion ? scoreInEnglish.made(numberInWords(raw)) : ''

const whyNone = ({ answered, of }: Extract<Scored, { is: 'not-scored' }>): string =>
  of > 0 ? scoreInEnglish.noNumber(answered, of) : scoreInEnglish.notAdded

function besideOthers(norm: AgainstNorm, sets: readonly NormSet[]): string {
  if (norm.is === 'has-no-norms') return scoreInEnglish.hasNoNorms
  if (norm.is === 'no-norm') return scoreInEnglish.noNorm[norm.because]
  const set = sets.find(({ id }) => id === norm.set)
  const end = endBefore(norm.t, set)
  const t = end === undefined ? numberInWords(norm.t) : scoreInEnglish.above(numberInWords(end))
  return scoreInEnglish.t(t, set?.name ?? norm.set, set?.people ?? '')
}
