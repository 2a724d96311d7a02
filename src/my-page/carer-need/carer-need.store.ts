import { changeWords } from '../../access/facts/facts.store.ts'
import type { Body, Written } from '../../access/facts/facts.ts'
import type { Turn } from '../../access/facts/facts-read.store.ts'
import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { actOnGoal, goalsIn, whoActs } from '../../goals/goal.store.ts'
import { namedInGoal } from '../../goals/goal-told.ts'
import { type RatingFault, rate, type TypedRating } from '../../goals/rating.ts'
import { amongHelpersOf } from '../../needs/beside-their-words.store.ts'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import { readNeed, type Saying, sayInNeed, type WholeNeed } from '../../needs/need.store.ts'
import type { View } from '../../needs/view.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'

/** As much of a need as the young person lets a parent or carer read. Of what they kept nothing is here, not even that there is more. */
export interface NeedForCarer {
  readonly whole: WholeNeed
  readonly names: ReadonlyMap<Id, Called>
}

export interface OfCarer {
  readonly youngPerson: Id
  readonly need: Id
}

/** Where they read it. */
export const needWay = ({ youngPerson, need }: OfCarer): string => `/me/with/${youngPerson}/need/${need}`

/** @returns undefined where it is not there for them. */
export async function readNeedForCarer(
  inside: Inside,
  { youngPerson, need }: OfCarer,
): Promise<NeedForCarer | undefined> {
  const whole = await readNeed(await inside.turn(youngPerson), need)
  return (
    whole && {
      whole,
      names: await readNames(inside, [
        ...whole.things.map(({ item }) => item.writtenBy),
        ...goalsIn(whole.things).flatMap(({ now }) => namedInGoal(now)),
      ]),
    }
  )
}

/** Keeps how a parent or carer sees it, in a need that is there for them. */
export async function sayAsCarer(
  inside: Inside,
  { youngPerson, need, key, saying }: OfCarer & { readonly key: string; readonly saying: Saying },
): Promise<Written<Body>> {
  const turn = await inside.turn(youngPerson)
  const sharing = await amongHelpersOf(turn, need)
  if (!sharing) return { is: 'not-there' }
  return sayInNeed(turn, {
    ...{ key, need, is: 'view', saying },
    kept: { sensitivity: 'open-to-team', named: [], sharing },
  })
}

/** How a parent or carer sees a goal. */
export interface RatesGoal extends OfCarer {
  readonly goal: Id
  readonly key: string
  readonly today: Day
  readonly sent: TypedRating
}

/** Keeps it beside the young person’s own, in a goal that is there for them. */
export async function rateAsCarer(
  inside: Inside,
  { youngPerson, need, goal, key, today, sent }: RatesGoal,
): Promise<Acted<RatingFault>> {
  const turn = await inside.turn(youngPerson)
  const by = whoActs(turn)
  if (!by) return { is: 'not-there' }
  const answering = { by, on: today, id: newId(), as: 'parent-carer', told: 'themselves' } as const
  return actOnGoal(turn, { key, need, goal, act: (now) => rate(now, sent, answering) })
}

/** A view of their own that they change: the one that they saw as its nth fact. */
export interface ChangesView extends OfCarer {
  readonly view: Id
  readonly key: string
  readonly expected: number
  readonly saying: Pick<Saying, 'words' | 'language'>
}

/** Keeps other words of a view, beside the first. Nobody else changes it, and it is changed nowhere but in its need. */
export async function changeAsCarer(
  inside: Inside,
  { youngPerson, need, view, key, expected, saying }: ChangesView,
): Promise<Written<Body>> {
  const turn = await inside.turn(youngPerson)
  const whole = await readNeed(turn, need)
  if (!whole || !ownView(whole, view, turn)) return { is: 'not-there' }
  return changeWords(turn, { key, id: view, expected }, { ...saying })
}

/** @returns undefined where they wrote nothing here by that id. */
export const ownView = (whole: WholeNeed, view: Id, { subject }: Pick<Turn, 'subject'>): View | undefined =>
  whole.views.find(({ id, by }) => id === view && subject.as !== 'nobody' && by === subject.id)?.open()
