/** The words of agreements between agencies. */
export interface AgreementsWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly back: string
  readonly none: string
  readonly facts: { readonly kinds: string; readonly from: string; readonly until: string; readonly ended: string }
  readonly end: string
  readonly fresh: string
  readonly with: string
  readonly choose: string
  readonly kinds: string
  readonly kindsHint: string
  readonly until: string
  readonly untilHint: string
  readonly make: string
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
  fresh: 'A new agreement',
  with: 'With which agency?',
  choose: 'Choose an agency',
  kinds: 'What each may see of the other',
  kindsHint: 'Choose as few as the work needs.',
  until: 'Until which day?',
  untilHint: 'It counts from today. For example 31 3 2027',
  make: 'Make this agreement',
  problem: 'This could not be done',
  faults: {
    'needs-an-agency': 'Choose an agency from the list',
    'needs-kinds': 'Choose at least one kind',
    'needs-a-day': 'Enter a day that has not passed, within five years',
    'ended-already': 'It has ended already, or ends today',
  },
}
