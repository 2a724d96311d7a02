import { randomUUID } from 'node:crypto'
import { type ComponentChildren, createElement, Fragment, type VNode } from 'preact'
import { jsxEscape, jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

/**
 * What a kept piece of a page may be made of: values that outlast a request, held by identity, and a day. A directory that is
 * published anew is another value, so nothing of the old one is shown again; what belongs to one request is never met a second
 * time. Plain text does not pass the type: nobody's words can be what a piece is kept under.
 */
export type Lasting<From> = { readonly [Name in keyof From]: object }

/** Gives what holds a gap open while a piece is drawn; it stands for text, or for the whole value of an attribute. */
export type Gaps<Name extends string> = (name: Name) => string

/** What goes into the gaps for one answer: it is escaped, shown and not kept. */
export type Filling<Name extends string> = [Name] extends [never] ? [] : [Readonly<Record<Name, string>>]

/** HTML that our own renderer wrote, cut at its gaps. */
interface Written {
  readonly day: string
  readonly html: string[]
  readonly gaps: readonly string[]
}

/** The way to one piece, a value at a time; when one of the values is gone, the piece is gone with it. */
interface Shelf {
  readonly next: WeakMap<object, Shelf>
  written?: Written
}

const emptyShelf = (): Shelf => ({ next: new WeakMap() })

/** Pieces of one kind that are kept at most: some megabytes where each is a card. */
const most = 2_000

/**
 * A piece of a page that is drawn once for whatever it is made of and shown again as it was, with what each answer puts into
 * its gaps. `draw` stands at the top of a file and is told nothing else, so it can see no request. Of several days only the
 * last is kept.
 */
export function kept<From extends Lasting<From>, Name extends string = never>(
  draw: (from: From, gap: Gaps<Name>) => ComponentChildren,
): (from: From, ...filling: Filling<Name>) => VNode {
  let start = emptyShelf()
  let many = 0
  return (from, ...filling) => {
    const shelf = shelfFor(start, from)
    const day = dayOf(from)
    if (shelf.written?.day !== day) {
      many += shelf.written ? 0 : 1
      shelf.written = write(day, draw(from, holdOpen))
      if (many > most) [start, many] = [emptyShelf(), 0]
    }
    return nodeOf(shelf.written, filling[0])
  }
}

function shelfFor(start: Shelf, from: object): Shelf {
  let shelf = start
  for (const value of Object.values(from)) {
    if (typeof value === 'string') continue
    const next = shelf.next.get(value) ?? emptyShelf()
    if (!shelf.next.has(value)) shelf.next.set(value, next)
    shelf = next
  }
  return shelf
}

/** A day is text when the program runs; only text that is marked as something, as a day or an id is, passes the type. */
const dayOf = (from: object): string =>
  Object.values(from)
    .filter((value) => typeof value === 'string')
    .join(' ')

/** Nobody can guess it, so nothing in a directory can be taken for a gap. */
const edge = randomUUID()
const holdOpen: Gaps<string> = (name) => edge + name + edge

function write(day: string, drawn: ComponentChildren): Written {
  const parts = renderToString(createElement(Fragment, {}, drawn)).split(edge)
  return { day, html: parts.filter((_, at) => at % 2 === 0), gaps: parts.filter((_, at) => at % 2 === 1) }
}

/** A new node each time: a node remembers the page around it. */
const nodeOf = ({ html, gaps }: Written, filling: Readonly<Record<string, string>> = {}): VNode =>
  jsxTemplate(html, ...gaps.map((name) => jsxEscape(filling[name])))
