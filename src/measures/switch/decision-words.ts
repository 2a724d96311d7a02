import { listInEnglish } from '../../shared/list-in-english.ts'
import type { DecisionFault, WhyNotInUse } from './decision.ts'

/** What is wrong with a decision and what to do, in plain words, to whoever writes it down. */
export const decisionFaultInEnglish: Readonly<Record<DecisionFault, string>> = {
  'who-decided-is-missing': 'Say who decided, by name and job',
  'day-is-no-day': 'Write the day on which it was decided as 2026-11-23',
  'day-is-ahead': 'The day on which it was decided must be today or earlier',
  'reason-is-missing': 'Say why',
  'device-is-missing':
    'Say what was decided about the law on medical devices: a score, and the change between two, may come under it',
  'licence-is-missing': 'Say which licence you hold: its words or its use are not free. Give its reference',
  'review-is-no-day': 'Say when it is to be decided anew, written as 2027-11-23',
  'review-is-past': 'The day to decide anew must be after today',
  'is-on-already': 'It is on already, in this version',
  'is-off-already': 'It is off already',
  'licence-of-another-measure': 'The licence in the pack is of another measure',
  'licence-of-another-version': 'The licence in the pack is of another version',
  'licence-of-somebody-else': 'The licence in the pack is held by another organisation: it opens nothing here',
  'licence-has-ended': 'The licence in the pack has ended',
  'licence-has-not-begun': 'The licence in the pack has not begun',
  'words-without-licence': 'The pack holds words that its licence does not allow',
  'checked-by-nobody-on-a-day': 'The pack says that it was checked, and not by whom and when',
}

/** Each once: several faults of a licence can be one thing to do. */
export const sayDecisionFaults = (because: readonly DecisionFault[]): string =>
  [...new Set(because.map((one) => decisionFaultInEnglish[one]))].join('. ')

export const whyNotInUseInEnglish: Readonly<Record<WhyNotInUse, string>> = {
  'no-such-pack': 'its pack is not here',
  'other-version': 'its pack is of another version: that is to be decided anew',
  'licence-does-not-hold': 'the licence in its pack does not hold today, or is another organisation’s',
}

/** Names of measures in a sentence. */
export const namesInEnglish = (names: readonly string[]): string => listInEnglish(names)
