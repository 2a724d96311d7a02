import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNormSets } from '../pack/read-pack.edge.ts'
import { type NationalFacts, nationalFactsOf, nationalShape } from './national-scale.ts'

/** @param content `content/measures`. @throws where the facts are not of their shape: nobody must be counted by them. */
export function readNationalFacts(content: string): NationalFacts {
  const written = nationalShape.parse(JSON.parse(readFileSync(join(content, 'national', 'scales.json'), 'utf8')))
  return nationalFactsOf(written, readNormSets(join(content, 'norms')))
}
