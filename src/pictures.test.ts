import { afterAll, beforeAll, expect, test } from 'vitest'
import { masterKey } from './access/facts/person-keys.edge.ts'
import { personKeys } from './access/facts/person-keys.store.ts'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { bodyOf } from './needs/picture.ts'
import { aboutPicture, sealText } from './people/sealing.ts'
import type { Id } from './shared/id.ts'
import { newId } from './shared/new-id.edge.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn, testSettings } from './testing.edge.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
}, 300_000)
afterAll(() => opened.close())

const drawn = new TextEncoder().encode('a drawing of the harbour')

/** Callum gave a drawing and shares it with his team. */
async function gaveADrawing(): Promise<void> {
  const callum = demonstrationPerson('ashmere', 'callum')
  const found = await personKeys(opened.database.pool, 'ashmere', masterKey(testSettings().secret)).need(callum)
  if (found.is !== 'held') throw new Error('there is no key')
  const [item, id]: readonly [Id, Id] = [newId(), newId()]
  const picture = {
    id,
    mediaType: 'image/jpeg',
    width: 4,
    height: 3,
    alt: { is: 'in-words', words: 'The harbour' },
  } as const
  await opened.database.pool.query(
    `insert into fact (locality, item, n, young_person, kind, sensitivity, shared_with, sealed_body, written_by, on_day)
     values ('ashmere', $1, 1, $2, 'own-words', 'open-to-team', 'my-team', $3, $2, '2026-11-20')`,
    [item, callum, sealText(found.key.sealing(item), JSON.stringify(bodyOf(picture)))],
  )
  await opened.database.pool.query(
    `insert into picture (id, locality, young_person, item, sealed_bytes, media_type, width, height, written_by)
     values ($1, 'ashmere', $2, $3, $4, 'image/jpeg', 4, 3, $2)`,
    [id, callum, item, found.key.sealing(aboutPicture(id, item)).seal(drawn)],
  )
}

/** Sends a form of a request, as it stands on its page. */
async function sends(who: SomebodyIn, [page, to]: readonly [string, string], fields: Record<string, string> = {}) {
  const html = await who.read(page)
  const n = /name="n" value="(\d+)"/.exec(html)?.[1] ?? ''
  return who.post(to, new URLSearchParams({ form: formTokenIn(html), on: page, n, ...fields }))
}

test('whoever asks for everything that is kept is given their pictures, and who looks through it sees them', async () => {
  await gaveADrawing()
  const [callum, owen] = [await opened.signInAs('callum'), await opened.signInAs('privacy-officer')]
  const beth = await opened.signInAs('school-nurse')
  await callum.send('/me/everything', '/me/everything/ask')
  const { rows } = await opened.database.pool.query<{ id: string }>('select id from access_request')
  const one = `/desk/access-requests/${rows[0]?.id}`
  expect((await sends(owen, [one, `${one}/gather`])).status).toBe(303)
  const asked = { who: demonstrationPerson('ashmere', 'school-nurse') }
  expect((await sends(owen, [one, `${one}/ask`], asked)).status).toBe(303)
  const things = await beth.read(`${one}/things`)
  const links = [...things.matchAll(/<li id="thing-\d+">[\s\S]*?href="([^"]+)"/g)].map(([, link = '']) => link)
  const pages = await Promise.all(links.map((link) => beth.read(link)))
  const shown = pages.filter((html) => html.includes(`data:image/jpeg;base64,${Buffer.from(drawn).toString('base64')}`))
  expect(shown).toHaveLength(1)
  expect(shown[0]?.replaceAll(/<[^>]+>/g, ' ')).toMatch(/What the picture shows\s+The harbour/)
  const kept = await opened.database.pool.query("select encode(sealed_thing, 'escape') as thing from access_thing")
  expect(JSON.stringify(kept.rows)).not.toContain(Buffer.from(drawn).toString('base64').slice(0, 12))
})
