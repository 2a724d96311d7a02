import { Hono } from 'hono'
import { askingOf } from '../src/doors/at-the-door.ts'
import { readQuestion } from '../src/doors/question.ts'
import { choose } from '../src/doors/what-to-say.ts'
import { readWhatToSay } from '../src/doors/words.edge.ts'
import { openRightdoor, type Rightdoor } from '../src/main.ts'
import { contentFolder, readSettings } from '../src/settings.edge.ts'
import { dayIn } from '../src/shared/day.ts'
import { measureCpu, timesAsMuch } from './cpu.ts'
import { macroPage, type SameQuestion } from './nunjucks/macro-page.ts'
import { measureOverHttp } from './over-http.ts'
import { holdBeside, saidOn } from './same-page.ts'
import { sayCpu, sayHttp, sayWeight } from './say-pages.ts'
import { weighFirstVisit } from './weight.ts'

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

/** Reads one page to its end, as a browser would. */
const reading =
  (fetch: Fetch, path: string, headers: Readonly<Record<string, string>> = {}) =>
  async (): Promise<string> => {
    const response = await fetch(new Request(origin + path, { headers }))
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`)
    return response.text()
  }

const names = {
  front: 'front',
  results: 'results, 20 cards',
  offer: 'offer',
  gzip: 'results, compressed for a browser',
  lean: 'results by nunjucks and nhsuk-frontend macros',
  full: 'the same, facts as summary lists too',
  find: 'the find alone, without a page',
}

interface Both {
  readonly rightdoor: Rightdoor
  readonly asked: SameQuestion
  readonly theirs: Fetch
  readonly paths: { readonly results: string; readonly offer: string }
}

/** Our program and the page by macros, ready, and proved to carry the same offers, fields and words. */
async function makeBoth(rightdoor: Rightdoor, now: Date): Promise<Both> {
  const address = await addressOfAnswer(rightdoor)
  const asked = sameQuestion(rightdoor, address, now)
  const theirs = new Hono()
    .get('/lean', (c) => c.html(macroPage(asked, { summaryLists: false })))
    .get('/full', (c) => c.html(macroPage(asked, { summaryLists: true })))
  const results = `${address}&n=${showing}`
  const html = await reading(rightdoor.fetch, results)()
  const ours = saidOn(html)
  const shares: number[] = []
  for (const path of ['/lean', '/full'])
    shares.push(holdBeside(ours, saidOn(await reading(theirs.fetch, path)()), showing))
  console.log(
    `\nPages: both results pages show the same ${ours.names.length} offers, ask for the same ${ours.fields.length} fields and share ${(Math.min(...shares) * 100).toFixed(1)}% of their words. The find is in both.`,
  )
  return {
    rightdoor,
    asked,
    theirs: theirs.fetch,
    paths: { results, offer: /href="(\/o\/[^"?]+)/.exec(html)?.[1] ?? '' },
  }
}

async function compareCpu({ rightdoor: { fetch }, asked, theirs, paths }: Both): Promise<void> {
  const { published, door, question } = asked
  const [front, results, offer, gzip, lean, full, find] = await measureCpu(
    [
      { name: names.front, once: reading(fetch, '/') },
      { name: names.results, once: reading(fetch, paths.results) },
      { name: names.offer, once: reading(fetch, paths.offer) },
      { name: names.gzip, once: reading(fetch, paths.results, { 'accept-encoding': 'gzip' }) },
      { name: names.lean, once: reading(theirs, '/lean') },
      { name: names.full, once: reading(theirs, '/full') },
      { name: names.find, once: () => published.finder.find(askingOf(door, question, asked)) },
    ],
    { rounds: 15, requests: 60, warmUp: 300 },
  )
  if (!front || !results || !offer || !gzip || !lean || !full || !find) throw new Error('Not everything was measured.')
  sayCpu([front, results, offer, gzip, lean, full, find], results)
  const times = timesAsMuch(lean, results)
  const without = timesAsMuch(lean, results, find)
  console.log(
    `  The page by macros costs ${times.toFixed(1)} times ours; with the find taken off both, ${without.toFixed(1)} times. Aim: 5 or more: ${times >= 5 ? 'reached' : 'missed'}.`,
  )
}

async function compareOverHttp({ rightdoor, theirs, paths }: Both): Promise<void> {
  const load = { connections: 20, seconds: 3 }
  const ours = await measureOverHttp(rightdoor.fetch, ['/', paths.results, paths.offer], load)
  const macros = await measureOverHttp(theirs, ['/lean'], load)
  const named = [names.front, names.results, names.offer, names.lean]
  console.log('\nPages over HTTP, 20 connections, 3 seconds each; whoever asks shares the cores')
  sayHttp([...ours, ...macros].map((figures, index) => [named[index] ?? '', figures]))
}

/** `npm run bench -- pages`: processor time a page, beside the same results page by macros; then what a first visit weighs. */
export async function pages(): Promise<void> {
  const now = new Date()
  const rightdoor = await open(() => now)
  try {
    const both = await makeBoth(rightdoor, now)
    await compareCpu(both)
    await compareOverHttp(both)
    console.log('\nFirst visit of the results page')
    const ask = async (path: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
      rightdoor.fetch(new Request(origin + path, { headers }))
    sayWeight(await weighFirstVisit(ask, both.paths.results))
  } finally {
    await rightdoor.close()
  }
}
