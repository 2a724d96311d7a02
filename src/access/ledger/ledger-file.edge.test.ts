import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import type { Line } from './ledger.ts'
import { openLedger } from './ledger-file.edge.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-ledger-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const line = (n: number, on: string): Line => ({
  place: 'ashmere',
  says: { is: 'left', id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id, on },
})

test('what is written is there after a start, also behind a line that was cut off by a failing machine', () => {
  const file = join(folder, 'cut-off.ledger')
  openLedger(file).add([line(1, '2026-01-01')])
  appendFileSync(file, '{"place":"ashm')
  openLedger(file).add([line(2, '2026-01-02')])
  const marks = [...(openLedger(file).read().get('ashmere')?.marks.values() ?? [])]
  expect(marks.map((mark) => mark.is === 'left' && mark.on)).toEqual(['2026-01-01', '2026-01-02'])
  expect(statSync(file).mode & 0o077).toBe(0)
})

test('to open it changes nothing of it, while another program is in the middle of a line', () => {
  const file = join(folder, 'shared.ledger')
  openLedger(file).add([line(1, '2026-01-01')])
  appendFileSync(file, '{"place":"ashmere","says":{"is"')
  const before = readFileSync(file, 'utf8')
  openLedger(file)
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('one that cannot be read stops the start, in words that say which file and where', () => {
  const file = join(folder, 'spoilt.ledger')
  openLedger(file).add([line(1, '2026-01-01')])
  appendFileSync(file, 'x\n')
  expect(() => openLedger(file)).toThrow(/spoilt\.ledger\) cannot be read from line 2 on/)
})
