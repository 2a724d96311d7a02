import { z } from 'zod'
import { parseDay } from '../shared/day.ts'
import type { Database } from '../store/database.ts'
import { tablesOf } from '../store/tables.edge.ts'
import { ageNames, type Locality, type Settings, spanNames, usualSettings, withUsual } from './locality.ts'

interface Tables {
  locality: {
    slug: string
    name: string
    demonstration: boolean
    is_default: boolean
    hosts: string[]
    authorities: string[]
    settings: unknown
  }
}

const day = z.string().transform((text, context) => {
  const parsed = parseDay(text)
  if (!parsed) context.addIssue({ code: 'custom', message: 'no day' })
  return parsed ?? z.NEVER
})
const dated = { from: day, source: z.string().trim().min(1) }

const settingsShape = z
  .object({
    currentForDays: z.int().positive(),
    staleAfterDays: z.int().positive(),
    followUpAfterDays: z.int().positive(),
    switchedOn: z.array(z.object({ entry: z.string(), youngest: z.int().optional(), oldest: z.int().optional() })),
    contact: z.object({
      name: z.string(),
      email: z.string().optional(),
      phone: z.string().optional(),
      post: z.string().optional(),
    }),
    ages: z.array(z.object({ name: z.enum(ageNames), years: z.int().min(0).max(130), ...dated })),
    spans: z.array(z.object({ name: z.enum(spanNames), days: z.int().positive(), ...dated })),
  })
  .partial()

/** Every locality of this installation. */
export async function readLocalities(database: Database): Promise<readonly Locality[]> {
  const rows = await tablesOf<Tables>(database).selectFrom('locality').selectAll().orderBy('slug').execute()
  return rows.map((row) => ({
    slug: row.slug,
    name: row.name,
    demonstration: row.demonstration,
    isDefault: row.is_default,
    hosts: row.hosts,
    authorities: row.authorities,
    settings: settingsIn(row.settings),
  }))
}

/** @throws where what is kept are no settings: a place with an age that means nothing does not start. */
function settingsIn(kept: unknown): Settings {
  const own = settingsShape.parse(kept) as Partial<Settings>
  return {
    ...usualSettings,
    ...own,
    ages: withUsual(usualSettings.ages, own.ages ?? []),
    spans: withUsual(usualSettings.spans, own.spans ?? []),
  }
}

/** Adds a locality or renews its name and settings. The first one of an installation is its default. */
export async function saveLocality(database: Database, locality: Omit<Locality, 'isDefault'>): Promise<void> {
  const { rows } = await database.pool.query<{ any: boolean }>(
    'select exists (select from locality where is_default) as any',
  )
  await database.pool.query(
    `insert into locality (slug, name, demonstration, is_default, hosts, authorities, settings) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (slug) do update set name = excluded.name, hosts = excluded.hosts, authorities = excluded.authorities, settings = excluded.settings`,
    [
      locality.slug,
      locality.name,
      locality.demonstration,
      !rows[0]?.any,
      locality.hosts,
      locality.authorities,
      JSON.stringify(locality.settings),
    ],
  )
}
