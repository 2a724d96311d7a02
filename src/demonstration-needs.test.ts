import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { accountsOfNeeds } from './access/sign-in/demonstration-accounts.ts'
import { makeNeedsAnew } from './commands/needs.store.ts'
import { standings } from './decision/standing.ts'
import { isOver } from './ending/ending.ts'
import { ratedIn } from './goals/rating.ts'
import { groupings } from './language/grouping.ts'
import { openRightdoor } from './main.ts'
import { answeredIn } from './measures/answered/answered.store.ts'
import { openings } from './needs/need.ts'
import { aboutWhat } from './needs/own-words.ts'
import { readWithNobody } from './needs/owners.store.ts'
import { endingsIn } from './plan/ending.store.ts'
import { goalsOfNeed } from './plan/goals-of-need.store.ts'
import { type HandOverState, waysOfAsking } from './plan/hand-over.ts'
import type { Accepted } from './plan/part.ts'
import { planWays } from './plan/plan.ts'
import type { Wait } from './plan/waiting-told.ts'
import { gapsIn } from './risk-support/gaps.ts'
import { riskSupportIn } from './risk-support/risk-support.store.ts'
import { reviewStands } from './risk-support/risk-support-plan.ts'
import { addDays, dayIn, daysBetween } from './shared/day.ts'
import type { Id } from './shared/id.ts'
import { teamId } from './site/invented-people.store.ts'
import type { Database } from './store/database.ts'
import { asPerson } from './store/second-lock.ts'
import { openTestDatabase } from './store/testing.edge.ts'
import { demonstrationAt, type Opened, openTestRightdoor, testNow, testSettings } from './testing.edge.ts'
import { type KeptNeed, readEveryNeed } from './testing-needs.edge.ts'

const place = 'ashmere'
const today = dayIn(testNow)

let opened: Opened
let needs: readonly KeptNeed[]
/** Requests that somebody who was asked has opened. */
let seen: ReadonlySet<Id>
beforeAll(async () => {
  opened = await openTestRightdoor(demonstrationAt('of_needs', () => testNow, true))
  const { rows } = await opened.database.pool.query<{ readonly item: Id }>(
    `select distinct audit.item from audit join request_now on request_now.item = audit.item
       join team_member on team_member.team = request_now.team and team_member.person = audit.by_person
     where did = 'read' and outcome = 'allowed'`,
  )
  seen = new Set(rows.map(({ item }) => item))
  needs = await readEveryNeed(opened.rightdoor, { locality: place, now: testNow })
}, 120_000)
afterAll(() => opened.close())

type IsSo = (need: KeptNeed) => boolean
type State = readonly [says: string, isSo: IsSo]

const each = <Member extends string>(
  says: string,
  members: Iterable<Member>,
  isSo: (need: KeptNeed, member: Member) => boolean,
): readonly State[] => [...members].map((member) => [`${says}: ${member}`, (need) => isSo(need, member)])

/** A union without a list of its own: one that is missing here does not compile. */
const all = <Member extends string>(members: Readonly<Record<Member, true>>): readonly Member[] =>
  Object.keys(members).filter((member): member is Member => Object.hasOwn(members, member))

const inForce = ({ agreements }: KeptNeed) => agreements.filter(({ stands }) => stands.is !== 'followed')
const whenItIs = (on: string, when: string): boolean =>
  when === 'past' ? on < today : when === 'today' ? on === today : on > today
const passedOn = ({ whole }: KeptNeed, how: string): boolean =>
  whole.things.some(({ item, thread }) => item.is === 'network' && thread.plain['is'] === how)
const isDuty = (owner: Id): boolean => owner === teamId(place, 'yard-team')
const isShown = ({ whole }: KeptNeed): boolean =>
  whole.item.item.sharing.with !== 'only-me' || whole.item.item.sharing.also.length > 0
const isKeptBack = ({ item }: KeptNeed['whole']['item']): boolean =>
  item.is === 'own-words' && item.sharing.with === 'only-me' && item.sharing.also.length === 0
const days = ({ whole }: KeptNeed): readonly string[] => whole.things.map(({ on }) => on)

const saidStates: readonly State[] = [
  ...each('opened', openings, ({ whole }, how) => whole.need.opened === how),
  ...each('own words about', aboutWhat, ({ whole }, about) => whole.ownWords.some((said) => said.about === about)),
  ['kept to themselves', (need) => !isShown(need)],
  ['shared with whoever works with them', ({ whole }) => whole.item.item.sharing.with === 'my-worker'],
  ['shared, with something of it kept back', (need) => isShown(need) && need.whole.things.some(isKeptBack)],
  ['in another language than English', ({ whole }) => whole.ownWords.some(({ open }) => open().in !== 'en')],
  ['with somebody who interpreted', ({ whole }) => whole.ownWords.some(({ open }) => open().interpretedBy)],
  [
    'with a drawing and what it shows',
    ({ whole }) => whole.ownWords.some(({ open }) => open().picture?.alt.is === 'in-words'),
  ],
  ['without a name', ({ whole }) => whole.need.called === undefined],
  ['with views of two people beside it', ({ whole }) => new Set(whole.views.map(({ by }) => by)).size > 1],
  ['come back after months', (need) => days(need).some((on) => on >= addDays(today, -30)) && hasGap(days(need), 90)],
]

