import type { Accepted, AcceptFault, PartKind } from './part.ts'
import type { PlanWay } from './plan.ts'
import type { PlanFault } from './plan-typed.ts'

/** What a form says where something of a plan is still to be said. */
export const planFaultInEnglish: Readonly<Record<PlanFault | AcceptFault, string>> = {
  'way-is-missing': 'Select what kind of plan this is',
  'nobody-does-anything': 'Enter at least one thing that somebody does, however small',
  'kind-of-part-is-missing': 'Select whether the young person, others or helpers do this',
  'name-is-missing': 'Enter who does this, or who can be rung',
  'what-is-missing': 'Enter what this person does',
  'when-is-missing': 'Enter by when, or how often',
  'by-is-no-day': 'Enter the day by which, like 14 3 2027',
  'nobody-to-ring': 'Enter at least one person to ring',
  'how-to-ring-is-missing': 'Enter a number, or another way to reach this person',
  'when-to-ring-is-missing': 'Enter when this person answers',
  'next-day-is-no-day': 'Enter the day on which somebody asks how things are, like 14 3 2027',
  'next-day-is-not-ahead': 'The day on which somebody asks how things are must be after today',
  'next-day-is-too-far-ahead': 'The day on which somebody asks how things are must be within a year',
  'nobody-asks': 'Select who asks on that day how things are',
  'is-the-last-part': 'Enter another part first: a plan needs at least one',
  'is-not-in-the-plan': 'Check the page again: this part was taken out while you were writing',
  'is-not-theirs': 'Ask the person whose part this is',
  'is-accepted-by-hand-over': 'Ask them for help: they accept when they answer',
  'is-not-accepted-yet': 'Check the page again: this has not been accepted yet',
  'is-accepted-already': 'Check the page again: this has been accepted already',
}

/** The kinds of plan, to select from. */
export const planWayInEnglish: Readonly<Record<PlanWay, string>> = {
  'with-others': 'We do some things together',
  'wait-and-look-after-myself': 'I wait, and look after myself',
  'nobody-is-asked-now': 'Nobody is asked for help now',
}

export const partKindInEnglish: Readonly<Record<PartKind, string>> = {
  'i-do': 'Things I do',
  'others-do': 'Things others do',
  'helpers-do': 'Help',
}

export const acceptedInEnglish: Readonly<Record<Accepted['is'], string>> = {
  'not-yet': 'Not said yes yet',
  accepted: 'Said yes',
  'taken-back': 'Can’t do it any more',
}
