import type { Naming } from '../needs/naming.ts'
import { type Day, inWords } from '../shared/day.ts'
import { crisisNumbers } from '../web/crisis-numbers.ts'
import { frameInEnglish } from '../web/frame-words.ts'
import { gapsIn } from './gaps.ts'
import type { MovingDays, MovingStands } from './moving-days.ts'
import { folderParts, type GapCode, type Transition } from './transition.ts'
import { arrangedLines, meetingIsNotTold } from './transition-told.ts'
import { type TransitionWords, transitionInEnglish } from './transition-words.ts'

export interface TransitionProps {
  readonly transition?: Transition | undefined
  /** Missing where the birthday is not known. */
  readonly days?: MovingDays | undefined
  readonly stands: MovingStands
  readonly naming: Naming
  readonly today: Day
  readonly words?: TransitionWords
}

/** How somebody moves on: the days, what is arranged, and in words what is missing. */
export function TransitionShown({
  transition,
  days,
  stands,
  naming,
  today,
  words = transitionInEnglish,
}: TransitionProps) {
  const lines = transition?.arranged ? arrangedLines(transition.arranged, naming, words) : []
  const gaps = gapsIn(transition, stands)
  return (
    <>
      {days && (
        <p>
          {(today > days.adultOn ? words.wasAdultOn : words.adultOn)(inWords(days.adultOn))}{' '}
          {words.supported(inWords(days.supportFrom), inWords(days.supportUntil))}
        </p>
      )}
      {lines.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
      {transition && meetingIsNotTold(transition, today) && <p class="rd-unknown">{words.isNotTold}</p>}
      <Gaps {...{ gaps, words }} />
    </>
  )
}

const Gaps = ({ gaps, words }: { readonly gaps: readonly GapCode[]; readonly words: TransitionWords }) =>
  gaps.length === 0 ? null : (
    <>
      <p>
        <b>{words.gaps}</b>
      </p>
      <ul>
        {gaps.map((gap) => (
          <li key={gap} class="rd-unknown">
            {words.gap[gap]}
          </li>
        ))}
      </ul>
    </>
  )

interface FolderProps extends Pick<TransitionProps, 'transition' | 'naming' | 'words'> {
  /** Under which heading it stands. */
  readonly heading?: 'h2' | 'h3'
}

/** What the young person takes with them, in their words; below what somebody else took down stands who did. */
export const FolderShown = ({
  transition,
  naming,
  words = transitionInEnglish,
  heading: Heading = 'h3',
}: FolderProps) => (
  <>
    {folderParts.map((part) => {
      const written = transition?.folder[part]
      return (
        <section key={part}>
          <Heading>{words.folderParts[part]}</Heading>
          {written ? (
            <div dir="auto">
              {written.says.said.split('\n').map((line, at) => (
                <p key={`${at} ${line}`}>{line}</p>
              ))}
            </div>
          ) : (
            <p class="rd-unknown">{words.nothingWritten}</p>
          )}
          {written && written.by !== naming.youngPerson && (
            <p class="rd-by">
              {words.writtenDown(naming.names.get(written.by) ?? words.somebody, inWords(written.on))}
            </p>
          )}
        </section>
      )
    })}
  </>
)

/** The folder on paper: theirs to hold, dated, with whom they can call now. */
export function FolderOnPaper({
  today,
  words = transitionInEnglish,
  ...of
}: FolderProps & Pick<TransitionProps, 'today'>) {
  const { danger, talk, thenTwo, orText, to } = frameInEnglish.numbers
  return (
    <article class="rd-paper rd-paper--page">
      <h1>{words.folder}</h1>
      <p class="rd-paper__dates">
        {words.mine} {words.printed(inWords(today))}
      </p>
      <p class="rd-paper__now">
        <b>{words.now}</b> · {danger} <b>{crisisNumbers.danger}</b>. {talk} <b>{crisisNumbers.talk}</b>, {thenTwo}{' '}
        {orText} <b>{crisisNumbers.text.word}</b> {to} <b>{crisisNumbers.text.to}</b>.
      </p>
      <div class="rd-paper__parts">
        <FolderShown {...of} words={words} heading="h2" />
      </div>
    </article>
  )
}
