import { z } from 'zod'
import type { Topic } from '../language/topic.ts'

const words = z.string().trim().min(1)
const age = z.int().min(0).max(25)

const topic = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  code: z.string().regex(/^[A-Z]{2}\d$/),
  label: z.strictObject({ young: words, parent: words, professional: words }),
  usualAges: z.strictObject({ from: age, to: age }),
  said: z.array(words).min(1),
  isNot: z.array(z.strictObject({ phrase: words, instead: z.string().exactOptional() })),
  related: z.array(z.string()),
  neverSuggest: z.boolean(),
})

/** The topics as people write and review them: ids and codes are each used once, and every topic named elsewhere exists. */
export const topicsFile = z.array(topic).superRefine((topics: readonly Topic[], context) => {
  const ids = new Set(topics.map(({ id }) => id))
  if (ids.size < topics.length) context.addIssue({ code: 'custom', message: 'Two topics have the same id' })
  if (new Set(topics.map(({ code }) => code)).size < topics.length)
    context.addIssue({ code: 'custom', message: 'Two topics have the same code' })
  for (const [at, { related, isNot }] of topics.entries())
    for (const named of [...related, ...isNot.flatMap(({ instead }) => instead ?? [])])
      if (!ids.has(named)) context.addIssue({ code: 'custom', path: [at], message: `There is no topic "${named}"` })
})
