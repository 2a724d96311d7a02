import type { ComponentChildren } from 'preact'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { type Fault, textIn, type Values } from '../young-people/form-values.ts'
import { recordWay } from '../young-people/ways.ts'
import type { PlanAtDesk } from './plan-at-desk.store.ts'
import type { DeskPlanWords } from './plan-words.ts'

/** What the small forms of a plan share: where they stand, and what was typed in one of them and not kept. */
export interface ActsProps {
  readonly asked: AskedSignedIn
  readonly at: PlanAtDesk
  readonly words: DeskPlanWords
  readonly values: Values
  readonly faults: readonly Fault[]
}

interface ActProps extends ActsProps {
  readonly of: 'plan' | 'wait'
  readonly what: string
  /** The part that it is about. */
  readonly part?: string
  readonly button: string
  readonly small?: boolean
  readonly children?: ComponentChildren
}

/** What was typed in one form: what stands in another is not about it. @param what `plan left-out`, as the form says of itself. */
export function typedIn(values: Values, what: string, part = ''): Values {
  const isThis = textIn(values, 'what') === what && textIn(values, 'part') === part
  return isThis ? values : {}
}

/** One act on a plan or a wait. */
export function ActForm({ asked: { frame, personal }, at, of, what, part, button, small, children }: ActProps) {
  const need = recordWay(at.who.id, `need/${at.need.id}`)
  const kept = of === 'plan' ? at.plan : at.wait
  return (
    <form class={small ? 'rd-act' : 'rd-form'} method="post" action={`${frame.base}${need}/${of}/${what}`}>
      <FormMarks personal={personal} on={`${need}/plan`} />
      <input type="hidden" name="what" value={`${of} ${what}`} />
      {kept && <input type="hidden" name="item" value={kept.id} />}
      {kept && <input type="hidden" name="n" value={kept.n} />}
      {part && <input type="hidden" name="part" value={part} />}
      {children}
      <Button variant="secondary" small>
        {button}
      </Button>
    </form>
  )
}

/** The same, folded until it is asked for; open where something in it is to be put right. */
export function FoldedAct({
  summary,
  isOpen = false,
  ...act
}: ActProps & { readonly summary: string; readonly isOpen?: boolean }) {
  const typed = typedIn(act.values, `${act.of} ${act.what}`, act.part)
  return (
    <Details summary={summary} open={isOpen || Object.keys(typed).length > 0}>
      <ActForm {...act} />
    </Details>
  )
}
