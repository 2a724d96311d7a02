import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { Unread } from '../../doors/unread.tsx'
import type { Naming } from '../../needs/naming.ts'
import { agreedWith, type PartCode, type PartWritten } from '../../risk-support/part.ts'
import { boxesOf, boxName, type OwnPart, ownParts, rowNumbers } from '../../risk-support/part-boxes.ts'
import { timesWritten } from '../../risk-support/part-typed.ts'
import { BeforeShown } from '../../risk-support/plan-shown.tsx'
import { riskSupportInEnglish } from '../../risk-support/plan-words.ts'
import { historyOf, type RiskSupportPlan } from '../../risk-support/risk-support-plan.ts'
import { Button } from '../../web/nhs/button.tsx'
import { Fieldset } from '../../web/nhs/field.tsx'
import { Details } from '../../web/nhs/notices.tsx'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { FormMarks } from '../../web/personal-bar.tsx'
import { keptUnreadInEnglish } from '../unread-words.ts'
import type { OwnPartsWords } from './own-parts-words.ts'
import type { Typed } from './stay-safe-forms.tsx'

/** One of their own parts, as it stands, and what was typed in it and not kept. */
export interface OwnPartProps {
  readonly asked: Pick<AskedSignedIn, 'frame' | 'personal'>
  readonly way: string
  readonly item: string
  readonly plan: RiskSupportPlan
  readonly naming: Naming
  readonly words: OwnPartsWords
  readonly typed: Typed
  readonly faults: Readonly<Record<string, string>>
}

/** They read themselves as “you”. */
export const toThemselves = { ...riskSupportInEnglish, youngPerson: 'you' } as const

const isOwn = (part: PartCode): part is OwnPart => ownParts.some((own) => own === part)

/** Below each part: what stood there before, and the form with which the young person writes it alone, where it is theirs. */
export const OwnPartDoing = ({ part, ...props }: OwnPartProps & { readonly part: PartCode }) => (
  <div class="rd-noprint">
    {historyOf(props.plan, part).length > 0 && (
      <Details summary={<OfPart says={props.words.before} part={part} />}>
        <BeforeShown plan={props.plan} part={part} naming={props.naming} by={props.words.by} words={toThemselves} />
      </Details>
    )}
    {!props.plan.ended && isOwn(part) && <OwnPartForm {...props} part={part} />}
  </div>
)

/** The same words stand at each part: for who hears them, at which. */
const OfPart = ({ says, part }: { readonly says: string; readonly part: PartCode }) => (
  <>
    {says}
    <span class="nhsuk-u-visually-hidden">: {riskSupportInEnglish.parts[part]}</span>
  </>
)

type PartProps = OwnPartProps & { readonly part: OwnPart }

function OwnPartForm(props: PartProps) {
  const { asked, way, item, part, plan, words, typed } = props
  const stood = plan.parts[part]
  const isOpen = typed['part'] === part
  const values = isOpen ? typed : stood ? filledFrom(stood.part) : {}
  return (
    <Details summary={<OfPart says={stood ? words.change : words.write} part={part} />} open={isOpen}>
      <form class="rd-form" method="post" action={`${asked.frame.base}${way}/part/${part}`}>
        <FormMarks personal={asked.personal} on={way} />
        <input type="hidden" name="item" value={item} />
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name="times" value={timesWritten(plan, part)} />
        <Fieldset asks={{ says: words.parts[part].asks }}>
          <p class="nhsuk-hint">{words.parts[part].hint}</p>
          <Boxes {...props} typed={values} />
        </Fieldset>
        <Unread frame={asked.frame} words={keptUnreadInEnglish} />
        {stood && <p class="nhsuk-hint">{words.emptyHint}</p>}
        <Button>
          <OfPart says={words.keep} part={part} />
        </Button>{' '}
        {stood && (
          <Button variant="secondary" name="empty" value="1">
            <OfPart says={words.empty} part={part} />
          </Button>
        )}
      </form>
    </Details>
  )
}

function Boxes(props: PartProps) {
  const { part, typed } = props
  const { once, rows } = boxesOf[part]
  const filled = Object.keys(typed).filter((name) => typed[name] !== '')
  return (
    <>
      {once.map((field) => (
        <Box key={field} {...props} field={field} />
      ))}
      {rows.length > 0 &&
        rowNumbers(part, filled).flatMap((row) =>
          rows.map((field) => <Box key={`${row} ${field}`} {...props} {...{ field, row }} />),
        )}
    </>
  )
}

function Box({
  part,
  field,
  row,
  words,
  typed,
  faults,
}: PartProps & { readonly field: string; readonly row?: number }) {
  const name = boxName(part, field, row)
  const box = { id: name, name, asks: { says: labelOf(part, field, { row, words }) }, error: faults[name] }
  const also = { value: typed[name], autocomplete: 'off', dir: 'auto' as const }
  return field === 'who' ? (
    <Input {...box} {...also} maxLength={200} />
  ) : (
    <Textarea {...box} {...also} rows={row === undefined ? 3 : 2} maxLength={2000} />
  )
}

function labelOf(
  part: OwnPart,
  field: string,
  { row, words }: { readonly row: number | undefined; readonly words: OwnPartsWords },
): string {
  const where = agreedWith.find((one) => one === field)
  if (where) return words.agreedWith[where]
  return row === undefined ? words.says : (words.rows[part]?.[field]?.(row + 1) ?? words.says)
}

/** How a part that stands fills its boxes. */
function filledFrom(part: PartWritten): Typed {
  const rows = part.is === 'safer' ? part.steps : part.is === 'tried' ? part.tried : []
  const said = (from: object, row?: number): readonly (readonly [string, string])[] =>
    Object.entries(from).flatMap(([field, value]) =>
      typeof value === 'object' && value !== null && 'said' in value
        ? [[boxName(part.is, field, row), String(value.said)] as const]
        : [],
    )
  return Object.fromEntries([...said(part), ...rows.flatMap((row, at) => said(row, at))])
}
