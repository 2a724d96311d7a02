import type { Who } from '../decision/agreement-people.ts'
import type { Naming, Told } from '../needs/naming.ts'
import { inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { endSaid, wantsEndSaid } from './end-lines.ts'
import { gapsIn } from './gaps.ts'
import { gapSaid, helpedSaid, nameOfWho, readPart } from './lines.ts'
import { isOpen } from './own-ending.ts'
import { partCodes } from './part.ts'
import { type RiskSupportWords, riskSupportInEnglish } from './plan-words.ts'
import { backUpOf, leadOf, leadToTell, type RiskSupportPlan, reviewOf, writersOf } from './risk-support-plan.ts'

/** A plan to stay safe in plain lines, on a record and on somebody’s copy: what is written, and what is missing. */
export function tellRiskSupport(
  plan: RiskSupportPlan,
  naming: Naming,
  words: RiskSupportWords = riskSupportInEnglish,
): Told {
  const [reading, lead] = [{ naming, words }, leadOf(plan)]
  const parts = partCodes
    .filter((part) => plan.parts[part])
    .map((part) => {
      const { heading, blocks } = readPart(plan, part, reading)
      const does = blocks.map(({ of, call, lines }) => asSentences([of, call, ...lines]))
      return { who: heading, does: does.join(' · ') }
    })
    .filter(({ does }) => does !== '')
  return {
    ...(lead ? { lead: nameOfWho(lead, naming, words) } : {}),
    parts,
    words: plan.ended ? [words.over(inWords(plan.ended.on)), ...endSaid(plan.ended, reading)].join('\n') : '',
    standing: [
      words.agreed(inWords(plan.agreedOn)),
      ...(plan.helped ? [helpedSaid(plan.helped, reading)] : []),
      ...wantsEndSaid(plan, reading),
      ...gapsIn(plan).map((gap) => gapSaid(gap, words, naming)),
    ].join('\n'),
    reviewOn: plan.ended ? '' : reviewOf(plan),
  }
}

/** Behind one another, a full stop between each two, where a line brings none of its own. */
const asSentences = (lines: readonly (string | undefined)[]): string =>
  lines.flatMap((line) => (line ? [line.replace(/\.$/, '')] : [])).join('. ')

/** Everybody with an account whom a plan names, and who wrote down what somebody said. */
export function namedInRiskSupport(plan: RiskSupportPlan): readonly Id[] {
  const backUp = backUpOf(plan)
  const holder = holderOf(plan)
  const lead = leadOf(plan)
  const people = [
    ...(plan.codeWord?.knownBy ?? []),
    ...(lead ? [lead] : []),
    ...(backUp ? [backUp] : []),
    ...(holder ? [holder] : []),
  ].flatMap((who) => (who.is === 'person' ? [who.id] : []))
  const answered = plan.wantsEnd?.goesOn
  return [...new Set([...people, ...writersOf(plan), ...(answered ? [answered.by] : [])])]
}

const holderOf = ({ ended }: RiskSupportPlan): Who | undefined => {
  if (!ended) return undefined
  if (!('alone' in ended)) return ended.heldBy
  return ended.alone.remains.is === 'held' ? ended.alone.remains.by : undefined
}

/** What lists are made from: no word of anybody. After its end no day waits in it. */
export function plainOfRiskSupport(plan: RiskSupportPlan): Readonly<Record<string, unknown>> {
  const [lead, toTell] = [leadOf(plan), leadToTell(plan)]
  return {
    is: 'stay-safe',
    reviewOn: plan.ended ? null : reviewOf(plan),
    whoAsks: plan.ended ? null : lead?.is === 'person' ? lead.id : (toTell?.by ?? null),
    changedOn: plan.ended ? null : (plan.aloneSince ?? toTell?.on ?? null),
    tells: toTell ? true : null,
    endAskedOn: !plan.ended && isOpen(plan.wantsEnd) ? plan.wantsEnd.on : null,
    endedOn: plan.ended?.on ?? null,
  }
}
