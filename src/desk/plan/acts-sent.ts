import type { Doing } from '../../decision/agreement-acts.ts'
import type { Fault } from '../../decision/standing.ts'
import { acceptPart, takeBackPart } from '../../plan/part.ts'
import type { Plan, PlanFact } from '../../plan/plan.ts'
import { addPart, askAfter, changeNextDay, leaveOut } from '../../plan/plan-acts.ts'
import type { WaitingFact } from '../../plan/waiting.ts'
import {
  agreeCheckIn,
  beginWaiting,
  changeMeanwhile,
  endWaiting,
  hear,
  keepCheckIn,
  type WaitingFault,
} from '../../plan/waiting-acts.ts'
import type { Wait } from '../../plan/waiting-told.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { textIn, type Values } from '../young-people/form-values.ts'
import { partTyped, type Round } from './plan-rows.ts'
import { type AnyPlanFault, sentNext, toldBy } from './plan-sent.ts'

/** What one of the small forms sent, and who sends it. */
export interface SentAct extends Round {
  readonly values: Values
  readonly doing: Doing
}

type Facts<Fact, Is extends string> = Result<readonly Fact[], Fault<Is>>
export type PlanAct = (now: Plan | undefined, youngPerson: Id) => Facts<PlanFact, AnyPlanFault>
export type WaitAct = (now: Wait | undefined, youngPerson: Id) => Facts<WaitingFact, WaitingFault | 'waits-already'>

/** One fact, as the only one. */
const only = <Fact, Is>(read: Result<Fact, Is>): Result<readonly Fact[], Is> =>
  read.is === 'ok' ? ok([read.value]) : read

const named = <Fact, Is extends string>(read: Result<Fact, Is>): Facts<Fact, Is> =>
  read.is === 'ok' ? ok([read.value]) : refused(...read.because.map((is) => ({ is })))

/** What can be done with a plan beside making it: each adds to what stands there now, but for the day, which takes the place of another. */
export const planActs: Readonly<Record<string, (sent: SentAct) => PlanAct>> = {
  accepted: (sent) => onPart(sent, acceptPart),
  'taken-back': (sent) => onPart(sent, takeBackPart),
  part: (sent) => () => only(addPart(partTyped(sent.values, 'new', sent), sent.doing)),
  'left-out':
    ({ values, doing }) =>
    (plan) => {
      const part = parseId(textIn(values, 'part'))
      if (!plan || !part) return refused({ is: 'is-not-in-the-plan' })
      return only(leaveOut(plan, { part, why: textIn(values, 'why') }, doing))
    },
  'asked-after': (sent) => (_, youngPerson) =>
    only(
      askAfter(
        { how: textIn(sent.values, 'how'), next: sentNext(sent.values, sent.mayAsk, 'asked-') },
        { ...sent.doing, youngPerson, isOnlyTheirs: false },
      ),
    ),
  'next-day': (sent) => (_, youngPerson) =>
    only(
      changeNextDay(sentNext(sent.values, sent.mayAsk, 'other-'), { ...sent.doing, youngPerson, isOnlyTheirs: false }),
    ),
  looked:
    ({ doing }) =>
    () =>
      ok([{ is: 'looked-at-what-changed', ...doing }]),
}

const onPart =
  ({ values, doing }: SentAct, act: typeof acceptPart): PlanAct =>
  (plan, youngPerson) => {
    const part = plan?.parts.find(({ id }) => id === textIn(values, 'part'))
    if (!part) return refused({ is: 'is-not-in-the-plan' })
    return named(act(part, { ...doing, youngPerson, told: toldBy(part, doing.by) }))
  }

/** What can be done in a wait. */
export const waitActs: Readonly<Record<string, (sent: SentAct) => WaitAct>> = {
  begin: (sent) => (wait) => (wait?.is === 'waiting' ? refused({ is: 'waits-already' }) : only(begun(sent))),
  meanwhile: whileItRuns((_, { values, doing }) => only(changeMeanwhile(linesIn(values, 'meanwhile'), doing))),
  'check-in-agreed': whileItRuns((_, sent) => only(agreeCheckIn(checkInSent(sent, 'another-'), sent.doing))),
  'checked-in': whileItRuns((waiting, sent) => {
    const checkIn = parseId(textIn(sent.values, 'check-in'))
    if (!checkIn) return refused({ is: 'check-in-is-not-agreed' })
    const says = textIn(sent.values, 'says')
    return only(keepCheckIn(waiting, { checkIn, says, next: checkInSent(sent, `after-${checkIn}-`) }, sent.doing))
  }),
  heard: whileItRuns((_, { values, doing }) => only(hear(textIn(values, 'heard'), doing))),
  looked: whileItRuns((_, { doing }) => ok([{ is: 'looked-at-what-changed', ...doing }])),
  over: whileItRuns((_, { values, doing }) => only(endWaiting(textIn(values, 'why'), doing))),
}

type Running = Extract<Wait, { readonly is: 'waiting' }>['waiting']

function whileItRuns(act: (waiting: Running, sent: SentAct) => ReturnType<WaitAct>): (sent: SentAct) => WaitAct {
  return (sent) => (wait) =>
    wait?.is === 'waiting' ? act(wait.waiting, sent) : refused({ is: 'check-in-is-not-agreed' })
}

const begun = (sent: SentAct) => {
  const days = ['first-', 'second-'].map((of) => checkInSent(sent, of))
  const checkIns = days.filter(({ on, whoAsks }, at) => at === 0 || on !== '' || whoAsks !== undefined)
  return beginWaiting({ meanwhile: linesIn(sent.values, 'meanwhile'), checkIns }, sent.doing)
}

const checkInSent = ({ values, mayAsk, newId }: SentAct, of: string) => ({
  id: newId(),
  ...sentNext(values, mayAsk, of),
})

/** Each line is one thing. */
export const linesIn = (values: Values, name: string): readonly string[] => textIn(values, name).split('\n')
