import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readCsv } from '../forms/csv.edge.ts'
import type { Form } from '../forms/detect.ts'
import { recordsOfMapping } from '../forms/from-mapping.ts'
import { isOutpost, recordsOfOutpost } from '../forms/from-outpost.ts'
import { hsdsTable, recordsOfTables } from '../forms/from-tables.ts'
import { type Mapping, missingColumns } from '../forms/mapping.ts'
import { type Table, tableOf } from '../forms/table.ts'
import { givesWay } from '../giving-way.edge.ts'
import { isRaw } from '../raw.ts'
import { recordsInJson } from '../read-json.ts'
import type { RawRecord } from '../read-records.ts'
import { decode } from '../text/encoding.ts'
import { large, recordsInBytes, recordsInLargeJson } from './large-json.edge.ts'

/** What a file, a folder or a text gave. */
export type SourceRead =
  | {
      readonly is: 'read'
      readonly form: Form
      readonly records: readonly RawRecord[]
      readonly problems: readonly string[]
      readonly encoding: string
    }
  | { readonly is: 'failed'; readonly says: string }

const largest = 400 * 1024 * 1024

/** Reads a file (JSON, CSV, a datapackage) or a folder (HSDS tables, or pages of JSON). */
export async function readPath(path: string, mapping: Mapping | undefined): Promise<SourceRead> {
  const about = await stat(path).catch(() => undefined)
  if (!about) return { is: 'failed', says: `There is no file or folder ${path}.` }
  if (about.isDirectory()) return readFolder(path)
  if (about.size > largest) return { is: 'failed', says: `${path} is larger than ${largest / 1024 / 1024} MB.` }
  const bytes = await readFile(path)
  const isList = mapping !== undefined || /\.(csv|tsv|txt)$/i.test(path)
  const found = isList || bytes.length < large ? undefined : await recordsInLargeJson(bytes)
  if (found) return { is: 'read', form: found.form, records: found.records, problems: [], encoding: 'utf-8' }
  const { text, as } = decode(bytes)
  if (/(^|[/\\])datapackage\.json$/i.test(path)) return readPackage(path, text)
  const isPart = /\.csv$/i.test(path) && mapping === undefined && hsdsTable(path) === 'services'
  const folder = isPart ? await readTables(dirname(path), await csvFilesIn(dirname(path))) : undefined
  if (folder?.is === 'read' && folder.records.length > 0 && !isOutpost((await readCsv(path, text, givesWay())).columns))
    return folder
  return readText(path, text, { encoding: as, mapping })
}

/** Reads one text, whatever form it has: CSV by its mapping or its header, else JSON. */
export async function readText(
  name: string,
  text: string,
  how: { readonly encoding: string; readonly mapping: Mapping | undefined },
): Promise<SourceRead> {
  const { encoding, mapping } = how
  const looksLikeCsv = /\.(csv|tsv|txt)$/i.test(name) || (mapping !== undefined && !/^\s*[[{<]/.test(text))
  if (looksLikeCsv) return readTable(await readCsv(name, text, givesWay()), encoding, mapping)
  const read = recordsInJson(text)
  if (read.is === 'records')
    return { is: 'read', form: read.found.form, records: read.found.records, problems: [], encoding }
  return (await tablesInJson(text, encoding)) ?? { is: 'failed', says: `${name}: ${read.says}` }
}

async function readTable(table: Table, encoding: string, mapping: Mapping | undefined): Promise<SourceRead> {
  const { problems, name } = table
  const giveWay = givesWay()
  const read = { is: 'read', problems, encoding } as const
  if (mapping) {
    const missing = missingColumns(mapping, table.columns)
    if (missing.length === 0)
      return { ...read, form: 'mapped-csv', records: await recordsOfMapping(table, mapping, giveWay) }
    const has = table.columns.slice(0, 40).join(', ')
    return {
      is: 'failed',
      says: `The mapping names columns that ${name} does not have: ${missing.join(', ')}. It has: ${has}.`,
    }
  }
  if (isOutpost(table.columns)) return { ...read, form: 'outpost', records: await recordsOfOutpost(table, giveWay) }
  if (table.columns.includes('name') && table.columns.includes('id') && table.columns.includes('organization_id')) {
    const renamed = { ...table, name: 'services.csv' }
    return { ...read, form: 'hsds-tables', records: await recordsOfTables([renamed], giveWay) }
  }
  const has = table.columns.slice(0, 40).join(', ')
  return {
    is: 'failed',
    says: `${name} is a list that needs a mapping file (--mapping file.json) to say what its columns mean. It has: ${has}.`,
  }
}

async function csvFilesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /\.(csv|tsv)$/i.test(name)).sort()
}

