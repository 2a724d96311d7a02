import { describe, expect, test } from 'vitest'
import { readJsonFeed } from './read-json.ts'
import { readSoundly } from './testing.edge.ts'
import { decode } from './text/encoding.ts'
import { tools } from './tools.edge.ts'

const service = (more: object): object => ({
  id: '7a0b8c1d-0000-9000-0000-000000000001',
  name: 'Choir',
  status: 'active',
  ...more,
})
const read = (text: string): ReturnType<typeof readJsonFeed> => readJsonFeed(text, { feed: 'saltmarsh', tools })

describe('a feed that is broken or means harm', () => {
  test('a hundred thousand lists inside each other: a plain answer, and the sound record beside them is kept', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(() => read(deep)).not.toThrow()
    const beside = readSoundly(
      `{"contents":[${JSON.stringify(service({}))},{"id":"2","name":"Deep","status":"active","x":${deep}}]}`,
    )
    expect(beside.kept.map((each) => each.service.name)).toEqual(['Choir'])
    expect(beside.quarantined.map((each) => each.because)).toEqual(['nested-too-deep'])
  })

  test('a hundred thousand objects inside each other, never closed', () => {
    const answer = read('{"data":'.repeat(100_000))
    expect('is' in answer && answer.says).toContain('cut off')
  })

  test('fifty megabytes of one description are cut to a length that can be read, and said so', () => {
    const long = readSoundly(JSON.stringify([service({ description: `<p>${'la '.repeat(17_000_000)}</p>` })]))
    expect(long.services[0]?.description?.length).toBeLessThan(20_100)
    expect(long.kept[0]?.notes.map((note) => note.is)).toContain('text-cut')
  })

  test('a text made to be slow to read is read at once', () => {
    const started = performance.now()
    const slow = [
      '<'.repeat(90_000),
      '<a '.repeat(30_000),
      '</script'.repeat(11_000),
      '<!--'.repeat(20_000),
      '\n'.repeat(90_000),
    ]
    readSoundly(JSON.stringify(slow.map((description, index) => service({ id: String(index), description }))))
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('NUL, halves of letters and letters that turn the line round leave no trace in what is shown', () => {
    const text =
      '[{"id":"1\\u0000","name":"Cho\\u0000ir \\ud83d \\u202egnp","status":"active","organization":{"id":"\\udc00","name":"A\\u0000"}}]'
    const shown = JSON.stringify(readSoundly(text).services)
    expect(shown).not.toMatch(/\\u0000|\\ud83d|\\udc00|\u202e/)
    expect(readSoundly(text).services[0]?.name).toBe('Choir \ufffd gnp')
  })

  test('a record that is a prototype trick is only a record', () => {
    const text = '[{"__proto__":{"polluted":true},"constructor":{"x":1},"id":"1","name":"Choir","status":"active"}]'
    expect(readSoundly(text).kept).toHaveLength(1)
    expect({}).not.toHaveProperty('polluted')
  })

  test('every field of the wrong type, and still no crash and nothing lost', () => {
    const wrong = [1, true, [], {}, 'x', null, [[]], [null], [1], { a: { b: [] } }]
    const names =
      'id name description url email status organization phones contacts schedules service_areas languages cost_options'
        .concat(
          ' attributes service_at_locations eligibilitys regular_schedules pc_metadata pc_targetAudience minimum_age signposting',
        )
        .split(' ')
    const records = names.flatMap((name) =>
      wrong.map((value, index) => ({ id: `${name}${index}`, name: 'Choir', attending_type: 'x', [name]: value })),
    )
    const made = readSoundly(JSON.stringify(records))
    expect(made.kept.length + made.quarantined.length + made.repeated).toBe(records.length)
    expect(made.quarantined.filter((each) => each.because === 'not-readable')).toEqual([])
  })

  test('one record a line, the last of them cut off', () => {
    const lines = `${JSON.stringify(service({}))}\n${JSON.stringify(service({ id: '2' }))}\n{"id":"3","na`
    const made = readSoundly(lines)
    expect([made.kept.length, made.quarantined.map((each) => [each.because, each.where])]).toEqual([
      2,
      [['not-readable', 'line 3']],
    ])
  })
})

describe('letters written in another way', () => {
  const text = '[{"name":"Café’s"}]'
  const utf16 = (bom: boolean): Uint8Array => new Uint8Array(Buffer.from(`${bom ? '\ufeff' : ''}${text}`, 'utf16le'))
  test.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(true), 'utf-16'],
    ['UTF-16 without a mark', utf16(false), 'utf-16'],
    ['UTF-16, the other way round', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), 'utf-16'],
    ['Windows-1252', Uint8Array.from(Buffer.from(text.replace('’', '\u0092'), 'latin1')), 'windows-1252'],
  ] as const)('%s is read', (_, bytes, as) => expect(decode(bytes)).toEqual({ text, as }))
})
