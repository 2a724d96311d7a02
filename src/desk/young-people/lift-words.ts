import type { Breaking } from '../../access/context.ts'

/** The words of the two pages that open what is not shared. */
export interface LiftWords {
  readonly override: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly hours: string
    readonly hoursChoices: Readonly<Record<'1' | '8' | '24' | '72', string>>
    readonly then: string
    readonly open: string
  }
  readonly emergency: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly rather: string
    readonly who: string
    readonly whoHint: string
    readonly given: string
    readonly family: string
    readonly bornOn: string
    readonly nhsNumber: string
    readonly ground: string
    readonly grounds: Readonly<Record<Breaking['ground'], string>>
    readonly then: string
    readonly open: string
    readonly nobody: string
    readonly nobodyMore: string
  }
  readonly back: string
  readonly backToDesk: string
  readonly reason: string
  readonly reasonHint: string
  readonly tell: string
  readonly tellHint: string
  readonly tellChoices: Readonly<Record<'yes' | 'unsafe', string>>
  readonly whyNot: string
  readonly faults: {
    readonly reason: string
    readonly tell: string
    readonly whyNot: string
    readonly hours: string
    readonly ground: string
    readonly who: string
    readonly bornOn: string
    readonly nhsNumber: string
  }
}

export const liftInEnglish: LiftWords = {
  override: {
    title: 'Somebody is not safe',
    heading: 'See what is not shared with you',
    lede: 'Only where a child or young person is not safe, and only what you need. Ask them first, if that is safe.',
    hours: 'For how long?',
    hoursChoices: { '1': '1 hour', '8': '8 hours', '24': '24 hours', '72': '3 days' },
    then: 'Your reason is kept. Your safeguarding lead looks at it within two working days. They are told that you looked, unless you say that it is not safe.',
    open: 'Open what is not shared',
  },
  emergency: {
    title: 'In an emergency',
    heading: 'In an emergency: open somebody’s record',
    lede: 'For somebody who is not on your list, and only where waiting would do harm.',
    rather: 'If somebody may die or be badly hurt now, ring 999 first.',
    who: 'Who is it?',
    whoHint: 'Their whole name and date of birth, or their NHS number.',
    given: 'First name',
    family: 'Family name',
    bornOn: 'Date of birth',
    nhsNumber: 'NHS number',
    ground: 'On what ground?',
    grounds: {
      'they-agreed': 'They agreed',
      'danger-of-serious-harm': 'Somebody is in danger of serious harm',
      'the-law-requires-it': 'The law requires it',
    },
    then: 'It is open to you for 60 minutes. Your reason is kept, a privacy officer is told at once and looks at it, and the young person sees that you looked, unless that is not safe.',
    open: 'Open the record',
    nobody: 'We could not find exactly one person by what you entered.',
    nobodyMore:
      'Check it, and try once more. This does not say whether anybody is known here. What you tried is written down.',
  },
  back: 'Back to the record',
  backToDesk: 'Your desk',
  reason: 'Why',
  reasonHint: 'What has happened, and what you need to know. Whoever looks at it afterwards reads this.',
  tell: 'Is it safe that they see that you looked?',
  tellHint: 'Think of who else may see their screen.',
  tellChoices: { yes: 'Yes, it is safe', unsafe: 'No, it is not safe' },
  whyNot: 'Why is it not safe?',
  faults: {
    reason: 'Write why',
    tell: 'Select whether it is safe that they see it',
    whyNot: 'Write why it is not safe',
    hours: 'Select for how long',
    ground: 'Select a ground',
    who: 'Enter the whole name and the date of birth, or the NHS number',
    bornOn: 'Enter a date of birth that exists',
    nhsNumber: 'Check the NHS number: its digits do not fit together',
  },
}
