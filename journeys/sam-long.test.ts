import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays, addMonths, type Day, dayIn, inWords } from '../src/shared/day.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import { comesAs, nextWeekday, waysOr, writesTheDay } from './story.ts'

const browser = withBrowser()
const theirs = 'im 18 soon and nobody can tell me who i ring then'
const offer = 'The Yard, for anybody from 16 to 25, where he wants it'
const tuesday = nextWeekday(2, new Date())
tuesday.setUTCHours(13, 0)
const meeting = addDays(dayIn(tuesday), 21)
const goesOnTo = (day: Day): void => house.setClock(new Date(`${day}T13:00:00Z`))
let house: House

beforeEach(async () => {
  house = await openHouse()
  house.setClock(tuesday)
}, 240_000)
afterEach(() => house.close())

/** Sam on his phone, and Mark at his desk. */
interface Two {
  readonly sam: Somebody
  readonly mark: Somebody
}

const comesToIt = async ({ sam }: Two): Promise<void> => {
  await comesAs(sam, 'Sam, 17')
  await sam.follows('after 18')
}

const marksDesk = async ({ mark }: Two): Promise<void> => {
  await comesAs(mark, 'Mark Ellison, counsellor')
  await mark.follows('Today')
}

/** Sam says what is on his mind, and shows it to Mark. His page says from then on what is missing. @returns the day on which he turns 18. */
async function bringsIt({ sam }: Two): Promise<Day> {
  await comesAs(sam, 'Sam, 17')
  await sam.follows('Say what’s going on')
  await sam.writes('What’s going on', theirs)
  await sam.writes(/^What do you want to call it/, 'after 18')
  await sam.presses('Keep it')
  await sam.follows('Show it to somebody')
  await sam.chooses('Mark Ellison', new RegExp(theirs.slice(0, 20)))
  await sam.presses('Show it to them')
  await sam.finds('Moving on', 'Nothing here ends on that day.', 'Nobody is named yet who sees to it with you.')
  const [, says = ''] = /You turn 18 on (\d+ \w+ \d{4})\./.exec(await sam.reads()) ?? []
  const adultOn = dayIn(new Date(`${says} 12:00 UTC`))
  expect(inWords(adultOn)).toBe(says)
  return adultOn
}

/** The folder is his: what new people should know, in his words, on paper that he holds. */
async function startsHisFolder({ sam }: Two): Promise<void> {
  await sam.follows('Look at moving on, and start your folder')
  await sam.writes('What helps me', 'the gym with dee')
  await sam.writes('What I want the next people to know', 'i go quiet when it is bad. ask again')
  await sam.presses('Keep it')
  await sam.follows('Print your folder')
  await sam.finds('My folder', 'If I need help now', 'the gym with dee', 'i go quiet when it is bad. ask again')
}

/** Mark is asked under Today to begin. The service for adults says no; what there is instead stands there, and who sees to it. */
async function arrangeIt({ mark }: Two): Promise<void> {
  await mark.follows('Sam Hussain: after 18')
  await mark.follows(/^(Begin it together|Look at how they move on)$/)
  await mark.picks('Who sees to it, by name', 'Mark Ellison')
  await mark.in('What does the service for adults say?').chooses('No')
  await mark.writes('Which service for adults', 'Ashmere adult team')
  await mark.in('Do both services meet, with the young person there?').chooses('A day is set')
  await writesTheDay(mark.in('On which day'), meeting)
  await mark.writes('Who meets', 'Mark, the adult team and Sam')
  await mark.writes('What there is from 18 on', offer)
  await writesTheDay(mark.in('When does somebody ask again?'), meeting)
  await mark.picks('Who asks', 'Mark Ellison')
  await mark.presses('Keep what is arranged')
  await mark.finds('Kept. The young person reads it at once.', 'Ashmere adult team says no.')
}

