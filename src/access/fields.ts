import { type Act, acts, type ItemKind, itemKinds } from './object.ts'
import { parts, type Subject } from './subject.ts'

/** What an item holds, beside its `id` and the day it is `on`. */
const held: Readonly<Record<ItemKind, readonly string[]>> = {
  identity: ['names', 'pronouns', 'ageGroup', 'bornOn', 'nhsNumber'],
  'communication-needs': ['needs'],
  'safe-contact': ['channel', 'to', 'safe', 'safeWhen', 'mayBeSaid', 'sharedBy', 'confirmedOn'],
  need: ['by', 'called'],
  'own-words': ['by', 'about', 'words', 'language', 'interpretedBy', 'picture', 'alt', 'cards', 'asked', 'hardToRead'],
  view: ['by', 'words', 'language', 'interpretedBy', 'saidBy', 'hardToRead'],
  agreement: ['by', 'tookPart', 'words', 'standing', 'reviewOn', 'facts'],
  plan: ['by', 'parts', 'words', 'standing', 'reviewOn', 'facts'],
  request: ['by', 'shows', 'standing', 'facts'],
  goal: ['by', 'shortName', 'words', 'ratings', 'answers', 'facts'],
  measure: ['by', 'called', 'answered', 'scores', 'facts'],
  appointment: ['startsAt', 'where', 'withWhom', 'why'],
  'risk-support': ['by', 'lead', 'parts', 'words', 'standing', 'reviewOn', 'views', 'facts'],
  safeguarding: ['by', 'words', 'told'],
  'private-note': ['by', 'words'],
  network: ['who', 'part', 'since'],
  looked: ['by', 'agency', 'did'],
  everything: ['asked', 'due', 'things', 'marks', 'released'],
}

/** What never reaches these, of what they may read otherwise. */
const hidden: Readonly<Partial<Record<Subject['as'], Readonly<Partial<Record<ItemKind, readonly string[]>>>>>> = {
  'young-person': { looked: ['by'], everything: ['things', 'marks'] },
  carer: { goal: ['answers'], everything: ['things', 'marks'] },
  link: { goal: ['words', 'answers', 'facts'] },
  helper: { goal: ['answers'] },
  'team-lead': { goal: ['answers'] },
  'safeguarding-lead': { goal: ['answers'] },
  'front-desk': { identity: ['nhsNumber'], appointment: ['why'] },
  'privacy-officer': { identity: ['bornOn', 'nhsNumber'] },
}

const neverWritten: readonly string[] = ['by']

function writable(as: Subject['as'], kind: ItemKind, readable: readonly string[]): readonly string[] {
  if (as === 'link') return ['ratings', 'answers']
  if (as === 'carer' && kind === 'risk-support') return ['views']
  if (kind !== 'everything') return readable.filter((field) => !neverWritten.includes(field))
  if (as === 'privacy-officer') return ['asked', 'marks']
  return as === 'young-person' || as === 'carer' ? ['asked'] : ['marks']
}

function fieldsOf(as: Subject['as'], kind: ItemKind, act: Act): readonly string[] {
  const readable = held[kind].filter((field) => !hidden[as]?.[kind]?.includes(field))
  switch (act) {
    case 'know':
      return ['id', 'on']
    case 'read':
    case 'print':
    case 'export':
      return ['id', 'on', ...readable]
    case 'write':
      return writable(as, kind, readable)
    case 'share':
    case 'narrow':
    case 'approve':
      return ['id']
  }
}

const mapOf = <Key, Value>(keys: readonly Key[], of: (key: Key) => Value): ReadonlyMap<Key, Value> =>
  new Map(keys.map((key) => [key, of(key)]))

// Made once: a projection is asked for with every row that is shown.
const tables = mapOf(parts, (as) =>
  mapOf(itemKinds, (kind) => mapOf(acts, (act) => Object.freeze(fieldsOf(as, kind, act)))),
)

/** The projection: what may leave for this act, or be let in by `write`. It is the same array each time and cannot be changed. */
export const fieldsFor = (as: Subject['as'], kind: ItemKind, act: Act): readonly string[] =>
  tables.get(as)?.get(kind)?.get(act) ?? []
