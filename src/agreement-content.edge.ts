import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { AgreementContent } from './decision/agreement-content.ts'
import type { ChoicesOfPlace } from './decision/place-choices.ts'
import { thingsToTry } from './decision/things-to-try.ts'
import type { Mode } from './directory/national.ts'
import type { Published } from './directory/published.ts'
import { groupings } from './language/grouping.ts'
import type { Topic } from './language/topic.ts'
import { contentFolder } from './settings.edge.ts'

/** What is read from files for the pages of agreements. */
export interface ContentRead {
  readonly choicesIn: (locality: string) => ChoicesOfPlace | undefined
  readonly topics: readonly Topic[]
  readonly mode: Mode
  readonly published: (locality: string) => Pick<Published, 'offers'> | undefined
}

const shape = z.object({
  kinds: z.record(
    z.enum([...groupings]),
    z.object({ short: z.string().min(1) }).transform(({ short }) => short),
  ),
})

/** @throws where the words for the five are not there: the program must not start then. */
export function agreementContentOf({ choicesIn, topics, mode, published }: ContentRead): AgreementContent {
  const { kinds } = shape.parse(JSON.parse(readFileSync(new URL('en/groupings.json', contentFolder), 'utf8')))
  return {
    support: kinds,
    toTry: (locality) => thingsToTry({ points: choicesIn(locality)?.points ?? [], topics, mode }),
    offers: (locality) => published(locality)?.offers ?? new Map(),
  }
}
