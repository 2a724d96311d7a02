import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import { asPerson } from '../../store/second-lock.ts'
import { emptyTables, openTestDatabase } from '../../store/testing.edge.ts'
import { whoHasLooked } from '../audit/audit.store.ts'
import { auditHash } from '../audit/audit-hash.edge.ts'
import { verifyAudit } from '../audit/audit-seals.store.ts'
import type { Context, Edge } from '../context.ts'
import type { Subject } from '../subject.ts'
import { type Beginning, beginItem, changeSharing, changeWords } from './facts.store.ts'
import type { Kept, Wanted } from './facts.ts'
import { presentItems, readItem, readItems, type Turn } from './facts-read.store.ts'
import { masterKey } from './person-keys.edge.ts'
import { destroyKey, personKeys } from './person-keys.store.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const [samira, jo, priya, tom, clinic, school, nurse] = [id(1), id(2), id(3), id(4), id(5), id(6), id(7)]
const locality = 'ashmere'
const master = masterKey('a secret of the tests, known to all')
const hashOf = auditHash('a secret of the tests, known to all')

const herself = { as: 'young-person', id: samira, locality } satisfies Subject
const at = (who: Id, agency: Id): Subject => ({
  as: 'helper',
  id: who,
  locality,
  agency,
  teams: [],
  mayBreakGlass: false,
})
const [herWorker, herTeacher, aNurse] = [at(priya, clinic), at(tom, school), at(nurse, clinic)]
const since = { start: 0, selfClaimed: false }
const edgeOf: ReadonlyMap<Subject, Edge> = new Map<Subject, Edge>([
  [herself, { is: 'self', ...since }],
  [herWorker, { is: 'worker', ...since }],
  [herTeacher, { is: 'in-plan', ...since }],
])
const contextOf = (subject: Subject): Context => {
  const edge = edgeOf.get(subject)
  return {
    ...{
      now: Date.parse('2026-11-22T12:00:00Z'),
      today: '2026-11-22' as Day,
      edges: edge ? [edge] : [],
      agreements: [],
    },
    ...{ comingOfAge: { narrows: [], isKnown: false }, overrides: [], breakings: [] },
  }
}

const plan: Beginning['item'] = {
  ...{ is: 'plan', agency: clinic, sensitivity: 'open-to-team', named: [] },
  sharing: { with: 'my-worker', also: [] },
}
const words = 'I walk home with Amira on Tuesdays'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
  await database.pool.query(
    `insert into agency (id, locality, name, sector) values ($1, 'ashmere', 'The clinic', 'health'), ($2, 'ashmere', 'The school', 'education')`,
    [clinic, school],
  )
  await database.pool.query(
    `insert into person (id, locality, is_a, agency, name) values ($1, 'ashmere', 'young-person', null, null),
       ($2, 'ashmere', 'young-person', null, null), ($3, 'ashmere', 'professional', $5, 'Priya Shah'),
       ($4, 'ashmere', 'professional', $6, 'Tom Ford'), ($7, 'ashmere', 'professional', $5, 'Ann Lee')`,
    [samira, jo, priya, tom, clinic, school, nurse],
  )
  await database.pool.query(
    `insert into edge (id, locality, young_person, subject, kind, starts) values
       ($1, 'ashmere', $3, $4, 'worker', '2020-01-01'), ($2, 'ashmere', $3, $5, 'in-plan', '2020-01-01')`,
    [id(81), id(82), samira, priya, tom],
  )
})
beforeEach(() => emptyTables(database, 'fact', 'audit', 'done_once', 'person_key'))
afterAll(() => database.close())

/** Somebody's turn with Samira's record, as the page that they opened would take it. */
const turnOf = <Value>(
  subject: Subject,
  work: (turn: Turn) => Promise<Value>,
  youngPerson = samira,
): Promise<Value> => {
  const acting =
    subject.as === 'nobody'
      ? { locality, part: 'nobody' }
      : { locality, person: subject.id, part: subject.as, ...('agency' in subject ? { agency: subject.agency } : {}) }
  return asPerson(database, acting, (handle) =>
    work({
      ...{ handle, keys: personKeys(handle, locality, master), hashOf, subject, youngPerson },
      context: contextOf(subject),
    }),
  )
}

