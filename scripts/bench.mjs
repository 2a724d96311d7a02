// Runs the benches that were named, or all of them, each in a process of its own. Figures, never tests: nothing here is held to the clock.
import { spawnSync } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { ready, root } from './ready.mjs'

const benches = ['access', 'find', 'pages', 'relevance', 'second-lock', 'records', 'needs', 'helping']
const given = process.argv.slice(2)
const named = given.filter((word) => !word.startsWith('-'))
const unknown = named.filter((name) => !benches.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no bench called ${unknown.join(', ')}. There are: ${benches.join(', ')}.\n`)
  process.exit(2)
}

ready()

const busy = loadavg()[0]?.toFixed(1)
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${availableParallelism()} cores, load ${busy} before the start`,
)
const rest = given.filter((word) => word.startsWith('-'))
const broken = (named.length > 0 ? named : benches).filter((name) => {
  const code = `import('./bench/${name}.ts').then((bench) => bench.${name.replace(/-./g, (part) => part.charAt(1).toUpperCase())}())`
  const tsx = join(root, 'node_modules', '.bin', 'tsx')
  return spawnSync(tsx, ['--eval', code, '--', ...rest], { cwd: root, stdio: 'inherit' }).status !== 0
})
console.log(
  '\nThese figures come from one run on this machine, beside whatever else it did: read them as ratios within the run.',
)
if (broken.length > 0) process.stderr.write(`Did not run to its end: ${broken.join(', ')}.\n`)
process.exit(broken.length > 0 ? 1 : 0)
