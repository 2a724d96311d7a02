import type { Duplex } from 'node:stream'

/**
 * Lets what is written in one turn of the program travel in one piece, so that statements that are asked at once cost one call of the system,
 * not one each. Nothing waits for a clock: it goes as soon as nothing more is about to be said.
 */
export function inOnePiece<Stream extends Duplex>(stream: Stream): Stream {
  let isHeld = false
  const send = (): void => {
    isHeld = false
    stream.uncork()
  }
  // A socket takes back its own way to write as it connects.
  stream.once('connect', () => {
    stream.write = new Proxy(stream.write, {
      apply(write, self, words) {
        if (!isHeld) {
          isHeld = true
          stream.cork()
          process.nextTick(send)
        }
        return Reflect.apply(write, self, words)
      },
    })
  })
  return stream
}
