import type { Id } from '../shared/id.ts'

/** Somebody added to an item beyond its usual circle: a person, a team or an agency. */
export interface Added {
  readonly who: Id
  readonly by: 'young-person' | 'worker'
}

/** The young person's own say over one item. It can be narrowed at any time. */
export interface Sharing {
  readonly with: 'only-me' | 'my-worker' | 'my-team'
  readonly also: readonly Added[]
}
