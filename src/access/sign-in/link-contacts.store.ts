import { type SafeContact, safeContactIn } from '../../people/safe-contact.ts'
import { openText } from '../../people/sealing.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { MasterKey } from '../facts/person-keys.edge.ts'

interface ContactRow {
  readonly item: Id
  readonly young_person: Id
  readonly sealed_body: Uint8Array
  readonly sealed_key: Uint8Array
}

/**
 * What somebody who asks to be let in said of being reached, in all that is one record with theirs, and also what they keep to themselves. For
 * the program alone, in the transaction in which a link is made: nobody acts in it yet.
 * @returns undefined for each that cannot be read.
 */
export async function contactsBeforeALink(
  handle: Handle,
  master: MasterKey,
): Promise<readonly (SafeContact | undefined)[]> {
  const { rows } = await handle.query<ContactRow>(
    'select item, young_person, sealed_body, sealed_key from app_contacts_before_a_link()',
  )
  return rows.map((row) => {
    const key = master.open(row.young_person, row.sealed_key)
    const text = key && openText(key.sealing(row.item), row.sealed_body)
    // What opens was sealed here, by the facts, and proved whole.
    return text === undefined ? undefined : safeContactIn(JSON.parse(text) as Readonly<Record<string, unknown>>)
  })
}
