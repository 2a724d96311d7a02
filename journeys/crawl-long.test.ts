import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { oracleAnswer } from '../checks/access/oracle.ts'
import { demonstrationAgency, demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor } from '../src/testing.edge.ts'
import { fieldsHeld } from './canary-things.ts'
import { type Canary, firstSecret, makeWorld, type Persona, twoPlaces, type World } from './canary-world.ts'
import { causeMessages, everythingOf } from './causing-messages.ts'
import { type Crawled, crawl, nowhere, plain } from './crawl.ts'
import { absentFor } from './crawl-absent.ts'
import { canariesIn, type Found, secretsIn } from './crawl-found.ts'

const isWhole = process.env['PROOF'] === 'full'
const leastRequests = isWhole ? 20_000 : 1_200

const howFar = isWhole ? { every: 4, most: 500 } : { every: 24, most: 2 }

/** Of the other place, where only a tenth is walked: one of each part that somebody can have. */
const fromElsewhere: ReadonlySet<string> = new Set(['callum', 'aishas-mum', 'school-nurse', 'privacy-officer'])

let opened: Opened
let world: World
const crawled: Crawled[] = []
beforeAll(async () => {
  opened = await openTestRightdoor(twoPlaces)
  world = await makeWorld(opened)
  const some = world.personas.filter(({ key, base }) => isWhole || base === '' || fromElsewhere.has(key))
  for (const [turn, persona] of some.entries()) crawled.push(await crawl({ opened, world, ...howFar }, persona, turn))
}, 5_400_000)
afterAll(() => opened.close())

/** What the law says of one thing to one person, read from the page by the second implementation. */
function mayReach({ item }: Canary, persona: Persona): ReadonlySet<string> {
  const context = world.contextOf(persona, item.youngPerson)
  const answers = (['read', 'write'] as const).map((act) =>
    oracleAnswer({ subject: persona.subject, act, thing: item, context }),
  )
  return new Set(answers.flatMap(({ allow, fields }) => (allow ? fields : [])))
}

describe('Everybody who can sign in tries every address', { timeout: 240_000 }, () => {
  test('they are more than two dozen, in two places, with hundreds of things between them, and ask thousands of times', () => {
    const asked = crawled.reduce((sum, { answers }) => sum + answers.length, 0)
    console.log(`crawl: ${asked} requests by ${crawled.length} personas, ${world.canaries.length} things with canaries`)
    expect(crawled.length).toBeGreaterThanOrEqual(isWhole ? 46 : 27)
    expect(world.canaries.length).toBeGreaterThan(300)
    expect(asked).toBeGreaterThanOrEqual(leastRequests)
  })

  test('nobody meets a fault of ours', () => {
    const faults = crawled.flatMap(({ persona, answers }) =>
      answers
        .filter(({ status }) => ![200, 303, 404, 422].includes(status))
        .map(({ path, status }) => `${persona.key} ${path} ${status}`),
    )
    expect(faults.slice(0, 10)).toEqual([])
    expect(opened.logged.filter((line) => line.includes('error')).slice(0, 5)).toEqual([])
  })

  test('nobody reads a word that the law keeps from them', () => {
    const leaks = crawled.flatMap(({ persona, answers }) => {
      const reach = new Map<number, ReadonlySet<string>>()
      const mayRead = ({ number, field }: Found): boolean => {
        const canary = world.canaries[number]
        if (canary && !reach.has(number)) reach.set(number, mayReach(canary, persona))
        return reach.get(number)?.has(field) === true
      }
      return answers.flatMap(({ path, body }) =>
        canariesIn(body)
          .filter((found) => found.number < firstSecret && !mayRead(found))
          .map(({ number, field }) => `${persona.key} (${persona.subject.as}) read ${field} of ${number} at ${path}`),
      )
    })
    expect(crawled.flatMap(({ answers }) => answers.flatMap(({ body }) => canariesIn(body))).length).toBeGreaterThan(
      500,
    )
    expect(leaks.slice(0, 10)).toEqual([])
  })

  test('nobody reads a name, a number, a birthday or a reason that the law keeps from them', () => {
    const secrets = new Map(world.secrets.map((secret) => [secret.text, secret]))
    const met = new Set<string>()
    const leaks = crawled.flatMap(({ persona, answers }) => {
      const mayRead = new Map<string, boolean>()
      return answers.flatMap(({ path, body }) =>
        secretsIn(body).flatMap((text) => {
          const secret = secrets.get(text)
          if (!mayRead.has(text)) mayRead.set(text, secret?.mayRead(persona) ?? false)
          met.add(text)
          return mayRead.get(text)
            ? []
            : [`${persona.base}${persona.key} read ${secret?.says ?? 'what is nobody’s'}, ${text}, at ${path}`]
        }),
      )
    })
    console.log(`crawl: ${met.size} of ${secrets.size} names, numbers and reasons were met by somebody`)
    expect(secrets.size).toBeGreaterThan(200)
    expect(met.size).toBeGreaterThan(100)
    expect(leaks.filter((_, at) => at % Math.ceil(leaks.length / 40) === 0)).toEqual([])
  })

  test('nobody misses a name, a number or a reason that the law gives them', () => {
    const missing = crawled.flatMap(({ persona, answers }) => {
      const seen = new Set(answers.flatMap(({ body }) => secretsIn(body)))
      return world.secrets
        .filter((secret) => secret.owedTo(persona) && !seen.has(secret.text))
        .map(({ says, text }) => `${persona.base}${persona.key} never met ${says}, ${text}`)
    })
    expect(
      world.secrets.filter((secret) => crawled.some(({ persona }) => secret.owedTo(persona))).length,
    ).toBeGreaterThan(30)
    expect(missing.slice(0, 40)).toEqual([])
  })

  test('nobody misses a word that the law gives them', () => {
    const missing = crawled.flatMap(({ persona, answers }) => {
      if (persona.subject.as === 'privacy-officer') return []
      const seen = new Set(
        answers.flatMap(({ body }) => canariesIn(body).map(({ number, field }) => `${number} ${field}`)),
      )
      return world.canaries.flatMap((canary) => {
        const context = world.contextOf(persona, canary.item.youngPerson)
        const { allow, fields } = oracleAnswer({ subject: persona.subject, act: 'read', thing: canary.item, context })
        // What may be said in a message stands on the page of the contact that is used; a desk shows no need that nobody knows.
        const unseen = 'agency' in persona.subject ? ['mayBeSaid', 'needs'] : ['mayBeSaid']
        const held = fields.filter((field) => !unseen.includes(field) && fieldsHeld(canary).includes(field))
        return allow
          ? held
              .filter((field) => !seen.has(`${canary.number} ${field}`))
              .map(
                (field) =>
                  `${persona.key} (${persona.subject.as}) never met ${field} of ${canary.number}, ${canary.item.is}`,
              )
          : []
      })
    })
    expect(missing.slice(0, 40)).toEqual([])
  })

  test('what is not for them looks, to the byte, like what is not there', async () => {
    for (const { persona, answers } of crawled) {
      const denied = answers.filter(({ status }) => status === 404)
      const nothing = await nowhere(opened, persona)
      const different = denied.filter(
        ({ body, headers }) => plain(body) !== plain(nothing.body) || headers !== nothing.headers,
      )
      expect([persona.key, different.map(({ path }) => path).slice(0, 3)]).toEqual([persona.key, []])
    }
    expect(crawled.flatMap(({ answers }) => answers.filter(({ status }) => status === 404)).length).toBeGreaterThan(500)
  })

  test('what the law keeps from somebody leads nowhere for them, at every address with an id', async () => {
    const absent = await absentFor(opened, world)
    const looked = new Map<string, number>()
    const wrong: string[] = []
    for (const { persona, answers } of crawled) {
      const nothing = await nowhere(opened, persona)
      for (const { path, status, body, headers } of answers) {
        const route = absent(persona, path)
        if (route === undefined) continue
        looked.set(route, (looked.get(route) ?? 0) + 1)
        if (status !== 404 || plain(body) !== plain(nothing.body) || headers !== nothing.headers)
          wrong.push(`${persona.base}${persona.key} ${path} ${status}`)
      }
    }
    const asked = [...looked.values()].reduce((sum, many) => sum + many, 0)
    console.log(`crawl: ${asked} addresses of ${looked.size} kinds that the law says are not there`)
    expect(wrong.slice(0, 20)).toEqual([])
    expect(looked.size).toBeGreaterThan(30)
    expect(asked).toBeGreaterThan(isWhole ? 5_000 : 800)
  })
})

