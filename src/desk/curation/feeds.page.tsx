import type { AskedSignedIn, SignedInRoute } from '../../access/sign-in/signed-in.page.tsx'
import { readOrganisation } from '../../directory/curation/curation-read.store.ts'
import {
  type Reading,
  readReadings,
  readSetAside,
  type SetAside,
  setAsideAtATime,
} from '../../directory/curation/readings.store.ts'
import { type FeedState, readFeeds } from '../../directory/intake/feed.store.ts'
import { dayIn, inWords } from '../../shared/day.ts'
import { Card } from '../../web/card.tsx'
import { Facts } from '../../web/facts.tsx'
import { Pagination } from '../../web/nhs/pagination.tsx'
import type { Reply } from '../../web/route.ts'
import { may, working } from '../agency-thing.ts'
import type { CurationDesk } from './at-desk.store.ts'
import { type FeedsWords, feedsInEnglish } from './feeds-words.ts'
import { organisationOf } from './keepers.store.ts'
import { pageIn } from './offers.page.tsx'
import { backToDesk, ways } from './ways.ts'

export const feedsRoutes = (desk: CurationDesk, words: FeedsWords = feedsInEnglish): readonly SignedInRoute[] => [
  {
    get: ways.feeds,
    says: 'looked at what came of reading lists',
    may: ['curator', 'approver'],
    answer: (asked) => feedsPage(desk, asked, words),
  },
]

/** Whose part of the lists somebody sees: all of it, or what is their own organisation's. */
type Whose =
  | { readonly is: 'all' }
  | { readonly is: 'own'; readonly organisation: { readonly name: string; readonly feeds: readonly string[] } }
  | { readonly is: 'nothing' }

async function whose(asked: AskedSignedIn): Promise<Whose> {
  const { subject, locality } = asked
  if (subject.as === 'approver') return { is: 'all' }
  const found = await asked.within(async ({ handle }) => {
    const organisation = await organisationOf(handle, working(subject).agency)
    return organisation === undefined ? undefined : readOrganisation(handle, locality, organisation)
  })
  return found ? { is: 'own', organisation: found } : { is: 'nothing' }
}

async function feedsPage(desk: CurationDesk, asked: AskedSignedIn, words: FeedsWords): Promise<Reply> {
  const { locality, frame } = asked
  if (!may(asked, 'read', { is: 'feed-report' })) return { is: 'not-found' }
  const mine = await whose(asked)
  const isMine = ({ feed }: { readonly feed: string }): boolean =>
    mine.is === 'all' || (mine.is === 'own' && mine.organisation.feeds.includes(feed))
  const page = pageIn(asked)
  const feeds = (await readFeeds(desk.database, locality)).filter(isMine)
  const readings = (await readReadings(desk.database, locality)).filter(isMine)
  const only = mine.is === 'own' ? { organisation: mine.organisation } : {}
  const aside =
    mine.is === 'nothing' ? { rows: [], many: 0 } : await readSetAside(desk.database, { locality, page, ...only })
  return {
    is: 'page',
    title: words.title,
    back: backToDesk(frame),
    main: (
      <>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        {mine.is === 'own' && <p dir="auto">{words.own(mine.organisation.name)}</p>}
        {feeds.length === 0 && <p>{words.none}</p>}
        {feeds.map((feed) => (
          <OneFeed
            key={feed.feed}
            {...{ feed, words }}
            readings={readings.filter((reading) => reading.feed === feed.feed)}
            {...(mine.is === 'all' ? { see: frame.base + ways.waiting } : {})}
          />
        ))}
        <Aside {...aside} {...{ page, words }} to={frame.base + ways.feeds} />
      </>
    ),
  }
}

interface FeedProps {
  readonly feed: FeedState
  readonly readings: readonly Reading[]
  readonly words: FeedsWords
  /** Where what waits can be looked at, by those who approve it. */
  readonly see?: string
}

function OneFeed({ feed, readings, words, see }: FeedProps) {
  const { feed: say } = words
  const whole = feed.lastCompleteAt ? inWords(dayIn(feed.lastCompleteAt)) : say.never
  const facts = see
    ? [
        { says: say.public, is: feed.public },
        { says: say.waiting, is: feed.waiting },
        { says: say.setAside, is: feed.quarantined },
        { says: say.missing, is: feed.missing },
      ]
    : []
  return (
    <Card as="section">
      <h2 dir="auto">{feed.feed}</h2>
      <Facts facts={[...facts, { says: say.lastWhole, is: whole }]} />
      {see && feed.waiting > 0 && (
        <p>
          <a href={see}>{say.see}</a>
        </p>
      )}
      <h3>{words.readings}</h3>
      <ul>
        {readings.map((reading) => (
          <li key={reading.startedAt.getTime()}>
            {words.reading(dayIn(reading.startedAt), words.outcome[reading.outcome] ?? reading.outcome)}.{' '}
            {see && <Counts {...{ reading, words }} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Counts({ reading: { report }, words }: { readonly reading: Reading; readonly words: FeedsWords }) {
  if (!report) return <>{words.noReport}</>
  const { kept = 0, new: isNew = 0, changed = 0, quarantined: setAside = 0, problems = [] } = report
  return (
    <>
      {words.counts({ kept, isNew, changed, setAside })}
      {problems.map((problem) => (
        <span class="rd-differences__line rd-break" dir="auto" key={problem}>
          {problem}
        </span>
      ))}
    </>
  )
}

interface AsideProps {
  readonly rows: readonly SetAside[]
  readonly many: number
  readonly page: number
  readonly words: FeedsWords
  readonly to: string
}

function Aside({ rows, many, page, words, to }: AsideProps) {
  const { aside } = words
  const neighbour = (other: number) =>
    other >= 0 && other * setAsideAtATime < many
      ? {
          to: `${to}?page=${other + 1}`,
          says: aside.part(other * setAsideAtATime + 1, Math.min(many, (other + 1) * setAsideAtATime)),
        }
      : undefined
  return (
    <section aria-labelledby="aside">
      <h2 id="aside">{aside.heading}</h2>
      <p>{rows.length === 0 ? aside.none : aside.lede}</p>
      <ul class="rd-kept">
        {rows.map((row, index) => (
          <Card as="li" key={`${row.feed}${row.where}${index}`}>
            <h3 dir="auto">{row.name ?? aside.noName}</h3>
            <Facts
              facts={[
                { says: aside.table.why, is: row.says },
                { says: aside.table.where, is: <span class="rd-break">{row.where}</span> },
                { says: aside.table.list, is: row.feed },
              ]}
            />
          </Card>
        ))}
      </ul>
      {many > setAsideAtATime && <Pagination previous={neighbour(page - 1)} next={neighbour(page + 1)} />}
    </section>
  )
}
