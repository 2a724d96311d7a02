/** The words of what an agency keeps so that people are safe. */
export interface HeldWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly nothing: string
  readonly many: (many: number, latest: string) => string
  readonly open: string
  readonly pageOf: (page: number, pages: number) => string
  readonly opened: string
  readonly by: (name: string, day: string) => string
  readonly somebody: string
  readonly aYoungPerson: (reference: string) => string
  readonly notNamed: string
  readonly theirPage: string
  readonly override: string
  readonly back: string
  readonly all: string
}

export const heldInEnglish: HeldWords = {
  title: 'Keeping people safe',
  heading: 'Keeping people safe',
  lede: 'About whom your agency has written down that there is danger, the newest first. What was written is opened for one at a time.',
  nothing: 'Nothing is written down here.',
  many: (many, latest) => `${many === 1 ? '1 note' : `${many} notes`}, the latest of ${latest}.`,
  open: 'Read what was written',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  opened: 'Nobody else finds this, unless they are named on it. It is written down that you read it.',
  by: (name, day) => `${name}, ${day}.`,
  somebody: 'Somebody',
  aYoungPerson: (reference) => `Young person ${reference}`,
  notNamed: 'You do not stand by them, so their name is not shown.',
  theirPage: 'Their page',
  override: 'Somebody is not safe: see what is not shared with you',
  back: 'Your desk',
  all: 'All of them',
}
