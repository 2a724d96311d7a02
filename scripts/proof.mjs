// The long proofs in full, of which npm test runs a tenth, and then the mutants of decide(). `npm run proof -- mutants` runs these alone;
// any other word goes on to the tests and leaves the mutants out.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { install, ready, root } from './ready.mjs'

const given = process.argv.slice(2)
const mutantsAlone = given.length === 1 && given[0] === 'mutants'
// Mutants are made of the sources: nothing has to be built for them.
if (mutantsAlone) install()
else ready()

function proveByTests() {
  const done = spawnSync(join(root, 'node_modules', '.bin', 'vitest'), ['run', ...given], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PROOF: 'full' },
  })
  return done.status ?? 1
}

const tests = mutantsAlone ? 0 : proveByTests()
// Asked for here: what it needs is installed by then.
const mutants =
  mutantsAlone || given.length === 0
    ? await import('./mutants.mjs').then(({ proveByMutants }) => proveByMutants())
    : true
process.exit(mutants ? tests : 1)
