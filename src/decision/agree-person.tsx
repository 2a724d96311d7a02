import { type PartPlayed, partsPlayed } from '../language/part-played.ts'
import { Radios } from '../web/nhs/choices.tsx'
import { Details } from '../web/nhs/notices.tsx'
import { Input, Select } from '../web/nhs/text-fields.tsx'
import type { FormShown } from './agree-form-shown.tsx'
import { waysOfTakingPart } from './agreement-people.ts'
import { interpretedLanguages } from './interpreted-languages.ts'

export interface RowProps {
  readonly form: FormShown
  readonly row: string
  /** Whose row it is, for whoever hears the same question in each. */
  readonly whose: string
  /** The part that they have anyway. */
  readonly usual?: PartPlayed | undefined
}

/** The same is asked of each: whoever hears it hears of whom. */
export const OfWhom = ({ says, whose }: { readonly says: string; readonly whose: string }) => (
  <>
    {says}
    <span class="nhsuk-u-visually-hidden">: {whose}</span>
  </>
)

const ofThrough = ['through', 'interpreter', 'language'] as const

/** Whether anything is said of how they took part. */
export const toldIn = ({ sent }: FormShown, row: string): boolean =>
  ['how', ...ofThrough].some((field) => sent.first(`${field}-${row}`) !== undefined)

const othersParts = partsPlayed.filter((part) => part !== 'young-person')

/** Where the part is known from how somebody stands by the young person it stands there, to be changed. */
export const Part = ({ form: { words, sent, faultAt }, row, whose, usual }: RowProps) => (
  <Select
    id={`part-${row}`}
    name={`part-${row}`}
    asks={{ says: <OfWhom says={words.who.part} whose={whose} /> }}
    error={faultAt(`part-${row}`)}
    choices={[
      { value: '', says: words.who.choosePart },
      ...othersParts.map((value) => ({ value, says: words.who.parts[value] })),
    ]}
    chosen={sent.first(`part-${row}`) ?? usual}
  />
)

export const How = ({ form: { words, sent, faultAt }, row, whose }: RowProps) => (
  <Radios
    id={`how-${row}`}
    name={`how-${row}`}
    small
    inline
    asks={{ says: <OfWhom says={words.who.how} whose={whose} /> }}
    error={faultAt(`how-${row}`)}
    choices={waysOfTakingPart.map((value) => ({ value, says: words.who.ways[value] }))}
    chosen={sent.first(`how-${row}`)}
  />
)

/** Who brought their words, and who put them into another language: an interpreter is a helper, and no part of the talk. */
export function Through({ form: { words, sent, faultAt }, row, whose }: RowProps) {
  const line = (field: (typeof ofThrough)[number]) => {
    const name = `${field}-${row}`
    return { id: name, name, error: faultAt(name), value: sent.first(name), autocomplete: 'off', maxLength: 120 }
  }
  const isUsed = ofThrough.some((field) => line(field).value !== undefined || line(field).error !== undefined)
  return (
    <Details summary={<OfWhom says={words.who.more} whose={whose} />} open={isUsed}>
      <Input {...line('through')} asks={{ says: words.who.through }} />
      <Input {...line('interpreter')} asks={{ says: words.who.interpreter }} hint={words.who.interpreterHint} />
      <Select
        {...{ id: `language-${row}`, name: `language-${row}`, error: faultAt(`language-${row}`) }}
        asks={{ says: words.who.language }}
        choices={[
          { value: '', says: words.who.chooseLanguage },
          ...interpretedLanguages.map(({ tag, name }) => ({ value: tag, says: name })),
        ]}
        chosen={sent.first(`language-${row}`)}
      />
    </Details>
  )
}
