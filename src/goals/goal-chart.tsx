import { addDays, type Day, inWords } from '../shared/day.ts'
import { Details } from '../web/nhs/notices.tsx'
import { across, type DrawnGoal, drawing, drawn, type Span, shapeOf, spanOf, upwards } from './chart-points.ts'
import type { Goal } from './goal.ts'
import { standingInEnglish } from './goal-words.ts'
import { type Rater, raterKey, raters } from './rating.ts'

/** Words of the drawing. It says what was answered, and judges nothing. */
export interface ChartWords {
  readonly heading: string
  readonly raters: Readonly<Record<Rater, string>>
  readonly start: string
  readonly met: string
  readonly none: string
  readonly table: string
  readonly day: string
  readonly who: string
  readonly number: string
  readonly first: string
  readonly says: (start: string, last: string) => string
  readonly outOf: (of: number, day: string) => string
}

export const chartInEnglish: ChartWords = {
  heading: 'How far you’ve come, as you each see it',
  raters: { 'young-person': 'You', 'parent-carer': 'A parent or carer', professional: 'Somebody who helps you' },
  start: 'Where each began',
  met: 'A day you met',
  none: 'Nobody has said a number yet.',
  table: 'The same as a table',
  day: 'Day',
  who: 'Who',
  number: 'Number',
  first: 'first',
  says: (start, last) => `Began at ${start}. Last ${last}. Every number is in the table below.`,
  outOf: (of, day) => `${of} out of 10 on ${day}`,
}

interface ChartProps {
  readonly goals: readonly DrawnGoal[]
  /** Days on which people met or answered, pinned to the foot. */
  readonly met: readonly Day[]
  /** How each goal that has ended ended. */
  readonly endings: ReadonlyMap<string, Goal['standing']>
  readonly words?: ChartWords
}

/** Each goal drawn with one line, those who rate by their shapes, and its table: nothing is joined into one number. */
export function GoalChart({ goals, met, endings, words = chartInEnglish }: ChartProps) {
  const span = spanOf(goals, met)
  if (!span) return <p class="rd-by">{words.none}</p>
  const drawable = goals.filter(({ rated }) => rated.length > 0)
  return (
    <div class="rd-goals">
      <Legend goals={drawable} words={words} hasMet={met.length > 0} />
      <ChartDrawings {...{ goals, met, endings, words }} />
      <Details summary={words.table}>
        {drawable.map((goal) => (
          <OneTable key={goal.id} goal={goal} words={words} />
        ))}
      </Details>
    </div>
  )
}

/** The drawings alone, laid beside each other on the same days. */
export function ChartDrawings({ goals, met, endings, words }: Required<ChartProps>) {
  const span = spanOf(goals, met)
  return (
    <div class="rd-goals__row">
      {span &&
        goals
          .filter(({ rated }) => rated.length > 0)
          .map((goal) => <OneChart key={goal.id} {...{ goal, span, met, words }} ending={endings.get(goal.id)} />)}
    </div>
  )
}

interface LegendProps extends Pick<ChartProps, 'goals'> {
  readonly words: ChartWords
  readonly hasMet: boolean
}

function Legend({ goals, words, hasMet }: LegendProps) {
  const there = raters.filter((rater) => goals.some(({ rated }) => rated.some(({ as }) => as === rater)))
  return (
    <ul class="rd-goals__legend">
      {there.map((rater) => (
        <li key={rater}>
          <Key d={shapeOf[rater](8, 8)} look={`rd-goals__${rater}`} /> {words.raters[rater]}
        </li>
      ))}
      <li>
        <Key d="M1.5 8a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0z" look="rd-goals__start" /> {words.start}
      </li>
      {hasMet && (
        <li>
          <Key d="M8 4v8" look="rd-goals__met" /> {words.met}
        </li>
      )}
    </ul>
  )
}

const Key = ({ d, look }: { readonly d: string; readonly look: string }) => (
  <svg class="rd-goals__key" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path class={look} d={d} />
  </svg>
)

interface OneProps {
  readonly goal: DrawnGoal
  readonly span: Span
  readonly met: readonly Day[]
  readonly words: ChartWords
  readonly ending: Goal['standing'] | undefined
}

const { width, height, left, right } = drawing
const heights = [0, 5, 10]
const grid = heights.map((of) => `M${left} ${upwards(of)}H${width - right}`).join('')

function OneChart({ goal, span, met, words, ending }: OneProps) {
  const { line, shapes, starts, met: ticks, end } = drawn(goal, span, met)
  const [first, last] = lastAndFirst(goal, words)
  return (
    <figure class="rd-goals__one">
      <figcaption dir="auto">{goal.name}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`chart-${goal.id} chart-says-${goal.id}`}
        focusable="false"
      >
        <title id={`chart-${goal.id}`}>{goal.name}</title>
        <desc id={`chart-says-${goal.id}`}>{words.says(first, last)}</desc>
        <path class="rd-goals__grid" d={grid} />
        {heights.map((of) => (
          <text key={of} x={left - 11} y={upwards(of) + 4} text-anchor="end">
            {of}
          </text>
        ))}
        <text x={left} y={height - 4}>
          {short(span.from)}
        </text>
        <text x={width - right} y={height - 4} text-anchor="end">
          {short(addDays(span.from, span.days))}
        </text>
        {ticks && <path class="rd-goals__met" d={ticks} />}
        <path class="rd-goals__line" d={line} />
        <path class="rd-goals__start" d={starts} />
        {raters.map((rater) => shapes[rater] && <path key={rater} class={`rd-goals__${rater}`} d={shapes[rater]} />)}
        {end && <path class="rd-goals__end" d={end} />}
        {end && goal.endedOn && ending && (
          <text x={across(span, goal.endedOn) - 4} y={10} text-anchor="end">
            {standingInEnglish[ending.is]}
          </text>
        )}
      </svg>
    </figure>
  )
}

const short = (day: Day): string => inWords(day).replace(/(\p{L}{3})\p{L}*/u, '$1')

/** The first and the last answer of whose goal it is; of anybody where they gave none. */
function lastAndFirst({ rated, whose }: DrawnGoal, words: ChartWords): readonly [string, string] {
  const theirs = rated.filter((each) => raterKey(each) === whose)
  const all = theirs.length > 0 ? theirs : rated
  const [first, last] = [all[0], all.at(-1)]
  const says = (each: typeof first): string => (each ? words.outOf(each.of, inWords(each.on)) : '')
  return [says(first), says(last)]
}

const OneTable = ({ goal: { name, rated, starts }, words }: Pick<OneProps, 'goal' | 'words'>) => {
  const firsts = new Set(starts.values())
  return (
    <table class="rd-goals__table">
      <caption dir="auto">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.number}</th>
        </tr>
      </thead>
      <tbody>
        {rated.map((each) => (
          <tr key={each.id}>
            <td>{inWords(each.on)}</td>
            <td>{words.raters[each.as]}</td>
            <td>{firsts.has(each) ? `${each.of} (${words.first})` : each.of}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
