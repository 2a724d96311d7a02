import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmbedded } from './embedded.edge.ts'
import { FolderInUse, lockBySocket, lockFolder } from './lock.edge.ts'
import { migrate } from './migrate.edge.ts'
import { copyPrepared, migrations, openTestDatabase } from './testing.edge.ts'

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'rightdoor-store-'))

test('a day stays a day, and a count is a number', async () => {
  const database = await openTestDatabase()
  const { rows } = await database.pool.query("select date '2026-03-29' as day, count(*) as many from locality")
  expect(rows).toEqual([{ day: '2026-03-29', many: 0 }])
  await database.close()
})

test('migrations are applied once, and a changed one is refused', async () => {
  const database = await openTestDatabase()
  expect(await migrate(database, migrations)).toEqual([])
  await database.pool.query("update migration set sha256 = 'other' where name like '0001%'")
  await expect(migrate(database, migrations)).rejects.toThrow('changed after it was applied')
  await database.close()
})

test('a second opener of the embedded folder is refused and told who holds it', async () => {
  const folder = emptyFolder()
  const release = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse)
  await expect(lockFolder(folder)).rejects.toThrow(`process ${process.pid}`)
  release()
  ;(await lockFolder(folder))()
})

test('without the flock program a socket holds the folder, and a socket left by a killed process is taken over', async () => {
  const folder = emptyFolder()
  const child = spawn(process.execPath, [
    '-e',
    `require('net').createServer().listen(${JSON.stringify(`${folder}.sock-lock`)}, () => console.log('up'))`,
  ])
  await new Promise((up) => child.stdout.once('data', up))
  const ended = new Promise((end) => child.once('exit', end))
  child.kill('SIGKILL')
  await ended
  const release = await lockBySocket(folder)
  await expect(lockBySocket(folder)).rejects.toThrow(FolderInUse)
  release()
})

test('a safe copy opens with every row, while the original goes on', async () => {
  const folder = emptyFolder()
  await copyPrepared(join(folder, 'db'))
  const database = await openEmbedded(join(folder, 'db'))
  await database.pool.query("insert into locality (slug, name) values ('somewhere', 'Somewhere')")
  await database.safeCopy?.(join(folder, 'copy'))
  await database.pool.query("insert into locality (slug, name) values ('later', 'Later')")
  await database.close()
  const copy = await openEmbedded(join(folder, 'copy'))
  expect((await copy.pool.query('select slug from locality')).rows).toEqual([{ slug: 'somewhere' }])
  await copy.close()
})

test('after a statement that failed, statements with a name and transactions go on as before in the embedded database', async () => {
  const database = await openEmbedded(undefined)
  const named = async (): Promise<unknown> =>
    (await database.pool.query({ name: 'one more', text: 'select $1::int + 1 as more', values: [1] })).rows
  expect(await named()).toEqual([{ more: 2 }])
  await expect(database.pool.query('select nothing_of_that_name')).rejects.toMatchObject({ code: '42703' })
  expect(await named()).toEqual([{ more: 2 }])
  const connection = await database.pool.connect()
  await connection.query('begin')
  await expect(connection.query('select 1 / 0')).rejects.toMatchObject({ code: '22012' })
  connection.release(true)
  expect(await named()).toEqual([{ more: 2 }])
  await database.close()
})
