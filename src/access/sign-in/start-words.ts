import type { AgeGroup } from '../../people/person.ts'

const ageGroups: Readonly<Record<AgeGroup, string>> = {
  'under-11': 'Under 11',
  '11-to-15': '11 to 15',
  '16-to-17': '16 or 17',
  '18-to-25': '18 to 25',
}

/** The words of the pages on which somebody starts a page of their own. */
export const startInEnglish = {
  title: 'Start a page of your own',
  heading: 'Start a page of your own',
  back: 'Ways to sign in',
  lede: 'You need no email address, no phone and no real name.',
  promises: [
    'Nobody reads what you write there until you share it.',
    'Nobody opens what you keep as “only me”, unless it keeps you or somebody else safe, you say yes, or the law says so.',
    'Then they have to say why, and somebody else checks it. You are told, unless telling you is dangerous.',
  ],
  who: 'Who is the page for?',
  whoIs: {
    'young-person': 'It is about me',
    carer: 'I look after a young person',
  },
  whoFault: 'Choose who the page is for.',
  called: 'What shall we call you?',
  calledHint: 'You can leave this empty. It need not be your real name.',
  unread: 'No person reads this box.',
  unreadReach: 'Do you need somebody now?',
  unreadLink: 'See who answers',
  age: 'How old are you?',
  ageHint: 'Only if you wish. Then we show what is for your age.',
  ageGroups,
  next: 'Go on',
  words: {
    title: 'Your five words',
    heading: 'These five words are your key',
    lede: 'Write them down in this order, and keep them where nobody looks. We show them once.',
    print: 'To print them, use Print in your browser. Think about who may find the paper.',
    typeBack: 'Now type them here',
    typeBackHint: 'So that you can be sure you have them right. Until then we keep nothing.',
    fault: 'These are not the same five words. Look at each one, and its place.',
    late: 'It took too long, so these are new words.',
    done: 'I have them. Open my page',
    lost: 'If you lose them, only somebody here who knows you can let you back in. If nobody here helps you yet, the page stays shut.',
    otherWays: 'You would rather not write anything down?',
  },
  passkey: {
    summary: 'Use a passkey instead',
    says: 'Your face, your finger or the lock of your phone is the key. Whoever can open your phone can open your page too.',
    button: 'Use a passkey',
    title: 'Make a passkey',
    heading: 'Make a passkey',
    lede: 'Press the button. Your device then asks for your face, your finger or its own lock.',
    notThere: 'Nothing to press here? Then this browser knows no passkeys. Go back and use five words.',
    make: 'Make the passkey',
    refused: 'The passkey could not be made. Try again, or use five words.',
  },
  contact: {
    summary: 'Get a link each time instead',
    both: 'An email address or mobile number that only you see',
    email: 'An email address that only you see',
    hint: 'We send a link there. Your page opens with it. If nobody opens it within a day, we keep nothing.',
    fault: 'Type an email address or a UK mobile number.',
    button: 'Send the first link',
  },
}
export type StartWords = typeof startInEnglish
