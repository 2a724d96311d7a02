// Changes decide() in every way that Stryker knows, one at a time, and asks each changed function a part of the matrix: at least 95 of 100
// must be told from the tables of the page. The mutants are Stryker's own. Its runner is not used: it starts the tests again for each of them,
// which takes longer than to make decide() anew a thousand times in this one process.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './ready.mjs'

const parts = [
  'decide',
  'asked',
  'wall',
  'shown-to',
  'sharing',
  'carers',
  'lifting',
  'jobs-may',
  'fields',
  'agency-things',
  'acts-in-letters',
].map((name) => join(root, 'src', 'access', `${name}.ts`))

const leastKilled = 0.95
const cache = join(root, 'coverage', 'mutants')
// tsx brings the one that it needs itself.
const { build } = createRequire(createRequire(import.meta.url).resolve('tsx'))('esbuild')

/** Stryker's instrumenter, installed from its own lock into a folder that git ignores. */
async function instrumenter() {
  const name = join('@stryker-mutator', 'instrumenter')
  const lock = 'package-lock.json'
  const from = join(root, 'checks', 'mutants')
  mkdirSync(cache, { recursive: true })
  const isInstalled =
    existsSync(join(cache, 'node_modules', name)) && read(join(cache, lock)) === read(join(from, lock))
  if (!isInstalled) {
    for (const file of ['package.json', lock]) copyFileSync(join(from, file), join(cache, file))
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: cache, stdio: [0, 2, 2] })
    if (done.status !== 0) throw new Error('What makes the mutants could not be installed: it needs the network once.')
  }
  return import(pathToFileURL(join(cache, 'node_modules', name, 'dist', 'src', 'index.js')).href)
}

/** @param {string} path */
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

const quiet = { isDebugEnabled: () => false, debug: () => undefined, info: () => undefined, warn: console.warn }

/** Every part with all its mutants in it, each behind a switch. */
async function mutated() {
  const { Instrumenter } = await instrumenter()
  const files = parts.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }))
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true }
  return new Instrumenter(quiet).instrument(files, options)
}

/** @param {string} entry @param {Map<string, string>} instead what stands in for files, by path */
async function bundled(entry, instead) {
  const standIn = {
    name: 'stand-in',
    setup: (building) =>
      building.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const contents = instead.get(path)
        return contents === undefined ? undefined : { contents, loader: 'ts' }
      }),
  }
  const options = { bundle: true, write: false, format: 'iife', globalName: 'made', plugins: [standIn] }
  const { outputFiles } = await build({ ...options, entryPoints: [join(root, entry)], target: 'node20' })
  return outputFiles[0].text
}

/** The switches as Stryker calls them, with the one mutant written in, so that the others cost nothing. */
const evaluated = (code, mutant) =>
  new Function(
    `const active = ${JSON.stringify(mutant)}
    const stryMutAct_9fa48 = (id) => id === active, stryCov_9fa48 = () => true
    ${code}; return made`,
  )()

/** @returns whether it is killed: it answers otherwise than the page, breaks, or cannot even be made. */
function isKilled(mutant, code, tellsApart) {
  try {
    return tellsApart(evaluated(code, mutant).decide)
  } catch {
    return true
  }
}

const place = ({ fileName, location, mutatorName, replacement }) =>
  `${fileName.slice(root.length)}:${location.start.line + 1}:${location.start.column + 1} ${mutatorName} -> ${replacement}`

/** @returns {Promise<boolean>} whether enough were killed */
export async function proveByMutants() {
  const started = performance.now()
  const { files, mutants } = await mutated()
  const code = await bundled('src/access/decide.ts', new Map(files.map(({ name, content }) => [name, content])))
  const { tellsApart } = evaluated(await bundled('checks/access/part-of-the-matrix.ts', new Map()), 'none')
  if (isKilled('none', code, tellsApart)) throw new Error('decide() differs from the page without any mutant')
  const tried = mutants.filter(({ status }) => status === undefined)
  const alive = tried.filter((mutant) => !isKilled(mutant.id, code, tellsApart))
  const share = 1 - alive.length / tried.length
  for (const mutant of alive) console.log(`alive: ${place(mutant)}`)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `mutants of decide(): ${tried.length - alive.length} of ${tried.length} killed (${(share * 100).toFixed(1)}%), in ${seconds} s`,
  )
  return share >= leastKilled
}
