import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let mark: SomebodyIn
let jordan: SomebodyIn
let need = ''
beforeAll(async () => {
  opened = await openTestRightdoor()
  mark = await opened.signInAs('counsellor')
  jordan = await opened.signInAs('jordan')
  const to = `${record}/needs`
  const sent = await mark.send(`${to}/new`, to, { is: 'own-words', words: 'it goes round', called: 'the loop' })
  need = new URL(sent.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1) ?? ''
}, 240_000)
afterAll(() => opened.close())

const record = `/desk/young-person/${demonstrationPerson('ashmere', 'jordan')}`
const atDesk = (): string => `${record}/need/${need}/letter`
const own = (): string => `/me/need/${need}/letter`
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<(textarea|option)[^>]*>[^<]*/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
/** Sends a form with what stands on the page about what was seen. */
async function sends(who: SomebodyIn, to: string, fields: Readonly<Record<string, string>>) {
  const page = to.replace(/\/answer$/, '')
  const html = await (await who.get(page)).text()
  const [item = '', n = ''] = ['item', 'n'].map((name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1])
  return who.send(page, to, { ...(item ? { item, n } : {}), ...fields })
}
const writes = (words: string) => sends(mark, atDesk(), { words })
const answers = (fields: Readonly<Record<string, string>>) => sends(jordan, `${own()}/answer`, fields)

describe('Mark writes a letter in plain words, and Jordan, 17, reads it first', () => {
  test('nothing is kept without a word, and there is nothing to read before', async () => {
    expect((await writes(' ')).status).toBe(422)
    expect((await jordan.get(own())).status).toBe(404)
  })

  test('Jordan reads it at once; at the desk nobody prints it yet, and Ruth, who leads the team, cannot open it', async () => {
    expect((await writes('You came because of the nights. The walks helped.')).status).toBe(303)
    expect(textOf(await jordan.read(own()))).toContain('It goes to nobody until you say here who gets it')
    expect((await mark.get(`${atDesk()}/print`)).status).toBe(404)
    const asMark = textOf(await mark.read(atDesk()))
    expect([asMark.includes('They have not said yet'), asMark.includes('You have not')]).toEqual([true, false])
    expect(textOf(await mark.read(atDesk()))).toContain('It is not printed before the young person has read it')
    const ruth = await opened.signInAs('team-lead')
    expect(await (await ruth.get(atDesk())).text()).not.toContain('The walks helped')
  })

  test('Jordan says that it is not right: it waits for Mark under Today', async () => {
    expect((await answers({})).status).toBe(422)
    expect((await answers({ answer: 'not-right', says: 'It was the mornings.' })).status).toBe(303)
    expect(textOf(await mark.read('/desk/today'))).toContain('Jordan Bailey has read the letter')
    expect(textOf(await mark.read(atDesk()))).toContain('What isn’t right: It was the mornings.')
  })

  test('written anew it is read anew; then Jordan names who gets it, and it is printed for them', async () => {
    expect((await writes('You came because of the mornings. The walks helped.')).status).toBe(303)
    expect(textOf(await mark.read('/desk/today'))).not.toContain('has read the letter')
    const nobody = await answers({ answer: 'goes', to: ' ' })
    expect([nobody.status, textOf(await nobody.text()).includes('Write who gets it')]).toEqual([422, true])
    expect((await answers({ answer: 'goes', to: 'Dr Rao\r\nAshmere College' })).status).toBe(303)
    const paper = textOf(await mark.read(`${atDesk()}/print`))
    for (const line of ['About Jordan', 'For Dr Rao and Ashmere College.', 'because of the mornings', 'Mark Ellison'])
      expect(paper).toContain(line)
    const { rows } = await opened.database.pool.query(
      "select from audit where record = $1 and did = 'print' and kind = 'plan' and outcome = 'allowed'",
      [demonstrationPerson('ashmere', 'jordan')],
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  test('what Jordan has not read goes nowhere: changed once more, the print is shut again', async () => {
    const html = await jordan.read(own())
    const [, n = ''] = /name="n" value="(\d+)"/.exec(html) ?? []
    expect((await writes('Something else.')).status).toBe(303)
    expect((await mark.get(`${atDesk()}/print`)).status).toBe(404)
    const late = await answers({ n, answer: 'goes', to: 'Dr Rao' })
    expect([late.status, textOf(await late.text()).includes('has changed since you opened it')]).toEqual([422, true])
    expect((await mark.get(`${atDesk()}/print`)).status).toBe(404)
  })

  test('read together, Mark writes down what Jordan says', async () => {
    const sent = await sends(mark, `${atDesk()}/answer`, { answer: 'for-me-alone', to: '', says: '' })
    expect(sent.status).toBe(303)
    expect(textOf(await jordan.read(own()))).toContain('Mark Ellison wrote down what you said')
    expect((await mark.get(`${atDesk()}/print`)).status).toBe(404)
  })

  test('H04 in one place Jordan says who gets it on paper and who reads it here; “Who can see what” leads there', async () => {
    const ruth = await opened.signInAs('team-lead')
    const ruths = demonstrationPerson('ashmere', 'team-lead')
    const isOpenToRuth = async () => (await ruth.read(record)).includes('The lake helped.')
    expect((await writes('The lake helped.')).status).toBe(303)
    const html = await jordan.read(own())
    const [box = ''] = new RegExp(`<input[^>]*value="${ruths}"[^>]*>`).exec(html) ?? []
    expect([box.includes('checkbox'), box.includes('checked')]).toEqual([true, false])
    const [, item = ''] = /name="item" value="([^"]+)"/.exec(html) ?? []
    for (const sent of [
      await jordan.get(`/me/who-can-see/${item}`),
      await jordan.send(own(), `/me/who-can-see/${item}`, { with: 'my-team', n: '1' }),
    ])
      expect(sent.headers.get('location')).toContain(`${own()}?item=${item}`)
    expect(await isOpenToRuth()).toBe(false)
    expect((await answers({ answer: 'goes', to: 'Dr Rao', also: ruths })).status).toBe(303)
    expect(await isOpenToRuth()).toBe(true)
    const page = textOf(await jordan.read(own()))
    for (const says of ['goes to: Dr Rao and Ruth', 'You can read it here, and so can Mark Ellison and Ruth'])
      expect(page).toContain(says)
    expect((await answers({ answer: 'for-me-alone', also: ruths })).status).toBe(303)
    expect(await isOpenToRuth()).toBe(false)
    expect((await answers({ answer: 'goes', also: ruths })).status).toBe(303)
    expect(await isOpenToRuth()).toBe(true)
  })

  test('written anew it is read here by nobody, until Jordan has read it and says so', async () => {
    const ruth = await opened.signInAs('team-lead')
    expect((await writes('The lake helped, and the walks.')).status).toBe(303)
    expect(await ruth.read(record)).not.toContain('The lake helped')
    expect(textOf(await jordan.read(own()))).toContain('You can read it here, and so can Mark Ellison.')
  })

  test('whoever does not stand by Jordan finds nothing', async () => {
    const nurse = await opened.signInAs('school-nurse')
    for (const page of [atDesk(), `${atDesk()}/print`]) expect((await nurse.get(page)).status).toBe(404)
    expect((await nurse.send('/desk/today', atDesk(), { words: 'x' })).status).toBe(404)
    expect((await nurse.send('/desk/today', `${atDesk()}/answer`, { answer: 'goes', to: 'me' })).status).toBe(404)
  })
})
