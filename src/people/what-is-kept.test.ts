import readability from 'text-readability'
import { describe, expect, test } from 'vitest'
import { dataDictionary, tablesOfPeople } from './data-dictionary.ts'
import { recordAsCsv, recordOfProcessing } from './record-of-processing.ts'
import { isOf, kinds, untold, whatIsKept } from './what-is-kept.ts'

/** The reading age in England: the American school grade and five years (Flesch-Kincaid). */
const readingAge = (text: string): number => readability.fleschKincaidGrade(text) + 5

describe('What we keep, told to somebody of eleven', () => {
  const rows = whatIsKept()

  test('every table that holds something of somebody is told of; a new one is told in src/people/what-is-kept.ts', () => {
    expect(untold()).toEqual([])
    expect(untold(['diary'])).toEqual(['diary'])
    const named = kinds.flatMap(({ from }) => from)
    expect(new Set(named).size).toBe(named.length)
    expect(named.filter((each) => !dataDictionary.some((entry) => isOf({ from: [each] }, entry)))).toEqual([])
  })

  test('what stands in a file beside the database is told of as well', () => {
    expect(rows.at(-1)?.why).toContain('an old copy')
  })

  test('each says what, why, who sees it and how long', () => {
    expect(rows.length).toBeGreaterThan(10)
    for (const { what, why, whoSees, howLong } of rows) {
      expect(`${what} ${why}`).toMatch(/^[A-Z].*\. So .*\.$/)
      expect(whoSees.length).toBeGreaterThan(0)
      expect(howLong.length).toBeGreaterThan(0)
    }
  })

  test('is in words for eleven, row by row, in sentences of at most twenty-two words', () => {
    for (const { what, why, whoSees, howLong } of rows) {
      const text = [what, why, ...whoSees.map((who) => `${who}.`), ...howLong].join(' ')
      expect(readingAge(text), text).toBeLessThanOrEqual(11)
      for (const sentence of text.split(/[.?!:]\s/))
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(22)
    }
  })

  test('nobody reads that the people who work here see who they are, or that anybody sees how they sign in', () => {
    const [who] = rows
    expect(who?.whoSees).toEqual(['You', 'People who help you'])
    expect(rows.find(({ what }) => what.includes('sign in'))?.whoSees).toEqual(['Who it is about'])
  })
})

describe('The record of processing', () => {
  const record = recordOfProcessing(dataDictionary)

  test('has one activity for each table and one for the ledger, each with everything that Article 30 asks for', () => {
    const tables = [...Object.keys(tablesOfPeople), 'none: the file that LEDGER names']
    expect(record.activities.map(({ table }) => table)).toEqual(tables)
    for (const activity of record.activities)
      for (const [name, value] of Object.entries(activity))
        expect(value.length, `${activity.table} ${name}`).toBeGreaterThan(0)
  })

  test('says what the program cannot know, and that nobody has confirmed it yet', () => {
    expect(Object.values(record.controller)).toEqual(
      Array(3).fill('to be filled in by the organisation that runs this'),
    )
    expect(record.confirm).toBe('for the DPO to confirm')
  })

  test('as a table has a row for each column, and no cell that a spreadsheet would run', () => {
    const csv = recordAsCsv(dataDictionary)
    expect(csv.split('\r\n')).toHaveLength(dataDictionary.length + 2)
    const [entry] = dataDictionary
    if (!entry) throw new Error('an empty dictionary')
    const hostile = recordAsCsv([{ ...entry, purpose: '=cmd|"/c calc"!A1' }])
    expect(hostile).toContain(`"'=cmd|""/c calc""!A1"`)
  })
})
