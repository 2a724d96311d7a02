import { z } from 'zod'

const named = z.record(z.string(), z.string())

/** What of package.json a check asks for. */
export const manifestShape = z.object({
  dependencies: named,
  devDependencies: named,
  scripts: named,
  engines: z.object({ node: z.string() }),
  overrides: z.unknown().optional(),
  allowScripts: z.unknown().optional(),
  trustedDependencies: z.unknown().optional(),
})

const lockedShape = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional(),
})

/** What of package-lock.json a check asks for. */
export const lockShape = z.object({ lockfileVersion: z.number(), packages: z.record(z.string(), lockedShape) })

export type Manifest = z.infer<typeof manifestShape>
export type Lock = z.infer<typeof lockShape>

/** Direct packages whose version is not one exact number. */
export const loosePins = ({ dependencies, devDependencies }: Pick<Manifest, 'dependencies' | 'devDependencies'>) =>
  Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} ${version}`)

const installed = ({ packages }: Lock) => Object.entries(packages).filter(([path]) => path !== '')

/** Locked packages without a sha512, or that name the host they came from. */
export const weaklyLocked = (lock: Lock): readonly string[] =>
  installed(lock)
    .filter(([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved !== undefined)
    .map(([path]) => path)

/** Packages that run where the program runs. */
export const runtimeOf = (lock: Lock): readonly string[] =>
  installed(lock)
    .filter(([, { dev, devOptional }]) => !dev && !devOptional)
    .map(([path]) => path)

const fits = (made: readonly string[] | undefined, machine: string): boolean => !made || made.includes(machine)

/** Packages of the runtime as one machine installs them: of those that bring a binary for each kind of machine, the one for Linux on x64. */
export const runtimeOfOneMachine = (lock: Lock): readonly string[] =>
  runtimeOf(lock).filter((path) => {
    const { os, cpu, libc } = lock.packages[path] ?? {}
    return fits(os, 'linux') && fits(cpu, 'x64') && fits(libc, 'glibc')
  })

/** Packages of the runtime that want to run something when they are installed. */
export const wantToRun = (lock: Lock): readonly string[] =>
  runtimeOf(lock).filter((path) => lock.packages[path]?.hasInstallScript === true)

const shipped = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Python-2.0']
const tools = [...shipped, 'MPL-2.0']

/** What is shipped as a shared library of its own, which is loaded as it is and can be changed for another: decisions/0006 names them. */
const libraries = [...shipped, 'LGPL-3.0-or-later']
export const isLibrary = (path: string): boolean => /^node_modules\/@img\/sharp-(libvips-|win32-|wasm32$)/.test(path)

const accepted = { shipped, tool: tools, library: libraries } as const

/** @param licence an SPDX expression; of an "OR" one side is enough, of an "AND" both are needed. */
export function isLicensed(licence: string | undefined, use: keyof typeof accepted): boolean {
  const known: readonly string[] = accepted[use]
  const plain = (licence ?? 'none stated').replaceAll(/[()]/g, '')
  return plain.split(' OR ').some((side) => side.split(' AND ').every((one) => known.includes(one.trim())))
}

/** A row of the table of packages in decisions/0002. */
export interface Reasoned {
  readonly name: string
  readonly why: string
  readonly licence: string
  readonly upkeep: string
}

export const readReasons = (page: string): readonly Reasoned[] =>
  [...page.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gm)].map((row) => ({
    name: row[1] ?? '',
    why: (row[2] ?? '').trim(),
    licence: (row[3] ?? '').trim(),
    upkeep: (row[4] ?? '').trim(),
  }))
