import { type TablesSaid, usual } from './entry.ts'

/** Links on which a young person answers at the end of one meeting, without an account. */
export const ofSessionLink: TablesSaid = {
  session_link: {
    about: 'A link, made for one meeting, on which a young person says how far they have come and whether it helps.',
    basis: 'care',
    retention: 'record',
    seenBy: ['nobody: the program alone'],
    from: 'the program',
    keptBy: 'second-lock',
    columns: {
      id: usual.id,
      locality: usual.locality,
      young_person: 'Says whose answers it takes.',
      need: 'Says in which need they are kept.',
      known_as: 'Finds it again for whoever shows the code; the code itself is not kept.',
      made_by: { purpose: 'Says who made it.', from: 'whoever helps them' },
      made_at: usual.made_at,
      ends_at: 'Says until when it opens.',
      sealed_shows:
        'Says what each goal is called there and who can see the answers; sealed, and taken away when it is answered.',
      used_at: 'Says when it was answered: it works once.',
      used_with: 'Knows the same form again, so that what is sent twice is kept once.',
      stopped_at: 'Says when somebody stopped it.',
    },
  },
  experience_count: {
    about: 'What 25 young people said of meetings, counted to the nearest five. No one of them can be found in it.',
    basis: 'care',
    retention: 'work',
    seenBy: ['whoever leads the team'],
    from: 'the program',
    keptBy: 'second-lock',
    columns: {
      id: usual.id,
      locality: usual.locality,
      team: 'Says which team it was said to.',
      month: 'Says in which month it was counted.',
      people: 'Says of how many it is: 25.',
      counts: 'Says about how many said what.',
    },
  },
  experience_waiting: {
    about: 'What a young person said of a meeting, until 25 have: then they are counted, and it is deleted.',
    basis: 'care',
    retention: 'once',
    seenBy: ['nobody: the program alone'],
    from: 'the young person',
    keptBy: 'no-grant',
    columns: {
      locality: usual.locality,
      team: { purpose: 'Says which team is told of it when it is counted.', from: 'the program' },
      who: {
        purpose: 'Counts everybody once, by a keyed hash from which nobody reads who it is.',
        from: 'the program',
      },
      sealed_answers: 'Says what they answered; sealed until it is counted.',
      sealed_person: 'Counts somebody once whose records are one; sealed until it is counted.',
      month: 'Says in which month they answered: after a year it is deleted uncounted.',
    },
  },
}
