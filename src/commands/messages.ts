import { takeReturned } from '../messages/returned.store.ts'
import type { BecameOf } from '../messages/returned.ts'
import { sealingsOf } from '../site/sealings.edge.ts'
import { asJson, type Call, type Command, refuse } from './command.ts'

const says: Readonly<Record<BecameOf, string>> = {
  marked: 'The message is marked as come back. Where it was to a young person, a colleague is told.',
  'marked-before': 'That message was marked before, or had not gone. Nothing was changed.',
  'not-ours': 'It is of no message of ours. Nothing was changed, and it was counted.',
  'no-report': 'It is no delivery status notification (RFC 3464). Nothing was changed, and it was counted.',
  'not-failed': 'It says that nothing failed. Nothing was changed.',
}

export const messages: Command = {
  takes: 'returned < notification',
  help: [
    '--json   what became of it as JSON',
    'Reads one delivery status notification (RFC 3464), as a mail server hands it to a program.',
    'Exit code 0 when it was read, whatever it was, so that a mail server does not send it again.',
  ],
  options: { json: { type: 'boolean' } },
  async run(call: Call): Promise<number> {
    if (call.positionals[0] !== 'returned' || call.positionals.length !== 1)
      return refuse(call, 'Say what came back: rightdoor messages returned < notification')
    const { database, settings } = await call.rightdoor()
    const was = await takeReturned(database, sealingsOf(settings.secret).messages, call.input ?? '')
    call.say(asJson(call) ? JSON.stringify({ was }) : says[was])
    return 0
  },
}
