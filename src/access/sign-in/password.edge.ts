import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Slow on purpose, for what people choose or write down. Another way of hashing can stand behind this without a change elsewhere. */
export interface SlowHashing {
  readonly hash: (text: string) => Promise<Uint8Array>
  /**
   * @param kept what `hash` gave; undefined where there is nobody: the work is the same, and the answer is no.
   * @returns `busy` where too many wait already.
   */
  readonly matches: (text: string, kept: Uint8Array | undefined) => Promise<'yes' | 'no' | 'busy'>
}

/** What one hash costs, and how many may work and wait at once. */
export interface Slowness {
  readonly memoryKiB: number
  readonly passes: number
  readonly atOnce: number
  readonly waiting: number
}

/** 19 MiB, two passes, one lane: what OWASP's Password Storage Cheat Sheet asks of argon2id. Two at once, so that others have a turn. */
export const usualSlowness: Slowness = { memoryKiB: 19_456, passes: 2, atOnce: 2, waiting: 40 }

/** argon2id. What is kept names its cost (`$argon2id$v=19$m=19456,t=2,p=1$…`), so that it is recognised after the cost was changed. */
export function slowHashing({ memoryKiB, passes, atOnce, waiting }: Slowness = usualSlowness): SlowHashing {
  const queue = queueOf(atOnce)
  const cost = { memoryCost: memoryKiB, timeCost: passes, parallelism: 1, outputLen: 32 }
  const ofNobody = [`$argon2id$v=19$m=${memoryKiB},t=${passes},p=1`, chance(16), chance(32)].join('$')
  return {
    hash: (text) => queue.run(async () => Buffer.from(await hash(text, { ...cost, salt: randomBytes(16) }))),
    async matches(text, kept) {
      if (queue.waiting() >= waiting) return 'busy'
      const its = kept ? Buffer.from(kept).toString() : ofNobody
      if (!its.startsWith('$argon2id$')) throw new Error('a kept hash is of an unknown kind')
      const isTheirs = await queue.run(() => verify(its, text))
      return isTheirs && kept !== undefined ? 'yes' : 'no'
    },
  }
}

/** So many bytes of chance in the letters of base 64 without a filling, as a kept hash has them. */
const chance = (bytes: number): string => randomBytes(bytes).toString('base64').replaceAll('=', '')

interface Queue {
  readonly run: <Value>(work: () => Promise<Value>) => Promise<Value>
  readonly waiting: () => number
}

/** So many at once; the others wait their turn. */
function queueOf(atOnce: number): Queue {
  let running = 0
  const line: (() => void)[] = []
  return {
    async run(work) {
      if (running >= atOnce) await new Promise<void>((turn) => line.push(turn))
      else running += 1
      try {
        return await work()
      } finally {
        const next = line.shift()
        if (next) next()
        else running -= 1
      }
    },
    waiting: () => line.length,
  }
}
