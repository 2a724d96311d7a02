import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import { emptyTables, openTestDatabase } from '../../store/testing.edge.ts'
import { auditHash } from '../audit/audit-hash.edge.ts'
import { beginByCode } from './begun-by-code.store.ts'
import { claimContact } from './contact-claims.store.ts'
import { confirmContact } from './contact-confirmed.store.ts'
import { readWordList } from './five-words.edge.ts'
import { forgetOldTries } from './limits.store.ts'
import { limits } from './limits.ts'
import { removeWayIn, waysInTo } from './own-ways.store.ts'
import { slowHashing } from './password.edge.ts'
import { findSession, inPlace } from './session.store.ts'
import type { ActingAs } from './session.ts'
import { signIn } from './sign-in.store.ts'
import { couldNot, type Shown, type WhyNot } from './sign-in.ts'
import { closeAccountOf, openAccount } from './sign-in-account.store.ts'
import { type SignInDesk, tryOf, type Visit } from './sign-in-desk.store.ts'
import { signInKeys } from './sign-in-keys.edge.ts'
import { askForLink, handCode, type LinkLetter, type SendLink } from './sign-in-links.store.ts'
import { recover } from './sign-in-recover.store.ts'
import { addWay, type NewWay } from './sign-in-ways.store.ts'
import { codeOfStep, newTotpSecret, secretOf, stepAt } from './totp.edge.ts'

const noon = Date.parse('2026-11-22T12:00:00Z')
const minutes = (many: number): number => many * 60_000
const contentDir = new URL('../../../content/en/', import.meta.url)
const bethsPassword = 'correct horse battery staple'
const secret = newTotpSecret()

let database: Database
let desk: SignInDesk
let why: WhyNot[] = []
let callum: Id
let beth: Id
let [callums, beths] = [newId(), newId()]

beforeAll(async () => {
  database = await openTestDatabase()
  desk = {
    ...{ database, locality: 'ashmere', keys: signInKeys('a secret of the tests'), wordList: readWordList(contentDir) },
    hashOf: auditHash('a secret of the tests'),
    hashing: slowHashing({ memoryKiB: 64, passes: 1, atOnce: 2, waiting: 40 }),
    told: (each) => void why.push(each),
  }
  await database.pool.query(
    "insert into locality (slug, name) values ('ashmere', 'Ashmere'), ('elsewhere', 'Elsewhere')",
  )
})
afterAll(() => database.close())

beforeEach(async () => {
  why = []
  await emptyTables(database, 'tried', 'session', 'credential', 'account', 'job', 'person', 'agency')
  const school = newId()
  callum = newId()
  beth = newId()
  const add = (sql: string, ...values: readonly unknown[]) => database.pool.query(sql, [...values])
  await add("insert into agency (id, locality, name, sector) values ($1, 'ashmere', 'A school', 'education')", school)
  await add("insert into person (id, locality, is_a) values ($1, 'ashmere', 'young-person')", callum)
  await add(
    "insert into person (id, locality, is_a, agency, name) values ($1, 'ashmere', 'professional', $2, 'Beth')",
    beth,
    school,
  )
  await add("insert into job (person, locality, is_a, from_day) values ($1, 'ashmere', 'helper', '2026-01-01')", beth)
  const open = (person: Id) =>
    inPlace(desk, (handle) => openAccount(handle, { locality: 'ashmere', person, now: noon }))
  callums = await open(callum)
  beths = await open(beth)
})

const visit = (more: Partial<Visit> = {}): Visit => ({
  ...{ address: '192.0.2.7', now: noon, onSharedComputer: false },
  ...more,
})
const add = async (account: Id, actingAs: ActingAs, way: NewWay): Promise<readonly string[]> => {
  const added = await addWay(desk, { account, actingAs, signedInAt: noon }, { way, now: noon })
  if (added.is === 'refused') throw new Error(added.because.join(' '))
  return added.value
}
const codeAt = (now: number): string => codeOfStep(secretOf(secret) ?? new Uint8Array(), stepAt(now))
const bethHasHerWays = async (): Promise<readonly string[]> => {
  await add(beths, 'helper', { is: 'password', knownAs: 'Beth@School.example', password: bethsPassword })
  await add(beths, 'helper', { is: 'totp', secret, code: codeAt(noon) })
  return add(beths, 'helper', { is: 'recovery-codes' })
}
const asBeth = (more: Partial<Extract<Shown, { by: 'password' }>> = {}): Shown => ({
  ...{ by: 'password', knownAs: 'beth@school.example', password: bethsPassword, code: codeAt(noon + minutes(1)) },
  ...more,
})
const later = noon + minutes(1)
const said = async (shown: Shown, more: Partial<Visit> = {}): Promise<string> => {
  why = []
  const answer = await signIn(desk, shown, visit({ now: later, ...more }))
  if (answer.is === 'refused') expect(answer).toEqual(couldNot)
  return answer.is === 'ok' ? answer.value.actingAs : why.join(' ')
}
/** Where letters are put; those that do not go are none. */
const puts =
  (letters: LinkLetter[]): SendLink =>
  async (_, letter) =>
    void (letter.goes && letters.push(letter))
