import type { OwnWords } from '../needs/own-words.ts'
import { SaidLines } from '../needs/said-lines.tsx'
import type { View } from '../needs/view.ts'
import { inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'

/** What was said in a need before people agree. */
export interface SaidBefore {
  /** The newest first, both. */
  readonly ownWords: readonly OwnWords[]
  readonly views: readonly View[]
  /** What the young person is called here. */
  readonly name: string
  readonly called: (id: Id) => { readonly name: string; readonly isAtWork: boolean }
}

/** Where the talk begins: what the young person said, then how each other sees it, side by side and never merged. */
export function WhatWasSaid({ said, heading }: { readonly said: SaidBefore; readonly heading: string }) {
  const { ownWords, views, name, called } = said
  const own = (['what-is-going-on', 'different'] as const).flatMap(
    (about) => ownWords.find((each) => each.about === about && each.said !== '') ?? [],
  )
  const newest = views.filter(({ by }, at) => views.findIndex((view) => view.by === by) === at).slice(0, 4)
  if (own.length + newest.length === 0) return null
  return (
    <section aria-labelledby="said" class="rd-noprint">
      <h2 id="said">{heading}</h2>
      <div class="rd-three">
        {own.map((each) => (
          <figure key={each.id} class="rd-said rd-said--view">
            <SaidLines said={each.said} tag={each.in} />
            <figcaption dir="auto">
              <b>{name}</b>, {inWords(each.on)}
            </figcaption>
          </figure>
        ))}
        {newest.map((view) => (
          <figure
            key={view.id}
            class={`rd-said rd-said--view rd-said--${called(view.by).isAtWork ? 'place' : 'other'}`}
          >
            <SaidLines said={view.said} tag={view.in} />
            <figcaption dir="auto">
              <b>{called(view.by).name}</b>, {inWords(view.on)}
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  )
}
