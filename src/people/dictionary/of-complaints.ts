import { type TablesSaid, usual } from './entry.ts'

/** What somebody sent because something is wrong. */
export const ofComplaints: TablesSaid = {
  complaint: {
    about: 'Complaints that anybody sent, with or without a name.',
    basis: 'answering',
    retention: 'work',
    seenBy: ['the privacy officer'],
    from: 'the person themselves',
    keptBy: 'second-lock',
    columns: {
      id: usual.id,
      locality: usual.locality,
      code_hash: {
        purpose: 'Finds it again for whoever holds the code; the code itself is not kept.',
        from: 'the program',
      },
      received_at: { purpose: 'Says when it came: its clock runs from there.', from: 'the program' },
      sealed_words: 'Says what is wrong, in their words; sealed.',
      sealed_contact: 'Says where to tell them that there is an answer; sealed, used for that once, then deleted.',
      looked_at: { purpose: 'Says since when somebody looks into it.', from: 'the program' },
      looked_by: 'Says who looks into it.',
      answered_at: { purpose: 'Says when it was answered.', from: 'the program' },
      answered_by: 'Says who answered it.',
      sealed_answer: {
        purpose: 'Says what was found and what will be done; sealed.',
        seenBy: ['the privacy officer', 'the person themselves'],
        from: 'the place',
      },
    },
  },
}
