/** The words of the page about the open data. */
export interface OpenDataWords {
  readonly title: string
  readonly heading: string
  readonly lede: (publisher: string) => string
  readonly feed: string
  readonly howToUse: string
  readonly leavesOut: string
  readonly credit: string
}

export const openDataInEnglish: OpenDataWords = {
  title: 'Open data',
  heading: 'The directory as open data',
  lede: (publisher) => `Anybody may read and reuse what ${publisher} lists, as an Open Referral UK feed (version 3.0).`,
  feed: 'The feed:',
  howToUse: 'How to use it:',
  leavesOut:
    'It leaves out hidden addresses, names of staff, and records of directories that gave no licence to pass them on.',
  credit: 'Human Services Data Specification: an Open Referral resource (openreferral.org).',
}
