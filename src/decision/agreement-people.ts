import { type PartPlayed, parsePartPlayed } from '../language/part-played.ts'
import { allOf } from '../shared/all-of.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, type Said } from '../shared/said.ts'

/** Somebody with an account here, or somebody who is only named. */
export type Who = { readonly is: 'person'; readonly id: Id } | { readonly is: 'named'; readonly name: Said }

export const waysOfTakingPart = ['there', 'by-phone', 'through-somebody'] as const

/** How somebody took part: in the room, on the telephone, or by what somebody else brought from them. */
export type How =
  | { readonly is: 'there' }
  | { readonly is: 'by-phone' }
  | { readonly is: 'through-somebody'; readonly whom: Said }

/** A BCP 47 tag: `so`, `pl`, `zh-Hant`. */
export type Language = string & { readonly language: unique symbol }

/** Whether somebody's words came through an interpreter. The interpreter is a helper, and plays no part of their own. */
export type Interpreting =
  | { readonly is: 'not-needed' }
  | { readonly is: 'interpreter'; readonly name: Said; readonly language: Language }

/** One of those who took part. */
export interface TookPart {
  readonly who: Who
  readonly part: PartPlayed
  readonly how: How
  readonly interpreting: Interpreting
}

/** One row of those who took part, as it was typed; an empty text where nothing was. */
export interface TypedTookPart {
  readonly person?: Id
  readonly name: string
  readonly part: string
  readonly how: string
  readonly through: string
  readonly interpreter: string
  readonly language: string
}

export type TookPartFault =
  | 'name-is-missing'
  | 'part-is-missing'
  | 'how-is-missing'
  | 'through-whom-is-missing'
  | 'interpreter-has-no-name'
  | 'language-is-missing'

const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/
const isLanguage = (text: string): text is Language => tag.test(text)

/** @returns undefined where the text is no tag of a language. */
export const parseLanguage = (text: string): Language | undefined => (isLanguage(text) ? text : undefined)

/** Reads one row. */
export const readTookPart = (typed: TypedTookPart): Result<TookPart, TookPartFault> =>
  allOf({ who: readWho(typed), part: readPart(typed), how: readHow(typed), interpreting: readInterpreting(typed) })

export function readWho({ person, name }: Pick<TypedTookPart, 'person' | 'name'>): Result<Who, 'name-is-missing'> {
  if (person) return ok({ is: 'person', id: person })
  const said = parseSaid(name)
  return said ? ok({ is: 'named', name: said }) : refused('name-is-missing')
}

function readPart({ part }: TypedTookPart): Result<PartPlayed, 'part-is-missing'> {
  const played = parsePartPlayed(part)
  return played ? ok(played) : refused('part-is-missing')
}

function readHow({ how, through }: TypedTookPart): Result<How, TookPartFault> {
  const way = waysOfTakingPart.find((one) => one === how)
  if (!way) return refused('how-is-missing')
  if (way !== 'through-somebody') return ok({ is: way })
  const whom = parseSaid(through)
  return whom ? ok({ is: way, whom }) : refused('through-whom-is-missing')
}

function readInterpreting({ interpreter, language }: TypedTookPart): Result<Interpreting, TookPartFault> {
  const name = parseSaid(interpreter)
  if (!name && language.trim() === '') return ok({ is: 'not-needed' })
  const spoken = parseLanguage(language.trim())
  if (name && spoken) return ok({ is: 'interpreter', name, language: spoken })
  return refused(
    ...(name ? [] : ['interpreter-has-no-name' as const]),
    ...(spoken ? [] : ['language-is-missing' as const]),
  )
}
