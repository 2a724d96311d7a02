import { serve } from '@hono/node-server'
import type { Log, Rightdoor } from '../main.ts'
import { embeddedDurability } from '../settings.edge.ts'

export interface Listening {
  readonly port: number
  /** Finishes what is under way, at most five seconds of it, and lets go of the database. */
  readonly stop: () => Promise<void>
}

// Longer than the web servers that usually stand in front, so that none of them sends into a closed line. A photo from a telephone with little
// signal takes its time: 10 MB in two minutes are 0.7 megabits a second.
const patience = { keepAliveTimeout: 75_000, requestTimeout: 120_000 }

/** Listens, and works in the background until it is told to stop. */
export function listen(rightdoor: Rightdoor, log: Log): Promise<Listening> {
  const { host, port } = rightdoor.settings
  if (rightdoor.database.engine === 'embedded') log({ note: embeddedDurability })
  return new Promise((up, failed) => {
    const server = serve({ fetch: rightdoor.fetch, port, hostname: host, serverOptions: patience }, (info) => {
      const timers = [
        every(2_000, rightdoor.holding.refresh),
        every(60_000, rightdoor.refresh),
        every(15_000, rightdoor.work),
        every(60_000, rightdoor.watch),
      ]
      const stop = async (): Promise<void> => {
        for (const timer of timers) clearInterval(timer)
        await closed(server)
        await rightdoor.close()
      }
      up({ port: info.port, stop })
    })
    server.once('error', failed)
  })
}

function closed(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    if (!('closeIdleConnections' in server)) return
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
  })
}

/** Does something again and again, never twice at once; a failure waits for the next time. */
function every(ms: number, act: () => Promise<void>): NodeJS.Timeout {
  let going = false
  const timer = setInterval(() => {
    if (going) return
    going = true
    act()
      .catch(() => undefined)
      .finally(() => {
        going = false
      })
  }, ms)
  timer.unref()
  return timer
}
