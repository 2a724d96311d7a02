import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn, testNow } from './testing.edge.ts'

let opened: Opened
let jordan: SomebodyIn
let mark: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  jordan = await opened.signInAs('jordan')
  mark = await opened.signInAs('counsellor')
}, 240_000)
afterAll(() => opened.close())

type Fields = Readonly<Record<string, string>>

const person = (key: string): string => demonstrationPerson('ashmere', key)
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
const pathIn = (reply: Response): string => new URL(reply.headers.get('location') ?? '', 'http://here').pathname
const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows

/** Whoever runs the place decides so. @returns the decision. */
async function turned(measure: string, to: 'on' | 'off'): Promise<string> {
  const pack = await rows<{ readonly id: string }>(
    `insert into measure_decision (id, locality, measure, version, n, turned, agency, decided_by, decided_on, because, device, licence, review_on, at)
     select gen_random_uuid(), 'ashmere', $1, '2026-11-23', (select count(*) + 1 from measure_decision where measure = $1), $2, agency.id,
       'Ada Obi', '2026-11-20', 'asked for', 'read by people', 'NCCR 1', '2027-11-20', now() from agency where locality = 'ashmere' order by name limit 1
     returning id`,
    [measure, to],
  )
  return pack[0]?.id ?? ''
}

/** A need that Jordan, 17, and Mark share. @returns its page, as his. */
async function shared(called: string): Promise<string> {
  const page = `/desk/young-person/${person('jordan')}/needs`
  const sent = await mark.send(`${page}/new`, page, { is: 'own-words', words: called, called })
  return `/me/need/${pathIn(sent).split('/').at(-1)}`
}
const atDesk = (mine: string, rest = ''): string =>
  `${mine.replace('/me', `/desk/young-person/${person('jordan')}`)}${rest}`

/** A day in November, in the form of one measure. */
const dayIn = (decision: string, day: string, year = '2026'): Fields => ({
  [`on-${decision}-day`]: day,
  [`on-${decision}-month`]: '11',
  [`on-${decision}-year`]: year,
})

const everyItem = (answers: readonly number[]): Fields =>
  Object.fromEntries(answers.map((value, at) => [`q-${at + 1}`, String(value)]))

const onDay = async <Value>(day: string, does: () => Promise<Value>): Promise<Value> => {
  opened.clock.now = new Date(`${day}T12:00:00Z`)
  ;[jordan, mark] = [await opened.signInAs('jordan'), await opened.signInAs('counsellor')]
  try {
    return await does()
  } finally {
    opened.clock.now = testNow
    ;[jordan, mark] = [await opened.signInAs('jordan'), await opened.signInAs('counsellor')]
  }
}

const answersPhq = (need: string, decision: string, fields: Fields): Promise<Response> =>
  jordan.send(`${need}/questions/${decision}`, `${need}/questions/${decision}`, fields)

/** No band of the owner, no verdict. */
const judging = /minimal|mild|moderate|severe|better|worse|improv|deteriorat|risk score|clinical/i

