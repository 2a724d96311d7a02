import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let callum: SomebodyIn
let nurse: SomebodyIn
let sam: SomebodyIn
let counsellor: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  callum = await opened.signInAs('callum')
  nurse = await opened.signInAs('school-nurse')
  sam = await opened.signInAs('sam')
  counsellor = await opened.signInAs('counsellor')
})
afterAll(() => opened.close())

const person = (key: string): string => demonstrationPerson('ashmere', key)
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows

/** Says something new on one’s own page. @returns where it is kept. */
async function brings(
  who: SomebodyIn,
  { different, helps, ...fields }: Readonly<Record<string, string>>,
): Promise<string> {
  const sent = await who.send('/me/needs/new', '/me/needs', fields)
  expect(sent.status).toBe(303)
  const need = new URL(sent.headers.get('location') ?? '', 'http://here').pathname
  for (const [about, words] of Object.entries({ different, helps }))
    if (words) expect((await who.send(need, `${need}/words`, { about, words, with: 'me' })).status).toBe(303)
  return need
}

const thingsIn = (html: string): readonly string[] =>
  [...html.matchAll(/name="thing" type="checkbox" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id)

/** The numbers that a form carries of what was seen. */
const seenIn = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/type="hidden" name="(n(?:-[0-9a-f-]{36})?)" value="(\d+)"/g)].map(([, name, n]) => [name, n]),
  )

/** Shows a need to somebody: which of its things, by the words that stand beside the box. */
async function shows(
  who: SomebodyIn,
  need: string,
  { to, things }: { readonly to: string; readonly things: readonly string[] },
) {
  const html = await who.read(`${need}/share`)
  const chosen = thingsIn(html).filter((id) =>
    things.some((words) =>
      html
        .slice(html.indexOf(`value="${id}"`))
        .slice(0, 400)
        .includes(words),
    ),
  )
  return who.send(`${need}/share`, `${need}/share`, { ...seenIn(html), to, thing: chosen })
}

