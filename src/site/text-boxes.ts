/** What becomes of what somebody types into a box, said once for every box that is not for people at work alone. */
export type TextBox =
  /** A short answer, not words: a name, a code, an age, a place, a contact. */
  | { readonly is: 'field'; readonly holds: string }
  /** Nobody is waiting for what is written: the page says so beside it, with help now. */
  | { readonly is: 'unread'; readonly because: string; readonly stands: Stands }
  /** Somebody reads it: the page says who and when beside it, with help now. */
  | {
      readonly is: 'read'
      readonly by: string
      readonly within: string
      /** What happens when that time has passed and nobody has read it. */
      readonly otherwise: string
      /** Who and when, as it stands beside the box. */
      readonly says: readonly string[]
      readonly stands: Stands
    }

/** Where a box is met. */
export interface Stands {
  /** The address as the table of routes has it, `/me/words/:item`. */
  readonly on: string
  /** Who meets it: a key of the demonstration, or nobody who signed in. */
  readonly as?: string
  /** The page that leads there, where the address holds an id; or several, each from the one before. */
  readonly from?: string | readonly string[]
  /** One of its names there, where they are made while the page is. */
  readonly named?: string
}

const field = (holds: string): TextBox => ({ is: 'field', holds })

const unread = (because: string, stands: Stands): TextBox => ({ is: 'unread', because, stands })

const notKept = 'It is looked up and let go: no person sees it.'
const notTold = 'Whoever can see it may read it another day; nobody is told that it was written.'
const code = field('a code from an app or from somebody’s hand')
const contact = field('an e-mail address or a telephone number')
const called = field('what somebody or something is called')
const drawn = field('five words that were drawn for them')
const time = field('a time of day')

const myHelping = { on: '/me/need/:need/helping', as: 'aisha', from: ['/me', '/me/need/:need'] } as const
const myPlan = { on: '/me/need/:need/plan', as: 'sam', from: '/me' } as const

const myStaySafe = { on: '/me/need/:need/stay-safe', as: 'callum', from: ['/me', '/me/need/:need'] } as const

/** What is written of an agreement: nobody waits for it, and the form says so once, above all of its boxes. */
const agreed = (says: readonly string[], stands: Stands): Extract<TextBox, { readonly is: 'read' }> => ({
  is: 'read',
  by: 'whoever can see the need, where the young person lets them see this too',
  within: 'any other day: nobody is told that it was written',
  otherwise: 'The day on which they look at it again is shown to them and to whoever can see it.',
  says,
  stands,
})
const agreedByMe = agreed(['Whoever can see this can read it another day', 'Nobody is told that you wrote it'], {
  ...{ on: '/me/need/:need/agree', as: 'sam', from: ['/me', '/me/need/:need'] },
})
const agreedAtDesk = agreed(['Whoever can see what was brought can read this', 'Nobody is told that it was written'], {
  ...{ on: '/desk/young-person/:id/need/:need/agree', as: 'counsellor' },
  from: ['/desk/today', '/desk/young-person/:id/need/:need'],
})
const ofAgreement = {
  ...{ on: '/me/need/:need/agreement/:agreement', as: 'aisha', from: ['/me', '/me/need/:need'] },
} as const

/**
 * Every text box that anybody can meet without being at work here, by its file and its name; `*` stands for a name that is made
 * while the page is. What a young person keeps on their own page is watched by nobody, and the page says so.
 * `checks/text-boxes.test.ts` fails for a box that is not in this table, and for a page that keeps quiet about it.
 */
