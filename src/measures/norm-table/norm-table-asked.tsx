import { Radios } from '../../web/nhs/choices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { type NormsAsk, normTables, type TypedForNorms } from './norm-table.ts'
import { normTableInEnglish } from './norm-table-words.ts'

/** The ids of its fields, by which a fault is brought to them. */
export const tableFieldOf = (of: string): string => `table-${of}`
export const ageFieldOf = (of: string): string => `age-${of}`

interface AskedProps {
  /** Of the form that it stands in: several stand on one page. */
  readonly of: string
  readonly to: 'them' | 'helper'
  readonly asks: NormsAsk
  /** Then no age is asked. */
  readonly isBirthdayKnown: boolean
  readonly typed: TypedForNorms
  readonly errorAt: (field: string) => string | undefined
}

/** What the norms ask for, with whom they were made from. Nothing is chosen beforehand; nothing at all, where a measure has no norms. */
export function NormTableAsked({ of, to, asks, isBirthdayKnown, typed, errorAt }: AskedProps) {
  const words = normTableInEnglish[to]
  return (
    <>
      {asks.table && (
        <Radios
          id={tableFieldOf(of)}
          name="table"
          asks={{ says: words.table }}
          hint={`${words.why} ${words.madeFrom(asks.sets.map(({ people }) => people))}`}
          error={errorAt(tableFieldOf(of))}
          chosen={typed.table}
          choices={normTables.map((value) => ({ value, says: words.tables[value] }))}
        />
      )}
      {asks.age && !isBirthdayKnown && (
        <Input
          id={ageFieldOf(of)}
          name="age"
          asks={{ says: words.age }}
          hint={words.ageHint}
          error={errorAt(ageFieldOf(of))}
          value={typed.age}
          width={2}
          inputmode="numeric"
          autocomplete="off"
        />
      )}
    </>
  )
}
