import { type CodeFile, functionsOf, isTest, ofType } from './code.ts'

/** @param share 0 to 1 @returns the value that this share of the list does not exceed; 0 for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length

const windowLines = 6

/** Lines that say something: no blank, no import, no comment, no lone bracket. */
const tellingLines = ({ text }: CodeFile): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\w/.test(line) && !/^(import\b|\/\/|\/?\*|\} from\b)/.test(line))

/** The share of telling lines, 0 to 1, that stand in a run of six which is found again somewhere. */
export function duplication(files: readonly CodeFile[]): number {
  const pages = files.map(tellingLines)
  const runs = new Map<string, (readonly [number, number])[]>()
  for (const [page, lines] of pages.entries())
    for (let start = 0; start + windowLines <= lines.length; start += 1) {
      const run = lines.slice(start, start + windowLines).join('\n')
      runs.set(run, [...(runs.get(run) ?? []), [page, start]])
    }
  const twice = new Set<string>()
  for (const places of runs.values())
    if (places.length > 1)
      for (const [page, start] of places)
        for (let line = start; line < start + windowLines; line += 1) twice.add(`${page}:${line}`)
  const all = pages.reduce((sum, lines) => sum + lines.length, 0)
  return all === 0 ? 0 : twice.size / all
}

/** One line of the report: what, how much, and what we aim at. */
export interface Figure {
  readonly of: string
  readonly is: string
  readonly aim: string
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

const linesIn = (files: readonly CodeFile[]): number => files.reduce((sum, { text }) => sum + linesOf(text), 0)

/** The aims of STYLE.md, measured. @param files every program under src/. */
export function figuresOf(files: readonly CodeFile[]): readonly Figure[] {
  const source = files.filter((file) => !isTest(file))
  const sizes = source.map(({ text }) => linesOf(text))
  const functions = source.flatMap(functionsOf).map(({ lines }) => lines)
  const tests = files.filter(isTest)
  const casts = source.flatMap((file) =>
    ofType(file, 'TSAsExpression').filter(({ start, end }) => !file.text.slice(start, end).endsWith('as const')),
  )
  return [
    { of: 'files of source, of tests', is: `${source.length}, ${tests.length}`, aim: '' },
    { of: 'lines of source, of tests', is: `${linesIn(source)}, ${linesIn(tests)}`, aim: '' },
    { of: 'lines of a file: median', is: String(quantile(sizes, 0.5)), aim: '<= 60' },
    { of: 'lines of a file: nine of ten', is: String(quantile(sizes, 0.9)), aim: '<= 140' },
    { of: 'lines of a file: most', is: String(quantile(sizes, 1)), aim: '<= 250' },
    { of: 'lines of a function: nine of ten', is: String(quantile(functions, 0.9)), aim: '<= 15' },
    { of: 'lines of a function: most', is: String(quantile(functions, 1)), aim: '<= 40' },
    { of: 'lines that are found twice', is: percent(duplication(source)), aim: '< 1%' },
    {
      of: 'lines of test for a line of source',
      is: (linesIn(tests) / Math.max(1, linesIn(source))).toFixed(2),
      aim: '1.3 to 1.8',
    },
    { of: 'casts with as, but as const', is: String(casts.length), aim: 'in parsers only' },
  ]
}

/** The longest files and functions, so that a figure can be looked at. */
export const longest = (files: readonly CodeFile[]): readonly string[] =>
  files
    .filter((file) => !isTest(file))
    .toSorted((one, other) => linesOf(other.text) - linesOf(one.text))
    .slice(0, 5)
    .map((file) => `${String(linesOf(file.text)).padStart(5)}  ${file.path}`)
