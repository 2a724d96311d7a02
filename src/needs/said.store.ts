import type { Body } from '../access/facts/facts.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { chosenIn } from './card.ts'
import { type OwnWords, parseAbout } from './own-words.ts'
import { type Picture, pictureIn } from './picture.ts'
import type { View } from './view.ts'

const fieldsOf = ({ body }: OpenItem): Body => (body.is === 'open' ? body.fields : {})

/** What stands in a field of it, where that is text that may be read. */
export function textOf(read: OpenItem, field: string): string {
  const text = fieldsOf(read)[field]
  return typeof text === 'string' ? text : ''
}

const interpretedIn = (read: OpenItem): { readonly interpretedBy?: string } => {
  const interpretedBy = textOf(read, 'interpretedBy')
  return interpretedBy ? { interpretedBy } : {}
}

const pictureOf = (read: OpenItem): { readonly picture?: Picture } => {
  const picture = pictureIn(fieldsOf(read))
  return picture ? { picture } : {}
}

function cardsOf(read: OpenItem): Pick<OwnWords, 'cards' | 'asked'> {
  const { cards: kept, asked: question } = fieldsOf(read)
  // Hardly any words have them.
  if (kept === undefined && question === undefined) return {}
  const [cards, asked] = [chosenIn(kept, textOf(read, 'words')), textOf(read, 'asked')]
  return { ...(cards.length > 0 ? { cards } : {}), ...(asked ? { asked } : {}) }
}

const saidByIn = (read: OpenItem): { readonly saidBy?: string } => {
  const saidBy = textOf(read, 'saidBy')
  return saidBy ? { saidBy } : {}
}

/** A young person’s own words. Each field by its name, as there can be hundreds of these: to spread what is always there costs more than to read it. */
export const ownWordsOf = (read: OpenItem): OwnWords => ({
  id: read.id,
  n: read.n,
  on: read.on,
  said: textOf(read, 'words'),
  in: textOf(read, 'language') || 'en',
  about: parseAbout(fieldsOf(read)['about']) ?? 'what-is-going-on',
  ...pictureOf(read),
  ...cardsOf(read),
  ...(read.item.writtenBy === read.item.youngPerson ? {} : { writtenDownBy: read.item.writtenBy }),
  ...interpretedIn(read),
})

/** How somebody else sees it. */
export const viewOf = (read: OpenItem): View => ({
  id: read.id,
  n: read.n,
  by: read.item.writtenBy,
  on: read.on,
  said: textOf(read, 'words'),
  in: textOf(read, 'language') || 'en',
  ...interpretedIn(read),
  ...saidByIn(read),
})
