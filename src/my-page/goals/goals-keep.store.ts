import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { type TellsOfMeeting, tellTeams } from '../../goals/experience/experience.store.ts'
import { actOnGoal, rewordIn, setGoalIn } from '../../goals/goal.store.ts'
import type { Goal, GoalFact } from '../../goals/goal.ts'
import { endOrPause, type GoalFault, putFirst, takeUp } from '../../goals/goal-acts.ts'
import { actOnHelping } from '../../goals/is-this-helping.store.ts'
import { addWords, type CheckFault, check, type TalkFault, talk, type WordFault } from '../../goals/is-this-helping.ts'
import { type RatingFault, rate, takeBack } from '../../goals/rating.ts'
import { checkSession, type SessionCheck, type SessionFault, sessionQuestions } from '../../goals/session-check.ts'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import { allOf } from '../../shared/all-of.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { alone } from '../need/new-need.page.tsx'
import type { MyNeed } from '../need/read-need.store.ts'
import { amongHelpers } from './who-reads-answers.ts'

/** What one request brings to a store of these pages. */
type Asking = Pick<AskedSignedIn, 'within' | 'subject' | 'key' | 'today' | 'form'>

/** Which goal of which need. */
export interface WhichGoal {
  readonly need: Id
  readonly goal: Id
}

const typedIn = ({ form }: Asking) => ({ says: form.first('says') ?? '', shortName: form.first('shortName') ?? '' })

/** Keeps a goal of their own, for themselves or seen by those who see the need. */
export function keepGoal({ within, subject, key, today, form }: Asking, mine: MyNeed): Promise<Acted<GoalFault>> {
  const { item } = mine.whole.item
  const sharing = form.first('with') === 'them' ? item.sharing : alone.sharing
  const typed = { says: form.first('says') ?? '', shortName: form.first('shortName') ?? '' }
  return within(async (inside) => {
    const turn = await inside.turn(subject.id)
    const doing = { by: turn.youngPerson, on: today }
    const begins = { ...alone, sharing }
    const need = mine.whole.need.id
    return setGoalIn(turn, { key, need, typed, owner: { is: 'young-person' }, agreedBy: [], begins, doing })
  })
}

/** Keeps other words: another goal. */
export const keepReworded = (asking: Asking, which: WhichGoal): Promise<Acted<GoalFault>> =>
  asking.within(async (inside) => {
    const turn = await inside.turn(asking.subject.id)
    const { youngPerson } = turn
    const doing = { by: youngPerson, on: asking.today }
    const said = { typed: typedIn(asking), agreedBy: [], told: 'themselves' as const }
    return rewordIn(turn, { key: asking.key, ...which, ...said, youngPerson, doing })
  })

/** Keeps a number from 0 to 10, or that it is not for today. */
export const keepRating = (
  { within, subject, key, today, form }: Asking,
  which: WhichGoal,
): Promise<Acted<RatingFault>> =>
  within(async (inside) =>
    actOnGoal(await inside.turn(subject.id), {
      ...{ key, ...which },
      act: (goal, _, youngPerson) => {
        const sent = { of: form.first('of') ?? '', how: form.first('how') ?? '' }
        return rate(goal, sent, { ...own(youngPerson, today), id: newId() })
      },
    }),
  )

const own = (by: Id, on: Asking['today']) => ({ by, on, as: 'young-person', told: 'themselves' }) as const

/** What they can do with a goal by one tap. */
export const goalActs = ['reached', 'paused', 'no-longer-wanted', 'taken-up', 'first', 'take-back'] as const
export type GoalAct = (typeof goalActs)[number]

export type ActFault = GoalFault | 'rating-stays'

