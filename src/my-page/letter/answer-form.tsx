import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import type { KeptLetter } from '../../letter/letter.store.ts'
import { letterAnswers } from '../../letter/letter.ts'
import { letterInEnglish } from '../../letter/letter-words.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes, Radios } from '../../web/nhs/choices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { MayRead } from './letter-readers.ts'
import type { MyLetterWords } from './my-letter-words.ts'

interface AnswerProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  /** The page, inside the place. */
  readonly way: string
  readonly kept: KeptLetter
  /** Those with a page here, who can be let read it. */
  readonly mayRead: readonly MayRead[]
  readonly words: MyLetterWords
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly faults: Readonly<Record<string, string>>
}

/** What they say of the letter: nothing is chosen beforehand, but who can read it already. */
export const AnswerForm = ({ asked: { frame, personal }, way, kept, mayRead, words, typed, faults }: AnswerProps) => (
  <form class="rd-form rd-noprint" method="post" action={`${frame.base}${way}/answer`}>
    <FormMarks personal={personal} on={way} />
    <input type="hidden" name="item" value={kept.id} />
    <input type="hidden" name="n" value={String(kept.n)} />
    <Radios
      id="answer"
      name="answer"
      asks={{ says: words.asks, size: 'm', heading: 2 }}
      hint={words.hint}
      error={faults['answer']}
      choices={letterAnswers.map((value) => ({ value, says: letterInEnglish.answers[value] }))}
      chosen={typed['answer']}
    />
    {mayRead.length > 0 && (
      <Checkboxes
        {...{ id: 'also', name: 'also', small: true, asks: { says: words.also }, hint: words.alsoHint }}
        choices={mayRead.map(({ id, says }) => ({ value: id, says }))}
        chosen={typed['also']?.split(' ') ?? mayRead.filter(({ reads }) => reads).map(({ id }) => id)}
      />
    )}
    {(['to', 'says'] as const).map((name) => (
      <Textarea
        key={name}
        id={name}
        name={name}
        rows={3}
        asks={{ says: words[name] }}
        hint={name === 'to' ? words.toHint : undefined}
        error={faults[name]}
        value={typed[name]}
        maxLength={1000}
        autocomplete="off"
        dir="auto"
      />
    ))}
    <Unread frame={frame} words={keptUnreadInEnglish} />
    <Button>{words.keep}</Button>
  </form>
)
