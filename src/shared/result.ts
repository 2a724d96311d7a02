/** An answer that may be a refusal. Throw only for what should be impossible. */
export type Result<Value, Refusal> =
  | { readonly is: 'ok'; readonly value: Value }
  | { readonly is: 'refused'; readonly because: readonly Refusal[] }

export const ok = <Value>(value: Value): Result<Value, never> => ({ is: 'ok', value })

export const refused = <Refusal>(...because: readonly Refusal[]): Result<never, Refusal> => ({ is: 'refused', because })

/** For the end of a `switch` over a union: does not compile while a member is left out. */
export function unreachable(never: never): never {
  throw new Error(`a case was left out: ${JSON.stringify(never)}`)
}
