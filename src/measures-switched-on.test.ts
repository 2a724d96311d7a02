import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agency } from './commands/agency.ts'
import { audit } from './commands/audit.ts'
import type { Command } from './commands/command.ts'
import { measures } from './commands/measures.ts'
import { openRightdoor, type Rightdoor } from './main.ts'
import { asPerson } from './store/second-lock.ts'
import { type OfPlainOwner, openTestDatabaseOfPlainOwner } from './store/testing-plain-owner.edge.ts'
import { testSettings } from './testing.edge.ts'

let place: OfPlainOwner
let rightdoor: Rightdoor
const placesFolder = mkdtempSync(join(tmpdir(), 'rightdoor-packs-'))
beforeAll(async () => {
  place = await openTestDatabaseOfPlainOwner()
  rightdoor = await openRightdoor({
    settings: testSettings({ PLACES_FOLDER: placesFolder }),
    database: { ...place.database, close: place.close },
    demonstration: false,
  })
  const oak = ['--name', 'Oak School', '--sector', 'education', '--locality', 'north', '--locality-name', 'North']
  await type(agency, 'add', ...oak)
}, 120_000)
afterAll(async () => {
  await rightdoor.close()
  rmSync(placesFolder, { recursive: true, force: true })
})

/** Types a command. */
async function type(command: Command, ...args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options: command.options, allowPositionals: true })
  const [said, told]: [string[], string[]] = [[], []]
  const code = await command.run({
    ...{ values: values as Record<string, string | boolean | undefined>, positionals, folder: '.' },
    say: (line) => void said.push(line),
    tell: (line) => void told.push(line),
    rightdoor: async () => rightdoor,
    databaseFolder: undefined,
  })
  return { code, said: said.join('\n'), told: told.join('\n') }
}

const decided = {
  ...{ '--for': 'Oak School', '--decided-by': 'Ada Obi, clinical safety officer', '--because': 'Asked for at school' },
  ...{ '--device': 'Read by people, and used for no decision', '--review': '2099-11-23' },
}
const typed = (change: Readonly<Record<string, string>> = {}): readonly string[] =>
  Object.entries({ ...decided, ...change }).flatMap(([name, value]) => (value === '' ? [] : [name, value]))

/** Writes the pack of a measure that has one question, under a licence of somebody’s. */
function brings(measure: string, licence: Readonly<Record<string, unknown>> | undefined): void {
  const folder = join(placesFolder, 'north', 'measures', measure)
  mkdirSync(folder, { recursive: true })
  const source = { from: 'made up', seen: '2026-11-23' }
  const scale = { id: 'total', name: 'Total', how: { is: 'items', items: 'all', by: 'sum' }, from: 0, to: 3 }
  const scoring = {
    ...{ measure, name: 'One Question', version: '1', source, raters: ['self'] },
    ...{ items: [{ ids: ['1'], from: 0, to: 3 }], scales: [{ ...scale, direction: 'neither' }] },
  }
  writeFileSync(join(folder, 'scoring.json'), JSON.stringify(scoring))
  const record = { measure, version: '1', owner: 'Nobody', terms: 'Made up', source, checkedBy: null, checkedOn: null }
  if (licence) writeFileSync(join(folder, 'licence.json'), JSON.stringify({ ...record, grant: licence }))
}

