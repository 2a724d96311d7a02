import { answerTo, presentItem } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { readStandsIn } from '../../needs/cover.store.ts'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import { addMonths, type Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { readMonthAsked } from '../month-asked.store.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'
import { type Due, dueIn, longestFirst, type MonthDue, waitsFor } from './due.ts'
import { dueInEnglish } from './due-words.ts'
import { isNotOver } from './need.store.ts'

/** Something that waits for whoever looks, with whose it is. */
export interface DueForMe extends Due {
  readonly item: Id
  readonly who: KnownPerson
  /** The need that it is about; missing where it is closed to them, which ends nothing that they were to do. */
  readonly need?: Id
  /** Who was to ask: whoever looks, a colleague by name, or the young person themselves, who made the plan before anybody saw it. */
  readonly asks: { readonly is: 'me' | 'themselves' } | { readonly is: 'colleague'; readonly name: string }
}

interface DueRow {
  readonly need: Id
  readonly young_person: Id
  readonly owners: readonly Id[]
  readonly item: Id
  readonly plain: Readonly<Record<string, unknown>>
}

const mostDue = 100

/**
 * Plans, waits, agreements and answers to “Is this helping?” of needs that somebody holds or was to ask after, as they stand; what was looked at again waits no more. Whom they
 * reach is said first, so that nobody else’s needs are looked at.
 */
const ofTheirs = `select need_now.need, need_now.young_person, owners, thing.item, thing.plain
  from need_now cross join lateral (select distinct on (item) item, plain from fact
    where fact.need = need_now.need and kind in ('plan', 'agreement', 'goal', 'risk-support') order by item, n desc) as thing
  where need_now.young_person = any (array(select app_reached())) and (owners && $1 or thing.plain ->> 'whoAsks' = any ($2))
    and least(thing.plain ->> 'nextOn', thing.plain ->> 'changedOn', thing.plain ->> 'endAskedOn', thing.plain ->> 'reviewOn', thing.plain ->> 'talkOn') <= $3
    and (thing.plain ->> 'is' in ('stay-safe', 'transition', 'letter') or ${isNotOver('need_now')})
    and not exists (select from fact as later where later.need = need_now.need and later.kind = 'agreement'
      and later.plain ->> 'again' = thing.item::text)
  order by least(thing.plain ->> 'nextOn', thing.plain ->> 'changedOn', thing.plain ->> 'endAskedOn', thing.plain ->> 'reviewOn', thing.plain ->> 'talkOn'), thing.item limit $4`

/** What waits for somebody, the longest first. Nothing that anybody said is opened for it: only whose it is is read. */
export async function readDue(inside: Inside, subject: Professional, today: Day): Promise<readonly DueForMe[]> {
  const own = [subject.id, ...subject.teams]
  const standsIn = await readStandsIn(inside.handle, subject.id, today)
  const asked = [...own, ...standsIn.map(({ away }) => away)]
  const { rows } = await inside.handle.query<DueRow>({
    name: 'needs-due',
    text: ofTheirs,
    values: [asked, asked, today, mostDue],
  })
  const due: Waiting[] = []
  const known: Known = new Map()
  for (const row of rows) {
    const forOthers = standsIn.filter(({ youngPerson }) => youngPerson === row.young_person).map(({ away }) => away)
    due.push(...(await dueForThem(inside, row, { mine: [...own, ...forOthers], today, known })))
  }
  const names = await namesFor(
    inside,
    due.flatMap(({ whoAsks }) => whoAsks ?? []),
  )
  return due.toSorted(longestFirst).map((each) => ({ ...each, asks: asksOf(each, { subject, names }) }))
}

/** The month before, for a safeguarding lead, until their agency has kept what changes after it. Nobody else is asked, and nothing is asked of the database for them. */
export async function readMonthDue(
  { handle }: Inside,
  { as }: Professional,
  today: Day,
): Promise<MonthDue | undefined> {
  const month = as === 'safeguarding-lead' ? await readMonthAsked(handle, today) : undefined
  return month && { is: 'month-together', since: addMonths(month, 1), month }
}

type Waiting = Omit<DueForMe, 'asks'>
type Known = Map<Id, KnownPerson | undefined>

interface Looking {
  /** Whose it is, read once for each. */
  readonly known: Known
  readonly mine: readonly Id[]
  readonly today: Day
}

/** What `decide` does not let them read is not there. */
async function dueForThem(inside: Inside, row: DueRow, { mine, today, known }: Looking): Promise<readonly Waiting[]> {
  const { need, young_person, owners, item, plain } = row
  const turn = await inside.turn(young_person)
  const [thing, theNeed] = [await presentItem(turn, item), await presentItem(turn, need)]
  if (!thing || !answerTo(turn, 'read', thing.item).allow) return []
  const isOpen = theNeed !== undefined && answerTo(turn, 'read', theNeed.item).allow
  const holds = owners.some((owner) => mine.includes(owner))
  const theirs = dueIn(plain, today).filter((due) => waitsFor(due, holds, mine))
  if (theirs.length === 0) return []
  if (!known.has(young_person)) known.set(young_person, await readWhose(turn, 'read'))
  const who = known.get(young_person)
  return theirs.map((due) => ({ ...due, item, who: who ?? { id: young_person }, ...(isOpen ? { need } : {}) }))
}

function asksOf(
  { whoAsks, who }: Waiting,
  { subject, names }: { readonly subject: Professional; readonly names: ReadonlyMap<Id, string> },
): DueForMe['asks'] {
  if (whoAsks === who.id) return { is: 'themselves' }
  if (whoAsks === undefined || whoAsks === subject.id) return { is: 'me' }
  return { is: 'colleague', name: names.get(whoAsks) ?? dueInEnglish.somebody }
}
