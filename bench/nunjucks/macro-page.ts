import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import type { Found } from '../../src/directory/match/asking.ts'
import type { Published } from '../../src/directory/published.ts'
import { type AtTheDoor, askingOf, topicLabel } from '../../src/doors/at-the-door.ts'
import { addressOf, type Question } from '../../src/doors/question.ts'
import { resultsInEnglish } from '../../src/doors/results-words.ts'
import * as say from '../../src/doors/say-offer.ts'
import { sayOfferInEnglish } from '../../src/doors/say-offer-words.ts'
import { openingInWords } from '../../src/doors/say-opening.ts'
import { type SayingWhy, sayAll } from '../../src/doors/say-why.ts'
import type { Advice } from '../../src/doors/what-to-say.ts'
import { inNoOrder, nameOf } from '../../src/language/grouping.ts'
import type { Day } from '../../src/shared/day.ts'
import { frameInEnglish } from '../../src/web/frame-words.ts'
import { ways, whereLeavingLeads } from '../../src/web/ways.ts'

/** What both pages answer: the same question, to the same directory, with as many offers. */
export interface SameQuestion {
  readonly door: Pick<AtTheDoor, 'topics' | 'places'>
  readonly published: Published
  readonly question: Question
  readonly sealed: string
  readonly today: Day
  readonly now: Date
  readonly showing: number
  readonly advice: Advice
}

const folders = ['.', '../../node_modules/nhsuk-frontend/dist'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
)

/** Compiled once and kept, as in production; the settings are those that nhsuk-frontend recommends. */
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders, { noCache: false, watch: false }), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
})
const template = environment.getTemplate('results.njk', true)

/** How the facts of each offer are set: by the summary list macro, as everything else is by its macro, or in a list by hand. */
export interface Setting {
  readonly facts: 'summary-list' | 'by-hand'
}

/** The results page as nunjucks and the macros of nhsuk-frontend make it, the find included. */
export const macroPage = (asked: SameQuestion, setting: Setting): string => fillTemplate(valuesFor(asked, setting))

/** The rendering alone: everything has been found and put into words. */
export const fillTemplate = (values: object): string => template.render(values)

/** All that the template shows: the find, and its answer in words. */
export function valuesFor(asked: SameQuestion, { facts }: Setting): object {
  const { door, published, question, today, now, showing } = asked
  const answer = published.finder.find(askingOf(door, question, { today, now }))
  const label = topicLabel(door.topics, question.asker)
  const saying: SayingWhy = {
    topicLabel: label,
    ...(question.asker && { asker: question.asker }),
    ...(question.where && { near: question.where }),
  }
  return {
    ...around(asked),
    summaryLists: facts === 'summary-list',
    heading: answer.heard.slice(0, 2).map(label).join(' · '),
    count: `${answer.found.length >= 50 ? 'Fifty' : answer.found.length} things near ${question.where} that could help`,
    offers: answer.found.slice(0, showing).map((found) => card(asked, found, saying)),
    more: answer.found.length > showing && `/find${addressOf(question, asked.sealed, { n: String(showing + 10) })}`,
    carriedOnly: carried(question, codesOf(door, answer.heard), ''),
    carried: carried(question, '', asked.sealed),
  }
}

const codesOf = ({ topics }: SameQuestion['door'], heard: readonly string[]): string =>
  heard.flatMap((id) => topics.find((topic) => topic.id === id)?.code ?? []).join('.')

const carried = ({ asker, age, where }: Question, topics: string, sealed: string) =>
  Object.entries({ q: sealed, t: topics, w: asker ?? '', a: String(age ?? ''), p: where ?? '' })
    .map(([name, value]) => ({ name, value }))
    .filter(({ value }) => value !== '')

const only = {
  free: 'Free',
  self: 'You can ask yourself',
  nowait: 'No wait',
  open: 'Open now',
  online: 'Online, phone or text',
  step: 'No steps to get in',
}

/** Everything that stands round the offers. What never changes is a plain value here, which costs the macros nothing. */
function around({ published, question, sealed, advice }: SameQuestion) {
  const { locality, languages } = published
  const { foot } = frameInEnglish
  return {
    words: frameInEnglish,
    leave: whereLeavingLeads,
    placeName: locality.name,
    madeUp: frameInEnglish.madeUp(locality.name),
    summary: `You’re at a school or college, about somebody of ${question.age}, near ${question.where}.`,
    change: `${ways.ask}${addressOf(question, sealed)}`,
    yourWords: resultsInEnglish.yourWords,
    advice,
    listeners,
    only: Object.entries(only).map(([value, text]) => ({ value, text })),
    languages: [
      { value: '', text: 'Any language' },
      ...languages.map((language) => ({ value: language, text: language })),
    ],
    kinds: inNoOrder('bench').map((grouping) => ({ value: grouping, text: nameOf[grouping] })),
    footLinks: [
      { href: ways.helpNow, text: foot.helpNow },
      { href: ways.about, text: foot.about },
      { href: ways.five, text: foot.five },
      { href: ways.privacy, text: foot.privacy },
      { href: ways.accessibility, text: foot.accessibility },
      { href: ways.complain, text: foot.complain },
      { href: ways.leaving, text: foot.leaving },
      { href: ways.openData, text: foot.openData },
    ],
    footHtml: `<p>${frameInEnglish.line}</p>`,
  }
}

const listeners = [
  { name: 'NHS 111, mental health', to: 'tel:111', says: 'Call 111, then press 2', hours: 'day and night' },
  { name: 'Childline', to: 'tel:08001111', says: 'Call 0800 1111', hours: 'day and night' },
  { name: 'Shout', to: 'sms:85258', says: 'Text SHOUT to 85258', hours: 'day and night' },
]

/** An offer as the template wants it: the same sentences as on our own card. */
function card({ published, question, sealed, today }: SameQuestion, { offer, why }: Found, saying: SayingWhy) {
  const opening = openingInWords(offer.open)
  const where = say.whereItIs(offer)
  const facts = [
    { says: 'Who it’s for', is: say.whoItIsFor(offer) },
    { says: 'How to start', is: say.howToStart(offer) },
    { says: 'Wait now', is: say.waitNow(offer, today) },
    { says: 'Where and when', is: opening ? `${where}. ${opening}` : where },
    ...(offer.whatHappensNext ? [{ says: 'What happens next', is: offer.whatHappensNext }] : []),
    ...(offer.cost.free ? [] : [{ says: 'Cost', is: say.costInWords(offer) }]),
    ...(offer.at && offer.delivery.length > 1
      ? [{ says: 'How', is: say.howItIsGiven(offer.delivery) ?? say.notKnown }]
      : []),
  ]
  return {
    name: offer.name,
    href: `/o/${offer.id}${addressOf(question, sealed)}`,
    kind: [
      offer.kind && sayOfferInEnglish.steps[offer.kind],
      offer.sector && sayOfferInEnglish.sectors[offer.sector],
      offer.cost.free && 'free',
    ]
      .filter(Boolean)
      .join(', '),
    kinds: inNoOrder(offer.id).flatMap((grouping) => (offer.groupings.includes(grouping) ? nameOf[grouping] : [])),
    closed: offer.temporarilyClosed,
    alert: offer.alert,
    summary: offer.summary,
    facts,
    rows: facts.map(({ says, is }) => ({ key: { text: says }, value: { text: is } })),
    why: sayAll(why, saying),
    checked: say.lastChecked(offer, today, published.locality.settings),
  }
}
