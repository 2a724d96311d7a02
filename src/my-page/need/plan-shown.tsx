import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { PartInPlan } from '../../plan/part.ts'
import type { KeptPlan } from '../../plan/plan.store.ts'
import { PlanShown } from '../../plan/plan-shown.tsx'
import { WaitShown } from '../../plan/wait-shown.tsx'
import { Card } from '../../web/card.tsx'
import { Button, ButtonLink } from '../../web/nhs/button.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { ChangedForm } from './changed-form.tsx'
import { needInEnglish } from './need-words.ts'
import { type PlansOfMine, plansOfMine } from './plan-of-mine.ts'
import { type MyPlanWords, myPlanInEnglish } from './plan-words.ts'
import { type MyNeed, namesOf } from './read-need.store.ts'

interface MineProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words?: MyPlanWords
  /** On the page of the plan itself there is no way to it. */
  readonly isOwnPage?: boolean
  /** What had been typed of what changed. */
  readonly changed?: string | undefined
}

/** The plan of a need, to whose it is: who does what, whom to ring, what happens next; and where a wait stands. */
export function PlanOfMine({ asked, mine, words = myPlanInEnglish, isOwnPage = false, changed }: MineProps) {
  const of = plansOfMine(mine)
  const [plan, ...beside] = of.plans
  const to = `${asked.frame.base}/me/need/${mine.whole.need.id}/plan`
  return (
    <section class={isOwnPage ? undefined : 'rd-section rd-section--near'} aria-labelledby="plan">
      {isOwnPage ? <h1 id="plan">{words.heading}</h1> : <h2 id="plan">{words.heading}</h2>}
      {!plan && <p>{words.none}</p>}
      {of.isOver && (plan || of.wait) && <p class="rd-why">{words.over}</p>}
      {plan && <OnePlan {...{ asked, mine, words, of, plan }} depth={isOwnPage ? 2 : 3} />}
      {of.wait && <OneWait {...{ asked, words, of, isOwnPage }} wait={of.wait} />}
      <ChangedForm {...{ asked, mine, words, of }} typed={changed} />
      {!isOwnPage && (
        <p class="rd-noprint">
          <ButtonLink to={to} variant="secondary">
            {plan ? words.look : words.make}
          </ButtonLink>
        </p>
      )}
      {beside.map((other) => (
        <section key={other.id}>
          {isOwnPage ? <h2>{words.ownBeside}</h2> : <h3>{words.ownBeside}</h3>}
          <OnePlan {...{ asked, mine, words, of }} plan={other} depth={3} />
        </section>
      ))}
    </section>
  )
}

interface OneProps {
  readonly asked: AskedSignedIn
  readonly mine: MyNeed
  readonly words: MyPlanWords
  readonly of: PlansOfMine
  readonly plan: KeptPlan
  readonly depth: 2 | 3
}

function OnePlan({ asked, mine, words, of, plan, depth }: OneProps) {
  const names = namesOf(mine, plan.read.item, needInEnglish.sharing.somebody)
  return (
    <Card>
      <PlanShown
        plan={plan.now}
        naming={of.naming}
        words={words.shown}
        today={asked.today}
        depth={depth}
        doing={(part) => <MyPart {...{ asked, words, plan, part }} need={mine.whole.need.id} />}
      />
      <p class="rd-by">
        {names.length === 0 ? words.onlyYou : words.seenBy(names)}{' '}
        <a class="rd-noprint" href={`${asked.frame.base}/me/who-can-see/${plan.id}`}>
          {words.who}
        </a>
      </p>
    </Card>
  )
}

interface PartProps extends Pick<OneProps, 'asked' | 'words' | 'plan'> {
  readonly part: PartInPlan
  readonly need: string
}

/** To say yes to what one does oneself, or to take it back, is one act. */
function MyPart({ asked: { frame, personal }, words, plan, part, need }: PartProps) {
  if (part.whose.is !== 'young-person') return null
  const on = `/me/need/${need}/plan`
  const isAccepted = part.accepted.is === 'accepted'
  return (
    <form class="rd-act rd-noprint" method="post" action={`${frame.base}${on}/part`}>
      <FormMarks personal={personal} on={on} />
      <input type="hidden" name="item" value={plan.id} />
      <input type="hidden" name="part" value={part.id} />
      <Button variant="secondary" small name="says" value={isAccepted ? 'no' : 'yes'}>
        {isAccepted ? words.no : words.yes}
      </Button>
    </form>
  )
}

interface WaitProps extends Pick<OneProps, 'asked' | 'words' | 'of'> {
  readonly wait: NonNullable<PlansOfMine['wait']>
  readonly isOwnPage: boolean
}

function OneWait({ asked, words, of, wait, isOwnPage }: WaitProps) {
  return (
    <section aria-labelledby="wait">
      {isOwnPage ? <h2 id="wait">{words.shown.wait}</h2> : <h3 id="wait">{words.shown.wait}</h3>}
      <Card>
        <WaitShown wait={wait.now} naming={of.naming} words={words.shown} today={asked.today} />
      </Card>
    </section>
  )
}
