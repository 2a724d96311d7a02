import type { PartInPlan } from '../../plan/part.ts'
import { isToBeAsked } from '../../plan/plan.ts'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { textIn } from '../young-people/form-values.ts'
import { ActForm, type ActsProps, FoldedAct, typedIn } from './act-form.tsx'
import { NextDayFields, PartFields } from './plan-fields.tsx'

interface PartActsProps extends ActsProps {
  readonly part: PartInPlan
}

/** What can be done with one part: it is said yes to, taken back, or left out. What was asked of an offer is answered there. */
export function PartActs({ part, ...props }: PartActsProps) {
  const { words, values } = props
  const why = textIn(typedIn(values, 'plan left-out', part.id), 'why')
  return (
    <div class="rd-acts rd-noprint">
      {part.whose.is !== 'offer' && <SaysToPart {...props} part={part} />}
      <FoldedAct
        {...props}
        of="plan"
        what="left-out"
        part={part.id}
        summary={words.acts.leaveOut}
        button={words.acts.leaveOutNow}
      >
        <Input
          id={`why-${part.id}`}
          name="why"
          asks={{ says: words.acts.why }}
          value={why}
          maxLength={300}
          autocomplete="off"
        />
      </FoldedAct>
    </div>
  )
}

/** Whoever’s part it is says yes to it, or takes that back: by themselves, or by what they said to whoever writes. */
function SaysToPart({ part, ...props }: PartActsProps) {
  const { acts } = props.words
  const isMine = part.whose.is === 'person' && part.whose.id === props.asked.subject.id
  const form = { ...props, of: 'plan', part: part.id, small: true } as const
  return part.accepted.is === 'accepted' ? (
    <ActForm {...form} what="taken-back" button={isMine ? acts.iCannot : acts.cannot} />
  ) : (
    <ActForm {...form} what="accepted" button={isMine ? acts.iDo : acts.saidYes} />
  )
}

/** What can be done with the whole plan: somebody asked, another day, one part more. */
export function PlanActs(props: ActsProps) {
  const { at, words, values, faults } = props
  if (!at.plan) return null
  return (
    <div class="rd-noprint">
      {at.plan.now.changes.length > 0 && (
        <ActForm {...props} of="plan" what="looked" button={words.acts.looked} small />
      )}
      <AskedAfter {...props} isDue={isToBeAsked(at.plan.now, props.asked.today)} />
      <FoldedAct {...props} of="plan" what="next-day" summary={words.acts.day} button={words.acts.setDay}>
        <NextDayFields of="other-" {...{ words, faults }} values={typedIn(values, 'plan next-day')} asks={at.asks} />
      </FoldedAct>
      <FoldedAct {...props} of="plan" what="part" summary={words.acts.add} button={words.acts.addNow}>
        <PartFields
          at="new"
          legend={words.acts.newPart}
          around={at.around}
          asksYes={false}
          {...{ words, faults }}
          values={typedIn(values, 'plan part')}
        />
      </FoldedAct>
    </div>
  )
}

/** Somebody asked how things are, as was agreed: kept with the next day, and open while it is due. */
function AskedAfter({ isDue, ...props }: ActsProps & { readonly isDue: boolean }) {
  const { at, words, faults } = props
  const values = typedIn(props.values, 'plan asked-after')
  return (
    <FoldedAct
      {...props}
      of="plan"
      what="asked-after"
      summary={words.acts.asked}
      isOpen={isDue}
      button={words.acts.keep}
    >
      <Textarea
        id="how"
        name="how"
        rows={3}
        asks={{ says: words.acts.how }}
        hint={words.acts.howHint}
        value={textIn(values, 'how')}
        autocomplete="off"
      />
      <NextDayFields of="asked-" {...{ words, faults, values }} asks={at.asks} day={words.acts.nextOne} />
      <p class="rd-who-sees">{words.reads}</p>
    </FoldedAct>
  )
}
