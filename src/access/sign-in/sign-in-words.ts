/** The words of the pages on which people sign in, and come back when they have lost their way in. */
export const signInInEnglish = {
  title: 'Sign in',
  heading: 'Sign in',
  kept: 'We kept what you wrote. Sign in and it is here.',
  demonstration: {
    heading: 'Try it as somebody',
    says: 'This place is made up. One tap, and you see what they see.',
    link: 'Choose somebody',
  },
  nothing: 'You do not have to sign in to look for help.',
  look: 'Look for help',
  /** The same for whoever is meant and whatever was wrong: it says nothing of who is known here. */
  refused:
    'We could not sign you in with that. Look at it again, or try another way. Links and codes work once, and not for long. If you have tried many times, wait 15 minutes.',
  shared: 'Other people use this phone or computer',
  sharedHint: 'We then sign you out after 5 minutes.',
  signIn: 'Sign in',
  own: {
    heading: 'I’m a young person, or I care for one',
    words: 'Your five words',
    wordsHint: 'In the order you were given them. Big or small letters are both fine.',
    link: 'Send me a link',
    contact: { both: 'Your email address or mobile number', email: 'Your email address' },
    contactHint: 'The one you gave us. Think about who else may see it.',
    send: 'Send the link',
    code: 'Somebody gave me a code',
    codeLabel: 'The code',
    codeHint: 'Ten letters and numbers, like 7KQ2M-X9FPB.',
    lost: 'I have lost my words',
    noPage: 'No page of your own yet?',
    start: 'Start one now',
    startSays: 'You need no email address and no phone.',
  },
  work: {
    heading: 'I work here',
    organisation: (name: string) => `Sign in with ${name}`,
    name: 'Name you sign in with',
    password: 'Password',
    code: 'Code from your app',
    codeHint: 'Or one of the ten codes that you wrote down.',
    byPassword: 'With your name and password',
    first: 'This is my first time, and I have a code',
    lost: 'I have lost my password',
  },
  passkey: {
    use: 'Use a passkey',
    says: 'With your face, your finger or the lock of this device.',
    title: 'Use a passkey',
    heading: 'Use a passkey',
    lede: 'Press the button. Your device then asks for your face, your finger or its own lock.',
    notThere: 'Nothing to press here? Then this browser knows no passkeys. Use another way.',
    notDone: 'The passkey did not work. Try again, or use another way.',
    already: 'This device has a passkey for you already.',
    back: 'Other ways to sign in',
    goOn: 'Go on',
  },
  sent: {
    title: 'Look at your messages',
    heading: 'Look at your messages',
    lede: 'If we know that address or number, a link is on its way.',
    says: 'It works once, for 15 minutes. Nothing there? Look among unwanted mail, or try another way.',
    back: 'Other ways to sign in',
  },
  link: {
    title: 'Sign in',
    heading: 'Sign in with this link',
    lede: 'Press the button and you are in. The link then stops working.',
  },
}
export type SignInWords = typeof signInInEnglish

export const againInEnglish = {
  title: 'Show that it is you',
  heading: 'Show that it is you',
  lede: 'This is something that only you may do. Sign in again, and you are back where you were. What you wrote is kept.',
  back: 'Back to your account',
  asInvented: 'Yes, it is me',
  asInventedSays: 'In the demonstration one tap is enough.',
  noWay: 'You have no other way to sign in yet. Ask whoever gave you your code for a new one.',
  refused:
    'We could not tell that it is you. Look at it again, or try another way. If you have tried many times, wait 15 minutes.',
}
export type AgainWords = typeof againInEnglish

export const lostInEnglish = {
  title: 'Lost your way in',
  heading: 'Lost your way in?',
  back: 'Ways to sign in',
  own: {
    heading: 'You lost your five words',
    ask: 'Ask somebody who helps you, and who knows you. They can give you a code, face to face. With it you get five new words.',
    link: 'If you gave us an email address or a number, we can send a link there.',
    linkHere: 'Sign in with a link',
    button: 'Get five new words',
    nobody:
      'Did you start alone, and nobody here helps you yet? Then nobody can let you back in, not even us. You can start a new page.',
  },
  work: {
    heading: 'You work here',
    ask: 'Ask your administrator for a code. They give it to you in person. You still need your app, or one of your ten codes.',
    noSecond:
      'Lost that as well? Your administrator can ask for you to begin again. When somebody else there has said yes, your code works as it did on your first day.',
    password: 'New password',
    passwordHint: 'At least 12 characters. Three or four words that you will remember do well.',
    button: 'Set the new password',
  },
  words: {
    title: 'Your new words',
    heading: 'These are your new words',
    lede: 'The old ones no longer work. Write these down, in this order. We show them once.',
    on: 'I have written them down',
  },
  faults: {
    'too-short': 'Use at least 12 characters.',
    'too-long': 'Use 256 characters at most.',
    'too-plain': 'Use more different letters.',
    'holds-the-name': 'Leave your name out of the password.',
    'often-used': 'Use something that others do not try first.',
  },
}
export type LostWords = typeof lostInEnglish

export const firstInEnglish = {
  title: 'Your first time here',
  heading: 'Your first time here',
  back: 'Ways to sign in',
  lede: 'Your administrator gave you a code. It works once. Choose now how you will sign in from here on: everybody who works here shows two things.',
  code: 'Your code',
  next: 'Go on',
  ways: 'How will you sign in?',
  passkey: 'With a passkey',
  passkeyShown: (place: string, day: string) => `${place}, ${day}`,
  make: 'Make a passkey on this device',
  organisation: (name: string) => `With ${name}`,
  byPassword: 'With a password and an app',
  app: 'Scan this with an app that shows codes, or type the letters into it.',
  qr: 'A picture that your app can read',
  name: 'Name you will sign in with',
  nameHint: 'Your work email address, for example.',
  appCode: 'The six numbers that the app shows now',
  button: 'Use these from now on',
  faultsOther: {
    'cannot-be-used': 'Choose another name: this one cannot be used here.',
    'wrong-code': 'Type the six numbers that the app shows now.',
  },
  codes: {
    title: 'Your ten codes',
    heading: 'Write these ten codes down',
    lede: 'Each lets you in once if you do not have your app. We show them once.',
    on: 'I have written them down',
  },
}
export type FirstWords = typeof firstInEnglish

/** What is sent to a contact: one neutral line and the link. */
export const linkLetterInEnglish = {
  subject: 'Your link',
  bodies: {
    'sign-in': (link: string) => `Here is the link you asked for: ${link}`,
    'this-is-yours': (link: string) => `Open this where you asked for it: ${link}`,
    'used-already': () => 'Somebody asked for a link to here. This is used already, so nothing has changed.',
  },
}
