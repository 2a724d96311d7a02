import { describe, expect, test } from 'vitest'
import { type FormReader, largestPicture, readForms, type SentForm } from './server-form.edge.ts'

const megabytes = (n: number): Uint8Array<ArrayBuffer> => new Uint8Array(n * 1024 * 1024).fill(7)

/** What somebody typed, and what they chose in the field of the picture, as a browser sends it. */
function formWith(fields: Readonly<Record<string, string>>, ...pictures: readonly BlobPart[]): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const picture of pictures)
    form.append('picture', new File([picture], '../../etc/passwd.jpg', { type: 'image/jpeg' }))
  return form
}

const send = (body: BodyInit, headers: Record<string, string> = {}): Request =>
  new Request('http://localhost/say', { method: 'POST', body, headers })

/** The same, said piece by piece, as it comes over a line. */
async function inPieces(form: FormData, bytes = 64 * 1024): Promise<Request> {
  const whole = send(form)
  const all = new Uint8Array(await whole.arrayBuffer())
  const body = new ReadableStream({
    async start(line) {
      for (let at = 0; at < all.length; at += bytes) line.enqueue(all.slice(at, at + bytes))
      line.close()
    },
  })
  const init = { method: 'POST', body, headers: whole.headers, duplex: 'half' }
  return new Request('http://localhost/say', init)
}

const taking = { takesPicture: true, most: 256 * 1024 }
const words = 'I drew how it feels\nwhen it is loud'

async function read(request: Request, reader: FormReader = readForms()): Promise<SentForm> {
  const form = await reader(request, taking)
  if (form.is !== 'form') throw new Error(`it was not read: ${form.is}`)
  return form
}

describe('A form with a picture', () => {
  test('Maya’s words and her drawing come together; what her file is called does not', async () => {
    const form = await read(send(formWith({ words, on: '/me' }, new Uint8Array([1, 2, 3]))))
    expect(form.fields.first('words')).toBe(words)
    expect(form.fields.names).toEqual(['words', 'on'])
    expect(form.picture).toEqual({ is: 'sent', bytes: new Uint8Array([1, 2, 3]) })
    expect(JSON.stringify(form)).not.toContain('passwd')
  })

  test('who chooses no picture sends none', async () => {
    const form = formWith({ words })
    form.append('picture', new File([], ''))
    expect((await read(send(form))).picture).toBeUndefined()
    expect((await read(send(new URLSearchParams({ words })))).fields.first('words')).toBe(words)
  })

  test.each([
    ['all at once', async (form: FormData) => send(form)],
    ['piece by piece', inPieces],
  ])('a picture of 30 MB is too large, and what was typed beside it is still there: %s', async (_, sent) => {
    const form = await read(await sent(formWith({ words }, megabytes(30))))
    expect(form.fields.first('words')).toBe(words)
    expect(form.picture).toEqual({ is: 'too-large' })
  })

  test('10 MB fit, and one byte more does not', async () => {
    const fits = await read(send(formWith({ words }, new Uint8Array(largestPicture))))
    expect(fits.picture).toMatchObject({ is: 'sent', bytes: { length: largestPicture } })
    const larger = await read(send(formWith({ words }, new Uint8Array(largestPicture + 1))))
    expect(larger.picture).toEqual({ is: 'too-large' })
  })

  test('two pictures at once are none', async () => {
    expect((await read(send(formWith({ words }, 'one', 'two')))).picture).toEqual({ is: 'several' })
  })

  test('a file in another field is not taken', async () => {
    const form = formWith({ words })
    form.append('words', new File(['a file'], 'words.txt'))
    form.append('avatar', new File(['a file'], 'a.png'))
    const { fields, picture } = await read(send(form))
    expect([fields.all('words'), fields.names, picture]).toEqual([[words], ['words'], undefined])
  })

  test('words that are longer than a form may be are too long, with a picture or without', async () => {
    const long = 'x'.repeat(256 * 1024)
    expect(await readForms()(send(formWith({ words: long }, 'picture')), taking)).toEqual({ is: 'too-long' })
    const longer = 'x'.repeat(11 * 1024 * 1024)
    expect(await readForms()(send(formWith({ words: longer })), taking)).toEqual({ is: 'too-long' })
  })

  test('names that belong to the program change nothing', async () => {
    const form = formWith({ constructor: 'a', toString: 'b' }, 'picture')
    form.append('__proto__', 'c')
    const { fields } = await read(send(form))
    expect([fields.first('__proto__'), fields.first('hasOwnProperty')]).toEqual(['c', undefined])
    expect({}).not.toHaveProperty('c')
  })
})

describe('What is no such form', () => {
  const boundary = 'multipart/form-data; boundary=x'
  const part = (name: string): string => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nv\r\n`

  test.each([
    ['cut off', part('a').slice(0, -4)],
    ['without its parts', 'hello'],
    ['with thousands of parts', `${part('a').repeat(5_000)}--x--\r\n`],
    ['with thousands of lines above a part', `--x\r\n${'A: b\r\n'.repeat(5_000)}\r\nv\r\n--x--\r\n`],
  ])('a form %s cannot be read', async (_, body) => {
    const started = performance.now()
    expect(await readForms()(send(body, { 'content-type': boundary }), taking)).toEqual({ is: 'unreadable' })
    expect(performance.now() - started).toBeLessThan(500)
  })

  test('a page that takes no picture takes no form in parts: it is empty, as it always was', async () => {
    const form = await readForms()(send(formWith({ words }, 'picture')), { takesPicture: false })
    expect(form).toMatchObject({ is: 'form', fields: { names: [] } })
    expect(form).not.toHaveProperty('picture')
    const large = await inPieces(formWith({ words }, megabytes(1)))
    expect(await readForms()(large, { takesPicture: false })).toMatchObject({ fields: { names: [] } })
  })
})

describe('Many pictures at once', () => {
  test('who finds no room is told so, keeps what they typed, and finds room when another is done', async () => {
    const reader = readForms(5 * 1024 * 1024)
    const send4 = () => inPieces(formWith({ words }, megabytes(4)))
    const first = await read(await send4(), reader)
    expect(first.picture?.is).toBe('sent')
    const second = await read(await send4(), reader)
    expect([second.fields.first('words'), second.picture]).toEqual([words, { is: 'not-now' }])
    first.done()
    first.done()
    expect((await read(await send4(), reader)).picture?.is).toBe('sent')
  })

  test('who breaks off gives their room back', async () => {
    const reader = readForms(5 * 1024 * 1024)
    const body = new ReadableStream({
      start(line) {
        line.enqueue(new TextEncoder().encode('--x\r\n'))
        line.enqueue(megabytes(4))
        line.error(new Error('the line is gone'))
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const init = { method: 'POST', body, headers, duplex: 'half' }
    await expect(reader(new Request('http://localhost/say', init), taking)).rejects.toThrow('gone')
    expect((await read(await inPieces(formWith({ words }, megabytes(4))), reader)).picture?.is).toBe('sent')
  })
})
