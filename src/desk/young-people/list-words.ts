import type { StandsBy } from './list.store.ts'

export interface ListWords {
  readonly title: string
  readonly heading: string
  readonly back: string
  readonly nobody: string
  readonly groups: Readonly<Record<StandsBy, string>>
  readonly search: string
  readonly searchHint: string
  readonly find: string
  readonly typeAName: string
  readonly found: (people: number) => string
  readonly nobodyFound: string
  readonly nobodyFoundMore: string
  readonly tooMany: (most: number) => string
  readonly all: string
  readonly add: string
  readonly emergency: string
  readonly toLookAt: string
  readonly pageOf: (page: number, pages: number) => string
}

export const listInEnglish: ListWords = {
  title: 'Young people',
  heading: 'Young people',
  back: 'Your desk',
  nobody: 'You stand by nobody here yet.',
  groups: {
    own: 'You stand by them',
    team: 'Your team stands by them',
    lifted: 'Open to you for a while',
  },
  search: 'Look for somebody by name',
  searchHint: 'This looks among the people on your list, and nowhere else.',
  find: 'Look',
  typeAName: 'Enter a name',
  found: (people) => (people === 1 ? '1 person found' : `${people} people found`),
  nobodyFound: 'Nobody by that name is on your list.',
  nobodyFoundMore:
    'That does not say whether they are known elsewhere. If they are with you now, you can write them down: you will be asked whether they may be here already.',
  tooMany: (most) => `These are the first ${most}. Enter more of the name to see the others.`,
  all: 'The whole list',
  add: 'Write down somebody new',
  emergency: 'In an emergency: somebody who is not on your list',
  toLookAt: 'To look at',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
}
