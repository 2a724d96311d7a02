import { textIn, type Values } from '../young-people/form-values.ts'
import { partFields } from './plan-sent.ts'

/** What stands before the names of the fields for a day and who asks, by the form. */
const before: Readonly<Record<string, (values: Values, row: number) => string>> = {
  'asked-after': () => 'asked-',
  'next-day': () => 'other-',
  'check-in-agreed': () => 'another-',
  'checked-in': (values) => `after-${textIn(values, 'check-in')}-`,
  begin: (_, row) => (row === 0 ? 'first-' : 'second-'),
}

/** The field of one of the small forms in which a fault is put right; none where the whole page has to be looked at again. */
export function actField(
  what: string,
  values: Values,
  { is, row = 0 }: { readonly is: string; readonly row?: number },
): string {
  const of = before[what]?.(values, row) ?? ''
  if (/^(next-day|check-in)-is-(no-day|not-ahead|too-far-ahead)$/.test(is) || is === 'nobody-checks-in')
    return `${of}next-day`
  if (is === 'nobody-asks' || is === 'who-asks-is-missing') return `${of}asks`
  if (is === 'nothing-to-do-meanwhile') return 'meanwhile'
  if (is === 'words-are-missing') return 'heard'
  if (is === 'why-is-missing') return 'why'
  const ofPart = Object.entries(partFields).find(([fault]) => fault === is)?.[1]
  return ofPart ? `${ofPart}-new` : ''
}
