import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { jobs } from '../src/access/subject.ts'
import { type TextBox, textBoxes } from '../src/site/text-boxes.ts'
import { formTokenIn, type Opened, openTestRightdoor } from '../src/testing.edge.ts'
import { codeIn, isTest, planted } from './code.ts'
import { reachedFrom, rowsOf } from './routes.ts'
import { boxesOf, isOfWork, keyOf, tooLongForAField, typedElsewhere, undeclared } from './text-boxes.ts'

const files = codeIn('src/').filter((file) => !isTest(file))
const boxes = files.flatMap(boxesOf)
const entries = Object.entries(textBoxes)
const declared = new Set(entries.map(([key]) => key))
const fields = new Set(entries.filter(([, { is }]) => is === 'field').map(([key]) => key))

/** Somebody brings something and writes down what they chose, so that there is a page on which that is read. */
async function agreesAlone(who: string): Promise<void> {
  const they = await opened.signInAs(who)
  const brought = await they.send('/me/needs/new', '/me/needs', { words: 'to be read' })
  const need = new URL(brought.headers.get('location') ?? '', 'http://here').pathname
  await draws(who, need)
  const on = `${need}/agree`
  const chosen = { 'there-young': 'yes', 'how-young': 'there', waiting: 'yes', grouping: 'advice', standing: 'agreed' }
  const until = { 'reviewOn-day': '3', 'reviewOn-month': '1', 'reviewOn-year': '2027' }
  expect((await they.send(on, on, { ...chosen, ...until, reason: 'mine' })).status).toBe(303)
}

/** A picture in what somebody brought, so that there is a page on which they say what it shows. */
async function draws(who: string, need: string): Promise<void> {
  const they = await opened.signInAs(who)
  const body = new FormData()
  const form = formTokenIn(await they.read(need))
  for (const [name, value] of Object.entries({ form, on: need, about: 'helps', alt: 'a door' }))
    body.append(name, value)
  const dots = { width: 8, height: 8, channels: 3, background: '#fff' } as const
  body.append('picture', new Blob([new Uint8Array(await sharp({ create: dots }).png().toBuffer())]), 'door.png')
  const to = new URL(`${need}/picture`, 'http://localhost')
  const sent = await opened.rightdoor.fetch(new Request(to, { method: 'POST', body, headers: { cookie: they.cookie } }))
  expect(sent.status).toBe(303)
}

/** Aisha lets her mum read something that she brought, so that there is a page on which her mum says how she sees it. */
async function letsHerMumRead(): Promise<void> {
  const they = await opened.signInAs('aisha')
  const brought = await they.send('/me/needs/new', '/me/needs', { words: 'to be read by two' })
  const on = `${new URL(brought.headers.get('location') ?? '', 'http://here').pathname}/share`
  const html = await they.read(on)
  const seen = [...html.matchAll(/type="hidden" name="(n(?:-[0-9a-f-]{36})?)" value="(\d+)"/g)]
  const [, thing = ''] = /name="thing" type="checkbox" value="([0-9a-f-]{36})"/.exec(html) ?? []
  const [, also = ''] = /name="also" type="checkbox" value="([0-9a-f-]{36})"/.exec(html) ?? []
  const fields = Object.fromEntries(seen.map(([, name = '', n = '']) => [name, n]))
  expect((await they.send(on, on, { ...fields, to: 'nobody', also, thing })).status).toBe(303)
}

/** Aisha says on two days running that it does not help, so that there are boxes for what else there is to say of it. */
async function saysTwiceThatItDoesNotHelp(): Promise<void> {
  const today = opened.clock.now
  for (const daysAgo of [1, 0]) {
    opened.clock.now = new Date(today.getTime() - daysAgo * 86_400_000)
    const they = await opened.signInAs('aisha')
    const [need = ''] = /\/me\/need\/[0-9a-f-]{36}/.exec(await they.read('/me')) ?? []
    expect((await they.send(need, `${need}/helping`, { answer: 'no' })).status).toBe(303)
  }
}

