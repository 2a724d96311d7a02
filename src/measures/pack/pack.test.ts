import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { measuresFolder, shipped, today } from '../testing.edge.ts'
import { type PackFiles, readPack } from './pack.ts'
import { sayPackFault } from './pack-words.ts'
import { readNormSets, readPackFolder } from './read-pack.edge.ts'

const folderOf = (id: string): string => join(measuresFolder, 'packs', id)
const fileOf = (id: string, file: string): string => readFileSync(join(folderOf(id), `${file}.json`), 'utf8')

/** A pack that we ship, with one text of one file changed. */
function changed(id: string, file: string, [from, to]: readonly [string, string]): PackFiles {
  const read = (name: string): unknown => {
    const text = fileOf(id, name).replaceAll(/\s+/g, ' ')
    if (name === file && !text.includes(from)) throw new Error(`${file} holds no ${from}`)
    return JSON.parse(name === file ? text.replace(from, to) : text)
  }
  const withWords = ['phq-9', 'gad-7'].includes(id)
  return {
    scoring: read('scoring'),
    licence: read('licence'),
    ranges: read('ranges'),
    ...(withWords ? { questionnaire: read('questionnaire') } : {}),
  }
}

const norms = readNormSets(join(measuresFolder, 'norms'))
const ordinary: PackFiles = changed('phq-9', 'scoring', ['PHQ-9', 'PHQ-9'])
const beside = { today, norms }

function said(files: PackFiles, by?: string): readonly string[] {
  const read = readPack(files, { ...beside, by })
  return read.is === 'refused' ? read.because.map(sayPackFault) : []
}

