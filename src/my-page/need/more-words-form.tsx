import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import { HardToReadTick } from '../../needs/hard-to-read.tsx'
import type { AboutWhat } from '../../needs/own-words.ts'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { KeepButtons } from '../keep-buttons.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { NeedWords } from './need-words.ts'

interface MoreProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly words: NeedWords
  readonly need: string
  readonly about: AboutWhat
  /** Somebody else can see the need: then whoever writes says for each thing whether they see it. */
  readonly isShared: boolean
  readonly typed?: string | undefined
  readonly isHard?: boolean | undefined
  readonly error?: string | undefined
}

/** More words in a need. To show them and to keep them are two buttons of one size. */
export function MoreWordsForm({
  asked: { frame, personal },
  words,
  need,
  about,
  isShared,
  typed,
  isHard = false,
  error,
}: MoreProps) {
  const on = `/me/need/${need}`
  const id = `words-${about}`
  return (
    <form class="rd-form" method="post" action={`${frame.base}${on}/words`}>
      <FormMarks personal={personal} on={on} />
      <input type="hidden" name="about" value={about} />
      <Textarea
        id={id}
        name="words"
        rows={4}
        asks={{ says: words.about[about].write }}
        hint={words.about[about].hint}
        error={error}
        value={typed}
        autocomplete="off"
        dir="auto"
      />
      <Unread frame={frame} words={keptUnreadInEnglish} />
      <HardToReadTick id={`hard-${about}`} of="own" isTicked={isHard} />
      <KeepButtons {...{ isShared, words }} />
    </form>
  )
}
