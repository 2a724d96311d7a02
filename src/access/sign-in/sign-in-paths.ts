/** Where the ways in stand, inside a place. */
export const signInPaths = {
  words: '/sign-in/words',
  code: '/sign-in/code',
  password: '/sign-in/password',
  link: '/sign-in/link',
  sent: '/sign-in/sent',
  demonstration: '/sign-in/demonstration',
  passkey: '/sign-in/passkey',
  passkeyAsk: '/sign-in/passkey/ask',
  organisation: '/sign-in/organisation',
  organisationBack: '/sign-in/organisation/back',
  firstOrganisation: '/sign-in/first/organisation',
  lost: '/sign-in/lost',
  first: '/sign-in/first',
  gone: '/sign-in/gone',
  again: '/sign-in/again',
  start: '/start',
} as const

/** The same, for somebody who shows again who they are. */
export const againPaths = {
  words: '/sign-in/again/words',
  code: '/sign-in/again/code',
  password: '/sign-in/again/password',
  invented: '/sign-in/again/demonstration',
  passkey: '/sign-in/again/passkey',
  organisation: '/sign-in/again/organisation',
} as const
