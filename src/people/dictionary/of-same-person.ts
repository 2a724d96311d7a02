import { type TablesSaid, usual } from './entry.ts'

const asCare = {
  basis: 'care',
  retention: 'record',
  seenBy: ['those who stand by them', 'the privacy officer'],
  from: 'whoever helps them',
  keptBy: 'second-lock',
} as const

/** Two records that are, or may be, of one young person; and messages to a person that could not go. */
export const ofSamePerson: TablesSaid = {
  merge: {
    ...asCare,
    about: 'Young people who were written down twice: which two records are read as one, and which were parted again.',
    columns: {
      id: usual.id,
      locality: usual.locality,
      kept: 'Says which record the other is read with.',
      joined: 'Says which record is read with it.',
      by_person: 'Says who said that they are one.',
      at: 'Says from when.',
      sealed_reason: 'Says how they know, in their words; sealed.',
      twins_asked: 'Says that somebody asked whether they are twins.',
      sign_ins_joined_at: 'Says from when both sign-ins open the whole record.',
      sign_ins_joined_by: 'Says who looked whether both sign-ins are theirs.',
      undone_at: 'Says from when the two are apart again.',
      undone_by: 'Says who parted them.',
      sealed_undone_reason: 'Says why, in their words; sealed.',
    },
  },
  merge_moved: {
    ...asCare,
    about: 'Things that were written while two records were one, and that went with the other when they were parted.',
    columns: {
      merge: 'Says when the two were one.',
      locality: usual.locality,
      item: 'Names the thing as it was named before.',
      as_item: 'Names the thing as it is named since.',
    },
  },
  same_person_question: {
    ...asCare,
    about: 'Young people who may have been written down twice, until somebody has said.',
    columns: {
      id: usual.id,
      locality: usual.locality,
      one: 'Says who was written down.',
      other: 'Says who was here already.',
      agrees_on: 'Says which of four things the two have in common; not what they are.',
      asked_by: 'Says who asked, so that they can be rung.',
      asked_at: { purpose: 'Says when it was asked.', from: 'the program' },
      answer: 'Says whether they are one.',
      answered_by: 'Says who answered.',
      answered_at: { purpose: 'Says when it was answered.', from: 'the program' },
    },
  },
  same_person_answer: {
    ...asCare,
    about: 'What each agency that was asked said of two records that may be one person.',
    columns: {
      question: 'Names the question.',
      locality: usual.locality,
      agency: 'Says which agency said it: one that stands by each has to.',
      answer: 'Says whether they are one.',
      by_person: 'Says who said it for the agency.',
      at: { purpose: 'Says when it was said.', from: 'the program' },
    },
  },
  same_person_ask: {
    ...asCare,
    about: 'Who asked whether somebody is here already, counted so that nobody can find out who is.',
    basis: 'answering',
    retention: 'hours',
    seenBy: ['nobody: the program alone'],
    from: 'the program',
    columns: {
      locality: usual.locality,
      by_person: 'Says who asked.',
      at: 'Says when, so that it can be forgotten.',
    },
  },
  message_blocked: {
    ...asCare,
    about: 'Messages to a young person that did not go, so that somebody gets in touch in another way.',
    seenBy: ['those who stand by them'],
    from: 'the program',
    columns: {
      id: usual.id,
      locality: usual.locality,
      about: 'Says who was to be reached.',
      task_for: 'Says who sees to it.',
      channel: 'Says by which way it would have gone.',
      because: 'Says why it did not go, in fixed words.',
      at: 'Says when.',
      done_at: 'Says when somebody had seen to it.',
      done_by: 'Says who had.',
    },
  },
}
