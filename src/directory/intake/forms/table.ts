import { eachInTurn, type GiveWay } from '../giving-way.ts'
import type { RawRecord } from '../read-records.ts'

/** A row of a CSV file, by the names of its columns; cells that say nothing are left out. */
export interface Row {
  /** `row 7`, counted as a spreadsheet does: the header is row 1. */
  readonly where: string
  readonly cells: Readonly<Record<string, string>>
  readonly fault?: NonNullable<RawRecord['fault']>
}

/** A CSV file as it was read. */
export interface Table {
  readonly name: string
  /** Column names as `plainColumn` writes them. */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly problems: readonly string[]
}

/** "Area name", "area_name" and " AREA NAME" are the same column. */
export const plainColumn = (name: string): string =>
  name
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_|_$/g, '')

/** Makes a table of lines of cells; the first line names the columns. A line with more values than columns is at fault. */
export async function tableOf(
  name: string,
  lines: readonly (readonly string[])[],
  { problems, giveWay }: { readonly problems: readonly string[]; readonly giveWay: GiveWay },
): Promise<Table> {
  const columns = (lines[0] ?? []).map(plainColumn)
  const rows = await eachInTurn(lines.slice(1), (line, index) => rowOf(columns, line, `row ${index + 2}`), giveWay)
  return { name, columns: columns.filter((column) => column !== ''), rows, problems }
}

function rowOf(columns: readonly string[], line: readonly string[], where: string): Row {
  const cells: Record<string, string> = {}
  for (const [index, column] of columns.entries()) {
    const value = line[index]?.trim() ?? ''
    if (column !== '' && value !== '' && cells[column] === undefined) cells[column] = value
  }
  const over = line.slice(columns.length).filter((value) => value.trim() !== '')
  if (over.length === 0) return { where, cells }
  const says = `has ${line.length} values for ${columns.length} columns: a comma without quotation marks may have shifted it`
  return { where, cells: { ...cells, beyond_the_columns: over.join(',') }, fault: { because: 'columns-shifted', says } }
}
