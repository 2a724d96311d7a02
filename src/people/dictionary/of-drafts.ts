import type { TablesSaid } from './entry.ts'

/** What somebody was writing when their time was up. */
export const ofDrafts: TablesSaid = {
  draft: {
    about: 'Drafts: what somebody signed in was writing when they were signed out.',
    basis: 'care',
    retention: 'draft',
    seenBy: ['the person themselves'],
    from: 'the person themselves',
    keptBy: 'second-lock',
    columns: {
      locality: { purpose: 'Keeps the places apart.', from: 'the program' },
      person: 'Says whose draft it is.',
      page: { purpose: 'Says on which page it was written, by ids alone.', from: 'the program' },
      sealed_fields: 'Gives back what was written; sealed with a key of their own.',
      kept_at: { purpose: 'Says since when it waits.', from: 'the program' },
    },
  },
}
