import { inWords } from '../src/shared/day.ts'
import { fourMonths, inDays, type RoundEllie, setsTheNextDay, theyTookPart } from './ellie-and-those-round-her.ts'
import type { Somebody } from './somebody.ts'
import { comesAs, writesTheDay, writesTheParts, writesWhoAsks, writesWhoToRing } from './story.ts'

const wondering = 'whats that dbt thing actually. not saying yes'

/** Nobody asked her to: she asks, and shows it to those who help. It is something of its own. */
export async function asksAboutDbt({ ellie }: RoundEllie): Promise<void> {
  await comesAs(ellie, 'Ellie, 15')
  await ellie.follows('Say what’s going on')
  await ellie.writes('What’s going on', wondering)
  await ellie.writes(/^What do you want to call it/, 'that dbt thing')
  await ellie.presses('Keep it')
  await ellie.follows('Show it to somebody')
  await ellie.chooses('Dawn Fraser and Tunde Bello', new RegExp(wondering.slice(0, 20)))
  await ellie.presses('Show it to them')
}

/** They look again at the plan to stay safe, and what she named as having to be true is true. It goes on, with its next day. */
export async function lookAgainAtThePlan({ dawn }: RoundEllie): Promise<void> {
  await comesAs(dawn, 'Dawn Fraser, social worker')
  await dawn.follows('Today')
  await dawn.follows('You look again at the plan to stay safe, together with Ellie Marsh')
  await dawn.finds('What would have to be true to try treatment again', 'I ask for it.')
  await setsTheNextDay(dawn, inDays(fourMonths + 14))
}

/** Treatment begins beside it: agreed by itself, with what it may do, a day of its own, and what if not. */
export async function treatmentBegins({ dawn }: RoundEllie): Promise<void> {
  await dawn.follows('Your page')
  await dawn.follows('Today')
  await dawn.follows('Ellie Marsh: that dbt thing')
  await dawn.finds(wondering)
  await dawn.follows('Write down what you agree together')
  await theyTookPart(dawn)
  await dawn.chooses('Waiting, and looking after oneself')
  await dawn.writes('Something of your own', 'DBT: a group and somebody of her own, for a year')
  await dawn.chooses(/^Getting More Help/)
  await dawn.writes('Why this?', 'Ellie asked. It is beside the nights and does not take their place.')
  await dawn.chooses('We agree to try it')
  await dawn.writes('What would it look like if this helps?', 'Two things that I can do before I ring')
  await dawn.chooses('Nobody knows how likely it is')
  await writesTheDay(dawn.in('By when do you hope for it?'), inDays(fourMonths + 180))
  await dawn.writes('What do you do if it does not help?', 'We stop it and say so. The nights stay as they are.')
  await writesTheDay(dawn.in('When do you look at it again?'), inDays(fourMonths + 84))
  await dawn.presses('Keep it, and read it back')
  await dawn.follows('Back to what was brought')
  await planTreatment(dawn)
}

async function planTreatment(dawn: Somebody): Promise<void> {
  await dawn.follows('Make a plan together')
  await dawn.chooses('Several people do something')
  await writesTheParts(dawn, [
    { who: 'Ellie', does: 'Go to the first group, and say afterwards how it was', when: 'on Tuesday' },
    { who: 'Tunde Bello', does: 'Go with her as far as the door', when: 'on Tuesday' },
  ])
  await writesWhoToRing(dawn, { who: 'Tunde Bello', how: '01632 960 160', when: 'nights, 9 to 7' })
  await writesWhoAsks(dawn, inDays(fourMonths + 7), 'Dawn Fraser')
  await dawn.presses('Keep the plan')
}

/** The two stand side by side, each with a day of its own: nothing of the one was changed by the other. */
export async function hasBoth({ ellie }: RoundEllie): Promise<void> {
  await ellie.follows('Your page')
  await ellie.follows('that dbt thing')
  await ellie.finds(`We look at this again on ${inWords(inDays(fourMonths + 84))}.`, 'Go to the first group')
  await ellie.findsNothingOf('heron')
  await ellie.follows('Your page')
  await ellie.follows('2am')
  await ellie.finds('Getting Risk Support', `Look at it again on ${inWords(inDays(fourMonths + 14))}.`)
  await ellie.follows('Look at your plan to stay safe')
  await ellie.finds('Our code word: heron', 'Dawn Fraser leads.', '“I helped write this.”')
  await ellie.findsNothingOf('first group', 'This plan ended')
}
