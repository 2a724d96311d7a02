import type { Who } from '../../decision/agreement-people.ts'
import type { PartInPlan, When, Whose } from '../../plan/part.ts'
import type { Plan, ToRing } from '../../plan/plan.ts'
import type { TypedPart, TypedToRing } from '../../plan/plan-typed.ts'
import { type Day, parseDay } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { dayValues, textIn, type Values } from '../young-people/form-values.ts'

/** A row of a form, as it was typed, and which of the rows it was. */
export interface Row<Typed> {
  readonly at: number
  readonly typed: Typed
}

/** A part, as a row of the form holds it. */
export interface SentPart extends TypedPart {
  /** Whoever’s part it is says yes while it is written. */
  readonly saysYes: boolean
}

/** What stands in the form for whoever is no account: somebody who is named, or those who are asked for help. */
export const whoCodes = { youngPerson: 'young-person', named: 'named', thoseAsked: 'those-asked' } as const

/** More than that is no plan that anybody can hold in mind. */
export const mostRows = 12

/** How many rows there are, from what the form says of itself. */
export function rowsIn(values: Values, name: 'parts' | 'rings', least: number): number {
  const many = Number.parseInt(textIn(values, name), 10)
  const isAnother = textIn(values, 'more') === name
  return Math.min(mostRows, Math.max(least, Number.isNaN(many) ? 0 : many) + (isAnother ? 1 : 0))
}

const numbers = (many: number): readonly number[] => Array.from({ length: many }, (_, at) => at)

const isFilled = (values: Values, names: readonly string[]): boolean =>
  names.some((name) => textIn(values, name) !== '')

/** Who can be chosen on a form: anybody round the young person, and of them who asks how things are. */
export interface Round {
  readonly round: ReadonlySet<Id>
  readonly mayAsk: ReadonlySet<Id>
  readonly newId: () => Id
}

/** What was typed, row by row; a row in which nothing was typed is none. */
export function partRows(values: Values, given: Pick<Round, 'round' | 'newId'>): readonly Row<SentPart>[] {
  return numbers(mostRows)
    .filter((at) => isFilled(values, [`who-${at}`, `name-${at}`, `what-${at}`, `when-${at}`]))
    .map((at) => ({ at, typed: partTyped(values, `${at}`, given) }))
}

/** One part, in the fields whose names end in `-at`. */
export function partTyped(values: Values, at: string, { round, newId }: Pick<Round, 'round' | 'newId'>): SentPart {
  const text = (name: string): string => textIn(values, `${name}-${at}`)
  return {
    ...{ id: parseId(text('part')) ?? newId(), ...whoTyped(text('who'), text('name'), round) },
    ...{ what: text('what'), ...whenTyped(text('when')), saysYes: text('yes') !== '' },
  }
}

function whoTyped(who: string, name: string, round: Round['round']) {
  const person = parseId(who)
  if (who === whoCodes.youngPerson) return { kind: 'i-do', name }
  if (who === whoCodes.thoseAsked) return { kind: 'helpers-do', name }
  if (person && round.has(person)) return { kind: 'others-do', name, person }
  return { kind: who === whoCodes.named || name !== '' ? 'others-do' : '', name }
}

const threeNumbers = /^(\d{1,2})[ /.-](\d{1,2})[ /.-](\d{4})$/

/** Three numbers are a day by which; anything else says how often. */
export function whenTyped(text: string): Pick<TypedPart, 'by' | 'often'> {
  const [, day, month, year] = threeNumbers.exec(text) ?? []
  if (!day || !month || !year) return { by: '', often: text }
  return { by: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, often: '' }
}

export function ringRows(values: Values, round: Round['round']): readonly Row<TypedToRing>[] {
  return numbers(mostRows)
    .filter((at) =>
      isFilled(
        values,
        ['who', 'name', 'how', 'when'].map((each) => `ring-${each}-${at}`),
      ),
    )
    .map((at) => {
      const text = (name: string): string => textIn(values, `ring-${name}-${at}`)
      const person = parseId(text('who'))
      const who = person && round.has(person) ? { person } : {}
      return { at, typed: { ...who, name: text('name'), how: text('how'), when: text('when') } }
    })
}

/** How a plan that stands fills the form. */
export const planValues = (plan: Plan): Values => ({
  way: [plan.way],
  parts: [`${plan.parts.length}`],
  rings: [`${plan.toRing.length}`],
  ...Object.assign({}, ...plan.parts.map(partValues), ...plan.toRing.map(ringValues)),
  ...dayValues('next', plan.next.on),
  asks: [plan.next.whoAsks],
})

const partValues = ({ id, whose, what, when }: PartInPlan, at: number): Values => ({
  [`part-${at}`]: [id],
  ...whoValues(whose, { who: `who-${at}`, name: `name-${at}` }),
  [`what-${at}`]: [what.said],
  [`when-${at}`]: [whenText(when)],
})

export const ringValues = ({ who, how, when }: ToRing, at: number): Values => ({
  ...whoValues(who, { who: `ring-who-${at}`, name: `ring-name-${at}` }),
  [`ring-how-${at}`]: [how.said],
  [`ring-when-${at}`]: [when.said],
})

function whoValues(whose: Whose | Who, { who, name }: { readonly who: string; readonly name: string }): Values {
  if (whose.is === 'person') return { [who]: [whose.id] }
  if (whose.is === 'named') return { [who]: [whoCodes.named], [name]: [whose.name.said] }
  return { [who]: [whose.is === 'young-person' ? whoCodes.youngPerson : whoCodes.thoseAsked] }
}

const whenText = (when: When): string => (when.is === 'by' ? inNumbers(when.day) : when.says.said)

/** `27 11 2026` */
export const inNumbers = (day: Day): string => day.split('-').map(Number).toReversed().join(' ')

/** The three numbers of a day as one text; empty, or what was typed, where they are none. */
export function dayText(values: Values, name: string): string {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => textIn(values, `${name}-${part}`))
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseDay(whole) ?? `${day}${month}${year}`
}
