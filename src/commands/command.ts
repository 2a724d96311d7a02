import type { Rightdoor } from '../main.ts'

/** One command of the command line: what it takes, and what it does. */
export interface Command {
  /** `<file or URL> --as <locality>` */
  readonly takes: string
  /** What `--help` adds: one line each, options first. */
  readonly help: readonly string[]
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
  readonly run: (call: Call) => Promise<number>
}

/** A command as it was called. Exit codes: 0 done, 1 could not be done, 2 called wrongly. */
export interface Call {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
  /** Files that a call names are looked for from here. */
  readonly folder: string
  readonly say: (line: string) => void
  /** For progress and faults: never part of an answer. */
  readonly tell: (line: string) => void
  readonly rightdoor: () => Promise<Rightdoor>
  /** What was sent to it, for a command that takes input. */
  readonly input?: string | undefined
  /** The folder of the built-in database; undefined where DATABASE_URL names a server. */
  readonly databaseFolder: string | undefined
}

export const text = (call: Call, name: string): string | undefined => {
  const value = call.values[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export const asJson = (call: Call): boolean => call.values['json'] === true

/** Says why a command cannot be done, as people and programs can read it. */
export function refuse(call: Call, why: string, code: 1 | 2 = 2): number {
  if (asJson(call)) call.say(JSON.stringify({ error: why }))
  else call.tell(why)
  return code
}

/** The locality that `--as` or `--locality` names, or the default one. */
export function localityOf({ holding }: Pick<Rightdoor, 'holding'>, named: string | undefined): string | undefined {
  const localities = holding.localities()
  if (named === undefined) return localities.find((locality) => locality.isDefault)?.slug
  return localities.find((locality) => locality.slug === named)?.slug
}
