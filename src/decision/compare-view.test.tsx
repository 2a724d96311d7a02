import { join } from 'node:path'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { bareOffer, ordinaryId } from '../directory/testing.ts'
import { type Choice, findingsOf, nobodyKnows, questions, writtenQuestions } from './choice.ts'
import { choiceOf, type LaidChoice, layOut, ownIdea } from './choice-here.ts'
import { aChoice, aDay, aFigure, aTable, someCells, withFinding } from './choice-testing.ts'
import { choicesInEnglish } from './choice-words.ts'
import { compare } from './compare.ts'
import { bothSides } from './compare-figure.tsx'
import { Compare } from './compare-view.tsx'
import { IconArray } from './icon-array.tsx'
import { readStartingPoints } from './starting-points.edge.ts'

const today = aDay('2026-11-22')

/** A comparison as it is shown. */
function shown(laid: readonly LaidChoice[], on = today): string {
  const read = compare(laid, on)
  if (read.is === 'refused') throw new Error(JSON.stringify(read.because))
  return render(<Compare comparison={read.value} seed="aisha" helpNow="/ashmere/help-now" />)
}

const points = readStartingPoints(join(import.meta.dirname, '../../content/en'))

/** Of each starting point: to wait, one outside the NHS, and each of the others once beside them. */
const everyTable = points.flatMap(({ choices }) => {
  const first = choices.filter(({ isWaiting, outsideTheNhs }) => isWaiting || outsideTheNhs).slice(0, 3)
  return choices.filter((choice) => !first.includes(choice)).map((choice): readonly Choice[] => [...first, choice])
})

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

const shapesIn = (path: string): number => path.match(/M/g)?.length ?? 0

/** Dots and squares of each drawing, and what is said of it. */
const drawings = (html: string) =>
  [...html.matchAll(/<svg class="rd-array__shapes".*?<\/svg>/g)].map(([svg]) => ({
    dots: shapesIn(/class="rd-array__dots" d="([^"]*)"/.exec(svg)?.[1] ?? ''),
    squares: shapesIn(/class="rd-array__squares" d="([^"]*)"/.exec(svg)?.[1] ?? ''),
    title: /<title[^>]*>([^<]*)/.exec(svg)?.[1] ?? '',
    says: /<desc[^>]*>([^<]*)/.exec(svg)?.[1] ?? '',
  }))

