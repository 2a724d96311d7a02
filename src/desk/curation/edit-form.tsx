import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { isTooLong } from '../../directory/curation/as-typed.ts'
import { placeName } from '../../directory/curation/at-place.ts'
import { type OfferField, placeFields, sharedFields, textOf } from '../../directory/curation/offer-fields.ts'
import { changedFields, type Fault, type Typed } from '../../directory/curation/propose-edit.ts'
import { partsPlayed } from '../../language/part-played.ts'
import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { Differences } from './difference.tsx'
import type { OfferWords } from './offer-words.ts'
import type { OwnOffer } from './own-offer.ts'
import { ways } from './ways.ts'

interface FormProps {
  readonly asked: AskedSignedIn
  readonly own: OwnOffer
  readonly words: OfferWords
  readonly typed: Typed
  /** What the form was made from: a change that somebody else made meanwhile is not written over. */
  readonly seen: string
  readonly isDraft?: boolean
  readonly faults?: readonly Fault[]
  readonly because?: 'nothing' | 'overtaken'
}

/** Everything that an offer says, to be changed. */
export function EditForm({ asked, own, words, typed, seen, isDraft, faults = [], because }: FormProps) {
  const { edit } = words
  const to = ways.edit(own.at.offer.id)
  const { kept, at } = own
  const field = { own, words, typed, faults }
  return (
    <>
      <Faults {...{ faults, words }} {...(because ? { because } : {})} />
      <h1>{edit.heading}</h1>
      {isDraft && <p class="rd-lede">{edit.draft}</p>}
      <p>{edit.lede}</p>
      {because === 'overtaken' && <NowStands {...{ own, words, typed }} />}
      {kept.approved && kept.proposal && !kept.proposal.by && <p class="rd-standing">{edit.overFeed}</p>}
      <form class="rd-form" method="post" action={asked.frame.base + to}>
        <FormMarks personal={asked.personal} on={to} />
        <input type="hidden" name="seen" value={seen} />
        <h2>{edit.everywhere}</h2>
        {sharedFields.map((name) => (
          <OneField key={name} name={name} {...field} />
        ))}
        <h2 dir="auto">{edit.here(placeName(at.service, at.offer) ?? at.offer.location?.name ?? at.service.name)}</h2>
        {placeFields.map((name) => (
          <OneField key={name} name={name} {...field} />
        ))}
        <p class="rd-small">{edit.read}</p>
        <Button>{edit.send}</Button>
      </form>
    </>
  )
}

const lines = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line !== '')

/** What stands there now, wherever what was written says something else: whoever sends it writes over that. */
function NowStands({ own, words, typed }: Pick<FormProps, 'own' | 'words' | 'typed'>) {
  const differences = changedFields(own.at, typed).map((field) => ({
    ...{ field, before: lines(textOf(field, own.at)), after: lines(typed(field)) },
  }))
  return (
    <Card as="section" light="other" labelledBy="now-stands">
      <h2 id="now-stands">{words.edit.nowStands.heading}</h2>
      <p>{differences.length === 0 ? words.edit.nowStands.same : words.edit.nowStands.says}</p>
      <Differences differences={differences} words={words} />
    </Card>
  )
}

type FaultsProps = Pick<FormProps, 'words' | 'because'> & { readonly faults: readonly Fault[] }

function Faults({ faults, words, because }: FaultsProps) {
  const errors = faults.map((fault) => ({ says: faultIn(fault, words), at: fault.field }))
  const whole = because ? [{ says: words.edit[because] }] : []
  return errors.length + whole.length > 0 ? <ErrorSummary errors={[...whole, ...errors]} /> : null
}

const faultIn = ({ field, is }: Fault, words: OfferWords): string => words.faults[is](words.fields[field].says)

interface FieldProps extends Pick<FormProps, 'own' | 'words' | 'typed'> {
  readonly name: OfferField
  readonly faults: readonly Fault[]
}

/** How many lines a field has; the others have one. */
const rows: Readonly<Partial<Record<OfferField, number>>> = {
  ...{ about: 8, summary: 3, 'who-for': 3, 'how-to-start': 3, next: 3 },
  ...{ phone: 2, area: 2, open: 4, languages: 3, access: 3 },
}

const width: Readonly<Partial<Record<OfferField, 3 | 10 | 20>>> = {
  ...{ youngest: 3, oldest: 3, 'places-free': 3, 'wait-on': 20 },
}

function OneField({ name, own, words, typed, faults }: FieldProps) {
  const { says, hint } = words.fields[name]
  const fault = faults.find(({ field }) => field === name)
  const asks = { id: name, name, asks: { says }, hint, error: fault && faultIn(fault, words) }
  if (isTooLong(textOf(name, own.at)))
    return (
      <p>
        <b>{says}</b>: {words.edit.tooLong}
      </p>
    )
  const value = typed(name)
  if (name === 'who-can-ask')
    return (
      <Checkboxes
        {...asks}
        small
        chosen={value.split('\n')}
        choices={partsPlayed.map((part) => ({ value: part, says: words.askers[part] }))}
      />
    )
  const many = rows[name]
  if (many) return <Textarea {...asks} rows={many} value={value} autocomplete="off" />
  const wide = width[name]
  return <Input {...asks} value={value} autocomplete="off" {...(wide ? { width: wide } : {})} />
}
