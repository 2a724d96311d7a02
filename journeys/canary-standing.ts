import type { Context, Edge } from '../src/access/context.ts'
import { demonstrationAgency, demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { demonstrationAccounts } from '../src/access/sign-in/demonstration-accounts.ts'
import { birthday } from '../src/people/coming-of-age.ts'
import { addStanding } from '../src/people/network.store.ts'
import { addDays, type Day } from '../src/shared/day.ts'
import type { Id } from '../src/shared/id.ts'
import { newId } from '../src/shared/new-id.edge.ts'
import type { Opened } from '../src/testing.edge.ts'
import { bornOn, people } from './canary-people.ts'
import type { Persona } from './canary-world.ts'

const aDay = 86_400_000

/** Relationships that look open and are not: over, not begun, stopped, or of little reach. */
const unusual = [
  { youngPerson: 'callum', who: 'counsellor', as: 'worker', from: -50, until: -1 },
  { youngPerson: 'tom', who: 'gp', as: 'worker', from: 5 },
  { youngPerson: 'jordan', who: 'teacher', as: 'in-plan', from: -9 },
  { youngPerson: 'sam', who: 'crisis-nurse', as: 'asked', from: -2 },
  // As the demonstration itself has it: whoever reads there was asked.
  { youngPerson: 'sam', who: 'gp', as: 'asked', from: -2 },
  { youngPerson: 'sam', who: 'ellies-foster-carer', as: 'proxy', from: -90, opens: 'chosen' },
  { youngPerson: 'tom', who: 'aishas-mum', as: 'proxy', from: -90, opens: 'wide', stopped: true },
  { youngPerson: 'jordan', who: 'safeguarding-lead', as: 'team', from: -30, selfClaimed: true },
] as const

interface Moment {
  readonly now: number
  readonly today: Day
}

/** How somebody stands to a young person, worked out from what was planted, not from the tables. */
export function contextFor({ key, subject }: Persona, youngPerson: Id, { now, today }: Moment): Context {
  const place = subject.locality
  const young =
    demonstrationAccounts.find((account) => demonstrationPerson(place, account.key) === youngPerson)?.key ?? ''
  const usual = people.standing
    .filter((standing) => standing.youngPerson === young && standing.who === key)
    .map(({ as, opens = 'narrow', daysAgo }) => edgeOf({ as, opens, from: -daysAgo }, { now, today }))
  const odd = unusual
    .filter((standing) => standing.youngPerson === young && standing.who === key)
    .map((standing) => edgeOf(standing, { now, today }))
  const self: readonly Edge[] = subject.id === youngPerson ? [{ is: 'self', start: 0, selfClaimed: false }] : []
  const born = bornOn(place, young, today)
  return {
    ...{ now, today, edges: [...self, ...usual, ...odd], overrides: [], breakings: [] },
    agreements: people.agreements.map(({ one, other, kinds }) => ({
      parties: [demonstrationAgency(place, one), demonstrationAgency(place, other)],
      kinds,
      from: addDays(today, -365),
      until: addDays(today, 365),
    })),
    comingOfAge: { narrows: [birthday(born, 11), birthday(born, 16)], adult: birthday(born, 18), isKnown: true },
  }
}

interface Planted {
  readonly as: (typeof unusual)[number]['as'] | 'team'
  readonly from: number
  readonly until?: number
  readonly opens?: 'wide' | 'narrow' | 'chosen'
  readonly stopped?: boolean
  readonly selfClaimed?: boolean
}

function edgeOf(
  { as, from, until, opens = 'narrow', stopped = false, selfClaimed = false }: Planted,
  at: Moment,
): Edge {
  const span = {
    start: at.now + from * aDay,
    ...(until === undefined ? {} : { end: at.now + until * aDay }),
    selfClaimed,
  }
  return as === 'proxy' ? { is: as, opens, reviewedOn: addDays(at.today, from), stopped, ...span } : { is: as, ...span }
}

/** Joins people to young people as hardly anybody is joined in the demonstration. */
export async function plantUnusual({ database }: Opened, place: string, { now, today }: Moment): Promise<void> {
  for (const standing of unusual) {
    const { youngPerson, who, as, from } = standing
    const id = newId()
    await addStanding(database.pool, {
      ...{
        id,
        locality: place,
        youngPerson: demonstrationPerson(place, youngPerson),
        subject: demonstrationPerson(place, who),
        saidBy: 'planted',
      },
      as:
        as === 'proxy'
          ? { is: as, opens: standing.opens, reviewedOn: addDays(today, from), stop: { is: 'running' } }
          : { is: as },
      since: now + from * aDay,
      ...('until' in standing ? { until: now + standing.until * aDay } : {}),
      selfClaimed: 'selfClaimed' in standing,
    })
    if ('stopped' in standing)
      await database.pool.query("update edge set stopped_at = now(), stopped_by = 'court' where id = $1", [id])
  }
}