describe('R28 Whoever runs a place decides which measures it uses', () => {
  test('every measure is off until somebody decided so', async () => {
    const { code, said } = await type(measures, 'list')
    expect(code).toBe(0)
    expect(said).toContain('No measure is on in north.')
    expect(said).toMatch(/Packs: .*gad-7.*phq-9/)
  })

  test('without who, why, what was decided about medical devices, and a day to decide anew, nothing is switched on, and all of it is said at once', async () => {
    const { code, told } = await type(measures, 'on', 'phq-9', '--for', 'Oak School')
    expect(code).toBe(1)
    for (const says of ['who decided', 'Say why', 'medical devices', 'decided anew']) expect(told).toContain(says)
    for (const [change, says] of [
      [{ '--review': '2020-01-01' }, 'must be after today'],
      [{ '--review': 'soon' }, 'Say when it is to be decided anew'],
      [{ '--decided-on': '2099-01-01' }, 'must be today or earlier'],
      [{ '--for': 'Elm School' }, 'There is no agency "Elm School" in north'],
    ] as const)
      expect((await type(measures, 'on', 'phq-9', ...typed(change))).told).toContain(says)
    expect((await type(measures, 'on', 'phq-99', ...typed())).told).toContain('There is no pack "phq-99"')
    expect((await type(measures, 'list')).said).toContain('No measure is on in north.')
  })

  test('it is kept who decided, when, why and until when, with its row of the audit; a second time it says that it is on', async () => {
    const { code, said } = await type(measures, 'on', 'phq-9', ...typed())
    expect([code, said]).toEqual([0, expect.stringContaining('PHQ-9 is on here. A score of it groups nobody')])
    expect(said).toContain('Nobody has held its pack against the owner’s document yet')
    const listed = (await type(measures, 'list')).said
    for (const says of [
      'for Oak School, decided by Ada Obi, clinical safety officer, because Asked for at school',
      'Medical devices: Read by people, and used for no decision',
      'To decide anew on 23 November 2099',
    ])
      expect(listed).toContain(says)
    expect((await type(measures, 'on', 'phq-9', ...typed())).told).toContain('It is on already, in this version')
    expect((await type(audit, 'verify')).code).toBe(0)
    const { rows } = await place.root.query(
      "select part, did from audit where item = (select id from measure_decision where measure = 'phq-9')",
    )
    expect(rows).toEqual([{ part: 'operator', did: 'settings' }])
  })

  test('one whose words or use are not free asks for the licence that is held', async () => {
    expect((await type(measures, 'on', 'sdq', ...typed())).told).toContain('Say which licence you hold')
    expect((await type(measures, 'on', 'sdq', ...typed({ '--licence': 'NCCR 2026/114' }))).code).toBe(0)
    expect((await type(measures, 'list')).said).toContain('Licence: NCCR 2026/114')
  })

  test('a pack that has no licence record, or another’s, or one that has ended, does not load', async () => {
    brings('without', undefined)
    brings('others', { is: 'licensed', to: 'Elm School', reference: 'E1', from: '2020-01-01', until: '2099-01-01' })
    brings('ended', { is: 'licensed', to: 'Oak School', reference: 'O1', from: '2020-01-01', until: '2021-01-01' })
    brings('ours', { is: 'licensed', to: 'Oak School', reference: 'O2', from: '2020-01-01', until: '2099-01-01' })
    for (const [pack, says] of [
      ['without', 'without a licence record does not load'],
      ['others', 'held by another organisation'],
      ['ended', 'The pack ended does not load'],
    ] as const) {
      const { code, told } = await type(measures, 'on', pack, ...typed())
      expect([code, told]).toEqual([1, expect.stringContaining(says)])
    }
    expect((await type(measures, 'on', 'ours', ...typed())).code).toBe(0)
    const { said } = await type(measures, 'list')
    expect(said).toContain('without does not load. Add licence.json')
    expect(said).toMatch(/^ours 1: on since/m)
  })

  test('to switch it off says who and why as well, and nothing that was decided before is written over', async () => {
    expect((await type(measures, 'off', 'phq-9')).told).toContain('Say who decided')
    const off = ['--decided-by', 'Ada Obi', '--because', 'Nobody asked for it']
    const { code, said } = await type(measures, 'off', 'phq-9', ...off)
    expect([code, said]).toEqual([0, expect.stringContaining('What was answered stays')])
    expect((await type(measures, 'list')).said).not.toContain('phq-9 2026')
    expect((await type(measures, 'off', 'phq-9', ...off)).told).toContain('It is off already')
    const { rows } = await place.root.query(
      "select n, turned, decided_by from measure_decision where measure = 'phq-9' order by n",
    )
    expect(rows).toEqual([
      { n: 1, turned: 'on', decided_by: 'Ada Obi, clinical safety officer' },
      { n: 2, turned: 'off', decided_by: 'Ada Obi' },
    ])
  })

  test('of those who sign in only whoever plans for the place writes it down, for an agency of that place: the database takes no row from anybody else', async () => {
    const elm = ['--name', 'Elm School', '--sector', 'education', '--locality', 'south', '--locality-name', 'South']
    await type(agency, 'add', ...elm)
    const insert = (of: string, at: string) => `insert into measure_decision
      (id, locality, measure, version, n, turned, agency, decided_by, decided_on, because, at)
      select gen_random_uuid(), '${of}', 'gad-7', '1', 1, 'off', ${at}, 'me', now(), 'so', now()`
    const agencyOf = async (locality: string): Promise<string> =>
      (await place.root.query<{ id: string }>('select id from agency where locality = $1', [locality])).rows[0]?.id ??
      ''
    const [oak, elms] = [`'${await agencyOf('north')}'::uuid`, `'${await agencyOf('south')}'::uuid`]
    const by = (part: string, sql: string) =>
      asPerson(place.database, { locality: 'north', part }, (handle) => handle.query(sql))
    for (const part of ['administrator', 'approver', 'team-lead', 'helper', 'young-person'])
      await expect(by(part, insert('north', oak)), part).rejects.toMatchObject({ code: '42501' })
    for (const [of, at] of [
      ['south', elms],
      ['north', elms],
    ] as const)
      await expect(by('place-lead', insert(of, at)), of).rejects.toMatchObject({ code: '42501' })
    await expect(by('place-lead', insert('north', oak))).resolves.toBeDefined()
    for (const change of ["update measure_decision set because = 'x'", 'delete from measure_decision'])
      await expect(by('place-lead', change)).rejects.toMatchObject({ code: '42501' })
  })
})
