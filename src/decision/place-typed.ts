import { type Day, isAfter, parseDay } from '../shared/day.ts'
import { type WrittenQuestion, writtenQuestions } from './choice.ts'
import { type FigureFault, type FigureRead, readFigures } from './place-figures.ts'
import { type SentChoice, textIn } from './place-sent.ts'
import {
  type AnswerOfCell,
  answersOfCell,
  type WrittenByPlace,
  type WrittenCell,
  type WrittenSource,
} from './place-version.ts'

export const sourceRows = ['1', '2', '3', '4'] as const
export const waysOfReading = ['whole', 'part', 'summary'] as const

/** What is still to be put right. Each is said at its field. */
export type PlaceFault =
  | 'name-is-missing'
  | 'writer-is-missing'
  | 'conflicts-are-missing'
  | 'review-is-no-day'
  | 'review-is-not-ahead'
  | 'answer-is-missing'
  | 'words-are-missing'
  | 'source-is-missing'
  | 'source-is-not-there'
  | 'source-has-no-title'
  | 'source-has-no-address'
  | 'source-is-not-said-how-read'
  | 'source-has-no-day'
  | 'source-is-read-later'
  | 'nothing-comes-from-it'
  | 'medicine-says-too-little'
  | FigureFault

export interface PlaceFaultAt {
  readonly is: PlaceFault
  readonly at: string
}

export type PlaceRead =
  | { readonly is: 'ok'; readonly written: WrittenByPlace }
  | { readonly is: 'refused'; readonly because: readonly PlaceFaultAt[] }

/** What can be ticked of it. */
export const isMarked = (sent: SentChoice, mark: 'outside' | 'medicine' | 'waiting'): boolean =>
  sent.all('marks').includes(mark)

/** Where each fault stands is the name of its field. */
export const fieldOf = {
  answer: (question: WrittenQuestion) => `answer-${question}`,
  says: (question: WrittenQuestion) => `says-${question}`,
  from: (question: WrittenQuestion) => `from-${question}`,
  source: (what: 'title' | 'address' | 'read' | 'readOn', row: string) => `source-${row}-${what}`,
} as const

