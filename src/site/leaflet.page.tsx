import type { ComponentChildren } from 'preact'
import { Card } from '../web/card.tsx'
import type { Frame } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { type AboutWords, aboutInEnglish } from './about-words.ts'
import type { Leaflet, Link, Part } from './leaflet.ts'

/** The front page of a place. */
export const frontOf = (frame: Frame): string => (frame.base === '' ? ways.front : frame.base)

interface Shown {
  readonly leaflet: Leaflet
  readonly frame: Frame
  readonly words?: AboutWords
  /** Stands between the short notice and the parts. */
  readonly children?: ComponentChildren
}

/** A leaflet: the short notice, a list of what follows, the parts, and those for people who help folded away. */
export function LeafletShown({ leaflet, frame, words = aboutInEnglish, children }: Shown) {
  return (
    <>
      <h1>{leaflet.heading}</h1>
      {leaflet.short.map((said) => (
        <p key={said} class="rd-lede">
          {said}
        </p>
      ))}
      <div class="rd-two rd-section">
        <Contents parts={leaflet.parts} says={words.onThisPage} />
        <div>
          {children}
          {leaflet.parts.map((part) => (
            <PartShown key={part.id} part={part} frame={frame} />
          ))}
        </div>
      </div>
    </>
  )
}

function Contents({ parts, says }: { readonly parts: readonly Part[]; readonly says: string }) {
  return (
    <nav class="rd-noprint" aria-label={says}>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{part.heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PartShown({ part, frame }: { readonly part: Part; readonly frame: Frame }) {
  return (
    <Card as="section" light={part.for === 'everyone' ? undefined : 'place'} labelledBy={part.id}>
      <h2 id={part.id}>{part.heading}</h2>
      {part.says.map((said) => (
        <p key={said}>{said}</p>
      ))}
      <Points points={part.points} />
      <Links links={part.links} frame={frame} />
    </Card>
  )
}

export function Points({ points }: { readonly points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}

function Links({ links, frame }: { readonly links: readonly Link[]; readonly frame: Frame }) {
  if (links.length === 0) return null
  return (
    <ul>
      {links.map((link) => (
        <li key={link.to}>
          <LinkShown link={link} frame={frame} />
        </li>
      ))}
    </ul>
  )
}

/** Inside the place, a link keeps to the place; outside, the other website is not told where the reader came from. */
function LinkShown({ link, frame }: { readonly link: Link; readonly frame: Frame }) {
  if (link.to.startsWith('/')) return <a href={frame.base + link.to}>{link.says}</a>
  if (link.to.startsWith('tel:')) return <a href={link.to}>{link.says}</a>
  return (
    <a href={link.to} rel="noreferrer">
      {link.says}
    </a>
  )
}

/** Whose framework it is, and that we do not speak for its authors. On every page that explains it. */
export function Credit({ words }: { readonly words: AboutWords }) {
  return (
    <p class="rd-section rd-quiet">
      {words.credit} {words.notAffiliated}
    </p>
  )
}

/** What folds open, with the name of what it belongs to for people who hear one summary after the other. */
export const Summary = ({ says, of }: { readonly says: string; readonly of: string }) => (
  <>
    {says}
    <span class="nhsuk-u-visually-hidden">: {of}</span>
  </>
)
