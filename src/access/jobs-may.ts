import { standsIn } from './acts-in-letters.ts'
import { type Act, acts, type ItemKind, itemKinds } from './object.ts'
import { parts, type Subject } from './subject.ts'

type Column = 'young-person' | 'carer' | 'link' | 'helper' | 'front-desk' | 'safeguarding-lead' | 'privacy-officer'

const columnOf: Readonly<Partial<Record<Subject['as'], Column>>> = {
  'young-person': 'young-person',
  carer: 'carer',
  link: 'link',
  helper: 'helper',
  'team-lead': 'helper',
  'front-desk': 'front-desk',
  'safeguarding-lead': 'safeguarding-lead',
  'privacy-officer': 'privacy-officer',
}

type Row = Readonly<Partial<Record<Column, string>>>

const all = 'K R P E W S N'

/** Step 3: what a job may do with an item at all, whoever the young person is. A column that is missing may do nothing. */
const table: Readonly<Record<ItemKind, Row>> = {
  identity: {
    'young-person': 'K R P E W',
    helper: 'K R P E W',
    'front-desk': 'K R P W',
    'safeguarding-lead': 'K R P E W',
    'privacy-officer': 'K R',
  },
  'communication-needs': {
    'young-person': all,
    carer: 'K R P',
    helper: all,
    'front-desk': 'K R P W',
    'safeguarding-lead': all,
  },
  'safe-contact': { 'young-person': all, helper: 'K R P W', 'front-desk': 'K R P W', 'safeguarding-lead': 'K R P W' },
  need: { 'young-person': all, carer: 'K R P', helper: 'K R P E W', 'safeguarding-lead': 'K R P E W' },
  'own-words': { 'young-person': all, carer: 'K R P', helper: 'K R P E W', 'safeguarding-lead': 'K R P E W' },
  view: { 'young-person': 'K R P E', carer: 'K R P W N', helper: 'K R P E W N', 'safeguarding-lead': 'K R P E W N' },
  agreement: { 'young-person': all, carer: 'K R P', helper: all, 'safeguarding-lead': all },
  plan: { 'young-person': all, carer: 'K R P', helper: all, 'safeguarding-lead': all },
  request: { 'young-person': 'K R P E W N', carer: 'K R P', helper: 'K R P E W', 'safeguarding-lead': 'K R P E W' },
  goal: {
    'young-person': all,
    carer: 'K R P W',
    link: 'K R W',
    helper: 'K R P E W N',
    'safeguarding-lead': 'K R P E W N',
  },
  measure: { 'young-person': all, carer: 'K R P', helper: 'K R P E W N', 'safeguarding-lead': 'K R P E W N' },
  appointment: {
    'young-person': 'K R P E S N',
    carer: 'K R P',
    helper: all,
    'front-desk': 'K R P W',
    'safeguarding-lead': all,
  },
  'risk-support': { 'young-person': all, carer: 'K R P W', helper: all, 'safeguarding-lead': all },
  safeguarding: { helper: 'K R P W', 'safeguarding-lead': all },
  'private-note': { helper: 'K R P W', 'safeguarding-lead': 'K R P W' },
  network: { 'young-person': 'K R P E W', helper: 'K R P W', 'safeguarding-lead': 'K R P W' },
  looked: { 'young-person': 'K R P E', 'privacy-officer': 'K R P E' },
  everything: {
    'young-person': 'K R P E W',
    carer: 'K R P E W',
    helper: 'K R W',
    'safeguarding-lead': 'K R W',
    'privacy-officer': 'K R P E W A',
  },
}

function mayDo(as: Subject['as'], kind: ItemKind): ReadonlySet<Act> {
  const column = columnOf[as]
  return new Set(column === undefined ? [] : acts.filter((act) => standsIn(table[kind][column], act)))
}

// Made once: it is asked with every row that is shown.
const mayThere: ReadonlyMap<Subject['as'], ReadonlyMap<ItemKind, ReadonlySet<Act>>> = new Map(
  parts.map((as) => [as, new Map(itemKinds.map((kind) => [kind, mayDo(as, kind)]))]),
)

export const mayAtAll = (as: Subject['as'], kind: ItemKind, act: Act): boolean =>
  mayThere.get(as)?.get(kind)?.has(act) ?? false
