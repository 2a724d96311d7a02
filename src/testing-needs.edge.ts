import type { Turn } from './access/facts/facts-read.store.ts'
import { actingOf, insideOf, type Keys } from './access/sign-in/inside.store.ts'
import type { SignedInSubject } from './access/sign-in/signed-in.store.ts'
import { behindSignInOf } from './behind-sign-in.edge.ts'
import { type AgreementHere, agreementsOf } from './decision/agreement.store.ts'
import { type OwnChoiceSaid, readOwnChoice } from './decision/own-choice.store.ts'
import type { Rightdoor } from './main.ts'
import { readNeed, type WholeNeed } from './needs/need.store.ts'
import { requestsIn } from './plan/ask.store.ts'
import type { Request } from './plan/hand-over.store.ts'
import { type KeptPlan, plansIn } from './plan/plan.store.ts'
import { type KeptWait, waitsIn } from './plan/waiting.store.ts'
import { english } from './put-together.edge.ts'
import { dayIn } from './shared/day.ts'
import type { Id } from './shared/id.ts'
import { asPerson } from './store/second-lock.ts'

/** One need as it is kept, read as its young person reads it: everything of it, and what only they see. */
export interface KeptNeed {
  readonly whole: WholeNeed
  readonly agreements: readonly AgreementHere[]
  readonly ownChoices: readonly OwnChoiceSaid[]
  readonly plans: readonly KeptPlan[]
  readonly waits: readonly KeptWait[]
  readonly requests: readonly Request[]
}

/** For tests: every need of a place, each read as the young person whose it is, through the doors of the product. */
export async function readEveryNeed(
  { database, settings, holding }: Rightdoor,
  { locality, now }: { readonly locality: string; readonly now: Date },
): Promise<readonly KeptNeed[]> {
  const keys = behindSignInOf({
    ...{ database, secret: settings.secret, content: english, localities: holding.localities },
  })
  const { rows } = await database.pool.query<{ readonly need: Id; readonly young_person: Id }>(
    'select need, young_person from need_now where locality = $1 order by need',
    [locality],
  )
  const kept: KeptNeed[] = []
  for (const { need, young_person: id } of rows) {
    const subject = { as: 'young-person', id, locality } as const
    kept.push(await asPerson(database, actingOf(subject), (handle) => readOne({ keys, subject, handle, now }, need)))
  }
  return kept
}

interface Reading {
  readonly keys: Keys
  readonly subject: SignedInSubject
  readonly handle: Turn['handle']
  readonly now: Date
}

async function readOne({ keys, subject, handle, now }: Reading, need: Id): Promise<KeptNeed> {
  const turn = await insideOf(keys, { subject, handle, now: now.getTime(), today: dayIn(now) }).turn(subject.id)
  const whole = await readNeed(turn, need)
  if (!whole) throw new Error('a need is not there for its young person')
  const agreements = agreementsOf(whole.things)
  const said: OwnChoiceSaid[] = []
  for (const { agreement } of agreements) {
    const choice = await readOwnChoice(turn, { need, about: agreement.id })
    if (choice) said.push(choice)
  }
  const { things } = whole
  return {
    ...{ whole, agreements, ownChoices: said },
    ...{ plans: plansIn(things), waits: waitsIn(things), requests: requestsIn(whole) },
  }
}
