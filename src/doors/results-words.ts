import type { PartPlayed } from '../language/part-played.ts'

/** What the answer can be narrowed to by a tick, as it stands in an address. */
export type OnlyName = 'free' | 'self' | 'nowait' | 'open' | 'online' | 'step'

/** The words of the part of the page that narrows an answer down. */
export interface FilterWords {
  readonly heading: string
  readonly onlyWhatIs: string
  readonly only: Readonly<Record<OnlyName, string>>
  readonly language: string
  readonly anyLanguage: string
  readonly kind: string
  readonly show: string
}

/** The words of the page that thanks whoever said that nothing fits. */
export interface ThanksWords {
  readonly title: string
  readonly back: string
  readonly heading: string
  readonly lede: string
  readonly goOn: string
  readonly everything: string
  readonly or: string
  readonly talk: string
  readonly after: string
}

/** The words about what was left out because of an age, and the one tap that shows it. */
export interface EveryAgeWords {
  /** How many are not shown, and for which age where it was said as a number. */
  readonly leftOut: (many: number, age: number | undefined) => string
  readonly show: string
  readonly heading: string
  readonly says: string
  readonly onlyThisAge: string
}

/** The words of the page that shows what could help. */
export interface ResultsWords {
  readonly title: string
  readonly back: string
  /** The page's heading where no topic was heard. */
  readonly heading: string
  readonly change: string
  readonly yourWords: string
  readonly narrow: string
  readonly sideBySide: string
  /** Help that stands above: somebody said so, or it may be. */
  readonly help: Readonly<Record<'now' | 'ask', string>>
  readonly whoAnswers: { readonly link: string; readonly after: string }
  readonly hurt: { readonly before: string; readonly after: string }
  readonly asker: Readonly<Record<PartPlayed, string>>
  readonly age: Readonly<Record<'oneself' | 'another', (age: number) => string>>
  readonly near: (place: string) => string
  readonly within: (place: string) => string
  /** What was said about who asks, as one sentence. */
  readonly asking: (parts: readonly string[]) => string
  readonly nothingSaid: string
  readonly nothingFits: string
  /** `where` is what `near` or `within` gave. */
  readonly found: (many: number, where: string) => string
  readonly order: string
  /** In place of `order` where nothing fits. */
  readonly peopleFirst: string
  readonly why: string
  readonly showMore: string
  readonly none: { readonly heading: string; readonly says: (place: string) => string; readonly send: string }
  readonly everyAge: EveryAgeWords
  readonly filters: FilterWords
  readonly thanks: ThanksWords
}

const filtersInEnglish: FilterWords = {
  heading: 'Narrow this down',
  onlyWhatIs: 'Only what is',
  only: {
    free: 'Free',
    self: 'You can ask yourself',
    nowait: 'No wait',
    open: 'Open now',
    online: 'Online, phone or text',
    step: 'No steps to get in',
  },
  language: 'Can be in',
  anyLanguage: 'Any language',
  kind: 'Kind of support',
  show: 'Show these',
}

const thanksInEnglish: ThanksWords = {
  title: 'Thank you',
  back: 'Ask in another way',
  heading: 'Thank you. That’s been counted',
  lede: 'The people who plan support here can see what is missing. We’re sorry it wasn’t there for you.',
  goOn: 'Please don’t stop here.',
  everything: 'See everything there is',
  or: ', or',
  talk: 'talk to someone now',
  after: ': they can help you work out what to do next.',
}

const everyAgeInEnglish: EveryAgeWords = {
  leftOut(many, age) {
    const things = many === 1 ? 'One more thing says that it is' : `${many} more things say that they are`
    return `${things} for other ages${age === undefined ? '' : ` than ${age}`}.`
  },
  show: 'Show everything, whatever the age',
  heading: 'For other ages',
  says: 'These were left out because of the age. An age can be written down wrong, and some will make room. You can ask them, or ask who else to try.',
  onlyThisAge: 'Leave out what is for other ages',
}

const foundInEnglish = (many: number, where: string): string => {
  if (many === 1) return `One thing ${where} that could help`
  return `${many >= 50 ? 'Fifty' : many} things ${where} that could help`
}

export const resultsInEnglish: ResultsWords = {
  title: 'What could help',
  back: 'Back to the front page',
  heading: 'What could help',
  change: 'Change this',
  yourWords:
    'We don’t show your words here, in case somebody presses Back. They are sealed in the address for an hour, and kept nowhere.',
  narrow: 'Narrow this down',
  sideBySide: 'Look at things to try, side by side',
  help: {
    now: 'You can talk to someone right now',
    ask: 'Are you, or is someone, in danger right now?',
  },
  whoAnswers: {
    link: 'See who will answer now',
    after: ': by phone, by text, by sign language, day and night. You don’t have to be sure it’s serious.',
  },
  hurt: { before: 'If someone is hurt or could be very soon, call', after: '.' },
  asker: {
    'young-person': 'You’re asking for yourself',
    'parent-carer': 'You’re a parent or carer',
    friend: 'You’re asking for a friend',
    school: 'You’re at a school or college',
    health: 'You’re a GP, a nurse or at A&E',
    'social-care': 'You’re from social care or the police',
    community: 'You’re from a club or the community',
    'someone-else': 'You’re someone who cares',
  },
  age: { oneself: (age) => `you’re ${age}`, another: (age) => `about somebody of ${age}` },
  near: (place) => `near ${place}`,
  within: (place) => `in ${place}`,
  asking(parts) {
    const said = parts.join(', ')
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  },
  nothingSaid: 'You can say who’s asking, how old the young person is, and roughly where.',
  nothingFits: 'Nothing we have fits that. These people can help you work it out',
  found: foundInEnglish,
  peopleFirst: 'You don’t need the right words. Ask any of them, and say it as you said it here.',
  order: 'In the order of how well they fit what you said, lately checked ones first. Each says why it’s here.',
  why: 'Why you see this:',
  showMore: 'Show ten more',
  none: {
    heading: 'None of these right?',
    says: (place) =>
      `Tell us in one tap. The people who plan support in ${place} see what’s missing, never who asked or what you typed.`,
    send: 'Nothing here fits',
  },
  everyAge: everyAgeInEnglish,
  filters: filtersInEnglish,
  thanks: thanksInEnglish,
}
