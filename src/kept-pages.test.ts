import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { approveAll } from './directory/directory.store.ts'
import { type Opened, openTestRightdoor, testNow } from './testing.edge.ts'

let at: Opened
beforeAll(async () => {
  at = await openTestRightdoor()
})
beforeEach(() => {
  at.clock.now = testNow
})
afterAll(() => at.close())

const ask = async (fields: Readonly<Record<string, string>>): Promise<string> =>
  (await at.post('/find', fields)).headers.get('location') ?? ''
const cardsOf = (html: string): readonly string[] => html.match(/<li class="rd-card[\s\S]*?<\/li>/g) ?? []
const nameOn = (card: string): string => /dir="auto">([^<]*)<\/a>/.exec(card)?.[1] ?? ''
const namesIn = (html = ''): readonly string[] => cardsOf(html).map(nameOn)
const checkedOn = (html: string): readonly string[] => html.match(/(Checked|Last checked) [^<]*ago/g) ?? []

const anna = { words: 'a girl told me she feels sad all the time', w: 'school', a: '9', p: 'AS4 2' }
const ben = { words: 'we argue at home about my room', w: 'young-person', a: '15', p: 'AS1 1' }

describe('A lunchtime assistant who asks again after the directory changed', () => {
  test('sees the new name of a place to go on its card and its page, and the old one nowhere', async () => {
    const address = await ask(anna)
    const [first = ''] = cardsOf(await at.read(address))
    const id = /\/o\/([0-9a-f-]{36})/.exec(first)?.[1] ?? ''
    const offers = [...(at.rightdoor.holding.published('ashmere')?.offers.values() ?? [])]
    const service = offers.find((offer) => offer.id === id)?.serviceId
    await at.database.pool.query(
      `update listed_service set proposed = jsonb_set(approved, '{name}', '"The Bench by the Pond"'), proposed_hash = 'new', proposed_at = now(), needs_person = '{}' where id = $1`,
      [service],
    )
    expect(await approveAll(at.database, 'ashmere')).toBe(1)
    expect(await at.read(address)).toContain(nameOn(first))
    await at.rightdoor.refresh()
    const [after, page] = [await at.read(`${address}&n=50`), await at.read(`/o/${id}`)]
    expect([after.includes('The Bench by the Pond'), page.includes('The Bench by the Pond')]).toEqual([true, true])
    expect([after.includes(nameOn(first)), page.includes(nameOn(first))]).toEqual([false, false])
  })

  test('reads how long ago it was checked as of the day on which she reads it', async () => {
    const today = checkedOn(await at.read('/find?n=50'))
    at.clock.now = new Date(testNow.getTime() + 60 * 86_400_000)
    const later = checkedOn(await at.read('/find?n=50'))
    at.clock.now = testNow
    expect(today.length).toBeGreaterThan(5)
    expect(later.filter((each) => /(today|yesterday|[1-7] weeks ago)$/.test(each))).toEqual([])
    expect(checkedOn(await at.read('/find?n=50'))).toEqual(today)
  })
})

describe('Two people who ask after each other', () => {
  test('neither meets the place, the age, the words or the links of the other, in whatever order they come', async () => {
    const [hers, his] = [`${await ask(anna)}&n=50`, `${await ask(ben)}&n=50`]
    const alone = [await at.read(hers), await at.read(his)]
    const shownToBoth = namesIn(alone[0]).filter((name) => namesIn(alone[1]).includes(name))
    expect(shownToBoth.length).toBeGreaterThan(0)
    const together = await Promise.all([hers, his, hers, his, his, hers].map(at.read))
    expect(together).toEqual([hers, his, hers, his, his, hers].map((address) => alone[address === hers ? 0 : 1]))
    const sealed = (address: string): string => /q=([^&]+)/.exec(address)?.[1] ?? 'no words'
    const of = {
      hers: ['p=AS4-2', 'near AS4 2', sealed(hers), 'somebody of 9'],
      his: ['p=AS1-1', 'near AS1 1', sealed(his), 'you’re 15'],
    }
    expect(of.hers.filter((each) => !alone[0]?.includes(each))).toEqual([])
    expect(of.hers.filter((each) => alone[1]?.includes(each))).toEqual([])
    expect(of.his.filter((each) => alone[0]?.includes(each))).toEqual([])
  })

  test('what one of them ticked is not ticked for the other', async () => {
    const ticksOf = (html: string) => html.match(/<input[^>]* checked/g) ?? []
    expect(ticksOf(await at.read(await ask({ ...ben, only: 'free', kind: 'help' })))).toHaveLength(2)
    expect(ticksOf(await at.read(await ask(anna)))).toEqual([])
    expect(ticksOf(await at.read(await ask({ ...ben, kind: 'help' })))).toHaveLength(1)
  })

  test('whoever came by the address of the place stays on it, and whoever did not does not come to it', async () => {
    const links = (html: string) => [...html.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, to = '']) => to)
    const inPlace = (to: string): boolean => to.startsWith('/ashmere') || to.startsWith('/assets/')
    for (const path of ['/', '/find?n=20', '/', '/find?n=20']) {
      expect(links(await at.read(`/ashmere${path}`)).filter((to) => !inPlace(to))).toEqual([])
      expect(links(await at.read(path)).filter((to) => to.startsWith('/ashmere'))).toEqual([])
    }
  })
})
