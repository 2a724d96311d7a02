import { ok, type Result, refused } from './result.ts'

type Parts = Readonly<Record<string, Result<unknown, unknown>>>

type ValuesOf<Of extends Parts> = {
  readonly [Name in keyof Of]: Of[Name] extends Result<infer Value, unknown> ? Value : never
}

type RefusalOf<Of extends Parts> = Of[keyof Of] extends Result<unknown, infer Refusal> ? Refusal : never

/** Every part together, or everything that is wrong with any of them, so that nobody meets their faults one at a time. */
export function allOf<Of extends Parts>(parts: Of): Result<ValuesOf<Of>, RefusalOf<Of>> {
  const because: unknown[] = []
  const values: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(parts)) {
    if (part.is === 'ok') values[name] = part.value
    else because.push(...part.because)
  }
  return because.length > 0 ? refused(...(because as RefusalOf<Of>[])) : ok(values as ValuesOf<Of>)
}

/** The same of a list. */
export function eachOf<Value, Refusal>(all: readonly Result<Value, Refusal>[]): Result<readonly Value[], Refusal> {
  const because = all.flatMap((one) => (one.is === 'refused' ? one.because : []))
  if (because.length > 0) return refused(...because)
  return ok(all.flatMap((one) => (one.is === 'ok' ? [one.value] : [])))
}
