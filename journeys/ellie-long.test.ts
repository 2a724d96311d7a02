import { afterEach, beforeEach, describe, test } from 'vitest'
import {
  eachSeesItTheirWay,
  fourMonths,
  hasItOnPaper,
  isHers,
  itsDayHasPassed,
  type RoundEllie,
  thursday,
  wantsNoTreatment,
  writeThePlan,
} from './ellie-and-those-round-her.ts'
import { asksAboutDbt, hasBoth, lookAgainAtThePlan, treatmentBegins } from './ellie-asks-for-treatment.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { somebody } from './somebody.ts'
import { waysOr } from './story.ts'

const browser = withBrowser()
const goesOn = (days: number): void => house.setClock(new Date(thursday.getTime() + days * 86_400_000))
let house: House

beforeEach(async () => {
  house = await openHouse()
  house.setClock(thursday)
}, 240_000)
afterEach(() => house.close())

describe.each(waysOr('by-hand'))(
  'Ellie, 15, wants no treatment and has to be safe at night, $name',
  ({ scripts, works }) => {
    test('R30 R32 R33 R34: a plan to stay safe that is hers, led by one, seen by each in their own way; months later she asks for treatment, and the plan goes on beside it', {
      timeout: 240_000,
    }, async () => {
      const round: RoundEllie = {
        ellie: await somebody(browser(), house, { called: 'ellie Ellie', scripts, works }),
        dawn: await somebody(browser(), house, { called: 'ellie Dawn', scripts, width: 1280 }),
        mum: await somebody(browser(), house, { called: 'ellie Mum', scripts }),
        joy: await somebody(browser(), house, { called: 'ellie Joy', scripts }),
      }
      // Given that three things were tried, and Ellie wants none now
      await wantsNoTreatment(round)
      // When they write a plan to stay safe together
      await writeThePlan(round)
      // Then it is hers, each says how they see it, and she has it on paper
      await isHers(round)
      await eachSeesItTheirWay(round)
      await hasItOnPaper(round)
      // When a fortnight is over and nobody has looked
      goesOn(15)
      await itsDayHasPassed(round)
      // When four months have gone, and Ellie asks about treatment
      goesOn(fourMonths)
      await asksAboutDbt(round)
      await lookAgainAtThePlan(round)
      await treatmentBegins(round)
      // Then both go on, each by itself
      await hasBoth(round)
      for (const who of Object.values(round)) await who.leaves()
    })
  },
)
