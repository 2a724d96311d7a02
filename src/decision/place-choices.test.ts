import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Offer } from '../directory/offer.ts'
import { bareOffer, ordinaryId } from '../directory/testing.ts'
import { layOut } from './choice-here.ts'
import { aChoice, aDay } from './choice-testing.ts'
import { choicesInEnglish } from './choice-words.ts'
import { readWhatAPlaceWrote } from './place-choices.edge.ts'
import { choicesOfPlace, nothingWritten } from './place-choices.ts'
import { readStartingPoints } from './starting-points.edge.ts'
import { namedInVain, offersToStart } from './starts-here.ts'

const content = join(import.meta.dirname, '../../content')
const points = readStartingPoints(join(content, 'en'))
const topics: readonly string[] = JSON.parse(readFileSync(join(content, 'en/topics.json'), 'utf8')).map(
  ({ id }: { readonly id: string }) => id,
)
const ours = { points, topics }

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A place's folder with these files in it. */
function aFolder(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-place-'))
  folders.push(folder)
  mkdirSync(join(folder, 'choices'))
  for (const [name, holds] of Object.entries(files))
    writeFileSync(join(folder, name), typeof holds === 'string' ? holds : JSON.stringify(holds))
  return folder
}

/** What the demonstration place wrote, fresh, to change one thing of it. */
const aFile = () => JSON.parse(readFileSync(join(content, 'demonstration/ashmere/choices/low-mood.json'), 'utf8'))

const read = (files: Readonly<Record<string, unknown>>) => choicesOfPlace(ours, readWhatAPlaceWrote(aFolder(files)))

/** What is refused of a file of a place, where something of it was changed. */
function refusedFor(change: (file: ReturnType<typeof aFile>) => void): readonly string[] {
  const file = aFile()
  change(file)
  const { refused, points: shown } = read({ 'choices/mine.json': file })
  expect(shown).toEqual(points)
  expect(refused.map(({ file: name }) => name)).toEqual(['choices/mine.json'])
  return refused.flatMap(({ because }) => because)
}

describe('what a place writes of its own', () => {
  test('a place that wrote nothing has ours, and the demonstration place has one more', () => {
    expect(choicesOfPlace(ours, readWhatAPlaceWrote(join(tmpdir(), 'no-such-folder')))).toEqual({
      points,
      startsHere: nothingWritten.startsHere,
      refused: [],
    })
    const ashmere = choicesOfPlace(ours, readWhatAPlaceWrote(join(content, 'demonstration/ashmere')))
    expect(ashmere.refused).toEqual([])
    expect(ashmere.points.find(({ id }) => id === 'low-mood')?.choices.map(({ id }) => id)).toContain('mentor')
    expect(ashmere.startsHere.size).toBeGreaterThan(12)
  })

  test.each<{ when: string; change: (file: ReturnType<typeof aFile>) => void; then: readonly string[] }>([
    {
      when: 'an answer that was left out',
      change: ({ choices }) => delete choices[0].cells.downsides,
      then: ['choice “mentor”, “What are the downsides?”: Write it: it is missing.'],
    },
    {
      when: 'an answer with nothing in it',
      change: ({ choices }) => {
        choices[0].cells['how-soon'] = []
      },
      then: ['choice “mentor”, “How soon?”: Write something: it is empty.'],
    },
    {
      when: 'an effect without a source',
      change: ({ choices }) => {
        choices[0].cells['how-soon'] = [{ found: 'Within a week.', grade: 'some', from: [] }]
      },
      then: ['choice “mentor”, “How soon?”, from: Write something: it is empty.'],
    },
    {
      when: 'an effect without a grade',
      change: ({ choices }) => {
        choices[0].cells['how-soon'] = [{ found: 'Within a week.' }]
      },
      then: [
        'choice “mentor”, “How soon?”: Write “own”, or “found” with a grade and a source, or “notKnown”, and nothing besides.',
      ],
    },
    {
      when: 'a source that nobody opened',
      change: ({ choices }) => {
        choices[0].cells['how-soon'] = [{ found: 'Within a week.', grade: 'some', from: ['a-friend'] }]
      },
      then: ['There is no source "a-friend"'],
    },
    {
      when: 'a writer who leaves out what they gain',
      change: (file) => delete file.conflicts,
      then: ['conflicts: Write it: it is missing.'],
    },
    {
      when: 'a choice without a day of review',
      change: ({ choices }) => delete choices[0].reviewBy,
      then: ['choice “mentor”, reviewBy: Write it: it is missing.'],
    },
    {
      when: 'a word that nothing knows',
      change: ({ choices }) => {
        choices[0].wait = '3 weeks'
      },
      then: ['choice “mentor”: Correct or take away “wait”: nothing is called so.'],
    },
    {
      when: 'a medicine that says nothing of what else it does',
      change: ({ choices }) => {
        choices[0].isMedicine = true
        choices[0].cells.downsides = [{ notKnown: true }]
      },
      then: ['“mentor”: Say who starts the medicine, and what else it can do.'],
    },
    {
      when: 'a second way of waiting',
      change: ({ choices }) => {
        choices[0].isWaiting = true
      },
      then: ['Keep one way of waiting: give yours the id of ours, and it takes its place.'],
    },
    {
      when: 'a topic that the finder does not know',
      change: (file) => {
        file.topic = 'moon'
      },
      then: [
        'Correct the topic: the finder does not know “moon”.',
        'Write the topic “low-mood”: “low-mood” is about that.',
      ],
    },
    {
      when: 'something new with nothing to wait for',
      change: (file) => {
        file.id = 'sleep'
        file.topic = 'sleep'
      },
      then: ['Add “Wait and look after myself”: it is always one of the things to try.'],
    },
  ])('H19 R21 $when is refused in plain words, and ours stand', ({ change, then }) =>
    expect(refusedFor(change)).toEqual(then),
  )

  test('a file that is no JSON, and one that is there twice, stop neither the start nor the other files', () => {
    const { refused, points: shown } = read({
      'choices/broken.json': '{ "id": ',
      'choices/first.json': aFile(),
      'choices/second.json': aFile(),
    })
    expect(refused.map(({ file }) => file)).toEqual(['choices/broken.json', 'choices/second.json'])
    expect(refused[0]?.because[0]).toMatch(/^Correct the file: it is not JSON\./)
    expect(shown.find(({ id }) => id === 'low-mood')?.choices.filter(({ id }) => id === 'mentor')).toHaveLength(1)
  })
})

