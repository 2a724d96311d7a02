import { type WrittenQuestion, writtenQuestions } from './choice.ts'
import { fieldOf } from './place-typed.ts'
import type { AnswerOfCell, WrittenByPlace, WrittenCell, WrittenSource } from './place-version.ts'

type Field = readonly [string, readonly string[]]

/** What stands in the fields when a version is changed: the same text, to go on from. */
export function fieldsOf(written: WrittenByPlace): Readonly<Record<string, readonly string[]>> {
  const [year = '', month = '', day = ''] = written.reviewBy.split('-')
  return {
    ...{ name: [written.name], writtenBy: [written.writtenBy], conflicts: [written.conflicts] },
    marks: [...(written.outsideTheNhs ? ['outside'] : []), ...(written.isMedicine ? ['medicine'] : [])],
    ...{ 'reviewBy-day': [day], 'reviewBy-month': [month], 'reviewBy-year': [year] },
    ...Object.fromEntries(written.sources.flatMap(sourceFields)),
    ...Object.fromEntries(writtenQuestions.flatMap((question) => cellFields(question, written.cells[question]))),
  }
}

function sourceFields({ id, title, address, read, readOn }: WrittenSource): readonly Field[] {
  const row = id.replace('source-', '')
  const [year = '', month = '', day = ''] = readOn.split('-')
  const at = fieldOf.source('readOn', row)
  return [
    [fieldOf.source('title', row), [title]],
    [fieldOf.source('address', row), [address]],
    [fieldOf.source('read', row), [read]],
    ...(
      [
        ['day', day],
        ['month', month],
        ['year', year],
      ] as const
    ).map(([part, of]) => [`${at}-${part}`, [of]] as const),
  ]
}

function cellFields(question: WrittenQuestion, cell: WrittenCell): readonly Field[] {
  const of = (answer: AnswerOfCell, says: string, from = ''): readonly Field[] => [
    [fieldOf.answer(question), [answer]],
    [fieldOf.says(question), [says]],
    [fieldOf.from(question), [from]],
  ]
  if ('own' in cell) return of('own', cell.own)
  if ('notKnown' in cell) return of('not-known', cell.notKnown === true ? '' : cell.notKnown)
  return of(cell.grade, cell.found, (cell.from[0] ?? '').replace('source-', ''))
}
