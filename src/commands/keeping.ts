import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { exportEverything, importEverything, type Manifest } from '../store/everything.edge.ts'
import { lockFolder } from '../store/lock.edge.ts'
import { openDatabase } from '../store/open.edge.ts'
import { asJson, type Call, type Command, refuse, text } from './command.ts'

const counted = (call: Call, did: string, { tables }: Manifest): void => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  call.say(
    asJson(call)
      ? JSON.stringify({ rows, tables: Object.fromEntries(tables.map((table) => [table.name, table.rows])) })
      : `${did} ${rows} rows of ${tables.length} tables.`,
  )
}

export const exporting: Command = {
  takes: '--to <folder>',
  help: ['--to <folder>   a folder that does not exist yet', '--json          the counts as JSON'],
  options: { to: { type: 'string' }, json: { type: 'boolean' } },
  async run(call) {
    const to = text(call, 'to')
    if (to === undefined) return refuse(call, 'Say where: --to <folder>')
    const folder = resolve(call.folder, to)
    if (existsSync(folder)) return refuse(call, 'That folder exists already. Name a new one', 1)
    counted(call, 'Wrote', await exportEverything((await call.rightdoor()).database, folder))
    return 0
  },
}

export const importing: Command = {
  takes: '<folder>',
  help: [
    'Set DATABASE_URL to a new database first. A file that was changed is refused.',
    '--json   the counts as JSON',
  ],
  options: { json: { type: 'boolean' } },
  async run(call) {
    const [from] = call.positionals
    if (from === undefined) return refuse(call, 'Say from where: rightdoor import <folder>')
    const rightdoor = await call.rightdoor()
    counted(call, 'Read', await importEverything(rightdoor.database, resolve(call.folder, from)))
    await rightdoor.refresh()
    await rightdoor.holdAgainstLedger()
    return 0
  },
}

export const snapshot: Command = {
  takes: '--to <folder>',
  help: [
    '--to <folder>   a folder that does not exist yet',
    '--json          the answer as JSON',
    'For a PostgreSQL server use its own tools (pg_dump, pg_basebackup), or "rightdoor export".',
  ],
  options: { to: { type: 'string' }, json: { type: 'boolean' } },
  async run(call) {
    const to = text(call, 'to')
    if (to === undefined) return refuse(call, 'Say where: --to <folder>')
    const folder = resolve(call.folder, to)
    if (existsSync(folder)) return refuse(call, 'That folder exists already. Name a new one', 1)
    const { database } = await call.rightdoor()
    if (!database.safeCopy)
      return refuse(
        call,
        'This is a PostgreSQL server. Use its own tools (pg_dump, pg_basebackup), or "rightdoor export"',
        1,
      )
    await database.safeCopy(folder)
    const services = await tryOut(folder)
    call.say(
      asJson(call)
        ? JSON.stringify({ to: folder, services })
        : `Made a safe copy with ${services} listed services, and opened it to make sure.`,
    )
    return 0
  },
}

/** Opens a copy, empties it of the keys of the hour, which must not outlive it, and counts. */
async function tryOut(folder: string): Promise<number> {
  const copy = await openDatabase(folder)
  try {
    await copy.pool.query('truncate words_key')
    const { rows } = await copy.pool.query<{ many: number }>('select count(*) as many from listed_service')
    return rows[0]?.many ?? 0
  } finally {
    await copy.close()
  }
}

/** Nothing is moved before the copy of the copy is whole. */
async function copyInto(copy: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  const whole = await openDatabase(copy)
  try {
    await whole.safeCopy?.(folder)
  } finally {
    await whole.close()
  }
}

export const restore: Command = {
  takes: '<folder>',
  help: [
    'Stop the server first. What was there before is kept beside it, under a name with the time.',
    '--json   the answer as JSON',
  ],
  options: { json: { type: 'boolean' } },
  async run(call) {
    const [from] = call.positionals
    if (from === undefined) return refuse(call, 'Say which safe copy: rightdoor restore <folder>')
    const copy = resolve(call.folder, from)
    const here = call.databaseFolder
    if (here === undefined) return refuse(call, 'DATABASE_URL names a server. Use its own tools to restore it', 1)
    if (!existsSync(join(copy, 'PG_VERSION')))
      return refuse(call, 'There is no safe copy in that folder. Make one with: rightdoor snapshot --to <folder>', 1)
    const services = await tryOut(copy)
    const aside = `${here}-before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
    const release = existsSync(here) ? await lockFolder(here) : () => {}
    try {
      await copyInto(copy, `${here}-restored`)
      if (existsSync(here)) await rename(here, aside)
      await rename(`${here}-restored`, here)
    } finally {
      release()
    }
    call.say(
      asJson(call)
        ? JSON.stringify({ services, before: aside })
        : `Restored ${services} listed services. What was there before is in ${aside}. What was erased or narrowed since is done again at the next start.`,
    )
    return 0
  },
}
