import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { SentChoice } from '../../decision/place-sent.ts'
import { Input } from '../../web/nhs/text-fields.tsx'
import type { WriteChoiceWords } from './write-choice-words.ts'

export interface WriteForm {
  readonly asked: AskedSignedIn
  /** The page that it stands on, and where it is sent, inside the place. */
  readonly on: string
  readonly to: string
  readonly point: string
  /** The number of the version that it rests on; 0 where there is none. */
  readonly after: number
  readonly sent: SentChoice
  readonly faultAt: (field: string) => string | undefined
  readonly words: WriteChoiceWords
}

interface LineProps {
  readonly form: Pick<WriteForm, 'sent' | 'faultAt'>
  readonly name: string
  readonly says: string
  readonly hint?: string
  readonly of?: string
  /** A number, and how wide it is. */
  readonly digits?: 3 | 5
}

export const Line = ({ form: { sent, faultAt }, name, says, hint, of, digits }: LineProps) => (
  <Input
    {...{ id: name, name, hint }}
    asks={{ says: of === undefined ? says : <Of says={says} of={of} /> }}
    error={faultAt(name)}
    value={sent.first(name)}
    maxLength={digits === undefined ? 200 : 9}
    autocomplete="off"
    {...(digits === undefined ? { dir: 'auto' as const } : { width: digits, inputmode: 'numeric' as const })}
  />
)

/** Read out with what it is of: ten fields are called alike. */
export const Of = ({ says, of }: { readonly says: string; readonly of: string }) => (
  <>
    {says}
    <span class="nhsuk-u-visually-hidden">: {of}</span>
  </>
)
