import type { Rater } from '../measure.ts'
import type { NationalFacts } from './national-scale.ts'

type Names = Readonly<Record<string, string>>

const rcads: Names = {
  depression: 'Depression score',
  'generalised-anxiety': 'Generalized Anxiety score',
  obsessions: 'Obsessions/Compulsions score',
  panic: 'Panic score',
  'separation-anxiety': 'Separation Anxiety score',
  'social-phobia': 'Social Phobia score',
}

const sdq: Names = {
  emotional: 'emotional symptoms',
  conduct: 'conduct problems',
  hyperactivity: 'hyperactivity',
  peer: 'peer problems',
  prosocial: 'prosocial',
  impact: 'impact',
}

/** Measures of one number, by who fills them in. */
const ofOneNumber: Readonly<Record<string, Readonly<Partial<Record<Rater, string>>>>> = {
  'phq-9': { self: 'Patient health questionnaire 9 score' },
  'gad-7': { self: 'Generalized anxiety disorder 7 item score' },
  'yp-core': { self: 'Young Persons Clinical Outcomes in Routine Evaluation clinical score' },
  'core-10': { self: 'Clinical Outcomes in Routine Evaluation - 10 clinical score' },
  ors: { self: 'Outcome Rating Scale total score' },
  cors: { self: 'Child Outcome Rating Scale total score' },
  wemwbs: { self: 'Warwick-Edinburgh Mental Well-being Scale score' },
  swemwbs: { self: 'Short Warwick-Edinburgh Mental Well-being Scale score' },
  'score-15': { self: 'SCORE Index of Family Function and Change - 15 - total score' },
  cgas: { clinician: 'Childrens global assessment scale score' },
}

/** Thirteen scales each, in their order, by who fills them in: the names hold words of the owner, and the codes do not. */
const honosca: Readonly<Partial<Record<Rater, readonly string[]>>> = {
  self: [
    '989621000000101',
    '989671000000102',
    '989681000000100',
    '989691000000103',
    '989701000000103',
    '989711000000101',
    '989721000000107',
    '989731000000109',
    '989741000000100',
    '989631000000104',
    '989641000000108',
    '989651000000106',
    '989661000000109',
  ],
  parent: [
    '989881000000104',
    '989931000000107',
    '989941000000103',
    '989951000000100',
    '989961000000102',
    '989971000000109',
    '989981000000106',
    '989991000000108',
    '990001000000107',
    '989891000000102',
    '989901000000101',
    '989911000000104',
    '989921000000105',
  ],
  clinician: [
    '989751000000102',
    '989801000000109',
    '989811000000106',
    '989821000000100',
    '989831000000103',
    '989841000000107',
    '989851000000105',
    '989861000000108',
    '989871000000101',
    '989761000000104',
    '989771000000106',
    '989781000000108',
    '989791000000105',
  ],
}

/** Which scale it is. */
export interface WhichScale {
  readonly measure: string
  readonly scale: string
  readonly rater: Rater
}

/** Goals in the order in which they were set: the chart has a code for three. */
const goals = ['1638531000000102', '1638541000000106', '1638551000000109'] as const

/** What SNOMED CT calls a scale of ours, by which the national figure pairs scores. @returns undefined for one that it does not count. */
export function nationalNameOf({ measure, scale, rater }: WhichScale, facts: NationalFacts): string | undefined {
  if (measure === 'rcads-47') return ofRcads(rcads[scale], rater)
  if (measure === 'sdq') return ofSdq(sdq[scale], rater)
  if (measure === 'honosca') return nameByCode(honosca[rater]?.[Number(scale.replace('scale-', '')) - 1], facts)
  return scale === 'total' ? ofOneNumber[measure]?.[rater] : undefined
}

/** @param at of the goals of a need, from 0. @returns undefined for a fourth, which has no code of its own. */
export const nationalNameOfGoal = (at: number, facts: NationalFacts): string | undefined => nameByCode(goals[at], facts)

const nameByCode = (code: string | undefined, { scales }: NationalFacts): string | undefined =>
  code === undefined ? undefined : [...scales.values()].find(({ codes }) => codes.includes(code))?.name

function ofRcads(name: string | undefined, rater: Rater): string | undefined {
  const tool = 'RCADS (Revised Childrens Anxiety and Depression Scale)'
  if (name === undefined) return undefined
  if (rater === 'parent') return `${tool} - Parent version - ${name}`
  return rater === 'self' ? `${tool} - ${name}` : undefined
}

function ofSdq(name: string | undefined, rater: Rater): string | undefined {
  const tool = 'SDQ (Strengths and Difficulties Questionnaire)'
  if (name === undefined) return undefined
  if (rater === 'parent') return `${tool} for parents or educators of 4-17 year olds - ${name} - parent score`
  return rater === 'self' ? `${tool} self-rated for 11-17 year olds - ${name} score` : undefined
}
