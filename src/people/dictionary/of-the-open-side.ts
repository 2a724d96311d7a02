import { type TablesSaid, usual } from './entry.ts'

const asMessage = {
  basis: 'asked',
  retention: 'once',
  seenBy: ['nobody: the program alone'],
  from: 'the person themselves',
  keptBy: 'no-grant',
} as const

const asListing = {
  basis: 'listing',
  retention: 'listing',
  seenBy: ['everybody who works in the place'],
  from: 'a listed service or its feed',
  keptBy: 'no-grant',
} as const

/** What is kept without anybody signing in, and the people whom a listing names. */
export const ofTheOpenSide: TablesSaid = {
  outbox: {
    ...asMessage,
    about: 'Whoever a message goes to, until it has gone.',
    columns: {
      ...usual,
      channel: 'Says whether it goes by email or by text.',
      sealed_to: 'Says where it goes; sealed, and deleted once it has gone.',
      sealed_body: 'What it says; sealed, and deleted once it has gone.',
      run_at: { purpose: 'Says when to send it.', from: 'the program' },
      attempts: { purpose: 'Counts how often it was tried.', from: 'the program' },
      locked_until: { purpose: 'Lets one sender at a time try.', from: 'the program' },
      state: { purpose: 'Says whether it has gone.', from: 'the program' },
      done_at: { purpose: 'Says when it went, or was given up.', from: 'the program' },
    },
  },
  signpost: {
    ...asMessage,
    about: 'Whoever asked that we ask them later how it went; nobody, unless they left a contact.',
    retention: 'follow-up',
    columns: {
      id: usual.id,
      locality: usual.locality,
      code_hash: { purpose: 'Finds it again by a hash of the code they keep.', from: 'the program' },
      offers: 'Says to what they were shown the way.',
      made_on: { purpose: 'Says on which day.', from: 'the program' },
      ask_on: 'Says when to ask.',
      sealed_contact: {
        purpose: 'Says where to ask; sealed, used once and deleted.',
        retention: 'once',
      },
      asked_on: { purpose: 'Says when they were asked.', from: 'the program' },
      became: 'Says what became of it, for the count.',
      became_on: 'Says when they answered.',
    },
  },
  locality: {
    ...asListing,
    about: 'The place, and whoever answers complaints there.',
    retention: 'place',
    seenBy: ['everybody'],
    from: 'the place',
    keptBy: 'public',
    columns: {
      slug: 'Names the place in addresses.',
      name: 'Says which place it is.',
      demonstration: 'Says that everybody in it is invented.',
      is_default: 'Says which place is shown first.',
      hosts: 'Says which addresses lead to it.',
      authorities: 'Says which councils it covers.',
      settings: 'What the place sets for itself, with the name and contact of whoever answers complaints.',
      made_at: usual.made_at,
    },
  },
  source_record: {
    ...asListing,
    about: 'Whoever a listing names as its contact, as their feed gave it.',
    columns: {
      locality: usual.locality,
      feed: 'Says from where it came.',
      source_id: 'Names it as its feed does.',
      service_id: { purpose: 'Names it as we do.', from: 'the program' },
      raw: 'Every word as it came, so that a mistake can be traced.',
      raw_hash: { purpose: 'Shows whether it has changed.', from: 'the program' },
      first_run: { purpose: 'Says when it was first read.', from: 'the program' },
      last_run: { purpose: 'Says when it was last read.', from: 'the program' },
      times_missing: { purpose: 'Counts how often it was looked for and not found.', from: 'the program' },
    },
  },
  quarantined: {
    ...asListing,
    about: 'Whoever a listing names that could not be kept.',
    columns: {
      locality: usual.locality,
      feed: 'Says from where it came.',
      run: { purpose: 'Says in which reading.', from: 'the program' },
      n: { purpose: 'Counts them.', from: 'the program' },
      because: { purpose: 'Says why it could not be kept.', from: 'the program' },
      says: { purpose: 'Says so in words.', from: 'the program' },
      place: { purpose: 'Says where in the feed it stands.', from: 'the program' },
      source_id: 'Names it as its feed does.',
      name: 'Says which service it is.',
      raw: 'Every word as it came, so that its owner can put it right.',
    },
  },
  listed_service: {
    ...asListing,
    about: 'Whoever a listing names as its contact.',
    columns: {
      locality: usual.locality,
      id: usual.id,
      feed: 'Says from where it came.',
      source_id: 'Names it as its feed does.',
      approved: { purpose: 'The listing as everybody sees it.', seenBy: ['everybody'] },
      approved_hash: { purpose: 'Shows whether it has changed.', from: 'the program' },
      approved_at: { purpose: 'Says when it was approved.', from: 'the program' },
      proposed: 'The listing as it would be after a change.',
      proposed_hash: { purpose: 'Shows whether the change has changed.', from: 'the program' },
      proposed_at: { purpose: 'Says when the change came.', from: 'the program' },
      needs_person: { purpose: 'Says why a person has to look first.', from: 'the program' },
    },
  },
}