describe('how a thing is begun here', () => {
  const open = bareOffer(ordinaryId(1), 'Club', {
    sourceId: 'club',
    wait: { said: '2 weeks', asOf: aDay('2026-11-16') },
  })
  const offers = [
    open,
    { ...open, id: ordinaryId(2) },
    bareOffer(ordinaryId(3), 'Shut club', { sourceId: 'shut', temporarilyClosed: true }),
    bareOffer(ordinaryId(4), 'Another'),
  ]

  test('somebody names the offers, by their own id or that of the list; a closed one is none', () => {
    const there = offersToStart(['club', 'shut', ordinaryId(4)], offers)
    expect(there.map(({ name }) => name)).toEqual(['Club', 'Club', 'Another'])
    expect(offersToStart([], offers)).toEqual([])
  })

  test('one at several places is said once: with one wait where it is the same, else with the wait at each', () => {
    const shown = (of: readonly Offer[]) => {
      const { here } = layOut(aChoice('club'), of)
      return here.is === 'offers' ? here.offers.map(({ waits }) => choicesInEnglish.waits(waits)) : []
    }
    expect(shown([open, { ...open, id: ordinaryId(2) }])).toEqual(['2 weeks, as of 16 November 2026.'])
    const at = (id: number, said: string, name: string): Offer => ({
      ...open,
      id: ordinaryId(id),
      wait: { said, asOf: aDay('2026-11-16') },
      at: { name, lines: [] },
    })
    expect(shown([at(1, '2 weeks', 'The Yard'), at(2, '5 weeks', 'High Street')])).toEqual([
      '2 weeks (The Yard), 5 weeks (High Street), as of 16 November 2026.',
    ])
  })
  test('what the directory does not have, and what no choice is called, is told to the place', () => {
    expect(namedInVain(['club', 'gone'], offers)).toEqual(['gone'])
    const { refused, startsHere } = read({ 'starts-here.json': { 'moving-more': ['club'], 'moving-mroe': ['club'] } })
    expect(refused).toEqual([
      { file: 'starts-here.json', because: ['Correct “moving-mroe”: no choice here has that id.'] },
    ])
    expect([...startsHere]).toEqual([['moving-more', ['club']]])
    expect(read({ 'starts-here.json': { 'moving-more': [] } }).refused.flatMap(({ because }) => because)).toEqual([
      'moving-more: Write something: it is empty.',
    ])
  })
})
