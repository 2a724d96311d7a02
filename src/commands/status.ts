import { resolve } from 'node:path'
import { readNational } from '../directory/national.edge.ts'
import { contentFolder } from '../settings.edge.ts'
import { writeStatus } from '../site/status/status.edge.tsx'
import { asJson, type Call, type Command, refuse, text } from './command.ts'

const usualAddress = 'http://localhost:3000'

export const status: Command = {
  takes: 'write <folder> [--at <address>]',
  help: [
    `--at <url>   where the program is; PUBLIC_URL or ${usualAddress} if left out`,
    '--json       what was found as JSON',
    'For a timer, every few minutes. It opens no database, and writes the page as well while the program is gone.',
    'Exit code 0 when the page is written, whatever it says, else 1.',
  ],
  options: { at: { type: 'string' }, json: { type: 'boolean' } },
  async run(call: Call): Promise<number> {
    const [what, folder] = call.positionals
    if (what !== 'write' || !folder) return refuse(call, 'Say where: rightdoor status write <folder>')
    const at = text(call, 'at') ?? process.env['PUBLIC_URL']?.trim() ?? usualAddress
    if (!/^https?:\/\/[^/]/.test(at)) return refuse(call, '--at takes a web address, such as https://rightdoor.example')
    const found = await writeStatus({
      folder: resolve(call.folder, folder),
      address: at.replace(/\/+$/, ''),
      national: readNational(contentFolder),
      mode: process.env['RIGHTDOOR_MODE'] === 'production' ? 'production' : 'demonstration',
      now: new Date(),
    }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
    if (found instanceof Error) return refuse(call, `The page could not be written: ${found.message}`, 1)
    call.say(asJson(call) ? JSON.stringify(found) : `Written: ${says[found.is]}, since ${found.since}.`)
    return 0
  },
}

const says = {
  up: 'it answers',
  'keeps-nothing': 'it answers and keeps nothing new',
  'not-answering': 'it does not answer',
}
