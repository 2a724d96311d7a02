import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { secret } from '../bench/records-town.ts'
import { formTokenIn } from '../src/testing.edge.ts'
import { builtProgram, forAShortLife } from '../src/testing-built.edge.ts'

/** The built program, as it is started by whoever runs it, serving what stands in a folder. */
export interface Served {
  readonly kill: () => Promise<void>
}

/** @returns once it says where it is. @throws where it ends before. */
export async function serveFrom(folder: string, port: number): Promise<Served> {
  const env = {
    ...process.env,
    SECRET: secret,
    PORT: String(port),
    DATABASE_URL: folder,
    RIGHTDOOR_MODE: 'demonstration',
  }
  const child: ChildProcess = spawn(process.execPath, [...forAShortLife, builtProgram, 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  await new Promise<void>((up, failed) => {
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on('line', (line) => line.includes('Rightdoor is at') && up())
    ended.then(() => failed(new Error('the program ended before it served')))
  })
  return {
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Somebody who writes in their own words by the form of their page, and sends a form again until it is answered. */
export interface Writer {
  readonly key: string
  /** What the page said that it kept, in the order in which it was said. */
  readonly kept: readonly string[]
  /** How many forms were under way when the program was killed: sent, and nothing came back. */
  readonly unanswered: () => number
  /** Whether a form is under way. */
  readonly isSending: () => boolean
  readonly goOn: (isOver: () => boolean) => Promise<void>
  readonly read: () => Promise<string>
  /** Sends the last form once more. @returns its status. */
  readonly sendAgain: () => Promise<number>
}

/** Nobody listens yet: nothing was under way. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && JSON.stringify(error.cause ?? {}).includes('ECONNREFUSED')

/** The page of somebody and the form on it, by their session. */
interface OwnPage {
  readonly read: () => Promise<string>
  readonly post: (body: string) => Promise<Response>
}

/** Signs somebody of the demonstration in; the session lives as long as the database does. */
async function signedIn(home: string, key: string): Promise<OwnPage> {
  const came = await fetch(`${home}/sign-in/demonstration/${key}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(),
  })
  const cookie = came.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    read: async () => (await fetch(`${home}/me`, { headers: { cookie } })).text(),
    post: (body) =>
      fetch(`${home}/me/words`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body,
      }),
  }
}

/** Does something again until it is answered; what was under way and came to nothing is told to `lost`. */
async function untilAnswered<Value>(act: () => Promise<Value>, lost: () => void): Promise<Value> {
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!isRefused(error)) lost()
      await new Promise((done) => setTimeout(done, 50))
    }
  }
}

/** Sends forms until they are answered. */
interface Sender extends Pick<Writer, 'unanswered' | 'isSending' | 'sendAgain'> {
  /** @returns the answer, whatever it is. */
  readonly send: (body: string) => Promise<Response>
}

function senderBy(post: OwnPage['post']): Sender {
  const form = { last: '', isUnderWay: false, unanswered: 0 }
  const sendLast = async (): Promise<Response> => {
    form.isUnderWay = true
    try {
      return await post(form.last)
    } finally {
      form.isUnderWay = false
    }
  }
  return {
    unanswered: () => form.unanswered,
    isSending: () => form.isUnderWay,
    sendAgain: async () => (await post(form.last)).status,
    send(body) {
      form.last = body
      return untilAnswered(sendLast, () => {
        form.unanswered += 1
      })
    },
  }
}

/** @returns somebody of the demonstration, signed in, who writes for as long as they are let. */
export async function writerAt(home: string, key: string): Promise<Writer> {
  const { read, post } = await signedIn(home, key)
  const { send, ...sending } = senderBy(post)
  const kept: string[] = []
  return {
    ...{ key, kept, read, ...sending },
    async goOn(isOver) {
      for (let nth = 0; !isOver(); nth += 1) {
        const words = `${key} wrote ${nth} of many`
        const form = formTokenIn(await untilAnswered(read, () => undefined))
        const answer = await send(new URLSearchParams({ form, on: '/me', words }).toString())
        if (answer.status !== 303 || !answer.headers.get('location')?.includes('kept=1'))
          throw new Error(`a form of ${key} was answered ${answer.status}`)
        kept.push(words)
      }
    },
  }
}
