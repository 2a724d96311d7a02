import { createHmac } from 'node:crypto'
import { serve } from '@hono/node-server'
import { renderToString } from 'preact-render-to-string'
import { readDemonstration } from './directory/demonstration.edge.ts'
import { type Holding, holdDirectories } from './directory/holding.store.ts'
import { loadDemonstration } from './directory/load-demonstration.store.ts'
import { nationalServices, readNational } from './directory/national.edge.ts'
import { crisisNotChecked, entriesToShow, type NationalList } from './directory/national.ts'
import type { Published } from './directory/published.ts'
import { askRoutes } from './doors/ask.page.tsx'
import type { AtTheDoor } from './doors/at-the-door.ts'
import { countUnmet, countWrong, findSignpost, keepAnswer, keepSignpost } from './doors/doors.store.ts'
import { sharedHourKeys } from './doors/hour-keys.store.ts'
import { listRoutes } from './doors/list.page.tsx'
import { offerRoutes } from './doors/offer.page.tsx'
import { resultsRoutes } from './doors/results.page.tsx'
import { wordsSeal } from './doors/sealed-words.edge.ts'
import { type WhatToSay, whatToSayRoutes } from './doors/what-to-say.page.tsx'
import { readTopics, readUrgentWords, readWhatToSay } from './doors/words.edge.ts'
import { openReferralRoutes } from './exchange/open-referral/open-referral.page.ts'
import type { PublishedDirectory } from './exchange/open-referral/published-directory.ts'
import type { Topic } from './language/topic.ts'
import { readLocalities } from './locality/locality.store.ts'
import { enqueue, sendDue } from './messages/outbox.store.ts'
import { sealing } from './messages/sealing.edge.ts'
import { chooseTransport } from './messages/transports.edge.ts'
import type { PlaceIndex } from './places/place-index.ts'
import { readAllPlaces } from './places/places.store.ts'
import { assetsFolder, contentFolder, embeddedDurability, migrationsFolder, type Settings } from './settings.edge.ts'
import { dayIn } from './shared/day.ts'
import { namedId } from './shared/named-id.edge.ts'
import { aboutRoutes } from './site/about.page.tsx'
import { accessibilityRoutes } from './site/accessibility.page.tsx'
import { complaintRoutes } from './site/complaint.page.tsx'
import { contactOf } from './site/complaint.ts'
import { FollowUpForm, followUpRoutes } from './site/follow-up.page.tsx'
import { frontRoutes } from './site/front.page.tsx'
import { helpNowRoutes } from './site/help-now.page.tsx'
import { callsNow } from './site/help-now.ts'
import { leaveRoutes } from './site/leave.page.tsx'
import { openDataRoutes } from './site/open-data.page.tsx'
import { privacyRoutes } from './site/privacy.page.tsx'
import { askThoseWhoseDayHasCome } from './site/prompts.edge.ts'
import { SendForm, type Sending, sendRoutes } from './site/send.page.tsx'
import { readSiteContent } from './site/site-content.edge.ts'
import type { Database } from './store/database.ts'
import { isLoss } from './store/loss.ts'
import { migrate } from './store/migrate.edge.ts'
import { openDatabase } from './store/open.edge.ts'
import { Layout } from './web/layout.tsx'
import { limit } from './web/limits.ts'
import type { Frame, Page, Route } from './web/route.ts'
import { createServer } from './web/server.edge.ts'
import { readAssets } from './web/server-assets.edge.ts'

/** Everything that runs: what commands and tests work with. */
export interface Rightdoor {
  readonly settings: Settings
  readonly database: Database
  readonly holding: Holding
  readonly places: () => PlaceIndex
  readonly routes: readonly Route[]
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** Looks for changes in directories and places now. */
  readonly refresh: () => Promise<void>
  /** Sends what is due, and asks those whose day has come. */
  readonly work: () => Promise<void>
  readonly national: NationalList
  readonly topics: readonly Topic[]
  readonly feedOf: (locality: string) => PublishedDirectory | undefined
  readonly close: () => Promise<void>
}

export interface Opening {
  readonly settings: Settings
  readonly now?: () => Date
  /** Told of each step that takes long. */
  readonly progress?: (line: string) => void
  readonly log?: (line: Record<string, string | number>) => void
  /** False leaves an empty installation empty. */
  readonly demonstration?: boolean
  readonly database?: Database
}

const english = new URL('en/', contentFolder)

