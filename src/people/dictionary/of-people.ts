import { type TablesSaid, usual } from './entry.ts'

const asWork = {
  basis: 'work',
  retention: 'work',
  seenBy: ['everybody who works in the place'],
  from: 'their agency',
  keptBy: 'second-lock',
} as const

const asCare = {
  basis: 'care',
  retention: 'record',
  seenBy: ['the young person', 'those who stand by them'],
  from: 'whoever helps them',
  keptBy: 'second-lock',
} as const

const span = {
  from_day: 'The first day on which it holds.',
  until_day: 'The day from which it no longer holds.',
}

/** People, where they work, and who stands by whom. */
export const ofPeople: TablesSaid = {
  agency: {
    ...asWork,
    about: 'Agencies that help; not a person, but the people of a small one may be known by it.',
    columns: {
      ...usual,
      name: 'Says which agency it is.',
      sector: 'Says whether it is health, education, social care or voluntary.',
      organisation: 'Joins it to its listing in the directory.',
    },
  },
  team: {
    ...asWork,
    about: 'Teams of an agency.',
    columns: { ...usual, agency: 'Says whose team it is.', name: 'Says which team it is.' },
  },
  duty_team: {
    ...asWork,
    about: 'The team of a place that reads what a young person shares before anybody works with them.',
    columns: {
      locality: usual.locality,
      team: 'Says which team it is.',
      reads: 'Says when they read, as the young person is told.',
      set_at: { purpose: 'Says since when.', from: 'the program' },
    },
  },
  measure_decision: {
    ...asWork,
    about: 'What a place decided about the sets of questions that it uses. No young person is in it.',
    columns: {
      ...{ id: usual.id, locality: usual.locality },
      measure: 'Says which set of questions it is.',
      version: 'Says in which version.',
      n: { purpose: 'Counts what was decided about it, one after the other.', from: 'the program' },
      turned: 'Says whether it is used from then on, or no more.',
      agency: 'Says which agency answers for it.',
      decided_by: 'Says who decided, by name and job.',
      decided_on: 'Says when it was decided.',
      because: 'Says why it was decided so.',
      device: 'Says what was decided about the law on medical devices.',
      licence: 'Says which licence is held, where one is needed.',
      review_on: 'Says when it is to be decided anew.',
      at: { purpose: 'Says when it was written down.', from: 'the program' },
    },
  },
  offer_team: {
    ...asWork,
    about: 'The team that reads here what an offer of the directory is asked.',
    columns: {
      locality: usual.locality,
      service: 'Says which offer it is.',
      team: 'Says which team it is.',
      set_by: 'Says who set it.',
      set_at: { purpose: 'Says since when.', from: 'the program' },
    },
  },
  person: {
    ...asCare,
    about: 'Young people, carers, and professionals.',
    columns: {
      ...usual,
      is_a: 'Says whether it is a young person, a carer or a professional.',
      agency: { ...asWork, purpose: 'Says for whom a professional works.' },
      name: { ...asWork, purpose: 'Says who a professional is, to those they work with.' },
      sealed_record:
        'Names, pronouns, birthday or age, and an NHS number where one is needed, of a young person or a carer; sealed with a key of their own.',
      left_on: { ...asWork, purpose: 'Says from when somebody no longer works there.' },
    },
  },
  work_email: {
    ...asWork,
    about: 'Colleagues who are told at work that something waits for them.',
    seenBy: ['administrators of the agency'],
    columns: {
      person: 'Says who is told.',
      locality: usual.locality,
      sealed_email: 'Says where; sealed, and used for nothing but to tell them that something waits.',
      set_by: 'Says who wrote it down.',
      set_at: { purpose: 'Says when it was written down.', from: 'the program' },
    },
  },
  likeness: {
    ...asCare,
    about: 'Young people, as keyed hashes from which nobody can be read.',
    from: 'the program',
    columns: {
      person: 'Says whose likeness it is.',
      locality: usual.locality,
      given: 'Finds somebody who is here already by their given name.',
      family: 'Finds somebody who is here already by their family name.',
      born: 'Finds somebody who is here already by their birthday or age.',
      home: 'Finds somebody who is here already by their home sector or school.',
    },
  },
  job: {
    ...asWork,
    about: 'What professionals do for their agency.',
    columns: {
      ...span,
      person: 'Says whose job it is.',
      locality: usual.locality,
      is_a: 'Says which job it is, on which what they may see rests.',
      may_break_glass: 'Says whether they were granted to look in an emergency.',
    },
  },
  team_member: {
    ...asWork,
    about: 'Professionals who belong to a team.',
    columns: {
      ...span,
      team: 'Says which team it is.',
      person: 'Says who belongs to it.',
      locality: usual.locality,
    },
  },
  person_key: {
    ...asCare,
    about: 'The key under which what is kept of one person is sealed.',
    seenBy: ['nobody: the program alone'],
    from: 'the program',
    columns: {
      person: 'Says whose key it is.',
      locality: usual.locality,
      sealed_key: 'Opens what is sealed of one person; is itself sealed. To destroy it is to erase them.',
      made_at: usual.made_at,
      destroyed_at: 'Says when somebody was erased.',
    },
  },
  edge: {
    ...asCare,
    about: 'Who stands by a young person: workers, teams, parents and other carers.',
    columns: {
      id: usual.id,
      locality: usual.locality,
      young_person: 'Says by whom somebody stands.',
      subject: 'Says who stands by them.',
      kind: 'Says how: on that rests what they may see.',
      starts: 'Says from when it counts.',
      ends: 'Says until when it counts.',
      made_by: 'Says who wrote it down.',
      said_by: 'Says on whose word, so that it can be looked at again.',
      self_claimed: 'Says that nobody else has looked at it yet.',
      opens: 'Says what a carer may see.',
      reviewed_on: 'Says when somebody last looked at whether that is right.',
      stopped_at: 'Says when a carer’s view was stopped.',
      stopped_by: { purpose: 'Says whether a court, the young person or a worker stopped it.', basis: 'safeguarding' },
    },
  },
  agency_agreement: {
    ...asWork,
    about: 'Agencies that agreed to let each other see some kinds of item; no person is in it.',
    columns: {
      ...span,
      id: usual.id,
      locality: usual.locality,
      one: 'Says which agency agreed.',
      other: 'Says with which it agreed.',
      kinds: 'Says what each may see of the other’s.',
      waits_for: 'Says which of the two has not said yes yet; until then it counts for nobody.',
      agreed_by: 'Says who said yes for the second agency.',
      agreed_at: { purpose: 'Says when the second agency said yes.', from: 'the program' },
    },
  },
}
