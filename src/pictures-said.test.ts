import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { earlierIn, type Stood } from './access/facts/facts-earlier.store.ts'
import { masterKey } from './access/facts/person-keys.edge.ts'
import { personKeys } from './access/facts/person-keys.store.ts'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { bodyOf } from './needs/picture.ts'
import { aboutPicture, sealText } from './people/sealing.ts'
import type { Day } from './shared/day.ts'
import { newId } from './shared/new-id.edge.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn, testSettings } from './testing.edge.ts'

let opened: Opened
let tom: SomebodyIn
let sam: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  tom = await opened.signInAs('tom')
  sam = await opened.signInAs('sam')
})
afterAll(() => opened.close())

const person = (key: string): string => demonstrationPerson('ashmere', key)
const whereTo = (sent: Response): string => new URL(sent.headers.get('location') ?? '', 'http://here').pathname
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

interface Drawn {
  readonly alt: string
  /** Pixels of a side; as many colours, so that it is large as well. */
  readonly side?: number
}

/** Brings something and gives a drawing of it. @returns the page of the need, and the drawing in it. */
async function draws(who: SomebodyIn, { alt, side = 40 }: Drawn): Promise<{ need: string; item: string }> {
  const need = whereTo(await who.send('/me/needs/new', '/me/needs', { words: 'the gate' }))
  const body = new FormData()
  const form = formTokenIn(await who.read(need))
  for (const [name, value] of Object.entries({ form, on: need, about: 'what-is-going-on', alt }))
    body.append(name, value)
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const png = await sharp({ create: { width: side, height: side, channels: 3, background: '#fff', noise } })
    .png()
    .toBuffer()
  body.append('picture', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'gate.png')
  const to = `http://localhost${need}/picture`
  const sent = await opened.rightdoor.fetch(new Request(to, { method: 'POST', body, headers: { cookie: who.cookie } }))
  expect(sent.status).toBe(303)
  return { need, item: /\/me\/picture\/([0-9a-f-]{36})"/.exec(await who.read(need))?.[1] ?? '' }
}

const nIn = (html: string): string => /name="n" value="(\d+)"/.exec(html)?.[1] ?? ''
const bytesOf = async (who: SomebodyIn, item: string): Promise<string> =>
  Buffer.from(await (await who.get(`/me/picture/${item}`)).arrayBuffer()).toString('base64')

describe('R17 Tom, 13, puts right what his picture shows', () => {
  test('what it said before is kept and can be looked at, and the picture is the same to the byte', async () => {
    const { need, item } = await draws(tom, { alt: 'the big gaet' })
    const [says, before] = [`/me/picture/${item}/says`, await bytesOf(tom, item)]
    expect(await tom.read(need)).toContain(`href="${says}"`)
    const sent = await tom.send(says, says, { alt: 'the big gate', n: nIn(await tom.read(says)) })
    expect([sent.status, whereTo(sent)]).toEqual([303, need])
    expect(await tom.read(need)).toContain('alt="the big gate"')
    expect(textOf(await tom.read(says))).toMatch(/What stood here before the big gaet Written on 21 November 2026/)
    expect(await bytesOf(tom, item)).toBe(before)
  })

  test('somebody else finds nothing there, and cannot say what it shows', async () => {
    const { item } = await draws(tom, { alt: 'me' })
    const says = `/me/picture/${item}/says`
    expect((await sam.get(says)).status).toBe(404)
    expect((await sam.send('/me/needs/new', says, { alt: 'not him', n: '1' })).status).toBe(404)
    expect(await tom.read(says)).not.toContain('not him')
  })

  test('with nothing in the box it says what to do; changed twice at once, both are shown and none is lost', async () => {
    const { item } = await draws(tom, { alt: '' })
    const says = `/me/picture/${item}/says`
    expect(textOf(await tom.read(says))).not.toContain('What stood here before')
    const empty = await tom.send(says, says, { alt: ' ', n: '1' })
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Enter what it shows')])
    expect((await tom.send(says, says, { alt: 'a wall', n: '1' })).status).toBe(303)
    const late = await tom.send(says, says, { alt: 'a door', n: '1' })
    const both = await late.text()
    expect(late.status).toBe(422)
    for (const said of ['a wall', 'a door']) expect(both).toContain(said)
  })

  test('the same holds for his words: what stood there before can be looked at by him', async () => {
    const need = whereTo(await tom.send('/me/needs/new', '/me/needs', { words: 'i hate the gate' }))
    const on = /\/me\/words\/[0-9a-f-]{36}/.exec(await tom.read(need))?.[0] ?? ''
    await tom.send(on, on, { words: 'I like the side gate', n: '1' })
    expect(textOf(await tom.read(on))).toMatch(/What stood here before i hate the gate/)
  })
})

describe('What stood before', () => {
  const stood = (...texts: readonly string[]): readonly Stood[] =>
    texts.map((words, at) => ({ n: texts.length - at, on: `2026-11-0${texts.length - at}` as Day, fields: { words } }))

  test('is each text once, with the day on which it was written; to share a thing is no change of it', () => {
    expect(earlierIn(stood('three', 'three', 'two', 'one', 'one'), 'words')).toEqual([
      { text: 'two', on: '2026-11-03' },
      { text: 'one', on: '2026-11-01' },
    ])
    expect(earlierIn(stood('one', 'one'), 'words')).toEqual([])
    expect(earlierIn(stood('two', ''), 'words')).toEqual([])
  })
})

/** A picture of Ellie’s as it is kept, of so many bytes. */
async function keeps(many: number): Promise<void> {
  const ellie = demonstrationPerson('ashmere', 'ellie')
  const found = await personKeys(opened.database.pool, 'ashmere', masterKey(testSettings().secret)).need(ellie)
  if (found.is !== 'held') throw new Error('there is no key')
  const [item, id] = [newId(), newId()]
  const shape = { mediaType: 'image/jpeg', width: 4, height: 3 } as const
  const body = bodyOf({ id, ...shape, alt: { is: 'no-words-yet' } })
  await opened.database.pool.query(
    `insert into fact (locality, item, n, young_person, kind, sensitivity, shared_with, sealed_body, written_by, on_day)
     values ('ashmere', $1, 1, $2, 'own-words', 'open-to-team', 'only-me', $3, $2, '2026-11-20')`,
    [item, ellie, sealText(found.key.sealing(item), JSON.stringify(body))],
  )
  await opened.database.pool.query(
    `insert into picture (id, locality, young_person, item, sealed_bytes, media_type, width, height, written_by)
     values ($1, 'ashmere', $2, $3, $4, 'image/jpeg', 4, 3, $2)`,
    [id, ellie, item, found.key.sealing(aboutPicture(id, item)).seal(new Uint8Array(many))],
  )
}

describe('Tom takes his pictures away with the rest', () => {
  test('each is in the page that opens without us, and in the file for a computer, with what it shows', async () => {
    const { item } = await draws(tom, { alt: 'my way in' })
    const bytes = await bytesOf(tom, item)
    const page = await (await tom.send('/me/copy', '/me/copy/page')).text()
    expect(page).toContain(`data:image/jpeg;base64,${bytes}" alt="my way in"`)
    const copy: unknown = JSON.parse(await (await tom.send('/me/copy', '/me/copy/file')).text())
    expect(copy).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ id: item, picture: expect.objectContaining({ base64: bytes, alt: 'my way in' }) }),
      ]),
    })
    await tom.send('/me/copy', '/me/copy')
    expect(await tom.read('/me/copy/read')).toContain(bytes)
  })

  test('somebody else’s picture is not in it, and neither is his in theirs', async () => {
    const [his, hers] = [await draws(tom, { alt: 'his' }), await draws(sam, { alt: 'another' })]
    const [one, other] = [
      await (await tom.send('/me/copy', '/me/copy/page')).text(),
      await (await sam.send('/me/copy', '/me/copy/page')).text(),
    ]
    expect([one.includes(await bytesOf(tom, his.item)), one.includes(await bytesOf(sam, hers.item))]).toEqual([
      true,
      false,
    ])
    expect([other.includes(await bytesOf(sam, hers.item)), other.includes(await bytesOf(tom, his.item))]).toEqual([
      true,
      false,
    ])
  })

  test('each leaves the one row of the thing that it belongs to', async () => {
    const { item } = await draws(tom, { alt: 'one row' })
    await tom.send('/me/copy', '/me/copy/page')
    const { rowCount } = await opened.database.pool.query(
      "select from audit where record = $1 and item = $2 and did = 'export'",
      [person('tom'), item],
    )
    expect(rowCount).toBe(1)
  })

  test('three that are too much for one copy: two are in it, and it says where the third is', async () => {
    for (const many of [8_000_000, 8_000_000, 8_000_000]) await keeps(many)
    const ellie = await opened.signInAs('ellie')
    const page = await (await ellie.send('/me/copy', '/me/copy/page')).text()
    expect(page.split('data:image/jpeg;base64,')).toHaveLength(3)
    expect(page.split('There was no room left for it in this copy.')).toHaveLength(2)
  })

  test('the page says how much room there is', async () => {
    expect(textOf(await tom.read('/me/copy'))).toContain('up to 20 MB of them')
  })
})