async function readFolder(folder: string): Promise<SourceRead> {
  const names = await readdir(folder)
  if (names.includes('datapackage.json')) {
    const path = join(folder, 'datapackage.json')
    return readPackage(path, decode(await readFile(path)).text)
  }
  const tables = await csvFilesIn(folder)
  if (tables.some((name) => hsdsTable(name) === 'services')) return readTables(folder, tables)
  const pages = names.filter((name) => /\.(json|ndjson)$/i.test(name)).sort()
  return readPages(folder, pages)
}

/** A datapackage names its tables; one that cannot be read, or names no file that is there, leaves the folder to speak for itself. */
async function readPackage(path: string, text: string): Promise<SourceRead> {
  const folder = dirname(path)
  const there = await csvFilesIn(folder)
  const named = pathsIn(text).filter((name) => !/^([a-z]+:|\/|\\)|\.\./i.test(name))
  const found = await Promise.all(
    named.map(async (name) => ((await stat(join(folder, name)).catch(() => undefined))?.isFile() ? name : undefined)),
  )
  const files = found.filter((name) => name !== undefined)
  return readTables(folder, files.some((name) => hsdsTable(name) === 'services') ? files : there)
}

function pathsIn(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text)
    const resources = isRaw(value) && Array.isArray(value['resources']) ? value['resources'] : []
    return resources
      .filter(isRaw)
      .flatMap((resource) => [resource['path']].flat().filter((name) => typeof name === 'string'))
  } catch {
    return []
  }
}

async function readTables(folder: string, names: readonly string[]): Promise<SourceRead> {
  const known = names.filter((name) => hsdsTable(name) !== undefined)
  if (!known.some((name) => hsdsTable(name) === 'services'))
    return { is: 'failed', says: `${folder} holds no services.csv, so it is no folder of HSDS tables.` }
  let encoding = 'utf-8'
  const tables = await Promise.all(
    known.map(async (name) => {
      const { text, as } = decode(await readFile(join(folder, name)))
      if (as !== 'utf-8') encoding = as
      return readCsv(name, text, givesWay())
    }),
  )
  const shifted = tables.flatMap((table) =>
    hsdsTable(table.name) === 'services'
      ? []
      : table.rows.flatMap((row) => (row.fault ? [`${table.name}, ${row.where} ${row.fault.says}.`] : [])),
  )
  const problems = [...tables.flatMap((table) => table.problems), ...shifted.slice(0, 20)]
  return { is: 'read', form: 'hsds-tables', records: await recordsOfTables(tables, givesWay()), problems, encoding }
}

/** HSDS tables in one JSON object, `{ "services.csv": [ … ] }`. */
async function tablesInJson(text: string, encoding: string): Promise<SourceRead | undefined> {
  try {
    const value: unknown = JSON.parse(text)
    const entries = isRaw(value)
      ? Object.entries(value).filter(([name, rows]) => hsdsTable(name) && Array.isArray(rows))
      : []
    if (!entries.some(([name]) => hsdsTable(name) === 'services')) return undefined
    const tables = await Promise.all(entries.map(([name, rows]) => jsonTable(name, Array.isArray(rows) ? rows : [])))
    const records = await recordsOfTables(tables, givesWay())
    return { is: 'read', form: 'hsds-tables', records, problems: [], encoding }
  } catch {
    return undefined
  }
}

function jsonTable(name: string, rows: readonly unknown[]): Promise<Table> {
  const objects = rows.filter(isRaw)
  const columns = [...new Set(objects.flatMap((row) => Object.keys(row)))]
  const cell = (value: unknown): string =>
    value === null || value === undefined || typeof value === 'object' ? '' : String(value)
  const lines = [columns, ...objects.map((row) => columns.map((column) => cell(row[column])))]
  return tableOf(name, lines, { problems: [], giveWay: givesWay() })
}

async function readPages(folder: string, names: readonly string[]): Promise<SourceRead> {
  const problems: string[] = []
  const records: RawRecord[] = []
  let form: Form | undefined
  for (const name of names) {
    const read = await recordsInBytes(await readFile(join(folder, name)))
    if (read.is === 'not-a-feed') problems.push(`${name}: ${read.says}`)
    else {
      form ??= read.found.form
      records.push(...read.found.records.map((record) => ({ ...record, where: `${name}#${record.where}` })))
    }
  }
  return form === undefined
    ? { is: 'failed', says: `${folder} holds neither HSDS tables (services.csv …) nor pages of a feed in JSON.` }
    : { is: 'read', form, records, problems, encoding: 'utf-8' }
}
