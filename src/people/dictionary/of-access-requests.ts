import { type TablesSaid, usual } from './entry.ts'

const asAnswering = {
  basis: 'answering',
  retention: 'record',
  seenBy: ['the young person', 'the privacy officer', 'whoever wrote it'],
  from: 'the place',
  keptBy: 'second-lock',
} as const

const untilClosed = {
  ...asAnswering,
  retention: 'request',
  seenBy: ['the privacy officer', 'whoever wrote it'],
} as const

/** Somebody asked for everything that is kept about a young person, and what became of it. */
export const ofAccessRequests: TablesSaid = {
  access_request: {
    ...asAnswering,
    about: 'Requests for everything that is kept about a young person, and how each was answered.',
    columns: {
      id: usual.id,
      locality: usual.locality,
      agency: 'Says which agency is asked: each answers for what it holds.',
      young_person: 'Says about whom it is.',
      for_person:
        'Says whose page it is answered on: the young person’s, or the carer’s who asked for what they may see.',
      of_records: {
        purpose: 'Says which records are theirs, where they were written down twice.',
        from: 'the program',
      },
      how: 'Says whether it came by their own page, on paper or by telephone.',
      entered_by: 'Says who wrote it down, where it came on paper or by telephone.',
      confirmed_at: { purpose: 'Says when a second person said that it was asked.', from: 'the program' },
      confirmed_by: 'Says who said, beside who wrote it down, that it was asked: nothing is gathered before.',
      sealed_asked: 'Says who asked and how it was checked who they are, without a copy of anything; sealed.',
      received_on: 'Says when it came: its clock runs from there.',
      extended_on: 'Says when they were told that it takes longer.',
      sealed_extension: 'Says why it takes longer, in words for them; sealed.',
      complaint: 'Says which complaint belongs to it, where one does.',
      complaint_about: 'Says whom that complaint is about, so that they neither look through it nor sign.',
      asked_to_look: 'Says who was asked to look through it.',
      gathered_at: { purpose: 'Says when it was gathered.', from: 'the program' },
      gathered_by: 'Says who had it gathered.',
      looked_through_at: { purpose: 'Says when the first of two signed.', from: 'the program' },
      looked_through_by: 'Says who looked it through, and signed first.',
      signed_at: { purpose: 'Says when the second of two signed.', from: 'the program' },
      signed_by: 'Says who signed second: never the first.',
      answered_at: { purpose: 'Says when it was answered.', from: 'the program' },
      answered_by: 'Says who answered it.',
      answer: 'Says whether it was given, refused, or nothing is kept.',
      sealed_answer: 'Says why it was refused, in words for whoever asked; sealed.',
      given: 'Says whether it was given on their own page or on paper.',
      until_day: 'Says until when it can be fetched; then what was gathered is deleted.',
      n: { purpose: 'Counts the changes, so that nobody changes what they have not seen.', from: 'the program' },
    },
  },
  access_thing: {
    ...untilClosed,
    about: 'What was gathered to answer a request: a copy of one thing, as it stood that day.',
    from: 'the program',
    columns: {
      request: 'Says which request it was gathered for.',
      n: 'Counts the things of one request.',
      locality: usual.locality,
      source: 'Says among what it is kept.',
      item: 'Says which thing it is, so that a carer who may no longer see it is not given it.',
      look_here: 'Says in fixed words why somebody should look here; it decides nothing.',
      sealed_thing: 'What it says; sealed with the young person’s key.',
    },
  },
  access_mark: {
    ...untilClosed,
    about: 'What a named person left in or took out of what was gathered, and why.',
    columns: {
      id: usual.id,
      locality: usual.locality,
      request: 'Says which request it belongs to.',
      thing: 'Says which thing it is about.',
      does: 'Says whether the thing stays, goes, or a passage of it goes.',
      ground: 'Says on which of three grounds it was taken out.',
      is_shown: 'Says whether a mark stands where it was.',
      sealed_words: 'Says which passage, why, and whose opinion it is that it would cause serious harm; sealed.',
      by_person: 'Says who said so.',
      at: { purpose: 'Says when.', from: 'the program' },
      taken_back_at: { purpose: 'Says when it was taken back.', from: 'the program' },
      taken_back_by: 'Says who took it back.',
    },
  },
  access_release: {
    ...untilClosed,
    about: 'What two people signed, to be given: what was taken out is not in it.',
    seenBy: ['the young person', 'the privacy officer'],
    from: 'the program',
    columns: {
      request: 'Says which request it answers.',
      locality: usual.locality,
      sealed_release: 'What is given; sealed with the young person’s key.',
    },
  },
}