/** Nothing was said for so many days, and then something was. */
function hasGap(on: readonly string[], atLeast: number): boolean {
  const sorted = [...new Set(on)].sort().map((day) => Date.parse(day) / 86_400_000)
  return sorted.some((day, at) => day - (sorted[at - 1] ?? day) >= atLeast)
}

const agreedStates: readonly State[] = [
  ['nothing agreed yet', ({ agreements }) => agreements.length === 0],
  ...each('now working on', groupings, (need, grouping) =>
    inForce(need).some(({ agreement }) => agreement.grouping === grouping),
  ),
  ...each('they stand to it', standings, (need, is) =>
    inForce(need).some(({ agreement }) => agreement.standing.is === is),
  ),
  ...each('the day to look again is', ['past', 'today', 'to come'], (need, when) =>
    inForce(need).some(({ agreement }) => whenItIs(agreement.reviewOn, when)),
  ),
  ...each('moment', ['open', 'review'], ({ agreements }, is) =>
    agreements.some(({ agreement }) => agreement.moment.is === is),
  ),
  ['two agreements at once', (need) => inForce(need).length > 1],
  ['somebody changed their mind', (need) => inForce(need).some(({ stands }) => stands.is === 'to-talk-about')],
  ['read back by an interpreter', ({ agreements }) => agreements.some(({ interpreted }) => interpreted.length > 0)],
  ['an own choice said in private', ({ ownChoices }) => ownChoices.length > 0],
]

const plannedStates: readonly State[] = [
  ...each('a plan', planWays, ({ plans }, way) => plans.some(({ now }) => now.way === way)),
  ...each('a part', all<Accepted['is']>({ 'not-yet': true, accepted: true, 'taken-back': true }), ({ plans }, is) =>
    plans.some(({ now }) => now.parts.some(({ accepted }) => accepted.is === is)),
  ),
  ...each('somebody asks', ['past', 'today', 'to come'], ({ plans }, when) =>
    plans.some(({ now }) => whenItIs(now.next.on, when)),
  ),
  ...each('a wait', all<Wait['is']>({ waiting: true, over: true }), ({ waits }, is) =>
    waits.some(({ now }) => now.is === is),
  ),
  [
    'a check-in kept',
    ({ waits }) => waits.some(({ happened }) => happened.facts.some(({ is }) => is === 'checked-in')),
  ],
  [
    'a check-in overdue',
    ({ waits }) => waits.some(({ now }) => now.is === 'waiting' && now.waiting.checkIns.some(({ on }) => on < today)),
  ],
  [
    'a check-in to come',
    ({ waits }) => waits.some(({ now }) => now.is === 'waiting' && now.waiting.checkIns.some(({ on }) => on > today)),
  ],
  [
    'things have changed',
    ({ plans, waits }) =>
      plans.some(({ now }) => now.changes.length > 0) ||
      waits.some(({ now }) => now.is === 'waiting' && now.waiting.changes.length > 0),
  ],
]

const requestStates = all<HandOverState['is']>({
  ...{ waiting: true, question: true, accepted: true, 'not-us': true, 'went-on': true, stopped: true },
})

const askedStates: readonly State[] = [
  ...each('a request', requestStates, ({ requests }, is) => requests.some(({ handOver }) => handOver.state.is === is)),
  ...each('asked by', waysOfAsking, ({ requests }, way) => requests.some(({ handOver }) => handOver.way === way)),
  ['asked here and not seen yet', ({ requests }) => requests.some((one) => isWaitingHere(one) && !seen.has(one.id))],
  ['asked here and seen', ({ requests }) => requests.some((one) => isWaitingHere(one) && seen.has(one.id))],
  [
    'an answer written down by whoever asked',
    ({ requests }) => requests.some(({ handOver }) => handOver.way !== 'here' && handOver.state.is === 'accepted'),
  ],
]

const isWaitingHere = ({ handOver: { way, state } }: KeptNeed['requests'][number]): boolean =>
  way === 'here' && state.is === 'waiting'

