import type { ComponentChildren } from 'preact'
import type { Day } from '../shared/day.ts'

/** What one request brings, already parsed: a page never meets the world. */
export interface Asked {
  /** The locality's slug, `ashmere`. */
  readonly locality: string
  readonly frame: Frame
  /** The path inside the locality, `/find`. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  /** The address's parameters; lone surrogates and NUL are replaced, repeated names keep every value. */
  readonly query: Fields
  /** The form's fields for a POST, else empty. */
  readonly form: Fields
  /** The picture that the form brought, where one was chosen and the row of the table takes one. */
  readonly picture?: SentPicture
  readonly today: Day
  readonly now: Date
  /** Who sends it, for limits only: a keyed hash of the address that changes every day. Never stored. */
  readonly sender: string
  readonly header: (name: string) => string | undefined
  /** `https://rightdoor.example`, for links that leave this program (print, QR, e-mail). */
  readonly origin: string
}

/** A picture as somebody sent it, or why there is none. What was typed beside it is there in either case. */
export type SentPicture =
  | { readonly is: 'sent'; readonly bytes: Uint8Array }
  /** More than 10 MB. */
  | { readonly is: 'too-large' }
  | { readonly is: 'several' }
  /** So many are being sent that there is no room for another just now. */
  | { readonly is: 'not-now' }

/** Names and their values, each trimmed and cut at 2,000 characters, but for sealed words and for what is taken whole. */
export interface Fields {
  readonly first: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
  readonly names: readonly string[]
}

/** What every page of a place is set in: one value for as long as the place stays as it is. Nothing in it is of one request. */
export interface Frame {
  /** Goes before every link: '' for the default locality, else `/north-lincolnshire`. */
  readonly base: string
  readonly placeName: string
  readonly demonstration: boolean
  readonly assets: (name: string) => string
}

export type Reply =
  | Page
  /** After a POST: always 303, so that Back and reload never send it twice. */
  | { readonly is: 'go'; readonly to: string; readonly headers?: Readonly<Record<string, string>> }
  | {
      readonly is: 'file'
      readonly type: string
      readonly body: string | Uint8Array
      readonly name?: string
      readonly cache?: string
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly is: 'not-found' }
  /** Too many from one sender: 429 with Retry-After in seconds. */
  | { readonly is: 'too-many'; readonly again: number }

export interface Page {
  readonly is: 'page'
  readonly status?: 200 | 400 | 404 | 422 | 429 | 503
  /** Neutral: it stands in the history of a shared computer. Never a topic, never an offer's name (H07). */
  readonly title: string
  /** Everything inside <main>. */
  readonly main: ComponentChildren
  /** True when the page sets its own width containers (the front page's hero). */
  readonly full?: boolean
  /** True for the few pages that search engines may keep: the front page and the pages about Rightdoor. */
  readonly indexed?: boolean
  /** Where "Back" leads, above the heading. */
  readonly back?: { readonly to: string; readonly says: string }
  /** Whose page it is, where somebody has signed in. Such a page is kept nowhere: not by the browser, and not on the way. */
  readonly personal?: Personal
  readonly headers?: Readonly<Record<string, string>>
}

/** What a page's frame says of whoever has signed in: values, made by `access/`. */
export interface Personal {
  /** What they are called here. */
  readonly called: string
  /** What they act as, in words. */
  readonly as: string
  /** Their own first page. */
  readonly home: string
  /** Minutes without a sign of them after which they are signed out. */
  readonly idleMinutes: number
  /** Proves that a form was made for them; it is also the key that keeps a form from being done twice. */
  readonly formToken: string
}

export type Act = (asked: Asked) => Reply | Promise<Reply>

/** Anyone; or whoever has signed in as one of these parts of `access/subject`. For everybody else the address leads nowhere. */
export type May = 'anyone' | readonly string[]

/** One row of a folder's table of routes. A route that is not in a table does not exist. */
export type Route =
  | { readonly get: string; readonly says: string; readonly may: May; readonly answer: Act }
  | {
      readonly post: string
      readonly says: string
      readonly may: May
      readonly answer: Act
      /** Takes each field whole, so that what is too long can be given back with all its words. */
      readonly isTakenWhole?: boolean
      /** Takes one picture, of 10 MB at most, in the field `picture`, which stands last in its form; all other rows take none. */
      readonly takesPicture?: boolean
    }
