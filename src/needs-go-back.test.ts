import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import type { Id } from './shared/id.ts'
import { newId } from './shared/new-id.edge.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

const [tom, jordan, kofi] = (['tom', 'jordan', 'teacher'] as const).map((key) =>
  demonstrationPerson('ashmere', key),
) as [Id, Id, Id]

let opened: Opened
let teacher: SomebodyIn
let himself: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  teacher = await opened.signInAs('teacher')
  himself = await opened.signInAs('tom')
})
afterAll(() => opened.close())

const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const leadsTo = (sent: Response): string => new URL(sent.headers.get('location') ?? '', 'http://here').pathname

/** Kofi, who works with both, says that Jordan and Tom are one, and that both sign-ins are theirs. @returns where they are parted. */
async function areJoined(): Promise<string> {
  await rows(
    "insert into edge (id, locality, young_person, subject, kind, starts) values ($1, 'ashmere', $2, $3, 'worker', '2026-11-01')",
    [newId(), jordan, kofi],
  )
  const question = newId()
  await rows(
    `insert into same_person_question (id, locality, one, other, agrees_on, asked_by, asked_at)
     values ($1, 'ashmere', $2, $3, '{family,born,home}', $4, '2026-11-20T10:00:00Z')`,
    [question, jordan, tom, demonstrationPerson('ashmere', 'counsellor')],
  )
  const answer = `/desk/same-person/answer/${question}`
  const path = leadsTo(await teacher.send('/desk/same-person', answer, { answer: 'same' }))
  const made = leadsTo(await teacher.send(path, path, { kept: jordan, reason: 'I teach them', twins: 'asked' }))
  expect((await teacher.send(made, `${made}/sign-ins`, { here: 'yes' })).status).toBe(303)
  return made
}

/** Tom brings something and says more of it. */
async function tomBrings(said: readonly string[]): Promise<void> {
  const [first = '', ...more] = said
  const need = leadsTo(await himself.send('/me/needs/new', '/me/needs', { words: first, called: `“${first}”` }))
  for (const words of more)
    expect((await himself.send(need, `${need}/words`, { about: 'helps', words, with: 'me' })).status).toBe(303)
}

/** Kofi takes down what Tom says, and says how he sees it. */
async function teacherTakesDown(words: string, view: string): Promise<void> {
  const to = (rest: string): string => `/desk/young-person/${tom}/${rest}`
  const sent = await teacher.send(to('needs/new'), to('needs'), { is: 'own-words', words, called: `“${words}”` })
  const need = leadsTo(sent)
  expect((await teacher.send(need, `${need}/said`, { is: 'view', words: view })).status).toBe(303)
}

describe('H03 Tom’s page was put together with Jordan’s, and what he brought goes back with him', () => {
  test('whole: whatever was said in a need stands in it, what he wrote himself and what his teacher took down', async () => {
    const joining = await areJoined()
    const brought = [
      ['the gate bangs', 'my hood helps', 'so does the long way round'],
      ['maths is too loud', 'the corner seat', 'my sister'],
      ['no sleep again', 'the radio', 'the cat'],
      ['they laugh in PE', 'the library'],
    ]
    for (const said of brought) await tomBrings(said)
    await teacherTakesDown('the bell goes through me', 'He is better on days without PE.')

    const page = await teacher.read(joining)
    const form = new URLSearchParams({ form: formTokenIn(page), on: joining, reason: 'They are two.' })
    const asked = new Set([...page.matchAll(/name="(of-[0-9a-f-]{36})"/g)].map(([, name = '']) => name))
    expect(asked.size).toBe(3)
    for (const each of asked) form.append(each, 'joined')
    expect((await teacher.post(joining, form)).status).toBe(303)

    for (const [first, ...more] of [...brought, ['the bell goes through me', 'He is better on days without PE.']]) {
      const mine = await himself.read('/me')
      const link = new RegExp(`<a[^>]*href="(/me/need/[0-9a-f-]{36})"[^>]*><bdi>[^<]*${first}`).exec(mine)?.[1] ?? ''
      const need = textOf(await himself.read(link))
      for (const words of [first, ...more]) expect(need).toContain(words)
    }
    const astray = await rows(
      'select from fact where need is not null and not exists (select from fact as its where its.item = fact.need)',
    )
    expect(astray).toEqual([])
  })
})
