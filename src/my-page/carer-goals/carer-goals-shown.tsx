import { hasEnded } from '../../goals/goal.ts'
import { ratedIn } from '../../goals/rating.ts'
import { inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { ways } from '../../web/ways.ts'
import { ActsOnOwn, type OneOwnProps, ownRatings, RateOwn, RewordOwn } from './carer-goal-forms.tsx'

/** One goal of a parent’s or carer’s own, and what can be done with it. */
export function OneOwnGoal(props: OneOwnProps) {
  const { words, goal } = props
  const last = ratedIn(ownRatings(props)).at(-1)
  return (
    <Card as="article" light={hasEnded(goal.now) ? 'stale' : undefined} labelledBy={`goal-${goal.id}`}>
      <h3 class="rd-card__title" id={`goal-${goal.id}`} dir="auto">
        {goal.now.shortName.said}
      </h3>
      <OwnGoalSaid {...props} />
      {last && <p>{words.last(last.of, inWords(last.on))}</p>}
      {!hasEnded(goal.now) && (
        <div class="rd-noprint">
          <RateOwn {...props} />
          <ActsOnOwn {...props} />
          <RewordOwn {...props} />
        </div>
      )}
    </Card>
  )
}

/** Their words, who wrote them down or agreed, and how it stands where it is not simply worked on. */
function OwnGoalSaid({ asked, read, words, goal: { now } }: OneOwnProps) {
  const { standing, says, agreedBy, setBy, setOn } = now
  const nameOf = (id: Id): string => read.names.get(id)?.name ?? words.somebody
  return (
    <>
      <blockquote class="rd-goal__says" dir="auto">
        {says.said}
      </blockquote>
      {setBy !== asked.subject.id && <p class="rd-by">{words.setBy(nameOf(setBy), inWords(setOn))}</p>}
      {agreedBy.length > 0 && <p class="rd-by">{words.agreed(agreedBy.map(nameOf))}</p>}
      {standing.is !== 'active' && <p>{words.stands(words.standing[standing.is], inWords(standing.on))}</p>}
      {standing.is === 'not-safe' && (
        <div class="rd-goal__route">
          <p>
            <b>{words.notSafe.talks(nameOf(standing.whoTalks))}</b>
          </p>
          <p class="rd-by">{words.notSafe.says}</p>
          <blockquote dir="auto">{standing.says.said}</blockquote>
          <p>
            {words.notSafe.help} <a href={asked.frame.base + ways.helpNow}>{words.notSafe.helpNow}</a>
          </p>
        </div>
      )}
    </>
  )
}
