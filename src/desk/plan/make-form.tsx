import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { planWays } from '../../plan/plan.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import { recordWay } from '../young-people/ways.ts'
import type { PlanAtDesk } from './plan-at-desk.store.ts'
import { NextDayFields, PartFields, RingFields } from './plan-fields.tsx'
import { rowsIn } from './plan-rows.ts'
import type { DeskPlanWords } from './plan-words.ts'

interface MakeProps {
  readonly asked: AskedSignedIn
  readonly at: PlanAtDesk
  readonly words: DeskPlanWords
  readonly values: Values
  readonly faults: readonly Fault[]
}

/** A plan, made together: what kind it is, who does what, who can be rung, and what happens next. Rows are added without JavaScript. */
export function MakeForm({ asked: { frame, personal }, at, words, values, faults }: MakeProps) {
  const on = recordWay(at.who.id, `need/${at.need.id}/plan/make`)
  return (
    <form class="rd-form rd-at-desk" method="post" action={frame.base + on}>
      <FormMarks personal={personal} on={on} />
      <input type="hidden" name="plan" value={at.plan?.id ?? ''} />
      <input type="hidden" name="n" value={at.plan?.n ?? 0} />
      <Radios
        id="way"
        name="way"
        asks={{ says: words.make.way, size: 'm', heading: 2 }}
        error={faultAt(faults, 'way')}
        choices={planWays.map((way) => ({ value: way, ...words.make.ways[way] }))}
        chosen={textIn(values, 'way')}
      />
      <Parts {...{ at, words, values, faults }} />
      <Rings {...{ at, words, values, faults }} />
      <h2>{words.make.next}</h2>
      <p>{words.make.nextHint}</p>
      <NextDayFields {...{ words, values, faults }} asks={at.asks} />
      <p class="rd-who-sees">{words.reads}</p>
      <div class="rd-actions">
        <Button>{words.make.keep}</Button>
        <Button name="more" value="parts" variant="secondary">
          {words.make.anotherPart}
        </Button>
        <Button name="more" value="rings" variant="secondary">
          {words.make.anotherRing}
        </Button>
      </div>
    </form>
  )
}

type Rows = Omit<MakeProps, 'asked'>

const numbers = (many: number): readonly number[] => Array.from({ length: many }, (_, row) => row)

function Parts({ at, words, values, faults }: Rows) {
  const many = rowsIn(values, 'parts', 2)
  const saidYes = (at.plan?.now.parts ?? []).filter(({ accepted }) => accepted.is === 'accepted')
  return (
    <>
      <h2>{words.make.parts}</h2>
      <p>{words.make.partsHint}</p>
      <input type="hidden" name="parts" value={many} />
      {numbers(many).map((row) => (
        <PartFields
          key={row}
          {...{ words, values, faults }}
          at={`${row}`}
          legend={words.make.partOf(row + 1)}
          around={at.around}
          hasSaidYes={saidYes.some(({ id }) => id === textIn(values, `part-${row}`))}
        />
      ))}
    </>
  )
}

function Rings({ at, words, values, faults }: Rows) {
  const many = rowsIn(values, 'rings', 1)
  return (
    <>
      <h2>{words.make.ring}</h2>
      <p>{words.make.ringHint}</p>
      <input type="hidden" name="rings" value={many} />
      {numbers(many).map((row) => (
        <RingFields key={row} {...{ words, values, faults }} at={row} around={at.around} />
      ))}
    </>
  )
}
