import { addDays, type Day, dayIn, inWords, onWeekday } from '../src/shared/day.ts'
import type { Somebody } from './somebody.ts'
import { comesAs, nextWeekday, tookPart, writesTheDay } from './story.ts'

export const hers = 'stop asking me to do therapy. i want to know who to ring at 2 in the morning'
const views = {
  ellie: 'Nobody picks up who knows me.',
  mum: 'She has nobody to talk to about her dad.',
  joy: 'I hear her on the stairs.',
  dawn: 'She is refusing the same help again, not all help.',
}
export const thursday = nextWeekday(4, new Date())
thursday.setUTCHours(10, 0)
export const inDays = (days: number): Day => addDays(dayIn(thursday), days)
/** Four months, as it was said. */
export const fourMonths = 120

/** Everybody round Ellie, each with a browser of their own. */
export interface RoundEllie {
  readonly ellie: Somebody
  readonly dawn: Somebody
  readonly mum: Somebody
  readonly joy: Somebody
}

/** Dawn writes down what Ellie says, and they agree on support to stay safe: no treatment is part of it. */
export async function wantsNoTreatment({ dawn }: RoundEllie): Promise<void> {
  await comesAs(dawn, 'Dawn Fraser, social worker')
  await dawn.follows('Young people')
  await dawn.follows('Ellie Marsh')
  await dawn.follows('Write down what they bring')
  await dawn.chooses('Theirs, as they say them')
  await dawn.writes('In their words', hers)
  await dawn.writes('What do they call it?', '2am')
  await dawn.presses('Keep it')
  await dawn.follows('Write down what you agree together')
  await theyTookPart(dawn)
  await dawn.chooses('Waiting, and looking after oneself')
  await dawn.writes('Something of your own', 'One number that is picked up by somebody who knows her')
  await dawn.chooses(/^Getting Risk Support/)
  await dawn.writes('Why this?', 'Three things were tried, and Ellie wants none now. Being safe at night comes first.')
  await dawn.chooses('We agree')
  await writesTheDay(dawn.in('When do you look at it again?'), inDays(180))
  await dawn.presses('Keep it, and read it back')
  await dawn.follows('Back to what was brought')
}

/** Ellie and Dawn in the room, and Tunde on the telephone. */
export async function theyTookPart(form: Somebody): Promise<void> {
  await tookPart(form, { name: 'Ellie Marsh', how: 'In the room' })
  await tookPart(form, { name: 'Dawn Fraser, Ashmere Council', how: 'In the room', part: 'Social care' })
  await tookPart(form, { name: 'Tunde Bello, St Anne’s Hospital', how: 'By phone or video', part: 'Health' })
}

/** One leads, another stands in, and each agency does something, at night as well; what nobody has agreed shows as a gap. */
export async function writeThePlan({ dawn }: RoundEllie): Promise<void> {
  await dawn.follows('Begin a plan to stay safe')
  await dawn.picks('Who leads?', 'Dawn Fraser')
  await dawn.picks('Who, when the lead is away?', 'Tunde Bello')
  await writesTheDay(dawn.in('When do you look at it again together?'), inDays(14))
  await dawn.presses('Begin the plan')
  await writes(dawn, 'People I can tell', {
    'In your own words': 'Joy, on the stairs. Tunde, by text.',
  })
  await dawn.unfolds('Agree a code word')
  await dawn.writes('The code word', 'heron')
  await dawn.presses('Keep the code word')
  await writes(dawn, 'What we agreed about A&E, the police and school', {
    'If you come to A&E': 'Say the word. Nobody asks for five minutes.',
    'If the police come': 'They ring Tunde first.',
    'At school': 'The library is mine. Nobody follows.',
  })
  await writes(dawn, 'What was tried, and what it did', {
    'What?': 'Talking every week, three times',
    'What did it do?': 'I had to begin again each time',
  })
  await writes(dawn, 'What would have to be true to try treatment again', {
    'In your own words': 'I ask for it. It has things to do in it. I can stop.',
  })
  await changesTheRoles(dawn)
}

async function changesTheRoles(dawn: Somebody): Promise<void> {
  await dawn.unfolds('Change this part: Who leads, and who does what')
  await dawn.in('Agency 1').writes('Who?', 'Crisis nurses')
  await dawn.in('Agency 1').writes('What do they do?', 'Ring back within the hour')
  await dawn.in('Agency 1').writes('What do they do at night and at weekends?', 'The same')
  await dawn.in('Agency 2').writes('Who?', 'School')
  await dawn.in('Agency 2').writes('What do they do?', 'Keep the library free')
  await dawn.in('Who leads, and who does what').presses(/^Keep this part/)
  await dawn.finds(
    ...['Dawn Fraser leads.', 'If they are away: Tunde Bello.'],
    'School: nothing is agreed yet for nights and weekends.',
  )
}

/** One part is written and kept by itself. */
async function writes(dawn: Somebody, part: string, boxes: Readonly<Record<string, string>>): Promise<void> {
  await dawn.unfolds(`Write this part: ${part}`)
  for (const [label, said] of Object.entries(boxes)) await dawn.in(part).writes(label, said)
  await dawn.in(part).presses(/^Keep this part/)
}

