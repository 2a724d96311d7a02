import type { Act } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { type AtPlace, atPlace } from '../../directory/curation/at-place.ts'
import { hold } from '../../directory/curation/curation.store.ts'
import { readKeptByOffer } from '../../directory/curation/curation-read.store.ts'
import { beingKept, type KeptService } from '../../directory/curation/standing.ts'
import { parseId } from '../../shared/id.ts'
import { fieldsFor, working } from '../agency-thing.ts'
import { organisationOf } from './keepers.store.ts'

/** An offer of one's own agency, with what of it may leave. */
export interface OwnOffer {
  readonly kept: KeptService
  readonly at: AtPlace
  readonly fields: readonly string[]
}

/**
 * Finds an offer by its id among those of whoever acts, once `decide` lets them. What is another's is like what is not there.
 * @param act 'write' holds it, so that nobody changes it meanwhile.
 */
export async function ownOffer(inside: Inside, asked: AskedSignedIn, act: Act): Promise<OwnOffer | undefined> {
  const { agency, locality } = working(asked.subject)
  const fields = fieldsFor(asked, act, { is: 'offer', agency })
  const offer = parseId(asked.params['offer'] ?? '')
  const organisation = await organisationOf(inside.handle, agency)
  if (fields.length === 0 || !offer || organisation === undefined) return undefined
  const which = { locality, organisation, offer }
  const found = await readKeptByOffer(inside.handle, which)
  if (found && act === 'write') await hold(inside.handle, locality, found.id)
  const kept = act === 'write' && found ? await readKeptByOffer(inside.handle, which) : found
  const service = kept && beingKept(kept)
  const at = service && atPlace(service, offer)
  return kept && at && { kept, at, fields }
}

/** Leaves a row that an offer of one's own agency was changed. */
export const noteOwn = (inside: Inside, asked: AskedSignedIn, { kept }: OwnOffer): Promise<void> =>
  inside.note({
    ...{ record: working(asked.subject).agency, did: 'write', kind: 'offer', outcome: 'allowed' },
    ...{ because: '', showThem: false },
    ...itemOf(kept.id),
  })

export const itemOf = (id: string) => {
  const item = parseId(id)
  return item ? { item } : {}
}
