import { fileURLToPath } from 'node:url'
import { goneRoutes } from '../access/sign-in/account-leaving.page.tsx'
import { byOrganisationRoutes } from '../access/sign-in/by-organisation.page.tsx'
import { byPasskeyRoutes } from '../access/sign-in/by-passkey.page.tsx'
import { goingRoutes } from '../access/sign-in/coming-and-going.page.tsx'
import { demonstrationRoutes } from '../access/sign-in/demonstration.page.tsx'
import { firstRoutes } from '../access/sign-in/first.page.tsx'
import { lostRoutes } from '../access/sign-in/lost.page.tsx'
import { signInRoutes } from '../access/sign-in/sign-in.page.tsx'
import type { SigningIn } from '../access/sign-in/signing-in.page.tsx'
import { startRoutes } from '../access/sign-in/start.page.tsx'
import type { ChoicesOfPlace } from '../decision/place-choices.ts'
import type { Holding } from '../directory/holding.store.ts'
import type { Mode, NationalList } from '../directory/national.ts'
import { askRoutes } from '../doors/ask.page.tsx'
import type { AtTheDoor } from '../doors/at-the-door.ts'
import { listRoutes } from '../doors/list.page.tsx'
import { offerRoutes } from '../doors/offer.page.tsx'
import { resultsRoutes } from '../doors/results.page.tsx'
import { type WhatToSay, whatToSayRoutes } from '../doors/what-to-say.page.tsx'
import { openReferralRoutes } from '../exchange/open-referral/open-referral.page.ts'
import type { PublishedDirectory } from '../exchange/open-referral/published-directory.ts'
import { AnswersShown } from '../plan/answers-shown.tsx'
import { readRequestCounts } from '../plan/asked-of-us.store.ts'
import { namedId } from '../shared/named-id.edge.ts'
import type { Route } from '../web/route.ts'
import { aboutRoutes } from './about.page.tsx'
import { accessibilityRoutes } from './accessibility.page.tsx'
import { complaintRoutes } from './complaint.page.tsx'
import { contactOf } from './complaint.ts'
import type { Complaining } from './complaint-code.page.tsx'
import { type FollowingUp, FollowUpForm, followUpRoutes } from './follow-up.page.tsx'
import { frontRoutes } from './front.page.tsx'
import { helpNowRoutes } from './help-now.page.tsx'
import { leaveRoutes } from './leave.page.tsx'
import { callsFor } from './national-calls.ts'
import { openDataRoutes } from './open-data.page.tsx'
import { privacyRoutes } from './privacy.page.tsx'
import { SendForm, type Sending, sendRoutes } from './send.page.tsx'
import { readSiteContent } from './site-content.edge.ts'
import { whatCouldHelpRoutes } from './what-could-help/what-could-help.page.tsx'
import { whatIsKeptRoutes } from './what-is-kept.page.tsx'

/** What all pages together need. */
export interface AllPages {
  readonly door: AtTheDoor & WhatToSay
  readonly holding: Holding
  readonly national: NationalList
  readonly mode: Mode
  readonly sending: Sending
  readonly following: FollowingUp
  readonly complaining: Complaining
  readonly feedOf: (locality: string) => PublishedDirectory | undefined
  readonly choicesIn: (locality: string) => ChoicesOfPlace | undefined
  /** The folder of one language, `content/en/`. */
  readonly content: URL
  readonly signing: SigningIn
}

/** Every route there is: the tables of all folders, one after the other. */
export const allRoutes = (pages: AllPages): readonly Route[] => [
  ...doorRoutes(pages),
  ...explainingRoutes(pages),
  ...openRoutes(pages),
  ...wayInRoutes(pages),
]

const doorRoutes = ({ door, holding, national, mode, ...pages }: AllPages): readonly Route[] => [
  ...frontRoutes({ topics: door.topics, sideBySide: door.sideBySide }),
  ...helpNowRoutes({ callsIn: (slug) => callsFor(national, mode, holding.published(slug)) }),
  ...leaveRoutes(),
  ...askRoutes(door),
  ...resultsRoutes(door),
  ...whatToSayRoutes(door),
  ...whatCouldHelpRoutes({
    ...{ choicesIn: pages.choicesIn, published: holding.published, topics: door.topics, mode },
    seal: door.seal,
  }),
  ...offerRoutes(door, {
    followUp: ({ frame }, offer) => FollowUpForm({ frame, offer, channels: pages.sending.channels }),
    answers: async ({ locality }, offer) => {
      // An offer stands there while the database is gone, without what is counted.
      const { pool } = pages.signing.desk.database
      const counts = await readRequestCounts(pool, locality, offer.serviceId).catch(() => undefined)
      return counts && AnswersShown({ counts })
    },
  }),
  ...listRoutes(door, { send: ({ frame }, list) => SendForm({ frame, list, channels: pages.sending.channels }) }),
  ...sendRoutes(door, pages.sending),
  ...followUpRoutes(door, pages.following, pages.sending),
]

function explainingRoutes({ content: folder, holding, complaining }: AllPages): readonly Route[] {
  const content = readSiteContent(fileURLToPath(folder))
  return [
    ...aboutRoutes({ content }),
    ...privacyRoutes({ content }),
    ...whatIsKeptRoutes(),
    ...accessibilityRoutes({ content }),
    ...complaintRoutes({
      content,
      complaining,
      whoToTell: (slug) => contactOf(holding.published(slug)?.locality.settings.contact),
    }),
  ]
}

const openRoutes = ({ door, feedOf }: AllPages): readonly Route[] => [
  ...openDataRoutes({ feedOf }),
  ...openReferralRoutes({ directoryOf: feedOf, places: door.places, nameId: (name) => namedId(name) }),
]

const wayInRoutes = ({ signing, mode }: AllPages): readonly Route[] => [
  ...goingRoutes(signing),
  ...demonstrationRoutes({ desk: signing.desk, mode }),
  ...signInRoutes(signing),
  ...byPasskeyRoutes(signing),
  ...byOrganisationRoutes(signing),
  ...lostRoutes(signing),
  ...firstRoutes(signing),
  ...startRoutes(signing),
  ...goneRoutes(),
]
