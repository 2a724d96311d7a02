import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shortId } from './directory/published.ts'
import { partsPlayed } from './language/part-played.ts'
import { type Opened, openTestRightdoor, testNow } from './testing.edge.ts'

let at: Opened
beforeAll(async () => {
  at = await openTestRightdoor()
})
beforeEach(async () => {
  at.clock.now = testNow
  await at.database.pool.query('truncate unmet_search, wrong_report')
})
afterAll(() => at.close())

const minutesLater = (many: number): void => {
  at.clock.now = new Date(testNow.getTime() + many * 60_000)
}
/** Asks a question by the form. @returns the address of the answer. */
/** Where "Change this" leads. */
const toChange = (answer: string): string => answer.replace('/find?', '/find/ask?')

const ask = async (fields: string | Readonly<Record<string, string>>): Promise<string> => {
  const response = await at.post('/find', fields)
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}
const offersIn = (html: string): readonly string[] =>
  [...html.matchAll(/href="\/o\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? '')
const published = () => {
  const directory = at.rightdoor.holding.published('ashmere')
  if (!directory) throw new Error('there is no demonstration')
  return directory
}
const someOffer = () => {
  const [offer] = published().offers.values()
  if (!offer) throw new Error('there is no offer')
  return offer
}
const unmet = async () => (await at.database.pool.query('select * from unmet_search order by topic')).rows

describe('A lunchtime assistant whom a nine year old told that she is sad', () => {
  const asked = { words: 'a girl told me she feels sad all the time', w: 'school', a: '9', p: 'AS4 2' }

  test('R1: from the front page she is at an offer nearby in four screens, without signing in', async () => {
    expect(await at.read('/')).toContain('action="/find"')
    const results = await at.read(await ask(asked))
    const [first] = offersIn(results)
    expect(offersIn(results).length).toBeGreaterThanOrEqual(3)
    expect(await at.read(`/o/${first}`)).toContain('How to start')
  })

  test.each(partsPlayed)('R1: whoever comes by the door of %s finds something nearby for her', async (w) => {
    const ids = offersIn(await at.read(await ask({ ...asked, w })))
    const local = ids.filter((id) =>
      [...published().offers.values()].some((offer) => offer.id === id && offer.reach === 'local'),
    )
    expect(local.length).toBeGreaterThan(0)
  })

  test('she is told what she can say before she is shown any list, and who answers now', async () => {
    const html = await at.read(await ask(asked))
    const order = ['What you can say, right now', 'Talk to someone now', 'id="found"'].map((each) => html.indexOf(each))
    expect(order).toEqual([...order].sort((one, other) => one - other))
    expect(order[0]).toBeGreaterThan(0)
  })

  test('each result says why it is here', async () => {
    const html = await at.read(await ask(asked))
    expect(html.match(/it is for somebody of 9|it is about|it says “/g)?.length).toBeGreaterThan(2)
  })
})

test.each([0, 2, 4, 9, 13, 17, 18, 22, 25])('R11: at %d years there is something nearby', async (age) => {
  const ids = offersIn(
    await at.read(await ask({ a: String(age), p: 'AS4 2', w: age < 10 ? 'parent-carer' : 'young-person' })),
  )
  const found = ids.flatMap((id) => [...published().offers.values()].find((offer) => offer.id === id) ?? [])
  expect(found.filter(({ reach }) => reach === 'local').length).toBeGreaterThan(0)
  for (const { who } of found) {
    expect(who.youngest ?? 0).toBeLessThanOrEqual(age)
    expect(who.oldest ?? 25).toBeGreaterThanOrEqual(age)
  }
})

describe('What somebody says in their own words', () => {
  const words = 'my stepdad shouts <b>every</b> night & I hide'

  test('stands in no address, in no log and on no page of an answer, and is there to change as they wrote it', async () => {
    const to = await ask({ words })
    expect(decodeURIComponent(to)).not.toMatch(/stepdad|shouts|hide/)
    expect(await at.read(to)).not.toMatch(/stepdad|shouts/)
    expect(await at.read(toChange(to))).toContain('my stepdad shouts &lt;b>every&lt;/b> night &amp; I hide')
    expect(at.logged.join()).not.toMatch(/stepdad|shouts/)
  })

  test('is never the same text in two addresses', async () => {
    expect(await ask({ words })).not.toBe(await ask({ words }))
  })

  test('is let go after an hour: the page asks again and keeps the rest', async () => {
    const to = await ask({ words, a: '13', w: 'young-person', p: 'AS4 2' })
    minutesLater(59)
    expect((await at.get(to)).status).toBe(200)
    minutesLater(61)
    const gone = await at.get(to)
    expect(gone.status).toBe(303)
    const again = gone.headers.get('location') ?? ''
    expect(again).toBe('/find/ask?w=young-person&a=13&p=AS4-2&again=1')
    expect(await at.read(again)).toContain('Please say it again')
  })

  test('is asked for again too when somebody narrows an answer of more than an hour ago', async () => {
    const q = new URL(await ask({ words }), 'http://x').searchParams.get('q') ?? ''
    minutesLater(61)
    expect(await ask({ q, only: 'free', a: '13' })).toBe('/find/ask?a=13&only=free&again=1')
  })

  test('goes along when somebody narrows the answer within the hour', async () => {
    const q = new URL(await ask({ words }), 'http://x').searchParams.get('q') ?? ''
    const to = await ask({ q, only: 'free' })
    expect(to).toContain('only=free')
    expect(await at.read(toChange(to))).toContain('my stepdad shouts')
  })

  test('comes back whole at its longest, in any alphabet', async () => {
    const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']
    const long = Array.from({ length: 2000 }, (_, index) => letters[(index * index * 7 + index) % letters.length]).join(
      '',
    )
    const to = await ask({ words: long })
    expect(to.length).toBeLessThan(12_000)
    expect((await at.get(to)).status).toBe(200)
    expect(await at.read(toChange(to))).toContain(long)
  })

  test('that somebody wants to die shows help now above everything, and hides nothing', async () => {
    const html = await at.read(await ask({ words: 'I want to kill myself', w: 'young-person', a: '15' }))
    expect(html.indexOf('You can talk to someone right now')).toBeLessThan(html.indexOf('<h1'))
    expect(offersIn(html).length).toBeGreaterThan(0)
  })
})

describe('H16 What was left out because of an age', () => {
  const fields = { words: 'she is worried all the time', w: 'parent-carer', p: 'AS4 2' }
  const theWay = (html: string): string =>
    /<a href="(\/find\?[^"#]*any=1)#other-ages">Show everything, whatever the age<\/a>/
      .exec(html)?.[1]
      ?.replaceAll('&amp;', '&') ?? ''
  const states = (id: string, age: number): boolean => {
    const who = [...published().offers.values()].find((offer) => offer.id === id)?.who
    return (who?.youngest ?? 0) <= age && age <= (who?.oldest ?? 999)
  }

  test.each([9, 13, 17, 18, 25])('at %d one tap shows it as well, and it is said that it was left out', async (age) => {
    const before = await ask({ ...fields, a: String(age) })
    const first = await at.read(before)
    expect(first).toMatch(
      /(One more thing says that it is|\d+ more things say that they are) for other ages than \d+\./,
    )
    const all = await at.read(theWay(first))
    const [suits = '', others = ''] = all.split('id="other-ages"')
    expect(offersIn(suits).length).toBeGreaterThanOrEqual(offersIn(first).length)
    expect(offersIn(others).length).toBeGreaterThan(0)
    expect(offersIn(suits).every((id) => states(id, age))).toBe(true)
    expect(offersIn(others).some((id) => !states(id, age))).toBe(true)
    expect(all.match(/more things? says? that/)?.length).toBe(1)
  })

  test('the words go along sealed, and the way back leaves it out again', async () => {
    const before = await ask({ ...fields, a: '13' })
    const to = theWay(await at.read(before))
    expect(to).not.toMatch(/worried/)
    expect(to).toContain(`q=${new URL(before, 'http://x').searchParams.get('q')}`)
    const all = await at.read(to)
    const back = /<a href="(\/find\?[^"]*)">Leave out what is for other ages</.exec(all)?.[1]?.replaceAll('&amp;', '&')
    expect(back).toBe(before)
  })

  test('narrowing what is shown keeps what was tapped', async () => {
    const { searchParams } = new URL(await ask({ ...fields, a: '13', any: '1' }), 'http://x')
    expect(searchParams.get('any')).toBe('1')
    expect(await at.read(`/find?a=13&any=1`)).toMatch(/<input type="hidden" name="any" value="1"/)
  })

  test('where no age was said there is nothing to show, and nothing offers to', async () => {
    for (const to of [await ask(fields), `${await ask(fields)}&any=1`]) {
      expect(await at.read(to)).not.toMatch(/whatever the age|other-ages/)
    }
  })
})

