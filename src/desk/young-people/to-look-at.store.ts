import { answerTo, recordsOf, type Turn } from '../../access/facts/facts-read.store.ts'
import { readNames } from '../../access/facts/who-is-who.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { birthdaysOf, type DatedAge, looksAgainOn } from '../../people/ages.ts'
import { type Standing, standsAt } from '../../people/network.ts'
import { type Day, dayIn } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { readStandings } from './around.store.ts'
import { networkItem } from './as-items.ts'
import { readYoungPeople } from './list.store.ts'
import { openWho } from './whose.store.ts'
import type { KnownPerson } from './whose.ts'
import { workingDaysAfter } from './working-days.ts'

/** Something that a person has to look at, and by when. */
export type ToLookAt =
  | { readonly is: 'claimed'; readonly who: KnownPerson; readonly by: string; readonly since: Day }
  | { readonly is: 'carer'; readonly who: KnownPerson; readonly carer: string; readonly birthday: Day }
  | { readonly is: 'share-ended'; readonly who: KnownPerson; readonly item: Id; readonly until: Day }

export interface Looking {
  readonly subject: Professional
  readonly today: Day
  readonly ages: readonly DatedAge[]
}

/** Everything about those whom somebody stands by that has to be looked at. */
export async function readToLookAt(inside: Inside, looking: Looking): Promise<readonly ToLookAt[]> {
  const people = await readYoungPeople(inside, looking)
  const all: ToLookAt[] = []
  for (const { who, stands } of people) {
    if (stands === 'lifted') continue
    const turn = await inside.turn(who.id)
    if (!answerTo(turn, 'read', networkItem(turn)).allow) continue
    const now = (await readStandings(turn)).filter((standing) => standsAt(standing, inside.now))
    const names = await readNames(
      inside,
      now.map(({ subject }) => subject),
    )
    const bornOn = await openWho(turn)
    const due = bornOn?.born.is === 'known' ? dueBirthday(bornOn.born.on, looking) : undefined
    all.push(...claimedBy(now, looking.subject, { who, names }), ...carersOf(now, due, { who, names }))
    all.push(...(await sharesEnded(turn, who, looking.today)))
  }
  return all
}

interface Naming {
  readonly who: KnownPerson
  readonly names: Awaited<ReturnType<typeof readNames>>
}

const claimedBy = (now: readonly Standing[], { id }: Professional, { who, names }: Naming): readonly ToLookAt[] =>
  now
    .filter(({ selfClaimed, subject }) => selfClaimed && subject !== id)
    .map(({ subject, since }) => ({
      ...{ is: 'claimed', who, by: names.get(subject)?.name ?? '', since: dayIn(new Date(since)) },
    }))

interface Due {
  readonly from: Day
  readonly birthday: Day
}

/** The latest birthday on which a carer's view narrows, from three months before it on. */
function dueBirthday(bornOn: Day, { ages, today }: Looking): Due | undefined {
  const birthdays = birthdaysOf(bornOn, ages, today)
  return looksAgainOn(birthdays)
    .map((from, at) => ({ from, birthday: birthdays.narrows[at] ?? from }))
    .filter(({ from }) => from <= today)
    .at(-1)
}

const carersOf = (now: readonly Standing[], due: Due | undefined, { who, names }: Naming): readonly ToLookAt[] =>
  now.flatMap(({ as, subject }) =>
    due && as.is === 'proxy' && as.stop.is === 'running' && as.reviewedOn < due.from
      ? [{ is: 'carer' as const, who, carer: names.get(subject)?.name ?? '', birthday: due.birthday }]
      : [],
  )

async function sharesEnded(turn: Turn, who: KnownPerson, today: Day): Promise<readonly ToLookAt[]> {
  const { rows } = await turn.handle.query<{ readonly item: Id; readonly until_day: Day }>(
    `select item, max(until_day) as until_day from share_record where young_person = any ($1) and outcome = 'shared' group by item
     having max(until_day) < $2`,
    [recordsOf(turn), today],
  )
  return rows.map(({ item, until_day }) => ({ is: 'share-ended', who, item, until: until_day }))
}

/** An override that a safeguarding lead looks at: a reference, and nobody's name. */
export interface OverrideToReview {
  readonly id: Id
  readonly by: string
  readonly on: Day
  readonly due: Day
  readonly told: 'yes' | 'unsafe'
}

interface OverrideRow {
  readonly id: Id
  readonly name: string
  readonly starts: Date
  readonly tell: 'yes' | 'unsafe'
}

/** Overrides of one's own agency, but for one's own, that nobody has looked at. */
export async function readOverrides(inside: Inside, subject: Professional): Promise<readonly OverrideToReview[]> {
  if (subject.as !== 'safeguarding-lead') return []
  const { rows } = await inside.handle.query<OverrideRow>(
    `select lifting.id, person.name, lifting.starts, lifting.tell from lifting join person on person.id = lifting.by_person
     where lifting.kind = 'override' and lifting.reviewed_at is null and person.agency = $1 and lifting.by_person <> $2
     order by lifting.starts, lifting.id`,
    [subject.agency, subject.id],
  )
  return rows.map(({ id, name, starts, tell }) => {
    const on = dayIn(starts)
    return { id, by: name, on, due: workingDaysAfter(on, 2), told: tell }
  })
}
