import { type Id, parseId } from '../../shared/id.ts'
import type { ArrangeFault, TypedArranged, TypedFolder, TypedSomebody } from '../../transition/arrange.ts'
import type { MovingDays } from '../../transition/moving-days.ts'
import { type Arranged, folderParts, type Somebody } from '../../transition/transition.ts'
import { dayText } from '../plan/plan-rows.ts'
import { dayValues, textIn, type Values } from '../young-people/form-values.ts'

/** What the form sent. @param round those who work with the young person: nobody else is taken for one of them. */
export function sentArranged(values: Values, round: ReadonlySet<Id>): TypedArranged {
  const text = (name: string): string => textIn(values, name)
  const person = (name: string): { readonly person?: Id } => {
    const id = parseId(text(name))
    return id && round.has(id) ? { person: id } : {}
  }
  const somebody = (name: string): TypedSomebody => ({ ...person(name), name: text(`${name}Name`) })
  const { person: whoAsks } = person('whoAsks')
  return {
    ...{ worker: somebody('worker'), adultAnswer: text('adult'), adultWho: text('adultWho') },
    ...{ meeting: text('meeting'), meetingOn: dayText(values, 'meetingOn'), meetingWho: text('meetingWho') },
    ...{ offered: text('offered'), supportUntil: dayText(values, 'supportUntil') },
    ...{ holdsAfter: somebody('holdsAfter'), nextOn: dayText(values, 'nextOn') },
    ...(whoAsks ? { whoAsks } : {}),
  }
}

/** The folder as it was taken down. */
export const sentFolder = (values: Values): TypedFolder => ({
  helps: textIn(values, 'helps'),
  'does-not-help': textIn(values, 'does-not-help'),
  'whom-to-ring': textIn(values, 'whom-to-ring'),
  'to-know': textIn(values, 'to-know'),
})

/** How what is arranged fills the form; the last day of support that there has to be stands in it until another is agreed. */
export function arrangedValues(arranged: Arranged | undefined, days: MovingDays | undefined): Values {
  if (!arranged) return dayValues('supportUntil', days?.supportUntil)
  const { worker, adult, meeting, offered, supportUntil, holdsAfter, next } = arranged
  return {
    ...somebodyValues('worker', worker),
    adult: [adult.is],
    ...(adult.is === 'not-asked' ? {} : { adultWho: [adult.who.said] }),
    meeting: [meeting.is],
    ...(meeting.is === 'none' ? {} : { meetingWho: [meeting.who.said], ...dayValues('meetingOn', meeting.on) }),
    ...(offered ? { offered: [offered.said] } : {}),
    ...dayValues('supportUntil', supportUntil),
    ...somebodyValues('holdsAfter', holdsAfter),
    ...(next ? { whoAsks: [next.whoAsks], ...dayValues('nextOn', next.on) } : {}),
  }
}

function somebodyValues(name: string, who: Somebody | undefined): Values {
  if (!who) return {}
  return who.is === 'person' ? { [name]: [who.id] } : { [`${name}Name`]: [who.name.said] }
}

/** The folder, as it fills the form in which it is taken down. */
export const folderValues = (
  folder: { readonly [Part in keyof TypedFolder]?: { readonly says: { readonly said: string } } },
): Values => Object.fromEntries(folderParts.flatMap((part) => (folder[part] ? [[part, [folder[part].says.said]]] : [])))

/** Each fault at its field, in the order of the form. */
export const fieldOf: Readonly<Record<ArrangeFault, string>> = {
  'adult-answer-is-missing': 'adult',
  'adult-service-is-missing': 'adultWho',
  'meeting-is-missing': 'meeting',
  'meeting-has-no-day': 'meetingOn-day',
  'meeting-has-passed': 'meetingOn-day',
  'meeting-has-not-been': 'meetingOn-day',
  'who-meets-is-missing': 'meetingWho',
  'support-is-no-day': 'supportUntil-day',
  'support-ends-too-early': 'supportUntil-day',
  'next-is-no-day': 'nextOn-day',
  'next-has-passed': 'nextOn-day',
  'next-is-after-support': 'nextOn-day',
  'who-asks-is-missing': 'whoAsks',
}
