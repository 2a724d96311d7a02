import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmbedded } from './embedded.edge.ts'
import { migrate } from './migrate.edge.ts'
import { migrations } from './testing.edge.ts'

const everythingIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? [path, ...everythingIn(path)] : [path]
  })

test('nobody but its owner can read a safe copy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-copy-'))
  const database = await openEmbedded(join(folder, 'db'))
  await migrate(database, migrations)
  await database.safeCopy?.(join(folder, 'copy'))
  await database.close()
  const paths = [join(folder, 'copy'), ...everythingIn(join(folder, 'copy'))]
  expect(paths.length).toBeGreaterThan(100)
  expect(paths.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([])
})
