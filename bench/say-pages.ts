import { type CpuTimes, quantile, timesAsMuch } from './cpu.ts'
import type { OverHttp } from './over-http.ts'
import type { Part, Visit } from './weight.ts'

const wide = 46
const say = (...columns: readonly string[]): void => console.log(`  ${columns.join('  ')}`)
const left = (text: string, width = wide): string => text.padEnd(width)
const right = (text: string, width: number): string => text.padStart(width)
const ms = (value: number): string => right(value.toFixed(value < 0.1 ? 3 : 2), 8)

/** One line a page: processor time, its spread over the rounds, what one core could answer, how many times ours. */
export function sayCpu(all: readonly CpuTimes[], ours: CpuTimes): void {
  say(
    left('page'),
    '  CPU-ms',
    right('from a quarter to three quarters', 34),
    right('a second', 10),
    right('x ours', 8),
  )
  for (const each of all) {
    const middle = quantile(each.rounds, 0.5)
    const spread = `${quantile(each.rounds, 0.25).toFixed(2)} to ${quantile(each.rounds, 0.75).toFixed(2)}`
    const perSecond = (1_000 / middle).toFixed(0)
    say(
      left(each.name),
      ms(middle),
      right(spread, 34),
      right(perSecond, 10),
      right(timesAsMuch(each, ours).toFixed(1), 8),
    )
  }
}

export interface Compared {
  readonly ours: CpuTimes
  readonly theirs: CpuTimes
  /** What both do besides, and what is said of it. */
  readonly both?: CpuTimes
  readonly says?: string
}

const aim = 5

/** How many times ours the page by macros costs, and whether that is the aim. */
export function sayTimes({ ours, theirs, both, says = '' }: Compared): void {
  const times = timesAsMuch(theirs, ours)
  const without = both ? `; ${says}, ${timesAsMuch(theirs, ours, both).toFixed(1)} times` : ''
  const isReached = times >= aim ? 'reached' : 'missed'
  say(`The page by macros costs ${times.toFixed(1)} times ours${without}. Aim: ${aim} or more: ${isReached}.`)
}

export function sayHttp(all: readonly (readonly [string, OverHttp])[]): void {
  say(left('page'), right('a second', 8), right('CPU-ms', 8), right('p50 ms', 8), right('p99 ms', 8))
  for (const [name, { perSecond, cpu, p50, p99 }] of all)
    say(left(name), right(perSecond.toFixed(0), 8), ms(cpu), ms(p50), ms(p99))
}

const kb = (bytes: number): string => right((bytes / 1024).toFixed(1), 9)

const line = (name: string, { plain, gzip, brotli, served }: Omit<Part, 'name' | 'servedAs'>, as = ''): void =>
  say(left(name), kb(plain), kb(gzip), kb(brotli), kb(served), as)

export function sayWeight({ parts, fonts, absent }: Visit): void {
  say(left('KB of 1,024 bytes'), right('plain', 9), right('gzip', 9), right('brotli', 9), right('served', 9))
  for (const part of parts) line(part.name, part, part.servedAs)
  const sum = (of: 'plain' | 'gzip' | 'brotli' | 'served'): number => parts.reduce((all, part) => all + part[of], 0)
  line('together', { plain: sum('plain'), gzip: sum('gzip'), brotli: sum('brotli'), served: sum('served') })
  say(`Aim: 60 KB or less as served, fonts apart: ${sum('served') <= 60 * 1024 ? 'reached' : 'missed'}.`)
  say(`Fonts: ${fonts.map(({ name, served }) => `${name} ${kb(served).trim()}`).join(', ')}.`)
  if (absent.length > 0) say(`Named in the style sheet, but not there: ${absent.join(', ')}.`)
}
