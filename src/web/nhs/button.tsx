import type { ComponentChildren } from 'preact'
import { classes } from './field.tsx'

interface Looks {
  readonly variant?: 'secondary'
  readonly small?: boolean
  readonly children: ComponentChildren
}

const looks = ({ variant, small }: Omit<Looks, 'children'>): string =>
  classes('nhsuk-button', variant && `nhsuk-button--${variant}`, small && 'nhsuk-button--small')

export interface ButtonWords extends Looks {
  /** Where one form has several buttons: which of them was pressed. */
  readonly name?: string
  readonly value?: string
  /** Where this one sends the form, if not where the others do. */
  readonly to?: string
}

/** The one thing to do: it sends the form that it stands in. */
export const Button = ({ name, value, to, children, ...how }: ButtonWords) => (
  <button class={looks(how)} type="submit" {...{ name, value }} formaction={to}>
    {children}
  </button>
)

/** Leads on without changing anything, and is therefore still a link for a screen reader. */
export const ButtonLink = ({ to, children, ...how }: Looks & { readonly to: string }) => (
  <a class={looks(how)} href={to}>
    {children}
  </a>
)
