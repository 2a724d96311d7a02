import type { Body } from '../access/facts/facts.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { chosenIn } from './card.ts'
import { type AboutWhat, type OwnWords, parseAbout } from './own-words.ts'
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

const hardIn = (read: OpenItem): { readonly hardToRead?: true } =>
  textOf(read, 'hardToRead') === 'yes' ? { hardToRead: true } : {}

/** Under which heading own words stand is said in the open, so that nothing has to be opened to count them. */
export const aboutInPlain = (about: AboutWhat): { readonly plain: Readonly<Record<string, unknown>> } => ({
  plain: { about },
})

/** What was kept before that says it in what is sealed alone. */
const aboutOf = (read: OpenItem): AboutWhat =>
  parseAbout(read.thread.plain['about']) ?? parseAbout(fieldsOf(read)['about']) ?? 'what-is-going-on'

/** A young person’s own words. Each field by its name, as there can be hundreds of these: to spread what is always there costs more than to read it. */
export const ownWordsOf = (read: OpenItem): OwnWords => ({
  id: read.id,
  n: read.n,
  on: read.on,
  said: textOf(read, 'words'),
  in: textOf(read, 'language') || 'en',
  about: aboutOf(read),
  ...pictureOf(read),
  ...cardsOf(read),
  ...(read.item.writtenBy === read.item.youngPerson ? {} : { writtenDownBy: read.item.writtenBy }),
  ...interpretedIn(read),
  ...hardIn(read),
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
  ...hardIn(read),
})

/** Something that was said. By whom and when is known; what it says is opened when somebody asks for it. */
export interface Unopened<Words> {
  readonly id: Id
  readonly by: Id
  readonly on: Day
  readonly open: () => Words
}

/** Own words, of which is known as well what they are about. */
export interface OwnThing extends Unopened<OwnWords> {
  readonly about: AboutWhat
}

const unopened = <Words>(read: OpenItem, open: (read: OpenItem) => Words): Unopened<Words> => ({
  id: read.id,
  by: read.item.writtenBy,
  on: read.on,
  open: () => open(read),
})

export const ownThingOf = (read: OpenItem): OwnThing => ({ ...unopened(read, ownWordsOf), about: aboutOf(read) })

export const viewThingOf = (read: OpenItem): Unopened<View> => unopened(read, viewOf)
