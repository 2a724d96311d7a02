import { Radios } from '../../web/nhs/choices.tsx'
import { Textarea } from '../../web/nhs/text-fields.tsx'
import { type Fault, faultAt, textIn, type Values } from './form-values.ts'
import type { Lifting } from './lift.store.ts'
import type { LiftWords } from './lift-words.ts'

interface FieldsProps {
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly words: LiftWords
}

/** Why, and whether it is safe that they see it: asked of both. Nothing is chosen beforehand. */
export function WhyFields({ values, faults, words }: FieldsProps) {
  const field = (name: string) => ({ id: name, name, error: faultAt(faults, name) })
  return (
    <>
      <Textarea
        {...field('reason')}
        asks={{ says: words.reason }}
        hint={words.reasonHint}
        value={textIn(values, 'reason')}
        maxLength={2000}
      />
      <Radios
        {...field('tell')}
        asks={{ says: words.tell }}
        hint={words.tellHint}
        choices={(['yes', 'unsafe'] as const).map((value) => ({ value, says: words.tellChoices[value] }))}
        chosen={textIn(values, 'tell')}
        small
      />
      <Textarea
        {...field('whyNot')}
        asks={{ says: words.whyNot }}
        value={textIn(values, 'whyNot')}
        rows={3}
        maxLength={1000}
      />
    </>
  )
}

export interface Why {
  readonly lifting: Pick<Lifting, 'reason' | 'tell'>
  readonly faults: readonly Fault[]
}

/** Where it is not safe to tell them, why not is a part of the reason. */
export function readWhy(values: Values, { faults: says }: LiftWords): Why {
  const [reason, tell, whyNot] = [textIn(values, 'reason'), textIn(values, 'tell'), textIn(values, 'whyNot')]
  const faults: Fault[] = []
  if (reason === '') faults.push({ at: 'reason', says: says.reason })
  if (tell !== 'yes' && tell !== 'unsafe') faults.push({ at: 'tell', says: says.tell })
  if (tell === 'unsafe' && whyNot === '') faults.push({ at: 'whyNot', says: says.whyNot })
  const whole = tell === 'unsafe' ? `${reason}\n${whyNot}` : reason
  return { lifting: { reason: whole, tell: tell === 'yes' ? 'yes' : 'unsafe' }, faults }
}
