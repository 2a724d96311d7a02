import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shortId } from './directory/published.ts'
import { madeUp } from './site/open-feed.ts'
import { type Opened, openTestRightdoor, testNow } from './testing.edge.ts'

let at: Opened
let day = 0
beforeAll(async () => {
  at = await openTestRightdoor()
})
/** Each test begins on a later day, so that no limit of the one before it counts. */
beforeEach(async () => {
  day += 100
  at.clock.now = new Date(testNow.getTime() + day * 86_400_000)
  await at.database.pool.query('truncate signpost, outbox')
})
afterAll(() => at.close())

const daysLater = (many: number): void => {
  at.clock.now = new Date(testNow.getTime() + (day + many) * 86_400_000)
}
const offer = () => {
  const [first] = at.rightdoor.holding.published('ashmere')?.offers.values() ?? []
  if (!first) throw new Error('there is no offer')
  return first
}
const begin = async (fields: Readonly<Record<string, string>> = {}): Promise<string> => {
  const response = await at.post(`/o/${offer().id}/follow-up`, fields)
  expect(response.status).toBe(303)
  return (response.headers.get('location') ?? '').replace('/f/', '').replace('?new=1', '')
}
const signposts = async () => (await at.database.pool.query('select * from signpost')).rows
const messagesNow = async (): Promise<readonly string[]> => {
  const before = at.sent()
  await at.rightdoor.work()
  return at.sent().filter((message) => !before.includes(message))
}
const mobile = '07700 900123'

describe('R9: somebody who wants to be asked whether it worked', () => {
  test('gets a code that stands on the page and in no table, and nothing about who they are is kept', async () => {
    const code = await begin({ when: 'a-week' })
    expect(code).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/)
    const html = await at.read(`/f/${code}?new=1`)
    expect(html).toContain(code)
    expect(html).toContain('Come back on or after')
    const [row] = await signposts()
    expect(JSON.stringify(row)).not.toContain(code)
    expect(row).toMatchObject({ sealed_contact: null, became: null })
    expect(at.logged.join()).not.toContain(code)
  })

  test('answers in one tap, is thanked, and can change the answer', async () => {
    const code = await begin()
    expect(await at.read(`/f/${code}`)).toContain('Did you reach them?')
    for (const [became, says] of [
      ['could-not-get-in', 'That’s not your fault'],
      ['reached', 'Good to hear'],
      ['not-suitable', 'something else'],
      ['did-not-want', 'Nothing happens without you'],
    ] as const) {
      const response = await at.post(`/f/${code}`, { became })
      expect(await at.read(response.headers.get('location') ?? '')).toContain(says)
      expect((await signposts())[0]).toMatchObject({ became })
    }
  })

  test('opens it again with the code as they wrote it down', async () => {
    const code = await begin()
    const response = await at.post('/f', { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` })
    expect(response.headers.get('location')).toBe(`/f/${code}`)
    const wrong = await at.post('/f', { code: '1234' })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Enter the code as it was given')])
  })

  test('is asked after the usual days of the place when they tick nothing', async () => {
    await begin()
    const [row] = await signposts()
    expect(Date.parse(row.ask_on) - Date.parse(row.made_on)).toBe(14 * 86_400_000)
  })
})

describe('A code that opens nothing', () => {
  test('looks like one that never was, whether it is wrong, made up, or of another place', async () => {
    await begin()
    const seen = ['K7QF-29MX-ABCD-2345', 'AAAA-AAAA-AAAA-AAAA', 'no-code', '%00', 'K7QF'].map(async (code) => {
      const looked = await at.get(`/f/${code}`)
      const answered = await at.post(`/f/${code}`, { became: 'reached' })
      return [looked.status, await looked.text(), answered.status, await answered.text()].join()
    })
    const pages = new Set(await Promise.all(seen))
    expect(pages.size).toBe(1)
    expect([...pages][0]).toContain('404,')
    expect((await signposts())[0]).toMatchObject({ became: null })
  })

  test('an answer that is none of the four changes nothing', async () => {
    const code = await begin()
    expect((await at.post(`/f/${code}`, { became: 'sent-away' })).status).toBe(404)
    expect((await signposts())[0]).toMatchObject({ became: null })
  })
})

describe('A telephone number that was left for being asked', () => {
  test('waits sealed, is asked once on its day with one neutral line, and is gone everywhere', async () => {
    const code = await begin({ when: 'a-week', to: mobile })
    const [before] = await signposts()
    expect(before.sealed_contact).not.toBeNull()
    expect(Buffer.from(before.sealed_contact).toString('latin1')).not.toMatch(/7700|900123/)
    daysLater(6)
    expect(await messagesNow()).toEqual([])
    daysLater(7)
    const messages = await messagesNow()
    expect(messages.map((message) => JSON.parse(message))).toEqual([
      {
        channel: 'text',
        to: '07700900123',
        subject: 'You asked us to ask',
        body: `You asked us to ask if it worked. One tap: http://localhost:3000/f/${code} (This is ${madeUp}.)`,
      },
    ])
    expect(messages.join()).not.toContain(offer().name)
    expect((await signposts())[0].sealed_contact).toBeNull()
    expect((await at.database.pool.query('select state, sealed_to, sealed_body from outbox')).rows).toEqual([
      { state: 'sent', sealed_to: null, sealed_body: null },
    ])
    for (const later of [8, 20, 60]) {
      daysLater(later)
      expect(await messagesNow()).toEqual([])
    }
  })

  test('is deleted when they answer before, and is never asked', async () => {
    const code = await begin({ when: 'a-week', to: 'sam@example.org' })
    await at.post(`/f/${code}`, { became: 'reached' })
    expect((await signposts())[0].sealed_contact).toBeNull()
    daysLater(30)
    expect(await messagesNow()).toEqual([])
  })

  test('R22: is not even kept when they ticked "please don’t ask"', async () => {
    const code = await begin({ when: 'please-do-not', to: mobile })
    expect((await signposts())[0]).toMatchObject({ sealed_contact: null, ask_on: null })
    expect(await at.read(`/f/${code}?new=1`)).toContain('Come back whenever you like')
    daysLater(90)
    expect(await messagesNow()).toEqual([])
    expect((await signposts())[0]).toMatchObject({ asked_on: null })
  })

  test('that cannot be read is asked for again, with what was typed, and nothing is kept meanwhile', async () => {
    const response = await at.post(`/o/${offer().id}/follow-up`, { to: '0800 1111', when: 'a-week' })
    expect(response.status).toBe(422)
    expect(await response.text()).toMatch(/value="0800 1111"/)
    expect(await signposts()).toEqual([])
  })

  test('a signpost without one is counted as asked on its day, and nothing is sent', async () => {
    await begin({ when: 'three-weeks' })
    daysLater(21)
    expect(await messagesNow()).toEqual([])
    expect((await signposts())[0].asked_on).not.toBeNull()
  })

  test('seven at once from one sender are too many', async () => {
    const answers = []
    for (let times = 0; times < 7; times++)
      answers.push(await at.post(`/o/${offer().id}/follow-up`, { to: `0770090012${times}` }))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 303, 429])
    expect(Number(answers[6]?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('for an offer that is not there nothing begins', async () => {
    expect((await at.post('/o/0000000000/follow-up', {})).status).toBe(404)
  })
})

