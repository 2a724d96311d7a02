import { openRightdoor, type Rightdoor } from '../src/main.ts'
import { readSettings } from '../src/settings.edge.ts'
import { type Both, makeBoth, reading } from './both-pages.ts'
import { measureCpu } from './cpu.ts'
import { measureOverHttp } from './over-http.ts'
import { sayCpu, sayHttp, sayTimes, sayWeight } from './say-pages.ts'
import { weighFirstVisit } from './weight.ts'

async function open(now: () => Date): Promise<Rightdoor> {
  const settings = readSettings({ DATABASE_URL: 'memory:' })
  if ('faults' in settings) throw new Error(settings.faults.join(' '))
  return openRightdoor({ settings, now })
}

const names = {
  front: 'front',
  results: 'results, 20 cards',
  offer: 'offer',
  macros: 'results by nunjucks and nhsuk-frontend macros',
  byHand: 'the same, but facts in lists by hand',
}

/** Whole requests, from asking to the last byte. */
async function compareRequests({ fetch, theirs, paths, find, drawnAnew }: Both): Promise<void> {
  const packed = (accepts: string) => reading(fetch, paths.results, { 'accept-encoding': accepts })
  const measured = await measureCpu(
    [
      { name: names.results, once: reading(fetch, paths.results) },
      { name: names.macros, once: reading(theirs, '/by-macros') },
      { name: 'the find alone, without a page', once: find },
      { name: names.byHand, once: reading(theirs, '/facts-by-hand') },
      { name: names.front, once: reading(fetch, '/') },
      { name: names.offer, once: reading(fetch, paths.offer) },
      { name: 'results in brotli, for a browser', once: packed('gzip, deflate, br') },
      { name: 'results in gzip', once: packed('gzip') },
      { name: 'results, every card drawn anew, without HTTP', once: drawnAnew },
    ],
    { rounds: 15, requests: 60, warmUp: 300 },
  )
  const [results, macros, found] = measured
  if (!results || !macros || !found) throw new Error('Not everything was measured.')
  sayCpu(measured, results)
  sayTimes({ ours: results, theirs: macros, both: found, says: 'with the find taken off both' })
}

/** HTML out of an answer that is there. */
async function compareRendering({ rendering }: Both): Promise<void> {
  const measured = await measureCpu(
    [
      { name: names.results, once: rendering.ours },
      { name: names.macros, once: rendering.theirs },
      { name: names.byHand, once: rendering.byHand },
    ],
    { rounds: 15, requests: 60, warmUp: 300 },
  )
  const [ours, theirs] = measured
  if (!ours || !theirs) throw new Error('Not everything was measured.')
  console.log('\nRendering alone, without find and HTTP')
  sayCpu(measured, ours)
  sayTimes({ ours, theirs })
}

async function compareOverHttp({ fetch, theirs, paths }: Both): Promise<void> {
  const load = { connections: 20, seconds: 3 }
  const ours = await measureOverHttp(fetch, ['/', paths.results, paths.offer], load)
  const macros = await measureOverHttp(theirs, ['/by-macros'], load)
  const named = [names.front, names.results, names.offer, names.macros]
  console.log('\nPages over HTTP, 20 connections, 3 seconds each; whoever asks shares the cores')
  sayHttp([...ours, ...macros].map((figures, index) => [named[index] ?? '', figures]))
}

/** `npm run bench -- pages`: processor time a page, beside the same results page by macros; then what a first visit weighs. */
export async function pages(): Promise<void> {
  const now = new Date()
  const rightdoor = await open(() => now)
  try {
    const both = await makeBoth(rightdoor, now)
    const same = (Math.min(...both.sameWords) * 100).toFixed(1)
    console.log(
      `\nPages: both results pages show the same 20 offers, ask for the same fields and share ${same}% of their words. The find is in both.`,
    )
    await compareRequests(both)
    await compareRendering(both)
    await compareOverHttp(both)
    console.log('\nFirst visit of the results page')
    const ask = async (path: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
      rightdoor.fetch(new Request(`http://localhost${path}`, { headers }))
    sayWeight(await weighFirstVisit(ask, both.paths.results))
  } finally {
    await rightdoor.close()
  }
}
