/** What is said of the columns of one table: a label for what is given, a reason for what is not. */
interface Columns {
  /** Given, under this label. */
  readonly given: Readonly<Record<string, string>>
  /** Not given, and why. */
  readonly left: Readonly<Record<string, string>>
}

/** A table whose rows are read as they stand. */
export interface ReadAsItStands extends Columns {
  readonly is: 'read'
  /** What one row is called. */
  readonly what: string
  /** Which rows are of them: SQL, with every id of theirs as `$1`. */
  readonly of: string
  /** Whose agency holds a row: SQL; a row of another agency is that agency's to answer for. */
  readonly agency?: string
  readonly on?: string
  readonly by?: string
  /** Columns that hold the id of a person: given as what they are called. */
  readonly people?: readonly string[]
  /** Columns that are sealed with the young person's key, and for what. `:id` stands for the id of the row. */
  readonly sealed?: Readonly<Record<string, string>>
  /** SQL: the young person is not shown such a row on their own page, so somebody is to look. */
  readonly keptBack?: string
}

/** A table that needs a reader of its own. */
interface ReadByHand extends Columns {
  readonly is: 'by-hand'
}

export type Gathering =
  | ReadAsItStands
  | ReadByHand
  /** It is of them and cannot be read by anybody, or only by them: they are told that it is there. */
  | { readonly is: 'told'; readonly says: string }
  /** Nothing in it is of a young person, or joins it to one. */
  | { readonly is: 'not-of-them'; readonly because: string }

const aMark = 'an id: it says nothing of anybody'
const place = 'the place is said once, above it all'
const theirs = 'whose it is: theirs'
const usual = { id: aMark, locality: place }
const agencyOf = (column: string): string => `(select held.agency from person held where held.id = ${column})`

const notOfThem = (because: string): Gathering => ({ is: 'not-of-them', because })
const told = (says: string): Gathering => ({ is: 'told', says })
const ofWork = notOfThem('It tells of those who work here and of their agencies.')
const ofTheDirectory = notOfThem('It tells of what is offered, and no young person is in it.')

