import type { Rater } from '../measure.ts'

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

/** Which scale it is. */
export interface WhichScale {
  readonly measure: string
  readonly scale: string
  readonly rater: Rater
}

/** What SNOMED CT calls a scale of ours, by which the national figure pairs scores. @returns undefined for one that it does not count. */
export function nationalNameOf({ measure, scale, rater }: WhichScale): string | undefined {
  if (measure === 'rcads-47') return ofRcads(rcads[scale], rater)
  if (measure === 'sdq') return ofSdq(sdq[scale], rater)
  return scale === 'total' ? ofOneNumber[measure]?.[rater] : undefined
}

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
