import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { linesOf } from '../store/lines.edge.ts'

/** A command handed to the server that holds the built-in database, which only one process can open (D9). */
const askedShape = z.object({ argv: z.array(z.string()), folder: z.string(), input: z.string().optional() })
export type HandedOver = z.infer<typeof askedShape>

const saidShape = z.union([z.object({ say: z.string() }), z.object({ tell: z.string() }), z.object({ code: z.int() })])
type Said = z.infer<typeof saidShape>

/** Beside the folder; where that path is too long for a socket, in a folder of this user alone. */
export function socketOf(databaseFolder: string): string {
  const beside = `${databaseFolder}.sock`
  if (Buffer.byteLength(beside) <= 100) return beside
  const own = join(tmpdir(), `rightdoor-${userInfo().uid}`)
  return join(own, `${createHash('sha256').update(databaseFolder).digest('hex').slice(0, 16)}.sock`)
}

export interface Speaker {
  readonly say: (line: string) => void
  readonly tell: (line: string) => void
}

/** Somebody else's folder, or one that others can write to, could hold somebody else's socket. */
function refuseOthersFolder(folder: string): void {
  const { uid, mode } = statSync(folder)
  if (uid !== userInfo().uid || (mode & 0o022) !== 0) {
    throw new Error(
      `Others can write to ${folder}, so no command can be taken from there. Give the database a folder of its own, with a shorter path.`,
    )
  }
}

/** Listens for commands until it is closed. Only this user can speak to it. */
export async function listenForCommands(
  path: string,
  run: (asked: HandedOver, speaker: Speaker) => Promise<number>,
): Promise<Server> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  refuseOthersFolder(dirname(path))
  rmSync(path, { force: true })
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    void firstLine(socket).then((line) => (line === undefined ? undefined : answer(socket, line, run)))
  })
  const before = process.umask(0o177)
  await new Promise<void>((up, failed) => {
    server.once('error', failed)
    server.listen(path, up)
  })
  process.umask(before)
  chmodSync(path, 0o600)
  return server
}

async function firstLine(socket: Socket): Promise<string | undefined> {
  try {
    for await (const line of linesOf(socket.iterator({ destroyOnReturn: false }))) return line
  } catch {
    socket.destroy()
  }
  return undefined
}

async function answer(
  socket: Socket,
  line: string,
  run: (asked: HandedOver, speaker: Speaker) => Promise<number>,
): Promise<void> {
  const send = (said: Said): void => void socket.write(`${JSON.stringify(said)}\n`)
  try {
    const asked = askedShape.parse(JSON.parse(line))
    send({ code: await run(asked, { say: (text) => send({ say: text }), tell: (text) => send({ tell: text }) }) })
  } catch (error) {
    send({ tell: error instanceof Error ? error.message : String(error) })
    send({ code: 1 })
  }
  socket.resume().end()
}

/** Hands a command over. @returns its exit code, or undefined where no server is listening. */
export async function handOver(path: string, asked: HandedOver, speaker: Speaker): Promise<number | undefined> {
  const socket = existsSync(path) ? await reach(path) : undefined
  if (!socket) return undefined
  socket.write(`${JSON.stringify(asked)}\n`)
  try {
    for await (const line of linesOf(socket)) {
      const said = saidShape.parse(JSON.parse(line))
      if ('code' in said) return said.code
      if ('say' in said) speaker.say(said.say)
      else speaker.tell(said.tell)
    }
  } catch {
    speaker.tell('The server stopped before it had answered.')
  }
  return 1
}

function reach(path: string): Promise<Socket | undefined> {
  return new Promise((done) => {
    const socket = connect(path)
    socket.once('connect', () => done(socket))
    socket.once('error', () => done(undefined))
  })
}
