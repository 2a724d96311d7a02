/** Nothing here is legal advice: who answers for data protection in a place confirms it before real use. */
export const toConfirm = 'for the DPO to confirm'

/** Why the law lets us keep something: Article 6 of the UK GDPR, and Article 9 where it tells of health or the like. */
export interface LawfulBasis {
  readonly article6: string
  readonly article9: string
  readonly confirm: typeof toConfirm
}

const basis = (article6: string, article9: string): LawfulBasis => ({ article6, article9, confirm: toConfirm })

/** The bases that this program rests on; a young person's own say over an item is another thing, and never called consent. */
export const bases = {
  care: basis('6(1)(e): a task in the public interest', '9(2)(h): health or social care'),
  safeguarding: basis('6(1)(e): a task in the public interest', '9(2)(g): the safeguarding of children'),
  answering: basis('6(1)(c): a duty to show who did what, and to keep it safe', '9(2)(h): health or social care'),
  work: basis('6(1)(e): a task in the public interest', 'none: it tells only where somebody works'),
  listing: basis('6(1)(e): a task in the public interest', 'none: how a service wants to be reached'),
  asked: basis('6(1)(e): a task in the public interest', '9(2)(h): that help was looked for may tell of health'),
} as const
export type BasisName = keyof typeof bases

/** How long something is kept. Every clock is for the records manager to confirm, and nothing is deleted by itself but what says so. */
export const retention = {
  record:
    'With the record: to the latest of the 25th birthday (26th if 17 at the end), 20 years after the last contact for mental health, and any hold.',
  audit: 'As long as the record, and 8 years more.',
  work: 'While they work here, and as long as a record names what they did.',
  account: 'Until the account is deleted.',
  session: 'Until it ends: 8 hours at most, then it is deleted.',
  hours: 'Some hours, then it is deleted.',
  draft: 'Seven days, then it is deleted.',
  request: 'Until the request is closed, 30 days after it was answered; then it is deleted.',
  once: 'Until it has done what it was left for, then it is deleted at once.',
  'follow-up': 'Until the answer is counted; nobody is in it after the contact is deleted.',
  place: 'While the place runs its directory here.',
  listing: 'While the service is listed, and as long as a change to it may have to be explained.',
} as const
export type Retention = keyof typeof retention

export const viewers = [
  'the young person',
  'those who stand by them',
  'whoever wrote it',
  'the person themselves',
  'everybody who works in the place',
  'administrators of the agency',
  'the privacy officer',
  'the safeguarding lead',
  'whoever leads the team',
  'everybody',
  'nobody: the program alone',
] as const
export type Viewer = (typeof viewers)[number]

export const sources = [
  'the young person',
  'whoever helps them',
  'the person themselves',
  'their agency',
  'the place',
  'a listed service or its feed',
  'the program',
] as const
export type Source = (typeof sources)[number]

/** What is said of one column. */
export interface Said {
  readonly basis: BasisName
  readonly retention: Retention
  readonly seenBy: readonly Viewer[]
  readonly from: Source
}

/** A column: what it is for, and where it differs from the rest of its table. */
export type ColumnSaid = string | ({ readonly purpose: string } & Partial<Said>)

/** How the database itself keeps a table: row by row, out of reach of the plain role, or as public. */
export type KeptBy = 'second-lock' | 'no-grant' | 'public'

export interface TableSaid extends Said {
  /** Whose data it is, in a sentence. */
  readonly about: string
  readonly keptBy: KeptBy
  readonly columns: Readonly<Record<string, ColumnSaid>>
}

export type TablesSaid = Readonly<Record<string, TableSaid>>

/** Columns that say the same wherever they stand. */
export const usual = {
  id: { purpose: 'Names the row without naming anybody.', from: 'the program' },
  locality: { purpose: 'Keeps the places apart.', from: 'the program' },
  made_at: { purpose: 'Says when it was first kept.', from: 'the program' },
} as const satisfies Readonly<Record<string, ColumnSaid>>