const ownedStates: readonly State[] = [
  ['held by nobody but the young person', ({ whole }) => whole.need.owners.length === 0],
  ['held by one worker', ({ whole: { need } }) => need.owners.length === 1 && !need.owners.some(isDuty)],
  ['held by several', ({ whole }) => whole.need.owners.length > 1],
  ['held by the team on duty', ({ whole }) => whole.need.owners.some(isDuty)],
  ['passed on to whoever accepted a request', (need) => passedOn(need, 'hand-over-accepted')],
  ['taken over from the team on duty', (need) => passedOn(need, 'took-over')],
  ['fallen to another when whoever held it stood by them no more', (need) => passedOn(need, 'left')],
]

describe('The demonstration has forty needs of invented people', () => {
  test('whoever looks finds forty, of more than twenty young people, some of whom brought several', () => {
    expect(needs.length).toBe(40)
    const whose = needs.map(({ whole }) => whole.need.youngPerson)
    expect(new Set(whose).size).toBeGreaterThanOrEqual(24)
    expect(whose.filter((one, at) => whose.indexOf(one) !== at).length).toBeGreaterThanOrEqual(4)
  })

  test.each([...saidStates, ...agreedStates, ...plannedStates, ...askedStates, ...ownedStates])(
    'two or more of them are in this state: %s',
    (_, isSo) => expect(needs.filter(isSo).length).toBeGreaterThanOrEqual(2),
  )

  test('two of them answered the same questions now and then, of one the surgery wrote scores in from paper, and somebody has opened each answer', async () => {
    const { rows } = await opened.database.pool.query<{ measure: string; turned: string }>(
      'select measure, turned from measure_decision order by measure, n',
    )
    expect(rows).toEqual([
      { measure: 'gad-7', turned: 'on' },
      { measure: 'phq-9', turned: 'on' },
    ])
    const sets = needs
      .map(({ whole }) => answeredIn(whole.things).map(({ now }) => now))
      .filter((all) => all.length > 0)
    const manyOf = (is: string) => sets.filter((all) => all.filter((each) => each.is === is).length > 2).length
    expect([sets.length, manyOf('answered'), manyOf('entered')]).toEqual([3, 2, 1])
    expect(sets.flat().some(({ is }) => is === 'not-today')).toBe(true)
    const { rows: unopened } = await opened.database.pool.query(
      `select item from fact where kind = 'measure' and shared_with <> 'only-me' and not exists (
         select from audit where (audit.item = fact.item or fact.item = any (audit.also)) and did in ('read', 'write')
           and part in ('helper', 'team-lead'))`,
    )
    expect(unopened).toEqual([])
  })

  test.each(['pl', 'ar', 'so', 'uk'])('somebody wrote in %s', (tag) =>
    expect(needs.filter(({ whole }) => whole.ownWords.some(({ open }) => open().in === tag))).not.toEqual([]),
  )

  test('H14 each that somebody who helps can see is held by somebody who can see to it', async () => {
    expect(needs.filter((need) => isShown(need) && need.whole.need.owners.length === 0)).toEqual([])
    const ruth = { locality: place, part: 'team-lead', person: demonstrationPerson(place, 'team-lead') }
    expect(await asPerson(opened.database, ruth, (handle) => readWithNobody(handle, testNow))).toBe(0)
  })

  test.each(accountsOfNeeds)(
    'whoever tries the demonstration is $shownAs with one tap, and finds what they brought or were shown',
    async ({ key, actsAs, shownAs }) => {
      expect(await opened.read('/sign-in/demonstration')).toContain(shownAs)
      const page = await (await opened.signInAs(key)).read('/me')
      expect(page).toMatch(actsAs === 'carer' ? /href="\/me\/with\// : /href="\/me\/need\//)
    },
  )

  test('somebody who gave no name can be opened from the list all the same', async () => {
    const lead = await opened.signInAs('team-lead')
    expect(await lead.read('/desk/young-people')).toMatch(/<a href="[^"]+"><b>Somebody<\/b><\/a>/)
  })

  test('what is read quickly of them is as what was said comes to, byte for byte', async () => {
    const asItShould = { missing: 0, stray: 0, other: 0 }
    const made = await makeNeedsAnew(opened.database, place)
    expect(made).toMatchObject({ needs: { ...asItShould, rows: 40 }, requests: asItShould })
  })

  test('H14 killed again and again, the next start goes on where it stopped: nothing is doubled, and nothing is lost', async () => {
    const half = await openTestDatabase(demonstrationAt('of_tests', () => testNow))
    const start = (database: Database) =>
      openRightdoor({ settings: testSettings(), database, now: () => testNow, needs: true })
    for (const transactions of [12, 150]) {
      await expect(start(killedAfter(half, transactions))).rejects.toThrow('killed')
      expect(await kept(half)).not.toEqual(await kept(opened.database))
    }
    await (await start({ ...half, close: async () => undefined })).close()
    expect(await kept(half)).toEqual(await kept(opened.database))
    await half.close()
  }, 120_000)

  test('a second start brings nothing again', async () => {
    const before = await kept(opened.database)
    const { database } = opened
    const again = { ...database, close: async () => undefined }
    await (await openRightdoor({ settings: testSettings(), database: again, now: () => testNow, needs: true })).close()
    expect(await kept(database)).toEqual(before)
  })
})

/** What was answered to every goal of a need, in the order of its days. */
const ratingsOf = ({ whole }: KeptNeed) =>
  goalsOfNeed(whole, today)
    .goals.flatMap(({ now }) => ratedIn(now.ratings))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))

