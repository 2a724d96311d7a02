import { auditHash } from './access/audit/audit-hash.edge.ts'
import { masterKey } from './access/facts/person-keys.edge.ts'
import { readWordList } from './access/sign-in/five-words.edge.ts'
import { formTokens } from './access/sign-in/form-token.edge.ts'
import { slowHashing } from './access/sign-in/password.edge.ts'
import { signInKeys } from './access/sign-in/sign-in-keys.edge.ts'
import type { Behind } from './access/sign-in/signed-in.page.tsx'
import type { Locality } from './locality/locality.ts'
import type { Database } from './store/database.ts'

/** What an installation brings to its sign-in. */
export interface Installation {
  readonly database: Database
  readonly secret: string
  /** The folder of one language, `content/en/`. */
  readonly content: URL
  readonly localities: () => readonly Locality[]
}

/** Every key is made from the secret, each for its own purpose. */
export const behindSignInOf = ({ database, secret, content, localities }: Installation): Behind => ({
  desk: { database, keys: signInKeys(secret), hashing: slowHashing(), wordList: readWordList(content) },
  tokens: formTokens(secret),
  master: masterKey(secret),
  hashOf: auditHash(secret),
  agesOf: (slug) => localities().find((locality) => locality.slug === slug)?.settings.ages ?? [],
})
