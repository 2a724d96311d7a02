import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import type { Message } from './message.ts'
import { bySmtp, channelsOf, chooseTransport } from './transports.edge.ts'

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

test('H09 a message by email carries what it is known by where it comes back, and nothing of whom it is to', async () => {
  const heard: string[] = []
  const server = createServer((socket) => {
    socket.write('220 mail.example\r\n')
    let isData = false
    socket.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\r\n').filter(Boolean)) {
        heard.push(line)
        if (isData && line !== '.') continue
        if (line === 'DATA') socket.write('354 go on\r\n')
        else if (/^EHLO/.test(line)) socket.write('250-mail.example\r\n250 DSN\r\n')
        else socket.write(/^QUIT/.test(line) ? '221 bye\r\n' : '250 ok\r\n')
        isData = line === 'DATA'
      }
    })
  })
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const token = 'a'.repeat(86)
  await bySmtp(`smtp://127.0.0.1:${port}/?from=no-reply@rightdoor.example&ignoreTLS=true`)({
    ...{ contact: { channel: 'email', to: 'callum@example.org' }, subject: 'A message for you', body: 'New.', token },
  })
  server.close()
  expect(heard.join('\n').replaceAll(/\n +/g, ' ')).toContain(`Message-ID: <${token}@rightdoor.example>`)
  expect(heard.find((line) => line.startsWith('MAIL FROM'))).toContain(`ENVID=${token}`)
  expect(heard.find((line) => line.startsWith('RCPT TO'))).toContain('NOTIFY=FAILURE')
})
