import { decide } from '../access/decide.ts'
import type { Act, AgencyThingKind } from '../access/object.ts'
import type { Professional, Subject } from '../access/subject.ts'
import { isProfessional } from '../access/subject.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'

/** Somebody asks at their desk, on a day. */
export interface AtDesk {
  readonly subject: Subject
  readonly today: Day
  readonly now: Date
}

/** Which thing of an agency; of their own where no other is named. */
export interface WhichThing {
  readonly is: AgencyThingKind
  readonly agency?: Id
}

/** The fields of an agency's thing that may leave for this act, or be let in; none where `decide` says no. */
export function fieldsFor({ subject, today, now }: AtDesk, act: Act, { is, agency }: WhichThing): readonly string[] {
  if (!isProfessional(subject)) return []
  const { locality } = subject
  return decide({
    subject,
    act,
    thing: { about: 'agency', locality, agency: agency ?? subject.agency, is },
    context: nothingKnown(today, now),
  }).fields
}

export const may = (at: AtDesk, act: Act, which: WhichThing): boolean => fieldsFor(at, act, which).length > 0

/** Whoever acts in a job. Rows of a table that only jobs may ask bring nobody else. */
export function working(subject: Subject): Professional {
  if (isProfessional(subject)) return subject
  throw new Error('a page of a desk was asked by somebody without a job')
}

/** Things of an agency have no young person in them: nothing of anybody is needed. */
const nothingKnown = (today: Day, now: Date) => ({
  ...{ now: now.getTime(), today, edges: [], agreements: [], overrides: [], breakings: [] },
  comingOfAge: { narrows: [], isKnown: false },
})
