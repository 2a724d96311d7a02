import { Fieldset, Group, HintAndError } from '../web/nhs/field.tsx'
import { Details } from '../web/nhs/notices.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import type { FormShown } from './agree-form-shown.tsx'
import { How, OfWhom, Part, type RowProps, Through, toldIn } from './agree-person.tsx'
import { typedRows, young } from './agree-typed.ts'

/** Who took part: the young person first, then those who are known here, each opening when they are ticked; then anybody else by name. */
export function WhoTookPart({ form }: { readonly form: FormShown }) {
  const { words, known, name, isTheirOwn } = form
  return (
    <div class="rd-agree__ask" id="who">
      <Fieldset asks={{ says: words.who.asks, size: 'm', heading: 2 }} describedBy="who-hint">
        <HintAndError id="who" hint={words.who.hint} />
        {isTheirOwn ? <Themselves /> : <Known form={form} row={young} whose={name} />}
        {known.map((each) => (
          <Known key={each.id} form={form} row={each.id} whose={each.name} usual={each.part} />
        ))}
        <Others form={form} />
      </Fieldset>
    </div>
  )
}

/** Whoever writes it for themselves took part in it. */
const Themselves = () => (
  <>
    <input type="hidden" name={`there-${young}`} value="yes" />
    <input type="hidden" name={`how-${young}`} value="there" />
  </>
)

/** A name that can be ticked. What is asked of them opens with it where the browser can do that, and stands open where it cannot. */
function Known({ form, row, whose, usual }: RowProps) {
  const id = `there-${row}`
  const error = form.faultAt(id)
  return (
    <div class={toldIn(form, row) ? 'rd-took is-told' : 'rd-took'}>
      <Group error={error}>
        <HintAndError id={id} error={error} />
        <div class="nhsuk-checkboxes">
          <div class="nhsuk-checkboxes__item">
            <input
              class="nhsuk-checkboxes__input"
              type="checkbox"
              {...{ id, name: id, value: 'yes' }}
              checked={form.sent.first(id) !== undefined}
              aria-describedby={error && `${id}-error`}
            />
            <label class="nhsuk-label nhsuk-checkboxes__label" for={id} dir="auto">
              {whose}
            </label>
          </div>
        </div>
      </Group>
      <div class="rd-took__how">
        {row !== young && <Part {...{ form, row, whose, usual }} />}
        <How {...{ form, row, whose }} />
        <Through {...{ form, row, whose }} />
      </div>
    </div>
  )
}

/** People who are not known here, by name: always one row more than were filled in. */
function Others({ form }: { readonly form: FormShown }) {
  const { words, sent, faultAt } = form
  const used = typedRows.findLastIndex((row) =>
    ['name', 'part', 'how'].some((field) => sent.first(`${field}-${row}`) !== undefined),
  )
  return (
    <Details summary={words.who.others} open={used >= 0}>
      {typedRows.slice(0, Math.max(3, used + 2)).map((row, at) => (
        <div key={row} class="rd-took is-told">
          <Input
            {...{
              id: `name-${row}`,
              name: `name-${row}`,
              error: faultAt(`name-${row}`),
              value: sent.first(`name-${row}`),
            }}
            asks={{ says: <OfWhom says={words.who.name} whose={words.who.other(at + 1)} /> }}
            maxLength={120}
            autocomplete="off"
          />
          <div class="rd-took__how">
            <Part {...{ form, row }} whose={words.who.other(at + 1)} />
            <How {...{ form, row }} whose={words.who.other(at + 1)} />
            <Through {...{ form, row }} whose={words.who.other(at + 1)} />
          </div>
        </div>
      ))}
    </Details>
  )
}
