import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openTestRightdoor } from '../src/testing.edge.ts'
import { agencyForms, offerForms } from './audit-of-routes-agency.ts'
import { agreeingForms, leftByAgreeing } from './audit-of-routes-agreeing.ts'
import { askingForms, leftByAsking } from './audit-of-routes-asking.ts'
import { besideNeedForms, choiceForms, leftByChoices } from './audit-of-routes-choices.ts'
import { deskForms } from './audit-of-routes-desk.ts'
import { endOneForms, leftByEndOne } from './audit-of-routes-end-one.ts'
import { endingForms, leftByEnding } from './audit-of-routes-ending.ts'
import { goalForCarerForm, goalForms, leftByGoals } from './audit-of-routes-goals.ts'
import { leftByLetters, letterForms } from './audit-of-routes-letter.ts'
import { liftingForms } from './audit-of-routes-lifting.ts'
import { leftByMovingOn, movingOnForms } from './audit-of-routes-moving-on.ts'
import { openForms } from './audit-of-routes-open.ts'
import { ownForms } from './audit-of-routes-own.ts'
import { leftByParentsGoals, parentsGoalForms } from './audit-of-routes-parents-goals.ts'
import { leftByPlanning, planningForms } from './audit-of-routes-planning.ts'
import { privacyForms } from './audit-of-routes-privacy.ts'
import { leftByMeasures, leftByQuestions, measureForms, questionForms } from './audit-of-routes-questions.ts'
import { requestForms } from './audit-of-routes-requests.ts'
import { leftOfRecords } from './audit-of-routes-rows.ts'
import { leftBeside } from './audit-of-routes-rows-beside.ts'
import { type Tried, tryOut } from './audit-of-routes-sending.ts'
import { accountForms, signInForms } from './audit-of-routes-sign-in.ts'
import { leftByStayingSafe, stayingSafeForms } from './audit-of-routes-staying-safe.ts'
import { type Taken, worldOf } from './audit-of-routes-world.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
  // The second lock goes by the clock of the database.
  opened.clock.now = new Date()
}, 240_000)
afterAll(() => opened.close())

/** In the order in which they are sent: what one leaves is what the next is about. */
const forms: readonly Taken[] = [
  ...[
    askingForms,
    [goalForCarerForm],
    parentsGoalForms,
    ownForms,
    deskForms,
    agreeingForms,
    planningForms,
    endingForms,
    goalForms,
    questionForms,
    measureForms,
    liftingForms,
    privacyForms,
    requestForms,
    agencyForms,
  ].flat(),
  ...[
    offerForms,
    choiceForms,
    besideNeedForms,
    openForms,
    stayingSafeForms,
    movingOnForms,
    letterForms,
    endOneForms,
    accountForms,
    signInForms,
  ].flat(),
]

const leftByForms = {
  ...leftOfRecords,
  ...leftByAsking,
  ...leftByAgreeing,
  ...leftByPlanning,
  ...leftByEnding,
  ...leftByMovingOn,
  ...leftByLetters,
  ...leftByEndOne,
  ...leftByGoals,
  ...leftByParentsGoals,
  ...leftByQuestions,
  ...leftByMeasures,
  ...leftByStayingSafe,
  ...leftByChoices,
  ...leftBeside,
}

const keyOf = ({ post, variant }: Taken): string => (variant ? `${post} ${variant}` : post)

test('every address that takes a form is in the table, and nothing else is', () => {
  const posts = opened.rightdoor.routes.flatMap((route) => ('post' in route ? [route.post] : []))
  const sent = new Set(forms.map(({ post }) => post))
  expect(posts.filter((post) => !sent.has(post))).toEqual([])
  expect([...sent].filter((post) => !posts.includes(post))).toEqual([])
  expect(Object.keys(leftByForms).toSorted()).toEqual(forms.map(keyOf).toSorted())
  const silent = Object.values(leftByForms).filter(({ leaves }) => 'none' in leaves)
  expect(forms.length - silent.length).toBeGreaterThan(110)
})

/** What holds nobody, or is found by a code alone, is written without a row. */
const holdsNobody = new Set([
  ...['unmet_search', 'wrong_report', 'signpost', 'outbox', 'complaint', 'credential'],
  ...['directory_version', 'listed_service', 'offer_act', 'offer_ask', 'choice_version'],
])

const turnedAway = [401, 404, 422]

/** All that is wrong with what one form left. */
function faultsOf(taken: Taken, { good, refused, typed }: Tried): readonly string[] {
  const told = leftByForms[keyOf(taken)]
  if (!told) return ['is not in the table']
  const isSilent = 'none' in told.leaves
  const due = 'none' in told.leaves ? [] : told.leaves
  const answers = taken.answers ?? 303
  const refusals = 'by' in taken.refused && taken.refused.answers ? [taken.refused.answers] : turnedAway
  const rows = [...good.whole, ...(refused?.whole ?? [])].join('\n').toLowerCase()
  return [
    ...(good.status === answers ? [] : [`was answered ${good.status}, not ${answers}`]),
    ...(same(good.lines, due) ? [] : [`left ${said(good.lines)}, not ${said(due)}`]),
    ...good.alone
      .filter((table) => !isSilent || !holdsNobody.has(table))
      .map((table) => `wrote ${table} in a transaction that left no row`),
    ...(refused && !refusals.includes(refused.status) ? [`was refused with ${refused.status}`] : []),
    ...(refused && !same(refused.lines, told.refused ?? [])
      ? [`left ${said(refused.lines)} when it was refused, not ${said(told.refused ?? [])}`]
      : []),
    ...(refused?.written ?? []).map((table) => `wrote ${table} when it was refused`),
    ...typed.filter((words) => isWords(words) && rows.includes(words.toLowerCase())).map((words) => `says “${words}”`),
  ]
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted())
const said = (lines: readonly string[]): string => lines.join(', ') || 'nothing'
/** What somebody typed, or was given to hold: no id and no fixed word. */
const isWords = (typed: string): boolean =>
  /heron|egret|[ @’]/i.test(typed) || (typed.length > 8 && !/^[0-9a-f-]{36}$|^[a-z-]+$/.test(typed))

test('each form leaves its rows and no other, in the transaction in which it writes, and no word of it; refused, what is said of that', {
  timeout: 900_000,
}, async () => {
  const world = worldOf(opened)
  const wrong: string[] = []
  const typed = new Set<string>()
  for (const taken of forms) {
    opened.clock.now = new Date(Math.max(Date.now(), opened.clock.now.getTime() + 5))
    const tried = await tryOut(world, taken)
    for (const words of tried.typed) if (isWords(words)) typed.add(words)
    wrong.push(...faultsOf(taken, tried).map((fault) => `${keyOf(taken)}, sent by ${taken.by}, ${fault}`))
  }
  console.log(`audit of forms: ${forms.length} forms, ${typed.size} texts looked for in their rows`)
  expect(wrong).toEqual([])
  expect(typed.size).toBeGreaterThan(30)
  expect(opened.logged.filter((line) => line.includes('"error"')).slice(0, 5)).toEqual([])
})
