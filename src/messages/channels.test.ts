import { expect, test } from 'vitest'
import type { Message } from './message.ts'
import { channelsOf, chooseTransport } from './transports.edge.ts'

const notify = {
  key: `x-${'1'.repeat(36)}-${'2'.repeat(36)}`,
  url: 'http://127.0.0.1:1',
  emailTemplate: 'e',
  textTemplate: 't',
}
const message: Message = { contact: { channel: 'text', to: '07700900123' }, subject: 'A list', body: 'A link' }

test.each([
  { when: 'a demonstration', has: { mode: 'demonstration' } as const, then: ['email', 'text'] },
  {
    when: 'production with a mail server',
    has: { mode: 'production', smtpUrl: 'smtp://127.0.0.1' } as const,
    then: ['email'],
  },
  { when: 'production with Notify', has: { mode: 'production', notify } as const, then: ['email', 'text'] },
  { when: 'production with nothing set up', has: { mode: 'production' } as const, then: [] },
])('$when offers only what can really be sent', ({ has, then }) => {
  expect(channelsOf(has)).toEqual(then)
})

test('in production nothing is called sent that nobody could send, and nothing is left lying in a file', async () => {
  const transport = chooseTransport({
    mode: 'production',
    smtpUrl: 'smtp://127.0.0.1',
    outboxFolder: '/nowhere/at/all',
  })
  await expect(transport(message)).rejects.toThrow('no way to send this')
})
