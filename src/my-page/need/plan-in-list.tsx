import type { WholeNeed } from '../../needs/need.store.ts'
import { plansIn } from '../../plan/plan.store.ts'
import { onWeekday } from '../../shared/day.ts'
import { type MyPlanWords, myPlanInEnglish } from './plan-words.ts'

interface InListProps {
  readonly whole: WholeNeed
  readonly base: string
  readonly words?: MyPlanWords
}

/** On the list of what somebody brought: that there is a plan, and its next day. */
export function PlanInList({ whole, base, words = myPlanInEnglish }: InListProps) {
  const [plan] = plansIn(whole.things)
  if (!plan) return null
  return (
    <p>
      <a href={`${base}/me/need/${whole.need.id}/plan`}>{words.heading}</a>: {words.nextOn(onWeekday(plan.now.next.on))}
    </p>
  )
}