/** Opens the database, migrates, loads the demonstration on the first start, and makes everything ready. Listens to nothing. */
export async function openRightdoor(opening: Opening): Promise<Rightdoor> {
  const { settings, now = () => new Date(), progress = () => {}, log = () => {} } = opening
  const database =
    opening.database ??
    (await openDatabase(settings.databaseUrl, (error) => log({ error: error.name, at: 'database' })))
  try {
    const applied = await migrate(database, migrationsFolder)
    if (applied.length > 0)
      progress(`Made the tables ready (${applied.length} ${applied.length === 1 ? 'change' : 'changes'}).`)
    await loadOnFirstStart(database, opening, dayIn(now()))
    return await assemble(database, { ...opening, now, log })
  } catch (error) {
    await database.close()
    throw error
  }
}

async function loadOnFirstStart(
  database: Database,
  { settings, progress = () => {}, demonstration = true }: Opening,
  today: ReturnType<typeof dayIn>,
): Promise<void> {
  const localities = await readLocalities(database)
  const national = readNational(contentFolder)
  if (settings.mode === 'production') {
    if (localities.some((locality) => locality.demonstration))
      throw new Error(
        'Production does not start with a demonstration locality in its database. Use a new database: set DATABASE_URL.',
      )
    const unchecked = crisisNotChecked(national)
    if (unchecked.length > 0)
      throw new Error(
        `Production does not start while crisis contacts have not been checked by a named person: ${unchecked.join(', ')}. See content/national/.`,
      )
    return
  }
  if (!demonstration || localities.length > 0) return
  progress('Loading the demonstration locality, which is made up …')
  const services = await loadDemonstration(database, readDemonstration(contentFolder, today), today)
  progress(`Loaded ${services} services.`)
}

type Ready = Required<Pick<Opening, 'settings' | 'now' | 'log'>>

async function assemble(database: Database, { settings, now, log }: Ready): Promise<Rightdoor> {
  const topics = readTopics(english)
  const national = readNational(contentFolder)
  const today = () => dayIn(now())
  const holding = await holdDirectories({
    database,
    topics,
    national: (locality) =>
      nationalServices({
        entries: national.entries,
        mode: settings.mode,
        switchedOn: locality.settings.switchedOn,
        today: today(),
      }),
  })
  let places = await readAllPlaces(database)
  const hours = await sharedHourKeys(database, () => now().getTime())
  const listeners = national.crisis
    .flatMap(({ entry }) => national.entries.find(({ id }) => id === entry) ?? [])
    .filter(({ id }) => id !== '999')
  const door: AtTheDoor & WhatToSay = {
    published: holding.published,
    topics,
    urgentWords: readUrgentWords(english),
    places: () => places,
    seal: wordsSeal(hours.keys, () => now().getTime()),
    countUnmet: (locality, unmet, day) => countUnmet(database, { locality, unmet, today: day }),
    countWrong: (report) => countWrong(database, report),
    whatToSay: readWhatToSay(english),
    listeners: [...new Set(listeners)],
  }
  const messages = sealing(settings.secret, 'outbox')
  const contacts = sealing(settings.secret, 'follow-up')
  const sending = sendingFor(database, settings)
  const feedOf = feedFrom(holding, { topics, now })
  const routes: readonly Route[] = [
    ...frontRoutes({ topics }),
    ...helpNowRoutes({ callsIn: (slug) => callsFor(national, settings.mode, holding.published(slug)) }),
    ...leaveRoutes(),
    ...askRoutes(door),
    ...resultsRoutes(door),
    ...whatToSayRoutes(door),
    ...offerRoutes(door, { followUp: ({ frame }, offer) => FollowUpForm({ frame, offer }) }),
    ...listRoutes(door, { send: ({ frame }, list) => SendForm({ frame, list }) }),
    ...sendRoutes(door, sending),
    ...followUpRoutes(
      door,
      {
        keep: (signpost, code, contact) =>
          keepSignpost(database, signpost, {
            code,
            ...(contact ? { sealedContact: contacts.seal(JSON.stringify({ contact, code })) } : {}),
          }),
        find: (locality, code) => findSignpost(database, locality, code),
        keepAnswer: (signpost) => keepAnswer(database, signpost),
      },
      sending,
    ),
    ...explainingRoutes(holding),
    ...openDataRoutes({ feedOf }),
    ...openReferralRoutes({ directoryOf: feedOf, places: () => places, nameId: (name) => namedId(name) }),
  ]
  const refresh = async (): Promise<void> => {
    await holding.refresh()
    places = await readAllPlaces(database)
  }
  const transport = chooseTransport(settings)
  const work = async (): Promise<void> => {
    await askThoseWhoseDayHasCome({
      database,
      contacts,
      messages,
      today: today(),
      origin: settings.publicUrl,
      localities: holding.localities(),
    })
    await sendDue(database, messages, transport)
  }
  const app = createServer({
    places: holding.localities,
    routes,
    assets: readAssets(assetsFolder),
    publicUrl: settings.publicUrl,
    secret: settings.secret,
    render: renderPage,
    log,
    now,
    isLoss,
    ready: () =>
      database.pool.query('select 1').then(
        () => true,
        () => false,
      ),
  })
  return {
    settings,
    database,
    holding,
    places: () => places,
    routes,
    fetch: (request) => app.fetch(request),
    refresh,
    work,
    national,
    topics,
    feedOf,
    async close() {
      hours.stop()
      await database.close()
    },
  }
}

