import type { Item } from '../../access/object.ts'
import { codeOf } from '../../access/sign-in/sign-in-codes.edge.ts'
import type { SignInKeys } from '../../access/sign-in/sign-in-keys.edge.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { mayAnswerByLink } from '../../goals/by-link/may-answer.store.ts'
import { makeSessionLink, stopSessionLinks } from '../../goals/by-link/session-link.store.ts'
import { calledByLink } from '../../goals/by-link/session-link.ts'
import { activeOf } from '../../goals/goal.ts'
import { hasNeedEnded } from '../../plan/ending.store.ts'
import { goalsOfNeed } from '../../plan/goals-of-need.store.ts'
import { amongHelpers } from '../goals/who-reads-answers.ts'
import { alone } from '../need/new-need.page.tsx'
import type { MyNeed } from '../need/read-need.store.ts'

type Asking = Pick<AskedSignedIn, 'within' | 'subject' | 'key' | 'today' | 'form'>

/** @returns its code; undefined where what is done about the need has ended, or nothing could be answered by a link. */
export const makeMyLink = (
  { within, subject, key, today, form }: Asking,
  mine: MyNeed,
  keys: SignInKeys,
): Promise<string | undefined> =>
  within(async (inside) => {
    const turn = await inside.turn(subject.id)
    const { id: need } = mine.whole.need
    const { locality, youngPerson } = mine.whole.item.item
    const of = goalsOfNeed(mine.whole, today)
    const begins = { ...alone, sharing: amongHelpers(mine) }
    const begun: Item = { about: 'young-person', locality, youngPerson, is: 'goal', writtenBy: youngPerson, ...begins }
    const isOver = await hasNeedEnded(inside.handle, need)
    if (isOver || !mayAnswerByLink(turn, of.helping?.read.item ?? begun)) return undefined
    const active = of.goals.filter(
      ({ now, read }) =>
        activeOf([now], { is: 'young-person' }).length > 0 &&
        read.item.youngPerson === youngPerson &&
        mayAnswerByLink(turn, read.item),
    )
    const inFull = form.first('full') === 'yes'
    const goals = active.map(({ id, now }) => ({ id, called: calledByLink(now, inFull) }))
    const code = codeOf(keys.hash('session-link', `made ${key}`))
    const knownAs = keys.hash('session-link', `code ${code}`)
    const shows = { goals, begins }
    const link = await makeSessionLink(turn, { need, youngPerson, madeBy: turn.youngPerson, knownAs, shows })
    if (!link) return undefined
    await inside.note({ record: youngPerson, did: 'send', kind: 'goal', item: need, ...noted })
    return code
  })

const noted = { outcome: 'allowed', because: '', showThem: true } as const

/** Stops those that were made and not answered. */
export const stopMyLinks = ({ within, subject }: Asking, mine: MyNeed): Promise<number> =>
  within(async (inside) => {
    const { need, item } = mine.whole
    await inside.note({ record: item.item.youngPerson, did: 'narrow', kind: 'goal', item: need.id, ...noted })
    return stopSessionLinks(await inside.turn(subject.id), need.id)
  })
