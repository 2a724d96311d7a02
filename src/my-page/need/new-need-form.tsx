import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import { HardToReadTick } from '../../needs/hard-to-read.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { NeedWords } from './need-words.ts'

interface NewProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly words: NeedWords
  /** What had been typed, field by field. */
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly error?: string | undefined
}

/** A new need, in the young person's own words: the first box is enough. */
export function NewNeedForm({ asked: { frame, personal }, words, typed, error }: NewProps) {
  return (
    <form class="rd-form" method="post" action={`${frame.base}/me/needs`}>
      <FormMarks personal={personal} on="/me/needs/new" />
      <Textarea
        id="words"
        name="words"
        rows={6}
        asks={{ says: words.about['what-is-going-on'].heading, size: 'm' }}
        hint={words.about['what-is-going-on'].hint}
        error={error}
        value={typed['words']}
        autocomplete="off"
        dir="auto"
      />
      <Unread frame={frame} words={keptUnreadInEnglish} />
      <p>
        <a href={`${frame.base}/me/needs/cards`}>{words.cards.link}</a>
      </p>
      <Input
        id="called"
        name="called"
        maxLength={80}
        asks={{ says: `${words.new.called} (${words.new.optional})` }}
        hint={words.new.calledHint}
        value={typed['called']}
        autocomplete="off"
        dir="auto"
      />
      <HardToReadTick id="hardToRead" of="own" isTicked={typed['hardToRead'] === 'yes'} />
      <Button>{words.new.keep}</Button>
    </form>
  )
}
