import type { ComponentChildren } from 'preact'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { PartCode } from '../../risk-support/part.ts'
import { timesWritten } from '../../risk-support/part-typed.ts'
import { riskSupportInEnglish } from '../../risk-support/plan-words.ts'
import { canBeEmptied } from '../../risk-support/risk-support-plan.ts'
import { viewQuestions } from '../../risk-support/views.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Radios } from '../../web/nhs/choices.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { DayField } from '../young-people/day-field.tsx'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import { recordWay } from '../young-people/ways.ts'
import { LeadFields, PartFields } from './part-fields.tsx'
import { partValues } from './part-rows.ts'
import type { StaySafeAtDesk } from './stay-safe-at-desk.store.ts'
import type { StaySafeWords } from './stay-safe-words.ts'

/** What the forms of a plan share: where they stand, and what was typed in one of them and not kept. */
export interface FormsProps {
  readonly asked: AskedSignedIn
  readonly at: StaySafeAtDesk
  readonly words: StaySafeWords
  readonly values: Values
  readonly faults: readonly Fault[]
}

interface FormProps extends FormsProps {
  readonly what: string
  readonly button: ComponentChildren
  /** Another thing to do with the same form. */
  readonly other?: ComponentChildren
  readonly children?: ComponentChildren
}

/** Whether what was typed and not kept stands in this form. */
export const isIn = ({ values }: FormsProps, what: string): boolean => textIn(values, 'what') === what

const typedIn = (props: FormsProps, what: string): Pick<FormsProps, 'values' | 'faults'> =>
  isIn(props, what) ? props : { values: {}, faults: [] }

/** One form, which is kept by itself. */
function OneForm({ asked: { frame, personal }, at, what, button, other, children }: FormProps) {
  const on = recordWay(at.who.id, `need/${at.need.id}/stay-safe`)
  return (
    <form class="rd-form rd-at-desk" method="post" action={`${frame.base}${on}/${what}`}>
      <FormMarks personal={personal} on={on} />
      <input type="hidden" name="what" value={what} />
      {at.kept && <input type="hidden" name="item" value={at.kept.id} />}
      {children}
      <Button>{button}</Button> {other}
    </form>
  )
}

/** A form that is folded away until it is asked for. */
export const Folded = ({
  isOpen,
  summary,
  ...form
}: FormProps & { readonly isOpen: boolean; readonly summary: ComponentChildren }) => (
  <div class="rd-noprint">
    <Details summary={summary} open={isOpen}>
      <OneForm {...form} />
    </Details>
  </div>
)

/** Begins the plan: one lead, and a day to look again. */
export function BeginForm(props: FormsProps) {
  const { at, words } = props
  const { values, faults } = typedIn(props, 'begin')
  return (
    <div class="rd-noprint">
      <h2>{at.kept ? words.begin.again : words.begin.heading}</h2>
      <p>{words.begin.lede}</p>
      <OneForm {...props} what="begin" button={words.begin.now}>
        <LeadFields works={at.works} {...{ words, values, faults }} />
        <DayField
          name="reviewOn"
          asks={words.begin.day}
          hint={words.begin.dayHint}
          error={faultAt(faults, 'reviewOn-day')}
          values={values}
        />
        <p class="rd-who-sees">{words.reads}</p>
      </OneForm>
    </div>
  )
}

/** The same words stand at each part: for who hears them, at which. */
export const OfPart = ({ says, part }: { readonly says: string; readonly part: PartCode }) => (
  <>
    {says}
    <span class="nhsuk-u-visually-hidden">: {riskSupportInEnglish.parts[part]}</span>
  </>
)