describe('Sending a list', () => {
  const list = () => shortId(offer().id)

  test('one neutral line and a link leave, and the address is deleted once it is used', async () => {
    const response = await at.post('/list/send', { s: list(), to: '+44 7700 900123' })
    expect(response.headers.get('location')).toBe(`/list/sent?s=${list()}`)
    expect(await at.read(`/list/sent?s=${list()}`)).toContain('It’s on its way')
    expect((await messagesNow()).map((message) => JSON.parse(message))).toEqual([
      {
        channel: 'text',
        to: '07700900123',
        subject: 'The list you asked for',
        body: `Here is the list you asked for: http://localhost:3000/list?s=${list()} (This is ${madeUp}.)`,
      },
    ])
    expect((await at.database.pool.query('select sealed_to from outbox')).rows).toEqual([{ sealed_to: null }])
  })

  test('what is not an address is asked for again, as it was typed, and nothing leaves', async () => {
    const response = await at.post('/list/send', { s: list(), to: 'my mum' })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('value="my mum"')
    expect(html).toContain('Enter a UK mobile number or an email address')
    expect(await messagesNow()).toEqual([])
  })

  test('an empty list goes nowhere', async () => {
    for (const s of ['', 'ffffffffff', 'none'])
      expect((await at.post('/list/send', { s, to: mobile })).status).toBe(404)
    expect(await messagesNow()).toEqual([])
  })

  test('the fourth to one telephone has to wait', async () => {
    const answers = []
    for (let times = 0; times < 4; times++)
      answers.push((await at.post('/list/send', { s: list(), to: mobile })).status)
    expect(answers).toEqual([303, 303, 303, 429])
  })

  test('no address stands in the log', async () => {
    await at.post('/list/send', { s: list(), to: 'sam@example.org' })
    expect(at.logged.join()).not.toMatch(/sam@|7700|900123/)
  })
})