describe('What is asked', () => {
  test('R5: words, who asks, age, place and topics, and nothing that weighs anybody', async () => {
    const html = await at.read('/find/ask')
    const names = new Set([...html.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)].map(([, name]) => name))
    expect([...names].sort()).toEqual(['a', 'p', 't', 'w', 'words'])
    expect(html).not.toMatch(/ required/)
  })

  test('R12: for a friend it asks about the friend, and no name', async () => {
    const html = await at.read('/find/ask?w=friend')
    expect(html).toContain('What’s going on for your friend?')
    expect(html).toContain('No names, please')
    expect(await at.read(await ask({ w: 'friend', words: 'my mate cuts himself' }))).toContain(
      'You’re asking for a friend',
    )
    expect(await at.read('/find/ask?w=parent-carer')).toContain('How old is the child or young person?')
  })

  test('nothing at all is an answer too', async () => {
    const to = await ask({})
    expect(to).toBe('/find')
    expect(offersIn(await at.read(to)).length).toBeGreaterThan(0)
  })

  test('of a full postcode only the first part goes on, into the address, the page, the log and the tables', async () => {
    const to = await ask({ words: 'sad', p: 'as4 2xy', lang: 'Klingon' })
    expect(to).toContain('p=AS4-2')
    const seen = [to, await at.read(to), at.logged.join(), JSON.stringify(await unmet())].join()
    expect(seen).not.toMatch(/2xy/i)
    const { id } = someOffer()
    expect(await at.read(`/o/${id}?p=AS4+2XY`)).not.toMatch(/2xy/i)
  })

  test('everything that has to be put right is said at once, and what was typed is kept', async () => {
    const response = await at.post('/find', 'words=she+is+sad&w=school&a=140&p=nowhere&t=RN4&t=QF3')
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('<title>Error: Ask')
    for (const says of ['Enter an age from 0 to 25', 'Enter the first part of a postcode']) {
      expect(html.split(says).length - 1).toBe(2)
    }
    expect(html).toContain('she is sad</textarea>')
    expect(html).toMatch(/name="a"[^>]*value="140"|value="140"[^>]*name="a"/)
    expect(html).toMatch(/value="nowhere"/)
    expect(html.match(/ checked/g)).toHaveLength(3)
    for (const field of ['a', 'p']) expect(html).toContain(`href="#${field}"`)
  })

  test('a place that nobody knows is said so, and is not taken for one', async () => {
    const response = await at.post('/find', { p: 'ZZ99 9' })
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining('We do not know that postcode'),
    ])
  })
})