describe('R28 R31 A young person answers a set of questions', () => {
  test('only where the place decided to use it: before, there is no sign of one', async () => {
    const need = await shared('before')
    expect(await jordan.read(need)).not.toContain(`${need}/questions`)
    expect(await mark.read(atDesk(need))).not.toContain('/questions')
    expect(textOf(await jordan.read(`${need}/questions`))).toContain('There are no questions to answer here')
    expect((await jordan.get(`${need}/questions/${person('jordan')}`)).status).toBe(404)
  })

  test('Callum is 15: what is made for people of 16 and over is not asked of him, and beside the other it says for whom it is', async () => {
    const [phq] = [await turned('phq-9', 'on'), await turned('gad-7', 'on')]
    const callum = await opened.signInAs('callum')
    const begun = await callum.send('/me/needs/new', '/me/needs', { words: 'lunch' })
    const list = pathIn(begun)
    const said = textOf(await callum.read(`${list}/questions`))
    expect(said).toContain('Answer: GAD-7')
    expect(said).toContain('Made for people of 12 and over.')
    expect(said).not.toContain('PHQ-9')
    expect((await callum.get(`${list}/questions/${phq}`)).status).toBe(404)
    expect(textOf(await jordan.read(`${await shared('both')}/questions`))).toContain('Made for people of 16 and over.')
    await turned('gad-7', 'off')
  })

  test('his own page asks it in the words of its owner, says who reads it first, chooses nothing, and offers help now whatever he answers', async () => {
    const decision = await turned('phq-9', 'on')
    const need = await shared('asked')
    const html = await jordan.read(`${need}/questions/${decision}`)
    const text = textOf(html)
    for (const says of [
      'Little interest or pleasure in doing things',
      'Thoughts that you would be better off dead',
      'Mark Ellison can read each answer',
      'Need help now',
      'Not today',
      'Nobody has held them against the owner’s document yet',
    ])
      expect(text).toContain(says)
    expect(html).not.toMatch(/<input[^>]* checked/)
    expect(html).toMatch(/<title>[^<]*Questions/)
    expect(html).not.toMatch(/<title>[^<]*PHQ/)
  })

  test('the answers stand first, the number behind them in a fold, with what it can be and where it comes from; no band, no colour, no verdict', async () => {
    const decision = await turned('phq-9', 'on')
    const need = await shared('answered')
    const kept = await answersPhq(need, decision, { ...everyItem([1, 2, 1, 0, 0, 3, 1, 0, 2]), with: 'them' })
    expect(kept.status).toBe(303)
    const html = await jordan.read(`${need}/questions`)
    const text = textOf(html)
    expect(text).toContain('Feeling down, depressed, or hopeless More than half the days')
    expect(text.indexOf('Feeling down')).toBeLessThan(text.indexOf('What the answers add up to'))
    expect(html).toMatch(
      /<details(?![^>]* open)[^>]*>\s*<summary[^>]*>(?:(?!<\/summary>).)*What the answers add up to/s,
    )
    for (const says of [
      'Total 10, from 0 to 27',
      'No norm',
      'PHQ-9, rule of 23 November 2026',
      'filled in by the young person; 21 November 2026',
    ])
      expect(text).toContain(says)
    const asked = text.replaceAll(/better off dead|T-score/g, '')
    expect(asked).not.toMatch(judging)
    const desk = textOf(await mark.read(atDesk(need, '/questions'))).replaceAll('better off dead', '')
    expect(desk).toContain('Feeling down, depressed, or hopeless More than half the days')
    expect(desk).not.toMatch(judging)
  })

  test('a question that is left out is a gap that is said, and the sum is not made up; with none answered he is told what to do', async () => {
    const decision = await turned('phq-9', 'on')
    const need = await shared('gaps')
    const none = await answersPhq(need, decision, { with: 'me' })
    expect([none.status, textOf(await none.text())]).toEqual([
      422,
      expect.stringContaining('Answer at least one question'),
    ])
    const wrong = await answersPhq(need, decision, { ...everyItem([1, 9]), with: 'me' })
    const back = await wrong.text()
    expect([wrong.status, textOf(back)]).toEqual([422, expect.stringContaining('Select one of the answers')])
    expect(back).toMatch(/name="q-1"[^>]*value="1"[^>]*checked/)
    await answersPhq(need, decision, { ...everyItem([1, 1, 1, 1, 1, 1, 1, 1]), 'q-9': 'left-out', with: 'me' })
    const text = textOf(await jordan.read(`${need}/questions`))
    for (const says of [
      'hurting yourself in some way Left out',
      '8 of 9 questions were answered',
      'no number, because 8 of 9',
    ])
      expect(text).toContain(says)
  })

  test('“not today” is an answer, and sent five times it is kept once', async () => {
    const decision = await turned('phq-9', 'on')
    const need = await shared('not today')
    const page = `${need}/questions/${decision}`
    const form = formTokenIn(await jordan.read(page))
    for (let time = 0; time < 5; time += 1)
      expect((await jordan.post(page, new URLSearchParams({ form, on: page, with: 'not-today' }))).status).toBe(303)
    expect((await jordan.read(`${need}/questions`)).match(/id="answered-/g)?.length).toBe(1)
  })

  test('what he keeps for himself is nobody else’s, and nothing of any of it lies open: not even which questions they were', async () => {
    const decision = await turned('phq-9', 'on')
    const need = await shared('mine')
    await answersPhq(need, decision, { ...everyItem([3, 3, 3, 3, 3, 3, 3, 3, 3]), with: 'me' })
    expect(textOf(await jordan.read(`${need}/questions`))).toContain('Only you can read this.')
    for (const page of [atDesk(need), atDesk(need, '/questions')])
      expect(textOf(await mark.read(page))).not.toContain('Nearly every day')
    const kept = await rows<{ plain: object; sealed: string }>(
      "select plain, encode(sealed_body, 'escape') as sealed from fact where kind = 'measure'",
    )
    expect(kept.length).toBeGreaterThan(3)
    for (const { plain, sealed } of kept)
      expect([plain, /phq|total|nearly every day/i.test(sealed)]).toEqual([{}, false])
  })
})

describe('H05 Somebody at work reads the answers, and nothing sorts by a score', () => {
  test('shared answers wait until somebody who works there has opened them, whatever they are, and he is told so', async () => {
    const decision = await turned('phq-9', 'on')
    const need = await shared('opened')
    await mark.read(atDesk(need))
    await answersPhq(need, decision, { ...everyItem([0, 0, 0, 0, 0, 0, 0, 0, 0]), with: 'them' })
    const waits = await jordan.read(need)
    expect(textOf(waits)).toMatch(/not (yet )?(been )?opened|nobody has opened|wait/i)
    const page = textOf(await mark.read(atDesk(need)))
    expect(page).toContain('Feeling down, depressed, or hopeless: Not at all')
    const then = await jordan.read(need)
    expect(textOf(then)).not.toBe(textOf(waits))
  })

  test('of hurting oneself it says to ask everybody, and where it was answered, to those in the room; nobody is alerted and nothing is kept of it', async () => {
    const decision = await turned('phq-9', 'on')
    const need = await shared('ninth')
    const before = opened.sent().length
    const [{ many } = { many: -1 }] = await rows<{ many: number }>('select count(*)::int as many from outbox')
    await answersPhq(need, decision, { ...everyItem([0, 0, 0, 0, 0, 0, 0, 0, 1]), with: 'them' })
    const text = textOf(await mark.read(atDesk(need, '/questions')))
    expect(text).toContain('does not say that all is well')
    expect(text).toContain('Please talk about it together now')
    expect(text).toContain('Nobody else has been told')
    expect(textOf(await jordan.read(`${need}/questions`))).not.toContain('talk about it together now')
    expect(opened.sent().length).toBe(before)
    expect(await rows<{ many: number }>('select count(*)::int as many from outbox')).toEqual([{ many }])
    const other = await shared('zero')
    await answersPhq(other, decision, { ...everyItem([0, 0, 0, 0, 0, 0, 0, 0, 0]), with: 'them' })
    const calm = textOf(await mark.read(atDesk(other, '/questions')))
    expect(calm).toContain('does not say that all is well')
    expect(calm).not.toContain('Please talk about it together now')
  })

  test('a score of a licensed set is written in without a word of it; what is missing or out of range is named at its field, and nothing typed is lost', async () => {
    const decision = await turned('sdq', 'on')
    const need = await shared('score alone')
    const [page, to] = [atDesk(need, '/questions'), atDesk(need, `/questions/${decision}`)]
    expect(textOf(await mark.read(page))).toContain('Licence: NCCR 1.')
    const day = dayIn(decision, '3')
    for (const [fields, says] of [
      [{ ...day, rater: 'parent' }, 'Enter at least one score'],
      [{ ...day, rater: 'parent', 'scale-emotional': '11' }, 'enter a score from 0 to 10'],
      [{ ...day, rater: 'parent', 'scale-emotional': 'four' }, 'enter the score as a number'],
      [{ ...day, rater: 'aunt', 'scale-emotional': '4' }, 'Choose who filled it in'],
      [{ rater: 'parent', 'scale-emotional': '4' }, 'Enter the day on which it was filled in'],
      [
        { ...day, ...dayIn(decision, '3', '2099'), rater: 'parent', 'scale-emotional': '4' },
        'must be today or earlier',
      ],
      [
        { ...day, ...dayIn(decision, '3', '1999'), rater: 'parent', 'scale-emotional': '4' },
        'must be after they were born',
      ],
    ] as const) {
      const sent = await mark.send(page, to, fields)
      const html = await sent.text()
      expect([sent.status, textOf(html)]).toEqual([422, expect.stringContaining(says)])
      if ('scale-emotional' in fields) expect(html).toContain(`value="${fields['scale-emotional']}"`)
    }
    expect((await mark.send(page, to, { ...day, rater: 'parent', 'scale-emotional': '4' })).status).toBe(303)
    const text = textOf(await mark.read(page))
    for (const says of [
      'SDQ, 3 November 2026',
      'filled in by a parent or carer',
      'Mark Ellison wrote it in',
      'entered as a number',
    ])
      expect(text).toContain(says)
    expect(textOf(await jordan.read(`${need}/questions`))).toContain('written in by somebody who helps')
  })

  test('switched off, no more can be answered, and what was answered stays and says so', async () => {
    const decision = await turned('gad-7', 'on')
    const need = await shared('off again')
    await answersPhq(need, decision, { ...everyItem([1, 1, 1, 2, 2, 0, 0]), with: 'them' })
    await turned('gad-7', 'off')
    expect((await jordan.get(`${need}/questions/${decision}`)).status).toBe(404)
    const text = textOf(await jordan.read(`${need}/questions`))
    for (const says of ['Total 7, from 0 to 21', 'not asked here any more', 'What you answered stays'])
      expect(text).toContain(says)
    expect(textOf(await mark.read(atDesk(need, '/questions')))).toContain('GAD-7, 21 November 2026')
  })
})

describe('Whoever sends figures in', () => {
  test('reads at the desk whether it can count nationally, and every reason why not, in words', async () => {
    const decision = await turned('phq-9', 'on')
    const need = await shared('figures')
    expect(await mark.read(atDesk(need, '/questions'))).not.toContain('national figure')
    await answersPhq(need, decision, { ...everyItem([1, 1, 1, 1, 1, 1, 1, 1, 0]), with: 'them' })
    const text = textOf(await mark.read(atDesk(need, '/questions')))
    for (const says of [
      'As it stands it does not count.',
      'It has not ended yet: the national figure counts what has ended.',
      'PHQ-9, Total: only one score counts.',
      'No list of contacts is kept here',
    ])
      expect(text).toContain(says)
  })
})

describe('R25 Whoever sends figures in counts goals too', () => {
  test('how far they say each has come can count, by the code of its place, and one that they keep for themselves is not there', async () => {
    const need = await shared('goals that count')
    for (const [says, to] of [
      ['Sleep through', 'them'],
      ['Only mine', 'me'],
    ] as const) {
      const set = { says, shortName: says, with: to }
      expect((await jordan.send(`${need}/goals`, `${need}/goals`, set)).status).toBe(303)
    }
    const page = await jordan.read(`${need}/goals`)
    for (const [, goal] of page.matchAll(/id="goal-([0-9a-f-]{36})"/g)) {
      const at = `${need}/goal/${goal}`
      expect((await jordan.send(at, `${at}/rate`, { of: '3', how: 'numbers' })).status).toBe(303)
    }
    const text = textOf(await mark.read(atDesk(need, '/questions')))
    expect(text).toContain('Sleep through: only one score counts.')
    expect(text).not.toContain('Only mine')
    await onDay('2026-12-22', async () => {
      const [, goal] = /id="goal-([0-9a-f-]{36})"[^>]*>[^<]*Sleep/.exec(await jordan.read(`${need}/goals`)) ?? []
      const at = `${need}/goal/${goal}`
      expect((await jordan.send(at, `${at}/rate`, { of: '6', how: 'numbers' })).status).toBe(303)
      expect(textOf(await mark.read(atDesk(need, '/questions')))).not.toContain('Sleep through: only one score')
    })
  })
})

describe('R31 The same questions again', () => {
  test('he sees a plain table and the first number beside the last: whether the change is more than the questions waver by themselves, in words, one way as the other', async () => {
    const decision = await turned('phq-9', 'on')
    for (const [called, then, says] of [
      ['much less', [0, 0, 0, 0, 1, 1, 1, 1, 0], 'First 14, last 4. That is 10 less.'],
      ['much more', [3, 3, 3, 3, 3, 3, 3, 3, 0], 'First 14, last 24. That is 10 more.'],
    ] as const) {
      const need = await shared(called)
      await answersPhq(need, decision, { ...everyItem([2, 2, 2, 2, 2, 2, 2, 0, 0]), with: 'them' })
      await onDay('2026-12-20', async () => {
        await answersPhq(need, decision, { ...everyItem(then), with: 'them' })
        const html = await jordan.read(`${need}/questions`)
        const text = textOf(html)
        expect(text).toContain(says)
        expect(text).toContain('From 6 on, a change is more than that, and this one is.')
        expect(text).toContain('NHSDigital/mental-health-monthly-statistics')
        expect(text).toMatch(/Day Number 21 November 2026 14 20 December 2026/)
        expect(text.replaceAll(/better off dead/g, '')).not.toMatch(judging)
        expect(textOf(await mark.read(atDesk(need, '/questions')))).toContain(says)
      })
    }
  })

  test('at the desk the three newest stand open and all that came before is a fold away, whatever it adds up to', async () => {
    const decision = await turned('phq-9', 'on')
    const need = await shared('many')
    const first = [3, 3, 3, 3, 3, 3, 3, 3, 3]
    for (const answers of [first, [0, 0], [1, 1], [2, 2], [0, 1]])
      expect((await answersPhq(need, decision, { ...everyItem(answers), with: 'them' })).status).toBe(303)
    const html = await mark.read(atDesk(need, '/questions'))
    const [open = '', folded = ''] = html.split('2 more, from before')
    expect([open, folded].map((part) => part.match(/aria-labelledby="answered-/g)?.length)).toEqual([3, 2])
    expect(folded).toContain('Nearly every day')
    expect(open).not.toContain('Nearly every day')
  })

  test('twice on one day, what was answered first stands first', async () => {
    const decision = await turned('phq-9', 'on')
    const need = await shared('twice')
    await answersPhq(need, decision, { ...everyItem([2, 2, 2, 2, 2, 2, 2, 0, 0]), with: 'me' })
    await answersPhq(need, decision, { ...everyItem([1, 1, 1, 0, 0, 0, 0, 0, 0]), with: 'me' })
    expect(textOf(await jordan.read(`${need}/questions`))).toContain('First 14, last 3. That is 11 less.')
  })

  test('a change within it says so, and where nothing can be told it says why', async () => {
    const decision = await turned('phq-9', 'on')
    const need = await shared('a little')
    await answersPhq(need, decision, { ...everyItem([1, 1, 1, 1, 1, 1, 1, 1, 1]), with: 'me' })
    await onDay('2026-12-21', async () => {
      await answersPhq(need, decision, { ...everyItem([1, 1, 1, 1, 1, 0, 0, 0, 0]), with: 'me' })
      expect(textOf(await jordan.read(`${need}/questions`))).toContain('and this one is not.')
    })
    const sdq = await turned('sdq', 'on')
    const [page, to] = [atDesk(need, '/questions'), atDesk(need, `/questions/${sdq}`)]
    for (const [day, score] of [
      ['3', '10'],
      ['4', '20'],
    ] as const) {
      const on = dayIn(sdq, day)
      expect((await mark.send(page, to, { ...on, rater: 'self', 'scale-total': score })).status).toBe(303)
    }
    expect(textOf(await mark.read(page))).toContain('Nobody has worked out by how much this scale must move')
  })
})
