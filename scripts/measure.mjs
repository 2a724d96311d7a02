import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ready, root } from './ready.mjs'

ready()
const done = spawnSync(join(root, 'node_modules', '.bin', 'tsx'), [join('checks', 'measure.ts')], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(done.status ?? 1)
