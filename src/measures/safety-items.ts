import type { Answers } from './answers.ts'
import type { Measure, SafetyItem } from './measure.ts'

/** Answers that are to be talked about now, by those in the room. Nobody else is told, and nothing waits for anybody. */
export const toTalkAbout = ({ items, safetyItems }: Measure, answers: Answers): readonly SafetyItem[] =>
  safetyItems.filter(({ item, above }) => {
    const answer = answers[items.findIndex(({ id }) => id === item)]
    return answer !== undefined && answer > above
  })

/** What stands there, in plain words, for a measure without its text as well. */
export const talkAboutItInEnglish =
  'One of these answers is about not wanting to live, or about hurting yourself. Please talk about it together now, before anything else. Nobody else has been told.'
