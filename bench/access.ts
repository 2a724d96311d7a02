import { blankSheet, fill, type Product, products, scattered, sizeOf } from '../checks/access/cells.ts'
import type { Decide } from '../checks/access/comparing.ts'
import { oracleAnswer, type Question } from '../checks/access/oracle.ts'
import { decide } from '../src/access/decide.ts'
import { type CpuTimes, measureCpu, quantile, timesAsMuch } from './cpu.ts'

const all: readonly Product[] = Object.values(products)
const questionsOfEach = 20_000
const aim = 1_000_000

/** As many of each product of the matrix, from all over it, so that neighbours differ in everything: made before anything is measured. */
function asked(): readonly Question[] {
  return Array.from({ length: questionsOfEach }, (_, step) =>
    all.map((product) => {
      const sheet = blankSheet()
      fill(sheet, product, scattered(step, sizeOf(product)))
      return sheet
    }),
  ).flat()
}

/** @returns how many were allowed, so that no answer is for nothing. */
function answerAll(answer: Decide, questions: readonly Question[]): number {
  let allowed = 0
  for (const question of questions) if (answer(question).allow) allowed += 1
  return allowed
}

const said = (name: string, { rounds }: CpuTimes, questions: number): string => {
  const aSecond = (share: number) => Math.round((questions / quantile(rounds, share)) * 1_000).toLocaleString('en-GB')
  return `  ${name.padEnd(24)} ${aSecond(0.5).padStart(10)} a second   quarter below and above ${aSecond(0.75)}, ${aSecond(0.25)}`
}

async function measureOn(about: string, questions: readonly Question[]): Promise<void> {
  const allowed = answerAll(decide, questions)
  if (allowed !== answerAll(oracleAnswer, questions)) throw new Error('decide() and the tables do not answer alike')
  const [own, tables] = await measureCpu(
    [
      { name: 'decide()', once: () => answerAll(decide, questions) },
      { name: 'the tables', once: () => answerAll(oracleAnswer, questions) },
    ],
    { rounds: 15, requests: 2, warmUp: 3 },
  )
  if (own === undefined || tables === undefined) return
  const many = questions.length
  const share = Math.round((allowed / many) * 100)
  console.log(`\n${about}: ${many.toLocaleString('en-GB')} questions, of which ${share} in 100 are allowed`)
  console.log(`${said('decide()', own, many)}   (aim: ${aim.toLocaleString('en-GB')} or more)`)
  console.log(said('the tables', tables, many))
  console.log(`  times faster             ${timesAsMuch(tables, own).toFixed(1)}`)
}

/** `npm run bench -- access`: how often a second one core can ask who may see what, beside the tables that it is proved against. */
export async function access(): Promise<void> {
  const questions = asked()
  await measureOn('All over the matrix', questions)
  await measureOn(
    'Those of them that are allowed, which pass every step',
    questions.filter((question) => decide(question).allow),
  )
}
