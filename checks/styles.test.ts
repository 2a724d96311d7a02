import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAssets, exchangeColours, tokenColours } from '../scripts/styles.mjs'

describe('the stylesheet as it is served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-styles-'))
  const assets = join(folder, 'assets')
  let manifest: Readonly<Record<string, string>> = {}
  let css = ''

  beforeAll(() => {
    manifest = buildAssets(assets)
    css = readFileSync(join(assets, manifest['app.css'] ?? ''), 'utf8')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the components in use', () => {
    for (const name of [
      'nhsuk-button',
      'nhsuk-radios',
      'nhsuk-checkboxes',
      'nhsuk-error-summary',
      'rd-card',
      'rd-doors',
    ])
      expect(css).toContain(`.${name}`)
  })

  test('holds nothing that belongs to the NHS: no Frutiger, no asset host, no NHS blue', () => {
    expect(css).not.toMatch(/frutiger|assets\.nhs\.uk|#005eb8/i)
  })

  test('asks no third party for anything', () => {
    expect(css).not.toMatch(/url\(["']?(https?:)?\/\/|@import/)
  })

  test('follows the reader into dark, contrast, forced colours and print', () => {
    for (const mode of [
      'prefers-color-scheme: ?dark',
      'prefers-contrast: ?more',
      'forced-colors: ?active',
      '@media print',
    ])
      expect(css).toMatch(new RegExp(mode))
  })

  test('leaves no token colour outside its definition, so that every component follows', () => {
    const tokens = tokenColours(css)
    expect(tokens.size).toBeGreaterThan(20)
    const body = css.replace(/--[\w-]+:\s*#[0-9a-f]+/g, '').replace(/url\([^)]*\)/g, '')
    expect([...tokens.keys()].filter((colour) => new RegExp(`${colour}\\b`).test(body))).toEqual([])
  })

  test('names only fonts that are there, each under a name with its hash', () => {
    const asked = [...css.matchAll(/url\(([^)]*\.woff2)\)/g)].map(([, font]) => font)
    expect(asked.length).toBeGreaterThan(1)
    const there = readdirSync(assets)
    for (const font of asked) expect(there).toContain(font)
  })

  test('leaves room for the page: at most 24 KB compressed, of 60 for a page of results', () => {
    expect(gzipSync(css).length).toBeLessThan(24 * 1024)
  })

  test('the manifest names the stylesheet, the emblem and the small scripts', () => {
    expect(Object.keys(manifest)).toEqual(expect.arrayContaining(['app.css', 'emblem.svg', 'leave.js', 'copy-link.js']))
    for (const served of Object.values(manifest)) expect(served).toMatch(/-[0-9a-f]{10}\.\w+$/)
  })
})

describe('exchanging colours for properties', () => {
  test('exchanges a token colour and leaves its definition, other colours and addresses', () => {
    const css = ':root{--rd-ink: #123456}a{color:#123456;fill:#654321;background:url(#123456)}'
    expect(exchangeColours(css)).toBe(
      ':root{--rd-ink: #123456}a{color:var(--rd-ink);fill:#654321;background:url(#123456)}',
    )
  })

  test('refuses two properties of one colour, because it could not know which was meant', () => {
    expect(() => exchangeColours(':root{--rd-a: #123456;--rd-b: #123456}')).toThrow(
      '--rd-b and --rd-a are both #123456',
    )
  })
})
