import { demonstrationPerson } from '../access/sign-in/demonstration-accounts.store.ts'
import { demonstrationAccounts } from '../access/sign-in/demonstration-accounts.ts'
import { actingOf, insideOf } from '../access/sign-in/inside.store.ts'
import type { SignedInSubject } from '../access/sign-in/signed-in.store.ts'
import { addDays } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { asOperator, asPerson, type Handle } from '../store/second-lock.ts'
import { does } from './invented-act.store.ts'
import type { PlantingNeeds, WhichNeed } from './invented-acting.store.ts'
import type { InventedAct } from './invented-acts.ts'
import { demonstrationNeed, plantNames, plantStanding, subjectOf } from './invented-people.store.ts'
import { teamsOf } from './invented-requests.store.ts'

/** Plants what invented people brought, once, each act by whoever did it and in the order of their days. @returns false where it is here already. */
export async function plantInventedNeeds(planting: PlantingNeeds): Promise<boolean> {
  if (!(await plantThem(planting))) return false
  const eighteen = demonstrationNeed(planting.locality, 'sam', 'eighteen')
  const planted = new Map([['sam eighteen ', eighteen]])
  for (const [at, each] of inTheOrderDone(planting).entries()) await plantAct(planting, { ...each, at, planted })
  return true
}

interface Done extends WhichNeed {
  readonly act: InventedAct
}

const inTheOrderDone = ({ lives }: PlantingNeeds): readonly Done[] =>
  lives
    .flatMap((life) => life.needs.flatMap((need) => need.happened.map((act) => ({ life, need, act }))))
    .toSorted((one, other) => other.act.daysAgo - one.act.daysAgo)

/** Who they are, and who stands by them, as whoever runs the place. @returns false where they are here already. */
const plantThem = (planting: PlantingNeeds): Promise<boolean> =>
  asOperator(planting.database, planting.locality, async (handle) => {
    const { lives } = planting
    if (!(await plantRows(handle, planting))) return false
    const young = lives.flatMap(({ who }) =>
      who ? [{ ...who, given: who.given ?? '', family: who.family ?? '' }] : [],
    )
    const carers = lives.flatMap((life) => life.carers.map(({ key, given, family }) => ({ key, given, family })))
    await plantNames(handle, { ...planting, people: { names: [...young, ...carers] } })
    for (const { of: youngPerson, around, carers: theirs } of lives) {
      for (const standing of around) await plantStanding(handle, planting, { ...standing, youngPerson })
      for (const { key: who, opens, daysAgo, saidBy } of theirs)
        await plantStanding(handle, planting, { youngPerson, who, as: 'proxy', opens, daysAgo, saidBy })
    }
    return true
  })

async function plantRows(handle: Handle, { locality, lives }: PlantingNeeds): Promise<boolean> {
  const rows = lives.flatMap(({ who, carers }) => [
    ...(who ? [{ id: demonstrationPerson(locality, who.key), isA: 'young-person' }] : []),
    ...carers.map(({ key }) => ({ id: demonstrationPerson(locality, key), isA: 'carer' })),
  ])
  const { rowCount } = await handle.query(
    `insert into person (id, locality, is_a) select id, $1, "isA" from jsonb_to_recordset($2::jsonb) as row (id uuid, "isA" text)
     on conflict (id) do nothing`,
    [locality, JSON.stringify(rows)],
  )
  return rowCount === rows.length
}

const aDay = 86_400_000

interface Planted extends Done {
  readonly at: number
  readonly planted: Map<string, Id>
}

/** Each in a transaction of its own: what is done on one day stays in its order. */
async function plantAct(planting: PlantingNeeds, { act, at, ...which }: Planted): Promise<void> {
  const { database, keys, locality, today, now } = planting
  const subject = whoDoes(planting, which, act.by)
  const on = addDays(today, -act.daysAgo)
  await asPerson(database, actingOf(subject), async (handle) => {
    const inside = insideOf(keys, { subject, handle, now: now - act.daysAgo * aDay, today: on })
    const turn = await inside.turn(demonstrationPerson(locality, which.life.of))
    const became = await does({ ...which, planting, inside, turn, on, key: `demonstration need ${at}` }, act)
    if (became.is !== 'kept') {
      const why = 'because' in became ? ` ${JSON.stringify(became.because)}` : ''
      throw new Error(
        `${which.life.of}, ${which.need.key}: “${act.is}”, ${act.daysAgo} days ago, was not kept: ${became.is}${why}`,
      )
    }
  })
}

function whoDoes({ locality, people }: PlantingNeeds, { life }: WhichNeed, by: string): SignedInSubject {
  if (demonstrationAccounts.some(({ key }) => key === by))
    return { ...subjectOf(locality, by), ...teamsOf(people, locality, by) }
  const isCarer = life.carers.some(({ key }) => key === by)
  if (!isCarer && by !== life.of) throw new Error(`nobody in the demonstration is called ${by}`)
  return { as: isCarer ? 'carer' : 'young-person', id: demonstrationPerson(locality, by), locality }
}
