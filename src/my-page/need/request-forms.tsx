import type { UnreadWords } from '../../doors/ask-words.ts'
import { Unread } from '../../doors/unread.tsx'
import type { RequestWords } from '../../plan/request-words.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Frame, Personal } from '../../web/route.ts'
import { keptUnreadInEnglish } from '../unread-words.ts'

/** Somebody waits for this answer: who, and when they read it. */
const readBySender: UnreadWords = {
  ...keptUnreadInEnglish,
  nobody: 'Whoever asked you this reads your answer on working days, not at night or at weekends.',
  reach: 'To reach someone now:',
}

interface FormProps {
  readonly personal: Personal
  readonly on: string
  readonly to: string
  readonly words: RequestWords
}

interface AnswerProps extends FormProps {
  readonly frame: Frame
  readonly typed: string
  readonly error: string | undefined
}

/** They answer a question that came to them: who reads it, and when, stands beside it. */
export const AnswerBackForm = ({ frame, personal, on, to, words, typed, error }: AnswerProps) => (
  <form class="rd-form rd-noprint" method="post" action={to}>
    <FormMarks personal={personal} on={on} />
    <input type="hidden" name="did" value="answer" />
    <Textarea
      id="says"
      name="says"
      asks={{ says: words.answer.asks, size: 'm' }}
      hint={words.answer.theirs}
      error={error}
      value={typed}
      autocomplete="off"
    />
    <Unread frame={frame} words={readBySender} />
    <Button>{words.answer.button}</Button>
  </form>
)

/** To stop asking needs no reason. */
export const StopForm = ({ personal, on, to, words }: FormProps) => (
  <form class="rd-form rd-noprint" method="post" action={to}>
    <FormMarks personal={personal} on={on} />
    <input type="hidden" name="did" value="stop" />
    <p>{words.stop.theirs}</p>
    <Button variant="secondary">{words.stop.button}</Button>
  </form>
)
