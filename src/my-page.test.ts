import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let callum: SomebodyIn
let aisha: SomebodyIn
let mum: SomebodyIn
let nurse: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  callum = await opened.signInAs('callum')
  aisha = await opened.signInAs('aisha')
  mum = await opened.signInAs('aishas-mum')
  nurse = await opened.signInAs('school-nurse')
})
afterAll(() => opened.close())

const mainOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? ''
const textOf = (html: string): string =>
  mainOf(html)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const wordsOf = async (who: SomebodyIn, path: string): Promise<string> => textOf(await who.read(path))
const idIn = (html: string, of: string): string => new RegExp(`/me/${of}/([0-9a-f-]{36})`).exec(html)?.[1] ?? ''

/** The thing that holds these words, as its young person finds it. */
async function itemOf(who: SomebodyIn, words: string): Promise<string> {
  const html = await who.read('/me')
  const after = html.slice(html.indexOf(words))
  return idIn(after, 'who-can-see')
}

const nameIn = (html: string, name: string): string => idIn(html.slice(html.indexOf(name)), 'as')
const nIn = (html: string): string => /name="n" value="(\d+)"/.exec(html)?.[1] ?? ''

test('who wrote five things on one day finds the newest first, and tells one from another where they choose', async () => {
  const tom = await opened.signInAs('tom')
  const written = ['one quiet morning', 'two buses late', 'three', 'four ways to say it and a lot more besides', 'five']
  for (const words of written) expect((await tom.send('/me', '/me/words', { words })).status).toBe(303)
  const page = await wordsOf(tom, '/me')
  const places = written.map((words) => page.indexOf(words))
  expect(places.every((at) => at > 0)).toBe(true)
  expect(places).toEqual([...places].sort((one, other) => other - one))
  const choices = await wordsOf(tom, '/me/who-can-see')
  for (const beginning of ['“one quiet morning”', '“four ways to say it and …”', '“five”'])
    expect(choices).toContain(beginning)
})

