import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import readability from 'text-readability'
import { describe, expect, test } from 'vitest'
import { type Choice, type Figure, findingsOf, nobodyKnows, type Statement, writtenQuestions } from './choice.ts'
import { layOut } from './choice-here.ts'
import { aDay } from './choice-testing.ts'
import { startingPointFile } from './choices-file.ts'
import { compare } from './compare.ts'
import { readStartingPoints } from './starting-points.edge.ts'
import { choicesToShow, toLookTo, withWhatAPlaceWrote } from './starting-points.ts'

const folder = join(import.meta.dirname, '../../content/en')
const points = readStartingPoints(folder)
const choices = points.flatMap((point) => point.choices)
const findings = choices.flatMap(findingsOf)
const today = aDay('2026-11-22')

const statementsOf = ({ cells }: Choice): readonly Statement[] =>
  writtenQuestions.flatMap((question) => cells[question])
const saysOf = (statement: Statement): readonly string[] => (statement.says === undefined ? [] : [statement.says])
const figuresOf = (choice: Choice): readonly Figure[] => findingsOf(choice).flatMap(({ figure }) => figure ?? [])
const figureSays = (figure: Figure): readonly string[] =>
  figure.is === 'pairs'
    ? [figure.better, figure.who]
    : [
        figure.did,
        figure.didNot,
        figure.who,
        ...(figure.compared === 'nobody' ? [] : figure.compared.map(({ whom }) => whom)),
      ]
const textsOf = (choice: Choice): readonly string[] => [
  choice.name,
  ...statementsOf(choice).flatMap(saysOf),
  ...figuresOf(choice).flatMap(figureSays),
]
const allTexts = choices.flatMap(textsOf)

/** The reading age in England: the American school grade and five years (Flesch-Kincaid). */
const readingAge = (text: string): number => readability.fleschKincaidGrade(text) + 5
const words = (text: string): number => text.split(/\s+/).length
const named = (id: string): Choice => {
  const found = choices.find((choice) => choice.id === id)
  if (!found) throw new Error(`there is no choice ${id}`)
  return found
}

