import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { readVersions } from '../../decision/place-versions.store.ts'
import { may, working } from '../agency-thing.ts'
import { sentBackTo, waitsFor } from './told-of-choices.ts'
import { type ToldWords, toldInEnglish } from './told-words.ts'

/** What is to be said of things to try to whoever works here: what waits for them to let through, or what of theirs was sent back. */
export async function toldOfChoices(
  asked: AskedSignedIn,
  words: ToldWords = toldInEnglish,
): Promise<string | undefined> {
  const [approves, writes] = [may(asked, 'approve', { is: 'offer' }), may(asked, 'write', { is: 'offer' })]
  if (!approves && !writes) return undefined
  const { id } = working(asked.subject)
  const versions = await asked.within((inside) => readVersions(inside.handle, asked.locality))
  const waits = approves ? waitsFor(versions, id) : undefined
  const back = writes ? sentBackTo(versions, id) : 0
  return waits ? words.waits(waits) : back > 0 ? words.sentBack(back) : undefined
}