describe('A pack', () => {
  test('as it should be loads, with its measure, its licence and its words', () => {
    const read = readPack(ordinary, beside)
    expect(read).toMatchObject({ is: 'ok', value: { measure: { id: 'phq-9' }, licence: { owner: 'Pfizer Inc.' } } })
  })

  test.each([
    {
      when: 'no licence record',
      files: { scoring: ordinary.scoring },
      then: 'Add licence.json: a pack without a licence record does not load',
    },
    {
      when: 'no scoring',
      files: { licence: ordinary.licence },
      then: 'Add scoring.json: it says how the measure is scored',
    },
  ])('with $when does not load', ({ files, then }) => expect(said(files)).toEqual([then]))

  test.each([
    {
      file: 'scoring',
      change: ['"items": "all"', '"items": ["1", "12"]'],
      then: 'scale total counts item 12, which is not among the items',
    },
    { file: 'scoring', change: ['"items": "all"', '"items": ["1", "1"]'], then: 'scale total counts item 1 twice' },
    { file: 'scoring', change: ['"ids": ["1",', '"ids": ["2",'], then: 'item 2 stands there twice' },
    { file: 'scoring', change: ['"to": 27', '"to": 30'], then: 'scale total can only come to 0 to 27' },
    {
      file: 'scoring',
      change: ['"from": 0, "to": 3', '"from": 3, "to": 0'],
      then: 'the answers from item 1 on must go from a lower to a higher number',
    },
    {
      file: 'scoring',
      change: ['"from": 0, "to": 3', '"reversed": ["10"], "from": 0, "to": 3'],
      then: 'item 10 is to be reversed and is not among the items beside it',
    },
    {
      file: 'scoring',
      change: ['"by": "sum"', '"by": "sum", "mostMissing": 9'],
      then: 'scale total would be scored without a single answer',
    },
    {
      file: 'scoring',
      change: ['"by": "sum"', '"by": "sum", "needs": ["other"]'],
      then: 'scale total rests on scale other, which is not there',
    },
    {
      file: 'scoring',
      change: ['"self": 6', '"parent": 6'],
      then: 'scale total speaks of parent, who is not among those',
    },
    {
      file: 'scoring',
      change: ['"item": "9"', '"item": "19"'],
      then: 'item 19 is to be talked about, and is not among the items',
    },
    { file: 'scoring', change: ['"name": "PHQ-9"', '"name": ""'], then: 'scoring.json, at name' },
    {
      file: 'scoring',
      change: ['"direction": "down-is-better"', '"norms": {"self": "uk"}, "direction": "down-is-better"'],
      then: 'scale total asks for the norms uk, which are not there',
    },
    {
      file: 'scoring',
      change: [
        '"direction": "down-is-better"',
        '"norms": {"self": "rcads-national-self"}, "direction": "down-is-better"',
      ],
      then: 'the norms rcads-national-self say nothing of scale total',
    },
    { file: 'questionnaire', change: ['"linkId": "9"', '"linkId": "10"'], then: 'question 9 is missing' },
    { file: 'questionnaire', change: ['"linkId": "9"', '"linkId": "8"'], then: 'question 8 stands there twice' },
    {
      file: 'questionnaire',
      change: ['"valueDecimal": 3', '"valueDecimal": 4'],
      then: 'the answers to question 1 are 0, 1, 2 and 4, and scoring.json expects others',
    },
    {
      file: 'questionnaire',
      change: ['"valueDecimal": 3', '"valueString": "3"'],
      then: 'an answer to question 1 has no number (ordinalValue)',
    },
    {
      file: 'questionnaire',
      change: ['"resourceType": "Questionnaire"', '"resourceType": "Patient"'],
      then: 'questionnaire.json, at resourceType',
    },
    { file: 'ranges', change: ['"under": 10', '"under": 12'], then: 'on scale total “mild” and “moderate” overlap' },
    { file: 'ranges', change: ['"under": 10', '"under": 4'], then: 'on scale total “mild” must begin before it ends' },
    { file: 'ranges', change: ['"scale": "total"', '"scale": "sum"'], then: 'there is no scale sum' },
    {
      file: 'ranges',
      change: ['"measure": "phq-9"', '"measure": "gad-7"'],
      then: 'ranges.json is of another measure: gad-7',
    },
    {
      file: 'licence',
      change: ['"measure": "phq-9"', '"measure": "gad-7"'],
      then: 'licence.json is of another measure: gad-7',
    },
    {
      file: 'licence',
      change: ['"version": "2026-11-23"', '"version": "2020"'],
      then: 'licence.json is of another version: 2020',
    },
    {
      file: 'licence',
      change: ['"is": "free-for-all"', '"is": "scores-only"'],
      then: 'The words of this measure may not stand here',
    },
    {
      file: 'licence',
      change: ['"checkedBy": null', '"checkedBy": "Anna Reed"'],
      then: 'write both who checked the words and on which day',
    },
  ] as const)('with $change in its $file does not load: $then', ({ file, change, then }) => {
    expect(said(changed('phq-9', file, change))).toContainEqual(expect.stringContaining(then))
  })

  test('whose scoring goes round in a circle is refused, with the way that it goes', () => {
    const round = changed('sdq', 'scoring', [
      '"scales": ["emotional", "peer"]',
      '"scales": ["emotional", "externalising"]',
    ])
    const files = {
      ...round,
      scoring: JSON.parse(
        JSON.stringify(round.scoring).replace('["conduct","hyperactivity"]', '["conduct","internalising"]'),
      ),
    }
    expect(said(files)).toEqual([
      'scoring.json: the scoring goes round in a circle: externalising rests on internalising rests on externalising',
    ])
  })

  test('with two lists of ranges for the same people is refused', () => {
    const files = changed('yp-core', 'ranges', ['{"from": 14, "to": 14}', '{"from": 13, "to": 14}'])
    expect(said(files)).toEqual(['ranges.json: blackshaw has two lists for the same people on scale total'])
  })

  const set = { id: 'uk', name: 'UK', version: '1', people: 'young people', source: { from: 'a paper', seen: today } }
  test.each([
    { rows: [{ of: { total: [5, 0] } }], then: 'the SD of scale total must be more than 0' },
    {
      rows: [{ ages: { from: 12, to: 8 }, of: { total: [5, 1] } }],
      then: 'the ages of scale total must go from a lower to a higher one',
    },
    {
      rows: [
        { ages: { from: 8, to: 12 }, of: { total: [5, 1] } },
        { sex: 'F', ages: { from: 12, to: 14 }, of: { total: [6, 1] } },
      ],
      then: 'two rows of scale total are for the same people',
    },
  ])('with wrong norms is refused: $then', ({ rows, then }) => {
    expect(said({ ...ordinary, norms: [{ ...set, rows }] })).toEqual([`norms uk: ${then}`])
  })

  test('with more answers than anybody could count is refused, and they are not counted', () => {
    const files = changed('phq-9', 'scoring', ['"to": 3', '"to": 1e15'])
    expect(said(files)).toContainEqual(expect.stringContaining('the answers to question 1 are 0, 1, 2 and 3'))
  })

  test('with groups in groups without an end is refused, and not followed', () => {
    const deep = (depth: number): object =>
      depth === 0 ? { linkId: '1', type: 'choice' } : { linkId: `g${depth}`, type: 'group', item: [deep(depth - 1)] }
    const questionnaire = (depth: number) => ({
      resourceType: 'Questionnaire',
      status: 'draft',
      title: 'A',
      item: [deep(depth)],
    })
    expect(said({ ...ordinary, questionnaire: questionnaire(6) })).toContainEqual(
      expect.stringMatching(/^questionnaire.json, at item\.0\.item/),
    )
    expect(said({ ...ordinary, questionnaire: questionnaire(900) }).length).toBeGreaterThan(0)
    expect(said({ ...ordinary, questionnaire: questionnaire(3) }).join()).not.toContain(', at item')
  })

  test('of whatever JSON is refused in words, and nothing is thrown', () => {
    const parts = {
      scoring: fc.jsonValue(),
      licence: fc.jsonValue(),
      questionnaire: fc.jsonValue(),
      ranges: fc.jsonValue(),
    }
    const some = fc.record(parts, { requiredKeys: [] })
    fc.assert(
      fc.property(some, fc.constantFrom('', ...Object.keys(ordinary)), (files, kept) => {
        const mixed = kept === '' ? files : { ...files, [kept]: Object(ordinary)[kept] }
        const faults = said(mixed)
        expect(faults.length).toBeGreaterThan(0)
        for (const fault of faults) expect(fault).toMatch(/\S{3,}/)
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  test('tells every fault at once', () => {
    expect(
      said({ ...changed('phq-9', 'scoring', ['"to": 27', '"to": 30']), licence: { measure: 'gad-7' } }).length,
    ).toBeGreaterThan(3)
  })
})

describe('A licensed pack', () => {
  const grant = { is: 'licensed', to: 'The Yard', reference: 'NCCR-1', from: '2026-01-01', until: '2026-11-23' }
  const licensed = (more: object): PackFiles => ({
    ...ordinary,
    licence: { ...Object(ordinary.licence), grant: { ...grant, ...more } },
  })

  test('loads for whoever holds it, on its last day too', () => expect(said(licensed({}), 'the yard')).toEqual([]))

  test.each([
    { more: {}, by: 'Harbour Trust', then: 'licence.json is of somebody else: The Yard holds it' },
    {
      more: { until: '2026-11-22' },
      by: undefined,
      then: 'licence.json: the licence ended on 2026-11-22. Ask for a new one',
    },
    {
      more: { from: '2026-11-24', until: '2027-11-24' },
      by: undefined,
      then: 'licence.json: the licence begins on 2026-11-24',
    },
  ])('does not load otherwise: $then', ({ more, by, then }) => expect(said(licensed(more), by)).toEqual([then]))
})

describe('What we ship', () => {
  test('R28 loads whole, and only PHQ-9 and GAD-7 with their words, which are free for all and nobody has checked yet', () => {
    expect(shipped.size).toBeGreaterThan(20)
    const withWords = [...shipped.values()].filter(({ questionnaire }) => questionnaire !== undefined)
    expect(withWords.map(({ measure }) => measure.id)).toEqual(['gad-7', 'phq-9'])
    for (const { licence } of withWords) {
      expect(licence.grant.is).toBe('free-for-all')
      expect(licence.checkedBy).toBeNull()
      expect(JSON.stringify(licence.grant)).toContain('to be held against the owner’s document')
    }
  })

  test('GAD-7 begins at “Not at all”', () => {
    expect(fileOf('gad-7', 'questionnaire')).toContain('"Not at all"')
    expect(fileOf('gad-7', 'questionnaire')).not.toMatch(/not at all sure/i)
  })
})

describe('A folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-pack-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('with a file that is no JSON is refused by the name of that file, and nothing is thrown', () => {
    cpSync(folderOf('phq-9'), folder, { recursive: true })
    writeFileSync(join(folder, 'scoring.json'), '{ "measure": ')
    const read = readPackFolder(folder, beside)
    expect(read.is === 'refused' && read.because.map(sayPackFault)).toEqual([
      'scoring.json cannot be read: write it as JSON',
    ])
  })
})
