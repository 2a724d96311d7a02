import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { askedByNorms } from '../../measures/norm-table/norm-table.ts'
import { NormTableAsked } from '../../measures/norm-table/norm-table-asked.tsx'
import type { MeasureInUse } from '../../measures/switch/decision.ts'
import { inWords } from '../../shared/day.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { DayField } from '../young-people/day-field.tsx'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import { recordWay } from '../young-people/ways.ts'
import type { DeskMeasureWords } from './desk-measure-words.ts'
import type { MeasuresAtDesk } from './measures-at-desk.store.ts'

/** What was typed for one measure and not kept, and why. */
export interface Unkept {
  readonly decision: string
  readonly values: Values
  readonly faults: readonly Fault[]
}

interface EnterProps {
  readonly asked: AskedSignedIn
  readonly here: MeasuresAtDesk
  readonly used: MeasureInUse
  readonly words: DeskMeasureWords
  readonly unkept: Unkept | undefined
}

/** Who answers for its use here, and a field for each number that the measure has. None of its words is needed for that. */
export function EnterScores({ asked, here, used, words, unkept }: EnterProps) {
  const { at } = here
  const { pack, decision } = used
  const { enter } = words
  const mine = unkept?.decision === decision.id ? unkept : undefined
  const on = recordWay(at.who.id, `need/${at.whole.need.id}/questions`)
  return (
    <Details summary={enter.open(pack.measure.name)} open={mine !== undefined}>
      <form class="rd-form" method="post" action={`${asked.frame.base}${on}/${decision.id}`}>
        <FormMarks personal={asked.personal} on={on} />
        <DecidedBy {...{ used, words }} />
        <DayField
          name={`on-${decision.id}`}
          asks={enter.day}
          hint={enter.dayHint}
          error={mine && faultAt(mine.faults, `on-${decision.id}-day`)}
          values={mine?.values ?? {}}
        />
        <WhoFilledIn {...{ used, words, mine }} />
        <NormTableAsked
          {...{ ...ofForm(used), errorAt: (field) => mine && faultAt(mine.faults, field) }}
          isBirthdayKnown={at.who.bornOn !== undefined}
          typed={{ table: mine ? textIn(mine.values, 'table') : '', age: mine ? textIn(mine.values, 'age') : '' }}
        />
        <Scales {...{ used, words, mine }} />
        <Button>{enter.keep}</Button>
      </form>
    </Details>
  )
}

const DecidedBy = ({
  used: { decision, pack, isPastReview },
  words: { enter },
}: Pick<EnterProps, 'used' | 'words'>) => (
  <p class="rd-by">
    {enter.for(decision.agency.name, decision.by, inWords(decision.on))}{' '}
    {decision.licence && `${enter.licence(decision.licence)} `}
    {isPastReview && `${enter.pastReview} `}
    {pack.licence.checkedBy === null && enter.unchecked}
  </p>
)

interface OfForm extends Pick<EnterProps, 'used' | 'words'> {
  readonly mine: Unkept | undefined
}

/** Asked only where more than one can fill it in. */
function WhoFilledIn({ used, words, mine }: OfForm) {
  const { raters } = used.pack.measure
  if (raters.length < 2) return null
  const id = `rater-${used.decision.id}`
  return (
    <Radios
      id={id}
      name="rater"
      asks={{ says: words.enter.rater }}
      error={mine && faultAt(mine.faults, id)}
      chosen={mine && textIn(mine.values, 'rater')}
      choices={raters.map((value) => ({ value, says: words.enter.raters[value] }))}
    />
  )
}

const ofForm = ({ pack, decision }: MeasureInUse) =>
  ({ of: decision.id, to: 'helper', asks: askedByNorms(pack.measure, pack.measure.raters) }) as const

const Scales = ({ used, words, mine }: OfForm) => (
  <>
    {used.pack.measure.scales.map(({ id, name, from, to, conversion }) => (
      <Input
        key={id}
        id={`scale-${id}-${used.decision.id}`}
        name={`scale-${id}`}
        asks={{ says: name }}
        hint={conversion ? words.enter.raw(from, to) : words.enter.range(from, to)}
        error={mine && faultAt(mine.faults, `scale-${id}-${used.decision.id}`)}
        value={mine && textIn(mine.values, `scale-${id}`)}
        width={5}
        autocomplete="off"
      />
    ))}
  </>
)
