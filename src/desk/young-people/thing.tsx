import type { ComponentChildren } from 'preact'
import { ItemShown } from '../../access/facts/item-shown.tsx'
import type { Called } from '../../access/facts/who-is-who.store.ts'
import { Folded, hardToReadInEnglish } from '../../needs/hard-to-read.tsx'
import { type Day, inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { ContactShown, NeedsShown } from './contact-shown.tsx'
import type { ReadThing } from './record.store.ts'
import type { RecordWords } from './record-words.ts'

interface ThingProps {
  readonly thing: ReadThing
  readonly called: ReadonlyMap<Id, Called>
  readonly words: RecordWords
  readonly today?: Day
  /** What can be done with it. */
  readonly children?: ComponentChildren
}

/** One thing as whoever looks may read it: what it says, and below who said it and when, as far as that may leave. */
export function Thing({ thing, called, words, today, children }: ThingProps) {
  const { item, body } = thing
  if (body.is !== 'open') return <p class="rd-card">{words.gone}</p>
  const by = <ByLine {...{ thing, called, words, children }} />
  const isMarked = body.fields['hardToRead'] === 'yes'
  const says = (
    <Folded
      says={isMarked ? hardToReadInEnglish.marked(called.get(item.writtenBy)?.name ?? words.somebody) : undefined}
    >
      <Says thing={thing} today={today} />
    </Folded>
  )
  if (item.is !== 'own-words' && item.is !== 'view')
    return (
      <article class="rd-card">
        {says}
        <p class="rd-by">{by}</p>
      </article>
    )
  return (
    <figure class={`rd-said${item.is === 'own-words' ? '' : ` rd-said--view ${lookOf(thing, called)}`}`}>
      {says}
      <figcaption>{by}</figcaption>
    </figure>
  )
}

/** Professionals and families have a colour each; who it was is always written below as well. */
const lookOf = ({ item }: ReadThing, called: ThingProps['called']): string =>
  called.get(item.writtenBy)?.isA === 'professional' ? 'rd-said--place' : 'rd-said--other'

function Says({ thing: { item, body }, today }: Pick<ThingProps, 'thing'> & { readonly today: Day | undefined }) {
  const fields = body.is === 'open' ? body.fields : {}
  switch (item.is) {
    case 'safe-contact':
      return <ContactShown fields={fields} />
    case 'communication-needs':
      return <NeedsShown fields={fields} />
    default:
      return <ItemShown kind={item.is} fields={fields} today={today} />
  }
}

function ByLine({ thing: { item, body, on }, called, words, children }: ThingProps) {
  const mayBeSaid = body.is === 'open' && Object.hasOwn(body.fields, 'by')
  const author = called.get(item.writtenBy)
  const isTheirs = item.writtenBy === item.youngPerson
  const name = author?.name ?? words.somebody
  const who = isTheirs ? words.byThemselves(name) : words.by(name, author?.agency ?? '')
  return (
    <>
      {mayBeSaid && <span>{who}, </span>}
      <span>{inWords(on)}</span> {children}
    </>
  )
}
