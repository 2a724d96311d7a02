import { afterAll, beforeAll, expect, test } from 'vitest'
import { oracleAnswer } from '../checks/access/oracle.ts'
import { type Opened, openTestRightdoor } from '../src/testing.edge.ts'
import { fieldsHeld } from './canary-things.ts'
import { firstSecret, makeWorld, type Persona, twoPlaces, type World } from './canary-world.ts'
import { canariesIn, secretsIn } from './crawl-found.ts'

let opened: Opened
let world: World
beforeAll(async () => {
  opened = await openTestRightdoor(twoPlaces)
  world = await makeWorld(opened)
}, 600_000)
afterAll(() => opened.close())

/** What the law lets a young person take away: each field of each thing in which a canary was put. */
const dueTo = (persona: Persona): ReadonlySet<string> =>
  new Set(
    world.canaries.flatMap((canary) => {
      const context = world.contextOf(persona, canary.item.youngPerson)
      const { allow, fields } = oracleAnswer({ subject: persona.subject, act: 'export', thing: canary.item, context })
      const held = allow ? fieldsHeld(canary).filter((field) => fields.includes(field)) : []
      return held.map((field) => `${canary.number} ${field}`)
    }),
  )

test('what a young person takes away is all that the law lets them, and nothing else', {
  timeout: 240_000,
}, async () => {
  const young = world.personas.filter(({ subject }) => subject.as === 'young-person')
  expect(young.length).toBeGreaterThan(10)
  const secrets = new Map(world.secrets.map((secret) => [secret.text, secret]))
  for (const persona of young) {
    const who = await opened.signInAs(persona.key, persona.base)
    const due = dueTo(persona)
    expect(due.size).toBeGreaterThan(20)
    for (const to of ['/me/copy/page', '/me/copy/file']) {
      const taken = await who.send(`${persona.base}/me/copy`, persona.base + to)
      expect([persona.key, to, taken.status]).toEqual([persona.key, to, 200])
      const text = await taken.text()
      const held = new Set(
        canariesIn(text).flatMap(({ number, field }) => (number < firstSecret ? [`${number} ${field}`] : [])),
      )
      const where = `${persona.base}${persona.key} ${to}`
      expect([...held].filter((each) => !due.has(each)).slice(0, 5), where).toEqual([])
      expect([...due].filter((each) => !held.has(each)).slice(0, 5), where).toEqual([])
      expect(
        secretsIn(text).filter((each) => !secrets.get(each)?.mayRead(persona)),
        where,
      ).toEqual([])
    }
  }
})
