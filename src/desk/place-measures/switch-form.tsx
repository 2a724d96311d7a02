import type { ComponentChildren } from 'preact'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { DecisionFault, TypedDecision } from '../../measures/switch/decision.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Input, Select, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { DayField } from '../young-people/day-field.tsx'
import { dayTyped, type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import type { MeasuresOfPlace } from './place-measures.store.ts'
import type { PlaceMeasuresWords } from './place-measures-words.ts'

interface FormProps {
  readonly asked: AskedSignedIn
  readonly words: PlaceMeasuresWords
  /** The page of the measure. */
  readonly on: string
  readonly values: Values
  readonly faults: readonly Fault[]
}

/** The decision to use it, with everything that a decision has to say; nothing is filled in beforehand. */
export function TurnOnForm({ here, ...form }: FormProps & { readonly here: MeasuresOfPlace }) {
  const { words, values, faults } = form
  const { turnOn } = words
  const field = fieldsOf(form)
  return (
    <Sent {...form} turned="on" says={turnOn.send}>
      <Select
        id="agency"
        name="agency"
        asks={{ says: turnOn.agency }}
        hint={turnOn.agencyHint}
        error={faultAt(faults, 'agency')}
        chosen={textIn(values, 'agency')}
        choices={[
          { value: '', says: turnOn.choose },
          ...here.agencies.map(({ id, name }) => ({ value: id, says: name })),
        ]}
      />
      <ByWhomAndWhy {...form} />
      <Textarea {...field('device')} asks={{ says: turnOn.device }} hint={turnOn.deviceHint} rows={3} />
      <Input
        {...field('licence')}
        asks={{ says: turnOn.licence }}
        hint={turnOn.licenceHint}
        width={20}
        autocomplete="off"
      />
      <DayField
        name="review"
        asks={turnOn.review}
        hint={turnOn.reviewHint}
        error={faultAt(faults, 'review-day')}
        values={values}
      />
    </Sent>
  )
}

/** The decision to use it no more: who and why as well. */
export const TurnOffForm = (form: FormProps) => (
  <Sent {...form} turned="off" says={form.words.turnOff.send}>
    <ByWhomAndWhy {...form} />
  </Sent>
)

function ByWhomAndWhy(form: FormProps) {
  const { words, values, faults } = form
  const { turnOn } = words
  const field = fieldsOf(form)
  return (
    <>
      <Input {...field('by')} asks={{ says: turnOn.by }} hint={turnOn.byHint} width={30} autocomplete="off" />
      <DayField
        name="decided"
        asks={turnOn.on}
        hint={turnOn.onHint}
        error={faultAt(faults, 'decided-day')}
        values={values}
      />
      <Textarea {...field('because')} asks={{ says: turnOn.because }} rows={3} />
    </>
  )
}

const fieldsOf =
  ({ values, faults }: FormProps) =>
  (name: string) => ({ id: name, name, value: textIn(values, name), error: faultAt(faults, name) })

interface SentProps extends FormProps {
  readonly turned: 'on' | 'off'
  readonly says: string
  readonly children: ComponentChildren
}

const Sent = ({ asked, on, turned, says, children }: SentProps) => (
  <form class="rd-form" method="post" action={`${asked.frame.base}${on}/${turned}`}>
    <FormMarks personal={asked.personal} on={on} />
    {children}
    <Button>{says}</Button>
  </form>
)

/** A day as it is read from the command line too; three numbers that are no day are none. */
const dayIn = (values: Values, name: string): string => dayTyped(values, name) ?? ''

/** What was typed of a decision. */
export const typedIn = (values: Values): TypedDecision => ({
  ...{ by: textIn(values, 'by'), on: dayIn(values, 'decided'), because: textIn(values, 'because') },
  ...{ device: textIn(values, 'device'), licence: textIn(values, 'licence'), reviewOn: dayIn(values, 'review') },
})

const fieldOf: Readonly<Partial<Record<DecisionFault, string>>> = {
  ...{ 'who-decided-is-missing': 'by', 'day-is-no-day': 'decided-day', 'day-is-ahead': 'decided-day' },
  ...{ 'reason-is-missing': 'because', 'device-is-missing': 'device', 'licence-is-missing': 'licence' },
  ...{ 'review-is-no-day': 'review-day', 'review-is-past': 'review-day', 'licence-of-somebody-else': 'agency' },
}

/** Each at its field, and each once. */
export const faultsIn = (because: readonly DecisionFault[], { faults }: PlaceMeasuresWords): readonly Fault[] =>
  [...new Set(because)].map((fault) => ({ at: fieldOf[fault] ?? 'by', says: faults[fault] }))
