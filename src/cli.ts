#!/usr/bin/env node
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Call, Command } from './commands/command.ts'
import { commands, type Listed } from './commands/listed.ts'
import { type HandedOver, handOver, type Speaker, socketOf } from './commands/socket.edge.ts'
import type { Rightdoor } from './main.ts'
import { readSettings, type Settings } from './settings.edge.ts'

const overview = (): readonly string[] => [
  'rightdoor: whichever door you come through is the right one',
  '',
  '  serve                 Serves the pages until it is stopped (npm start does this)',
  ...commands.map(({ name, says }) => `  ${name.padEnd(20)}  ${says}`),
  '',
  'rightdoor <command> --help says more. Settings come from the environment: see the README.',
]

const helpOf = ({ name, says }: Listed, { takes, help }: Command): readonly string[] => [
  `rightdoor ${name} ${takes}`.trim(),
  '',
  says,
  '',
  ...help.map((line) => `  ${line}`),
]

function sayHelp(listed: Listed, command: Command, say: (line: string) => void): number {
  for (const line of helpOf(listed, command)) say(line)
  return 0
}

const out = (line: string): void => void process.stdout.write(`${line}\n`)
const tell = (line: string): void => void process.stderr.write(`${line}\n`)

async function main(): Promise<number> {
  const [name, ...argv] = process.argv.slice(2)
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    for (const line of overview()) out(line)
    return name === undefined ? 2 : 0
  }
  const command = commands.find((each) => each.name === name)
  if (argv.includes('--help') || argv.includes('-h')) {
    if (name === 'serve') return helpForServe()
    if (command) return sayHelp(command, await command.load(), out)
  }
  if (!command && name !== 'serve') {
    tell(`There is no command "${name}". rightdoor --help lists them.`)
    return 2
  }
  if (command?.apart) return runApart([name, ...argv])
  const settings = checkedSettings()
  if (!settings) return 2
  const databaseFolder = folderOf(settings)
  if (name === 'serve') {
    const { serve } = await import('./commands/serve.ts')
    return serve({
      settings,
      databaseFolder,
      tell,
      run: (asked, speaker, rightdoor) => run(asked, speaker, { databaseFolder, open: async () => rightdoor }),
    })
  }
  const input = command?.takesInput ? await readInput() : undefined
  return runHereOrThere({ argv: [name, ...argv], folder: calledFrom(), input }, settings, databaseFolder)
}

const mostInput = 1024 * 1024

/** The first megabyte of what is sent to it: the rest is not what anybody looks for. Nothing where somebody sits before it. */
async function readInput(): Promise<string> {
  if (process.stdin.isTTY) return ''
  let read = ''
  for await (const part of process.stdin.setEncoding('utf8')) if (read.length < mostInput) read += String(part)
  return read.slice(0, mostInput)
}

const calledFrom = (): string => process.env['INIT_CWD'] ?? process.cwd()

/** What is wrong with the settings, or with the database, does not stand in its way. */
const runApart = (argv: readonly string[]): Promise<number> =>
  run(
    { argv: [...argv], folder: calledFrom() },
    { say: out, tell },
    { databaseFolder: undefined, open: () => Promise.reject(new Error('this command opens no database')) },
  )

function helpForServe(): number {
  out('rightdoor serve\n\nServes the pages until it is stopped. Settings come from the environment: see the README.')
  return 0
}

function checkedSettings(): Settings | undefined {
  const secret =
    process.env['SECRET'] ?? (process.env['RIGHTDOOR_MODE'] === 'production' ? undefined : demonstrationSecret())
  const settings = readSettings({ ...process.env, ...(secret ? { SECRET: secret } : {}) })
  if (!('faults' in settings)) return settings
  for (const fault of settings.faults) tell(fault)
  return undefined
}

/** A demonstration keeps a secret of its own beside its data, so that what it sealed can be opened after a restart. */
function demonstrationSecret(): string | undefined {
  const place = process.env['DATABASE_URL']
  if (place && (/^postgres(ql)?:/.test(place) || place === 'memory:')) return undefined
  const file = new URL('../data/secret', import.meta.url)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const secret = randomBytes(32).toString('hex')
  mkdirSync(dirname(decodeURIComponent(file.pathname)), { recursive: true, mode: 0o700 })
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}

function folderOf({ databaseUrl }: Settings): string | undefined {
  return databaseUrl === 'memory:' || /^postgres(ql)?:/.test(databaseUrl) ? undefined : resolve(databaseUrl)
}

/** A running server answers in our stead; otherwise we open the database ourselves. */
async function runHereOrThere(
  asked: HandedOver,
  settings: Settings,
  databaseFolder: string | undefined,
): Promise<number> {
  const command = commands.find(({ name }) => name === asked.argv[0])
  if (databaseFolder !== undefined && command && !command.alone) {
    const code = await handOver(socketOf(databaseFolder), asked, { say: out, tell })
    if (code !== undefined) return code
  }
  const opened: { rightdoor?: Promise<Rightdoor> } = {}
  const open = (): Promise<Rightdoor> => {
    opened.rightdoor ??= import('./main.ts').then(({ openRightdoor }) =>
      openRightdoor({ settings, progress: tell, demonstration: !command?.leavesEmpty }),
    )
    return opened.rightdoor
  }
  try {
    return await run(asked, { say: out, tell }, { databaseFolder, open })
  } finally {
    await (await opened.rightdoor)?.close()
  }
}

interface Here {
  readonly databaseFolder: string | undefined
  readonly open: () => Promise<Rightdoor>
}

async function run(
  { argv: [name, ...argv], folder, input }: HandedOver,
  speaker: Speaker,
  { databaseFolder, open }: Here,
): Promise<number> {
  const listed = commands.find((each) => each.name === name)
  if (!listed) {
    speaker.tell(`There is no command "${name}". rightdoor --help lists them.`)
    return 2
  }
  const command = await listed.load()
  if (argv.includes('--help') || argv.includes('-h')) return sayHelp(listed, command, speaker.say)
  const parsed = parse(command, argv)
  if (typeof parsed === 'string') {
    speaker.tell(`${parsed} See: rightdoor ${name} --help`)
    return 2
  }
  const call: Call = { ...parsed, ...speaker, folder, input, databaseFolder, rightdoor: open }
  return command.run(call)
}

function parse(command: Command, argv: readonly string[]): Pick<Call, 'values' | 'positionals'> | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: command.options,
      allowPositionals: true,
      strict: true,
    })
    return { values: values as Call['values'], positionals }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Goes once all that was said is taken: a pipe takes 64 KB at a time, and what waits behind is lost with the process. */
function leave(code: number): void {
  // Whoever reads may have heard enough, as `head` has.
  process.stdout.once('error', () => process.exit(code))
  process.stdout.write('', () => process.exit(code))
}

main().then(leave, (error: unknown) => {
  tell(error instanceof Error ? error.message : String(error))
  leave(1)
})
