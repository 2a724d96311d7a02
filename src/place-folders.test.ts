import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choices } from './commands/choices.ts'
import { choicesKept, folderOfPlace } from './place-folders.edge.ts'
import { type Opened, openTestRightdoor } from './testing.edge.ts'

const places = mkdtempSync(join(tmpdir(), 'rightdoor-places-'))
let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
})
afterAll(async () => {
  await opened.close()
  rmSync(places, { recursive: true, force: true })
})

/** A file of a place, in its folder. */
function wrote(slug: string, name: string, holds: unknown): void {
  mkdirSync(join(places, slug, 'choices'), { recursive: true })
  writeFileSync(join(places, slug, name), JSON.stringify(holds))
}

async function typed(positionals: readonly string[], values: Readonly<Record<string, string | boolean>> = {}) {
  const [said, told]: [string[], string[]] = [[], []]
  const code = await choices.run({
    ...{ positionals, values, folder: places, databaseFolder: undefined },
    say: (line) => said.push(line),
    tell: (line) => told.push(line),
    rightdoor: async () => opened.rightdoor,
  })
  return { code, said, told }
}

describe('the folder of a place', () => {
  const settings = { placesFolder: places }
  const ashmere = { slug: 'ashmere', demonstration: true }

  test('is the one that ships for an invented place, and for others where the setting says, or nowhere', () => {
    expect(folderOfPlace(ashmere, settings)).toMatch(/content\/demonstration\/ashmere\/$/)
    expect(folderOfPlace({ slug: 'elsewhere', demonstration: false }, settings)).toBe(join(places, 'elsewhere'))
    expect(folderOfPlace({ slug: 'elsewhere', demonstration: false }, {})).toBeUndefined()
  })

  test('what one place wrote is shown there and in no other, and a place that is not there has nothing', () => {
    wrote('moor', 'starts-here.json', { 'moving-more': ['moor-club'] })
    const known = opened.rightdoor.holding.localities()[0]
    if (!known) throw new Error('there is no place')
    const localities = ['moor', 'fen'].map((slug) => ({ ...known, slug, demonstration: false }))
    const choicesIn = choicesKept({ settings, topics: opened.rightdoor.topics, localities: () => localities })
    expect([...(choicesIn('moor')?.startsHere ?? [])]).toEqual([['moving-more', ['moor-club']]])
    expect(choicesIn('fen')?.startsHere.size).toBe(0)
    expect(choicesIn('fen')?.points).toHaveLength(4)
    expect(choicesIn('nowhere')).toBeUndefined()
  })
})

describe('whoever writes for a place', () => {
  test('H19 reads in plain words what is refused of a folder, before it is put in its place', async () => {
    wrote('mine', 'choices/low-mood.json', { id: 'low-mood', topic: 'low-mood', writtenBy: 'Us', sources: [] })
    const { code, said } = await typed(['mine'])
    expect(code).toBe(1)
    expect(said).toContain('choices/low-mood.json: conflicts: Write it: it is missing.')
    expect(said).toContain('choices/low-mood.json: choices: Write it: it is missing.')
    expect(said.at(-1)).toBe('24 things to try. Refused: 1. To look to: 24.')
  })

  test('reads of what is used now what waits for a named person, and what the directory does not have', async () => {
    const { code, said } = await typed([])
    expect(code).toBe(0)
    expect(said).toContain('low-mood, mentor: is not signed by a named clinical lead')
    expect(said.filter((line) => line.includes('not in the directory'))).toEqual([])
    wrote('lost', 'starts-here.json', { 'moving-more': ['no-such-club'] })
    expect((await typed(['lost'])).said).toContain('moving-more: not in the directory: no-such-club')
    const report = JSON.parse((await typed(['lost'], { json: true })).said.join('\n'))
    expect(report).toMatchObject({ choices: 24, refused: [], notInTheDirectory: [{ choice: 'moving-more' }] })
    expect((await typed([], { locality: 'nowhere' })).code).toBe(1)
  })

  test('keeps offers right, and finds the page from their desk; nobody else does', async () => {
    const lena = await opened.signInAs('curator')
    expect(await lena.read('/desk')).toContain('href="/place/choices"')
    expect(await lena.read('/place/choices')).toContain('Conflicts of interest')
    expect((await (await opened.signInAs('approver')).get('/place/choices')).status).toBe(200)
    for (const key of ['callum', 'school-nurse', 'privacy-officer'])
      expect((await (await opened.signInAs(key)).get('/place/choices')).status).toBe(404)
    expect((await opened.get('/place/choices')).status).not.toBe(200)
  })
})
