import { accountRoutes } from './access/sign-in/account.page.tsx'
import { accountElsewhereRoutes } from './access/sign-in/account-elsewhere.page.tsx'
import { accountLeavingRoutes } from './access/sign-in/account-leaving.page.tsx'
import { accountWaysRoutes } from './access/sign-in/account-ways.page.tsx'
import { accountWorkWaysRoutes } from './access/sign-in/account-work-ways.page.tsx'
import { againRoutes } from './access/sign-in/again.page.tsx'
import { againElsewhereRoutes } from './access/sign-in/again-elsewhere.page.tsx'
import { stillHereRoutes } from './access/sign-in/coming-and-going.page.tsx'
import { behindSignIn, type SignedInRoute } from './access/sign-in/signed-in.page.tsx'
import type { SigningIn } from './access/sign-in/signing-in.page.tsx'
import { agreementContentOf, type ContentRead } from './agreement-content.edge.ts'
import { besideNeedRoutes } from './beside-needs.edge.ts'
import type { ChoicesOfPlace } from './decision/place-choices.ts'
import { accessRequestRoutes } from './desk/access-requests/access-request-routes.page.tsx'
import { agencyRoutes } from './desk/agency/agency-routes.page.tsx'
import { inviteAnewRoutes } from './desk/agency/invite-anew.page.tsx'
import { ownChoiceRoutes } from './desk/choices/own-choice.page.tsx'
import { writeChoiceRoutes } from './desk/choices/write-choice.page.tsx'
import { writePointRoutes } from './desk/choices/write-point.page.tsx'
import { writtenHere } from './desk/choices/written-here.page.tsx'
import type { CurationDesk } from './desk/curation/at-desk.store.ts'
import { curationRoutes } from './desk/curation/curation-routes.page.tsx'
import { stillRightRoutes } from './desk/curation/still-right.page.tsx'
import { deskRoutes } from './desk/desk.page.tsx'
import { endRoutes } from './desk/ending/end.page.tsx'
import { endOneRoutes } from './desk/ending/end-one.page.tsx'
import { experienceRoutes } from './desk/experience/experience.page.tsx'
import { goalsAtDeskRoutes } from './desk/goals/goals-at-desk.page.tsx'
import { linkAtDeskRoutes } from './desk/goals/link-at-desk.page.tsx'
import { letterAtDeskRoutes } from './desk/letter/letter.page.tsx'
import { type MeasuresHere, measuresAtDeskRoutes } from './desk/measures/measures-at-desk.page.tsx'
import { agreeAtDeskRoutes } from './desk/needs/agree.page.tsx'
import { agreementAtDeskRoutes } from './desk/needs/agreement.page.tsx'
import { cardsAtDeskRoutes } from './desk/needs/cards.page.tsx'
import { needAtDeskRoutes } from './desk/needs/need.page.tsx'
import { newNeedAtDeskRoutes } from './desk/needs/new-need.page.tsx'
import { pictureAtDeskRoutes } from './desk/needs/picture.page.tsx'
import { todayRoutes } from './desk/needs/today.page.tsx'
import { notReachedRoutes } from './desk/not-reached/not-reached.page.tsx'
import { type PlaceMeasures, placeMeasuresRoutes } from './desk/place-measures/place-measures.page.tsx'
import { makePlanRoutes } from './desk/plan/make.page.tsx'
import { planAtDeskRoutes } from './desk/plan/plan.page.tsx'
import { officerRoutes } from './desk/privacy/privacy-routes.page.tsx'
import { askAtDeskRoutes } from './desk/requests/ask.page.tsx'
import { askedOfUsRoutes } from './desk/requests/asked.page.tsx'
import { type RequestDeps, requestAtDeskRoutes } from './desk/requests/request.page.tsx'
import { staySafePrintRoutes } from './desk/risk-support/print.page.tsx'
import { staySafeAtDeskRoutes } from './desk/risk-support/stay-safe.page.tsx'
import { safeguardingRoutes } from './desk/safeguarding/held.page.tsx'
import { transitionAtDeskRoutes } from './desk/transition/transition.page.tsx'
import { youngPeopleRoutes } from './desk/young-people/young-people-routes.page.tsx'
import type { Mode } from './directory/national.ts'
import type { PacksIn } from './measures/pack/pack.ts'
import type { Sealing } from './messages/sealing.edge.ts'
import { helpingRoutes } from './my-page/goals/helping.page.tsx'
import { answerMeasureRoutes } from './my-page/measures/answer-measure.page.tsx'
import { myMeasuresRoutes } from './my-page/measures/my-measures.page.tsx'
import { mineRoutes, toldWhereTried } from './my-page/my-routes.page.tsx'
import { agreeRoutes } from './my-page/need/agree.page.tsx'
import { agreementRoutes } from './my-page/need/agreement.page.tsx'
import { alongRoutes } from './my-page/need/along.page.tsx'
import { askRoutes } from './my-page/need/ask.page.tsx'
import { requestRoutes } from './my-page/need/request.page.tsx'
import { makeLinkRoutes } from './my-page/session-link/make-link.page.tsx'
import { sessionLinkRoutes } from './my-page/session-link/session-link.page.tsx'
import type { LikenessHashes } from './people/likeness.edge.ts'
import type { DatedDays } from './people/still-safe.ts'
import { choicesHereRoutes } from './place/choices.page.tsx'
import { placeRoutes } from './place/place-routes.page.tsx'
import { tapsInEnglish } from './site/follow-up-words.ts'
import type { ThingsToTry } from './site/what-could-help/what-could-help.page.tsx'
import type { Route } from './web/route.ts'

