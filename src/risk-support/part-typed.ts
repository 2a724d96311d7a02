import type { Doing } from '../decision/agreement-acts.ts'
import type { Fault } from '../decision/standing.ts'
import { allOf, eachOf } from '../shared/all-of.ts'
import { type Day, isAfter, parseDay } from '../shared/day.ts'
import { ok, refused } from '../shared/result.ts'
import { parseSaid, type Said } from '../shared/said.ts'
import { agreedWith, type PartCode, type PartInWords, type PartWritten, partsInWords, type Some } from './part.ts'
import {
  no,
  type Read,
  type RiskSupportFault,
  readLeading,
  readReviewDay,
  running,
  type TypedLeading,
  type Writing,
} from './plan-typed.ts'
import { canBeEmptied, historyOf, type RiskSupportFact, type RiskSupportPlan } from './risk-support-plan.ts'

/** What was typed in the fields of one form, by their names; an empty text where nothing was. */
export type Texts = Readonly<Record<string, string>>

/** One part, as it was typed. */
export interface TypedPart extends TypedLeading {
  readonly is: PartCode
  readonly texts: Texts
  /** Each row in which something was typed, and which of the rows it was. */
  readonly rows: readonly { readonly at: number; readonly texts: Texts }[]
}

/** Writes one part by itself; every other stays as it is. */
export function writePart(typed: TypedPart, writing: Writing): Read<RiskSupportFact> {
  const part = readPart(typed, writing)
  const { by, on } = writing
  return part.is === 'ok' ? ok({ is: 'part-written', by, on, part: part.value }) : part
}

/** How often a part has been written or emptied: what a form saw of it. */
export const timesWritten = (plan: RiskSupportPlan, code: PartCode): number =>
  historyOf(plan, code).reduce((times, { noLonger }) => times + (noLonger ? 2 : 1), plan.parts[code] ? 1 : 0)

/** Says that what stands in a part no longer holds; what stood there stays to be read. Nobody who wrote meanwhile is passed over. */
export function emptyPart(
  plan: RiskSupportPlan | undefined,
  part: PartCode,
  { seen, by, on }: Doing & { readonly seen: number },
): Read<RiskSupportFact> {
  const goesOn = running(plan)
  if (goesOn.is === 'refused') return goesOn
  if (!canBeEmptied(part) || !goesOn.value.parts[part]) return no('nothing-is-written')
  return timesWritten(goesOn.value, part) === seen
    ? ok({ is: 'part-emptied', by, on, part })
    : no('somebody-was-quicker')
}

/** The same in a plan that goes on, where nobody wrote the same part meanwhile. */
export function writeInto(
  plan: RiskSupportPlan | undefined,
  typed: TypedPart,
  { seen, ...writing }: Writing & { readonly seen: number },
): Read<RiskSupportFact> {
  const goesOn = running(plan)
  if (goesOn.is === 'refused') return goesOn
  return timesWritten(goesOn.value, typed.is) === seen ? writePart(typed, writing) : no('somebody-was-quicker')
}

const isInWords = (code: PartCode): code is PartInWords => partsInWords.some((one) => one === code)

function readPart(typed: TypedPart, writing: Writing): Read<PartWritten> {
  const { is, texts } = typed
  if (isInWords(is)) {
    const says = parseSaid(texts['says'] ?? '')
    return says ? ok({ is, says }) : no('nothing-is-written')
  }
  switch (is) {
    case 'people-to-tell': {
      const says = parseSaid(texts['says'] ?? '')
      return says ? ok({ is, says }) : no('nothing-is-written')
    }
    case 'agreed-with': {
      const says = saidIn(texts, agreedWith)
      return Object.keys(says).length > 0 ? ok({ is, ...says }) : no('nothing-is-written')
    }
    case 'who-leads':
      return readRoles(typed, writing)
    case 'copies':
      return readCopies(typed, writing.on)
    case 'review': {
      const on = readReviewDay(texts['on'] ?? '', writing.on)
      return on.is === 'ok' ? ok({ is, on: on.value, ...saidIn(texts, ['ending']) }) : on
    }
    case 'services':
    case 'safer':
    case 'tried':
      return readRows(is, typed.rows)
  }
}

/** Those of the fields in which something was typed. */
function saidIn<Name extends string>(texts: Texts, names: readonly Name[]): Readonly<Partial<Record<Name, Said>>> {
  const said: Partial<Record<Name, Said>> = {}
  for (const name of names) {
    const says = parseSaid(texts[name] ?? '')
    if (says) said[name] = says
  }
  return said
}

type Rows = TypedPart['rows']

/** Rows, each with what it cannot do without. */
function rowsWith<Row>(
  rows: Rows,
  needs: { readonly field: string; readonly orElse: RiskSupportFault },
  read: (said: Said, texts: Texts, at: number) => Read<Row>,
): Read<readonly Row[]> {
  return eachOf(
    rows.map(({ at, texts }) => {
      const said = parseSaid(texts[needs.field] ?? '')
      return said ? read(said, texts, at) : no(needs.orElse, at)
    }),
  )
}

function someOf<Row, Part>(rows: Read<readonly Row[]>, make: (some: Some<Row>) => Part): Read<Part> {
  if (rows.is === 'refused') return rows
  const [first, ...others] = rows.value
  return first ? ok(make([first, ...others])) : no('nothing-is-written')
}

function readRows(is: 'services' | 'safer' | 'tried', rows: Rows): Read<PartWritten> {
  const who = { field: 'who', orElse: 'who-is-missing' } as const
  const what = { field: 'what', orElse: 'what-is-missing' } as const
  switch (is) {
    case 'services':
      return someOf(
        rowsWith(rows, who, (said, texts) => ok({ who: said, ...saidIn(texts, ['how', 'hours', 'does']) })),
        (services) => ({ is, services }),
      )
    case 'safer':
      return someOf(
        rowsWith(rows, what, (said, texts) => ok({ what: said, ...saidIn(texts, ['who']) })),
        (steps) => ({ is, steps }),
      )
    case 'tried':
      return someOf(
        rowsWith(rows, what, (said, texts) => ok({ what: said, ...saidIn(texts, ['did']) })),
        (tried) => ({ is, tried }),
      )
  }
}

function readRoles(typed: TypedPart, writing: Writing): Read<PartWritten> {
  const read = allOf({
    leading: readLeading(typed, writing),
    agencies: rowsWith(typed.rows, { field: 'who', orElse: 'who-is-missing' }, (who, texts) =>
      ok({ who, ...saidIn(texts, ['role', 'outOfHours']) }),
    ),
  })
  if (read.is === 'refused') return refused<Fault<RiskSupportFault>>(...read.because)
  return ok({ is: 'who-leads', ...read.value.leading, agencies: read.value.agencies })
}

function readCopies({ rows, texts }: TypedPart, today: Day): Read<PartWritten> {
  const copies = rowsWith(rows, { field: 'who', orElse: 'who-is-missing' }, (who, { on: text = '' }, at) => {
    const on = parseDay(text.trim())
    if (!on) return no('copy-has-no-day', at)
    return isAfter(on, today) ? no('copy-is-of-a-day-to-come', at) : ok({ who, on })
  })
  if (copies.is === 'refused') return copies
  const notShared = saidIn(texts, ['notShared'])
  if (copies.value.length === 0 && !notShared.notShared) return no('nothing-is-written')
  return ok({ is: 'copies', copies: copies.value, ...notShared })
}
