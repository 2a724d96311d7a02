import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { type Fault, faultAt, textIn, type Values } from '../young-people/form-values.ts'
import type { DeskGoalWords } from './desk-goal-words.ts'

interface WordProps {
  readonly words: DeskGoalWords
  /** Stands before the id of each field. */
  readonly id: string
  readonly values: Values
  readonly faults: readonly Fault[]
}

/** A goal in words, and its short name. */
export const GoalWordFields = ({ words: { set }, id, values, faults }: WordProps) => (
  <>
    <Textarea
      id={`says-${id}`}
      name="says"
      rows={3}
      asks={{ says: set.says }}
      hint={set.saysHint}
      error={faultAt(faults, 'says')}
      value={textIn(values, 'says')}
      autocomplete="off"
      dir="auto"
    />
    <Input
      id={`shortName-${id}`}
      name="shortName"
      asks={{ says: set.shortName }}
      hint={set.shortNameHint}
      error={faultAt(faults, 'shortName')}
      value={textIn(values, 'shortName')}
      autocomplete="off"
      dir="auto"
    />
  </>
)
