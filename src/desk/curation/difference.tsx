import type { Difference } from '../../directory/curation/differences.ts'
import { partsPlayed } from '../../language/part-played.ts'
import type { OfferWords } from './offer-words.ts'

interface Props {
  readonly differences: readonly Difference[]
  readonly words: OfferWords
}

/** What would be another, field by field: what stands now, and what would stand there after. */
export function Differences({ differences, words }: Props) {
  return (
    <dl class="rd-differences">
      {differences.map((each) => (
        <div key={`${nameOf(each, words)}${each.place}`}>
          <dt>
            {nameOf(each, words)} {each.place && <span class="rd-quiet">{words.difference.at(each.place)}</span>}
          </dt>
          <Side says={words.difference.now} lines={saidIn(each, each.before, words)} none={words.difference.nothing} />
          <Side
            says={words.difference.then}
            lines={saidIn(each, each.after, words)}
            none={words.difference.nothing}
            isNew
          />
        </div>
      ))}
    </dl>
  )
}

interface SideProps {
  readonly says: string
  readonly lines: readonly string[]
  readonly none: string
  readonly isNew?: boolean
}

function Side({ says, lines, none, isNew = false }: SideProps) {
  return (
    <dd class={isNew ? 'rd-differences__new' : undefined}>
      <span class="rd-differences__which">{says}</span>
      {lines.length === 0 ? (
        <span class="rd-unknown">{none}</span>
      ) : (
        lines.map((line, index) => (
          <span class="rd-differences__line rd-break" dir="auto" key={`${index}${line}`}>
            {line}
          </span>
        ))
      )}
    </dd>
  )
}

export function nameOf({ field }: Difference, words: OfferWords): string {
  if (typeof field === 'object') return field.other
  if (field === 'status' || field === 'alert' || field === 'checked') return words.otherFields[field]
  return words.fields[field].says
}

function saidIn({ field }: Difference, lines: readonly string[], words: OfferWords): readonly string[] {
  if (field === 'who-can-ask')
    return lines.map((line) => words.askers[partsPlayed.find((part) => part === line) ?? 'someone-else'])
  if (field === 'status')
    return lines.map((line) => Object.entries(words.status).find(([status]) => status === line)?.[1] ?? line)
  return lines
}
