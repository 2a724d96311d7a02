import { createDeflate, crc32 as ofNode } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { makePicture } from './picture.edge.ts'
import { longestSide, type MadePicture } from './picture.ts'

const send = (bytes: Uint8Array) => makePicture({ is: 'sent', bytes })

async function made(bytes: Uint8Array): Promise<MadePicture> {
  const answer = await send(bytes)
  if (answer.is !== 'ok') throw new Error(`it was not made: ${answer.because}`)
  return answer.value
}

const plain = (width: number, height: number, background = 'red') =>
  sharp({ create: { width, height, channels: 3, background } })

/** Red on its left and blue on its right. */
const redThenBlue = async (): Promise<Buffer> =>
  plain(60, 40)
    .composite([{ input: await plain(30, 40, 'blue').png().toBuffer(), left: 30, top: 0 }])
    .jpeg()
    .toBuffer()

const u16 = (n: number): Buffer => Buffer.from([n & 255, n >> 8])
const u32 = (n: number): Buffer => Buffer.concat([u16(n & 65_535), u16(n >>> 16)])
/** One line of a directory of EXIF 2.32: which, of what type, how many, and the value or where it stands. */
const line = (tag: number, type: number, [count, value]: readonly [number, Buffer]): Buffer =>
  Buffer.concat([u16(tag), u16(type), u32(count), value, Buffer.alloc(4 - value.length)])
const directory = (next: number, ...lines: readonly Buffer[]): Buffer =>
  Buffer.concat([u16(lines.length), ...lines, u32(next)])

/** A photo as a telephone writes it: lying on its side, with the camera, the place, and a small copy of it hidden inside. */
async function asTakenByATelephone(): Promise<{ readonly photo: Buffer; readonly thumbnail: Buffer }> {
  const thumbnail = await plain(8, 8, 'lime').jpeg().toBuffer()
  const camera = Buffer.from('Telefonia 12\0')
  const [first, second, third] = [8, 8 + 2 + 36 + 4, 8 + 2 + 36 + 4 + 2 + 24 + 4]
  const data = third + 2 + 24 + 4
  const tiff = Buffer.concat([
    Buffer.from('II*\0'),
    u32(first),
    directory(
      third,
      line(0x0110, 2, [camera.length, u32(data + 24)]),
      line(0x0112, 3, [1, u16(6)]),
      line(0x8825, 4, [1, u32(second)]),
    ),
    directory(0, line(1, 2, [2, Buffer.from('N\0')]), line(2, 5, [3, u32(data)])),
    directory(0, line(0x0201, 4, [1, u32(data + 24 + camera.length)]), line(0x0202, 4, [1, u32(thumbnail.length)])),
    ...[53, 1, 28, 1, 45, 1].map(u32),
    camera,
    thumbnail,
  ])
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  const length = Buffer.from([(body.length + 2) >> 8, (body.length + 2) & 255])
  const photo = await redThenBlue()
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), length, body])
  return { photo: Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)]), thumbnail }
}

const colourAt = async (bytes: Uint8Array, left: number, top: number): Promise<readonly number[]> => [
  ...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
]