describe('R17 R23 Callum, 15, brings something', () => {
  test('in his own words, which nobody else sees, and nobody holds: the page says that nobody reads it', async () => {
    const need = await brings(callum, { words: 'cant sleep since the move\nit is too quiet', called: 'sleep' })
    const page = textOf(await callum.read(need))
    for (const says of ['sleep', 'cant sleep since the move', 'Only you can see this. Nobody reads it', '999'])
      expect(page).toContain(says)
    expect(await nurse.read(`/desk/young-person/${person('callum')}`)).not.toContain('cant sleep')
    expect(await rows('select is_read, owners from need_now where young_person = $1', [person('callum')])).toEqual([
      { is_read: false, owners: [] },
    ])
  })

  test('he sends the same form five times: it is there once', async () => {
    const form = formTokenIn(await callum.read('/me/needs/new'))
    const again = () => callum.post('/me/needs', new URLSearchParams({ form, on: '/me/needs/new', words: 'only once' }))
    const places = new Set<string | null>()
    for (let time = 0; time < 5; time += 1) places.add((await again()).headers.get('location'))
    expect(places.size).toBe(1)
    expect((await callum.read('/me')).split('“only once”')).toHaveLength(2)
  })

  test('he has to say something, and what he typed beside it is not lost', async () => {
    const sent = await callum.send('/me/needs/new', '/me/needs', { words: ' ', called: 'to sleep' })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(html).toContain('Enter what is going on')
    expect(html).toContain('value="to sleep"')
  })

  test('an edit keeps what he said before, word for word', async () => {
    const need = await brings(callum, { words: 'first words of it' })
    const item = /\/me\/words\/([0-9a-f-]{36})/.exec(await callum.read(need))?.[1] ?? ''
    const page = `/me/words/${item}`
    const n = /name="n" value="(\d+)"/.exec(await callum.read(page))?.[1] ?? ''
    const first = () => rows('select * from fact where item = $1 and n = 1', [item])
    const before = await first()
    expect((await callum.send(page, page, { words: 'other words of it', n })).status).toBe(303)
    expect(textOf(await callum.read(need))).toContain('other words of it')
    expect(await first()).toEqual(before)
    expect(textOf(await callum.read(page))).toMatch(
      /What stood here before first words of it Written on 21 November 2026/,
    )
    const facts = await rows<{ n: number; need: string }>('select n, need from fact where item = $1 order by n', [item])
    expect(facts.map((fact) => fact.n)).toEqual([1, 2])
    expect(new Set(facts.map((fact) => fact.need)).size).toBe(1)
  })

  test('what he wants to be different, what helps and what he wants to ask stand each by itself', async () => {
    const need = await brings(callum, { words: 'home is loud', different: 'one quiet evening', helps: 'the canal' })
    expect(
      (await callum.send(need, `${need}/words`, { about: 'before-we-meet', words: 'will you tell mum?', with: 'me' }))
        .status,
    ).toBe(303)
    const page = textOf(await callum.read(need))
    const order = ['home is loud', 'one quiet evening', 'the canal', 'will you tell mum?'].map((words) =>
      page.indexOf(words),
    )
    expect(order).toEqual([...order].sort((one, other) => one - other))
    expect(order.every((at) => at > 0)).toBe(true)
  })

  test('he shows the nurse one thing of two: she holds it from then on, and the other stays his', async () => {
    const need = await brings(callum, { words: 'show this one', different: 'keep this one' })
    expect((await shows(callum, need, { to: 'those-who-help', things: ['show this one'] })).status).toBe(303)
    const record = await nurse.read(`/desk/young-person/${person('callum')}`)
    expect(record).toContain('show this one')
    expect(record).not.toContain('keep this one')
    const [held] = await rows<{ owners: readonly string[] }>(
      'select owners from need_now where is_read and young_person = $1',
      [person('callum')],
    )
    expect(held?.owners).toEqual([person('school-nurse')])
    expect(textOf(await callum.read(need))).toContain('Beth Lloyd holds it with you')
  })

  test('he closes it again: she reads it no more, and still holds it', async () => {
    const need = await brings(callum, { words: 'open then shut' })
    await shows(callum, need, { to: 'those-who-help', things: ['open then shut'] })
    expect(await nurse.read(`/desk/young-person/${person('callum')}`)).toContain('open then shut')
    expect((await shows(callum, need, { to: 'nobody', things: [] })).status).toBe(303)
    expect(await nurse.read(`/desk/young-person/${person('callum')}`)).not.toContain('open then shut')
    const id = need.split('/').at(-1)
    expect(await rows('select is_read, owners from need_now where need = $1', [id])).toEqual([
      { is_read: false, owners: [person('school-nurse')] },
    ])
  })

  test('somebody was quicker: nothing of what he chose is shared, and he is told', async () => {
    const need = await brings(callum, { words: 'a name comes in between' })
    const html = await callum.read(`${need}/share`)
    const stale = { ...seenIn(html), to: 'those-who-help', thing: thingsIn(html) }
    expect((await callum.send(need, `${need}/called`, { n: '1', called: 'in between' })).status).toBe(303)
    const sent = await callum.send(`${need}/share`, `${need}/share`, stale)
    expect([sent.status, (await sent.text()).includes('Something changed while you were choosing')]).toEqual([
      422,
      true,
    ])
    expect(await nurse.read(`/desk/young-person/${person('callum')}`)).not.toContain('a name comes in between')
  })

  test('who sees the need itself is chosen on its own page alone, where somebody comes to hold it', async () => {
    const need = await brings(callum, { words: 'by another way' })
    const other = need.replace('/need/', '/who-can-see/')
    expect((await callum.get(other)).headers.get('location')).toBe(`${need}/share`)
    const sent = await callum.send('/me', other, { n: '1', with: 'my-worker' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${need}/share`])
    expect(await rows('select is_read from need_now where need = $1', [need.split('/').at(-1)])).toEqual([
      { is_read: false },
    ])
  })

  test('words whose need is not there any more are shown by themselves: none is lost', async () => {
    const need = await brings(callum, { words: 'left behind when two were parted' })
    const id = need.split('/').at(-1)
    await opened.database.pool.query("delete from fact where item = $1 and kind = 'need'", [id])
    expect(textOf(await callum.read('/me'))).toContain('left behind when two were parted')
    await opened.database.pool.query('delete from fact where need = $1', [id])
  })

  test('nothing is chosen for him beforehand, and both what and whom he has to choose', async () => {
    const need = await brings(callum, { words: 'not yet' })
    expect(await callum.read(`${need}/share`)).not.toMatch(/\schecked/)
    const sent = await callum.send(`${need}/share`, `${need}/share`, {
      ...seenIn(await callum.read(`${need}/share`)),
      to: 'those-who-help',
    })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('Select what they can read')
  })

  test('what is somebody else’s leads nowhere', async () => {
    const need = await brings(callum, { words: 'his alone' })
    for (const path of [need, `${need}/share`]) expect((await sam.get(path)).status).toBe(404)
    expect((await sam.send('/me/needs/new', `${need}/words`, { about: 'helps', words: 'x', with: 'me' })).status).toBe(
      404,
    )
    expect(textOf(await callum.read(need))).not.toContain(' x ')
  })
})

describe('R17 Callum draws it', () => {
  const drawing = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#0f3d3a' } })
      .png()
      .toBuffer()

  interface Drawn {
    readonly bytes: Uint8Array
    readonly about: string
    readonly alt: string
    /** The token of a form that was opened before. */
    readonly form?: string
  }

  /** Sends a picture from the page of a need, as a browser does. */
  async function draws(need: string, { bytes, form, ...fields }: Drawn) {
    const body = new FormData()
    body.append('form', form ?? formTokenIn(await callum.read(need)))
    for (const [name, value] of Object.entries({ on: need, ...fields })) body.append(name, value)
    body.append('picture', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'IMG_0001.png')
    const request = new Request(`http://localhost${need}/picture`, {
      method: 'POST',
      body,
      headers: { cookie: callum.cookie },
    })
    return opened.rightdoor.fetch(request)
  }
  const pictureIn = (html: string): string => /src="([^"]*\/picture[^"]*)"/.exec(html)?.[1] ?? ''

  test('and it stands among his words, with what it shows in his own; nobody else finds it', async () => {
    const need = await brings(callum, { words: 'this one i drew' })
    expect(
      (await draws(need, { about: 'what-is-going-on', alt: 'me behind the door', bytes: await drawing() })).status,
    ).toBe(303)
    const html = await callum.read(need)
    expect(html).toContain('alt="me behind the door"')
    const picture = await callum.get(pictureIn(html))
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await sam.get(pictureIn(html))).status).toBe(404)
    const item = pictureIn(html).split('/').at(-1)
    expect((await nurse.get(`/desk/young-person/${person('callum')}/item/${item}/picture`)).status).toBe(404)
  })

  test('he shows it to the nurse, who sees it among his words', async () => {
    const need = await brings(callum, { words: 'look at this' })
    await draws(need, { about: 'what-is-going-on', alt: 'the canal', bytes: await drawing() })
    await shows(callum, need, { to: 'those-who-help', things: ['the canal', 'look at this'] })
    const html = await nurse.read(`/desk/young-person/${person('callum')}/need/${need.split('/').at(-1)}`)
    expect(html).toMatch(
      /<details[^>]*><summary.*?Callum[^<]* gave a picture\. Show it.*?alt="the canal".*?<\/details>/s,
    )
    expect((await nurse.get(pictureIn(html))).status).toBe(200)
    expect(textOf(await nurse.read(`/desk/young-person/${person('callum')}`))).toContain('A drawing or a photo')
  })

  test('what is no picture is said so in words, and what he wrote beside it stands there still', async () => {
    const need = await brings(callum, { words: 'a file' })
    const sent = await draws(need, { about: 'helps', alt: 'a tree', bytes: new TextEncoder().encode('not a picture') })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(html).toContain('We can’t read that as a picture')
    expect(html).toContain('>a tree</textarea>')
  })

  test('the same form sent five times keeps one picture', async () => {
    const need = await brings(callum, { words: 'five times' })
    const [form, bytes] = [formTokenIn(await callum.read(need)), await drawing()]
    const count = async () => (await rows('select from picture')).length
    const before = await count()
    for (let time = 0; time < 5; time += 1) await draws(need, { about: 'helps', alt: 'once', bytes, form })
    expect(await count()).toBe(before + 1)
  })
})

