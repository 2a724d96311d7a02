import { resolve } from 'node:path'
import { loadPlaces } from '../places/load-places.store.ts'
import { dayIn } from '../shared/day.ts'
import { asJson, type Call, type Command, refuse } from './command.ts'

export const places: Command = {
  takes: '<file or folder>',
  help: [
    'Takes sector and outcode tables, OS Code-Point Open (a file or a folder of them) and the ONS Postcode Directory.',
    'No full postcode is kept: only the middle of its sector and outcode.',
    '--json   the report as JSON',
  ],
  options: { json: { type: 'boolean' } },
  async run(call: Call): Promise<number> {
    const [file] = call.positionals
    if (file === undefined) return refuse(call, 'Say which file: rightdoor places <file>')
    const rightdoor = await call.rightdoor()
    const loaded = await loadPlaces(rightdoor.database, resolve(call.folder, file), { today: dayIn(new Date()) })
    if (loaded.is === 'refused') return refuse(call, loaded.because.map((fault) => fault.says).join(' '), 1)
    await rightdoor.refresh()
    const { read, sectors, outcodes, saved, unchanged } = loaded.value
    call.say(
      asJson(call)
        ? JSON.stringify(loaded.value)
        : `Read ${read} rows: ${sectors} sectors, ${outcodes} outcodes. ${saved} new or changed, ${unchanged} as before.`,
    )
    return 0
  },
}
