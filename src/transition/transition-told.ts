import { type Naming, nameOf, type Told } from '../needs/naming.ts'
import { type Day, inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import {
  type AdultService,
  type Arranged,
  type FolderPart,
  folderParts,
  type Meeting,
  type Somebody,
  type Transition,
} from './transition.ts'
import { type TransitionWords, transitionInEnglish } from './transition-words.ts'

/** How somebody moves on, in plain lines: the folder in their words, and what is arranged. */
export function tellTransition(
  { arranged, folder }: Transition,
  naming: Naming,
  words: TransitionWords = transitionInEnglish,
): Told {
  const said = folderParts.flatMap((part: FolderPart) => {
    const written = folder[part]
    return written ? [`${words.folderParts[part]}: ${written.says.said}`] : []
  })
  return {
    words: said.join('\n'),
    standing: arranged ? arrangedLines(arranged, naming, words).join('\n') : '',
    reviewOn: '',
  }
}

/** What is arranged, line by line. */
export function arrangedLines(
  { worker, adult, meeting, offered, supportUntil, holdsAfter, next }: Arranged,
  naming: Naming,
  words: TransitionWords = transitionInEnglish,
): readonly string[] {
  return [
    ...(worker ? [words.worker(somebodyIn(worker, naming))] : []),
    adultLine(adult, words),
    meetingLine(meeting, words),
    ...(offered ? [words.offered(offered.said)] : []),
    words.until(inWords(supportUntil)),
    ...(holdsAfter ? [words.holdsAfter(somebodyIn(holdsAfter, naming))] : []),
    ...(next ? [words.next(nameOf(naming, next.whoAsks), inWords(next.on))] : []),
  ]
}

const somebodyIn = (who: Somebody, naming: Naming): string =>
  who.is === 'named' ? who.name.said : nameOf(naming, who.id)

function adultLine(adult: AdultService, words: TransitionWords): string {
  switch (adult.is) {
    case 'not-asked':
      return words.notAsked
    case 'asked':
      return words.asked(adult.who.said)
    case 'said-yes':
      return words.saidYes(adult.who.said)
    case 'said-no':
      return words.saidNo(adult.who.said)
  }
}

function meetingLine(meeting: Meeting, words: TransitionWords): string {
  if (meeting.is === 'none') return words.noMeeting
  const says = { set: words.meets, met: words.met, 'not-met': words.notMet }[meeting.is]
  return says(inWords(meeting.on), meeting.who.said)
}

/** The day on which they were to meet lies behind, and nobody has said whether they did. */
export const meetingIsNotTold = ({ arranged }: Transition, today: Day): boolean =>
  arranged?.meeting.is === 'set' && arranged.meeting.on < today

/** Everybody with an account whom it names, and who wrote down what the young person said. */
export const namedInTransition = ({ arranged, folder }: Transition): readonly Id[] => [
  ...[arranged?.worker, arranged?.holdsAfter].flatMap((who) => (who?.is === 'person' ? [who.id] : [])),
  ...(arranged?.next ? [arranged.next.whoAsks] : []),
  ...folderParts.flatMap((part) => folder[part]?.by ?? []),
]

/** What lists are made from: no word, and no day that a birthday could be read from. `null` takes away what stood there before. */
export function plainOfTransition({ arranged }: Transition): Readonly<Record<string, unknown>> {
  return { is: 'transition', nextOn: nextDay(arranged) ?? null, whoAsks: arranged?.next?.whoAsks ?? null }
}

/** The day on which somebody is asked next: the one that was agreed, or the day after both services were to meet. */
function nextDay(arranged: Arranged | undefined): Day | undefined {
  if (!arranged?.next) return undefined
  const { meeting, next } = arranged
  return meeting.is === 'set' && meeting.on < next.on ? meeting.on : next.on
}
