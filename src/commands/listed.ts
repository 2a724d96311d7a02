import type { Command } from './command.ts'

/** A command as the list has it: enough to say what there is, and to hand it to a running server. What it does is loaded when it is called. */
export interface Listed {
  readonly name: string
  readonly says: string
  /** True for what must not be done by a running server: it is done here, or refused by the lock. */
  readonly alone?: boolean
  /** True where an empty installation is left empty: no demonstration is put in first. */
  readonly leavesEmpty?: boolean
  /** True for what works beside the program: no settings are checked for it, and no database is ever opened. */
  readonly apart?: true
  /** True for what reads what is sent to it: it is read here, also where a running server does the rest. */
  readonly takesInput?: true
  readonly load: () => Promise<Command>
}

/** Every command but `serve`, in the order of the list. */
export const commands: readonly Listed[] = [
  {
    name: 'intake',
    says: 'Takes in a directory feed: Open Referral UK v1 or v3, HSDS tables, or any CSV with a mapping',
    load: async () => (await import('./intake.ts')).intake,
  },
  {
    name: 'places',
    says: 'Loads postcode sectors and outcodes, for "near me"',
    load: async () => (await import('./places.ts')).places,
  },
  {
    name: 'choices',
    says: 'Says what is refused of the things to try that a place wrote, and what needs somebody',
    load: async () => (await import('./choices.ts')).choices,
  },
  {
    name: 'find',
    says: 'Prints what the page would show for a question, in order',
    load: async () => (await import('./find.ts')).find,
  },
  {
    name: 'feed',
    says: 'Writes the directory as an Open Referral UK feed that any web server can serve',
    load: async () => (await import('./feed.ts')).feed,
  },
  {
    name: 'export',
    says: 'Writes everything into a new folder, readable by either engine. It can hold personal data',
    load: async () => (await import('./keeping.ts')).exporting,
  },
  {
    name: 'import',
    says: 'Reads an export into an empty installation, all or nothing',
    leavesEmpty: true,
    load: async () => (await import('./keeping.ts')).importing,
  },
  {
    name: 'snapshot',
    says: 'Makes a safe copy of the built-in database, also while it runs, and tries it out',
    load: async () => (await import('./keeping.ts')).snapshot,
  },
  {
    name: 'restore',
    says: 'Puts a safe copy in the place of the built-in database, which is moved aside',
    alone: true,
    load: async () => (await import('./keeping.ts')).restore,
  },
  {
    name: 'audit',
    says: 'Walks the rows of who looked, from the first to the last, and names the first that is not as it was written',
    load: async () => (await import('./audit.ts')).audit,
  },
  {
    name: 'doctor',
    says: 'Looks at everything and says what needs somebody: database, places, directories, crisis contacts, messages',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'status',
    says: 'Writes a page that says how the program stands, with help now in full, for any web server to serve',
    apart: true,
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'messages',
    says: 'Takes in what a mail server sends back, and marks the message that it is of',
    takesInput: true,
    leavesEmpty: true,
    load: async () => (await import('./messages.ts')).messages,
  },
  {
    name: 'agency',
    says: 'Makes an agency with its first administrator, who is asked in by a code that is shown once',
    leavesEmpty: true,
    load: async () => (await import('./agency.ts')).agency,
  },
  {
    name: 'needs',
    says: 'Makes anew what is read quickly of needs, from what was said in them, and says whether it was as it should be',
    leavesEmpty: true,
    load: async () => (await import('./needs.ts')).needs,
  },
  {
    name: 'measures',
    says: 'Counts outcomes by the national method and by ours, with reasons, and looks at the pack of a measure',
    alone: true,
    load: async () => (await import('./measures.ts')).measures,
  },
  {
    name: 'record-of-processing',
    says: 'Writes the record of processing (UK GDPR, Article 30) from the data dictionary',
    load: async () => (await import('./record-of-processing.ts')).recordingProcessing,
  },
]
