import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { measuresFolder } from '../measures/testing.edge.ts'
import type { Call } from './command.ts'
import { commands } from './listed.ts'
import { measures } from './measures.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-measures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Typed {
  readonly code: number
  readonly said: readonly string[]
  readonly told: readonly string[]
}

/** Types it, with no program and no database behind it. */
async function typed(positionals: readonly string[], values: Call['values'] = {}): Promise<Typed> {
  const [said, told]: [string[], string[]] = [[], []]
  const code = await measures.run({
    values,
    positionals,
    folder,
    say: (line) => void said.push(line),
    tell: (line) => void told.push(line),
    rightdoor: () => Promise.reject(new Error('nothing of it needs the database')),
    databaseFolder: undefined,
  })
  return { code, said, told }
}

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return name
}

const byHand = readFileSync(new URL('../../vectors/measures/national.json', import.meta.url), 'utf8')

describe('Somebody who sends figures in', () => {
  test('finds the command in the list, and what it takes', () => {
    expect(commands.map(({ name }) => name)).toContain('measures')
    expect(measures.help.join('\n')).toContain(
      'exit code 1 where the national class of any is not what the file expects',
    )
  })

  test('reads both figures side by side, and is told with 0 that all are as expected', async () => {
    const { code, said, told } = await typed(['national', written('by-hand.json', byHand)])
    expect([code, told]).toEqual([0, []])
    expect(said).toContain('22 read. As the file expects: 22 of 22.')
    expect(said.filter((line) => /nationally|ours/.test(line)).length).toBeGreaterThanOrEqual(6)
  })

  test('reads why each does not count', async () => {
    const { said } = await typed(['national', written('by-hand.json', byHand)], { each: true })
    expect(said).toContain('V06: does not count nationally.')
    expect(said).toContainEqual(expect.stringMatching(/^ {2}No second contact is recorded/))
    expect(said).toContainEqual(
      expect.stringMatching(/^ {2}National and ours differ\. .* more is better on this scale/),
    )
  })

  test('is told with 1 which ones are not as expected, and how', async () => {
    const file = written('wrong.json', byHand.replace('"improved": 1', '"improved": 0'))
    const { code, said } = await typed(['national', file])
    expect(code).toBe(1)
    expect(said.slice(0, 3)).toEqual([
      'V01 is not as the file expects.',
      expect.stringContaining('expected: Self paired'),
      '  counted:  Self paired, improved',
    ])
    const json = await typed(['national', file], { json: true })
    expect([json.code, JSON.parse(json.said.join('\n'))]).toEqual([
      1,
      expect.objectContaining({ compared: 22, asExpected: 21 }),
    ])
  })

  test('gets as JSON each one with its reasons', async () => {
    const { said } = await typed(['national', written('by-hand.json', byHand)], { json: true })
    const { each, source } = JSON.parse(said.join('\n'))
    expect(source).toContain('NHSDigital/mental-health-monthly-statistics')
    expect(each[0]).toMatchObject({ id: 'V01', counts: true, isAsExpected: true, national: { Self: { improved: 1 } } })
    expect(each.every(({ counts, whyNot }: { counts: boolean; whyNot: string[] }) => counts || whyNot.length > 0)).toBe(
      true,
    )
  })

  test('may leave out what they expect: then nothing is held against it', async () => {
    const all = JSON.parse(byHand)
    for (const one of all.referrals) delete one.expected
    const { code, said } = await typed(['national', written('plain.json', JSON.stringify(all))])
    expect(code).toBe(0)
    expect(said).toContain('22 read. As the file expects: 0 of 0.')
  })

  test.each([
    { when: 'nothing was said', args: [], code: 2, says: 'Say what to do: rightdoor measures national <file>' },
    { when: 'there is no such errand', args: ['count', 'a.json'], code: 2, says: 'Say what to do' },
    { when: 'no file was named', args: ['national'], code: 2, says: 'Say what to do' },
    { when: 'two files were named', args: ['national', 'a.json', 'b.json'], code: 2, says: 'Say what to do' },
    {
      when: 'there is no such file',
      args: ['national', 'none.json'],
      code: 1,
      says: 'none.json: there is no such file',
    },
    { when: 'there is no such folder', args: ['check', 'none'], code: 1, says: 'none: there is no such folder' },
  ])('is told what to do with $code when $when', async ({ args, code, says }) => {
    const answer = await typed(args)
    expect([answer.code, answer.said]).toEqual([code, []])
    expect(answer.told.join()).toContain(says)
    expect((await typed(args, { json: true })).said.map((line) => JSON.parse(line))).toEqual([
      { error: expect.stringContaining(says) },
    ])
  })

  test.each([
    { text: '{ "referrals": [', says: 'it is not JSON' },
    { text: '[]', says: 'it is not of the national form, at its beginning' },
    { text: '{}', says: 'it is not of the national form, at referrals' },
    {
      text: '{ "referrals": [{ "id": "R1", "assessments": [{ "uid": "x" }] }] }',
      says: 'at referrals.0.assessments.0.uid',
    },
  ])('is told what is wrong with a file that holds $text', async ({ text, says }) => {
    const { code, told } = await typed(['national', written('bad.json', text)])
    expect(code).toBe(1)
    expect(told.join()).toContain(says)
  })
})

describe('Somebody who brings a pack', () => {
  const packed = (name: string, change: (text: string) => string = (text) => text): string => {
    mkdirSync(join(folder, name))
    cpSync(join(measuresFolder, 'packs', 'phq-9'), join(folder, name), { recursive: true })
    const path = join(folder, name, 'scoring.json')
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    return name
  }

  test('is told that nothing is wrong with it, and what nobody has done yet', async () => {
    const { code, said } = await typed(['check', packed('right')])
    expect([code, said]).toEqual([
      0,
      [
        'PHQ-9: nothing is wrong with this pack.',
        expect.stringContaining('Nobody has held it against the owner’s document yet'),
      ],
    ])
  })

  test('is told everything that is wrong with it, with 1', async () => {
    const name = packed('wrong', (text) => text.replace('"all"', '["1", "12"]').replace('"item": "9"', '"item": "19"'))
    rmSync(join(folder, name, 'licence.json'))
    const { code, said } = await typed(['check', name])
    expect(code).toBe(1)
    expect(said).toEqual([
      'Add licence.json: a pack without a licence record does not load',
      expect.stringContaining('scale total counts item 12'),
      expect.stringContaining('item 19 is to be talked about'),
    ])
    const json = await typed(['check', name], { json: true })
    expect([json.code, JSON.parse(json.said.join('\n')).faults.length]).toEqual([1, 3])
  })

  test('of another organisation’s licence is told whose it is', async () => {
    const name = packed('licensed')
    const path = join(folder, name, 'licence.json')
    const licence = JSON.parse(readFileSync(path, 'utf8'))
    const grant = { is: 'licensed', to: 'The Yard', reference: 'NCCR-1', from: '2026-01-01', until: '2199-01-01' }
    writeFileSync(path, JSON.stringify({ ...licence, grant }))
    expect((await typed(['check', name], { for: 'The Yard' })).code).toBe(0)
    expect(await typed(['check', name], { for: 'Harbour Trust' })).toMatchObject({
      code: 1,
      said: ['licence.json is of somebody else: The Yard holds it'],
    })
  })
})
