import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from './shared/id.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let owen: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  owen = await opened.signInAs('privacy-officer')
})
afterAll(() => opened.close())

const aDay = 86_400_000
/** A day of its own for each, so that no limit of another stands in the way. */
const nextDay = (): void => {
  opened.clock.now = new Date(opened.clock.now.getTime() + aDay)
}
const rowsOf = async <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row & Record<string, unknown>>(sql, [...values])).rows
const newest = async (): Promise<Id> => {
  const [row] = await rowsOf<{ id: Id }>('select id from complaint order by received_at desc, id limit 1')
  if (!row) throw new Error('there is no complaint')
  return row.id
}
/** The code as it stands on the page that an answer leads to: it is in no address. */
const codeOf = async (location: string | null): Promise<string> =>
  /class="rd-code">([A-Z0-9-]{19})</.exec(await opened.read(location ?? ''))?.[1] ?? ''
const complain = (fields: Readonly<Record<string, string>>) => opened.post('/complaint', fields)

async function asOfficer(): Promise<SomebodyIn> {
  owen = await opened.signInAs('privacy-officer')
  return owen
}

describe('Somebody says that something is wrong', () => {
  test('the page says who reads the box and when, with help now beside it, and not why there is none', async () => {
    const page = await opened.read('/complaint')
    expect(page).toContain('Owen Pryce, privacy officer, who is made up reads what you write here')
    expect(page).toContain('not at night or at weekends')
    expect(page.slice(page.indexOf('id="write-to-us"'))).toContain('Need help now')
    expect(page).not.toContain('Why there’s no box to write in')
  })

  test('it is acknowledged at once with a code, and found again by it; nothing of the words stands in an address or unsealed', async () => {
    const reply = await complain({ words: 'They shouted at the front desk.\nTwice.' })
    expect(reply.status).toBe(303)
    const to = reply.headers.get('location') ?? ''
    expect(to).not.toContain('shouted')
    const got = await opened.read(to)
    const code = await codeOf(to)
    expect(code).toHaveLength(19)
    expect(to).not.toContain(code)
    expect(got).toContain('21 December 2026')
    const page = await opened.read(`/complaint/code/${code}`)
    expect(page).toContain('Nobody has begun to look into it yet')
    expect(page).not.toContain('shouted')
    const rows = await rowsOf<Record<string, unknown>>('select * from complaint')
    expect(JSON.stringify(rows)).not.toContain('shouted')
    expect(
      Buffer.concat(rows.map(({ sealed_words }) => Buffer.from(sealed_words as Uint8Array))).toString('latin1'),
    ).not.toContain('shouted')
    expect(opened.logged.join('')).not.toContain('shouted')
  })

  test('the same sent twice is one, with one code', async () => {
    nextDay()
    const [one, two] = [await complain({ words: 'The same.' }), await complain({ words: 'The same.' })]
    expect(await codeOf(one.headers.get('location'))).toBe(await codeOf(two.headers.get('location')))
    expect(await rowsOf('select from complaint')).toHaveLength(2)
  })

  test.each([
    ['nothing', {}, 'Write what is wrong'],
    ['an address that is none', { words: 'A', to: 'nowhere' }, 'Enter an email address'],
    ['spaces', { words: '   ' }, 'Write what is wrong'],
  ])('%s is not taken, and what was written stays', async (_, fields, says) => {
    const before = await rowsOf('select from complaint')
    const reply = await complain(fields)
    expect(reply.status).toBe(422)
    const page = await reply.text()
    expect(page).toContain(says)
    expect(page).toContain('<title>Error: ')
    if ('to' in fields) expect(page).toContain('value="nowhere"')
    expect(await rowsOf('select from complaint')).toHaveLength(before.length)
  })

  test.each(['AAAA-AAAA-AAAA-AAAA', 'x', "'--", '__proto__'])('the code %s opens nothing', async (code) =>
    expect((await opened.get(`/complaint/code/${encodeURIComponent(code)}`)).status).toBe(404),
  )

  test('a code is typed as people type it', async () => {
    nextDay()
    const code = await codeOf((await complain({ words: 'Nobody listens.' })).headers.get('location'))
    const typed = code.toLowerCase().replaceAll('-', ' ')
    const to = (await opened.post('/complaint/code', { code: typed })).headers.get('location') ?? ''
    expect(decodeURIComponent(to)).not.toMatch(new RegExp(`${code}|${typed}`, 'i'))
    expect(await opened.read(to)).toContain('Nobody has begun to look into it yet')
    expect((await opened.post('/complaint/code', { code: 'too short' })).status).toBe(422)
  })

  test('the address that a typed code leads to says nothing after an hour, and asks for the code again', async () => {
    nextDay()
    const to = (await complain({ words: 'On a shared computer.' })).headers.get('location') ?? ''
    expect(await opened.read(to)).toContain('We’ve got it')
    opened.clock.now = new Date(opened.clock.now.getTime() + 3_600_000)
    const later = await opened.read(to)
    expect(later).toContain('That address was good for an hour')
    expect(later).toContain('What is your code?')
    expect((await opened.get('/complaint/code?q=made-up')).status).toBe(200)
    expect((await opened.get('/complaint/code?q=__proto__&q=x')).status).toBe(200)
  })

  test('one that is too long comes back whole, and says by how many letters', async () => {
    nextDay()
    const before = await rowsOf('select from complaint')
    const words = `${'They laughed.\n'.repeat(142)}${'x'.repeat(20)}END`
    const reply = await complain({ words: words.replaceAll('\n', '\r\n') })
    expect(reply.status).toBe(422)
    const page = await reply.text()
    expect(page).toContain(`it is ${words.length - 2_000} letters too long`)
    expect(page).toContain(words)
    expect(await rowsOf('select from complaint')).toHaveLength(before.length)
    const fits = `${'They laughed.\n'.repeat(142)}END`
    expect((await complain({ words: fits.replaceAll('\n', '\r\n') })).status).toBe(303)
    const read = await (await asOfficer()).read(`/desk/complaints/${await newest()}`)
    expect(read).toContain('END')
  })

  test('words in any script, with marks of markup, come to the reader as they were written', async () => {
    nextDay()
    await complain({ words: 'هذا خطأ <script>alert(1)</script>' })
    const page = await (await asOfficer()).read(`/desk/complaints/${await newest()}`)
    expect(page).toContain('هذا خطأ &lt;script')
  })

  test('the sixth within an hour waits', async () => {
    nextDay()
    const replies = []
    for (let time = 0; time < 6; time += 1) replies.push((await complain({ words: `No. ${time}` })).status)
    expect(replies).toEqual([303, 303, 303, 303, 303, 429])
    const seventh = await complain({ words: 'I took an hour to write this.', to: 'me@somewhere.example' })
    expect(seventh.status).toBe(429)
    expect(Number(seventh.headers.get('retry-after'))).toBeGreaterThan(0)
    const page = await seventh.text()
    expect(page).toMatch(/isn’t sent yet.*Please wait, and send it again in (a minute|\d+ minutes)/)
    expect(page).toContain('I took an hour to write this.')
    expect(page).toContain('value="me@somewhere.example"')
  })
})

