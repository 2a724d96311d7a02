import { type Day, inWords } from '../../shared/day.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** The words for those who approve what changes. */
export interface WaitingWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly none: string
  readonly many: (many: number) => string
  readonly by: (by: string, on: Day) => string
  readonly feed: (feed: string, on: Day) => string
  readonly isNew: string
  readonly changes: (fields: readonly string[]) => string
  readonly look: string
  readonly one: {
    readonly back: string
    readonly run: string
    readonly own: string
    readonly whyLook: string
    readonly reasons: Readonly<Record<string, string>>
    readonly unknownReason: string
    readonly approve: string
    readonly approveHeading: string
    readonly leads: { readonly asks: string; readonly hint: string; readonly none: string }
    readonly howChecked: Readonly<Record<'phone' | 'link' | 'e-mail', string>>
    readonly sendBackHeading: string
    readonly because: string
    readonly becauseHint: string
    readonly sendBack: string
    readonly missing: string
    readonly tooLong: string
    readonly overtaken: string
    readonly read: string
  }
  readonly approved: string
  readonly sentBack: string
}

const more = (fields: readonly string[]): string =>
  fields.length > 4 ? `${fields.slice(0, 4).join(', ')} and ${fields.length - 4} more` : listInEnglish(fields)

export const waitingInEnglish: WaitingWords = {
  title: 'Waiting for approval',
  heading: 'Waiting for approval',
  lede: 'What services and lists want to say from now on. Until you approve it, everybody sees what was approved before.',
  none: 'Nothing waits.',
  many: (many) => (many === 1 ? 'One change waits.' : `${many} changes wait.`),
  by: (by, on) => `Proposed by ${by} on ${inWords(on)}`,
  feed: (feed, on) => `From the list “${feed}”, read on ${inWords(on)}`,
  isNew: 'New: it is not public yet',
  changes: (fields) => `Changes: ${more(fields)}`,
  look: 'Look at it',
  one: {
    back: 'All that waits',
    run: 'Run by',
    own: 'You wrote this yourself, so somebody else approves it.',
    whyLook: 'Why a person looks at it',
    reasons: {
      phone: 'It changes a phone number.',
      link: 'It changes a link.',
      'e-mail': 'It changes an email address.',
      'costly-phone': 'It has a number that costs much to ring, or 999.',
      'like-a-public-one': 'It has the name of something public, but leads elsewhere.',
      'kept-here': 'The service keeps this itself: its own words win over a list.',
    },
    unknownReason: 'A person has to look at it.',
    approve: 'Approve: everybody sees it now',
    approveHeading: 'Approve',
    leads: {
      asks: 'It changes how people reach them. How did you check that?',
      hint: 'People have been robbed in a trusted name this way. Tick each once you have done it yourself.',
      none: 'Tick how you checked each way to reach them that changes',
    },
    howChecked: {
      phone: 'I rang the new number, or one that I had before, and it is theirs',
      link: 'I opened the new link, and it is theirs',
      'e-mail': 'I asked them in another way, and the email address is theirs',
    },
    sendBackHeading: 'Send back',
    because: 'What is to be put right?',
    becauseHint: 'They read it word for word.',
    sendBack: 'Send it back',
    missing: 'Enter what is to be put right',
    tooLong: 'Make what is to be put right shorter: 500 letters at most',
    overtaken:
      'Something else stands here now than what you saw. Look at it again: what you wrote is kept, and what you ticked was about what you saw before.',
    read: 'Whoever proposed it reads this, as soon as they open the offer. It is no place for anything about a young person.',
  },
  approved: 'Approved. Everybody sees it now.',
  sentBack: 'Sent back. Everybody goes on seeing what was approved before.',
}
