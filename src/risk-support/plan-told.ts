import type { Naming, Told } from '../needs/naming.ts'
import { inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { gapsIn } from './gaps.ts'
import { endSaid, gapSaid, helpedSaid, nameOfWho, readPart } from './lines.ts'
import { partCodes } from './part.ts'
import { type RiskSupportWords, riskSupportInEnglish } from './plan-words.ts'
import { backUpOf, historyOf, leadOf, leadToTell, type RiskSupportPlan, reviewOf } from './risk-support-plan.ts'

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
      const does = blocks.map(({ of, call, lines }) => [of, call, ...lines].filter((line) => line).join('. '))
      return { who: heading, does: does.join(' · ') }
    })
  return {
    ...(lead ? { lead: nameOfWho(lead, naming, words) } : {}),
    parts,
    words: plan.ended ? [words.over(inWords(plan.ended.on)), ...endSaid(plan.ended, reading)].join('\n') : '',
    standing: [
      words.agreed(inWords(plan.agreedOn)),
      ...(plan.helped ? [helpedSaid(plan.helped, reading)] : []),
      ...gapsIn(plan).map((gap) => gapSaid(gap, words, naming)),
    ].join('\n'),
    reviewOn: plan.ended ? '' : reviewOf(plan),
  }
}

/** Everybody with an account whom a plan names, and who wrote down what somebody said. */
export function namedInRiskSupport(plan: RiskSupportPlan): readonly Id[] {
  const backUp = backUpOf(plan)
  const holder = plan.ended?.heldBy
  const lead = leadOf(plan)
  const people = [
    ...(plan.codeWord?.knownBy ?? []),
    ...(lead ? [lead] : []),
    ...(backUp ? [backUp] : []),
    ...(holder ? [holder] : []),
  ].flatMap((who) => (who.is === 'person' ? [who.id] : []))
  const writers = partCodes.flatMap((code) => {
    const stood = plan.parts[code] ?? plan.emptied[code]
    const before = historyOf(plan, code).flatMap(({ by, noLonger }) => [by, ...(noLonger ? [noLonger.by] : [])])
    return [...(stood ? [stood.by] : []), ...before]
  })
  if (plan.leadTold) writers.push(plan.leadTold.by)
  return [...new Set([...people, ...writers, ...(plan.helped ? [plan.helped.by] : [])])]
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
    endedOn: plan.ended?.on ?? null,
  }
}
