/** The picture cards, by what each is about. Somebody who finds words hard says something by choosing some, one after another. */
export const cardGroups = {
  feelings: ['happy', 'sad', 'angry', 'scared', 'worried', 'tired', 'calm'],
  body: ['body-hurts', 'sleep', 'food', 'too-loud'],
  places: ['home', 'school', 'outside', 'phone'],
  people: ['me', 'friend', 'grown-up', 'other-people', 'alone'],
  saying: ['yes', 'no', 'maybe', 'stop', 'more', 'a-break', 'help-me', 'something-else'],
} as const

export type CardGroup = keyof typeof cardGroups
export type Card = (typeof cardGroups)[CardGroup][number]

export const groupNames = ['feelings', 'body', 'places', 'people', 'saying'] as const satisfies readonly CardGroup[]

/** Every card, as they lie before somebody. */
export const cards: readonly Card[] = groupNames.flatMap((group): readonly Card[] => cardGroups[group])

export const parseCard = (text: unknown): Card | undefined => cards.find((each) => each === text)

/** As many as one can say at once: a longer sentence is said in two. */
export const mostCards = 24

/** What was put down so far, then what was chosen now, in the order in which the cards lie. What is no card is not taken. */
export const putDown = (before: readonly string[], now: readonly string[]): readonly Card[] =>
  [...before, ...cards.filter((each) => now.includes(each))]
    .flatMap((each) => parseCard(each) ?? [])
    .slice(0, mostCards)

/** Several that are ticked at once lie as the cards lie: each can be moved. @param at the place of one that goes before the one before it, as a form sends it */
export function movedEarlier(chosen: readonly Card[], at: string | undefined): readonly Card[] {
  const place = /^\d{1,2}$/.test(at ?? '') ? Number(at) : 0
  const [moved, before] = [chosen[place], chosen[place - 1]]
  return moved && before ? [...chosen.slice(0, place - 1), moved, before, ...chosen.slice(place + 1)] : chosen
}

/** What somebody chose, as it is kept: the cards in their order, and beside them the words that stood on each on that day, a line for a card. */
export interface SaidByCards {
  readonly cards: readonly Card[]
  readonly words: string
}

/** @param wordsOf what stands on each card today. */
export const saidBy = (chosen: readonly Card[], wordsOf: Readonly<Record<Card, string>>): SaidByCards => ({
  cards: chosen,
  words: chosen.map((card) => wordsOf[card]).join('\n'),
})

/** One card as it was chosen: with the words that stood on it then. A card that is no longer drawn is its words alone. */
export interface ChosenCard {
  readonly card?: Card
  readonly says: string
}

/** @returns nothing where an item was not said by cards, or its words are no longer those of its cards. */
export function chosenIn(kept: unknown, words: string): readonly ChosenCard[] {
  const says = words.split('\n')
  if (!Array.isArray(kept) || kept.length === 0 || kept.length !== says.length) return []
  return says.map((line, at) => {
    const card = parseCard(kept[at])
    return { says: line, ...(card ? { card } : {}) }
  })
}
