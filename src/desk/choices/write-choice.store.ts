import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Professional } from '../../access/subject.ts'
import { faultsAfter } from '../../decision/place-public.ts'
import { latestOf, type PlaceVersion, type Written } from '../../decision/place-version.ts'
import {
  checkVersion,
  holdChoice,
  keepVersion,
  readVersions,
  sendBackVersion,
} from '../../decision/place-versions.store.ts'
import { newId } from '../../shared/new-id.edge.ts'

/** What became of an act: done, somebody was quicker, nothing of it is there, or its starting point would not be whole. */
export type ActedOn = 'done' | 'overtaken' | 'not-there' | 'breaks'

interface Act {
  readonly asked: AskedSignedIn
  readonly by: Professional
  readonly choice: string
  /** The number of the version that whoever acts has seen. */
  readonly seen: number
}

/**
 * Keeps what was written, or that it is to be taken away, and leaves a row that it was. What a starting point must hold is not taken out of it
 * while people are shown it: nobody else's yes comes before they would find it gone.
 */
export async function keepWritten(
  inside: Inside,
  { asked, by, choice, seen }: Act,
  { point, written }: { readonly point: string; readonly written: Written | undefined },
): Promise<ActedOn> {
  if (written === undefined && (await wouldBreak(inside, { asked, choice }))) return 'breaks'
  const kept = await keepVersion(inside.handle, {
    ...{ id: newId(), locality: asked.locality, point, choice, after: seen, written, by: by.id, at: asked.now },
  })
  if (kept) await noteIt(inside, by, 'write')
  return kept ? 'done' : 'overtaken'
}

async function wouldBreak({ handle }: Inside, { asked, choice }: Pick<Act, 'asked' | 'choice'>): Promise<boolean> {
  const all = await readVersions(handle, asked.locality)
  const latest = latestOf(all.filter((each) => each.choice === choice))
  if (!latest) return false
  const { written: _, ...going } = { ...latest, id: newId(), n: latest.n + 1 }
  return faultsAfter([...all, going], going).length > 0
}

/** Lets the latest version through, with who signed it, or sends it back and says why. Nobody does so with what they wrote. */
export async function settleWritten(
  inside: Inside,
  { asked, by, choice, seen }: Act,
  settled: { readonly signedBy: string } | { readonly because: string },
): Promise<ActedOn> {
  const { handle } = inside
  const [first] = await readVersions(handle, asked.locality, choice)
  if (!first) return 'not-there'
  // What lies in one starting point is settled one after the other: what each leaves is whole.
  await holdChoice(handle, asked.locality, first.point)
  await holdChoice(handle, asked.locality, choice)
  const all = await readVersions(handle, asked.locality)
  const latest = latestOf(all.filter((each) => each.choice === choice))
  if (!latest || latest.n !== seen || !isWaiting(latest)) return 'overtaken'
  const which = { id: latest.id, by: by.id, at: asked.now }
  if ('signedBy' in settled && faultsAfter(all, latest).length > 0) return 'breaks'
  const signed = latest.written && 'signedBy' in settled ? { by: settled.signedBy, on: asked.today } : undefined
  const done =
    'signedBy' in settled
      ? await checkVersion(handle, { ...which, signed })
      : await sendBackVersion(handle, { ...which, because: settled.because })
  if (done) await noteIt(inside, by, 'approve')
  return done ? 'done' : 'overtaken'
}

/** What is written, and what is to be taken away, waits for the second person. */
export const isWaiting = ({ became }: PlaceVersion): boolean => became.is === 'waits'

/** What a place says of things to try is kept right as its offers are, and its row says so. */
const noteIt = (inside: Inside, { agency }: Professional, did: 'write' | 'approve'): Promise<void> =>
  inside.note({ record: agency, did, kind: 'offer', outcome: 'allowed', because: '', showThem: false })
