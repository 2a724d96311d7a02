import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import { blackMark, type Gathered, type Mark, notLookedAt, redacted, releaseOf, type Said, type Thing } from './pack.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const at = new Date('2026-11-21T12:00:00Z')
const mark = (said: Said, thing = 1): Mark => ({ id: id(thing), thing, by: id(9), at, said })
const taking = { ground: 'about-somebody-else', reason: 'canaryreason', isShown: true } as const
const passage = (words: string, isShown = true): Mark =>
  mark({ does: 'take-out-passage', passage: words, ...taking, isShown })
const thing: Thing = {
  what: 'A plan',
  on: '4 November 2026',
  by: 'Beth Lloyd',
  lines: [
    { says: 'Words', is: 'Beth rings Beth at ten. Then Beth goes home.' },
    { says: 'Everybody’s part', is: 'Beth: rings\nCallum: walks' },
  ],
}
const gathered: Gathered = { n: 1, source: 'fact', lookHere: ['names-somebody'], thing }

describe('A thing as it is given', () => {
  test('is as it is kept where nobody takes anything out: what is proposed decides nothing', () => {
    expect(redacted(gathered, [])).toMatchObject({ is: 'thing', ...thing, grounds: [] })
    expect(redacted(gathered, [mark({ does: 'leave-in' })])).toMatchObject({ is: 'thing', ...thing })
  })

  test('a passage is gone from every line, from who wrote it, and wherever it stands; the thing is not changed', () => {
    const before = JSON.stringify(gathered)
    const given = JSON.stringify(redacted(gathered, [passage('Beth')]))
    expect(given).not.toContain('Beth')
    expect(given).toContain(`${blackMark} rings ${blackMark} at ten`)
    expect(JSON.stringify(gathered)).toBe(before)
  })

  test('the mark is always as long, and the reason and the passage are never beside it', () => {
    const [one, other] = ['Beth', 'Beth rings Beth at ten. Then Beth goes home.'].map((words) =>
      JSON.stringify(redacted({ thing: { what: 'x', lines: [{ says: 'y', is: words }] } }, [passage(words)])),
    )
    expect(one).toBe(other)
    expect(one).not.toContain('canaryreason')
  })

  test('all of it is gone, with a mark, or with none where even that would do harm', () => {
    const whole = mark({ does: 'take-out-whole', ...taking })
    expect(redacted(gathered, [whole])).toEqual({ is: 'taken-out', ground: 'about-somebody-else' })
    expect(
      redacted(gathered, [mark({ does: 'take-out-whole', ...taking, ground: 'serious-harm', isShown: false })]),
    ).toBe(undefined)
  })

  test('no passage of any kind is left, however they overlap', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 })), { maxLength: 5 }),
        (text, cuts) => {
          const words = cuts.flatMap(([from, long]) => {
            const cut = text.slice(from, from + long)
            return cut === '' ? [] : [cut]
          })
          const given = redacted(
            { thing: { what: '1', lines: [{ says: '2', is: text }] } },
            words.map((each) => passage(each)),
          )
          const left = given?.is === 'thing' ? (given.lines[0]?.is ?? '') : ''
          for (const each of words) expect(left.split(blackMark).some((part) => part.includes(each))).toBe(false)
        },
      ),
      { numRuns: 5_000 },
    )
  })

  test('a release holds nothing of what was left out, no number, no source and nothing of who looked through it', () => {
    const other: Gathered = {
      ...gathered,
      n: 2,
      thing: { what: 'canarywhat', lines: [{ says: 's', is: 'canaryword' }] },
    }
    const marks = [
      mark({ does: 'take-out-whole', ...taking, isShown: false, ground: 'serious-harm' }, 2),
      passage('Beth'),
    ]
    const text = JSON.stringify(releaseOf([gathered, other], marks, ['also']))
    for (const gone of ['canary', 'Beth', 'source', 'lookHere', id(9)]) expect(text).not.toContain(gone)
  })

  test('whatever nobody has said anything of is still to be looked at', () => {
    expect(notLookedAt([gathered], [])).toEqual([gathered])
    expect(notLookedAt([gathered], [mark({ does: 'leave-in' })])).toEqual([])
  })
})
