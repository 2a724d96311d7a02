import type { Id } from '../../shared/id.ts'
import type { Called } from '../facts/who-is-who.store.ts'
import type { AccessRequest } from './request.ts'
import type { Kept } from './requests.store.ts'

/** What everything that is gathered for one request rests on. */
export interface GatheringTurn extends Kept {
  readonly request: AccessRequest
  /** Every record that it is answered from. */
  readonly records: readonly Id[]
  /** What people are called who are round them, or wrote something. */
  readonly names: Map<Id, Called>
}