/** A day out of its three fields; undefined where they make none. */
function dayIn(sent: SentChoice, name: string): Day | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => textIn(sent, `${name}-${part}`))
  return parseDay(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`)
}

/** Reads what somebody wrote of a thing to try. @returns it whole, or everything that is still to be put right. */
export function readPlaceChoice(sent: SentChoice, today: Day): PlaceRead {
  const sources = sourceRows.flatMap((row) => sourceIn(sent, row))
  const cells = writtenQuestions.map((question) => cellIn(sent, question))
  const figures = readFigures(sent)
  const reviewBy = dayIn(sent, 'reviewBy')
  const because = [
    ...faultsOfHead(sent, reviewBy, today),
    ...cells.flatMap(({ faults }) => faults),
    ...sources.flatMap((source) => faultsOfSource(source, today)),
    ...figures.flatMap(({ faults }) => faults),
    ...faultsBetween(sent, sources),
  ]
  if (because.length > 0 || !reviewBy) return { is: 'refused', because }
  return {
    is: 'ok',
    written: {
      ...{ name: textIn(sent, 'name'), writtenBy: textIn(sent, 'writtenBy'), conflicts: textIn(sent, 'conflicts') },
      ...{ outsideTheNhs: isMarked(sent, 'outside'), isMedicine: isMarked(sent, 'medicine') },
      ...(isMarked(sent, 'waiting') ? { isWaiting: true } : {}),
      ...{ reviewedOn: today, reviewBy },
      sources: sources.flatMap(({ row: _, read, ...source }) => (read ? [{ ...source, read }] : [])),
      cells: Object.fromEntries(
        cells.map((each) => [each.question, withFigure(each, figures)]),
      ) as WrittenByPlace['cells'],
    },
  }
}

function faultsOfHead(sent: SentChoice, reviewBy: Day | undefined, today: Day): readonly PlaceFaultAt[] {
  const missing = (name: string, is: PlaceFault): readonly PlaceFaultAt[] =>
    textIn(sent, name) === '' ? [{ is, at: name }] : []
  return [
    ...missing('name', 'name-is-missing'),
    ...missing('writtenBy', 'writer-is-missing'),
    ...missing('conflicts', 'conflicts-are-missing'),
    ...(reviewBy === undefined ? [{ is: 'review-is-no-day', at: 'reviewBy-day' } as const] : []),
    ...(reviewBy && !isAfter(reviewBy, today) ? [{ is: 'review-is-not-ahead', at: 'reviewBy-day' } as const] : []),
  ]
}

interface CellRead {
  readonly question: WrittenQuestion
  readonly cell: WrittenCell
  readonly faults: readonly PlaceFaultAt[]
}

const isAnswer = (text: string): text is AnswerOfCell => answersOfCell.some((each) => each === text)

function cellIn(sent: SentChoice, question: WrittenQuestion): CellRead {
  const [answer, says] = [textIn(sent, fieldOf.answer(question)), textIn(sent, fieldOf.says(question))]
  const from = textIn(sent, fieldOf.from(question))
  const read = (cell: WrittenCell, ...faults: readonly PlaceFaultAt[]): CellRead => ({ question, cell, faults })
  const noWords: readonly PlaceFaultAt[] = says === '' ? [{ is: 'words-are-missing', at: fieldOf.says(question) }] : []
  if (!isAnswer(answer)) return read({ notKnown: true }, { is: 'answer-is-missing', at: fieldOf.answer(question) })
  if (answer === 'not-known') return read({ notKnown: says === '' ? true : says })
  if (answer === 'own') return read({ own: says }, ...noWords)
  const noSource: readonly PlaceFaultAt[] = from === '' ? [{ is: 'source-is-missing', at: fieldOf.from(question) }] : []
  return read({ found: says, grade: answer, from: from === '' ? [] : [sourceId(from)] }, ...noWords, ...noSource)
}

/** What was found, with the figure that belongs to it. */
function withFigure({ question, cell }: CellRead, figures: readonly FigureRead[]): WrittenCell {
  const figure = figures.find((each) => each.question === question)?.figure
  return figure && 'found' in cell ? { ...cell, figure } : cell
}

const sourceId = (row: string): string => `source-${row}`

/** A source as it was typed: how much of it was read may still be missing. */
interface SourceRead extends Omit<WrittenSource, 'read'> {
  readonly row: string
  readonly read: WrittenSource['read'] | undefined
}

function sourceIn(sent: SentChoice, row: string): readonly SourceRead[] {
  const [title, address] = [textIn(sent, fieldOf.source('title', row)), textIn(sent, fieldOf.source('address', row))]
  const how = textIn(sent, fieldOf.source('read', row))
  const readOn = dayIn(sent, fieldOf.source('readOn', row)) ?? ''
  if (title === '' && address === '' && how === '' && readOn === '') return []
  return [{ row, id: sourceId(row), title, address, read: waysOfReading.find((way) => way === how), readOn }]
}

function faultsOfSource({ row, title, address, read, readOn }: SourceRead, today: Day): readonly PlaceFaultAt[] {
  const at = (what: 'title' | 'address' | 'read' | 'readOn') => fieldOf.source(what, row)
  const day = `${at('readOn')}-day`
  return [
    ...(title === '' ? [{ is: 'source-has-no-title', at: at('title') } as const] : []),
    ...(/^https?:\/\/[^\s/]+\.[^\s]+$/.test(address)
      ? []
      : [{ is: 'source-has-no-address', at: at('address') } as const]),
    ...(read ? [] : [{ is: 'source-is-not-said-how-read', at: at('read') } as const]),
    ...(readOn === '' ? [{ is: 'source-has-no-day', at: day } as const] : []),
    ...(readOn > today ? [{ is: 'source-is-read-later', at: day } as const] : []),
  ]
}

/** What only shows when answers and sources lie together. */
function faultsBetween(sent: SentChoice, sources: readonly SourceRead[]): readonly PlaceFaultAt[] {
  const there = new Set(sources.map(({ row }) => row))
  const named = writtenQuestions.flatMap((question) => {
    const row = rowNamed(sent, question)
    return row === '' ? [] : [{ row, at: fieldOf.from(question) }]
  })
  const isShort = (question: WrittenQuestion): boolean => textIn(sent, fieldOf.answer(question)) === 'not-known'
  const short = (['downsides', 'who-with'] as const).filter(isShort)
  return [
    ...named.filter(({ row }) => !there.has(row)).map(({ at }) => ({ is: 'source-is-not-there', at }) as const),
    ...sources
      .filter(({ row }) => named.every((each) => each.row !== row))
      .map(({ row }) => ({ is: 'nothing-comes-from-it', at: fieldOf.source('title', row) }) as const),
    ...(!isMarked(sent, 'medicine')
      ? []
      : short.map((question) => ({ is: 'medicine-says-too-little', at: fieldOf.answer(question) }) as const)),
  ]
}

/** The source of an answer that says that something was found; what else names one is passed over. */
function rowNamed(sent: SentChoice, question: WrittenQuestion): string {
  const answer = textIn(sent, fieldOf.answer(question))
  return answer === 'own' || answer === 'not-known' ? '' : textIn(sent, fieldOf.from(question))
}
