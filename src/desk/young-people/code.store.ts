import { appendAudit } from '../../access/audit/audit.store.ts'
import { actingOf } from '../../access/sign-in/inside.store.ts'
import { inPlace } from '../../access/sign-in/session.store.ts'
import { openAccount } from '../../access/sign-in/sign-in-account.store.ts'
import type { SignInDesk } from '../../access/sign-in/sign-in-desk.store.ts'
import { makeHandedCode } from '../../access/sign-in/sign-in-links.store.ts'
import type { SignedInSubject } from '../../access/sign-in/signed-in.store.ts'
import type { Id } from '../../shared/id.ts'

/** A code that is handed to a young person, or to a carer of theirs. */
export interface HandingOver {
  readonly subject: SignedInSubject
  readonly youngPerson: Id
  /** How the carer stands by them; missing where the code is for the young person. */
  readonly carer?: { readonly standing: Id; readonly person: Id }
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * Makes the code with the row that it leaves: both, or neither. An account is opened where there is none yet. Accounts of carers are there
 * for nobody who sees to a young person, so it is done as the sign-in does it: whether they may is said before, by `decide`.
 * @returns undefined where the account is closed.
 */
export const handOverCode = (
  desk: SignInDesk,
  { subject, youngPerson, carer, now }: HandingOver,
): Promise<string | undefined> =>
  inPlace(desk, async (handle) => {
    const { locality } = desk
    const person = carer?.person ?? youngPerson
    const { rows } = await handle.query<{ readonly id: Id }>('select id from account where person = $1', [person])
    const account = rows[0]?.id ?? (await openAccount(handle, { locality, person, now }))
    const code = await makeHandedCode(handle, desk, { account, now })
    if (!code) return undefined
    const { person: by, part, ...who } = actingOf(subject)
    const about = { kind: carer ? 'network' : 'account', item: carer?.standing ?? youngPerson } as const
    const said = { did: 'share', outcome: 'allowed', because: '', showThem: true } as const
    await appendAudit(handle, [{ ...who, ...about, ...said, by, part, record: youngPerson, at: now }], desk.hashOf)
    return code
  })
