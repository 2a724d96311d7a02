/** One of the eight things that the framework asks of everybody who helps (Wolpert et al., 2019). */
export type Principle =
  | 'common-language'
  | 'needs-led'
  | 'shared-decision-making'
  | 'prevention-and-promotion'
  | 'partnership-working'
  | 'outcome-informed'
  | 'reducing-stigma'
  | 'accessibility'

/** Where a principle shows: across a whole place, in one team or organisation, in one conversation. */
export type Reach = 'macro' | 'meso' | 'micro'

export const principles: readonly Principle[] = [
  'common-language',
  'needs-led',
  'shared-decision-making',
  'prevention-and-promotion',
  'partnership-working',
  'outcome-informed',
  'reducing-stigma',
  'accessibility',
]

export const reaches: readonly Reach[] = ['macro', 'meso', 'micro']

/** The names that people who know the framework expect. */
export const principleName: Readonly<Record<Principle, string>> = {
  'common-language': 'Common language',
  'needs-led': 'Needs-led',
  'shared-decision-making': 'Shared decision making',
  'prevention-and-promotion': 'Proactive prevention and promotion',
  'partnership-working': 'Partnership working',
  'outcome-informed': 'Outcome-informed',
  'reducing-stigma': 'Reducing stigma',
  accessibility: 'Accessibility',
}
