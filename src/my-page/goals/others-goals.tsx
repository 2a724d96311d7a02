import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { KeptGoal } from '../../goals/goal.store.ts'
import type { OwnersGoals } from '../../goals/goal.ts'
import { GoalChart } from '../../goals/goal-chart.tsx'
import { type GoalsOfNeed, toDraw } from '../../plan/goals-of-need.store.ts'
import { inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { MyNeed } from '../need/read-need.store.ts'
import { OneGoal, ownerName } from './goals-shown.tsx'
import type { MyGoalWords } from './my-goal-words.ts'

interface OthersProps extends OwnersGoals<KeptGoal> {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words: MyGoalWords
  readonly of: GoalsOfNeed
}

/** The goals that a parent or carer has here, in a drawing of their own: the young person reads them and says how they see them, and changes none. */
export function OthersGoals({ asked, mine, words, of, owner, goals }: OthersProps) {
  const name = ownerName(mine, owner, words)
  const id = `others-${owner.is === 'person' ? owner.id : owner.is}`
  return (
    <section class="rd-section rd-section--near" aria-labelledby={id}>
      <h2 id={id} dir="auto">
        {words.others.heading(name)}
      </h2>
      <p>{words.others.lede(name)}</p>
      {goals.some(({ now }) => now.ratings.length > 0) && (
        <GoalChart {...toDraw({ ...of, goals })} words={{ ...words.chart, heading: words.others.chart(name) }} />
      )}
      {goals.map((goal) => (
        <OneGoal key={goal.id} {...{ asked, mine, words, goal }}>
          <OthersGoalSaid {...{ mine, words, goal }} />
        </OneGoal>
      ))}
    </section>
  )
}

/** Their words, who wrote them down where somebody else did, who agreed, and how it stands. */
export function OthersGoalSaid({ mine, words, goal: { now } }: Pick<OthersProps, 'mine' | 'words'> & HasGoal) {
  const { standing, says, agreedBy, setBy, setOn, owner } = now
  const { others } = words
  const nameOf = (id: Id): string => mine.names.get(id)?.name ?? words.helper
  const isTheirs = owner.is === 'person' && owner.id === setBy
  return (
    <>
      <blockquote class="rd-goal__says" dir="auto">
        {says.said}
      </blockquote>
      {!isTheirs && <p class="rd-by">{others.setBy(nameOf(setBy), inWords(setOn))}</p>}
      {agreedBy.length > 0 && <p class="rd-by">{others.agreed(agreedBy.map(nameOf))}</p>}
      {standing.is !== 'active' && <p>{others.stands(others.standing[standing.is], inWords(standing.on))}</p>}
      {standing.is === 'not-safe' && (
        <>
          <blockquote dir="auto">{standing.says.said}</blockquote>
          <p>{others.talks(nameOf(standing.whoTalks))}</p>
        </>
      )}
    </>
  )
}

interface HasGoal {
  readonly goal: KeptGoal
}
