import { aMark, type Gathering, place, theirs, usual } from './gathering-shape.ts'

/** Tables whose rows are read as they stand: what is given of each, under which words, and what is left out and why. */
const agencyOf = (column: string): string => `(select held.agency from person held where held.id = ${column})`

export const edge: Gathering = {
  ...{ is: 'read', what: 'Who stands by them', of: 'young_person = any($1)', agency: agencyOf('subject') },
  ...{ on: 'starts', by: 'made_by', people: ['subject', 'made_by'] },
  given: {
    ...{
      subject: 'Who',
      kind: 'As',
      starts: 'From',
      ends: 'Until',
      made_by: 'Written down by',
      said_by: 'On whose word',
    },
    ...{ self_claimed: 'They said it of themselves, and nobody else has yet', opens: 'What a carer may see' },
    ...{ reviewed_on: 'Looked at again on', stopped_at: 'Stopped on', stopped_by: 'Stopped by' },
  },
  left: { ...usual, young_person: theirs },
}

export const competence: Gathering = {
  ...{ is: 'read', what: 'What they can decide', of: 'young_person = any($1)', agency: agencyOf('judged_by') },
  ...{ on: 'on_day', by: 'judged_by', people: ['judged_by'], sealed: { sealed_reasons: 'judged :id' } },
  given: {
    ...{ decides: 'What', is_able: 'They can', on_day: 'On', judged_by: 'Said by', sealed_reasons: 'Why' },
  },
  left: { ...usual, young_person: theirs },
}

export const lifting: Gathering = {
  ...{ is: 'read', what: 'Safety outweighed a choice, or the glass was broken', of: 'young_person = any($1)' },
  ...{ agency: agencyOf('by_person'), on: 'starts', by: 'by_person', people: ['by_person', 'reviewed_by'] },
  sealed: { sealed_reason: 'reasons', sealed_review: 'review of :id' },
  keptBack: "tell = 'unsafe'",
  given: {
    ...{ kind: 'What', by_person: 'By', starts: 'From', ends: 'Until', ground: 'Ground', sealed_reason: 'Why' },
    ...{ tell: 'Safe to tell them', reviewed_at: 'Looked at on', reviewed_by: 'Looked at by', sealed_review: 'Found' },
  },
  left: { ...usual, young_person: theirs },
}

export const shareRecord: Gathering = {
  ...{ is: 'read', what: 'Something was shared, or not', of: 'young_person = any($1)', agency: agencyOf('by_person') },
  ...{ on: 'at', by: 'by_person', people: ['by_person', 'with_person'], sealed: { sealed_words: 'share :id' } },
  keptBack: "told = 'no'",
  given: {
    ...{
      by_person: 'By',
      at: 'On',
      outcome: 'What',
      with_person: 'With',
      fields: 'Which parts',
      basis: 'On what ground',
    },
    ...{ told: 'They were told', until_day: 'Until', sealed_words: 'What for, and why they were not told' },
  },
  left: { ...usual, young_person: theirs, item: aMark },
}

export const proxyEvidence: Gathering = {
  ...{ is: 'read', what: 'What was seen of a carer’s right', of: 'young_person = any($1)' },
  ...{ agency: agencyOf('checked_by'), on: 'checked_on', by: 'checked_by', people: ['checked_by'] },
  sealed: { sealed_evidence: 'evidence :id' },
  given: { checked_on: 'Seen on', checked_by: 'Seen by', sealed_evidence: 'What was seen' },
  left: { ...usual, edge: aMark, young_person: theirs },
}

export const handOver: Gathering = {
  ...{ is: 'read', what: 'A worker asked a colleague to go on with them', of: 'young_person = any($1)' },
  ...{ agency: agencyOf('from_person'), on: 'offered_at', by: 'offered_by' },
  people: ['from_person', 'to_person', 'offered_by'],
  given: {
    ...{ from_person: 'From', to_person: 'To', offered_by: 'Asked by', offered_at: 'Asked on', answer: 'Answer' },
    ...{ answered_at: 'Answered on', from_day: 'Stands in from', until_day: 'Stands in until' },
  },
  left: { ...usual, young_person: theirs },
}

export const claimReview: Gathering = {
  ...{ is: 'read', what: 'Somebody looked at who claims to stand by them' },
  of: 'edge in (select claimed.id from edge claimed where claimed.young_person = any($1))',
  ...{ agency: agencyOf('reviewed_by'), on: 'reviewed_at', by: 'reviewed_by', people: ['reviewed_by'] },
  given: { found: 'Found', reviewed_by: 'Looked at by', reviewed_at: 'Looked at on' },
  left: { locality: place, edge: aMark },
}

