import { itemsInEnglish } from '../../access/facts/item-words.ts'

/** The words of "who saw what". */
export interface LooksWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly back: string
  readonly ask: string
  readonly person: string
  readonly anybody: string
  readonly from: string
  readonly until: string
  readonly look: string
  readonly youngPerson: { readonly heading: string; readonly says: string; readonly send: string }
  readonly given: string
  readonly family: string
  readonly born: string
  readonly number: string
  readonly or: string
  readonly found: (many: number) => string
  readonly tooMany: string
  readonly nothing: string
  readonly nobody: string
  readonly columns: readonly string[]
  readonly refused: string
  /** Of more than one. */
  readonly things: (many: number) => string
  readonly dids: Readonly<Record<string, string>>
  readonly kinds: Readonly<Record<string, string>>
  readonly draft: string
  readonly problem: string
  readonly faults: { readonly days: string; readonly who: string }
  readonly settings: { readonly title: string; readonly heading: string; readonly lede: string }
}

export const looksInEnglish: LooksWords = {
  title: 'Who saw what',
  heading: 'Who saw what',
  lede: 'What people of your agency did here, newest first. That you look is written down as well.',
  back: 'Back to privacy',
  ask: 'By colleague and by days',
  person: 'Who',
  anybody: 'Everybody',
  from: 'From',
  until: 'Up to and including',
  look: 'Look',
  youngPerson: {
    heading: 'For a young person who asks',
    says: 'Only with all three exactly right, or the NHS number. They read that you looked.',
    send: 'Look for them',
  },
  given: 'Given name',
  family: 'Family name',
  born: 'Birthday',
  number: 'NHS number',
  or: 'or',
  found: (many) => (many === 1 ? '1 time' : `${many} times`),
  tooMany: 'There is more than is shown. Choose fewer days.',
  nothing: 'Nothing was done in these days.',
  nobody: 'Nobody is found by that, or more than one, or you have looked too often in this hour.',
  columns: ['When', 'Who', 'Did', 'Reference'],
  refused: 'refused',
  things: (many) => `${many} at once`,
  dids: {
    know: 'saw that it is there',
    read: 'read',
    print: 'printed',
    export: 'copied',
    write: 'wrote',
    share: 'shared',
    narrow: 'shared less',
    approve: 'approved',
    search: 'searched',
    send: 'sent',
    override: 'let safety outweigh a choice',
    'break-glass': 'broke the glass',
    'in-touch': 'was in touch in another way',
    answer: 'said whether two records are one',
    join: 'joined two records',
    part: 'parted two records',
    'sign-in': 'signed in',
    settings: 'set',
    erase: 'erased',
  },
  kinds: {
    ...itemsInEnglish.kinds,
    offer: 'an offer',
    'feed-report': 'a report',
    unmet: 'what was not found',
    'people-of-agency': 'people of the agency',
    complaint: 'a complaint',
    'breaking-review': 'a review',
    'agency-agreement': 'an agreement',
    settings: 'settings',
    'measure-decision': 'which sets of questions a place uses',
    people: 'people',
    account: 'an account',
  },
  draft: 'This is what you had written.',
  problem: 'There is a problem',
  faults: {
    days: 'Enter two days, the first not after the second, and not more than a year apart',
    who: 'Enter given name, family name and birthday, or the NHS number',
  },
  settings: {
    title: 'What was set',
    heading: 'What was set',
    lede: 'Jobs, teams, breaking the glass, agreements: what people of your agency changed in the last 90 days.',
  },
}