/** Ellie reads it as hers, says that she helped to write it and how she sees it, and lets her mum and Joy read it. */
export async function isHers({ ellie }: RoundEllie): Promise<void> {
  await comesAs(ellie, 'Ellie, 15')
  await ellie.follows('2am')
  await ellie.follows('Look at your plan to stay safe')
  await ellie.finds(
    ...['This isn’t part of any treatment.', `Look at it again on ${inWords(inDays(14))}.`, 'Our code word: heron'],
    'It is known to Dawn Fraser and Tunde Bello, and to nobody else.',
    ...['A&E', 'Say the word.', 'Police', 'They ring Tunde first.', 'School', 'The library is mine.'],
    ...['Dawn Fraser leads.', 'If they are away: Tunde Bello.'],
    'What would have to be true to try treatment again',
    'I ask for it.',
  )
  await ellie.chooses('I helped write this')
  await ellie.beside('Did you help to write this?').presses('Say it')
  await ellie.finds('“I helped write this.” Said by the young person')
  await ellie.unfolds('Say how you see it')
  await ellie.writes('What’s the problem, for you?', views.ellie)
  await ellie.beside('What would help?').presses('Say it')
  await ellie.follows('Change who can see it')
  await ellie.chooses('Karen', 'Joy')
  await ellie.presses('Save')
}

/** Her mum, Joy and Dawn each say it for themselves; nothing of one is put into another. */
export async function eachSeesItTheirWay({ mum, joy, dawn, ellie }: RoundEllie): Promise<void> {
  await saysAsCarer(mum, 'Ellie’s mum', views.mum)
  await saysAsCarer(joy, 'Ellie’s foster carer', views.joy)
  await dawn.unfolds('Write down how somebody sees it')
  await dawn.chooses('Mine')
  await dawn.beside('Whose view is it?').writes('What the problem is', views.dawn)
  await dawn.presses('Keep this view')
  await ellie.follows('Your page')
  await ellie.follows('2am')
  await ellie.follows('Look at your plan to stay safe')
  for (const who of [ellie, dawn])
    await who.finds('How each person sees it', views.ellie, views.mum, views.joy, views.dawn)
}

async function saysAsCarer(carer: Somebody, shownAs: string, view: string): Promise<void> {
  await comesAs(carer, shownAs)
  await carer.follows('What is shared with you')
  await carer.findsNothingOf(hers)
  await carer.follows('The plan to stay safe')
  await carer.finds('A code word is agreed. It is known to Dawn Fraser and Tunde Bello')
  await carer.findsNothingOf('heron')
  await carer.unfolds('Say how you see it')
  await carer.writes('What is the problem, as you see it?', view)
  await carer.beside('What would help?').presses('Say it')
  await carer.finds(view)
}

/** A page for home, and a card for the pocket: each is dated, with the numbers to call now. */
export async function hasItOnPaper({ ellie }: RoundEllie): Promise<void> {
  await ellie.follows('Print it: a page, a card for your pocket, or pictures')
  await ellie.visitor.tab.emulateMedia({ media: 'print' })
  await ellie.finds('My plan to stay safe', 'If I need help now', '999', 'The library is mine.')
  await ellie.visitor.tab.emulateMedia({ media: 'screen' })
  await ellie.follows('A card for the pocket')
  await ellie.visitor.tab.emulateMedia({ media: 'print' })
  await ellie.finds('My plan to stay safe', '999', 'heron', `Look at it again on ${inWords(inDays(14))}.`)
  await ellie.findsNothingOf('The library is mine.')
  await ellie.visitor.tab.emulateMedia({ media: 'screen' })
}

/** The day has passed, and nobody looked: it says so to Ellie and on paper, and Dawn is asked. They look again, and set another day. */
export async function itsDayHasPassed({ ellie, dawn }: RoundEllie): Promise<void> {
  const past = `The day to look at this again was ${inWords(inDays(14))}, and nobody has yet.`
  await comesAs(ellie, 'Ellie, 15')
  await ellie.follows('2am')
  await ellie.finds(past)
  await ellie.follows('Look at your plan to stay safe')
  await ellie.follows('Print it: a page, a card for your pocket, or pictures')
  await ellie.follows('A card for the pocket')
  await ellie.finds(past)
  await comesAs(dawn, 'Dawn Fraser, social worker')
  await dawn.follows('Today')
  await dawn.finds(`Since ${onWeekday(inDays(14))}`)
  await dawn.follows('You look again at the plan to stay safe, together with Ellie Marsh')
  await dawn.finds(past)
  await setsTheNextDay(dawn, inDays(29))
  await dawn.finds(`Look at it again on ${inWords(inDays(29))}.`)
  await dawn.findsNothingOf(past)
}

export async function setsTheNextDay(dawn: Somebody, day: Day): Promise<void> {
  await dawn.unfolds('Change this part: When we look again, and how this ends')
  await writesTheDay(dawn.in('The day to look at it again'), day)
  await dawn.in('When we look again, and how this ends').presses(/^Keep this part/)
}