let forms = 0
const newForm = (): string => `form ${++forms}`
const begin = (subject: Subject, more: Partial<Beginning> = {}) =>
  turnOf(subject, (turn) => beginItem(turn, { key: newForm(), item: plan, body: { words }, ...more }))
const begun = async (subject: Subject = herself, more: Partial<Beginning> = {}): Promise<Kept> => {
  const written = await begin(subject, more)
  if (written.is !== 'kept') throw new Error(`it was not kept: ${written.is}`)
  return written
}
const change = (subject: Subject, item: Id, { expected = 1, key = newForm(), body = { words: 'Other words' } } = {}) =>
  turnOf(subject, (turn) => changeWords(turn, { key, id: item, expected }, body))
const read = (subject: Subject, item: Id) => turnOf(subject, (turn) => readItem(turn, 'read', item))
const looked = async (): Promise<readonly string[]> =>
  (
    await database.pool.query<{ line: string }>(
      `select concat_ws(' ', part, did, kind, outcome, nullif(because, '')) as line from audit where record = $1 order by n`,
      [samira],
    )
  ).rows.map(({ line }) => line)

describe('What somebody says is kept, and read by those who may', () => {
  test('Samira writes her plan; Priya, her worker, reads it; both stand in the audit', async () => {
    const { item } = await begun()
    expect(await read(herWorker, item)).toMatchObject({
      ...{ is: 'read', n: 1, on: '2026-11-22', item: { writtenBy: samira, is: 'plan', agency: clinic } },
      body: { is: 'open', fields: { by: samira, words } },
    })
    expect(await looked()).toEqual(['young-person write plan allowed', 'helper read plan allowed'])
  })

  test('the disk holds nothing of it', async () => {
    await begun()
    const { rows } = await database.pool.query(
      'select to_jsonb(fact) as fact, encode(sealed_body, $1) as body from fact',
      ['escape'],
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('Amira')
    const kept = await database.pool.query(
      'select to_jsonb(audit) as a, to_jsonb(done_once) as b from audit, done_once',
    )
    expect(JSON.stringify(kept.rows)).not.toContain('Amira')
  })

  test('who may not read it gets nothing, as if it were not there, and their try stands in the audit', async () => {
    const { item } = await begun()
    expect(await read(herTeacher, item)).toEqual({ is: 'not-there' })
    expect(await read(herTeacher, newId())).toEqual({ is: 'not-there' })
    expect(await looked()).toEqual(['young-person write plan allowed', 'helper read plan refused no-agreement'])
  })

  test('somebody whom the second lock stops gets nothing either, whatever their context says', async () => {
    const { item } = await begun()
    const claims: Context = { ...contextOf(aNurse), edges: [{ is: 'worker', ...since }] }
    const got = await turnOf(aNurse, (turn) => readItem({ ...turn, context: claims }, 'read', item))
    expect(got).toEqual({ is: 'not-there' })
  })

  test('an item of Jo’s is not there in a turn with Samira, whatever address is typed', async () => {
    const { item } = await begun()
    const asJo: Subject = { as: 'young-person', id: jo, locality }
    expect(await turnOf(asJo, (turn) => readItem(turn, 'read', item), jo)).toEqual({ is: 'not-there' })
    expect(
      await turnOf(asJo, (turn) => changeWords(turn, { key: 'k', id: item, expected: 1 }, { words: 'x' }), jo),
    ).toEqual({
      is: 'not-there',
    })
  })

  test('a list holds what may be read, each with its row, and no trace of the rest', async () => {
    const { item } = await begun()
    await begun(herself, { item: { ...plan, sharing: { with: 'only-me', also: [] } } })
    await begun(herWorker, { item: { ...plan, is: 'private-note', sensitivity: 'private' } })
    const list = await turnOf(herWorker, (turn) => readItems(turn, 'print', ['plan']))
    expect(list).toMatchObject([{ id: item, body: { fields: { words } } }])
    expect((await looked()).slice(3)).toEqual(['helper print plan allowed'])
    const hers = await turnOf(herself, (turn) => readItems(turn, 'read'))
    expect(hers.flatMap((each) => (each.is === 'read' ? [each.item.is] : []))).toEqual(['plan', 'plan'])
  })

  test('Priya reads three of Samira’s plans at once: one row with each of them, and to Samira it is one look', async () => {
    const plans = [await begun(), await begun(), await begun(herWorker)]
    const list = await turnOf(herWorker, (turn) => readItems(turn, 'read', ['plan']))
    expect(list).toHaveLength(3)
    expect((await looked()).slice(3)).toEqual(['helper read plan allowed'])
    const { rows } = await database.pool.query<{ things: readonly string[] }>(
      "select array_prepend(item, also) as things from audit where did = 'read'",
    )
    expect([...(rows[0]?.things ?? [])].sort()).toEqual(plans.map(({ item }) => item).sort())
    const told = await turnOf(herself, ({ handle }) => whoHasLooked(handle, [samira], { atMost: 9, names: 'never' }))
    expect(told.filter(({ did }) => did === 'read')).toMatchObject([{ kind: 'plan', times: 1 }])
  })

  test('only what may leave leaves: the number of the NHS stays where the front desk cannot see it', async () => {
    const identity = { ...plan, is: 'identity' as const, sharing: { with: 'my-team' as const, also: [] } }
    const { item } = await begun(herself, { item: identity, body: { names: ['Samira'], nhsNumber: '943 476 5919' } })
    const frontDesk: Subject = {
      as: 'front-desk',
      id: priya,
      locality,
      agency: clinic,
      teams: [],
      mayBreakGlass: false,
    }
    const got = await turnOf(frontDesk, (turn) => readItem({ ...turn, context: contextOf(herWorker) }, 'read', item))
    expect(got).toMatchObject({ is: 'read', body: { is: 'open', fields: { names: ['Samira'] } } })
    expect(JSON.stringify(got)).not.toContain('943 476 5919')
  })

  test('an item that another version of the program wrote is passed over', async () => {
    const { item } = await begun()
    await database.pool.query("update fact set kind = 'something-new' where item = $1", [item])
    expect(await turnOf(herself, (turn) => presentItems(turn.handle, [samira]))).toEqual([])
  })
})

describe('What is sent is not believed', () => {
  test.each([
    ['who wrote it', { words: 'x', by: priya }],
    ['a field of the table', { words: 'x', shared_with: 'my-team' }],
    ['a prototype', JSON.parse('{"words":"x","__proto__":{"writtenBy":"me"}}')],
    ['nothing at all', {}],
  ])('%s is not let in', async (_, body) => {
    expect(await begin(herself, { body })).toEqual({ is: 'not-let-in' })
    const { item } = await begun()
    expect(await change(herself, item, { body })).toEqual({ is: 'not-let-in' })
    expect((await database.pool.query('select n from fact')).rows).toEqual([{ n: 1 }])
  })

  test('Priya keeps what she writes in her own agency, whatever agency was sent', async () => {
    const { item } = await begun(herWorker, { item: { ...plan, agency: school } })
    expect(await read(herWorker, item)).toMatchObject({ item: { agency: clinic, writtenBy: priya } })
  })

  test('a teacher may not write who has looked, and nobody in particular writes nothing', async () => {
    expect(await begin(herTeacher, { item: { ...plan, is: 'looked' } })).toEqual({ is: 'not-there' })
    expect(await looked()).toEqual(['helper write looked refused not-this-job'])
    expect(await begin({ as: 'nobody' })).toEqual({ is: 'not-there' })
  })
})

describe('Two who write at the same time', () => {
  test('Priya changes what Samira changed meanwhile: she is shown both texts, and nothing is lost', async () => {
    const { item } = await begun()
    expect(await change(herself, item, { body: { words: 'Samira’s new words' } })).toMatchObject({ is: 'kept', n: 2 })
    expect(await change(herWorker, item, { body: { words: 'Priya’s words' } })).toEqual({
      ...{ is: 'older', n: 2, mine: { words: 'Priya’s words' } },
      theirs: { by: samira, words: 'Samira’s new words' },
    })
    expect(await change(herWorker, item, { expected: 2, body: { words: 'Both' } })).toMatchObject({ is: 'kept', n: 3 })
    expect((await database.pool.query('select n from fact order by n')).rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  })

  test('of ten who send at the same moment one is kept, and nine are told', async () => {
    const { item } = await begun()
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) => change(herself, item, { body: { words: `${n}` } })),
    )
    expect(all.filter(({ is }) => is === 'kept')).toHaveLength(1)
    expect(all.filter(({ is }) => is === 'older')).toHaveLength(9)
    expect(await turnOf(herself, async ({ handle }) => (await handle.query('select n from fact')).rows)).toHaveLength(2)
  })

  test('who changes a word does not become its author, and what they left out stays', async () => {
    const { item } = await begun(herself, { body: { words, reviewOn: '2027-01-01' } })
    await change(herWorker, item, { body: { words: 'Priya put it right' } })
    expect(await read(herself, item)).toMatchObject({
      item: { writtenBy: samira },
      body: { fields: { by: samira, words: 'Priya put it right', reviewOn: '2027-01-01' } },
    })
  })

  test('a form that is sent again gets the same answer, and nothing is kept twice', async () => {
    const key = newForm()
    const first = await begin(herself, { key })
    const again = await Promise.all([begin(herself, { key }), begin(herself, { key, body: { words: 'else' } })])
    expect(again).toEqual([first, first])
    expect(await looked()).toHaveLength(1)
    expect(await begin(herWorker, { key })).not.toEqual(first)
  })

  test('a refusal is not remembered: what was refused can be sent again with the same form', async () => {
    const { item } = await begun()
    const key = newForm()
    expect(await change(herself, item, { key, expected: 7 })).toMatchObject({ is: 'older' })
    expect((await database.pool.query('select answer::text from done_once')).rows).toHaveLength(1)
    expect(await change(herself, item, { key })).toMatchObject({ is: 'kept', n: 2 })
  })

  test('what fails on the way keeps nothing: no fact, no row, no answer', async () => {
    const failing = turnOf(herself, async (turn) => {
      await beginItem(turn, { key: 'broken', item: plan, body: { words } })
      throw new Error('the page broke')
    })
    await expect(failing).rejects.toThrow('the page broke')
    for (const table of ['fact', 'audit', 'done_once', 'person_key'])
      expect((await database.pool.query(`select * from ${table}`)).rows).toEqual([])
  })
})

