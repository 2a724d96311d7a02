/** What is said of the columns of one table: a label for what is given, a reason for what is not. */
interface Columns {
  /** Given, under this label. */
  readonly given: Readonly<Record<string, string>>
  /** Not given, and why. */
  readonly left: Readonly<Record<string, string>>
}

/** A table whose rows are read as they stand. */
export interface ReadAsItStands extends Columns {
  readonly is: 'read'
  /** What one row is called. */
  readonly what: string
  /** Which rows are of them: SQL, with every id of theirs as `$1`. */
  readonly of: string
  /** Whose agency holds a row: SQL; a row of another agency is that agency's to answer for. */
  readonly agency?: string
  readonly on?: string
  readonly by?: string
  /** Columns that hold the id of a person: given as what they are called. */
  readonly people?: readonly string[]
  /** Columns that are sealed with the young person's key, and for what. `:id` stands for the id of the row. */
  readonly sealed?: Readonly<Record<string, string>>
  /** SQL: the young person is not shown such a row on their own page, so somebody is to look. */
  readonly keptBack?: string
}

/** A table that needs a reader of its own. */
interface ReadByHand extends Columns {
  readonly is: 'by-hand'
}

export type Gathering =
  | ReadAsItStands
  | ReadByHand
  /** It is of them and cannot be read by anybody, or only by them: they are told that it is there. */
  | { readonly is: 'told'; readonly says: string }
  /** Nothing in it is of a young person, or joins it to one. */
  | { readonly is: 'not-of-them'; readonly because: string }

/** Reasons that many columns share. */
export const aMark = 'an id: it says nothing of anybody'
export const place = 'the place is said once, above it all'
export const theirs = 'whose it is: theirs'
export const usual = { id: aMark, locality: place }
