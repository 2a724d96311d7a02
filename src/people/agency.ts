import type { Day } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'

export const sectors = ['health', 'education', 'social-care', 'voluntary'] as const
export type Sector = (typeof sectors)[number]

/** Who employs or brings together people that help: a trust, a school, a council's department, a charity. */
export interface Agency {
  readonly id: Id
  readonly locality: string
  readonly name: string
  readonly sector: Sector
  /** The organisation of the directory that it is, where it is listed. */
  readonly organisation?: Id
}

/** Some of an agency's people, who share what is open to a team. */
export interface Team {
  readonly id: Id
  readonly locality: string
  readonly agency: Id
  readonly name: string
}

/** Two agencies agreed to let each other see what these kinds of item hold, up to and including the last day. */
export interface Agreed {
  readonly id: Id
  readonly locality: string
  readonly parties: readonly [Id, Id]
  readonly kinds: readonly string[]
  readonly from: Day
  readonly until: Day
  /** The one of the two that has not said yes yet; missing where both have. */
  readonly waitsFor?: Id
}

export type AgencyRefusal = 'needs-a-name' | 'name-is-too-long' | 'needs-a-sector' | 'organisation-is-no-id'

/** What somebody typed of an agency. */
export interface TypedAgency {
  readonly name: string
  readonly sector: string
  readonly organisation?: string
}

const longestName = 200

const isSector = (text: string): text is Sector => sectors.some((sector) => sector === text)

/** @returns what can be kept, or everything that is wrong with it. */
export function parseAgency(typed: TypedAgency): Result<Omit<Agency, 'id' | 'locality'>, AgencyRefusal> {
  const name = typed.name.trim()
  const organisation = typed.organisation ? parseId(typed.organisation) : undefined
  const because: AgencyRefusal[] = []
  if (name === '') because.push('needs-a-name')
  if (name.length > longestName) because.push('name-is-too-long')
  if (typed.organisation && !organisation) because.push('organisation-is-no-id')
  if (!isSector(typed.sector)) return refused(...because, 'needs-a-sector')
  if (because.length > 0) return refused(...because)
  return ok({ name, sector: typed.sector, ...(organisation ? { organisation } : {}) })
}
