import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Id } from '../shared/id.ts'
import { respond } from '../web/server-reply.edge.ts'
import { pictureReply } from './picture.page.tsx'
import { altOf, bodyOf, kindOf, type PictureRefusal, pictureIn } from './picture.ts'
import { PictureField, PictureShown } from './picture-shown.tsx'
import { picturesInEnglish } from './picture-words.ts'

const replying = {
  render: () => '',
  publicUrl: 'https://rightdoor.example',
  frame: { base: '', placeName: 'Ashmere', demonstration: false, assets: (name: string) => name },
  accepts: 'br, gzip',
}
const picture = {
  id: '00000000-0000-4000-8000-000000000001' as Id,
  mediaType: 'image/jpeg',
  width: 4,
  height: 3,
} as const
const said = { ...picture, alt: altOf('My “street” <at night>') }

describe('A picture as it leaves', () => {
  test('is a picture and nothing else, that nobody keeps and in which nothing runs', async () => {
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1])
    const sent = await respond(replying, pictureReply({ is: 'read', picture: said, mediaType: 'image/jpeg', bytes }))
    expect([sent.status, new Uint8Array(await sent.arrayBuffer())]).toEqual([200, bytes])
    const header = (name: string) => sent.headers.get(name)
    expect([header('content-type'), header('cache-control'), header('content-disposition')]).toEqual([
      'image/jpeg',
      'no-store',
      'inline',
    ])
    expect([header('x-content-type-options'), header('cross-origin-resource-policy')]).toEqual([
      'nosniff',
      'same-origin',
    ])
    expect(header('content-security-policy')).toMatch(/^default-src 'none'; sandbox;/)
    expect(header('content-security-policy')).not.toContain("'self'")
  })

  test('and one that may not be read is what is not there', () => {
    expect(pictureReply({ is: 'not-there' })).toEqual({ is: 'not-found' })
  })
})

describe('A picture on a page', () => {
  test('says what it shows in the words of whoever gave it, or that nobody has said it yet', () => {
    const shown = render(<PictureShown picture={said} at="/me/pictures/1" />)
    expect(shown).toContain('alt="My “street” &lt;at night>"')
    expect(shown).toContain('width="4" height="3"')
    expect(render(<PictureShown picture={{ ...picture, alt: altOf(' ') }} at="/p" />)).toContain(
      `alt="${picturesInEnglish.noWordsYet}"`,
    )
  })

  test('is chosen in a field that says what went wrong', () => {
    const field = render(<PictureField error={picturesInEnglish.refusals['too-large']} />)
    expect(field).toContain('type="file"')
    expect(field).toContain('aria-describedby="picture-hint picture-error"')
    expect(field).not.toMatch(/heic|capture|multiple/)
  })

  test('every refusal says what to do next', () => {
    const refusals = Object.entries(picturesInEnglish.refusals) as [PictureRefusal, string][]
    expect(refusals.length).toBeGreaterThan(6)
    expect(refusals.filter(([, says]) => !/Choose/.test(says))).toEqual([])
  })
})

describe('What an item says of its picture', () => {
  test('is read back as it was written, with words or without', () => {
    expect(pictureIn(bodyOf(said))).toEqual(said)
    const wordless = { ...picture, alt: altOf(undefined) }
    expect(pictureIn(bodyOf(wordless))).toEqual(wordless)
  })

  test.each([
    [{}],
    [{ picture: said.id }],
    [{ picture: { ...picture, id: '../../etc/passwd' } }],
    [{ picture: { ...picture, mediaType: 'image/svg+xml' } }],
    [{ picture: { ...picture, width: -1 } }],
  ])('%j is no picture', (fields) => {
    expect(pictureIn(fields)).toBeUndefined()
  })

  test('a kind is known by its first bytes alone', () => {
    expect(kindOf(new Uint8Array())).toEqual({ is: 'refused', because: ['not-a-picture'] })
    expect(kindOf(new TextEncoder().encode('RIFF....WAVE'))).toEqual({ is: 'refused', because: ['not-a-picture'] })
    expect(kindOf(new TextEncoder().encode('RIFF....WEBP'))).toEqual({ is: 'ok', value: 'webp' })
  })
})
