import type { OwnWords } from '../needs/own-words.ts'
import { SaidLines } from '../needs/said-lines.tsx'
import type { View } from '../needs/view.ts'
import { inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'

/** What was said in a need before people agree. */
export interface SaidBefore {
  /** The newest first, both. */
  readonly ownWords: readonly { readonly about: OwnWords['about']; readonly open: () => OwnWords }[]
  readonly views: readonly { readonly by: View['by']; readonly open: () => View }[]
  /** What the young person is called here. */
  readonly name: string
  readonly called: (id: Id) => { readonly name: string; readonly isAtWork: boolean }
}

/** Of things that were said, the first in which there are words. */
function openedFirst(said: SaidBefore['ownWords']): OwnWords | undefined {
  for (const { open } of said) {
    const words = open()
    if (words.said !== '') return words
  }
  return undefined
}

/** Where the talk begins: what the young person said, then how each other sees it, side by side and never merged. */
export function WhatWasSaid({ said, heading }: { readonly said: SaidBefore; readonly heading: string }) {
  const { ownWords, views, name, called } = said
  const own = (['what-is-going-on', 'different'] as const).flatMap(
    (heading) => openedFirst(ownWords.filter(({ about }) => about === heading)) ?? [],
  )
  const newest = views
    .filter(({ by }, at) => views.findIndex((view) => view.by === by) === at)
    .slice(0, 4)
    .map(({ open }) => open())
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
