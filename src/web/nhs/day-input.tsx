import type { ComponentChildren } from 'preact'
import { type Asks, classes, Fieldset, Group, HintAndError } from './field.tsx'

export interface DayInputWords {
  readonly name: string
  readonly asks: Asks
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  /** What stands in a field: `reviewOn-day`. */
  readonly value: (field: string) => string | undefined
}

const parts = [
  { part: 'day', says: 'Day', width: 2 },
  { part: 'month', says: 'Month', width: 2 },
  { part: 'year', says: 'Year', width: 4 },
] as const

/** A day as three numbers, the way the NHS asks for one. */
export function DayInput({ name, asks, hint, error, value }: DayInputWords) {
  const id = `${name}-day`
  const described = classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`)
  return (
    <Group error={error}>
      <Fieldset asks={asks} describedBy={described || undefined}>
        <HintAndError id={id} hint={hint} error={error} />
        <div class="rd-day">
          {parts.map(({ part, says, width }) => (
            <div key={part}>
              <label class="nhsuk-label" for={`${name}-${part}`}>
                {says}
              </label>
              <input
                class={classes(`nhsuk-input nhsuk-input--width-${width}`, error !== undefined && 'nhsuk-input--error')}
                id={`${name}-${part}`}
                name={`${name}-${part}`}
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxLength={width}
                value={value(`${name}-${part}`)}
              />
            </div>
          ))}
        </div>
      </Fieldset>
    </Group>
  )
}
