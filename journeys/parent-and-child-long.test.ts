import { afterEach, beforeEach, describe, test } from 'vitest'
import { dayIn } from '../src/shared/day.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import { comesAs, comesWithACode, handsOverACode, waysOr, writesTheDay } from './story.ts'

const browser = withBrowser()
const bos = 'the nap room is dark and mum is gone'
const ofBo = 'Bo holds on to me at the door and will not let go.'
const ofBoHerself = 'He sleeps at home when I sing. He is not naughty.'
const ofHerself = 'I do not sleep, and I shout. I do not want Bo to read this one day.'
const onlyHers = 'i am scared they take him'
const today = dayIn(new Date())
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

/** Each with a browser of their own; Jade has two, one for what she brings and one as Bo’s mother. */
interface Family {
  readonly dawn: Somebody
  readonly bo: Somebody
  readonly jade: Somebody
  readonly mother: Somebody
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

/** Jade gets a page for what she brings herself, with a code from hand to hand. */
async function jadeHasAPage({ dawn, jade }: Family): Promise<void> {
  await dawn.follows('Their record')
  await dawn.finds(ofHerself)
  await dawn.findsNothingOf(bos, ofBo, 'nap time')
  await dawn.follows('Hand over a code to sign in')
  await comesWithACode(jade, await handsOverACode(dawn, /^Make a code/))
  await jade.follows('my nights')
  await jade.finds(ofHerself, 'Dawn Fraser wrote it down for you. You can put it right.')
  await jade.unfolds('Write more about it')
  await jade.in('What’s going on').writes('Write more about it', onlyHers)
  await jade.in('What’s going on').presses('Keep it for me')
  await jade.findsNothingOf(bos, ofBo, 'nap time')
}

/** In Bo’s record she is his mother: a sign-in of its own, and nothing but what Bo shows her. */
async function jadeStandsByBo({ dawn, mother }: Family): Promise<void> {
  await dawn.follows('Back to the record')
  await dawn.follows('Young people')
  await dawn.follows('Bo')
  await dawn.finds(bos)
  await dawn.findsNothingOf(ofHerself, onlyHers, 'my nights')
  await dawn.follows('Who stands by them')
  await dawn.writes('First name', 'Jade')
  await dawn.writes('Family name', 'Cole')
  await dawn.chooses('Only what the young person shows them')
  await dawn.writes('What was seen that shows it', 'Birth certificate')
  await dawn.picks('Who saw it', 'Dawn Fraser, Ashmere Council')
  await writesTheDay(dawn.in('When was it seen?'), today)
  await dawn.presses('Add this parent or carer')
  await comesWithACode(mother, await handsOverACode(dawn, /^Hand over a code to sign in.*Jade/))
  await mother.follows('What is shared with you')
  await mother.findsNothingOf(bos, ofBo, ofHerself, onlyHers)
}

/** Bo, with Dawn beside him: his words, two cards that he keeps for himself, and who may see the rest. */
async function boHasAPage({ dawn, bo }: Family): Promise<void> {
  await dawn.follows('Back to the record')
  await dawn.follows('Hand over a code to sign in')
  await comesWithACode(bo, await handsOverACode(dawn, /^Make a code/))
  await bo.findsNothingOf(ofHerself, onlyHers, 'my nights')
  await bo.follows('nap time')
  await bo.finds(bos, 'How others see it', ofBo)
  await bo.follows('Say something with picture cards')
  await bo.chooses('Scared', 'Sleep')
  await bo.presses('Keep it for me')
  await bo.finds('Scared', 'Sleep')
  await bo.follows('Change who can see it')
  await bo.chooses('Dawn Fraser', 'Jade', /^“the nap room/)
  await bo.presses('Show it to them')
}

/** His mother reads what he chose, and says how she sees it; nothing that is hers stands there. */
async function readsWhatBoShows({ mother, bo }: Family): Promise<void> {
  await mother.follows('Your page')
  await mother.follows('What is shared with you')
  await mother.follows('nap time')
  await mother.finds(bos)
  await mother.findsNothingOf(ofHerself, onlyHers, 'my nights', 'Scared')
  await mother.writes('How do you see it?', ofBoHerself)
  await mother.presses('Say it')
  await mother.finds(bos, ofBoHerself)
  await bo.follows('Your page')
  await bo.follows('nap time')
  await bo.finds(bos, 'How others see it', ofBoHerself, 'Jade', ofBo)
  await bo.findsNothingOf(ofHerself, onlyHers, 'my nights')
}

describe.each(waysOr('by-hand'))(
  'Bo, 5, and his mother Jade, 22, are helped by one social worker, $name',
  ({ scripts, works }) => {
    test('R17 R35: each has a record and a page of their own; what Jade says of herself never stands in Bo’s, and of Bo’s she reads what he shows her', {
      timeout: 180_000,
    }, async () => {
      const comes = (called: string, also: object) =>
        somebody(browser(), house, { called: `parent-and-child ${called}`, scripts, ...also })
      const family: Family = {
        dawn: await comes('Dawn', { width: 1280 }),
        bo: await comes('Bo', { works }),
        jade: await comes('Jade', { works }),
        mother: await comes('Mother', { width: 1280 }),
      }
      const { dawn } = family
      await comesAs(dawn, 'Dawn Fraser, social worker')
      await dawn.follows('Young people')
      // Given what Bo says, and how Jade sees it
      await writesDown(dawn, { given: 'Bo', age: 'Under 11', words: bos, called: 'nap time' })
      await saysHowSheSeesBo(dawn)
      await dawn.follows('Their record')
      await dawn.follows('Young people')
      // When Jade says something of her own, and has a page for it
      await writesDown(dawn, { given: 'Jade', age: '18 to 25', words: ofHerself, called: 'my nights' })
      await dawn.findsNothingOf(bos, ofBo, 'nap time')
      await jadeHasAPage(family)
      // And when she stands by Bo as his mother, and Bo has a page too
      await jadeStandsByBo(family)
      await boHasAPage(family)
      // Then each reads what is theirs, and of the other’s what was shown to them
      await readsWhatBoShows(family)
      for (const who of Object.values(family)) await who.leaves()
    })
  },
)
