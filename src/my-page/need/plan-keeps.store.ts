import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import { type AcceptFault, acceptPart, takeBackPart } from '../../plan/part.ts'
import { actOnPlan } from '../../plan/plan.store.ts'
import { makePlan } from '../../plan/plan-acts.ts'
import type { PlanFault } from '../../plan/plan-typed.ts'
import { sayThingsHaveChanged } from '../../plan/things-changed.ts'
import { actOnWait } from '../../plan/waiting.store.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { ok, refused } from '../../shared/result.ts'
import { needInEnglish } from './need-words.ts'
import { alone } from './new-need.page.tsx'
import { type WhoAsks, whoCanAsk } from './plan-of-mine.ts'
import { type SentPlan, typedOf, withTheirYes } from './plan-sent.ts'
import type { MyPlanWords } from './plan-words.ts'
import type { MyNeed } from './read-need.store.ts'

/** Who can be chosen to ask how it went. */
export const askers = (mine: MyNeed, words: MyPlanWords): readonly WhoAsks[] =>
  whoCanAsk(mine, { somebody: needInEnglish.sharing.somebody, me: words.form.me })

/** What one request brings to a store of these pages. */
type Asking = Pick<AskedSignedIn, 'within' | 'subject' | 'key' | 'today' | 'form'>

interface Sending {
  readonly sent: SentPlan
  readonly words: MyPlanWords
}

/** Keeps a plan of their own, shared as the need is; what others do in a plan that stands stays as it is. */
export function keepOwnPlan(
  { within, subject, key, today }: Asking,
  mine: MyNeed,
  { sent, words }: Sending,
): Promise<Acted<{ readonly is: PlanFault }>> {
  const asks = askers(mine, words)
  const isOnlyTheirs = asks.some(({ isMe }) => isMe)
  return within(async (inside) =>
    actOnPlan(await inside.turn(subject.id), {
      ...{ key, need: mine.whole.need.id, seen: sent.n },
      begins: { ...alone, sharing: mine.whole.item.item.sharing },
      ...(sent.item ? { item: sent.item } : {}),
      act: (before, youngPerson) => {
        const doing = { by: youngPerson, on: today }
        const typed = typedOf(sent, { before, words: words.form, asks: asks.map(({ id }) => id), newId })
        const made = makePlan(typed, { ...doing, youngPerson, isOnlyTheirs })
        return made.is === 'ok' ? ok(withTheirYes(made.value, before, doing)) : made
      },
    }),
  )
}

interface Which {
  readonly need: Id
  readonly item: Id
}

/** Keeps that they do their part, or that they cannot any more. */
export function keepPart(
  { within, subject, key, today, form }: Asking,
  which: Which,
): Promise<Acted<AcceptFault | 'is-not-in-the-plan'>> {
  const say = form.first('says') === 'no' ? takeBackPart : acceptPart
  return within(async (inside) =>
    actOnPlan(await inside.turn(subject.id), {
      ...{ key, ...which },
      act: (plan, youngPerson) => {
        const part = plan?.parts.find(({ id }) => id === form.first('part'))
        if (!part) return refused('is-not-in-the-plan')
        const said = say(part, { by: youngPerson, on: today, youngPerson, told: { is: 'themselves' } })
        return said.is === 'ok' ? ok([said.value]) : said
      },
    }),
  )
}

interface Changing extends Which {
  readonly of: 'plan' | 'wait'
  readonly says: string
}

/** Keeps that things have changed, of the wait or of the plan. */
export const keepChanged = (
  { within, subject, key, today }: Asking,
  { of, says, ...which }: Changing,
): Promise<Acted<never>> =>
  within(async (inside) => {
    const turn = await inside.turn(subject.id)
    const act = (_: unknown, youngPerson: Id) => ok([sayThingsHaveChanged(says, { by: youngPerson, on: today })])
    return of === 'wait' ? actOnWait(turn, { key, ...which, act }) : actOnPlan(turn, { key, ...which, act })
  })
