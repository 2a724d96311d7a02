import { Hono } from 'hono'
import { askingOf } from '../src/doors/at-the-door.ts'
import { readQuestion } from '../src/doors/question.ts'
import { choose } from '../src/doors/what-to-say.ts'
import { readWhatToSay } from '../src/doors/words.edge.ts'
import { openRightdoor, type Rightdoor } from '../src/main.ts'
import { contentFolder, readSettings } from '../src/settings.edge.ts'
import { dayIn } from '../src/shared/day.ts'
import { type CpuTime, measureCpu } from './cpu.ts'
import { macroPage, type SameQuestion } from './nunjucks/macro-page.ts'
import { measureOverHttp, type OverHttp } from './over-http.ts'
import { holdBeside, saidOn } from './same-page.ts'
import { type Part, weighFirstVisit } from './weight.ts'

const showing = 20
const words = 'She says she feels sad at lunchtime and has nobody to play with'
const asks = { w: 'school', a: '9', p: 'AS4 2' }
const origin = 'http://localhost'

async function open(now: () => Date): Promise<Rightdoor> {
  const settings = readSettings({ DATABASE_URL: 'memory:' })
  if ('faults' in settings) throw new Error(settings.faults.join(' '))
  return openRightdoor({ settings, now })
}

/** Asks as a person does, by the form: the address of the answer holds the words sealed. */
async function addressOfAnswer({ fetch }: Rightdoor): Promise<string> {
  const form = new URLSearchParams({ words, ...asks }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const sent = await fetch(new Request(`${origin}/find`, { method: 'POST', headers, body: form }))
  const to = sent.headers.get('location')
  if (!to) throw new Error(`The question was answered with ${sent.status}, not with an address.`)
  return to
}

/** The same question for the page that is made with macros. It is spared the reading of the address. */
function sameQuestion(rightdoor: Rightdoor, address: string, now: Date): SameQuestion {
  const published = rightdoor.holding.published('ashmere')
  if (!published) throw new Error('The demonstration locality is not there.')
  const { searchParams } = new URL(address, origin)
  const given = { first: (name: string) => searchParams.get(name) ?? undefined, all: () => [] }
  const question = readQuestion(given, words, asks.p)
  const door = { topics: rightdoor.topics, places: rightdoor.places }
  const today = dayIn(now)
  const { heard } = published.finder.find(askingOf(door, question, { today, now }))
  const advice = choose({ asker: 'school', topics: heard }, readWhatToSay(new URL('en/', contentFolder)))
  return { door, published, question, sealed: searchParams.get('q') ?? '', today, now, showing, advice }
}

type Fetch = (request: Request) => Response | Promise<Response>

const reading = (fetch: Fetch, path: string, headers: Readonly<Record<string, string>> = {}) => ({
  path,
  once: async (): Promise<string> => {
    const response = await fetch(new Request(origin + path, { headers }))
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`)
    return headers['accept-encoding'] ? String((await response.arrayBuffer()).byteLength) : response.text()
  },
})

const ms = (value: number): string => value.toFixed(value < 0.1 ? 3 : 2).padStart(7)

function sayCpu(times: readonly CpuTime[], of: CpuTime): void {
  console.log(`  ${'page'.padEnd(46)} CPU-ms a request (least to most)   requests/s a core   times ours`)
  for (const { name, middle, least, most } of times) {
    const spread = `(${least.toFixed(2)} to ${most.toFixed(2)})`.padEnd(16)
    const times = (middle / of.middle).toFixed(1)
    console.log(
      `  ${name.padEnd(46)} ${ms(middle)} ${spread}         ${(1_000 / middle).toFixed(0).padStart(8)}            ${times.padStart(6)}`,
    )
  }
}

function sayHttp(all: readonly (readonly [string, OverHttp])[]): void {
  console.log(`  ${'page'.padEnd(46)} requests/s   CPU-ms a request     p50 ms    p99 ms`)
  for (const [name, { perSecond, cpu, p50, p99 }] of all)
    console.log(
      `  ${name.padEnd(46)} ${perSecond.toFixed(0).padStart(10)}            ${ms(cpu)}    ${ms(p50)}   ${ms(p99)}`,
    )
}

const kb = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(7)

function sayWeight(title: string, parts: readonly Part[]): void {
  const sum = (pick: (part: Part) => number): number => parts.reduce((all, part) => all + pick(part), 0)
  console.log(`  ${title.padEnd(30)}   plain      gzip    brotli    as served (KB of 1,024 bytes)`)
  for (const { name, plain, gzip, brotli, served, servedAs } of parts)
    console.log(`  ${name.padEnd(30)} ${kb(plain)}   ${kb(gzip)}   ${kb(brotli)}   ${kb(served)} ${servedAs}`)
  console.log(
    `  ${'together'.padEnd(30)} ${kb(sum(({ plain }) => plain))}   ${kb(sum(({ gzip }) => gzip))}   ${kb(sum(({ brotli }) => brotli))}   ${kb(sum(({ served }) => served))}`,
  )
}

const names = {
  front: 'front',
  results: 'results, 20 cards',
  offer: 'offer',
  gzip: 'results, sent with gzip',
  lean: 'results by nunjucks and nhsuk macros',
  full: 'the same, with summary lists for the facts',
  find: 'the find alone, without a page',
}

/** `npm run bench -- pages`: processor time a page, beside the same results page by macros; then what a first visit weighs. */
export async function pages(): Promise<void> {
  const at = new Date()
  const rightdoor = await open(() => at)
  try {
    const address = await addressOfAnswer(rightdoor)
    const asked = sameQuestion(rightdoor, address, at)
    const theirs = new Hono()
      .get('/lean', (c) => c.html(macroPage(asked, { summaryLists: false })))
      .get('/full', (c) => c.html(macroPage(asked, { summaryLists: true })))
    const results = reading(rightdoor.fetch, `${address}&n=${showing}`)
    const lean = reading(theirs.fetch, '/lean')
    const full = reading(theirs.fetch, '/full')
    const ours = saidOn(await results.once())
    for (const macros of [lean, full]) holdBeside(ours, saidOn(await macros.once()), showing)
    const offer = /href="(\/o\/[^"?]+)/.exec(await results.once())?.[1] ?? ''
    console.log(
      `\nPages: both results pages carry the same ${ours.names.length} offers and the same ${ours.fields.length} fields; the find is in both.`,
    )
    const door = asked.door
    const measured = [
      { name: names.front, once: reading(rightdoor.fetch, '/').once },
      { name: names.results, once: results.once },
      { name: names.offer, once: reading(rightdoor.fetch, offer).once },
      { name: names.gzip, once: reading(rightdoor.fetch, results.path, { 'accept-encoding': 'gzip' }).once },
      { name: names.lean, once: lean.once },
      { name: names.full, once: full.once },
      { name: names.find, once: () => asked.published.finder.find(askingOf(door, asked.question, asked)) },
    ]
    const times = await measureCpu(measured, { rounds: 7, requests: 300, warmUp: 300 })
    const timeOf = (name: string): CpuTime =>
      times.find((each) => each.name === name) ?? times[0] ?? { name, middle: 0, least: 0, most: 0 }
    sayCpu(times, timeOf(names.results))
    const ratio = timeOf(names.lean).middle / timeOf(names.results).middle
    const found = timeOf(names.find).middle
    const without = (timeOf(names.lean).middle - found) / (timeOf(names.results).middle - found)
    console.log(
      `  The page by macros costs ${ratio.toFixed(1)} times ours (aim: 5 or more); the find taken off both, ${without.toFixed(1)} times.`,
    )
    const load = { connections: 20, seconds: 3 }
    const oursHttp = await measureOverHttp(rightdoor.fetch, ['/', results.path, offer], load)
    const theirsHttp = await measureOverHttp(theirs.fetch, ['/lean'], load)
    const named = [names.front, names.results, names.offer, names.lean]
    console.log('\nOver HTTP on this machine, 20 connections, 3 seconds each; who asks shares the cores')
    sayHttp([...oursHttp, ...theirsHttp].map((figures, index) => [named[index] ?? '', figures]))
    const { parts, fonts } = await weighFirstVisit(
      async (path, headers) => rightdoor.fetch(new Request(origin + path, { headers })),
      results.path,
    )
    console.log('')
    sayWeight('First visit of the results page', parts)
    console.log(
      `  Aim: 60 KB or less as served, fonts apart. Fonts: ${fonts.map(({ name, served }) => `${name} ${kb(served).trim()}`).join(', ')}.`,
    )
  } finally {
    await rightdoor.close()
  }
}
