import type { NationalFacts, NationalRater } from './national-scale.ts'
import type { Difference, WhyNot } from './side-by-side.ts'

type Words<Of extends { readonly is: string }> = {
  readonly [Is in Of['is']]: (one: Extract<Of, { readonly is: Is }>, facts: NationalFacts) => string
}

const rangeOf = (scale: string, { scales }: NationalFacts): string => {
  const found = scales.get(scale)
  return found ? `${found.from} to ${found.to}` : 'its range'
}

/** Why something does not count nationally, and what would make it count, to whoever sends it in. */
const whyNotInEnglish: Words<WhyNot> = {
  'goes-on': () => 'It has not ended yet: the national figure counts what has ended.',
  'age-not-known': () => 'How old they were when it began is not known.',
  'too-old': ({ oldest }) => `They were older than ${oldest} when it began: the national figure stops there.`,
  'no-first-contact': () => 'No first contact is recorded.',
  'no-second-contact': () =>
    'No second contact is recorded: without one nothing counts, not even that a measure was filled in.',
  'nothing-scored': () => 'No score is recorded.',
  'only-one-score': ({ scale }) =>
    `${scale}: only one score counts. The same scale has to be filled in again, by the same person, on or after the second contact.`,
  'last-before-second-contact': ({ scale }) =>
    `${scale}: the last score is from before the second contact. One on that day or later would pair.`,
  'scale-not-counted': ({ scale }) => `${scale}: the national figure does not count this scale.`,
  'not-a-number': ({ scale, uid }) => `${scale}, score ${uid}: it is not a number.`,
  'out-of-range': ({ scale, uid }, facts) => `${scale}, score ${uid}: it is not within ${rangeOf(scale, facts)}.`,
  'after-it-ended': ({ scale, uid }) => `${scale}, score ${uid}: it is from after the day on which it ended.`,
  'before-first-contact': ({ scale, uid }) =>
    `${scale}, score ${uid}: it is from before the first contact. A form that is filled in before it never counts.`,
  'sent-twice': ({ scale, uid }) => `${scale}, score ${uid}: the same score of the same day is there already.`,
}

export const raterInEnglish: Readonly<Record<NationalRater, string>> = {
  self: 'Self',
  parent: 'Parent',
  clinician: 'Clinician',
}

/** Why the two figures differ. */
const differenceInEnglish: Words<Difference> = {
  'older-than-the-national-figure': ({ oldest }) =>
    `The national figure leaves out everybody older than ${oldest}; ours counts young people up to 25.`,
  'other-way-is-better': ({ scale }) =>
    `${scale}: more is better on this scale. The national figure has one direction for the whole measure, and counts it as worse.`,
  'whose-answer': ({ scale, national, ours }) =>
    `${scale}: the national figure counts it under ${raterInEnglish[national]}; it is filled in by ${raterInEnglish[ours]}.`,
  'no-norm': ({ scale }) =>
    `${scale}: there are no norms for their sex and age. The national figure holds raw points against a threshold made for T-scores; ours does not judge it, and says how many it did not judge.`,
}

export function sayWhyNot(one: WhyNot, facts: NationalFacts): string {
  const say = whyNotInEnglish[one.is] as (one: WhyNot, facts: NationalFacts) => string
  return say(one, facts)
}

export function sayDifference(one: Difference, facts: NationalFacts): string {
  const say = differenceInEnglish[one.is] as (one: Difference, facts: NationalFacts) => string
  return say(one, facts)
}
