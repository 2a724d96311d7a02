import type { CoverFault, OwnerFault } from './owners-acts.ts'

/** What a form says where somebody cannot let go of a need or take it over, or where a cover is not yet whole. */
export const ownerFaultInEnglish: Readonly<Record<OwnerFault | CoverFault, string>> = {
  'would-leave-it-with-nobody': 'Select who takes over first: you are the only one who holds this',
  'does-not-hold-it': 'Check the page again: this is held by somebody else now',
  'was-not-asked': 'Ask whoever holds this to hand it over to you',
  'is-held-already': 'Check the page again: you hold this already',
  'from-is-no-day': 'Enter the first day away, like 14 3 2027',
  'until-is-no-day': 'Enter the last day away, like 14 3 2027',
  'until-is-before-from': 'The last day away must be the first day away or after it',
  'stands-in-for-themselves': 'Select somebody else to stand in',
}

/** What a young person is told of who holds what they wrote. */
export const ownersInEnglish: {
  readonly onlyMe: string
  readonly standsIn: (name: string, away: string) => string
} = {
  onlyMe: 'Only you can see this. Nobody here reads it. If you need somebody now, help is on every page.',
  standsIn: (name, away) => `${name} is here for ${away}, who is away`,
}
