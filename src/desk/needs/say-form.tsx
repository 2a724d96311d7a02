import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { HardToReadTick } from '../../needs/hard-to-read.tsx'
import { aboutWhat } from '../../needs/own-words.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import type { DeskNeedWords } from './need-words.ts'
import type { WhoseWords } from './whose-words.ts'

interface SayProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly words: DeskNeedWords
  /** Where it stands, and where it is sent. */
  readonly on: string
  readonly to: string
  readonly is: WhoseWords
  readonly values: Values
  readonly faults: readonly Fault[]
}

/** What the young person says, taken down word for word; or how whoever writes sees it. */
export const SayForm = ({ asked: { frame, personal }, words, on, to, is, values, faults }: SayProps) => (
  <form class="rd-form" method="post" action={frame.base + to}>
    <FormMarks personal={personal} on={on} />
    <input type="hidden" name="is" value={is} />
    {is === 'own-words' && (
      <Radios
        id="about"
        name="about"
        asks={{ says: words.say.aboutWhat }}
        small
        choices={aboutWhat.map((about) => ({ value: about, says: words.about[about] }))}
        chosen={textIn(values, 'about') || 'what-is-going-on'}
      />
    )}
    {is === 'of-another' && (
      <Input
        id="saidBy"
        name="saidBy"
        maxLength={120}
        asks={{ says: words.say.saidBy }}
        hint={words.say.saidByHint}
        error={faultAt(faults, 'saidBy')}
        value={textIn(values, 'saidBy')}
        autocomplete="off"
        dir="auto"
      />
    )}
    <WordsFields {...{ words, is, values, faults }} />
    <Button>{words.say.keep[is]}</Button>
  </form>
)

/** The words, their language and who interpreted them. */
export function WordsFields({ words, is, values, faults }: Pick<SayProps, 'words' | 'is' | 'values' | 'faults'>) {
  const id = (name: string): string => `${name}-${is}`
  return (
    <>
      <Textarea
        id={id('words')}
        name="words"
        rows={5}
        asks={{ says: words.say.asks[is] }}
        hint={words.say.hints[is]}
        error={faultAt(faults, 'words')}
        value={textIn(values, 'words')}
        autocomplete="off"
        dir="auto"
      />
      <Input
        id={id('language')}
        name="language"
        width={5}
        maxLength={20}
        asks={{ says: words.say.language }}
        hint={words.say.languageHint}
        error={faultAt(faults, 'language')}
        value={textIn(values, 'language')}
        autocomplete="off"
      />
      <Input
        id={id('interpretedBy')}
        name="interpretedBy"
        maxLength={120}
        asks={{ says: words.say.interpretedBy }}
        hint={words.say.interpretedHint}
        value={textIn(values, 'interpretedBy')}
        autocomplete="off"
        dir="auto"
      />
      <HardToReadTick id={id('hardToRead')} of="desk" isTicked={textIn(values, 'hardToRead') === 'yes'} />
    </>
  )
}
