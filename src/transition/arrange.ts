import { allOf } from '../shared/all-of.ts'
import { type Day, isAfter, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, saidOr } from '../shared/said.ts'
import type { MovingDays } from './moving-days.ts'
import {
  type AdultService,
  type Arranged,
  adultAnswers,
  type Folder,
  type FolderPart,
  folderParts,
  type Meeting,
  meetingStates,
  type Next,
  type Somebody,
  type TransitionFact,
} from './transition.ts'

/** What is still to be put right in what was arranged. */
export type ArrangeFault =
  | 'adult-answer-is-missing'
  | 'adult-service-is-missing'
  | 'meeting-is-missing'
  | 'meeting-has-no-day'
  | 'meeting-has-passed'
  | 'meeting-has-not-been'
  | 'who-meets-is-missing'
  | 'support-is-no-day'
  | 'support-ends-too-early'
  | 'next-is-no-day'
  | 'next-has-passed'
  | 'next-is-after-support'
  | 'who-asks-is-missing'

/** What was arranged, as it was typed; an empty text where nothing was. */
export interface TypedArranged {
  readonly worker: TypedSomebody
  readonly adultAnswer: string
  readonly adultWho: string
  readonly meeting: string
  readonly meetingOn: string
  readonly meetingWho: string
  readonly offered: string
  readonly supportUntil: string
  readonly holdsAfter: TypedSomebody
  readonly nextOn: string
  readonly whoAsks?: Id
}

export interface TypedSomebody {
  readonly person?: Id
  readonly name: string
}

/** Who arranges it, and on which day; the days of the young person, where their birthday is known. */
export interface Arranging {
  readonly by: Id
  readonly on: Day
  readonly days?: MovingDays
}

type Read<Value> = Result<Value, ArrangeFault>

/** What is arranged now, whole, or everything that is wrong with it. That something is missing is a gap, and no fault. */
export function arrange(typed: TypedArranged, arranging: Arranging): Read<TransitionFact> {
  const { by, on } = arranging
  const until = readSupport(typed.supportUntil, arranging)
  const holdsAfter = somebody(typed.holdsAfter)
  const isHeld = until.is === 'ok' && on >= until.value && holdsAfter !== undefined
  const read = allOf({
    adult: readAdult(typed),
    meeting: readMeeting(typed, on),
    supportUntil: until,
    next: isHeld && typed.nextOn.trim() === '' ? ok(undefined) : readNext(typed, on, until),
  })
  if (read.is === 'refused') return read
  const { next, ...arranged } = read.value
  const [worker, offered] = [somebody(typed.worker), parseSaid(typed.offered)]
  const whole: Arranged = {
    ...arranged,
    ...(worker ? { worker } : {}),
    ...(offered ? { offered } : {}),
    ...(holdsAfter ? { holdsAfter } : {}),
    ...(next ? { next } : {}),
  }
  return ok({ is: 'arranged', by, on, ...whole })
}

function somebody({ person, name }: TypedSomebody): Somebody | undefined {
  if (person) return { is: 'person', id: person }
  const said = parseSaid(name)
  return said && { is: 'named', name: said }
}

function readAdult({ adultAnswer, adultWho }: TypedArranged): Read<AdultService> {
  const is = adultAnswers.find((answer) => answer === adultAnswer)
  if (!is) return refused('adult-answer-is-missing')
  if (is === 'not-asked') return ok({ is })
  const who = parseSaid(adultWho)
  return who ? ok({ is, who }) : refused('adult-service-is-missing')
}

function readMeeting({ meeting, meetingOn, meetingWho }: TypedArranged, today: Day): Read<Meeting> {
  const is = meetingStates.find((state) => state === meeting)
  if (!is) return refused('meeting-is-missing')
  if (is === 'none') return ok({ is })
  const read = allOf({ on: readMeetingDay(meetingOn, is, today), who: saidOr(meetingWho, 'who-meets-is-missing') })
  return read.is === 'ok' ? ok({ is, ...read.value }) : read
}

function readMeetingDay(typed: string, is: 'set' | 'met' | 'not-met', today: Day): Read<Day> {
  const day = parseDay(typed.trim())
  if (!day) return refused('meeting-has-no-day')
  if (is === 'set') return isAfter(today, day) ? refused('meeting-has-passed') : ok(day)
  return isAfter(day, today) ? refused('meeting-has-not-been') : ok(day)
}

function readSupport(typed: string, { days }: Arranging): Read<Day> {
  const day = parseDay(typed.trim())
  if (!day) return refused('support-is-no-day')
  return days && isAfter(days.supportUntil, day) ? refused('support-ends-too-early') : ok(day)
}

function readNext({ nextOn, whoAsks }: TypedArranged, today: Day, until: Read<Day>): Read<Next> {
  const read = allOf({
    on: readNextDay(nextOn, today, until),
    whoAsks: whoAsks ? ok(whoAsks) : refused<ArrangeFault>('who-asks-is-missing'),
  })
  return read
}

/** Somebody asks before the support is over, and not only afterwards. */
function readNextDay(typed: string, today: Day, until: Read<Day>): Read<Day> {
  const day = parseDay(typed.trim())
  if (!day) return refused('next-is-no-day')
  if (!isAfter(day, today)) return refused('next-has-passed')
  const isLate = until.is === 'ok' && isAfter(until.value, today) && isAfter(day, until.value)
  return isLate ? refused('next-is-after-support') : ok(day)
}

/** What somebody typed into the parts of the folder. */
export type TypedFolder = Readonly<Record<FolderPart, string>>

/** The parts that were changed. Nothing has to be in it, and what is emptied is empty. */
export function writeFolder(
  before: Folder,
  typed: TypedFolder,
  { by, on }: Pick<Arranging, 'by' | 'on'>,
): Result<readonly TransitionFact[], 'nothing-is-new'> {
  const facts = folderParts.flatMap((part): readonly TransitionFact[] => {
    const says = parseSaid(typed[part])
    if ((says?.said ?? '') === (before[part]?.says.said ?? '')) return []
    return [{ is: 'folder-written', by, on, part, ...(says ? { says } : {}) }]
  })
  return facts.length > 0 ? ok(facts) : refused('nothing-is-new')
}
