import type { ComponentChildren } from 'preact'
import { classes } from './nhs/field.tsx'

/** Lit: a way in. Place: said by a place or a professional. Other: another person's view. Stale: not checked for long. */
export type CardLight = 'lit' | 'place' | 'other' | 'stale'

const looks: Readonly<Record<CardLight, string>> = {
  lit: 'rd-card--lit',
  place: 'rd-card--place',
  other: 'rd-card--other',
  stale: 'rd-stale',
}

export interface CardWords {
  readonly as?: 'div' | 'section' | 'article' | 'li'
  readonly light?: CardLight | undefined
  /** The id of its heading, where it is a section. */
  readonly labelledBy?: string
  readonly id?: string
  readonly children: ComponentChildren
}

/** A thing on its floor: round above, straight below. */
export function Card({ as: As = 'div', light, labelledBy, id, children }: CardWords) {
  return (
    <As
      class={classes('rd-card', light && looks[light])}
      id={id}
      {...(labelledBy && { 'aria-labelledby': labelledBy })}
    >
      {children}
    </As>
  )
}
