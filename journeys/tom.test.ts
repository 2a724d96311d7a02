import sharp from 'sharp'
import { afterEach, beforeEach, describe, test } from 'vitest'
import { addDays, dayIn, inWords } from '../src/shared/day.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import { comesAs, tookPart, waysOfWorking, writesTheDay } from './story.ts'

const browser = withBrowser()
const his = 'bus too loud. bus smell'
const shows = 'Me in the bus. The lines are the noise. The door is shut.'
const kofis = 'A view of Kofi’s that nobody chose to show.'
const today = dayIn(new Date())
let house: House

beforeEach(async () => {
  house = await openHouse()
}, 240_000)
afterEach(() => house.close())

/** A drawing: a bus, as somebody draws who draws quickly. */
const drawing = (): Promise<Buffer> =>
  sharp(patch(400, 240, '#fff'))
    .composite([
      { input: patch(260, 100, '#f5c400'), left: 60, top: 70 },
      { input: patch(8, 40, '#111'), left: 200, top: 20 },
      { input: patch(40, 8, '#111'), left: 340, top: 50 },
    ])
    .png()
    .toBuffer()

const patch = (width: number, height: number, background: string) => ({
  create: { width, height, background, channels: 3 as const },
})

interface AroundTom {
  readonly tom: Somebody
  readonly kofi: Somebody
  readonly ruth: Somebody
  readonly anjali: Somebody
}

/** Tom draws it, writes beside it what it shows, and shows it to his teacher. */
async function drawsIt({ tom }: AroundTom): Promise<void> {
  await comesAs(tom, 'Tom, 13')
  await tom.follows('Say what’s going on')
  await tom.writes('What’s going on', his)
  await tom.writes(/^What do you want to call it/, 'the bus')
  await tom.presses('Keep it')
  await tom.unfolds('Add a drawing or a photo')
  await tom.beside('What does it show?').writes('What does it show?', shows)
  await tom.adds('Add a drawing or a photo', { name: 'bus.png', bytes: await drawing() })
  await tom.beside('What does it show?').presses('Keep it')
  await tom.follows('Show it to somebody')
  await tom.chooses('Kofi Mensah', /^“Me in the bus/, /^“bus too loud/)
  await tom.presses('Show it to them')
  await tom.finds('Kofi Mensah holds it with you')
}

/** His teacher sees the drawing as Tom’s own words, with what it shows; he takes nothing away, and says beside it how he sees it. */
async function readsTheDrawing({ kofi }: AroundTom): Promise<void> {
  await comesAs(kofi, 'Kofi Mensah, teacher')
  await kofi.follows('Today')
  await kofi.follows('Tom Whitfield: the bus')
  await kofi.finds('In their own words', his)
  await kofi.visitor.tab.getByRole('img', { name: shows }).waitFor()
  await kofi.unfolds('Say how you see it')
  await kofi.writes('Say how you see it', kofis)
  await kofi.presses('Keep my view')
}

/** Tom says himself what he wants. Ms Hale helps him to: she is written down as somebody who was there, and he speaks for himself. */
async function agreeWithAHelper({ kofi }: AroundTom): Promise<void> {
  await kofi.follows('Write down what you agree together')
  await tookPart(kofi, { name: 'Tom Whitfield', how: 'In the room' })
  await tookPart(kofi, {
    name: 'Kofi Mensah, Ashmere Schools Partnership',
    how: 'In the room',
    part: 'School or college',
  })
  await kofi.unfolds('Somebody who is not in this list')
  await kofi.writes('Name: Another person 1', 'Ms Hale, helps Tom with the cards')
  await kofi.picks('Part: Another person 1', 'Somebody else')
  await kofi.in('How did they take part? : Another person 1').chooses('In the room')
  await kofi.chooses('Waiting, and looking after oneself')
  await kofi.chooses(/^Getting Advice and Signposting/)
  await kofi.writes('Why this?', 'Tom wants a way to school that is not loud.')
  await kofi.chooses('We agree to try it')
  await writesTheDay(kofi.in('When do you look at it again?'), addDays(today, 28))
  await kofi.presses('Keep it, and read it back')
  await kofi.finds('For Tom Whitfield', 'These people took part:', 'You', 'Ms Hale, helps Tom with the cards')
  await kofi.follows('Back to what was brought')
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
  await kofi.follows(`They said on ${inWords(today)} that it is not for them. Choose together who is asked next`)
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

/** On the offer itself nothing is counted yet: fewer than ten have answered. */
async function nothingIsCountedYet({ tom }: AroundTom): Promise<void> {
  await tom.begins()
  await tom.writes('What’s going on?', 'talking group')
  await tom.presses('Look')
  await tom.follows('Talking group at The Yard')
  await tom.findsNothingOf('“not us”', 'Of 10 answers')
}

describe.each(waysOfWorking)(
  'Tom, 13, autistic, with a learning disability, draws what is wrong, $name',
  ({ scripts, works }) => {
    test('R10 R17: his drawing is his own words, and “autism, not us” leads on to somebody who says yes; until then his teacher holds it', {
      timeout: 180_000,
    }, async () => {
      const around: AroundTom = {
        tom: await somebody(browser(), house, { called: 'tom Tom', scripts, works }),
        kofi: await somebody(browser(), house, { called: 'tom Kofi', scripts, width: 1280 }),
        ruth: await somebody(browser(), house, { called: 'tom Ruth', scripts, width: 1280 }),
        anjali: await somebody(browser(), house, { called: 'tom Anjali', scripts, width: 1280 }),
      }
      // Given what Tom draws, and who helps him to say it
      await drawsIt(around)
      await readsTheDrawing(around)
      await agreeWithAHelper(around)
      // When somebody is asked who says that it is not for them
      await askTogether(around)
      await saysNotUs(around)
      // Then nobody is bounced: there is a next one, and his teacher holds it until they say yes
      await askTheNext(around)
      await saysYes(around)
      await nothingIsCountedYet(around)
      for (const who of Object.values(around)) await who.leaves()
    })
  },
)
