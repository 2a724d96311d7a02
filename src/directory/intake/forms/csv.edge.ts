import { parse } from 'csv-parse'
import { eachInTurn, type GiveWay } from '../giving-way.ts'
import { type Table, tableOf } from './table.ts'

const pieceOf = 64 * 1024

/**
 * Reads CSV as it is found: with or without byte order mark, CRLF, stray quotation marks, commas, semicolons or tabs. Never throws.
 * It reads a piece at a time and gives way in between.
 */
export async function readCsv(name: string, text: string, giveWay: GiveWay): Promise<Table> {
  const lines: string[][] = []
  const fault = await readLines(text, (line) => lines.push(line), giveWay)
  const problems = fault === undefined ? [] : [`${name} could only be read up to row ${lines.length}: ${fault}`]
  return tableOf(name, lines, { problems, giveWay })
}

/** @returns what was wrong, if anything was. */
async function readLines(text: string, take: (line: string[]) => void, giveWay: GiveWay): Promise<string | undefined> {
  let fault: string | undefined
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    on_record: (line: string[]) => {
      take(line)
      return null
    },
  })
  const ended = new Promise<void>((done) => {
    parser.once('error', (error) => {
      fault = error.message
      done()
    })
    parser.once('end', done)
  })
  parser.resume()
  await eachInTurn(piecesOf(text), (piece) => fault === undefined && parser.write(piece), giveWay)
  if (fault === undefined) parser.end()
  await ended
  return fault
}

/** Pieces that never part the two halves of a letter. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const isHalf = /[\ud800-\udbff]/.test(text.charAt(from + pieceOf - 1))
    const to = from + pieceOf + (isHalf ? 1 : 0)
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}

/** The one of the usual separators that the header has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const count = (sign: string): number => header.split(sign).length
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
