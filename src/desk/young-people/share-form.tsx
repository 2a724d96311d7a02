import { bases } from '../../access/facts/share-kept.store.ts'
import type { Day } from '../../shared/day.ts'
import { parseId } from '../../shared/id.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { Checkboxes, Radios } from '../../web/nhs/choices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { DayField } from './day-field.tsx'
import { dayTyped, type Fault, faultAt, textIn, type Values } from './form-values.ts'
import { recordInEnglish } from './record-words.ts'
import type { Recipient, ShareAsked } from './share.store.ts'
import type { ShareWords } from './share-words.ts'

interface FieldsProps {
  readonly words: ShareWords
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly recipients: readonly Recipient[]
}

function whatTheySee({ seesNow, fields }: Recipient, words: ShareWords): string {
  if (seesNow) return words.seesNow
  const parts = fields.flatMap((field) => words.fields[field] ?? [])
  return parts.length === 0 ? words.wouldSeeNothing : words.wouldSee(listInEnglish(parts))
}

/** To share and not to share are asked alike, and nothing is chosen beforehand. */
export function ShareFields(props: FieldsProps) {
  const { words, recipients } = props
  return (
    <>
      <Chosen {...props} name="outcome" says={words.outcome} of={words.outcomes} />
      {recipients.length === 0 && <p>{words.nobody}</p>}
      <Radios
        {...{ id: 'to', name: 'to', error: faultAt(props.faults, 'to'), small: true }}
        chosen={textIn(props.values, 'to')}
        asks={{ says: words.to }}
        hint={words.toHint}
        choices={recipients.map((each) => ({
          value: each.id,
          says: recordInEnglish.by(each.called.name, each.called.agency ?? ''),
          hint: whatTheySee(each, words),
        }))}
      />
      <Chosen {...props} name="basis" says={words.basis} of={words.bases} />
      <Written {...props} name="purpose" says={words.purpose} />
      <Chosen {...props} name="told" says={words.told} of={words.toldChoices} />
      <Written {...props} name="whyNotTold" says={words.whyNotTold} />
      <UntilAndCheck {...props} />
    </>
  )
}

interface ChosenProps extends FieldsProps {
  readonly name: string
  readonly says: string
  readonly of: Readonly<Record<string, string>>
}

const Chosen = ({ name, says, of, values, faults }: ChosenProps) => (
  <Radios
    {...{ id: name, name, error: faultAt(faults, name), small: true }}
    asks={{ says }}
    choices={Object.entries(of).map(([value, each]) => ({ value, says: each }))}
    chosen={textIn(values, name)}
  />
)

const Written = ({ name, says, values, faults }: Omit<ChosenProps, 'of'>) => (
  <Textarea
    {...{ id: name, name, error: faultAt(faults, name), rows: 3, maxLength: 1000 }}
    asks={{ says }}
    value={textIn(values, name)}
  />
)

const UntilAndCheck = ({ words, values, faults }: FieldsProps) => (
  <>
    <DayField
      name="until"
      asks={words.until}
      hint={words.untilHint}
      error={faultAt(faults, 'until-day')}
      values={values}
    />
    <Checkboxes
      {...{ id: 'check', name: 'check', error: faultAt(faults, 'check') }}
      asks={{ says: words.checkAsks }}
      choices={[{ value: 'yes', says: words.check }]}
      chosen={textIn(values, 'check') === 'yes' ? ['yes'] : []}
    />
  </>
)

interface Reading {
  readonly today: Day
  readonly words: ShareWords
  readonly recipients: readonly Recipient[]
}

type Read = Pick<ShareAsked, 'outcome' | 'to' | 'basis' | 'told' | 'until' | 'words'>

/** @returns what was chosen and why, or everything that is to be put right. */
export function readShare(
  values: Values,
  { today, words: { faults: says }, recipients }: Reading,
): Result<Read, Fault> {
  const outcome = (['shared', 'not-shared'] as const).find((each) => each === textIn(values, 'outcome'))
  const to = parseId(textIn(values, 'to'))
  const basis = bases.find((each) => each === textIn(values, 'basis'))
  const told = (['yes', 'no'] as const).find((each) => each === textIn(values, 'told'))
  const [purpose, whyNotTold] = [textIn(values, 'purpose'), textIn(values, 'whyNotTold')]
  const until = dayTyped(values, 'until')
  const isUntil = until !== undefined && until !== 'wrong' && until > today
  const faults: Fault[] = []
  if (!outcome) faults.push({ at: 'outcome', says: says.outcome })
  if (!to || !recipients.some(({ id }) => id === to)) faults.push({ at: 'to', says: says.to })
  if (!basis) faults.push({ at: 'basis', says: says.basis })
  if (purpose === '') faults.push({ at: 'purpose', says: says.purpose })
  if (!told) faults.push({ at: 'told', says: says.told })
  if (told === 'no' && whyNotTold === '') faults.push({ at: 'whyNotTold', says: says.whyNotTold })
  if (outcome === 'shared' && !isUntil) faults.push({ at: 'until-day', says: says.until })
  if (outcome === 'shared' && textIn(values, 'check') !== 'yes') faults.push({ at: 'check', says: says.check })
  if (!outcome || !to || !basis || !told || faults.length > 0) return refused(...faults)
  const chosen = { outcome, to, basis, told, words: { purpose, whyNotTold } }
  return ok(outcome === 'shared' && isUntil ? { ...chosen, until } : chosen)
}
