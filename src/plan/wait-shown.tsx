import { nameOf } from '../needs/naming.ts'
import { type Day, inWords, onWeekday } from '../shared/day.ts'
import { Asked, Changed, nextSaid, type PlanProps } from './plan-shown.tsx'
import type { CheckIn, Waiting } from './waiting.ts'
import type { Wait } from './waiting-told.ts'

interface WaitProps extends Pick<PlanProps, 'naming' | 'words'> {
  readonly wait: Wait
  readonly today: Day
}

/** Where a wait stands: since when, what was heard, who asks next, and what can help meanwhile. */
export function WaitShown({ wait, naming, words, today }: WaitProps) {
  if (wait.is === 'over')
    return (
      <div class="rd-plan">
        <p class="rd-plan__way">{words.over(inWords(wait.on))}</p>
        <p dir="auto">{wait.why.said}</p>
      </div>
    )
  return <WaitRuns {...{ naming, words, today }} waiting={wait.waiting} />
}

interface RunsProps extends Omit<WaitProps, 'wait'> {
  readonly waiting: Waiting
}

function WaitRuns({ waiting, naming, words, today }: RunsProps) {
  return (
    <div class="rd-plan">
      <p class="rd-plan__way">
        {words.waiting(inWords(waiting.since))}{' '}
        {(waiting.heard || waiting.lastHeardOn !== waiting.since) && words.lastHeard(inWords(waiting.lastHeardOn))}
      </p>
      {waiting.heard && <blockquote dir="auto">{waiting.heard.said}</blockquote>}
      <div class="rd-plan__next">
        <section>
          <h3>{words.meanwhile}</h3>
          <ul>
            {waiting.meanwhile.map(({ said }) => (
              <li key={said} dir="auto">
                {said}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{words.checkIns}</h3>
          {inOrder(waiting.checkIns).map((checkIn) => (
            <p key={checkIn.id}>{checkInSaid(checkIn, { naming, words, today })}</p>
          ))}
          <Asked asked={waiting.lastAsked} words={words} />
          <p class="rd-by">{words.neverCloses}</p>
          <Changed {...{ changes: waiting.changes, words }} />
        </section>
      </div>
    </div>
  )
}

const inOrder = (checkIns: readonly CheckIn[]): readonly CheckIn[] =>
  checkIns.toSorted((one, other) => one.on.localeCompare(other.on))

const checkInSaid = (checkIn: CheckIn, { naming, words, today }: Omit<WaitProps, 'wait'>): string =>
  checkIn.on < today
    ? words.wasToAsk(nameOf(naming, checkIn.whoAsks, words), onWeekday(checkIn.on))
    : nextSaid(checkIn, { naming, words })
