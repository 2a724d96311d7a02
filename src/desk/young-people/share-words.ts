/** What is said of a share, or of one that was not made. */
export interface KeptSaid {
  readonly outcome: 'shared' | 'not-shared'
  readonly to: string
  readonly by: string
  readonly on: string
}

export interface ShareWords {
  readonly title: string
  readonly back: string
  readonly heading: string
  readonly what: string
  readonly outcome: string
  readonly outcomes: Readonly<Record<'shared' | 'not-shared', string>>
  readonly to: string
  readonly toHint: string
  readonly nobody: string
  readonly seesNow: string
  readonly wouldSee: (parts: string) => string
  readonly wouldSeeNothing: string
  readonly fields: Readonly<Record<string, string>>
  readonly basis: string
  readonly bases: Readonly<Record<'agreed' | 'best-interests' | 'risk-of-harm' | 'court' | 'statute', string>>
  readonly purpose: string
  readonly told: string
  readonly toldChoices: Readonly<Record<'yes' | 'no', string>>
  readonly whyNotTold: string
  readonly until: string
  readonly untilHint: string
  readonly checkAsks: string
  readonly check: string
  readonly save: string
  readonly before: string
  readonly kept: (kept: KeptSaid) => string
  readonly untilSaid: (day: string) => string
  readonly notTold: string
  readonly faults: {
    readonly outcome: string
    readonly to: string
    readonly basis: string
    readonly purpose: string
    readonly told: string
    readonly whyNotTold: string
    readonly until: string
    readonly opensNothing: string
    readonly check: string
  }
}

export const shareInEnglish: ShareWords = {
  title: 'Share, or say why not',
  back: 'Back to the record',
  heading: 'Share this, or say why not',
  what: 'What it is about',
  outcome: 'What did you choose?',
  outcomes: { shared: 'To share it', 'not-shared': 'Not to share it' },
  to: 'With whom?',
  toHint: 'Those who stand by them now. Somebody else is added under “Who stands by them” first.',
  nobody: 'Nobody else who works with them stands by them now.',
  seesNow: 'Sees this already.',
  wouldSee: (parts) => `Would see: ${parts}.`,
  wouldSeeNothing: 'Would see nothing: their agency has no agreement with yours about this.',
  fields: {
    by: 'who wrote it',
    on: 'the day',
    words: 'the words',
    language: 'the language',
    interpretedBy: 'who interpreted',
    saidBy: 'whose words they are',
    cards: 'the cards that they chose',
    asked: 'what was asked',
    parts: 'everybody’s part',
    reviewOn: 'when it is looked at again',
    startsAt: 'when',
    where: 'where',
    withWhom: 'with whom',
    why: 'what for',
    lead: 'who leads',
    needs: 'what helps',
    told: 'whether they were told',
    tookPart: 'who took part',
    standing: 'whether it stands',
  },
  basis: 'On what ground?',
  bases: {
    agreed: 'They agreed',
    'best-interests': 'It is in their best interests',
    'risk-of-harm': 'Somebody is at risk of harm',
    court: 'A court said so',
    statute: 'The law says so',
  },
  purpose: 'What for?',
  told: 'Did you tell them?',
  toldChoices: { yes: 'Yes', no: 'No' },
  whyNotTold: 'If not, why not?',
  until: 'Until when, if you share it?',
  untilHint: 'Then somebody looks at whether it is still needed.',
  checkAsks: 'Before it is shared',
  check: 'I checked that it is right, and that no more is shared than is needed',
  save: 'Save',
  before: 'Before now',
  kept: ({ outcome, to, by, on }) =>
    outcome === 'shared' ? `Shared with ${to} by ${by} on ${on}.` : `Not shared with ${to}: ${by} on ${on}.`,
  untilSaid: (day) => `Until ${day}.`,
  notTold: 'They were not told.',
  faults: {
    outcome: 'Select what you chose',
    to: 'Select with whom',
    basis: 'Select a ground',
    purpose: 'Write what for',
    told: 'Select whether you told them',
    whyNotTold: 'Write why they were not told',
    until: 'Enter a day that is to come',
    opensNothing: 'This would open nothing to them: their agency has no agreement with yours about it',
    check: 'Check that it is right, and tick the box',
  },
}