describe('The privacy officer answers', () => {
  test('Owen reads it, begins to look, answers; whoever holds the code reads how far it is', async () => {
    nextDay()
    await asOfficer()
    const code = await codeOf(
      (await complain({ words: 'My file was open on a desk.', to: 'me@somewhere.example' })).headers.get('location'),
    )
    const id = await newest()
    const path = `/desk/complaints/${id}`
    expect(await owen.read('/desk/privacy')).toMatch(/\d+ wait/)
    const page = await owen.read(path)
    expect(page).toContain('My file was open on a desk.')
    expect(page).not.toContain('me@somewhere.example')
    expect((await owen.send(path, `${path}/look`)).status).toBe(303)
    expect(await opened.read(`/complaint/code/${code}`)).toContain('Somebody has been looking into it since')
    expect((await owen.send(path, `${path}/answer`, {})).status).toBe(422)
    expect((await owen.send(path, `${path}/answer`, { answer: 'You are right. We are sorry.' })).status).toBe(303)
    expect(await opened.read(`/complaint/code/${code}`)).toContain('You are right. We are sorry.')
    expect((await owen.send('/desk/complaints', `${path}/answer`, { answer: 'Again' })).status).toBe(422)
    expect(await rowsOf('select from complaint where id = $1 and sealed_contact is null', [id])).toHaveLength(1)
    const noted = await rowsOf<{ did: string }>(
      "select did from audit where item = $1 and kind = 'complaint' order by n",
      [id],
    )
    expect(noted.filter(({ did }) => did === 'write')).toHaveLength(2)
  })

  test('one neutral line goes to where they said, with the way to the answer, and nothing of either text', async () => {
    await opened.rightdoor.work()
    const message = opened.sent().find((text) => text.includes('me@somewhere.example')) ?? ''
    expect(message).toContain('/complaint/code/')
    expect(message).not.toMatch(/file was open|You are right/)
  })

  test('after thirty days without a word it says so, to both', async () => {
    nextDay()
    const code = await codeOf((await complain({ words: 'Nobody answers.' })).headers.get('location'))
    const id = await newest()
    opened.clock.now = new Date(opened.clock.now.getTime() + 31 * aDay)
    expect(await opened.read(`/complaint/code/${code}`)).toContain('You should have heard more by now')
    expect(await (await asOfficer()).read('/desk/complaints')).toContain('was due yesterday')
    expect((await owen.send('/desk/complaints', `/desk/complaints/${id}/look`)).status).toBe(303)
  })

  test.each(['administrator', 'school-nurse', 'safeguarding-lead', 'team-lead', 'callum', 'aishas-mum'])(
    'for %s there is nothing here',
    async (key) => {
      const somebody = await opened.signInAs(key)
      const id = await newest()
      for (const path of ['/desk/complaints', `/desk/complaints/${id}`])
        expect((await somebody.get(path)).status).toBe(404)
    },
  )

  test('fifty stand in the list, the oldest first', async () => {
    for (let many = 0; many < 50; many += 1) {
      if (many % 5 === 0) nextDay()
      await complain({ words: `One of fifty, no. ${many}` })
    }
    const page = await (await asOfficer()).read('/desk/complaints')
    expect((page.match(/\/desk\/complaints\/[0-9a-f-]{36}"/g) ?? []).length).toBeGreaterThanOrEqual(50)
  })
})

describe('Where a place names nobody who reads', () => {
  test('there is no form, no way to send one, and the page says why there is no box', async () => {
    await opened.database.pool.query("update locality set settings = settings - 'contact' where slug = 'ashmere'")
    await opened.database.pool.query('update directory_version set version = version + 1').catch(() => undefined)
    await opened.rightdoor.refresh()
    const page = await opened.read('/complaint')
    expect(page).not.toContain('<textarea')
    expect(page).toContain('Why there’s no box to write in')
    nextDay()
    expect((await complain({ words: 'To nobody.' })).status).toBe(404)
  })
})
