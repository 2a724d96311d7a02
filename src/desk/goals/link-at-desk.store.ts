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
import { readNeedAtDesk } from '../needs/need.store.ts'
import { keptAtDesk } from '../plan/plan-at-desk.store.ts'
import type { WhichNeed } from './goals-at-desk.store.ts'

type Asking = Pick<AskedSignedIn, 'within' | 'subject' | 'key' | 'today'>

/**
 * The goals go by the short names that the young person chose: in full they stand on such a page only where the young person says so, on their own.
 * @returns its code; undefined where the need is not there, or has ended, or what they answer is for nobody but them.
 */
export const makeLinkAtDesk = (
  { within, subject, key, today }: Asking,
  { youngPerson: asked, need }: WhichNeed,
  keys: SignInKeys,
): Promise<string | undefined> =>
  within(async (inside) => {
    const at = await readNeedAtDesk(inside, asked, need)
    if (!at || (await hasNeedEnded(inside.handle, need))) return undefined
    const turn = await inside.turn(asked)
    const { locality, youngPerson } = at.whole.item.item
    const of = goalsOfNeed(at.whole, today)
    const begins = { ...keptAtDesk(turn), named: [] }
    const begun: Item = { about: 'young-person', locality, youngPerson, is: 'goal', writtenBy: youngPerson, ...begins }
    const helping = of.helping?.read.item ?? begun
    if (!mayAnswerByLink(turn, helping)) return undefined
    const active = of.goals.filter(
      ({ now, read }) =>
        activeOf([now], { is: 'young-person' }).length > 0 &&
        read.item.youngPerson === youngPerson &&
        mayAnswerByLink(turn, read.item),
    )
    const goals = active.map(({ id, now }) => ({ id, called: calledByLink(now, false) }))
    const code = codeOf(keys.hash('session-link', `made ${key}`))
    const knownAs = keys.hash('session-link', `code ${code}`)
    const shows = { goals, begins }
    const link = await makeSessionLink(turn, { need, youngPerson, madeBy: subject.id, knownAs, shows })
    if (!link) return undefined
    await inside.note({ record: youngPerson, did: 'send', kind: 'goal', item: need, ...noted })
    return code
  })

const noted = { outcome: 'allowed', because: '', showThem: true } as const

/** Stops those that were made and not answered. @returns whether the need is there. */
export const stopLinksAtDesk = ({ within }: Asking, { youngPerson, need }: WhichNeed): Promise<boolean> =>
  within(async (inside) => {
    const at = await readNeedAtDesk(inside, youngPerson, need)
    if (!at) return false
    const record = at.whole.item.item.youngPerson
    await inside.note({ record, did: 'narrow', kind: 'goal', item: need, ...noted })
    await stopSessionLinks(await inside.turn(youngPerson), need)
    return true
  })
