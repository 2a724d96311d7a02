import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { z } from 'zod'

/** What a server answered over the loopback interface while another process asked it. */
export interface OverHttp {
  readonly perSecond: number
  /** Milliseconds from asking to the end of the answer; the clock, so a busy machine shows in it. */
  readonly p50: number
  readonly p99: number
  /** Processor time of the serving process, HTTP included, in milliseconds a request. */
  readonly cpu: number
}

export interface Load {
  readonly connections: number
  readonly seconds: number
}

const askFor = promisify(execFile)
const loader = fileURLToPath(new URL('load.js', import.meta.url))
const reported = z.object({ requests: z.number(), lasted: z.number(), p50: z.number(), p99: z.number() })

/** Serves on a free port of the loopback interface, and lets another process ask for each path in turn. */
export async function measureOverHttp(
  fetch: (request: Request) => Response | Promise<Response>,
  paths: readonly string[],
  { connections, seconds }: Load,
): Promise<readonly OverHttp[]> {
  const { port, stop } = await listen(fetch)
  const figures: OverHttp[] = []
  for (const path of paths) {
    const before = process.cpuUsage()
    const asked = [loader, `http://127.0.0.1:${port}${path}`, String(connections), String(seconds)]
    const { stdout } = await askFor(process.execPath, asked)
    const { user, system } = process.cpuUsage(before)
    const { requests, lasted, p50, p99 } = reported.parse(JSON.parse(stdout))
    figures.push({ perSecond: requests / lasted, p50, p99, cpu: (user + system) / 1_000 / requests })
  }
  await stop()
  return figures
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  return new Promise((up) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      up({ port, stop: () => new Promise((closed) => server.close(() => closed())) }),
    )
  })
}
