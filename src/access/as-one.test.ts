import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import { decideAsOne } from './as-one.ts'
import type { Context, Edge } from './context.ts'
import { decide } from './decide.ts'
import { acts, type Item, itemKinds, sensitivities } from './object.ts'
import type { Subject } from './subject.ts'

const [kept, joined, beth, mum, agency] = [newId(), newId(), newId(), newId(), newId()]
const now = Date.parse('2026-11-22T12:00:00Z')
const today = parseDay('2026-11-22')
if (!today) throw new Error('no day')

const edgeOf = (is: Exclude<Edge['is'], 'proxy'>): Edge => ({ is, start: 0, selfClaimed: false })
const proxy: Edge = { is: 'proxy', start: 0, selfClaimed: false, opens: 'wide', reviewedOn: today, stopped: false }
const contextWith = (...edges: readonly Edge[]): Context => ({
  ...{ now, today, edges, agreements: [], overrides: [], breakings: [] },
  comingOfAge: { narrows: [], isKnown: true },
})
const item = (of: Id, by: Id, more: Partial<Item> = {}): Item => ({
  ...{ about: 'young-person', locality: 'ashmere', youngPerson: of, is: 'own-words', writtenBy: by },
  ...{ sensitivity: 'open-to-team', named: [], sharing: { with: 'only-me', also: [] } },
  ...more,
})
const herself = (id: Id): Subject => ({ as: 'young-person', id, locality: 'ashmere' })
const nurse: Subject = { as: 'helper', id: beth, locality: 'ashmere', agency, teams: [], mayBreakGlass: false }
const carer: Subject = { as: 'carer', id: mum, locality: 'ashmere' }
const records = [kept, joined]
const may = (subject: Subject, thing: Item, edge: Edge) =>
  decideAsOne({ subject, act: 'read', thing, context: contextWith(edge), records }).allow

describe('Two records of one young person, asked about as one', () => {
  test('by either sign-in she reads what she wrote for herself alone by the other, and what is private to her', () => {
    for (const by of records)
      for (const of of records)
        for (const at of records) {
          expect(may(herself(at), item(of, by), edgeOf('self'))).toBe(true)
          expect(may(herself(at), item(of, by, { sensitivity: 'private' }), edgeOf('self'))).toBe(true)
        }
  })

  test('a worker of one half reads what is shared with a worker in the other, and not what is hers alone', () => {
    const shared = { sharing: { with: 'my-worker', also: [] } } as const
    expect(may(nurse, item(joined, kept, shared), edgeOf('worker'))).toBe(true)
    expect(may(nurse, item(joined, kept), edgeOf('worker'))).toBe(false)
  })

  test('what is sealed is not there for her by either, unless she wrote it by one of them', () => {
    const sealed = { is: 'own-words', sensitivity: 'sealed' } as const
    expect(may(herself(joined), item(kept, beth, sealed), edgeOf('self'))).toBe(false)
    expect(may(herself(joined), item(kept, kept, sealed), edgeOf('self'))).toBe(true)
  })

  test('a carer is nobody else for it, and sees what names them', () => {
    const plan = { is: 'plan', sharing: { with: 'my-team', also: [] } } as const
    expect(may(carer, item(kept, beth, plan), proxy)).toBe(false)
    const naming = { is: 'plan', sharing: { with: 'my-team', also: [{ who: mum, by: 'young-person' }] } } as const
    expect(may(carer, item(kept, beth, naming), proxy)).toBe(true)
  })

  test('where there is one record, and for what is of somebody else, it is asked as it stands', () => {
    const ids = fc.constantFrom(kept, joined, beth, mum)
    const lives = fc.record({
      ...{ of: ids, by: ids, is: fc.constantFrom(...itemKinds), sensitivity: fc.constantFrom(...sensitivities) },
      ...{ circle: fc.constantFrom('only-me' as const, 'my-worker' as const, 'my-team' as const) },
      ...{ subject: fc.constantFrom(herself(kept), herself(joined), nurse, carer), act: fc.constantFrom(...acts) },
      edge: fc.constantFrom(edgeOf('self'), edgeOf('worker'), edgeOf('in-plan'), proxy),
    })
    fc.assert(
      fc.property(lives, ({ of, by, is, sensitivity, circle, subject, act, edge }) => {
        const thing = item(of, by, { is, sensitivity, sharing: { with: circle, also: [] } })
        const asking = { subject, act, thing, context: contextWith(edge) }
        expect(decideAsOne({ ...asking, records: [of] })).toEqual(decide(asking))
        expect(decideAsOne({ ...asking, records: [agency, newId()] })).toEqual(decide(asking))
      }),
    )
  })
})
