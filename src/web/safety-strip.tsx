import type { ComponentChildren } from 'preact'
import { crisisNumbers } from './crisis-numbers.ts'
import { HelpNowSign } from './emblem.tsx'
import type { FrameWords } from './frame-words.ts'
import type { Frame } from './route.ts'
import { ways, whereLeavingLeads } from './ways.ts'

interface StripProps {
  readonly frame: Frame
  readonly words: FrameWords
  /** Stands in the place of the usual way out. */
  readonly leave?: ComponentChildren
}

/** On every page: the way out, first for the keyboard; help now; and the numbers, which stay on paper too. */
export function SafetyStrip({ frame, words, leave }: StripProps) {
  const { danger, talk, thenTwo, orText, to } = words.numbers
  return (
    <nav class="rd-safety" aria-label={words.strip}>
      <div class="nhsuk-width-container rd-safety__in">
        {leave ?? <LeaveLink words={words} />}
        <a class="nhsuk-skip-link" href="#main">
          {words.skip}
        </a>
        <a class="rd-now" href={frame.base + ways.helpNow}>
          <HelpNowSign />
          {words.helpNow}
        </a>
        <p class="rd-safety__numbers">
          {danger} <b>{crisisNumbers.danger}</b>. {talk} <b>{crisisNumbers.talk}</b>, {thenTwo} {orText}{' '}
          <b>{crisisNumbers.text.word}</b> {to} <b>{crisisNumbers.text.to}</b>
        </p>
      </div>
    </nav>
  )
}

const LeaveLink = ({ words }: Pick<StripProps, 'words'>) => (
  <a
    class="rd-leave"
    href={whereLeavingLeads}
    rel="noreferrer"
    data-two-more={words.shiftTwoMore}
    data-one-more={words.shiftOneMore}
  >
    {words.leave}
  </a>
)
