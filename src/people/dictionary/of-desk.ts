import { type TablesSaid, usual } from './entry.ts'

const asCare = {
  basis: 'care',
  retention: 'record',
  seenBy: ['those who stand by them'],
  from: 'whoever helps them',
  keptBy: 'second-lock',
} as const

/** What those who help write down beside the record itself. */
export const ofDesk: TablesSaid = {
  known_by_number: {
    ...asCare,
    about: 'A keyed hash of an NHS number: it is found again, and cannot be read back.',
    basis: 'safeguarding',
    seenBy: ['nobody: the program alone'],
    columns: {
      person: 'Says whose number it is.',
      locality: usual.locality,
      number: 'Finds one young person by the whole number, in an emergency.',
    },
  },
  share_record: {
    ...asCare,
    about: 'What was shared with whom and why; and what somebody chose not to share.',
    seenBy: ['the young person', 'those who stand by them', 'whoever wrote it', 'the privacy officer'],
    columns: {
      id: usual.id,
      locality: usual.locality,
      young_person: 'Says about whom it is.',
      item: 'Says which thing it was.',
      by_person: 'Says who shared it, or chose not to.',
      at: { purpose: 'Says when.', from: 'the program' },
      outcome: 'Says whether it was shared.',
      with_person: 'Says with whom.',
      fields: { purpose: 'Says which parts of it reach them.', from: 'the program' },
      basis: 'Says on what ground.',
      told: 'Says whether the young person was told; where they were not, it is not shown to them.',
      until_day: 'Says until when it is meant to last.',
      sealed_words: 'Says what for, and why they were not told; sealed.',
    },
  },
  transition_gap_mark: {
    ...asCare,
    about: 'That one gap was counted of somebody who moves on, by a keyed hash from which nobody reads who it is.',
    seenBy: ['nobody: the program alone'],
    from: 'the program',
    keptBy: 'no-grant',
    columns: {
      locality: usual.locality,
      mark: 'Counts each gap of a young person once, by a keyed hash of both.',
    },
  },
  proxy_evidence: {
    ...asCare,
    about: 'What was seen before a carer was let in.',
    columns: {
      id: usual.id,
      locality: usual.locality,
      edge: 'Says which carer’s standing rests on it.',
      young_person: 'Says about whom it is.',
      checked_on: 'Says when it was seen.',
      checked_by: 'Says who saw it.',
      sealed_evidence: 'Says what was seen; sealed.',
    },
  },
}
