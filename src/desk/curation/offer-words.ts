import type { ThingDone } from '../../directory/curation/acts.store.ts'
import type { WhyNot } from '../../directory/curation/offer-edit.ts'
import type { OfferField } from '../../directory/curation/offer-fields.ts'
import type { Standing } from '../../directory/curation/standing.ts'
import type { ListedService } from '../../directory/listing.ts'
import type { PartPlayed } from '../../language/part-played.ts'
import { type Day, inWords } from '../../shared/day.ts'
import { type FieldWords, faultsInEnglish, fieldsInEnglish } from './offer-field-words.ts'

/** The words in which those who keep offers are spoken to. */
export interface OfferWords {
  readonly title: string
  readonly list: {
    readonly heading: string
    readonly lede: (agency: string) => string
    readonly counts: (counts: { readonly many: number; readonly waiting: number; readonly stale: number }) => string
    readonly none: string
    readonly notJoined: string
    readonly part: (from: number, to: number) => string
    readonly places: string
  }
  readonly standing: (standing: Standing) => string
  readonly checked: (on: Day | undefined, by: string | undefined) => string
  readonly status: Readonly<Record<ListedService['status'], string>>
  readonly fields: Readonly<Record<OfferField, FieldWords>>
  readonly otherFields: Readonly<Record<'status' | 'alert' | 'checked', string>>
  readonly askers: Readonly<Record<PartPlayed, string>>
  readonly notKnown: string
  readonly done: Readonly<Record<ThingDone, string>>
  readonly byLink: string
  readonly doneBy: (what: string, by: string, on: Day) => string
  readonly one: {
    readonly back: string
    readonly backToIt: string
    readonly asPublic: string
    readonly change: string
    readonly right: { readonly heading: string; readonly lede: string; readonly button: string; readonly kept: string }
    readonly waits: { readonly heading: string; readonly of: (by: string, on: Day) => string; readonly feed: string }
    readonly sentBack: (by: string, on: Day) => string
    readonly takeBack: string
    readonly facts: string
    readonly asked: {
      readonly heading: string
      readonly reads: (team: string) => string
      readonly nobodyReads: string
      readonly which: string
      readonly hint: string
      readonly nobody: string
      readonly button: string
      readonly kept: string
    }
    readonly pause: {
      readonly heading: string
      readonly lede: string
      readonly until: string
      readonly hint: string
      readonly button: string
      readonly noDay: string
      readonly past: string
      readonly over: string
      readonly again: string
    }
    readonly close: { readonly heading: string; readonly lede: string; readonly button: string; readonly again: string }
    readonly history: string
    readonly nothingDone: string
    readonly alsoAt: string
  }
  /** On the page that everybody sees. */
  readonly notTaking: (until: Day | undefined) => string
  readonly edit: {
    readonly heading: string
    readonly lede: string
    readonly overFeed: string
    readonly everywhere: string
    readonly here: (place: string) => string
    readonly send: string
    readonly draft: string
    readonly nothing: string
    readonly overtaken: string
    readonly nowStands: { readonly heading: string; readonly says: string; readonly same: string }
    readonly tooLong: string
    readonly sent: string
    readonly read: string
  }
  readonly faults: Readonly<Record<WhyNot, (field: string) => string>>
  readonly difference: {
    readonly now: string
    readonly then: string
    readonly nothing: string
    readonly at: (place: string) => string
  }
}

