import type { Taxonomy, Term } from '../taxonomies.ts'
import { filled, type JsonRecord } from './filled.ts'

/** A term in HSDS 3.0; `term` is what the UK profile calls its name. */
export const termRecord = (term: Term): JsonRecord =>
  filled({
    id: term.id,
    code: term.code,
    name: term.name,
    description: term.description,
    taxonomy: term.taxonomy,
    taxonomy_id: term.taxonomyId,
    term: term.name,
  })

/** A taxonomy in HSDS 3.0; with its terms where it is asked for alone. */
export const taxonomyRecord = (taxonomy: Taxonomy, full: boolean): JsonRecord =>
  filled({
    id: taxonomy.id,
    name: taxonomy.name,
    description: taxonomy.description,
    taxonomy_terms: full ? taxonomy.terms.map(termRecord) : [],
  })
