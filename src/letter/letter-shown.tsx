import { type Naming, nameOf } from '../needs/naming.ts'
import { type Day, inWords } from '../shared/day.ts'
import { listInEnglish } from '../shared/list-in-english.ts'
import type { Letter } from './letter.ts'
import { standingOf } from './letter-told.ts'
import { type LetterWords, letterInEnglish } from './letter-words.ts'

interface LetterProps {
  readonly letter: Letter
  readonly naming: Naming
  readonly words?: LetterWords
}

const Lines = ({ letter }: Pick<LetterProps, 'letter'>) => (
  <div dir="auto">
    {letter.words.said.split('\n').map((line, at) => (
      <p key={`${at} ${line}`}>{line}</p>
    ))}
  </div>
)

/** A letter to read: its words, who wrote it, and what the young person says of it. */
export const LetterShown = ({ letter, naming, words = letterInEnglish }: LetterProps) => (
  <>
    <Lines letter={letter} />
    <p class="rd-by">{words.by(nameOf(naming, letter.by), inWords(letter.on))}</p>
    {standingOf(letter, naming, words).map((line) => (
      <p key={line} dir="auto">
        {line}
      </p>
    ))}
  </>
)

interface PaperProps extends LetterProps {
  readonly today: Day
  /** What the young person is called. */
  readonly called?: string
}

/** The letter on paper: for whom, about whom, from whom, and nothing that is not in it. */
export const LetterOnPaper = ({ letter, naming, today, called, words = letterInEnglish }: PaperProps) => (
  <article class="rd-paper rd-paper--letter">
    <h1>{called ? words.about(called) : words.heading}</h1>
    <p class="rd-paper__dates">
      {letter.answered?.answer.is === 'goes' &&
        `${words.to(listInEnglish(letter.answered.answer.to.map(({ said }) => said)))}. `}
      {words.from(nameOf(naming, letter.by))}, {inWords(letter.on)}. {words.printed(inWords(today))}
    </p>
    <Lines letter={letter} />
  </article>
)
