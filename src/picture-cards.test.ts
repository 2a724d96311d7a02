import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { cards, chosenIn, movedEarlier, putDown, saidBy } from './needs/card.ts'
import { cardsInEnglish } from './needs/card-words.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let tom: SomebodyIn
let teacher: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  tom = await opened.signInAs('tom')
  teacher = await opened.signInAs('teacher')
})
afterAll(() => opened.close())

const person = (key: string): string => demonstrationPerson('ashmere', key)
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const whereTo = (sent: Response): string => new URL(sent.headers.get('location') ?? '', 'http://here').pathname
const needsOf = async (who: string): Promise<number> =>
  (
    await opened.database.pool.query("select from fact where young_person = $1 and kind = 'need' and n = 1", [
      person(who),
    ])
  ).rowCount ?? 0

/** The cards that lie on a page as put down, in their order. */
const laid = (html: string): readonly string[] =>
  [...html.matchAll(/type="hidden" name="chosen" value="([^"]+)"/g)].map(([, card = '']) => card)

/** Puts cards down one after another, as somebody does without a script: each is one page. */
async function putsDown(who: SomebodyIn, page: string, one: readonly string[]): Promise<string> {
  let html = await who.read(page)
  for (const card of one) {
    const chosen = laid(html)
    const body = new URLSearchParams({ form: formTokenIn(html), on: page, do: 'add', about: 'what-is-going-on', card })
    for (const each of chosen) body.append('chosen', each)
    const sent = await who.post(page, body)
    expect(sent.status).toBe(200)
    html = await sent.text()
  }
  return html
}