const his = { actingAs: 'young-person', signedInAt: noon } as const
/** Somebody says that a contact is theirs: the letter that goes there. */
async function claims(account: Id, to: string, now = noon): Promise<LinkLetter> {
  const letters: LinkLetter[] = []
  const holder = { account, ...his, signedInAt: now }
  const said = await claimContact(desk, { holder, to, visit: { address: '192.0.2.8', now } }, puts(letters))
  expect(said).toEqual({ is: 'ok', value: 'on-its-way' })
  const [letter] = letters
  if (!letter) throw new Error('no letter came')
  return letter
}
const presses = (account: Id, { token }: LinkLetter, now = noon) => confirmContact(desk, { account }, { token, now })
async function hasContact(account: Id, to: string): Promise<void> {
  expect((await presses(account, await claims(account, to))).is).toBe('ok')
  await database.pool.query('truncate tried')
}
const lettersFor = async (to: string, now = noon, from = desk): Promise<readonly LinkLetter[]> => {
  const letters: LinkLetter[] = []
  await askForLink(from, { to, visit: { address: '192.0.2.7', now } }, puts(letters))
  return letters
}

describe('Beth, the school nurse', () => {
  test('signs in with her name, her password and the code of her app, and works as a helper', async () => {
    await bethHasHerWays()
    const answer = await signIn(desk, asBeth(), visit({ now: later }))
    expect(answer).toMatchObject({ is: 'ok', value: { account: beths, person: beth, actingAs: 'helper' } })
    if (answer.is === 'ok') expect((await findSession(desk, answer.value.token, later)).is).toBe('open')
  })

  test('types her name in any letters, with a space behind it', async () => {
    await bethHasHerWays()
    expect(await said(asBeth({ knownAs: ' BETH@school.example ' }))).toBe('helper')
  })

  test('is refused in the same way whatever was wrong', async () => {
    await bethHasHerWays()
    expect(await said(asBeth({ knownAs: 'nobody@school.example' }))).toBe('unknown')
    expect(await said(asBeth({ password: `${bethsPassword}.` }))).toBe('wrong-secret')
    expect(await said(asBeth({ code: '000000' }))).toBe('wrong-code')
    expect(await said(asBeth({ code: '' }))).toBe('wrong-code')
    expect(await said(asBeth(), { job: 'privacy-officer' })).toBe('no-job')
    expect(await said(asBeth(), { onlyFor: callums })).toBe('somebody-else')
  })

  test('cannot use a code of her app twice, nor two requests at once', async () => {
    await bethHasHerWays()
    const answers = await Promise.all([said(asBeth()), said(asBeth())])
    expect(answers.filter((answer) => answer === 'helper')).toHaveLength(1)
    expect(await said(asBeth())).toBe('wrong-code')
    expect(await said(asBeth({ code: codeAt(noon + minutes(2)) }), { now: noon + minutes(2) })).toBe('helper')
  })

  test('without her telephone uses one of ten codes, each once', async () => {
    const codes = await bethHasHerWays()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(await said(asBeth({ code: code.toLowerCase().replace('-', ' ') }))).toBe('helper')
    for (const code of codes.slice(0, 3)) expect(await said(asBeth({ code }))).toBe('wrong-code')
  })

  test('a code is not used up by a try that came to nothing for another reason', async () => {
    await bethHasHerWays()
    expect(await said(asBeth(), { job: 'approver' })).toBe('no-job')
    expect(await said(asBeth())).toBe('helper')
  })

  test('with the password alone, having no app yet, gets nowhere', async () => {
    await add(beths, 'helper', { is: 'password', knownAs: 'beth@school.example', password: bethsPassword })
    expect(await said(asBeth())).toBe('wrong-code')
  })

  test('is let back in by a code from her administrator and her app, and whoever sat at her screen is out', async () => {
    await bethHasHerWays()
    const before = await signIn(desk, asBeth(), visit({ now: later }))
    const code = (await handCode(desk, { account: beths, now: later })) ?? ''
    expect(await said({ by: 'handed-code', code })).toBe('not-alone')
    const fresh = { gets: 'password', code, knownAs: 'beth@school.example', password: 'another long secret' } as const
    const now = noon + minutes(2)
    expect(await recover(desk, { ...fresh, second: '000000' }, visit({ now }))).toEqual(couldNot)
    const back = await recover(desk, { ...fresh, second: codeAt(now) }, visit({ now }))
    expect(back.is).toBe('ok')
    if (before.is === 'ok') expect((await findSession(desk, before.value.token, now)).is).toBe('nothing')
    const then = noon + minutes(3)
    expect(await said(asBeth({ code: codeAt(then) }), { now: then })).toBe('wrong-secret')
    expect(await said(asBeth({ code: codeAt(then), password: 'another long secret' }), { now: then })).toBe('helper')
    expect(
      await recover(desk, { ...fresh, second: codeAt(noon + minutes(4)) }, visit({ now: noon + minutes(4) })),
    ).toEqual(couldNot)
  })

  test('has none of the ways that are for young people, and the other way round', async () => {
    const [hers, his] = [
      { account: beths, actingAs: 'helper', signedInAt: noon } as const,
      { account: callums, actingAs: 'young-person', signedInAt: noon } as const,
    ]
    for (const is of ['five-words'] as const)
      expect(await addWay(desk, hers, { way: { is }, now: noon })).toEqual({
        is: 'refused',
        because: ['not-their-way'],
      })
    const way: NewWay = { is: 'password', knownAs: 'callum', password: bethsPassword }
    expect(await addWay(desk, his, { way, now: noon })).toEqual({ is: 'refused', because: ['not-their-way'] })
  })

  test('adds a way only just after she showed who she is', async () => {
    const way: NewWay = { is: 'recovery-codes' }
    const holder = { account: beths, actingAs: 'helper', signedInAt: noon } as const
    expect(await addWay(desk, holder, { way, now: noon + minutes(5) })).toEqual({
      is: 'refused',
      because: ['sign-in-again'],
    })
    expect((await addWay(desk, holder, { way, now: noon + minutes(5) - 1 })).is).toBe('ok')
  })
})