export const textBoxes: Readonly<Record<string, TextBox>> = {
  'src/site/front.page.tsx#words': unread(notKept, { on: '/' }),
  'src/site/what-could-help/choose-form.tsx#own': unread(notKept, { on: '/what-could-help/MK2' }),
  'src/site/what-could-help/choose-form.tsx#letters': field('letters of the name of an offer'),
  'src/doors/ask.page.tsx#words': unread(notKept, { on: '/find/ask' }),
  'src/doors/ask.page.tsx#a': field('an age'),
  'src/doors/ask.page.tsx#p': field('the first part of a postcode, or the name of a place'),
  'src/measures/norm-table/norm-table-asked.tsx#age': field('an age'),
  'src/site/send.page.tsx#to': contact,
  'src/site/follow-up.page.tsx#to': contact,
  'src/my-page/session-link/session-link.page.tsx#code': field('the code of a link for one meeting'),
  'src/site/follow-up-code.page.tsx#code': field('the code of a follow-up'),

  'src/site/complaint-form.page.tsx#words': {
    is: 'read',
    by: 'whoever the place names for complaints; without a name there is no box',
    within: 'working days; they say within 30 days that they are looking into it',
    otherwise:
      'The desk of the privacy officer shows what is late; so does the page of the code, with whom to tell then.',
    says: ['reads what you write here', 'on working days, not at night or at weekends'],
    stands: { on: '/complaint' },
  },
  'src/site/complaint-form.page.tsx#to': contact,
  'src/site/complaint-code.page.tsx#code': field('the code of a complaint'),

  'src/access/sign-in/start-forms.page.tsx#called': unread('It is a name, but anything fits into it.', {
    on: '/start',
  }),
  'src/access/sign-in/start-forms.page.tsx#words': drawn,
  'src/access/sign-in/start-forms.page.tsx#contact': contact,
  'src/access/sign-in/sign-in-forms.page.tsx#words': drawn,
  'src/access/sign-in/sign-in-forms.page.tsx#*': code,
  'src/access/sign-in/sign-in-forms.page.tsx#contact': contact,
  'src/access/sign-in/sign-in-forms.page.tsx#name': field('the name that somebody signs in by'),
  'src/access/sign-in/sign-in-forms.page.tsx#password': field('a password'),
  'src/access/sign-in/sign-in-forms.page.tsx#app-code': code,
  'src/access/sign-in/first.page.tsx#app-code': code,
  'src/access/sign-in/lost.page.tsx#app-code': code,
  'src/access/sign-in/account-ways.page.tsx#words': drawn,
  'src/access/sign-in/account-ways.page.tsx#contact': contact,
  'src/access/sign-in/account-elsewhere.page.tsx#called': called,
  'src/access/sign-in/account-work-ways.page.tsx#name': field('the name that somebody signs in by'),
  'src/access/sign-in/account-work-ways.page.tsx#new-password': field('a password'),
  'src/access/sign-in/account-work-ways.page.tsx#app-code': code,

  'src/my-page/need/new-need-form.tsx#words': unread(notTold, { on: '/me/needs/new', as: 'sam' }),
  'src/my-page/need/new-need-form.tsx#called': field('what something is called'),
  'src/my-page/need/more-words-form.tsx#words': unread(notTold, { on: '/me/need/:need', as: 'sam', from: '/me' }),
  'src/my-page/need/picture-form.tsx#alt': unread(notTold, { on: '/me/need/:need', as: 'sam', from: '/me' }),
  'src/my-page/need/along.page.tsx#words': unread(notTold, { on: '/me/needs/along/00iitsrpu4/not-yet', as: 'sam' }),
  'src/my-page/need/picture-says.page.tsx#alt': unread(notTold, {
    on: '/me/picture/:item/says',
    as: 'aisha',
    from: ['/me', '/me/need/:need'],
  }),
  'src/my-page/need/rename-form.tsx#called': field('what something is called'),
  'src/my-page/goals/goal-fields.tsx#says': unread(notTold, {
    on: '/me/need/:need/goals',
    as: 'sam',
    from: ['/me', '/me/need/:need'],
  }),
  'src/my-page/goals/goal-fields.tsx#shortName': called,
  'src/my-page/goals/helping-shown.tsx#talked': unread(notTold, myHelping),
  'src/my-page/goals/helping.page.tsx#words': unread(notTold, myHelping),
  'src/my-page/need/plan-form.tsx#what': unread(notTold, myPlan),
  'src/my-page/need/plan-form.tsx#when': field('a time of day, or how often'),
  'src/my-page/need/plan-form.tsx#name': called,
  'src/my-page/need/plan-form.tsx#how': contact,
  'src/my-page/need/plan-form.tsx#answers': time,
  'src/my-page/need/changed-form.tsx#words': {
    is: 'read',
    by: 'whoever holds the need, by name; where nobody does there is no box',
    within: 'the next time they look at their work, on working days',
    otherwise:
      'It stands on the page of today of everybody who holds the need until somebody has looked, what has waited longest first.',
    says: ['Mark Ellison reads this', 'on a working day, not at night'],
    stands: myPlan,
  },
  'src/my-page/need/request-forms.tsx#says': {
    is: 'read',
    by: 'whoever was asked for help, and asked a question first',
    within: 'working days',
    otherwise: 'It waits under what their team is asked, what has waited longest first.',
    says: ['Whoever asked you this reads your answer', 'on working days, not at night or at weekends'],
    stands: { on: '/me/need/:need/request/:request', as: 'sam', from: '/me' },
  },
  'src/plan/ask-form.tsx#q': field('a few letters of the name of an offer'),
  'src/plan/ask-form.tsx#person': field('what somebody is called'),
  'src/decision/agree-people.tsx#*': field('the name of somebody who took part'),
  'src/decision/agree-person.tsx#through': field('the name of somebody'),
  'src/decision/agree-person.tsx#interpreter': field('the name of an interpreter, and from where'),
  'src/decision/agree-table.tsx#*': field('what something to try is called'),
  'src/decision/agree-offers.tsx#offer-letters': field('letters of the name of an offer'),
  'src/decision/agree-support.tsx#reason': agreedByMe,
  'src/decision/agree-standing.tsx#*': { ...agreedAtDesk, stands: { ...agreedAtDesk.stands, named: 'view-1' } },
  'src/decision/agree-standing.tsx#meanwhile': agreedByMe,
  'src/decision/agree-standing.tsx#because': agreedAtDesk,
  'src/decision/agree-aims.tsx#success': agreedByMe,
  'src/decision/agree-aims.tsx#likely': agreedByMe,
  'src/decision/agree-aims.tsx#ifNot': agreedByMe,
  'src/my-page/need/agreement-forms.tsx#why': unread(notTold, ofAgreement),
  'src/my-page/need/agreement-forms.tsx#own-words': unread('Only they can see it.', ofAgreement),
  'src/my-page/own-words-form.tsx#words': unread(notTold, { on: '/me', as: 'callum' }),
  'src/my-page/own-words.page.tsx#words': unread(notTold, { on: '/me/words/:item', as: 'callum', from: '/me' }),
  'src/my-page/stay-safe/stay-safe-forms.tsx#*': unread(notTold, { ...myStaySafe, named: 'whatHelps' }),
  'src/my-page/stay-safe/code-word.tsx#codeWord': field('a code word'),
  'src/my-page/stay-safe/code-word.tsx#knowsNamed': field('the names of those who know a code word'),
  'src/my-page/stay-safe/own-ending.tsx#endSays': unread(notTold, { ...myStaySafe, as: 'jordan' }),
  'src/my-page/stay-safe/own-ending.tsx#wantEndSays': {
    is: 'read',
    by: 'whoever leads the plan and whoever holds the need, where they can read the plan; where nobody can there is no box',
    within: 'the next time they look at their work, on working days',
    otherwise:
      'It stands on their page of today until it is answered; the page names the day of looking again, and whom to ask then.',
    says: ['This doesn’t end it yet', 'on a working day, not at night'],
    stands: myStaySafe,
  },
  'src/my-page/stay-safe/own-ending.tsx#endHeldBy': field('the name of somebody'),
  'src/my-page/stay-safe/own-parts.tsx#*': unread(notTold, { ...myStaySafe, named: 'my-signs-says' }),
  'src/my-page/stay-safe/stay-safe-forms.tsx#because': unread(notTold, myStaySafe),
  'src/my-page/transition/folder-form.tsx#*': unread(notTold, {
    ...{ on: '/me/need/:need/moving-on', as: 'sam', from: ['/me', '/me/need/:need'], named: 'to-know' },
  }),
  'src/my-page/letter/answer-form.tsx#*': unread(notTold, {
    ...{ on: '/me/need/:need/letter', as: 'callum', from: ['/me', '/me/need/:need'], named: 'says' },
  }),
  'src/my-page/carer.page.tsx#words': unread(notTold, { on: '/me/with/:youngPerson', as: 'aishas-mum', from: '/me' }),
  'src/my-page/carer-need/view-form.tsx#words': unread(notTold, {
    ...{ on: '/me/with/:youngPerson/need/:need', as: 'aishas-mum' },
    from: ['/me', '/me/with/:youngPerson'],
  }),
  'src/my-page/contact-fields.tsx#to': contact,
  'src/my-page/contact-fields.tsx#words': unread(notTold, { on: '/me/contact', as: 'callum' }),
  'src/my-page/contact-fields.tsx#from': time,
  'src/my-page/contact-fields.tsx#until': time,
}
