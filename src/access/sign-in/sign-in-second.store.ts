import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { readSignInCode } from './sign-in-codes.edge.ts'
import type { SignInKeys } from './sign-in-keys.edge.ts'
import { secretOf, stepOfCode } from './totp.edge.ts'

/** The second thing that a professional shows: the code of their app, or one of the ten that they wrote down. */
export interface Second {
  readonly account: Id
  readonly code: string
  readonly now: Instant
}

/** Does the code stand for this account now? It is used up by that. */
export const showsSecond = (handle: Handle, keys: SignInKeys, second: Second): Promise<boolean> =>
  /^\s*\d[\d\s]{5,7}$/.test(second.code) ? showsTotp(handle, keys, second) : showsRecoveryCode(handle, keys, second)

interface TotpRow {
  readonly id: Id
  readonly secret: Uint8Array
  readonly after: number
}

/** The row is held on to, so that the same code sent twice at once works once. */
async function showsTotp(handle: Handle, keys: SignInKeys, { account, code, now }: Second): Promise<boolean> {
  const { rows } = await handle.query<TotpRow>(
    `select id, secret, coalesce((public->>'after')::int, 0) as after from credential
     where account = $1 and kind = 'totp' and ends_at is null for update`,
    [account],
  )
  for (const { id, secret, after } of rows) {
    const bytes = secretOf(keys.open(secret, account) ?? '')
    const step = bytes && stepOfCode(code, bytes, { now, after })
    if (step === undefined) continue
    await handle.query('update credential set public = $2, used_at = $3 where id = $1', [
      id,
      JSON.stringify({ after: step }),
      new Date(now),
    ])
    return true
  }
  return false
}

async function showsRecoveryCode(handle: Handle, keys: SignInKeys, { account, code, now }: Second): Promise<boolean> {
  const read = readSignInCode(code)
  if (read === undefined) return false
  const { rowCount } = await handle.query(
    `update credential set used_at = $3 where account = $1 and kind = 'recovery-code' and known_as = $2
       and used_at is null and ends_at is null`,
    [account, keys.hash('recovery-code', `${account} ${read}`), new Date(now)],
  )
  return rowCount === 1
}