/** Does it. */
export const keepAct = (
  { within, subject, key, today, form }: Asking,
  { what, ...which }: WhichGoal & { readonly what: GoalAct },
): Promise<Acted<ActFault>> =>
  within(async (inside) =>
    actOnGoal(await inside.turn(subject.id), {
      ...{ key, ...which },
      act: (goal, all, youngPerson): Result<GoalFact, ActFault> =>
        comesOf(goal, all, {
          what,
          youngPerson,
          doing: { by: youngPerson, on: today },
          rating: form.first('rating') ?? '',
        }),
    }),
  )

interface Acting {
  readonly what: GoalAct
  readonly youngPerson: Id
  readonly doing: { readonly by: Id; readonly on: Asking['today'] }
  readonly rating: string
}

/** What becomes of a goal of their own by one tap. */
export function comesOf(
  goal: Goal,
  all: readonly Goal[],
  { what, youngPerson, doing, rating }: Acting,
): Result<GoalFact, ActFault> {
  const acting = { ...doing, youngPerson, told: 'themselves' } as const
  switch (what) {
    case 'taken-up':
      return takeUp(goal, all, acting)
    case 'first':
      return putFirst(goal, all, acting)
    case 'take-back': {
      const id = parseId(rating)
      return id ? takeBack(goal, id, doing) : refused('rating-stays')
    }
    default:
      return endOrPause(goal, { is: what, why: '' }, acting)
  }
}

/** Keeps one tap. */
export const keepCheck = ({ within, subject, key, today, form }: Asking, mine: MyNeed): Promise<Acted<CheckFault>> =>
  within(async (inside) =>
    actOnHelping(await inside.turn(subject.id), {
      ...{ key, need: mine.whole.need.id, begins: byHelpers(mine) },
      act: (before, _, youngPerson) => {
        const sent = { answer: form.first('answer') ?? '', says: '' }
        const fact = check(before, sent, { ...own(youngPerson, today), id: newId() })
        return fact.is === 'ok' ? ok({ facts: [fact.value] }) : fact
      },
    }),
  )

const byHelpers = (mine: MyNeed) => ({ ...alone, sharing: amongHelpers(mine) })

/** Keeps what they say beside their answer of today: the four, and words. */
export const keepMore = (
  { within, subject, key, today, form }: Asking,
  mine: MyNeed,
  keys: TellsOfMeeting['keys'],
): Promise<Acted<SessionFault | WordFault>> =>
  within(async (inside) => {
    let said: SessionCheck | undefined
    const { locality, youngPerson } = mine.whole.item.item
    const kept = await actOnHelping<SessionFault | WordFault>(await inside.turn(subject.id), {
      ...{ key, need: mine.whole.need.id, begins: byHelpers(mine) },
      act: (before, sessions, by) => {
        const asked = { check: parseId(form.first('check') ?? '') ?? newId(), by, on: today }
        const typed = Object.fromEntries(sessionQuestions.map((each) => [each, form.first(each) ?? '']))
        const read = allOf({
          words: addWords(before, { check: asked.check, says: form.first('words') ?? '' }, asked),
          session: checkSession(sessions, typed, asked),
        })
        if (read.is === 'refused') return read
        const { words, session } = read.value
        said = session
        return ok({ facts: words ? [words] : [], session })
      },
    })
    if (kept.is === 'kept' && said)
      await tellTeams(inside.handle, { keys, locality, youngPerson, need: mine.whole.need.id, session: said })
    return kept
  })

/** Keeps what they chose when they talked. */
export const keepTalk = ({ within, subject, key, today, form }: Asking, mine: MyNeed): Promise<Acted<TalkFault>> =>
  within(async (inside) =>
    actOnHelping(await inside.turn(subject.id), {
      ...{ key, need: mine.whole.need.id, begins: byHelpers(mine) },
      act: (before, _, by) => {
        const fact = talk(
          before,
          { wayOn: form.first('wayOn') ?? '', says: form.first('talked') ?? '' },
          { by, on: today },
        )
        return fact.is === 'ok' ? ok({ facts: [fact.value] }) : fact
      },
    }),
  )
