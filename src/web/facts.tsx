import type { ComponentChildren } from 'preact'
import { classes } from './nhs/field.tsx'

/** One thing to know. Without a value it is not known, and that is drawn and said, not hidden. */
export interface Fact {
  readonly says: string
  readonly is?: ComponentChildren
}

export interface FactsWords {
  readonly facts: readonly Fact[]
  readonly notKnown?: string
  /** One under the other, also where there is room for two. */
  readonly one?: boolean
}

export function Facts({ facts, notKnown = 'Not known', one = false }: FactsWords) {
  return (
    <dl class={classes('rd-facts', one && 'rd-facts--one')}>
      {facts.map(({ says, is }) => (
        <div key={says}>
          <dt>{says}</dt>
          <dd>{is ?? <span class="rd-unknown">{notKnown}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
