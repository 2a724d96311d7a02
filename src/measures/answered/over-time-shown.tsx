import { inWords } from '../../shared/day.ts'
import { Details } from '../../web/nhs/notices.tsx'
import type { Compared } from '../comparing.ts'
import { numberInWords } from './answered-told.ts'
import { cameFromInEnglish, raterInEnglish } from './answered-words.ts'
import type { Beyond, ScaleOverTime } from './over-time.ts'
import { overTimeInEnglish } from './over-time-words.ts'

interface OverTimeProps {
  readonly name: string
  readonly series: readonly ScaleOverTime[]
  /** To whom it is said: the young person, or whoever helps. */
  readonly to: 'them' | 'helper'
}

/** The same questions again: a plain table of each part, and the first number beside the last in words. */
export const OverTime = ({ name, series, to }: OverTimeProps) => (
  <>
    {series
      .filter(({ times }) => times.length > 1)
      .map((one) => (
        <OneScale key={`${one.rater} ${one.scale.id}`} {...{ name, one, to }} />
      ))}
  </>
)

function OneScale({ name, one, to }: Pick<OverTimeProps, 'name' | 'to'> & { readonly one: ScaleOverTime }) {
  const { scale, rater, times, compared } = one
  const words = overTimeInEnglish
  return (
    <>
      <table class="rd-goals__table">
        <caption>
          {name}, {scale.name} ({words.from(numberInWords(scale.from), numberInWords(scale.to))}),{' '}
          {raterInEnglish[rater]}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.number}</th>
          </tr>
        </thead>
        <tbody>
          {times.map(({ on, scored }, at) => (
            <tr key={`${on} ${at}`}>
              <td>{inWords(on)}</td>
              <td>{numberInWords(scored.shown)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Beside {...{ one, to }} />
      {compared?.is === 'told' && (
        <Details summary={words.source}>
          <p>{cameFromInEnglish(compared.provenance)}</p>
        </Details>
      )}
    </>
  )
}

/** In words, the one way as the other: a change that is larger than what the questions waver by has no colour and no arrow. */
function Beside({ one: { times, compared, beyond }, to }: Pick<OverTimeProps, 'to'> & { readonly one: ScaleOverTime }) {
  const words = overTimeInEnglish
  const [first, last] = [times[0], times.at(-1)]
  if (!first || !last) return null
  const beside = words.beside(numberInWords(first.scored.shown), numberInWords(last.scored.shown))
  if (!compared) return <p>{beside}</p>
  if (compared.is === 'not-told')
    return (
      <p>
        {beside} {words.notTold[compared.because]}
      </p>
    )
  return (
    <p>
      {beside} {compared.of === 't' && words.ofT} {beyond ? movedBeyond(beyond) : movedBy(compared.by)}{' '}
      {whetherLarger(compared)} {to === 'them' ? words.meaning : words.meaningAtDesk}
    </p>
  )
}

function movedBy(by: number): string {
  if (by === 0) return overTimeInEnglish.same
  return by > 0 ? overTimeInEnglish.more(numberInWords(by)) : overTimeInEnglish.less(numberInWords(-by))
}

/** No number that the table does not have: what is worked out of it is said to come from the formula. */
function movedBeyond({ end, atLeast }: Beyond): string {
  const words = overTimeInEnglish.beyond
  const byFormula = words.byFormula(numberInWords(end))
  if (atLeast === undefined) return `${words.both(numberInWords(end))} ${byFormula}`
  const by = numberInWords(Math.abs(atLeast))
  return `${atLeast < 0 ? words.less(by) : words.more(by)} ${byFormula}`
}

function whetherLarger({ change, threshold }: Extract<Compared, { is: 'told' }>): string {
  const says = change === 'no-reliable-change' ? overTimeInEnglish.within : overTimeInEnglish.larger
  return says(numberInWords(threshold))
}