describe('R7: a search that found nothing', () => {
  const nothing =
    'words=I+can%27t+sleep+since+Grandad+died&w=young-person&a=13&p=AS4+2XY&lang=Klingon&only=step.online.nowait.free&kind=risk-support'

  test('is counted once with topic, first part of the postcode and ages, without a word, and never by looking again', async () => {
    const to = await ask(nothing)
    const first = await unmet()
    expect(first.length).toBeGreaterThan(0)
    for (let times = 0; times < 3; times++) expect(await at.read(to)).toContain('Nothing we have fits that')
    expect(await unmet()).toEqual(first)
    expect(first[0]).toMatchObject({
      locality: 'ashmere',
      on_day: '2026-11-21',
      area: 'AS4',
      age_band: '11-15',
      times: 1,
    })
    expect(first.map(({ topic }) => topic)).toContain('sleep')
    expect(JSON.stringify(first)).not.toMatch(/grandad|klingon|young-person/i)
  })

  test('is never an empty page: there is somebody to talk to', async () => {
    expect(offersIn(await at.read(await ask(nothing))).length).toBeGreaterThan(0)
  })

  test('is counted with its language where it is one that can be chosen here', async () => {
    const language = published().languages[0] ?? ''
    await at.post('/find/nothing-fits', { t: 'RN4', lang: language, p: 'AS4', a: '17' })
    expect(await unmet()).toEqual([
      expect.objectContaining({ topic: 'sleep', language, area: 'AS4', age_band: '16-17', how: 'nothing-fits' }),
    ])
  })

  test('"nothing here fits" is one tap without words, and leads on', async () => {
    const html = await at.read(await ask({ words: 'I can’t sleep, ask Mrs Green', a: '13' }))
    const form = html.slice(html.indexOf('action="/find/nothing-fits"'), html.indexOf('Nothing here fits</button>'))
    const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])
    expect(fields.map(([name]) => name).sort()).toEqual(['a', 't'])
    const response = await at.post('/find/nothing-fits', Object.fromEntries(fields))
    expect(await at.read(response.headers.get('location') ?? '')).toContain('Please don’t stop here')
    expect((await unmet())[0]).toMatchObject({ topic: 'sleep', how: 'nothing-fits', times: 1 })
  })

  test('does not stop the answer when it cannot be counted', async () => {
    await at.database.pool.query('alter table unmet_search rename to unmet_gone')
    expect((await at.post('/find', nothing)).status).toBe(303)
    expect((await at.post('/find/nothing-fits', { t: 'RN4' })).status).toBe(503)
    await at.database.pool.query('alter table unmet_gone rename to unmet_search')
  })
})

