import { expect } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import type { Opened, SomebodyIn } from './testing.edge.ts'

/** For tests: fields of a form. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** For tests: somebody of the demonstration place, by their key. */
export const person = (key: string): string => demonstrationPerson('ashmere', key)

/** For tests: what can be read of a page. */
export const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')

/** For tests: where a form led. */
export const pathIn = (reply: Response): string => new URL(reply.headers.get('location') ?? '', 'http://here').pathname

/** For tests: what stands in the database. */
export const rowsIn =
  (opened: () => Opened) =>
  async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
    (await opened().database.pool.query<Row>(sql, [...values])).rows

/** For tests: a need that Callum and the nurse share. @returns its page, as his. */
export async function sharedNeed(nurse: SomebodyIn, called: string): Promise<string> {
  const page = `/desk/young-person/${person('callum')}/needs`
  const sent = await nurse.send(`${page}/new`, page, { is: 'own-words', words: called, called })
  expect(sent.status).toBe(303)
  return `/me/need/${pathIn(sent).split('/').at(-1)}`
}

/** For tests: the same need at the desk. @param mine its page, as his. */
export const atDesk = (mine: string, rest = ''): string =>
  `${mine.replace('/me', `/desk/young-person/${person('callum')}`)}${rest}`

/** For tests: Callum sets a goal, seen by those who see the need. @returns its page. */
export async function setsGoal(
  callum: SomebodyIn,
  need: string,
  goal: Fields & { readonly says: string },
): Promise<string> {
  const before = goalsOn(await callum.read(`${need}/goals`))
  const sent = await callum.send(`${need}/goals`, `${need}/goals`, { shortName: goal.says, with: 'them', ...goal })
  expect(sent.status).toBe(303)
  const set = goalsOn(await callum.read(`${need}/goals`)).find((id) => !before.includes(id))
  return `${need}/goal/${set}`
}

const goalsOn = (html: string): readonly string[] =>
  [...html.matchAll(/id="goal-([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