/** The nurse and Callum begin a plan to stay safe, and she writes a letter, so that there are pages on which he says how he sees it and who gets it. */
async function beginsToStaySafe(): Promise<void> {
  const [nurse, callum] = [await opened.signInAs('school-nurse'), demonstrationPerson('ashmere', 'callum')]
  const record = `/desk/young-person/${callum}`
  const brought = await nurse.send(`${record}/needs/new`, `${record}/needs`, { is: 'own-words', words: 'to be read' })
  const page = `${new URL(brought.headers.get('location') ?? '', 'http://here').pathname}/stay-safe`
  const lead = demonstrationPerson('ashmere', 'school-nurse')
  const until = { 'reviewOn-day': '3', 'reviewOn-month': '1', 'reviewOn-year': '2027' }
  expect((await nurse.send(page, `${page}/begin`, { lead, ...until })).status).toBe(303)
  const letter = page.replace('/stay-safe', '/letter')
  expect((await nurse.send(letter, letter, { words: 'How it went.' })).status).toBe(303)
}

/** Jordan begins a plan to stay safe alone, so that there is one that he can end alone. */
async function beginsAlone(): Promise<void> {
  const jordan = await opened.signInAs('jordan')
  const sent = await jordan.send('/me/needs/new', '/me/needs', { words: 'for me alone' })
  const page = `${new URL(sent.headers.get('location') ?? '', 'http://here').pathname}/stay-safe`
  expect((await jordan.send(page, `${page}/begin`, { reviewOn: '2026-12-05' })).status).toBe(303)
}

/** Names one thing that is short by nature; whatever could hold what happened to somebody is a box to tell in. */
const saysWhatFor = (holds: string): boolean =>
  /\b(age|code|contact|name|named|called|address|number|password|postcode|place|time|words that were drawn)\b/.test(
    holds,
  ) && !/\b(tell|told|anything|happened|feel|message|note|comment)\b/.test(holds)

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
  await letsHerMumRead()
  await agreesAlone('aisha')
  await saysTwiceThatItDoesNotHelp()
  await beginsToStaySafe()
  await beginsAlone()
}, 300_000)
afterAll(() => opened.close())

describe('Every box that somebody can type into says who reads it (H01)', () => {
  test('the pages were read', () => {
    expect(boxes.filter(({ file }) => !isOfWork(file)).length).toBeGreaterThan(25)
    expect(boxes.filter(({ isLong }) => isLong).length).toBeGreaterThan(4)
  })

  test('none is without an answer, and no answer is left over', () => {
    expect(undeclared(files, declared)).toEqual([])
    const there = new Set(boxes.map(keyOf))
    expect([...declared].filter((key) => !there.has(key))).toEqual([])
  })

  test('what is called a short answer is short', () => {
    expect(tooLongForAField(files, fields)).toEqual([])
  })

  test('each short answer says what it is for, so that it is plain why nobody tells anything there', () => {
    const holds = entries.flatMap(([key, box]) => (box.is === 'field' ? [{ key, holds: box.holds }] : []))
    expect(holds.length).toBeGreaterThan(20)
    expect(holds.filter(({ holds }) => !saysWhatFor(holds)).map(({ key }) => key)).toEqual([])
    expect(boxes.filter((box) => fields.has(keyOf(box)) && box.isLong).map(keyOf)).toEqual([])
  })

  test('nobody types anywhere but in a box', () => {
    expect(typedElsewhere(files)).toEqual([])
  })

  test('the rooms of work are open to people at work alone, and what is not has no box', () => {
    const work = new Set<string>(jobs)
    const open = opened.rightdoor.routes.filter(({ may }) => may === 'anyone' || may.some((part) => !work.has(part)))
    const paths = new Set(open.map((route) => ('get' in route ? route.get : route.post)))
    const rows = files.filter(isOfWork).flatMap(rowsOf)
    const outside = rows.filter(({ path }) => paths.has(path))
    expect(rows.length).toBeGreaterThan(20)
    expect(outside.map(({ file }) => file.path)).toContain('src/desk/curation/still-right.page.tsx')
    const withBoxes = outside.filter(({ file }) => {
      const reached = reachedFrom(file.path, files)
      return boxes.some((box) => reached.has(box.file.path))
    })
    expect(withBoxes.map(({ file, path }) => `${file.path} ${path}`)).toEqual([])
  })
})

type Met = Extract<TextBox, { readonly is: 'unread' | 'read' }>

const met = entries.flatMap(([key, box]) => (box.is === 'field' ? [] : [{ key, box }]))

/** Opens the page on which a box is met, by one link after another where its address holds an id. */
async function pageOf({ stands }: Met): Promise<string> {
  const read = stands.as === undefined ? opened.read : (await opened.signInAs(stands.as)).read
  const [first = stands.on, ...further] = [...[stands.from ?? []].flat(), stands.on]
  let html = await read(first)
  for (const on of further) {
    const link = new RegExp(`href="(${on.replaceAll(/:\w+/g, '[0-9a-f-]{36}')})"`)
    html = await read(link.exec(html)?.[1] ?? '/nowhere')
  }
  return html
}

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const typable = /<textarea|<input(?![^>]* type="(?:hidden|radio|checkbox)")/

