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
  const forgetFull = (now: number): void => {
    for (const [sender, bucket] of buckets) if (refill(bucket, now) >= burst) buckets.delete(sender)
  }
  return {
    take(sender, now) {
      if (buckets.size >= mostSenders) forgetFull(now)
      const bucket = buckets.get(sender) ?? { tokens: burst, at: now }
      const tokens = refill(bucket, now)
      const passes = tokens >= 1
      buckets.set(sender, { tokens: passes ? tokens - 1 : tokens, at: now })
      return passes ? 0 : Math.ceil((1 - tokens) * everySeconds)
    },
  }
}
