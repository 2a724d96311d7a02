import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readNationalFacts } from '../measures/national/facts.edge.ts'
import { helpGivenShape } from '../measures/national/help-given.ts'
import { reportOf } from '../measures/national/report.ts'
import { sayPackFault } from '../measures/pack/pack-words.ts'
import { readNormSets, readPackFolder } from '../measures/pack/read-pack.edge.ts'
import { measuresFolder } from '../measures-here.edge.ts'
import { dayIn } from '../shared/day.ts'
import { asJson, type Call, type Command, refuse, text } from './command.ts'
import { nationalInLines } from './measures-in-lines.ts'
import { list, switchHelp, switchOptions, turn } from './measures-switch.ts'

/** What is done with measures at the command line: deciding which a place uses, counting by the national method, and looking at a pack. */
export const measures: Command = {
  takes: 'on <measure> | off <measure> | list | national <file> | check <pack>',
  help: [
    ...switchHelp,
    'national <file>   classes what a file of the national form holds, by the national method and by ours, and says what does',
    '                  not count and why; exit code 1 where the national class of any is not what the file expects',
    'check <pack>      looks at the folder of a pack and says in plain words what is wrong with it; exit code 1 where anything is',
    '--for <name>      with check: the organisation that means to use it, held against the licence',
    '--each            with national: the reasons of each one',
    '--json            the answer as JSON',
    'Of national and check nothing is kept, and nothing is sent anywhere.',
  ],
  options: { ...switchOptions, for: { type: 'string' }, each: { type: 'boolean' }, json: { type: 'boolean' } },
  async run(call) {
    const [what, which, ...more] = call.positionals
    if (what === 'list' && which === undefined) return list(call)
    if (which !== undefined && more.length === 0) {
      if (what === 'on' || what === 'off') return turn(call, what, which)
      if (what === 'national') return countNationally(call, which)
      if (what === 'check') return checkPack(call, which)
    }
    return refuse(
      call,
      'Say what to do: rightdoor measures national <file>, or rightdoor measures check <pack>; on <measure>, off <measure>, or list',
    )
  },
}

function countNationally(call: Call, path: string): number {
  const read = readHelpGiven(resolve(call.folder, path))
  if (typeof read === 'string') return refuse(call, `${path}: ${read}`, 1)
  const report = reportOf(readNationalFacts(measuresFolder), read)
  if (asJson(call)) call.say(JSON.stringify(report, undefined, 1))
  else for (const line of nationalInLines(report, call.values['each'] === true)) call.say(line)
  return report.asExpected === report.compared ? 0 : 1
}

/** @returns what the file holds, or in plain words why it cannot be read. */
function readHelpGiven(path: string) {
  if (!existsSync(path) || !statSync(path).isFile()) return 'there is no such file'
  let written: unknown
  try {
    written = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return 'it is not JSON'
  }
  const read = helpGivenShape.safeParse(written)
  if (read.success) return read.data
  const [first] = read.error.issues
  return `it is not of the national form, at ${first?.path.join('.') || 'its beginning'}: ${first?.message}`
}

function checkPack(call: Call, path: string): number {
  const folder = resolve(call.folder, path)
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return refuse(call, `${path}: there is no such folder. A pack is a folder with scoring.json and licence.json`, 1)
  const norms = readNormSets(join(measuresFolder, 'norms'))
  const read = readPackFolder(folder, { today: dayIn(new Date()), norms, by: text(call, 'for') })
  const faults = read.is === 'refused' ? read.because.map(sayPackFault) : []
  const notes = read.is === 'ok' && read.value.licence.checkedBy === null ? [notChecked] : []
  const name = read.is === 'ok' ? read.value.measure.name : undefined
  if (asJson(call))
    call.say(JSON.stringify({ ...(name === undefined ? {} : { measure: name }), faults, notes }, undefined, 1))
  else
    for (const line of [...faults, ...(name ? [`${name}: nothing is wrong with this pack.`] : []), ...notes])
      call.say(line)
  return faults.length > 0 ? 1 : 0
}

const notChecked =
  'Nobody has held it against the owner’s document yet: a named person should before it is used with real people.'
