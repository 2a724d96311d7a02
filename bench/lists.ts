import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { readJsonFeed } from '../src/directory/intake/read-json.ts'
import { tools } from '../src/directory/intake/tools.edge.ts'
import { type Offer, offersOf } from '../src/directory/offer.ts'
import { bareOffer } from '../src/directory/testing.ts'
import type { Topic } from '../src/language/topic.ts'
import { namedId } from '../src/shared/named-id.edge.ts'

/** Real lists that benches read where they are there; they are not part of the product. */
const shared = new URL('../../shared/data/', import.meta.url)
export const northLincolnshire = new URL('directory/oruk-v1-north-lincolnshire-2024-12-redacted.json', shared)
const trafford = new URL('directory/trafford-ogl/mental_health/trafford_mental_health_services.csv', shared)
export const judgedElsewhere = new URL('relevance/queries-north-lincolnshire.json', shared)

export const isThere = (file: URL): boolean => existsSync(file)

export function readTopics(): readonly Topic[] {
  const topics: readonly Topic[] = JSON.parse(
    readFileSync(new URL('../content/en/topics.json', import.meta.url), 'utf8'),
  )
  return topics
}

/** The offers of a saved Open Referral feed; what cannot be kept is left out. */
export function offersOfFeed(file: URL, feed: string): readonly Offer[] {
  const read = readJsonFeed(readFileSync(file, 'utf8'), { feed, tools })
  if ('is' in read) throw new Error(read.says)
  return read.services.flatMap(offersOf)
}

const row = z.object({ name: z.string(), description: z.string(), website: z.string() })

/** The list of mental health services of Trafford, July 2018; a source id is the number of the row. */
export function offersOfTrafford(): readonly Offer[] {
  return z
    .array(row)
    .parse(parse(readFileSync(trafford), { columns: true, bom: true }))
    .map(({ name, description, website }, index) => {
      const sourceId = `trafford-mental-health:${index + 1}`
      const id = namedId(sourceId)
      return bareOffer(id, name, {
        ...{ sourceId, feed: 'trafford', organisation: { id, name, website }, website },
        ...{ summary: description, description },
      })
    })
}
