/** A bucket of tokens for each sender: `burst` at once, then one each `everySeconds`. Held in memory, forgotten when full again. */
export interface Limit {
  /** @returns 0 when it may pass, else the seconds to wait. */
  readonly take: (sender: string, now: number) => number
}

interface Bucket {
  tokens: number
  at: number
}

const mostSenders = 50_000

export function limit({ burst, everySeconds }: { readonly burst: number; readonly everySeconds: number }): Limit {
  const buckets = new Map<string, Bucket>()
  const refill = (bucket: Bucket, now: number): number =>
    Math.min(burst, bucket.tokens + Math.max(0, now - bucket.at) / 1000 / everySeconds)
  let sweptAt = Number.NEGATIVE_INFINITY
  /** Looks through all at most once a second; where that frees nothing, whoever came longest ago is let go. */
  const makeRoom = (now: number): void => {
    if (Math.abs(now - sweptAt) >= 1000) {
      sweptAt = now
      for (const [sender, bucket] of buckets) if (refill(bucket, now) >= burst) buckets.delete(sender)
    }
    const [oldest] = buckets.keys()
    if (buckets.size >= mostSenders && oldest !== undefined) buckets.delete(oldest)
  }
  return {
    take(sender, now) {
      if (buckets.size >= mostSenders && !buckets.has(sender)) makeRoom(now)
      const bucket = buckets.get(sender) ?? { tokens: burst, at: now }
      const tokens = refill(bucket, now)
      const passes = tokens >= 1
      if (passes || now < bucket.at) buckets.set(sender, { tokens: passes ? tokens - 1 : tokens, at: now })
      return passes ? 0 : Math.ceil((1 - tokens) * everySeconds)
    },
  }
}
