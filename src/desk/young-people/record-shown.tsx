import { itemsInEnglish, nameOfThing } from '../../access/facts/item-words.ts'
import type { ItemKind } from '../../access/object.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { riskSupportKind } from '../../risk-support/risk-support.store.ts'
import { dayIn, inWords } from '../../shared/day.ts'
import type { PersonsRecord, ReadThing } from './record.store.ts'
import type { RecordWords } from './record-words.ts'
import { Thing } from './thing.tsx'
import { itemWay, recordWay } from './ways.ts'
import { WhoFacts } from './who-is-it.tsx'
import { calledOf } from './whose.ts'
import { writeInEnglish } from './write-words.ts'

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
      <Group heading={itemsInEnglish.several['own-words']} {...{ asked, record, words }} />
      {headingsIn(things.filter((thing) => !isAbove(thing))).map((heading) => (
        <Group key={heading} {...{ heading, asked, record, words }} />
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
        <Group key={kind} heading={itemsInEnglish.several[kind]} {...{ asked, record, words }} small />
      ))}
      {isMoreThanOne && <p>{words.confirmedLastFirst}</p>}
      {!mayKnow && <p>{words.nothingSaidOfContact}</p>}
    </section>
  )
}

/** By the name of the kind: which comes first says nothing of what weighs more. Own words stand above them all. */
const headingsIn = (things: readonly ReadThing[]): readonly string[] =>
  [...new Set(things.filter(({ item }) => item.is !== 'own-words').map((thing) => nameOfThing(thing).several))].sort(
    (one, other) => one.localeCompare(other, 'en'),
  )

function Group({
  heading: of,
  asked,
  record,
  words,
  small,
}: RecordProps & { readonly heading: string; readonly small?: true }) {
  const things = record.things
    .filter((thing) => nameOfThing(thing).several === of)
    .sort((one, other) => countsFrom(other).localeCompare(countsFrom(one)))
  if (things.length === 0) return null
  const heading = of === itemsInEnglish.several['own-words'] ? words.ownWords : of
  return (
    <section class={small ? undefined : 'rd-section rd-section--near'}>
      {small ? <h3>{heading}</h3> : <h2>{heading}</h2>}
      {things.map((thing) => (
        <Thing key={thing.id} {...{ thing, words }} called={record.called} today={asked.today}>
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

/** Where it is written, by what it is: other things than a plan are kept as one. */
function pageOf({ item, thread }: ReadThing): string {
  const { is } = thread.plain
  if (is === 'ending-of-one') return 'ending/one'
  if (item.is !== 'plan') return 'stay-safe'
  if (is === 'transition') return 'moving-on'
  return is === 'ending' || is === 'letter' ? is : 'plan'
}

function Doing({ asked, record, words, thing }: RecordProps & { readonly thing: ReadThing }) {
  const { youngPerson } = thing.item
  const to = (rest = ''): string => asked.frame.base + itemWay(youngPerson, thing.id, rest)
  const toNeed = (rest: string): string => asked.frame.base + recordWay(youngPerson, `need/${rest}`)
  const isWritten = writeInEnglish.change[thing.item.is] !== undefined && !isSumOfActs(thing)
  const isInNeed = record.things.some(({ id }) => id === thing.thread.need)
  const ways = [
    ...(thing.item.is === 'need' ? [{ to: toNeed(thing.id), says: words.openNeed }] : []),
    ...(isSumOfActs(thing) && isInNeed
      ? [{ to: toNeed(`${thing.thread.need}/${pageOf(thing)}`), says: words.change }]
      : []),
    ...(thing.item.is === 'agreement' && isInNeed
      ? [{ to: toNeed(`${thing.thread.need}/agreement/${thing.id}`), says: words.openNeed }]
      : []),
    ...(thing.item.is === 'request'
      ? [{ to: asked.frame.base + recordWay(youngPerson, `request/${thing.id}`), says: words.openNeed }]
      : []),
    ...(isWritten && record.mayChange.has(thing.id) ? [{ to: to(), says: words.change }] : []),
    ...(record.mayShare.has(thing.id) ? [{ to: to('share'), says: words.share }] : []),
  ]
  return (
    <span class="rd-noprint rd-doing">
      {ways.map((way) => (
        <a key={way.to} href={way.to}>
          {way.says}
          {/* The same words stand with each thing: for who hears them, with which. */}
          <span class="nhsuk-u-visually-hidden">
            : {nameOfThing(thing).one}, {inWords(thing.on)}
          </span>
        </a>
      ))}
    </span>
  )
}

/** What is the sum of what happened is changed by what happens next, on its own page. */
const isSumOfActs = ({ item, thread }: ReadThing): boolean =>
  (item.is === 'plan' || item.is === riskSupportKind) && thread.plain['is'] !== undefined

const placeTime = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/** `14:05 on 3 March 2026` */
const clockOf = (instant: number): string => `${placeTime.format(instant)} on ${inWords(dayIn(new Date(instant)))}`
