import type { Settings } from '../locality/locality.ts'
import { type Cited, cited } from '../shared/cited.ts'

/** Whom a person in this place can tell that something is wrong. A demonstration has nobody. */
export type WhoToTell = { readonly is: 'nobody' } | ContactOfThePlace

/** The organisation that runs the place, with at least one way to reach a person there. */
export interface ContactOfThePlace {
  readonly is: 'named'
  readonly name: string
  /** One line each. */
  readonly post?: readonly string[]
  /** As it is dialled in England, `01632 960123`. */
  readonly phone?: string
  readonly email?: string
  /** When somebody answers, in words. */
  readonly hours?: string
}

const duaa = {
  from: 'Data Protection Act 2018, section 164A, put in by the Data (Use and Access) Act 2025; guidance of the ICO of 12 February 2026, as law firms report it',
  seen: '2026-11-21',
}

/** Days, counted from the day after a complaint about personal data was received. */
export const acknowledgedWithin: Cited = cited(30, duaa)

/** The day on which the duty began. */
export const dutySince: Cited<string> = cited('19 June 2026', duaa)

/** The day on which the accessibility statement was last written. */
export const statementWritten = '21 November 2026'

export const complaintInWords: Readonly<Record<string, string>> = {
  acknowledgedWithin: String(acknowledgedWithin.value),
  dutySince: dutySince.value,
  written: statementWritten,
}

/** Digits for a telephone link: `tel:01632960123`. */
export const dialled = (phone: string): string => `tel:${phone.replaceAll(/[^\d+]/g, '')}`

/** Whom a locality's settings name; a place that names nobody says so. */
export function contactOf(contact: Settings['contact']): WhoToTell {
  if (!contact) return { is: 'nobody' }
  const { name, email, phone, post } = contact
  return {
    is: 'named',
    name,
    ...(post ? { post: post.split(/\r?\n|, /) } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
  }
}
