import type { Kept } from '../access/facts/facts.ts'
import { once } from '../access/facts/facts-once.store.ts'
import { demonstrationPerson, plantAccountsOfNeeds } from '../access/sign-in/demonstration-accounts.store.ts'
import { demonstrationAccounts } from '../access/sign-in/demonstration-accounts.ts'
import { actingOf, insideOf } from '../access/sign-in/inside.store.ts'
import type { SignedInSubject } from '../access/sign-in/signed-in.store.ts'
import { isProfessional } from '../access/subject.ts'
import { readNeed } from '../needs/need.store.ts'
import { addDays } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { asOperator, asPerson, type Handle } from '../store/second-lock.ts'
import { does } from './invented-act.store.ts'
import { type Became, idOf, type PlantingNeeds, remember, type WhichNeed } from './invented-acting.store.ts'
import type { InventedAct } from './invented-acts.ts'
import { plantMeasures } from './invented-measures.store.ts'
import { demonstrationNeed, plantNames, plantStanding, subjectOf } from './invented-people.store.ts'
import { teamsOf } from './invented-requests.store.ts'

/**
 * Plants what invented people brought, once, each act by whoever did it and in the order of their days. Where it was stopped on the way it
 * goes on with the first act that was not kept. @returns false where all of it is here already.
 */
export async function plantInventedNeeds(planting: PlantingNeeds): Promise<boolean> {
  const underWay = plantingUnderWay(planting)
  if (!(await underWay.isSo()) && (await areThere(planting))) return false
  await underWay.begin()
  await plantThem(planting)
  await plantMeasures(planting)
  const eighteen = demonstrationNeed(planting.locality, 'sam', 'eighteen')
  const planted = new Map([['sam eighteen ', eighteen]])
  for (const each of inTheOrderDone(planting)) await plantAct(planting, { ...each, planted })
  await underWay.end()
  return true
}

interface Done extends WhichNeed {
  readonly act: InventedAct
  /** By its need and its place in it, so that the same act has the same name at every start. */
  readonly key: string
}

const inTheOrderDone = ({ lives }: PlantingNeeds): readonly Done[] =>
  lives
    .flatMap((life) =>
      life.needs.flatMap((need) =>
        need.happened.map((act, at) => ({ life, need, act, key: `demonstration need ${life.of} ${need.key} ${at}` })),
      ),
    )
    .toSorted((one, other) => other.act.daysAgo - one.act.daysAgo)

/** Stands in the place from before the first of it is planted until the last of it is. */
function plantingUnderWay({ database, locality }: PlantingNeeds) {
  const person = demonstrationPerson(locality, 'administrator')
  const values = [locality, person, 'demonstration needs under way']
  const asks = (text: string) =>
    asPerson(database, { locality, person, part: 'administrator' }, (handle) => handle.query(text, values))
  return {
    isSo: async () =>
      (await asks('select from done_once where locality = $1 and person = $2 and key = $3')).rows.length > 0,
    begin: () =>
      asks("insert into done_once (locality, person, key, answer) values ($1, $2, $3, '{}') on conflict do nothing"),
    end: () => asks('delete from done_once where locality = $1 and person = $2 and key = $3'),
  }
}

const areThere = (planting: PlantingNeeds): Promise<boolean> =>
  asOperator(planting.database, planting.locality, async (handle) => {
    const ids = rowsOf(planting).map(({ id }) => id)
    return (await handle.query('select from person where id = any ($1) limit 1', [ids])).rows.length > 0
  })

/** Who they are, and who stands by them, as whoever runs the place: all of it, or nothing where they are here already. */
const plantThem = (planting: PlantingNeeds): Promise<void> =>
  asOperator(planting.database, planting.locality, async (handle) => {
    const { lives } = planting
    if (!(await plantRows(handle, planting))) return
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
    await plantAccountsOfNeeds(handle, planting.locality)
  })

const rowsOf = ({ locality, lives }: PlantingNeeds) =>
  lives.flatMap(({ who, carers }) => [
    ...(who ? [{ id: demonstrationPerson(locality, who.key), isA: 'young-person' }] : []),
    ...carers.map(({ key }) => ({ id: demonstrationPerson(locality, key), isA: 'carer' })),
  ])

async function plantRows(handle: Handle, planting: PlantingNeeds): Promise<boolean> {
  const { locality } = planting
  const rows = rowsOf(planting)
  const { rowCount } = await handle.query(
    `insert into person (id, locality, is_a) select id, $1, "isA" from jsonb_to_recordset($2::jsonb) as row (id uuid, "isA" text)
     on conflict (id) do nothing`,
    [locality, JSON.stringify(rows)],
  )
  return rowCount === rows.length
}

const aDay = 86_400_000

interface Planted extends Done {
  readonly planted: Map<string, Id>
}

/** Each in a transaction of its own: what is done on one day stays in its order, and what was done at a start before is not done again. */
async function plantAct(planting: PlantingNeeds, { act, key, planted, ...which }: Planted): Promise<void> {
  const { database, keys, locality, today, now } = planting
  const subject = whoDoes(planting, which, act.by)
  const on = addDays(today, -act.daysAgo)
  const kept = await asPerson(database, actingOf(subject), (handle) =>
    once(
      handle,
      { locality, person: subject.id, key: `${key} ${act.is}` },
      {
        async write() {
          const inside = insideOf(keys, { subject, handle, now: now - act.daysAgo * aDay, today: on })
          const turn = await inside.turn(demonstrationPerson(locality, which.life.of))
          const acting = { ...which, planted, planting, inside, turn, on, key }
          // Whoever does something at work has opened first what is there.
          if (isProfessional(turn.subject) && act.is !== 'opened') await readNeed(turn, idOf(acting))
          return keptOf(await does(acting, act), act, which)
        },
      },
    ),
  )
  if (kept.is === 'kept') remember({ ...which, planted }, act, kept.item)
}

/** @throws where it was not kept, and nothing of it is: whoever wrote the files has to look. */
function keptOf(became: Became, act: InventedAct, { life, need }: WhichNeed): Kept {
  if (became.is === 'kept') return became
  const why = 'because' in became ? ` ${JSON.stringify(became.because)}` : ''
  throw new Error(`${life.of}, ${need.key}: “${act.is}”, ${act.daysAgo} days ago, was not kept: ${became.is}${why}`)
}

function whoDoes({ locality, people }: PlantingNeeds, { life }: WhichNeed, by: string): SignedInSubject {
  if (demonstrationAccounts.some(({ key }) => key === by))
    return { ...subjectOf(locality, by), ...teamsOf(people, locality, by) }
  const isCarer = life.carers.some(({ key }) => key === by)
  if (!isCarer && by !== life.of) throw new Error(`nobody in the demonstration is called ${by}`)
  return { as: isCarer ? 'carer' : 'young-person', id: demonstrationPerson(locality, by), locality }
}
