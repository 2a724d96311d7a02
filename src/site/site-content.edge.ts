import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type EvidenceExplained, evidenceShape } from './evidence.ts'
import { type GroupsExplained, groupsShape } from './groups.ts'
import { type Leaflet, leafletShape } from './leaflet.ts'
import { type PrinciplesExplained, principlesShape } from './principles.ts'
import { glossaryShape, type WordExplained } from './words.ts'

/** The words of the explaining pages in one language, read once at the start. */
export interface SiteContent {
  readonly groups: GroupsExplained
  readonly principles: PrinciplesExplained
  readonly glossary: readonly WordExplained[]
  readonly evidence: EvidenceExplained
  readonly about: Leaflet
  readonly privacy: Leaflet
  readonly accessibility: Leaflet
  readonly complaint: Leaflet
}

/**
 * @param folder the content of one language, `content/en`.
 * @throws where a file is missing or not of its shape, with its path and what is wrong: the program must not start then.
 */
export function readSiteContent(folder: string): SiteContent {
  const read = <Shape>(file: string, shape: z.ZodType<Shape>): Shape => readAs(join(folder, file), shape)
  return {
    groups: read('groupings.json', groupsShape),
    principles: read('principles.json', principlesShape),
    glossary: read('glossary.json', glossaryShape),
    evidence: read('evidence.json', evidenceShape),
    about: read('pages/about.json', leafletShape),
    privacy: read('pages/privacy.json', leafletShape),
    accessibility: read('pages/accessibility.json', leafletShape),
    complaint: read('pages/complaint.json', leafletShape),
  }
}

function readAs<Shape>(path: string, shape: z.ZodType<Shape>): Shape {
  const read = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`${path} is not as it should be. ${faults.join('; ')}`)
}
