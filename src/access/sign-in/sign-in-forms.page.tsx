import type { ComponentChildren } from 'preact'
import { Button } from '../../web/nhs/button.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import type { Frame } from '../../web/route.ts'
import type { SignInWords } from './sign-in-words.ts'
import { To } from './signing-in.page.tsx'

/** What every form on these pages is made with. */
export interface FormAt {
  readonly frame: Frame
  readonly words: SignInWords
  /** Where the form is sent, inside the place. */
  readonly sendTo: string
  readonly to?: string | undefined
  /** What stands in the form beside its fields: whose it is, where somebody is signed in already. */
  readonly marks?: ComponentChildren
}

/** "Other people use this phone": once in each form, under an id of its own. */
export function SharedComputer({ id, words }: { readonly id: string; readonly words: SignInWords }) {
  return (
    <div class="nhsuk-form-group">
      <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
        <div class="nhsuk-checkboxes__item">
          <input
            class="nhsuk-checkboxes__input"
            id={id}
            name="shared"
            type="checkbox"
            value="yes"
            aria-describedby={`${id}-hint`}
          />
          <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
            {words.shared}
          </label>
          <div class="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-hint`}>
            {words.sharedHint}
          </div>
        </div>
      </div>
    </div>
  )
}

/** @param shared without it nothing is asked of the computer: somebody who shows again who they are has said so before. */
interface Asking extends FormAt {
  readonly shared?: boolean
}

export const WordsForm = ({ frame, words, sendTo, to, marks, shared = true }: Asking) => (
  <form method="post" action={frame.base + sendTo}>
    {marks}
    <To to={to} />
    <Input
      id="words"
      name="words"
      asks={{ says: words.own.words }}
      hint={words.own.wordsHint}
      autocomplete="current-password"
      spellcheck={false}
      maxLength={200}
    />
    {shared && <SharedComputer id="words-shared" words={words} />}
    <Button>{words.signIn}</Button>
  </form>
)

/** A code that was handed over. */
export const CodeField = ({ words, says, name = 'code' }: CodeFieldWords) => (
  <Input
    id={name}
    name={name}
    asks={{ says }}
    hint={words.own.codeHint}
    autocomplete="one-time-code"
    spellcheck={false}
    width={20}
  />
)

interface CodeFieldWords {
  readonly words: SignInWords
  readonly says: string
  readonly name?: 'code' | 'work-code'
}

export const CodeForm = ({ frame, words, sendTo, to, marks, shared = true }: Asking) => (
  <form method="post" action={frame.base + sendTo}>
    {marks}
    <To to={to} />
    <CodeField words={words} says={words.own.codeLabel} />
    {shared && <SharedComputer id="code-shared" words={words} />}
    <Button>{words.signIn}</Button>
  </form>
)

/** @param asks what can be sent from here. */
export const LinkForm = ({ frame, words, sendTo, to, asks }: FormAt & { readonly asks: 'both' | 'email' }) => (
  <form method="post" action={frame.base + sendTo}>
    <To to={to} />
    <Input
      id="contact"
      name="contact"
      asks={{ says: words.own.contact[asks] }}
      hint={words.own.contactHint}
      autocomplete="email"
      spellcheck={false}
    />
    <Button variant="secondary">{words.own.send}</Button>
  </form>
)

/** @param typed the name that was typed before: it is shown to whoever typed it, whether or not it is known here. */
export const PasswordForm = ({
  frame,
  words,
  sendTo,
  to,
  marks,
  shared = true,
  typed,
}: Asking & { readonly typed?: string | undefined }) => (
  <form method="post" action={frame.base + sendTo}>
    {marks}
    <To to={to} />
    <Input
      id="name"
      name="name"
      asks={{ says: words.work.name }}
      autocomplete="username"
      spellcheck={false}
      value={typed}
    />
    <Input
      id="password"
      name="password"
      type="password"
      asks={{ says: words.work.password }}
      autocomplete="current-password"
    />
    <Input
      id="app-code"
      name="app-code"
      asks={{ says: words.work.code }}
      hint={words.work.codeHint}
      autocomplete="one-time-code"
      spellcheck={false}
      width={20}
    />
    {shared && <SharedComputer id="password-shared" words={words} />}
    <Button>{words.signIn}</Button>
  </form>
)

/** Leads to the page on which the device asks; a form, so that what is said of the computer goes with it. */
export const PasskeyDoor = ({ frame, words, sendTo, to, id }: FormAt & { readonly id: string }) => (
  <form method="post" action={frame.base + sendTo}>
    <To to={to} />
    <SharedComputer id={`${id}-shared`} words={words} />
    <Button variant="secondary">{words.passkey.use}</Button>
  </form>
)

interface PasskeyAt extends Pick<FormAt, 'frame' | 'sendTo' | 'marks'> {
  /** Show one that is there, or make one. */
  readonly does: 'show' | 'make'
  /** What the device is asked, as the begun exchange gave it. */
  readonly question: string
  readonly says: string
  readonly notDone: string
  readonly already?: string
  readonly children?: ComponentChildren
}

/** Hidden until the script finds that this browser knows passkeys; other ways stand beside it. */
export const PasskeyForm = ({ frame, sendTo, marks, does, question, says, notDone, already, children }: PasskeyAt) => (
  <form
    method="post"
    action={frame.base + sendTo}
    hidden
    {...{ [`data-passkey-${does}`]: question, 'data-not-done': notDone, 'data-already': already }}
  >
    {marks}
    <input type="hidden" name="answer" value="" />
    {children}
    <Button>{says}</Button>
    <p role="status" />
    <script src={frame.assets('passkey.js')} defer />
  </form>
)
