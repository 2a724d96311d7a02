import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmbedded } from './embedded.edge.ts'
import { copyPrepared } from './testing.edge.ts'

const everythingIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? [path, ...everythingIn(path)] : [path]
  })

test('nobody but its owner can read a safe copy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-copy-'))
  await copyPrepared(join(folder, 'db'))
  const database = await openEmbedded(join(folder, 'db'))
  await database.safeCopy?.(join(folder, 'copy'))
  await database.close()
  const paths = [join(folder, 'copy'), ...everythingIn(join(folder, 'copy'))]
  expect(paths.length).toBeGreaterThan(100)
  expect(paths.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([])
})

test('whoever writes while safe copies are made loses nothing, doubles nothing, and every copy is whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-copy-'))
  const database = await openEmbedded(join(folder, 'db'))
  const { pool } = database
  await pool.query('create table written (n int); create sequence turn')
  const goesOn = { is: true }
  let many = 0
  const writes = async (): Promise<void> => {
    while (goesOn.is) {
      many += 1
      // Without a value to bind: what another took up in between would be done twice.
      await pool.query("insert into written values (nextval('turn'))")
      const client = await pool.connect()
      await client.query('begin')
      await client.query('select no_such_column from written').catch(() => undefined)
      await client.query('rollback')
      client.release()
    }
  }
  const writing = writes()
  const held: number[] = []
  for (let nth = 0; nth < 12; nth += 1) {
    await database.safeCopy?.(join(folder, `copy-${nth}`))
    held.push(many)
  }
  goesOn.is = false
  await writing
  const { rows } = await pool.query<{ many: number; last: number }>(
    'select count(*)::int as many, max(n) as last from written',
  )
  await database.close()
  const copy = await openEmbedded(join(folder, 'copy-11'))
  const copied = await copy.pool.query<{ many: number }>('select count(*)::int as many from written')
  await copy.close()
  rmSync(folder, { recursive: true, force: true })
  expect(many).toBeGreaterThan(3)
  expect(rows).toEqual([{ many, last: many }])
  expect(Math.abs((copied.rows[0]?.many ?? -9) - (held.at(-1) ?? 0))).toBeLessThanOrEqual(1)
})
