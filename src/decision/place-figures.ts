import { type OfAHundred, type WrittenQuestion, writtenQuestions } from './choice.ts'
import { type SentChoice, textIn } from './place-sent.ts'

/** So many figures can be given for one thing to try: each belongs to one answer, and rests on the source of that answer. */
export const figureRows = ['1', '2', '3'] as const

/** What a study may not say. Then it is ticked, and people read that it is not known. */
export const notGiven = ['studied', 'ages', 'compared'] as const
export type NotGiven = (typeof notGiven)[number]

type Part = 'question' | 'of' | 'least' | 'most' | 'did' | 'didNot' | 'who' | 'youngest' | 'oldest' | 'whom' | 'whomOf'

/** Where each part of a figure is typed. */
export const figureField = (part: Part | 'studied' | 'not', row: string): string => `figure-${row}-${part}`

/** What is still to be put right in a figure. Each is said at its field. */
export type FigureFault =
  | 'figure-belongs-to-nothing'
  | 'figure-has-no-source'
  | 'figure-is-there-twice'
  | 'figure-is-no-share'
  | 'figure-range-is-half'
  | 'figure-range-does-not-hold-it'
  | 'figure-says-not-who-did'
  | 'figure-says-not-who-did-not'
  | 'figure-sides-are-alike'
  | 'figure-says-not-of-whom'
  | 'figure-says-not-how-many'
  | 'figure-says-not-which-ages'
  | 'figure-says-not-against-what'
  | 'figure-compares-with-no-share'

export interface FigureFaultAt {
  readonly is: FigureFault
  readonly at: string
}

/** A figure as it was typed: which answer it belongs to, and all that is to be put right in it. */
export interface FigureRead {
  readonly question?: WrittenQuestion
  readonly figure?: OfAHundred
  readonly faults: readonly FigureFaultAt[]
}

/** One row of the form. */
interface Row {
  readonly says: (part: Part | 'studied') => string
  readonly number: (part: Part | 'studied') => number | undefined
  readonly isNotGiven: (what: NotGiven) => boolean
  readonly at: (part: Part | 'studied') => string
}

/** Reads every figure that was typed. A row in which nothing stands is none. */
export function readFigures(sent: SentChoice): readonly FigureRead[] {
  const rows = figureRows.filter((row) => isTyped(sent, row))
  const taken: WrittenQuestion[] = []
  return rows.map((number) => {
    const row = rowOf(sent, number)
    const question = writtenQuestions.find((each) => each === row.says('question'))
    const faults = [...whereItBelongs(sent, row, { question, taken }), ...faultsOf(row)]
    if (question) taken.push(question)
    return { ...(question ? { question } : {}), ...(faults.length === 0 ? { figure: figureIn(row) } : {}), faults }
  })
}

const parts = [
  'question',
  'of',
  'least',
  'most',
  'did',
  'didNot',
  'who',
  'youngest',
  'oldest',
  'whom',
  'whomOf',
] as const

/** Does anything stand in this row? */
export const isTyped = (sent: SentChoice, row: string): boolean =>
  [...parts, 'studied' as const].some((part) => textIn(sent, figureField(part, row)) !== '') ||
  sent.all(figureField('not', row)).length > 0

function rowOf(sent: SentChoice, row: string): Row {
  const at: Row['at'] = (part) => figureField(part, row)
  const says: Row['says'] = (part) => textIn(sent, at(part))
  return {
    ...{ at, says },
    // 1,234 is as people write it.
    number: (part) =>
      /^\d{1,9}$/.test(says(part).replaceAll(/[ ,]/g, '')) ? Number(says(part).replaceAll(/[ ,]/g, '')) : undefined,
    isNotGiven: (what) => sent.all(figureField('not', row)).includes(what),
  }
}

interface Belongs {
  readonly question: WrittenQuestion | undefined
  readonly taken: readonly WrittenQuestion[]
}

/** No figure without a source and its day: it belongs to an answer that was found, and to one only. */
function whereItBelongs(sent: SentChoice, { at }: Row, { question, taken }: Belongs): readonly FigureFaultAt[] {
  if (!question) return [{ is: 'figure-belongs-to-nothing', at: at('question') }]
  if (taken.includes(question)) return [{ is: 'figure-is-there-twice', at: at('question') }]
  const isFound = ['strong', 'some', 'expert-view'].includes(textIn(sent, `answer-${question}`))
  const hasSource = textIn(sent, `from-${question}`) !== ''
  return isFound && hasSource ? [] : [{ is: 'figure-has-no-source', at: at('question') }]
}

