import type { PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { inviteByCode } from './access/sign-in/invitation.store.ts'
import { inPlace } from './access/sign-in/session.store.ts'
import { hashOfToken } from './access/sign-in/session-token.edge.ts'
import { closeAccountOf, openAccount } from './access/sign-in/sign-in-account.store.ts'
import { signInKeys } from './access/sign-in/sign-in-keys.edge.ts'
import { forgetUnfinished } from './access/sign-in/start.store.ts'
import { codeOfStep, secretOf, stepAt } from './access/sign-in/totp.edge.ts'
import { experienceMark } from './people/experience-marks.store.ts'
import { gapMark } from './people/gap-marks.store.ts'
import type { Id } from './shared/id.ts'
import { newId } from './shared/new-id.edge.ts'
import { formTokenIn, type Opened, openTestRightdoor, testSettings } from './testing.edge.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
})
afterAll(() => opened.close())

/** What a page says, without what is new in each answer. */
const plain = async (answer: Response): Promise<string> => (await answer.text()).replaceAll(/nonce-[\w+/=]+/g, '')

describe('Somebody who comes to sign in', () => {
  test('meets one page for everybody, with two parts of which none is open, and nothing is left in their browser', async () => {
    const answer = await opened.get('/sign-in?to=/me')
    expect(answer.status).toBe(200)
    expect(answer.headers.has('set-cookie')).toBe(false)
    const page = await answer.text()
    expect(page.match(/<details class="rd-way-in">/g)).toHaveLength(2)
    expect(page).not.toMatch(/ checked/)
    expect(page.match(/name="to" value="\/me"/g)?.length).toBeGreaterThan(4)
    expect(page).toContain('/sign-in/demonstration?to=%2Fme')
  })

  test('can be filled in by a password manager, and may paste', async () => {
    const page = await opened.read('/sign-in')
    for (const kind of ['username', 'current-password', 'one-time-code'])
      expect(page).toContain(`autocomplete="${kind}"`)
    expect(page).not.toMatch(/onpaste|autocomplete="off"/)
  })

  test('is told that what they wrote is kept', async () => {
    expect(await opened.read('/sign-in?to=/me&kept=1')).toContain('We kept what you wrote')
    expect(await opened.read('/sign-in?to=/me')).not.toContain('We kept what you wrote')
  })

  test.each(['//bad.example', 'https://bad.example', '/\\bad.example', '/me?x=1', 'javascript:alert(1)'])(
    'is led nowhere by %s',
    async (to) => {
      const page = await opened.read(`/sign-in?to=${encodeURIComponent(to)}`)
      expect(page).not.toContain('name="to"')
      expect(page).not.toContain('bad.example')
    },
  )

  const wrong = [
    ['five words that are none', '/sign-in/words', { words: 'one two three four five' }],
    ['nothing at all', '/sign-in/words', {}],
    ['a code that nobody handed over', '/sign-in/code', { code: 'AAAAA-BBBBB' }],
    ['half a link', '/sign-in/link/abc', {}],
    ['a link that nobody sent', `/sign-in/link/${'x'.repeat(43)}`, {}],
  ] as const

  test('is refused with one page, whatever was wrong', async () => {
    const pages = new Set<string>()
    for (const [, path, fields] of wrong) {
      const answer = await opened.post(path, fields)
      expect(answer.status, path).toBe(422)
      expect(answer.headers.has('set-cookie'), path).toBe(false)
      pages.add(await plain(answer))
    }
    expect(pages.size).toBe(1)
  })

  test('who tries too often is refused with the same page', async () => {
    const guess = { words: 'apple table river candle stone' }
    const first = await opened.post('/sign-in/words', guess)
    const page = await plain(first)
    for (let n = 0; n < 12; n++) {
      const next = await opened.post('/sign-in/words', guess)
      expect(next.status).toBe(first.status)
      expect(await plain(next)).toBe(page)
    }
  })
})

/** A browser of somebody's own: it keeps the cookie that it was given last. */
function browser() {
  const kept = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...kept].map(([name, value]) => `${name}=${value}`).join('; ')
    const url = new URL(path, opened.rightdoor.settings.publicUrl)
    const answer = await opened.rightdoor.fetch(new Request(url, { ...init, headers: cookie ? { cookie } : {} }))
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(answer.headers.get('set-cookie') ?? '') ?? []
    if (name !== '') value === '' ? kept.delete(name) : kept.set(name, value)
    return answer
  }
  const get = (path: string): Promise<Response> => ask(path)
  const read = async (path: string): Promise<string> => (await get(path)).text()
  const post = (path: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields) })
  const send = async (page: string, path: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> =>
    post(path, { form: formTokenIn(await read(page)), ...fields })
  return { get, read, post, send, token: () => kept.get('__Host-sid') }
}

const hiddenIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const writtenIn = (html: string): readonly string[] =>
  [...(/<ol class="rd-written[^>]*>(.*?)<\/ol>/s.exec(html)?.[1] ?? '').matchAll(/<li>([^<]+)<\/li>/g)].map(
    ([, line = '']) => line,
  )

/** Somebody starts alone, as the page asks them to. */
async function startsAlone(called = '', isA = 'young-person') {
  const own = browser()
  const page = await (await own.post('/start', { 'is-a': isA, called })).text()
  const words = writtenIn(page).join(' ')
  const came = await own.post('/start/words', { begun: hiddenIn(page, 'begun'), words })
  return { own, words, came, page }
}

describe('A young person who starts alone', () => {
  test('gives nothing but which page it is, writes five words down, types them back and is in', async () => {
    const { came, words, own } = await startsAlone()
    expect(words.split(' ')).toHaveLength(5)
    expect(came.status).toBe(303)
    expect(came.headers.get('location')).toBe('/me')
    expect(came.headers.get('set-cookie')).toMatch(/^__Host-sid=[\w-]{43}; Secure; HttpOnly; SameSite=Lax; Path=\/$/)
    expect((await own.get('/me')).status).toBe(200)
  })

  test('leaves nothing behind until the words are typed back', async () => {
    const many = async (): Promise<number> => (await opened.database.pool.query('select 1 from person')).rowCount ?? -1
    const before = await many()
    const own = browser()
    const page = await (await own.post('/start', { 'is-a': 'young-person', called: 'Kit' })).text()
    const begun = hiddenIn(page, 'begun')
    const wrong = await own.post('/start/words', { begun, words: 'apple table river candle stone' })
    expect(wrong.status).toBe(422)
    expect(writtenIn(await wrong.text())).toEqual(writtenIn(page))
    expect(
      (await own.post('/start/words', { begun: begun.slice(0, -4), words: writtenIn(page).join(' ') })).headers.get(
        'location',
      ),
    ).toBe('/start')
    expect(await many()).toBe(before)
    expect(own.token()).toBeUndefined()
  })

  test('comes back with the words, from another browser, to the page they were going to', async () => {
    const { words } = await startsAlone('Kit')
    const other = browser()
    const came = await other.post('/sign-in/words', { words: words.toUpperCase(), to: '/account' })
    expect(came.headers.get('location')).toBe('/account')
    expect(await other.read('/account')).toContain('You are signed in on 2 devices.')
  })

  test('who sends the words twice has one page', async () => {
    const own = browser()
    const page = await (await own.post('/start', { 'is-a': 'carer' })).text()
    const fields = { begun: hiddenIn(page, 'begun'), words: writtenIn(page).join(' ') }
    const before = await opened.database.pool.query("select 1 from person where is_a = 'carer'")
    expect((await own.post('/start/words', fields)).headers.get('location')).toBe('/me')
    expect((await own.post('/start/words', fields)).headers.get('location')).toBe('/me')
    const after = await opened.database.pool.query("select 1 from person where is_a = 'carer'")
    expect(after.rowCount).toBe((before.rowCount ?? 0) + 1)
  })

  test('who does not say whose page it is, is asked, and nothing typed is lost', async () => {
    const answer = await opened.post('/start', { called: 'Kit', 'is-a': 'administrator' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Choose who the page is for.')
    expect(page).toContain('value="Kit"')
  })

  test('a name that they want to be called by stands nowhere that can be read on the disk', async () => {
    await startsAlone('Quillon')
    const { rows } = await opened.database.pool.query('select person::text as row from person')
    expect(JSON.stringify(rows)).not.toContain('Quillon')
    expect(opened.logged.join()).not.toContain('Quillon')
  })

  test('with a contact: a link comes, opening it uses nothing up, pressing the button does', async () => {
    const own = browser()
    const page = await (await own.post('/start', { 'is-a': 'young-person' })).text()
    const begun = hiddenIn(page, 'begun')
    expect((await own.post('/start/contact', { begun, contact: 'nonsense' })).status).toBe(422)
    const sent = await own.post('/start/contact', { begun, contact: 'kit@mail.example' })
    expect(sent.headers.get('location')).toBe('/sign-in/sent')
    expect(own.token()).toBeUndefined()
    await opened.rightdoor.work()
    const letter = opened.sent().find((each) => each.includes('kit@mail.example')) ?? ''
    const [link = ''] = /\/sign-in\/link\/[\w-]{43}/.exec(letter.replaceAll('=\n', '')) ?? []
    expect(letter).not.toMatch(/Rightdoor.*help|mental|Kit\b/)
    for (const _ of [1, 2, 3]) expect((await opened.get(link)).status).toBe(200)
    const other = browser()
    expect((await other.post(link)).headers.get('location')).toBe('/me')
    expect((await browser().post(link)).status).toBe(422)
    expect(opened.logged.join()).not.toContain(link.slice(-20))
  })
})

describe('Links', () => {
  const ask = (contact: string) => opened.post('/sign-in/link', { contact })
  test('the answer is the same whether or not anybody is known there', async () => {
    const [known, unknown, none] = [await ask('kit@mail.example'), await ask('nobody@mail.example'), await ask('x')]
    for (const answer of [known, unknown, none]) {
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe('/sign-in/sent')
    }
    expect(await opened.read('/sign-in/sent')).toContain('If we know that address or number')
  })
})

/** Everything that is asked of the database meanwhile, in order. */
async function askedDuring(work: () => Promise<unknown>): Promise<readonly string[]> {
  const { pool } = opened.database
  const asked: string[] = []
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>
  const watched = (one: PoolClient): PoolClient =>
    new Proxy(one, {
      get: (of, name) => {
        const value: unknown = Reflect.get(of, name, of)
        if (typeof value !== 'function') return value
        return (...given: readonly unknown[]) => {
          const [first] = given
          if (name === 'query') asked.push(typeof first === 'string' ? first : JSON.stringify(Object(first).text))
          return Reflect.apply(value, of, given)
        }
      },
    })
  const spy = vi.spyOn(pool, 'connect').mockImplementation(async () => watched(await connect()))
  await work()
  spy.mockRestore()
  return asked.filter((sql) => !sql.startsWith('begin'))
}

const linkIn = (letter: string): string =>
  /\/(?:sign-in\/link|account\/contact)\/[\w-]{43}/.exec(letter.replaceAll('=\n', ''))?.[0] ?? ''
/** The letters that went to a contact, the newest last. */
async function lettersTo(contact: string): Promise<readonly string[]> {
  await opened.rightdoor.work()
  return opened.sent().filter((each) => each.includes(contact))
}

describe('A contact for links', () => {
  const says = (own: ReturnType<typeof browser>, contact: string) =>
    own.send('/account/contact', '/account/contact', { contact })

  test('is theirs when the link that came there was pressed where they are signed in, and nowhere else', async () => {
    const [child, other] = [await startsAlone(), await startsAlone()]
    const answer = await says(child.own, 'rowan@mail.example')
    expect(answer.headers.get('location')).toBe('/account?done=contact')
    expect(await child.own.read('/account?done=contact')).toContain('A link is on its way to it.')
    const [letter = ''] = await lettersTo('rowan@mail.example')
    const link = linkIn(letter)
    expect(link).toContain('/account/contact/')
    const out = await browser().get(link)
    expect(out.headers.get('location')).toBe(`/sign-in?to=${encodeURIComponent(link)}`)
    const back = await browser().post('/sign-in/words', { words: child.words, to: link })
    expect(back.headers.get('location')).toBe(link)
    expect(await child.own.read(link)).toContain('Yes, it is mine')
    expect((await other.own.send('/account', link)).status).toBe(422)
    expect((await browser().post(link.replace('/account/contact/', '/sign-in/link/'))).status).toBe(422)
    const kept = await child.own.send(link, link)
    expect(kept.headers.get('location')).toBe('/account?done=contact-kept')
    expect((await child.own.send('/account', link)).headers.get('location')).toBe('/account?done=contact-kept')
    expect(opened.logged.join()).not.toContain(link.slice(-20))
    await opened.post('/sign-in/link', { contact: 'rowan@mail.example' })
    const [, second = ''] = await lettersTo('rowan@mail.example')
    const came = browser()
    expect((await came.post(linkIn(second))).headers.get('location')).toBe('/me')
  })

  test('planted by a parent on their own page does not lead the child there: the child starts with it and has a page', async () => {
    const parent = await startsAlone('', 'carer')
    expect((await says(parent.own, 'bram@mail.example')).headers.get('location')).toBe('/account?done=contact')
    const [planted = ''] = await lettersTo('bram@mail.example')
    const child = browser()
    const page = await (await child.post('/start', { 'is-a': 'young-person' })).text()
    await child.post('/start/contact', { begun: hiddenIn(page, 'begun'), contact: 'bram@mail.example' })
    const [, own = ''] = await lettersTo('bram@mail.example')
    expect((await child.post(linkIn(own))).headers.get('location')).toBe('/me')
    expect(await child.read('/me')).not.toBe(await parent.own.read('/me'))
    expect((await parent.own.send('/account', linkIn(planted))).status).toBe(422)
    expect(await parent.own.read('/account')).not.toContain('A link to your contact')
  })

  test('that somebody has is answered as one that nobody has, and only the contact hears that it is used', async () => {
    const [has, asks] = [await startsAlone(), await startsAlone()]
    await says(has.own, 'wren@mail.example')
    const [first = ''] = await lettersTo('wren@mail.example')
    await has.own.send('/account', linkIn(first))
    const [used, free] = [await says(asks.own, 'wren@mail.example'), await says(asks.own, 'nobody-yet@mail.example')]
    expect([used.status, used.headers.get('location')]).toEqual([free.status, free.headers.get('location')])
    const [, second = ''] = await lettersTo('wren@mail.example')
    expect(second).toContain('used already')
    expect(linkIn(second)).toBe('')
    expect(second).not.toMatch(/Rightdoor.*help|mental/)
  })

  test('asked for a link, costs the database the same whether or not anybody is known there', async () => {
    const { own } = await startsAlone()
    await says(own, 'lark@mail.example')
    const [first = ''] = await lettersTo('lark@mail.example')
    await own.send('/account', linkIn(first))
    const ask = (contact: string) => askedDuring(() => opened.post('/sign-in/link', { contact }))
    const known = await ask('lark@mail.example')
    expect(known.length).toBeGreaterThan(8)
    expect(await ask('no-lark@mail.example')).toEqual(known)
  })

  test('begun with, costs the database the same whether or not somebody has it', async () => {
    const starts = async (contact: string) => {
      const own = browser()
      const page = await (await own.post('/start', { 'is-a': 'young-person' })).text()
      return askedDuring(() => own.post('/start/contact', { begun: hiddenIn(page, 'begun'), contact }))
    }
    const known = await starts('lark@mail.example')
    expect(await starts('no-lark-yet@mail.example')).toEqual(known)
  })
})

describe('Somebody’s account', () => {
  test('new words work only after they were typed back, and then the old ones no longer do', async () => {
    const { own, words } = await startsAlone()
    const page = await own.read('/account/words')
    const [begun, fresh] = [hiddenIn(page, 'begun'), writtenIn(page).join(' ')]
    expect((await own.send('/account', '/account/words', { begun, words })).status).toBe(422)
    expect((await browser().post('/sign-in/words', { words })).status).toBe(303)
    const kept = await own.send('/account', '/account/words', { begun, words: fresh })
    expect(kept.headers.get('location')).toBe('/account?done=words')
    expect((await browser().post('/sign-in/words', { words })).status).toBe(422)
    expect((await browser().post('/sign-in/words', { words: fresh })).status).toBe(303)
  })

  test('words that were drawn for somebody else are not taken', async () => {
    const [one, other] = [await startsAlone(), await startsAlone()]
    const page = await one.own.read('/account/words')
    const fields = { begun: hiddenIn(page, 'begun'), words: writtenIn(page).join(' ') }
    const answer = await other.own.send('/account', '/account/words', fields)
    expect(answer.headers.get('location')).toBe('/account/words')
  })

  test('a form that was made for another account, or for nobody, is not read', async () => {
    const [one, other] = [await startsAlone(), await startsAlone()]
    const theirs = formTokenIn(await one.own.read('/account'))
    for (const form of [theirs, '', `${theirs}x`])
      expect((await other.own.post('/account/elsewhere', { form })).status).toBe(400)
  })

  test('signing out everywhere else leaves this device alone', async () => {
    const { own, words } = await startsAlone()
    const other = browser()
    await other.post('/sign-in/words', { words })
    expect((await other.get('/account')).status).toBe(200)
    await own.send('/account', '/account/elsewhere')
    expect((await other.get('/account')).status).toBe(303)
    expect(await own.read('/account')).toContain('on this device only')
  })

  test('on a shared computer five quiet minutes are the end of it', async () => {
    const { words } = await startsAlone()
    const own = browser()
    await own.post('/sign-in/words', { words, shared: 'yes' })
    expect(await own.read('/account')).toContain('data-idle-minutes="5"')
    await own.send('/account', '/account/shared', { shared: 'no' })
    expect(await own.read('/account')).toContain('data-idle-minutes="15"')
  })

  test('a way in is changed only just after they showed who they are, and they are back where they were', async () => {
    const { own, words } = await startsAlone()
    const before = own.token()
    const then = opened.clock.now
    opened.clock.now = new Date(then.getTime() + 6 * 60_000)
    const answer = await own.get('/account/words')
    expect(answer.headers.get('location')).toBe('/sign-in/again?to=%2Faccount%2Fwords')
    const other = await startsAlone()
    const refused = await own.send('/sign-in/again', '/sign-in/again/words', { words: other.words })
    expect(refused.status).toBe(422)
    const again = await own.send('/sign-in/again', '/sign-in/again/words', { words, to: '/account/words' })
    expect(again.headers.get('location')).toBe('/account/words')
    expect(own.token()).not.toBe(before)
    expect((await own.get('/account/words')).status).toBe(200)
    opened.clock.now = then
  })

  test('the last way in goes only when they were told that it is the last', async () => {
    const { own, words } = await startsAlone()
    const [, way = ''] = /\/account\/remove\/([0-9a-f-]{36})/.exec(await own.read('/account')) ?? []
    const asked = await own.send('/account', `/account/remove/${way}`)
    expect(await asked.text()).toContain('This is your last way in')
    expect((await browser().post('/sign-in/words', { words })).status).toBe(303)
    await own.send('/account', `/account/remove/${way}`, { 'even-the-last': 'yes' })
    expect((await browser().post('/sign-in/words', { words })).status).toBe(422)
  })

  test('whoever deletes it is out on every device, the words open nothing, and the key is destroyed', async () => {
    const { own, words } = await startsAlone('Quillon')
    const other = browser()
    await other.post('/sign-in/words', { words })
    expect(await own.read('/account/delete')).toContain('made unreadable at once')
    expect((await own.send('/account', '/account/delete')).status).toBe(422)
    const gone = await own.send('/account', '/account/delete', { sure: 'yes' })
    expect(gone.headers.get('location')).toBe('/sign-in/gone')
    expect(gone.headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await other.get('/account')).status).toBe(303)
    expect((await browser().post('/sign-in/words', { words })).status).toBe(422)
    const { rowCount } = await opened.database.pool.query('select 1 from person_key where destroyed_at is not null')
    expect(rowCount).toBeGreaterThan(0)
  })

  test('R29 what they said of meetings and was not counted yet goes with them', async () => {
    const { own } = await startsAlone()
    const { pool } = opened.database
    const { rows: people } = await pool.query<{ person: Id; locality: string; team: Id }>(
      `select account.person, account.locality, team.id as team from session join account on account.id = session.account
       join team on team.locality = account.locality where session.token_hash = $1 limit 1`,
      [hashOfToken(own.token() ?? '')],
    )
    const [{ person, locality, team } = { person: '' as Id, locality: '', team: '' as Id }] = people
    const mark = experienceMark(signInKeys(testSettings().secret), team, person)
    await pool.query(
      "insert into experience_waiting (locality, team, who, sealed_answers, month) values ($1, $2, $3, '\\x00', '2026-11-01')",
      [locality, team, mark],
    )
    const waits = async () => (await pool.query('select from experience_waiting where who = $1', [mark])).rowCount
    expect(await waits()).toBe(1)
    expect((await own.send('/account', '/account/delete', { sure: 'yes' })).status).toBe(303)
    expect(await waits()).toBe(0)
  })

  test('R36 no mark says any more that a gap of theirs was counted, and the count stays', async () => {
    const { own } = await startsAlone()
    const { pool } = opened.database
    const { rows: people } = await pool.query<{ person: Id; locality: string }>(
      'select account.person, account.locality from session join account on account.id = session.account where session.token_hash = $1',
      [hashOfToken(own.token() ?? '')],
    )
    const [{ person, locality } = { person: '' as Id, locality: '' }] = people
    const mark = gapMark(signInKeys(testSettings().secret), 'nobody-named', person)
    await pool.query('insert into transition_gap_mark (locality, mark) values ($1, $2), ($1, $3)', [
      ...[locality, mark, Buffer.from('of somebody else')],
    ])
    await pool.query(
      "insert into transition_gap (locality, quarter_from, gap) values ($1, '2026-10-01', 'nobody-named')",
      [locality],
    )
    expect((await own.send('/account', '/account/delete', { sure: 'yes' })).status).toBe(303)
    const { rows } = await pool.query<{ mark: Uint8Array }>('select mark from transition_gap_mark')
    expect(rows.map((row) => Buffer.from(row.mark).toString())).toEqual(['of somebody else'])
    expect((await pool.query('select from transition_gap')).rowCount).toBe(1)
  })

  test('bad input is answered plainly', async () => {
    const { own } = await startsAlone()
    const form = formTokenIn(await own.read('/account'))
    expect((await own.post('/account/remove/__proto__', { form })).status).toBe(404)
    expect((await own.post('/account/job', { form, job: '__proto__' })).status).toBe(404)
    expect((await own.get('/account?done=__proto__')).status).toBe(200)
    expect((await own.post('/account/words', { form, begun: '__proto__', words: 'x' })).status).toBe(303)
    expect((await own.get('/account/password')).status).toBe(404)
  })
})

describe('Somebody who works here', () => {
  const password = 'four quiet herons walking'
  const codeAt = (secret: string): string => {
    const bytes = secretOf(secret)
    if (!bytes) throw new Error('no secret')
    return codeOfStep(bytes, stepAt(opened.clock.now.getTime()))
  }
  /** Time passes, so that a code of the app is a new one. */
  const later = (): void => {
    opened.clock.now = new Date(opened.clock.now.getTime() + 60_000)
  }

  test('is let in by a password only together with the app; ten codes stand in for it, each once', async () => {
    const nurse = await opened.signInAs('school-nurse')
    const app = await nurse.read('/account/app')
    const secret = hiddenIn(app, 'secret')
    expect(app).toContain('class="rd-qr"')
    const wrong = await nurse.send('/account', '/account/app', { secret, 'app-code': '000000' })
    expect(wrong.status).toBe(422)
    expect(hiddenIn(await wrong.text(), 'secret')).toBe(secret)
    await nurse.send('/account', '/account/app', { secret, 'app-code': codeAt(secret) })
    const short = await nurse.send('/account', '/account/password', { name: 'beth', 'new-password': 'short' })
    expect(await short.text()).toContain('Use at least 12 characters.')
    await nurse.send('/account', '/account/password', { name: 'beth', 'new-password': password })
    const codes = writtenIn(await (await nurse.send('/account', '/account/codes')).text())
    expect(codes).toHaveLength(10)
    later()
    const tries = (code: string) => opened.post('/sign-in/password', { name: 'Beth', password, 'app-code': code })
    expect((await tries('')).status).toBe(422)
    expect((await tries(codeAt(secret))).headers.get('location')).toBe('/desk')
    expect((await tries(codeAt(secret))).status).toBe(422)
    expect((await tries(codes[0] ?? '')).status).toBe(303)
    expect((await tries(codes[0] ?? '')).status).toBe(422)
  })

  test('who is unknown, and who is known with a wrong password, meet the same page', async () => {
    const fields = { name: 'somebody', password: 'wrong wrong wrong', 'app-code': '123456' }
    const unknown = await opened.post('/sign-in/password', fields)
    const known = await opened.post('/sign-in/password', { ...fields, name: 'beth' })
    expect(known.status).toBe(unknown.status)
    expect((await plain(known)).replaceAll('"beth"', '"somebody"')).toBe(await plain(unknown))
  })

  test('shows again who they are, in the demonstration by one tap, and acts in the same job', async () => {
    const lead = await opened.signInAs('team-lead')
    const before = opened.clock.now
    opened.clock.now = new Date(before.getTime() + 6 * 60_000)
    expect((await lead.get('/account/password')).headers.get('location')).toBe(
      '/sign-in/again?to=%2Faccount%2Fpassword',
    )
    const again = await lead.send('/sign-in/again', '/sign-in/again/demonstration', { to: '/account/password' })
    expect(again.headers.get('location')).toBe('/account/password')
    expect(again.headers.get('set-cookie')).toMatch(/^__Host-sid=/)
    opened.clock.now = before
  })

  test('has none of the ways that are for young people', async () => {
    const nurse = await opened.signInAs('teacher')
    for (const path of ['/account/words', '/account/contact', '/account/delete'])
      expect((await nurse.get(path)).status, path).toBe(404)
  })
})

describe('A code that was handed over', () => {
  const locality = 'ashmere'
  const keys = () => signInKeys(opened.rightdoor.settings.secret)
  const within = <Value>(work: Parameters<typeof inPlace<Value>>[1]): Promise<Value> =>
    inPlace({ database: opened.database, locality }, work)
  const codeFor = (account: Parameters<typeof closeAccountOf>[1]): Promise<string> =>
    within((handle) => inviteByCode(handle, keys(), { locality, account, now: opened.clock.now.getTime() }))

  /** Somebody new at the school, whose account an administrator opened. */
  async function newAtTheSchool() {
    const person = newId()
    const nurse = demonstrationPerson(locality, 'school-nurse')
    await opened.database.pool.query(
      `insert into person (id, locality, is_a, agency, name) select $1, locality, is_a, agency, 'Nia Price' from person where id = $2`,
      [person, nurse],
    )
    await opened.database.pool.query(
      "insert into job (person, locality, is_a, from_day) values ($1, 'ashmere', 'helper', '2026-01-01'), ($1, 'ashmere', 'administrator', '2026-01-01')",
      [person],
    )
    const now = opened.clock.now.getTime()
    return within((handle) => openAccount(handle, { locality, person, now }))
  }

  const now = (secret: string): string => {
    const bytes = secretOf(secret)
    return bytes ? codeOfStep(bytes, stepAt(opened.clock.now.getTime())) : ''
  }

  test('a new colleague sets up both things with it before anything else, and it opens nothing by itself', async () => {
    const account = await newAtTheSchool()
    const code = await codeFor(account)
    expect((await opened.post('/sign-in/code', { code })).status).toBe(422)
    const own = browser()
    const ways = await (await own.post('/sign-in/first', { code })).text()
    expect(own.token()).toBeUndefined()
    expect(ways).toContain('data-passkey-make')
    const secret = hiddenIn(ways, 'secret')
    const typed = { code, secret, name: 'nia@school.example', 'new-password': 'seven slow green boats' }
    const wrong = await own.post('/sign-in/first/password', { ...typed, 'app-code': '000000' })
    expect(wrong.status).toBe(422)
    expect(hiddenIn(await wrong.text(), 'secret')).toBe(secret)
    const short = await own.post('/sign-in/first/password', { ...typed, 'new-password': 'x', 'app-code': now(secret) })
    expect(await short.text()).toContain('Use at least 12 characters.')
    const set = await own.post('/sign-in/first/password', { ...typed, 'app-code': now(secret) })
    expect(set.headers.get('set-cookie')).toMatch(/^__Host-sid=/)
    expect(writtenIn(await set.text())).toHaveLength(10)
    expect((await own.get('/desk')).status).toBe(200)
    expect((await own.post('/sign-in/first/password', { ...typed, 'app-code': now(secret) })).status).toBe(422)
  })

  test('opens nothing for a colleague who has a way in already, without their second thing', async () => {
    const account = await newAtTheSchool()
    const own = browser()
    const code = await codeFor(account)
    const secret = hiddenIn(await (await own.post('/sign-in/first', { code })).text(), 'secret')
    const typed = { code, secret, name: 'ola@school.example', 'new-password': 'seven slow green boats' }
    const set = await own.post('/sign-in/first/password', { ...typed, 'app-code': now(secret) })
    const [one = '', two = ''] = writtenIn(await set.text())
    const another = await codeFor(account)
    expect((await opened.post('/sign-in/first', { code: another })).status).toBe(422)
    const thief = { 'work-code': another, name: 'thief@school.example', 'new-password': 'three stolen red apples' }
    expect((await opened.post('/sign-in/lost/password', { ...thief, 'app-code': '000000' })).status).toBe(422)
    expect((await own.get('/desk')).status).toBe(200)
    const back = await browser().post('/sign-in/lost/password', {
      ...{ 'work-code': another, name: 'ola@school.example', 'new-password': 'five calm blue kettles' },
      'app-code': one,
    })
    expect(back.headers.get('location')).toBe('/desk')
    expect((await own.get('/desk')).status).toBe(303)
    const password = 'five calm blue kettles'
    const comes = { name: 'ola@school.example', password, 'app-code': two }
    expect((await opened.post('/sign-in/password', comes)).status).toBe(303)
  })

  test('who holds two jobs changes between them, with a new cookie, and never into one that they do not hold', async () => {
    const account = await newAtTheSchool()
    const own = browser()
    const code = await codeFor(account)
    const secret = hiddenIn(await (await own.post('/sign-in/first', { code })).text(), 'secret')
    const typed = { code, secret, name: 'pia@school.example', 'new-password': 'seven slow green boats' }
    await own.post('/sign-in/first/password', { ...typed, 'app-code': now(secret) })
    const before = own.token()
    expect(await own.read('/account')).toContain('Now you work with young people.')
    expect((await own.send('/account', '/account/job', { job: 'place-lead' })).status).toBe(404)
    expect((await own.send('/account', '/account/job', { job: 'administrator' })).status).toBe(303)
    expect(own.token()).not.toBe(before)
    expect(await own.read('/account')).toContain('Now you look after accounts.')
  })

  test('lets a young person back in who lost the paper: new words, and every old session ends', async () => {
    const { own, words } = await startsAlone()
    const { rows } = await opened.database.pool.query<{ id: Parameters<typeof closeAccountOf>[1] }>(
      'select account as id from session where token_hash = $1',
      [hashOfToken(own.token() ?? '')],
    )
    const account = rows[0]?.id
    if (!account) throw new Error('no account')
    expect((await opened.post('/sign-in/lost/words', { code: 'AAAAA-BBBBB' })).status).toBe(422)
    const code = await codeFor(account)
    const other = browser()
    const back = await other.post('/sign-in/lost/words', { code: code.toLowerCase().replace('-', ' ') })
    const fresh = writtenIn(await back.text()).join(' ')
    expect(back.headers.get('cache-control')).toBe('no-store')
    expect((await own.get('/me')).status).toBe(303)
    expect((await other.get('/me')).status).toBe(200)
    expect((await opened.post('/sign-in/words', { words })).status).toBe(422)
    expect((await opened.post('/sign-in/words', { words: fresh })).status).toBe(303)
    expect((await opened.post('/sign-in/lost/words', { code })).status).toBe(422)
  })

  test('is made by the school nurse, who stands by Callum, and he comes in with it; nobody else gets one for him', async () => {
    const path = `/desk/young-person/${demonstrationPerson(locality, 'callum')}/code`
    const nurse = await opened.signInAs('school-nurse')
    // By itself: the token of a form can hold ten such letters with a dash between.
    const [, code = ''] =
      />\s*([2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5})\s*</.exec(await (await nurse.send('/account', path)).text()) ?? []
    for (const key of ['gp', 'crisis-nurse', 'front-desk', 'administrator', 'aisha'])
      expect((await (await opened.signInAs(key)).send('/account', path)).status, key).toBe(404)
    expect((await nurse.send('/account', '/desk/young-person/__proto__/code')).status).toBe(404)
    const own = browser()
    expect((await own.post('/sign-in/code', { code })).headers.get('location')).toBe('/account/words')
    expect((await own.get('/account/words')).status).toBe(200)
    expect((await browser().post('/sign-in/code', { code })).status).toBe(422)
  })

  test('of an account that was closed opens nothing', async () => {
    const account = await newAtTheSchool()
    const code = await codeFor(account)
    await within((handle) => closeAccountOf(handle, account, opened.clock.now.getTime()))
    expect((await opened.post('/sign-in/first', { code })).status).toBe(422)
  })
})

describe('A session that has ended', () => {
  test('keeps what was written, and it is there after signing in again, for them alone', async () => {
    const callum = await opened.signInAs('callum')
    const page = '/me'
    const form = formTokenIn(await callum.read(page))
    const then = opened.clock.now
    opened.clock.now = new Date(then.getTime() + 16 * 60_000)
    const fields = new URLSearchParams({ form, on: page, words: 'it started in Year 9' })
    const answer = await callum.post('/me/words', fields)
    expect(answer.headers.get('location')).toBe(`/sign-in?to=${encodeURIComponent(page)}&kept=1`)
    expect(await opened.read(answer.headers.get('location') ?? '')).toContain('We kept what you wrote')
    const again = await opened.signInAs('callum')
    expect(await again.read(page)).toContain('it started in Year 9')
    expect(await (await opened.signInAs('aisha')).read(page)).not.toContain('it started in Year 9')
    opened.clock.now = then
  })

  test('a password that was being typed is kept nowhere', async () => {
    const nurse = await opened.signInAs('gp')
    const form = formTokenIn(await nurse.read('/account/password'))
    const many = async () => (await opened.database.pool.query('select 1 from draft')).rowCount
    const before = await many()
    const then = opened.clock.now
    opened.clock.now = new Date(then.getTime() + 31 * 60_000)
    const fields = new URLSearchParams({ form, name: 'anjali', 'new-password': 'a long secret of hers' })
    expect((await nurse.post('/account/password', fields)).status).toBe(303)
    expect(await many()).toBe(before)
    opened.clock.now = then
  })
})

describe('A page of a day', () => {
  test('that nobody ever opened is closed, and its key destroyed; one that was opened stays', async () => {
    const forget = (hours: number) =>
      forgetUnfinished(
        { database: opened.database, localities: ['ashmere'] },
        opened.clock.now.getTime() + hours * 3_600_000,
      )
    await forget(25)
    const own = browser()
    const page = await (await own.post('/start', { 'is-a': 'young-person', called: 'Kit' })).text()
    await own.post('/start/contact', { begun: hiddenIn(page, 'begun'), contact: 'never@mail.example' })
    const making = await (await own.post('/start/passkey', { begun: hiddenIn(page, 'begun') })).text()
    expect(making).toContain('data-passkey-make')
    const open = async () =>
      (await opened.database.pool.query("select 1 from account where state = 'open'")).rowCount ?? 0
    const before = await open()
    expect(await forget(23)).toBe(0)
    expect(await forget(25)).toBe(2)
    expect(await open()).toBe(before - 2)
    expect(await forget(26)).toBe(0)
    expect((await opened.post('/sign-in/link', { contact: 'kit@mail.example' })).status).toBe(303)
  })
})
