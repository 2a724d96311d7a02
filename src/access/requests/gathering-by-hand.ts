import { aMark, type Gathering, place, theirs, usual } from './gathering-shape.ts'

/** Tables that need a reader of their own: what is given of each, and what is left out and why. */
export const person: Gathering = {
  is: 'by-hand',
  given: { sealed_record: 'Who they are', made_at: 'First written down on' },
  left: {
    ...{ ...usual, is_a: 'a young person: that is why they are asked about', agency: 'only of those who work here' },
    ...{ name: 'only of those who work here', left_on: 'only of those who work here' },
  },
}

export const fact: Gathering = {
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
  left: {
    ...{ locality: place, item: aMark, young_person: theirs, version: 'how the program reads it', need: aMark },
    plain: 'ids, days and fixed words, from which the list of needs is made',
  },
}

export const picture: Gathering = {
  is: 'by-hand',
  given: { sealed_bytes: 'The picture', media_type: 'How it is read' },
  left: {
    ...{ ...usual, young_person: theirs, item: aMark, width: 'the picture says it', height: 'the picture says it' },
    ...{ written_by: 'said of the words that it stands with', made_at: 'said of the words that it stands with' },
  },
}

export const audit: Gathering = {
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
    ...{ locality: place, record: theirs, n: 'a count', item: aMark, also: 'marks of the program' },
    because: 'by which rule: a word of the program',
    ...{ before: 'a proof of the program', hash: 'a proof of the program' },
  },
}

const secret = 'it proves who signs in: nobody is given it'
export const credential: Gathering = {
  is: 'by-hand',
  given: { kind: 'Which way in', made_at: 'Since', used_at: 'Last used on' },
  left: {
    ...{ ...usual, account: aMark, known_as: secret, secret, public: secret, claims: secret },
    ends_at: 'until when it opens anything',
  },
}

export const session: Gathering = {
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

export const complaint: Gathering = {
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