describe('Callum, 15, on his own page', () => {
  test('finds his own words first, and who can see each thing', async () => {
    const page = await wordsOf(callum, '/me')
    expect(page.indexOf('i dont want to be referred')).toBeLessThan(page.indexOf('Music and the canal'))
    expect(page).toContain('You can see this, and so can Beth Lloyd.')
    expect(page).toContain('Only you can see this.')
    expect(page).not.toContain('Ask next time whether he slept')
  })

  test('is told at each “only me” what outweighs it, and that he is told', async () => {
    const item = await itemOf(callum, 'i dont want a big thing')
    for (const page of ['/me/who-can-see', `/me/who-can-see/${item}`]) {
      const says = await wordsOf(callum, page)
      for (const part of [
        'keeps you or somebody else safe',
        'you said yes',
        'the law says so',
        'have to say why',
        'Somebody else checks it',
        'You’re told',
      ])
        expect(says).toContain(part)
    }
    for (const page of ['/me', `/me/who-can-see/${item}`])
      expect(await wordsOf(callum, page)).not.toMatch(/nobody who works here|named people/i)
    const start = textOf(await opened.read('/start'))
    expect(start).toContain('it keeps you or somebody else safe, you say yes, or the law says so')
    expect(start).not.toMatch(/staff cannot|two named/i)
  })

  test('writes something alone, in lines, and nobody else can see it until he says so', async () => {
    const sent = await callum.send('/me', '/me/words', { words: 'it was loud today\n<b>and</b> "long"' })
    expect(sent.status).toBe(303)
    const html = await callum.read('/me')
    expect(html).toContain('&lt;b>and&lt;/b>')
    expect(textOf(html)).toContain('it was loud today')
    const item = await itemOf(callum, 'it was loud today')
    expect(textOf(await callum.read(`/me/who-can-see/${item}`))).toContain('Only you can see this.')
  })

  test('presses the button twice: it is written once', async () => {
    const html = await callum.read('/me')
    const form = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const body = (): URLSearchParams => new URLSearchParams({ form, on: '/me', words: 'only the once' })
    expect((await callum.post('/me/words', body())).status).toBe(303)
    expect((await callum.post('/me/words', body())).status).toBe(303)
    expect((await wordsOf(callum, '/me')).split('only the once')).toHaveLength(2)
  })

  test('is told what is missing, beside the box, with help now', async () => {
    const sent = await callum.send('/me', '/me/words', { words: '   ' })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(html).toContain('<h1>In your own words</h1>')
    expect(html).toContain('Enter what you want to say')
    expect(html).toContain('Nobody reads this.')
  })

  test('keeps a long text whole', async () => {
    const long = 'word '.repeat(3000).trim()
    expect((await callum.send('/me', '/me/words', { words: long })).status).toBe(303)
    expect(await callum.read('/me')).toContain(long)
  })

  test('changes his words on two screens at once, and loses neither', async () => {
    await callum.send('/me', '/me/words', { words: 'first words' })
    const item = await itemOf(callum, 'first words')
    const page = `/me/words/${item}`
    const n = nIn(await callum.read(page))
    expect((await callum.send(page, page, { words: 'from the phone', n })).status).toBe(303)
    const second = await callum.send(page, page, { words: 'from the laptop', n })
    expect(second.status).toBe(422)
    const both = await second.text()
    expect(both).toContain('from the phone')
    expect(both).toContain('from the laptop')
    const kept = await callum.send(page, page, { words: 'from the phone and the laptop', n: nIn(both) })
    expect(kept.status).toBe(303)
    expect(await wordsOf(callum, '/me')).toContain('from the phone and the laptop')
  })

  test('runs out of time while he changes his words: what was changed meanwhile stands beside his, and is not written over', async () => {
    await callum.send('/me', '/me/words', { words: 'three o’clock' })
    const item = await itemOf(callum, 'three o’clock')
    const page = `/me/words/${item}`
    const html = await callum.read(page)
    const form = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''
    await callum.send('/me', page, { words: 'four o’clock', n: nIn(html) })
    opened.clock.now = new Date(opened.clock.now.getTime() + 16 * 60_000)
    await callum.post(page, new URLSearchParams({ form, on: page, n: nIn(html), words: 'three, by the gate' }))
    callum = await opened.signInAs('callum')
    const back = await callum.read(page)
    expect(back).toContain('three, by the gate')
    const sent = await callum.send(page, page, { words: 'three, by the gate', n: nIn(back) })
    expect(sent.status).toBe(422)
    const both = await sent.text()
    expect(both).toContain('four o’clock')
    expect(both).toContain('three, by the gate')
    ;[aisha, mum, nurse] = [
      await opened.signInAs('aisha'),
      await opened.signInAs('aishas-mum'),
      await opened.signInAs('school-nurse'),
    ]
  })

  test('opens what only he could see to Beth, after showing again that it is him, and takes it back', async () => {
    const item = await itemOf(callum, 'i dont want a big thing')
    const page = `/me/who-can-see/${item}`
    opened.clock.now = new Date(opened.clock.now.getTime() + 6 * 60_000)
    const widening = await callum.send(page, page, { with: 'my-worker', n: nIn(await callum.read(page)) })
    expect(widening.headers.get('location')).toMatch(/^\/sign-in\/again\?to=/)
    callum = await opened.signInAs('callum')
    const html = await callum.read(page)
    expect(/value="my-worker"[^>]*checked|checked[^>]*value="my-worker"/.test(html)).toBe(true)
    expect((await callum.send(page, page, { with: 'my-worker', n: nIn(html) })).status).toBe(303)
    expect(textOf(await callum.read(page))).toContain('so can Beth Lloyd')
    opened.clock.now = new Date(opened.clock.now.getTime() + 6 * 60_000)
    const back = await callum.send(page, page, { with: 'only-me', n: nIn(await callum.read(page)) })
    expect(back.headers.get('location')).toBe(`${page}?saved=1`)
    expect(textOf(await callum.read(page))).toContain('Only you can see this.')
    ;[aisha, mum, nurse] = [
      await opened.signInAs('aisha'),
      await opened.signInAs('aishas-mum'),
      await opened.signInAs('school-nurse'),
    ]
  })
})

