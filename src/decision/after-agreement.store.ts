import type { Body } from '../access/facts/facts.ts'
import type { Turn } from '../access/facts/facts-read.store.ts'
import { happensNext } from '../access/facts/happened.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result } from '../shared/result.ts'
import { type AgreementHere, readAgreement, type WhichAgreement } from './agreement.store.ts'
import { changeMind, type SayAgainFault, sayAgain } from './agreement-acts.ts'
import { type AgreementFact, agreementFacts, agreementsIn, type Whose } from './agreement-facts.ts'
import { plainOfAgreement } from './agreement-plain.ts'
import { withChangedMind } from './agreement-readable.ts'
import { readableInEnglish } from './agreement-readable-words.ts'
import { type Made, whoActs } from './make-agreement.store.ts'

/** Somebody changes their mind: one act, with a reason or without. */
export interface ChangesMind extends WhichAgreement {
  readonly key: string
  /** Or the young person, wherever they stand among those who took part. */
  readonly whose: Whose | 'themselves'
  readonly why: string
}

export const changeMindIn = (
  turn: Turn,
  { key, whose: of, why, ...which }: ChangesMind,
): Promise<Made<'took-no-part'>> =>
  append(turn, { key, which }, ({ agreement, item, names }, doing) => {
    const whose = of === 'themselves' ? placeOfTheirs(agreement) : of
    const changed = changeMind(agreement, { whose, why, ...doing })
    if (changed.is === 'refused') return changed
    const who = (whose === 'young-person' ? undefined : names[whose]) ?? readableInEnglish.parts['young-person']
    const standing = withChangedMind(textIn(item, 'standing'), { who, on: doing.on, why: why.trim() })
    return ok({ fact: changed.value, body: { standing } })
  })

/** Where the young person stands among those who took part, or that they took none. */
function placeOfTheirs({ tookPart }: AgreementHere['agreement']): Whose {
  const at = tookPart.findIndex(({ part }) => part === 'young-person')
  return at < 0 ? 'young-person' : at
}

/** What an interpreter said, beside what was agreed. */
export interface SaysAgain extends WhichAgreement {
  readonly key: string
  readonly to: number
  readonly language: string
  readonly says: string
}

export const sayAgainIn = (
  turn: Turn,
  { key, to, language, says, ...which }: SaysAgain,
): Promise<Made<SayAgainFault>> =>
  append(turn, { key, which }, ({ agreement }, doing) => {
    const said = sayAgain(agreement, { to, language, says, ...doing })
    return said.is === 'refused' ? said : ok({ fact: said.value, body: {} })
  })

interface Appending {
  readonly key: string
  readonly which: WhichAgreement
}

type Next<Fault> = (
  here: AgreementHere,
  doing: { readonly by: Id; readonly on: Day },
) => Result<{ readonly fact: AgreementFact; readonly body: Body }, Fault>

/**
 * Adds what happened behind all that happened before. Whoever was quicker took nothing away by it: what they added is read, and this comes
 * behind it. The chain of the record is held from the first try, so that nobody is quicker twice.
 */
async function append<Fault>(turn: Turn, { key, which }: Appending, next: Next<Fault>): Promise<Made<Fault>> {
  const by = whoActs(turn)
  for (let tries = 0; by && tries < 2; tries++) {
    const here = await readAgreement(turn, 'read', which)
    if (!here) return { is: 'not-there' }
    const read = next(here, { by, on: turn.context.today })
    if (read.is === 'refused') return read
    const { fact, body } = read.value
    const facts = [...here.happened.facts, fact]
    const plain = plainOfAgreement(here.agreement, agreementsIn(facts)[0]?.changes)
    const written = await happensNext(turn, agreementFacts, {
      ...{ key, to: here.happened, expected: here.happened.n, facts: [fact], body, plain },
    })
    if (written.is !== 'older') return written
  }
  return { is: 'not-there' }
}

function textIn({ body }: OpenItem, field: string): string {
  const text = body.is === 'open' ? body.fields[field] : undefined
  return typeof text === 'string' ? text : ''
}
