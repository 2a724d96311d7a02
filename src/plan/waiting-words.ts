import type { WaitingFault } from './waiting-acts.ts'

/** What a form says where something of a wait is still to be said. */
export const waitingFaultInEnglish: Readonly<Record<WaitingFault, string>> = {
  'nothing-to-do-meanwhile': 'Enter at least one thing that can help meanwhile',
  'nobody-checks-in': 'Enter at least one day on which somebody asks how things are',
  'check-in-is-no-day': 'Enter the day on which somebody asks, like 14 3 2027',
  'check-in-is-not-ahead': 'The day on which somebody asks must be after today',
  'check-in-is-too-far-ahead': 'The day on which somebody asks must be within a year',
  'who-asks-is-missing': 'Select who asks on that day',
  'check-in-is-not-agreed': 'Check the page again: this was kept while you were writing',
  'words-are-missing': 'Enter what you heard',
  'why-is-missing': 'Enter why the wait is over',
}