describe('Aisha, 14, and her mum', () => {
  test('sees word for word what her mum sees, and her mum sees that and no more', async () => {
    const around = await aisha.read('/me/around')
    const asMum = await wordsOf(aisha, `/me/as/${nameIn(around, 'Nadia')}`)
    const young = idIn(await mum.read('/me'), 'with')
    const mums = await wordsOf(mum, `/me/with/${young}`)
    for (const shared of [
      'Six weeks of football',
      'I’m not ill',
      'She cries in her room',
      'By video or at the surgery',
    ]) {
      expect(asMum).toContain(shared)
      expect(mums).toContain(shared)
    }
    for (const kept of ['choir', 'Low mood for two months', 'phone']) {
      expect(asMum).not.toContain(kept)
      expect(mums).not.toContain(kept)
    }
    expect(mums).not.toContain('Aisha,')
  })

  test('finds her mum’s look among those who have looked, as a part and not a name', async () => {
    const looked = await wordsOf(aisha, '/me/who-has-looked')
    expect(looked).toContain('A parent or carer read “Own words”')
    expect(looked).not.toContain('Nadia')
  })

  test('is heard by her mum’s own words, which stand under her mum’s name', async () => {
    const young = idIn(await mum.read('/me'), 'with')
    const said = await mum.send(`/me/with/${young}`, `/me/with/${young}/view`, {
      words: 'I only want her to be all right',
    })
    expect(said.status).toBe(303)
    expect(await wordsOf(mum, `/me/with/${young}`)).toContain('I only want her to be all right')
    expect(await wordsOf(aisha, '/me')).toContain('I only want her to be all right')
  })

  test('reads that a look which is not safe to tell is not in the list, just as somebody reads it of whom nobody looked', async () => {
    const jordan = await opened.signInAs('jordan')
    const unsafe = 'We write this on everybody’s page, whether there is one or not.'
    for (const who of [aisha, jordan]) {
      const page = await wordsOf(who, '/me/who-has-looked')
      expect(page).toContain(unsafe)
      expect(page).not.toContain('Nobody has opened anything')
      expect(await wordsOf(who, '/me')).not.toContain('Everybody who opened')
    }
  })

  test('is offered a choice only where it is hers: what her mum wrote has none, and says whom to ask', async () => {
    const html = await aisha.read('/me')
    const figure =
      /<figure[^>]*>(?:(?!<\/figure>).)*I only want her to be all right.*?<\/figure>/s.exec(html)?.[0] ?? ''
    expect(figure).toContain('You can see this, and so can')
    expect(figure).not.toContain('who-can-see')
    const { rows } = await opened.database.pool.query<{ item: string }>(
      "select item from fact where kind = 'view' order by recorded_at desc limit 1",
    )
    const item = rows[0]?.item ?? ''
    expect(await aisha.read('/me/who-can-see')).not.toContain(item)
    const page = await aisha.read(`/me/who-can-see/${item}`)
    expect(page).not.toContain('name="with"')
    expect(page).toContain('You can’t change here who sees this')
    const path = `/me/who-can-see/${item}`
    expect((await aisha.send(path, path, { with: 'only-me', n: '1' })).status).toBe(422)
  })

  test('stops her mum’s view: what is left is a normal, emptier page, and nothing says why', async () => {
    const around = await aisha.read('/me/around')
    const person = nameIn(around, 'Nadia')
    expect((await aisha.send('/me/around', `/me/around/${person}/stop`)).status).toBe(303)
    const young = idIn(await mum.read('/me'), 'with')
    const left = await mum.get(`/me/with/${young}`)
    expect(left.status).toBe(200)
    const says = textOf(await left.text())
    expect(says).toContain('Nothing is shared with you at the moment')
    expect(says).not.toMatch(/stopp|removed|ended|no longer/i)
    expect(says).not.toMatch(/you can still|I only want her to be all right/i)
  })

  test('is told the truth of it: what her mum wrote is not shown to her mum either, and nothing new of hers is kept', async () => {
    const around = await wordsOf(aisha, '/me/around')
    expect(around).toContain('not even what they wrote themselves')
    expect(around).toContain('What they write from now on isn’t kept')
    expect(around).not.toContain('but what they wrote')
  })

  test('whose mum writes all the same: no word of it is lost, and nothing says why it could not be kept', async () => {
    const page = `/me/with/${idIn(await mum.read('/me'), 'with')}`
    const many = async () => (await opened.database.pool.query("select from fact where kind = 'view'")).rowCount
    const before = await many()
    const reply = await mum.send(page, `${page}/view`, { words: 'Please talk to me, love. canaryview' })
    expect(reply.status).toBe(422)
    const html = await reply.text()
    expect(html).toMatch(/<textarea[^>]*>Please talk to me, love. canaryview<\/textarea>/)
    expect(textOf(html)).toContain('We couldn’t keep this. Your words are still in the box.')
    expect(textOf(html)).not.toMatch(/stopp|removed|ended|no longer|shut|not allowed/i)
    expect(await many()).toBe(before)
    const empty = await mum.send(page, `${page}/view`, { words: ' ' })
    expect(textOf(await empty.text())).toContain('Enter what you want to say')
  })

  test('was told beside the button what it does, and lets her mum see again after showing that it is her', async () => {
    const around = await aisha.read('/me/around')
    const path = `/me/around/${nameIn(around, 'Nadia')}`
    expect(textOf(around)).toContain('Let them see again')
    opened.clock.now = new Date(opened.clock.now.getTime() + 6 * 60_000)
    const first = await aisha.send('/me/around', `${path}/start-again`)
    expect(first.headers.get('location')).toMatch(/^\/sign-in\/again\?to=/)
    ;[callum, aisha, mum, nurse] = [
      await opened.signInAs('callum'),
      await opened.signInAs('aisha'),
      await opened.signInAs('aishas-mum'),
      await opened.signInAs('school-nurse'),
    ]
    const young = idIn(await mum.read('/me'), 'with')
    expect(await wordsOf(mum, `/me/with/${young}`)).toContain('Nothing is shared with you at the moment')
    expect((await aisha.send('/me/around', `${path}/start-again`)).status).toBe(303)
    expect(await wordsOf(mum, `/me/with/${young}`)).toContain('Six weeks of football')
    const again = await aisha.read('/me/around')
    for (const said of ['It works at once', 'it doesn’t say why', 'Only you can start it again', 'Nobody tells them'])
      expect(again).toContain(said)
    expect(again).not.toContain('<dd></dd>')
    const { rows } = await opened.database.pool.query<{ did: string }>(
      "select did from audit where kind = 'network' and outcome = 'allowed' and did in ('narrow', 'share') order by n",
    )
    expect(rows.map(({ did }) => did)).toEqual(['narrow', 'share'])
    expect((await aisha.send('/me/around', `${path}/start-again`)).status).toBe(404)
  })

  test.each(['court', 'worker'])('what a %s stopped she cannot start again, and is told whom to ask', async (by) => {
    const { pool } = opened.database
    const path = `/me/around/${nameIn(await aisha.read('/me/around'), 'Nadia')}/start-again`
    const proxies = "kind = 'proxy' and subject = (select subject from edge where kind = 'proxy' and id = $1)"
    const { rows } = await pool.query<{ id: string }>(
      "select id from edge where kind = 'proxy' and subject = $1 order by starts limit 1",
      [path.split('/')[3]],
    )
    const id = rows[0]?.id ?? ''
    await pool.query(`update edge set stopped_at = now(), stopped_by = $2 where ${proxies}`, [id, by])
    expect(await wordsOf(aisha, '/me/around')).toContain('you can’t start it again here')
    expect((await aisha.send('/me/around', path)).status).toBe(404)
    await pool.query(`update edge set stopped_at = null, stopped_by = null where ${proxies}`, [id])
  })

  test('whose list of looks is long is told that it goes on, and finds what was before', async () => {
    const list = await aisha.read('/me/who-has-looked')
    expect(list).toContain('href="/complaint"')
    expect(list).not.toContain('It goes on, on the next page')
    expect(await wordsOf(aisha, '/me/who-has-looked?page=2')).toContain('There is nothing before that')
    expect((await aisha.get('/me/who-has-looked?page=-1')).status).toBe(200)
    const young = idIn(await mum.read('/me'), 'with')
    await mum.read(`/me/with/${young}`)
    await opened.database.pool.query(
      `insert into audit (locality, record, n, at, by_person, part, did, kind, outcome, before, hash)
       select locality, record, n + more, at, by_person, part, did, kind, outcome, '', '' from generate_series(1, 200) as more,
         (select * from audit where record = $1 and by_person <> $1 and show_them order by n desc limit 1) as looked`,
      [young],
    )
    expect(await wordsOf(aisha, '/me/who-has-looked')).toContain('It goes on, on the next page')
    expect(await wordsOf(aisha, '/me/who-has-looked?page=2')).toContain('wrote or changed “Plans”')
  })
})