describe('Callum, 15', () => {
  test('signs in with five words and nothing else', async () => {
    const words = await add(callums, 'young-person', { is: 'five-words' })
    expect(words).toHaveLength(5)
    expect(await said({ by: 'five-words', words: words.join(', ').toUpperCase() })).toBe('young-person')
    expect(await said({ by: 'five-words', words: words.toReversed().join(' ') })).toBe('unknown')
    expect(await said({ by: 'five-words', words: words.slice(1).join(' ') })).toBe('unknown')
  })

  test('finds it written down that a way in was added, and when somebody came in, with no word of which it was', async () => {
    const words = await add(callums, 'young-person', { is: 'five-words' })
    expect(await said({ by: 'five-words', words: words.join(' ') })).toBe('young-person')
    expect(await said({ by: 'five-words', words: words.toReversed().join(' ') })).toBe('unknown')
    const { rows } = await database.pool.query(
      'select did, kind, part, item, by_person = record as own from audit where record = $1 order by n',
      [callum],
    )
    expect(rows).toEqual(
      ['settings', 'sign-in'].map((did) => ({ did, kind: 'account', part: 'young-person', item: callums, own: true })),
    )
  })

  test('finds it written down that a way in was taken away', async () => {
    await add(callums, 'young-person', { is: 'five-words' })
    const [way] = await waysInTo(desk, callums)
    const taking = { way: way?.id ?? newId(), evenTheLast: true, now: noon }
    expect((await removeWayIn(desk, { account: callums, signedInAt: noon }, taking)).is).toBe('ok')
    const { rows } = await database.pool.query('select did from audit where record = $1', [callum])
    expect(rows).toEqual([{ did: 'settings' }, { did: 'settings' }])
  })

  test('gets new words, and the old paper opens nothing', async () => {
    const old = await add(callums, 'young-person', { is: 'five-words' })
    const fresh = await add(callums, 'young-person', { is: 'five-words' })
    expect(await said({ by: 'five-words', words: old.join(' ') })).toBe('unknown')
    expect(await said({ by: 'five-words', words: fresh.join(' ') })).toBe('young-person')
  })

  test('asks for a link to his safe address, and it opens once, for a quarter of an hour', async () => {
    await hasContact(callums, 'Callum@Mail.example')
    const [letter] = await lettersFor(' callum@mail.example')
    expect(letter).toMatchObject({ account: callums, to: 'Callum@Mail.example' })
    const shown: Shown = { by: 'link', token: letter?.token ?? '' }
    expect(await said(shown, { now: noon + minutes(15) })).toBe('unknown')
    expect(await said(shown, { now: noon + minutes(15) - 1 })).toBe('young-person')
    expect(await said(shown, { now: noon + minutes(15) - 1 })).toBe('unknown')
  })

  test('who asks for a link a second time makes the first one worthless', async () => {
    await hasContact(callums, '07700 900123')
    const [[first], [second]] = [await lettersFor('07700900123'), await lettersFor('07700 900 123', later)]
    expect(await said({ by: 'link', token: first?.token ?? '' })).toBe('unknown')
    expect(await said({ by: 'link', token: second?.token ?? '' })).toBe('young-person')
  })

  test('his address is no way in itself, and nobody hears whether it is known', async () => {
    await hasContact(callums, 'callum@mail.example')
    expect(await said({ by: 'link', token: 'callum@mail.example' })).toBe('unknown')
    expect(await lettersFor('somebody@mail.example')).toEqual([])
    const kept = await database.pool.query('select credential::text as row from credential')
    expect(JSON.stringify(kept.rows)).not.toMatch(/callum|mail/i)
  })

  test('his phone gets no more than three links in an hour, whoever asks', async () => {
    await hasContact(callums, 'callum@mail.example')
    const sent = []
    for (let n = 0; n < 6; n++) sent.push(...(await lettersFor('callum@mail.example')))
    expect(sent).toHaveLength(3)
    expect(await lettersFor('callum@mail.example', noon + minutes(61))).toHaveLength(1)
  })

  test('a code from the school nurse opens once, within a day, however he types it', async () => {
    const code = (await handCode(desk, { account: callums, now: noon })) ?? ''
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/)
    const shown: Shown = { by: 'handed-code', code: ` ${code.toLowerCase().replace('-', '')} ` }
    expect(await said(shown, { now: noon + minutes(24 * 60) })).toBe('unknown')
    expect(await said(shown, { now: noon + minutes(24 * 60) - 1 })).toBe('young-person')
    expect(await said(shown)).toBe('unknown')
  })

  test('two taps at once on the same link open one session', async () => {
    const code = (await handCode(desk, { account: callums, now: noon })) ?? ''
    const both = await Promise.all([1, 2].map(() => signIn(desk, { by: 'handed-code', code }, visit())))
    expect(both.map(({ is }) => is).toSorted()).toEqual(['ok', 'refused'])
  })

  test('has lost the paper: a code gives five new words, and every old session ends', async () => {
    const old = await add(callums, 'young-person', { is: 'five-words' })
    const before = await signIn(desk, { by: 'five-words', words: old.join(' ') }, visit())
    const code = (await handCode(desk, { account: callums, now: noon })) ?? ''
    const back = await recover(desk, { gets: 'five-words', code }, visit())
    expect(back).toMatchObject({ is: 'ok', value: { actingAs: 'young-person' } })
    if (before.is === 'ok') expect((await findSession(desk, before.value.token, noon)).is).toBe('nothing')
    expect(await said({ by: 'five-words', words: old.join(' ') })).toBe('unknown')
    if (back.is === 'ok')
      expect(await said({ by: 'five-words', words: back.value.writtenDown.join(' ') })).toBe('young-person')
    expect(await recover(desk, { gets: 'five-words', code }, visit())).toEqual(couldNot)
  })

  test('has no account any more: sessions, words, links and codes open nothing any more', async () => {
    const words = (await add(callums, 'young-person', { is: 'five-words' })).join(' ')
    await hasContact(callums, 'callum@mail.example')
    const [letter] = await lettersFor('callum@mail.example')
    const code = (await handCode(desk, { account: callums, now: noon })) ?? ''
    const signedIn = await signIn(desk, { by: 'five-words', words }, visit())
    await inPlace(desk, (handle) => closeAccountOf(handle, callums, later))
    expect(await said({ by: 'five-words', words })).toBe('unknown')
    expect(await said({ by: 'link', token: letter?.token ?? '' })).toBe('unknown')
    expect(await said({ by: 'handed-code', code })).toBe('unknown')
    expect(await lettersFor('callum@mail.example')).toEqual([])
    expect(await handCode(desk, { account: callums, now: noon })).toBeUndefined()
    if (signedIn.is === 'ok') expect((await findSession(desk, signedIn.value.token, noon)).is).toBe('nothing')
    const left = await database.pool.query('select 1 from credential where known_as is not null or secret is not null')
    expect(left.rowCount).toBe(0)
  })

  test('signing in again in the same browser ends the session of before', async () => {
    const words = (await add(callums, 'young-person', { is: 'five-words' })).join(' ')
    const first = await signIn(desk, { by: 'five-words', words }, visit())
    if (first.is === 'refused') throw new Error('he could not sign in')
    const second = await signIn(desk, { by: 'five-words', words }, visit({ oldToken: first.value.token }))
    expect((await findSession(desk, first.value.token, noon)).is).toBe('nothing')
    expect(second.is === 'ok' && second.value.token !== first.value.token).toBe(true)
  })
})

