import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Slow on purpose, for what people choose or write down. Another way of hashing can stand behind this without a change elsewhere. */
export interface SlowHashing {
  readonly hash: (text: string) => Promise<Uint8Array>
  /**
   * @param kept what `hash` gave; undefined where there is nobody: the work is the same, and the answer is no.
   * @returns `busy` where too many wait already.
   */
  readonly matches: (text: string, kept: Uint8Array | undefined) => Promise<'yes' | 'no' | 'busy'>
}

/** The power of two that scrypt works with, and how many may work and wait at once. */
export interface Slowness {
  readonly power: number
  readonly atOnce: number
  readonly waiting: number
}

/** 2^17 with r = 8 and p = 1 takes 128 MiB and about a third of a second: so never more than two at once. */
export const usualSlowness: Slowness = { power: 17, atOnce: 2, waiting: 40 }

/**
 * scrypt as node has it, which needs no package.
 * @NOTE argon2id (@node-rs/argon2) is the part that was chosen for production; it is not installed. What is kept names its way and its
 * power, so that both can stand side by side when it comes.
 */
export function slowHashing({ power, atOnce, waiting }: Slowness = usualSlowness): SlowHashing {
  const queue = queueOf(atOnce)
  const dummy = keptOf(power, randomBytes(16), randomBytes(32))
  return {
    hash: (text) =>
      queue.run(async () => {
        const salt = randomBytes(16)
        return Buffer.from(keptOf(power, salt, await derive(text, salt, power)))
      }),
    async matches(text, kept) {
      if (queue.waiting() >= waiting) return 'busy'
      const { power: its, salt, hash } = partsOf(kept ? Buffer.from(kept).toString() : dummy)
      const derived = await queue.run(() => derive(text, salt, its))
      return timingSafeEqual(derived, hash) && kept !== undefined ? 'yes' : 'no'
    },
  }
}

const keptOf = (power: number, salt: Buffer, hash: Buffer): string =>
  ['scrypt', power, salt.toString('base64url'), hash.toString('base64url')].join('$')

function partsOf(kept: string): { readonly power: number; readonly salt: Buffer; readonly hash: Buffer } {
  const [way, power, salt, hash] = kept.split('$')
  if (way !== 'scrypt' || !power || !salt || !hash) throw new Error('a kept hash is of an unknown kind')
  return { power: Number(power), salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') }
}

const derive = (text: string, salt: Buffer, power: number): Promise<Buffer> =>
  new Promise((done, failed) => {
    const N = 2 ** power
    scrypt(text, salt, 32, { N, r: 8, p: 1, maxmem: 256 * N * 8 }, (error, key) => (error ? failed(error) : done(key)))
  })

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
