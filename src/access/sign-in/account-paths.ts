/** Where the parts of somebody's own account stand, inside a place. */
export const accountPaths = {
  words: '/account/words',
  contact: '/account/contact',
  passkey: '/account/passkey',
  organisation: '/account/organisation',
  password: '/account/password',
  app: '/account/app',
  codes: '/account/codes',
  remove: '/account/remove',
  elsewhere: '/account/elsewhere',
  shared: '/account/shared',
  job: '/account/job',
  delete: '/account/delete',
} as const