describe('A contact that somebody says is theirs', () => {
  let [aisha, aishas] = [newId(), newId()]
  beforeEach(async () => {
    aisha = newId()
    await database.pool.query("insert into person (id, locality, is_a) values ($1, 'ashmere', 'young-person')", [aisha])
    aishas = await inPlace(desk, (handle) => openAccount(handle, { locality: 'ashmere', person: aisha, now: noon }))
  })
  const phone = '07700 900123'

  test('is no way in before the link was opened as them: nobody who is not them is let in by it, nor they by it alone', async () => {
    const letter = await claims(callums, phone)
    expect(letter).toMatchObject({ says: 'this-is-yours', account: callums, to: phone })
    expect(await lettersFor(phone)).toEqual([])
    expect(await said({ by: 'link', token: letter.token })).toBe('unknown')
    expect(await presses(aishas, letter)).toEqual(couldNot)
    expect(await presses(callums, letter, noon + minutes(15))).toEqual(couldNot)
    expect((await waysInTo(desk, callums)).map(({ kind }) => kind)).toEqual([])
    expect((await presses(callums, letter)).is).toBe('ok')
    expect((await waysInTo(desk, callums)).map(({ kind }) => kind)).toEqual(['link'])
    expect(await lettersFor(phone, later)).toMatchObject([{ says: 'sign-in', account: callums }])
  })

  test('that is claimed by somebody else stays free, and whoever shows that it is theirs ends the other claim', async () => {
    const [planted, own] = [await claims(aishas, phone), await claims(callums, phone)]
    expect(own.says).toBe('this-is-yours')
    expect((await presses(callums, own)).is).toBe('ok')
    expect(await presses(aishas, planted)).toEqual(couldNot)
    expect(await lettersFor(phone, later)).toMatchObject([{ account: callums }])
    const { rowCount } = await database.pool.query('select from credential where account = $1 and secret is not null', [
      aishas,
    ])
    expect(rowCount).toBe(0)
  })

  test('that is somebody’s already: whoever asks is told the same, and only the contact hears that it is used', async () => {
    await hasContact(callums, phone)
    const letter = await claims(aishas, phone)
    expect(letter).toMatchObject({ says: 'used-already', account: callums, to: phone })
    expect(await presses(aishas, letter)).toEqual(couldNot)
    expect(await lettersFor(phone, later)).toMatchObject([{ account: callums }])
  })

  test('two who show at once that it is theirs: one has it', async () => {
    const [one, other] = [await claims(aishas, phone), await claims(callums, phone)]
    const both = await Promise.all([presses(aishas, one), presses(callums, other)])
    expect(both.filter(({ is }) => is === 'ok')).toHaveLength(1)
  })

  test('leaves the contact before alone until it is shown, and takes its place then', async () => {
    await hasContact(callums, 'callum@mail.example')
    const letter = await claims(callums, phone)
    expect(await lettersFor('callum@mail.example')).toHaveLength(1)
    expect((await presses(callums, letter)).is).toBe('ok')
    expect(await lettersFor('callum@mail.example')).toEqual([])
    expect(await lettersFor(phone)).toHaveLength(1)
  })

  test('that he gave up opens nothing: a link that went to the old telephone before the new one was shown is worthless', async () => {
    await hasContact(callums, 'callum@mail.example')
    const letter = await claims(callums, phone)
    const [sent] = await lettersFor('callum@mail.example')
    expect((await presses(callums, letter)).is).toBe('ok')
    expect(await said({ by: 'link', token: sent?.token ?? '' })).toBe('unknown')
  })

  test('that he took away opens nothing either, though a link to it was on its way', async () => {
    await hasContact(callums, phone)
    await add(callums, 'young-person', { is: 'five-words' })
    const [sent] = await lettersFor(phone)
    const way = (await waysInTo(desk, callums)).find(({ kind }) => kind === 'link')
    const taking = { way: way?.id ?? newId(), evenTheLast: false, now: noon }
    expect((await removeWayIn(desk, { account: callums, signedInAt: noon }, taking)).is).toBe('ok')
    expect(await said({ by: 'link', token: sent?.token ?? '' })).toBe('unknown')
  })

  test('keeps its link on the way when he gives up his five words', async () => {
    await hasContact(callums, phone)
    await add(callums, 'young-person', { is: 'five-words' })
    const [sent] = await lettersFor(phone)
    const way = (await waysInTo(desk, callums)).find(({ kind }) => kind === 'five-words')
    const taking = { way: way?.id ?? newId(), evenTheLast: false, now: noon }
    expect((await removeWayIn(desk, { account: callums, signedInAt: noon }, taking)).is).toBe('ok')
    expect(await said({ by: 'link', token: sent?.token ?? '' })).toBe('young-person')
  })

  test('is kept, says the second press of its button as well, for as long as the link opens', async () => {
    const letter = await claims(callums, phone)
    expect((await presses(callums, letter)).is).toBe('ok')
    expect(await presses(callums, letter, noon + minutes(1))).toEqual({ is: 'ok', value: 'kept' })
    expect(await presses(aishas, letter)).toEqual(couldNot)
    expect(await presses(callums, letter, noon + minutes(15))).toEqual(couldNot)
    expect((await presses(callums, await claims(callums, 'callum@mail.example'))).is).toBe('ok')
    expect(await presses(callums, letter)).toEqual(couldNot)
  })

  test('gets no more than three letters in a quarter of an hour, whoever claims it, and whoever asks is told the same', async () => {
    const letters: LinkLetter[] = []
    for (let n = 0; n < 5; n++) {
      const holder = { account: n % 2 ? aishas : callums, ...his }
      const claiming = { holder, to: phone, visit: { address: `192.0.2.${n}`, now: noon } }
      const answer = await claimContact(desk, claiming, puts(letters))
      expect(answer).toEqual({ is: 'ok', value: 'on-its-way' })
    }
    expect(letters).toHaveLength(3)
  })

  test('that others claim again and again shuts nobody out: whose it is has a link sent all the same', async () => {
    await hasContact(callums, phone)
    for (let n = 0; n < 4; n++) {
      const claiming = { holder: { account: aishas, ...his }, to: phone, visit: { address: '192.0.2.9', now: noon } }
      await claimContact(desk, claiming, puts([]))
    }
    const [letter] = await lettersFor(phone)
    expect(await said({ by: 'link', token: letter?.token ?? '' })).toBe('young-person')
  })

  test('for which others ask for links again and again has one that opens at every moment', async () => {
    await hasContact(callums, phone)
    const sent: LinkLetter[] = []
    for (let minute = 0; minute < 60; minute++) {
      sent.push(...(await lettersFor(phone, noon + minutes(minute))))
      const newest = sent.at(-1)
      expect((newest?.now ?? 0) + minutes(15)).toBeGreaterThan(noon + minutes(minute))
    }
    expect(sent).toHaveLength(12)
    expect(await said({ by: 'link', token: sent.at(-1)?.token ?? '' }, { now: noon + minutes(59) })).toBe(
      'young-person',
    )
  })

  test('gets its link though three hundred others asked from fifteen addresses: only who asked a moment ago waits', async () => {
    await hasContact(callums, phone)
    const asks = async (to: string, address: string, now = noon) => {
      const letters: LinkLetter[] = []
      await askForLink(desk, { to, visit: { address, now } }, puts(letters))
      return letters
    }
    for (let n = 0; n < 300; n++) await asks(`nobody-${n}@mail.example`, `198.51.100.${n % 15}`)
    why = []
    expect(await asks(phone, '198.51.100.3', noon + minutes(14))).toEqual([])
    await asks('nobody-7@mail.example', '203.0.113.7', noon + minutes(14))
    expect(why).toEqual(['too-many-tries', 'too-many-tries'])
    const [letter] = await asks(phone, '203.0.113.9')
    expect(await said({ by: 'link', token: letter?.token ?? '' })).toBe('young-person')
    expect(await asks(phone, '203.0.113.10', noon + minutes(14))).toEqual([])
    expect(await asks(phone, '203.0.113.10', noon + minutes(15))).toHaveLength(1)
  })

  test('cannot be claimed long after they showed who they are, by who works here, or where it is none', async () => {
    const asks = (holder: Parameters<typeof claimContact>[1]['holder'], to = phone, now = noon) =>
      claimContact(desk, { holder, to, visit: { address: '192.0.2.8', now } }, puts([]))
    const no = (why: string) => ({ is: 'refused', because: [why] })
    expect(await asks({ account: callums, ...his }, phone, noon + minutes(5))).toEqual(no('sign-in-again'))
    expect(await asks({ account: beths, ...his, actingAs: 'helper' })).toEqual(no('not-their-way'))
    expect(await asks({ account: callums, ...his }, 'x')).toEqual(no('cannot-be-used'))
  })

  test('is kept nowhere that can be read, and every act leaves its row', async () => {
    await presses(callums, await claims(callums, 'callum@mail.example'))
    await claims(aishas, 'aisha@mail.example')
    const kept = await database.pool.query('select credential::text as row from credential')
    expect(JSON.stringify(kept.rows)).not.toMatch(/callum|aisha|mail/i)
    const { rows } = await database.pool.query("select did from audit where record = $1 and kind = 'account'", [callum])
    expect(rows).toEqual([{ did: 'settings' }, { did: 'settings' }])
  })
})

