import { Card } from '../../web/card.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Input, Select } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Frame, Personal } from '../../web/route.ts'
import { DayField } from '../young-people/day-field.tsx'
import { textIn, type Values } from '../young-people/form-values.ts'
import type { LooksWords } from './looks-words.ts'

/** One thing that was done, as it is drawn. */
interface Drawn {
  readonly at: Date
  readonly name: string
  readonly did: string
  readonly kind: string
  readonly outcome: 'allowed' | 'refused'
  readonly things: number
  readonly record: string
}

export type ShownLooks =
  | { readonly is: 'nothing-yet' }
  | { readonly is: 'nobody' }
  | { readonly is: 'fault'; readonly fault: keyof LooksWords['faults'] }
  | { readonly is: 'looks'; readonly looks: readonly Drawn[] }

interface Shown {
  readonly asked: { readonly frame: Frame; readonly personal: Personal; readonly today: string }
  /** What stands in the fields. */
  readonly values: Values
  readonly hadWritten: boolean
  readonly words: LooksWords
  readonly shown: ShownLooks
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly weekAgo: string
}

/** As many rows as are read at most, less the one that tells that there are more. */
const most = 200

const when = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
})

const on = '/desk/privacy/looks'

const places: Readonly<Record<keyof LooksWords['faults'], string>> = { days: 'from-day', who: 'given' }

const faultIn = ({ shown, words }: Shown, of: keyof LooksWords['faults']): string | undefined =>
  shown.is === 'fault' && shown.fault === of ? words.faults[of] : undefined

/** What was asked for, then the two ways of asking. */
export const LooksPage = (page: Shown) => (
  <>
    {page.shown.is === 'fault' && (
      <ErrorSummary
        heading={page.words.problem}
        errors={[{ says: page.words.faults[page.shown.fault], at: places[page.shown.fault] }]}
      />
    )}
    <h1>{page.words.heading}</h1>
    <p class="rd-lede">{page.words.lede}</p>
    {page.hadWritten && <p>{page.words.draft}</p>}
    {page.shown.is === 'nobody' && <p role="status">{page.words.nobody}</p>}
    {page.shown.is === 'looks' && <Looks words={page.words} looks={page.shown.looks} />}
    <ByDays {...page} />
    <OfYoungPerson {...page} />
  </>
)

/** What was set lately. */
export const SettingsPage = ({ words, looks }: { readonly words: LooksWords; readonly looks: readonly Drawn[] }) => (
  <>
    <h1>{words.settings.heading}</h1>
    <p class="rd-lede">{words.settings.lede}</p>
    <Looks words={words} looks={looks} />
  </>
)

function Looks({ words, looks }: { readonly words: LooksWords; readonly looks: readonly Drawn[] }) {
  if (looks.length === 0) return <p role="status">{words.nothing}</p>
  const shown = looks.slice(0, most)
  return (
    <>
      <h2>{words.found(shown.length)}</h2>
      {looks.length > most && <p>{words.tooMany}</p>}
      <div class="rd-scroll">
        <table class="rd-table">
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((look, at) => (
              <Row key={at} words={words} look={look} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const Row = ({ words, look }: { readonly words: LooksWords; readonly look: Drawn }) => (
  <tr>
    <td>{when.format(look.at)}</td>
    <td>{look.name}</td>
    <td>
      {words.dids[look.did] ?? look.did}: {words.kinds[look.kind] ?? look.kind}
      {look.things > 1 && `, ${words.things(look.things)}`}
      {look.outcome === 'refused' && ` (${words.refused})`}
    </td>
    <td>{`${look.record.slice(0, 4)}-${look.record.slice(4, 8)}`.toUpperCase()}</td>
  </tr>
)

/** A day as the three texts of its fields, unless something was typed there. */
function dayValues(values: Values, name: string, usual: string): Values {
  const [year = '', month = '', day = ''] = usual.split('-')
  const parts = { day: String(Number(day)), month: String(Number(month)), year }
  return Object.fromEntries(
    Object.entries(parts).map(([part, value]) => [`${name}-${part}`, values[`${name}-${part}`] ?? [value]]),
  )
}

const ByDays = (page: Shown) => {
  const { asked, words, values, colleagues, weekAgo } = page
  return (
    <Card as="section" labelledBy="by-days">
      <h2 id="by-days">{words.ask}</h2>
      <form method="post" action={asked.frame.base + on}>
        <FormMarks personal={asked.personal} on={on} />
        <Select
          id="colleague"
          name="colleague"
          asks={{ says: words.person }}
          choices={[
            { value: '', says: words.anybody },
            ...colleagues.map(({ id, name }) => ({ value: id, says: name })),
          ]}
          chosen={textIn(values, 'colleague')}
        />
        <DayField
          name="from"
          asks={words.from}
          error={faultIn(page, 'days')}
          values={dayValues(values, 'from', weekAgo)}
        />
        <DayField name="until" asks={words.until} values={dayValues(values, 'until', asked.today)} />
        <Button small>{words.look}</Button>
      </form>
    </Card>
  )
}

const OfYoungPerson = (page: Shown) => {
  const { asked, words, values } = page
  const field = (name: string) => ({ id: name, name, value: textIn(values, name), autocomplete: 'off' })
  return (
    <Card as="section" labelledBy="of-young-person">
      <h2 id="of-young-person">{words.youngPerson.heading}</h2>
      <p>{words.youngPerson.says}</p>
      <form method="post" action={`${asked.frame.base}${on}/young-person`}>
        <FormMarks personal={asked.personal} on={on} />
        <Input {...field('given')} asks={{ says: words.given }} error={faultIn(page, 'who')} width={20} />
        <Input {...field('family')} asks={{ says: words.family }} width={20} />
        <DayField name="born" asks={words.born} values={values} />
        <p>{words.or}</p>
        <Input {...field('number')} asks={{ says: words.number }} width={20} inputmode="numeric" />
        <Button small variant="secondary">
          {words.youngPerson.send}
        </Button>
      </form>
    </Card>
  )
}
