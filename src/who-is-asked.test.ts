import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson, demonstrationService } from './access/sign-in/demonstration-accounts.store.ts'
import { teamId } from './site/invented-people.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let ruth: SomebodyIn
let lena: SomebodyIn
let teacher: SomebodyIn
let walks = ''
let need = ''
const [yardTeam, schoolTeam] = [teamId('ashmere', 'yard-team'), teamId('ashmere', 'school-team')]
const service = demonstrationService('ashmere', 'mood-walks')
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

beforeAll(async () => {
  opened = await openTestRightdoor()
  ruth = await opened.signInAs('team-lead')
  lena = await opened.signInAs('curator')
  teacher = await opened.signInAs('teacher')
  const { rows } = await opened.database.pool.query<{ id: string }>(
    "select approved -> 'service_at_locations' -> 0 ->> 'id' as id from listed_service where id = $1",
    [service],
  )
  walks = `/desk/offers/${rows[0]?.id}`
  const to = `/desk/young-person/${demonstrationPerson('ashmere', 'tom')}/needs`
  const begun = await teacher.send(`${to}/new`, to, { is: 'own-words', words: 'walking is all right' })
  need = new URL(begun.headers.get('location') ?? '', 'http://here').pathname
}, 240_000)
afterAll(() => opened.close())

const sets = (who: SomebodyIn, team: string): Promise<Response> => who.send(walks, `${walks}/asked`, { team })
const reads = async (): Promise<string | undefined> =>
  (await opened.database.pool.query<{ team: string }>('select team from offer_team where service = $1', [service]))
    .rows[0]?.team
/** Whether the teacher, who asks the team that reads here, comes to the letter that is looked at first. */
async function isAskedHere(): Promise<boolean> {
  const form = await teacher.read(`${need}/ask`)
  const at = form.lastIndexOf('walking is all right')
  const show = [...form.slice(0, at).matchAll(/name="show"[^>]*value="([^"]+)"/g)].at(-1)?.[1] ?? ''
  const fields = { offer: service, way: 'here', chose: 'young-person', show }
  const sent = await teacher.send(`${need}/ask`, `${need}/ask`, fields)
  const letter = (await sent.text()).includes('rd-letter')
  expect(sent.status).toBe(letter ? 200 : 422)
  return letter
}

describe('R10 Who reads what an offer is asked', () => {
  test('Ruth reads it on the page of the offer, and so does whoever keeps its listing', async () => {
    for (const who of [ruth, lena])
      expect(textOf(await who.read(walks))).toContain('The Yard team reads here when somebody asks')
  })

  test('she says that nobody reads it here: it is asked by letter or telephone from then on', async () => {
    expect(await isAskedHere()).toBe(true)
    expect((await sets(ruth, 'nobody')).status).toBe(303)
    expect(await reads()).toBeUndefined()
    expect(textOf(await ruth.read(walks))).toContain('Nobody reads it here')
    expect(await isAskedHere()).toBe(false)
  })

  test('and that her team does: it is asked here again, and a form that is sent twice is one act', async () => {
    for (const _ of [1, 2]) expect((await sets(ruth, yardTeam)).status).toBe(303)
    expect(await reads()).toBe(yardTeam)
    expect(await isAskedHere()).toBe(true)
    const { rowCount } = await opened.database.pool.query(
      "select from audit where kind = 'offer' and did = 'write' and by_person = $1",
      [demonstrationPerson('ashmere', 'team-lead')],
    )
    expect(rowCount).toBe(3)
  })

  test.each([
    ['a team of another agency', () => sets(ruth, schoolTeam)],
    ['no team at all', () => sets(ruth, '')],
    ['whoever keeps the listing and leads nobody', () => sets(lena, 'nobody')],
    ['a teacher of another agency', () => teacher.send('/desk/today', `${walks}/asked`, { team: 'nobody' })],
  ])('%s changes nothing', async (_, tries) => {
    expect((await tries()).status).toBe(404)
    expect(await reads()).toBe(yardTeam)
  })
})
