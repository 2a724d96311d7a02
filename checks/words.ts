import { type Said, wordsOf } from './said.ts'
import { finding } from './tree.ts'

/** A word that we do not say, and how it shows in a sentence. */
export interface NotSaid {
  readonly word: string
  readonly inProse: RegExp
}

const plural = (word: string): NotSaid => ({ word, inProse: new RegExp(`\\b${word}s?\\b`, 'i') })

/** Words for people and help that turn them into units, queues or rungs (LANGUAGE.md says what we say instead). */
export const neverSaid: readonly NotSaid[] = [
  ...['tier', 'level', 'band', 'patient', 'client', 'provider', 'stakeholder', 'pathway'].map(plural),
  ...['caseload', 'portal'].map(plural),
  { word: 'referral', inProse: /(?<!\bopen )\breferrals?\b/i },
  { word: 'severity', inProse: /\bseverit(y|ies)\b/i },
  { word: 'triage', inProse: /\btriag(e|ed|ing)\b/i },
  { word: 'discharge', inProse: /\bdischarg(e|es|ed|ing)\b/i },
  { word: 'step up', inProse: /\bstep(s|ped|ping)?[ -](up|down)\b/i },
  { word: 'case', inProse: /(?<!\b(in|upper|lower|any) )\bcases?\b/i },
]

/** Rungs and gravity, which no sentence about the groupings may hold (R14). */
export const rungs =
  /\b(ladder|pyramid|staircase|rung|escalat\w+|step(ped)?[ -](up|down)|tiers?|levels?|mild|moderate|severe|emerging|amber|traffic[ -]light|higher|lower|highest|lowest|moved (up|down)|stage \d)\b/i

/** Words that were found to be barriers for young people (R16, from the making of CollaboRATE). */
export const heavy = /\b(decisions?|options?|preferences?)\b/i

/** A word that stands where it stands for a reason. */
export interface Allowed {
  readonly path: RegExp
  readonly says: RegExp
  readonly because: string
}

export const isAllowed = (said: Said, allowed: readonly Allowed[]): boolean =>
  allowed.some(({ path, says }) => path.test(said.path) && says.test(said.says))

const shorten = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 90)

export const sentencesWith = (all: readonly Said[], pattern: RegExp, allowed: readonly Allowed[]): readonly string[] =>
  all
    .filter((said) => pattern.test(said.says) && !isAllowed(said, allowed))
    .map((said) => finding(said.path, said.line, `“${pattern.exec(said.says)?.[0]}” in: ${shorten(said.says)}`))

export const forbiddenSentences = (all: readonly Said[], allowed: readonly Allowed[]): readonly string[] =>
  neverSaid.flatMap(({ inProse }) => sentencesWith(all, inProse, allowed))

const single = new Set(neverSaid.map(({ word }) => word).filter((word) => !word.includes(' ') && word !== 'case'))
const ofLetters = /(lower|upper|camel|kebab|title|ignore|snake)[ _-]?case/i

/** Names that hold a word we do not say. */
export const forbiddenNames = (all: readonly Said[], allowed: readonly Allowed[]): readonly string[] => {
  const wrong = all.filter((said) => {
    const words = wordsOf(said.says).map((word) => word.replace(/s$/, ''))
    const isCase = words.includes('case') && !ofLetters.test(wordsOf(said.says).join(' '))
    return (isCase || words.some((word) => single.has(word))) && !isAllowed(said, allowed)
  })
  return [...new Set(wrong.map((said) => finding(said.path, said.line, said.says)))]
}

/** An excuse that excuses nothing is taken away. */
export const idleExcuses = (all: readonly Said[], allowed: readonly Allowed[]): readonly string[] =>
  allowed
    .filter(({ path, says }) => !all.some((said) => path.test(said.path) && says.test(said.says)))
    .map(({ path, says }) => `${path} ${says}`)
