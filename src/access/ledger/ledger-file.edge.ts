import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { type Ledger, type Line, lineOf, readLedger } from './ledger.ts'

/** A ledger in a file, beside the database and never in it. */
export interface LedgerFile {
  readonly read: () => Ledger
  /** Writes behind what is there; on the disk when it returns. */
  readonly add: (lines: readonly Line[]) => void
}

/**
 * Opens the ledger of a file, which only whoever runs the place can read; one that does not exist is empty. To open it changes nothing of it, so
 * that several programs can have it open.
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
  // What was cut off while it was written keeps a line of its own.
  let before = text === '' || text.endsWith('\n') ? '' : '\n'
  return {
    read: () => ledger,
    add(lines) {
      if (lines.length === 0) return
      const said = lines.map(lineOf).join('')
      writeBehind(file, before + said)
      before = ''
      const next = readLedger(said, ledger)
      if (next.is === 'read') ledger = next.ledger
    },
  }
}

function writeBehind(file: string, text: string): void {
  const fd = openSync(file, 'a', 0o600)
  try {
    writeSync(fd, text)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
