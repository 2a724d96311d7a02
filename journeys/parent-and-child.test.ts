import { afterEach, beforeEach, describe, test } from 'vitest'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import { comesAs, waysOfWorking } from './story.ts'

const browser = withBrowser()
const bos = 'the nap room is dark and mum is gone'
const ofBo = 'Bo holds on to me at the door and will not let go.'
const ofHerself = 'I do not sleep, and I shout. I do not want Bo to read this one day.'
let house: House

beforeEach(async () => {
  house = await openHouse()
}, 240_000)
afterEach(() => house.close())

interface WrittenDown {
  readonly given: string
  readonly age: string
  readonly words: string
  readonly called: string
}

/** Somebody new: a name, about how old, and what they bring, as they say it. */
async function writesDown(dawn: Somebody, { given, age, words, called }: WrittenDown): Promise<void> {
  await dawn.follows('Write down somebody new')
  await dawn.writes('First name', given)
  await dawn.chooses(age)
  await dawn.presses('Go on')
  await dawn.follows('Write down what they bring')
  await dawn.chooses('Theirs, as they say them')
  await dawn.writes('In their words', words)
  await dawn.writes('What do they call it?', called)
  await dawn.presses('Keep it')
  await dawn.finds(words)
}

/** How his mother sees it stands beside what Bo said: it is about Bo. */
async function saysHowSheSeesBo(dawn: Somebody): Promise<void> {
  await dawn.unfolds('Write down how somebody else sees it')
  await dawn.writes('Who says it?', 'Jade, his mum')
  await dawn.writes('How do they see it?', ofBo)
  await dawn.presses('Keep what they say')
  await dawn.finds(bos, 'How others see it', ofBo, 'Jade, his mum')
}

async function backToAll(dawn: Somebody): Promise<void> {
  await dawn.follows('Their record')
  await dawn.follows('Young people')
}

describe.each(waysOfWorking)(
  'Bo, 5, and his mother Jade, 22, are helped by one social worker, $name',
  ({ scripts, works }) => {
    test('R17: each has a record of their own; what Jade says of herself never stands in Bo’s, nor what Bo says in hers', {
      timeout: 120_000,
    }, async () => {
      const dawn = await somebody(browser(), house, { called: 'parent-and-child Dawn', scripts, works, width: 1280 })
      await comesAs(dawn, 'Dawn Fraser, social worker')
      await dawn.follows('Young people')
      // Given what Bo says, and how Jade sees it
      await writesDown(dawn, { given: 'Bo', age: 'Under 11', words: bos, called: 'nap time' })
      await saysHowSheSeesBo(dawn)
      await backToAll(dawn)
      // When Jade says something of her own
      await writesDown(dawn, { given: 'Jade', age: '18 to 25', words: ofHerself, called: 'my nights' })
      // Then nothing of either stands in the other’s
      await dawn.findsNothingOf(bos, ofBo, 'nap time')
      await dawn.follows('Their record')
      await dawn.finds(ofHerself)
      await dawn.findsNothingOf(bos, ofBo, 'nap time')
      await dawn.follows('Young people')
      await dawn.follows('Bo')
      await dawn.finds(bos)
      await dawn.findsNothingOf(ofHerself, 'my nights')
      await dawn.leaves()
    })
  },
)
