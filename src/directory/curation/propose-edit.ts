import type { ListedService } from '../listing.ts'
import { asTyped, isTooLong } from './as-typed.ts'
import { type AtPlace, putBack } from './at-place.ts'
import { type Changed, type WhyNot, type Writing, writers, writeWait } from './offer-edit.ts'
import { type OfferField, offerFields, textOf } from './offer-fields.ts'

/** What somebody typed into each field; empty where nothing stands there. */
export type Typed = (field: OfferField) => string

export interface Fault {
  readonly field: OfferField
  readonly is: WhyNot
}

export type Edited =
  | { readonly is: 'edited'; readonly service: ListedService; readonly fields: readonly OfferField[] }
  | { readonly is: 'nothing-changed' }
  | { readonly is: 'faults'; readonly faults: readonly Fault[] }

/** Fields that say something else than what stands there. One that is too long for a form is never among them. */
export const changedFields = (at: AtPlace, typed: Typed): readonly OfferField[] =>
  offerFields.filter((field) => {
    const stands = textOf(field, at)
    return !isTooLong(stands) && asTyped(typed(field)) !== asTyped(stands)
  })

/** The service as it would be after what somebody typed. Whatever they left as it was stays so to the letter. All faults at once. */
export function edit(at: AtPlace, typed: Typed, writing: Writing): Edited {
  const fields = changedFields(at, typed)
  if (fields.length === 0) return { is: 'nothing-changed' }
  const faults: Fault[] = []
  let now = at
  const take = (field: OfferField, result: Changed): void => {
    if (result.is === 'changed') now = result.at
    else faults.push({ field, is: result.is })
  }
  for (const field of fields)
    if (field !== 'wait' && field !== 'wait-on') take(field, writers[field](now, asTyped(typed(field)), writing))
  if (fields.includes('wait') || fields.includes('wait-on')) {
    const isNewDay = fields.includes('wait-on')
    const wait = { said: asTyped(typed('wait')), on: asTyped(typed('wait-on')), isNewDay }
    take(isNewDay ? 'wait-on' : 'wait', writeWait(now, wait, writing))
  }
  const { minimum_age: youngest = 0, maximum_age: oldest = Number.POSITIVE_INFINITY } = now.service
  if (youngest > oldest) faults.push({ field: 'oldest', is: 'crossed' })
  return faults.length > 0 ? { is: 'faults', faults } : { is: 'edited', service: putBack(now), fields }
}