describe('The young person’s own say', () => {
  const share = (...[subject, item, wanted, expected = 1]: readonly [Subject, Id, Wanted, number?]) =>
    turnOf(subject, (turn) => changeSharing(turn, { key: newForm(), id: item, expected }, wanted))

  test('Samira narrows her plan to herself: Priya reads it no more, and that she read it before stays written', async () => {
    const { item } = await begun()
    await read(herWorker, item)
    expect(await share(herself, item, { with: 'only-me', also: [] })).toMatchObject({
      is: 'kept',
      n: 2,
      obligations: [],
    })
    expect(await read(herWorker, item)).toEqual({ is: 'not-there' })
    expect(await read(herself, item)).toMatchObject({ n: 2, body: { is: 'open', fields: { words } } })
    expect((await looked()).slice(1, 3)).toEqual(['helper read plan allowed', 'young-person narrow plan allowed'])
  })

  test('who is added stands there as added by whoever acts, and only by them', async () => {
    const { item } = await begun()
    expect(await share(herWorker, item, { with: 'my-team', also: [tom] })).toMatchObject({
      obligations: ['sign-in-again', 'record-the-share'],
    })
    await share(herself, item, { with: 'my-team', also: [tom, school] }, 2)
    expect(await read(herself, item)).toMatchObject({
      item: {
        writtenBy: samira,
        sharing: {
          with: 'my-team',
          also: [
            { who: tom, by: 'worker' },
            { who: school, by: 'young-person' },
          ],
        },
      },
    })
  })

  test('a change that takes one away and adds another leaves both rows; one that changes nothing leaves none', async () => {
    const { item } = await begun(herself, { item: { ...plan, sharing: { with: 'my-worker', also: [] } } })
    await share(herself, item, { with: 'only-me', also: [priya] })
    expect((await looked()).slice(1)).toEqual(['young-person share plan allowed', 'young-person narrow plan allowed'])
    expect(await share(herself, item, { with: 'only-me', also: [priya] }, 2)).toMatchObject({ is: 'kept', n: 2 })
    expect(await looked()).toHaveLength(3)
  })

  test('a choice that rests on an older one shows both', async () => {
    const { item } = await begun()
    await share(herself, item, { with: 'only-me', also: [priya] })
    expect(await share(herWorker, item, { with: 'only-me', also: [priya, tom] })).toEqual({
      ...{ is: 'older', n: 2 },
      mine: {
        with: 'only-me',
        also: [
          { who: priya, by: 'young-person' },
          { who: tom, by: 'worker' },
        ],
      },
      theirs: { with: 'only-me', also: [{ who: priya, by: 'young-person' }] },
    })
  })

  test('only Samira widens who sees her own words', async () => {
    const { item } = await begun(herself, { item: { ...plan, is: 'own-words' } })
    expect(await share(herWorker, item, { with: 'my-team', also: [] })).toEqual({ is: 'not-there' })
    expect((await looked()).at(-1)).toBe('helper share own-words refused not-this-job')
  })
})

