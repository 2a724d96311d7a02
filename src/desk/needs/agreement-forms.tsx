import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Agreement } from '../../decision/agreement.ts'
import type { AgreementAtDeskWords } from '../../decision/agreement-page-words.ts'
import { interpretedLanguages } from '../../decision/interpreted-languages.ts'
import type { Reader } from '../../decision/readers.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Select, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'

interface FormProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly words: AgreementAtDeskWords
  /** Where the agreement stands, inside the place. */
  readonly way: string
  readonly readers: readonly Reader[]
  readonly agreement: Agreement
  readonly notTaken: { readonly values: Values; readonly faults: readonly Fault[] } | undefined
}

/** One act: who, and why if they say. */
export function ChangedMindForm({ asked: { frame, personal }, words, way, readers, notTaken }: FormProps) {
  const { change } = words
  const { values = {}, faults = [] } = notTaken ?? {}
  return (
    <Details summary={change.summary} open={notTaken !== undefined}>
      <form class="rd-form" method="post" action={`${frame.base}${way}/changed-mind`}>
        <FormMarks personal={personal} on={way} />
        <p>{change.lede}</p>
        <Radios
          id="whose"
          name="whose"
          asks={{ says: words.whose.asks }}
          error={faultAt(faults, 'whose')}
          choices={readers.map(({ key, name }) => ({ value: key, says: <span dir="auto">{name}</span> }))}
          chosen={textIn(values, 'whose')}
        />
        <Textarea
          {...{ id: 'why', name: 'why', value: textIn(values, 'why'), error: faultAt(faults, 'why') }}
          asks={{ says: change.why }}
          hint={change.whyHint}
          rows={3}
          autocomplete="off"
        />
        <Button>{change.keep}</Button>
      </form>
    </Details>
  )
}

const languages = interpretedLanguages.map(({ tag, name }) => ({ value: tag, says: name }))

/** What an interpreter said when it was read back. Where one took part, their language stands there, to be changed. */
export function InterpretedForm({ asked: { frame, personal }, words, way, readers, agreement, notTaken }: FormProps) {
  const { sayAgain } = words
  const { values = {}, faults = [] } = notTaken ?? {}
  const spoken = agreement.tookPart.flatMap(({ interpreting }) =>
    interpreting.is === 'interpreter' ? [interpreting.language] : [],
  )
  return (
    <Details summary={sayAgain.summary} open={notTaken !== undefined}>
      <form class="rd-form" method="post" action={`${frame.base}${way}/said-again`}>
        <FormMarks personal={personal} on={way} />
        <p>{sayAgain.lede}</p>
        <Radios
          id="to"
          name="to"
          asks={{ says: sayAgain.to }}
          error={faultAt(faults, 'to')}
          choices={readers
            .filter(({ whose }) => whose !== 'young-person')
            .map(({ key, name }) => ({ value: key, says: <span dir="auto">{name}</span> }))}
          chosen={textIn(values, 'to')}
        />
        <Select
          {...{ id: 'language', name: 'language', error: faultAt(faults, 'language') }}
          asks={{ says: sayAgain.language }}
          choices={[{ value: '', says: sayAgain.chooseLanguage }, ...languages]}
          chosen={textIn(values, 'language') || spoken[0]}
        />
        <Textarea
          {...{ id: 'says', name: 'says', value: textIn(values, 'says'), error: faultAt(faults, 'says') }}
          asks={{ says: sayAgain.says }}
          hint={sayAgain.saysHint}
          rows={5}
          autocomplete="off"
        />
        <Button>{sayAgain.keep}</Button>
      </form>
    </Details>
  )
}