const overDays = (need: KeptNeed): number => {
  const ratings = ratingsOf(need)
  const [first, last] = [ratings[0], ratings.at(-1)]
  return first && last ? daysBetween(first.on, last.on) : 0
}

const endingIn = ({ whole }: KeptNeed) => endingsIn(whole.things)[0]?.now

describe('It shows what became of what they brought', () => {
  test('eight or more rated a goal of theirs again and again, two of them for over a year and a half', () => {
    expect(needs.filter((need) => ratingsOf(need).length >= 3).length).toBeGreaterThanOrEqual(8)
    expect(needs.filter((need) => overDays(need) > 550).length).toBeGreaterThanOrEqual(2)
  })

  test('what they say goes up, stays as it is and goes down again, as in a life', () => {
    const steps = needs.flatMap((need) => {
      const theirs = ratingsOf(need).filter(({ as }) => as === 'young-person')
      return theirs.slice(1).map(({ of }, at) => Math.sign(of - (theirs[at]?.of ?? of)))
    })
    expect(new Set(steps)).toEqual(new Set([-1, 0, 1]))
  })

  test('R26 somebody said twice that it helps a bit or not at all, and is invited to talk', () => {
    const invited = needs.filter(({ whole }) => {
      const { invitations } = goalsOfNeed(whole, today)
      return invitations.some(({ is }) => is === 'said-twice')
    })
    expect(invited.map(({ whole }) => whole.need.called)).toEqual(['going blank'])
  })

  test.each(['goal-met', 'not-helping', 'limit-of-what-we-have'])('R27 something ended: %s', (why) =>
    expect(needs.filter((need) => endingIn(need)?.why === why)).not.toEqual([]),
  )

  test('R27 two are over, and two came back to the words that they had left', () => {
    const ended = needs.filter((need) => endingIn(need))
    expect(ended.filter((need) => isOver(endingIn(need))).length).toBe(2)
    expect(ended.filter((need) => !isOver(endingIn(need))).map(({ whole }) => whole.ownWords.length > 1)).toEqual([
      true,
      true,
    ])
  })

  test('H08 of two plans to stay safe one is past its day, and both say what is missing', () => {
    const plans = needs.flatMap(({ whole }) => riskSupportIn(whole.things)).map(({ now }) => now)
    expect(plans.map((plan) => reviewStands(plan, today)).toSorted()).toEqual(['ahead', 'past'])
    expect(plans.filter((plan) => gapsIn(plan).length === 0)).toEqual([])
  })

  test('R36 for Mei, who is 18, nobody began to plan moving on: whoever holds it reads so, and it is counted when she looks', async () => {
    const counted = async (): Promise<unknown> =>
      (await opened.database.pool.query("select times from transition_gap where gap = 'nobody-named'")).rows
    expect(await counted()).toEqual([])
    const lead = await opened.signInAs('team-lead')
    expect(await lead.read('/desk/today')).toContain('Nobody has begun yet to plan how Mei Cheung moves on')
    expect(await counted()).toEqual([{ times: 1 }])
  })
})

/** How many of everything: what was said, who stands by whom, who held what, and what was asked. */
async function kept({ pool }: Database): Promise<readonly unknown[]> {
  const { rows } = await pool.query(
    `select kind as what, did as how, count(*)::int as many from audit where did in ('write', 'share') group by 1, 2
     union all select 'said', kind, count(*)::int from fact group by 2 union all select 'stands', kind, count(*)::int from edge group by 2
     union all select 'asked', state, count(*)::int from request_now group by 2 order by 1, 2`,
  )
  return rows
}

/** The same database, from which nothing comes any more after so many transactions. */
function killedAfter(database: Database, transactions: number): Database {
  let left = transactions
  // What is asked of the pool itself connects with a call to come back by.
  const connect = (...asked: readonly unknown[]): unknown => {
    left -= 1
    if (left >= 0) return Reflect.apply(database.pool.connect, database.pool, asked)
    const [comeBack] = asked
    return typeof comeBack === 'function' ? comeBack(new Error('killed')) : Promise.reject(new Error('killed'))
  }
  const pool: Database['pool'] = Object.create(database.pool, { connect: { value: connect } })
  return { ...database, pool, close: async () => undefined }
}