describe('R17 Tom, 13, says it with picture cards', () => {
  test('one after another, in his order, and nothing is kept before he keeps it', async () => {
    const before = await needsOf('tom')
    const html = await putsDown(tom, '/me/needs/cards', ['school', 'too-loud', 'no', 'no'])
    expect(laid(html)).toEqual(['school', 'too-loud', 'no', 'no'])
    expect(await needsOf('tom')).toBe(before)
    const kept = await tom.send('/me/needs/cards', '/me/needs/cards', { chosen: laid(html), do: 'keep' })
    expect(kept.status).toBe(303)
    const page = await tom.read(whereTo(kept))
    expect(textOf(page)).toMatch(/School Too loud No No/)
    expect(page.match(/class="rd-picture-card__drawing"/g)).toHaveLength(4)
    expect(textOf(page)).toContain('Only you can see this. Nobody reads it')
  })

  test('several ticked at once lie as the cards lie, the page says so, and each can be moved earlier', async () => {
    const ticked = await tom.send('/me/needs/cards', '/me/needs/cards', { card: ['no', 'sad', 'home'], do: 'add' })
    const html = await ticked.text()
    expect(laid(html)).toEqual(['sad', 'home', 'no'])
    expect(textOf(html)).toContain('If you tick some at once, you can move a card earlier.')
    expect(textOf(html).match(/Earlier : (?:Sad|Home|No)/g)).toEqual(['Earlier : Home', 'Earlier : No'])
    const moved = await tom.send('/me/needs/cards', '/me/needs/cards', { chosen: laid(html), earlier: '2' })
    expect(laid(await moved.text())).toEqual(['sad', 'no', 'home'])
    const odd = await tom.send('/me/needs/cards', '/me/needs/cards', { chosen: ['sad', 'no'], earlier: '0' })
    expect(laid(await odd.text())).toEqual(['sad', 'no'])
  })

  test('nobody who cannot see them misses anything: each is read out once, by its words', async () => {
    const html = await tom.read('/me/needs/cards')
    for (const card of cards) expect(html).toContain(`<span>${cardsInEnglish.cards[card]}</span>`)
    expect(html.match(/<svg class="rd-picture-card__drawing"[^>]*aria-hidden="true"/g)).toHaveLength(cards.length)
    expect(html.match(/type="checkbox" name="card"/g)).toHaveLength(cards.length)
  })

  test('with no card there is nothing to keep, and the page says so; he can start again', async () => {
    const none = await tom.send('/me/needs/cards', '/me/needs/cards', { do: 'keep' })
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Choose a card first')])
    const again = await tom.send('/me/needs/cards', '/me/needs/cards', { chosen: ['sad'], do: 'again' })
    expect(laid(await again.text())).toEqual([])
  })

  test('a card that is none is not taken, and the same form sent five times is kept once', async () => {
    const html = await tom.read('/me/needs/cards')
    const body = new URLSearchParams({ form: formTokenIn(html), on: '/me/needs/cards', do: 'keep', card: 'stop' })
    body.append('chosen', 'ten out of ten')
    const places = new Set<string>()
    for (let time = 0; time < 5; time += 1) places.add(whereTo(await tom.post('/me/needs/cards', body)))
    expect(places.size).toBe(1)
    expect(textOf(await tom.read([...places][0] ?? ''))).toMatch(/What’s going on Stop /)
  })

  test('more of the same, in what it is about; they are not words to write over', async () => {
    const kept = await tom.send('/me/needs/cards', '/me/needs/cards', { card: 'sad', do: 'keep' })
    const need = whereTo(kept)
    const more = await tom.send(`${need}/cards`, `${need}/cards`, { card: ['friend'], about: 'helps', do: 'keep' })
    expect(more.status).toBe(303)
    const page = await tom.read(need)
    expect(textOf(page)).toMatch(/What helps, and who helps, already A friend/)
    expect(page).not.toMatch(/href="\/me\/words\//)
    const other = await opened.signInAs('ellie')
    expect((await other.get(`${need}/cards`)).status).toBe(404)
    expect((await other.send('/me/needs/cards', `${need}/cards`, { card: 'no', do: 'keep' })).status).toBe(404)
  })

  test('his sign-in ran out while he was choosing: the cards lie there when he comes back', async () => {
    const html = await putsDown(tom, '/me/needs/cards', ['home', 'calm'])
    const body = new URLSearchParams({ form: formTokenIn(html), on: '/me/needs/cards', do: 'keep', card: 'yes' })
    for (const each of laid(html)) body.append('chosen', each)
    const lost = await opened.rightdoor.fetch(
      new Request('http://localhost:8080/me/needs/cards', { method: 'POST', body }),
    )
    expect(lost.status).toBe(303)
    tom = await opened.signInAs('tom')
    expect(laid(await tom.read('/me/needs/cards'))).toEqual(['home', 'calm', 'yes'])
  })
})

describe('R17 Tom answers what his teacher asks him, on a screen that is turned to him', () => {
  test('maybe: it stands with what was asked, as his own words, which she wrote down', async () => {
    const desk = `/desk/young-person/${person('tom')}`
    const need = whereTo(
      await teacher.send(`${desk}/needs/new`, `${desk}/needs`, { is: 'view', words: 'He stops at the front gate.' }),
    )
    const page = `${need}/cards`
    const question = 'Would the side gate be better?'
    const added = await teacher.send(page, page, { question, about: 'different', card: 'maybe', do: 'add' })
    const html = await added.text()
    expect([added.status, laid(html)]).toEqual([200, ['maybe']])
    expect(html).toContain(`value="${question}"`)
    const answer = { question, about: 'different', chosen: 'maybe', do: 'keep' }
    expect((await teacher.send(page, page, answer)).status).toBe(303)
    expect(textOf(await teacher.read(need))).toMatch(
      /They were asked: “Would the side gate be better\?” Maybe Tom.{0,60}Written down by/,
    )
    const his = `/me/need/${need.split('/').at(-1)}`
    expect(textOf(await tom.read(his))).toMatch(/You were asked: “Would the side gate be better\?” Maybe/)
    expect(textOf(await tom.read('/me/copy/read'))).toMatch(/Maybe/)
    expect((await (await opened.signInAs('school-nurse')).get(page)).status).toBe(404)
  })
})

describe('Cards as they are kept', () => {
  test('with the words that stood on them that day, whatever stands on them later', () => {
    const said = saidBy(['sad', 'home'], { ...cardsInEnglish.cards, home: 'My house' })
    expect(said).toEqual({ cards: ['sad', 'home'], words: 'Sad\nMy house' })
    expect(chosenIn(said.cards, said.words)).toEqual([
      { card: 'sad', says: 'Sad' },
      { card: 'home', says: 'My house' },
    ])
  })

  test('one that is no longer drawn is its words alone, and words that were written over them are only words', () => {
    expect(chosenIn(['a-card-of-old'], 'As it was')).toEqual([{ says: 'As it was' }])
    expect(chosenIn(['sad'], 'Sad\nand more')).toEqual([])
  })

  test('what is ticked comes after what is put down, and a sentence has an end', () => {
    expect(putDown(['no', 'no'], ['yes', 'sad', 'what'])).toEqual(['no', 'no', 'sad', 'yes'])
    expect(
      putDown(
        Array.from({ length: 40 }, () => 'more'),
        ['sad'],
      ),
    ).toHaveLength(24)
  })

  test('one is moved before the one before it, and nothing else is; a place that is none moves nothing', () => {
    expect(movedEarlier(['no', 'no', 'yes'], '2')).toEqual(['no', 'yes', 'no'])
    for (const at of [undefined, '0', '3', '-1', 'one']) expect(movedEarlier(['no', 'yes'], at)).toEqual(['no', 'yes'])
  })

  test('no card asks how bad it is, and none has a number', () => {
    expect(Object.keys(cardsInEnglish.cards)).toEqual(expect.arrayContaining([...cards]))
    expect(Object.values(cardsInEnglish.cards).join(' ')).not.toMatch(/\d|very|worse|worst|danger/i)
  })
})
