/** What intake had to mend, leave out or make up in one record. Counted in the report; never a reason to lose a record. */
export type NoteKind =
  | 'html-cleaned'
  | 'unsafe-html-removed'
  | 'characters-removed'
  | 'encoding-mended'
  | 'text-cut'
  | 'link-repaired'
  | 'link-dropped'
  | 'tracking-removed'
  | 'email-repaired'
  | 'email-dropped'
  | 'phone-not-checked'
  | 'phone-dropped'
  | 'phone-costs-more'
  | 'phone-costly'
  | 'age-dropped'
  | 'day-dropped'
  | 'time-dropped'
  | 'point-dropped'
  | 'status-not-known'
  | 'id-made'
  | 'offer-id-shared'
  | 'organisation-not-named'
  | 'area-link-dropped'
  | 'value-dropped'

/** `was` holds at most 120 characters of what the feed said. */
export interface Note {
  readonly is: NoteKind
  readonly field: string
  readonly was?: string
}

export type TakeNote = (is: NoteKind, field: string, was?: unknown) => void

/** @returns a place for the notes of one record. */
export function startNotes(): { readonly notes: readonly Note[]; readonly note: TakeNote } {
  const notes: Note[] = []
  const note: TakeNote = (is, field, was) => {
    notes.push(was === undefined ? { is, field } : { is, field, was: String(was).slice(0, 120) })
  }
  return { notes, note }
}
