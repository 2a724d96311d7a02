import type { ComponentChildren } from 'preact'
import { ItemShown } from '../access/facts/item-shown.tsx'
import { nameOfThing } from '../access/facts/item-words.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Called } from '../access/facts/who-is-who.store.ts'
import { type Day, inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { MyWords } from './my-words.ts'

interface OneProps {
  readonly read: OpenItem
  /** Whoever looks, by each of their own records where several are one. */
  readonly me: readonly Id[]
  readonly names: ReadonlyMap<Id, Called>
  readonly words: MyWords
  readonly today?: Day
  /** What stands below it: who can see it, and what can be done. */
  readonly children?: ComponentChildren
}

/** One thing as it stands: what it says, who wrote it and when. */
export function OneItem({ read, me, names, words, today, children }: OneProps) {
  const { item, on, body } = read
  const { one } = nameOfThing(read)
  const author = authorOf(item, { me, names, words })
  const isOwn = item.is === 'own-words'
  const look =
    isOwn && me.includes(item.writtenBy) ? '' : item.is === 'view' ? ' rd-said--view rd-said--other' : ' rd-said--view'
  const shown = body.is === 'open' ? <ItemShown kind={item.is} fields={body.fields} today={today} /> : null
  const by = words.by(author, inWords(on as Day))
  if (isOwn || item.is === 'view')
    return (
      <figure class={`rd-said${look}`}>
        {shown}
        <figcaption>
          {by} {children}
        </figcaption>
      </figure>
    )
  return (
    <article class="rd-card" aria-label={one}>
      <h2 class="rd-card__title">{one}</h2>
      {shown}
      <p class="rd-by">
        {by} {children}
      </p>
    </article>
  )
}

/** Another reader never learns here what a young person is called: it may be what they keep from home. */
function authorOf(item: OpenItem['item'], { me, names, words }: Pick<OneProps, 'me' | 'names' | 'words'>): string {
  if (me.includes(item.writtenBy)) return words.you
  if (item.writtenBy === item.youngPerson) return words.inTheirOwnWords
  return names.get(item.writtenBy)?.name ?? words.somebody
}

const order = ['own-words', 'agreement', 'plan', 'appointment', 'goal', 'measure', 'risk-support', 'view'] as const

/** These have a page of their own. */
const elsewhere: ReadonlySet<string> = new Set(['identity', 'safe-contact'])

/** Own words first, then what was agreed and what comes next; of one kind the newest first. */
export function inOrder(items: readonly OpenItem[]): readonly OpenItem[] {
  const known = new Set<string>(order)
  return [
    ...order.flatMap((kind) => items.filter(({ item }) => item.is === kind)),
    ...items.filter(({ item }) => !known.has(item.is) && !elsewhere.has(item.is)),
  ]
}