/** What can be tried in each place, and what is shown of it. */
export interface ThingsToTryHere {
  /** Ours, and what the place wrote itself. */
  readonly choicesIn: (locality: string) => ChoicesOfPlace | undefined
  readonly mode: Mode
  /** Where things to try lie side by side in a place; undefined while there is nothing to show. */
  readonly sideBySide: (locality: string) => string | undefined
  /** Seals for an hour what somebody types of their own beside them. */
  readonly seal: ThingsToTry['seal']
  /** Shows at once what a place wrote and somebody let through. */
  readonly showWritten: () => Promise<void>
}

/** What the pages of those who have signed in need. */
export interface OwnPages {
  readonly signing: SigningIn
  /** Seals messages that wait. */
  readonly messages: Sealing
  /** Opens complaints and seals their answers. */
  readonly complaints: Sealing
  readonly curation: CurationDesk
  readonly choices: ThingsToTryHere
  /** Finds again somebody who is here already. */
  readonly likeness: LikenessHashes
  /** The packs of measures of each place, and what the national figure goes by. */
  readonly measures: Pick<MeasuresHere, 'national'> & PlaceMeasures
  /** The dated days of a place. */
  readonly spansOf: (locality: string) => readonly DatedDays[]
}

/** Every route behind the sign-in: the tables of all rooms, one after the other. */
export const ownRoutes = ({
  signing,
  messages,
  complaints,
  likeness,
  curation,
  choices,
  measures,
  spansOf,
}: OwnPages): readonly Route[] => [
  ...stillRightRoutes(curation),
  ...sessionLinkRoutes(signing),
  ...behindSignIn(signing, [
    ...stillHereRoutes(),
    ...accountRoutesOf(signing),
    ...[...mineRoutes(choices.sideBySide, packsInOf(measures)), ...helpingRoutes(signing), ...makeLinkRoutes(signing)],
    ...[...linkAtDeskRoutes(signing), ...experienceRoutes(), ...measureRoutesOf(measures)],
    ...[...deskRoutes(), ...notReachedRoutes()],
    ...officerRoutes({ hashes: likeness, messages, complaints }),
    ...accessRequestRoutes({ hashes: likeness, messages, complaints, spansOf }),
    ...inviteAnewRoutes(signing.desk),
    ...agencyRoutes({ keys: signing.desk.keys, ...(signing.letters.asks ? { mail: messages } : {}) }),
    ...youngPeopleRoutes({
      ...{ hashes: likeness, agesOf: signing.agesOf, signIn: signing.desk },
      ...(signing.letters.asks ? { mail: { sealed: messages, marked: curation.marked } } : {}),
    }),
    ...todayRoutes(signing.desk.keys),
    ...newNeedAtDeskRoutes(),
    ...toldWhereTried(needAtDeskRoutes(), choices.sideBySide),
    ...[...pictureAtDeskRoutes(), ...cardsAtDeskRoutes()],
    ...agreementRoutesOf({ ...choices, topics: curation.topics, published: curation.published }),
    ...[...goalsAtDeskRoutes(), ...makePlanRoutes(), ...planAtDeskRoutes(), ...endRoutes(), ...endOneRoutes()],
    ...[...staySafeAtDeskRoutes(), ...staySafePrintRoutes(), ...transitionAtDeskRoutes(signing.desk.keys)],
    ...requestRoutesOf({ published: curation.published, messages, spansOf }),
    ...[...letterAtDeskRoutes(), ...safeguardingRoutes(), ...curationRoutes(curation)],
    ...placeRoutes(curation),
    ...placeChoicesRoutesOf(choices, curation),
    ...besideNeedRoutes({ ...choices, published: curation.published, topics: curation.topics }),
  ]),
]

const packsInOf =
  ({ packsOf }: OwnPages['measures']): PacksIn =>
  (locality) =>
    packsOf(locality).packs

const measureRoutesOf = (measures: OwnPages['measures']): readonly SignedInRoute[] => {
  const { packsOf, national } = measures
  const packsIn = packsInOf(measures)
  return [
    ...myMeasuresRoutes(packsIn),
    ...answerMeasureRoutes(packsIn),
    ...measuresAtDeskRoutes({ packsIn, national }),
    ...placeMeasuresRoutes({ packsOf }),
  ]
}

const placeChoicesRoutesOf = (
  { choicesIn, mode, showWritten }: ThingsToTryHere,
  { published, topics }: CurationDesk,
): readonly SignedInRoute[] => {
  const writing = { choicesIn, topics, mode, showWritten }
  return [
    ...choicesHereRoutes({ choicesIn, mode, published, topics, written: writtenHere(writing) }),
    ...writeChoiceRoutes(writing),
    ...writePointRoutes(writing),
    ...ownChoiceRoutes(writing),
  ]
}

const requestRoutesOf = ({ published, messages, spansOf }: RequestDeps): readonly SignedInRoute[] => [
  ...askAtDeskRoutes(published),
  ...requestAtDeskRoutes({ published, messages, spansOf }),
  ...askedOfUsRoutes(published),
  ...askRoutes(published),
  ...alongRoutes(published, tapsInEnglish),
  ...requestRoutes(published),
]

const agreementRoutesOf = (read: ContentRead): readonly SignedInRoute[] => {
  const content = agreementContentOf(read)
  return [
    ...agreeAtDeskRoutes(content),
    ...agreementAtDeskRoutes(content),
    ...agreeRoutes(content),
    ...agreementRoutes(content),
  ]
}

const accountRoutesOf = (signing: SigningIn): readonly SignedInRoute[] => [
  ...againRoutes(signing),
  ...againElsewhereRoutes(signing),
  ...accountRoutes(signing),
  ...accountWaysRoutes(signing),
  ...accountWorkWaysRoutes(signing),
  ...accountElsewhereRoutes(signing),
  ...accountLeavingRoutes(signing),
]
