/** The body of a request, as far as it was kept. */
export interface Body {
  readonly is: 'whole' | 'too-long' | 'no-room'
  readonly bytes: Buffer<ArrayBuffer>
}

export interface Keeping {
  /** Bytes that are kept. */
  readonly most: number
  /** Bytes that are listened to before it gives up: a browser shows no answer before it has said everything. */
  readonly listenTo: number
  /** Where what is past `withoutRoom` has to find room. */
  readonly room?: Room
  readonly withoutRoom?: number
}

/** Reads the body of a request without ever holding more than it may; what is too much is cut off. */
export async function readBody(request: Request, { most, listenTo, room, withoutRoom = most }: Keeping): Promise<Body> {
  const parts: Uint8Array[] = []
  let [is, size, kept]: [Body['is'], number, number] = ['whole', 0, 0]
  for await (const part of request.body ?? []) {
    size += part.length
    if (is === 'whole') {
      if (size > most) is = 'too-long'
      else if (size > withoutRoom && room?.take(part.length) === false) is = 'no-room'
      const fit = is === 'whole' ? part : part.subarray(0, Math.max(0, (is === 'no-room' ? withoutRoom : most) - kept))
      parts.push(fit)
      kept += fit.length
    }
    if (size > listenTo) break
  }
  return { is, bytes: Buffer.concat(parts) }
}

/** The room that one request has taken, and gives back once. */
export interface Room {
  readonly take: (bytes: number) => boolean
  readonly close: () => void
}

/** Room for so many bytes, shared by all requests. */
export function roomFor(most: number): () => Room {
  let taken = 0
  return () => {
    let own = 0
    return {
      take(bytes) {
        if (taken + bytes > most) return false
        taken += bytes
        own += bytes
        return true
      },
      close() {
        taken -= own
        own = 0
      },
    }
  }
}