describe('Whoever should not be there', () => {
  test('finds exactly what anybody finds at an address that leads nowhere', async () => {
    const item = await itemOf(callum, 'when its bad')
    const strip = (html: string): string => html.replaceAll(/name="form" value="[^"]+"/g, '')
    const nowhere = await nurse.get('/me/who-can-see/00000000-0000-4000-8000-000000000000')
    for (const [who, path] of [
      [nurse, `/me/who-can-see/${item}`],
      [nurse, '/me'],
      [aisha, `/me/who-can-see/${item}`],
      [aisha, `/me/words/${item}`],
      [mum, `/me/who-can-see/${item}`],
      [callum, '/desk'],
    ] as const) {
      const answer = await who.get(path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(strip(await answer.text())).toBe(strip(await nowhere.clone().text()))
    }
  })

  test('is led to the sign-in alike, whether or not there is anything', async () => {
    const item = await itemOf(callum, 'when its bad')
    for (const path of [`/me/words/${item}`, '/me/words/00000000-0000-4000-8000-000000000000', '/me']) {
      const answer = await opened.get(path)
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe(`/sign-in?to=${encodeURIComponent(path)}`)
    }
  })

  test('cannot send a form that was made for somebody else, or none', async () => {
    const html = await aisha.read('/me')
    const form = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''
    for (const token of [form, '', 'x', `${form}x`])
      expect((await callum.post('/me/words', new URLSearchParams({ form: token, words: 'not me' }))).status).toBe(400)
    expect(await wordsOf(callum, '/me')).not.toContain('not me')
  })

  test('says what no form of ours says and gets a plain answer', async () => {
    const item = await itemOf(callum, 'when its bad')
    const page = `/me/who-can-see/${item}`
    const odd: readonly Readonly<Record<string, string | readonly string[]>>[] = [
      { with: ['only-me', 'my-team'], n: 'NaN' },
      { with: '__proto__', n: '1' },
      { with: 'only-me', also: ['__proto__', 'constructor'], n: '1' },
      { with: 'my-team', also: ['00000000-0000-4000-8000-000000000000'], n: '1' },
      { with: 'only-me', n: '1e9' },
      { sharing: 'my-team', written_by: 'x', locality: 'elsewhere' },
    ]
    for (const fields of odd) {
      const { status } = await callum.send(page, page, fields)
      expect([404, 422]).toContain(status)
    }
    for (const path of ['/me/words/__proto__', '/me/as/constructor', '/me/who-can-see/%00', '/me/with/x'])
      expect((await callum.get(path)).status).toBe(404)
    expect(opened.logged.filter((line) => line.includes('error'))).toEqual([])
  })
})

test('what somebody wrote while their time ran out is kept, and there when they are back', async () => {
  const sam = await opened.signInAs('sam')
  const html = await sam.read('/me')
  const form = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''
  opened.clock.now = new Date(opened.clock.now.getTime() + 16 * 60_000)
  const late = await sam.post('/me/words', new URLSearchParams({ form, on: '/me', words: 'a long and careful text' }))
  expect(late.headers.get('location')).toBe('/sign-in?to=%2Fme&kept=1')
  const back = await opened.signInAs('sam')
  expect(await back.read('/me')).toContain('a long and careful text')
  const aishaAgain = await opened.signInAs('aisha')
  expect(await aishaAgain.read('/me')).not.toContain('a long and careful text')
  await back.send('/me', '/me/words', { words: 'a long and careful text' })
  expect((await wordsOf(back, '/me')).split('a long and careful text')).toHaveLength(2)
})

describe('Jordan, 17, says how to reach them', () => {
  const contact = { channel: 'text', to: '07700 900321', safe: 'yes', mayBeSaid: 'nothing', sharedBy: ['parent'] }

  test('is told everything that is missing at once, and what was typed is still there', async () => {
    const jordan = await opened.signInAs('jordan')
    const sent = await jordan.send('/me/contact', '/me/contact', { to: '07700 900321', mayBeSaid: 'nothing-but' })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    for (const fault of ['Select how', 'Select whether it’s safe to use', 'Enter the words'])
      expect(html).toContain(fault)
    expect(html).toContain('value="07700 900321"')
    for (const at of ['channel', 'safe', 'words']) {
      expect(html).toContain(`href="#${at}"`)
      expect(html).toContain(`id="${at}-error"`)
    }
  })

  test('keeps it to themselves first, chooses who sees it, and says later that it is still right', async () => {
    const jordan = await opened.signInAs('jordan')
    const sent = await jordan.send('/me/contact', '/me/contact', contact)
    expect(sent.headers.get('location')).toMatch(/^\/me\/who-can-see\//)
    const chosen = textOf(await jordan.read(sent.headers.get('location') ?? ''))
    expect(chosen).toContain('Saved. Now choose who can see it.')
    expect(chosen).toContain('Only you can see this.')
    opened.clock.now = new Date(opened.clock.now.getTime() + 40 * 86_400_000)
    const later = await opened.signInAs('jordan')
    expect(await wordsOf(later, '/me/contact')).toContain('You last said that on 21 November 2026')
    expect(await wordsOf(later, '/me/contact?kept=1')).not.toContain('You said today')
    const n = nIn(await later.read('/me/contact'))
    expect((await later.send('/me/contact', '/me/contact/still-right', { n })).status).toBe(303)
    expect(await wordsOf(later, '/me/contact')).toContain('You last said that on 31 December 2026')
  })

  test('changes it on two screens at once: what was typed last is still there, beside what stands now', async () => {
    const jordan = await opened.signInAs('jordan')
    const html = await jordan.read('/me/contact')
    const item = /name="item" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const n = nIn(html)
    const sent = (to: string) => jordan.send('/me/contact', '/me/contact', { ...contact, to, item, n })
    expect((await sent('07700 900111')).status).toBe(303)
    const second = await sent('07700 900222')
    expect(second.status).toBe(422)
    const both = await second.text()
    expect(both).toContain('07700 900111')
    expect(both).toContain('value="07700 900222"')
    const last = await jordan.send('/me/contact', '/me/contact', { ...contact, item, n: nIn(both) })
    expect(last.status).toBe(303)
  })

  test('says too late that it is still right, and comes back to a form with what is kept in it', async () => {
    const jordan = await opened.signInAs('jordan')
    const html = await jordan.read('/me/contact')
    const form = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const before = opened.clock.now
    opened.clock.now = new Date(before.getTime() + 16 * 60_000)
    const late = new URLSearchParams({ form, on: '/me/contact', n: nIn(html) })
    await jordan.post('/me/contact/still-right', late)
    const back = await opened.signInAs('jordan')
    const page = await back.read('/me/contact')
    expect(page).toContain('value="07700 900321"')
    const said = await back.send('/me/contact', '/me/contact/still-right', { n: nIn(page) })
    expect(await back.read(said.headers.get('location') ?? '')).toContain('Saved. You said today')
  })

  test('who is not sure that nobody else looks is not told to name who it is from', async () => {
    const jordan = await opened.signInAs('jordan')
    const sent = await jordan.send('/me/contact', '/me/contact', { ...contact, mayBeSaid: 'who-it-is-from' })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('a message can’t say who it’s from')
  })
})
