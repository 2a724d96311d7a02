import { fileURLToPath } from 'node:url'
import { type Answering, type AnswerReader, type Answers, readerOf } from '../src/measures/answers.ts'
import type { Measure } from '../src/measures/measure.ts'
import { readShippedPacks } from '../src/measures/pack/read-pack.edge.ts'
import { scorerOf } from '../src/measures/scoring.ts'
import { type Day, dayIn } from '../src/shared/day.ts'
import { scatter } from '../src/shared/fold.ts'
import { type CpuTimes, measureCpu, quantile, timesAsMuch } from './cpu.ts'

const many = 20_000
const aim = 200_000

type Given = Readonly<Record<string, number>>

/** Filled in by chance that is the same each time; of every sixteen one answer is left out. */
function filledIn({ items }: Measure): readonly Given[] {
  return Array.from({ length: many }, (_, one) =>
    Object.fromEntries(
      items.flatMap(({ id, from, to }, at) => {
        const chance = scatter(one * 64 + at + 1)
        return chance % 256 === 0 ? [] : [[id, from + (chance % (to - from + 1))] as const]
      }),
    ),
  )
}

function answersOf(reader: AnswerReader, given: Given): Answers {
  const read = reader(given)
  if (read.is === 'refused') throw new Error(JSON.stringify(read.because))
  return read.value
}

/** No rules, no gaps, no norms, no provenance. */
function plainSum(all: readonly Answers[]): number {
  let total = 0
  for (const answers of all) {
    let sum = 0
    for (const answer of answers) sum += answer ?? 0
    total += sum
  }
  return total
}

async function measureOne(measure: Measure, today: Day): Promise<void> {
  const given = filledIn(measure)
  const reader = readerOf(measure)
  const all = given.map((one) => answersOf(reader, one))
  const score = scorerOf(measure)
  const answering: Answering = { rater: 'self', on: today, sex: 'F', age: 14 }
  const scored = { scales: 0 }
  const countEach = (some: readonly Answers[]): void => {
    for (const answers of some) for (const one of score(answers, answering)) if (one.is === 'scored') scored.scales += 1
  }
  const [own, read, plain] = await measureCpu(
    [
      { name: 'scored', once: () => countEach(all) },
      { name: 'read by link id and scored', once: () => countEach(given.map((one) => answersOf(reader, one))) },
      { name: 'plain sum of the answers', once: () => plainSum(all) },
    ],
    { rounds: 15, requests: 2, warmUp: 3 },
  )
  if (!own || !read || !plain || scored.scales === 0) throw new Error('nothing was scored')
  console.log(
    `\n${measure.name}, ${measure.items.length} questions, ${measure.scales.length} scales, with provenance and norms`,
  )
  for (const each of [own, read, plain]) console.log(said(each))
  console.log(
    `  aim: ${aim.toLocaleString('en-GB')} or more; the plain sum takes 1/${timesAsMuch(own, plain).toFixed(0)} of the time`,
  )
}

const said = ({ name, rounds }: CpuTimes): string => {
  const aSecond = (share: number) => Math.round((many / quantile(rounds, share)) * 1_000).toLocaleString('en-GB')
  return `  ${name.padEnd(28)} ${aSecond(0.5).padStart(12)} a second   quarter below and above ${aSecond(0.75)}, ${aSecond(0.25)}`
}

/** Questionnaires that one core scores in a second, beside the plain sum of the same answers. */
export async function scoring(): Promise<void> {
  const today = dayIn(new Date())
  const packs = readShippedPacks(fileURLToPath(new URL('../content/measures', import.meta.url)), today)
  for (const id of ['phq-9', 'gad-7', 'rcads-47', 'sdq']) {
    const pack = packs.get(id)
    if (pack) await measureOne(pack.measure, today)
  }
}
