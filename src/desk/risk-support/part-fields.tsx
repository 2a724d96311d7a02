import { agreedWith, type PartCode } from '../../risk-support/part.ts'
import { boxesOf, boxName, rowNumbers } from '../../risk-support/part-boxes.ts'
import { Fieldset } from '../../web/nhs/field.tsx'
import { Input, Select, Textarea } from '../../web/nhs/text-fields.tsx'
import { DayField } from '../young-people/day-field.tsx'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import type { Somebody } from './stay-safe-at-desk.store.ts'
import type { StaySafeWords } from './stay-safe-words.ts'

interface FieldsProps {
  readonly words: StaySafeWords
  readonly values: Values
  readonly faults: readonly Fault[]
}

interface PartProps extends FieldsProps {
  readonly part: PartCode
  readonly works: readonly Somebody[]
}

/** The boxes of one part: its words, its rows, and who leads where that is asked. */
export function PartFields({ part, works, ...props }: PartProps) {
  const { once, rows } = boxesOf[part]
  const boxes = once.map((field) => <Box key={field} {...{ part, field }} {...props} />)
  if (rows.length === 0)
    return (
      <Fieldset asks={{ says: props.words.parts[part].asks }}>
        <p class="nhsuk-hint">{props.words.parts[part].hint}</p>
        {boxes}
      </Fieldset>
    )
  return (
    <>
      <p class="nhsuk-hint">
        {props.words.parts[part].asks} {props.words.parts[part].hint}
      </p>
      {part === 'who-leads' && <LeadFields of={`${part}-`} works={works} {...props} />}
      {rowNumbers(
        part,
        Object.keys(props.values).filter((name) => textIn(props.values, name) !== ''),
      ).map((row) => (
        <div key={row} class="rd-rowed">
          <Fieldset asks={{ says: `${props.words.rows[part] ?? ''} ${row + 1}` }}>
            <div class="rd-rowed__fields">
              {rows.map((field) => (
                <Box key={field} {...{ part, field, row }} {...props} />
              ))}
            </div>
          </Fieldset>
        </div>
      ))}
      {boxes}
    </>
  )
}

interface BoxProps extends FieldsProps {
  readonly part: PartCode
  readonly field: string
  readonly row?: number
}

const short: ReadonlySet<string> = new Set(['who', 'how', 'hours'])

function Box({ part, field, row, words, values, faults }: BoxProps) {
  const name = boxName(part, field, row)
  const error = faultAt(faults, field === 'on' ? `${name}-day` : name)
  const asks = labelOf(part, field, words)
  if (field === 'on') return <DayField {...{ name, asks, error, values }} />
  const box = { id: name, name, asks: { says: asks }, error, value: textIn(values, name), autocomplete: 'off' } as const
  return short.has(field) ? (
    <Input {...box} maxLength={200} dir="auto" />
  ) : (
    <Textarea {...box} rows={row === undefined ? 3 : 2} maxLength={2000} dir="auto" />
  )
}

function labelOf(part: PartCode, field: string, words: StaySafeWords): string {
  const where = agreedWith.find((one) => one === field)
  if (where && part === 'agreed-with') return words.agreedWith[where]
  if (part === 'safer' && field === 'who') return words.fields['doneBy'] ?? field
  if (part === 'review' && field === 'on') return words.fields['reviewOn'] ?? field
  return words.fields[field] ?? field
}

interface LeadProps extends FieldsProps {
  /** What stands before the names of these boxes. */
  readonly of?: string
  readonly works: readonly Somebody[]
}

/** Who leads, and who when they are away: somebody in the list, or a name. */
export function LeadFields({ of = '', works, words, values, faults }: LeadProps) {
  const choices = [{ value: '', says: words.begin.choose }, ...works.map(({ id, says }) => ({ value: id, says }))]
  const field = (name: string, asks: string, hint?: string) => ({
    ...{ id: of + name, name: of + name, asks: { says: asks }, error: faultAt(faults, of + name) },
    ...(hint ? { hint } : {}),
  })
  const named = (name: string, whose: string) => (
    <Input
      {...field(name, `${words.begin.named} (${whose.replace(/\?$/, '').toLowerCase()})`, words.begin.namedHint)}
      value={textIn(values, of + name)}
      maxLength={100}
      autocomplete="off"
      dir="auto"
    />
  )
  return (
    <>
      <div class="rd-rowed__fields">
        <Select
          {...field('lead', words.begin.lead, words.begin.leadHint)}
          choices={choices}
          chosen={textIn(values, `${of}lead`)}
        />
        {named('leadNamed', words.begin.lead)}
      </div>
      <div class="rd-rowed__fields">
        <Select {...field('backUp', words.begin.backUp)} choices={choices} chosen={textIn(values, `${of}backUp`)} />
        {named('backUpNamed', words.begin.backUp)}
      </div>
    </>
  )
}
