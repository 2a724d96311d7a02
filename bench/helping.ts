import { helpingGoals } from './helping-goals.ts'
import { nationalMethod } from './helping-national.ts'
import { scoring } from './helping-scoring.ts'

const parts = {
  '--goals': helpingGoals,
  '--scoring': scoring,
  '--national': nationalMethod,
} as const

/** `npm run bench -- helping`: goals drawn, questionnaires scored, the national method over a million scores; or one of the three. */
export async function helping(): Promise<void> {
  const wanted = Object.entries(parts).filter(([word]) => process.argv.includes(word))
  for (const [, measure] of wanted.length > 0 ? wanted : Object.entries(parts)) await measure()
}
