import { comesAs, endsTogether } from './story.ts'
import type { AroundTom } from './tom-at-school.ts'

const his = 'in by the side gate. by me'

/** Kofi takes it down as Tom says it. How far he has come Tom shows on an opening door: it is open a crack. */
export async function setsAGoal({ kofi }: AroundTom): Promise<void> {
  await kofi.follows('Look at the goals together')
  await kofi.unfolds('Write down a goal in their words')
  await kofi.writes('What do they want to be different?', his)
  await kofi.writes('A short name for it, if they want one', 'side gate')
  await kofi.chooses('I said yes to working on this with them')
  await kofi.presses('Keep it')
  await kofi.unfolds('They answer here')
  await kofi.follows('With pictures')
  await kofi.chooses('Open a crack')
  await kofi.presses('Keep their answer')
  await kofi.finds(his, 'Kofi Mensah said yes to working on it.')
  await kofi.follows('Back to what was brought')
}

/** On his own phone, with the same doors: nearly all the way. */
export async function doorIsNearlyOpen({ tom }: AroundTom): Promise<void> {
  await comesAs(tom, 'Tom, 13')
  await tom.follows('the bus')
  await tom.follows('side gate')
  await tom.follows('With pictures')
  await tom.chooses('Nearly all the way')
  await tom.presses('Keep my answer')
  await tom.finds('Your answer is kept.')
}

/** They end it together, since he is where he wanted to be; he reads it, and says that it was good. */
export async function endsWithKofi({ tom, kofi }: AroundTom): Promise<void> {
  await comesAs(kofi, 'Kofi Mensah, teacher')
  await kofi.follows('Young people')
  await kofi.follows('Tom Whitfield')
  await kofi.follows(/^Open it.*What somebody brings/)
  await endsTogether(kofi, {
    why: 'The goal is met',
    because: 'You go in by the side gate, by yourself.',
    goal: { goal: his, then: '2', now: '8' },
    helped: 'side gate. Mr Mensah',
    didNot: 'the bell',
    ifItComesBack: 'Show Mr Mensah the card that says “too loud”.',
    wayBack: 'Tell Mr Mensah at the gate. Nothing has to be said twice.',
    turnTo: { who: 'Kofi Mensah', how: 'at the side gate, every morning' },
  })
  await tom.follows('Your page')
  await tom.follows('the bus')
  await tom.finds('How it ended', 'You got to where you wanted to be.', `${his}: 2 at the start, 8 now`)
  await tom.in('How was this ending for you?').chooses('Good')
  await tom.presses('Keep my answer')
  await tom.finds('How it was for you: Good.')
}
