import { nameOf } from '../needs/naming.ts'
import { inWords } from '../shared/day.ts'
import { nameOfWho, type Reading } from './lines.ts'
import type { EndedAlone, OwnEnding } from './own-ending.ts'
import { riskSupportInEnglish } from './plan-words.ts'
import type { RiskSupportEnded, RiskSupportPlan } from './risk-support-plan.ts'

/** How it ended, after the day: why, who holds what remains, and the way back. */
export function endSaid(
  ended: RiskSupportEnded | EndedAlone,
  { naming, words = riskSupportInEnglish }: Reading,
): readonly string[] {
  if ('alone' in ended) return endedAloneSaid(ended.alone, { naming, words })
  const { why, heldBy, holds, wayBack } = ended
  const holder = heldBy ? nameOfWho(heldBy, naming, words) : holds?.said
  return [words.overWhy(why.said), holder ? words.overHolds(holder) : words.overNobody, words.overWayBack(wayBack.said)]
}

const endedAloneSaid = (
  { why, says, remains }: OwnEnding,
  { naming, words = riskSupportInEnglish }: Reading,
): readonly string[] => [
  words.overByMe,
  words.overWhy(words.ownReasons[why]),
  ...(says ? [says.said] : []),
  remains.is === 'held' ? words.overHolds(nameOfWho(remains.by, naming, words)) : words.overRemains[remains.is],
]

/** “I want this plan to end”, with the day, their words and what was answered; nothing once they took it back, or it ended. */
export function wantsEndSaid(
  { wantsEnd: wish, ended }: RiskSupportPlan,
  { naming, words = riskSupportInEnglish }: Reading,
): readonly string[] {
  if (!wish || ended || wish.goesOn?.by === wish.by) return []
  const asked = [words.wantsEnd(inWords(wish.on)), ...(wish.says ? [wish.says.said] : [])]
  if (!wish.goesOn) return [...asked, words.hasNotEnded]
  const { by, on, says } = wish.goesOn
  return [...asked, words.goesOn(nameOf(naming, by, words), inWords(on)), ...(says ? [says.said] : [])]
}
