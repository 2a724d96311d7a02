import { auditHash } from './access/audit/audit-hash.edge.ts'
import { openLedger } from './access/ledger/ledger-file.edge.ts'
import { agreementContentOf } from './agreement-content.edge.ts'
import { messagesWatched, type Watched, workOf } from './at-work.edge.ts'
import { behindSignInOf, refuseDemonstrationAccounts } from './behind-sign-in.edge.ts'
import type { ChoicesOfPlace } from './decision/place-choices.ts'
import { holdPlaceChoices } from './decision/place-versions.store.ts'
import { plantPeople } from './demonstration-people.edge.ts'
import { readDemonstration } from './directory/demonstration.edge.ts'
import { type Holding, holdDirectories } from './directory/holding.store.ts'
import { loadDemonstration } from './directory/load-demonstration.store.ts'
import { nationalServices, readNational } from './directory/national.edge.ts'
import { crisisNotChecked, type NationalList } from './directory/national.ts'
import { sharedHourKeys } from './doors/hour-keys.store.ts'
import { wordsSeal } from './doors/sealed-words.edge.ts'
import { readTopics } from './doors/words.edge.ts'
import type { PublishedDirectory } from './exchange/open-referral/published-directory.ts'
import type { Topic } from './language/topic.ts'
import { ledgerKeeper } from './ledger-kept.edge.ts'
import { readLocalities } from './locality/locality.store.ts'
import { choicesKept } from './place-folders.edge.ts'
import type { PlaceIndex } from './places/place-index.ts'
import { readAllPlaces } from './places/places.store.ts'
import { english, type Parts, routesOf } from './put-together.edge.ts'
import { assetsFolder, contentFolder, migrationsFolder, type Settings } from './settings.edge.ts'
import { type Day, dayIn } from './shared/day.ts'
import { crisisDisagreements } from './site/crisis-agree.ts'
import { openDirectories } from './site/open-feed.ts'
import { sealingsOf } from './site/sealings.edge.ts'
import { watchClocks } from './store/clock-watch.edge.ts'
import type { Database } from './store/database.ts'
import { isLoss } from './store/loss.ts'
import { migrate } from './store/migrate.edge.ts'
import { openDatabase } from './store/open.edge.ts'
import { readyPlainRole } from './store/plain-role.store.ts'
import { readyAgain } from './store/writing.edge.ts'
import { renderPage } from './web/document.edge.tsx'
import type { Route } from './web/route.ts'
import { type Connection, createServer } from './web/server.edge.ts'
import { readAssets } from './web/server-assets.edge.ts'
import { ways } from './web/ways.ts'
import { refusingWhileClocksDiffer } from './web/while-clocks-differ.ts'

/** Everything that runs: what commands, tests and the web server work with. */
export interface Rightdoor {
  readonly settings: Settings
  readonly database: Database
  readonly holding: Holding
  readonly national: NationalList
  readonly topics: readonly Topic[]
  readonly places: () => PlaceIndex
  readonly routes: readonly Route[]
  readonly feedOf: (locality: string) => PublishedDirectory | undefined
  /** What can be tried in a place: ours, and what it wrote itself. */
  readonly choicesIn: (locality: string) => ChoicesOfPlace | undefined
  /** @param connection what the web server knows of the connection: who sends. */
  readonly fetch: (request: Request, connection?: Connection) => Response | Promise<Response>
  /** Looks for changes in directories and places now. */
  readonly refresh: () => Promise<void>
  /** Does again what the ledger says, where what is kept is older: after an import, say. */
  readonly holdAgainstLedger: () => Promise<void>
  /** Sends what is due, and asks those whose day has come. */
  readonly work: () => Promise<void>
  /** Looks whether messages go, and tells whoever looks after the program where they do not. */
  readonly watch: () => Promise<void>
  readonly close: () => Promise<void>
}

export type Log = (line: Record<string, string | number>) => void

export interface Opening {
  readonly settings: Settings
  readonly now?: () => Date
  /** The clock of this machine, in milliseconds: it is held against that of the database, whatever time `now` says. */
  readonly machine?: () => number
  /** Told of each step that takes long. */
  readonly progress?: (line: string) => void
  readonly log?: Log
  /** False leaves an empty installation empty. */
  readonly demonstration?: boolean
  /** True puts into a made-up place what many of its people brought as well; that takes some seconds, once. */
  readonly needs?: boolean
  /** One that is open already; otherwise the settings say which. */
  readonly database?: Database
}

/** Opens the database, migrates, loads the demonstration on the first start, and makes everything ready. Listens to nothing. */
export async function openRightdoor(opening: Opening): Promise<Rightdoor> {
  const { settings, now = () => new Date(), progress = () => {}, log = () => {} } = opening
  const lost = (error: Error): void => log({ error: error.name, at: 'database' })
  const database = opening.database ?? (await openDatabase(settings.databaseUrl, lost))
  try {
    await readyPlainRole(database)
    const applied = await migrate(database, migrationsFolder)
    if (applied.length > 0) progress('Made the tables ready.')
    const national = readNational(contentFolder)
    refuseDisagreeing(national)
    const localities = await readLocalities(database)
    if (settings.mode === 'production') {
      await refuseDemonstrationAccounts(database, localities)
      refuseInProduction(localities, national)
    } else if (opening.demonstration !== false && localities.length === 0)
      await loadFirst(database, dayIn(now()), progress)
    const parts = {
      database,
      settings,
      national,
      now,
      log,
      keepLedger: ledgerOf({ database, settings, now }, log, progress),
    }
    return await assemble(parts, opening)
  } catch (error) {
    await database.close()
    throw error
  }
}

