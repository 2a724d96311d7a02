import { parse } from 'csv-parse/sync'
import { type Table, tableOf } from './table.ts'

/** Reads CSV as it is found: with or without byte order mark, CRLF, stray quotation marks, commas, semicolons or tabs. Never throws. */
export function readCsv(name: string, text: string): Table {
  const lines: string[][] = []
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (line: string[]) => {
        lines.push(line)
        return null
      },
    })
  } catch (error) {
    const fault = error instanceof Error ? error.message : 'unknown fault'
    return tableOf(name, lines, [`${name} could only be read up to row ${lines.length}: ${fault}`])
  }
  return tableOf(name, lines, [])
}

/** The one of the usual separators that the header has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const count = (sign: string): number => header.split(sign).length
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
