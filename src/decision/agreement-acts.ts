import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid } from '../shared/said.ts'
import type { Agreement } from './agreement.ts'
import type { AgreementFact, Whose } from './agreement-facts.ts'
import { parseLanguage } from './agreement-people.ts'

/** Who does something, and on which day. */
export interface Doing {
  readonly by: Id
  readonly on: Day
}

/** Changing one's mind is one act: nothing has to be filled in, nobody has to agree to it, and what was agreed stays as it was written. */
export function changeMind(
  agreement: Agreement,
  { whose, why, ...doing }: Doing & { readonly whose: Whose; readonly why: string },
): Result<AgreementFact, 'took-no-part'> {
  const isThere =
    whose === 'young-person' ? agreement.standing.is === 'not-taking-part' : agreement.tookPart[whose] !== undefined
  if (!isThere) return refused('took-no-part')
  const said = parseSaid(why)
  return ok({ is: 'changed-mind', agreement: agreement.id, whose, ...doing, ...(said ? { why: said } : {}) })
}

export type SayAgainFault = 'took-no-part' | 'language-is-missing' | 'words-are-missing'

/** Keeps what an interpreter said beside what was agreed. */
export function sayAgain(
  agreement: Agreement,
  { to, language, says, ...doing }: Doing & { readonly to: number; readonly language: string; readonly says: string },
): Result<AgreementFact, SayAgainFault> {
  const [tag, said] = [parseLanguage(language.trim()), parseSaid(says)]
  if (agreement.tookPart[to] && tag && said)
    return ok({ is: 'said-again', agreement: agreement.id, ...doing, to, language: tag, says: said })
  return refused(
    ...(agreement.tookPart[to] ? [] : (['took-no-part'] as const)),
    ...(tag ? [] : (['language-is-missing'] as const)),
    ...(said ? [] : (['words-are-missing'] as const)),
  )
}
