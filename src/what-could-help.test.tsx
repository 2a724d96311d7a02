import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { render } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { questions } from './decision/choice.ts'
import { choicesInEnglish } from './decision/choice-words.ts'
import { readStartingPoints } from './decision/starting-points.edge.ts'
import { dayIn } from './shared/day.ts'
import { codeOfChoice, openedIn } from './site/what-could-help/side-by-side.ts'
import { whatCouldHelpRoutes } from './site/what-could-help/what-could-help.page.tsx'
import { whatCouldHelpInEnglish } from './site/what-could-help/what-could-help-words.ts'
import { type Opened, openTestRightdoor, testNow } from './testing.edge.ts'
import { noFields } from './web/fields.ts'
import type { Asked } from './web/route.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
})
afterAll(() => opened.close())

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''

/** Every starting point of Ashmere, each with as much as fits beside waiting. */
function comparisons(): readonly { readonly path: string; readonly codes: readonly string[] }[] {
  const { rightdoor } = opened
  const all = openedIn(rightdoor.choicesIn('ashmere') ?? { points: [] }, rightdoor.topics, 'demonstration')
  return all.map(({ topic, choices }) => {
    const beside = choices.filter(({ isWaiting }) => !isWaiting)
    const inTurn = [...beside.filter(({ outsideTheNhs }) => outsideTheNhs), ...beside]
    const codes = [...new Set(inTurn.map(codeOfChoice))].slice(0, 4)
    return { path: `/what-could-help/${topic.code}?look=1&${codes.map((code) => `try=${code}`).join('&')}`, codes }
  })
}

describe('somebody who looks for what could help, without a name', () => {
  test('R21 finds four things that people come with, and on each every question answered by every choice', async () => {
    const first = mainOf(await opened.read('/what-could-help'))
    const leads = [...first.matchAll(/href="(\/what-could-help\/[A-Z0-9]+)"/g)].map(([, to]) => to)
    expect(leads).toHaveLength(4)
    for (const { path, codes } of comparisons()) {
      expect(leads).toContain(path.split('?')[0])
      const page = mainOf(await opened.read(path))
      for (const question of questions) expect(page).toContain(choicesInEnglish.questions[question])
      expect(page.match(/<td/g)).toHaveLength(questions.length * (codes.length + 1))
      expect(page).toContain('Wait and look after myself')
      expect(page).toContain('Not known')
      expect(page.match(/role="cell"><p class="rd-compare__of" dir="auto">[^<]*<\/p><\/td>/g)).toBeNull()
    }
  })

  test('R21 reads the wait here with its day, of whom it is and how to start, each leading to the offer', async () => {
    const codes = ['counselling-at-school-or-hub', 'guided-cbt-on-a-screen'].map((id) => codeOfChoice({ id }))
    const page = mainOf(await opened.read(`/what-could-help/MK2?look=1&try=${codes.join('.')}`))
    const row = /<tr id="compare-wait-here-now"[\s\S]*?<\/tr>/.exec(page)?.[0] ?? ''
    expect(textOf(row)).toMatch(/Kestrel counselling 11 to 25 \(ages 11 to 25\): .*14 weeks.*as of \d+ \w+ \d{4}\./)
    expect(textOf(row)).toContain('How to start:')
    expect(textOf(row)).toContain('Not known')
    const [, offer = ''] = /href="(\/o\/[0-9a-f-]{36})"/.exec(row) ?? []
    expect(await opened.read(offer)).toMatch(/Kestrel counselling|Counselling in school/)
  })

  test('H19 no figure is drawn or said on one side only: as many did not as are left of a hundred', async () => {
    let figures = 0
    for (const { path } of comparisons()) {
      const page = mainOf(await opened.read(path))
      for (const [caption] of page.matchAll(/<figcaption>[\s\S]*?<\/figcaption>/g)) {
        const [did, didNot] = [...textOf(caption).matchAll(/About (\d+) in 100/g)].map(([, of]) => Number(of))
        expect((did ?? Number.NaN) + (didNot ?? Number.NaN)).toBe(100)
        figures += 1
      }
      const drawn = [...page.matchAll(/<desc[^>]*>([^<]*)<\/desc>/g)].map(([, says]) => says ?? '')
      expect(drawn.filter((says) => !/in 100/.test(says))).toEqual([])
    }
    expect(figures).toBeGreaterThan(10)
  })

  test('R22 nothing is ticked or picked for anybody before they have', async () => {
    for (const { path } of comparisons()) {
      const before = mainOf(await opened.read(path.split('?')[0] ?? ''))
      expect(before.match(/type="checkbox"/g)?.length).toBeGreaterThanOrEqual(5)
      expect(before).not.toMatch(/<input[^>]* checked|selected/)
      expect(before).not.toContain('rd-compare"')
      const after = mainOf(await opened.read(path))
      expect(after.match(/<input[^>]* checked/g)).toHaveLength(4)
    }
  })

  test('whoever ticks too little is told what to do, with what they ticked still there', async () => {
    const code = codeOfChoice({ id: 'talking-one-to-one' })
    const answer = await opened.get(`/what-could-help/MK2?look=1&try=${code}`)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('<title>Error: Things to try – Rightdoor</title>')
    expect(textOf(mainOf(page))).toContain('Add something that is known to be outside the NHS')
    expect(page).toMatch(new RegExp(`value="${code}" checked`))
    expect((await opened.get('/what-could-help/MK2?look=1&try=zzzzz')).status).toBe(422)
    expect((await opened.get('/what-could-help/ZZ9')).status).toBe(404)
  })

  test('H07 neither an address nor a title says what it is about, or what was ticked', async () => {
    const ids = (opened.rightdoor.choicesIn('ashmere')?.points ?? []).flatMap(({ id, topic, choices }) => [
      ...[id, topic],
      ...choices.map((choice) => choice.id),
    ])
    for (const { path } of comparisons()) {
      const page = await opened.read(path)
      const links = [...page.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, to]) => to ?? '')
      expect([path, ...links].filter((to) => ids.some((id) => to.includes(id)))).toEqual([])
      expect(page).toContain('<title>Things to try – Rightdoor</title>')
    }
  })

  test('a parent reads it as a parent says it, and goes on as one', async () => {
    const page = await opened.read('/what-could-help/MK2?w=parent-carer')
    expect(page).toContain('<h1>My child seems very low</h1>')
    expect(page).toContain('name="w" value="parent-carer"')
  })

  test('help now stands there whatever is looked at, and is none of the things to try', async () => {
    const paths = ['/what-could-help', '/what-could-help/HT5', ...comparisons().map(({ path }) => path)]
    for (const path of paths) {
      const page = mainOf(await opened.read(path))
      expect(textOf(page)).toContain('If you can’t wait: call 999')
      expect(page).toContain('href="/help-now"')
    }
  })

  test('the front page, and what was found on one of the four, lead there, and what was found on others does not', async () => {
    expect(await opened.read('/')).toContain('href="/what-could-help"')
    expect(await opened.read('/find?t=MK2&w=friend')).toContain('href="/what-could-help/MK2?w=friend"')
    expect(await opened.read('/find?t=VB7')).not.toContain('/what-could-help')
  })
})

