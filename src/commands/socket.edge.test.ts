import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { handOver, listenForCommands, socketOf } from './socket.edge.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-socket-'))

/** Hands a command over and notes what was said, in order. */
async function hand(path: string, argv: readonly string[]) {
  const said: string[] = []
  const code = await handOver(
    path,
    { argv: [...argv], folder },
    { say: (line) => said.push(line), tell: (line) => said.push(`(${line})`) },
  )
  return { code, said }
}

test('a command is done by the server, and what it says comes back line for line with its exit code', async () => {
  const path = join(folder, 'one.sock')
  const hard = 'two\nlines\u2028and\u2029more 😔 "quoted"'
  const server = await listenForCommands(path, async (asked, { say, tell }) => {
    tell(`in ${asked.folder === folder ? 'the right folder' : asked.folder}`)
    for (const word of asked.argv) say(word)
    return 7
  })
  expect(await hand(path, ['find', hard])).toEqual({ code: 7, said: ['(in the right folder)', 'find', hard] })
  expect(statSync(path).mode & 0o777).toBe(0o600)
  server.close()
})

test('ten commands at once do not mix', async () => {
  const path = join(folder, 'ten.sock')
  const server = await listenForCommands(path, async ({ argv }, { say }) => {
    for (let line = 0; line < 200; line++) say(`${argv[0]} ${line} ${'x'.repeat(500)}`)
    return Number(argv[0])
  })
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => hand(path, [String(index)])))
  answers.forEach(({ code, said }, index) => {
    expect([code, said.length, said.every((line) => line.startsWith(`${index} `))]).toEqual([index, 200, true])
  })
  server.close()
})

test('a command that fails there fails here, with its reason', async () => {
  const path = join(folder, 'fails.sock')
  const server = await listenForCommands(path, () => Promise.reject(new Error('there is no room')))
  expect(await hand(path, ['export'])).toEqual({ code: 1, said: ['(there is no room)'] })
  server.close()
})

test('where no server listens, nothing was done', async () => {
  expect(await hand(join(folder, 'none.sock'), ['find'])).toEqual({ code: undefined, said: [] })
  writeFileSync(join(folder, 'left.sock'), '')
  expect(await hand(join(folder, 'left.sock'), ['find'])).toEqual({ code: undefined, said: [] })
})

test('what is no command is refused, and the server goes on', async () => {
  const path = join(folder, 'noise.sock')
  const server = await listenForCommands(path, async () => 0)
  for (const noise of ['nonsense\n', '{"argv":1}\n', '']) {
    await new Promise<void>((done) => {
      const socket = connect(path, () => socket.end(noise))
      socket.resume().once('close', () => done())
    })
  }
  expect((await hand(path, ['find'])).code).toBe(0)
  server.close()
})

test('a server that stops half-way is not taken for an answer', async () => {
  const path = join(folder, 'half.sock')
  const server = await listenForCommands(path, () => new Promise(() => undefined))
  server.once('connection', (socket) => setTimeout(() => socket.destroy(), 100))
  expect((await hand(path, ['find'])).code).toBe(1)
  server.close()
})

test('the socket stands beside the folder, or where the path is too long in a folder of this user alone', () => {
  expect(socketOf('/srv/rightdoor/data')).toBe('/srv/rightdoor/data.sock')
  const long = socketOf(`/srv/${'x'.repeat(120)}`)
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(100)
  expect(long).not.toBe(socketOf(`/srv/${'y'.repeat(120)}`))
})
