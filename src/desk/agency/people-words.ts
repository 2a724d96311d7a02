import type { NotDone } from './colleague.ts'

/** The words of the pages on which an administrator sees to the people of their agency. */
export interface PeopleWords {
  readonly title: string
  readonly heading: string
  readonly lede: (agency: string, many: number) => string
  readonly youSeeNobody: string
  readonly invite: string
  readonly teams: string
  readonly here: string
  readonly left: (many: number) => string
  readonly facts: {
    readonly jobs: string
    readonly teams: string
    readonly since: string
    readonly noJob: string
    readonly noTeam: string
    readonly glass: string
    readonly leftOn: (day: string) => string
    readonly invited: (until: string) => string
  }
  readonly back: { readonly desk: string; readonly people: string; readonly person: string }
  readonly person: PersonWords
  readonly inviting: InvitingWords
  readonly team: TeamWords
  readonly leaving: LeavingWords
  readonly problem: string
  readonly faults: Readonly<Record<NotDone, string>>
  readonly draft: string
}

interface PersonWords {
  readonly title: string
  readonly name: string
  readonly rename: string
  readonly workEmail: string
  readonly workEmailSays: string
  readonly workEmailKeep: string
  readonly jobs: string
  readonly end: (job: string) => string
  readonly give: string
  readonly giveSays: string
  readonly glass: string
  readonly glassSays: string
  readonly glassGrant: (job: string) => string
  readonly glassTake: (job: string) => string
  readonly teams: string
  readonly teamsSave: string
  readonly noTeams: string
  readonly way: string
  readonly waySays: string
  readonly code: string
  readonly lost: string
  readonly lostSays: string
  readonly leaves: string
  readonly leavesSays: string
  readonly yourself: string
}

interface InvitingWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly name: string
  readonly job: string
  readonly chooseJob: string
  readonly how: string
  readonly byHand: string
  readonly byHandSays: string
  readonly byEmail: string
  readonly email: string
  readonly emailHint: string
  readonly send: string
  readonly codeTitle: string
  readonly codeHeading: (name: string) => string
  readonly codeSays: (until: string) => string
  readonly codeOnce: string
  readonly sentHeading: string
  readonly sentSays: (until: string) => string
  readonly on: string
  readonly subject: string
  readonly body: (said: {
    readonly agency: string
    readonly where: string
    readonly code: string
    readonly until: string
  }) => string
  readonly madeUp: string
}

interface TeamWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly people: (many: number) => string
  readonly name: string
  readonly rename: string
  readonly fresh: string
  readonly make: string
  readonly none: string
}

interface LeavingWords {
  readonly title: string
  readonly heading: (name: string) => string
  readonly what: readonly string[]
  readonly first: string
  readonly how: (name: string) => string
  readonly send: string
}

const people = (many: number): string => (many === 1 ? '1 person' : `${many} people`)

