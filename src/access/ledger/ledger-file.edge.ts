import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, truncateSync, writeSync } from 'node:fs'
import { type Ledger, type Line, lineOf, linesOf, readLedger } from './ledger.ts'

/** A ledger in a file, beside the database and never in it. */
export interface LedgerFile {
  readonly read: () => Ledger
  /** Writes behind what is there; on the disk when it returns. */
  readonly add: (lines: readonly Line[]) => void
}

/**
 * Opens the ledger of a file, which only whoever runs the place can read; one that does not exist is empty.
 * @throws in words, where it cannot be read: what it says would be forgotten.
 */
export function openLedger(file: string): LedgerFile {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const found = readLedger(text)
  if (found.is === 'unreadable')
    throw new Error(
      `The ledger of what was erased and narrowed (${file}) cannot be read from line ${found.line} on. Put a copy of it there before you start.`,
    )
  let ledger = found.ledger
  // What was cut off while it was written would spoil the line behind it.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole !== text) truncateSync(file, Buffer.byteLength(whole))
  const short = linesOf(ledger)
  if (whole.split('\n').length > 2 * short.length + 1_000) writeAnew(file, short)
  return {
    read: () => ledger,
    add(lines) {
      if (lines.length === 0) return
      writeBehind(file, lines)
      const next = readLedger(lines.map(lineOf).join(''), ledger)
      if (next.is === 'read') ledger = next.ledger
    },
  }
}

const write = (file: string, how: 'a' | 'w', lines: readonly Line[]): void => {
  const fd = openSync(file, how, 0o600)
  try {
    writeSync(fd, lines.map(lineOf).join(''))
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

const writeBehind = (file: string, lines: readonly Line[]): void => write(file, 'a', lines)

/** The last word about each thing, in the place of all that was said. */
function writeAnew(file: string, lines: readonly Line[]): void {
  write(`${file}.new`, 'w', lines)
  renameSync(`${file}.new`, file)
}