describe('the four starting points', () => {
  test('R21 low mood, worry, self-harm and concentrating are there, each with six choices and all of their answers', () => {
    expect(points.map(({ id }) => id)).toEqual(['concentrating', 'low-mood', 'self-harm', 'worry'])
    for (const point of points) expect(point.choices.length).toBe(6)
    const cells = choices.flatMap((choice) => writtenQuestions.map((question) => choice.cells[question]))
    expect(cells.length).toBe(24 * 10)
    expect(cells.filter((cell) => cell.length === 0)).toEqual([])
  })

  test('each has a topic that the finder knows', () => {
    const topics: readonly { readonly id: string }[] = JSON.parse(readFileSync(join(folder, 'topics.json'), 'utf8'))
    for (const { topic } of points) expect(topics.map(({ id }) => id)).toContain(topic)
  })

  test('R22 in each somebody can wait and look after themselves, and something is outside the NHS', () => {
    for (const point of points) {
      expect(point.choices.filter(({ isWaiting }) => isWaiting)).toHaveLength(1)
      const waiting = point.choices.find(({ isWaiting }) => isWaiting)
      for (const outside of point.choices.filter(({ outsideTheNhs }) => outsideTheNhs))
        expect(
          compare(
            [waiting ?? outside, outside].map((each) => layOut(each)),
            today,
          ).is,
        ).toBe('ok')
      expect(point.choices.some(({ outsideTheNhs }) => outsideTheNhs)).toBe(true)
    }
  })

  test('a locality that leaves an answer out, or names a source that is not listed, is told where', () => {
    const text = readFileSync(join(folder, 'choices/low-mood.json'), 'utf8')
    const without = JSON.parse(text)
    delete without.choices[1].cells.downsides
    expect(startingPointFile.safeParse(without).success).toBe(false)
    const lost = startingPointFile.safeParse(
      JSON.parse(text.replace('"from": [\n              "one-year"', '"from": [\n              "no-such"')),
    )
    expect(lost.error?.issues.map(({ message }) => message)).toContain('There is no source "no-such"')
    const told = startingPointFile.safeParse(JSON.parse(text.replace('"read": "summary"', '"read": "told"')))
    expect(told.success).toBe(false)
    expect(
      startingPointFile.safeParse(JSON.parse(text.replace(/"conflicts": "[^"]+"/, '"conflicts": " "'))).success,
    ).toBe(false)
  })
})

describe('what is said of an effect', () => {
  test('H19 every fact has a grade, a source that was opened, how much of it was read, and dates', () => {
    expect(findings.length).toBeGreaterThan(80)
    for (const { grade, from, reviewedOn } of findings) {
      expect(['strong', 'some', 'expert-view']).toContain(grade)
      expect(from.length).toBeGreaterThan(0)
      for (const { address, readOn, read } of from) {
        expect(address).toMatch(/^https:\/\/[\w.-]+\.\w+\//)
        expect(['whole', 'part', 'summary']).toContain(read)
        expect(readOn <= reviewedOn).toBe(true)
      }
    }
  })

  test('H19 no fact rests on what somebody else says of a study or a guideline', () => {
    const others =
      /iatrox|pharmacymagazine|pharmacy-network|nationalelfservice|psychjournalclub|icamh|childpsychotherapy|suicidepreventionwestyorkshire|arxivlens|astlelab|addspeaker|cuspbeb|musingminds|cism\.ca|focalinterest/
    const addresses = findings.flatMap(({ from }) => from.map(({ address }) => address))
    expect(others.test('https://www.iatrox.com/shared/')).toBe(true)
    expect(addresses.filter((address) => others.test(address))).toEqual([])
  })

  test('one source is called the same and was read as far wherever it stands', () => {
    const sources = new Map<string, string>()
    for (const { address, title, read, readOn } of findings.flatMap(({ from }) => from)) {
      const said = JSON.stringify({ title, read, readOn })
      expect(sources.get(address) ?? said).toBe(said)
      sources.set(address, said)
    }
    expect(sources.size).toBeGreaterThan(40)
  })

  test('H19 every figure says of whom, at which ages, and against what, or that there was nobody to compare with', () => {
    const figures = choices.flatMap(figuresOf)
    expect(figures.length).toBeGreaterThan(20)
    for (const figure of figures) {
      expect(figure.who).not.toBe('')
      if (figure.is === 'people') expect(figure.compared).toBeDefined()
    }
    expect(figures.filter((figure) => figure.is === 'people' && figure.compared === 'nobody').length).toBeGreaterThan(5)
    expect(figures.filter((figure) => figure.is === 'pairs').length).toBe(4)
  })

  test('a number of a hundred stands in a figure, where it is said both ways, or is said with what it is against', () => {
    const loose = choices
      .flatMap(statementsOf)
      .flatMap(saysOf)
      .filter((says) => /\b\d+ in 100\b/.test(says))
    expect(loose.filter((says) => !/^More than 1 in 100/.test(says))).toEqual([])
  })

  test('what nobody knows, or nobody could read, is not known: for one answer in ten there is nothing else', () => {
    const cells = choices.flatMap((choice) => writtenQuestions.map((question) => choice.cells[question]))
    expect(cells.filter(nobodyKnows).length).toBeGreaterThanOrEqual(cells.length / 10)
  })

  test('nothing says that a named person has checked it while none has', () => {
    for (const { origin } of choices) expect(origin.is === 'written' && origin.by.checked).toBeFalsy()
    for (const point of points) expect(choicesToShow(point, 'production')).toEqual([])
    for (const point of points) expect(choicesToShow(point, 'demonstration')).toEqual(point.choices)
  })
})

describe('the cautions', () => {
  test('a medicine is started and watched over by a specialist, and says what else it can do', () => {
    const medicines = choices.filter(({ isMedicine }) => isMedicine)
    expect(medicines.map(({ id }) => id).toSorted()).toEqual([
      'adhd-medicine',
      'antidepressant-with-talking',
      'medicine-for-worry',
    ])
    for (const { cells } of medicines) {
      expect(JSON.stringify(cells['who-with'])).toMatch(/specialist doctor starts it and watches over it/)
      expect(cells.downsides.filter(({ is }) => is === 'found').length).toBeGreaterThan(1)
      expect(JSON.stringify(cells['can-i-stop'])).toMatch(/doctor/)
    }
    for (const id of ['antidepressant-with-talking', 'medicine-for-worry']) {
      expect(JSON.stringify(named(id).cells.downsides)).toMatch(/ending your life/)
      expect(JSON.stringify(named(id).cells)).toMatch(/It isn’t a first step/)
    }
  })

  test('an app or a screen is never the only help where somebody could harm themselves', () => {
    expect(JSON.stringify(named('app-beside-clinic').cells['what-it-is'])).toMatch(/Never instead of people/)
    expect(JSON.stringify(named('guided-cbt-on-a-screen').cells.downsides)).toMatch(/must not be the only help/)
  })

  test('family therapy does not promise less self-harm', () => {
    expect(JSON.stringify(named('family-therapy').cells['what-might-get-better'])).toMatch(/did not lower/)
  })

  test('somebody who self-harms is never left to wait alone, and reads where help is at once', () => {
    const { cells } = named('wait-self-harm')
    expect(JSON.stringify(cells['who-with'])).toMatch(/Waiting alone is never all there is/)
    expect(JSON.stringify(cells.downsides)).toMatch(/call 999 at once/)
  })

  test('nothing that is advised against is offered, and no way of self-harm is named', () => {
    const against = /St John|mindful|contract|debrief|paroxetine|venlafaxine|tricyclic/i
    const ways =
      /\b(hang(ing)?|overdos\w+|cut(s|ting)?|razors?|blades?|burn(s|ing)?|paracetamol|bleach|rope|jump\w*)\b/i
    expect(against.test('St John’s wort')).toBe(true)
    expect(allTexts.filter((text) => against.test(text) || ways.test(text) || text.includes('!'))).toEqual([])
  })
})

describe('what young people read', () => {
  test('every choice suits somebody of eleven, as a whole and question by question', () => {
    const whole = choices.map((choice) => statementsOf(choice).flatMap(saysOf).join(' '))
    const byQuestion = points.flatMap((point) =>
      writtenQuestions.map((question) =>
        point.choices.flatMap(({ cells }) => cells[question].flatMap(saysOf)).join(' '),
      ),
    )
    const long = [...whole, ...byQuestion].filter((passage) => words(passage) >= 50)
    expect(long.length).toBeGreaterThan(40)
    expect(long.filter((passage) => readingAge(passage) > 11)).toEqual([])
  })

  test('no sentence is longer than twenty-two words', () => {
    const sentences = allTexts.flatMap((text) => text.split(/[.?!:]\s/))
    expect(sentences.length).toBeGreaterThan(300)
    expect(sentences.filter((sentence) => words(sentence) > 22)).toEqual([])
  })

  test('R16 no decision, option or preference, and no word for how bad somebody is', () => {
    const heavy =
      /\b(decisions?|options?|preferences?|severe(ly)?|mild|moderate|serious(ly)?|disordered|symptoms?|patients?)\b/i
    expect(heavy.test('A mild one')).toBe(true)
    expect(allTexts.filter((text) => heavy.test(text))).toEqual([])
  })
})

describe('what a place writes', () => {
  const [ours] = points
  if (!ours) throw new Error('there is no starting point')
  const [first] = ours.choices
  if (!first) throw new Error('there is no choice')

  test('its own choice takes the place of ours, and another is added', () => {
    const theirs = {
      ...ours,
      choices: [
        { ...first, name: 'As we say it' },
        { ...first, id: 'a-club-here' },
      ],
    }
    const [joined, ...others] = withWhatAPlaceWrote(points, [theirs])
    expect(joined?.choices.map(({ name }) => name)).toContain('As we say it')
    expect(joined?.choices).toHaveLength(ours.choices.length + 1)
    expect(others).toHaveLength(points.length - 1)
    expect(withWhatAPlaceWrote(points, [{ ...theirs, id: 'sleep' }])).toHaveLength(points.length + 1)
  })

  test('H19 it is told what is past its review, and what nobody has signed', () => {
    const now = toLookTo(points, today)
    expect(now).toHaveLength(24)
    expect(new Set(now.map(({ because }) => because))).toEqual(new Set(['not-checked']))
    const later = toLookTo(points, aDay('2027-11-23'))
    expect(later.filter(({ because }) => because === 'past-review')).toHaveLength(24)
  })

  test('a place without a folder of its own has written nothing', () => {
    expect(readStartingPoints(join(folder, 'no-such-folder'))).toEqual([])
    expect(readdirSync(join(folder, 'choices'))).toHaveLength(4)
  })
})
