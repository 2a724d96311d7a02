import { Hono } from 'hono'
import { askingOf } from '../src/doors/at-the-door.ts'
import { readQuestion } from '../src/doors/question.ts'
import { choose } from '../src/doors/what-to-say.ts'
import { readWhatToSay } from '../src/doors/words.edge.ts'
import type { Rightdoor } from '../src/main.ts'
import { contentFolder } from '../src/settings.edge.ts'
import { addDays, dayIn } from '../src/shared/day.ts'
import { renderPage } from '../src/web/document.edge.tsx'
import { fieldsOf, noFields } from '../src/web/fields.ts'
import type { Asked, Frame, Page } from '../src/web/route.ts'
import { fillTemplate, macroPage, type SameQuestion, type Setting, valuesFor } from './nunjucks/macro-page.ts'
import { holdBeside, saidOn } from './same-page.ts'

const showing = 20
const words = 'She says she feels sad at lunchtime and has nobody to play with'
const asks = { w: 'school', a: '9', p: 'AS4 2' }
const origin = 'http://localhost'

export type Fetch = (request: Request) => Response | Promise<Response>

/** Reads one page to its end, as a browser would. */
export const reading =
  (fetch: Fetch, path: string, headers: Readonly<Record<string, string>> = {}) =>
  async (): Promise<string> => {
    const response = await fetch(new Request(origin + path, { headers }))
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`)
    return response.text()
  }

/** Our program and the page by macros, ready, and proved to carry the same offers, fields and words. */
export interface Both {
  readonly fetch: Fetch
  /** The page by macros over HTTP too: `/by-macros`, and `/facts-by-hand`. */
  readonly theirs: Fetch
  readonly paths: { readonly results: string; readonly offer: string }
  readonly find: () => unknown
  /** Nothing but HTML out of an answer that is there: no find, no HTTP. */
  readonly rendering: { readonly ours: () => string; readonly theirs: () => string; readonly byHand: () => string }
  /** Our page for whoever comes first after a change: find, and every card and the frame drawn anew; no HTTP. */
  readonly drawnAnew: () => Promise<string>
  /** Each is a share, 0 to 1, of the words that both pages say. */
  readonly sameWords: readonly number[]
}

export async function makeBoth(rightdoor: Rightdoor, now: Date): Promise<Both> {
  const address = await addressOfAnswer(rightdoor)
  const results = `${address}&n=${showing}`
  const asked = sameQuestion(rightdoor, address, now)
  const { published, door, question } = asked
  const theirs = new Hono()
    .get('/by-macros', (c) => c.html(macroPage(asked, { facts: 'summary-list' })))
    .get('/facts-by-hand', (c) => c.html(macroPage(asked, { facts: 'by-hand' }))).fetch
  const html = await reading(rightdoor.fetch, results)()
  const pages = [await reading(theirs, '/by-macros')(), await reading(theirs, '/facts-by-hand')()]
  return {
    fetch: rightdoor.fetch,
    theirs,
    paths: { results, offer: /href="(\/o\/[^"?]+)/.exec(html)?.[1] ?? '' },
    find: () => published.finder.find(askingOf(door, question, asked)),
    rendering: { ours: await ourRendering(rightdoor, results, now), ...theirRendering(asked) },
    drawnAnew: drawingAnew(rightdoor, results, now),
    sameWords: pages.map((page) => holdBeside(saidOn(html), saidOn(page), showing)),
  }
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
  const question = readQuestion(fieldsOf(searchParams), words, asks.p)
  const door = { topics: rightdoor.topics, places: rightdoor.places }
  const today = dayIn(now)
  const { heard } = published.finder.find(askingOf(door, question, { today, now }))
  const advice = choose({ asker: 'school', topics: heard }, readWhatToSay(new URL('en/', contentFolder)))
  return { door, published, question, sealed: searchParams.get('q') ?? '', today, now, showing, advice }
}

function theirRendering(asked: SameQuestion): Omit<Both['rendering'], 'ours'> {
  const filling = (setting: Setting) => {
    const values = valuesFor(asked, setting)
    return () => fillTemplate(values)
  }
  return { theirs: filling({ facts: 'summary-list' }), byHand: filling({ facts: 'by-hand' }) }
}

const frameOf = (): Frame => ({
  base: '',
  placeName: 'Ashmere',
  demonstration: true,
  assets: (name) => `/assets/${name}`,
})

const askedFor = (path: string, frame: Frame, now: Date): Asked => ({
  locality: 'ashmere',
  frame,
  path: '/find',
  params: {},
  query: fieldsOf(new URL(path, origin).searchParams),
  form: noFields,
  today: dayIn(now),
  now,
  sender: 'the bench',
  header: () => undefined,
  origin,
})

async function pageFor({ routes }: Rightdoor, asked: Asked): Promise<Page> {
  const reply = await routes.find((route) => 'get' in route && route.get === '/find')?.answer(asked)
  if (reply?.is !== 'page') throw new Error('The question was not answered with a page.')
  return reply
}

async function ourRendering(rightdoor: Rightdoor, path: string, now: Date): Promise<() => string> {
  const frame = frameOf()
  const page = await pageFor(rightdoor, askedFor(path, frame, now))
  return () => renderPage(frame, page)
}

/** Another frame and another day each time: of several days only the last is kept, so every card is drawn. */
function drawingAnew(rightdoor: Rightdoor, path: string, now: Date): () => Promise<string> {
  let times = 0
  return async () => {
    const frame = frameOf()
    const asked = askedFor(path, frame, now)
    times += 1
    return renderPage(frame, await pageFor(rightdoor, { ...asked, today: addDays(asked.today, times % 2) }))
  }
}
