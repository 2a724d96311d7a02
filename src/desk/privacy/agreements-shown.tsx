import type { Day } from '../../shared/day.ts'
import { lineInEnglish } from '../../shared/list-in-english.ts'
import { Card } from '../../web/card.tsx'
import { Facts } from '../../web/facts.tsx'
import { Button } from '../../web/nhs/button.tsx'
import { Checkboxes } from '../../web/nhs/choices.tsx'
import { ErrorSummary } from '../../web/nhs/notices.tsx'
import { Select } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import type { Frame, Personal } from '../../web/route.ts'
import { DayField } from '../young-people/day-field.tsx'
import { allIn, textIn, type Values } from '../young-people/form-values.ts'
import type { AgreementsWords } from './agreements-words.ts'

export type AgreementFault = keyof AgreementsWords['faults']

/** An agreement, and the agencies that there are, as they are drawn. */
interface Drawn {
  readonly id: string
  readonly other: string
  readonly kinds: readonly string[]
  readonly from: Day
  readonly until: Day
  readonly waitsFor?: 'us' | 'them'
}

interface Shown {
  readonly asked: { readonly frame: Frame; readonly personal: Personal; readonly today: Day }
  /** What stands in the fields. */
  readonly values: Values
  readonly hadWritten: boolean
  readonly words: AgreementsWords
  readonly because: readonly AgreementFault[]
  readonly agreements: readonly Drawn[]
  readonly others: readonly { readonly id: string; readonly name: string }[]
  readonly kinds: readonly { readonly value: string; readonly says: string }[]
  readonly dayWords: (day: Day) => string
}

const on = '/desk/privacy/agreements'

const places: Readonly<Record<AgreementFault, string | undefined>> = {
  'needs-an-agency': 'agency',
  'needs-kinds': 'kind',
  'needs-a-day': 'until-day',
  'ended-already': undefined,
}

/** All agreements of an agency, and a form for a new one. */
export const AgreementsShown = (shown: Shown) => (
  <>
    {shown.because.length > 0 && (
      <ErrorSummary
        heading={shown.words.problem}
        errors={shown.because.map((why) => {
          const at = places[why]
          return { says: shown.words.faults[why], ...(at ? { at } : {}) }
        })}
      />
    )}
    <h1>{shown.words.heading}</h1>
    <p class="rd-lede">{shown.words.lede}</p>
    {shown.agreements.length === 0 && <p>{shown.words.none}</p>}
    {shown.agreements.map((each) => (
      <Agreement key={each.id} {...shown} each={each} />
    ))}
    <Fresh {...shown} />
  </>
)

function Agreement({ asked, words, each, kinds, dayWords }: Shown & { readonly each: Drawn }) {
  const called = each.kinds.map((kind) => kinds.find(({ value }) => value === kind)?.says ?? kind)
  return (
    <Card as="section" labelledBy={`with-${each.id}`}>
      <h2 id={`with-${each.id}`}>{each.other}</h2>
      <Facts
        facts={[
          { says: words.facts.kinds, is: lineInEnglish(called) },
          { says: words.facts.from, is: dayWords(each.from) },
          { says: words.facts.until, is: dayWords(each.until) },
        ]}
      />
      {each.waitsFor && <p>{words.waits[each.waitsFor]}</p>}
      {each.waitsFor === 'us' && each.until >= asked.today && (
        <form method="post" action={`${asked.frame.base}${on}/${each.id}/agree`}>
          <FormMarks personal={asked.personal} on={on} />
          <Button small>
            {words.agree}
            <span class="nhsuk-u-visually-hidden">: {each.other}</span>
          </Button>
        </form>
      )}
      {each.until < asked.today && !each.waitsFor ? (
        <p>{words.facts.ended}</p>
      ) : (
        <form method="post" action={`${asked.frame.base}${on}/${each.id}/end`}>
          <FormMarks personal={asked.personal} on={on} />
          <Button small variant="secondary">
            {each.waitsFor ? words.takeBack[each.waitsFor] : words.end}
            <span class="nhsuk-u-visually-hidden">: {each.other}</span>
          </Button>
        </form>
      )}
    </Card>
  )
}

function Fresh({ asked, words, because, others, kinds, values, hadWritten }: Shown) {
  const fault = (why: AgreementFault): string | undefined => (because.includes(why) ? words.faults[why] : undefined)
  return (
    <Card as="section" light="lit" labelledBy="fresh">
      <h2 id="fresh">{words.fresh}</h2>
      {hadWritten && <p>{words.draft}</p>}
      <form method="post" action={asked.frame.base + on}>
        <FormMarks personal={asked.personal} on={on} />
        <Select
          id="agency"
          name="agency"
          asks={{ says: words.with }}
          error={fault('needs-an-agency')}
          choices={[{ value: '', says: words.choose }, ...others.map(({ id, name }) => ({ value: id, says: name }))]}
          chosen={textIn(values, 'agency')}
        />
        <Checkboxes
          id="kind"
          name="kind"
          small
          asks={{ says: words.kinds }}
          hint={words.kindsHint}
          error={fault('needs-kinds')}
          choices={kinds}
          chosen={allIn(values, 'kind')}
        />
        <DayField name="until" asks={words.until} hint={words.untilHint} error={fault('needs-a-day')} values={values} />
        <Button>{words.make}</Button>
      </form>
    </Card>
  )
}
