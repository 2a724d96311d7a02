import type { ComponentChildren } from 'preact'

/** What is asked, above a field or a group of choices. As a heading it can be the page's own question. */
export interface Asks {
  readonly says: ComponentChildren
  readonly size?: 'l' | 'm'
  readonly heading?: 1 | 2 | 3
}

/** What every field has, whatever it takes. `error` says what to do: "Enter…", "Select…". */
export interface FieldWords {
  readonly id: string
  readonly name: string
  readonly asks: Asks
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
}

/** Class names, those that do not hold left out. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ')

/** The ids that a screen reader reads after the question: the hint, then the error. */
export function describedBy({ id, hint, error }: Pick<FieldWords, 'id' | 'hint' | 'error'>): string | undefined {
  return classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined
}

export function Group({
  error,
  children,
}: {
  readonly error?: string | undefined
  readonly children: ComponentChildren
}) {
  return <div class={classes('nhsuk-form-group', error !== undefined && 'nhsuk-form-group--error')}>{children}</div>
}

export function Label({ id, asks }: Pick<FieldWords, 'id' | 'asks'>) {
  const label = (
    <label class={classes('nhsuk-label', asks.size && `nhsuk-label--${asks.size}`)} for={id}>
      {asks.says}
    </label>
  )
  if (asks.heading === undefined) return label
  const Heading = `h${asks.heading}` as const
  return <Heading class="nhsuk-label-wrapper">{label}</Heading>
}

/** The hint and the error of a field, each only where there is one. */
export function HintAndError({ id, hint, error }: Pick<FieldWords, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint !== undefined && (
        <div class="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <span class="nhsuk-error-message" id={`${id}-error`}>
          <span class="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      )}
    </>
  )
}

interface FieldsetWords {
  readonly asks: Asks
  readonly describedBy?: string | undefined
  readonly children: ComponentChildren
}

export function Fieldset({ asks, describedBy: by, children }: FieldsetWords) {
  const Heading = asks.heading === undefined ? undefined : (`h${asks.heading}` as const)
  return (
    <fieldset class="nhsuk-fieldset" aria-describedby={by}>
      <legend class={classes('nhsuk-fieldset__legend', asks.size && `nhsuk-fieldset__legend--${asks.size}`)}>
        {Heading ? <Heading class="nhsuk-fieldset__heading">{asks.says}</Heading> : asks.says}
      </legend>
      {children}
    </fieldset>
  )
}
