import {
  demonstrationAccount,
  demonstrationAgency,
  demonstrationPerson,
} from '../src/access/sign-in/demonstration-accounts.store.ts'
import { demonstrationAccounts, demonstrationAgencies } from '../src/access/sign-in/demonstration-accounts.ts'
import { formTokenIn, type Opened, type SomebodyIn } from '../src/testing.edge.ts'
import { bodyOf, place, type Taken, type World } from './audit-of-routes-world.ts'

/** Each line once, with how often it stands there. */
const counted = (lines: readonly string[]): readonly string[] =>
  [...new Set(lines)].toSorted().map((line) => {
    const times = lines.filter((each) => each === line).length
    return times > 1 ? `${line} ×${times}` : line
  })

/** One row of the audit, as the database has it. */
interface Row {
  readonly record: string
  readonly by: string | null
  readonly did: string
  readonly kind: string
  readonly item: string | null
  readonly outcome: string
  readonly shown: boolean
  readonly within: string
  readonly whole: string
}

/** What a form did. */
export interface Left {
  /** 401 where it led to the sign-in. */
  readonly status: number
  readonly isNewCookie: boolean
  /** Each row that it left. */
  readonly lines: readonly string[]
  /** The same rows as the database has them, as text. */
  readonly whole: readonly string[]
  /** Tables that were written in a transaction without a row of the audit, but for what every request leaves. */
  readonly alone: readonly string[]
  /** Tables that were written at all, but for the same. */
  readonly written: readonly string[]
}

/** What requests leave whatever they do: sessions, tries, what was begun elsewhere, answers that are known again, and what waits for who signs in again. */
const beside = ['audit', 'session', 'tried', 'came_back', 'draft', 'done_once']

interface SentBy {
  readonly by: string
  /** What an id is called in a line. */
  readonly names: (id: string) => string
}

async function leftBy(opened: Opened, { by, names }: SentBy, send: () => Promise<Response>): Promise<Left> {
  const { pool } = opened.database
  const [from] = (await pool.query<{ n: string }>('select txid_current()::text as n')).rows
  const reply = await send()
  const isLedAway = /^\/sign-in(\?|$|\/again)/.test(reply.headers.get('location') ?? '')
  const { rows } = await pool.query<Row>(
    `select record, by_person as by, did, kind, thing as item, outcome, show_them as shown, audit.xmin::text as within, audit::text as whole
     from audit, unnest(audit.item || audit.also) as thing where did <> 'sealed' and audit.xmin::text::bigint > $1 order by record, n`,
    [from?.n],
  )
  const tables = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1)",
    [beside],
  )
  const each = tables.rows.map(
    ({ name }) => `select '${name}' as name, xmin::text as within from "${name}" where xmin::text::bigint > $1`,
  )
  const wrote = (await pool.query<{ name: string; within: string }>(each.join(' union '), [from?.n])).rows
  const noted = new Set(rows.map(({ within }) => within))
  const unique = (found: typeof wrote): readonly string[] => [...new Set(found.map(({ name }) => name))].toSorted()
  return {
    status: isLedAway ? 401 : reply.status,
    isNewCookie: (reply.headers.get('set-cookie') ?? '').includes('__Host-sid='),
    lines: counted(rows.map((row) => lineOf(row, names, by))),
    whole: rows.map(({ whole }) => whole),
    alone: unique(wrote.filter(({ within }) => !noted.has(within))),
    written: unique(wrote),
  }
}

/** `write plan allowed: callum new`: what was done with which thing of whose record, and by whom where it was not who sent the form. */
const lineOf = (row: Row, names: (id: string) => string, by: string): string =>
  [
    `${row.did} ${row.kind} ${row.outcome}:`,
    names(row.record),
    ...(row.item ? [names(row.item)] : []),
    ...(row.by === by ? [] : [`by ${row.by ? names(row.by) : 'nobody'}`]),
    ...(row.shown ? [] : ['(not shown to them)']),
  ].join(' ')

const known: ReadonlyMap<string, string> = new Map([
  ...demonstrationAgencies.map(({ key }) => [demonstrationAgency(place, key), key] as const),
  ...demonstrationAccounts.flatMap(({ key }) => [
    [demonstrationPerson(place, key), key] as const,
    [demonstrationAccount(place, key), `account-of-${key}`] as const,
  ]),
])

/** Ids by what they are: somebody invented, what stood in the address or in a field; all others are new, or beside it. */
const namesFor =
  (params: Readonly<Record<string, string>>, body: URLSearchParams) =>
  (id: string): string => {
    const inAddress = Object.entries(params).find(([, value]) => value === id)?.[0]
    const inForm = [...body].find(([, value]) => value === id)?.[0]
    return known.get(id) ?? (inAddress ? `:${inAddress}` : inForm ? `=${inForm}` : 'another')
  }

/** What one good form and one of who may not have left. */
export interface Tried {
  readonly path: string
  readonly good: Left
  readonly refused?: Left
  readonly typed: readonly string[]
}

/** Sends the form as somebody who may not, and then as somebody who may. */
export async function tryOut(world: World, { post, by, form, refused }: Taken): Promise<Tried> {
  const { opened } = world
  const { page = '/account', params = {}, fields = {}, cookie } = (await form?.(world)) ?? {}
  const path = post.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? name)
  const who = by === 'nobody' ? opened : await world.as(by)
  const body = bodyOf(await who.read(page), { page, path, fields })
  const names = namesFor(params, body)
  // What a browser has begun stays in it: who may not sends from another.
  const sent =
    (from: Opened | SomebodyIn, body: URLSearchParams, begun = '') =>
    async (): Promise<Response> => {
      const cookies = [...('cookie' in from ? [from.cookie] : []), ...(begun ? [begun] : [])].join('; ')
      const url = new URL(path, opened.rightdoor.settings.publicUrl)
      return opened.rightdoor.fetch(
        new Request(url, { method: 'POST', headers: cookies ? { cookie: cookies } : {}, body }),
      )
    }
  const idOf = (key: string): string => (key === 'nobody' ? '' : world.person(key))
  const typed = [...body].filter(([name]) => !['form', 'on'].includes(name)).map(([, value]) => value)
  const done = async (): Promise<Left> => {
    const good = await leftBy(opened, { names, by: idOf(by) }, sent(who, body, cookie))
    if (good.isNewCookie) world.forget(by)
    return good
  }
  if ('none' in refused) return { path, typed, good: await done() }
  const other = refused.by === 'nobody' ? opened : await world.as(refused.by)
  const theirs = new URLSearchParams(body)
  for (const [name, value] of Object.entries(refused.fields ?? {})) theirs.set(name, [value].flat()[0] ?? '')
  theirs.set('form', formTokenIn(await other.read('/account')))
  const turnedAway = await leftBy(opened, { names, by: idOf(refused.by) }, sent(other, theirs))
  return { path, typed, refused: turnedAway, good: await done() }
}