const times = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`

export const offersInEnglish: OfferWords = {
  title: 'Your offers',
  list: {
    heading: 'Your offers',
    lede: (agency) =>
      `What ${agency} offers, as everybody finds it. You keep it right; somebody else approves what changes.`,
    counts: ({ many, waiting, stale }) =>
      [
        `${times(many, 'offer', 'offers')}.`,
        waiting > 0 ? `${times(waiting, 'waits', 'wait')} to be approved.` : 'Nothing waits to be approved.',
        stale > 0 ? `${times(stale, 'was', 'were')} not checked for long.` : 'All were checked lately.',
      ].join(' '),
    none: 'Nothing of yours is listed here yet. Ask whoever looks after the directory of your place to add you.',
    notJoined:
      'Your agency is not joined to an organisation of the directory yet. Ask your administrator to join them.',
    part: (from, to) => `Offers ${from} to ${to}`,
    places: 'Held at',
  },
  standing(standing) {
    switch (standing.is) {
      case 'sent-back':
        return `Sent back: ${standing.because}`
      case 'pause-is-over':
        return `The pause was until ${inWords(standing.since)}. Say whether you take people again.`
      case 'not-checked':
        return standing.days === undefined
          ? 'Never checked, as far as we know'
          : `Not checked for ${times(standing.days, 'day', 'days')}`
      case 'waiting':
        return standing.of === 'feed'
          ? 'A change from the list that we read waits for approval'
          : 'A change waits for approval'
      case 'paused':
        return standing.until ? `Not taking anybody until ${inWords(standing.until)}` : 'Not taking anybody for now'
      case 'closed':
        return 'Closed: nobody finds it any more'
      case 'as-approved':
        return 'As approved'
    }
  },
  checked: (on, by) =>
    on ? `Checked on ${inWords(on)}${by ? ` by ${by}` : ''}` : 'Nobody knows when it was last checked',
  status: {
    active: 'open',
    'temporarily closed': 'not taking anybody for now',
    inactive: 'closed',
    defunct: 'closed',
  },
  fields: fieldsInEnglish,
  otherFields: { status: 'Open or closed', alert: 'Notice', checked: 'Last checked' },
  askers: {
    'young-person': 'A young person',
    'parent-carer': 'A parent or carer',
    friend: 'A friend',
    school: 'School or college',
    health: 'Health',
    'social-care': 'Social care, police or youth justice',
    community: 'A club, a faith group or a charity',
    'someone-else': 'Anybody else',
  },
  notKnown: 'Not known',
  done: {
    proposed: 'Proposed a change',
    'taken-back': 'Took a change back',
    approved: 'Approved a change',
    'sent-back': 'Sent a change back',
    'still-right': 'Said that it is still right',
    paused: 'Paused it',
    'opened-again': 'Opened it again',
    asked: 'Asked whether it is still right',
    'not-right': 'Said that something is not right',
  },
  byLink: 'the service itself, by the link in a message',
  doneBy: (what, by, on) => `${what}: ${by}, ${inWords(on)}`,
  one: {
    back: 'Your offers',
    backToIt: 'The offer as it stands',
    asPublic: 'See it as everybody sees it',
    change: 'Change something',
    right: {
      heading: 'Is all of this still right?',
      lede: 'One tap says so, with today’s date and the name of your agency.',
      button: 'Yes, still right today',
      kept: 'Thank you. It says that it was checked today.',
    },
    waits: {
      heading: 'What waits to be approved',
      of: (by, on) => `Proposed by ${by} on ${inWords(on)}.`,
      feed: 'It comes from the list that we read. Somebody approves it, or sends it back.',
    },
    sentBack: (by, on) => `${by} sent it back on ${inWords(on)}.`,
    takeBack: 'Take this change back',
    facts: 'As it stands',
    asked: {
      heading: 'Who reads what you are asked',
      reads: (team) => `${team} reads here when somebody asks for help from this offer, under “Asked of us”.`,
      nobodyReads:
        'Nobody reads it here: whoever asks for help from this offer does so by letter, secure email or telephone.',
      which: 'Which team reads it?',
      hint: 'What was asked before stays with the team that was asked. A team with nobody in it is not in the list.',
      nobody: 'No team here: by letter, secure email or telephone',
      button: 'Keep it',
      kept: 'Who reads it is kept',
    },
    pause: {
      heading: 'Not taking anybody for now?',
      lede: 'It is shown at once, and nobody has to approve it.',
      until: 'Not taking anybody until',
      hint: 'For example 3 March 2027. Leave it empty where you do not know.',
      button: 'Pause it',
      noDay: 'Enter a day like 3 March 2027, or leave it empty',
      past: 'Enter a day that is still to come',
      over: 'Are you taking people again?',
      again: 'We are taking people again',
    },
    close: {
      heading: 'Is it closed for good?',
      lede: 'Then nobody finds it any more, at any place. Somebody else approves that first. Until then, pause it.',
      button: 'It is closed for good',
      again: 'Open it again',
    },
    history: 'Who did what',
    nothingDone: 'Nothing yet.',
    alsoAt: 'Also held at',
  },
  notTaking: (until) => (until ? `Not taking anybody until ${inWords(until)}.` : 'Not taking anybody for now.'),
  edit: {
    heading: 'Change what it says',
    lede: 'What you write is shown to everybody once somebody else has approved it. Until then they see what was approved before.',
    overFeed: 'A change from the list that we read waits too. What you write here takes its place.',
    everywhere: 'The same wherever it is held',
    here: (place) => `At ${place}`,
    send: 'Send for approval',
    draft: 'This is what you had written.',
    nothing: 'Nothing is different from what stands there. Change something, or go back and say that it is still right',
    overtaken:
      'Somebody else changed this while you wrote. What stands there now is shown first; what you wrote is below',
    nowStands: {
      heading: 'What stands there now, and what you wrote',
      says: 'Each of these becomes what you wrote, if you send it.',
      same: 'It says the same as what you wrote.',
    },
    tooLong: 'This text is too long to be changed here, and stays as it is.',
    sent: 'Sent. Somebody else looks at it before it is shown.',
    read: 'An approver of your place reads what you write here, in the next working days. It is no place for anything about a person.',
  },
  faults: faultsInEnglish,
  difference: {
    now: 'Now',
    then: 'After',
    nothing: 'Nothing stands there',
    at: (place) => `at ${place}`,
  },
}
