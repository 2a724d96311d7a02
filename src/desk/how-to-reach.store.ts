import type { Inside } from '../access/sign-in/inside.store.ts'
import type { HowToReach } from '../messages/may-reach.ts'
import { type Needs, needsIn } from '../people/communication-needs.ts'
import { type SafeContact, safeContactIn } from '../people/safe-contact.ts'
import { openText } from '../people/sealing.ts'
import type { Id } from '../shared/id.ts'

interface FactRow {
  readonly item: Id
  readonly kind: 'safe-contact' | 'communication-needs'
  readonly young_person: Id
  readonly sealed_body: Uint8Array | null
}

/** A contact that they share with nobody is not used. */
const howToReach = `select item, kind, young_person, sealed_body from (
    select distinct on (item) * from fact where young_person = any($1::uuid[]) and kind in ('safe-contact', 'communication-needs')
    order by item, n desc) as latest where kind <> 'safe-contact' or shared_with <> 'only-me' or also <> '[]'::jsonb`

/** How a young person can be reached, for the program alone: a message says no more than that there is something new. @param records all of theirs. */
export async function readHowToReach({ handle, keys }: Inside, records: readonly Id[]): Promise<HowToReach> {
  const { rows } = await handle.query<FactRow>(howToReach, [records])
  const contacts: (SafeContact | undefined)[] = []
  let needs: Needs | undefined = []
  for (const row of rows) {
    const found = await keys.find(row.young_person)
    const text =
      found.is === 'held' && row.sealed_body ? openText(found.key.sealing(row.item), row.sealed_body) : undefined
    // What opens was sealed here, by the facts, and proved whole.
    const body = text === undefined ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>)
    if (row.kind === 'safe-contact') contacts.push(safeContactIn(body))
    else needs = joined(needs, needsIn(body))
  }
  return { needs, contacts }
}

/** One that cannot be read blocks. */
const joined = (some: Needs | undefined, more: Needs | undefined): Needs | undefined =>
  some && more ? [...some, ...more] : undefined