export const merge: Gathering = {
  ...{ is: 'read', what: 'Two records were read as one', of: '(kept = any($1) or joined = any($1))', on: 'at' },
  ...{ by: 'by_person', people: ['by_person', 'sign_ins_joined_by', 'undone_by'] },
  ...{ sealed: { sealed_reason: 'joined :id', sealed_undone_reason: 'parted :id' }, keptBack: 'true' },
  given: {
    ...{
      by_person: 'By',
      at: 'From',
      sealed_reason: 'How they know',
      twins_asked: 'It was asked whether they are twins',
    },
    ...{ sign_ins_joined_at: 'Both ways in since', sign_ins_joined_by: 'Both ways in, by', undone_at: 'Parted on' },
    ...{ undone_by: 'Parted by', sealed_undone_reason: 'Why they were parted' },
  },
  left: { ...usual, kept: theirs, joined: 'the other record may be of somebody else' },
}

export const samePersonQuestion: Gathering = {
  ...{ is: 'read', what: 'It was asked whether they are here twice', of: '(one = any($1) or other = any($1))' },
  ...{ on: 'asked_at', by: 'asked_by', people: ['asked_by', 'answered_by'], agency: agencyOf('asked_by') },
  given: {
    ...{ agrees_on: 'What two records have in common', asked_by: 'Asked by', asked_at: 'Asked on', answer: 'Answer' },
    ...{ answered_by: 'Answered by', answered_at: 'Answered on' },
  },
  left: { ...usual, one: theirs, other: 'the other record may be of somebody else' },
}

export const samePersonAnswer: Gathering = {
  ...{ is: 'read', what: 'It was said whether they are here twice', on: 'at', by: 'by_person', people: ['by_person'] },
  of: 'question in (select asked.id from same_person_question asked where asked.one = any($1) or asked.other = any($1))',
  agency: 'same_person_answer.agency',
  given: { answer: 'Answer', by_person: 'Said by', at: 'Said on' },
  left: { locality: place, question: aMark, agency: 'it is the agency that gives this' },
}

export const messageBlocked: Gathering = {
  ...{ is: 'read', what: 'A message to them that did not go', of: 'about = any($1)', agency: agencyOf('task_for') },
  ...{ on: 'at', people: ['task_for', 'done_by'] },
  given: {
    ...{ task_for: 'Seen to by', channel: 'By', because: 'Why', at: 'On', done_at: 'Seen to on', done_by: 'Done by' },
  },
  left: { ...usual, about: theirs },
}

export const account: Gathering = {
  ...{ is: 'read', what: 'An account', of: 'person = any($1)', on: 'made_at' },
  given: { state: 'State', made_at: 'Since', closed_at: 'Closed on' },
  left: { ...usual, person: theirs },
}

export const accessRequest: Gathering = {
  ...{ is: 'read', what: 'A request for everything that is kept', of: 'young_person = any($1)', agency: 'agency' },
  ...{
    on: 'received_on',
    sealed: { sealed_asked: 'asked :id', sealed_extension: 'longer :id', sealed_answer: 'answer :id' },
  },
  people: [
    ...[
      'for_person',
      'entered_by',
      'confirmed_by',
      'complaint_about',
      'asked_to_look',
      'gathered_by',
      'looked_through_by',
    ],
    ...['signed_by', 'answered_by'],
  ],
  given: {
    ...{
      for_person: 'For',
      how: 'How',
      entered_by: 'Written down by',
      confirmed_by: 'Said to have been asked by',
      confirmed_at: 'Said on',
      sealed_asked: 'Who asked, and how it was checked',
    },
    ...{ received_on: 'Came on', extended_on: 'Longer time told on', sealed_extension: 'Why longer' },
    ...{
      complaint_about: 'A complaint with it is about',
      asked_to_look: 'Asked to look through',
      gathered_at: 'Gathered on',
    },
    ...{ gathered_by: 'Gathered by', looked_through_at: 'Looked through on', looked_through_by: 'Looked through by' },
    ...{ signed_at: 'Signed on', signed_by: 'Signed by', answered_at: 'Answered on', answered_by: 'Answered by' },
    ...{ answer: 'Answer', sealed_answer: 'Why it was refused', given: 'Given by', until_day: 'To be fetched until' },
  },
  left: { ...usual, agency: place, young_person: theirs, of_records: aMark, complaint: aMark, n: 'a count of changes' },
}
