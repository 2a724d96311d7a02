import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server with nothing in it, that only this machine reaches. */
export interface OwnServer {
  readonly url: string
  /** The same by a socket in the file system, as a program on the same machine would ask it. */
  readonly socketUrl: string
  readonly version: string
  /** Ends it in the middle of whatever it does, as a power cut would, as far as one process can. */
  readonly kill: () => void
  /** Starts it again on its old files. */
  readonly start: () => void
  /** Ends it and throws its files away. */
  readonly stop: () => void
}

const installed = '/usr/lib/postgresql'

/** The newest PostgreSQL of this machine; undefined where there is none. */
export function serverPrograms(): string | undefined {
  if (!existsSync(installed)) return undefined
  const [newest] = readdirSync(installed).toSorted((one, other) => Number(other) - Number(one))
  const folder = join(installed, newest ?? '', 'bin')
  return existsSync(join(folder, 'pg_ctl')) ? folder : undefined
}

const isRoot = process.getuid?.() === 0

/** The server will not run as root. */
const runAsOwner = (program: string, words: readonly string[]): string =>
  isRoot
    ? execFileSync('runuser', ['-u', 'postgres', '--', program, ...words], { encoding: 'utf8', stdio: 'pipe' })
    : execFileSync(program, words, { encoding: 'utf8', stdio: 'pipe' })

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

/**
 * Starts a PostgreSQL server of its own, with the settings that PostgreSQL is shipped with but for those given.
 * @throws where this machine has none.
 */
export async function startOwnServer(settings: readonly string[] = []): Promise<OwnServer> {
  const programs = serverPrograms()
  if (!programs) throw new Error('PostgreSQL is not installed here, and this is measured on it.')
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-server-'))
  if (isRoot) {
    const number = (which: string): number => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }))
    chownSync(folder, number('-u'), number('-g'))
  }
  const cluster = join(folder, 'cluster')
  const port = await freePort()
  runAsOwner(join(programs, 'initdb'), [
    '-D',
    cluster,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ])
  const told = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} ${settings.map((each) => `-c ${each}`).join(' ')}`
  const control = (...words: readonly string[]): string =>
    runAsOwner(join(programs, 'pg_ctl'), ['-D', cluster, ...words])
  const start = (): void => void control('-w', '-s', '-l', join(folder, 'log'), '-o', told, 'start')
  start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    socketUrl: `postgres://postgres@localhost:${port}/postgres?host=${folder}`,
    version: runAsOwner(join(programs, 'postgres'), ['--version']).trim(),
    kill: () => killAll(cluster),
    start,
    stop() {
      control('-m', 'immediate', '-s', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The first process and each that it started, so that none of them can put anything in order. */
function killAll(cluster: string): void {
  const first = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  const started = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim().split(' ').filter(Boolean)
  for (const id of [first, ...started.map(Number)]) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
