import type { ChoicesOfPlace } from '../decision/place-choices.ts'
import { toLookTo } from '../decision/starting-points.ts'
import { freshnessOf, isNotCheckedLately } from '../directory/freshness.ts'
import { type FeedState, readFeeds } from '../directory/intake/feed.store.ts'
import { crisisEntries } from '../directory/national.ts'
import type { Offer } from '../directory/offer.ts'
import { countFollowUps, countUnopened } from '../doors/doors.store.ts'
import type { Rightdoor } from '../main.ts'
import { outboxHealth } from '../messages/outbox.store.ts'
import { embeddedDurability } from '../settings.edge.ts'
import { type Day, dayIn, daysBetween } from '../shared/day.ts'
import { clockSkew, clocksMayDiffer } from '../store/clock-skew.edge.ts'
import type { Database } from '../store/database.ts'
import { whyNotWriting } from '../store/writing.edge.ts'
import { asJson, type Call, type Command } from './command.ts'
import { aboutTheLedger } from './doctor-ledger.ts'
import { aboutMessagesWatched } from './doctor-messages.ts'
import { aboutTheSecondLock } from './doctor-second-lock.ts'

/** One thing that was looked at. `look` asks for a person's eye; only `wrong` makes the command fail. */
interface Finding {
  readonly is: 'well' | 'look' | 'wrong'
  readonly what: string
  readonly says: string
}

export const doctor: Command = {
  takes: '',
  help: ['--json   the findings as JSON', 'Exit code 0 when nothing is wrong, else 1.'],
  options: { json: { type: 'boolean' } },
  async run(call: Call): Promise<number> {
    const rightdoor = await call.rightdoor()
    const today = dayIn(new Date())
    const findings = [
      ...(await aboutTheDatabase(rightdoor)),
      ...(await aboutLocalities(rightdoor, today)),
      ...aboutCrisisContacts(rightdoor, today),
      await aboutMessages(rightdoor),
      ...(await aboutMessagesWatched(rightdoor)),
      await aboutUnopened(rightdoor),
    ]
    if (asJson(call)) call.say(JSON.stringify(findings, undefined, 1))
    else for (const { is, what, says } of findings) call.say(`${signs[is]}  ${what}: ${says}`)
    return findings.some(({ is }) => is === 'wrong') ? 1 : 0
  },
}

const signs = { well: 'well ', look: 'look ', wrong: 'WRONG' } as const

async function aboutTheDatabase({ database, settings }: Rightdoor): Promise<readonly Finding[]> {
  const { rows } = await database.pool.query<{ version: string; applied: number }>(
    "select current_setting('server_version') as version, (select count(*) from migration) as applied",
  )
  const engine: Finding = {
    is: 'well',
    what: 'Database',
    says: `${database.engine}, PostgreSQL ${rows[0]?.version}, ${rows[0]?.applied} migrations, ${settings.mode}`,
  }
  const clock = aboutTheClock(await clockSkew(database, Date.now))
  const findings = [
    engine,
    await aboutWriting(database),
    await aboutTheSecondLock(database),
    aboutTheLedger(settings),
    clock,
  ]
  return database.engine === 'embedded'
    ? [...findings, { is: 'look', what: 'Durability', says: embeddedDurability }]
    : findings
}

/**
 * A clock that is wrong moves the end of a session, of an hour of broken glass and of a day of review.
 * @param skew of the database against this machine, in milliseconds.
 */
export const aboutTheClock = (skew: number): Finding =>
  Math.abs(skew) <= clocksMayDiffer
    ? { is: 'well', what: 'Clock', says: 'this machine and the database agree on the time' }
    : {
        is: 'wrong',
        what: 'Clock',
        says: `the database is ${Math.round(Math.abs(skew) / 1000)} seconds ${skew > 0 ? 'ahead of' : 'behind'} this machine. Set both by the same time server`,
      }

async function aboutWriting(database: Database): Promise<Finding> {
  const fault = await whyNotWriting(database, 1024 * 1024)
  return fault === undefined
    ? { is: 'well', what: 'Writing', says: 'the database takes in what is written' }
    : { is: 'wrong', what: 'Writing', says: fault }
}

async function aboutLocalities(rightdoor: Rightdoor, today: Day): Promise<readonly Finding[]> {
  const localities = rightdoor.holding.localities()
  const none: readonly Finding[] =
    localities.length === 0
      ? [
          {
            is: 'wrong',
            what: 'Localities',
            says: 'there are none. Begin with: rightdoor intake <file or URL> --as <locality>',
          },
        ]
      : []
  const each = await Promise.all(localities.map((locality) => aboutOne(rightdoor, locality.slug, today)))
  const places: Finding =
    rightdoor.places().size > 0
      ? { is: 'well', what: 'Places', says: `${rightdoor.places().size} postcode areas` }
      : {
          is: 'look',
          what: 'Places',
          says: 'none are loaded, so nothing can be "near". Load some with: rightdoor places <file>',
        }
  return [...none, places, ...each.flat()]
}

