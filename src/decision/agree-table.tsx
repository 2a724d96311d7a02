import { Checkboxes } from '../web/nhs/choices.tsx'
import { Fieldset, HintAndError } from '../web/nhs/field.tsx'
import { Details } from '../web/nhs/notices.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import type { FormShown } from './agree-form-shown.tsx'
import { OffersOnTheTable } from './agree-offers.tsx'
import { ownRows } from './agree-typed.ts'
import { type Choice, choicesInNoOrder } from './choice.ts'
import type { ThingsToTry } from './things-to-try.ts'

/** What was talked about as something to try: waiting is always one; then what people try, and anything of their own. */
export function OnTheTable({ form }: { readonly form: FormShown }) {
  const { words, sent, toTry, faultAt } = form
  const error = faultAt('waiting')
  const used = ownRows.findLastIndex((row) => sent.first(row) !== undefined)
  return (
    <div class="rd-agree__ask">
      <Fieldset
        asks={{ says: words.table.asks, size: 'm', heading: 2 }}
        describedBy={error ? 'table-hint table-error' : 'table-hint'}
      >
        <HintAndError id="table" hint={words.table.hint} error={error} />
        <Waiting form={form} />
        {toTry.map((things) => (
          <ThingsOfOne key={things.code} {...{ form, things }} />
        ))}
        <OffersOnTheTable form={form} />
        {ownRows.slice(0, Math.max(2, used + 2)).map((row, at) => (
          <Input
            key={row}
            {...{ id: row, name: row, value: sent.first(row) }}
            asks={{ says: words.table.own(at + 1) }}
            maxLength={120}
            autocomplete="off"
          />
        ))}
      </Fieldset>
    </div>
  )
}

/** To wait is one of the things to try, always. */
const Waiting = ({ form: { words, sent } }: { readonly form: FormShown }) => (
  <div class="nhsuk-checkboxes rd-agree__waiting">
    <div class="nhsuk-checkboxes__item">
      <input
        class="nhsuk-checkboxes__input"
        type="checkbox"
        {...{ id: 'waiting', name: 'waiting', value: 'yes' }}
        checked={sent.first('waiting') !== undefined}
        aria-describedby="waiting-item-hint"
      />
      <label class="nhsuk-label nhsuk-checkboxes__label" for="waiting">
        {words.table.waiting}
      </label>
      <div class="nhsuk-hint nhsuk-checkboxes__hint" id="waiting-item-hint">
        {words.table.waitingHint}
      </div>
    </div>
  </div>
)

/** Folded away, but for what the need is about and where something of it was ticked. They stand in no order. */
function ThingsOfOne({ form, things }: { readonly form: FormShown; readonly things: ThingsToTry }) {
  const { words, sent, openPoint, seed, base, on } = form
  const ticked = sent.all('choice')
  const choices = choicesInNoOrder(
    things.choices.map((choice) => ({ choice })),
    seed,
  ).map(({ choice }) => choice)
  const isOpen = things.code === openPoint || choices.some(({ id }) => ticked.includes(id))
  return (
    <Details summary={words.table.others(things.about)} open={isOpen}>
      <Checkboxes
        id={`choice-${things.code}`}
        name="choice"
        asks={{ says: <span class="nhsuk-u-visually-hidden">{things.about}</span> }}
        choices={choices.map((choice) => asTick(choice, words.table))}
        chosen={ticked}
      />
      {things.canLie && (
        <p class="rd-noprint">
          <a href={`${base}${on.replace(/\/agree$/, '')}/try/${things.code}`}>{words.table.compare}</a>
        </p>
      )}
    </Details>
  )
}

const asTick = (choice: Choice, { outside, medicine }: FormShown['words']['table']) => ({
  value: choice.id,
  says: <span dir="auto">{choice.name}</span>,
  ...(choice.outsideTheNhs ? { hint: outside } : choice.isMedicine ? { hint: medicine } : {}),
})
