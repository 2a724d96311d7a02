/** How long work lets others have their turn: whoever asks for a page meanwhile does not wait for a feed. */
export interface GiveWay {
  /** Asked between two small pieces of work. */
  readonly isDue: () => boolean
  readonly now: () => Promise<void>
}

/** Makes one of each, in order, and gives way in between. */
export async function eachInTurn<From, To>(
  items: readonly From[],
  make: (item: From, index: number) => To,
  giveWay: GiveWay,
): Promise<readonly To[]> {
  const made: To[] = []
  for (const [index, item] of items.entries()) {
    made.push(make(item, index))
    if (giveWay.isDue()) await giveWay.now()
  }
  return made
}