async function aboutOne(
  { database, holding, choicesIn }: Rightdoor,
  slug: string,
  today: Day,
): Promise<readonly Finding[]> {
  const offers = [...(holding.published(slug)?.offers.values() ?? [])]
  const limits = holding.published(slug)?.locality.settings
  const isStale = ({ checkedOn }: Offer): boolean => isNotCheckedLately(freshnessOf(checkedOn, today, limits))
  const stale = offers.filter((offer) => offer.feed !== 'national' && isStale(offer)).length
  const { waiting, person, wrong, unmet } = await countsOf(database, slug)
  const feeds = (await readFeeds(database, slug)).map((feed) => aboutFeed(slug, feed))
  const follow = await countFollowUps(database, slug, today)
  const counted = (name: string, count: number, says = String(count)): Finding => ({
    is: count > 0 ? 'look' : 'well',
    what: `${slug}, ${name}`,
    says,
  })
  return [
    {
      is: offers.length > 0 ? 'well' : 'look',
      what: `${slug}, offers`,
      says: `${offers.length} shown, the national list among them`,
    },
    counted('not checked lately', stale),
    counted(
      'waiting for approval',
      waiting,
      `${waiting}, of which ${person} need a person: a changed phone, link or email, a costly number, or a double`,
    ),
    ...feeds,
    ...aboutChoices(choicesIn(slug), today).map(({ name, count, says }) => counted(name, count, says)),
    counted('"this is wrong"', wrong, `${wrong} taps`),
    { is: 'well', what: `${slug}, nothing found or nothing fitted`, says: `${unmet} times` },
    counted(
      'follow-ups',
      follow.unanswered,
      `${follow.made} made, ${follow.unanswered} past their day without an answer`,
    ),
  ]
}

/** What a place wrote of things to try: files that are not used, and what waits for a named person. */
const aboutChoices = (here: ChoicesOfPlace | undefined, today: Day) => {
  const refused = here?.refused.length ?? 0
  const waiting = toLookTo(here?.points ?? [], today).length
  return [
    { name: 'things to try, files refused', count: refused, says: `${refused}. "rightdoor choices" says why` },
    { name: 'things to try, for a named person', count: waiting, says: `${waiting} not signed, or past their review` },
  ]
}

function aboutFeed(slug: string, feed: FeedState): Finding {
  const { lastOutcome, lastCompleteAt, waiting, quarantined, missing } = feed
  const isWell = lastOutcome === 'complete' && waiting + quarantined + missing === 0
  const whole = lastCompleteAt ? `last read whole on ${dayIn(lastCompleteAt)}` : 'never yet read whole'
  const since = lastOutcome === 'complete' ? '' : ` (the last reading: ${lastOutcome})`
  return {
    is: isWell ? 'well' : 'look',
    what: `${slug}, feed ${feed.feed}`,
    says: `${whole}${since}, ${feed.public} public, ${waiting} waiting, ${quarantined} in quarantine, ${missing} not met in three readings`,
  }
}

interface Counts {
  readonly waiting: number
  readonly person: number
  readonly wrong: number
  readonly unmet: number
}

async function countsOf(database: Database, slug: string): Promise<Counts> {
  const { rows } = await database.pool.query<Counts>(
    `select (select count(*) from listed_service where locality = $1 and proposed is not null) as waiting,
       (select count(*) from listed_service where locality = $1 and proposed is not null and needs_person <> '{}') as person,
       (select coalesce(sum(times), 0)::int from wrong_report where locality = $1) as wrong,
       (select coalesce(sum(times), 0)::int from unmet_search where locality = $1) as unmet`,
    [slug],
  )
  return rows[0] ?? { waiting: 0, person: 0, wrong: 0, unmet: 0 }
}

const checkEveryDays = 92

function aboutCrisisContacts({ national, settings }: Rightdoor, today: Day): readonly Finding[] {
  const entries = crisisEntries(national)
  const unchecked = entries.filter((entry) => !entry.checkedOn || !entry.checkedBy)
  const old = entries.filter((entry) => entry.checkedOn && daysBetween(entry.checkedOn, today) > checkEveryDays)
  if (unchecked.length > 0)
    return [
      {
        is: settings.mode === 'production' ? 'wrong' : 'look',
        what: 'Crisis contacts',
        says: `${unchecked.length} of ${entries.length} not yet checked by a named person`,
      },
    ]
  if (old.length > 0)
    return [{ is: 'look', what: 'Crisis contacts', says: `${old.length} were last checked more than three months ago` }]
  return [{ is: 'well', what: 'Crisis contacts', says: `all ${entries.length} checked within three months` }]
}

async function aboutMessages({ database }: Rightdoor): Promise<Finding> {
  const { queued, failed, oldestMinutes } = await outboxHealth(database)
  const late = oldestMinutes > 15
  return {
    is: failed > 0 || late ? 'look' : 'well',
    what: 'Messages',
    says: `${queued} waiting, ${failed} could not be sent${late ? `, the oldest waits for ${oldestMinutes} minutes` : ''}`,
  }
}

/** Contacts that were left and cannot be read: those people will not be asked, and believe that they will. */
async function aboutUnopened({ database }: Rightdoor): Promise<Finding> {
  const many = await countUnopened(database)
  return many > 0
    ? {
        is: 'look',
        what: 'Contacts left for a follow-up',
        says: `${many} could not be opened: they were sealed under another SECRET. Start once with the earlier one to ask them`,
      }
    : { is: 'well', what: 'Contacts left for a follow-up', says: 'all that were due could be opened' }
}
