import type { z } from 'zod'
import type { Day } from '../../shared/day.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { Measure } from '../measure.ts'
import type { NormSet } from '../norms.ts'
import { faultsOfRanges, type RangeFault } from '../ranges/check-ranges.ts'
import { rangesShape } from '../ranges/ranges-file.ts'
import { faultsOfNormSets, type NormFault } from './check-norms.ts'
import { faultsOfWords, type WordsFault } from './check-questionnaire.ts'
import { faultsOfScoring, type ScoringFault } from './check-scoring.ts'
import { faultsOfLicence, type Licence, type LicenceFault, licenceShape } from './licence.ts'
import { type Questionnaire, questionnaireShape } from './questionnaire.ts'
import { itemsOf, measureOf, normsShape, scoringShape, type WrittenScoring } from './scoring-file.ts'

/** A measure that may be used: how it is scored, under which licence, and its words where they may stand here. */
export interface Pack {
  readonly measure: Measure
  readonly licence: Licence
  readonly questionnaire?: Questionnaire
}

/** The packs of a place, by the name of the place. */
export type PacksIn = (locality: string) => ReadonlyMap<string, Pack>

/** The measures of a place: ours, and the packs that it brought under its own licences. */
export interface PacksOfPlace {
  readonly packs: ReadonlyMap<string, Pack>
  /** Packs of its own that do not load, by the name of their folder, with every reason. */
  readonly refused: readonly { readonly folder: string; readonly because: readonly PackFault[] }[]
}

/** The files of a pack, each as JSON that was read, or left out where there is none. */
export interface PackFiles {
  readonly scoring?: unknown
  readonly licence?: unknown
  readonly questionnaire?: unknown
  readonly ranges?: unknown
  /** Sets of norms that the pack brings along. */
  readonly norms?: readonly unknown[]
}

/** The names of the files, in the order in which they are looked at. */
export const packFiles = ['scoring', 'licence', 'questionnaire', 'ranges', 'norms'] as const
export type PackFile = (typeof packFiles)[number]

export type PackFault =
  | { readonly is: 'no-scoring' }
  | { readonly is: 'no-licence' }
  | { readonly is: 'file-is-no-json'; readonly file: PackFile }
  | { readonly is: 'file-has-no-such-shape'; readonly file: PackFile; readonly at: string; readonly says: string }
  | ScoringFault
  | NormFault
  | RangeFault
  | WordsFault
  | LicenceFault

/** What a pack is read beside. */
export interface Beside {
  readonly today: Day
  /** Norms that are here already. */
  readonly norms: readonly NormSet[]
  /** The organisation that means to use it. */
  readonly by?: string | undefined
}

/** Reads a pack. A pack without a licence record, or with any fault at all, does not load. @returns every fault at once. */
export function readPack(files: PackFiles, beside: Beside): Result<Pack, PackFault> {
  const scoring = partOf('scoring', files.scoring, scoringShape)
  const licence = partOf('licence', files.licence, licenceShape)
  const words = partOf('questionnaire', files.questionnaire, questionnaireShape)
  const ranges = partOf('ranges', files.ranges, rangesShape)
  const own = (files.norms ?? []).map((file) => partOf('norms', file, normsShape))
  const sets = [...own.flatMap(({ value }) => value ?? []), ...beside.norms]
  const written = scoring.value
  const faults: readonly PackFault[] = [
    ...(files.scoring === undefined ? [{ is: 'no-scoring' } as const] : []),
    ...(files.licence === undefined ? [{ is: 'no-licence' } as const] : []),
    ...[scoring, licence, words, ranges, ...own].flatMap((part) => part.faults),
    ...faultsOfNormSets(sets),
    ...(written ? faultsOfScoring(written, sets) : []),
    ...(written && words.value ? faultsOfWords(words.value, itemsOf(written)) : []),
    ...(written && ranges.value ? faultsOfRanges(ranges.value, rangesFor(written)) : []),
    ...(written && licence.value
      ? faultsOfLicence(licence.value, { ...written, ...beside, hasWords: files.questionnaire !== undefined })
      : []),
  ]
  if (faults.length > 0 || !written || !licence.value) return refused(...faults)
  const measure = measureOf(written, sets)
  return ok({ measure, licence: licence.value, ...(words.value ? { questionnaire: words.value } : {}) })
}

const rangesFor = ({ measure, scales }: WrittenScoring) => ({ measure, scales: scales.map(({ id }) => id) })

interface Part<Value> {
  readonly value?: Value
  readonly faults: readonly PackFault[]
}

function partOf<Value>(file: PackFile, json: unknown, shape: z.ZodType<Value>): Part<Value> {
  if (json === undefined) return { faults: [] }
  const read = shape.safeParse(json)
  if (read.success) return { value: read.data, faults: [] }
  return {
    faults: read.error.issues.map(({ path, message }) => ({
      is: 'file-has-no-such-shape',
      file,
      at: path.join('.'),
      says: message,
    })),
  }
}
