import { demonstrationAgency, demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, type SomebodyIn } from '../src/testing.edge.ts'

const aDay = 86_400_000

const oneOf = async (opened: Opened, sql: string, values: readonly unknown[] = []): Promise<string> =>
  (await opened.database.pool.query<{ one: string }>(sql, [...values])).rows[0]?.one ?? ''

function went(response: Response, what: string): void {
  if (![200, 303].includes(response.status)) throw new Error(`${what} was answered ${response.status}`)
}

/** A form of a request as it stands on its page, with the number that it was made for. */
async function doing(
  who: SomebodyIn,
  [page, to]: readonly [string, string],
  fields: Readonly<Record<string, string>> = {},
) {
  const html = await who.read(page)
  const body = new URLSearchParams({
    form: formTokenIn(html),
    on: page,
    n: /name="n" value="(\d+)"/.exec(html)?.[1] ?? '',
  })
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const response = await who.post(to, body)
  went(response, to)
  return response
}

/** Somebody asks the schools for everything that is kept; it is gathered, looked through, signed by two and given, on their page and on paper. */
export async function everythingOf(opened: Opened, key: string) {
  const [who, owen, beth] = [
    await opened.signInAs(key),
    await opened.signInAs('privacy-officer'),
    await opened.signInAs('school-nurse'),
  ]
  went(await who.send('/me/everything', '/me/everything/ask'), 'asking for everything')
  const id = await oneOf(opened, 'select id as one from access_request where for_person = $1 and agency = $2', [
    demonstrationPerson('ashmere', key),
    demonstrationAgency('ashmere', 'schools'),
  ])
  const at = `/desk/access-requests/${id}`
  await doing(owen, [at, `${at}/gather`])
  await doing(owen, [at, `${at}/ask`], { who: demonstrationPerson('ashmere', 'school-nurse') })
  await doing(beth, [`${at}/things`, `${at}/leave-the-rest`])
  const html = await beth.read(`${at}/things`)
  for (const [, thing = '', text = ''] of html.matchAll(/<li id="thing-(\d+)">([\s\S]*?)<\/li>/g))
    if (text.includes('Not looked at'))
      await doing(beth, [`${at}/things/${thing}`, `${at}/things/${thing}`], { does: 'leave-in' })
  await doing(beth, [at, `${at}/looked-through`])
  await doing(owen, [at, `${at}/sign`])
  await doing(owen, [at, `${at}/give`], { how: 'own-page' })
  const own = `/me/everything/${id}`
  const read = await (await who.send(own, `${own}/read`)).text()
  const file = await (await who.send(own, `${own}/file`)).text()
  const paper = await owen.read(`${at}/preview`)
  return { read, file, paper }
}

/** An invitation, a link, an answered complaint and a question whether it worked; each is caused with words that no message may hold. */
export async function causeMessages(opened: Opened): Promise<void> {
  const dev = await opened.signInAs('administrator')
  const asked = { called: 'canary30001called', job: 'helper', how: 'email', email: 'new@the-yard.example' }
  went(await dev.send('/desk/invite', '/desk/invite', asked), 'an invitation')
  const begun = /name="begun" value="([^"]+)"/.exec(
    await (await opened.post('/start', { 'is-a': 'young-person', called: 'canary30002called' })).text(),
  )?.[1]
  went(await opened.post('/start/contact', { begun: begun ?? '', contact: 'kit@mail.example' }), 'a link')
  const before = (await opened.database.pool.query<{ id: string }>('select id from complaint')).rows.map(({ id }) => id)
  went(await opened.post('/complaint', { words: 'canary30003words', to: 'me@somewhere.example' }), 'a complaint')
  const complaint = await oneOf(opened, 'select id as one from complaint where id <> all ($1::uuid[])', [before])
  const owen = await opened.signInAs('privacy-officer')
  const at = `/desk/complaints/${complaint}`
  went(await owen.send(at, `${at}/answer`, { answer: 'canary30004answer' }), 'an answer')
  const [offer] = opened.rightdoor.holding.published('ashmere')?.offers.values() ?? []
  went(await opened.post(`/o/${offer?.id}/follow-up`, { when: 'a-week', to: '07700 900123' }), 'a question')
  await opened.rightdoor.work()
  opened.clock.now = new Date(opened.clock.now.getTime() + 7 * aDay)
  await opened.rightdoor.work()
}
