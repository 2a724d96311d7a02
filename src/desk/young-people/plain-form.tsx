import type { Body } from '../../access/facts/facts.ts'
import type { ItemKind } from '../../access/object.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { Input, Textarea } from '../../web/nhs/text-fields.tsx'
import { DayField } from './day-field.tsx'
import { dayTyped, dayValues, type Fault, faultAt, textIn, type Values } from './form-values.ts'
import type { FieldAsked, WriteWords } from './write-words.ts'

/** What a form of one kind has to know. */
export interface FormOf {
  readonly kind: ItemKind
  /** The fields that `decide` lets in: no other is asked for or taken. */
  readonly letIn: readonly string[]
  readonly words: WriteWords
}

const asked = ({ kind, letIn, words }: FormOf): readonly (readonly [string, FieldAsked])[] =>
  Object.entries(words.fields[kind] ?? {}).filter(([name]) => letIn.includes(name))

const lines: ReadonlySet<string> = new Set(['startsAt', 'where', 'withWhom', 'why', 'lead', 'told'])

interface FieldsProps {
  readonly form: FormOf
  readonly values: Values
  readonly faults: readonly Fault[]
}

/** The fields of a view, a plan, a time to meet or a note. */
export function PlainFields({ form, values, faults }: FieldsProps) {
  return (
    <>
      {asked(form).map(([name, { says, hint }]) => {
        const error = faultAt(faults, name) ?? faultAt(faults, `${name}-day`)
        const field = { name, asks: { says }, ...(hint ? { hint } : {}), error }
        if (name === 'reviewOn') return <DayField key={name} {...field} asks={says} values={values} />
        const value = textIn(values, name)
        return lines.has(name) ? (
          <Input key={name} id={name} {...field} value={value} autocomplete="off" maxLength={200} />
        ) : (
          <Textarea key={name} id={name} {...field} value={value} maxLength={2000} rows={name === 'parts' ? 4 : 7} />
        )
      })}
    </>
  )
}

/** @returns what can be kept, or everything that is to be put right. */
export function readPlain(form: FormOf, values: Values): Result<Body, Fault> {
  const faults: Fault[] = []
  const body: Record<string, unknown> = {}
  for (const [name, { missing }] of asked(form)) {
    const text = textIn(values, name)
    if (missing && text === '') faults.push({ at: name, says: missing })
    else if (name === 'reviewOn') {
      const day = dayTyped(values, name)
      if (day === 'wrong') faults.push({ at: 'reviewOn-day', says: form.words.noDay })
      else body[name] = day ?? ''
    } else body[name] = name === 'parts' ? partsIn(text) : text
  }
  if (form.kind === 'view') body['language'] = 'en'
  return faults.length > 0 ? refused(...faults) : ok(body)
}

/** `Beth: keeps Friday break free`, a line for each. */
const partsIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(':')
      return at < 1 ? { who: line, does: '' } : { who: line.slice(0, at).trim(), does: line.slice(at + 1).trim() }
    })

/** What stands in an item, as its form shows it. */
export function plainValues(body: Body): Values {
  const texts = Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, [value]] as const] : [],
  )
  return { ...Object.fromEntries(texts), ...dayValues('reviewOn', body['reviewOn']), parts: [partsText(body['parts'])] }
}

const partsText = (parts: unknown): string =>
  Array.isArray(parts)
    ? parts.map((part: Readonly<Record<string, unknown>>) => `${part['who'] ?? ''}: ${part['does'] ?? ''}`).join('\n')
    : ''
