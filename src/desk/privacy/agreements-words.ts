/** The words of agreements between agencies. */
export interface AgreementsWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly back: string
  readonly none: string
  readonly facts: { readonly kinds: string; readonly from: string; readonly until: string; readonly ended: string }
  readonly end: string
  readonly waits: Readonly<Record<'us' | 'them', string>>
  readonly agree: string
  readonly takeBack: Readonly<Record<'us' | 'them', string>>
  readonly fresh: string
  readonly with: string
  readonly choose: string
  readonly kinds: string
  readonly kindsHint: string
  readonly until: string
  readonly untilHint: string
  readonly make: string
  readonly draft: string
  readonly problem: string
  readonly faults: {
    readonly 'needs-an-agency': string
    readonly 'needs-kinds': string
    readonly 'needs-a-day': string
    readonly 'ended-already': string
  }
}

export const agreementsInEnglish: AgreementsWords = {
  title: 'Agreements',
  heading: 'Agreements with other agencies',
  lede: 'Without one, no other agency sees anything that yours holds, nor you of theirs. With one, whoever stands by a young person sees what the young person shares, of these kinds and on these days.',
  back: 'Back to privacy',
  none: 'There is no agreement.',
  facts: { kinds: 'Kinds', from: 'From', until: 'Up to and including', ended: 'It has ended.' },
  end: 'End it now',
  waits: {
    us: 'They proposed this. It counts when you say yes; until then nobody sees anything by it.',
    them: 'You proposed this. It counts when a privacy officer there says yes; until then nobody sees anything by it.',
  },
  agree: 'Yes, we agree',
  takeBack: { us: 'No, we do not agree', them: 'Take it back' },
  fresh: 'A new agreement',
  with: 'With which agency?',
  choose: 'Choose an agency',
  kinds: 'What each may see of the other',
  kindsHint: 'Choose as few as the work needs.',
  until: 'Until which day?',
  untilHint: 'It counts from the day on which they say yes. For example 31 3 2027.',
  make: 'Propose this agreement',
  draft: 'This is what you had written.',
  problem: 'There is a problem',
  faults: {
    'needs-an-agency': 'Choose an agency from the list',
    'needs-kinds': 'Choose at least one kind',
    'needs-a-day': 'Enter a day that has not passed, within five years',
    'ended-already': 'It has ended already, or ends today',
  },
}
