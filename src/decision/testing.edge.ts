import { readFileSync } from 'node:fs'
import { type Day, parseDay } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import { type Agreeing, type Agreement, type AgreementFault, agree, type TypedAgreement } from './agreement.ts'
import { groupingField, peopleChoseIn } from './agreement-grouping.ts'
import type { Fault } from './standing.ts'

/** For tests: an agreement as a form sends it, with what was chosen still as text. */
export interface SentAgreement extends Omit<TypedAgreement, 'grouping'> {
  readonly grouping: string
}

interface Sent {
  readonly name: string
  readonly typed: SentAgreement
  readonly agreeing: Agreeing
}

/** For tests: what the form of a page does with what was sent. */
export const readForm = ({ grouping, ...typed }: SentAgreement): TypedAgreement => ({
  ...typed,
  grouping: peopleChoseIn({ first: (name) => (name === groupingField ? grouping : undefined) }),
})

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../vectors/agreement/${name}.json`, import.meta.url), 'utf8'))

/** For tests: agreements that a program in another language can read as well. */
export const vectors = {
  valid: (read('valid') as { readonly agreements: readonly Sent[] }).agreements,
  invalid: (
    read('invalid') as {
      readonly agreements: readonly (Sent & { readonly because: readonly Fault<AgreementFault>[] })[]
    }
  ).agreements,
  expected: (read('expected') as { readonly agreements: Readonly<Record<string, Agreement>> }).agreements,
}

/** For tests: an id that is made of a number. */
export function numbered(n: number): Id {
  const id = parseId(`${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`)
  if (!id) throw new Error(`${n} makes no id`)
  return id
}

/** For tests: a day that is known to be one. */
export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (!day) throw new Error(`${text} is no day`)
  return day
}

/** For tests: an ordinary agreement, with something of it changed. */
export function anAgreement(change: Partial<SentAgreement> = {}, agreeing: Partial<Agreeing> = {}): Agreement {
  const [ordinary] = vectors.valid
  if (!ordinary) throw new Error('there is no ordinary agreement')
  const read = agree(readForm({ ...ordinary.typed, ...change }), { ...ordinary.agreeing, ...agreeing })
  if (read.is !== 'ok') throw new Error(JSON.stringify(read))
  return read.value
}
