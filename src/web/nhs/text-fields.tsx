import { classes, describedBy, type FieldWords, Group, HintAndError, Label } from './field.tsx'

/** One object for each type, because the attributes that HTML allows depend on it. */
const typed = {
  text: { type: 'text' },
  search: { type: 'search' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  password: { type: 'password' },
} as const

export interface InputWords extends FieldWords {
  readonly value?: string | undefined
  readonly type?: keyof typeof typed
  /** In characters; a field's width tells how much is expected. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  readonly inputmode?: 'numeric' | 'email' | 'tel'
  /** A word of the HTML list, such as `postal-code`; `off` on shared computers. */
  readonly autocomplete?: string
  readonly spellcheck?: boolean
  readonly maxLength?: number
  /** Takes the direction of what is typed in it. */
  readonly dir?: 'auto'
}

export function Input({
  value,
  type = 'text',
  width,
  inputmode,
  autocomplete,
  spellcheck,
  maxLength,
  dir,
  ...words
}: InputWords) {
  const { id, name, asks, hint, error } = words
  return (
    <Group error={error}>
      <Label id={id} asks={asks} />
      <HintAndError id={id} hint={hint} error={error} />
      <input
        class={classes(
          'nhsuk-input',
          width && `nhsuk-input--width-${width}`,
          error !== undefined && 'nhsuk-input--error',
        )}
        {...typed[type]}
        {...{ id, name, value, inputmode, autocomplete, maxLength, dir }}
        spellcheck={spellcheck}
        aria-describedby={describedBy(words)}
      />
    </Group>
  )
}

export interface TextareaWords extends FieldWords {
  readonly value?: string | undefined
  readonly rows?: number
  readonly autocomplete?: string
  readonly maxLength?: number
  /** Takes the direction of what is typed in it. */
  readonly dir?: 'auto'
}

export function Textarea({ value, rows = 5, autocomplete, maxLength, dir, ...words }: TextareaWords) {
  const { id, name, asks, hint, error } = words
  return (
    <Group error={error}>
      <Label id={id} asks={asks} />
      <HintAndError id={id} hint={hint} error={error} />
      <textarea
        class={classes('nhsuk-textarea', error !== undefined && 'nhsuk-textarea--error')}
        {...{ id, name, rows, autocomplete, maxLength, dir }}
        aria-describedby={describedBy(words)}
      >
        {value}
      </textarea>
    </Group>
  )
}

export interface SelectWords extends FieldWords {
  readonly choices: readonly { readonly value: string; readonly says: string }[]
  readonly chosen?: string | undefined
}

export function Select({ choices, chosen, ...words }: SelectWords) {
  const { id, name, asks, hint, error } = words
  return (
    <Group error={error}>
      <Label id={id} asks={asks} />
      <HintAndError id={id} hint={hint} error={error} />
      <select
        class={classes('nhsuk-select', error !== undefined && 'nhsuk-select--error')}
        {...{ id, name }}
        aria-describedby={describedBy(words)}
      >
        {choices.map(({ value, says }) => (
          <option key={value} value={value} selected={value === chosen}>
            {says}
          </option>
        ))}
      </select>
    </Group>
  )
}