describe('What leaves the house', { timeout: 240_000 }, () => {
  test('is, for somebody who asked for everything that is kept, about them alone, read or saved or on paper', async () => {
    const { read, file, paper } = await everythingOf(opened, 'callum')
    const callum = demonstrationPerson('ashmere', 'callum')
    const schools = demonstrationAgency('ashmere', 'schools')
    for (const text of [read, file, paper]) {
      const held = canariesIn(text).flatMap(({ number }) => world.canaries[number] ?? [])
      expect(new Set(held.map(({ number }) => number)).size).toBeGreaterThan(15)
      const wrong = held.filter(
        ({ item: { youngPerson, agency } }) => youngPerson !== callum || (agency !== undefined && agency !== schools),
      )
      expect(wrong.map(({ number }) => number)).toEqual([])
      const ofOthers = world.secrets.filter(({ of }) => of !== callum).map((secret) => secret.text)
      expect(secretsIn(text).filter((each) => ofOthers.includes(each))).toEqual([])
    }
  })

  test('by message is an invitation, a link, two answers and a question; no word of anybody stands in one, nor in the log', async () => {
    await causeMessages(opened)
    const left = opened
      .sent()
      .map((text) => z.object({ to: z.string(), subject: z.string(), body: z.string() }).parse(JSON.parse(text)))
    for (const to of ['new@the-yard.example', 'kit@mail.example', 'me@somewhere.example', '07700900123'])
      expect([to, left.filter((message) => message.to === to).length]).toEqual([to, 1])
    expect(left.length).toBeGreaterThan(3)
    const said = left.map(({ subject, body }) => `${subject}\n${body}`)
    expect(said.flatMap(canariesIn).filter(({ field }) => field !== 'mayBeSaid')).toEqual([])
    expect(said.flatMap(secretsIn)).toEqual([])
    expect(opened.logged.length).toBeGreaterThan(0)
    expect(opened.logged.flatMap(canariesIn)).toEqual([])
    expect(opened.logged.flatMap(secretsIn)).toEqual([])
  })
})
