/** One thing to measure, a request at a time. */
export interface Measured {
  readonly name: string
  readonly once: () => Promise<unknown> | unknown
}

/** Processor time of one request in milliseconds, for each round in its order. */
export interface CpuTimes {
  readonly name: string
  readonly rounds: readonly number[]
}

export interface Rounds {
  readonly rounds: number
  readonly requests: number
  readonly warmUp: number
}

const repeat = async ({ once }: Measured, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await once()
}

/** Processor time of this process, all threads, in milliseconds a request: time given to other programs does not count. */
async function roundOf(measured: Measured, requests: number): Promise<number> {
  const before = process.cpuUsage()
  await repeat(measured, requests)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / requests
}

/** Takes turns: each round measures everything once and begins with another, so that a busy minute falls on all alike. */
export async function measureCpu(
  all: readonly Measured[],
  { rounds, requests, warmUp }: Rounds,
): Promise<readonly CpuTimes[]> {
  for (const measured of all) await repeat(measured, warmUp)
  const took = new Map<string, number[]>(all.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const at of all.keys()) {
      const measured = all[(at + round) % all.length]
      if (measured) took.get(measured.name)?.push(await roundOf(measured, requests))
    }
  return [...took].map(([name, each]) => ({ name, rounds: each }))
}

/** @param share 0 to 1 @returns the value that this share of the list does not exceed; 0 for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** How many times `one` costs `other`, round by round, then the middle: both halves of a round met the same machine. */
export const timesAsMuch = (one: CpuTimes, other: CpuTimes, both?: CpuTimes): number =>
  quantile(
    one.rounds.map((cost, round) => {
      const shared = both?.rounds[round] ?? 0
      return (cost - shared) / ((other.rounds[round] ?? 0) - shared)
    }),
    0.5,
  )