/** The form around a box: what can be read in it, and what stands between the box and the next one. */
function formWith(html: string, name: string): { readonly text: string; readonly beside: string } | undefined {
  const box = new RegExp(`<(?:input|textarea)[^>]* name="${name}"[^>]*>`)
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([each]) => each).find((each) => box.test(each))
  const after = form?.split(box)[1]
  return form === undefined || after === undefined
    ? undefined
    : { text: textOf(form), beside: textOf(after.split(typable)[0] ?? '') }
}

const saysSo = (form: string): boolean => /(?:nobody|no person) reads/i.test(form) && /help now|who answers/i.test(form)

const saysWhoAndWhen = (form: string, { says }: Extract<TextBox, { readonly is: 'read' }>): boolean =>
  says.length > 1 && says.every((part) => form.includes(part)) && /help now|who answers/i.test(form)

describe('What the table says stands on the page, beside the box, with help now (H01)', () => {
  test.each(met)('$key', async ({ key, box }) => {
    const html = await pageOf(box)
    const form = formWith(html, box.stands.named ?? key.split('#')[1] ?? '')
    expect(form).toBeDefined()
    expect(box.is === 'read' ? saysWhoAndWhen(form?.text ?? '', box) : saysSo(form?.beside ?? '')).toBe(true)
    expect(html).toMatch(/href="[^"]*\/help-now"/)
  })

  test('a page that keeps quiet, or has no help beside the box, is seen', async () => {
    const html = await opened.read('/find/ask')
    const beside = (page: string, name = 'words'): string => formWith(page, name)?.beside ?? ''
    expect(saysSo(beside(html))).toBe(true)
    expect(saysSo(beside(html.replace(/No person reads/, 'Write to us in')))).toBe(false)
    expect(saysSo(beside(html.replaceAll(/who answers|help now/gi, 'more')))).toBe(false)
    expect(saysSo(beside(html, 'a'))).toBe(false)
    expect(formWith(await opened.read('/help-now'), 'words')).toBeUndefined()
  })
})

describe('The rule sees what it is there to see', () => {
  const page = (markup: string, path = 'src/site/new.page.tsx') => planted(path, `export const New = () => (${markup})`)

  test.each([
    ['<Textarea id="x" name="how" asks={{ says: "How?" }} />', 'how'],
    ['<textarea name="how" />', 'how'],
    ['<input name="how" />', 'how'],
    ['<input name="how" type="search" />', 'how'],
    ['<Input {...line("how")} />', 'how'],
    ['<Input {...{ id: "x", name: "how" }} />', 'how'],
    ['<Input name={made()} />', '*'],
  ])('a box that nobody declared: %s', (markup, name) => {
    const [said] = undeclared([page(markup)], declared)
    expect(said).toContain(`src/site/new.page.tsx#${name}`)
  })

  test('a part of a page without words, a box of somebody at work and a declared one pass', () => {
    const hidden = page('<><input type="hidden" name="n" /><input type="radio" name="w" /></>')
    const ofWork = page('<Textarea name="note" />', 'src/desk/new.page.tsx')
    const known = page('<input name="words" />', 'src/site/front.page.tsx')
    expect(undeclared([hidden, ofWork, known], declared)).toEqual([])
  })

  test('a short answer with lines, and one in which a page fits', () => {
    const of = new Set(['src/site/new.page.tsx#a', 'src/site/new.page.tsx#b', 'src/site/new.page.tsx#c'])
    const three = page('<><Textarea name="a" /><Input name="b" maxLength={2000} /><Input name="c" maxLength={30} /></>')
    expect(tooLongForAField([three], of).map((said) => /#(\w)/.exec(said)?.[1])).toEqual(['a', 'b'])
  })

  test('a short answer that is for anything, or for nothing', () => {
    expect(['an age', 'what somebody is called', 'a time of day'].filter(saysWhatFor)).toHaveLength(3)
    expect(['', 'text', 'anything', 'a note by name', 'how you feel'].filter(saysWhatFor)).toEqual([])
  })

  test('a box that is no box', () => {
    expect(typedElsewhere([page('<p contenteditable="true" />'), page('<div role="textbox" />')])).toHaveLength(2)
  })
})
