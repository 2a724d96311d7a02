import sharp from 'sharp'
import { expect } from 'vitest'
import { addDays, dayIn, inWords } from '../src/shared/day.ts'
import type { Somebody } from './somebody.ts'
import { comesAs, tookPart, writesTheDay, writesTheParts, writesWhoAsks, writesWhoToRing } from './story.ts'

export const his = 'bus too loud. bus smell'
export const shows = 'Me in the bus. The lines are the noise. The door is shut.'
export const kofis = 'A view of Kofi’s that nobody chose to show.'
const asked = 'Would the side gate be better?'
export const today = dayIn(new Date())
const inFourWeeks = addDays(today, 28)

/** Everybody around Tom, each with a browser of their own. */
export interface AroundTom {
  readonly tom: Somebody
  readonly kofi: Somebody
  readonly ruth: Somebody
  readonly anjali: Somebody
}

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

/** Tom draws it, writes beside it what it shows, and shows it to his teacher. */
export async function drawsIt({ tom }: AroundTom): Promise<void> {
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
export async function readsTheDrawing({ kofi }: AroundTom): Promise<void> {
  await comesAs(kofi, 'Kofi Mensah, teacher')
  await kofi.follows('Today')
  await kofi.follows('Tom Whitfield: the bus')
  await kofi.finds('In their own words', his)
  await kofi.unfolds(/gave a picture\. Show it$/)
  await kofi.visitor.tab.getByRole('img', { name: shows }).waitFor()
  await kofi.unfolds('Say how you see it')
  await kofi.writes('How do you see it?', kofis)
  await kofi.presses('Keep my view')
}

/** Tom says himself what he wants. Ms Hale helps him to: she is written down as somebody who was there, and he speaks for himself. */
export async function agreeWithAHelper({ kofi }: AroundTom): Promise<void> {
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
  await writesTheDay(kofi.in('When do you look at it again?'), inFourWeeks)
  await kofi.presses('Keep it, and read it back')
  await kofi.finds('For Tom Whitfield', 'These people took part:', 'You', 'Ms Hale, helps Tom with the cards')
  await kofi.follows('Back to what was brought')
}

/** Kofi turns the screen to him. What Tom puts down is his answer, and what he was asked stands with it. */
export async function answersWithACard({ tom, kofi }: AroundTom): Promise<void> {
  await kofi.follows('Let them say it with picture cards')
  await kofi.writes('What did you ask them, if you asked something?', asked)
  await kofi.chooses('Maybe')
  await kofi.presses('Keep their words')
  await kofi.finds(`They were asked: “${asked}”`, 'Maybe')
  await tom.follows('Your page')
  await tom.follows('the bus')
  await tom.finds(`You were asked: “${asked}”`, 'Maybe')
}

/** Who does what until somebody has said yes: small things, each with a name, and somebody to ring. */
export async function planTogether({ kofi }: AroundTom): Promise<void> {
  await kofi.follows('Make a plan together')
  await kofi.chooses('Several people do something')
  await writesTheParts(kofi, [
    { who: 'Tom', does: 'Go in through the side gate', when: 'school days' },
    { who: 'Kofi Mensah', does: 'Stand at the side gate with him', when: 'every morning', saysYes: true },
  ])
  await writesWhoToRing(kofi, { who: 'Kofi Mensah', how: '01632 960 118', when: 'school days, 8 to 4' })
  await writesWhoAsks(kofi, inFourWeeks, 'Kofi Mensah')
  await kofi.presses('Keep the plan')
  await kofi.follows('What they brought')
}

/** What they agreed is read to Tom with pictures, and he has it on paper; he says yes to his part, and reads who has the plan. */
export async function hasItWithPictures({ tom }: AroundTom): Promise<void> {
  await tom.follows('Your page')
  await tom.follows('the bus')
  await tom.follows('Read it back')
  await tom.finds('Kofi Mensah', 'can see this.')
  await tom.follows('With pictures')
  await hasDrawings(tom)
  await tom.follows('Your copy to print')
  await tom.visitor.tab.emulateMedia({ media: 'print' })
  await hasDrawings(tom)
  await tom.visitor.tab.emulateMedia({ media: 'screen' })
  await tom.follows('Your page')
  await tom.follows('the bus')
  await tom.follows('Look at it by itself, print it or change it')
  await tom.presses('Yes, I’ll do this')
  await tom.finds(
    'Go in through the side gate',
    `Said yes on ${inWords(today)}`,
    'You can see this plan, and so can Kofi Mensah.',
  )
}

/** Each thing that was agreed has a drawing beside its words, and there is no word that Tom did not have before. */
async function hasDrawings({ visitor: { tab }, ...tom }: Somebody): Promise<void> {
  await tom.finds('Tom wants a way to school that is not loud.')
  const rows = tab.locator('.rd-pictures li')
  expect(await rows.count()).toBeGreaterThan(4)
  for (const row of await rows.all()) expect(await row.locator('svg').isVisible()).toBe(true)
}
