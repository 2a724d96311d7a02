/** One thing to measure, a request at a time. */
export interface Measured {
  readonly name: string
  readonly once: () => Promise<unknown> | unknown
}

/** Processor time of one request in milliseconds: the middle of the rounds, and the least and the most. */
export interface CpuTime {
  readonly name: string
  readonly middle: number
  readonly least: number
  readonly most: number
}

export interface Rounds {
  readonly rounds: number
  readonly requests: number
  readonly warmUp: number
}

const repeat = async ({ once }: Measured, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await once()
}

/** Processor time of this process, on all of its threads, in milliseconds a request. It is not the clock: other programs do not count. */
async function roundOf(measured: Measured, requests: number): Promise<number> {
  const before = process.cpuUsage()
  await repeat(measured, requests)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / requests
}

/** Takes turns: each round measures everything once and begins with another, so that a busy minute falls on all alike. */
export async function measureCpu(all: readonly Measured[], { rounds, requests, warmUp }: Rounds) {
  for (const measured of all) await repeat(measured, warmUp)
  const took = new Map<string, number[]>(all.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const at of all.keys()) {
      const measured = all[(at + round) % all.length]
      if (measured) took.get(measured.name)?.push(await roundOf(measured, requests))
    }
  return [...took].map(([name, each]) => inOrder(name, each))
}

function inOrder(name: string, each: readonly number[]): CpuTime {
  const sorted = each.toSorted((one, other) => one - other)
  return {
    name,
    middle: sorted[Math.floor(sorted.length / 2)] ?? 0,
    least: sorted[0] ?? 0,
    most: sorted.at(-1) ?? 0,
  }
}
