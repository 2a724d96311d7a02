import { z } from 'zod'
import { type Day, isAfter } from '../../shared/day.ts'
import { dayShape } from '../../shared/shapes.ts'
import { sourceShape } from './scoring-file.ts'

const text = z.string().trim().min(1)

/** What allows the words of a measure to stand here, or that nothing does. */
const grantShape = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('free-for-all'), because: text }),
  z.strictObject({
    is: z.literal('licensed'),
    /** The organisation that holds it. */
    to: text,
    /** Of the licence, or of the sub-licence that the NHS England Copyright Licensing Service gave. */
    reference: text,
    from: dayShape,
    until: dayShape,
  }),
  z.strictObject({ is: z.literal('scores-only'), because: text }),
])

/** Whose a measure is and under which terms: without it no pack loads. */
export const licenceShape = z.strictObject({
  measure: text,
  version: text,
  owner: text,
  terms: text,
  source: sourceShape,
  grant: grantShape,
  /** Who held the words against the owner's document; nobody yet where it is null, and the page says so. */
  checkedBy: text.nullable(),
  checkedOn: dayShape.nullable(),
})

export type Licence = z.infer<typeof licenceShape>

export type LicenceFault =
  | { readonly is: 'licence-of-another-measure'; readonly names: string }
  | { readonly is: 'licence-of-another-version'; readonly names: string }
  | { readonly is: 'licence-of-somebody-else'; readonly names: string }
  | { readonly is: 'licence-has-ended'; readonly on: Day }
  | { readonly is: 'licence-has-not-begun'; readonly on: Day }
  | { readonly is: 'words-without-licence' }
  | { readonly is: 'checked-by-nobody-on-a-day' }

/** What a pack is held against. */
export interface HeldAgainst {
  readonly measure: string
  readonly version: string
  readonly hasWords: boolean
  readonly today: Day
  /** The organisation that means to use it; left out where that is not asked. */
  readonly by?: string | undefined
}

/** Everything that keeps a pack from being used under its licence record. */
export function faultsOfLicence(licence: Licence, { measure, version, hasWords, today, by }: HeldAgainst) {
  const { grant } = licence
  const faults: LicenceFault[] = []
  if (licence.measure !== measure) faults.push({ is: 'licence-of-another-measure', names: licence.measure })
  if (licence.version !== version) faults.push({ is: 'licence-of-another-version', names: licence.version })
  if ((licence.checkedBy === null) !== (licence.checkedOn === null)) faults.push({ is: 'checked-by-nobody-on-a-day' })
  if (grant.is === 'scores-only' && hasWords) faults.push({ is: 'words-without-licence' })
  if (grant.is !== 'licensed') return faults
  if (by !== undefined && !isSame(by, grant.to)) faults.push({ is: 'licence-of-somebody-else', names: grant.to })
  if (isAfter(today, grant.until)) faults.push({ is: 'licence-has-ended', on: grant.until })
  if (isAfter(grant.from, today)) faults.push({ is: 'licence-has-not-begun', on: grant.from })
  return faults
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()
