import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { letterAnswers } from '../../letter/letter.ts'
import { plainHelp } from '../../letter/plain-help.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import type { DeskLetterWords } from './desk-letter-words.ts'
import type { LetterAtDesk } from './letter-at-desk.store.ts'

export interface LetterFormProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly at: LetterAtDesk
  readonly words: DeskLetterWords
  readonly values: Values
  readonly faults: readonly Fault[]
  /** The page, inside the place. */
  readonly on: string
}

/** Which letter it is, and which fact of it was seen. */
const Seen = ({ at: { kept } }: Pick<LetterFormProps, 'at'>) =>
  kept ? (
    <>
      <input type="hidden" name="item" value={kept.id} />
      <input type="hidden" name="n" value={String(kept.n)} />
    </>
  ) : null

/** To write it, with what helps to be understood beside it. */
export const WriteForm = ({ asked: { frame, personal }, at, words, values, faults, on }: LetterFormProps) => (
  <form class="rd-form rd-noprint" method="post" action={frame.base + on}>
    <FormMarks personal={personal} on={on} />
    <Seen at={at} />
    <Textarea
      id="words"
      name="words"
      rows={12}
      asks={{ says: words.write }}
      hint={words.writeHint}
      error={faultAt(faults, 'words')}
      value={Object.hasOwn(values, 'words') ? textIn(values, 'words') : at.kept?.now.words.said}
      maxLength={10_000}
      autocomplete="off"
      dir="auto"
    />
    <p class="rd-who-sees">{words.reads}</p>
    <Button>{at.kept ? words.again : words.keep}</Button>
  </form>
)

/** How plain it is as it was kept: it keeps nothing from being kept. */
export function PlainHelpShown({ text, words }: { readonly text: string; readonly words: DeskLetterWords }) {
  const { readingAge, long } = plainHelp(text)
  return (
    <section class="rd-noprint" aria-labelledby="plain">
      <h2 id="plain">{words.help}</h2>
      {readingAge !== undefined && <p>{words.readingAge(readingAge)}</p>}
      <p>{long.length > 0 ? words.long : words.plain}</p>
      <ul>
        {long.map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the young person says of it where it was read with them. */
export const TogetherForm = ({ asked: { frame, personal }, at, words, values, faults, on }: LetterFormProps) => (
  <div class="rd-noprint">
    <Details summary={words.together} open={Object.hasOwn(values, 'to')}>
      <form class="rd-form" method="post" action={`${frame.base}${on}/answer`}>
        <FormMarks personal={personal} on={on} />
        <Seen at={at} />
        <Radios
          id="answer"
          name="answer"
          asks={{ says: words.asks }}
          error={faultAt(faults, 'answer')}
          choices={letterAnswers.map((value) => ({ value, says: words.answers[value] }))}
          chosen={textIn(values, 'answer')}
          small
        />
        {(['to', 'says'] as const).map((name) => (
          <Textarea
            key={name}
            {...{ id: name, name, rows: 3, maxLength: 2000, autocomplete: 'off', dir: 'auto' as const }}
            asks={{ says: words[name] }}
            hint={name === 'to' ? words.toHint : undefined}
            error={faultAt(faults, name)}
            value={textIn(values, name)}
          />
        ))}
        <Button variant="secondary">{words.keepAnswer}</Button>
      </form>
    </Details>
  </div>
)
