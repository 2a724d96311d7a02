import type { ComponentChildren } from 'preact'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { CarerNeedWords } from './carer-need-words.ts'

interface ViewFormProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly words: CarerNeedWords
  /** The page that it stands on, and where it is sent. */
  readonly on: string
  readonly to: string
  readonly label: string
  readonly typed: string | undefined
  readonly error: string | undefined
  readonly children?: ComponentChildren
}

/** How somebody sees it, in their own words. Who reads it is said before the box. */
export const ViewForm = ({
  asked: { frame, personal },
  words,
  on,
  to,
  label,
  typed,
  error,
  children,
}: ViewFormProps) => (
  <form class="rd-form" method="post" action={frame.base + to}>
    <FormMarks personal={personal} on={on} />
    {children}
    <p>{words.say.reads}</p>
    <Textarea
      id="words"
      name="words"
      rows={6}
      asks={{ says: label }}
      hint={words.say.hint}
      error={error}
      value={typed}
      autocomplete="off"
      dir="auto"
    />
    <Unread frame={frame} words={keptUnreadInEnglish} />
    <Button>{words.say.keep}</Button>
  </form>
)
