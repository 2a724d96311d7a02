import { Radios } from '../web/nhs/choices.tsx'
import { Select, Textarea } from '../web/nhs/text-fields.tsx'
import type { FormShown } from './agree-form-shown.tsx'
import { typedRows, viewRows, young } from './agree-typed.ts'
import { standings } from './standing.ts'

/** How those who took part stand to it. To see it differently is as near as to agree. */
export function HowYouStand({ form }: { readonly form: FormShown }) {
  const { words, sent, isTheirOwn, faultAt } = form
  return (
    <div class="rd-agree__ask rd-agree__standing">
      <Radios
        id="standing"
        name="standing"
        asks={{ says: words.standing.asks, size: 'm', heading: 2 }}
        hint={words.standing.hint}
        error={faultAt('standing')}
        choices={standings
          .filter((each) => !(isTheirOwn && each === 'not-taking-part'))
          .map((each) => ({ value: each, says: words.standing.choices[each], hint: words.standing.hints[each] }))}
        chosen={sent.first('standing')}
      />
      <EachView form={form} />
      {!isTheirOwn && <WhyNot form={form} />}
    </div>
  )
}

/** Whose words are here already, or asked for, stays open whatever is ticked. */
const opened = (name: string, isUsed: boolean): string => `rd-agree__when ${name}${isUsed ? ' is-told' : ''}`

/** The young person’s view first, then whoever else; and what they do until they talk again. */
function EachView({ form }: { readonly form: FormShown }) {
  const { words, sent, name, faultAt } = form
  const fields = [`view-${young}`, 'meanwhile', ...viewRows.flatMap((row) => [row, `${row}-of`])]
  const used = viewRows.findLastIndex((row) => sent.first(row) !== undefined || sent.first(`${row}-of`) !== undefined)
  const isUsed = fields.some((field) => sent.first(field) !== undefined || faultAt(field) !== undefined)
  return (
    <section class={opened('rd-agree__differ', isUsed)} aria-labelledby="differ">
      <h3 id="differ">{words.standing.differ}</h3>
      <Textarea
        {...{
          id: `view-${young}`,
          name: `view-${young}`,
          error: faultAt(`view-${young}`),
          value: sent.first(`view-${young}`),
        }}
        asks={{ says: words.standing.view(name) }}
        rows={3}
        autocomplete="off"
      />
      {viewRows.slice(0, Math.max(2, used + 2)).map((row, at) => (
        <ViewOf key={row} {...{ form, row }} n={at + 1} />
      ))}
      <Textarea
        {...{ id: 'meanwhile', name: 'meanwhile', error: faultAt('meanwhile'), value: sent.first('meanwhile') }}
        asks={{ says: words.standing.meanwhile.asks }}
        hint={words.standing.meanwhile.hint}
        rows={3}
        autocomplete="off"
      />
    </section>
  )
}

interface ViewProps {
  readonly form: FormShown
  readonly row: string
  readonly n: number
}

function ViewOf({ form: { words, sent, known, faultAt }, row, n }: ViewProps) {
  const others = typedRows.map((typed, at) => ({
    value: typed,
    says: sent.first(`name-${typed}`) ?? words.who.other(at + 1),
  }))
  return (
    <div class="rd-agree__view">
      <Select
        {...{ id: `${row}-of`, name: `${row}-of`, error: faultAt(`${row}-of`) }}
        asks={{ says: words.standing.whose(n) }}
        choices={[
          { value: '', says: words.standing.chooseWhose },
          ...known.map(({ id, name }) => ({ value: id, says: name })),
          ...others,
        ]}
        chosen={sent.first(`${row}-of`)}
      />
      <Textarea
        {...{ id: row, name: row, error: faultAt(row), value: sent.first(row) }}
        asks={{ says: words.standing.says(n) }}
        rows={3}
        autocomplete="off"
      />
    </div>
  )
}

function WhyNot({ form: { words, sent, name, faultAt } }: { readonly form: FormShown }) {
  const { asks, hint } = words.standing.because(name)
  const isUsed = sent.first('because') !== undefined || faultAt('because') !== undefined
  return (
    <div class={opened('rd-agree__because', isUsed)}>
      <Textarea
        {...{ id: 'because', name: 'because', error: faultAt('because'), value: sent.first('because'), hint }}
        asks={{ says: asks }}
        rows={3}
        autocomplete="off"
      />
    </div>
  )
}
