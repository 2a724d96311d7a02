export type EnterFault = 'how' | 'day' | 'who' | 'checked' | 'found' | 'runs-already'

/** What is said where a privacy officer writes down a request that came on paper or by telephone. */
export const enterInEnglish = {
  title: 'A request',
  heading: 'A request on paper or by telephone',
  lede: 'Write down who asked and how you know that they are who they say. Keep no copy of what they showed you. Only all three exactly right, or the NHS number, finds the young person. A parent or carer who asks for what they can see asks on their own page.',
  how: 'How it came',
  day: 'On which day it came',
  dayHint: 'For example 21 11 2026. The month runs from here.',
  who: 'Who asked',
  whoHint: 'The young person, or somebody with their right: a lawyer with their signature, say.',
  checked: 'How you know',
  checkedHint: 'For example: passport shown, date of birth and address agree. No numbers.',
  given: 'Given name',
  family: 'Family name',
  born: 'Birthday',
  or: 'or',
  number: 'NHS number',
  save: 'Write it down',
  running: 'Open the request that runs',
  faults: {
    how: 'Choose how it came',
    day: 'Enter a day that is not in the future',
    who: 'Enter who asked',
    checked: 'Enter how you know that they are who they say',
    'runs-already': 'A request of theirs runs already. Nothing was written down now',
    found: 'Nobody is found by that, or more than one, or you have looked too often in this hour',
  } satisfies Readonly<Record<EnterFault, string>>,
}

export type EnterWords = typeof enterInEnglish
