import { demonstrationAgency, demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { hashOfToken } from '../src/access/sign-in/session-token.edge.ts'
import { formTokenIn, type Opened, type SomebodyIn } from '../src/testing.edge.ts'

/** The rows that are left, each as `lineOf` says it, in any order; or why there is none. */
export type Leaves = readonly string[] | { readonly none: string }

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A form as somebody fills it in. */
export interface Filled {
  /** Where it stands. */
  readonly page?: string
  /** What stands in the address for `:id`. */
  readonly params?: Readonly<Record<string, string>>
  readonly fields?: Fields
  /** What their browser keeps beside their sign-in. */
  readonly cookie?: string
}

/** One address that takes a form, and what it leaves. */
export interface Taken {
  readonly post: string
  /** Where one address takes several. */
  readonly variant?: string
  /** An invented person, or `nobody` for who has not signed in. */
  readonly by: string
  readonly form?: (world: World) => Filled | Promise<Filled>
  /** 303 where nothing else is said. */
  readonly answers?: number
  /** Who may not send the same form. */
  readonly refused:
    | { readonly by: string; readonly fields?: Fields; readonly answers?: number }
    | { readonly none: string }
}

/** What the forms are filled in from. */
export interface World {
  readonly opened: Opened
  readonly person: (key: string) => string
  readonly agency: (key: string) => string
  /** The first value of the first row. */
  readonly one: (sql: string, values?: readonly unknown[]) => Promise<string>
  /** Somebody signed in, a moment ago or before. */
  readonly as: (key: string) => Promise<SomebodyIn>
  /** A page as somebody reads it. */
  readonly read: (key: string, path: string) => Promise<string>
  /** They come in anew where they are needed again: what they sent changed their cookie, or ended it. */
  readonly forget: (key: string) => void
  /** Sends another form first. @returns the answer. */
  readonly send: (key: string, path: string, filled?: Omit<Filled, 'params'>) => Promise<Response>
}

/** The demonstration’s own place. */
export const place = 'ashmere'

/** The counsellor of The Yard, who looks after its privacy beside that. */
const officer = 'officer-of-the-yard'

async function actAsOfficer({ database }: Opened, { cookie }: SomebodyIn): Promise<void> {
  const who = demonstrationPerson(place, 'counsellor')
  await database.pool.query(
    `insert into job (person, locality, is_a, from_day) values ($1, $2, 'privacy-officer', '2026-01-01') on conflict do nothing`,
    [who, place],
  )
  await database.pool.query("update session set acting_as = 'privacy-officer' where token_hash = $1", [
    hashOfToken(cookie.split('=')[1] ?? ''),
  ])
}

/** Milliseconds for which who has come in need not show again who they are. */
const lately = 4 * 60_000

/** @param people who has come in already, and when; others come in by one tap. */
export function worldOf(opened: Opened, people = new Map<string, { who: SomebodyIn; at: number }>()): World {
  const as: World['as'] = async (key) => {
    const now = opened.clock.now.getTime()
    const before = people.get(key)
    if (before && now - before.at < lately) return before.who
    const who = await opened.signInAs(key === officer ? 'counsellor' : key)
    if (key === officer) await actAsOfficer(opened, who)
    people.set(key, { who, at: now })
    return who
  }
  const read: World['read'] = async (key, path) => (await as(key)).read(path)
  return {
    ...{ opened, as, read },
    forget: (key) => void people.delete(key),
    person: (key) => demonstrationPerson(place, key === officer ? 'counsellor' : key),
    agency: (key) => demonstrationAgency(place, key),
    async one(sql, values = []) {
      const { rows } = await opened.database.pool.query<Record<string, string>>(sql, [...values])
      const [value] = Object.values(rows[0] ?? {})
      if (value === undefined || value === null) throw new Error(`nothing is found by ${sql}`)
      return value
    },
    async send(key, path, { page = '/account', fields = {} } = {}) {
      const who = await as(key)
      return who.post(path, bodyOf(await who.read(page), { page, path, fields }))
    },
  }
}

/** A form that is filled in. */
export interface Filling {
  readonly page: string
  readonly path: string
  readonly fields: Fields
}

const plain = (text = ''): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The form of a page that leads to an address: what stands in it, as a browser would send it, and what is typed over it. */
export function bodyOf(html: string, { page, path, fields }: Filling): URLSearchParams {
  const forms = [...html.matchAll(/<form\b[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)]
  const inside = forms.find(([, action]) => action === path)?.[2] ?? ''
  const body = new URLSearchParams()
  const stands = (name: string, value: string): void => {
    if (name !== '' && !(name in fields)) body.append(name, plain(value))
  }
  for (const [tag] of inside.matchAll(/<input[^>]*>/g)) {
    const isChosen = !/type="(checkbox|radio)"/.test(tag) || /\schecked/.test(tag)
    if (isChosen) stands(/name="([^"]*)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name = '', text = ''] of inside.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    stands(name, text)
  body.set('form', formTokenIn(html))
  body.set('on', page)
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
  return body
}

/** What a good form leaves, and what the same form leaves from somebody who may not send it: nothing where nothing is said. */
export interface LeftBy {
  readonly leaves: Leaves
  readonly refused?: readonly string[]
}
