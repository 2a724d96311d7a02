import { type Day, inWords } from '../../shared/day.ts'

export interface FeedsWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly own: (organisation: string) => string
  readonly none: string
  readonly feed: {
    readonly public: string
    readonly waiting: string
    readonly setAside: string
    readonly missing: string
    readonly lastWhole: string
    readonly never: string
    readonly see: string
  }
  readonly readings: string
  readonly outcome: Readonly<Record<string, string>>
  readonly reading: (on: Day, outcome: string) => string
  readonly counts: (counts: {
    readonly kept: number
    readonly isNew: number
    readonly changed: number
    readonly setAside: number
  }) => string
  readonly noReport: string
  readonly aside: {
    readonly heading: string
    readonly lede: string
    readonly none: string
    readonly table: { readonly name: string; readonly why: string; readonly where: string; readonly list: string }
    readonly noName: string
    readonly part: (from: number, to: number) => string
  }
}

const times = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`

export const feedsInEnglish: FeedsWords = {
  title: 'Lists that we read',
  heading: 'Lists that we read',
  lede: 'What came in, what could not be kept, and why. Nothing is dropped without being said here.',
  own: (organisation) => `You see what names ${organisation}.`,
  none: 'No list was read yet.',
  feed: {
    public: 'Public',
    waiting: 'Waiting for approval',
    setAside: 'Set aside',
    missing: 'Not found in the last three readings',
    lastWhole: 'Last read whole',
    never: 'Never',
    see: 'Look at what waits',
  },
  readings: 'The last readings',
  outcome: {
    complete: 'all of it was read',
    partial: 'part of it was read',
    failed: 'nothing could be read',
    running: 'it goes on, or broke off',
  },
  reading: (on, outcome) => `${inWords(on)}: ${outcome}`,
  counts: ({ kept, isNew, changed, setAside }) =>
    `${times(kept, 'record', 'records')} kept, ${isNew} new, ${changed} changed, ${setAside} set aside.`,
  noReport: 'Its report was not kept.',
  aside: {
    heading: 'Set aside',
    lede: 'Put it right where the list comes from: then the next reading keeps it.',
    none: 'Nothing was set aside.',
    table: { name: 'Which', why: 'Why', where: 'Where it stands', list: 'List' },
    noName: 'It has no name',
    part: (from, to) => `Set aside ${from} to ${to}`,
  },
}
