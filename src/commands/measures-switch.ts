import { auditHash } from '../access/audit/audit-hash.edge.ts'
import type { Rightdoor } from '../main.ts'
import type { PacksOfPlace } from '../measures/pack/pack.ts'
import { sayPackFault } from '../measures/pack/pack-words.ts'
import {
  type Decided,
  type DecisionFault,
  decideOff,
  decideOn,
  type MeasureDecision,
  type TypedDecision,
  usesOf,
} from '../measures/switch/decision.ts'
import { sayDecisionFaults, whyNotInUseInEnglish } from '../measures/switch/decision-words.ts'
import { readerOfPacks } from '../measures-here.edge.ts'
import { type Day, dayIn, inWords } from '../shared/day.ts'
import type { Result } from '../shared/result.ts'
import { asJson, type Call, type Command, localityOf, refuse, text } from './command.ts'
import { readWhatWasDecided, switchAsOperator } from './measures-switch.store.ts'

/** How a place decides which measures it uses. */
export const switchHelp: readonly string[] = [
  'on <measure>      writes down that this place uses a measure, in the version of its pack:',
  '                  --for <agency> --decided-by <name and job> --because <why> --device <what was decided> --review <day>',
  'off <measure>     writes down that it does so no more: --decided-by <name and job> --because <why>. What was answered stays',
  'list              what was decided in this place, and what there is to decide about',
  '--locality <slug>       of which place; otherwise the default one',
  '--for <agency>          with on: the agency that answers for it, and holds the licence where one is needed',
  '--decided-by, --because who decided, by name and job, and why',
  '--decided-on <day>      when; otherwise today',
  '--device <text>         with on: what was decided about the law on medical devices',
  '--licence <text>        with on: the reference of the licence, where the words or the use are not free',
  '--review <day>          with on: when it is to be decided anew',
]

export const switchOptions: Command['options'] = {
  ...{ locality: { type: 'string' }, 'decided-by': { type: 'string' }, because: { type: 'string' } },
  ...{ 'decided-on': { type: 'string' }, device: { type: 'string' }, licence: { type: 'string' } },
  review: { type: 'string' },
}

interface Here {
  readonly rightdoor: Rightdoor
  readonly locality: string
  readonly today: Day
  readonly now: Date
  readonly own: PacksOfPlace
}

async function hereOf(call: Call): Promise<Here | undefined> {
  const rightdoor = await call.rightdoor()
  const locality = localityOf(rightdoor, text(call, 'locality'))
  const place = rightdoor.holding.localities().find(({ slug }) => slug === locality)
  if (!locality || !place) return undefined
  const now = new Date()
  const today = dayIn(now)
  return { rightdoor, locality, today, now, own: readerOfPacks(rightdoor.settings, today)(place) }
}

const noPlace = 'There is no such locality. "rightdoor doctor" lists them'

/** Writes a decision down, and does nothing else: it holds from the next page on. */
export async function turn(call: Call, turned: 'on' | 'off', measure: string): Promise<number> {
  const here = await hereOf(call)
  if (!here) return refuse(call, noPlace, 1)
  const { rightdoor, locality, today, now, own } = here
  const pack = own.packs.get(measure)
  if (turned === 'on' && !pack) return refuse(call, whyNoPack(measure, own), 1)
  const agency = text(call, 'for')
  if (turned === 'on' && !agency) return refuse(call, 'Say which agency answers for it: --for "Oak School"')
  const decide = (before: MeasureDecision | undefined, name: string): Result<Decided, DecisionFault> =>
    turned === 'on' && pack
      ? decideOn(typedIn(call), { pack, agency: name, today, before })
      : decideOff(typedIn(call), { today, before })
  const done = await switchAsOperator(
    { database: rightdoor.database, locality, now, hashOf: auditHash(rightdoor.settings.secret) },
    { measure, decide, ...(turned === 'on' && agency ? { agency } : {}) },
  )
  if (done.is === 'refused') return refuse(call, sayDecisionFaults(done.because), 1)
  if (done.is === 'no-agency') return refuse(call, `There is no agency "${agency}" in ${locality}`, 1)
  const name = pack?.measure.name ?? measure
  if (asJson(call)) call.say(JSON.stringify({ locality, measure, turned }))
  else call.say(saidOf(name, turned, pack?.licence.checkedBy === null))
  return 0
}

const saidOf = (name: string, turned: 'on' | 'off', isUnchecked: boolean): string =>
  turned === 'off'
    ? `${name} is off here. What was answered stays with the record of whoever answered.`
    : `${name} is on here. A score of it groups nobody and sorts nobody.${isUnchecked ? ` ${notChecked}` : ''}`

const notChecked = 'Nobody has held its pack against the owner’s document yet: a named person should before it is used.'

/** What was typed, whole: what is missing is said together. */
const typedIn = (call: Call): TypedDecision => ({
  ...{ by: text(call, 'decided-by') ?? '', on: text(call, 'decided-on') ?? '', because: text(call, 'because') ?? '' },
  ...{ device: text(call, 'device') ?? '', licence: text(call, 'licence') ?? '', reviewOn: text(call, 'review') ?? '' },
})

function whyNoPack(measure: string, { packs, refused }: PacksOfPlace): string {
  const own = refused.find(({ folder }) => folder === measure)
  if (own) return `The pack ${measure} does not load. ${own.because.map(sayPackFault).join('. ')}`
  return `There is no pack "${measure}". There are: ${[...packs.keys()].join(', ')}`
}

/** Says what was decided here. */
export async function list(call: Call): Promise<number> {
  const here = await hereOf(call)
  if (!here) return refuse(call, noPlace, 1)
  const { rightdoor, locality, today, own } = here
  const decisions = await readWhatWasDecided({ database: rightdoor.database, locality })
  const uses = usesOf(decisions, { packs: own.packs, today })
  const inUse = uses.inUse.map(({ decision, isPastReview }) => ({ ...decision, isPastReview }))
  const notInUse = uses.notInUse.map(({ decision, because }) => ({ ...decision, notInUse: because }))
  const refused = own.refused.map(({ folder, because }) => ({ folder, because: because.map(sayPackFault) }))
  if (asJson(call)) {
    call.say(JSON.stringify({ locality, inUse, notInUse, packs: [...own.packs.keys()], refused }, undefined, 1))
    return 0
  }
  for (const each of inUse) call.say(lineOf(each, each.isPastReview ? '. That day has passed: decide anew' : ''))
  for (const each of notInUse) call.say(`${lineOf(each, '')}. Not in use: ${whyNotInUseInEnglish[each.notInUse]}`)
  if (decisions.length === 0) call.say(`No measure is on in ${locality}.`)
  for (const each of refused) call.say(`${each.folder} does not load. ${each.because.join('. ')}`)
  call.say(`Packs: ${[...own.packs.keys()].join(', ')}.`)
  return 0
}

const lineOf = (
  { measure, version, agency, by, on, because, device, licence, reviewOn }: MeasureDecision,
  end: string,
) =>
  [
    `${measure} ${version}: on since ${inWords(on)}, for ${agency.name}, decided by ${by}, because ${because}`,
    ...(device ? [`Medical devices: ${device}`] : []),
    ...(licence ? [`Licence: ${licence}`] : []),
    ...(reviewOn ? [`To decide anew on ${inWords(reviewOn)}${end}`] : []),
  ].join('. ')