describe('One offer', () => {
  test('"this is wrong" is one tap, counted, and needs no word', async () => {
    const { id } = someOffer()
    for (let times = 0; times < 2; times++) {
      const response = await at.post(`/o/${id}/wrong`, { what: 'contact', words: 'Mrs Green has left' })
      expect(response.headers.get('location')).toBe(`/o/${id}?thanks=1#wrong`)
    }
    expect(await at.read(`/o/${id}?thanks=1`)).toContain('Somebody will check it')
    expect((await at.database.pool.query('select * from wrong_report')).rows).toEqual([
      { locality: 'ashmere', offer: id, what: 'contact', on_day: '2026-11-21', times: 2 },
    ])
    expect((await at.post(`/o/${id}/wrong`, { what: 'the tone' })).status).toBe(404)
    expect((await at.post('/o/none/wrong', { what: 'closed' })).status).toBe(404)
  })

  test('R8: what was checked lately says when; two years on, the same page says to ring first', async () => {
    const fresh = [...published().offers.values()].find((offer) => offer.checkedOn && offer.checkedOn > '2026-10-01')
    expect(await at.read(`/o/${fresh?.id}`)).toMatch(/Checked (today|yesterday|\d+ (days|weeks|months) ago)/)
    minutesLater(2 * 365 * 24 * 60)
    expect(await at.read(`/o/${fresh?.id}`)).toMatch(/Not confirmed since \w+ 2026\. Ring before you go/)
  })

  test('leads back to the answer it came from', async () => {
    const to = await ask({ words: 'sad', a: '9', t: 'MK2' })
    const [, href] = (await at.read(to)).match(/href="(\/o\/[^"]+)"/) ?? []
    const page = await at.read((href ?? '').replaceAll('&amp;', '&'))
    expect(page.replaceAll('&amp;', '&')).toContain(`href="${to}"`)
  })

  test('every one of them has a page, a neutral title, and a number that can be rung', async () => {
    for (const offer of published().offers.values()) {
      const html = await at.read(`/o/${offer.id}`)
      expect(html).toContain('<title>One thing that could help')
      for (const [, href] of html.matchAll(/href="(?:tel|sms):([^"]*)"/g)) expect(href).toMatch(/^\+?\d{3,15}$/)
    }
  })
})

