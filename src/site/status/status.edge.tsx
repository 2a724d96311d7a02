import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mode, NationalList } from '../../directory/national.ts'
import { renderToSave } from '../../web/document.edge.tsx'
import { callsFor } from '../national-calls.ts'
import { parseStatus, type Standing, type Status, statusNow } from './status.ts'
import { StatusPage } from './status-page.tsx'
import { statusInEnglish } from './status-words.ts'

/** What a status page is made from. It asks no database: the numbers are read from the files that came with the program. */
export interface StatusWish {
  /** Where the page is served from: `index.html`, and `status.json` beside it. */
  readonly folder: string
  /** Where the program is, without a closing slash. */
  readonly address: string
  readonly national: NationalList
  readonly mode: Mode
  readonly now: Date
}

const patience = 5_000

/** Set by a program that answers, where messages have waited for too long or cannot leave. */
export const messagesHeader = 'x-rightdoor-messages'

/** Asks the program, and nobody else. What does not answer in five seconds does not answer. */
async function look(address: string): Promise<Pick<Status, 'is' | 'messagesWait'>> {
  try {
    const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(patience), redirect: 'error' })
    const said = (await answer.text()).trim()
    return { is: standingOf(answer.status, said), messagesWait: answer.headers.get(messagesHeader) === 'wait' }
  } catch {
    return { is: 'not-answering', messagesWait: false }
  }
}

/** What stands before the program answers for it when it is gone, at times with the same number: so it is asked what it says, too. */
function standingOf(status: number, said: string): Standing {
  if (status === 200 && said === 'ready') return 'up'
  return status === 503 && said === 'not ready' ? 'keeps-nothing' : 'not-answering'
}

/**
 * Looks how the program stands and writes the page that says so: whole, or as it was before.
 * @throws where the folder cannot be written.
 */
export async function writeStatus({ folder, address, national, mode, now }: StatusWish): Promise<Status> {
  await mkdir(folder, { recursive: true })
  const before = parseStatus(await readFile(join(folder, 'status.json'), 'utf8').catch(() => ''))
  const status = statusNow(before, await look(address), now)
  const main = <StatusPage {...{ status, address }} calls={callsFor(national, mode, undefined)} />
  await replaceAtOnce(folder, 'index.html', renderToSave({ title: statusInEnglish.title, main }))
  await replaceAtOnce(folder, 'status.json', `${JSON.stringify(status)}\n`)
  return status
}

/** Whoever reads meanwhile finds the one before, or this one, never half of it. */
async function replaceAtOnce(folder: string, name: string, body: string): Promise<void> {
  const making = await mkdtemp(join(folder, '.being-written-'))
  try {
    await writeFile(join(making, name), body, { mode: 0o644 })
    await rename(join(making, name), join(folder, name))
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}
