/** Words with which a place writes a starting point of its own: what somebody comes with, and who it is for. */
export interface OwnPointWords {
  readonly heading: string
  readonly lede: string
  readonly none: string
  readonly link: string
  readonly new: { readonly heading: string; readonly lede: string }
  readonly change: { readonly heading: string; readonly lede: string }
  readonly name: string
  readonly nameHint: string
  readonly whoFor: string
  readonly whoForHint: string
  readonly keep: string
  readonly keepHint: string
  readonly noName: string
  readonly noWhoFor: string
  readonly inIt: {
    readonly heading: string
    readonly none: string
    readonly whole: string
    readonly missing: string
    readonly write: string
  }
}

export const ownPointInEnglish: OwnPointWords = {
  heading: 'Starting points of your own',
  lede: 'What somebody comes with, where ours do not have it. Two to five things to try lie in each.',
  none: 'Your place has none of its own yet.',
  link: 'Write a starting point of your own',
  new: {
    heading: 'Write a starting point of your own',
    lede: 'Say what somebody comes with and who it is for. Then write two to five things to try in it: one is to wait and look after oneself, and another is known to be outside the NHS. Somebody else lets each of them through, and last the starting point.',
  },
  change: {
    heading: 'Change a starting point of your own',
    lede: 'What is shown now stays until somebody else has let your change through. What stood there before is kept.',
  },
  name: 'What is it called?',
  nameHint: 'As a young person would say it. For example: I’m starting a new school.',
  whoFor: 'Who is it for?',
  whoForHint: 'For example: 11 to 13, in the year they change schools. Everybody reads it.',
  keep: 'Keep it, and ask somebody else to look',
  keepHint: 'Nobody is shown it before what lies in it was let through, and it as well.',
  noName: 'Enter what it is called',
  noWhoFor: 'Enter who it is for',
  inIt: {
    heading: 'What lies in it',
    none: 'Nothing yet.',
    whole: 'What was let through is enough: to wait is there, and something outside the NHS.',
    missing: 'Before it can be shown, of what was let through:',
    write: 'Write a thing to try in it',
  },
}
