/** The words round what to say; the advice itself stands in content/. */
export interface WhatToSayWords {
  readonly title: string
  readonly back: string
  /** Above the first words: to a young person, and to whoever stands beside one. */
  readonly first: Readonly<Record<'oneself' | 'another', string>>
  readonly heading: string
  readonly more: string
  readonly ask: string
  readonly betterNot: string
  readonly fromMemory: string
  readonly helping: {
    readonly heading: string
    readonly say: string
    readonly ratherThan: string
    readonly because: string
  }
  readonly checked: string
  readonly notChecked: string
  readonly notTraining: string
  readonly talk: { readonly heading: string; readonly notSafe: string; readonly behind: (hours: string) => string }
}

export const whatToSayInEnglish: WhatToSayWords = {
  title: 'What to say',
  back: 'See what could help',
  first: { oneself: 'You could start like this', another: 'What you can say, right now' },
  heading: 'What to say, and what not to promise',
  more: 'More about what to say, and what not to promise',
  ask: 'Ask what matters, before any list',
  betterNot: 'Better not:',
  fromMemory: '(not checked against a source yet)',
  helping: { heading: 'Words that help', say: 'Say', ratherThan: 'Rather than', because: 'Because' },
  checked: 'Checked by a safeguarding lead.',
  notChecked: 'Not yet checked by a safeguarding lead or a clinician.',
  notTraining: 'This isn’t training, and your own place’s rules come first.',
  talk: {
    heading: 'Talk to someone now',
    notSafe: 'If someone isn’t safe',
    behind: (hours) => `, ${hours.charAt(0).toLowerCase()}${hours.slice(1)}`,
  },
}
