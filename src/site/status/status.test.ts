import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { readNational } from '../../directory/national.edge.ts'
import { crisisEntries } from '../../directory/national.ts'
import { writeStatus } from './status.edge.tsx'
import { parseStatus, statusNow } from './status.ts'

const national = readNational(new URL('../../../content/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rightdoor-status-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (time: string): Date => new Date(`2026-11-23T${time}:00Z`)

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done))
})

/** A program that answers in one way. @returns its address. */
async function answering(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  says = status === 200 ? 'ready' : 'not ready',
): Promise<string> {
  const server = createServer((_, answer) => answer.writeHead(status, headers).end(says)).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}
const gone = 'http://127.0.0.1:9'

async function page(address: string, time = '11:50'): Promise<string> {
  await writeStatus({ folder, address, national, mode: 'demonstration', now: at(time) })
  return readFileSync(join(folder, 'index.html'), 'utf8')
}

describe('H24 The page that says how the program stands', () => {
  test('is written while the program is gone, says so with its time, and holds help now in full', async () => {
    const html = await page(gone)
    expect(html).toContain('No. It doesn’t answer just now.')
    expect(html).toContain('Looked at on 23 November 2026, 11:50.')
    for (const { act } of crisisEntries(national)) expect(html).toContain(act)
    expect(html).toContain('href="tel:999"')
    expect(html).toContain('href="tel:111"')
    expect(html).toMatch(/(Checked on [^<]*|Not yet checked by a named person)\./)
  })

  test.each([
    [200, 'Yes. It answers.'],
    [503, 'In part. It answers, and can’t keep anything new just now.'],
    [502, 'No. It doesn’t answer just now.'],
  ])('says what an answer of %d means', async (status, says) => {
    expect(await page(await answering(status))).toContain(says)
  })

  test('does not take for the program what answers in its place while it is gone', async () => {
    for (const status of [200, 503])
      expect(await page(await answering(status, {}, '<h1>Nginx</h1>'))).toContain('It doesn’t answer')
  })

  test('says since when, and goes on saying so until it stands otherwise', async () => {
    rmSync(join(folder, 'status.json'), { force: true })
    expect(await page(gone, '09:00')).toContain('since 23 November 2026, 09:00')
    expect(await page(gone, '09:05')).toContain('since 23 November 2026, 09:00')
    expect(await page(await answering(200), '09:10')).toContain('since 23 November 2026, 09:10')
  })

  test('says that messages do not go out, where the program says so', async () => {
    expect(await page(await answering(200, { 'x-rightdoor-messages': 'wait' }))).toContain('Messages are late')
    expect(await page(await answering(200))).not.toContain('Messages are late')
  })

  test('asks nobody else for anything, and leaves nothing half written', async () => {
    const html = await page(gone)
    expect(html).not.toMatch(/<(script|img|link|iframe)|@import|url\(/)
    expect(readdirSync(folder).toSorted()).toEqual(['index.html', 'status.json'])
  })
})

test('H24 a status of before that cannot be read is as none', () => {
  for (const text of ['', '{', '{"is":"fine"}']) expect(parseStatus(text)).toBeUndefined()
  const now = statusNow(undefined, { is: 'up', messagesWait: false }, at('10:00'))
  expect(parseStatus(JSON.stringify(now))).toEqual(now)
})

test('H24 whoever opens it at night reads it in the colours that the house has in the dark', async () => {
  const html = await page(gone)
  const tokens = readFileSync(new URL('../../../styles/tokens.scss', import.meta.url), 'utf8')
  const dark = /@media screen and \(prefers-color-scheme: dark\) \{(.*?)\n\}/s
  const carried = (css: string): readonly string[] => css.match(/--rd-[\w-]+:#\w+/g) ?? []
  const inTheHouse = (css: string): string => css.replaceAll(/(--rd-[\w-]+): /g, '$1:')
  const [, night = ''] = /prefers-color-scheme:dark\)\{:root\{([^}]*)\}/.exec(html) ?? []
  const [, day = ''] = /:root\{([^}]*)\}/.exec(html) ?? []
  for (const colour of carried(day)) expect(inTheHouse(tokens.replace(dark, ''))).toContain(`${colour};`)
  for (const colour of carried(night)) expect(inTheHouse(dark.exec(tokens)?.[1] ?? '')).toContain(`${colour};`)
  const named = (css: string): readonly string[] => carried(css).map((each) => each.split(':')[0] ?? '')
  expect(named(night)).toEqual(named(day))
  expect(named(day)).toEqual(expect.arrayContaining(['--rd-wall', '--rd-ink', '--rd-link']))
  expect(html).toContain('color-scheme:light dark')
  expect(html).toContain('body{background:var(--rd-wall);color:var(--rd-ink)}')
})
