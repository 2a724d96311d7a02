import type { ComponentChildren } from 'preact'
import { reasons } from '../../ending/ending.ts'
import { reasonToChooseInEnglish } from '../../ending/ending-words.ts'
import { Radios } from '../../web/nhs/choices.tsx'
import { Fieldset } from '../../web/nhs/field.tsx'
import { Input, Select, Textarea } from '../../web/nhs/text-fields.tsx'
import type { Somebody } from '../plan/plan-at-desk.store.ts'
import { DayField } from '../young-people/day-field.tsx'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import { rows } from './end-sent.ts'
import type { EndWords } from './end-words.ts'

export interface EndFieldsProps {
  readonly words: EndWords
  readonly values: Values
  readonly faults: readonly Fault[]
  /** Who can hold what may still happen. */
  readonly asks: readonly Somebody[]
}

interface TextProps extends Pick<EndFieldsProps, 'values' | 'faults'> {
  readonly name: string
  readonly says: string
  readonly hint?: string
}

const field = ({ name, says, hint, values, faults }: TextProps) => ({
  ...{ id: name, name, asks: { says }, error: faultAt(faults, name), value: textIn(values, name) },
  ...(hint ? { hint } : {}),
  ...{ autocomplete: 'off', dir: 'auto' as const },
})

const Lines = (props: TextProps) => <Textarea {...field(props)} rows={3} />
const Line = (props: TextProps) => <Input {...field(props)} maxLength={300} />
const FromNoughtToTen = (props: TextProps) => <Input {...field(props)} width={4} inputmode="numeric" maxLength={300} />

interface AskedProps extends TextProps {
  readonly choices: readonly { readonly value: string; readonly says: string }[]
}

/** One of a few; nothing is chosen beforehand. */
const One = ({ choices, ...props }: AskedProps) => {
  const { id, name, asks, error } = field(props)
  return (
    <Radios {...{ id, name, error, choices }} asks={asks} hint={props.hint} chosen={textIn(props.values, name)} small />
  )
}

/** Why it ends, and what was reached. */
export const WhyFields = ({ words, ...at }: EndFieldsProps) => (
  <>
    <One
      {...at}
      name="why"
      says={words.why}
      choices={reasons.map((value) => ({ value, says: reasonToChooseInEnglish[value] }))}
    />
    <Lines {...at} name="because" says={words.because} hint={words.becauseHint} />
    <Fieldset asks={{ says: words.goals, size: 'm' }}>
      <p class="nhsuk-hint">{words.goalsHint}</p>
      {rows.goals.map((row) => (
        <div key={row} class="rd-two rd-two--even">
          <Line {...at} name={`goal-${row}`} says={words.goal(row)} />
          <div class="rd-two rd-two--even">
            <FromNoughtToTen {...at} name={`then-${row}`} says={words.then} />
            <FromNoughtToTen {...at} name={`now-${row}`} says={words.now} />
          </div>
        </div>
      ))}
    </Fieldset>
  </>
)

interface AsksMoreProps {
  readonly children: ComponentChildren
}

/** A question, and what is asked besides only where it was answered in one way. A browser that does not know how to fold it away shows all of it. */
const AsksMore = ({ children }: AsksMoreProps) => <div class="rd-asks-more">{children}</div>
const Then = ({ of, children }: AsksMoreProps & { readonly of: 'said' | 'not-taking-part' | 'remains' | 'some' }) => (
  <div class={`rd-then rd-then--${of}`}>{children}</div>
)

/** What the young person says of it, or why they are not there. */
export const TheirFields = ({ words, ...at }: EndFieldsProps) => (
  <AsksMore>
    <One
      {...at}
      name="theirs"
      says={words.theirs}
      choices={[
        { value: 'said', says: words.theirsSaid },
        { value: 'not-taking-part', says: words.theirsNot },
      ]}
    />
    <Then of="said">
      <Lines {...at} name="helped" says={words.helped} hint={words.inTheirWords} />
      <Lines {...at} name="didNot" says={words.didNot} hint={words.inTheirWords} />
    </Then>
    <Then of="not-taking-part">
      <Line {...at} name="whyNot" says={words.whyNot} />
    </Then>
  </AsksMore>
)

/** What is left over, and who holds it from today. */
export const LeftFields = ({ words, asks, ...at }: EndFieldsProps) => (
  <>
    <AsksMore>
      <One
        {...at}
        name="unmet"
        says={words.unmet}
        choices={[
          { value: 'nothing', says: words.nothing },
          { value: 'remains', says: words.remains },
        ]}
      />
      <Then of="remains">
        <Lines {...at} name="whatIsUnmet" says={words.whatIsUnmet} />
      </Then>
    </AsksMore>
    <RiskFields {...at} {...{ words, asks }} />
  </>
)

const RiskFields = ({ words, asks, ...at }: EndFieldsProps) => (
  <AsksMore>
    <One
      {...at}
      name="harm"
      says={words.risk}
      hint={words.riskHint}
      choices={[
        { value: 'none-that-we-know', says: words.none },
        { value: 'remains', says: words.remains },
      ]}
    />
    <Then of="remains">
      <Lines {...at} name="whatRisk" says={words.whatRisk} />
      <Select
        id="heldBy"
        name="heldBy"
        asks={{ says: words.heldBy }}
        error={faultAt(at.faults, 'heldBy')}
        choices={[{ value: '', says: words.choose }, ...asks.map(({ id, says }) => ({ value: id, says }))]}
        chosen={textIn(at.values, 'heldBy')}
      />
      <Line {...at} name="heldByName" says={words.heldByName} />
    </Then>
  </AsksMore>
)

/** What comes after: if it comes back, whom to turn to, what is passed on. */
export const AfterFields = ({ words, ...at }: EndFieldsProps) => (
  <>
    <Lines {...at} name="ifItComesBack" says={words.ifItComesBack} />
    <Lines {...at} name="wayBack" says={words.wayBack} hint={words.wayBackHint} />
    <Fieldset asks={{ says: words.turnTo, size: 'm' }}>
      {rows.toTurnTo.map((row) => (
        <div key={row} class="rd-row">
          <Line {...at} name={`who-${row}`} says={words.who(row)} />
          <Line {...at} name={`how-${row}`} says={words.how} />
          <DayField
            name={`until-${row}`}
            asks={words.until}
            hint={words.untilHint}
            error={faultAt(at.faults, `until-${row}-day`)}
            values={at.values}
          />
        </div>
      ))}
    </Fieldset>
    <AsksMore>
      <One
        {...at}
        name="passedOn"
        says={words.passedOn}
        choices={[
          { value: 'nothing', says: words.nothing },
          { value: 'some', says: words.some },
        ]}
      />
      <Then of="some">
        <Lines {...at} name="whatIsPassedOn" says={words.whatIsPassedOn} />
        <Line {...at} name="toWhom" says={words.toWhom} />
        <Lines {...at} name="notPassedOn" says={words.notPassedOn} />
      </Then>
    </AsksMore>
  </>
)
