import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Professional } from '../../access/subject.ts'
import type { PlaceVersion, WrittenByPlace } from '../../decision/place-version.ts'
import {
  checkVersion,
  holdChoice,
  keepVersion,
  readVersions,
  sendBackVersion,
} from '../../decision/place-versions.store.ts'
import { newId } from '../../shared/new-id.edge.ts'

/** What became of an act: done, somebody was quicker, or nothing of it is there. */
export type ActedOn = 'done' | 'overtaken' | 'not-there'

interface Act {
  readonly asked: AskedSignedIn
  readonly by: Professional
  readonly choice: string
  /** The number of the version that whoever acts has seen. */
  readonly seen: number
}

/** Keeps what was written, or that it was taken away, and leaves a row that it was. */
export async function keepWritten(
  inside: Inside,
  { asked, by, choice, seen }: Act,
  { point, written }: { readonly point: string; readonly written: WrittenByPlace | undefined },
): Promise<ActedOn> {
  const kept = await keepVersion(inside.handle, {
    ...{ id: newId(), locality: asked.locality, point, choice, after: seen, written, by: by.id, at: asked.now },
  })
  if (kept) await noteIt(inside, by, 'write')
  return kept ? 'done' : 'overtaken'
}

/** Lets the latest version through, with who signed it, or sends it back and says why. Nobody does so with what they wrote. */
export async function settleWritten(
  inside: Inside,
  { asked, by, choice, seen }: Act,
  settled: { readonly signedBy: string } | { readonly because: string },
): Promise<ActedOn> {
  await holdChoice(inside.handle, asked.locality, choice)
  const [latest] = await readVersions(inside.handle, asked.locality, choice)
  if (!latest) return 'not-there'
  if (latest.n !== seen || !isWaiting(latest)) return 'overtaken'
  const which = { id: latest.id, by: by.id, at: asked.now }
  const done =
    'signedBy' in settled
      ? await checkVersion(inside.handle, { ...which, signedBy: settled.signedBy, signedOn: asked.today })
      : await sendBackVersion(inside.handle, { ...which, because: settled.because })
  if (done) await noteIt(inside, by, 'approve')
  return done ? 'done' : 'overtaken'
}

export const isWaiting = ({ written, became }: PlaceVersion): boolean => written !== undefined && became.is === 'waits'

/** What a place says of things to try is kept right as its offers are, and its row says so. */
const noteIt = (inside: Inside, { agency }: Professional, did: 'write' | 'approve'): Promise<void> =>
  inside.note({ record: agency, did, kind: 'offer', outcome: 'allowed', because: '', showThem: false })
