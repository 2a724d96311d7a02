import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

/** The command line as it is built and as people have it: it starts in a tenth of the time that its sources need. */
export const builtProgram = fileURLToPath(new URL('dist/cli.js', root))

/** For programs that tests start and soon end: the embedded database is compiled once, plainly, and not a second time for speed. */
export const forAShortLife = ['--liftoff-only'] as const

/** Builds it where that is older than its sources. @throws with what the build said. */
export function buildProgram(): void {
  const building = ['-e', 'import("./scripts/ready.mjs").then(({ build }) => build())']
  const built = spawnSync(process.execPath, building, { cwd: fileURLToPath(root) })
  if (built.status !== 0) throw new Error(built.stderr.toString())
}
