import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldsFor } from './access/fields.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn, testNow } from './testing.edge.ts'
import { atDesk, type Fields, pathIn, person, rowsIn, setsGoal, sharedNeed, textOf } from './testing-goals.edge.ts'

let opened: Opened
let callum: SomebodyIn
let nurse: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  callum = await opened.signInAs('callum')
  nurse = await opened.signInAs('school-nurse')
}, 240_000)
afterAll(() => opened.close())

const rows = rowsIn(() => opened)
const shared = (called: string): Promise<string> => sharedNeed(nurse, called)

const sets = (need: string, says: string, change: Fields = {}): Promise<string> =>
  setsGoal(callum, need, { says, ...change })

const onDay = async <Value>(day: string, does: () => Promise<Value>): Promise<Value> => {
  opened.clock.now = new Date(`${day}T12:00:00Z`)
  callum = await opened.signInAs('callum')
  nurse = await opened.signInAs('school-nurse')
  try {
    return await does()
  } finally {
    opened.clock.now = testNow
    callum = await opened.signInAs('callum')
    nurse = await opened.signInAs('school-nurse')
  }
}

describe('R25 Callum, 15, sets goals of his own', () => {
  test('in his words; he says how far by a number, a word or a door, and the page draws it with its table', async () => {
    const need = await shared('sleep and school')
    const goal = await sets(need, 'Sleep through')
    expect(textOf(await callum.read(`${need}/goals`))).toContain('Sleep through')
    for (const [how, says] of Object.entries({
      numbers: '0: not started',
      words: 'I am nearly there',
      pictures: 'Wide open',
    }))
      expect(textOf(await callum.read(`${goal}?how=${how}`))).toContain(says)
    expect((await callum.send(goal, `${goal}/rate`, { of: '3', how: 'numbers' })).status).toBe(303)
    await onDay('2026-12-05', async () => {
      expect((await callum.send(goal, `${goal}/rate`, { of: '6', how: 'pictures' })).status).toBe(303)
      const html = await callum.read(`${need}/goals`)
      expect(html.match(/<svg[^>]*role="img"/g)?.length).toBe(1)
      for (const says of ['21 November 2026 You 3 (first)', '5 December 2026 You 6', 'You last said 6 out of 10'])
        expect(textOf(html)).toContain(says)
      expect(html).not.toMatch(/on track|improv|worse|better/i)
    })
  })

  test('whoever sees it is said before he answers, and a goal that he keeps for himself is nobody else’s', async () => {
    const need = await shared('mine and ours')
    const [ours, mine] = [await sets(need, 'Ours'), await sets(need, 'Only mine', { with: 'me' })]
    expect(textOf(await callum.read(ours))).toContain('Beth Lloyd can see what you answer.')
    expect(textOf(await callum.read(mine))).toContain('Only you can see what you answer.')
    const desk = atDesk(need)
    for (const page of [desk, `${desk}/goals`]) {
      expect(await nurse.read(page)).toContain('Ours')
      expect(await nurse.read(page)).not.toContain('Only mine')
    }
  })

  test('nothing of it lies open: neither a word nor a number', async () => {
    const need = await shared('sealed')
    const goal = await sets(need, 'A secret goal')
    await callum.send(goal, `${goal}/rate`, { of: '7', how: 'numbers' })
    const kept = await rows<{ plain: object; sealed: string }>(
      "select plain, encode(sealed_body, 'escape') as sealed from fact where kind = 'goal' and need = $1",
      [need.split('/').at(-1)],
    )
    expect(kept.length).toBe(2)
    for (const { plain, sealed } of kept) {
      expect(Object.keys(plain).toSorted()).toEqual(['is', 'owner', 'setOn', 'standing'])
      expect(sealed).not.toContain('secret')
    }
  })

  test('a fourth, one without words, a number out of range, a second on one day, one that has ended: each is named, and nothing is lost', async () => {
    const need = await shared('refused')
    const goal = await sets(need, 'One')
    const empty = await callum.send(`${need}/goals`, `${need}/goals`, { says: ' ', shortName: 'kept', with: 'me' })
    expect([empty.status, (await empty.clone().text()).includes('value="kept"')]).toEqual([422, true])
    expect(textOf(await empty.text())).toContain('Enter what you want to be different')
    await sets(need, 'Two')
    await sets(need, 'Three')
    expect(textOf(await callum.read(`${need}/goals`))).toContain('You have three goals now')
    const fourth = await callum.send(`${need}/goals`, `${need}/goals`, { says: 'Four', shortName: '', with: 'me' })
    expect(textOf(await fourth.text())).toContain('There are three goals already')
    const rate = async (of: string) =>
      textOf(await (await callum.send(goal, `${goal}/rate`, { of, how: 'numbers' })).text())
    expect(await rate('11')).toContain('Select a number from 0 to 10')
    expect(await rate('')).toContain('Select how far you have come')
    await rate('4')
    expect(await rate('5')).toContain('This was answered today already')
    expect((await callum.send(`${need}/goals`, `${goal}/reached`)).status).toBe(303)
    expect(await rate('5')).toContain('This goal has ended')
    expect(textOf(await callum.read(goal))).toContain('You got there on 21 November 2026.')
  })

  test('sent five times it is kept once', async () => {
    const need = await shared('once')
    const form = formTokenIn(await callum.read(`${need}/goals`))
    const again = () =>
      callum.post(`${need}/goals`, new URLSearchParams({ form, on: `${need}/goals`, says: 'Once', with: 'me' }))
    for (let time = 0; time < 5; time += 1) expect((await again()).status).toBe(303)
    expect((await callum.read(`${need}/goals`)).match(/id="goal-/g)?.length).toBe(1)
  })

  test('in other words it is another goal: the first ends with its numbers, and the new one begins with none', async () => {
    const need = await shared('other words')
    const goal = await sets(need, 'Go to school')
    await callum.send(goal, `${goal}/rate`, { of: '2', how: 'words' })
    const sent = await callum.send(goal, `${goal}/words`, { says: 'Go to the library at school', shortName: 'Library' })
    expect(sent.status).toBe(303)
    const anew = textOf(await callum.read(pathIn(sent)))
    expect(anew).toContain('Go to the library at school')
    expect(anew).not.toContain('You 2')
    expect(textOf(await callum.read(goal))).toContain('You put this into other words')
    const same = await callum.send(pathIn(sent), `${pathIn(sent)}/words`, {
      says: 'Go to the library at school',
      shortName: 'Library',
    })
    expect(textOf(await same.text())).toContain('Change the words first')
  })
})

describe('R26 “Is this helping?” is one tap, and “not today” is an answer', () => {
  test('he taps no, adds two of four answers and words; the nurse reads the tap and the words, and none of the four', async () => {
    const need = await shared('helping')
    expect(textOf(await callum.read(need))).toContain('Beth Lloyd can see this answer.')
    expect((await callum.send(need, `${need}/helping`, { answer: 'no' })).status).toBe(303)
    const page = await callum.read(`${need}/helping`)
    expect(textOf(page)).toContain('Nobody who helps you reads these four answers')
    const check = /name="check" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const more = { check, heard: 'no', useful: 'partly', words: 'she talks too fast' }
    expect((await callum.send(`${need}/helping`, `${need}/helping/more`, more)).status).toBe(303)
    expect(textOf(await callum.read(`${need}/helping`))).toContain('21 November 2026: No she talks too fast')
    const seen = await nurse.read(atDesk(need, '/goals'))
    for (const says of ['The young person said “No”', 'she talks too fast']) expect(textOf(seen)).toContain(says)
    expect(await callum.read(`${need}/helping`)).not.toContain('really listen')
    for (const act of ['read', 'print', 'export', 'write'] as const) {
      expect(fieldsFor('young-person', 'goal', act)).toContain('answers')
      for (const as of ['helper', 'team-lead', 'safeguarding-lead', 'carer'] as const)
        expect(fieldsFor(as, 'goal', act)).not.toContain('answers')
    }
    const second = await callum.send(`${need}/helping`, `${need}/helping`, { answer: 'yes' })
    expect(textOf(await second.text())).toContain('This was answered today already')
  })

  test('two answers that said no or a bit invite them to talk; what they chose is kept, and nothing changed by itself', async () => {
    const need = await shared('twice')
    const goal = await sets(need, 'Run again')
    const says = (day: string, answer: string) =>
      onDay(day, async () => {
        expect((await callum.send(need, `${need}/helping`, { answer })).status).toBe(303)
        return textOf(await callum.read(need))
      })
    expect(await says('2026-11-28', 'a-bit')).not.toContain('Time to talk about it')
    expect(await says('2026-12-05', 'not-today')).not.toContain('Time to talk about it')
    expect(await says('2026-12-12', 'no')).toContain(
      'On 28 November 2026 and on 12 December 2026 the answer to “Is this helping?” was “no” or “a bit”.',
    )
    await onDay('2027-03-01', async () => {
      expect(textOf(await callum.read(need))).toContain('Time to talk about it')
      expect(textOf(await callum.read(goal))).toContain('How far have you come with this?')
      const none = await callum.send(`${need}/helping`, `${need}/helping/talk`, {})
      expect(textOf(await none.text())).toContain('Select what you chose')
      const talk = { wayOn: 'change-something', talked: 'meet by the canal' }
      expect((await callum.send(`${need}/helping`, `${need}/helping/talk`, talk)).status).toBe(303)
      expect(textOf(await callum.read(need))).not.toContain('Time to talk about it')
      expect(textOf(await callum.read(`${need}/helping`))).toContain(
        'On 1 March 2027 you talked about it. You chose: change something. meet by the canal',
      )
    })
  })
})

describe('R25 At the desk the goals stay theirs, and how others see it stands beside', () => {
  /** The nurse sends one of the forms of the page. */
  const sends = (need: string, to: string, fields: Fields = {}): Promise<Response> =>
    nurse.send(atDesk(need, '/goals'), atDesk(need, to), fields)
  const goalAt = (goal: string): string => `/goal/${goal.split('/').at(-1)}`

  test('the nurse takes down what he says, says yes to it, and rates beside his number; he sees both, by whom', async () => {
    const need = await shared('taken down')
    const set = { says: 'Eat lunch with somebody', shortName: 'Lunch', agreed: 'yes' }
    expect((await sends(need, '/goals', set)).status).toBe(303)
    const goal = `${need}/goal/${/id="goal-([0-9a-f-]{36})"/.exec(await callum.read(`${need}/goals`))?.[1]}`
    expect((await sends(need, `${goalAt(goal)}/theirs`, { of: '4', how: 'words' })).status).toBe(303)
    expect((await sends(need, `${goalAt(goal)}/beside`, { of: '6', how: 'numbers' })).status).toBe(303)
    const again = await sends(need, `${goalAt(goal)}/theirs`, { of: '5', how: 'words' })
    expect(textOf(await again.text())).toContain('This was answered today already')
    const page = textOf(await callum.read(goal))
    for (const says of [
      'Beth Lloyd wrote it down for you on 21 November 2026. Beth Lloyd said yes to working on this with you.',
      '21 November 2026 You 4 (first) 21 November 2026 Somebody who helps you 6 (first)',
    ])
      expect(page).toContain(says)
  })

  test('a goal that is not safe to work on: he reads why in plain words, who talks with him, and help now beside it', async () => {
    const need = await shared('not safe')
    const goal = await sets(need, 'Weigh forty kilos')
    const none = await sends(need, `${goalAt(goal)}/not-safe`, { says: '' })
    const read = textOf(await none.text())
    for (const says of ['Enter why you cannot work on this together now', 'Select who talks with them about it'])
      expect(read).toContain(says)
    const says = 'Your body needs food to be well'
    expect((await sends(need, `${goalAt(goal)}/not-safe`, { says, whoTalks: person('school-nurse') })).status).toBe(303)
    const page = await callum.read(goal)
    for (const said of ['Weigh forty kilos', says, 'Beth Lloyd will talk with you about it', 'Need help now'])
      expect(textOf(page)).toContain(said)
    expect(page).not.toContain('Keep my answer')
    expect(page).not.toContain('Work on it again')
    const lifted = await callum.send(goal, `${goal}/taken-up`)
    expect(textOf(await lifted.text())).toContain('Talk about this goal first')
    expect((await sends(need, `${goalAt(goal)}/taken-up`)).status).toBe(303)
    expect(textOf(await callum.read(goal))).toContain('How far have you come with this?')
  })

  test('R26 one tap on her screen is his answer; what they chose when they talked is kept once for both', async () => {
    const need = await shared('one tap')
    for (const day of ['2026-11-28', '2026-12-05'])
      await onDay(day, async () => expect((await sends(need, '/helping', { answer: 'no' })).status).toBe(303))
    expect(textOf(await nurse.read(atDesk(need)))).toContain('Time to talk about it')
    const waits = 'Talk with Callum Reid about whether this is helping'
    expect(textOf(await nurse.read('/desk/today'))).not.toContain(waits)
    const later = await onDay('2026-12-06', async () => textOf(await nurse.read('/desk/today')))
    expect(later).toContain(`${waits} Since Saturday 5 December 2026`)
    const missing = await sends(need, '/helping/talk', { words: 'we talked' })
    expect([missing.status, (await missing.text()).includes('we talked')]).toEqual([422, true])
    expect((await sends(need, '/helping/talk', { wayOn: 'stop', words: 'she sees somebody else' })).status).toBe(303)
    expect(textOf(await callum.read(`${need}/helping`))).toContain('You chose: stop this help. she sees somebody else')
    expect(textOf(await nurse.read(atDesk(need)))).not.toContain('Time to talk about it')
    const talked = await onDay('2026-12-07', async () => textOf(await nurse.read('/desk/today')))
    expect(talked).not.toContain(`${waits} Since Saturday 5 December 2026`)
  })

  test('somebody who cannot see the need finds nothing, and can do nothing', async () => {
    const need = await shared('closed')
    const goal = await sets(need, 'Closed goal')
    const dana = await opened.signInAs('teacher')
    expect((await dana.get(atDesk(need, '/goals'))).status).toBe(404)
    const form = formTokenIn(await dana.read('/desk'))
    const sent = await dana.post(
      atDesk(need, `${goalAt(goal)}/beside`),
      new URLSearchParams({ form, on: '/desk', of: '1', how: 'numbers' }),
    )
    expect(sent.status).toBe(404)
  })
})

describe('R25 R26 Section 6: a number that cannot be taken is named in plain words, and nothing that was chosen is lost', () => {
  /** Where a number is given: by him, taken down at the desk, and beside it. */
  const ways = (need: string, goal: string): Readonly<Record<string, (fields: Fields) => Promise<Response>>> => {
    const desk = atDesk(need, '/goals')
    const at = `${atDesk(need)}/goal/${goal.slice(-36)}`
    return {
      'on his page': (fields) => callum.send(goal, `${goal}/rate`, fields),
      'taken down': (fields) => nurse.send(desk, `${at}/theirs`, fields),
      beside: (fields) => nurse.send(desk, `${at}/beside`, fields),
    }
  }
  const answerOf = async (sent: Promise<Response>): Promise<readonly [number, string]> => {
    const reply = await sent
    return [reply.status, textOf(await reply.text())]
  }
  const kept = async (goal: string): Promise<number> =>
    (await rows('select n from fact where item = $1', [goal.slice(-36)])).length

  test('out of range: below 0, above 10, no whole number, no number', async () => {
    const need = await shared('out of range')
    const goal = await sets(need, 'Range')
    for (const [way, send] of Object.entries(ways(need, goal)))
      for (const of of ['-1', '11', '4.5', 'five', '1e1', '٣', '9'.repeat(400)])
        expect([way, of, await answerOf(send({ of, how: 'numbers' }))]).toEqual([
          ...[way, of],
          [422, expect.stringContaining('Select a number from 0 to 10')],
        ])
    expect(await kept(goal)).toBe(1)
  })

  test('on no scale: what was chosen stands there still', async () => {
    const need = await shared('no scale')
    const goal = await sets(need, 'Scale')
    const sent = await callum.send(goal, `${goal}/rate`, { of: '4', how: 'stars' })
    const html = await sent.text()
    expect([sent.status, textOf(html)]).toEqual([422, expect.stringContaining('Select one of the answers on the page')])
    expect(html).toMatch(/value="4" checked/)
    expect(await kept(goal)).toBe(1)
  })

  test('for a goal that has ended, was put into other words or rests: each is named, and the goal stays as it was', async () => {
    const need = await shared('ended goals')
    for (const [what, says] of [
      ['reached', 'This goal has ended, so it is not rated any more. What you chose was not kept'],
      ['no-longer-wanted', 'This goal has ended, so it is not rated any more. What you chose was not kept'],
      ['words', 'This goal has ended, so it is not rated any more. What you chose was not kept'],
      ['paused', 'You are not working on this goal now, so it is not rated. What you chose was not kept'],
    ] as const) {
      const goal = await sets(need, `Ended ${what}`)
      expect((await callum.send(goal, `${goal}/${what}`, { says: 'Anew', shortName: what })).status).toBe(303)
      const before = await kept(goal)
      for (const [way, send] of Object.entries(ways(need, goal)))
        expect([what, way, await answerOf(send({ of: '4', how: 'numbers' }))]).toEqual([
          ...[what, way],
          [422, expect.stringContaining(says)],
        ])
      expect(await kept(goal)).toBe(before)
      if (what === 'words') await callum.send(`${need}/goals`, `${need}/goal/${await idOf(need, 'words')}/paused`)
    }
  })

  const idOf = async (need: string, name: string): Promise<string> =>
    [...(await callum.read(`${need}/goals`)).matchAll(/id="goal-([0-9a-f-]{36})"[^>]*>([^<]*)</g)].find(
      ([, , said]) => said?.trim() === name,
    )?.[1] ?? ''

  test('twice in one contact: the first stands, by whichever way the second comes, and each rater has one', async () => {
    const need = await shared('twice in one')
    const goal = await sets(need, 'Twice')
    const by = ways(need, goal)
    expect((await by['on his page']?.({ of: '4', how: 'numbers' }))?.status).toBe(303)
    expect((await by['beside']?.({ of: '6', how: 'numbers' }))?.status).toBe(303)
    for (const [way, send] of Object.entries(by))
      for (const of of ['7', 'not-today'])
        expect([way, of, await answerOf(send({ of, how: 'numbers' }))]).toEqual([
          ...[way, of],
          [422, expect.stringContaining('This was answered today already. The first answer stands.')],
        ])
    const page = textOf(await callum.read(goal))
    expect(page).toMatch(/You 4 \(first\).*Somebody who helps you 6 \(first\)/)
    expect(page).not.toMatch(/You 7|helps you 7/)
  })

  test('with a lost connection: the answer of the server never came, the same form is sent again, and it is one number', async () => {
    const need = await shared('lost')
    const goal = await sets(need, 'Lost')
    const form = formTokenIn(await callum.read(goal))
    const send = () => callum.post(`${goal}/rate`, new URLSearchParams({ form, on: goal, of: '5', how: 'numbers' }))
    for (let time = 0; time < 4; time += 1) expect([time, (await send()).status]).toEqual([time, 303])
    expect(await kept(goal)).toBe(2)
    const cut = await callum.post(`${goal}/rate`, new URLSearchParams({ form: '', on: goal, of: '6', how: 'numbers' }))
    expect(cut.status).toBeGreaterThanOrEqual(400)
    expect(await kept(goal)).toBe(2)
  })

  test('after what was done about the need has ended nobody is asked any more, on his page or by a link that was forwarded', async () => {
    const need = await shared('forwarded')
    await sets(need, 'Forwarded')
    opened.clock.now = new Date()
    callum = await opened.signInAs('callum')
    nurse = await opened.signInAs('school-nurse')
    const made = await (await nurse.send(atDesk(need, '/goals'), atDesk(need, '/check'))).text()
    const code = /class="rd-code">([^<]+)</.exec(made)?.[1] ?? ''
    expect(code).not.toBe('')
    await rows(
      `insert into fact (locality, item, n, young_person, kind, sensitivity, shared_with, written_by, on_day, need, plain)
       select locality, gen_random_uuid(), 1, young_person, 'plan', sensitivity, shared_with, written_by, on_day, need,
         '{"is":"ending","ends":"need","cameBackOn":null}' from fact where item = $1 and n = 1`,
      [need.slice(-36)],
    )
    for (const sent of [
      opened.post('/check', { code }),
      opened.post('/check/answers', { code, once: 'forwarded', answer: 'no', 'goal-1': '3' }),
    ])
      expect(await answerOf(sent)).toEqual([404, expect.stringContaining('What it was made for has ended.')])
    expect(
      await rows("select item from fact where need = $1 and plain ->> 'is' = 'helping'", [need.slice(-36)]),
    ).toEqual([])
  })
})

describe('R27 the record of an ending begins with the goals that are there', () => {
  test('the nurse finds his goal with the first and the last number that he gave; another goal of nobody’s number, and one that he let go, say no more than is known', async () => {
    const need = await sharedNeed(nurse, 'goals then and now')
    const goal = await setsGoal(callum, need, { says: 'Walk to the shop by myself' })
    await setsGoal(callum, need, { says: 'Sleep till six' })
    const gone = await setsGoal(callum, need, { says: 'Join the club' })
    expect((await callum.send(gone, `${gone}/no-longer-wanted`)).status).toBe(303)
    expect((await callum.send(goal, `${goal}/rate`, { of: '2', how: 'numbers' })).status).toBe(303)
    const inField = (html: string, name: string): string | undefined =>
      new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`)
        .exec(html)
        ?.slice(1)
        .find(Boolean)
    const html = await nurse.read(atDesk(need, '/ending'))
    const rows = [1, 2, 3].map((row) => ['goal', 'then', 'now'].map((name) => inField(html, `${name}-${row}`)))
    expect(rows.toSorted()).toEqual(
      [
        ['Walk to the shop by myself', '2', '2'],
        ['Sleep till six', undefined, undefined],
        [undefined, undefined, undefined],
      ].toSorted(),
    )
  })
})
