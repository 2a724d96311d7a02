import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oracleAnswer } from '../checks/access/oracle.ts'
import { type Opened, openTestRightdoor } from '../src/testing.edge.ts'
import { type Canary, fieldsHeld, makeWorld, type Persona, twoPlaces, type World } from './canary-world.ts'
import { type Crawled, crawl, nowhere, plain } from './crawl.ts'

const isWhole = process.env['PROOF'] === 'full'
const leastRequests = isWhole ? 20_000 : 1_200

const howFar = isWhole ? { every: 4, most: 500 } : { every: 16, most: 3 }

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
}, 1_800_000)
afterAll(() => opened.close())

/** What the law says of one thing to one person, read from the page by the second implementation. */
function mayReach({ item }: Canary, persona: Persona): ReadonlySet<string> {
  const context = world.contextOf(persona, item.youngPerson)
  const answers = (['read', 'write'] as const).map((act) =>
    oracleAnswer({ subject: persona.subject, act, thing: item, context }),
  )
  return new Set(answers.flatMap(({ allow, fields }) => (allow ? fields : [])))
}

interface Found {
  readonly number: number
  readonly field: string
}

const canariesIn = (text: string): readonly Found[] =>
  [...text.matchAll(/canary(\d+)([a-zA-Z]+)/g)].map(([, number, field = '']) => ({ number: Number(number), field }))

describe('Everybody who can sign in tries every address', () => {
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
      const reach = new Map(world.canaries.map((canary) => [canary.number, mayReach(canary, persona)]))
      return answers.flatMap(({ path, body }) =>
        canariesIn(body)
          .filter(({ number, field }) => !reach.get(number)?.has(field))
          .map(({ number, field }) => `${persona.key} (${persona.subject.as}) read ${field} of ${number} at ${path}`),
      )
    })
    expect(crawled.flatMap(({ answers }) => answers.flatMap(({ body }) => canariesIn(body))).length).toBeGreaterThan(
      500,
    )
    expect(leaks.slice(0, 10)).toEqual([])
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
        const held = fields.filter((field) => fieldsHeld(canary).includes(field))
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

  test('no message that left, and no line of the log, holds a word of anybody', () => {
    expect(opened.sent().flatMap(canariesIn)).toEqual([])
    expect(opened.logged.flatMap(canariesIn)).toEqual([])
  })
})
