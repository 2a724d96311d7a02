import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Input, Select, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { AroundThem } from './around.store.ts'
import type { AroundWords } from './around-words.ts'
import { DayField } from './day-field.tsx'
import { type Fault, faultAt, textIn, type Values } from './form-values.ts'
import { recordWay } from './ways.ts'

interface AddProps {
  readonly asked: AskedSignedIn
  readonly around: AroundThem
  readonly words: AroundWords
  readonly values: Values
  readonly faults: readonly Fault[]
}

const fieldOf =
  ({ values, faults }: AddProps) =>
  (name: string) => ({
    ...{ id: name, name, error: faultAt(faults, name), value: textIn(values, name), autocomplete: 'off' },
  })

const choicesOf = ({ around, words }: AddProps) => [
  { value: '', says: words.choose },
  ...around.colleagues.map(({ id, name, agency }) => ({ value: id, says: `${name}, ${agency}` })),
]

function Adding({
  asked,
  around,
  what,
  children,
}: AddProps & { readonly what: string; readonly children: preact.ComponentChildren }) {
  const on = recordWay(around.who.id, 'around')
  return (
    <form class="rd-form rd-at-desk" method="post" action={`${asked.frame.base}${on}/${what}`}>
      <FormMarks personal={asked.personal} on={on} />
      {children}
    </form>
  )
}

/** Somebody who works with them, of any agency of the place. */
export function AddColleague(props: AddProps) {
  const { words, values, faults } = props
  const field = fieldOf(props)
  return (
    <section class="rd-section rd-section--near">
      <h2>{words.add}</h2>
      <Adding {...props} what="add">
        <p>{words.addSays}</p>
        <Select
          {...field('who')}
          asks={{ says: words.who }}
          choices={choicesOf(props)}
          chosen={textIn(values, 'who')}
        />
        <Radios
          {...field('how')}
          asks={{ says: words.how }}
          chosen={textIn(values, 'how')}
          choices={(['worker', 'team', 'in-plan'] as const).map((value) => ({ value, says: words.howChoices[value] }))}
          small
        />
        <Input {...field('saidBy')} asks={{ says: words.whoSaysSo }} hint={words.whoSaysSoHint} maxLength={200} />
        <p class="rd-who-sees">{words.whoSaysSoReads}</p>
        <DayField name="until" asks={words.untilAsked} error={faultAt(faults, 'until-day')} values={values} />
        <Button>{words.addButton}</Button>
      </Adding>
    </section>
  )
}

/** A parent or carer, with what shows that they may, and who saw it. */
export function AddCarer(props: AddProps) {
  const { words, values, faults } = props
  const field = fieldOf(props)
  return (
    <section class="rd-section rd-section--near">
      <h2>{words.carer}</h2>
      <Adding {...props} what="carer">
        <p>{words.carerSays}</p>
        <Input {...field('given')} asks={{ says: words.given }} maxLength={100} />
        <Input {...field('family')} asks={{ says: words.family }} maxLength={100} />
        <Radios
          {...field('opens')}
          asks={{ says: words.carerOpens }}
          chosen={textIn(values, 'opens')}
          choices={(['wide', 'narrow', 'chosen'] as const).map((value) => ({ value, says: words.opens[value] }))}
          small
        />
        <Textarea
          {...field('evidence')}
          asks={{ says: words.evidence }}
          hint={words.evidenceHint}
          rows={3}
          maxLength={1000}
        />
        <p class="rd-who-sees">{words.evidenceReads}</p>
        <Select
          {...field('checkedBy')}
          asks={{ says: words.checkedBy }}
          choices={choicesOf(props)}
          chosen={textIn(values, 'checkedBy')}
        />
        <DayField name="checkedOn" asks={words.checkedOn} error={faultAt(faults, 'checkedOn-day')} values={values} />
        <Button>{words.carerButton}</Button>
      </Adding>
    </section>
  )
}
