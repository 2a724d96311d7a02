import type { Published } from '../directory/published.ts'
import type { Topic } from '../language/topic.ts'
import type { Database } from '../store/database.ts'

/** What whoever plans for a place looks at: counts without people, and what is public. */
export interface LookingAtPlace {
  readonly database: Database
  readonly published: (locality: string) => Published | undefined
  readonly topics: readonly Topic[]
}
