import { hashOfCode } from '../doors/codes.edge.ts'
import type { WordsSeal } from '../doors/sealed-words.edge.ts'
import { codeFrom } from '../doors/signpost.ts'
import type { Contact } from '../messages/message.ts'
import { findComplaint, keepComplaint } from '../people/complaint.store.ts'
import { namedId } from '../shared/named-id.edge.ts'
import type { Database } from '../store/database.ts'
import { asPerson } from '../store/second-lock.ts'
import { limit } from '../web/limits.ts'
import type { Complaining } from './complaint-code.page.tsx'
import type { Sealings } from './sealings.edge.ts'

const hour = 3_600

interface ComplainingIn {
  readonly database: Database
  readonly sealings: Pick<Sealings, 'complaints' | 'hash'>
  /** What can really be sent. */
  readonly channels: readonly Contact['channel'][]
  readonly seal: WordsSeal
}

/**
 * Keeps complaints as nobody, and finds them again by their code. The same words from one sender on one day are one complaint with one code,
 * so that a second tap sends nothing twice.
 */
export function complainingIn({ database, sealings, channels, seal }: ComplainingIn): Complaining {
  const { complaints: sealing, hash } = sealings
  return {
    channels,
    seal,
    limits: {
      sender: limit({ burst: 5, everySeconds: hour }),
      overall: limit({ burst: 100, everySeconds: 60 }),
      codes: limit({ burst: 20, everySeconds: hour / 20 }),
    },
    async keep({ locality, words, contact, sender, at }) {
      const same = JSON.stringify([
        'complaint',
        locality,
        sender,
        at.toISOString().slice(0, 10),
        words,
        contact?.to ?? '',
      ])
      const code = codeFrom(Buffer.from(hash(same), 'base64url'))
      await asPerson(database, { locality, part: 'nobody' }, (handle) =>
        keepComplaint(handle, {
          id: namedId(`complaint ${locality} ${code}`),
          ...{ locality, at, codeHash: hashOfCode(code), sealedWords: sealing.seal(words) },
          ...(contact ? { sealedContact: sealing.seal(JSON.stringify({ contact, code })) } : {}),
        }),
      )
      return code
    },
    find: (locality, code) =>
      asPerson(database, { locality, part: 'nobody' }, (handle) => findComplaint(handle, hashOfCode(code), sealing)),
  }
}
