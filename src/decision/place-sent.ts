/** The fields of a form in which a place writes things to try, as they were sent. */
export interface SentChoice {
  readonly first: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
}

/** What stands in a field; empty where there is none. */
export const textIn = (sent: SentChoice, name: string): string => (sent.first(name) ?? '').trim()
