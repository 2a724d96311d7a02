import { type TablesSaid, usual } from './entry.ts'

/** What those who look at things afterwards have found. */
export const ofPrivacy: TablesSaid = {
  claim_review: {
    about: 'Somebody said of themselves that they stand by a young person, and it was looked at.',
    basis: 'answering',
    retention: 'audit',
    seenBy: ['the privacy officer'],
    from: 'their agency',
    keptBy: 'second-lock',
    columns: {
      edge: 'Says which standing it was.',
      locality: usual.locality,
      found: 'Says whether it was right, or ended.',
      reviewed_by: 'Says who looked at it.',
      reviewed_at: { purpose: 'Says when somebody looked at it.', from: 'the program' },
    },
  },
}