describe('Erased, or out of reach', () => {
  test('after her key is destroyed Samira’s words cannot be opened and say so, and no more are kept', async () => {
    const { item } = await begun()
    await turnOf(herself, ({ handle }) => destroyKey(handle, { locality, person: samira, at: new Date() }))
    expect(await read(herself, item)).toMatchObject({ is: 'read', body: { is: 'destroyed' } })
    expect(await change(herself, item)).toEqual({ is: 'destroyed' })
    expect(await begin(herself)).toEqual({ is: 'destroyed' })
    expect(await turnOf(herself, (turn) => presentItems(turn.handle, [samira]))).toHaveLength(1)
  })

  test('a body that was moved from another item does not open, and is not written over', async () => {
    const [one, other] = [await begun(), await begun(herself, { body: { words: 'other' } })]
    await database.pool.query(
      'update fact set sealed_body = (select sealed_body from fact where item = $1) where item = $2',
      [other.item, one.item],
    )
    expect(await read(herself, one.item)).toMatchObject({ body: { is: 'unreadable' } })
    await expect(change(herself, one.item)).rejects.toThrow('nothing was written over it')
  })

  test('whatever goes wrong, no error holds a word of what was said', async () => {
    const wrong = [
      begin(herself, { item: { ...plan, sensitivity: 'not-there' as 'private' } }),
      begin(herself, { item: { ...plan, agency: newId() } }),
      begin(herself, { body: { words: { [words]: 1n } } }),
      turnOf({ ...herself, id: jo }, (turn) => {
        const asSamira = { ...turn, subject: herself, context: contextOf(herself) }
        return beginItem(asSamira, { key: newForm(), item: plan, body: { words } })
      }),
    ]
    const ends = await Promise.allSettled(wrong)
    for (const end of ends) {
      expect(end.status).toBe('rejected')
      const error: unknown = end.status === 'rejected' ? end.reason : undefined
      const all = error instanceof Error ? JSON.stringify({ ...error, text: `${error.message} ${error.stack}` }) : ''
      expect(all).not.toBe('')
      expect(all).not.toContain('Amira')
    }
  })

  test('after all of that the chains are whole', async () => {
    const { item } = await begun()
    await Promise.all([read(herWorker, item), read(herTeacher, item), change(herself, item)])
    const officer = { locality, person: priya, part: 'privacy-officer', agency: clinic }
    expect(await asPerson(database, officer, (handle) => verifyAudit(handle, { locality, hashOf }))).toEqual({
      ...{ is: 'whole', rows: 4, seals: 0 },
    })
  })
})
