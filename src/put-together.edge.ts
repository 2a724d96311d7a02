import type { Behind } from './access/sign-in/signed-in.page.tsx'
import { signingInOf } from './behind-sign-in.edge.ts'
import type { ChoicesOfPlace } from './decision/place-choices.ts'
import type { CurationDesk } from './desk/curation/at-desk.store.ts'
import { newLinkCode } from './desk/curation/code.edge.ts'
import type { Holding } from './directory/holding.store.ts'
import type { NationalList } from './directory/national.ts'
import type { AtTheDoor } from './doors/at-the-door.ts'
import { countUnmet, countWrong } from './doors/doors.store.ts'
import type { WhatToSay } from './doors/what-to-say.page.tsx'
import { readUrgentWords, readWhatToSay } from './doors/words.edge.ts'
import type { PublishedDirectory } from './exchange/open-referral/published-directory.ts'
import type { Locality } from './locality/locality.ts'
import { readNationalFacts } from './measures/national/facts.edge.ts'
import { measuresFolder, packsKept } from './measures-here.edge.ts'
import { channelsOf } from './messages/transports.edge.ts'
import { ownRoutes } from './own-routes.edge.ts'
import { likenessHashes } from './people/likeness.edge.ts'
import { contentFolder, type Settings } from './settings.edge.ts'
import { dayIn } from './shared/day.ts'
import { allRoutes } from './site/all-routes.edge.ts'
import { complainingIn } from './site/complaining.store.ts'
import { followingUpIn, marked, sendingFrom } from './site/keeping-in-touch.store.ts'
import { listenersIn } from './site/national-calls.ts'
import type { Sealings } from './site/sealings.edge.ts'
import { sideBySideIn } from './site/what-could-help/side-by-side.ts'
import type { Database } from './store/database.ts'
import type { Route } from './web/route.ts'

/** What an installation is made of. */
export interface Parts {
  readonly database: Database
  readonly settings: Settings
  readonly national: NationalList
  readonly now: () => Date
  readonly log: (line: Record<string, string | number>) => void
  /** Holds these places against what is written down, outside the database, of what must not come back with a copy of it. */
  readonly keepLedger: (places: readonly Locality[]) => Promise<void>
}

/** What is held in memory, and what opens and seals. */
export interface Held extends Pick<AtTheDoor, 'topics' | 'places' | 'seal'> {
  readonly holding: Holding
  readonly behind: Behind
  readonly sealings: Sealings
  readonly feedOf: (locality: string) => PublishedDirectory | undefined
  /** What can be tried in a place: ours, and what it wrote itself. */
  readonly choicesIn: (locality: string) => ChoicesOfPlace | undefined
  /** Shows at once what a place wrote and somebody let through. */
  readonly showWritten: () => Promise<void>
}

/** The content of one language. */
export const english = new URL('en/', contentFolder)

/** Every route there is, with the world behind it: those for anyone, then those behind the sign-in. */
export function routesOf(parts: Parts, held: Held): readonly Route[] {
  const { database, settings, national } = parts
  const { holding, sealings, behind, feedOf, choicesIn } = held
  const channels = channelsOf(settings)
  const isMadeUp = madeUpIn(holding)
  const signing = signingInOf({
    ...{ behind, mode: settings.mode, publicUrl: settings.publicUrl, issuers: settings.oidc },
    ...{ messages: sealings.messages, channels, isMadeUp },
  })
  const forAnyone = allRoutes({
    ...{ holding, national, mode: settings.mode, feedOf, choicesIn, content: english, signing },
    door: doorOf(parts, held),
    sending: sendingFrom({ database, isMadeUp, channels }, sealings),
    following: followingUpIn(database, sealings),
    complaining: complainingIn({ database, sealings, channels, seal: held.seal }),
  })
  const own = ownRoutes({
    ...{ signing, messages: sealings.messages, complaints: sealings.complaints },
    likeness: likenessHashes(settings.secret),
    curation: curationOf(parts, held),
    choices: {
      ...{ choicesIn, mode: settings.mode, showWritten: held.showWritten, seal: held.seal },
      sideBySide: sideBySideIn({ choicesIn, topics: held.topics, mode: settings.mode }),
    },
    measures: {
      packsOf: packsKept({ settings, today: dayIn(parts.now()), localities: holding.localities }),
      national: readNationalFacts(measuresFolder),
    },
    spansOf: (slug) => holding.localities().find((each) => each.slug === slug)?.settings.spans ?? [],
  })
  return [...forAnyone, ...own]
}

const madeUpIn =
  ({ localities }: Holding) =>
  (slug: string): boolean =>
    localities().some((locality) => locality.slug === slug && locality.demonstration)

const doorOf = (
  { database, national, settings: { mode } }: Parts,
  { holding, topics, places, seal, choicesIn }: Held,
): AtTheDoor & WhatToSay => ({
  ...{ topics, places, seal },
  sideBySide: sideBySideIn({ choicesIn, topics, mode }),
  published: holding.published,
  urgentWords: readUrgentWords(english),
  whatToSay: readWhatToSay(english),
  listeners: listenersIn(national),
  countUnmet: (locality, unmet, today) => countUnmet(database, { locality, unmet, today }),
  countWrong: (report) => countWrong(database, report),
})

/** Where the directory is kept right. */
const curationOf = ({ database, settings }: Parts, { holding, topics, sealings }: Held): CurationDesk => ({
  ...{ database, messages: sealings.messages, topics, newCode: newLinkCode },
  published: holding.published,
  refresh: holding.refresh,
  sends: channelsOf(settings).includes('email'),
  marked: (locality, message) => (madeUpIn(holding)(locality) ? marked(message) : message),
})
