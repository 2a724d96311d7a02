import { isOver } from '../../ending/ending.ts'
import type { Naming } from '../../needs/naming.ts'
import { endingsIn } from '../../plan/ending.store.ts'
import { plansIn } from '../../plan/plan.store.ts'
import { PlanShown } from '../../plan/plan-shown.tsx'
import { WaitShown } from '../../plan/wait-shown.tsx'
import { waitsIn } from '../../plan/waiting.store.ts'
import { Card } from '../../web/card.tsx'
import { ButtonLink } from '../../web/nhs/button.tsx'
import type { NeedAtDesk } from '../needs/need.store.ts'
import { recordWay } from '../young-people/ways.ts'
import { type DeskPlanWords, deskPlanInEnglish, wordsFor } from './plan-words.ts'

interface OnNeedProps {
  readonly at: NeedAtDesk
  readonly base: string
  readonly words?: DeskPlanWords
}

/** The plan and the wait on the page of their need, with the way to change them. */
export function PlanOnNeed({ at, base, words: given = deskPlanInEnglish }: OnNeedProps) {
  const words = wordsFor(given, at.who)
  const { whole, who, today } = at
  const [plan, wait] = [plansIn(whole.things)[0], waitsIn(whole.things)[0]]
  const to = (rest: string): string => base + recordWay(who.id, `need/${whole.need.id}/${rest}`)
  const naming = namingOf(at)
  return (
    <section class="rd-section rd-section--near" aria-labelledby="plan">
      <h2 id="plan">{words.heading}</h2>
      {(plan || wait) && isOver(endingsIn(whole.things)[0]?.now) && <p class="rd-why">{words.over}</p>}
      {plan ? (
        <Card>
          <PlanShown plan={plan.now} words={words.shown} {...{ naming, today }} />
        </Card>
      ) : (
        <p class="rd-by">{words.none}</p>
      )}
      {wait && (
        <Card>
          <h3 class="rd-card__title">{words.shown.wait}</h3>
          <WaitShown wait={wait.now} words={words.shown} {...{ naming, today }} />
        </Card>
      )}
      <div class="rd-actions rd-noprint">
        {!plan && <ButtonLink to={to('plan/make')}>{words.make.open}</ButtonLink>}
        <ButtonLink to={to('plan')} variant="secondary">
          {plan ? words.look : words.lookWait}
        </ButtonLink>
      </div>
    </section>
  )
}

const namingOf = ({ whole, called, teams }: NeedAtDesk): Naming => ({
  youngPerson: whole.item.item.youngPerson,
  names: new Map([...teams, ...[...called].map(([id, { name }]) => [id, name] as const)]),
})
