import { auditHash } from '../src/access/audit/audit-hash.edge.ts'
import type { Turn } from '../src/access/facts/facts-read.store.ts'
import { masterKey } from '../src/access/facts/person-keys.edge.ts'
import { demonstrationAgency, demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { actWithin, type Keys } from '../src/access/sign-in/inside.store.ts'
import type { SignedInSubject } from '../src/access/sign-in/signed-in.store.ts'
import { openNeed, readNeed, sayInNeed } from '../src/needs/need.store.ts'
import { dayIn } from '../src/shared/day.ts'
import type { Id } from '../src/shared/id.ts'
import { newId } from '../src/shared/new-id.edge.ts'
import type { Database } from '../src/store/database.ts'
import { type Opened, openTestRightdoor, type SomebodyIn, testSettings } from '../src/testing.edge.ts'

const locality = 'ashmere'
export const callum = demonstrationPerson(locality, 'callum')
const nurse = demonstrationPerson(locality, 'school-nurse')

/** The demonstration with its pages, and Callum and his nurse, who say things in a need of his. */
export interface House {
  readonly opened: Opened
  readonly callum: SomebodyIn
  readonly nurse: SomebodyIn
  /** A need of Callum's that the nurse may read all of, with so many facts. */
  readonly needOf: (facts: number) => Promise<Id>
  /** Opens it as its page does: whose turn it is, `decide`, the key, each row of the audit. How many things were read. */
  readonly opens: (need: Id) => Promise<number>
  /** One more thing in it: whose turn it is, `decide`, the key, the audit, the read table. */
  readonly says: (need: Id) => Promise<void>
}

const saying = {
  words:
    'I do not want to be asked about it in front of everybody. After lunch by the bike shed would be all right, I think.',
  language: 'en',
}
const kept = { sensitivity: 'open-to-team', named: [], sharing: { with: 'my-worker', also: [] } } as const

const himself: SignedInSubject = { as: 'young-person', id: callum, locality }
const herself: SignedInSubject = {
  ...{ as: 'helper', id: nurse, locality, teams: [], mayBreakGlass: false },
  agency: demonstrationAgency(locality, 'schools'),
}

type Acting = <Value>(subject: SignedInSubject, work: (turn: Turn) => Promise<Value>) => Promise<Value>

/** Somebody takes their turn with Callum, as behind each of the pages. */
function actingIn({ database, clock }: Opened): Acting {
  const { secret } = testSettings()
  const keys: Keys = { master: masterKey(secret), hashOf: auditHash(secret), agesOf: () => [] }
  const when = { now: clock.now.getTime(), today: dayIn(clock.now) }
  return (subject, work) =>
    actWithin(keys, database, { ...when, subject, work: async (inside) => work(await inside.turn(callum)) })
}

async function says(acting: Acting, subject: SignedInSubject, need: Id): Promise<void> {
  const is = subject === himself ? 'own-words' : 'view'
  const said = await acting(subject, (turn) => sayInNeed(turn, { key: newId(), need, is, saying, kept }))
  if (said.is !== 'kept') throw new Error(`${is}: ${said.is}`)
}

async function needOf(acting: Acting, facts: number): Promise<Id> {
  const first = { is: 'own-words', ...saying } as const
  const opening = { key: newId(), opened: 'alone', owners: [nurse], called: 'lunch', first, kept } as const
  const begun = await acting(himself, (turn) => openNeed(turn, opening))
  if (begun.is !== 'kept') throw new Error(begun.is)
  for (let n = 2; n < facts; n += 1) await says(acting, n % 4 === 0 ? herself : himself, begun.item)
  return begun.item
}

export async function houseOn(database: Database): Promise<House> {
  const opened = await openTestRightdoor(undefined, { database })
  const acting = actingIn(opened)
  return {
    ...{ opened, callum: await opened.signInAs('callum'), nurse: await opened.signInAs('school-nurse') },
    needOf: (facts) => needOf(acting, facts),
    async opens(need) {
      const whole = await acting(himself, (turn) => readNeed(turn, need))
      return whole?.things.length ?? 0
    },
    says: (need) => says(acting, himself, need),
  }
}
