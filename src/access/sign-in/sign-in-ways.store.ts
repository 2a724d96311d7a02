import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { noteAccount } from './account-audit.store.ts'
import { drawFiveWords } from './five-words.edge.ts'
import { wordsAsText } from './five-words.ts'
import { asTyped, type PasswordFault, passwordFaults } from './password.ts'
import { inPlace } from './session.store.ts'
import { type Session, signedInLately } from './session.ts'
import { asKnown, longestShown, waysOf } from './sign-in.ts'
import { newSignInCode } from './sign-in-codes.edge.ts'
import { holderOf, orTakenBack, type SignInDesk } from './sign-in-desk.store.ts'
import { secretOf, stepOfCode } from './totp.edge.ts'

/** A way that somebody adds to their own account. It takes the place of the one of its kind that was there. */
export type NewWay =
  | { readonly is: 'password'; readonly knownAs: string; readonly password: string }
  /** @param code what the app shows for the secret: it proves that the app has it. */
  | { readonly is: 'totp'; readonly secret: string; readonly code: string }
  | { readonly is: 'recovery-codes' }
  /** @param drawn those that were drawn and typed back; others are drawn where there are none. */
  | { readonly is: 'five-words'; readonly drawn?: readonly string[] }

/** Why a way cannot be added. They are told to whoever is signed in already, about themselves. */
export type WayRefusal = 'sign-in-again' | 'not-their-way' | 'wrong-code' | 'cannot-be-used' | PasswordFault

/** What is shown once, to be written down: five words, or ten codes; nothing for the others. */
export type WrittenDown = readonly string[]

/** Whoever adds a way: their session, or their account when it was made a moment ago. */
export type WayHolder = Pick<Session, 'account' | 'actingAs' | 'signedInAt'>

/** Adds a way to sign in. It needs somebody who has just shown who they are. */
export async function addWay(
  desk: SignInDesk,
  holder: WayHolder,
  { way, now }: { readonly way: NewWay; readonly now: Instant },
): Promise<Result<WrittenDown, WayRefusal>> {
  if (!signedInLately(holder, now)) return refused('sign-in-again')
  if (!waysOf(holder.actingAs).includes(way.is)) return refused('not-their-way')
  const made = await makeWay(desk, way, { account: holder.account, now })
  if (made.is === 'refused') return made
  return inPlace(desk, (handle) =>
    orTakenBack(handle, async () => {
      if (!(await holderOf(handle, holder.account, now))) return refused('sign-in-again')
      return keepWay(handle, desk, { ...made.value, account: holder.account, now })
    }),
  )
}

interface Kept {
  readonly kind: 'password' | 'totp' | 'recovery-code' | 'five-words'
  readonly rows: readonly { readonly knownAs?: Uint8Array; readonly secret?: Uint8Array; readonly public?: string }[]
  readonly writtenDown: WrittenDown
}

interface MadeFor {
  readonly account: Id
  readonly now: Instant
}

const howManyCodes = 10

/** The slow part, before any transaction. */
export async function makeWay(
  { keys, hashing, wordList }: SignInDesk,
  way: NewWay,
  { account, now }: MadeFor,
): Promise<Result<Kept, WayRefusal>> {
  switch (way.is) {
    case 'password': {
      const name = asKnown(way.knownAs)
      const isName = name !== '' && name.length <= longestShown
      const faults: readonly WayRefusal[] = passwordFaults(way.password, name)
      if (faults.length > 0 || !isName) return refused(...(isName ? [] : ['cannot-be-used' as const]), ...faults)
      const secret = await hashing.hash(asTyped(way.password))
      return ok({ kind: way.is, rows: [{ knownAs: keys.hash('password', name), secret }], writtenDown: [] })
    }
    case 'totp': {
      const bytes = secretOf(way.secret)
      const after = bytes && stepOfCode(way.code, bytes, { now, after: 0 })
      if (after === undefined) return refused('wrong-code')
      const row = { secret: keys.seal(way.secret, account), public: JSON.stringify({ after }) }
      return ok({ kind: way.is, rows: [row], writtenDown: [] })
    }
    case 'recovery-codes': {
      const codes = Array.from({ length: howManyCodes }, newSignInCode)
      const rows = codes.map((code) => ({ knownAs: keys.hash('recovery-code', `${account} ${code}`) }))
      return ok({ kind: 'recovery-code', rows, writtenDown: codes })
    }
    case 'five-words': {
      const words = way.drawn ?? drawFiveWords(wordList)
      const text = wordsAsText(words)
      const row = { knownAs: keys.hash('five-words', text), secret: await hashing.hash(text) }
      return ok({ kind: way.is, rows: [row], writtenDown: words })
    }
  }
}

/**
 * Keeps what was made, and ends what it takes the place of.
 * @returns `cannot-be-used` where somebody else has that name already: they are told no more than that.
 */
export async function keepWay(
  handle: Handle,
  desk: SignInDesk,
  { kind, rows, writtenDown, account, now }: Kept & MadeFor,
): Promise<Result<WrittenDown, WayRefusal>> {
  await handle.query(
    'update credential set ends_at = $3, known_as = null, secret = null where account = $1 and kind = $2 and ends_at is null',
    [account, kind, new Date(now)],
  )
  for (const row of rows) {
    const { rowCount } = await handle.query(
      `insert into credential (id, locality, account, kind, known_as, secret, public, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (locality, kind, known_as) do nothing`,
      [
        newId(),
        desk.locality,
        account,
        kind,
        row.knownAs ?? null,
        row.secret ?? null,
        row.public ?? null,
        new Date(now),
      ],
    )
    if (rowCount !== 1) return refused('cannot-be-used')
  }
  await noteAccount(handle, desk, { account, did: 'settings', now })
  return ok(writtenDown)
}
