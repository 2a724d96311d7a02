import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { agreementContentOf } from './agreement-content.edge.ts'
import { parseChoiceCode } from './decision/agreement-table.ts'
import { readStartingPoints } from './decision/starting-points.edge.ts'
import { dayIn } from './shared/day.ts'
import { type Opened, openTestRightdoor, type SomebodyIn, testNow } from './testing.edge.ts'

let opened: Opened
let aisha: SomebodyIn
let gp: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  aisha = await opened.signInAs('aisha')
  gp = await opened.signInAs('gp')
}, 240_000)
afterAll(() => opened.close())

const leadsIn = (html: string): readonly string[] =>
  [...html.matchAll(/href="((?:\/what-could-help|[^"]*\/try\b)[^"]*)"/g)].map(([, to = '']) =>
    to.replaceAll('&amp;', '&'),
  )
const pathOf = (sent: Response): string =>
  new URL(sent.headers.get('location') ?? 'http://here/nowhere', 'http://here').pathname
const asTheirOwn = (desk: string): string => desk.replace(/^.*\/need\//, '/me/need/')

/** Words that name one of the starting points as plainly as words can. */
const words = 'I feel sad and empty all the time. Low mood, I think.'

async function brought(): Promise<string> {
  const at = `/desk/young-person/${demonstrationPerson('ashmere', 'aisha')}`
  return pathOf(await gp.send(`${at}/needs/new`, `${at}/needs`, { is: 'own-words', words }))
}

const agreed = {
  ...{
    'there-young': 'yes',
    'how-young': 'there',
    waiting: 'yes',
    grouping: 'advice',
    reason: 'She wants to look first.',
  },
  ...{ standing: 'agreed', 'reviewOn-day': '3', 'reviewOn-month': '1', 'reviewOn-year': '2027' },
}

describe('what leads from a need to things to try', () => {
  test('R21 R22 nothing is guessed from words: it leads to all of them, whatever somebody said', async () => {
    const need = await brought()
    expect(leadsIn(await gp.read(need))).toEqual([`${need}/try`])
    expect(leadsIn(await aisha.read(asTheirOwn(need)))).toEqual([`${asTheirOwn(need)}/try`])
    const form = await gp.read(`${need}/agree`)
    expect(new Set(leadsIn(form).filter((to) => to.startsWith(`${need}/try/`))).size).toBe(4)
    expect(form).not.toMatch(/<details[^>]* open/)
  })

  test('R21 what people ticked themselves leads back to it, side by side, with what came from the directory', async () => {
    const need = await brought()
    const offer = [...(opened.rightdoor.holding.published('ashmere')?.offers.keys() ?? [])][0] ?? ''
    const sent = await gp.send(`${need}/agree`, `${need}/agree`, { ...agreed, choice: 'moving-more', offer })
    expect(sent.status).toBe(303)
    for (const [who, at, page] of [
      [gp, need, pathOf(sent)],
      [aisha, asTheirOwn(need), asTheirOwn(pathOf(sent))],
    ] as const) {
      const [to = '', ...others] = leadsIn(await who.read(page))
      expect(others).toEqual([])
      expect(to.replace(at, '')).toMatch(/^\/try\/MK2\?look=1&try=[0-9a-v]{5}&s=[0-9a-v]{10}$/)
      expect(await who.read(to)).toContain('Moving more: a club, walking or sport')
      expect(await who.read(to)).toContain(`href="${at}">Back to what was brought`)
    }
  })

  test('they look at the same pages behind the sign-in, with an offer and an idea of their own, and every page leads back to the need', async () => {
    const need = await brought()
    for (const [who, at] of [
      [gp, need],
      [aisha, asTheirOwn(need)],
    ] as const) {
      expect(await who.read(`${at}/try`)).toContain(`href="${at}/try/MK2"`)
      const one = `${at}/try/MK2`
      expect(await who.read(one)).toContain(`href="${at}">Back to what was brought`)
      const looked = await who.send(one, one, { do: 'look', letters: 'talking group', own: 'Nan’s dog' })
      const found = await looked.text()
      expect([looked.status, looked.url]).toEqual([200, ''])
      const [, short = ''] = /name="s"[^>]*value="([0-9a-v]{10})"/.exec(found) ?? []
      expect(found).toMatch(/Talking group/)
      expect(found).toContain('value="Nan’s dog"')
      const sent = await who.send(one, one, { s: short, own: 'Nan’s dog', do: 'show' })
      const to = sent.headers.get('location') ?? ''
      expect([sent.status, decodeURIComponent(to).includes('dog')]).toEqual([303, false])
      const laid = await who.read(to)
      for (const says of ['Talking group', 'Nan’s dog', 'Wait and look after myself', `href="${at}">Back to what was`])
        expect(laid).toContain(says)
      for (const page of [found, laid, await who.read(`${at}/try`)]) {
        const left = (/<main.*<\/main>/s.exec(page)?.[0] ?? '').match(/href="\/what-could-help|href="\/find/g)
        expect(left).toBeNull()
        expect(page).not.toContain('sad and empty')
      }
    }
  })

  test('nobody else comes to it by its address', async () => {
    const need = await brought()
    const sam = await opened.signInAs('sam')
    const teacher = await opened.signInAs('teacher')
    for (const end of ['', '/MK2']) {
      expect((await sam.get(`${asTheirOwn(need)}/try${end}`)).status).toBe(404)
      expect((await teacher.get(`${need}/try${end}`)).status).toBe(404)
      expect((await opened.get(`${need}/try${end}`)).status).toBe(303)
    }
  })

  test('what nobody ticked leads nowhere', async () => {
    const need = await brought()
    const sent = await gp.send(`${need}/agree`, `${need}/agree`, {
      ...agreed,
      'own-1': 'Something against feeling low',
    })
    expect(leadsIn(await gp.read(pathOf(sent)))).toEqual([])
  })
})

describe('while nobody has signed it, in production', () => {
  const points = readStartingPoints(fileURLToPath(new URL('../content/en/', import.meta.url)))
  const topics = JSON.parse(readFileSync(new URL('../content/en/topics.json', import.meta.url), 'utf8'))
  const contentIn = (mode: 'production' | 'demonstration') =>
    agreementContentOf({
      ...{ topics, mode, choicesIn: () => ({ points, startsHere: new Map(), refused: [] }) },
      published: () => undefined,
    })
  const ticked = parseChoiceCode('moving-more')
  const table = ticked ? [{ is: 'choice', choice: ticked } as const] : []

  test('H19 an agreement leads to no page on which there is nothing, and offers nothing to tick that is not signed', () => {
    const today = dayIn(testNow)
    expect(contentIn('demonstration').sideBySide('here', table, today)).toHaveLength(1)
    expect(
      contentIn('demonstration')
        .toTry('here')
        .map(({ canLie }) => canLie),
    ).toEqual([true, true, true, true])
    expect(contentIn('production').sideBySide('here', table, today)).toEqual([])
    expect(contentIn('production').toTry('here')).toEqual([])
  })
})
