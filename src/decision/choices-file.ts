import { z } from 'zod'
import { type Day, parseDay } from '../shared/day.ts'
import { type Choice, cellsOf, type Source, type Statement, writtenQuestions } from './choice.ts'
import { faultsOfChoice } from './choice-rules.ts'
import { compareFaultsInEnglish } from './compare-fault-words.ts'

/** What could be tried about one thing that people come with, as people write and review it. */
export interface StartingPoint {
  readonly id: string
  /** A topic of language/topic. */
  readonly topic: string
  /** What a place called it, where it is about no topic of the finder. */
  readonly own?: WrittenPoint
  readonly choices: readonly Choice[]
}

/** A starting point as a place writes it: what it is called, and who it is for. */
export interface WrittenPoint {
  readonly name: string
  readonly whoFor: string
}

const text = z.string().trim().min(1)
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const day = text.transform((written, context): Day => {
  const read = parseDay(written)
  if (!read) context.addIssue('day: write 2026-11-22')
  return read ?? ('' as Day)
})
const share = z.int().min(0).max(100)

/** There is no word here for "told by somebody else": what was only read about is not known. */
const source = z.strictObject({
  id: code,
  title: text,
  address: z.url(),
  read: z.enum(['whole', 'part', 'summary']),
  readOn: day,
})

const range = z.tuple([share, share]).readonly().exactOptional()
const ages = z.union([
  z.literal('not-given'),
  z.strictObject({ from: z.int().min(0).max(99), to: z.int().min(0).max(99) }),
])
/** One figure, as files hold it and as a place gives it in the browser. */
export const figureFile = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('people'),
    of: share,
    range,
    did: text,
    didNot: text,
    who: text,
    ages,
    studied: z.union([z.literal('not-given'), z.int().min(1)]).exactOptional(),
    compared: z.union([z.literal('nobody'), z.array(z.strictObject({ whom: text, of: share })).min(1)]),
  }),
  z.strictObject({ is: z.literal('pairs'), of: share, range, better: text, who: text, ages }),
])

const statement = z.union([
  z.strictObject({
    found: text,
    grade: z.enum(['strong', 'some', 'expert-view']),
    from: z.array(code).min(1),
    figure: figureFile.exactOptional(),
    reviewedOn: day.exactOptional(),
  }),
  z.strictObject({ own: text, reviewedOn: day.exactOptional() }),
  z.strictObject({ notKnown: z.union([text, z.literal(true)]), reviewedOn: day.exactOptional() }),
])

const choice = z.strictObject({
  id: code,
  name: text,
  isWaiting: z.boolean(),
  outsideTheNhs: z.boolean(),
  isMedicine: z.boolean(),
  reviewedOn: day,
  reviewBy: day,
  checkedBy: text.nullable(),
  checkedOn: day.nullable(),
  cells: z.record(z.enum(writtenQuestions), z.array(statement).min(1)),
})

const file = z.strictObject({
  id: code,
  topic: code,
  writtenBy: text,
  /** What whoever wrote it could gain by it, or that there is nothing. */
  conflicts: text,
  sources: z.array(source),
  choices: z.array(choice).min(1),
})

type Written = z.infer<typeof file>
type WrittenChoice = Written['choices'][number]
type WrittenStatement = z.infer<typeof statement>

function statementOf(written: WrittenStatement, reviewed: Day, sources: ReadonlyMap<string, Source>): Statement {
  const reviewedOn = written.reviewedOn ?? reviewed
  if ('own' in written) return { is: 'own', says: written.own, reviewedOn }
  if ('notKnown' in written)
    return { is: 'not-known', reviewedOn, ...(written.notKnown === true ? {} : { says: written.notKnown }) }
  const { found, grade, from, figure: drawn } = written
  return {
    is: 'found',
    says: found,
    grade,
    from: from.flatMap((id) => sources.get(id) ?? []),
    reviewedOn,
    ...(drawn ? { figure: drawn } : {}),
  }
}

function choiceOf(written: WrittenChoice, { writtenBy, conflicts, sources }: Written): Choice {
  const { id, name, isWaiting, outsideTheNhs, isMedicine, reviewedOn, reviewBy, checkedBy, checkedOn } = written
  const byId = new Map(sources.map((each) => [each.id, each]))
  const cells = cellsOf((question) => written.cells[question].map((one) => statementOf(one, reviewedOn, byId)))
  const checked = checkedBy && checkedOn ? { checked: { by: checkedBy, on: checkedOn } } : {}
  return {
    ...{ id, name, isWaiting, outsideTheNhs, isMedicine, cells },
    origin: { is: 'written', by: { name: writtenBy, conflicts, reviewBy, ...checked } },
  }
}

const repeated = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) !== at)

/** A file of choices: every source that is named is listed, each id is used once, and no choice has a fault. */
export const startingPointFile = file
  .superRefine((written, context) => {
    const listed = new Set(written.sources.map(({ id }) => id))
    const named = written.choices.flatMap(({ cells }) =>
      Object.values(cells).flatMap((cell) => cell.flatMap((one) => ('found' in one ? one.from : []))),
    )
    for (const id of named)
      if (!listed.has(id)) context.addIssue({ code: 'custom', message: `There is no source "${id}"` })
    for (const { id } of written.sources)
      if (!named.includes(id)) context.addIssue({ code: 'custom', message: `Nothing comes from the source "${id}"` })
    for (const id of repeated([...written.sources, ...written.choices].map((each) => each.id)))
      context.addIssue({ code: 'custom', message: `Two have the id "${id}"` })
  })
  .transform((written, context): StartingPoint => {
    const choices = written.choices.map((each) => choiceOf(each, written))
    for (const each of choices)
      for (const fault of faultsOfChoice(each))
        context.addIssue({ code: 'custom', message: `“${each.id}”: ${compareFaultsInEnglish.choice[fault]}` })
    return { id: written.id, topic: written.topic, choices }
  })
