import type { LikenessField } from '../../people/same-person.ts'
import type { SameAnswer } from '../../people/same-person-question.ts'

/** The words of a privacy officer's first page and of what waits there. */
export interface PrivacyWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly back: { readonly desk: string; readonly privacy: string }
  readonly rooms: readonly PrivacyRoom[]
  readonly waiting: (many: number) => string
  readonly nothing: string
  readonly problem: string
  readonly doneAlready: string
  readonly claims: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly none: string
    readonly says: (name: string, kind: string, since: string) => string
    readonly kinds: Readonly<Record<string, string>>
    readonly waits: (waits: string) => string
    readonly right: string
    readonly end: string
    readonly yours: string
  }
  readonly questions: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly none: string
    readonly asked: (name: string, waits: string) => string
    readonly agree: (on: string) => string
    readonly on: Readonly<Record<LikenessField, string>>
    readonly twins: string
    readonly whom: string
    readonly nobody: string
    readonly answers: Readonly<Record<SameAnswer, string>>
    readonly yours: string
    readonly said: (answer: string) => string
  }
}

interface PrivacyRoom {
  readonly to: string
  readonly says: string
  readonly does: string
  readonly counts?: 'glass' | 'claims' | 'questions' | 'complaints' | 'requests'
}

export const privacyInEnglish: PrivacyWords = {
  title: 'Privacy',
  heading: 'Privacy',
  lede: 'What waits for you, and who saw what. You see who did something and why, and as little as can be of whom it was about.',
  back: { desk: 'Your desk', privacy: 'Back to privacy' },
  rooms: [
    {
      to: '/desk/privacy/glass',
      says: 'Breaking the glass',
      does: 'Look at each time somebody opened what was kept from them.',
      counts: 'glass',
    },
    {
      to: '/desk/privacy/claims',
      says: 'Who claims to stand by somebody',
      does: 'A colleague said it of themselves, and nobody else has yet.',
      counts: 'claims',
    },
    {
      to: '/desk/privacy/same-person',
      says: 'Are these two one person?',
      does: 'Two records look alike. Somebody who knows them says.',
      counts: 'questions',
    },
    {
      to: '/desk/complaints',
      says: 'Complaints',
      does: 'Read them, say that you have them, and answer.',
      counts: 'complaints',
    },
    {
      to: '/desk/access-requests',
      says: 'Requests for everything that is kept',
      does: 'Gather, look through, have two sign, and answer within a month.',
      counts: 'requests',
    },
    {
      to: '/desk/privacy/looks',
      says: 'Who saw what',
      does: 'By a colleague, by days, or for a young person who asks.',
    },
    {
      to: '/desk/privacy/agreements',
      says: 'Agreements with other agencies',
      does: 'What each may see of the other, and until when.',
    },
    { to: '/desk/privacy/settings', says: 'What was set', does: 'Who was given which job, and what else was changed.' },
  ],
  waiting: (many) => (many === 1 ? '1 waits.' : `${many} wait.`),
  nothing: 'Nothing waits.',
  problem: 'There is a problem',
  doneAlready: 'That was looked at already, or is not yours to look at',
  claims: {
    title: 'Who claims to stand by somebody',
    heading: 'Who claims to stand by somebody',
    lede: 'Ask the colleague, and whoever else knows. You are not shown who the young person is.',
    none: 'Nobody claims anything that waits.',
    says: (name, kind, since) => `${name} says since ${since}: “${kind}”.`,
    kinds: {
      worker: 'I am their worker',
      team: 'my team works with them',
      'in-plan': 'I am in their plan',
      asked: 'I was asked to help',
    },
    waits: (words) => `Waits ${words}.`,
    right: 'It is right',
    end: 'End it now',
    yours: 'This is you. Somebody else looks at it.',
  },
  questions: {
    title: 'Are these two one person?',
    heading: 'Are these two one person?',
    lede: 'Nothing is ever joined by itself. Ask those who know them; who the two are is not shown here. Where they are known by two agencies, each of them has to say that they are one. Then somebody who stands by them looks at both and joins them.',
    none: 'No such question waits.',
    asked: (name, words) => `Asked by ${name}; waits ${words}.`,
    agree: (on) => `The two agree on: ${on}.`,
    on: {
      given: 'given name',
      family: 'family name',
      born: 'birthday or age',
      home: 'where they live or go to school',
    },
    twins: 'They may be twins.',
    whom: 'You can ask',
    nobody: 'Nobody is known who can be asked.',
    answers: { same: 'They are one', different: 'They are two', 'cannot-say': 'We cannot know yet' },
    yours: 'You asked this yourself. Somebody else answers it.',
    said: (answer) => `Your agency has said: ${answer}. It waits for another agency that knows one of the two.`,
  },
}
