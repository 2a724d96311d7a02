import type { Day } from './day.ts'

/** A number with where it comes from and when that was read. */
export interface Cited<Value = number> {
  readonly value: Value
  readonly from: string
  readonly seen: Day
}

/** @param source `from`: a publication or page; `seen`: the day it was read, `2026-11-21`. */
export const cited = <Value>(value: Value, source: { readonly from: string; readonly seen: string }): Cited<Value> => ({
  value,
  from: source.from,
  seen: source.seen as Day,
})
