import type { Id } from '../shared/id.ts'
import type { Sharing } from './sharing.ts'

/** What can be kept about a young person, as far as access goes. */
export const itemKinds = [
  'identity',
  'communication-needs',
  'safe-contact',
  'need',
  'own-words',
  'view',
  'agreement',
  'plan',
  'request',
  'goal',
  'measure',
  'appointment',
  'risk-support',
  'safeguarding',
  'private-note',
  'network',
  'looked',
  'everything',
] as const
export type ItemKind = (typeof itemKinds)[number]

export const sensitivities = ['open-to-team', 'named-people', 'sealed', 'private'] as const
export type Sensitivity = (typeof sensitivities)[number]

/** One thing of a young person's. `agency` is missing where they began alone and no agency holds it. */
export interface Item {
  readonly about: 'young-person'
  readonly locality: string
  readonly agency?: Id
  readonly youngPerson: Id
  readonly is: ItemKind
  readonly writtenBy: Id
  readonly sensitivity: Sensitivity
  readonly named: readonly Id[]
  readonly sharing: Sharing
}

export const agencyThingKinds = [
  'offer',
  'feed-report',
  'unmet',
  'people-of-agency',
  'complaint',
  'breaking-review',
  'agency-agreement',
  'settings',
  'measure-decision',
] as const
export type AgencyThingKind = (typeof agencyThingKinds)[number]

/** One thing of an agency or of the place, with no young person in it. */
export interface AgencyThing {
  readonly about: 'agency'
  readonly locality: string
  readonly agency: Id
  readonly is: AgencyThingKind
}

export type Thing = Item | AgencyThing

export const acts = ['know', 'read', 'print', 'export', 'write', 'share', 'narrow', 'approve'] as const
export type Act = (typeof acts)[number]
