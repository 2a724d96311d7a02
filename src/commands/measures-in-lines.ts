import type { Counted, Expected } from '../measures/national/help-given.ts'
import type { Report, Row, Sums } from '../measures/national/report.ts'

/** What was counted, for people: what is not as expected first, then both figures side by side. @param isEach with the reasons of each one. */
export const nationalInLines = (report: Report, isEach: boolean): readonly string[] => [
  ...report.each.filter(({ isAsExpected }) => isAsExpected === false).flatMap(notAsExpected),
  ...(isEach ? report.each.flatMap(reasonsOf) : []),
  `${report.read} read. As the file expects: ${report.asExpected} of ${report.compared}.`,
  `Paired nationally: ${report.counts}. Not paired: ${report.read - report.counts}. --each says why not, one by one.`,
  '',
  row('', ['assessed', 'paired', 'improved', 'no change', 'worse', 'not judged']),
  ...Object.entries(report.national).flatMap(([rater, sums]) => {
    const ours = report.ours[rater]
    return [row(`${rater}, nationally`, figures(sums)), ...(ours ? [row(`${rater}, ours`, figures(ours))] : [])]
  }),
  '',
  `The two differ on ${report.differ}. Each has its reason.`,
]

const row = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(24)}${cells.map((cell) => cell.padStart(11)).join('')}`

const figures = ({ assessment, paired, improved, noChange, deteriorated, notJudged }: Sums): readonly string[] =>
  [assessment, paired, improved, noChange, deteriorated, notJudged].map(String)

const notAsExpected = ({ id, national, expected }: Row): readonly string[] => [
  `${id} is not as the file expects.`,
  `  expected: ${inWords(expected ?? {})}`,
  `  counted:  ${inWords(national)}`,
]

const inWords = (counted: Expected): string =>
  Object.entries(counted)
    .map(([rater, one]) => `${rater} ${oneInWords(one)}`)
    .join('; ') || 'nobody'

function oneInWords({ assessment, paired, improved, noChange, deteriorated }: Counted): string {
  if (!assessment) return 'not counted'
  if (!paired) return 'assessed'
  const classes = [improved > 0 && 'improved', noChange > 0 && 'no change', deteriorated > 0 && 'worse']
  return `paired, ${classes.filter((one) => one !== false).join(' and ')}`
}

const reasonsOf = ({ id, counts, whyNot, differences }: Row): readonly string[] => [
  `${id}: ${counts ? 'counts nationally.' : 'does not count nationally.'}`,
  ...whyNot.map((why) => `  ${why}`),
  ...differences.map((why) => `  National and ours differ. ${why}`),
]
