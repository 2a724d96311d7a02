import { expect, test } from 'vitest'
import type { Day } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import { type Goal, type GoalFact, goalOf } from './goal.ts'
import type { Rater } from './rating.ts'
import { thenAndNow } from './then-and-now.ts'

const id = (which: number): Id => parseId(`0c000000-0000-4000-8000-${String(which).padStart(12, '0')}`) as Id
const [callum, nurse, mum] = [id(1), id(2), id(3)]

function goal(says: string, change: Partial<Extract<GoalFact, { is: 'set' }>>, facts: readonly GoalFact[]): Goal {
  const set: GoalFact = {
    ...{ is: 'set', by: callum, on: '2026-11-01' as Day, owner: { is: 'young-person' }, says: { said: says } },
    ...{ shortName: { said: says }, rank: 1, agreedBy: [] },
    ...change,
  } as GoalFact
  const all = goalOf([set, ...facts])
  if (!all) throw new Error('no goal')
  return all
}

/** Each at a meeting of its own. */
const said = (which: number, of: number, { by, as }: { readonly by: Id; readonly as: Rater }): GoalFact => ({
  ...{ is: 'rated', id: id(10 + which), by, as, of, on: '2026-11-02' as Day },
  ...{ told: 'themselves', how: 'numbers', contact: id(30 + which) },
})

test('only the young person’s own numbers stand there, the first and the last that they gave', () => {
  const ratings = [
    said(1, 9, { by: nurse, as: 'professional' }),
    said(2, 3, { by: callum, as: 'young-person' }),
    said(3, 0, { by: callum, as: 'young-person' }),
    said(4, 8, { by: mum, as: 'parent-carer' }),
  ]
  expect(thenAndNow([goal('Sleep', {}, ratings), goal('Lunch', {}, [])])).toEqual([
    { goal: 'Sleep', then: 3, now: 0 },
    { goal: 'Lunch' },
  ])
})

test('a goal of a parent, and one that was let go or waits, is not among them; one that they got to is', () => {
  const act = (is: 'paused' | 'reached' | 'no-longer-wanted'): GoalFact =>
    ({ is, by: callum, on: '2026-11-03' as Day }) as GoalFact
  const all = [
    goal('Mum’s', { owner: { is: 'person', id: mum } }, []),
    goal('Paused', {}, [act('paused')]),
    goal('Gone', {}, [act('no-longer-wanted')]),
    goal('Reached', {}, [act('reached')]),
  ]
  expect(thenAndNow(all).map((each) => each.goal)).toEqual(['Reached'])
})
