/** Words for what somebody puts beside what is written here: an offer of the directory, or something of their own. */
export interface BroughtWords {
  readonly whom: (who: string) => string
  readonly cost: (cost: string) => string
  /** Above the starting points, to somebody who comes from an offer. */
  readonly cameWith: (names: readonly string[]) => string
  readonly pick: string
  readonly offers: string
  readonly offersHint: string
  readonly more: string
  readonly find: string
  readonly letters: string
  readonly lettersHint: string
  readonly look: string
  readonly found: (many: number, letters: string) => string
  readonly moreThan: (most: number) => string
  readonly own: string
  readonly ownHint: string
  readonly ownKept: string
  readonly fellOut: {
    readonly heading: string
    readonly offers: (many: number) => string
    readonly ticked: (many: number) => string
    readonly own: string
  }
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
const small = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)

export const broughtInEnglish: BroughtWords = {
  whom: (who) => sentence(`Who it’s for: ${small(who)}`),
  cost: (cost) => sentence(`Cost: ${small(cost)}`),
  cameWith: (names) =>
    names.length === 1
      ? `You brought one thing with you: ${names.join('')}.`
      : `You brought ${names.length} things with you: ${names.join('; ')}.`,
  pick: 'Pick what’s going on, and it lies beside other things that people try.',
  offers: 'From the directory',
  offersHint: 'These came with you. Untick what you don’t want to look at.',
  more: 'To add something from the directory, open its page and choose “Put it beside other things to try”.',
  find: 'Look in the directory',
  letters: 'Something from the directory',
  lettersHint: 'Its name, or who offers it, or part of either.',
  look: 'Look',
  found: (many, letters) =>
    many === 0
      ? `Nothing in the directory is called “${letters}”.`
      : `Found for “${letters}”: ${many}. Tick what you want beside the others.`,
  moreThan: (most) => `No more than ${most} are shown. Write more of the name to find others.`,
  own: 'Something of your own',
  ownHint: 'An idea, in a few words. It gets a place of its own beside the others.',
  ownKept: 'It is sealed in the address of the page for an hour, and kept nowhere.',
  fellOut: {
    heading: 'Not all of it is here any more',
    offers: (many) =>
      many === 1
        ? 'One thing that you put here is not in the directory any more.'
        : `${many} things that you put here are not in the directory any more.`,
    ticked: (many) =>
      many === 1
        ? 'One thing that you had ticked is not written up here any more.'
        : `${many} things that you had ticked are not written up here any more.`,
    own: 'Your own idea was sealed for an hour, and the hour is over. It was kept nowhere. Write it again to see it here.',
  },
}
