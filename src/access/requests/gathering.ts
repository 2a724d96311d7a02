import { audit, complaint, credential, fact, person, picture, session } from './gathering-by-hand.ts'
import {
  accessRequest,
  account,
  claimReview,
  competence,
  edge,
  handOver,
  lifting,
  merge,
  messageBlocked,
  proxyEvidence,
  samePersonAnswer,
  samePersonQuestion,
  shareRecord,
} from './gathering-rows.ts'
import type { Gathering } from './gathering-shape.ts'

const notOfThem = (because: string): Gathering => ({ is: 'not-of-them', because })
const told = (says: string): Gathering => ({ is: 'told', says })
const ofWork = notOfThem('It tells of those who work here and of their agencies.')
const ofTheDirectory = notOfThem('It tells of what is offered, and no young person is in it.')

/**
 * How each table of the data dictionary is gathered for somebody who asks for everything that is kept about them. A table, or a column,
 * that is not in here fails `checks/gathering.test.ts`: nothing that is kept of a young person can be forgotten.
 */
export const gatherings: Readonly<Record<string, Gathering>> = {
  ...{ person, fact, picture, edge, competence, lifting, merge, account, credential, session, audit, complaint },
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
  need_now: told(
    'A list of what you brought: since when it is here, and who holds it. It is made from the things above.',
  ),
  request_now: told('A list of whom you asked for help, and how that stands. It is made from the things above.'),
  session_link: told(
    'Links that were made so that you can answer on another phone, each for some hours: when, by whom, and whether it was used. No answer is in it.',
  ),
  experience_waiting: told(
    'What you said of meetings, under a mark from which nobody reads who you are. It waits there until 25 young people have answered, or for a year. Then it is deleted.',
  ),
  transition_gap_mark: told(
    'A mark that something was missing for you when you turn 18, and that it was counted once. Nobody can read from it who you are, or what was missing.',
  ),
  draft: told('What was being written when time was up, for seven days. Only whoever wrote it can open it.'),
  done_once: told(
    'Which forms were sent in the last hours, so that a second tap does nothing twice. No words are in it.',
  ),
  outbox: told('A message that waits to go, for a day at most. It only says that there is something new.'),
  access_thing: told('A copy of all this, made to answer the request. It is deleted when the request is closed.'),
  access_mark: told('What was said while somebody looked through that copy. It is deleted when the request is closed.'),
  access_release: told('The copy that is given. It is deleted when the request is closed.'),

  experience_count: notOfThem('Counts of 25 young people, to the nearest five: no one of them can be found in it.'),
  merge_moved: notOfThem('Ids alone: the things that they name are given themselves.'),
  audit_seal: notOfThem('What the chains of a place ended with: no person is in it.'),
  same_person_ask: notOfThem('It counts how often somebody at work asked.'),
  tried: notOfThem('Keyed hashes for some hours: nothing joins them to anybody.'),
  came_back: notOfThem('Keyed hashes of chance for some minutes: nothing joins them to anybody.'),
  signpost: notOfThem('Nothing joins it to an account: whoever asked holds its code.'),
  duty_team: ofWork,
  measure_decision: ofWork,
  offer_team: ofWork,
  ...{ agency: ofWork, team: ofWork, job: ofWork, team_member: ofWork, agency_agreement: ofWork, work_email: ofWork },
  ...{ locality: ofTheDirectory, source_record: ofTheDirectory, quarantined: ofTheDirectory },
  ...{
    listed_service: ofTheDirectory,
    offer_act: ofTheDirectory,
    offer_ask: ofTheDirectory,
    choice_version: ofTheDirectory,
  },
}

/** What is kept and told of, though nobody can read it. */
export const alsoKept: readonly string[] = Object.values(gatherings).flatMap((each) =>
  each.is === 'told' ? [each.says] : [],
)
