import { createElement } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { drawnGoal } from '../src/goals/chart-points.ts'
import { type GoalFact, goalOf } from '../src/goals/goal.ts'
import { ChartDrawings, chartInEnglish, GoalChart } from '../src/goals/goal-chart.tsx'
import { raters } from '../src/goals/rating.ts'
import { addDays, type Day } from '../src/shared/day.ts'
import { type Id, parseId } from '../src/shared/id.ts'
import { type Opened, openTestRightdoor } from '../src/testing.edge.ts'
import { sharedNeed } from '../src/testing-goals.edge.ts'
import { chanceFrom } from './chance.ts'
import { type CpuTimes, type Measured, measureCpu, quantile } from './cpu.ts'

const first = '2026-01-05' as Day
const many = 60

function numbered(which: number): Id {
  const id = parseId(`0c000000-0000-4000-8000-${String(which).padStart(12, '0')}`)
  if (!id) throw new Error('no id')
  return id
}

/** A goal with sixty ratings: twenty days, on each of which the young person, a parent and a worker say a number. */
function goalWith(which: number, chance: () => number) {
  const set: GoalFact = {
    ...{
      is: 'set',
      by: numbered(1),
      on: first,
      owner: { is: 'young-person' },
      says: { said: 'Sleep through the night' },
    },
    ...{ shortName: { said: `Goal ${which}` }, rank: which, agreedBy: [] },
  }
  const ratings = Array.from(
    { length: many },
    (_, at): GoalFact => ({
      ...{
        is: 'rated',
        id: numbered(1_000 * which + at),
        by: numbered(1 + (at % 3)),
        told: 'themselves',
        how: 'numbers',
      },
      ...{
        as: raters[at % 3] ?? 'young-person',
        of: Math.floor(chance() * 11),
        on: addDays(first, 14 * Math.floor(at / 3)),
      },
    }),
  )
  const goal = goalOf([set, ...ratings])
  if (goal?.ratings.length !== many) throw new Error('the bench measures something else than it says')
  return drawnGoal(numbered(which + 10), goal)
}

function say({ name, rounds }: CpuTimes, plain: CpuTimes): void {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(rounds, share).toFixed(3))
  const times = quantile(rounds, 0.5) / quantile(plain.rounds, 0.5)
  console.log(`  ${name.padEnd(52)} ${middle} CPU-ms (${low} to ${high})   ${times.toFixed(1)} times`)
}

const show = (took: readonly CpuTimes[]): void => {
  const [plain] = took
  if (plain) for (const each of took) say(each, plain)
}

/** The drawing of three goals with sixty ratings each, alone and with the table that says the same. */
async function charts(): Promise<void> {
  const chance = chanceFrom(5)
  const goals = [1, 2, 3].map((which) => goalWith(which, chance))
  const met = [...new Set(goals.flatMap(({ rated }) => rated.map(({ on }) => on)))]
  const props = { goals, met, endings: new Map() }
  const rows = goals.flatMap(({ rated }) => rated.map(({ on, of }) => `<tr><td>${on}</td><td>${of}</td></tr>`))
  const all: readonly Measured[] = [
    { name: 'the same 180 numbers, joined into a plain table', once: () => rows.join('') },
    {
      name: 'the drawings',
      once: () => renderToString(createElement(ChartDrawings, { ...props, words: chartInEnglish })),
    },
    { name: 'the drawings with legend and table', once: () => renderToString(createElement(GoalChart, props)) },
  ]
  console.log('\n  Three goals with 60 ratings each (aim: the drawings in 1 ms or less)')
  show(await measureCpu(all, { rounds: 21, requests: 200, warmUp: 400 }))
}

/** Callum and the nurse have something in hand together. @returns the page on which he says whether it helps. */
async function needOf({ signInAs }: Opened) {
  const need = await sharedNeed(await signInAs('school-nurse'), 'loud at home')
  return { callum: await signInAs('callum'), page: `${need}/helping` }
}

async function pages(): Promise<void> {
  const opened = await openTestRightdoor()
  try {
    const { callum, page } = await needOf(opened)
    const weighs = new TextEncoder().encode(await callum.read(page)).length
    console.log(`\n  “Is this helping?” weighs ${(weighs / 1_000).toFixed(1)} KB, not packed (aim: 25 KB or less)`)
    const all: readonly Measured[] = [
      { name: 'the front page, from the request to the HTML', once: () => opened.read('/') },
      { name: '“Is this helping?”, signed in', once: () => callum.read(page) },
    ]
    console.log('  (aim: 10 ms or less of server work, in the built-in database)')
    show(await measureCpu(all, { rounds: 15, requests: 20, warmUp: 60 }))
  } finally {
    await opened.close()
  }
}

/** One after the other each twenty seconds later, as many as one sender may show in three hours. */
async function byLink(): Promise<void> {
  const opened = await openTestRightdoor()
  try {
    // The second lock goes by the clock of the database.
    opened.clock.now = new Date()
    const { callum, page } = await needOf(opened)
    const goals = page.replace('/helping', '/goals')
    for (const says of ['Sleep through the night', 'Eat lunch with somebody', 'Walk to the shop by myself'])
      await callum.send(goals, goals, { says, shortName: says.slice(0, 5), with: 'them' })
    const made = await (await callum.send(goals, page.replace('/helping', '/check'))).text()
    const code = /class="rd-code">([^<]+)</.exec(made)?.[1] ?? ''
    const shows = async (): Promise<string> => {
      opened.clock.now = new Date(opened.clock.now.getTime() + 20_000)
      return (await opened.post('/check', { code })).text()
    }
    const html = await shows()
    // A name that is said has to be asked for.
    if (!html.includes('goal-3') || !html.includes('Beth Lloyd'))
      throw new Error('the bench measures something else than it says')
    const weighs = new TextEncoder().encode(html).length
    console.log(
      `\n  The session check by link, three goals, weighs ${(weighs / 1_000).toFixed(1)} KB, not packed (aim: 25 KB or less)`,
    )
    const all: readonly Measured[] = [
      { name: 'the front page, from the request to the HTML', once: () => opened.read('/') },
      { name: 'the session check, by a link', once: shows },
    ]
    console.log('  (aim: 10 ms or less of server work, in the built-in database)')
    show(await measureCpu(all, { rounds: 15, requests: 20, warmUp: 60 }))
  } finally {
    await opened.close()
  }
}

/** The figures of goals and of “Is this helping?”. */
export async function helpingGoals(): Promise<void> {
  await charts()
  await pages()
  await byLink()
}
