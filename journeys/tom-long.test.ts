import { afterEach, beforeEach, describe, test } from 'vitest'
import { demonstrationPerson, demonstrationService } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { addDays, inWords } from '../src/shared/day.ts'
import { newId } from '../src/shared/new-id.edge.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import { comesAs, waysOr } from './story.ts'
import {
  type AroundTom,
  agreeWithAHelper,
  answersWithACard,
  drawsIt,
  hasItWithPictures,
  his,
  kofis,
  planTogether,
  readsTheDrawing,
  shows,
  today,
} from './tom-at-school.ts'
import { doorIsNearlyOpen, endsWithKofi, setsAGoal } from './tom-at-the-side-gate.ts'

const browser = withBrowser()
let house: House

beforeEach(async () => {
  house = await openHouse()
}, 240_000)
afterEach(() => house.close())

/** Nine others asked the Yard before, and each heard yes: after one day, after two, and so on. */
async function nineAskedBefore(): Promise<void> {
  for (let days = 1; days <= 9; days += 1)
    await house.database.pool.query(
      `insert into request_now (item, locality, young_person, need, sender, service, way, state, asked_on, since, first_heard_on, was_not_us, n)
       values ($1, 'ashmere', $2, $3, $2, $4, 'here', 'accepted', $5, $6, $6, false, 2)`,
      [
        ...[
          newId(),
          demonstrationPerson('ashmere', 'sam'),
          newId(),
          demonstrationService('ashmere', 'yard-talking-group'),
        ],
        ...[addDays(today, -20), addDays(today, days - 20)],
      ],
    )
}

/** They choose together who is asked, and that the drawing is all that is seen. They look at it first, just as it will be seen. */
async function askTogether({ kofi }: AroundTom): Promise<void> {
  await kofi.follows('Ask somebody for help')
  await kofi.writes('Find who could help', 'talking group')
  await kofi.presses('Look')
  await kofi.chooses('Talking group at The Yard')
  await chooseWhatIsSeen(kofi)
}

async function chooseWhatIsSeen(kofi: Somebody): Promise<void> {
  await kofi.in('How are they asked?').chooses('On their page here')
  await kofi.in('What may they see?').chooses(/It shows: Me in the bus/)
  await kofi.in('Who chose what is sent?').chooses('The young person said so to me')
  await kofi.presses('See it as they will')
  await kofi.finds('What they will see', shows)
  await kofi.findsNothingOf(kofis, his)
  await kofi.presses('Send it')
}

/** “Autism, not us” is not taken by itself. With a way on it is, and no word of why was lost on the way. */
async function saysNotUs({ ruth }: AroundTom): Promise<void> {
  await comesAs(ruth, 'Ruth Adeyemi, leads the team at The Yard')
  await ruth.follows('Asked of us')
  await ruth.findsNothingOf('Tom', 'Whitfield')
  await ruth.beside('Talking group at The Yard').follows(/^Asked on/)
  await ruth.finds(shows)
  await ruth.findsNothingOf('Whitfield', kofis, his)
  await ruth.unfolds('This is not for us')
  await ruth.writes('Why it is not for you', 'Autism, not us')
  await ruth.presses('Say that it is not for us')
  await ruth.finds('Select another offer, or enter the name of somebody who has said yes')
  await ruth.stillHas('Why it is not for you', 'Autism, not us')
  await ruth.picks('Another offer', 'Link worker at the doctor’s, 0 to 25')
  await ruth.presses('Say that it is not for us')
}

/** Tom and his teacher read why, at once. His teacher holds it still, and the next one is theirs to choose. */
async function askTheNext({ tom, kofi }: AroundTom): Promise<void> {
  await tom.follows('Your page')
  await tom.follows('the bus')
  await tom.finds('Kofi Mensah holds it with you')
  await kofi.follows('Your page')
  await kofi.follows('Asked of us')
  await kofi.follows(
    `Tom Whitfield: They said on ${inWords(today)} that it is not for them. Choose together who is asked next`,
  )
  await kofi.finds('Autism, not us', 'Link worker at the doctor’s, 0 to 25')
  await kofi.follows('Choose who is asked next')
  await kofi.chooses('Link worker at the doctor’s, 0 to 25')
  await chooseWhatIsSeen(kofi)
}

