import { beforeEach, describe, expect, test } from 'vitest'
import { fieldsOf, noFields } from '../web/fields.ts'
import { limit } from '../web/limits.ts'
import type { Asked } from '../web/route.ts'
import { mustWait, type Sending } from './send.page.tsx'

const noon = new Date('2026-11-21T12:00:00Z')
const hour = 3_600_000

/** Somebody at one address of the network who sends to one telephone. */
const asks = (sender: string, later = 0): Asked => ({
  locality: 'ashmere',
  frame: { base: '', placeName: 'Ashmere', demonstration: true, assets: (name) => name },
  path: '/list/send',
  params: {},
  query: noFields,
  form: fieldsOf([]),
  today: '2026-11-21' as Asked['today'],
  now: new Date(noon.getTime() + later),
  sender,
  header: () => undefined,
  origin: 'http://localhost:3000',
})

let sending: Pick<Sending, 'limits' | 'hash'>
beforeEach(() => {
  sending = {
    limits: {
      address: limit({ burst: 3, everySeconds: 4 * 3600 }),
      sender: limit({ burst: 6, everySeconds: 600 }),
      overall: limit({ burst: 10, everySeconds: 20 }),
    },
    hash: (to) => `hash of ${to.toLowerCase()}`,
  }
})
const waits = (sender: string, to: string, later = 0): boolean => mustWait(sending, asks(sender, later), to) > 0

describe('How much can be sent', () => {
  test('three to one telephone, whoever sends them, then one each four hours', () => {
    expect(['a', 'b', 'c', 'd'].map((sender) => waits(sender, '07700900123'))).toEqual([false, false, false, true])
    expect(waits('e', '07700900123', 4 * hour)).toBe(false)
  })

  test('one address in other letters is the same address', () => {
    for (const to of ['a@example.org', 'A@example.org', 'a@EXAMPLE.org']) expect(waits(to, to)).toBe(false)
    expect(waits('d', 'a@example.ORG')).toBe(true)
  })

  test('six from one sender, then one each ten minutes', () => {
    const to = (index: number) => `0770090000${index}`
    expect([0, 1, 2, 3, 4, 5, 6].map((index) => waits('a', to(index)))).toEqual([...Array(6).fill(false), true])
    expect(waits('a', to(7), hour / 6)).toBe(false)
  })

  test('so many overall', () => {
    const each = Array.from({ length: 11 }, (_, index) =>
      waits(`s${index}`, `077009000${String(index).padStart(2, '0')}`),
    )
    expect(each).toEqual([...Array(10).fill(false), true])
  })

  test('somebody who is over their own limit takes nothing from everybody’s', () => {
    for (let times = 0; times < 500; times++) waits('a', '07700900123')
    for (let times = 0; times < 7; times++) expect(waits(`s${times}`, `0770090000${times}`)).toBe(false)
  })

  test('who has to wait is told for how long', () => {
    for (let times = 0; times < 3; times++) mustWait(sending, asks(`s${times}`), '07700900123')
    expect(mustWait(sending, asks('b'), '07700900123')).toBe(4 * 3600)
  })
})
