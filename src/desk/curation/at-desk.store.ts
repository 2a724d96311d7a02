import type { FreshnessLimits } from '../../directory/freshness.ts'
import type { Published } from '../../directory/published.ts'
import type { Topic } from '../../language/topic.ts'
import type { Message } from '../../messages/message.ts'
import type { Sealing } from '../../messages/sealing.edge.ts'
import type { Database } from '../../store/database.ts'

/** What those who keep the directory right work with. */
export interface CurationDesk {
  readonly database: Database
  /** What everybody sees, as it is held in memory. */
  readonly published: (locality: string) => Published | undefined
  /** Shows at once what has become public. */
  readonly refresh: () => Promise<void>
  /** Seals messages that wait. */
  readonly messages: Sealing
  /** Can e-mail really be sent? */
  readonly sends: boolean
  /** A message of a demonstration says that it is one. */
  readonly marked: (locality: string, message: Message) => Message
  readonly newCode: () => string
  readonly topics: readonly Topic[]
}

/** A reading that has already begun may have missed the change: so it is asked twice. The second time says mostly "the same". */
export async function showAtOnce({ refresh }: CurationDesk): Promise<void> {
  await refresh()
  await refresh()
}

const usual: FreshnessLimits = { currentForDays: 92, staleAfterDays: 365 }

/** The place's own limits of what counts as checked. */
export const limitsIn = ({ published }: CurationDesk, locality: string): FreshnessLimits =>
  published(locality)?.locality.settings ?? usual
