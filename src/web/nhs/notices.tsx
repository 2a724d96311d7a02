import type { ComponentChildren } from 'preact'
import { classes } from './field.tsx'

/** One thing to put right, and the id of the field where. */
export interface ToPutRight {
  readonly says: string
  readonly at?: string
}

/** All that is to be put right in a form, above it, never one at a time. */
export function ErrorSummary({
  errors,
  heading = 'There is a problem',
}: {
  readonly errors: readonly ToPutRight[]
  readonly heading?: string
}) {
  return (
    <div class="nhsuk-error-summary">
      <div role="alert">
        <h2 class="nhsuk-error-summary__heading">{heading}</h2>
        <div class="nhsuk-error-summary__body">
          <ul class="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ says, at }) => (
              <li key={says}>{at === undefined ? says : <a href={`#${at}`}>{says}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

interface Folded {
  readonly summary: ComponentChildren
  readonly open?: boolean
  readonly children: ComponentChildren
}

export function Details({ summary, open = false, children }: Folded) {
  return (
    <details class="nhsuk-details" open={open}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div class="nhsuk-details__text">{children}</div>
    </details>
  )
}

interface Told {
  readonly title: string
  readonly heading: string
  /** True for something that has just been done. */
  readonly done?: boolean
  readonly children?: ComponentChildren
}

export function Notification({ title, heading, done = false, children }: Told) {
  const id = 'nhsuk-notification-banner-title'
  return (
    <div
      class={classes(
        'nhsuk-notification-banner',
        done && 'nhsuk-notification-banner--success',
        // That something was kept is said to whoever kept it: on paper it says nothing.
        done && children === undefined && 'rd-noprint',
      )}
      {...{ role: done ? 'alert' : 'region', 'aria-labelledby': id }}
    >
      <div class="nhsuk-notification-banner__header">
        <h2 class="nhsuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div class="nhsuk-notification-banner__content">
        {children === undefined ? (
          <p class="nhsuk-notification-banner__heading">{heading}</p>
        ) : (
          <>
            <h3 class="nhsuk-notification-banner__heading">{heading}</h3>
            {children}
          </>
        )}
      </div>
    </div>
  )
}