export const peopleInEnglish: PeopleWords = {
  title: 'People and teams',
  heading: 'People and teams',
  lede: (agency, many) => `${agency}: ${people(many)}.`,
  youSeeNobody: 'From here you see who works here. You see no young person, and nothing about one.',
  invite: 'Ask a colleague in',
  teams: 'Teams',
  here: 'Who works here',
  left: (many) => `Who has left (${many})`,
  facts: {
    jobs: 'Does',
    teams: 'Teams',
    since: 'Since',
    noJob: 'Has no job here',
    noTeam: 'In no team',
    glass: 'may break the glass',
    leftOn: (day) => `Left on ${day}`,
    invited: (until) => `Asked in; the code works until ${until}`,
  },
  back: { desk: 'Your desk', people: 'Back to people and teams', person: 'Back to this person' },
  person: {
    title: 'A colleague',
    name: 'Name',
    rename: 'Keep this name',
    workEmail: 'Work email',
    workEmailSays:
      'Whoever looks after privacy, or leads on safeguarding, is told there that somebody opened a record in an emergency. It is used for nothing else, and a message names nobody. Leave it empty to take it away.',
    workEmailKeep: 'Keep this email',
    jobs: 'Jobs',
    end: (job) => `End: ${job}`,
    give: 'Give a job',
    giveSays: 'It counts from today. What a job opens is the same for everybody who has it.',
    glass: 'Breaking the glass',
    glassSays:
      'Whoever may break the glass can open what was kept from them, for an hour, with a reason. Each time is looked at afterwards. Grant it to few.',
    glassGrant: (job) => `Let them break the glass: ${job}`,
    glassTake: (job) => `Take it back: ${job}`,
    teams: 'Teams',
    teamsSave: 'Keep these teams',
    noTeams: 'There is no team yet.',
    way: 'Their way in',
    waySays:
      'A new code for somebody who has not come in yet, or has lost one of two things. It works once, for 72 hours, and the one before stops.',
    code: 'Make a new code',
    lost: 'They have lost everything: start again',
    lostSays:
      'Somebody else here says yes to it first, on their desk; then a new code is theirs, and when they use it every way in of before stops. Be sure that it is really them.',
    leaves: 'They leave',
    leavesSays: 'Their account is closed and everything of theirs here ends.',
    yourself:
      'This is you. Another administrator gives you jobs and takes them away, so that nobody opens doors for themselves.',
  },
  inviting: {
    title: 'Ask a colleague in',
    heading: 'Ask a colleague in',
    lede: 'They set up a passkey, or a password and an app. You never know either.',
    name: 'Their name, as young people and colleagues read it',
    job: 'What they do here',
    chooseJob: 'Choose what they do',
    how: 'How they get their code',
    byHand: 'I hand it to them',
    byHandSays: 'You see it once, on the next page.',
    byEmail: 'Send it by email',
    email: 'Their work email address',
    emailHint: 'Used for this one message and not kept.',
    send: 'Ask them in',
    codeTitle: 'A code to hand over',
    codeHeading: (name) => `A code for ${name}`,
    codeSays: (until) => `It opens once, until ${until}. Hand it to them yourself, and to nobody else.`,
    codeOnce: 'It is kept nowhere: when you leave this page it is gone. You can make another.',
    sentHeading: 'It is on its way',
    sentSays: (until) => `Their code works once, until ${until}.`,
    on: 'Go on to their page',
    subject: 'You are asked to work on Rightdoor',
    body: ({ agency, where, code, until }) =>
      `${agency} asks you in. Go to ${where} and choose “I have a code”. Your code is ${code}. It works once, until ${until}. If you did not expect this, tell them and do nothing else.`,
    madeUp: ' (This is a demonstration: everything in it is made up.)',
  },
  team: {
    title: 'Teams',
    heading: 'Teams',
    lede: 'People of one team see what a young person shares with it. Who is in which team is set on each person’s page.',
    people,
    name: 'Name of the team',
    rename: 'Keep this name',
    fresh: 'A new team',
    make: 'Make this team',
    none: 'There is no team yet.',
  },
  leaving: {
    title: 'A colleague leaves',
    heading: (name) => `${name} leaves`,
    what: [
      'Their account is closed and they are signed out everywhere, at once.',
      'Their jobs and teams end today.',
      'They stand by no young person any more.',
      'What they wrote stays, with their name.',
    ],
    first: 'Hand over first',
    how: (name) =>
      `${name} does this on their own desk, under “Hand over”, or who leads their team does it there. You are not shown who the young people are.`,
    send: 'Close their account now',
  },
  problem: 'There is a problem',
  faults: {
    'not-there': 'That is not there any more. Look at the page as it is now.',
    'needs-a-name': 'Enter a name',
    'name-is-too-long': 'Enter a shorter name',
    'needs-a-job': 'Choose a job',
    'needs-an-email': 'Enter an email address, like name@example.org',
    'has-this-job': 'They do that already. Choose another job',
    'no-such-team': 'Choose from the teams that are there',
    'team-is-there': 'There is a team of that name. Enter another name',
    'left-alone': 'Somebody would be left with nobody. Hand over first',
    yourself: 'Ask another administrator: nobody does this for themselves',
    'last-administrator': 'Make somebody else an administrator first: they are the last',
    'glass-not-for-this-job': 'Only those who work with young people can break the glass',
  },
  draft: 'This is what you had written.',
}
