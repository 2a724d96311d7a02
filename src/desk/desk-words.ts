import type { Job } from '../access/subject.ts'

/** One thing that a job opens. */
export interface Room {
  readonly to: string
  readonly may: readonly Job[]
  readonly says: string
  readonly does: string
  /** What waits there is counted. */
  readonly isCounted?: true
}

export interface DeskWords {
  readonly title: string
  readonly heading: string
  readonly rooms: readonly Room[]
  readonly monthAsked: string
  readonly waiting: (many: number) => string
}

export const deskInEnglish: DeskWords = {
  title: 'Your desk',
  heading: 'Your desk',
  rooms: [
    {
      to: '/desk/people',
      may: ['administrator', 'team-lead'],
      says: 'People and teams',
      does: 'Who works here, in which job and which team.',
    },
    {
      to: '/desk/invite/anew',
      may: ['administrator', 'privacy-officer'],
      says: 'New ways in',
      does: 'Say yes or no when a colleague has lost every way in.',
    },
    {
      to: '/desk/experience',
      may: ['team-lead'],
      says: 'What young people say of meetings',
      does: 'What 25 of them said together. Never by person.',
    },
    {
      to: '/desk/today',
      may: ['helper', 'team-lead', 'safeguarding-lead'],
      says: 'Today',
      does: 'What you hold, and what your team holds.',
    },
    {
      to: '/desk/asked',
      may: ['helper', 'team-lead', 'safeguarding-lead'],
      says: 'Asked of us',
      does: 'Who asked your team for help, what you asked others, and what waits for an answer.',
    },
    {
      to: '/desk/young-people',
      may: ['helper', 'team-lead', 'front-desk', 'safeguarding-lead'],
      says: 'Young people',
      does: 'Those you stand by: what they said, what was written, and who is around them.',
    },
    {
      to: '/desk/to-look-at',
      may: ['helper', 'team-lead', 'safeguarding-lead'],
      says: 'To look at',
      does: 'Who says that they work with somebody, carers before a birthday, and what was shared until a day that has come.',
    },
    {
      to: '/desk/not-reached',
      may: ['helper', 'team-lead', 'front-desk', 'safeguarding-lead', 'privacy-officer'],
      says: 'Who we could not reach',
      does: 'Messages that did not go: tell them in another way, and say that you did.',
      isCounted: true,
    },
    {
      to: '/desk/same-person',
      may: ['helper', 'team-lead', 'safeguarding-lead'],
      says: 'Are these two one person?',
      does: 'Records that look alike: say whether they are one, join them, or part them again.',
    },
    {
      to: '/desk/safeguarding',
      may: ['safeguarding-lead'],
      says: 'Keeping people safe',
      does: 'What your agency has written down about danger to a young person.',
    },
    {
      to: '/desk/access-requests',
      may: ['helper', 'team-lead', 'safeguarding-lead'],
      says: 'Requests for everything that is kept',
      does: 'Those that the privacy officer asked you to look through.',
    },
    {
      to: '/desk/hand-over',
      may: ['helper', 'team-lead', 'safeguarding-lead'],
      says: 'Hand over',
      does: 'Ask a colleague to go on with somebody you work with, and answer what was asked of you.',
    },
    {
      to: '/desk/offers',
      may: ['curator', 'team-lead'],
      says: 'Your offers',
      does: 'What your agency offers, as everybody finds it: keep it right, pause it, or change it.',
    },
    {
      to: '/desk/waiting',
      may: ['approver'],
      says: 'Waiting for approval',
      does: 'What services and lists want to say from now on: approve it, or send it back.',
    },
    {
      to: '/desk/stale',
      may: ['approver', 'curator', 'team-lead'],
      says: 'Not checked for long',
      does: 'Offers that nobody has looked at for long, and whom to ask.',
    },
    {
      to: '/desk/feeds',
      may: ['approver', 'curator'],
      says: 'Lists that we read',
      does: 'What came in, what could not be kept, and why.',
    },
    {
      to: '/place/choices',
      may: ['approver', 'curator'],
      says: 'Things to try here',
      does: 'What people here can compare: where it is from, when it is looked at again, and what was refused.',
    },
    {
      to: '/place',
      may: ['place-lead', 'approver'],
      says: 'The place',
      does: 'What people looked for and did not find, and what is offered here.',
    },
    {
      to: '/place/measures',
      may: ['place-lead'],
      says: 'Sets of questions here',
      does: 'Which sets of questions this place uses: who decided, why, and until when.',
    },
    {
      to: '/desk/privacy',
      may: ['privacy-officer'],
      says: 'Privacy',
      does: 'What waits for you to look at, and who saw what.',
    },
    {
      to: '/desk/told',
      may: ['safeguarding-lead', 'privacy-officer'],
      says: 'What we were told of, and what came of it',
      does: 'Once a month, look together: is it too much, or too little?',
    },
    {
      to: '/desk/overrides',
      may: ['safeguarding-lead'],
      says: 'Where safety outweighed a choice',
      does: 'Look at each within two working days.',
    },
  ],
  monthAsked: 'The month before has not been looked at together yet.',
  waiting: (many) => (many === 0 ? 'Nobody waits.' : many === 1 ? '1 person waits.' : `${many} wait.`),
}
