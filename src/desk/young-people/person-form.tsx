import {
  ageGroups,
  type PersonRefusal,
  parseWhoTheyAre,
  type TypedPerson,
  type WhoTheyAre,
} from '../../people/person.ts'
import type { Day } from '../../shared/day.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { Radios } from '../../web/nhs/choices.tsx'
import { Input } from '../../web/nhs/text-fields.tsx'
import { DayField } from './day-field.tsx'
import { dayTyped, dayValues, type Fault, faultAt, textIn, type Values } from './form-values.ts'
import type { PersonFormWords } from './person-words.ts'
import type { KnownPerson } from './whose.ts'

interface FieldsProps {
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly words: PersonFormWords
  readonly letIn: readonly string[]
  /** Asked for only where somebody is written down for the first time. */
  readonly withHome?: true
}

/** Who somebody is: names as they use them, and of their age as much as a rule needs. */
export function PersonFields({ values, faults, words, letIn, withHome }: FieldsProps) {
  const line = (name: string) => ({
    ...{ id: name, name, error: faultAt(faults, name), value: textIn(values, name) },
    ...{ autocomplete: 'off', spellcheck: false, maxLength: 100 },
  })
  return (
    <>
      <Input {...line('given')} asks={{ says: words.given }} hint={words.givenHint} />
      <Input {...line('family')} asks={{ says: words.family }} />
      <Input {...line('known')} asks={{ says: words.known }} hint={words.knownHint} />
      <Input {...line('pronouns')} asks={{ says: words.pronouns }} width={20} />
      <DayField
        name="bornOn"
        asks={words.bornOn}
        hint={words.bornHint}
        error={faultAt(faults, 'bornOn-day')}
        values={values}
      />
      <Radios
        {...{ id: 'ageGroup', name: 'ageGroup', error: faultAt(faults, 'ageGroup'), small: true, inline: true }}
        asks={{ says: words.ageGroup }}
        chosen={textIn(values, 'ageGroup')}
        choices={[
          ...ageGroups.map((value) => ({ value, says: words.ageGroups[value] })),
          { value: 'not-known', says: words.ageNotKnown },
        ]}
      />
      {letIn.includes('nhsNumber') && (
        <Input {...line('nhsNumber')} asks={{ says: words.nhsNumber }} hint={words.nhsHint} width={20} />
      )}
      {withHome && <Input {...line('home')} asks={{ says: words.home }} hint={words.homeHint} width={30} />}
    </>
  )
}

export interface Ages {
  readonly today: Day
  readonly oldest: number
}

/** @returns who they are, or everything that is to be put right. A field that may not be let in is not taken. */
export function readPerson(
  values: Values,
  ages: Ages,
  { words, letIn }: Pick<FieldsProps, 'words' | 'letIn'>,
): Result<WhoTheyAre, Fault> {
  const bornOn = dayTyped(values, 'bornOn')
  const ageGroup = textIn(values, 'ageGroup')
  const typed: TypedPerson = {
    given: textIn(values, 'given'),
    family: textIn(values, 'family'),
    known: textIn(values, 'known'),
    pronouns: textIn(values, 'pronouns'),
    ...(bornOn ? { bornOn } : {}),
    ...(ageGroup && ageGroup !== 'not-known' ? { ageGroup } : {}),
    ...(letIn.includes('nhsNumber') ? { nhsNumber: textIn(values, 'nhsNumber') } : {}),
  }
  const who = parseWhoTheyAre(typed, ages)
  return who.is === 'ok' ? ok(who.value) : refused(...faultsOf(who.because, words))
}

const faultsOf = (because: readonly PersonRefusal[], words: PersonFormWords): readonly Fault[] =>
  because.map((why) => words.faults[why])

/** Who somebody is, as the form shows it. */
export const personValues = ({ names, pronouns, ageGroup, bornOn, nhsNumber }: KnownPerson): Values => ({
  given: [names?.given ?? ''],
  family: [names?.family ?? ''],
  known: [names?.known ?? ''],
  pronouns: [pronouns ?? ''],
  ...(bornOn ? dayValues('bornOn', bornOn) : { ageGroup: [ageGroup ?? 'not-known'] }),
  nhsNumber: [nhsNumber ?? ''],
})
