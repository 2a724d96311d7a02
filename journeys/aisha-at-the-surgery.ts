import { expect } from 'vitest'
import { addDays, type Day, dayIn, inWords, onWeekday } from '../src/shared/day.ts'
import type { Somebody } from './somebody.ts'
import {
  comesAs,
  nextWeekday,
  tookPart,
  writesTheDay,
  writesTheParts,
  writesWhoAsks,
  writesWhoToRing,
} from './story.ts'

export const hers = 'I’m not ill. I just want to feel like me again, and not be asked about it every night.'
export const mums = 'She cries in her room. I want her to see someone every week, and I want it to start now.'
export const gps = 'Low for two months, and sleeping badly. I think it matters enough to look again soon.'
export const onlyHers = 'ask if mum has to be there'
export const monday = nextWeekday(1, new Date())
monday.setUTCHours(15, 0)
export const inWeeks = (weeks: number): Day => addDays(dayIn(monday), 7 * weeks)

/** Everybody who is part of it, each with a browser of their own: Aisha and her mum on their phones, the GP at her desk. */
export interface Three {
  readonly aisha: Somebody
  readonly mum: Somebody
  readonly gp: Somebody
}

/** At the surgery the GP writes down what Aisha says, as she says it, and beside it how she sees it herself. */
export async function beginAtTheSurgery({ gp }: Three): Promise<void> {
  await comesAs(gp, 'Anjali Rao, GP')
  await gp.follows('Young people')
  await gp.follows('Aisha Rahman')
  await gp.follows('Write down what they bring')
  await gp.chooses('Theirs, as they say them')
  await gp.writes('In their words', hers)
  await gp.writes('What do they call it?', 'being me again')
  await gp.presses('Keep it')
  await gp.unfolds('Say how you see it')
  await gp.writes('How do you see it?', gps)
  await gp.presses('Keep my view')
}

/** At home Aisha lets her mum read her words, and keeps for herself what she wants to ask. */
export async function letsMumRead({ aisha }: Three): Promise<void> {
  await comesAs(aisha, 'Aisha, 14')
  await aisha.follows('being me again')
  await aisha.unfolds('Write what you want to say or ask')
  await aisha.in('Before you meet somebody').writes('Write what you want to say or ask', onlyHers)
  await aisha.in('Before you meet somebody').presses('Keep it for me')
  await aisha.follows('Change who can see it')
  await aisha.chooses('Anjali Rao', 'Nadia', /^“I’m not ill/)
  await aisha.presses('Show it to them')
}

/** Her mum reads it as Aisha said it, and says how she sees it. */
export async function mumSaysHowSheSeesIt({ mum }: Three): Promise<void> {
  await comesAs(mum, 'Aisha’s mum')
  await mum.follows('What is shared with you')
  await mum.findsNothingOf('i quit the choir', onlyHers)
  await mum.follows('being me again')
  await mum.finds(hers)
  await mum.findsNothingOf(onlyHers, gps)
  await mum.writes('How do you see it?', mums)
  await mum.presses('Say it')
  await mum.finds(hers, mums)
}

/** Three views, each under its name, hers first; nothing of one is in another. */
export async function readsThreeViews({ aisha }: Three): Promise<void> {
  await aisha.follows('Your page')
  await aisha.follows('being me again')
  await aisha.finds(hers, onlyHers, 'How others see it')
  const views = await aisha.reads('section[aria-labelledby="views"]')
  for (const view of [`${gps} Anjali Rao`, `${mums} Nadia`]) expect(views).toContain(view)
}

/** Beside one another lie a club, counselling in school, a group that meets here, and waiting. */
export async function compareTogether({ gp }: Three): Promise<void> {
  await gp.follows('Compare together: what could be tried, side by side')
  await gp.follows('I feel sad or empty')
  await gp.writes('Something from the directory', 'talking group')
  await gp.presses('Look')
  await gp.chooses('Talking group at The Yard')
  await gp.chooses('Moving more: a club, walking or sport', 'Counselling at school or at a youth hub')
  await gp.presses('Put them side by side')
  const page = await gp.reads()
  for (const choice of [
    'Talking group at The Yard',
    'Moving more',
    'Counselling at school',
    'Wait and look after myself',
  ])
    expect(page).toContain(choice)
  expect(page).toContain('Not known')
  await gp.follows('Back to what was brought')
}

