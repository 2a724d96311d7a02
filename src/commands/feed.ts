import { resolve } from 'node:path'
import { writeFeed } from '../exchange/feed.edge.ts'
import { asJson, type Call, type Command, localityOf, refuse, text } from './command.ts'

export const feed: Command = {
  takes: '--to <folder> [--as <locality>]',
  help: [
    '--as <slug>     whose directory; the default locality if left out',
    '--to <folder>   a new folder, or one with an earlier feed',
    '--origin <url>  where it will be served; this installation if left out',
    '--json          the counts as JSON',
  ],
  options: { as: { type: 'string' }, to: { type: 'string' }, origin: { type: 'string' }, json: { type: 'boolean' } },
  async run(call: Call): Promise<number> {
    const to = text(call, 'to')
    if (to === undefined) return refuse(call, 'Say where: --to <folder>')
    const origin = text(call, 'origin')
    if (origin !== undefined && !/^https?:\/\/[^/]/.test(origin))
      return refuse(call, '--origin takes a web address, such as https://open.example.org/directory')
    const rightdoor = await call.rightdoor()
    const slug = localityOf(rightdoor, text(call, 'as'))
    const directory = slug === undefined ? undefined : rightdoor.feedOf(slug)
    if (!directory) return refuse(call, 'There is no such locality. "rightdoor doctor" lists them', 1)
    const written = await writeFeed({
      directory,
      folder: resolve(call.folder, to),
      origin: origin?.replace(/\/+$/, '') ?? `${rightdoor.settings.publicUrl}/${slug}/open-referral`,
    })
    if (written.is === 'refused') return refuse(call, written.because.map((fault) => fault.says).join(' '), 1)
    const { services, organizations, files } = written.value
    call.say(
      asJson(call)
        ? JSON.stringify(written.value)
        : `Wrote ${services} services of ${organizations} organisations in ${files} files.`,
    )
    return 0
  },
}
