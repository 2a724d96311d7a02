import type { Body } from '../../access/facts/facts.ts'
import { ItemShown } from '../../access/facts/item-shown.tsx'
import type { ItemKind } from '../../access/object.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Day } from '../../shared/day.ts'
import type { Result } from '../../shared/result.ts'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { ContactFields, contactValues, NeedsFields, needsValues, readContact, readNeeds } from './contact-form.tsx'
import { ContactShown, NeedsShown } from './contact-shown.tsx'
import type { Fault, Values } from './form-values.ts'
import { type FormOf, PlainFields, plainValues, readPlain } from './plain-form.tsx'
import { recordInEnglish } from './record-words.ts'
import { WhoseRecord } from './who-is-it.tsx'
import type { Writable } from './write.store.ts'
import type { WriteWords } from './write-words.ts'

/** Reads a form of any kind. */
export function readForm(form: FormOf, values: Values, today: Day): Result<Body, Fault> {
  switch (form.kind) {
    case 'communication-needs':
      return readNeeds(values)
    case 'safe-contact':
      return readContact(values, today)
    default:
      return readPlain(form, values)
  }
}

/** What stands in an item, as its form shows it. */
export function valuesOf(kind: ItemKind, body: Body): Values {
  switch (kind) {
    case 'communication-needs':
      return needsValues(body)
    case 'safe-contact':
      return contactValues(body)
    default:
      return plainValues(body)
  }
}

/** What an item says, whatever it is. */
export function BodyShown({ kind, body }: { readonly kind: ItemKind; readonly body: Body }) {
  switch (kind) {
    case 'communication-needs':
      return <NeedsShown fields={body} />
    case 'safe-contact':
      return <ContactShown fields={body} />
    default:
      return <ItemShown kind={kind} fields={body} />
  }
}

export interface WritePage {
  readonly asked: AskedSignedIn
  readonly words: WriteWords
  readonly writable: Writable
  readonly values: Values
  readonly faults: readonly Fault[]
  /** The number of the fact that the form rests on; 0 for something new. */
  readonly n: number
  /** What was written before the sign-in ran out stands in the fields. */
  readonly hadWritten?: boolean
  /** Somebody was quicker: both texts. */
  readonly both?: { readonly mine: Body; readonly theirs: Body | 'closed' }
}

/** A form about one young person, under the line that says who that is. */
export function WriteForm({ asked, words, writable, values, faults, n, hadWritten, both }: WritePage) {
  const { kind, letIn, who, stands } = writable
  const heading = (stands ? words.change[kind] : words.heading[kind]) ?? words.title
  const form = { kind, letIn, words }
  const reads = (stands && words.whoSeesChanged[kind]) ?? words.whoSees[kind]
  return (
    <>
      {faults.length > 0 && <ErrorSummary errors={faults} />}
      <h1>{heading}</h1>
      <WhoseRecord who={who} today={asked.today} words={recordInEnglish} />
      {both && <SideBySide {...{ kind, words }} {...both} />}
      {hadWritten && <p class="rd-why">{words.hadWritten}</p>}
      <form class="rd-form rd-at-desk" method="post" action={asked.frame.base + asked.path}>
        <FormMarks personal={asked.personal} on={asked.path} />
        {n > 0 && <input type="hidden" name="n" value={String(n)} />}
        {reads && <p class="rd-who-sees">{reads}</p>}
        <FieldsOf {...{ form, values, faults }} />
        <Button>{both ? words.sideBySide.save : words.save}</Button>
      </form>
    </>
  )
}

interface FieldsOfProps extends Pick<WritePage, 'values' | 'faults'> {
  readonly form: FormOf
}

function FieldsOf({ form, values, faults }: FieldsOfProps) {
  switch (form.kind) {
    case 'communication-needs':
      return <NeedsFields values={values} faults={faults} />
    case 'safe-contact':
      return <ContactFields values={values} faults={faults} />
    default:
      return <PlainFields form={form} values={values} faults={faults} />
  }
}

interface BothProps {
  readonly kind: ItemKind
  readonly words: WriteWords
  readonly mine: Body
  readonly theirs: Body | 'closed'
}

function SideBySide({ kind, words: { sideBySide: words }, mine, theirs }: BothProps) {
  return (
    <section aria-labelledby="both">
      <h2 id="both">{words.heading}</h2>
      <p>{words.says}</p>
      <div class="rd-two rd-two--even">
        <div class="rd-card rd-card--place">
          <h3>{words.theirs}</h3>
          {theirs === 'closed' ? <p>{words.closed}</p> : <BodyShown kind={kind} body={theirs} />}
        </div>
        <div class="rd-card">
          <h3>{words.mine}</h3>
          <BodyShown kind={kind} body={mine} />
        </div>
      </div>
    </section>
  )
}
