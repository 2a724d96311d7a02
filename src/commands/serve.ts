import { createServer } from 'node:net'
import { openRightdoor } from '../main.ts'
import type { Settings } from '../settings.edge.ts'
import { refusedInLines } from './choices.ts'
import { listen } from './listen.ts'
import { type HandedOver, listenForCommands, type Speaker, socketOf } from './socket.edge.ts'

export interface Serving {
  readonly settings: Settings
  readonly databaseFolder: string | undefined
  /** Runs a command that was handed over by another process. */
  readonly run: (
    asked: HandedOver,
    speaker: Speaker,
    rightdoor: Awaited<ReturnType<typeof openRightdoor>>,
  ) => Promise<number>
  readonly tell: (line: string) => void
}

const logLine = (line: Record<string, string | number>): void =>
  void process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)

/** Serves until it is told to stop; then finishes what it is at, and lets go of the database. */
export async function serve({ settings, databaseFolder, run, tell }: Serving): Promise<number> {
  const log = settings.mode === 'production' ? logLine : quiet
  await refuseTakenPort(settings)
  const rightdoor = await openRightdoor({ settings, progress: tell, log, needs: true })
  for (const { slug, name } of rightdoor.holding.localities())
    for (const line of refusedInLines(rightdoor.choicesIn(slug)?.refused ?? [])) tell(`${name}, not used: ${line}`)
  const underWay = new Set<Promise<number>>()
  const commands =
    databaseFolder === undefined
      ? undefined
      : await listenForCommands(socketOf(databaseFolder), (asked, speaker) => {
          const running = run(asked, speaker, rightdoor)
          underWay.add(running)
          return running.finally(() => underWay.delete(running))
        })
  const { port, stop } = await listen(rightdoor, log)
  if (settings.mode === 'demonstration')
    tell('This is a demonstration: places and people are made up. Nothing here is for real use.')
  tell(`Rightdoor is at ${settings.publicUrl.replace(/:0$/, `:${port}`)}`)
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        commands?.close()
        if (underWay.size > 0) tell('Waiting for a command that is under way …')
        ended(underWay)
          .then(stop)
          .then(
            () => done(0),
            () => done(1),
          )
      })
    }
  })
}

/** In the demonstration only faults are printed. */
const quiet = (line: Record<string, string | number>): void => {
  if ('error' in line) logLine(line)
}

const longestWait = 20_000

/** Commands under way come to their end; one that takes too long is broken off, and can be run again: none does anything twice. */
const ended = (underWay: ReadonlySet<Promise<number>>): Promise<unknown> =>
  Promise.race([Promise.allSettled(underWay), new Promise((late) => setTimeout(late, longestWait).unref())])

/** Says it before a database is opened or a demonstration loaded. */
function refuseTakenPort({ port, host }: Settings): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer()
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      taken(
        new Error(
          code === 'EADDRINUSE'
            ? `Something listens on port ${port} already. Stop it, or set PORT to another.`
            : `Nothing can listen on ${host}, port ${port}. Set HOST and PORT to what this machine has.`,
        ),
      ),
    )
    probe.listen(port, host, () => probe.close(() => free()))
  })
}
