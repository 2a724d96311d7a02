import type { ComponentChildren } from 'preact'
import { DayInput } from '../../web/nhs/day-input.tsx'
import { textIn, type Values } from './form-values.ts'

interface DayFieldProps {
  readonly name: string
  readonly asks: ComponentChildren
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly values: Values
}

/** A day in a form about a young person. */
export const DayField = ({ asks, values, ...field }: DayFieldProps) => (
  <DayInput {...field} asks={{ says: asks }} value={(name) => textIn(values, name)} />
)