/**
 * A copy from before, put back, does not bring back what was erased or narrowed since (H25). No ledger for a database in memory, and for a server where
 * no file is named.
 */
function ledgerOf(
  { database, settings, now }: Pick<Parts, 'database' | 'settings' | 'now'>,
  log: Log,
  progress: (line: string) => void,
): Parts['keepLedger'] {
  if (settings.ledgerFile === undefined) return async () => undefined
  const ledger = openLedger(settings.ledgerFile)
  const keep = ledgerKeeper({ database, ledger, now, hashOf: auditHash(settings.secret) })
  return async (localities) => {
    for (const { place, counts, records, toPart } of await keep(localities.map(({ slug }) => slug))) {
      const again = Object.values(counts).reduce((sum, each) => sum + each, 0)
      log({ ledger: place, again, records: records.length, toPart })
      progress(
        `${place} is older than its ledger. Erased, ended or narrowed again: ${again}, in records: ${records.length}. Everybody signs in anew.`,
      )
      if (toPart > 0) progress(`Parted since, and joined again: ${toPart}. Part them: /desk/same-person`)
    }
  }
}

function refuseDisagreeing(national: NationalList): void {
  const faults = crisisDisagreements(national)
  if (faults.length > 0) throw new Error(`Crisis numbers do not agree, so nothing is started. ${faults.join(' ')}`)
}

function refuseInProduction(localities: readonly { readonly demonstration: boolean }[], national: NationalList): void {
  if (localities.some(({ demonstration }) => demonstration)) {
    throw new Error(
      'Production does not start with a demonstration locality in its database. Set DATABASE_URL to a new one.',
    )
  }
  const unchecked = crisisNotChecked(national)
  if (unchecked.length > 0) {
    throw new Error(
      `Production does not start while nobody has checked these crisis contacts: ${unchecked.join(', ')}. Write who checked them, and when, into content/national/entries.json.`,
    )
  }
}

async function loadFirst(database: Database, today: Day, progress: (line: string) => void): Promise<void> {
  progress('Loading the demonstration locality, which is made up …')
  const services = await loadDemonstration(database, readDemonstration(contentFolder, today), today)
  progress(`Loaded ${services} services.`)
}

async function assemble(parts: Parts, { machine = Date.now, needs = false }: Opening): Promise<Rightdoor> {
  const { database, settings, national, now, log } = parts
  const topics = readTopics(english)
  const holding = await holdDirectories({ database, topics, national: nationalIn(parts) })
  let index = await readAllPlaces(database)
  const places = (): PlaceIndex => index
  const hours = await sharedHourKeys(database, () => now().getTime())
  const sealings = sealingsOf(settings.secret)
  const behind = behindSignInOf({ database, secret: settings.secret, content: english, localities: holding.localities })
  const { of: own, refresh: showWritten } = await holdPlaceChoices(database)
  const choicesIn = choicesKept({ settings, topics, localities: holding.localities, own })
  if (settings.mode === 'demonstration') {
    const content = agreementContentOf({ choicesIn, topics, mode: settings.mode, published: holding.published })
    await plantPeople({ database, settings, now, holding, keys: behind, content, needs })
  }
  // Before anybody is answered.
  await parts.keepLedger(holding.localities())
  const feedOf = openDirectories(holding.published, topics, now().toISOString())
  const seal = wordsSeal(hours.keys, () => now().getTime())
  const routes = routesOf(parts, { holding, topics, places, seal, behind, sealings, feedOf, choicesIn, showWritten })
  const messages = messagesWatched(parts)
  const app = serverOf(parts, { localities: holding.localities, messages }, keptRight(parts, routes, machine))
  return {
    ...{ settings, database, holding, national, topics, places, routes, feedOf, choicesIn },
    fetch: (request, connection) => app.fetch(request, connection),
    watch: messages.look,
    work: workOf(parts, { localities: holding.localities, sealings, hashOf: behind.hashOf }),
    async refresh() {
      await Promise.all([holding.refresh(), showWritten()])
      index = await readAllPlaces(database)
    },
    holdAgainstLedger: () => parts.keepLedger(holding.localities()),
    async close() {
      hours.stop()
      // Where this cannot be done, the next start does it.
      await parts.keepLedger(holding.localities()).catch((error: Error) => log({ error: error.name, at: 'ledger' }))
      await database.close()
    },
  }
}

/** Nothing is kept, and nobody signed in, by a clock that may be wrong (H28). To ask, to leave and to sign out go on. */
const keptRight = ({ database, log }: Parts, routes: readonly Route[], machine: () => number): readonly Route[] =>
  refusingWhileClocksDiffer(routes, {
    agree: watchClocks(database, machine),
    told: () => log({ error: 'clocks differ', at: 'clock' }),
    evenThen: new Set(['/find', ways.exit, ways.signOut]),
  })

const nationalIn =
  ({ national, settings, now }: Parts) =>
  (locality: { readonly settings: { readonly switchedOn: Parameters<typeof nationalServices>[0]['switchedOn'] } }) =>
    nationalServices({
      entries: national.entries,
      mode: settings.mode,
      switchedOn: locality.settings.switchedOn,
      today: dayIn(now()),
    })

const serverOf = (
  { database, settings, now, log }: Parts,
  { localities, messages }: Pick<Holding, 'localities'> & Watched,
  routes: readonly Route[],
) =>
  createServer({
    places: localities,
    routes,
    assets: readAssets(assetsFolder),
    publicUrl: settings.publicUrl,
    secret: settings.secret,
    render: renderPage,
    log,
    now,
    isLoss,
    ready: readyAgain(database, now),
    messagesWait: messages.doWait,
    ...(settings.securityContact ? { securityContact: settings.securityContact } : {}),
  })
