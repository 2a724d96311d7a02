import { z } from 'zod'

/** How the program stood when it was last looked at: it takes in what is sent, it answers and cannot keep anything, or it does not answer. */
export const standings = ['up', 'keeps-nothing', 'not-answering'] as const
export type Standing = (typeof standings)[number]

/** How it stands, and since when it was found to stand so. Both are instants, as ISO 8601. */
export interface Status {
  readonly is: Standing
  readonly since: string
  readonly lookedAt: string
  /** Messages wait or cannot leave, as far as the program says so itself. */
  readonly messagesWait: boolean
}

const shape = z.object({
  is: z.enum(standings),
  since: z.iso.datetime(),
  lookedAt: z.iso.datetime(),
  messagesWait: z.boolean(),
})

/** @returns undefined for what is no status: then nothing is known of before. */
export function parseStatus(text: string): Status | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** What a look found, after what the look before it found: as long as it stands alike, it has stood so since then. */
export function statusNow(
  before: Pick<Status, 'is' | 'since'> | undefined,
  found: Pick<Status, 'is' | 'messagesWait'>,
  now: Date,
): Status {
  const lookedAt = now.toISOString()
  return { ...found, since: before?.is === found.is ? before.since : lookedAt, lookedAt }
}
