import { itemsInEnglish } from '../../access/facts/item-words.ts'
import type { ItemKind } from '../../access/object.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { dayIn, inWords } from '../../shared/day.ts'
import type { PersonsRecord, ReadThing } from './record.store.ts'
import type { RecordWords } from './record-words.ts'
import { Thing } from './thing.tsx'
import { itemWay, recordWay } from './ways.ts'
import { WhoFacts } from './who-is-it.tsx'
import { calledOf } from './whose.ts'

/** A record that was read, for whoever asked. */
export interface RecordProps {
  readonly asked: AskedSignedIn
  readonly record: PersonsRecord
  readonly words: RecordWords
}

/** All of it that they may read: who it is, how to be in touch, then each thing under its kind. */
export function Whole({ asked, record, words }: RecordProps) {
  const { who, things, liftedUntil } = record
  const isAbove = ({ item: { is } }: ReadThing): boolean => inTouch.has(is)
  return (
    <>
      <h1>{(who && calledOf(who)) || words.title}</h1>
      {who ? <WhoFacts {...{ who, words }} today={asked.today} /> : <p>{words.notNamed}</p>}
      {liftedUntil !== undefined && <p class="rd-why">{words.lifted(clockOf(liftedUntil))}</p>}
      {record.isSelfClaimed && <p class="rd-why">{words.selfClaimed}</p>}
      <InTouch {...{ asked, record, words }} />
      {things.every(isAbove) && <p>{words.nothingYet}</p>}
      <Group kind="own-words" {...{ asked, record, words }} />
      {kindsIn(things.filter((thing) => !isAbove(thing))).map((kind) => (
        <Group key={kind} {...{ kind, asked, record, words }} />
      ))}
    </>
  )
}

const inTouch: ReadonlySet<ItemKind> = new Set<ItemKind>(['communication-needs', 'safe-contact'])

/** What anybody has to know before they ring, write or meet. */
function InTouch({ asked, record, words }: RecordProps) {
  const mayKnow = record.things.some(({ item: { is } }) => is === 'safe-contact')
  const isMoreThanOne = record.things.filter(({ item: { is } }) => is === 'safe-contact').length > 1
  const isThere = mayKnow || record.things.some(({ item: { is } }) => is === 'communication-needs')
  if (!isThere && !record.who) return null
  return (
    <section class="rd-in-touch" aria-labelledby="in-touch">
      <h2 id="in-touch">{words.beforeYouAreInTouch}</h2>
      {(['communication-needs', 'safe-contact'] as const).map((kind) => (
        <Group key={kind} {...{ kind, asked, record, words }} small />
      ))}
      {isMoreThanOne && <p>{words.confirmedLastFirst}</p>}
      {!mayKnow && <p>{words.nothingSaidOfContact}</p>}
    </section>
  )
}

/** By the name of the kind: which comes first says nothing of what weighs more. Own words stand above them all. */
const kindsIn = (things: readonly ReadThing[]): readonly ItemKind[] =>
  [...new Set(things.map(({ item }) => item.is))]
    .filter((kind) => kind !== 'own-words')
    .sort((one, other) => itemsInEnglish.several[one].localeCompare(itemsInEnglish.several[other], 'en'))

function Group({
  kind,
  asked,
  record,
  words,
  small,
}: RecordProps & { readonly kind: ItemKind; readonly small?: true }) {
  const things = record.things
    .filter(({ item }) => item.is === kind)
    .sort((one, other) => countsFrom(other).localeCompare(countsFrom(one)))
  if (things.length === 0) return null
  const heading = kind === 'own-words' ? words.ownWords : itemsInEnglish.several[kind]
  return (
    <section class={small ? undefined : 'rd-section rd-section--near'}>
      {small ? <h3>{heading}</h3> : <h2>{heading}</h2>}
      {things.map((thing) => (
        <Thing key={thing.id} {...{ thing, words }} called={record.called}>
          <Doing {...{ asked, record, words, thing }} />
        </Thing>
      ))}
    </section>
  )
}

/** The newest first; of several ways to be in touch the one that was confirmed last, whichever record it stands in. */
function countsFrom({ item, on, body }: ReadThing): string {
  const confirmed = item.is === 'safe-contact' && body.is === 'open' ? body.fields['confirmedOn'] : undefined
  return typeof confirmed === 'string' ? confirmed : on
}

function Doing({ asked, record, words, thing }: RecordProps & { readonly thing: ReadThing }) {
  const to = (rest = ''): string => asked.frame.base + itemWay(thing.item.youngPerson, thing.id, rest)
  const isWritten = !writtenElsewhere.has(thing.item.is)
  // The same words stand with each thing: for who hears them, with which.
  const of = (
    <span class="nhsuk-u-visually-hidden">
      : {itemsInEnglish.kinds[thing.item.is]}, {inWords(thing.on)}
    </span>
  )
  return (
    <span class="rd-noprint rd-doing">
      {thing.item.is === 'need' && (
        <a href={asked.frame.base + recordWay(thing.item.youngPerson, `need/${thing.id}`)}>
          {words.openNeed}
          {of}
        </a>
      )}
      {isWritten && record.mayChange.has(thing.id) && (
        <a href={to()}>
          {words.change}
          {of}
        </a>
      )}
      {record.mayShare.has(thing.id) && (
        <a href={to('share')}>
          {words.share}
          {of}
        </a>
      )}
    </span>
  )
}

/** These are changed where they stand, or by nobody here. */
const writtenElsewhere: ReadonlySet<ItemKind> = new Set<ItemKind>(['own-words', 'goal', 'need'])

const placeTime = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/** `14:05 on 3 March 2026` */
const clockOf = (instant: number): string => `${placeTime.format(instant)} on ${inWords(dayIn(new Date(instant)))}`