/** They do not agree, and write that down: how each sees it, what they do meanwhile, and when they talk again. */
export async function agreeWhereTheyDiffer({ gp }: Three): Promise<void> {
  await gp.follows('Write down what you agree together')
  await tookPart(gp, { name: 'Aisha Rahman', how: 'In the room' })
  await tookPart(gp, { name: 'Anjali Rao, Ashmere GPs Together', how: 'In the room', part: 'Health' })
  await tookPart(gp, { name: 'Nadia, a parent or carer', how: 'In the room', part: 'Parent or carer' })
  await gp.chooses('Waiting, and looking after oneself')
  await gp.unfolds('What people try: I feel sad or empty')
  await gp.chooses('Counselling at school or at a youth hub', 'Moving more: a club, walking or sport')
  await gp.writes('Something of your own', 'Football with Dee')
  await gp.chooses(/^Getting Advice and Signposting/)
  await gp.writes('Why this?', 'She knows what helps her, and wants to try it first.')
  await gp.chooses('We see it differently')
  await gp.writes('How Aisha Rahman sees it', 'Sport, and to be left alone.')
  await gp.picks('Who else sees it in their own way? (1)', 'Nadia, a parent or carer')
  await gp.writes('How they see it (1)', 'Therapy every week, from now on.')
  await gp.picks('Who else sees it in their own way? (2)', 'Anjali Rao, Ashmere GPs Together')
  await gp.writes('How they see it (2)', 'Her mood has been low for months, and it matters.')
  await gp.writes('What do you do until you talk again?', 'Six weeks of sport and two check-ins.')
  await writesTheDay(gp.in('When do you look at it again?'), inWeeks(6))
  await gp.presses('Keep it, and read it back')
  await gp.finds(
    ...['For Aisha Rahman', 'You’d like to know what might help and where it is. You stay in charge.'],
    ...['Sport, and to be left alone.', 'Therapy every week, from now on.', 'Her mood has been low for months'],
    ...['Six weeks of sport and two check-ins.', `We look at this again on ${inWords(inWeeks(6))}.`],
  )
}

/** Six weeks of sport, two check-ins, and something for Mum to do that is hers. */
export async function planTogether({ gp }: Three): Promise<void> {
  await gp.follows('Back to what was brought')
  await gp.follows('Make a plan together')
  await gp.chooses('Several people do something')
  await writesTheParts(gp, [
    { who: 'Aisha', does: 'Football with Dee', when: 'Tuesdays and Saturdays, for six weeks', saysYes: true },
    { who: 'Nadia', does: 'Ring the advice line for parents, and ask Aisha on Sundays only', when: 'every Sunday' },
  ])
  await gp.presses('One more part')
  const third = gp.in('Part 3')
  await third.picks('Who?', 'Anjali Rao')
  await third.writes('Does what?', 'Two check-ins by text')
  await third.writes('By when, or how often?', 'after two and four weeks')
  await third.chooses('They say yes to it now')
  await writesWhoToRing(gp, { who: 'Anjali Rao', how: '01632 960 130', when: 'Monday to Friday, 9 to 5' })
  await writesWhoAsks(gp, inWeeks(2), 'Anjali Rao')
  await gp.presses('Keep the plan')
  await gp.finds('Football with Dee', 'Said yes', 'Two check-ins by text', 'Said yes')
}

/** A check-in: on its day, and not before, it waits for the GP, who asks and writes down what she says, and the day of the next. */
export async function checksIn(
  { aisha, gp }: Three,
  asked: { readonly says: string; readonly next: Day },
): Promise<void> {
  await comesAs(gp, 'Anjali Rao, GP')
  await gp.follows('Today')
  await gp.follows('You ask Aisha Rahman how things are')
  await gp.writes('How are things?', asked.says)
  await writesTheDay(gp.in('When does somebody ask next?'), asked.next)
  await gp.picks('Who asks?', 'Anjali Rao')
  await gp.presses('Keep that somebody asked')
  await gp.finds(`On ${onWeekday(asked.next)}, Anjali Rao asks how things are.`, asked.says)
  await gp.follows('Your page')
  await gp.follows('Today')
  await gp.findsNothingOf('You ask Aisha Rahman how things are')
  await comesAs(aisha, 'Aisha, 14')
  await aisha.follows('being me again')
  await aisha.follows('Look at it by itself, print it or change it')
  await aisha.finds(`On ${onWeekday(asked.next)}, Anjali Rao asks how things are.`, asked.says)
}

/** Her mum looks for something of her own, without a name, and finds people to ring who were there themselves. */
export async function findsAdviceForMum({ mum }: Three): Promise<void> {
  await mum.begins()
  await mum.follows(/^A parent or carer/)
  await mum.writes('What’s going on?', 'advice line for parents')
  await mum.writes(/^How old/, '14')
  await mum.presses('Look')
  await mum.follows('Parents’ advice line')
  await mum.finds('Parents’ advice line', 'Ring or text.', '01632 960 414')
}