describe('somebody who brings something of their own', () => {
  const own = 'Sundays with Nan, and her dog'
  const path = '/what-could-help/MK2'

  async function chosen(fields: Readonly<Record<string, string>>): Promise<string> {
    const answer = await opened.post(path, fields)
    expect(answer.status).toBe(303)
    return answer.headers.get('location') ?? ''
  }
  const anOffer = (name: string) => {
    const offers = [...(opened.rightdoor.holding.published('ashmere')?.offers.values() ?? [])]
    const offer = offers.find((each) => each.name === name)
    if (!offer) throw new Error(`Ashmere has no ${name}`)
    return offer
  }
  const club = () => codeOfChoice({ id: 'moving-more' })

  test('R21 finds their idea in a column of its own, in their words, with every other answer not known', async () => {
    const to = await chosen({ try: club(), own })
    expect(to).not.toMatch(/Sunday|Nan/)
    const page = mainOf(await opened.read(to))
    const columns = [...page.matchAll(/<th scope="col" dir="auto"[^>]*>([^<]*)/g)].map(([, name]) => name)
    expect(columns).toContain(own)
    expect(columns).toHaveLength(3)
    const answers = page.split(`<p class="rd-compare__of" dir="auto">${own}</p>`).slice(1)
    expect(answers).toHaveLength(questions.length)
    expect(textOf(answers[0] ?? '')).toContain('In the young person’s own words')
    for (const answer of answers.slice(1)) expect(textOf(answer.split('</td>')[0] ?? '')).toContain('Not known')
    expect(textOf(page)).toContain('Nobody has looked into it, and nobody has to.')
  })

  test('is told before they write that it is kept nowhere and that nobody reads it, and when the hour is over', async () => {
    const first = textOf(mainOf(await opened.read(path)))
    expect(first).toContain('sealed in the address of the page for an hour, and kept nowhere')
    expect(first).toContain('No person reads this box')
    const stale = `${path}?look=1&try=${club()}&q=${'A'.repeat(80)}`
    expect(textOf(mainOf(await opened.read(stale)))).toContain('the hour is over')
  })

  test('R21 puts an offer of the directory there from its page, and reads its wait, cost and whom it is for as they are today', async () => {
    const offer = anOffer('Kestrel counselling 11 to 25')
    const [, to = ''] =
      /href="([^"]*)">Put it beside other things to try/.exec(await opened.read(`/o/${offer.id}`)) ?? []
    const points = mainOf(await opened.read(to.replaceAll('&amp;', '&')))
    expect(textOf(points)).toContain(`You brought one thing with you: ${offer.name}.`)
    const [, on = ''] = /href="([^"]*MK2[^"]*)"/.exec(points) ?? []
    const before = mainOf(await opened.read(on.replaceAll('&amp;', '&')))
    const [, short = ''] = /value="([0-9a-v]{10})" checked/.exec(before) ?? []
    const page = mainOf(await opened.read(await chosen({ try: club(), s: short })))
    const column = textOf(
      page
        .split(`<p class="rd-compare__of" dir="auto">${offer.name}</p>`)
        .slice(1)
        .map((cell) => cell.split('</td>')[0])
        .join(' '),
    )
    expect(column).toContain(offer.wait?.said ?? 'no wait')
    expect(column).toContain('How to start:')
    expect(column).toMatch(/Who it’s for: .*Cost: /)
    expect(column).toMatch(/Checked .* ago|Last checked|Not confirmed/)
    expect(column.match(/Not known/g)?.length).toBeGreaterThanOrEqual(6)
    expect(column).not.toContain(offer.likelyResults ?? 'no likely results')
  })

  test('H02 is told of what fell out, and never sees more than five', async () => {
    const gone = textOf(mainOf(await opened.read(`${path}?look=1&try=${club()}.aaaaa&s=0123456789`)))
    expect(gone).toContain('One thing that you put here is not in the directory any more.')
    expect(gone).toContain('One thing that you had ticked is not written up here any more.')
    const offers = [...(opened.rightdoor.holding.published('ashmere')?.byShortId.keys() ?? [])].slice(0, 4)
    const many = await opened.get(await chosen({ try: club(), s: offers.join('.'), own }))
    expect(many.status).toBe(422)
    const page = mainOf(await many.text())
    expect(textOf(page)).toContain('more than 5 do not fit side by side')
    expect(page).toContain(`value="${own}"`)
    expect(page.match(/<input[^>]* checked/g)).toHaveLength(5)
  })
})