const edge: Gathering = {
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

const competence: Gathering = {
  ...{ is: 'read', what: 'What they can decide', of: 'young_person = any($1)', agency: agencyOf('judged_by') },
  ...{ on: 'on_day', by: 'judged_by', people: ['judged_by'], sealed: { sealed_reasons: 'judged :id' } },
  given: {
    ...{ decides: 'What', is_able: 'They can', on_day: 'On', judged_by: 'Said by', sealed_reasons: 'Why' },
  },
  left: { ...usual, young_person: theirs },
}

const lifting: Gathering = {
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

const shareRecord: Gathering = {
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

const proxyEvidence: Gathering = {
  ...{ is: 'read', what: 'What was seen of a carer’s right', of: 'young_person = any($1)' },
  ...{ agency: agencyOf('checked_by'), on: 'checked_on', by: 'checked_by', people: ['checked_by'] },
  sealed: { sealed_evidence: 'evidence :id' },
  given: { checked_on: 'Seen on', checked_by: 'Seen by', sealed_evidence: 'What was seen' },
  left: { ...usual, edge: aMark, young_person: theirs },
}

const handOver: Gathering = {
  ...{ is: 'read', what: 'A worker asked a colleague to go on with them', of: 'young_person = any($1)' },
  ...{ agency: agencyOf('from_person'), on: 'offered_at', by: 'offered_by' },
  people: ['from_person', 'to_person', 'offered_by'],
  given: {
    ...{ from_person: 'From', to_person: 'To', offered_by: 'Asked by', offered_at: 'Asked on', answer: 'Answer' },
    answered_at: 'Answered on',
  },
  left: { ...usual, young_person: theirs },
}

const claimReview: Gathering = {
  ...{ is: 'read', what: 'Somebody looked at who claims to stand by them' },
  of: 'edge in (select claimed.id from edge claimed where claimed.young_person = any($1))',
  ...{ agency: agencyOf('reviewed_by'), on: 'reviewed_at', by: 'reviewed_by', people: ['reviewed_by'] },
  given: { found: 'Found', reviewed_by: 'Looked at by', reviewed_at: 'Looked at on' },
  left: { locality: place, edge: aMark },
}

const merge: Gathering = {
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

const samePersonQuestion: Gathering = {
  ...{ is: 'read', what: 'It was asked whether they are here twice', of: '(one = any($1) or other = any($1))' },
  ...{ on: 'asked_at', by: 'asked_by', people: ['asked_by', 'answered_by'], agency: agencyOf('asked_by') },
  given: {
    ...{ agrees_on: 'What two records have in common', asked_by: 'Asked by', asked_at: 'Asked on', answer: 'Answer' },
    ...{ answered_by: 'Answered by', answered_at: 'Answered on' },
  },
  left: { ...usual, one: theirs, other: 'the other record may be of somebody else' },
}

const samePersonAnswer: Gathering = {
  ...{ is: 'read', what: 'It was said whether they are here twice', on: 'at', by: 'by_person', people: ['by_person'] },
  of: 'question in (select asked.id from same_person_question asked where asked.one = any($1) or asked.other = any($1))',
  agency: 'same_person_answer.agency',
  given: { answer: 'Answer', by_person: 'Said by', at: 'Said on' },
  left: { locality: place, question: aMark, agency: 'it is the agency that gives this' },
}

const messageBlocked: Gathering = {
  ...{ is: 'read', what: 'A message to them that did not go', of: 'about = any($1)', agency: agencyOf('task_for') },
  ...{ on: 'at', people: ['task_for', 'done_by'] },
  given: {
    ...{ task_for: 'Seen to by', channel: 'By', because: 'Why', at: 'On', done_at: 'Seen to on', done_by: 'Done by' },
  },
  left: { ...usual, about: theirs },
}

const account: Gathering = {
  ...{ is: 'read', what: 'An account', of: 'person = any($1)', on: 'made_at' },
  given: { state: 'State', made_at: 'Since', closed_at: 'Closed on' },
  left: { ...usual, person: theirs },
}

const accessRequest: Gathering = {
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

const person: Gathering = {
  is: 'by-hand',
  given: { sealed_record: 'Who they are', made_at: 'First written down on' },
  left: {
    ...{ ...usual, is_a: 'a young person: that is why they are asked about', agency: 'only of those who work here' },
    ...{ name: 'only of those who work here', left_on: 'only of those who work here' },
  },
}

const fact: Gathering = {
  is: 'by-hand',
  given: {
    ...{ kind: 'What it is', sensitivity: 'How few may see it', named: 'Named on it', shared_with: 'Shared with' },
    ...{
      also: 'Shared as well with',
      sealed_body: 'What it says',
      written_by: 'Written by',
      on_day: 'Of',
      agency: 'Held by',
    },
    ...{ n: 'Which words came first', recorded_at: 'Written on' },
  },
  left: { locality: place, item: aMark, young_person: theirs, version: 'how the program reads it' },
}

const audit: Gathering = {
  is: 'by-hand',
  given: {
    ...{
      at: 'On',
      by_person: 'By',
      part: 'As',
      agency: 'For',
      did: 'Did',
      kind: 'With',
      outcome: 'Whether it was allowed',
    },
    show_them: 'Whether they find it on their own page',
  },
  left: {
    ...{ locality: place, record: theirs, n: 'a count', item: aMark, because: 'by which rule: a word of the program' },
    ...{ before: 'a proof of the program', hash: 'a proof of the program' },
  },
}

const secret = 'it proves who signs in: nobody is given it'
const credential: Gathering = {
  is: 'by-hand',
  given: { kind: 'Which way in', made_at: 'Since', used_at: 'Last used on' },
  left: {
    ...{ ...usual, account: aMark, known_as: secret, secret, public: secret, claims: secret },
    ends_at: 'until when it opens anything',
  },
}

const session: Gathering = {
  is: 'by-hand',
  given: { acting_as: 'As', began_at: 'Since', seen_at: 'Last seen on' },
  left: {
    ...{
      token_hash: secret,
      locality: place,
      account: aMark,
      signed_in_at: 'the same visit',
      left_at: 'the same visit',
    },
    on_shared_computer: 'the same visit',
  },
}

const complaint: Gathering = {
  is: 'by-hand',
  given: {
    received_at: 'Came on',
    sealed_words: 'What is wrong',
    answered_at: 'Answered on',
    sealed_answer: 'The answer',
  },
  left: {
    ...{ ...usual, code_hash: secret, sealed_contact: 'where to tell of the answer: used once, then gone' },
    ...{ looked_at: 'the answer says it', looked_by: 'the answer says it', answered_by: 'the answer says it' },
  },
}

/**
 * How each table of the data dictionary is gathered for somebody who asks for everything that is kept about them. A table, or a column,
 * that is not in here fails `checks/gathering.test.ts`: nothing that is kept of a young person can be forgotten.
 */
export const gatherings: Readonly<Record<string, Gathering>> = {
  ...{ person, fact, edge, competence, lifting, merge, account, credential, session, audit, complaint },
  share_record: shareRecord,
  proxy_evidence: proxyEvidence,
  hand_over: handOver,
  claim_review: claimReview,
  same_person_question: samePersonQuestion,
  same_person_answer: samePersonAnswer,
  message_blocked: messageBlocked,
  access_request: accessRequest,

  likeness: told(
    'Marks that are made from names, birthday and home, to see if somebody is here twice. Nobody can read a name from them.',
  ),
  known_by_number: told('A mark that is made from an NHS number, if there is one. Nobody can read the number from it.'),
  person_key: told('The key that locks all of this. Without it nobody can read it again.'),
  draft: told('What was being written when time was up, for seven days. Only whoever wrote it can open it.'),
  done_once: told(
    'Which forms were sent in the last hours, so that a second tap does nothing twice. No words are in it.',
  ),
  outbox: told('A message that waits to go, for a day at most. It only says that there is something new.'),
  access_thing: told('A copy of all this, made to answer the request. It is deleted when the request is closed.'),
  access_mark: told('What was said while somebody looked through that copy. It is deleted when the request is closed.'),
  access_release: told('The copy that is given. It is deleted when the request is closed.'),

  merge_moved: notOfThem('Ids alone: the things that they name are given themselves.'),
  audit_seal: notOfThem('What the chains of a place ended with: no person is in it.'),
  same_person_ask: notOfThem('It counts how often somebody at work asked.'),
  tried: notOfThem('Keyed hashes for some hours: nothing joins them to anybody.'),
  came_back: notOfThem('Keyed hashes of chance for some minutes: nothing joins them to anybody.'),
  signpost: notOfThem('Nothing joins it to an account: whoever asked holds its code.'),
  ...{ agency: ofWork, team: ofWork, job: ofWork, team_member: ofWork, agency_agreement: ofWork, work_email: ofWork },
  ...{ locality: ofTheDirectory, source_record: ofTheDirectory, quarantined: ofTheDirectory },
  ...{ listed_service: ofTheDirectory, offer_act: ofTheDirectory, offer_ask: ofTheDirectory },
}

/** What is kept and told of, though nobody can read it. */
export const alsoKept: readonly string[] = Object.values(gatherings).flatMap((each) =>
  each.is === 'told' ? [each.says] : [],
)
