import type { Standing } from './status.ts'

/** The words of the page that says how the program stands. */
export interface StatusWords {
  readonly title: string
  readonly heading: string
  readonly standing: Readonly<Record<Standing, string>>
  readonly meaning: Readonly<Record<Standing, string>>
  readonly since: (when: string) => string
  readonly looked: (when: string) => string
  readonly old: string
  readonly messagesWait: string
  readonly go: string
  readonly help: string
  readonly checked: (day: string, by: string | undefined) => string
  readonly unchecked: string
}

export const statusInEnglish: StatusWords = {
  title: 'Is it working?',
  heading: 'Is Rightdoor working?',
  standing: {
    up: 'Yes. It answers.',
    'keeps-nothing': 'In part. It answers, and can’t keep anything new just now.',
    'not-answering': 'No. It doesn’t answer just now.',
  },
  meaning: {
    up: 'You can read, write and send as always.',
    'keeps-nothing':
      'You can find help and read who answers now. What you want to write, write on paper, or try again later. What was kept before is safe.',
    'not-answering':
      'You did nothing wrong. What was kept before is safe. If you have a plan to stay safe on paper or on your phone, use that. Somebody is there now, on every number below.',
  },
  since: (when) => `So it has been since ${when}.`,
  looked: (when) => `Looked at on ${when}.`,
  old: 'This page is written anew every few minutes. If the time above is long ago, don’t go by it.',
  messagesWait: 'Messages are late, or don’t go out. If you wait for an answer, ring instead.',
  go: 'Go to Rightdoor',
  help: 'Need help now?',
  checked: (day, by) => `Checked on ${day}${by ? ` by ${by}` : ''}.`,
  unchecked: 'Not yet checked by a named person.',
}
