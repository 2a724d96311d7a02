import { fewestInPoint, mostInPoint, type PointFault } from './starting-points.ts'
import { mostOffers } from './starts-here.ts'

/** What is wrong with a file of things to try, to whoever wrote it: where it stands, and what to do. */
export interface ChoiceFileWords {
  readonly notJson: (why: string) => string
  readonly missing: string
  readonly empty: string
  readonly unknown: (keys: readonly string[]) => string
  readonly statement: string
  readonly share: string
  readonly oneOf: (values: readonly string[]) => string
  readonly address: string
  readonly code: string
  readonly wrongKind: string
  readonly tooMany: string
  readonly choice: (id: string) => string
  readonly source: (id: string) => string
  readonly topicNotKnown: (topic: string) => string
  readonly topicIsTaken: (topic: string, by: string) => string
  readonly otherTopic: (id: string, topic: string) => string
  readonly thereTwice: (id: string) => string
  readonly ofPoint: Readonly<Record<PointFault, string>>
  readonly noSuchChoice: (id: string) => string
}

const listed = (all: readonly string[]): string => all.map((each) => `“${each}”`).join(', ')

export const choiceFileInEnglish: ChoiceFileWords = {
  notJson: (why) => `Correct the file: it is not JSON. ${why}`,
  missing: 'Write it: it is missing.',
  empty: 'Write something: it is empty.',
  unknown: (keys) => `Correct or take away ${listed(keys)}: nothing is called so.`,
  statement: 'Write “own”, or “found” with a grade and a source, or “notKnown”, and nothing besides.',
  share: 'Write a whole number from 0 to 100.',
  oneOf: (values) => `Write one of ${listed(values)}.`,
  address: 'Write a whole web address, https://…',
  code: 'Write small letters and digits, parted by hyphens.',
  wrongKind: 'Write it as the files that we ship do: this is another kind of value.',
  tooMany: `Take some away: ${mostOffers} are the most.`,
  choice: (id) => `choice “${id}”`,
  source: (id) => `source “${id}”`,
  topicNotKnown: (topic) => `Correct the topic: the finder does not know “${topic}”.`,
  topicIsTaken: (topic, by) => `Take another topic, or the id “${by}”: “${topic}” belongs to that one.`,
  otherTopic: (id, topic) => `Write the topic “${topic}”: “${id}” is about that.`,
  thereTwice: (id) => `Put them into one file: two files have the id “${id}”.`,
  ofPoint: {
    'two-ways-to-wait': 'Keep one way of waiting: give yours the id of ours, and it takes its place.',
    'nothing-to-wait': 'Add “Wait and look after myself”: it is always one of the things to try.',
    'nothing-outside': 'Add something that is known to be outside the NHS.',
    'too-few': `Add something: ${fewestInPoint} are the fewest.`,
    'too-many': `Take something away: ${mostInPoint} are the most.`,
  },
  noSuchChoice: (id) => `Correct “${id}”: no choice here has that id.`,
}
