/** The words of a code by which a colleague begins again, which somebody else says yes to. */
export const anewInEnglish = {
  title: 'New ways in',
  heading: 'New ways in that wait for your yes',
  lede: 'A colleague says that they have lost every way in. Ask them yourself, face to face or by telephone, before you say yes.',
  none: 'Nothing waits.',
  asked: (day: string) => `Asked for on ${day}.`,
  yesFor: (name: string) => `Yes, ${name} may begin again`,
  noFor: (name: string) => `No, not for ${name}`,
  done: { yes: 'The code opens from now on.', no: 'The code opens nothing any more.' },
  gone: 'It waits no longer.',
  back: 'Your desk',
  waits: {
    'for-a-yes':
      'This code opens nothing yet. Another administrator, or whoever looks after privacy, first says yes on their desk.',
    'a-day': 'This code opens nothing before a day has passed, because nobody else is there to say yes to it.',
    'two-days':
      'This code opens nothing before two days have passed. Nobody else is there to say yes to it: they left in the last days, or began today.',
  },
  stays: 'Their ways in of before go on until the code is used.',
  subject: 'Something to look at',
  toOfficers: (link: string) => `Something waits for your yes. Sign in to look. ${link}`,
  toColleague:
    'Somebody asked for a new way in to your account at work. If it was not you, tell whoever looks after privacy there at once. Your ways in go on until the new one is used.',
  madeUp: ' (This is a demonstration: everything in it is made up.)',
}
