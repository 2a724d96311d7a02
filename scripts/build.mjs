import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ready, root } from './ready.mjs'

rmSync(join(root, 'dist'), { recursive: true, force: true })
ready()