describe('A list', () => {
  const shorts = () => [...published().offers.keys()].slice(0, 3).map(shortId)

  test('is carried in the address alone, shows how to start each, and can be scanned', async () => {
    const [one = '', two = '', three = ''] = shorts()
    const html = await at.read(`/list?s=${one}.${two}.${three}.ffffffffff`)
    expect(html).toContain('3 things that could help')
    expect(html).toContain('<svg')
    expect(html).toContain(`href="/list?s=${two}.${three}"`)
    expect(await at.read(`/list?s=${one}`)).toContain('One thing that could help')
  })

  test('that is empty says how to begin', async () => {
    for (const path of ['/list', '/list?s=', '/list?s=<script>'])
      expect(await at.read(path)).toContain('Your list is empty')
  })

  test('grows and shrinks on the page of an offer', async () => {
    const [one = '', two = ''] = shorts()
    const id = [...published().offers.keys()][1]
    expect(await at.read(`/o/${id}?s=${one}`)).toContain(`s=${one}.${two}`)
    expect(await at.read(`/o/${id}?s=${one}.${two}`)).toContain('Take it off your list')
  })
})

test('what to say is there for everybody who may ask, with and without a topic', async () => {
  for (const part of partsPlayed) {
    expect(await at.read(`/say?w=${part}`)).toContain('<h1')
    expect(await at.read(`/say?w=${part}&t=MK2.RN4`)).toContain('<h1')
  }
  expect(await at.read('/say')).toContain('what not to promise')
})

test('the page about open data says where the feed is', async () => {
  const html = await at.read('/open-data')
  expect(html).toContain('http://localhost:3000/open-referral')
  expect((await at.get('/open-referral')).status).toBe(200)
})

describe('Whatever a request holds, the answer is plain', () => {
  const hostile = [
    '%00',
    '%ed%a0%80',
    '%ff%fe',
    '<script>alert(1)</script>',
    "';drop table locality;--",
    '%E2%80%AE',
    'x'.repeat(9_000),
    'NaN',
    '-1',
    '1e999',
    '__proto__',
    '../../etc/passwd',
  ]
  const paths = ['/find', '/find/ask', '/find/thank-you', '/say', '/list', '/list/sent', '/open-data']

  test.each(hostile)('in an address: %.40s', async (bad) => {
    const value = bad.startsWith('%') ? bad : encodeURIComponent(bad)
    const query = ['q', 't', 'w', 'a', 'p', 'only', 'lang', 'kind', 's', 'n', 'again'].map(
      (name) => `${name}=${value}&${name}=2`,
    )
    const all = [...paths, `/o/${someOffer().id}`, `/o/${value}`, `/f/${value}`].map(
      (path) => `${path}?${query.join('&')}`,
    )
    for (const address of [...all, ...query.map((each) => `/find?${each}`)]) {
      const response = await at.get(address)
      expect([200, 303, 404]).toContain(response.status)
      expect(await response.text()).not.toContain('<script>alert')
      expect(response.headers.get('set-cookie')).toBeNull()
    }
  })

  test.each(hostile)('in a form: %.40s', async (bad) => {
    const value = bad.startsWith('%') ? bad : encodeURIComponent(bad)
    const body = ['words', 'q', 't', 'w', 'a', 'p', 'only', 'lang', 'kind', 's', 'to', 'when', 'code', 'became', 'what']
      .map((name) => `${name}=${value}&${name}=2`)
      .join('&')
    for (const path of [
      '/find',
      '/find/nothing-fits',
      '/list/send',
      '/f',
      '/f/x',
      `/o/${someOffer().id}/wrong`,
      `/o/${someOffer().id}/follow-up`,
    ]) {
      const response = await at.post(path, body)
      expect([200, 303, 404, 422, 429]).toContain(response.status)
      expect(await response.text()).not.toContain('<script>alert')
    }
  })
})