/** The whole HTML document of a page. */
export const renderPage = (frame: Frame, page: Page): string =>
  `<!doctype html>\n${renderToString(Layout({ frame, page }))}`

function explainingRoutes(holding: Holding): readonly Route[] {
  const content = readSiteContent(fileFolder(english))
  return [
    ...aboutRoutes({ content }),
    ...privacyRoutes({ content }),
    ...accessibilityRoutes({ content }),
    ...complaintRoutes({ content, whoToTell: (slug) => contactOf(holding.published(slug)?.locality.settings.contact) }),
  ]
}

const fileFolder = (url: URL): string => decodeURIComponent(url.pathname)

const callsFor = (national: NationalList, mode: Settings['mode'], published: Published | undefined) =>
  callsNow(national, entriesToShow(national.entries, mode, published?.locality.settings.switchedOn ?? []))

/** Per address, per sender and overall: enough for anybody in need, too few for somebody who means harm. */
function sendingFor(database: Database, { secret }: Settings): Sending {
  const sealed = sealing(secret, 'outbox')
  return {
    enqueue: (locality, message) =>
      enqueue((sql, values) => database.pool.query(sql, [...values]), sealed, { locality, message }),
    limits: {
      address: limit({ burst: 3, everySeconds: 4 * 3_600 }),
      sender: limit({ burst: 6, everySeconds: 600 }),
      overall: limit({ burst: 200, everySeconds: 20 }),
    },
    hash: (to) => createHmac('sha256', secret).update(to.toLowerCase()).digest('base64url'),
  }
}

/** Only a demonstration's own writing and our national list are licensed by us; what councils gave waits for their licence. */
const ownFeeds = (slug: string): ReadonlySet<string> => new Set([slug, 'national'])

function feedFrom(
  holding: Holding,
  { topics, now }: { readonly topics: AtTheDoor['topics']; readonly now: () => Date },
) {
  const made = new WeakMap<Published, PublishedDirectory>()
  return (slug: string): PublishedDirectory | undefined => {
    const published = holding.published(slug)
    if (!published) return undefined
    const ready = made.get(published)
    if (ready) return ready
    const feeds = new Set(published.services.map((service) => service.source.feed))
    const own = ownFeeds(slug)
    const directory: PublishedDirectory = {
      services: published.services,
      version: published.version,
      publisher: published.locality.name,
      modified: now().toISOString(),
      county: published.locality.name,
      topics,
      unlicensed: new Set(
        [...feeds].filter((feed) => !(published.locality.demonstration ? own.has(feed) : feed === 'national')),
      ),
    }
    made.set(published, directory)
    return directory
  }
}

/** Listens, and works in the background until it is told to stop. @returns the port. */
export function listen(
  rightdoor: Rightdoor,
  log: (line: Record<string, string | number>) => void,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const { host, port } = rightdoor.settings
  if (rightdoor.database.engine === 'embedded') log({ note: embeddedDurability })
  return new Promise((up, failed) => {
    const server = serve({ fetch: rightdoor.fetch, port, hostname: host }, (info) => {
      const timers = [
        every(2_000, () => rightdoor.holding.refresh()),
        every(60_000, () => rightdoor.refresh()),
        every(15_000, rightdoor.work),
      ]
      const stop = async (): Promise<void> => {
        for (const timer of timers) clearInterval(timer)
        await new Promise<void>((closed) => {
          server.close(() => closed())
          if ('closeIdleConnections' in server) server.closeIdleConnections()
          setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5_000).unref()
        })
        await rightdoor.close()
      }
      up({ port: info.port, stop })
    })
    server.once('error', failed)
  })
}

function every(ms: number, act: () => Promise<void>): NodeJS.Timeout {
  let going = false
  const timer = setInterval(() => {
    if (going) return
    going = true
    act()
      .catch(() => undefined)
      .finally(() => {
        going = false
      })
  }, ms)
  timer.unref()
  return timer
}