describe('While the slow part is under way', () => {
  test('an account that is closed meanwhile opens nothing', async () => {
    const words = (await add(callums, 'young-person', { is: 'five-words' })).join(' ')
    const hashing = {
      hash: desk.hashing.hash,
      matches: async (text: string, kept: Uint8Array | undefined) => {
        await inPlace(desk, (handle) => closeAccountOf(handle, callums, noon))
        return desk.hashing.matches(text, kept)
      },
    }
    expect(await signIn({ ...desk, hashing }, { by: 'five-words', words }, visit())).toEqual(couldNot)
    expect(why).toEqual(['used-up'])
  })

  test('who comes when too many wait already is refused like anybody, and loses nothing', async () => {
    const words = (await add(callums, 'young-person', { is: 'five-words' })).join(' ')
    const crowded = { ...desk, hashing: slowHashing({ memoryKiB: 64, passes: 1, atOnce: 1, waiting: 0 }) }
    expect(await signIn(crowded, { by: 'five-words', words }, visit())).toEqual(couldNot)
    expect(why).toEqual(['busy'])
    expect(await said({ by: 'five-words', words })).toBe('young-person')
  })

  test('Beth, who left this morning, is not let in by what she still knows', async () => {
    await bethHasHerWays()
    await database.pool.query("update person set left_on = '2026-11-22' where id = $1", [beth])
    expect(await said(asBeth())).toBe('closed')
    expect(await handCode(desk, { account: beths, now: noon })).toBeUndefined()
  })
})

