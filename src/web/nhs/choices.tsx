import type { ComponentChildren } from 'preact'
import { classes, describedBy, Fieldset, type FieldWords, Group, HintAndError } from './field.tsx'

/** One thing that can be chosen, or the "or" between two. */
export type Choice =
  | { readonly value: string; readonly says: ComponentChildren; readonly hint?: ComponentChildren }
  | { readonly divider: string }

interface ChoicesWords extends FieldWords {
  readonly choices: readonly Choice[]
  readonly small?: boolean
  readonly inline?: boolean
}

export interface RadiosWords extends ChoicesWords {
  /** Nothing is chosen beforehand unless somebody chose it. */
  readonly chosen?: string | undefined
}

export interface CheckboxesWords extends ChoicesWords {
  readonly chosen?: readonly string[]
}

export const Radios = ({ chosen, ...words }: RadiosWords) => (
  <Choices {...words} of="radios" isChosen={(value) => value === chosen} />
)

export const Checkboxes = ({ chosen = [], ...words }: CheckboxesWords) => (
  <Choices {...words} of="checkboxes" isChosen={(value) => chosen.includes(value)} />
)

interface Kind {
  readonly of: 'radios' | 'checkboxes'
  readonly isChosen: (value: string) => boolean
}

function Choices({ of, isChosen, ...words }: ChoicesWords & Kind) {
  const { id, name, asks, hint, error, choices, small, inline } = words
  const prefix = `nhsuk-${of}`
  return (
    <Group error={error}>
      <Fieldset asks={asks} describedBy={describedBy(words)}>
        <HintAndError id={id} hint={hint} error={error} />
        <div class={classes(prefix, small && `${prefix}--small`, inline && `${prefix}--inline`)}>
          {choices.map((choice, at) =>
            'divider' in choice ? (
              <div key={choice.divider} class={`${prefix}__divider`}>
                {choice.divider}
              </div>
            ) : (
              <Item
                key={choice.value}
                {...{ of, name, choice }}
                id={at === 0 ? id : `${id}-${at + 1}`}
                on={isChosen(choice.value)}
              />
            ),
          )}
        </div>
      </Fieldset>
    </Group>
  )
}

interface ItemWords {
  readonly of: Kind['of']
  readonly id: string
  readonly name: string
  readonly choice: Exclude<Choice, { readonly divider: string }>
  readonly on: boolean
}

function Item({ of, id, name, choice, on }: ItemWords) {
  const prefix = `nhsuk-${of}`
  const hintId = choice.hint === undefined ? undefined : `${id}-item-hint`
  return (
    <div class={`${prefix}__item`}>
      <input
        class={`${prefix}__input`}
        id={id}
        name={name}
        type={of === 'radios' ? 'radio' : 'checkbox'}
        value={choice.value}
        checked={on}
        aria-describedby={hintId}
      />
      <label class={`nhsuk-label ${prefix}__label`} for={id}>
        {choice.says}
      </label>
      {hintId && (
        <div class={`nhsuk-hint ${prefix}__hint`} id={hintId}>
          {choice.hint}
        </div>
      )}
    </div>
  )
}
