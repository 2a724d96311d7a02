import { inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Ending, GoalThenAndNow, Holder, ToTurnTo } from './ending.ts'
import { type EndingWords, endingInEnglish, feelingInEnglish, reasonInEnglish } from './ending-words.ts'

/** What is read of an ending: the record, and how things stand since. */
export interface EndingTold {
  readonly words: string
  readonly standing: string
  readonly reviewOn: ''
}

/** An ending in plain lines, to the young person; everybody else who may reads the same. @param names what people are called. */
export function tellEnding(
  ending: Ending,
  names: ReadonlyMap<Id, string>,
  words: EndingWords = endingInEnglish,
): EndingTold {
  const { unmet, risk, passedOn, felt, cameBackOn } = ending
  const lines = [
    reasonInEnglish[ending.why],
    ending.because.said,
    ...ending.goals.map((goal) => tellGoal(goal, words)),
    ...tellTheirs(ending, words),
    words.ifItComesBack(ending.ifItComesBack.said),
    words.wayBack(ending.wayBack.said),
    ...ending.toTurnTo.map((one) => tellToTurnTo(one, words)),
    unmet.is === 'remains' ? words.unmet(unmet.what.said) : words.nothingUnmet,
    risk.is === 'remains' ? words.risk(risk.what.said, holderIn(risk.heldBy, names, words)) : words.noRisk,
    ...(passedOn.is === 'some'
      ? [
          words.passedOn(passedOn.what.said, passedOn.to.said),
          ...(passedOn.not ? [words.notPassedOn(passedOn.not.said)] : []),
        ]
      : [words.nothingPassedOn]),
    ...(felt ? [words.felt(feelingInEnglish[felt.how], felt.says?.said ?? '')] : []),
  ]
  const on = inWords(ending.on)
  const ended = ending.what.is === 'need' ? words.endedOn(on) : words.oneEndedOn(ending.what.called.said, on)
  const standing = [ended, ...(cameBackOn ? [words.cameBackOn(inWords(cameBackOn))] : [])]
  return { words: lines.join('\n'), standing: standing.join(' '), reviewOn: '' }
}

const tellGoal = ({ goal, then, now }: GoalThenAndNow, words: EndingWords): string =>
  words.goal(goal.said, then?.toString() ?? words.notKnown, now?.toString() ?? words.notKnown)

function tellTheirs({ theirs }: Ending, words: EndingWords): readonly string[] {
  if (theirs.is === 'not-taking-part') return [words.notTakingPart(theirs.why.said)]
  return [
    ...(theirs.helped ? [words.helped(theirs.helped.said)] : []),
    ...(theirs.didNot ? [words.didNot(theirs.didNot.said)] : []),
  ]
}

const tellToTurnTo = ({ who, how, until }: ToTurnTo, words: EndingWords): string =>
  words.toTurnTo(who.said, how.said, until ? words.until(inWords(until)) : words.noEnd)

const holderIn = (holder: Holder, names: ReadonlyMap<Id, string>, words: EndingWords): string =>
  holder.is === 'named' ? holder.name.said : (names.get(holder.id) ?? words.somebody)

/** Everybody with an account whom an ending names. */
export const namedInEnding = ({ by, risk }: Ending): readonly Id[] => [
  by,
  ...(risk.is === 'remains' && risk.heldBy.is === 'person' ? [risk.heldBy.id] : []),
]

/** What lists and counts are made from: no word of anybody. `null` takes away what stood there before. */
export const plainOfEnding = ({
  what,
  why,
  on,
  cameBackOn,
  seenBackOn,
}: Ending): Readonly<Record<string, unknown>> => ({
  ...{ is: what.is === 'need' ? 'ending' : 'ending-of-one', ends: what.is, why, endedOn: on },
  ...{ cameBackOn: cameBackOn ?? null, changedOn: (seenBackOn ? undefined : cameBackOn) ?? null },
})
