import type { ComponentChildren } from 'preact'
import { Fieldset, Group, HintAndError } from '../../web/nhs/field.tsx'
import { textIn, type Values } from './form-values.ts'

interface DayFieldProps {
  readonly name: string
  readonly asks: ComponentChildren
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly values: Values
}

const parts = [
  { part: 'day', says: 'Day', width: 2 },
  { part: 'month', says: 'Month', width: 2 },
  { part: 'year', says: 'Year', width: 4 },
] as const

/** A day as three numbers, the way the NHS asks for one. */
export function DayField({ name, asks, hint, error, values }: DayFieldProps) {
  return (
    <Group error={error}>
      <Fieldset asks={{ says: asks }} describedBy={hint === undefined ? undefined : `${name}-day-hint`}>
        <HintAndError id={`${name}-day`} hint={hint} error={error} />
        <div class="rd-day">
          {parts.map(({ part, says, width }) => (
            <div key={part}>
              <label class="nhsuk-label" for={`${name}-${part}`}>
                {says}
              </label>
              <input
                class={`nhsuk-input nhsuk-input--width-${width}${error === undefined ? '' : ' nhsuk-input--error'}`}
                id={`${name}-${part}`}
                name={`${name}-${part}`}
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxLength={width}
                value={textIn(values, `${name}-${part}`)}
              />
            </div>
          ))}
        </div>
      </Fieldset>
    </Group>
  )
}
