import { type TablesSaid, usual } from './entry.ts'

const asAccount = {
  basis: 'care',
  retention: 'account',
  seenBy: ['the person themselves'],
  from: 'the person themselves',
  keptBy: 'second-lock',
} as const

/** Accounts and ways to sign in, of young people, carers and professionals alike. */
export const ofSignIn: TablesSaid = {
  account: {
    ...asAccount,
    about: 'Accounts.',
    columns: {
      ...usual,
      person: 'Says whose account it is.',
      state: 'Says whether it is open.',
      closed_at: 'Says when it was closed.',
    },
  },
  credential: {
    ...asAccount,
    about: 'Ways to sign in to an account; never what was typed, only a hash of it.',
    seenBy: ['nobody: the program alone'],
    columns: {
      ...usual,
      account: 'Says which account it opens.',
      kind: 'Says which way it is: a passkey, a password, five words and so on.',
      known_as: 'Finds it again by a keyed hash of what is typed or shown.',
      claims: 'Finds by a keyed hash a contact that they say is theirs and have not shown to be so yet.',
      secret: 'Proves what is typed, as a hash; or what must be said to the device again, sealed.',
      public:
        'The public half of a passkey, how often it was used and what it is called; or by which organisation they sign in; or who asked that a colleague begins again, and who said yes.',
      used_at: 'Says when it was last used, so that its owner sees what they did not do.',
      ends_at: 'Says until when it opens anything.',
    },
  },
  session: {
    ...asAccount,
    about: 'Who is signed in now.',
    retention: 'session',
    from: 'the program',
    columns: {
      token_hash: 'Finds it again by a hash of the cookie.',
      locality: usual.locality,
      account: 'Says who is signed in.',
      acting_as: 'Says in which job or part they act.',
      began_at: 'Says when it began: it ends after 8 hours.',
      seen_at: 'Says when it was last used: it ends when nobody does anything.',
      signed_in_at: 'Says when they last proved who they are.',
      on_shared_computer: { purpose: 'Ends it sooner where others use the computer.', from: 'the person themselves' },
      left_at: 'Says when they signed out.',
    },
  },
  tried: {
    ...asAccount,
    about: 'Attempts to sign in or to send, counted so that nobody can guess for long.',
    basis: 'answering',
    retention: 'hours',
    seenBy: ['nobody: the program alone'],
    from: 'the program',
    columns: {
      locality: usual.locality,
      what: 'Says what was tried, as a keyed hash.',
      at: 'Says when, so that it can be forgotten.',
    },
  },
  came_back: {
    ...asAccount,
    about: 'Sign-ins that were begun elsewhere and came back, so that none is used twice.',
    basis: 'answering',
    retention: 'hours',
    seenBy: ['nobody: the program alone'],
    from: 'the program',
    columns: {
      locality: usual.locality,
      what: 'Says which one it was, as a keyed hash of chance.',
      at: 'Says when, so that it can be forgotten.',
    },
  },
}