/** The next one says yes, with her name, and holds it from then on. */
async function saysYes({ tom, kofi, anjali }: AroundTom): Promise<void> {
  await comesAs(anjali, 'Anjali Rao, GP')
  await anjali.follows('Asked of us')
  await anjali.beside('Link worker at the doctor’s, 0 to 25').follows(/^Asked on/)
  await anjali.presses('I take this on')
  await tom.follows('Your page')
  await tom.follows('the bus')
  await tom.finds('Anjali Rao holds it with you', 'Anjali Rao said yes')
  await kofi.follows('Your page')
  await kofi.follows('Today')
  await kofi.findsNothingOf('Tom Whitfield: the bus')
}

/** On the offer, for anybody: below ten answers nothing is counted. */
async function looksAtTheOffer(anyone: Somebody): Promise<void> {
  await anyone.begins()
  await anyone.writes('What’s going on?', 'talking group')
  await anyone.presses('Look')
  await anyone.follows('Talking group at The Yard')
  await anyone.finds(
    ...[
      'How to start',
      'Anyone can ask.',
      'What happens next',
      'Who it’s for',
      '13 to 18',
      'Wait now',
      'as of',
      'Cost',
    ],
    ...['Where', 'Open', 'How it’s given', 'Languages', 'Getting in', 'Which area', 'Checked', 'What it may change'],
  )
}

async function nothingIsCountedYet(anyone: Somebody): Promise<void> {
  await looksAtTheOffer(anyone)
  await anyone.findsNothingOf('“not us”', 'When young people here ask them')
}

/** Tom’s was the tenth: how soon they answer, how often it is yes, and how often it went on to somebody else. */
async function tenAreCounted(anyone: Somebody): Promise<void> {
  await looksAtTheOffer(anyone)
  await anyone.finds(
    'When young people here ask them',
    'Of 10 answers, 9 were yes, and 1 was “not us”, with somebody else to ask.',
    'Half of those who asked heard something within 5 days.',
  )
}

describe.each(waysOr('by-hand'))(
  'Tom, 13, autistic, with a learning disability, draws what is wrong, $name',
  ({ scripts, works }) => {
    test('R10 R17 R25 R27: his drawing is his own words, “autism, not us” leads on to somebody who says yes, and it ends when the side gate is nearly his', {
      timeout: 240_000,
    }, async () => {
      const around: AroundTom = {
        tom: await somebody(browser(), house, { called: 'tom Tom', scripts, works }),
        kofi: await somebody(browser(), house, { called: 'tom Kofi', scripts, width: 1280 }),
        ruth: await somebody(browser(), house, { called: 'tom Ruth', scripts, width: 1280 }),
        anjali: await somebody(browser(), house, { called: 'tom Anjali', scripts, width: 1280 }),
      }
      const anyone = await somebody(browser(), house, { called: 'tom Anyone', scripts })
      // Given what Tom draws, and who helps him to say it
      await drawsIt(around)
      await readsTheDrawing(around)
      await answersWithACard(around)
      await agreeWithAHelper(around)
      await planTogether(around)
      await setsAGoal(around)
      await hasItWithPictures(around)
      await nineAskedBefore()
      await nothingIsCountedYet(anyone)
      // When somebody is asked who says that it is not for them
      await askTogether(around)
      await saysNotUs(around)
      // Then nobody is bounced: there is a next one, and his teacher holds it until they say yes
      await askTheNext(around)
      await saysYes(around)
      await tenAreCounted(anyone)
      // When four weeks are over, and the door is nearly open
      house.setClock(new Date(Date.now() + 28 * 86_400_000))
      await doorIsNearlyOpen(around)
      // Then they end it on purpose, because he is where he wanted to be
      await endsWithKofi(around)
      for (const who of [...Object.values(around), anyone]) await who.leaves()
    })
  },
)