/** Writes one part, folded until it is asked for; what stands there fills it. */
export function PartForm({ part, ...props }: FormsProps & { readonly part: PartCode }) {
  const { at, words } = props
  const now = at.kept?.now
  const stood = now?.parts[part]
  const isOpen = isIn(props, part)
  const { values, faults } = isOpen ? props : { values: stood ? partValues(stood.part) : {}, faults: [] }
  return (
    <Folded
      {...props}
      {...{ isOpen }}
      what={part}
      summary={<OfPart says={stood ? words.change : words.write} part={part} />}
      button={<OfPart says={words.keep} part={part} />}
      other={
        stood &&
        canBeEmptied(part) && (
          <Button variant="secondary" name="empty" value="1">
            <OfPart says={words.empty} part={part} />
          </Button>
        )
      }
    >
      <input type="hidden" name="times" value={now ? timesWritten(now, part) : 0} />
      <PartFields {...{ part, words, values, faults }} works={at.works} />
      {stood && canBeEmptied(part) && <p class="nhsuk-hint">{words.emptyHint}</p>}
    </Folded>
  )
}

/** “I told them on …”, where whoever leads has no account here. */
export function ToldForm(props: FormsProps) {
  const { words } = props
  const { values, faults } = typedIn(props, 'told-lead')
  return (
    <Folded
      {...props}
      {...{ what: 'told-lead', isOpen: isIn(props, 'told-lead'), summary: words.told.heading, button: words.told.keep }}
    >
      <DayField
        name="toldOn"
        asks={words.told.day}
        hint={words.told.hint}
        error={faultAt(faults, 'toldOn-day')}
        values={values}
      />
    </Folded>
  )
}

/** Writes down how somebody sees it: whoever helps, or as somebody says it to them. */
export function ViewForm(props: FormsProps) {
  const { words } = props
  const { values, faults } = typedIn(props, 'view')
  return (
    <Folded {...props} what="view" isOpen={isIn(props, 'view')} summary={words.view.heading} button={words.view.keep}>
      <Radios
        id="whose"
        name="whose"
        small
        asks={{ says: words.view.whose }}
        error={faultAt(faults, 'whose')}
        choices={[
          { value: 'themselves', says: words.view.mine },
          { value: 'young-person', says: words.view.theirs },
          { value: 'named', says: words.view.named },
        ]}
        chosen={textIn(values, 'whose')}
      />
      <Input
        id="name"
        name="name"
        asks={{ says: words.view.name }}
        value={textIn(values, 'name')}
        maxLength={100}
        autocomplete="off"
        dir="auto"
      />
      <Questions {...{ values, faults }} />
    </Folded>
  )
}

const Questions = ({ values, faults }: Pick<FormsProps, 'values' | 'faults'>) => (
  <>
    {viewQuestions.map((question) => (
      <Textarea
        key={question}
        id={question}
        name={question}
        rows={2}
        asks={{ says: riskSupportInEnglish.views[question] }}
        error={faultAt(faults, question)}
        value={textIn(values, question)}
        maxLength={2000}
        autocomplete="off"
        dir="auto"
      />
    ))}
  </>
)

/** “I helped write this”, as the young person says it. */
export function HelpedForm(props: FormsProps) {
  const { words } = props
  const { values, faults } = typedIn(props, 'helped')
  return (
    <Folded
      {...props}
      what="helped"
      isOpen={isIn(props, 'helped')}
      summary={words.helped.heading}
      button={words.helped.keep}
    >
      <p>{words.helped.lede}</p>
      <Radios
        id="helped"
        name="helped"
        small
        asks={{ says: words.helped.heading }}
        error={faultAt(faults, 'helped')}
        choices={[
          { value: 'helped', says: words.helped.did },
          { value: 'did-not', says: words.helped.didNot },
        ]}
        chosen={textIn(values, 'helped')}
      />
      <Textarea
        id="because"
        name="because"
        rows={2}
        asks={{ says: words.helped.because }}
        error={faultAt(faults, 'because')}
        value={textIn(values, 'because')}
        maxLength={2000}
        autocomplete="off"
        dir="auto"
      />
    </Folded>
  )
}