describe('Somebody with whom nobody works yet', () => {
  beforeAll(async () => {
    await opened.database.pool.query(
      "update edge set ends = '2026-11-21T11:00Z' where kind in ('worker', 'team') and young_person = $1",
      [person('sam')],
    )
  })

  test('H14 shows it to the team on duty, and is told when they read: the team holds it, and its people find it', async () => {
    const need = await brings(sam, { words: 'nobody tells me who i ring at 18' })
    const offered = textOf(await sam.read(`${need}/share`))
    expect(offered).toContain('The Yard team')
    expect(offered).toContain('Monday to Friday, between 10 and 6')
    expect((await shows(sam, need, { to: 'on-duty', things: ['nobody tells me'] })).status).toBe(303)
    const [held] = await rows<{ team: string }>(
      'select team.name as team from need_now join team on team.id = any (owners)',
    )
    expect(held?.team).toBe('The Yard team')
    expect(await counsellor.read(`/desk/young-person/${person('sam')}`)).toContain('nobody tells me who i ring at 18')
    expect(textOf(await sam.read(need))).toContain('You can see this, and so can The Yard team')
  })

  test('H14 the database itself refuses a need that somebody can see and nobody holds', async () => {
    await expect(opened.database.pool.query("update need_now set owners = '{}' where is_read")).rejects.toMatchObject({
      constraint: 'somebody_owns_it',
    })
  })
})

test('the table that lists are made from can be made anew from the facts, and is the same byte for byte', async () => {
  const live = await rows('select * from need_now order by need')
  expect(live.length).toBeGreaterThan(5)
  expect(await rows('select app_needs_made_anew() as made')).toEqual([{ made: live.length }])
  expect(await rows('select * from need_now order by need')).toEqual(live)
})
