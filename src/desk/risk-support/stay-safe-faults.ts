import type { RiskSupportFault } from '../../risk-support/plan-typed.ts'
import type { ViewFault } from '../../risk-support/views.ts'

/** What is said where something of a plan to stay safe cannot be kept as it was typed. */
export type StaySafeFaults = Readonly<Record<RiskSupportFault | ViewFault, string>>

export const staySafeFaults: StaySafeFaults = {
  'no-lead': 'Select one person who leads',
  'two-leads': 'Choose one person who leads: select somebody, or enter one name, not both',
  'two-back-ups': 'Choose one person for when the lead is away: select somebody, or enter one name, not both',
  'lead-and-back-up-are-one': 'Choose somebody else for when the lead is away',
  'review-is-no-day': 'Enter the day to look at it again, like 14 3 2027',
  'review-is-not-ahead': 'The day to look at it again must be after today',
  'review-is-too-far-ahead': 'The day to look at it again must be within a year',
  'is-there-already': 'There is a plan already. It stands above',
  'is-not-begun': 'Begin the plan first',
  'has-ended': 'This plan has ended. Begin it again to write in it',
  'somebody-was-quicker':
    'Somebody wrote this part while you were writing. What they wrote stands above, and yours is below: put the two together, then keep it',
  'word-is-missing': 'Enter the code word',
  'nobody-knows-the-word': 'Select who may know it: a word that nobody knows helps nobody',
  'word-was-agreed-meanwhile':
    'Somebody agreed a code word while you were writing. Yours is still here: keep it if it is to hold',
  'nobody-is-to-be-told': 'Nobody is to be told here: check the page again',
  'told-is-no-day': 'Enter the day on which you told them, like 14 3 2027',
  'told-is-to-come': 'The day on which you told them must be today or before',
  'nothing-is-written': 'Write something, or leave this part as it is',
  'who-is-missing': 'Enter who it is',
  'what-is-missing': 'Enter what it is',
  'copy-has-no-day': 'Enter the day since when they have a copy, like 14 3 2027',
  'copy-is-of-a-day-to-come': 'The day of a copy must be today or before',
  'not-said-whether': 'Select whether they helped to write it',
  'reason-is-missing': 'Enter why they did not',
  'why-is-missing': 'Select why it ends',
  'remains-is-missing': 'Select who holds what remains',
  'holder-is-missing': 'Enter who holds what remains',
  'others-stand-in-it': 'Others have a part in this plan: end it together',
  'end-is-asked-already': 'The young person has said already that they want it to end',
  'nobody-asks-for-its-end': 'Check the page again: this was answered already, or taken back',
  'wish-was-said-anew': 'They have said it anew since you opened this page. Read above what they say now, then answer',
  'agreed-is-missing': 'Enter what you agreed together',
  'whose-view-is-missing': 'Select whose view it is, and enter their name if they have no account',
  'view-has-no-words': 'Enter how they see it, in at least one of the boxes',
}
