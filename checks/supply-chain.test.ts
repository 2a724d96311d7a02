import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  isLibrary,
  isLicensed,
  lockShape,
  loosePins,
  manifestShape,
  readReasons,
  runtimeOf,
  runtimeOfOneMachine,
  wantToRun,
  weaklyLocked,
} from './packages.ts'
import { root, textOf } from './tree.ts'

const manifest = manifestShape.parse(JSON.parse(textOf('package.json') ?? ''))
const lock = lockShape.parse(JSON.parse(textOf('package-lock.json') ?? ''))
const direct = { ...manifest.dependencies, ...manifest.devDependencies }
const reasons = readReasons(textOf('decisions/0002-the-stack-and-its-pins.md') ?? '')

/** The licence that the installed package itself states. */
function statedLicence(path: string): string | undefined {
  const stated: unknown = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
  return typeof stated === 'object' && stated !== null && 'license' in stated ? String(stated.license) : undefined
}

describe('What we take in', () => {
  test('every version is pinned exactly, and the lock holds the same', () => {
    expect(Object.keys(direct).length).toBeGreaterThan(20)
    expect(loosePins(manifest)).toEqual([])
    const other = Object.entries(direct).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    )
    expect(other).toEqual([])
  })

  test('every locked package has its sha512, and none says from which host it came', () => {
    expect(lock.lockfileVersion).toBe(3)
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
    expect(weaklyLocked(lock)).toEqual([])
  })

  test.each(['ignore-scripts=true', 'save-exact=true', 'engine-strict=true', 'allow-git=none', 'audit-level=high'])(
    '.npmrc says %s',
    (line) => expect(textOf('.npmrc')?.split('\n')).toContain(line),
  )

  test('.npmrc names no host and holds no key', () => {
    expect(textOf('.npmrc')).not.toMatch(/registry|_auth|:\/\//i)
  })

  test('no install script is approved, and nothing that runs with the program wants one', () => {
    expect(manifest.allowScripts).toBeUndefined()
    expect(manifest.trustedDependencies).toBeUndefined()
    expect(wantToRun(lock)).toEqual([])
  })

  test('few packages: twenty direct and ninety in all on one machine at most', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(20)
    expect(runtimeOfOneMachine(lock).length).toBeGreaterThanOrEqual(Object.keys(manifest.dependencies).length)
    expect(runtimeOfOneMachine(lock).length).toBeLessThanOrEqual(90)
  })

  test('Node 20.19 is enough', () => expect(manifest.engines.node).toBe('>=20.19'))
})

describe('Why, and under which licence', () => {
  test('every direct package has its reason in decisions/0002, and no reason is left over', () => {
    expect(reasons.map(({ name }) => name).toSorted()).toEqual(Object.keys(direct).toSorted())
    expect(reasons.filter(({ why, upkeep }) => why.length < 10 || upkeep.length < 1)).toEqual([])
  })

  test('the licence in that table is the one that the package states', () => {
    const other = reasons.filter(({ name, licence }) => statedLicence(`node_modules/${name}`) !== licence)
    expect(other.map(({ name }) => name)).toEqual([])
  })

  test('every installed package has a licence that we accept', () => {
    const there = Object.keys(lock.packages).filter(
      (path) => path !== '' && existsSync(join(root, path, 'package.json')),
    )
    expect(there.length).toBeGreaterThan(100)
    const runtime = new Set(runtimeOf(lock))
    const useOf = (path: string) => (isLibrary(path) ? 'library' : runtime.has(path) ? 'shipped' : 'tool')
    const wrong = there.filter((path) => !isLicensed(statedLicence(path), useOf(path)))
    expect(wrong.map((path) => `${path} ${statedLicence(path)}`)).toEqual([])
  })
})

describe('The rules see what they are there to see', () => {
  const locked = (entry: Partial<(typeof lock.packages)[string]>) => ({
    lockfileVersion: 3,
    packages: { '': {}, 'node_modules/a': entry },
  })
  const integrity = 'sha512-abc'

  test('a range, a tag and an address are no pins', () => {
    const devDependencies = { a: '^1.2.3', b: 'latest', c: 'git+ssh://example.org/c', d: '1.2.3' }
    expect(loosePins({ dependencies: {}, devDependencies })).toHaveLength(3)
  })

  test('a weak sum, no sum, and a host', () => {
    for (const entry of [{ integrity: 'sha1-abc' }, {}, { integrity, resolved: 'https://example.org/a.tgz' }])
      expect(weaklyLocked(locked(entry))).toEqual(['node_modules/a'])
    expect(weaklyLocked(locked({ integrity }))).toEqual([])
  })

  test('an install script of the runtime, and not one of a tool', () => {
    expect(wantToRun(locked({ hasInstallScript: true }))).toEqual(['node_modules/a'])
    expect(wantToRun(locked({ hasInstallScript: true, dev: true }))).toEqual([])
  })

  test('licences', () => {
    expect(
      ['GPL-3.0', undefined, 'SEE LICENSE IN LICENSE', 'MIT AND GPL-3.0'].filter((one) => isLicensed(one, 'tool')),
    ).toEqual([])
    expect(isLicensed('(MIT OR GPL-3.0)', 'shipped')).toBe(true)
    expect(isLicensed('MPL-2.0', 'shipped')).toBe(false)
    expect(isLicensed('MPL-2.0', 'tool')).toBe(true)
  })

  test('LGPL passes for a shared library that record 6 names, and for nothing else', () => {
    expect((['shipped', 'tool', 'library'] as const).filter((use) => isLicensed('LGPL-3.0-or-later', use))).toEqual([
      'library',
    ])
    expect(isLicensed('GPL-3.0-or-later', 'library')).toBe(false)
    expect(
      ['@img/sharp-libvips-linux-x64', '@img/colour', 'sharp', 'pg'].filter((name) =>
        isLibrary(`node_modules/${name}`),
      ),
    ).toEqual(['@img/sharp-libvips-linux-x64'])
  })

  test('a binary for another kind of machine is not counted', () => {
    const packages = { '': {}, a: { os: ['darwin'] }, b: { os: ['linux'], cpu: ['x64'] }, c: { libc: ['musl'] }, d: {} }
    expect(runtimeOfOneMachine({ lockfileVersion: 3, packages })).toEqual(['b', 'd'])
  })

  test('a row without a reason is none', () => {
    expect(readReasons('| `a` | | MIT | – | – |')).toHaveLength(0)
    expect(readReasons('| `a` | because we need it | MIT | – | – |')).toHaveLength(1)
  })
})
