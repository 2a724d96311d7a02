import type { Day } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { AroundWords } from './around-words.ts'
import type { ChangeOfAround } from './around-write.store.ts'
import { dayTyped, type Fault, textIn, type Values } from './form-values.ts'

interface Known {
  readonly today: Day
  readonly colleagues: ReadonlySet<Id>
  readonly words: AroundWords
}

interface What {
  readonly what: string
  readonly standing: Id | undefined
}

type Read = Result<ChangeOfAround, Fault>

/** Reads one change of who stands by a young person. @returns undefined where the address names no change. */
export function readChange(values: Values, { what, standing }: What, known: Known): Read | undefined {
  if (!standing)
    return what === 'add' ? readColleague(values, known) : what === 'carer' ? readCarer(values, known) : undefined
  const by = textIn(values, 'by')
  const opens = opensIn(textIn(values, 'opens'))
  if (what === 'end' || what === 'looked-at') return ok({ is: what, standing })
  if (what === 'stop') return by === 'court' || by === 'worker' ? ok({ is: 'stop', standing, by }) : undefined
  if (what === 'review') return opens && ok({ is: 'review', standing, opens })
  return undefined
}

const opensIn = (text: string) => (['wide', 'narrow', 'chosen'] as const).find((each) => each === text)
const howIn = (text: string) => (['worker', 'team', 'in-plan'] as const).find((each) => each === text)

function readColleague(values: Values, { today, colleagues, words: { faults: says } }: Known): Read {
  const who = parseId(textIn(values, 'who'))
  const as = howIn(textIn(values, 'how'))
  const until = dayTyped(values, 'until')
  const faults: Fault[] = []
  if (!who || !colleagues.has(who)) faults.push({ at: 'who', says: says.who })
  if (!as) faults.push({ at: 'how', says: says.how })
  if (until === 'wrong' || (until && until < today)) faults.push({ at: 'until-day', says: says.until })
  if (!who || !as || until === 'wrong' || faults.length > 0) return refused(...faults)
  const saidBy = textIn(values, 'saidBy').slice(0, 200)
  return ok({ is: 'add', who, as, saidBy, ...(until ? { until } : {}) })
}

function readCarer(values: Values, { today, colleagues, words: { faults: says } }: Known): Read {
  const [given, family, evidence] = ['given', 'family', 'evidence'].map((name) => textIn(values, name))
  const opens = opensIn(textIn(values, 'opens'))
  const checkedBy = parseId(textIn(values, 'checkedBy'))
  const checkedOn = dayTyped(values, 'checkedOn')
  const isDay = checkedOn !== undefined && checkedOn !== 'wrong' && checkedOn <= today
  const faults: Fault[] = []
  if (!given || given.length > 100 || (family ?? '').length > 100) faults.push({ at: 'given', says: says.given })
  if (!opens) faults.push({ at: 'opens', says: says.carerOpens })
  if (!evidence) faults.push({ at: 'evidence', says: says.evidence })
  if (!checkedBy || !colleagues.has(checkedBy)) faults.push({ at: 'checkedBy', says: says.checkedBy })
  if (!isDay) faults.push({ at: 'checkedOn-day', says: says.checkedOn })
  if (!given || !opens || !evidence || !checkedBy || !isDay || faults.length > 0) return refused(...faults)
  return ok({ is: 'add-carer', names: { given, family: family ?? '' }, opens, evidence, checkedBy, checkedOn })
}
