import { nationalMethod } from './helping-national.ts'
import { scoring } from './helping-scoring.ts'

/** `npm run bench -- helping`: how many questionnaires are scored, and how long the national method takes over a million scores. */
export async function helping(): Promise<void> {
  const wanted = process.argv.find((word) => ['--scoring', '--national'].includes(word))
  if (wanted !== '--national') await scoring()
  if (wanted !== '--scoring') await nationalMethod()
}
