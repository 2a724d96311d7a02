import { z } from 'zod'
import { type Cited, cited } from '../shared/cited.ts'

const sippy = {
  from: 'Sippy et al. (2025), Epidemiology and Psychiatric Sciences 34:e21, abstract',
  seen: '2026-11-21',
}
const framework = {
  from: 'public material of the THRIVE Framework for system change (Wolpert et al., 2019), implementingthrive.org',
  seen: '2026-11-21',
}

/** Every figure that these pages give about the framework, each with its source (R40). */
export const evidenceFigures: Readonly<Record<string, Cited>> = {
  places: cited(10, sippy),
  otherPlaces: cited(10, sippy),
  /** Points of fidelity: how far a place works in the way the framework describes. */
  riseThere: cited(16.7, sippy),
  /** The difference of the two rises was not statistically significant in the weighted model. */
  riseElsewhere: cited(8.8, sippy),
  gainWhereTheyWorkWell: cited(16.41, sippy),
  gainWhereTheyWorkWellLow: cited(1.69, sippy),
  gainWhereTheyWorkWellHigh: cited(31.13, sippy),
  gainWhereTheyDoNot: cited(-2.76, sippy),
  gainWhereTheyDoNotLow: cited(-18.25, sippy),
  gainWhereTheyDoNotHigh: cited(12.73, sippy),
  /** Per cent of all children. Never on one scale with the next: they have different denominators. */
  thrivingOfAllChildren: cited(80, framework),
  /** Per cent of those who seek support. */
  adviceOfThoseSeeking: cited(30, framework),
}

/** `-2.76` as it is printed, with a minus sign that a screen reader says. */
const printed = (value: number): string => String(value).replace('-', '−')

export const evidenceInWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(evidenceFigures).map(([name, figure]) => [name, printed(figure.value)]),
)

/** What is known, what is not, and where it was read. */
export interface EvidenceExplained {
  readonly plain: readonly string[]
  readonly parts: readonly EvidencePart[]
  readonly sources: readonly Source[]
}

export interface EvidencePart {
  readonly id: string
  readonly heading: string
  readonly says: readonly string[]
  readonly points: readonly string[]
}

export interface Source {
  readonly says: string
  readonly to?: string | undefined
}

const text = z.string().trim().min(1)

export const evidenceShape: z.ZodType<EvidenceExplained> = z.strictObject({
  plain: z.array(text).min(1),
  parts: z.array(z.strictObject({ id: text, heading: text, says: z.array(text), points: z.array(text) })).min(1),
  sources: z.array(z.strictObject({ says: text, to: z.url().optional() })).min(1),
})
