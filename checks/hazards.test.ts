import { describe, expect, test } from 'vitest'
import { codeIn, isTest, planted } from './code.ts'
import { gapsOf, readHazard } from './hazard.ts'
import { faultOf, titlesOf } from './test-titles.ts'
import { filesIn, textOf } from './tree.ts'

const hazards = filesIn('safety/hazards/').map(({ path, text }) => readHazard(path, text))
const titles = codeIn('src/', 'journeys/', 'checks/').filter(isTest).flatMap(titlesOf)
const controls = hazards.flatMap(({ controls }) => controls)

describe('The hazard log', () => {
  test('holds the hazards of what is built', () => {
    const ids = hazards.map(({ fields }) => fields.get('id'))
    const ofTheWayIn = ['H01', 'H02', 'H12', 'H16', 'H30']
    const ofPeople = ['H03', 'H04', 'H05', 'H06', 'H07', 'H10', 'H13', 'H21', 'H22', 'H23']
    const ofAgreeing = ['H08', 'H14', 'H15', 'H17', 'H20']
    const ofHelping = ['H09', 'H18', 'H24', 'H29']
    const ofChoosing = ['H19']
    const ofRunning = ['H25', 'H26', 'H27', 'H28', 'H31']
    const all = [ofTheWayIn, ofPeople, ofAgreeing, ofHelping, ofChoosing, ofRunning]
    expect(ids).toEqual(all.flat().toSorted())
    expect(hazards.map(({ path }) => path)).toEqual(ids.map((id) => `safety/hazards/${id}.yaml`))
  })

  test('each says what could happen, what it would do, who owns it, and what holds it in check', () => {
    expect(hazards.flatMap(gapsOf)).toEqual([])
  })

  test('each control names tests that are there and that always run', () => {
    const proofs = controls.flatMap(({ provedBy }) => provedBy)
    expect(controls.length).toBeGreaterThanOrEqual(12)
    expect(proofs.length).toBeGreaterThanOrEqual(18)
    expect(titles.length).toBeGreaterThan(100)
    expect(proofs.map((proof) => faultOf(proof, titles)).filter((fault) => fault !== undefined)).toEqual([])
  })

  test('the change log names hazards that are in the log', () => {
    const named = textOf('CHANGELOG.md')?.match(/\bH\d\d\b/g) ?? []
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((id) => !hazards.some(({ fields }) => fields.get('id') === id))).toEqual([])
  })
})

describe('The rules see what they are there to see', () => {
  const text = `id: H99
hazard: 'Something: bad'
causes:
  - a cause
controls:
  - does: hold it in check
    proved-by:
      - src/a.test.ts :: it holds
  - does: hope
    proved-by:`
  const file = planted(
    'src/a.test.ts',
    "test('it holds', () => {})\ntest.skip('it waits', () => {})\ntest.skipIf(x)('it depends', () => {})",
  )

  test('a hazard is read, and what it leaves out is seen', () => {
    const hazard = readHazard('H99.yaml', text)
    expect(hazard.fields.get('hazard')).toBe('Something: bad')
    expect(hazard.lists.get('causes')).toEqual(['a cause'])
    expect(hazard.controls[0]).toEqual({ does: 'hold it in check', provedBy: ['src/a.test.ts :: it holds'] })
    expect(gapsOf(hazard)).toEqual([
      'H99.yaml has no harm',
      'H99.yaml has no initial',
      'H99.yaml has no residual',
      'H99.yaml has no owner',
      'H99.yaml: nothing proves “hope”',
    ])
  })

  test('a line that is not understood is not passed over', () => {
    expect(() => readHazard('H99.yaml', 'id: H99\n  & strange')).toThrow('cannot read')
  })

  test('a test that is not there, and one that is held back', () => {
    const known = titlesOf(file)
    expect(known).toHaveLength(3)
    expect(faultOf('src/a.test.ts :: it holds', known)).toBeUndefined()
    expect(faultOf('src/a.test.ts :: it flies', known)).toContain('there is no test')
    expect(faultOf('src/b.test.ts :: it holds', known)).toContain('there is no test')
    expect(faultOf('src/a.test.ts :: it waits', known)).toContain('held back')
    expect(faultOf('src/a.test.ts :: it depends', known)).toContain('held back')
  })
  test('a test in a group that is held back, however deep, and one of two of a name', () => {
    const grouped = planted(
      'src/c.test.ts',
      `describe.skipIf(!server)('on a server', () => { describe('deep', () => { test('it is far down', () => {}) }) })
      describe.skip('another time', () => { test.each([1])('it waits with all', () => {}) })
      describe('always', () => { test('it runs', () => {}); test('it is there twice', () => {}) })
      describe.runIf(server)('sometimes', () => { test('it is there twice', () => {}) })`,
    )
    const known = titlesOf(grouped)
    const isHeld = new Map(known.map(({ path, title }) => [title, faultOf(`${path} :: ${title}`, known) !== undefined]))
    expect(isHeld).toEqual(
      new Map([
        ['on a server', true],
        ['deep', true],
        ['it is far down', true],
        ['another time', true],
        ['it waits with all', true],
        ['always', false],
        ['it runs', false],
        ['sometimes', true],
        ['it is there twice', true],
      ]),
    )
  })
})