describe('while nobody has signed it', () => {
  const points = readStartingPoints(fileURLToPath(new URL('../content/en/', import.meta.url)))
  const topics = JSON.parse(readFileSync(new URL('../content/en/topics.json', import.meta.url), 'utf8'))
  const routes = whatCouldHelpRoutes({
    choicesIn: () => ({ points, startsHere: new Map(), refused: [] }),
    published: () => undefined,
    topics,
    mode: 'production',
    seal: { seal: (words) => words, open: (sealed) => sealed },
  })

  async function pageAt(route: string, params: Asked['params'] = {}): Promise<string> {
    const row = routes.find((each) => 'get' in each && each.get === route)
    const reply = await row?.answer({
      ...{ locality: 'here', path: route, params, query: noFields, form: noFields, sender: 'a', origin: '' },
      frame: { base: '/here', placeName: 'Here', demonstration: false, assets: (name) => name },
      ...{ today: dayIn(testNow), now: testNow, header: () => undefined },
    })
    if (reply?.is !== 'page') throw new Error('there is no page')
    return render(<main>{reply.main}</main>)
  }

  test('H19 in production the page says so plainly, shows none of it, and leads to the directory', async () => {
    const { notSigned } = whatCouldHelpInEnglish
    for (const [page, to] of [
      [await pageAt('/what-could-help'), '/here/find'],
      [await pageAt('/what-could-help/:point', { point: 'HT5' }), '/here/find?t=HT5'],
    ]) {
      expect(textOf(page ?? '')).toContain(notSigned.why)
      expect(page).toContain(`href="${to}"`)
      expect(page).toContain('href="/here/help-now"')
      expect(page).not.toMatch(/checkbox|rd-compare|what-could-help\//)
      for (const { choices } of points) for (const { name } of choices) expect(page).not.toContain(name)
    }
  })

  test('in the demonstration each of them says that no named person has checked it', async () => {
    for (const { path } of comparisons()) {
      const page = mainOf(await opened.read(path))
      expect(page.split('Not yet checked by a named person.').length).toBeGreaterThan(1)
      expect(mainOf(await opened.read(path.split('?')[0] ?? ''))).toContain('Not yet checked by a named person.')
    }
  })
})
