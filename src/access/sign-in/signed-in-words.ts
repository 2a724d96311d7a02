import type { ActingAs } from './session.ts'

/** What each part is called, on the line that says who is signed in. */
export const partsInEnglish: Readonly<Record<ActingAs, string>> = {
  'young-person': '',
  carer: 'Parent or carer',
  helper: 'works with young people',
  'team-lead': 'leads a team',
  'front-desk': 'front desk',
  'safeguarding-lead': 'safeguarding lead',
  'privacy-officer': 'privacy officer',
  curator: 'keeps offers right',
  approver: 'approves changes',
  'place-lead': 'plans for the place',
  administrator: 'administrator',
}