describe('What is kept of a photo', () => {
  test('Aisha’s photo comes out upright, and without the place, the camera and the small copy inside', async () => {
    const { photo, thumbnail } = await asTakenByATelephone()
    const before = await sharp(photo).metadata()
    expect([before.orientation, before.exif?.includes(thumbnail), before.exif?.includes('Telefonia')]).toEqual([
      6,
      true,
      true,
    ])
    const { mediaType, width, height, bytes } = await made(photo)
    expect([mediaType, width, height]).toEqual(['image/jpeg', 40, 60])
    const [r, , b] = await colourAt(bytes, 20, 5)
    expect([(r ?? 0) > 200, (b ?? 255) < 50]).toEqual([true, true])
    const after = await sharp(bytes).metadata()
    expect([after.orientation, after.exif, after.icc, after.xmp, after.iptc, after.comments]).toEqual(
      Array(6).fill(undefined),
    )
    for (const trace of ['Exif', 'Telefonia', 'ICC_PROFILE', thumbnail.subarray(20, 60)])
      expect(Buffer.from(bytes).includes(trace)).toBe(false)
  })

  test.each([
    ['jpeg', (picture: Sharp) => picture.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">at home</x:xmpmeta>').jpeg()],
    ['png', (picture: Sharp) => picture.withExif({ IFD0: { Artist: 'at home' } }).png()],
    ['webp', (picture: Sharp) => picture.withExif({ IFD0: { Artist: 'at home' } }).webp()],
    ['avif', (picture: Sharp) => picture.withExif({ IFD0: { Artist: 'at home' } }).avif({ effort: 0 })],
  ])('nothing stays in a %s but the picture, in the colours of the web', async (_, write) => {
    const sent = await write(plain(30, 20).withIccProfile('p3')).toBuffer()
    expect((await sharp(sent).metadata()).icc).toBeDefined()
    const { bytes, width, height } = await made(sent)
    expect([width, height]).toEqual([30, 20])
    expect((await sharp(bytes).metadata()).icc).toBeUndefined()
    expect(Buffer.from(bytes).includes('at home')).toBe(false)
  })

  test('a drawing that can be seen through stays so', async () => {
    const sent = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
      .png()
      .toBuffer()
    const { mediaType, bytes } = await made(sent)
    expect([mediaType, (await sharp(bytes).metadata()).hasAlpha]).toEqual(['image/webp', true])
  })

  test('a large one is made as large as a screen, and a small one stays as it is', async () => {
    const { width, height } = await made(await plain(4000, 3000).jpeg().toBuffer())
    expect([width, height]).toEqual([longestSide, 1536])
    expect(await made(await plain(3, 2).png().toBuffer())).toMatchObject({ width: 3, height: 2 })
  })

  test('of something that moves it is the first moment', async () => {
    const moments = ['red', 'blue', 'lime'].map((colour) => plain(20, 20, colour).png().toBuffer())
    const sent = await sharp(await Promise.all(moments), { join: { animated: true } })
      .gif()
      .toBuffer()
    expect((await sharp(sent).metadata()).pages).toBe(3)
    const { bytes, width, height } = await made(sent)
    expect([width, height, (await sharp(bytes).metadata()).pages ?? 1]).toEqual([20, 20, 1])
    expect((await colourAt(bytes, 10, 10))[0]).toBeGreaterThan(200)
  })
})

function piece(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(ofNode(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG with so many pixels that are all alike that next to nothing is left of them on the way. */
async function bomb(side: number): Promise<Buffer> {
  const squeeze = createDeflate({ level: 1 })
  const parts: Buffer[] = []
  const done = new Promise((end) => squeeze.on('data', (part: Buffer) => parts.push(part)).on('end', end))
  const row = Buffer.alloc(side / 8 + 1)
  for (let at = 0; at < side; at++) if (!squeeze.write(row)) await new Promise((go) => squeeze.once('drain', go))
  squeeze.end()
  await done
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  return Buffer.concat([
    ...[Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), piece('IHDR', head)],
    ...[piece('IDAT', Buffer.concat(parts)), piece('IEND', Buffer.alloc(0))],
  ])
}

describe('What is no picture that can be read', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  const photo = () => plain(300, 300).png().toBuffer()
  const half = (file: Buffer): Buffer => file.subarray(0, file.length / 2)
  test.each([
    ['a text that is called a picture', async () => Buffer.from('Dear diary'), 'not-a-picture'],
    ['nothing at all', async () => Buffer.alloc(0), 'not-a-picture'],
    ['a drawing that is a program (SVG)', async () => Buffer.from(svg), 'not-a-picture'],
    ['a document (PDF)', async () => Buffer.from('%PDF-1.7\n1 0 obj\n'), 'not-a-picture'],
    ['a PNG that is cut off', async () => half(await photo()), 'cannot-be-read'],
    ['a photo of which the end is missing', async () => (await redThenBlue()).subarray(0, -20), 'cannot-be-read'],
    [
      'a program behind the first bytes of a PNG',
      async () => Buffer.from(`\x89PNG\r\n\x1A\n${svg}`, 'latin1'),
      'cannot-be-read',
    ],
    [
      'what an iPhone keeps for itself (HEIC)',
      async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'),
      'of-another-kind',
    ],
    ['what a scanner makes (TIFF)', async () => plain(9, 9).tiff().toBuffer(), 'of-another-kind'],
  ] as const)('%s is refused', async (_, file, because) => {
    expect(await send(await file())).toEqual({ is: 'refused', because: [because] })
  })

  test('a small file with 50,000 by 50,000 pixels is refused at once, and takes no memory', async () => {
    const file = await bomb(50_000)
    expect(file.length).toBeLessThan(2_000_000)
    const [began, before] = [performance.now(), process.memoryUsage().rss]
    expect(await send(file)).toEqual({ is: 'refused', because: ['too-many-dots'] })
    expect(performance.now() - began).toBeLessThan(2_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  test('one that has to be held whole is refused where it would take too much memory, and read where it comes line by line', async () => {
    const plate = () => plain(6000, 5000)
    const whole = { progressive: true }
    for (const held of [plate().jpeg(whole), plate().png(whole), plate().webp({ effort: 0 })])
      expect(await send(await held.toBuffer())).toEqual({ is: 'refused', because: ['too-many-dots'] })
    expect(await made(await plate().jpeg().toBuffer())).toMatchObject({ width: longestSide })
  })

  test.each(['too-large', 'several', 'not-now'] as const)(
    'what the form could not bring (%s) stays refused',
    async (is) => {
      expect(await makePicture({ is })).toEqual({ is: 'refused', because: [is] })
    },
  )

  test('one that cannot be read keeps nobody else from theirs', async () => {
    const file = await redThenBlue()
    const answers = await Promise.all([send(Buffer.from('no')), send(half(file)), send(file)])
    expect(answers.map(({ is }) => is)).toEqual(['refused', 'refused', 'ok'])
  })
})
