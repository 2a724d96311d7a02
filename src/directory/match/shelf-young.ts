import { mayMatch } from '../../language/may-match.ts'

/** How much an offer speaks of children, young people, school or family. */
export const youngNotAtAll = 0
export const youngInPassing = 1
export const youngAboveAll = 2

const speaksOfYoung =
  /\b(?:child|kids?\b|young (?:people|person|adult|carer|women|men|mum|dad|parent)|youth|teen|school|pupil|bab(?:y|ies)\b|toddler|infant|boys?\b|girls?\b|adolescen|parenting|0-19|0-25|under[- ]?(?:1[0-9]|2[0-5])s?\b)/i
const speaksOfYoungOften = new RegExp(speaksOfYoung.source, 'gi')
const speaksOfFamily = /\bfamil|\bparent|\bjunior|\bstudent|\bcollege|\bmums?\b|\bdads?\b|\bgrandparent/i
const speaksOfSmall =
  /\bbab(?:y|ies)|\btoddler|\bpre-?school|\bnurser(?:y|ies)\b|\bantenatal|\bbreastfe|\binfant|\bunder[- ]?5|\bnewborn|\bstay and play|\bplaygroup|\bearly years|\bhealth visit/i
const speaksOfSmallOften = new RegExp(speaksOfSmall.source, 'gi')

/** Of which of these a text may speak at all that holds the word. */
export const mayBeYoung = mayMatch([speaksOfYoung, speaksOfFamily, speaksOfSmall])
const [ofYoung, ofFamily, ofSmall] = [1, 2, 4]

/** A name or a text, with what its words leave possible by `mayBeYoung`. */
export interface Spoken {
  readonly text: string
  readonly may: number
}

const nearTheStart = 250
const often = 4

/** @returns how often it is met, up to `most` */
function timesMet(pattern: RegExp, text: string, most: number): number {
  let times = 0
  pattern.lastIndex = 0
  while (times < most && pattern.test(text)) times += 1
  return times
}

export function youngOf(name: Spoken, { text, may }: Spoken): number {
  if ((name.may & ofYoung) !== 0 && speaksOfYoung.test(name.text)) return youngAboveAll
  if ((name.may & ofFamily) !== 0 && speaksOfFamily.test(name.text)) return youngAboveAll
  const mayBe = (may & ofYoung) !== 0
  if (mayBe && speaksOfYoung.test(text.slice(0, nearTheStart))) return youngAboveAll
  const times = mayBe ? timesMet(speaksOfYoungOften, text, often) : 0
  if (times >= often) return youngAboveAll
  return times > 0 || ((may & ofFamily) !== 0 && speaksOfFamily.test(text)) ? youngInPassing : youngNotAtAll
}

const startOfSmall = 300

/** 1 where it is about babies and small children, 2 where its name says so. */
export function smallOf(name: Spoken, { text, may }: Spoken): number {
  if ((name.may & ofSmall) !== 0 && speaksOfSmall.test(name.text)) return 2
  return (may & ofSmall) !== 0 && timesMet(speaksOfSmallOften, text.slice(0, startOfSmall), 2) === 2 ? 1 : 0
}