describe('Somebody who guesses', () => {
  const guess = (address: string, now = later) => said(asBeth({ password: 'a guess of twelve' }), { address, now })

  test('at one account is stopped after ten tries, wherever they come from, and the right password with them', async () => {
    await bethHasHerWays()
    for (let n = 0; n < limits.account.most; n++) expect(await guess(`192.0.2.${n}`)).toBe('wrong-secret')
    expect(await guess('198.51.100.1')).toBe('too-many-tries')
    expect(await said(asBeth())).toBe('too-many-tries')
    const after = later + minutes(15)
    expect(await said(asBeth({ code: codeAt(after) }), { now: after })).toBe('helper')
  })

  test('codes of an app is stopped after ten, however many codes to begin again were handed over, and wherever from', async () => {
    await bethHasHerWays()
    const fresh = { gets: 'password', knownAs: 'beth@school.example', password: 'another long secret' } as const
    const guessed: string[] = []
    for (let n = 0; n < 12; n++) {
      const code = (await handCode(desk, { account: beths, now: later })) ?? ''
      const from = visit({ now: later, address: `192.0.2.${n}` })
      why = []
      expect(
        n % 2
          ? await beginByCode(desk, { code, second: '000000' }, from)
          : await recover(desk, { ...fresh, code, second: '000000' }, from),
      ).toEqual(couldNot)
      guessed.push(why.join(' '))
    }
    expect(guessed).toEqual([...Array(10).fill('wrong-code'), 'too-many-tries', 'too-many-tries'])
    const code = (await handCode(desk, { account: beths, now: later })) ?? ''
    const right = { ...fresh, code, second: codeAt(later) }
    expect(await recover(desk, right, visit({ now: later, address: '203.0.113.9' }))).toEqual(couldNot)
    expect(await said(asBeth())).toBe('helper')
    const then = later + minutes(15)
    const back = await recover(desk, { ...right, second: codeAt(then) }, visit({ now: then, address: '203.0.113.9' }))
    expect(back.is).toBe('ok')
  })

  test('at an account that is not there is stopped at the same try', async () => {
    const nobody = (): Promise<string> => said(asBeth({ knownAs: 'nobody@school.example' }))
    for (let n = 0; n < limits.account.most; n++) expect(await nobody()).toBe('unknown')
    expect(await nobody()).toBe('too-many-tries')
  })

  test('ten at the same moment count as ten', async () => {
    await bethHasHerWays()
    const many = Array.from({ length: 25 }, () => signIn(desk, asBeth({ password: 'a guess of twelve' }), visit()))
    await Promise.all(many)
    expect(why.filter((each) => each === 'wrong-secret')).toHaveLength(limits.account.most)
    expect(why.filter((each) => each === 'too-many-tries')).toHaveLength(15)
  })

  test('at many codes from one address is stopped there, while others sign in', async () => {
    const code = (await handCode(desk, { account: callums, now: noon })) ?? ''
    const tryOne = (n: number) => said({ by: 'handed-code', code: `AAAAA-${String(n).padStart(5, 'B')}` })
    for (let n = 0; n < limits.address.most; n++) expect(await tryOne(n)).toBe('unknown')
    expect(await tryOne(999)).toBe('too-many-tries')
    expect(await said({ by: 'handed-code', code })).toBe('too-many-tries')
    expect(await said({ by: 'handed-code', code }, { address: '203.0.113.9' })).toBe('young-person')
  })

  test('at a whole place shuts no words, codes or links, and no passwords with words', async () => {
    await bethHasHerWays()
    const words = (await add(callums, 'young-person', { is: 'five-words' })).join(' ')
    const code = (await handCode(desk, { account: callums, now: noon })) ?? ''
    await hasContact(callums, 'callum@mail.example')
    const [letter] = await lettersFor('callum@mail.example')
    await said({ by: 'five-words', words: 'one two three four five' })
    const what = tryOf(desk, { visit: visit(), looked: new Uint8Array() }).by.overall
    const many = 'select from tried where what = $1'
    expect((await database.pool.query(many, [what])).rowCount).toBe(0)
    await database.pool.query(
      `insert into tried (locality, what, at) select 'ashmere', $1::bytea, $2 from generate_series(1, $3)`,
      [what, new Date(later), limits.overall.most],
    )
    expect(await said(asBeth())).toBe('too-many-tries')
    expect(await said({ by: 'five-words', words })).toBe('young-person')
    expect(await said({ by: 'handed-code', code })).toBe('young-person')
    expect(await said({ by: 'link', token: letter?.token ?? '' })).toBe('young-person')
    expect((await database.pool.query(many, [what])).rowCount).toBe(limits.overall.most)
  })

  test('a year group of seventy that signs in from one school is not in their way', async () => {
    const words = (await add(callums, 'young-person', { is: 'five-words' })).join(' ')
    for (let n = 0; n < 70; n++) expect(await said({ by: 'five-words', words })).toBe('young-person')
  })

  test('what was tried is forgotten after a day', async () => {
    await guess('192.0.2.200')
    const forget = (now: number) => inPlace(desk, (handle) => forgetOldTries(handle, now))
    expect(await forget(later + minutes(24 * 60))).toBe(0)
    expect(await forget(later + minutes(24 * 60) + 1)).toBe(3)
  })

  test('no name and no address of anybody stands in what is counted', async () => {
    await guess('192.0.2.200')
    const { rows } = await database.pool.query<{ what: Buffer }>('select what from tried')
    expect(rows).toHaveLength(3)
    for (const { what } of rows) expect(what.toString('latin1')).not.toMatch(/192|beth/)
  })
})

