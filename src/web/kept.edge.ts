import { type ComponentChildren, createElement, Fragment, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

/**
 * What a kept piece of a page may be made of: values that outlast a request, held by identity, and a day. A directory that is
 * published anew is another value, so nothing of the old one is shown again; what belongs to one request is never met a second
 * time. Plain text does not pass the type: nobody's words can be what a piece is kept under.
 */
export type Lasting<From> = { readonly [Name in keyof From]: object }

/** The way to one piece, a value at a time; whatever it is made of can go, and the piece goes with it. */
interface Place {
  readonly next: WeakMap<object, Place>
  held?: { readonly day: string; readonly html: string }
}

const emptyPlace = (): Place => ({ next: new WeakMap() })

/** Pieces of one kind that stand in memory at most; a few megabytes where each is a card. */
const most = 2_000

/**
 * A component that is rendered once for whatever it is made of, and shown again as it was. Its properties are all that it may
 * be made of: it stands at the top of a file, where it can see no request. Of several days only the last is kept.
 */
export function kept<From extends Lasting<From>>(draw: (from: From) => ComponentChildren): (from: From) => VNode {
  let start = emptyPlace()
  let many = 0
  return (from) => {
    const place = placeOf(start, from)
    const day = dayOf(from)
    if (place.held?.day !== day) {
      many += place.held ? 0 : 1
      place.held = { day, html: renderToString(createElement(Fragment, {}, draw(from))) }
      if (many > most) [start, many] = [emptyPlace(), 0]
    }
    // Our own renderer wrote it and has escaped what it holds. A new node each time: a node remembers the page around it.
    return jsxTemplate([place.held.html])
  }
}

function placeOf(start: Place, from: object): Place {
  let place = start
  for (const value of Object.values(from)) {
    if (typeof value === 'string') continue
    const next = place.next.get(value) ?? emptyPlace()
    place.next.set(value, next)
    place = next
  }
  return place
}

/** At run time a day is text, and the only text that the type lets pass. */
const dayOf = (from: object): string => Object.values(from).find((value) => typeof value === 'string') ?? ''