/** Sam reads all of it: a gap in what there is, and not his fault. */
async function readsIt(two: Two, adultOn: Day): Promise<void> {
  const { sam } = two
  await comesToIt(two)
  await sam.finds('Moving on', `You turn 18 on ${inWords(adultOn)}.`)
  await sam.finds('Mark Ellison sees to it with you.')
  await sam.finds('Ashmere adult team says no.')
  await sam.finds(`Both services meet you on ${inWords(meeting)}`)
  await sam.finds(offer)
  await sam.finds('That is a gap in what there is, and not your fault.')
}

/** What was missing is counted for the place: how often, in which quarter, and nobody in it. */
async function isCounted(): Promise<void> {
  const { rows } = await house.database.pool.query<{ gap: string; times: number }>(
    'select gap, times from transition_gap order by gap',
  )
  expect(rows).toContainEqual({ gap: 'adult-service-said-no', times: 1 })
}

/** On the day of the meeting it waits under Today. They met; somebody asks again on his birthday. */
async function theyMeet(two: Two, adultOn: Day): Promise<void> {
  const { mark } = two
  await marksDesk(two)
  await mark.finds('Sam Hussain: after 18')
  await mark.follows('Sam Hussain: after 18')
  await mark.follows('Look at how they move on')
  await mark.in('Do both services meet, with the young person there?').chooses('They met')
  await writesTheDay(mark.in('When does somebody ask again?'), adultOn)
  await mark.presses('Keep what is arranged')
  await comesToIt(two)
  await two.sam.finds(`Both services met you on ${inWords(meeting)}`)
}

/** On his 18th birthday nothing has ended: what he brought is there, and so is whoever holds it. */
async function isEighteen(two: Two, adultOn: Day): Promise<void> {
  await comesToIt(two)
  await two.sam.finds('Mark Ellison', theirs)
  await two.sam.finds(`You turn 18 on ${inWords(adultOn)}. Nothing here ends on that day.`)
  await marksDesk(two)
  await two.mark.finds('Sam Hussain: after 18')
}

/** Five months on he is supported still, and reads who holds it with him after that. */
async function isSupportedStill(two: Two, adultOn: Day): Promise<void> {
  const { sam, mark } = two
  await marksDesk(two)
  await mark.follows('Sam Hussain: after 18')
  await mark.follows('Look at how they move on')
  await mark.unfolds('After the support: who holds it then')
  await mark.writes('Or the name of somebody else who holds it after that', 'Dee at The Yard')
  await writesTheDay(mark.in('When does somebody ask again?'), addDays(addMonths(adultOn, 5), 14))
  await mark.presses('Keep what is arranged')
  await comesToIt(two)
  await sam.finds(`You turned 18 on ${inWords(adultOn)}. Nothing here ended on that day.`)
  await sam.finds('Mark Ellison sees to it with you.', 'After that, Dee at The Yard holds this with you.')
}

describe.each(waysOr('by-hand'))(
  'Sam, 17, for whom the service for adults has no place, $name',
  ({ scripts, works }) => {
    test('R36: one person sees to it by name, he holds a folder, both services meet him, and he is supported past his 18th birthday', {
      timeout: 180_000,
    }, async () => {
      const two: Two = {
        sam: await somebody(browser(), house, { called: 'sam Sam', scripts, works }),
        mark: await somebody(browser(), house, { called: 'sam Mark', scripts, width: 1280 }),
      }
      // Given what Sam brings, and a folder that is his
      const adultOn = await bringsIt(two)
      await startsHisFolder(two)
      // When the service for adults will not take him
      await marksDesk(two)
      await arrangeIt(two)
      // Then he reads what there is instead, and the gap is counted for those who plan
      await readsIt(two, adultOn)
      await isCounted()
      goesOnTo(meeting)
      await theyMeet(two, adultOn)
      // And his birthday ends nothing
      goesOnTo(adultOn)
      await isEighteen(two, adultOn)
      goesOnTo(addMonths(adultOn, 5))
      await isSupportedStill(two, adultOn)
      await two.sam.leaves()
      await two.mark.leaves()
    })
  },
)