describe('what a young person sees', () => {
  test('R21 every choice answers every question, and what is not known is written there', () => {
    for (const choices of everyTable) {
      const html = shown(choices.map((each) => layOut(each)))
      for (const question of questions) expect(textOf(html)).toContain(choicesInEnglish.questions[question])
      expect(html.match(/<td /g)).toHaveLength(questions.length * choices.length)
      expect(html.match(/<td [^>]*>\s*<p class="rd-compare__of"[^>]*>[^<]*<\/p><\/td>/g)).toBeNull()
      const unknown = choices.flatMap(({ cells }) =>
        writtenQuestions.filter((question) => nobodyKnows(cells[question])),
      )
      const marks = html.match(/rd-sure--unknown">Not known/g) ?? []
      expect(marks.length).toBeGreaterThanOrEqual(unknown.length + choices.filter(({ isWaiting }) => !isWaiting).length)
    }
    expect(everyTable.length).toBeGreaterThan(12)
  })

  test('H19 each figure is said both ways, with its range, of whom, and against what', () => {
    const said = textOf(shown(aTable(withFinding({}))))
    expect(said).toContain(
      'About 54 in 100 had recovered a year later. About 46 in 100 had not recovered a year later.',
    )
    expect(said).toContain('It could be 45 to 63.')
    expect(said).toContain('Who: Young people with low mood; ages 10 to 24.')
    expect(said).toContain('18 in 100 those who waited')
    const alone = textOf(shown(aTable(withFinding({ figure: { ...aFigure, compared: 'nobody', ages: 'not-given' } }))))
    expect(alone).toContain('There was nobody to compare with.')
    expect(alone).toContain('ages not known to us')
  })

  test('H19 as many are drawn as are said, for each figure and each group beside it', () => {
    const tables = everyTable.map((choices) => ({ choices, html: shown(choices.map((each) => layOut(each))) }))
    for (const { choices, html } of tables) {
      const figures = choices.flatMap(findingsOf).flatMap(({ figure }) => (figure?.is === 'people' ? [figure] : []))
      const groups = figures.flatMap((figure) => [
        { of: figure.of, says: bothSides(figure, choicesInEnglish.figures) },
        ...(figure.compared === 'nobody' ? [] : figure.compared).map(({ whom, of }) => ({
          of,
          says: choicesInEnglish.figures.compared(whom, of),
        })),
      ])
      const drawn = drawings(html)
      expect(drawn).toHaveLength(groups.length)
      for (const { dots, squares, title, says } of drawn) {
        expect(dots + squares).toBe(100)
        expect(title).toContain(`${dots} are filled dots, ${squares} are empty squares`)
        expect(groups).toContainEqual({ of: dots, says })
        expect(textOf(html)).toContain(`${dots} in 100`)
      }
    }
  })

  test('pairs are said for what they are, and never drawn as people who get better', () => {
    const figure = {
      is: 'pairs',
      of: 63,
      better: 'the one who ran felt less low',
      who: 'Runners',
      ages: 'not-given',
    } as const
    const pairs = aChoice('pairs', { cells: someCells({ 'what-might-get-better': withFigure(figure) }) })
    const waiting = layOut(aChoice('wait', { isWaiting: true, cells: someCells({ 'what-might-get-better': [] }) }))
    expect(compare([waiting, layOut(pairs)], today).is).toBe('refused')
    const html = render(
      <Compare comparison={{ laid: [layOut(pairs)], pastReview: [], unchecked: [] }} seed="a" helpNow="/help-now" />,
    )
    expect(textOf(html)).toContain(
      'In about 63 of 100 pairs, the one who ran felt less low. In about 37, it was the other',
    )
    expect(textOf(html)).toContain('50 would be no difference. It doesn’t tell how many get better.')
    expect(drawings(html)).toEqual([])
  })

  test('H19 behind each answer stands what was read, how much of it, when, and when it was looked at again', () => {
    const said = textOf(shown(aTable()))
    expect(said).toMatch(/Where this is from A trial \. Its summary read, 20 November 2026\./)
    expect(said).toContain('Looked at again on 22 November 2026.')
    expect(said).toContain('Our own description, not yet checked by a named person.')
    expect(said).toMatch(/Written by A place\. Nobody gains by it\. To be looked at again by 22 November 2027\./)
  })

  test('until a named person has signed, and after its day of review, it says so and stays', () => {
    expect(shown(aTable())).toContain('Not yet checked by a named person.')
    const by = { name: 'A place', conflicts: 'None.', reviewBy: aDay('2027-01-01') }
    const signed = { is: 'written', by: { ...by, checked: { by: 'Dr Amara Obi', on: today } } } as const
    const table = aTable().map(({ choice }) => layOut({ ...choice, origin: signed }))
    expect(shown(table)).not.toContain('Not yet checked by a named person.')
    expect(shown(table)).toContain('checked by Dr Amara Obi on 22 November 2026')
    expect(shown(table, aDay('2027-01-02'))).toContain('should have been looked at again by 1 January 2027')
  })

  test('help now is beside it, whatever it is about, and none of the choices', () => {
    const html = shown(aTable())
    expect(html).toContain('<a href="/ashmere/help-now">Help now</a>')
    expect(textOf(html)).toMatch(/call 999 if someone is hurt.*call 111 and press 2, or text SHOUT to 85258/)
  })
})

const withFigure = (figure: NonNullable<ReturnType<typeof findingsOf>[number]['figure']>) =>
  findingsOf(withFinding({ figure }))

describe('however it is read', () => {
  test('a screen reader hears a table: each choice heads its column, each question its row', () => {
    const html = shown(aTable(aChoice('talk')))
    expect(html.match(/<th scope="col"/g)).toHaveLength(4)
    expect(html.match(/<th scope="row"/g)).toHaveLength(questions.length)
    expect(html).toContain('role="table"')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const named = [...html.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)].flatMap(([, to]) => to?.split(' ') ?? [])
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('on a phone each question can be asked alone, and leads to the next, without any script', () => {
    const html = shown(aTable())
    for (const question of questions) expect(html).toContain(`<a href="#compare-${question}">`)
    expect(textOf(html)).toContain('Next: Who with, where, and how long?')
    expect(html.match(/href="#compare"/g)).toHaveLength(questions.length)
    expect(html).not.toMatch(/<script|onclick|style=/)
  })

  test('no choice comes first everywhere, and none is numbered or picked', () => {
    const laid = [...aTable(), ...['a', 'b', 'c'].map((id) => layOut(aChoice(id)))]
    const read = compare(laid, today)
    if (read.is === 'refused') throw new Error('it is whole')
    const firstFor = (seed: string) =>
      /<th scope="col" dir="auto"[^>]*>([^<]*)/.exec(
        render(<Compare comparison={read.value} seed={seed} helpNow="/help-now" />),
      )?.[1]
    expect(new Set(Array.from({ length: 40 }, (_, n) => firstFor(`person-${n}`))).size).toBe(5)
    expect(/<ol|<input|\bselected\b|recommended|\bbest\b/.test(shown(laid))).toBe(false)
  })

  test('dots and squares are told apart by shape and filling, and nothing is red or green', () => {
    const svg = render(<IconArray of={54} id="a" title="t" says="s" />)
    expect(svg).toMatch(/role="img"/)
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}|red|green|fill="|style=/)
    for (const of of [0, 1, 99, 100]) {
      const [drawn] = drawings(render(<IconArray of={of} id="a" title="t" says="s" />))
      expect([drawn?.dots, drawn?.squares]).toEqual([of, 100 - of])
    }
  })

  test('an offer says its wait with the day, and an own idea is shown as it was written, never as markup', () => {
    const offer = bareOffer(ordinaryId(1), 'The Yard', {
      sector: 'voluntary',
      howToStart: 'Just come.',
      wait: { said: 'About 3 weeks.', asOf: aDay('2026-11-16') },
    })
    const idea = ownIdea('own-1', 'مع جدتي <b>each Sunday</b>')
    if (!idea) throw new Error('something was written')
    const html = shown([
      layOut(aChoice('wait', { isWaiting: true })),
      choiceOf(offer, { lines: ['Cost: free.'] }),
      idea,
    ])
    expect(textOf(html)).toContain('The Yard : About 3 weeks, as of 16 November 2026. How to start: Just come.')
    expect(textOf(html)).toContain('Nothing to wait for.')
    expect(html).toContain('مع جدتي &lt;b>each Sunday&lt;/b>')
    expect(html).not.toContain('<b>each Sunday')
  })
})

test('every refusal has words that say what to do', () => {
  const { comparison, choice } = choicesInEnglish.faults
  const all = [...Object.values(comparison), ...Object.values(choice)]
  expect(all.length).toBe(17)
  for (const says of all) expect(says).toMatch(/^(Add|Take|Keep|Choose|Answer|Name|Review|Give|Say|Correct) /)
})
