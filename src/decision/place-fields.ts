import {
  type Cell,
  type Choice,
  findingsOf,
  type OfAHundred,
  type Source,
  type Statement,
  type WrittenQuestion,
  writtenQuestions,
} from './choice.ts'
import { figureFields, figureRows } from './place-figures.ts'
import { fieldOf, sourceRows } from './place-typed.ts'
import type { AnswerOfCell, WrittenByPlace, WrittenCell, WrittenSource } from './place-version.ts'

type Field = readonly [string, readonly string[]]

/** What stands in the fields when a version is changed: the same text, to go on from. */
export function fieldsOf(written: WrittenByPlace): Readonly<Record<string, readonly string[]>> {
  const [year = '', month = '', day = ''] = written.reviewBy.split('-')
  return {
    ...{ name: [written.name], writtenBy: [written.writtenBy], conflicts: [written.conflicts] },
    marks: marksOf(written),
    ...{ 'reviewBy-day': [day], 'reviewBy-month': [month], 'reviewBy-year': [year] },
    ...Object.fromEntries(written.sources.flatMap(sourceFields)),
    ...Object.fromEntries(writtenQuestions.flatMap((question) => cellFields(question, written.cells[question]))),
    ...Object.fromEntries(figureRowsOf((question) => figureWritten(written.cells[question]))),
  }
}

const marksOf = ({
  outsideTheNhs,
  isMedicine,
  isWaiting,
}: Pick<WrittenByPlace, 'outsideTheNhs' | 'isMedicine' | 'isWaiting'>): readonly string[] => [
  ...(outsideTheNhs ? ['outside'] : []),
  ...(isMedicine ? ['medicine'] : []),
  ...(isWaiting ? ['waiting'] : []),
]

const figureWritten = (cell: WrittenCell): OfAHundred | undefined => ('found' in cell ? cell.figure : undefined)

/** A row for each answer that has a figure, in the order of the questions. */
const figureRowsOf = (figureOf: (question: WrittenQuestion) => OfAHundred | undefined): readonly Field[] =>
  writtenQuestions
    .flatMap((question) => {
      const figure = figureOf(question)
      return figure ? [{ question, figure }] : []
    })
    .slice(0, figureRows.length)
    .flatMap(({ question, figure }, at) => figureFields(question, figure, String(at + 1)))

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

/**
 * What stands in the fields when somebody begins from a thing to try that is there: its words and its sources, to go on from. How sure an answer is
 * comes along only where all of it is equally so, and a figure only where the answer is that finding alone; who answers for it and when it is looked
 * at again are for whoever writes to say.
 */
export function fieldsLike(choice: Choice): Readonly<Record<string, readonly string[]>> {
  const sources = [...new Map(findingsOf(choice).flatMap(({ from }) => from.map((one) => [one.id, one]))).values()]
  const rows = sources.slice(0, sourceRows.length)
  return {
    ...{ name: [choice.name] },
    marks: marksOf(choice),
    ...Object.fromEntries(rows.flatMap((source, at) => sourceFields({ ...source, id: `source-${at + 1}` }))),
    ...Object.fromEntries(writtenQuestions.flatMap((question) => likeFields(question, choice.cells[question], rows))),
    ...Object.fromEntries(figureRowsOf((question) => figureLike(choice.cells[question], rows))),
  }
}

/** The form holds people of a hundred against one group at most, and a figure whose source came along. */
function figureLike([found, ...more]: Cell, rows: readonly Source[]): OfAHundred | undefined {
  if (found?.is !== 'found' || more.length > 0 || found.figure?.is !== 'people') return undefined
  const { figure, from } = found
  const isOneGroup = figure.compared === 'nobody' || figure.compared.length === 1
  return isOneGroup && rows.some(({ id }) => id === from[0]?.id) ? figure : undefined
}

const answerOf = (statement: Statement): AnswerOfCell | undefined =>
  statement.is === 'found' ? statement.grade : statement.is === 'told' ? undefined : statement.is

function likeFields(question: WrittenQuestion, cell: Cell, rows: readonly Source[]): readonly Field[] {
  const answers = new Set(cell.map(answerOf))
  const [answer] = answers.size === 1 ? answers : []
  const says = cell.flatMap((statement) => statement.says ?? []).join(' ')
  const [source] = cell.flatMap((statement) => (statement.is === 'found' ? statement.from : []))
  const at = rows.findIndex(({ id }) => id === source?.id)
  return [
    [fieldOf.answer(question), answer === undefined ? [] : [answer]],
    [fieldOf.says(question), [says]],
    [fieldOf.from(question), at < 0 ? [] : [String(at + 1)]],
  ]
}
