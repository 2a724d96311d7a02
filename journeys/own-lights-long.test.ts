import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../src/store/testing.edge.ts'
import { demonstrationAt } from '../src/testing.edge.ts'
import { goRound, signedIn } from './going-round.ts'
import { faultsOf, lights } from './lights.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'

const browser = withBrowser()
const isWhole = process.env['PROOF'] === 'full'
let house: House

beforeAll(async () => {
  house = await openHouse({
    database: await openTestDatabase(demonstrationAt('of_lights', () => new Date(), true)),
  })
}, 240_000)
afterAll(() => house.close())

/** Those whose pages hold the most kinds of things: needs, plans, goals, endings, a plan to stay safe and its papers. */
const everybody = [
  ...['ellie', 'callum', 'tom', 'sam', 'ellies-mum', 'rubys-mum'],
  ...['social-worker', 'school-nurse', 'counsellor', 'team-lead'],
]

const all = Object.keys(lights)

test.each(isWhole ? everybody : ['ellie', 'social-worker'])(
  '%s, with a life in the record, can read every page and every paper in the dark, on a small phone and printed',
  { timeout: 1_200_000 },
  async (who) => {
    const visitor = await signedIn(who, { home: house.home, browser: browser() })
    const faults: string[] = []
    let turn = 0
    const kinds = await goRound(
      visitor,
      async (path) => {
        const others = isWhole ? all : [all[turn % all.length] ?? 'inTheDark']
        turn += 1
        const names = [...new Set(['inTheDark', ...others])]
        faults.push(...(await faultsOf(visitor, house.home + path, names)))
      },
      isWhole ? 6 : 3,
    )
    expect(kinds).toBeGreaterThan(8)
    expect(faults).toEqual([])
    expect(visitor.complaints.filter((said) => !said.includes('404'))).toEqual([])
    expect(visitor.strangers).toEqual([])
    await visitor.goHome()
  },
)