const faultsOf = (row: Row): readonly FigureFaultAt[] => [
  ...faultsOfShare(row),
  ...faultsOfSides(row),
  ...faultsOfWhom(row),
  ...faultsOfArm(row),
]

const isShare = (of: number | undefined): of is number => of !== undefined && of <= 100

function faultsOfShare({ says, number, at }: Row): readonly FigureFaultAt[] {
  const [of, least, most] = [number('of'), number('least'), number('most')]
  const noShare: readonly FigureFaultAt[] = isShare(of) ? [] : [{ is: 'figure-is-no-share', at: at('of') }]
  if (says('least') === '' && says('most') === '') return noShare
  if (!isShare(least) || !isShare(most)) return [...noShare, { is: 'figure-range-is-half', at: at('least') }]
  const holds = !isShare(of) || (least <= of && of <= most)
  return holds ? noShare : [...noShare, { is: 'figure-range-does-not-hold-it', at: at('least') }]
}

function faultsOfSides({ says, at }: Row): readonly FigureFaultAt[] {
  const [did, didNot] = [says('did'), says('didNot')]
  if (did !== '' && did === didNot) return [{ is: 'figure-sides-are-alike', at: at('didNot') }]
  return [
    ...(did === '' ? [{ is: 'figure-says-not-who-did', at: at('did') } as const] : []),
    ...(didNot === '' ? [{ is: 'figure-says-not-who-did-not', at: at('didNot') } as const] : []),
  ]
}

function faultsOfWhom({ says, number, isNotGiven, at }: Row): readonly FigureFaultAt[] {
  const [youngest, oldest] = [number('youngest'), number('oldest')]
  const isAges = youngest !== undefined && oldest !== undefined && youngest <= oldest && oldest < 100
  const noAges = says('youngest') === '' && says('oldest') === '' && isNotGiven('ages')
  const noNumber = says('studied') === '' && isNotGiven('studied')
  return [
    ...(says('who') === '' ? [{ is: 'figure-says-not-of-whom', at: at('who') } as const] : []),
    ...((number('studied') ?? 0) > 0 || noNumber
      ? []
      : [{ is: 'figure-says-not-how-many', at: at('studied') } as const]),
    ...(isAges || noAges ? [] : [{ is: 'figure-says-not-which-ages', at: at('youngest') } as const]),
  ]
}

function faultsOfArm({ says, number, isNotGiven, at }: Row): readonly FigureFaultAt[] {
  if (says('whom') === '' && says('whomOf') === '')
    return isNotGiven('compared') ? [] : [{ is: 'figure-says-not-against-what', at: at('whom') }]
  return [
    ...(says('whom') === '' ? [{ is: 'figure-says-not-against-what', at: at('whom') } as const] : []),
    ...(isShare(number('whomOf')) ? [] : [{ is: 'figure-compares-with-no-share', at: at('whomOf') } as const]),
  ]
}

/** A row without a fault, as it is kept. */
function figureIn({ says, number }: Row): OfAHundred {
  const [least, most] = [number('least'), number('most')]
  const [from, to] = [number('youngest'), number('oldest')]
  return {
    ...{ is: 'people', of: number('of') ?? 0 },
    ...(least === undefined || most === undefined ? {} : { range: [least, most] as const }),
    ...{ did: says('did'), didNot: says('didNot'), who: says('who') },
    ages: from === undefined || to === undefined ? 'not-given' : { from, to },
    studied: number('studied') ?? 'not-given',
    compared: says('whom') === '' ? 'nobody' : [{ whom: says('whom'), of: number('whomOf') ?? 0 }],
  }
}

type Field = readonly [string, readonly string[]]

/** What stands in the fields of a row when a figure is changed. What nobody ever said of it is asked. */
export function figureFields(question: WrittenQuestion, figure: OfAHundred, row: string): readonly Field[] {
  const { of, range, did, didNot, who, ages, studied, compared } = figure
  const [arm] = compared === 'nobody' ? [] : compared
  const given = ages === 'not-given' ? undefined : ages
  const typed = {
    ...{ question, of, did, didNot, who },
    ...{ least: range?.[0], most: range?.[1], youngest: given?.from, oldest: given?.to },
    ...{ studied: studied === 'not-given' ? undefined : studied, whom: arm?.whom, whomOf: arm?.of },
  }
  const isNot: Readonly<Record<NotGiven, boolean>> = {
    ...{ studied: studied === 'not-given', ages: given === undefined, compared: arm === undefined },
  }
  return [
    ...[...parts, 'studied' as const].map((part): Field => [figureField(part, row), [String(typed[part] ?? '')]]),
    [figureField('not', row), notGiven.filter((what) => isNot[what])],
  ]
}