describe('Tokens of elsewhere', () => {
  test('words, links and codes of one place open nothing in another', async () => {
    const words = (await add(callums, 'young-person', { is: 'five-words' })).join(' ')
    const code = (await handCode(desk, { account: callums, now: noon })) ?? ''
    const elsewhere = { ...desk, locality: 'elsewhere' }
    expect(await signIn(elsewhere, { by: 'five-words', words }, visit())).toEqual(couldNot)
    expect(await signIn(elsewhere, { by: 'handed-code', code }, visit())).toEqual(couldNot)
    expect(await said({ by: 'five-words', words })).toBe('young-person')
  })

  test('under another secret of the installation nothing opens', async () => {
    const words = (await add(callums, 'young-person', { is: 'five-words' })).join(' ')
    const other = { ...desk, keys: signInKeys('another secret altogether') }
    expect(await signIn(other, { by: 'five-words', words }, visit())).toEqual(couldNot)
  })

  test('a sealed secret that is put beside another account does not open', () => {
    const sealed = desk.keys.seal(secret, beths)
    expect(desk.keys.open(sealed, beths)).toBe(secret)
    expect(desk.keys.open(sealed, callums)).toBeUndefined()
    expect(desk.keys.open(sealed.slice(0, 20), beths)).toBeUndefined()
  })

  test.each<Shown>([
    { by: 'link', token: '' },
    { by: 'link', token: 'x'.repeat(1_000_000) },
    { by: 'link', token: "' or 1=1 --\u0000" },
    { by: 'handed-code', code: '' },
    { by: 'five-words', words: '\u0000' },
    { by: 'five-words', words: '🙂 🙂 🙂 🙂 🙂' },
    { by: 'password', knownAs: '\ud800', password: '\u0000'.repeat(5000), code: '__proto__' },
  ])('%# text that is no such thing is refused like any other', async (shown) => {
    expect(await said(shown)).toBe('unknown')
  })
})
