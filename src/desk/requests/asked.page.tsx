import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import type { Professional } from '../../access/subject.ts'
import { nameOfService, type PublishedOf } from '../../plan/ask.store.ts'
import {
  type AskedOfUs,
  type RequestNow,
  readAskedBy,
  readAskedOfUs,
  readTakenOn,
} from '../../plan/asked-of-us.store.ts'
import { daysToAnswer } from '../../plan/hand-over.ts'
import { addDays, type Day, inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { Card } from '../../web/card.tsx'
import { Notification } from '../../web/nhs/notices.tsx'
import type { Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { working } from '../agency-thing.ts'
import { deskInEnglish } from '../desk-words.ts'
import { withYoungPeople } from '../young-people/record.page.tsx'
import { recordWay } from '../young-people/ways.ts'
import { readAskedForHeld } from './asked-for-held.store.ts'
import { type AskedWords, askedInEnglish } from './asked-words.ts'
import { readWhoseRequests } from './whose-requests.store.ts'

/** The inbox of a team: what waits for its answer, which names nobody; what was taken on, and what somebody asked others, each with whom it is about. */
export const askedOfUsRoutes = (
  published: PublishedOf,
  words: AskedWords = askedInEnglish,
): readonly SignedInRoute[] => [
  {
    get: '/desk/asked',
    says: 'looked at what their team is asked',
    may: withYoungPeople,
    answer: (asked) => askedPage(asked, published, words),
  },
]

/** What waits for an answer of their team, what they asked and what they took on, and what those are called of whom they may know it. */
async function readInbox(inside: Inside, subject: Professional, today: Day) {
  const { handle, now } = inside
  const ofUs = await readAskedOfUs(handle, { today, now })
  const names = await readNames(
    inside,
    ofUs.map(({ sender }) => sender),
  )
  const mine = await readAskedBy(handle, subject.id)
  const theirs = await readAskedForHeld(inside, subject)
  const taken = await readTakenOn(handle, subject.id)
  return { ofUs, names, mine, theirs, taken, whose: await readWhoseRequests(inside, [...mine, ...theirs, ...taken]) }
}

async function askedPage(asked: AskedSignedIn, published: PublishedOf, words: AskedWords): Promise<Reply> {
  const subject = working(asked.subject)
  const found = await asked.within((inside) => readInbox(inside, subject, asked.today))
  const services = published(subject.locality)?.services ?? []
  const { base } = asked.frame
  const saying = { words, base, whose: found.whose }
  return {
    is: 'page',
    title: words.title,
    back: { to: base + ways.desk, says: deskInEnglish.heading },
    main: (
      <>
        {asked.query.first('kept') && <Notification title={words.title} heading={words.kept} done />}
        <h1>{words.title}</h1>
        <p class="rd-lede">{found.ofUs.length === 0 ? words.none : words.lede}</p>
        {found.ofUs.map((each) => (
          <OfUs
            key={each.item}
            {...{ each, words, base }}
            by={whoAsked(found.names.get(each.sender), words)}
            offer={each.service ? nameOfService(services, each.service) : undefined}
          />
        ))}
        <Mine {...saying} id="mine" says={words.mine} mine={found.mine} today={asked.today} />
        <Mine {...saying} id="theirs" says={words.theirs} mine={found.theirs} today={asked.today} />
        <Taken {...saying} taken={found.taken} />
      </>
    ),
  }
}

/** A young person who asks by themselves is named only in the request, and only where they chose that. */
function whoAsked(sender: Called | undefined, words: AskedWords): string {
  if (sender?.isA === 'young-person') return words.themselves
  return sender?.agency ?? sender?.name ?? words.somebody
}

interface OfUsProps {
  readonly each: AskedOfUs
  readonly words: AskedWords
  readonly base: string
  readonly by: string
  readonly offer: string | undefined
}

const wayTo = (youngPerson: Id, item: Id): string => recordWay(youngPerson, `request/${item}`)

const OfUs = ({ each, words, base, by, offer }: OfUsProps) => (
  <Card>
    <h2 class="rd-card__title">
      <a href={base + wayTo(each.youngPerson, each.item)}>{words.asked(inWords(each.askedOn), by)}</a>
    </h2>
    {offer && <p>{words.for(offer)}</p>}
    <p class="rd-by">
      {each.state === 'question' ? words.question(inWords(each.since)) : words.waits(inWords(each.since))}
    </p>
  </Card>
)

interface Saying {
  readonly words: AskedWords
  readonly base: string
  readonly whose: ReadonlyMap<Id, string>
}

const about = (youngPerson: Id, standing: string, { words, whose }: Saying): string => {
  const name = whose.get(youngPerson)
  return name ? words.about(name, standing) : standing
}

interface MineProps extends Saying {
  readonly id: 'mine' | 'theirs'
  readonly says: string
  readonly mine: readonly RequestNow[]
  readonly today: Day
}

/** What somebody asked stays with them until another has said yes; after two weeks it says so. */
function Mine({ id, says, mine, today, ...saying }: MineProps) {
  const { words, base } = saying
  const states = id === 'theirs' ? words.theirStates : words.mineStates
  if (mine.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{says}</h2>
      {mine.map(({ item, youngPerson, state, since, way }) => (
        <Card key={item}>
          <h3 class="rd-card__title">
            <a href={base + wayTo(youngPerson, item)} dir="auto">
              {about(youngPerson, states[stateOf(state)](inWords(since)), saying)}
            </a>
          </h3>
          {id === 'theirs' && way !== 'here' && stateOf(state) === 'waiting' && <p>{words.sendIt}</p>}
          {stateOf(state) === 'waiting' && addDays(since, daysToAnswer.value) <= today && <p>{words.overdue}</p>}
        </Card>
      ))}
    </section>
  )
}

const stateOf = (state: string): 'waiting' | 'question' | 'not-us' =>
  state === 'question' || state === 'not-us' ? state : 'waiting'

const Taken = ({ taken, ...saying }: Saying & { readonly taken: readonly RequestNow[] }) =>
  taken.length === 0 ? null : (
    <section aria-labelledby="taken">
      <h2 id="taken">{saying.words.takenOn}</h2>
      <ul>
        {taken.map(({ item, youngPerson, since }) => (
          <li key={item}>
            <a href={saying.base + wayTo(youngPerson, item)} dir="auto">
              {about(youngPerson, saying.words.takenOnIt(inWords(since)), saying)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
