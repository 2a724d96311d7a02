import { Button } from '../web/nhs/button.tsx'
import { Textarea } from '../web/nhs/text-fields.tsx'
import { FormMarks } from '../web/personal-bar.tsx'
import type { Frame, Personal } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import type { MyWords } from './my-words.ts'

interface WriteProps {
  readonly frame: Frame
  readonly personal: Personal
  readonly words: MyWords
  readonly typed?: string | undefined
  readonly error?: string | undefined
  /** It was typed before, and could not be taken then. */
  readonly isDraft?: boolean
}

/** A place to write in. It says who reads it: nobody, until the young person chooses somebody. */
export function WriteForm({ frame, personal, words: { write: words }, typed, error, isDraft = false }: WriteProps) {
  return (
    <form class="rd-form rd-card rd-card--lit rd-noprint" method="post" action={`${frame.base}/me/words`}>
      <FormMarks personal={personal} on={ways.me} />
      {isDraft && <p role="status">{words.draft}</p>}
      <Textarea
        id="words"
        name="words"
        asks={{ says: words.label, size: 'm' }}
        hint={words.hint}
        error={error}
        value={typed}
        autocomplete="off"
        dir="auto"
      />
      <p class="rd-small rd-unread">
        <b>{words.nobody}</b> <a href={frame.base + ways.helpNow}>{words.helpNow}</a>.
      </p>
      <Button>{words.keep}</Button>
    </form>
  )
}
