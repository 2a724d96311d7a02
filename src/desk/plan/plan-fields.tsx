import { Fieldset } from '../../web/nhs/field.tsx'
import { Input, Select, Textarea } from '../../web/nhs/text-fields.tsx'
import { DayField } from '../young-people/day-field.tsx'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import type { Somebody } from './plan-at-desk.store.ts'
import { whoCodes } from './plan-rows.ts'
import type { DeskPlanWords } from './plan-words.ts'

interface FieldsProps {
  readonly words: DeskPlanWords
  readonly values: Values
  readonly faults: readonly Fault[]
}

interface NextProps extends FieldsProps {
  /** What stands before the names of these fields. */
  readonly of?: string
  readonly asks: readonly Somebody[]
  readonly day?: string
}

/** On which day somebody asks how things are, and who. */
export const NextDayFields = ({ of = '', asks, day, words, values, faults }: NextProps) => (
  <>
    <DayField
      name={`${of}next`}
      asks={day ?? words.make.day}
      error={faultAt(faults, `${of}next-day`)}
      values={values}
    />
    <Select
      id={`${of}asks`}
      name={`${of}asks`}
      asks={{ says: words.make.asks }}
      error={faultAt(faults, `${of}asks`)}
      choices={[{ value: '', says: words.make.choose }, ...choicesOf(asks)]}
      chosen={textIn(values, `${of}asks`)}
    />
  </>
)

export const choicesOf = (people: readonly Somebody[]) => people.map(({ id, says }) => ({ value: id, says }))

interface PartProps extends FieldsProps {
  /** Which of the rows it is: its fields end in it. */
  readonly at: string
  readonly legend: string
  readonly around: readonly Somebody[]
  /** They said yes before; where the part is changed, it is asked anew. */
  readonly hasSaidYes?: boolean
  /** Whether it can be said at once that they say yes. */
  readonly asksYes?: boolean
}

/** Whose part it is, what they do and when. */
export function PartFields({ at, legend, around, hasSaidYes, asksYes = true, words, values, faults }: PartProps) {
  const field = (name: string) => ({
    ...{ id: `${name}-${at}`, name: `${name}-${at}`, error: faultAt(faults, `${name}-${at}`) },
    ...{ value: textIn(values, `${name}-${at}`), autocomplete: 'off' },
  })
  const { value: chosen, ...who } = field('who')
  return (
    <div class="rd-rowed">
      <Fieldset asks={{ says: legend }}>
        <input type="hidden" name={`part-${at}`} value={textIn(values, `part-${at}`)} />
        <div class="rd-rowed__fields">
          <Select {...who} asks={{ says: words.part.who }} choices={whoChoices(around, words)} chosen={chosen} />
          <Input {...field('name')} asks={{ says: words.part.name }} hint={words.part.nameHint} maxLength={100} />
        </div>
        <div class="rd-rowed__fields">
          <Textarea
            {...field('what')}
            asks={{ says: words.part.what }}
            hint={words.part.whatHint}
            rows={2}
            maxLength={500}
          />
          <Input {...field('when')} asks={{ says: words.part.when }} hint={words.part.whenHint} maxLength={120} />
        </div>
        {asksYes && <SaysYes {...{ at, words, values }} hasSaid={hasSaidYes === true} />}
      </Fieldset>
    </div>
  )
}

/** One box to tick: that whoever’s part it is says yes to it. */
const SaysYes = ({
  at,
  words,
  values,
  hasSaid,
}: Pick<PartProps, 'at' | 'words' | 'values'> & { readonly hasSaid: boolean }) => (
  <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
    <div class="nhsuk-checkboxes__item">
      <input
        class="nhsuk-checkboxes__input"
        id={`yes-${at}`}
        name={`yes-${at}`}
        type="checkbox"
        value="yes"
        checked={textIn(values, `yes-${at}`) !== ''}
        aria-describedby={hasSaid ? `yes-${at}-hint` : undefined}
      />
      <label class="nhsuk-label nhsuk-checkboxes__label" for={`yes-${at}`}>
        {words.part.saysYes}
      </label>
      {hasSaid && (
        <div class="nhsuk-hint nhsuk-checkboxes__hint" id={`yes-${at}-hint`}>
          {words.part.saidYes}
        </div>
      )}
    </div>
  </div>
)

const whoChoices = (around: readonly Somebody[], words: DeskPlanWords) => [
  { value: '', says: words.make.choose },
  { value: whoCodes.youngPerson, says: words.shown.youngPerson },
  ...choicesOf(around),
  { value: whoCodes.named, says: words.part.named },
  { value: whoCodes.thoseAsked, says: words.part.thoseAsked },
]

interface RingProps extends FieldsProps {
  readonly at: number
  readonly around: readonly Somebody[]
}

/** Somebody to ring: who, how, and when they answer. */
export function RingFields({ at, around, words, values, faults }: RingProps) {
  const field = (name: string) => ({
    ...{ id: `ring-${name}-${at}`, name: `ring-${name}-${at}`, error: faultAt(faults, `ring-${name}-${at}`) },
    ...{ value: textIn(values, `ring-${name}-${at}`), autocomplete: 'off' },
  })
  const { value: chosen, ...who } = field('who')
  const choices = [{ value: '', says: words.part.named }, ...choicesOf(around)]
  return (
    <div class="rd-rowed">
      <Fieldset asks={{ says: words.make.ringOf(at + 1) }}>
        <div class="rd-rowed__fields">
          <Select {...who} asks={{ says: words.part.who }} choices={choices} chosen={chosen} />
          <Input {...field('name')} asks={{ says: words.part.name }} hint={words.part.nameHint} maxLength={100} />
          <Input {...field('how')} asks={{ says: words.make.how }} hint={words.make.howHint} maxLength={120} />
          <Input {...field('when')} asks={{ says: words.make.answers }} hint={words.make.answersHint} maxLength={120} />
        </div>
      </Fieldset>
    </div>
  )
}
