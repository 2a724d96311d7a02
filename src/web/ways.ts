/** Where the pages that every page leads to stand, inside a locality. */
export const ways = {
  front: '/',
  helpNow: '/help-now',
  find: '/find',
  ask: '/find/ask',
  tryThings: '/what-could-help',
  five: '/about/five',
  privacy: '/privacy',
  about: '/about',
  accessibility: '/accessibility',
  complain: '/complaint',
  leaving: '/leave',
  openData: '/open-data',
  signIn: '/sign-in',
  signInAgain: '/sign-in/again',
  signOut: '/sign-out',
  exit: '/exit',
  stillHere: '/still-here',
  me: '/me',
  takeAlong: '/me/needs/along',
  desk: '/desk',
  account: '/account',
} as const

/** Outside, harmless, always there; in nobody's history does it stand out. GOV.UK's "exit this page" goes there too. */
export const whereLeavingLeads = 'https://www.bbc.co.uk/weather'
