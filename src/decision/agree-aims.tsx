import { Checkboxes } from '../web/nhs/choices.tsx'
import { DayInput } from '../web/nhs/day-input.tsx'
import { Textarea } from '../web/nhs/text-fields.tsx'
import type { FormShown } from './agree-form-shown.tsx'

/** What help works towards, how likely that is by when, and what if not (R24). */
export function WhatYouHopeFor({ form }: { readonly form: FormShown }) {
  const { words, sent, faultAt } = form
  const text = (name: string) => ({
    id: name,
    name,
    error: faultAt(name),
    value: sent.first(name),
    autocomplete: 'off',
  })
  return (
    <section class="rd-agree__ask" aria-labelledby="aims">
      <h2 id="aims" class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
        {words.aims.asks}
      </h2>
      <p class="nhsuk-hint">{words.aims.hint}</p>
      <Textarea {...text('success')} asks={{ says: words.aims.success }} rows={3} />
      <Textarea {...text('likely')} asks={{ says: words.aims.likely.asks }} hint={words.aims.likely.hint} rows={2} />
      <Checkboxes
        id="nobody-knows"
        name="nobody-knows"
        small
        asks={{ says: <span class="nhsuk-u-visually-hidden">{words.aims.likely.asks}</span> }}
        choices={[{ value: 'yes', says: words.aims.nobodyKnows }]}
        chosen={sent.all('nobody-knows')}
      />
      <DayInput
        name="by"
        asks={{ says: words.aims.by.asks }}
        hint={words.aims.by.hint}
        error={faultAt('by-day')}
        value={(field) => sent.first(field)}
      />
      <Textarea {...text('ifNot')} asks={{ says: words.aims.ifNot }} rows={3} />
    </section>
  )
}

/** The day on which they look at it again. */
export const WhenAgain = ({ form: { words, sent, faultAt } }: { readonly form: FormShown }) => (
  <div class="rd-agree__ask">
    <DayInput
      name="reviewOn"
      asks={{ says: words.review.asks, size: 'm', heading: 2 }}
      hint={words.review.hint}
      error={faultAt('reviewOn-day')}
      value={(field) => sent.first(field)}
    />
  </div>
)
