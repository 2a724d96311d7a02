import { type Day, parseDay } from '../../shared/day.ts'
import type { Fields } from '../../web/route.ts'

/** What stands in the fields of a form, by their names. */
export type Values = Readonly<Record<string, readonly string[]>>

/** One thing to put right, at one field. */
export interface Fault {
  readonly at: string
  readonly says: string
}

export const valuesIn = (form: Fields): Values => Object.fromEntries(form.names.map((name) => [name, form.all(name)]))

/** The text of one field, its lines ended alike; empty where there is none. */
export const textIn = (values: Values, name: string): string =>
  Object.hasOwn(values, name) ? (values[name]?.[0] ?? '').replaceAll('\r\n', '\n').trim() : ''

export const allIn = (values: Values, name: string): readonly string[] =>
  Object.hasOwn(values, name) ? (values[name] ?? []) : []

export const faultAt = (faults: readonly Fault[], at: string): string | undefined =>
  faults.find((fault) => fault.at === at)?.says

/** A day typed as three numbers: nothing where none is typed, `wrong` where they are no day. */
export function dayTyped(values: Values, name: string): Day | 'wrong' | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => textIn(values, `${name}-${part}`))
  if (!day && !month && !year) return undefined
  if (!/^\d{1,2}$/.test(day ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{4}$/.test(year ?? '')) return 'wrong'
  return parseDay(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`) ?? 'wrong'
}

/** The three numbers of a day, for the fields that ask for it. */
export function dayValues(name: string, day: unknown): Values {
  const [year, month, date] = typeof day === 'string' ? day.split('-') : []
  if (!year || !month || !date) return {}
  return {
    [`${name}-day`]: [String(Number(date))],
    [`${name}-month`]: [String(Number(month))],
    [`${name}-year`]: [year],
  }
}
